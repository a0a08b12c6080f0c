"""Why one should come to a place, put as documents speak of it: by its advantages. Pure."""

import re

_STAY = "投资|落户|发展|办厂|建厂|创业|做生意|开公司"
_CHINESE = tuple(
    re.compile(rf"^(?:请问|那么?)?{words}[呢啊]?\W*$")
    for words in (
        r"(?:我们?|企业|公司|外商|投资者)?(?:为什么|为何|凭什么)(?:我们?|企业|公司)?(?:要|应该?|该|会)?"
        rf"(?:来|到|去|在|选择?)(?P<where>[^，,。？?]{{2,8}}?)(?:来|作为)?(?:{_STAY})?",
        rf"(?:来|到|去|在|落户|投资)?(?P<where>[^，,。？?来到去在]{{2,8}}?)(?:{_STAY})?"
        r"(?:有|能有)(?:什么|哪些|啥)(?:好处|吸引力|吸引人的地方)",
    )
)
_ENGLISH = re.compile(
    r"^(?:and |so )?why (?:should|would|must) (?:i|we|anyone|people|investors|(?:a|my|our) company)"
    r" (?:invest|come|choose|move|settle|set up)(?: (?:in|to))? (?P<where>[\w ]{3,30}?)\W*$",
    re.I,
)


def by_advantages(question: str) -> str:
    """惠济区有什么优势 for 为什么要来惠济区投资; any other question as it is."""
    if found := next(filter(None, (words.match(question) for words in _CHINESE)), None):
        return f"{found['where']}有什么优势？"
    if found := _ENGLISH.match(question):
        return f"What are the advantages of {found['where']} for investors?"
    return question
