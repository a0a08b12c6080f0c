"""Whose number it is: one subject's figure is not told of another, nor one year's of another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.abstention.unheld import unheld_names
from assistant.claim_checks.told import (
    PARTS,
    Told,
    context_of,
    key_of,
    other_language,
    terms_of,
)
from assistant.measures.calendar_dates import dates
from assistant.measures.units import comparable
from assistant.quantities import Quantity, missing, quantities, reading
from index.normalise import question_terms, search_terms

_CLAUSE = re.compile(r"[、，,；;。\n:：|]")
_LABEL = re.compile(r"([\u4e00-\u9fff]{2,})$")
_FILLERS = re.compile(
    r"(?:不[低少小高大多]于|不超过|至少|最[高多]|总共|一共|分别|达到|高达|约为|计划|目标值?|完成|共|达|为|是|有|了|约|超|近|的|在|至|到)+$"
)
_COMPARED = re.compile(r"[较比同](?:去|上)?$")
_NEAR = 10  # characters
_SUBJECT = 2  # terms; with fewer a number has no subject of its own
_PERIODS = {"季度", "半年"}  # units
_HELD = re.compile("(?<=举行|举办|召开)(?:20\\d\\d年)?第?[一二三四1-4]季度")  # 第一季度集中签约仪式
_HAN = re.compile("[\u4e00-\u9fff]{3,}")
_LENT = 2  # pairs of characters in a row
_IS = re.compile(r"(\w{4})\w{0,16}(?<![还正就都也不只可凡但总])是(?![否不])\w{3}")
_COPULA = re.compile(r"[^、。；]{0,40}?[是为系即属称叫指:|]")
_FUNCTION = re.compile("[的了和与在对]|情况")
# what one does with another: who stands beside it in a list need not
_DOES = re.compile(
    "投资|出资|承建|建设|运营|生产|主办|承办|开发|创办|收购|持有|负责|牵头|主管|管理"
)


@dataclass(frozen=True)
class _Figure:
    """A number that counts or measures something, in its clause.

    words: terms between the numbers on either side of it. wide: those of the whole sentence
    without what stands beside another number of its unit alone. near: those closest to it, and
    label: the characters in front of it, whatever the sentence begins with.
    when: (unit, value) of the year, quarter, half-year or day that it is told of.
    is_part: of what stands before it (其中基础设施项目…).
    """

    quantity: Quantity
    clause: str
    words: frozenset[str]
    wide: frozenset[str]
    near: frozenset[str]
    label: str
    when: frozenset[tuple[str, int]]
    is_part: bool


def mix_up(told: Told) -> str:
    """Numbers of one sentence told in the words of another that has other numbers of their kind."""
    if other_language(told.claim, "".join(told.sentences)):
        return ""
    for part in PARTS.split(told.claim):
        words = {term for term in search_terms(part) if len(term) > 1 and not term[0].isdigit()}
        telling = rival = -1  # words that the best sentence of either sort shares with the part
        for sentence in told.sentences:
            shared = len(words & terms_of(sentence))
            units = {q.unit for q in missing(part, sentence)}
            if not units:
                telling = max(telling, shared)
            elif any(q.unit in units for q in quantities(sentence)):
                rival = max(rival, shared)
        if -1 < telling < rival:
            return "tells the numbers of one sentence in the words of another"
    return ""


def other_subject(told: Told) -> str:
    """A number told of what its sentence tells another number of.

    A bare number (27个) is told of what was asked.
    """
    if told.foreign:
        return ""
    source = [f for sentence in told.sentences for f in _figures(sentence)]
    figures = list(_figures(told.claim))
    is_bare = len(frozenset().union(*(f.wide for f in figures))) < _SUBJECT
    for figure in figures:
        holders = [f for f in source if figure.quantity.same_as(f.quantity)]
        rivals = [f for f in source if _rival(figure.quantity, f.quantity)]
        if not holders or not rivals:
            continue
        if is_bare:
            asked = frozenset(question_terms(told.question))
            held = max(len(asked & f.wide) for f in holders)
            others = frozenset().union(*(f.words for f in rivals))
            is_asked = any(f.is_part and asked & (f.words - others) for f in holders)
            if not is_asked and max(len(asked & f.wide) for f in rivals) > held + 1:
                return f"{figure.quantity.text} belongs to another subject than was asked for"
        for words in (figure.words, figure.near):
            held = max(len(words & f.wide) for f in holders)
            if max(len(words & f.words) for f in rivals) > held:
                return f"{figure.quantity.text} belongs to another subject in the quote"
        label = figure.label[-2:]
        taken = any(f.label[-2:] == label for f in rivals)
        if label and taken and not any(label in f.words for f in holders):
            return f"{figure.quantity.text} belongs to another subject in the quote"
    return ""


def other_time(told: Told) -> str:
    """A number joined to a year, quarter or place that its sentence does not tell it of."""
    before = _times(context_of(told.item))
    source: list[_Figure] = []
    for sentence in told.sentences:
        figures = list(_figures(sentence, before))
        source += figures
        named = frozenset(time for time in _times(sentence) if time[0] != "月日")
        before = named or before
    for figure in _figures(told.claim):
        holders = [f for f in source if figure.quantity.same_as(f.quantity)]
        if holders and not any(_agree(figure.when, f.when) for f in holders):
            return f"{figure.quantity.text} is of another year or period in the quote"
        if holders and all(unheld_names(figure.clause, [f.clause]) for f in holders):
            return f"{figure.quantity.text} is of another place or time in the quote"
    return ""


def not_as_asked(told: Told) -> str:
    """A number without its time, which reads as of the time asked for, of a sentence of another."""
    asked = _times(told.question)
    source = [f for sentence in told.sentences for f in _figures(sentence)]
    for figure in _figures(told.claim):
        holders = [f for f in source if figure.quantity.same_as(f.quantity)]
        untimed = bool(holders) and not figure.when
        if untimed and not any(_agrees_in_part(asked, f.when) for f in holders):
            return f"{figure.quantity.text} is not of the time that was asked for"
    return ""


def repeated(told: Told) -> str:
    """A figure told again where the quote has another one: 500强、500强 for 500强、20强."""
    mine, theirs = quantities(told.claim), quantities(told.said)
    for one in mine:
        again = sum(map(one.same_as, mine)) > sum(map(one.same_as, theirs)) > 0
        others = [q for q in theirs if q.unit == one.unit and not q.same_as(one) and not q.is_date]
        if again and any(not any(other.same_as(q) for q in mine) for other in others):
            return f"{one.text} is told twice in the place of another figure"
    return ""


def lent(told: Told) -> str:
    """Words of the question put in front of what a passage that has none of them says: 办理时间 of
    something else told as that of what was asked for."""
    if told.foreign:
        return ""
    names = f"{context_of(told.item)}\n{told.item.document.issuer}"
    for verb in _DOES.findall(told.claim_key):
        if verb in told.question and verb not in f"{names}\n{told.said}":
            return f"{verb} is of the question and not of the source"
    held = terms_of(f"{names}\n{told.item.passage.text}")
    asked = terms_of(told.question)
    for run in _HAN.findall(told.claim_key):
        pairs = [run[i : i + 2] for i in range(len(run) - 1)]
        foreign = [p in asked and p not in held and not _FUNCTION.search(p) for p in pairs]
        for i in range(len(pairs) - _LENT + 1):
            if all(foreign[i : i + _LENT]):
                return f"{run[i : i + _LENT + 1]} is of the question and not of the source"
    return ""


def called(told: Told) -> str:
    """What stands in a list beside a thing, told as what it is; of what was put in other words
    others decide."""
    found = None if told.foreign else _IS.match(told.claim_key)
    if not found:
        return ""
    holders = [key for said in told.sentences if found[1] in (key := key_of(said))]
    stretches = [key.partition(found[1])[2] for key in holders]
    is_so = not stretches or any(map(_COPULA.match, stretches))
    return "" if is_so else "says of one thing that it is another"


def lost_period(told: Told) -> str:
    """A figure of a quarter or half-year without it reads as the figure of the year.

    A claim without any time of its own is of the time that was asked for.
    """
    mine, asked = ({q.unit for q in quantities(text)} for text in (told.claim, told.question))
    # of the day that is asked for, on which what is named after a quarter was held
    said = _HELD.sub("", told.said) if "日" in asked else told.said
    held = {q.unit for q in quantities(said)}
    if not mine & {"年", "月", "日", *_PERIODS}:
        mine |= asked & _PERIODS
    is_lost = held & _PERIODS and not mine & {*_PERIODS, "月"} and mine - {"年", "日"}
    return "leaves out the quarter or half-year" if is_lost else ""


def _rival(one: Quantity, other: Quantity) -> bool:
    known = one.unit and other.unit
    return bool(known) and comparable(one.unit, other.unit) and not one.same_as(other)


def _agree(told: frozenset[tuple[str, int]], held: frozenset[tuple[str, int]]) -> bool:
    """Whether what is told of time holds; where the source tells nothing, others decide."""
    for unit in {unit for unit, _ in told}:
        mine = {value for u, value in told if u == unit}
        theirs = {value for u, value in held if u == unit}
        if theirs and not mine <= theirs:
            return False
    return True


def _agrees_in_part(asked: frozenset[tuple[str, int]], held: frozenset[tuple[str, int]]) -> bool:
    """Whether a figure told without its time may be of one that was asked for."""
    units = {unit for unit, _ in asked} & {unit for unit, _ in held}
    return all({t for t in asked if t[0] == u} & {t for t in held if t[0] == u} for u in units)


def _times(text: str) -> frozenset[tuple[str, int]]:
    read = reading(text)
    named = {
        (q.unit, int(q.value))
        for q in read.quantities
        if q.is_date
        and q.unit in {"年", *_PERIODS}
        and not _COMPARED.search(read.key[max(0, q.at[0] - 2) : q.at[0]])
    }
    days = {("月日", 100 * date.month + date.day) for date in dates(read.key) if date.day}
    return frozenset(named | days)


def _figures(sentence: str, before: frozenset[tuple[str, int]] = frozenset()) -> Iterator[_Figure]:
    """The figures of a sentence; its clauses take over the time of those in front."""
    read = reading(sentence)
    measured = [q for q in read.quantities if not q.is_date and q.unit[:1] not in ("第", "+")]
    spans = list(_clauses(read.key))
    stretches = [_stretch(q, measured, spans) for q in measured]
    words = [_words(read.key, stretch, read.quantities) for stretch in stretches]
    everything = frozenset().union(*(_words(read.key, s, read.quantities) for s in spans))
    when, done = before, 0
    for i, quantity in enumerate(measured):
        start, end = stretches[i]
        near = (max(start, quantity.at[0] - _NEAR), min(end, quantity.at[1] + _NEAR))
        clause = next((a, b) for a, b in spans if a <= quantity.at[0] < b)
        when = _times(read.key[done : clause[1]]) or when
        done = clause[1] if _times(read.key[done : clause[1]]) else done
        others = [words[j] for j, q in enumerate(measured) if _rival(quantity, q)]
        foreign = frozenset().union(*others) - words[i]
        label = _LABEL.search(_FILLERS.sub("", read.key[start : quantity.at[0]].strip()))
        yield _Figure(
            quantity, read.key[slice(*clause)], words[i], everything - foreign,
            _words(read.key, near, read.quantities), label[1] if label else "", when,
            read.key[slice(*clause)].lstrip().startswith("其中"),
        )  # fmt: skip


def _clauses(key: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSE.finditer(key):
        yield start, match.end()
        start = match.end()
    yield start, len(key) + 1


def _stretch(
    quantity: Quantity, measured: Sequence[Quantity], spans: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """From the number in front of a quantity to the one behind it or the end of its clause."""
    start, end = 0, next(b for a, b in spans if a <= quantity.at[0] < b)
    for other in measured:
        if other.at[1] <= quantity.at[0]:
            start = max(start, other.at[1])
        elif other.at[0] >= quantity.at[1]:
            end = min(end, other.at[0])
    return start, end


def _words(key: str, stretch: tuple[int, int], among: Sequence[Quantity]) -> frozenset[str]:
    """The terms of a stretch of a key without its numbers."""
    start, end = stretch
    pieces, at = [], start
    for quantity in among:
        if start <= quantity.at[0] and quantity.at[1] <= end:
            pieces.append(key[at : quantity.at[0]])
            at = max(at, quantity.at[1])
    pieces.append(key[at:end])
    return frozenset(term for piece in pieces for term in terms_of(piece) if not term[0].isdigit())
