"""An English question that leans on the one before it, made to stand alone. Pure.

As `followups` does for Chinese: a name is replaced by one of the same sort (and in 2022?), a word
that points back by what it points to (its, there), and a question that names no subject gets that
of the one before.
"""

import re
from collections.abc import Sequence
from itertools import islice

from assistant.conversation import counts, ordinals
from assistant.conversation.english_before import (
    EVENTS,
    OF_THOSE,
    REGARDING,
    event_of,
    plural_of,
    referent,
    subject_of,
    topic_of,
    with_other_amount,
)
from assistant.conversation.names import SUBJECTS, TIMES, Name, Slot, names_in, without

_LEAD_IN = re.compile(
    r"^(?:(?:ok|okay|thanks|thank you|i see|great|good|fine|right)[,.!]?\s+)+", re.I
)
_SHORT_IS = re.compile(r"\b(what|where|who|when|how|that|it|there)['’]s\b", re.IGNORECASE)
_NEW_TOPIC = re.compile(
    r"^(?:(?:on )?(?:another|a different|a new) (?:question|topic)|new (?:question|topic))",
    re.I,
)
_CONNECTED = re.compile(
    r"^(?:and|or|but|then|so|also|now|furthermore|moreover|in addition|additionally)\b[,\s]*", re.I
)
_ABOUT = re.compile(r"^(?:what|how) about\s+", re.I)
_ASKS = re.compile(
    r"^(?:(?:in |at |by |for |to |from |with |on )?"
    r"(?:what|which|who|whom|whose|when|where|why|how)|"
    r"is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|must)\b",
    re.I,
)
_FILLER = re.compile(
    r"\b(?:the|in|for|of|at|on|by|a|an|during|to|and|that|one|ones)\b|[\s,.?!'’-]", re.I
)
_BACK = re.compile(
    r"\b(?P<own>its|their)\b(?:\s+(?P<of>[\w -]+)$)?|"
    r"\b(?P<there>there)\b(?=\s*[?.!,]|$| (?:in|for|on|and)\b)|"
    r"\b(?:(?-i:[Ii]t)|them|they|that(?= compares?\b|\W*$)|(?<=is )that(?= (?:an?|the)\b)|"
    r"(?<=have )one|(?<=has )one)\b|"  # not IT
    r"\b(?:this|that|the same|these|those) (?P<noun>park|area|zone|district|plan|mechanism|law|"
    r"regulation|company|document|projects?|industries|parks|companies)\b",
    re.I,
)
_EXPLETIVE = re.compile(
    r"\b(?:is|are|was|were) there\b(?=\s+\w)|\bthere (?:is|are|was|were)\b|"
    r"\b(?:hi|hello|hey) there\b|\bit takes?\b|"
    r"\b(?:is|does) it (?:possible|true|correct|right|necessary|take|cost)\b",
    re.I,
)
_ARE_THERE = re.compile(r"\b(?:is|are|was|were) there\W*$", re.I)
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d{2}(?![\d.]*\d)")
_THE_YEAR = re.compile(r"\b(for|in) the year\b(?! (?:of|before|after)\b)", re.I)
_YEAR_BEFORE = re.compile(
    r"\b(?:in )?the (?:(?:previous|preceding|prior) year|year before)\b", re.I
)
_YEAR_AFTER = re.compile(r"\b(?:in )?the (?:(?:next|following) year|year after)\b", re.I)
_AVAILABLE = re.compile(
    r"^what [\w -]+ (?:is|are) (?:there|available|offered)\b|\bavailable$", re.I
)
_SIDE_OF = re.compile(r"What (?:is|are|was|were) .+ of ")
# can I read the full text
_SIDE_AT_END = re.compile(
    r"\bthe (?:(?:full|exact|whole|complete|official|original) )?"
    r"(?:text|wording|details|contents?|address|deadline|list)$",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\bthe (?:visit|event|ceremony|meeting|trip)\b(?! (?:that|of|by|to|in|on|at|where)\b)", re.I
)
_AT_END = re.compile(r"\bthem\W*$", re.IGNORECASE)  # why did the district invite them
_IT_DOES = re.compile(  # and not: how large is it
    r"(?:what|how)(?: else)? (?:(?:will|do|does|did|can) (?:it|they) "
    r"(?:do|plan|want|intend|hope|offer|help|use)|(?:is|are) (?:it|they) "
    r"(?:aiming|planning|hoping|trying|doing))\b",
    re.IGNORECASE,
)
# what kind of business is allowed there; not: what did they learn there
_THERE_AT_END = re.compile(r"^(?!.*\b(?:they|them|their|its?)\b).*\bthere\W*$", re.IGNORECASE)
_WITH_IT = re.compile(
    r"\b(?:with|about|besides|from|alongside|in|into|for|of|to|on|by) (?:it|that)\W*$",
    re.IGNORECASE,
)
_BARE_COUNT = re.compile(r"how many (?:\w+ )?\w+s?", re.I)
_LISTS = re.compile("(?:name|list|tell|give|show)\\b", re.IGNORECASE)
_PART = re.compile(
    r"\bthe (?:east|west|north|south|centre|center|(?:central|eastern|western) \w+)\b"
)
_SORTS = {
    Slot.AREA: "park area zone", Slot.PLACE: "district", Slot.FIRM: "company",
    Slot.ACT: "plan mechanism law regulation document",
}  # fmt: skip
_BODY = re.compile(r"\bthe (?:district|county|city|government|office|report)\b", re.I)
_EARLY = 4  # words that may stand before it or its, if it points to the question before
# In words; a longer phrase or question is about something of its own.
_LONGEST_SIDE, _SHORT = 4, 5
_BARE = 3  # words: what are there
_LONGEST = 30  # words of what is told before a question and names what it is about


def standalone(text: str, before: str, answer: str, known: Sequence[str], topic: str = "") -> str:
    """The question as it would be asked without the one before; as it is where it leans on none.

    topic: what the questions before were about, where the last but went on about it.
    """
    before, said = (_SHORT_IS.sub(r"\1 is", one) for one in (before, _LEAD_IN.sub("", text)))
    about = f"{before}{REGARDING}{topic}" if topic else before
    is_head = len(before.split()) > _LONGEST and "?" not in before  # of a letter
    if not before or is_head or _NEW_TOPIC.search(said):
        return text
    core = _ABOUT.sub("", _CONNECTED.sub("", said))
    bare = core.strip().rstrip("?.! ")
    if whole := counts.in_full(bare, before, topic_of(about, known)):
        return _question(whole)
    counted = ordinals.pointed_in_english(bare, answer)
    if instead := with_other_amount(bare, before):
        return _question(instead)
    told = _pointed(_dated(counted, before), about, answer, known)
    names = names_in(told, known)
    if not _FILLER.sub("", without(told, names)):
        return _question(_exchanged(before, names, known)) if names else before
    if _ASKS.search(bare):
        return _asked(text, told, names, about, known, changed=told != bare, leads=core != said)
    if told == bare and core == said and not _is_side(bare, names):
        return text
    if any(n.slot in SUBJECTS for n in names) or _BACK.search(bare):
        return _question(told if _LISTS.match(told) else f"What is {told}")
    done = re.search(r"\b\w+ed\b", before)
    if done and re.fullmatch(r"\w+ed", bare):
        return f"{before[: done.start()]}{bare}{before[done.end() :]}"
    if not names and _AVAILABLE.search(before):
        return _question(f"What {told} are available")
    times = [n for n in names if n.slot in TIMES]
    side = re.sub(r"\s{2,}", " ", without(told, times)).strip()
    side = re.sub(r" (?:in|for|of)$", "", side)
    return _question(f"What is {side} of {_exchanged(subject_of(about, known), times, known)}")


def topic_after(text: str, whole: str, before: str, known: Sequence[str], topic: str = "") -> str:
    """What the question after this one is about, where this one but went on about it."""
    topic = topic or topic_of(before, known)
    if _SIDE_OF.match(whole):
        return ""  # the target of the projects is talked about next, and not the projects
    return topic if whole != text and topic in whole else ""


def _asked(
    text: str,
    told: str,
    names: Sequence[Name],
    before: str,
    known: Sequence[str],
    changed: bool,
    leads: bool,
) -> str:
    """A question that asks in full: what it leaves out is put behind."""
    if changed:
        return _question(told)
    if any(n.slot in SUBJECTS | {Slot.THING} for n in names):
        return _question(told) if leads else text
    if _ARE_THERE.search(told) and len(told.split()) > _BARE:
        return text  # what parks are there asks of all
    is_part = OF_THOSE.search(told) and not any(n.slot in TIMES for n in names)
    if is_part and (when := _when(before, known)):
        return _question(f"{told} in {when}")
    is_side = bool(_SIDE_AT_END.search(told))
    if not leads and len(told.split()) > _SHORT and not is_side:
        return text
    own = {n.slot for n in names}
    topic = subject_of(before, known)
    if is_side:
        return _question(f"{told} of {topic}")
    for name in reversed([n for n in names_in(topic, known) if n.slot in own & TIMES]):
        head = re.sub(r"(?:\b(?:in|for|of) )?(?:the )?$", "", topic[: name.start])
        topic = (head + topic[name.end :].lstrip()).strip()
    # a question for a number without a verb asks it of what was talked about
    glue = " in " if _BARE_COUNT.fullmatch(told) else REGARDING
    return _question(f"{told}{glue}{topic}")


def _when(before: str, known: Sequence[str]) -> str:
    """The times that a question names, as it says them: Q1 2023."""
    times = [n for n in names_in(before, known) if n.slot in TIMES]
    return before[times[0].start : times[-1].end] if times else ""


def _dated(text: str, before: str) -> str:
    """The text with the year before or after as a number, where the last question has one year."""
    years = {int(year) for year in _YEAR.findall(before)}
    if len(years) != 1:
        return text
    (year,) = years
    text = _THE_YEAR.sub(rf"\1 {year}", text)
    text = _YEAR_BEFORE.sub(f"in {year - 1}", text)
    text = _YEAR_AFTER.sub(f"in {year + 1}", text)
    return re.sub(r"\b(with|than|to) in (?=\d{4})", r"\1 ", text)


def _is_side(bare: str, names: Sequence[Name]) -> bool:
    return len(bare.split()) <= _LONGEST_SIDE and not any(n.slot in SUBJECTS for n in names)


def _question(text: str) -> str:
    text = re.sub(r"\s{2,}", " ", text).strip().rstrip("?.!, ")
    return f"{text[:1].upper()}{text[1:]}?"


def _pointed(text: str, before: str, answer: str, known: Sequence[str]) -> str:
    """The text with its words that point back replaced by what they point to."""

    topic, does = topic_of(before, known), bool(_IT_DOES.match(text))

    def meant(match: re.Match[str]) -> str:
        noun = (match.group("noun") or "").lower()
        if noun.endswith("s") or match.group(0).lower() in ("they", "them", "their"):
            if noun:
                found = topic.replace(EVENTS, f"the {noun}")
            else:
                found = plural_of(before) or (does and event_of(before, known, True)) or topic
        else:
            slot = next((s for s, nouns in _SORTS.items() if noun and noun in nouns.split()), None)
            found = referent(before, answer, known, slot)
            found = found or event_of(before, known, does) or topic
        if match.group("there") and (part := _PART.search(before)):
            return f"in {part.group()}"
        if match.group("of"):
            return f"the {match['of']} of {found}"
        if match.group("own"):
            return f"{found}’s"
        return f"in {found}" if match.group("there") else found

    text = _of_event(text, topic)
    own = [n.start for n in names_in(text, known) if n.slot in SUBJECTS | {Slot.THING}]
    of_names = bool(own)
    own += [m.start() for m in _BODY.finditer(text)]
    early = re.match(rf"(?:\S+\s+){{0,{_EARLY}}}", text)
    limit = min([*own, early.end() if early else 0])  # behind, a word points to the question's own
    hidden = [m.span() for m in _EXPLETIVE.finditer(text)]
    if not any(n.slot in (Slot.AREA, Slot.PLACE) for n in names_in(f"{before} {answer}", known)):
        hidden += [m.span() for m in _ARE_THERE.finditer(text)]  # what parks are there, at all
    pieces, end = [], 0
    ends = bool((not own and _WITH_IT.search(text)) or (not of_names and _AT_END.search(text)))
    ends = ends or bool(not own and _THERE_AT_END.search(text))
    for match in islice(_BACK.finditer(text), 2):  # what follows points to the same
        back = match.start() <= limit or bool(match["noun"] and not own) or ends
        if back and not any(a <= match.start() < b for a, b in hidden):
            pieces += [text[end : match.start()], meant(match)]
            end = match.end()
    return "".join([*pieces, text[end:]])


def _of_event(text: str, topic: str) -> str:
    """The text with which visit it is, where the talk is of one."""
    found = _EVENT.search(text)
    is_told = found and re.match(rf"{found.group()} \w", topic, re.IGNORECASE)
    return f"{text[: found.start()]}{topic}{text[found.end() :]}" if found and is_told else text


def _exchanged(text: str, names: Sequence[Name], known: Sequence[str]) -> str:
    """The text with these names in the place of those of the same sort, else with them behind."""
    for name in _joined(names, text, known):
        slots = {name.slot}
        old = [n for n in names_in(text, known) if n.slot in slots]
        if not old and name.slot not in TIMES:
            old = [n for n in names_in(text, known) if n.slot in SUBJECTS - {Slot.PLACE}]
        new = name.text
        if old:
            article = "the " if old[0].text.lower().startswith("the ") else ""
            text = f"{text[: old[0].start]}{article}{new}{text[old[0].end :]}"
        else:
            text = f"{text.rstrip('?.! ')} {'in ' if name.slot is not Slot.ACT else 'under '}{new}"
    return re.sub(r"\bthe the\b", "the", text, flags=re.I)


def _joined(names: Sequence[Name], text: str, known: Sequence[str]) -> list[Name]:
    """The names; a period with its year as one, the first quarter of 2023, where the text has only
    a year that it takes the place of."""
    slots = [name.slot for name in names]
    has_period = any(n.slot is Slot.PERIOD for n in names_in(text, known))
    if slots != [Slot.PERIOD, Slot.YEAR] or has_period:
        return list(names)
    period, year = names
    article = "" if re.match(r"the\b|q\d", period.text, re.I) else "the "
    whole = f"{article}{period.text} of {year.text}"
    return [Name(Slot.YEAR, whole, period.start, year.end)]
