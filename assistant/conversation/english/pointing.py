"""The words of an English question that point to the one before, replaced by what they point to:
its, there, it, that project. Pure."""

import re
from collections.abc import Callable, Sequence
from itertools import islice

from assistant.conversation.english.before import (
    EVENTS,
    event_of,
    plural_of,
    referent,
    topic_of,
    with_number,
)
from assistant.conversation.english.names import BENEFIT
from assistant.conversation.english.parts import (
    REGARDING,
    framed,
    is_place,
    is_sum,
    place_in,
    with_deed,
)
from assistant.conversation.names import SUBJECTS, Slot, names_in
from assistant.translating.into_english.dates import MONTHS

BACK = re.compile(
    r"\b(?P<own>its|their)\b(?:\s+(?P<of>[\w -]+)$)?|"
    r"\b(?P<there>there)\b(?=\s*[?.!,]|$| (?:in|for|on|and)\b)|"
    r"\b(?:(?-i:[Ii]t)|them|they|that(?= compares?\b| back\b|\W*$)|"
    r"(?<=[ia]s )that(?= (?:an?|the|per|for|with|only|\w+ed|split|paid|given)\b)|"
    r"(?<=have )one|(?<=has )one)\b|"  # not IT
    r"\b(?:this|that|the same|these|those) (?P<noun>park|area|zone|district|plan|mechanism|law|"
    r"regulation|company|document|projects?|industries|parks|companies)\b",
    re.I,
)
ARE_THERE = re.compile(r"\b(?:is|are|was|were) there\W*$", re.I)
_EXPLETIVE = re.compile(
    r"\b(?:is|are|was|were) there\b(?=\s+\w)|\bthere (?:is|are|was|were)\b|"
    r"\b(?:hi|hello|hey) there\b|\bit takes?\b|"
    r"\b(?:is|does) it (?:possible|true|correct|right|necessary|take|cost)\b",
    re.I,
)
_EVENT = re.compile(
    r"\bthe (?:visit|event|ceremony|meeting|trip)\b(?! (?:that|of|by|to|in|on|at|where)\b)", re.I
)
# were contracts signed on that occasion
_OCCASION = re.compile(
    r"\b(?:on|at|during) (?:that|this) (?:occasion|event|visit|ceremony|meeting|trip)\b", re.I
)
_IS_EVENT = re.compile(
    r"the (?:[a-z-]+ ){0,3}(?:visit|event|ceremony|meeting|trip|signing)\b", re.IGNORECASE
)
# a group of young entrepreneurs came in March. who organised that visit
_THAT_VISIT = re.compile(r"\b(?:this|that|their) (?:visit|trip|tour)\b(?! (?:of|by|to)\b)", re.I)
_WHO_CAME = re.compile(
    r"\b(?P<who>(?:(?:young|visiting|foreign) )?(?:entrepreneurs|representatives|visitors|"
    r"business ?people)) (?:from [\w ]{2,20} )?(?:came|visited)\b"
    rf"(?:[^.?;]*?(?P<when> in (?:{'|'.join(MONTHS)})\b(?: (?:of )?(?:19|20)\d\d)?))?",
    re.I,
)
_TRUE = re.compile(r"\bis it true (?:that )?", re.I)
_AT_END = re.compile(r"\bthem\W*$", re.IGNORECASE)  # why did the district invite them
_IT_DOES = re.compile(  # and not: how large is it
    r"(?:what|how)(?: else)? (?:(?:will|do|does|did|can) (?:it|they) "
    r"(?:do|plan|want|intend|hope|offer|help|use)|(?:is|are) (?:it|they) "
    r"(?:aiming|planning|hoping|trying|doing))\b",
    re.IGNORECASE,
)
# what kind of business is allowed there; not: what did they learn there
_THERE_AT_END = re.compile(r"^(?!.*\b(?:they|them|their|its?)\b).*\bthere\W*$", re.IGNORECASE)
_ENDS_THERE = re.compile(r"\bthere\W*$")
_PRICED = re.compile(  # can it be cheaper, how much was it under the old rules: the rent
    r"\bit (?:be |get )?(?:still )?"
    r"(?:cheaper|free|negotiable|paid|lower|higher|refunded|returned|split)\b|"
    r"\bhow (?:much|high) (?:is|was|will|would) it\b|"
    r"(?:\d(?:%| per ?cent)|\bhalf|\bmost|\bpart) of (?:it|that)\b",  # of the rent asked for
    re.IGNORECASE,
)
# how big is the project: it is that project, and not the park that the answer told
_OF_ITS_SUBJECT = re.compile(r"how [a-z]+ (?:is|are|was|were) the\b", re.IGNORECASE)
_WITH_IT = re.compile(
    r"\b(?:get|claim|receive|keep|lose|use|pay|with|about|besides|from|alongside|in|into|for|of|to|"
    r"on|by) (?:it|that)\W*$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\bthe (?:east|west|north|south|centre|center|(?:central|eastern|western) \w+)\b"
)
_SORTS = {
    Slot.AREA: "park area zone", Slot.PLACE: "district", Slot.FIRM: "company",
    Slot.ACT: "plan mechanism law regulation document",
}  # fmt: skip
_BODY = re.compile(r"\bthe (?:district|county|city|government|office|report)\b", re.I)
# we qualify for the housing subsidy, do we each get it. is it paid at once
_BENEFIT = re.compile(rf"\bthe (?:[a-z-]+ ){{0,3}}?{BENEFIT}\b")
# how many tons does songwan make: it is songwan, and no ton
_MAKER = re.compile(
    r"(?:how (?:many|much)|what|which)(?: [a-z-]+){0,3} (?:does|did|will|has) "
    r"(?P<who>(?!(?:it|the|this|that|your|our|an?|he|she|one|each|every|some|any)\b)[a-z]\w{2,}"
    r"(?: [a-z]\w+)??) (?:make|produce|have|had|build|sell|employ|manufacture|export|hire)\b",
    re.IGNORECASE,
)
# which one concerns service, what will they do there
_WHICH_ONE = re.compile(
    r"which (?:one|of (?:them|these|those|the \w+))(?: \w+)?? "
    r"(?:concerns?|regards?|covers?|touches|(?:is|are) (?:about|on|for)|(?:has|have) to do with|"
    r"deals? with) (?P<what>[^,?]{3,40}?),? "
    r"(?:and )?(?P<asks>what (?:will|do|does|are|is) )(?P<who>they|it|you|the \w+)"
    r"(?P<do> (?:(?:going|plan|want|intend) to )?do)"
    r"(?: there| about (?:it|that)| (?:in|on|for) (?:it|that))?",
    re.IGNORECASE,
)
# did they beat their 2031 targets, and what were those targets
_THOSE = re.compile(
    r"\b(?:those|these) (?P<noun>(?!projects|industries|parks|companies)[a-z]{4,}s)\b"
)
# firms that came to our place, and what else did they bring in: our place did
_CAME_TO = re.compile(r"\b(?:came|come|comes|moved|move|settled?) (?:here\b|(?:to|in|into) )")
_BRINGS = re.compile(r"\bdid they (?:also )?(?:bring|attract|land|introduce|draw)\b")
# how many did it sign, after how many it wants: who does, and not what
_IT_DID = re.compile(r"\b(?:did|does|will|has) it (?!take|cost|pay|have|include|mean)[a-z]{3,}")
# which part of the district is meant for it, and there
_WHICH_PART = re.compile(
    r"(?:^|(?<=[.!;] ))(?:(?:(?:in|to) )?(?:which|what) (?:part|side|area|region|zone)|where)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:19|20)\d{2}\b")
_EARLY = 4  # words that may stand before it or its, if it points to the question before


def pointed(text: str, before: str, answer: str, known: Sequence[str]) -> str:
    """The text with its words that point back replaced by what they point to."""
    text, topic = with_number(with_deed(text, before), before), topic_of(before, known)
    text = _of_same(_of_event(text, topic), topic)
    text = _of_our_place(text, before, known)
    if came := _WHO_CAME.search(before):
        text = _THAT_VISIT.sub(f"the visit of the {came['who']}{came['when'] or ''}", text)
    points = _pointing(text, known, of_place=is_place(topic))
    hidden = [m.span() for m in _EXPLETIVE.finditer(text)]
    if not any(n.slot in (Slot.AREA, Slot.PLACE) for n in names_in(f"{before} {answer}", known)):
        hidden += [m.span() for m in ARE_THERE.finditer(text)]  # what parks are there, at all
    pieces, end = [], 0
    for match in islice(BACK.finditer(text), 2):  # what follows points to the same
        is_back = points(match) and not any(a <= match.start() < b for a, b in hidden)
        if is_back and (found := _meant(match, text, before, answer, known)):
            pieces += [text[end : match.start()], _put(match, found, before)]
            end = match.end()
    whole = "".join([*pieces, text[end:]])
    is_filled = topic and topic in whole and topic not in text
    return framed(whole, topic, before) if is_filled else whole


def which_one(bare: str, before: str, answer: str, known: Sequence[str]) -> str:
    """What is done of the one of several that a question says it is for, in the year and by the
    place that was spoken of; empty of any other question."""
    found, years = _WHICH_ONE.fullmatch(bare), set(_TIME.findall(before))
    if not found:
        return ""
    when = f" in {years.pop()}" if len(years) == 1 else ""
    who = referent(before, answer, known, Slot.PLACE) or found["who"]
    return f"{found['asks']}{who}{found['do']} about {found['what']}{when}"


def _pointing(text: str, known: Sequence[str], of_place: bool) -> Callable[[re.Match[str]], bool]:
    """Whether a word points to the question before, and not to a name of its own.

    of_place: whether that was about a place: what do they build there.
    """
    own = [n.start for n in names_in(text, known) if n.slot in SUBJECTS | {Slot.THING}]
    of_names = bool(own)
    own += [m.start() for m in _BODY.finditer(text)]
    early = re.match(rf"(?:\S+\s+){{0,{_EARLY}}}", text)
    limit = min([*own, early.end() if early else 0])  # behind, a word points to the question's own
    ends = bool((not own and _WITH_IT.search(text)) or (not of_names and _AT_END.search(text)))
    is_there = (_ENDS_THERE if of_place else _THERE_AT_END).search(text)
    ends = ends or bool(not own and is_there)
    return lambda match: match.start() <= limit or bool(match["noun"] and not own) or ends


def _meant(match: re.Match[str], text: str, before: str, answer: str, known: Sequence[str]) -> str:
    """What a word points to; empty where that is not certain."""
    noun, word = (match["noun"] or "").lower(), match.group().lower()
    topic, does = topic_of(before, known), bool(_IT_DOES.match(text))
    if word == "they" and re.search(r"\bit\b", _TRUE.sub("", text)):
        return ""  # how long do they pay it
    if noun.endswith("s"):
        return _these(noun, topic)
    if word == "they" and is_place(topic):
        return ""  # who runs a park, and not the park
    if word in ("they", "them", "their"):
        several = plural_of(before) or (event_of(before, known, True) if does else "")
        return (
            several
            or _firm_of(before, known)
            or ("" if topic and before.startswith(topic) else topic)
        )
    doer = referent(before, "", known, Slot.PLACE) if _IT_DID.search(text) else ""
    is_its = bool(doer) and topic.startswith(f"{doer}’s ")  # did it beat them: its targets
    if doer and word == "it" and (is_its or re.search(rf"\bthat {doer} [a-z]+", topic)):
        return doer
    slot = next((s for s, nouns in _SORTS.items() if noun and noun in nouns.split()), None)
    if topic and _PRICED.search(text):
        return topic
    has_subject = _OF_ITS_SUBJECT.match(before) or REGARDING in before
    of_answer = "" if has_subject and not match["there"] else answer
    found = referent(before, of_answer, known, slot)
    if match["there"] and not is_place(topic):
        found = found or place_in(before) or _only_part(before, answer)
    if match["there"] and not found and is_sum(topic):
        return ""
    benefit = _BENEFIT.findall(before) if word == "it" else []
    found = found or event_of(before, known, does)
    if not found and word in ("it", "its") and (maker := _MAKER.match(before)):
        return maker["who"]
    return found or topic or "".join(benefit[-1:])


def _only_part(before: str, answer: str) -> str:
    """The one part of our place that is told to who asks which: the central area."""
    parts = {found.group().lower() for found in _PART.finditer(answer)}
    return parts.pop() if len(parts) == 1 and _WHICH_PART.search(before) else ""


def _firm_of(before: str, known: Sequence[str]) -> str:
    """The only firm of what somebody says he read, or asks whether it is true."""
    if before.rstrip().endswith("?") and not _TRUE.search(before):
        return ""
    return next(
        filter(None, (referent(before, "", known, slot) for slot in (Slot.FIRM, Slot.THING))), ""
    )


def _of_our_place(text: str, before: str, known: Sequence[str]) -> str:
    """The text with our place, and the year, for who brought in more than the firms that came."""
    place = referent(before, "", known, Slot.PLACE) if _CAME_TO.search(before) else ""
    if not place or not _BRINGS.search(text):
        return text
    years = set(_TIME.findall(before)) if not _TIME.search(text) else set()
    when = f" in {years.pop()}" if len(years) == 1 else ""
    return f"{re.sub(r'(?<=did )they', place, text, count=1).rstrip('?.! ')}{when}"


def _of_same(text: str, topic: str) -> str:
    """The text with whose targets those are, where the talk is of such: those targets."""
    found = _THOSE.search(text)
    of_such = re.match(rf".*?\b{found['noun']}\b", topic) if found else None
    return f"{text[: found.start()]}{topic}{text[found.end() :]}" if found and of_such else text


def _these(noun: str, topic: str) -> str:
    """These projects, of what was talked about: the projects of the big signing."""
    if EVENTS in topic:
        return topic.replace(EVENTS, f"the {noun}")
    is_event = re.match(r"the (?:[a-z-]+ ){0,2}(?:signing|ceremony|meeting|visit|event)\b", topic)
    return f"the {noun} of {topic}" if is_event else topic


def _put(match: re.Match[str], found: str, before: str) -> str:
    """What a word points to, as it stands in the place of the word."""
    if match["there"] and (part := _PART.search(before)):
        return f"in {part.group()}"
    found += _part_of(found, before)
    if match["of"]:
        return f"the {match['of']} of {found}"
    if match["own"]:
        return f"{found}’s"
    return f"in {found}" if match["there"] else found


def _part_of(found: str, before: str) -> str:
    """Which phase or block of what is meant was asked about: phase 2 has a rent of its own."""
    name = re.escape(found.removeprefix("the "))
    part = re.search(rf"{name}(?P<part> (?:phase|block|building) (?:\d+|[a-z]+))\b", before, re.I)
    return part["part"] if part else ""


def _of_event(text: str, topic: str) -> str:
    """The text with which visit it is, where the talk is of one."""
    if (occasion := _OCCASION.search(text)) and _IS_EVENT.match(topic):
        return f"{text[: occasion.start()]}at {topic}{text[occasion.end() :]}"
    found = _EVENT.search(text)
    is_told = found and re.match(rf"{found.group()} \w", topic, re.IGNORECASE)
    return f"{text[: found.start()]}{topic}{text[found.end() :]}" if found and is_told else text
