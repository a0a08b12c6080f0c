"""Figures of the documents: how much of what, in which period, as a target or as a result. Pure.

An indicator is named by the words in front of its number, or by its row in a table.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.measures.bounds import Bound
from assistant.overviews.periods import Period, behind_periods, period_of, without_periods
from assistant.overviews.statements import Quote, Table, sentences, tables
from assistant.quantities import Quantity, quantities
from index.documents import Document, DocumentText, Kind
from index.normalise import search_key

_LONGEST_INDICATOR = 40  # characters; more are a clause rather than a name
_LONGEST_SENTENCE = 600  # characters; a longer one is a list or no sentence
_LONG_NAME = 5  # characters of an indicator that can be understood alone

# A sentence that sets targets; a document of targets says it with fewer words
_SETS_TARGETS = re.compile(
    r"目标(?:任务|值)?(?:是|为|定为|确定为|如下|[：:])|\btargets? (?:is|are)\b"
)
_AIMS = re.compile(rf"{_SETS_TARGETS.pattern}|目标|力争|确保|争取")
# What is planned, expected or asked for has not come about
_OPEN = re.compile(
    r"计划|拟|将|力争|确保|争取|目标|要求|应当|预计|预估|预期|估计|有望|可达|达产后|建成后"
)

_TARGET_COLUMN = re.compile(r"目标|计划|任务|预期|\btarget\b", re.IGNORECASE)
_RESULT_COLUMN = re.compile(r"完成|实际|实绩|结果|实现|\b(?:result|actual)\b", re.IGNORECASE)
_NO_VALUE = re.compile(
    r"率$|增速|同比|占比|比重|时限|时间|日期|责任|单位|备注|说明|序号|依据|来源|进度|措施|部门"
)
_ROLE_WORDS = re.compile(
    r"(?:目标|计划|任务|预期|完成|实际|实绩|结果|实现)(?:值|数|额|情况)?|全年|年度|[（(].*?[)）]|\W"
)
_UNIT_COLUMN = re.compile(r"(?:计量)?单位")
_UNIT_IN_HEAD = re.compile(r"[（(]([^（()）]{1,8})[)）]\s*$")
_LABEL_COLUMN = re.compile(r"指标|目标|任务|事项|内容|名称|项目|indicator", re.IGNORECASE)
_NUMBER_COLUMN = re.compile(r"序号|编号|No\.?", re.IGNORECASE)

_BOUND_WORDS = re.compile(
    r"(?:总?目标|为|是|有|达到?|到|至|共计?|约|近|超过?|突破|至少|最[低高少多]|力争|确保|实现|"
    r"不(?:低|少|小)于|不(?:超|高|大|多)[于过]|(?:低|高|大|小|多|少)于|[：:\s])+$"
)
_LEAD = re.compile(r".*(?:目标(?:任务)?(?:是|为)|力争|确保|争取)")
_VERBS = re.compile(
    r"^(?:其中|和|以及|及|并|的|全年|全区|全市|全县|年度|要|已|共|累计|完成|实现|达到)+"
)
# What may stand behind the number of an indicator; a noun says that something else is counted
_BEHIND = re.compile(r"(?:以上|以下|以内|之内|左右|及|或|的目标|\W)*")
_PLACE = re.compile(r"(?!地区)[\u4e00-\u9fff]{1,6}?[省市区县](?=..)")
_EMPTY_WORDS = re.compile(r"全年|全区|全市|全县|年度|本年|今年|目标值?|完成值?|\W|_|的")


@dataclass(frozen=True)
class Figure:
    """indicator: in the document's own words. quantity: None where the value is not one number."""

    indicator: str
    quantity: Quantity | None
    period: Period | None
    quote: Quote
    is_target: bool

    @cached_property
    def key(self) -> str:
        """Equal for spellings of one indicator."""
        return indicator_key(self.indicator)


def indicator_key(indicator: str) -> str:
    return _EMPTY_WORDS.sub("", search_key(indicator))


def targets_of(document: Document, text: DocumentText) -> Iterator[Figure]:
    """The targets that a document sets, those of its tables first."""
    if document.kind is Kind.REGULATION:
        return  # its numbers are conditions and fines
    for table in tables(document, text):
        yield from (figure for figure in _of_table(table) if figure.is_target)
    sets = _AIMS if document.kind is Kind.TARGET else _SETS_TARGETS
    for sentence in sentences(document, text):
        found = sets.search(sentence.text)
        if found and not sentence.says_nothing_is_told:
            begins = max(map(sentence.text[: found.start()].rfind, "，,；;：:")) + 1
            yield from _of_sentence(sentence, begins, is_target=True)


def results_of(
    document: Document, text: DocumentText, may_tell: Callable[[str], bool]
) -> Iterator[Figure]:
    """What a document tells as done. `may_tell` says whether a sentence is worth reading."""
    if document.kind is Kind.REGULATION:
        return
    for table in tables(document, text):
        yield from (figure for figure in _of_table(table) if not figure.is_target)
    for sentence in sentences(document, text) if document.kind is not Kind.TARGET else ():
        if may_tell(sentence.text) and not is_open(sentence.text):
            yield from _of_sentence(sentence, 0, is_target=False)


def is_open(text: str) -> bool:
    """Whether a sentence tells what is planned, expected or asked for."""
    return bool(_OPEN.search(text))


# --- tables ---


def _of_table(table: Table) -> Iterator[Figure]:
    heads = [head.text for head in table.header]
    label = next((i for i, head in enumerate(heads) if not _NUMBER_COLUMN.fullmatch(head)), None)
    if label is None or not _LABEL_COLUMN.search(heads[label]):
        return
    unit = next((i for i, head in enumerate(heads) if _UNIT_COLUMN.fullmatch(head)), None)
    roles = _roles(table, label)
    for row in table.rows:
        for i, is_target in roles.items():
            cell = row[i]
            if not cell.is_silent and row[label].text:
                value = cell.text + (row[unit].text if unit is not None else _unit_of(heads[i]))
                several = list(roles.values()).count(is_target) > 1
                what = _ROLE_WORDS.sub("", without_periods(heads[i])) if several else ""
                indicator = f"{row[label].text} {what}".strip()
                period = period_of(heads[i], (row[label].text, heads[label], *_above(cell)))
                yield Figure(indicator, _one_quantity(value), period, cell, is_target)


def _roles(table: Table, label: int) -> dict[int, bool]:
    """Columns with values: whether they are targets, else results."""
    document = table.header[0].document
    over = " ".join((table.header[label].text, *table.header[label].headings[-1:]))
    roles: dict[int, bool] = {}
    plain = []
    for i, head in enumerate(table.header):
        if i == label or _NO_VALUE.search(head.text) or _NUMBER_COLUMN.fullmatch(head.text):
            continue
        if _RESULT_COLUMN.search(head.text):
            roles[i] = False
        elif _TARGET_COLUMN.search(head.text):
            roles[i] = True
        else:
            plain.append(i)
    if not roles and "指标" in over:  # the document tells which they are
        roles = dict.fromkeys(plain, document.kind is Kind.TARGET or "目标" in over)
    return roles


def _unit_of(head: str) -> str:
    match = _UNIT_IN_HEAD.search(head)
    return match[1] if match else ""


def _one_quantity(value: str) -> Quantity | None:
    """The quantity of a cell; None where it tells none, several or a range."""
    found = [q for q in quantities(value) if not q.is_date]
    return found[0] if len(found) == 1 else None


# --- sentences ---


def _of_sentence(sentence: Quote, start: int, is_target: bool) -> Iterator[Figure]:
    """The figures of a sentence from `start` on, of which a year is known.

    A result that a short name tells in a later clause is one of what the first clause tells:
    新签约项目27个，签约额383.8亿元. Outside of documents of targets, the list of targets ends
    with the first clause that is none.
    """
    if len(sentence.text) > _LONGEST_SENTENCE:
        return
    before, found = sentence.text[:start], 0
    for clause in _clauses(sentence.text[start:]):
        before += clause
        figure = _of_clause(sentence, clause, before, is_target)
        if figure and (is_target or not found or len(figure.key) >= _LONG_NAME):
            yield figure
        found += figure is not None
        ends = found or _last_quantity(clause)
        if is_target and ends and not figure and sentence.document.kind is not Kind.TARGET:
            return


def _of_clause(sentence: Quote, clause: str, before: str, is_target: bool) -> Figure | None:
    found = _last_quantity(clause)
    period = period_of(before, _above(sentence)) if found else None
    if not found or not period:
        return None
    quantity, at = found
    if not _BEHIND.fullmatch(clause[at + len(quantity.text) :]):
        return None
    indicator = _indicator(clause[:at], sentence.document.title)
    return Figure(indicator, quantity, period, sentence, is_target) if indicator else None


def _above(quote: Quote) -> tuple[str, ...]:
    """What stands over a quotation and may tell its period, the nearest first."""
    return (*reversed(quote.headings), quote.document.title)


def _clauses(sentence: str) -> Iterator[str]:
    """The parts that tell a figure each: cut at commas, and at 、 where a number came before."""
    for part in re.split(r"(?<=[，,；;。：:])", sentence):
        told = ""
        for piece in re.split("(?<=、)", part):
            told += piece
            if _last_quantity(told):
                yield told
                told = ""
        if told:
            yield told


def _last_quantity(clause: str) -> tuple[Quantity, int] | None:
    """The last number with a unit, in digits, and where it stands; ranges are none."""
    found = [q for q in quantities(clause) if q.is_amount]
    if not found or found[-1].bound in {Bound.FROM, Bound.TO}:
        return None
    at = clause.rfind(found[-1].text)
    return (found[-1], at) if at >= 0 and re.match(r"\d", found[-1].text) else None


def _indicator(words: str, title: str) -> str:
    """What the words in front of a number name; empty where they name nothing.

    The place that the title names is no part of it, nor is what leads up to it.
    """
    words = behind_periods(words)
    words = _BOUND_WORDS.sub("", _LEAD.sub("", words)) or _BOUND_WORDS.sub("", words)
    words = _VERBS.sub("", words.strip(" 、，,")).removesuffix("的")
    place = _PLACE.match(words)
    if place and place.group() in title:
        words = words[place.end() :]
    return words if 1 < len(words) <= _LONGEST_INDICATOR else ""
