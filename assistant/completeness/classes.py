"""Which class the visitor is of, where what is told is told by classes: who says 博士 learns that a
doctor is D类, and what of the list is for D类. Pure.

What each class gets stands in one article, who is of it in another; what he is, an earlier question
may have said.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.answers import Claim, Evidence, Question, Turn
from assistant.extracts import LONGEST, as_claim
from assistant.injections import instructs
from assistant.layout import cells_of, stretch
from index.documents import Hit, SearchResult
from index.normalise import search_key
from index.sentences import split_sentences, without_end

_WHO = re.compile(
    "博士|硕士|(?<!博士)(?<!硕士)研究生|本科|大专|专科|院士|(?<!副)教授|正高|副高|高级技师|"
    "(?<!高级)技师|高级工(?!程)|(?:国家|省|市|县)级(?:领军|高端|骨干)人才|顶尖人才|拔尖人才"
)
_OF_SELF = re.compile("我(?![国市省县区们])|本人|老公|老婆|爱人|两口子|孩子[^,。]{0,3}是")
CLASS = re.compile("(?:[A-Fa-f]|第[一二三四五六])(?:类|层次)")
# D类为博士研究生, E类：…, A类（领军人才）：…, A类人才是指
_DEFINES = re.compile(
    rf"{CLASS.pattern}(?:人才)?(?:[（(][^（()）]{{1,12}}[)）])?(?:为|是指?|指|包括|[：:])"
)
# the classes that a part of a list is for: A、B、C类, D类以上
# 200万元、100万元和40万元
_FIGURE = re.compile(r"\d[\d.]*(?:[万亿]?元|%|‰|平方米|个月|年)")
_FIGURES = re.compile(rf"{_FIGURE.pattern}(?:[、和及]{_FIGURE.pattern})+")
_FOR = re.compile(
    r"(?:[A-Fa-f]类?(?:人才)?[、和])*(?P<last>[A-Fa-f])类(?P<on>(?:人才)?[及(（]?[含）)]?以[上下])?"
)
_ASKS_CLASS = re.compile("(?:哪|什么|几)一?个?(?:类|层次)")  # 能算哪类人才
_FEWEST = 2  # classes that make a list


class Own(NamedTuple):
    """who: what the visitor says that he is, by words. labels: the class that a document puts him
    in, C类, by its id; none where it does not tell it, or may mean several."""

    who: tuple[str, ...]
    labels: Mapping[str, str] = {}

    def label(self, document_id: str) -> str:
        return self.labels.get(document_id, "")


def beside(
    near: SearchResult,
    chosen: Sequence[Evidence],
    whole: Callable[[Hit], Sequence[Hit]],
    before: Sequence[Turn] = (),
) -> Sequence[Evidence]:
    """The evidence; where it tells by classes and the question says what somebody is, behind it the
    sentence of its document that puts him in one.

    whole: all passages of a hit's document. before: the turns of the talk.
    """
    who = _who(near.query, before)
    if not who:
        return chosen
    hits = {hit.passage.id: hit for hit in near.hits}
    more: dict[tuple[str, int], Evidence] = {}
    for item in chosen:
        if len(set(CLASS.findall(item.text))) < _FEWEST or item.passage.id not in hits:
            continue
        for part in whole(hits[item.passage.id]):
            for start, end in _defining(part, who):
                more[part.document.id, start] = stretch(0, part, start, end)
    known = [(item.document.id, item.start, item.end) for item in chosen]
    new = (
        item
        for (name, start), item in more.items()
        if not any(name == d and a <= start < b for d, a, b in known)
    )
    return [*chosen, *new]


def own(question: Question, evidence: Sequence[Evidence]) -> Own:
    """What the visitor is by his question, or one before it, and of which class that makes him."""
    return own_of(_who(question.asked, question.history), evidence)


def own_of(who: tuple[str, ...], evidence: Sequence[Evidence]) -> Own:
    """Of which class it makes somebody to be `who`."""
    told: dict[str, set[str]] = {}
    for item, _, _, clause in _clauses(evidence, who):
        told.setdefault(item.document.id, set()).update(CLASS.findall(clause)[:1])
    one = {name: labels.pop()[0].upper() for name, labels in told.items() if len(labels) == 1}
    return Own(who, {name: f"{letter}类" for name, letter in one.items() if "A" <= letter <= "F"})


def defining(evidence: Sequence[Evidence], who: Sequence[str]) -> list[tuple[Evidence, int, int]]:
    """The clauses that put somebody in a class, each where it stands."""
    return [(item, start, end) for item, start, end, _ in _clauses(evidence, who)]


def told_of(
    own: Own, shown: Sequence[Claim], evidence: Sequence[Evidence], asked: str = ""
) -> list[Claim]:
    """What is shown; where it tells by classes and does not name what the visitor is, in front
    what puts him in one, and behind a list what of it is for his class. No row of another class is
    told for his; and to who asks of which class he is, no part of a clause without the class."""
    items = {item.n: item for item in evidence}
    if _ASKS_CLASS.search(asked):
        shown = [_with_class(claim, items) for claim in shown]
    shown = list(dict.fromkeys(_of_own_row(claim, items, own) for claim in shown))
    text = "\n".join(claim.text for claim in shown)
    is_named = any(name in text for name in own.who)
    if not own.who or is_named or not CLASS.search(text):
        return list(shown)
    cited = {n for claim in shown for n in claim.cites}
    documents = {item.document.id for item in evidence if item.n in cited}
    own_items = [item for item in evidence if item.document.id in documents]
    clauses = defining(own_items, own.who)
    if not clauses:
        return list(shown)
    item, start, end = clauses[0]
    held = {one.n for one in evidence if one.document.id == item.document.id}
    label = own.label(item.document.id)
    told = [_with_part(claim, label) if held.issuperset(claim.cites) else claim for claim in shown]
    return [as_claim(item, start, end), *told]


def _with_class(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; that is a part of one clause that defines a class, the clause whole."""
    if not claim.supported or len(claim.quotes) != 1 or CLASS.search(claim.text):
        return claim
    n, start, end = claim.quotes[0]
    text = items[n].quote(start, end) if n in items else ""
    bare = without_end(claim.text)
    clauses = [span for span in _defined(text) if bare in text[slice(*span)]]
    if len(clauses) != 1:
        return claim
    return as_claim(items[n], *(start + at for at in clauses[0]))


def _of_own_row(claim: Claim, items: Mapping[int, Evidence], own: Own) -> Claim:
    """The claim; of a table's row for another class, that for the visitor's own."""
    n, start, end = claim.quotes[0] if len(claim.quotes) == 1 else (0, 0, 0)
    label = own.label(items[n].document.id) if n in items else ""
    if not label or not claim.supported or not _is_row_of_other(items[n].quote(start, end), label):
        return claim
    rows = [s for s in items[n].sentences if _is_row_of(items[n].quote(*s), label)]
    if len(rows) == 1:
        return as_claim(items[n], *rows[0])
    return replace(claim, cites=(), problem="is of another class than the visitor's")


def _is_row_of_other(row: str, label: str) -> bool:
    return row.startswith("|") and bool(CLASS.search(_first(row))) and not _is_row_of(row, label)


def _is_row_of(row: str, label: str) -> bool:
    named = _FOR.finditer(_first(row)) if row.startswith("|") else ()
    return any(_holds(one, label[0]) for one in named)


def _first(row: str) -> str:
    return cells_of(row)[0]


def part_of(text: str, label: str) -> str:
    """What a list by classes says of one: C类人才补贴50万元; empty where it is not certain."""
    found = list(_FOR.finditer(text))
    ends = [*(one.start() for one in found[1:]), len(text)][: len(found)]
    holding = [
        (one, text[one.start() : end])
        for one, end in zip(found, ends, strict=True)
        if label and _holds(one, label[0].upper())
    ]
    is_list = len({one["last"] for one in found}) >= _FEWEST
    if len(holding) != 1 or not (is_list or "分别" in holding[0][1]):
        return ""
    named, part = holding[0]
    return _of_one(named.group(), re.split("[;；。]", part)[0].strip("，,、"), label)


def _of_one(named: str, part: str, label: str) -> str:
    """What is told of one class by what tells it of several in their order: 40万元 of A类、B类、C类
    人才…分别给予200万元、100万元、40万元; empty where that is not certain."""
    letters = [letter.upper() for letter in re.findall("[A-Fa-f]", named)]
    if "分别" not in part or len(letters) < _FEWEST:
        return part
    figures = [one for one in _FIGURES.finditer(part) if one.start() > part.index("分别")]
    each = _FIGURE.findall(figures[0].group()) if len(figures) == 1 else []
    if len(each) != len(letters) or label[0].upper() not in letters:
        return ""
    told = part.replace(figures[0].group(), each[letters.index(label[0].upper())])
    return told.replace("分别", "", 1).replace(named, f"{label}{named.rpartition('类')[2]}", 1)


def _with_part(claim: Claim, label: str) -> Claim:
    part = part_of(claim.text, label)
    if not part or len(part) < len(label) + 2 or not claim.supported:
        return claim
    return replace(claim, text=f"{without_end(claim.text)}（其中适用：{part}）。")


def _holds(named: re.Match[str], label: str) -> bool:
    """Whether A、B、C类, or D类以上, has a class; A is the highest."""
    letters = {letter.upper() for letter in re.findall("[A-Fa-f]", named.group())}
    if not named["on"]:
        return label in letters
    last = named["last"].upper()
    return label <= last if named["on"].endswith("上") else label >= last


def _who(asked: str, before: Sequence[Turn]) -> tuple[str, ...]:
    """What the question says that somebody is, else what the latest before it says of himself."""
    if found := said_in(asked):
        return found
    for turn in reversed(before):
        if _OF_SELF.search(search_key(turn.question)) and (found := said_in(turn.question)):
            return found
    return ()


def said_in(text: str) -> tuple[str, ...]:
    """What a text says that somebody is; 研究生 are of the class of 硕士, where one is named."""
    found = _WHO.findall(search_key(text))
    return tuple(dict.fromkeys([*found, *(["硕士"] if "研究生" in found else [])]))


def _clauses(
    evidence: Iterable[Evidence], who: Sequence[str]
) -> Iterable[tuple[Evidence, int, int, str]]:
    """Of the sentences that define classes those clauses that put somebody in one, with where they
    stand."""
    for item in evidence:
        for start, end in item.sentences:
            text = item.quote(start, end)
            if not _defines(text, who):
                continue
            for a, b in _defined(text):
                clause = text[a:b]
                if set(_WHO.findall(clause)) & set(who):
                    yield item, start + a, start + a + len(clause), clause


def _defined(text: str) -> list[tuple[int, int]]:
    """Where the clauses of a sentence stand that each define a class, without their ends."""
    begins = [found.start() for found in _DEFINES.finditer(text)]
    spans = zip(begins, [*begins[1:], len(text)][: len(begins)], strict=True)
    return [(a, a + len(text[a:b].rstrip("，,；;。 \n"))) for a, b in spans]


def _defining(hit: Hit, who: Sequence[str]) -> list[tuple[int, int]]:
    text, at = hit.passage.text, hit.passage.start
    spans = split_sentences(text)
    return [(at + a, at + b) for a, b in spans if _defines(text[a:b], who)]


def _defines(text: str, who: Sequence[str]) -> bool:
    if len(text) > LONGEST or instructs(text) or text.startswith("|"):
        return False
    return bool(_DEFINES.search(text)) and any(name in text for name in who)
