"""The figures of a passage, each with the words that say what it measures. Pure.

A figure is only certain where it stands alone in its part of a sentence (2022年新签约项目27个) or
in a table's cell; one among others, or one that only qualifies (10亿元以上的项目), is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant import under_aims
from assistant.answers import Evidence, Term
from assistant.layout import cells_of, stretch
from assistant.measures.bounds import Bound
from assistant.quantities import quantities
from index.documents import Document, Hit, Kind
from index.normalise import search_key, term_key
from index.sentences import split_sentences

_NO_AMOUNTS = re.compile(r"|年|个月|周|天|工作日|小时|分钟|%|百分点|[第+].*|强|大|类")
_PARTS = re.compile(r"[，。；：！？、（）|\n;]|,(?!\d{3})")
_QUALIFIES = re.compile(r"^(?:及?以[上下内])?的")
_MEASURE = re.compile(  # 总签约额达290亿元 speaks of what the part before it names
    r"(?:总|其中)?(?:签约|投资|合同|到位|注册|成交|完成)?"
    r"(?:总?额|金额|总?投资|资金|产值|收入|税收|面积|规模)[达为约共计近超过到]*"
)
# 2031全年, 2031一季度: many leave out 年
_YEAR = re.compile(
    r"(?<![\d.])((?:19|20)\d{2})(?=年|[-.—/]|$|\s|全年|[一二三四1-4]季度|[上下]半年)"
)
PERIOD = re.compile(r"[一二三四1-4]季度|[上下]半年|前[一二三1-9]+个?季度|[1-9]\d?[-—至]\d{1,2}月")
AIM = re.compile(r"目标|计划|任务|力争|拟|预计|预估|预期|估计|争取|确保|将(?!近)|要求")
# 完成年度目标70个的104.3%, behind what was reached; 计划总投资 of what was signed
_REACHED = re.compile(
    r"(?:完成|实现|达到|超额|占)了?[^，。；,]{0,8}(?:目标|计划|任务)[^，。；,]{0,8}?\d[\d.]*%|计划(?=总?投资)"
)
_PLACE = re.compile(
    r"([\u4e00-\u9fff]{2})(?:省|市|(?<![园新发片社地城山景校小])区|县)(?![域内外场])"
)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NUMERALS = str.maketrans("1234", "一二三四")
_ROW = re.compile(r"^\s*\|.*\|\s*$")


@dataclass(frozen=True)
class Figure:
    """A quantity of a document with what it measures.

    told: the part of the sentence that holds it, with what that part continues, as a search key.
    before: the sentence up to it, as a search key; start, end: the sentence's offsets in the
        document; sentence: all of it as a search key.
    years, periods: those the figure is of, from the sentence, else from heading and title.
    is_aim: whether it is a target, a plan or an estimate rather than a result.
    """

    text: str
    value: Decimal
    unit: str
    told: str
    before: str
    sentence: str
    years: frozenset[str]
    periods: frozenset[str]
    is_aim: bool
    bound: Bound
    hit: Hit
    start: int
    end: int

    @property
    def document(self) -> Document:
        return self.hit.document

    @property
    def step(self) -> Decimal:
        """What one more of its last written digit is worth; 0 where it is written in characters."""
        number = _DIGITS.search(self.text)
        if not number or not (written := Decimal(number.group().replace(",", ""))):
            return Decimal(0)
        places = len(number.group().partition(".")[2])
        return self.value / written / Decimal(10) ** places

    def term(self, n: int) -> Term:
        return Term(self.text, self.value, self.unit, n, self.start, self.end)


def figures_of(hits: Iterable[Hit]) -> Iterator[Figure]:
    """The certain figures of passages, in order."""
    for hit in hits:
        text, labels = hit.passage.text, hit.passage.lead
        for start, end in split_sentences(text):
            said = text[start:end]
            if not _ROW.match(said):
                yield from _of_sentence(hit, said, start)
            elif labels:
                yield from _of_row(hit, said, start, labels)
            else:
                labels = said  # a table's first row


def cited(
    figures: Sequence[Figure], evidence: Sequence[Evidence]
) -> tuple[list[Term], tuple[Evidence, ...]]:
    """The figures as terms, and the evidence with what it lacked of them."""
    items = list(evidence)
    for figure in figures:
        if not any(_holds(item, figure) for item in items):
            passage = figure.hit.passage.id
            same = [f for f in figures if f.hit.passage.id == passage]
            following = max((item.n for item in items), default=0) + 1
            start, end = min(f.start for f in same), max(f.end for f in same)
            items.append(stretch(following, figure.hit, start, end))
    terms = [f.term(next(item.n for item in items if _holds(item, f))) for f in figures]
    return terms, tuple(items)


def _holds(item: Evidence, figure: Figure) -> bool:
    same = item.document.id == figure.document.id
    return same and item.start <= figure.start and figure.end <= item.end


def _of_sentence(hit: Hit, said: str, start: int) -> Iterator[Figure]:
    before = ""
    for part in _PARTS.split(said):
        key = search_key(part)
        told = key
        if found := _alone(part):
            named = key.replace(search_key(found.text), "")
            told = f"{before} {key}" if _MEASURE.fullmatch(named) else key
            yield _figure(hit, said, start, told, found)
        before = told


def _of_row(hit: Hit, said: str, start: int, labels: str) -> Iterator[Figure]:
    """A cell measures what its row and its column say."""
    names, cells = cells_of(labels), cells_of(said)
    if len(names) != len(cells):
        return
    row = cells[0]
    for name, cell in zip(names[1:], cells[1:], strict=True):
        if found := _alone(cell):
            yield _figure(hit, said, start, search_key(f"{row} {name} {cell}"), found, labels)


@dataclass(frozen=True)
class _Amount:
    text: str  # as it is written
    value: Decimal
    unit: str
    bound: Bound


def _alone(part: str) -> _Amount | None:
    """The one amount of a part; None where there are several or it only qualifies something."""
    found = [q for q in quantities(part) if not q.is_date and not _NO_AMOUNTS.fullmatch(q.unit)]
    if len(found) != 1:
        return None
    quantity = found[0]
    key = search_key(part)
    at = key.find(quantity.text)
    end = at + len(quantity.text)
    if at < 0 or _QUALIFIES.match(key[end:]):
        return None
    written = part[at:end] if len(key) == len(part) else quantity.text
    return _Amount(written, quantity.value, quantity.unit, quantity.bound)


def _figure(
    hit: Hit, said: str, start: int, told: str, amount: _Amount, labels: str = ""
) -> Figure:
    document, at = hit.document, hit.passage.start + start
    sentence = term_key(f"{labels} {said}")
    before, _, behind = sentence.partition(term_key(amount.text))
    named = term_key(f"{document.title} {hit.passage.heading}")
    aim = under_aims.over(said, hit.passage, start, document)
    return Figure(
        **vars(amount),
        told=told,
        sentence=sentence,
        before=before,
        years=years_of(sentence) or years_of(term_key(aim)) or years_of(named),
        periods=periods_of(sentence) or periods_of(named),
        is_aim=document.kind is Kind.TARGET
        or bool(aim)
        or bool(AIM.search(f"{before} {_REACHED.sub('', behind)}")),
        hit=hit,
        start=at,
        end=at + len(said),
    )


def places_of(figure: Figure) -> frozenset[str]:
    """The places that its sentence names, else its document's title and issuer."""
    document = figure.document
    named = frozenset(_PLACE.findall(figure.sentence))
    return named or frozenset(_PLACE.findall(search_key(f"{document.title} {document.issuer}")))


def years_of(key: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(f"{key} "))


def periods_of(key: str) -> frozenset[str]:
    """Quarters and parts of a year, in one spelling."""
    return frozenset(p.translate(_NUMERALS) for p in PERIOD.findall(key))
