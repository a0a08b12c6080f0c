"""An English question that leans on the one before it, made to stand alone. Pure.

As `followups` does for Chinese: a name is replaced by one of the same sort (and in 2022?), a word
that points back by what it points to (its, there), and a question that names no subject gets that
of the one before.
"""

import re
from collections.abc import Sequence

from assistant.conversation import ordinals
from assistant.conversation.english import caps, counts, instead
from assistant.conversation.english.before import (
    OF_THOSE,
    subject_of,
    topic_of,
    with_other_amount,
    with_what_as,
)
from assistant.conversation.english.names import (
    exchanged,
    with_other_park,
    with_other_place,
)
from assistant.conversation.english.parts import (
    OTHER_SIDE,
    REGARDING,
    framed,
    is_place,
    side_of,
    with_place,
)
from assistant.conversation.english.pointing import ARE_THERE, BACK, pointed, which_one
from assistant.conversation.names import SUBJECTS, TIMES, Name, Slot, names_in, without

_LEAD_IN = re.compile(
    r"^(?:(?:ok|okay|thanks|thank you|i see|great|good|fine|right)[,.!]?\s+)+", re.I
)
# can I visit, of what was talked about
_TO_SEE = re.compile(
    r"(?:can|could|may) (?:i|we|one|people|visitors) (?:visit|see|tour|enter)", re.IGNORECASE
)
# the investor behind it, of which as little is known
_OF_IT = re.compile(r"\b(?:it|them|that|this)$", re.IGNORECASE)
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
    r"^(?:(?:in |at |by |for |to |from |with |on |until |till |since )?"
    r"(?:what|which|who|whom|whose|when|where|why|how)|"
    r"is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|must)\b",
    re.I,
)
# and the rent, how much
_HOW_MUCH = re.compile(
    r"(?<=\w),? (?:how (?:much|high)|what)(?: (?:is|are|was) (?:it|that|they))?$", re.IGNORECASE
)
_FILLER = re.compile(
    r"\b(?:the|in|for|of|at|on|by|a|an|during|to|and|that|one|ones)\b|[\s,.?!'’-]", re.I
)
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
_SUM_OF = r"\bhow (?:much|high) (?:is|are|was|were) the [\w -]+ (?:of|for|in) "
# can I read the full text
_SIDE_AT_END = re.compile(
    r"\bthe (?:(?:full|exact|whole|complete|official|original) )?"
    r"(?:text|wording|details|contents?|address|deadline|list)$",
    re.IGNORECASE,
)
# in Hong Kong, my kids, my kids, do they get a place: no side of what was talked about
_NO_SIDE = re.compile(
    rf".*\w, {_ASKS.pattern[1:]}|"
    r"(?:in|at|on|for|after|before|with|without|under|by|if|when|my|our|an?|\d+)\b",
    re.IGNORECASE,
)
# what proof do we have to hand in; do we get back what we paid
_OF_IT_ALONE = re.compile(
    r"(?:what|which) (?:[a-z]+ )?(?:proofs?|papers?|paperwork|documents?|materials?|evidence|"
    r"forms?) (?:do|must|should|will|can) (?:i|we|you) (?:(?:have|need) to )?"
    r"(?:hand in|turn in|submit|provide|bring|show|file|send(?: in)?|prepare)|"
    r"(?:can|do|will|could) (?:i|we) get back what (?:i|we) (?:have )?paid(?: .*)?",
    re.IGNORECASE,
)
# until when can we apply, of that for which the papers are
_TO_APPLY = re.compile(r".*\bapply", re.IGNORECASE)
_PAPERS_FOR = re.compile(
    r"the (?:papers?|paperwork|documents?|materials?|forms?|proofs?) (?:that )?(?:i|we|you) "
    r"(?:have to |must )?(?:need|submit|hand in|provide|bring) (?P<what>(?:to|for) .+)",
    re.IGNORECASE,
)
# and pies? after: is tea one of the leading industries
_IS_ONE_OF = re.compile(
    r"(?P<is>is|are) [^?.,]{2,40}? (?P<of>(?:also )?(?:one of|among|part of) the [^?.]{4,40})", re.I
)
_COMPLETE = re.compile(
    r"^what happens (?:if|when) (?:\S+ ){2}|(?<!is )(?<!are )\bthere$", re.IGNORECASE
)
# what other new ways of getting investors do you use: of what is not what was talked about
_OTHERS = re.compile(r"(?:what|which) other (?:[a-z-]+ ){2,5}(?:do|does|did|are|have|has)\b", re.I)
_BARE_COUNT = re.compile(r"how many (?:\w+ )?\w+s?", re.I)
_LISTS = re.compile("(?:name|list|tell|give|show)\\b", re.IGNORECASE)
# In words; a longer phrase or question is about something of its own.
_LONGEST_SIDE, _SHORT, _LONG = 4, 5, 10
_BARE = 3  # words: what are there
_LONGEST = 30  # words of what is told before a question and names what it is about


def standalone(text: str, before: str, answer: str, known: Sequence[str], topic: str = "") -> str:
    """The question as it would be asked without the one before; as it is where it leans on none.

    topic: what the questions before were about, where the last but went on about it.
    """
    before, said = (_SHORT_IS.sub(r"\1 is", one) for one in (before, _LEAD_IN.sub("", text)))
    before = with_place(before)
    about = f"{before}{REGARDING}{topic}" if topic else before
    is_head = len(before.split()) > _LONGEST and "?" not in before  # of a letter
    if not before or is_head or _NEW_TOPIC.search(said):
        return text
    core = _ABOUT.sub("", _CONNECTED.sub("", said))
    bare = _HOW_MUCH.sub("", core.strip().rstrip("?.! "))
    topic, leads = topic_of(about, known), core != said
    whole = which_one(bare, before, answer, known) or counts.in_full(bare, before, topic)
    whole = whole or caps.in_full(bare, topic) or _one_of(bare, before, known)
    if not whole and topic and _OF_IT_ALONE.fullmatch(bare):
        whole = f"{bare} for {topic}"
    whole = whole or counts.of_goal(core.strip(), before, known)
    whole = whole or with_other_amount(bare, before) or with_what_as(bare, before)
    whole = whole or with_other_park(bare, before)
    whole = whole or (with_other_place(bare, before, known) if leads else "")
    if whole := whole or instead.in_full(bare, before, topic, known, leads):
        return _question(whole)
    counted = ordinals.pointed_in_english(bare, answer)
    told = pointed(_dated(counted, before), about, answer, known)
    names = names_in(told, known)
    if not _FILLER.sub("", without(told, names)):
        return _question(exchanged(before, names, known)) if names else before
    if _ASKS.search(bare):
        return _asked(text, told, names, about, known, changed=told != bare, leads=leads)
    is_plain = told == bare and not leads and not _is_side(bare, names)
    if is_plain or _NO_SIDE.match(told):
        return text
    if any(n.slot in SUBJECTS for n in names) or BACK.search(bare):
        return _question(told if _LISTS.match(told) else f"What is {told}")
    done = re.search(r"\b\w+ed\b", before)
    if done and re.fullmatch(r"\w+ed", bare):
        return f"{before[: done.start()]}{bare}{before[done.end() :]}"
    if not names and _AVAILABLE.search(before):
        return _question(f"What {told} are available")
    times = [n for n in names if n.slot in TIMES]
    side = re.sub(r"\s{2,}", " ", without(told, times)).strip()
    side = re.sub(r" (?:in|for|of)$", "", side)
    subject = exchanged(subject_of(about, known), times, known)
    return _question(side_of(side, subject)) if subject else text


def topic_after(text: str, whole: str, before: str, known: Sequence[str], topic: str = "") -> str:
    """What the question after this one is about, where this one but went on about it."""
    topic = topic or topic_of(before, known)
    if _SIDE_OF.match(whole):
        return ""  # the target of the projects is talked about next, and not the projects
    if topic and re.search(rf"{_SUM_OF}{re.escape(topic)}\?$", whole, re.IGNORECASE):
        return ""  # and the reward for a headquarters
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
    if ARE_THERE.search(told) and len(told.split()) > _BARE:
        return text  # what parks are there asks of all
    is_part = OF_THOSE.search(told) and not any(n.slot in TIMES for n in names)
    if is_part and (when := _when(before, known)):
        return _question(f"{told} in {when}")
    is_side = bool(_SIDE_AT_END.search(told))
    if not leads and len(told.split()) > _SHORT and not is_side:
        return text
    own = {n.slot for n in names}
    if _OTHERS.match(told):
        return text
    topic = subject_of(before, known)
    if not topic or _COMPLETE.search(told) or (leads and len(told.split()) > _LONG):
        return text
    if is_side:
        return _question(f"{told} of {topic}")
    for name in reversed([n for n in names_in(topic, known) if n.slot in own & TIMES]):
        head = re.sub(r"(?:\b(?:in|for|of) )?(?:the )?$", "", topic[: name.start])
        topic = (head + topic[name.end :].lstrip()).strip()
    # a question for a number without a verb asks it of what was talked about
    whole = f"{told} in {topic}" if _BARE_COUNT.fullmatch(told) else _of_topic(told, topic)
    return _question(framed(whole, topic, before))


def _one_of(bare: str, before: str, known: Sequence[str]) -> str:
    """Whether another one is of those of which the question before asked it of one; empty of any
    other question."""
    found = _IS_ONE_OF.fullmatch(before.strip().rstrip("?.! "))
    if not found or _ASKS.search(bare) or len(bare.split()) > _LONGEST_SIDE:
        return ""
    is_other = not any(n.slot in TIMES | SUBJECTS for n in names_in(bare, known))
    return f"{found['is']} {bare} {found['of']}" if is_other and not BACK.search(bare) else ""


def _of_topic(question: str, topic: str) -> str:
    """A question with what it leaves out behind: in a place, and also where its rent was asked."""
    if _TO_SEE.fullmatch(question.rstrip("?.! ")):
        return f"{question} {topic}"
    if (papers := _PAPERS_FOR.fullmatch(topic)) and _TO_APPLY.fullmatch(question.rstrip("?.! ")):
        return f"{question} {papers['what']}"
    if _OF_IT.search(topic):  # which is as little known
        return question
    place = OTHER_SIDE.sub("", topic, count=1)
    return f"{question} in {place}" if is_place(place) else f"{question}{REGARDING}{topic}"


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
