"""The visitor's own case that goes by a part of the rule in front of it: 改良型新药按上述标准的50%
执行, told right behind that rule, and worked out where one figure fits. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.answers import Calculation, Claim, Evidence, Language, Term
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.layout import may_be_put, stretch
from assistant.measures.bounds import Bound
from assistant.quantities import Quantity, quantities
from assistant.reckoning.writing import NAMES, STOPS, money
from assistant.relevance.occasions import phases
from assistant.tiers import given
from index.documents import SearchResult
from index.normalise import search_key, search_terms
from index.sentences import split_sentences

_ABOVE = "(?:上述|前述|前款|前项|(?<=[按照])以上)(?:规定)?的?[^，。；\\d]{0,6}?"
# 改良型新药按上述标准的50%执行; 县外企业减半奖励; 重点项目在上述标准基础上上浮20%
_BY_PART = re.compile(
    rf"(?:按照?|执行|享受|给予|参照|在)?{_ABOVE}(?:标准|比例|额度?|奖励|补[助贴]|资助)"
    r"[^，。；\d]{0,4}?的(?P<share>\d+(?:\.\d+)?%)|"
    rf"(?:按照?|在)?{_ABOVE}(?:标准|比例|额度?)[^，。；\d]{{0,8}}?"
    "(?:上浮|下浮|提高|降低|增加|减少|减半|加倍)|"
    "减半(?:执行|给予|奖励|补[助贴]|享受|发放|兑现|计算)"
)
_BEGINS = re.compile(r"[\s*]*(?:其中|对于?|属于?|凡|另外)*[，,]?")  # in front of the case
_ENDS = re.compile(r"(?:给予|可以?|均|则|的|[，,])+$")  # behind it
_ARTICLE = re.compile(r"\s*\**(?:第[一二三四五六七八九十百零\d]+条|[一二三四五六七八九十]+、|#)")
_ITEM = re.compile(r"\s*\**(?:[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.、．])|\|")
_MOST = 8  # sentences behind a rule that are looked at
_ONLY: dict[Language, str] = {
    "zh": "（只按这一条计算，其他条件和限额以文件为准）",
    "en": " (by this rule alone; the document's other conditions and limits apply)",
}


Quote = tuple[int, int, int]  # evidence number, start, end


class _Part(NamedTuple):
    """Whose case a sentence is of, and by how much of the rule that goes; no figure where it is not
    told as one. place: evidence number, start and end of the sentence."""

    case: str
    share: str
    place: Quote


def beside(result: SearchResult, chosen: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence; behind it the sentence of one of its passages by which a part of the rule goes
    for the case that the question names, where it was left out."""
    hits = {hit.passage.id: hit for hit in result.hits if may_be_put(hit)}
    more: list[Evidence] = []
    for item in chosen:
        items = dict(enumerate([item, *chosen, *more]))
        for start, end in _behind(item, item.end) if item.passage.id in hits else ():
            one = stretch(0, hits[item.passage.id], start, end)
            is_his = any(_speaks_of(result.query, part) for part in _parts(one, start, end))
            if is_his and not _holding(items, item, start, end):
                more.append(one)
    return [*chosen, *more]


def with_part(
    question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> Sequence[Claim]:
    """What is shown; behind a rule the sentence of its article by which a part of it goes for the
    case that the question names; in front of such a sentence the one that it is a part of."""
    items = {item.n: item for item in evidence}
    quoted = {quote for claim in shown for quote in claim.quotes}
    told: list[Claim] = []
    for claim in shown:
        ahead = [quote for quote in _ahead(question, claim, items) if quote not in quoted]
        told += [as_claim(items[n], start, end) for n, start, end in ahead]
        told.append(claim)
        told += [
            as_claim(items[part.place[0]], *part.place[1:])
            for part in _parts_behind(claim, items)
            if _speaks_of(question, part, claim) and not _is_quoted(part, quoted)
        ]
    return list(dict.fromkeys(told))


def is_of_part(question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]) -> bool:
    """Whether what is shown tells that the question's case goes by a part of the rule."""
    return bool(_told(question, shown, evidence))


def worked_out(
    query: str, shown: Sequence[Claim], evidence: Sequence[Evidence], language: Language
) -> tuple[Calculation, ...]:
    """The part of the one figure of the rule that fits the question; none where that is open."""
    parts = [part for part in _told(query, shown, evidence) if _names(query, part.case)]
    key, items = search_key(query), {item.n: item for item in evidence}
    if not given.asks_given(key) or len(parts) != 1 or not parts[0].share:
        return ()
    n, start, _ = parts[0].place
    rules = [
        (m, a, b)
        for claim in shown
        for m, a, b in claim.quotes
        if m in items and items[m].passage.id == items[n].passage.id and b <= start
    ]
    if len(set(rules)) != 1:
        return ()
    (figure,) = _fitting(key, items[rules[0][0]].quote(*rules[0][1:])) or (None,)
    return (_calculation(figure, rules[0], parts[0], language),) if figure else ()


def _calculation(figure: Quantity, rule: Quote, part: _Part, language: Language) -> Calculation:
    share = quantities(part.share)[0]
    terms = (
        Term(figure.text, figure.value, figure.unit, *rule),
        Term(part.share, share.value, "%", *part.place),
    )
    value = figure.value * share.value / Decimal(100)
    amounts = [money(one, language) for one in (figure.value, value)]
    text = f"{amounts[0]}[{rule[0]}] × {part.share}[{part.place[0]}] = {amounts[1]}"
    lead = f"{part.case}按{part.share}计，" if language == "zh" else ""
    text = f"{NAMES[language]}{lead}{text}{_ONLY[language]}{STOPS[language]}"
    return Calculation("part", terms, value, "元", text)


def _fitting(key: str, rule: str) -> list[Quantity]:
    """The one amount of money of a rule, or of the case of it whose phase alone is the question's:
    完成Ⅲ期临床试验的，奖励1500万元. None where there are several or it is bounded."""
    cases = [(phases(search_key(part)), part) for part in re.split("[；;：:]", rule)]
    if wanted := phases(key):
        cases = [(of, part) for of, part in cases if of & wanted]
    figures = [q for _, part in cases for q in quantities(part) if q.unit == "元"]
    return figures if len(figures) == 1 and figures[0].bound is Bound.NONE else []


def _told(question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]) -> list[_Part]:
    """The parts that are shown and of the question's case."""
    items = {item.n: item for item in evidence}
    return [
        part
        for claim in shown
        for quote in claim.quotes
        if quote[0] in items
        for part in _parts(items[quote[0]], *quote[1:])
        if _speaks_of(question, part)
    ]


def _ahead(question: str, claim: Claim, items: Mapping[int, Evidence]) -> list[Quote]:
    """The places of the rule and its part for the question's case that stand in front of a claim in
    its paragraph, or of the rule that the claim tells the part of."""
    if not claim.supported or len(claim.quotes) != 1 or claim.quotes[0][0] not in items:
        return []
    n, start, end = claim.quotes[0]
    item = items[n]
    begins = item.passage.start + item.passage.text.rfind("\n", 0, start - item.passage.start) + 1
    spans = [span for span in item.sentences if begins <= span[0] < end]
    parts = [at for at, span in enumerate(spans) if any(_parts(item, *span))]
    at = parts[-1] if parts else 0
    is_his = at and any(_speaks_of(question, part) for part in _parts(item, *spans[at]))
    if not is_his or not any(q.is_amount for q in quantities(item.quote(*spans[at - 1]))):
        return []
    return [(n, *span) for span in spans[at - 1 : at + 1] if span[1] <= start]


def _parts_behind(claim: Claim, items: Mapping[int, Evidence]) -> list[_Part]:
    """The parts of the rule that a claim tells, that stand behind it in its article."""
    if not claim.supported or len(claim.quotes) != 1 or claim.quotes[0][0] not in items:
        return []
    n, _, end = claim.quotes[0]
    held = [
        (one, *span)
        for span in _behind(items[n], end)
        for one in _holding(items, items[n], *span)[:1]
    ]
    return [part for place in held for part in _parts(*place)]


def _holding(items: Mapping[int, Evidence], of: Evidence, start: int, end: int) -> list[Evidence]:
    """The evidence of a passage that holds a place of it, itself first."""
    return [
        item
        for item in (of, *items.values())
        if item.passage.id == of.passage.id and item.start <= start and end <= item.end
    ]


def _behind(item: Evidence, end: int) -> Iterator[tuple[int, int]]:
    """The sentences behind a place to the end of its article, but those of other items."""
    text, first = item.passage.text, item.passage.start
    for a, b in split_sentences(text, max(0, end - first))[:_MOST]:
        begins = text.rfind("\n", 0, a) + 1
        is_of_line = first + begins < end
        if not is_of_line and _ARTICLE.match(text, begins):
            return
        if is_of_line or not _ITEM.match(text, begins):
            yield first + a, first + b


def _parts(item: Evidence, start: int, end: int) -> Iterator[_Part]:
    """The part that a sentence of the evidence tells."""
    said = item.quote(start, end)
    found = _BY_PART.search(said)
    if not found or len(said) > LONGEST or not is_quotable(item, start, end):
        return
    ahead = re.split("[，；。]", said[: found.start()].rstrip("，"))[-1]
    if case := _ENDS.sub("", _BEGINS.sub("", ahead, count=1)):
        yield _Part(case, found["share"] or "", (item.n, start, end))


def _speaks_of(question: str, part: _Part, claim: Claim | None = None) -> bool:
    """Whether a question has words of a case that the rule itself has not."""
    case = set(search_terms(part.case)) - given.GENERIC
    own = set(search_terms(claim.text)) if claim else set()
    return bool((case - own) & set(search_terms(question)))


def _names(question: str, case: str) -> bool:
    return search_key(case) in search_key(question)


def _is_quoted(part: _Part, quoted: set[Quote]) -> bool:
    n, start, end = part.place
    return any(n == m and a <= start and end <= b for m, a, b in quoted)
