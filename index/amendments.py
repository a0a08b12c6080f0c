"""What a later act changes in an earlier one: which clause, what it was and what it is now. Pure.

`amending` has found the sentences; here they are read, and the acts that they name are looked up.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from index import act_terms, amending
from index.amending import TO
from index.dates import DATE, after_days, after_years, last_day, to_iso
from index.documents import Document, Finding, Kind, Origin
from index.metadata_clauses import CALLED, tells_term
from index.normalise import search_key
from index.numerals import NUMERAL, to_int
from index.titles import number_key, title_key

TELLS_OF_IT = frozenset({Kind.NEWS, Kind.GUIDE, Kind.TARGET})  # they change nothing themselves
_SHORTEST_TITLE = 8  # characters of a title that may lack what issued it
_ISSUER = re.compile("(?:政府|办公[室厅]|委员会|管委会|[局厅部省市区县州旗])(?:关于)?$")
_N = rf"\(?{NUMERAL}\)?"
_JOINED = "(?:[、,和及与至到]|以及)"
# 第三条, 第(二)项, 第(八)、(九)项, 第五至第八条, 第五条至第七条
_PARTS = re.compile(
    rf"第\s*(?P<numbers>{_N}(?:(?:{_JOINED}|[条项点][至到])第?{_N})*)\s*(?P<unit>[条项点]|部分)"
)
_NUMERALS = re.compile(rf"{NUMERAL}|[至到]")
_QUOTED = '[“"「](?P<{}>[^”"」]{{2,600}})[”"」]'
_REPLACES = tuple(
    re.compile(words)
    for words in (
        # “最高不超过2500万元”调整为“最高不超过3000万元”
        rf"{_QUOTED.format('old')}[^,。;“”\"]{{0,10}}?{TO}:?\s*{_QUOTED.format('new')}",
        # 由每平方米每月6元调整为每平方米每月8元, 从8%提高到10%
        rf"[由从](?:原来?的?)?(?P<old>[^,。;由从]{{1,40}}?)[,]?(?:统一)?{TO}(?P<new>[^,。;]{{1,60}})",
        # 第七条修改为:“第七条 …”
        rf"(?P<old>){TO}:?\s*{_QUOTED.format('new')}",
        rf"(?P<old>){TO}(?P<new>[^,。;]{{1,60}})",  # 补贴标准调整为每人1500元
    )
)
_STOPS = re.compile(
    "(?:停止|不再|暂停|终止|中止)(?:执行|实施|施行|适用)|删去|删除|(?:予以|现)?(?:取消|废止)"
)
_NEEDS_PART = re.compile(
    "^(?:删|(?:予以|现)?(?:取消|废止))"
)  # an act that is repealed has a status
_SINCE = re.compile(rf"自?\s*(?P<day>{DATE})\s*(?:起|以后)")
_NO_SUBJECT = re.compile(  # around what is changed: 中的…标准, 规定的…, 将
    rf"^{NUMERAL}、|^第{NUMERAL}款|^(?:[中里内]|规定|关于|所列|明确|其)*的?|自?\s*{DATE}\s*起?|[将把对现,:]|《[^》]*》|\([^)]*\)|"
    '的?(?:规定|条款|内容|表述)?$|[“”"]|(?<=[”"])[中里内]$'
)


_ACT = re.compile(r"《.*》(?:\([^)]*\))?")  # 《办法》(示政规〔2024〕5号)
_CALLED = re.compile(r"\((?P<name>[^()]{2,20})\)")  # 第十四条(引荐奖励)
_NEAR = 30  # characters behind a word of change, in which it may name the clause
BRACKETED = "()"  # 第(八)项


class Sort(StrEnum):
    REPLACED = "replaced"
    STOPPED = "stopped"
    EXTENDED = "extended"


@dataclass(frozen=True)
class Change:
    """What one sentence changes. Its texts are search keys.

    parts: unit (条, 项, 点, 部分, `BRACKETED`) → numbers of the clauses named, if any.
    subject: what of them, in words. called: the notice's name of the clause.
    old, new: what was replaced by what; `old` may be untold.
    until: ISO day to which the whole act is extended, or holds by its new wording; years: by how
        many it is extended, or how many it holds.
    since: ISO day from which it holds. by: id of the document that says so; spans: where, with the
        sentences on how it is carried out.
    """

    sort: Sort
    parts: Mapping[str, frozenset[int]]
    subject: str = ""
    old: str = ""
    new: str = ""
    until: str = ""
    years: int = 0
    since: str = ""
    by: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    called: str = ""


class _Names(NamedTuple):
    by_number: Mapping[str, list[str]]
    by_title: Mapping[str, list[str]]
    by_called: Mapping[str, list[str]]  # by the short name that an act gives itself, or its title


def link(documents: Mapping[str, Document], begins: Mapping[str, str]) -> dict[str, list[Change]]:
    """Id → what later documents change in it. begins: id → ISO day since which it holds."""
    names = _names(documents.values())
    changes: dict[str, list[Change]] = {}
    for document in documents.values():
        if document.kind in TELLS_OF_IT or not begins[document.id]:
            continue
        for said in document.findings:
            if said.field != amending.FIELD:
                continue
            for act in _meant(said.value, document.id, names, begins):
                known = changes.setdefault(act, [])
                known[:] = _with(known, said, document.id, begins[document.id])
    return changes


def extended(document: Document, changes: Iterable[Change]) -> str:
    """The ISO day until which a document holds, as far as it is told; the staff's word wins."""
    is_theirs = any(
        f.field == "expires" and f.origin is Origin.CORRECTION for f in document.findings
    )
    first = ends = last_day(document.expires)
    if is_theirs or not ends:
        return document.expires
    for change in sorted(changes, key=lambda one: one.since):
        if change.sort is Sort.EXTENDED and not change.parts:
            until = change.until or after_years(after_days(ends, 1), change.years)
            ends = max(ends, until)
        elif _is_of_term(change, document, ends):
            ends = change.until or act_terms.after(document.effective, change.years) or ends
    return document.expires if ends == first else ends


def _is_of_term(change: Change, document: Document, ends: str) -> bool:
    """Whether a new wording is of the term of the whole act, and not of one of its clauses: it was
    the act's until then, or it speaks of the act itself."""
    if change.sort is not Sort.REPLACED or not (change.until or change.years):
        return False
    if not change.parts and not change.old:
        return True
    until, years = act_terms.of_wording(change.subject, change.old)
    was = until or act_terms.after(document.effective, years)
    return was == ends or (not change.old and tells_term(change.new))


def extends(sentence: str) -> bool:
    """Whether a sentence tells until when another act holds now."""
    return any(
        bool(change.until or change.years) if change.sort is Sort.REPLACED else not change.parts
        for change in read(sentence)
        if change.sort is not Sort.STOPPED
    )


def read(sentence: str) -> Iterator[Change]:
    """What a sentence changes, in its order."""
    key = search_key(sentence)
    parts: dict[str, frozenset[int]] = {}
    at = 0
    for sort, found in _found(key):
        lead, behind = key[at : found.start()], _behind(key[found.end() :])
        named = list(_PARTS.finditer(lead)) or list(_PARTS.finditer(behind))
        is_behind = bool(named) and not _PARTS.search(lead)
        if named and not (is_behind and sort is not Sort.STOPPED):
            parts = _parts(named)
        elif is_behind:
            named = []
        subject = _subject(lead[named[-1].end() if named and not is_behind else 0 :])
        at = found.end()
        if named or not _NEEDS_PART.search(found.group()):
            change = replace(_change(sort, found), parts=dict(parts), subject=subject)
            if is_behind and (called := _CALLED.match(behind, named[-1].end())):
                change = replace(change, called=called["name"])
            if sort is Sort.REPLACED:
                until, years = act_terms.of_wording(subject, change.new)
                change = replace(change, until=until, years=years)
            yield change


def _behind(key: str) -> str:
    """What directly follows the word of change, the act's title and 文号 aside."""
    return _ACT.sub("", re.split("[,。;]", key)[0])[:_NEAR]


def _found(key: str) -> list[tuple[Sort, re.Match[str]]]:
    """The words of change in a sentence, none within another."""
    found: list[tuple[Sort, re.Match[str]]] = []
    for sort, patterns in (
        (Sort.EXTENDED, (act_terms.EXTENDS,)),
        (Sort.REPLACED, _REPLACES),
        (Sort.STOPPED, (_STOPS,)),
    ):
        for pattern in patterns:
            for match in pattern.finditer(key):
                if not any(m.start() < match.end() and match.start() < m.end() for _, m in found):
                    found.append((sort, match))
    return sorted(found, key=lambda one: one[1].start())


def _change(sort: Sort, found: re.Match[str]) -> Change:
    told = found.groupdict()
    until, years = act_terms.told_in(found) if sort is Sort.EXTENDED else ("", 0)
    old, new = told.get("old") or "", told.get("new") or ""
    return Change(sort, {}, old=old, new=new, until=until, years=years)


def _parts(named: Iterable[re.Match[str]]) -> dict[str, frozenset[int]]:
    parts: dict[str, frozenset[int]] = {}
    for found in named:
        numbers: list[int] = []
        is_range = False
        for word in _NUMERALS.findall(found["numbers"]):
            number = to_int(word)
            if number is None:
                is_range = True
                continue
            numbers.extend(range(numbers[-1] + 1, number) if is_range and numbers else ())
            numbers.append(number)
            is_range = False
        unit = BRACKETED if found["numbers"].startswith("(") else found["unit"]
        parts[unit] = parts.get(unit, frozenset()) | frozenset(numbers)
    return parts


def _subject(lead: str) -> str:
    """What is changed, of the words between the clause and the change."""
    said = re.split("[,。;]", lead.rstrip(",: "))[-1]
    for _ in range(2):  # what stands behind a preposition may be one more
        said = _NO_SUBJECT.sub("", said).strip()
    return said


def _with(known: list[Change], said: Finding, by: str, since: str) -> list[Change]:
    """The changes of an act with those of one more finding."""
    span = (said.start, said.end)
    if said.rule == amending.CARRIED_OUT:
        meant = _carried_out(known, by)
        return [replace(one, spans=(*one.spans, span)) if one in meant else one for one in known]
    own = _SINCE.search(said.text)
    starts = max(since, to_iso(own["day"]) if own else "")
    told = (replace(one, by=by, since=starts, spans=(span,)) for one in read(said.text))
    return [*known, *told]


def _carried_out(known: Sequence[Change], by: str) -> list[Change]:
    """The changes that a sentence on how it is carried out is of: those of the last sentence, or
    where it but extends the whole act, which has no old standard, what was replaced before it."""
    own = [one for one in known if one.by == by]
    last = [one for one in own if known[-1].spans[0] == one.spans[0]]
    if all(one.sort is Sort.EXTENDED and not one.parts for one in last):
        return [one for one in own if one.sort is Sort.REPLACED] or last
    return last


def _names(documents: Iterable[Document]) -> _Names:
    by_number: dict[str, list[str]] = {}
    by_title: dict[str, list[str]] = {}
    by_called: dict[str, list[str]] = {}
    for document in documents:
        if number := number_key(document.document_number):
            by_number.setdefault(number, []).append(document.id)
        by_title.setdefault(title_key(document.title), []).append(document.id)
        for name in _called(document):
            by_called.setdefault(title_key(name), []).append(document.id)
    return _Names(by_number, by_title, by_called)


def _called(document: Document) -> Iterator[str]:
    """The short names of an act: those that it gives itself, and what stands in marks in the
    title of a rule (“人才十条”支持办法)."""
    yield from (found.value for found in document.findings if found.field == CALLED)
    if document.kind is Kind.REGULATION:
        yield from re.findall("“([^”]{3,})”", document.title)


def _meant(value: str, by: str, names: _Names, begins: Mapping[str, str]) -> list[str]:
    """The documents of an act's title and 文号 that began before the one that names them; where
    only its title tells, the last version of it."""
    title, _, number = value.partition("；")
    said = number_key(number)
    found = names.by_number.get(said, [])
    if said and not title:  # it begins with whatever stands in front: 将示政办〔2023〕3号
        found = [i for known, ids in names.by_number.items() if said.endswith(known) for i in ids]
    if numbered := [i for i in found if i != by and begins[i] < begins[by]]:
        return numbered
    key = title_key(title)
    found = names.by_title.get(key) or names.by_called.get(key) or _longer_or_shorter(key, names)
    older = [i for i in found if i != by and begins[i] < begins[by]]
    return sorted(older, key=lambda i: begins[i])[-1:]


def _longer_or_shorter(key: str, names: _Names) -> list[str]:
    """The documents of a title that is the same but for who issued it."""
    found: list[str] = []
    for other, ids in names.by_title.items():
        short, long = sorted((key, other), key=len)
        rest = long[: -len(short)] if len(short) >= _SHORTEST_TITLE else ""
        if long.endswith(short) and _ISSUER.search(rest):
            found.extend(ids)
    return found
