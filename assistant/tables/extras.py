"""What is paid besides the price of an area, or of it at first, as a note of the table's document
tells: 物业服务费每月每平方米1元，不包含在租金内; 首付款不低于30%. Pure."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from assistant.answers import Calculation, Check, Claim, Evidence, Language, Term
from assistant.layout import LIST_NUMBER, may_be_put, stretch
from assistant.quantities import Quantity, in_english, quantities
from assistant.reckoning.writing import NAMES, STOPS, counted, money
from assistant.tables.own_area import Own
from index.documents import Hit
from index.sentences import split_sentences

Sort = Literal["fee", "first"]
_NUMBER = re.compile(rf"\s*(?:{LIST_NUMBER})\s*")  # 2. 标准厂房租赁期
_CHECKED = (Check("column", True),)
_FEE = "物业(?:服务|管理)?费"
_ASKED: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    (  # ，加上物业费
        "fee",
        re.compile(rf"[,，]?(?:再|连同?|算上|加上?|[包]?含|包括|带上?)+{_FEE}(?:一起|在内|的话)*"),
    ),
    (  # ，首付最少拿多少
        "first",
        re.compile(
            "[,，](?:那|其中)?首付款?的?(?:比例|钱)?(?:最[少低]|至少|大概|[要得拿付交给先是需])*"
            "(?:多少钱?|几成)$"
        ),
    ),
)
# 每月每平方米1元, 每平方米每月1元, 1元/平方米·月
_MONTHLY = re.compile(
    rf"{_FEE}[^，。；,;\d]{{0,6}}(?:每个?月每平方米|每平方米每个?月)(?P<one>\d[\d.]*元)|"
    rf"{_FEE}[^，。；,;\d]{{0,6}}(?P<two>\d[\d.]*元)/平方米[·/]月"
)
_BESIDE = re.compile(
    "不(?:包[含括]|含|计入?)[^，。]{0,4}租金|租金[^，。]{0,4}不(?:包[含括]|含)|另[行外]?[收计缴付]"
)
_FIRST = re.compile(
    r"首付款?(?:比例)?[^，。；,;\d]{0,8}(?:不[低少]于|至少|最低)[^，。；,;\d]{0,6}(?P<share>\d[\d.]*%)"
)


class Extra(NamedTuple):
    """A figure of the sentence at `[start:end]` of a document: what is paid each month for one of
    the area, or the share of the price that is paid at first. part: its passage, whole."""

    sort: Sort
    figure: Quantity
    part: Evidence
    start: int
    end: int


def taken(question: str) -> tuple[str, Sort | None]:
    """A question without what it asks for besides, and that."""
    for sort, asked in _ASKED:
        if asked.search(question):
            return asked.sub("", question), sort
    return question, None


def found(sort: Sort, own: Own, passages: Sequence[Hit]) -> Extra | None:
    """What the one sentence of a document tells of it; None where none or several do, or where it
    is of another time than is asked for."""
    told = [one for hit in filter(may_be_put, passages) for one in _in(sort, hit)]
    is_of_time = sort == "first" or (own.area.unit == "平方米" and not own.is_a_year)
    return told[0] if len(told) == 1 and is_of_time else None


def _in(sort: Sort, hit: Hit) -> Iterator[Extra]:
    at, text = hit.passage.start, hit.passage.text
    whole = stretch(0, hit, at, hit.passage.end)
    for a, b in split_sentences(text):
        a = number.end() if (number := _NUMBER.match(text, a, b)) else a
        words = (_FIRST if sort == "first" else _MONTHLY).search(text, a, b)
        if words and (sort == "first" or _BESIDE.search(text, a, b)):
            figures = quantities(next(filter(None, words.groups())))
            yield from (Extra(sort, f, whole, at + a, at + b) for f in figures[:1])


def told(
    extra: Extra, own: Own, price: Calculation, evidence: Sequence[Evidence], language: Language
) -> tuple[Claim, Calculation] | None:
    """The sentence that tells it, and what it comes to with the price of the area; None where the
    sentence is not among the evidence."""
    ids = extra.part.passage.id
    item = next((e for e in evidence if e.passage.id == ids and e.start <= extra.start), None)
    if item is None or extra.end > item.end:
        return None
    quote = item.n, extra.start, extra.end
    claim = Claim(item.quote(extra.start, extra.end), (item.n,), quotes=(quote,), checks=_CHECKED)
    figure = extra.figure
    if extra.sort == "first":
        value = price.value * figure.value / 100
        at_most = f"{money(price.value, language)} × {figure.text}[{item.n}]"
        least = "首付款不低于" if language == "zh" else "the first payment is at least "
        text = f"{least}{at_most} = {money(value, language)}"
    else:
        value = price.value + own.area.value * figure.value
        text = _with_fee(price.value, own, figure, item.n, value, language)
    term = Term(figure.text, figure.value, figure.unit, *quote)
    text = f"{NAMES[language]}{text}{STOPS[language]}"
    return claim, Calculation("product", (*price.terms, term), value, "元", text)


def _with_fee(
    rent: Decimal, own: Own, fee: Quantity, n: int, value: Decimal, language: Language
) -> str:
    paid, one, both = (money(amount, language) for amount in (rent, fee.value, value))
    if language == "en":
        area = in_english(own.area)
        return f"with the management fee: {paid} + {area} × {one}[{n}] = {both} a month"
    area = counted(own.area.value, own.area.unit)
    return f"连同物业费：每月{paid} + {area} × 每月{one}[{n}] = 每月{both}"
