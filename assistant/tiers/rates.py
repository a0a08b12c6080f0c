"""The rates that a sentence gives, what each is of, and for which years or part. Pure.

5% of 固定资产投资 is none of 研发费用增量; 超过300标箱的部分 is no rate of all of them.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.measures.measured import measured
from assistant.quantities import Quantity, quantities, reading
from assistant.tiers.answering import of_amount
from assistant.tiers.own_amounts import Own
from assistant.tiers.quoted import Said
from index.normalise import search_key
from index.numerals import DIGITS

# 按实际固定资产投资额的5%; 按实际完成额分档给予奖励, which is of what its list is of
_BASED_ON = re.compile(
    r"按(?!时|期|规定|程序|要求)照?(?P<base>[^，,。;；:：按]{2,30}?)(?:的|分档|给予|,|，|$)"
)
_AS_DONE = re.compile("(?:实际)?(?:完成|投入)(?:投资)?额?")
_DOLLAR = re.compile(  # 每出口1美元给予0.03元人民币的国际物流补助
    r"每(?P<of>进出口|出口|进口)1?美元[^\d,，。;；]{0,8}(?P<amount>\d[\d.]*元)"
)
_UNITS = {"平方米": "平方米", "立方米": "立方米", "亩": "亩", "吨": "吨", "标箱": "标箱"} | {
    "个标箱": "标箱", "标准箱": "标箱", "人": "人", "名": "人"
}  # fmt: skip
_EACH = re.compile(  # 每平方米每月6元, 每人1200元, 每平方米每月不超过12元
    rf"每(?:名(?=人))?(?P<of>{'|'.join(_UNITS)})(?:员工|职工)?(?P<when>每个?月|每年)?"
    r"(?P<most>(?:最[高多])?不超过|最[高多])?(?P<amount>\d[\d.]*万?元)(?!以[上下])"
)
# 超过300标箱的部分按; 年纳税额超过2000万元的，超过部分按
_OVER = re.compile(
    r"(?:超[过出]|高于|大于)(?P<floor>[\d.]+[^,，。;；]{1,6}?)的?[,，]?(?:对?超[过出]的?)?部分"
    r"[^,，。;；\d]{0,8}$"
)
# 第一年按实际租金的100%、第二年按50%; 前两年, 第四、五年, 头一年
_N = "[一二三四五两1-5]"
YEARS = re.compile(rf"首年|头一年|前(?P<first>{_N})年|第(?P<nth>{_N}(?:[、和至到-]第?{_N})*)年")
# 竣工投产后拨付40%: an instalment; no 按实际支付利息的40%
_PAID = re.compile(r"(?:拨付|兑现|兑付|发放|(?<!实际)支付)[^,，。；\d]{0,3}$")


_CUTS = re.compile("[,，;；。]")


class Rate(NamedTuple):
    """text, value, unit: 5%, 0.05, %; or 6元, 6, 元. of: the unit that it is for each of; empty for
    a share. every: 月 or 年, where it is for each. at: where it stands in the sentence's key.
    is_most: whether no more than it is given. over: above which it is given. years: of the years
    that it is for, which; none where it does not say.
    """

    said: Said
    text: str
    value: Decimal
    unit: str
    of: str
    every: str
    is_most: bool
    at: tuple[int, int]
    over: Quantity | None = None
    years: tuple[int, ...] = ()


def rates_of(said: Said) -> list[Rate]:
    """The rates that a sentence gives; no condition (比重不低于4%)."""
    read, key = reading(said.text), search_key(said.text)
    shares = [
        Rate(said, q.text, q.value / 100, "%", "", "", False, q.at, _over(read.key, q.at[0]))
        for q in read.quantities
        if q.unit == "%" and not q.bound and not _PAID.search(read.key, 0, q.at[0])
    ]
    ends = [0, *(rate.at[1] for rate in shares)]
    shares = [
        rate._replace(years=years_in(read.key[end : rate.at[0]]))
        for end, rate in zip(ends, shares, strict=False)
    ]
    shares += [
        Rate(said, found["amount"], amount.value, "元", "美元", "", False, found.span())
        for found in _DOLLAR.finditer(key)
        for amount in quantities(found["amount"])
    ]
    return shares + [
        Rate(
            said, found["amount"], amount.value, "元", _UNITS[found["of"]],
            (found["when"] or "")[-1:], bool(found["most"]), found.span(),
            _over(key, found.start()),
        )
        for found in _EACH.finditer(key)
        for amount in quantities(found["amount"])
    ]  # fmt: skip


def base_of(said: Sequence[Said], rate: Rate, own: Own) -> str | None:
    """What the rate is of, as its sentence or what leads in its list writes it; empty where that
    is open, and None where it is not what the amount is of."""
    before = (search_key(rate.said.text) if rate.of else reading(rate.said.text).key)[: rate.at[0]]
    led = search_key("".join(one.text for one in said[: said.index(rate.said)])) + before
    if rate.of:
        near = _CUTS.split(before)[-1]  # 按洁净车间面积每平方米, of who rents
        of = next(filter(None, (measured(text, own.unit) for text in (near, before, led))), None)
        is_other = rate.of != own.unit or (of and of is not own.measure)
        return None if is_other else str(of or "")
    if own.unit != "元":
        return None
    if rate.over:
        of = measured(before[: before.rindex(rate.over.text)], "元")
        return (str(of) if of is own.measure else None) if of else ""
    for text in (before, led):
        named = [base for base in _bases(text) if measured(base, "元")]
        if named:
            return named[-1] if measured(named[-1], "元") is own.measure else None
    is_done = any(map(_AS_DONE.fullmatch, _bases(led)))
    return str(own.measure) if is_done and all(tiers := tiers_of(rate.said, own)) and tiers else ""


def tiers_of(said: Said, own: Own) -> list[bool]:
    """Of each tier that a sentence stands in, whether the amount falls into it, all of it where it
    is told roughly."""
    at = said.item.passage.start
    return [
        all(tier.fits(end) for end in own.ends)
        for ladder in of_amount(said.item, own)
        for tier in ladder.tiers
        if said.start - at < tier.end and tier.start < said.end - at
    ]


def years_in(text: str) -> tuple[int, ...]:
    """Which years a text names: (1,) for 第一年, (1, 2, 3) for 前三年."""
    told: set[int] = set()
    for found in YEARS.finditer(text):
        if found["first"]:
            told.update(range(1, _number(found["first"]) + 1))
        elif found["nth"]:
            named = [_number(one) for one in re.findall(_N, found["nth"])]
            told.update(
                range(named[0], named[-1] + 1) if re.search("[至到-]", found["nth"]) else named
            )
        else:
            told.add(1)
    return tuple(sorted(told))


def _number(numeral: str) -> int:
    return int(DIGITS.get(numeral, numeral))


def _bases(text: str) -> Iterator[str]:
    return (found["base"] for found in _BASED_ON.finditer(text))


def _over(key: str, at: int) -> Quantity | None:
    """Above what the rate is given that stands there; None where it is of all."""
    found = _OVER.search(key, 0, at)
    told = quantities(found["floor"]) if found else []
    return told[0] if len(told) == 1 else None
