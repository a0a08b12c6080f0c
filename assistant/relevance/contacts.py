"""Whose number it is: that for complaints is not the one to ask at, nor that of another office the
park's, where a sentence leaves out what it is for, nor one that is for another matter. Pure."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.relevance.parks import END
from assistant.relevance.seeking import seeks_a_contact, seeks_an_office
from index.everyday import official
from index.normalise import question_terms, search_key, search_terms
from index.sentences import without_end

_NUMBER = re.compile(r"(?:\d{3,4}-\s?)?\d{5,12}")
# 投诉电话：0371-…, 监督举报电话（市纪委）0371-…
_FOR_COMPLAINTS = "(?:投诉|举报|监督|纪检|信访)[^，。；、\\d]{0,16}$"
# 柏桥园区管委会招商部 0371-…: whose number it is
_PARK = re.compile(rf"(?P<short>[\u4e00-\u9fff]{{2}})[\u4e00-\u9fff]{{0,12}}?{END}")
# 甲园区0371-…，乙园区0371-…: a number right behind the name that it is of
_LISTED = re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,16}})(?:电话)?[:：]?\s*{_NUMBER.pattern}")
_CONTACTS = re.compile(
    r"电话|热线|号码|联系|咨询|拨打|打给|找谁|问谁|找哪|\b(?:call|phone|contact|ring|number|ask)"
)
# 联系部门：甲局乙科, 对接部门: whom to turn to, without a number
_TELLS_WHOM = re.compile("联系|对接|咨询|招商(?:部|处|局|中心)|热线|电话")
# 入驻氢能产业园: what the park is called for short
_ASKED_PARK = re.compile(
    rf"(?P<short>[\u4e00-\u9fff]{{2}})(?:产业|工业|科技|物流|创新|智造|示范)*{END}"
)
_AREA_CODE = re.compile(r"[：:\s\d—-]+$")  # 受理电话：010—, in front of the rest of the number
# what asks for a number, and is none of what it is for
_ASKS_NUMBER = re.compile(
    "(?:要|该|应该?|可以|能)?(?:找|问|咨询|联系|打)+(?:谁|哪[个里儿]?(?:部门|单位)?)?|"
    "(?:咨询|联系|服务)?(?:电话|热线|号码|联系方式)(?:号码)?|是?(?:多少|什么|几号)|谁|哪个"
)
_OFFICE = re.compile("[局委办科处室]|中心|公司|部门|管委会|热线")
_COMPLAINS = re.compile(
    "投诉|举报|监督|纪检|信访|不满|反映|告状|异议|有意见|不服|申诉|complain|report", re.IGNORECASE
)


# 联系人：某某；联系电话：, in front of a number
_WHOSE = r"联系人[:：]\s*[\u4e00-\u9fff]{2,8}[；;，,\s]*(?:[\u4e00-\u9fff]{2,8}[:：]\s*)?"


def with_whose(text: str, sentence: str) -> str:
    """A bare number as its sentence tells it, with whose it is; any other text as it is."""
    number = text.strip(" 。；")
    found = re.search(f"{_WHOSE}{re.escape(number)}(?!\\d)", sentence)
    return found.group() if found and _NUMBER.fullmatch(number) else text


def is_for_complaints(asked: str, said: str) -> bool:
    """Whether a text tells but numbers for complaints, and a question is no complaint.

    asked, said: search keys.
    """
    numbers = list(_NUMBER.finditer(said))
    if not numbers or _COMPLAINS.search(asked):
        return False
    return all(re.search(_FOR_COMPLAINTS, said[: number.start()]) for number in numbers)


def are_for_others(asked: str, said: str) -> bool:
    """Whether a text tells but numbers for complaints, and a question is no complaint; or is a list
    of names with their numbers, and a question asks for none.

    asked, said: search keys.
    """
    is_directory = len(_LISTED.findall(said)) > 1 and not _CONTACTS.search(asked)
    return is_directory or is_for_complaints(asked, said)


def of_its_office(question: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it tells to who asks for a number or an office those of
    another park or matter, or to anybody else but a name of a list of numbers."""
    asked = search_key(question)
    if seeks_a_contact(question):
        return of_what_is_asked(asked, claim, items)
    claim = unless_of_directory(claim, items)
    return unless_of_other_park(asked, claim, items) if seeks_an_office(question) else claim


def unless_of_directory(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it is but a name of a list of names with their numbers: 示例园
    of 热线：示例园0371-…，东岭园0371-… to who asks which park suits him."""
    said = search_key("\n".join(items[n].quote(a, b) for n, a, b in claim.quotes if n in items))
    names = [found["name"] for found in _LISTED.finditer(said)]
    told = search_key(without_end(claim.text))
    if not claim.supported or len(names) < 2 or not any(name.endswith(told) for name in names):
        return claim
    return replace(claim, cites=(), problem="is but a name of a list of numbers")


def of_what_is_asked(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim, for who asks for a number; not supported where it tells but numbers for
    complaints, another park's, or one that is for another matter.

    asked: search key of the question. items: the evidence by number.
    """
    if claim.supported and is_for_complaints(asked, search_key(claim.text)):
        return replace(claim, cites=(), problem="tells a number for complaints")
    claim = _unless_beside_it(asked, claim, items)
    return unless_of_other_park(asked, _unless_of_other_matter(asked, claim, items), items)


def _unless_beside_it(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where its sentence has another number that has more of the words
    of the question in front: 东岭产业园0999-5561201，西湾物流园0999-5561202."""
    told = set(_NUMBER.findall(search_key(claim.text)))
    own, fits = set(question_terms(_ASKS_NUMBER.sub(" ", asked))), {True: 0, False: 0}
    for n, start, end in claim.quotes if claim.supported and told else ():
        said, last = search_key(items[n].quote(start, end)) if n in items else "", 0
        for number in _NUMBER.finditer(said):
            label = _AREA_CODE.sub("", said[last : number.start()])
            named = re.split("[：:。；;]", label)[-1]
            fit, is_told = len(own.intersection(search_terms(named))), number.group() in told
            fits[is_told], last = max(fits[is_told], fit), number.end()
    if fits[False] <= fits[True]:
        return claim
    return replace(claim, cites=(), problem="is the number of another office than was asked for")


def _unless_of_other_matter(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it tells a number and no office, and neither what stands
    around the number nor what that is headed by shares a word with what is asked."""
    if not claim.supported or not _NUMBER.search(search_key(claim.text)):
        return claim
    cited = [items[n] for n, _, _ in claim.quotes if n in items]
    is_answer = any(item.passage.heading.endswith(("？", "?")) for item in cited)
    own = set(question_terms(f"{_ASKS_NUMBER.sub(' ', asked)} {official(asked)}"))
    said = {term for item in cited for term in search_terms(_around(item))}
    names_office = _OFFICE.search(claim.text) and not is_answer
    if not cited or not own or own & said or names_office:
        return claim
    return replace(claim, cites=(), problem="tells a number for another matter")


def _around(item: Evidence) -> str:
    """What a number is for: what it stands in and under; of an answer the question alone, as it
    may be one of many that the document answers."""
    heading, text = item.passage.heading, item.passage.text
    is_answer = heading.endswith(("？", "?"))
    return (
        f"{heading.rpartition('›')[2] if is_answer else f'{item.document.title} {heading}'} {text}"
    )


def unless_of_other_park(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it tells whom to turn to, or a number, to who asks about one
    park of several, and what it is quoted from names that park nowhere.

    asked: search key of the question. items: the evidence by number, which names the parks.
    """
    key = search_key(claim.text)
    if not claim.supported or not (_NUMBER.search(key) or _TELLS_WHOM.search(key)):
        return claim
    texts = [search_key(f"{i.document.title}\n{i.passage.text}") for i in items.values()]
    known = {found["short"] for text in texts for found in _PARK.finditer(text)}
    wanted = {short for short in known if short in asked}
    for short in (found["short"] for found in _ASKED_PARK.finditer(asked)):
        if any(one["short"] == short for text in texts for one in _ASKED_PARK.finditer(text)):
            wanted.add(short)
    cited = [items[n] for n, _, _ in claim.quotes if n in items]
    around = "\n".join(f"{item.document.title}\n{item.passage.heading}" for item in cited)
    said = "\n".join(items[n].quote(a, b) for n, a, b in claim.quotes if n in items)
    if not wanted or any(short in f"{said}\n{around}\n{claim.text}" for short in wanted):
        return claim
    return replace(claim, cites=(), problem="is the number of another office than was asked for")


def unless_for_complaints(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it tells a number that its source has for complaints, and
    neither it nor the question says so.

    asked: search key of the question. items: the evidence by number.
    """
    if not claim.supported or _COMPLAINS.search(asked) or _COMPLAINS.search(claim.text):
        return claim
    quoted = "\n".join(search_key(items[n].quote(a, b)) for n, a, b in claim.quotes if n in items)
    told = set(_NUMBER.findall(search_key(claim.text)))
    for number in _NUMBER.finditer(quoted):
        if number.group() in told and re.search(_FOR_COMPLAINTS, quoted[: number.start()]):
            return replace(claim, cites=(), problem="tells a number for complaints")
    return claim
