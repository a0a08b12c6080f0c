"""Whose number it is: that for complaints is not the one to ask at, nor that of another office the
park's, where a sentence leaves out what it is for. Pure."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.relevance.parks import END
from index.normalise import search_key
from index.sentences import without_end

_NUMBER = re.compile(r"(?:\d{3,4}-\s?)?\d{5,12}")
# 投诉电话：0371-…, 监督举报电话（市纪委）0371-…
_FOR_COMPLAINTS = "(?:投诉|举报|监督|纪检|信访)[^，。；、\\d]{0,16}$"
# 柏桥园区管委会招商部 0371-…: whose number it is
_PARK = re.compile(rf"(?P<short>[\u4e00-\u9fff]{{2}})[\u4e00-\u9fff]{{0,12}}?{END}")
# 甲园区0371-…，乙园区0371-…: a number right behind the name that it is of
_LISTED = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,16}})(?:电话)?[:：]?\s*(?P<number>{_NUMBER.pattern})"
)
_CONTACTS = re.compile(
    r"电话|热线|号码|联系|咨询|拨打|打给|找谁|问谁|找哪|\b(?:call|phone|contact|ring|number|ask)"
)
_SHORT = 2  # characters of a name that people say
_COMPLAINS = re.compile("投诉|举报|监督|纪检|信访|不满|反映|告状|complain|report", re.IGNORECASE)


def are_for_others(asked: str, said: str) -> bool:
    """Whether a text tells but numbers for complaints, and a question is no complaint; or is a list
    of names with their numbers, and a question asks for none.

    asked, said: search keys.
    """
    if len(_LISTED.findall(said)) > 1 and not _CONTACTS.search(asked):
        return True
    numbers = list(_NUMBER.finditer(said))
    if not numbers or _COMPLAINS.search(asked):
        return False
    return all(re.search(_FOR_COMPLAINTS, said[: number.start()]) for number in numbers)


def unless_of_other_park(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it tells a number to who asks about one park of several, and
    what it is quoted from names that park nowhere.

    asked: search key of the question. items: the evidence by number, which names the parks.
    """
    if not claim.supported or not _NUMBER.search(search_key(claim.text)):
        return claim
    texts = (search_key(item.passage.text) for item in items.values())
    known = {found["short"] for text in texts for found in _PARK.finditer(text)}
    wanted = {short for short in known if short in asked}
    cited = [items[n] for n, _, _ in claim.quotes if n in items]
    around = "\n".join(f"{item.document.title}\n{item.passage.heading}" for item in cited)
    said = "\n".join(items[n].quote(a, b) for n, a, b in claim.quotes if n in items)
    is_other = wanted and not any(short in f"{said}\n{around}\n{claim.text}" for short in wanted)
    if not is_other and not _is_of_other_name(asked, claim.text, said):
        return claim
    return replace(claim, cites=(), problem="is the number of another office than was asked for")


def unless_of_directory(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it is but a name of a list of names with their numbers: 示例园
    of 热线：示例园0371-…，东岭园0371-… to who asks which park suits him."""
    said = search_key("\n".join(items[n].quote(a, b) for n, a, b in claim.quotes if n in items))
    names = [found["name"] for found in _LISTED.finditer(said)]
    told = search_key(without_end(claim.text))
    if not claim.supported or len(names) < 2 or not any(name.endswith(told) for name in names):
        return claim
    return replace(claim, cites=(), problem="is but a name of a list of numbers")


def _is_of_other_name(asked: str, told: str, said: str) -> bool:
    """Whether of a list of names with their numbers a text tells others than that of the name that
    a question has."""
    listed = list(_LISTED.finditer(search_key(said)))
    own = {found["number"] for found in listed if found["name"][:_SHORT] in asked}
    return len(listed) > 1 and bool(own) and own.isdisjoint(_NUMBER.findall(search_key(told)))


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
