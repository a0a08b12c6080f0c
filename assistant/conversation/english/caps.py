"""English questions that but ask for the most of what was talked about: is there a maximum per
year? up to how much? and the cap? Pure."""

import re

_MOST = r"(?:maximum|max|ceiling|cap|upper limit|limit)(?: amount| sum)?"
_YEAR = r"(?:per|a|each|every|for each|for every|in any) year|annually"
_CAPPED = re.compile(
    r"(?:(?:is|was) there|what is|what's|and|any|is it|are there)?\s*"
    rf"(?:an?|any|the)?\s*(?P<yearly>yearly |annual )?{_MOST}(?P<area> area| floor space)?"
    rf"(?:,? (?P<each>{_YEAR}))?",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    rf"(?:up to (?:how much|what(?: amount)?)|how much (?:at most|at the most|at maximum))"
    rf"(?:,? (?P<each>{_YEAR}))?",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b(?:subsid|rewards?\b|awards?\b|grants?\b|support\b|allowances?\b|bonus|fees?\b|"
    r"incentives?\b|help\b|refunds?\b|discounts?\b|money\b|rents?\b|补贴|补助|奖励)",
    re.IGNORECASE,
)
_RENT_PAID = re.compile(
    r"^the rent (?:that |which )?(?:you|the \w+) (?:do |does |will |would )?"
    r"(?:cover|pay|refund|subsidi[sz]e|reimburse)s?(?: back)?"
)


def in_full(bare: str, topic: str) -> str:
    """The question said in full; empty where it is none such, or what was talked about is no money.

    topic: what the question before was about, as a noun.
    """
    found = _CAPPED.fullmatch(bare.strip()) or _UP_TO.fullmatch(bare.strip())
    if not found or not _MONEY.search(topic):
        return ""
    said = found.groupdict()
    topic = re.sub(r"^(the [\w-]+(?: [\w-]+)?) there(?= for\b)", r"\1", topic)
    topic = _RENT_PAID.sub("the rent subsidy", topic)
    yearly = "yearly " if said["each"] or said.get("yearly") else ""
    return f"is there a {yearly}maximum{said.get('area') or ''} for {topic}"
