"""The rate that quoted sentences give, what it is of and what is given at most. Pure.

5% of 固定资产投资 is none of 研发费用增量, and 每年最高80万元 caps no sum of years.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from assistant.answers import Claim, Evidence
from assistant.layout import LIST_NUMBER, readable, table_header
from assistant.measures.bounds import Bound
from assistant.measures.measured import measured
from assistant.quantities import Quantity, quantities, reading
from assistant.tiers.answering import of_amount
from assistant.tiers.graded import ladders
from assistant.tiers.own_amounts import Own
from index.normalise import search_key
from index.sentences import split_sentences
from index.validity import BEHIND

# It is of a part, of more than before, of each year, or of what others take
_OF_ANOTHER = re.compile(
    "增量|增长|增幅|部分|留成|贡献|利[息率]|贷款|外资|美元|折合|差额|每年|逐年|每季|前[一二三两四五1-5]年|"
    "第[一二三四五1-5]年|分年|价标准|租金的|底价|保证金"
)
# 按实际固定资产投资额的5%; 按实际完成额分档给予奖励, which is of what its list is of
_BASED_ON = re.compile(
    r"按(?!时|期|规定|程序|要求)照?(?P<base>[^，,。；;：:按]{2,30}?)(?:的|分档|给予|,|，|$)"
)
_AS_DONE = re.compile("(?:实际)?(?:完成|投入)(?:投资)?额?")
_EACH = re.compile(  # 每平方米每月6元, 每人1200元, 每平方米每月不超过12元
    r"每名?(?P<of>平方米|亩|人|名)(?:员工|职工)?(?P<when>每个?月|每年)?(?P<most>(?:最[高多])?不超过|最[高多])?"
    r"(?P<amount>\d[\d.]*万?元)(?!以[上下])"
)
_SPECIAL = re.compile(r"\s*(?:其中|对?(?:属于|被认定|列入))")  # a case that was not asked about
_SPECIAL_WITHIN = re.compile("[；;，,](?=其中|对?(?:属于|被认定为|列入))")
# 最高奖励：1200万元 of a row
_LABELLED_CAP = re.compile("(?:最[高多]|上限|封顶)[^，,。]{0,8}[:：]$")
_CAP = re.compile("最[高多]|封顶|上限|不超过|累计|总额|合计")
_NUMBERED = re.compile(rf"\s*(?:{LIST_NUMBER}|第[^，。]{{1,4}}条)")
# 竣工投产后拨付40%: an instalment
_PAID = re.compile(r"(?:拨付|兑现|兑付|发放|支付)[^,，。；\d]{0,3}$")
_NEXT = 2  # sentences behind a quotation that may limit what it gives
_PEOPLE = {"名": "人"}


class Said(NamedTuple):
    """A quoted sentence at `[start:end]` of a document."""

    item: Evidence
    start: int
    end: int

    @property
    def text(self) -> str:
        """As it reads, a table's row with its labels."""
        header = table_header(self.item.passage.text, self.start - self.item.passage.start)
        quote = self.item.quote(self.start, self.end)
        return readable(quote, header) if header else quote


class Rate(NamedTuple):
    """text, value, unit: 5%, 0.05, %; or 6元, 6, 元. of: the unit that it is for each of; empty for
    a share. every: 月 or 年, where it is for each. at: where it stands in the sentence's key.
    is_most: whether no more than it is given.
    """

    said: Said
    text: str
    value: Decimal
    unit: str
    of: str
    every: str
    is_most: bool
    at: tuple[int, int]


class Rule(NamedTuple):
    """The one rate of an answer. base: what it is of; cap: what is given, or counted, at most."""

    rate: Rate
    base: str
    cap: tuple[Said, Quantity] | None


def rule_for(own: Own, claims: Sequence[Claim], evidence: Sequence[Evidence]) -> Rule | None:
    """The rule by which an amount gets something; None where anything of it is open."""
    said = list(dict.fromkeys(_quoted(claims, evidence)))
    rates = [rate for one in said for rate in rates_of(one)]
    if len(rates) != 1:
        return None
    (rate,) = rates
    told = "\n".join(one.text for one in said)
    if _OF_ANOTHER.search(told.replace("每年", "") if rate.every == "年" else told):
        return None
    caps = list(_caps(said, rate))
    base = base_of(said, rate, own)
    if not base or len({cap.value for _, cap in caps}) > 1 or not _may_cap(caps, rate):
        return None
    if not all(_tiers_of(rate.said, own)) or _is_limited_behind(said, rate.said):
        return None
    return Rule(rate, base, caps[0] if caps else None)


def are_met(rule: Rule, owns: Sequence[Own]) -> bool:
    """Whether what the sentence of a rate asks of any amount is met by one of the question's."""
    said = rule.rate.said
    at, passage = said.item.passage.start, said.item.passage
    asked = [
        (ladder, tier)
        for ladder in ladders(passage.text, passage.heading)
        for tier in ladder.tiers
        if said.start - at < tier.end and tier.start < said.end - at
    ]
    return all(
        any(
            (own.measure, own.unit) == (ladder.measure, ladder.unit) and tier.fits(own)
            for own in owns
        )
        for ladder, tier in asked
    )


def rates_of(said: Said) -> list[Rate]:
    """The rates that a sentence gives; no condition (比重不低于4%)."""
    read = reading(said.text)
    shares = [
        Rate(said, q.text, q.value / 100, "%", "", "", False, q.at)
        for q in read.quantities
        if q.unit == "%" and not q.bound and not _PAID.search(read.key, 0, q.at[0])
    ]
    return shares + [
        Rate(said, found["amount"], amount.value, "元", _PEOPLE.get(found["of"], found["of"]),
             (found["when"] or "")[-1:], bool(found["most"]), found.span())
        for found in _EACH.finditer(search_key(said.text))
        for amount in quantities(found["amount"])
    ]  # fmt: skip


def _quoted(claims: Sequence[Claim], evidence: Sequence[Evidence]) -> Iterator[Said]:
    """The sentences that claims quote, but those of cases that were not asked about."""
    items = {item.n: item for item in evidence}
    for claim in claims:
        for n, start, end in claim.quotes:
            holds = n in items and items[n].document.status not in BEHIND
            text = items[n].quote(start, end) if holds else ""
            for a, b in split_sentences(text):
                if not _SPECIAL.match(text, a):
                    special = _SPECIAL_WITHIN.search(text, a, b)
                    end = special.start() if special else b
                    yield Said(items[n], start + a, start + end)


def base_of(said: Sequence[Said], rate: Rate, own: Own) -> str:
    """What the rate is of, as its sentence or what leads in its list writes it; empty where that
    is not what the amount is of, or open."""
    lead = "".join(one.text for one in said[: said.index(rate.said)])
    before = search_key(lead) + reading(rate.said.text).key[: rate.at[0]]
    if rate.of:
        is_own = rate.of == own.unit and measured(before, own.unit) is own.measure
        return str(own.measure) if is_own else ""
    based = [found["base"] for found in _BASED_ON.finditer(before)]
    named = [base for base in based if measured(base, "元")]
    if named:
        return named[-1] if measured(named[-1], "元") is own.measure else ""
    is_done = any(map(_AS_DONE.fullmatch, based))
    return str(own.measure) if is_done and _tiers_of(rate.said, own) else ""


def _caps(said: Sequence[Said], rate: Rate) -> Iterator[tuple[Said, Quantity]]:
    """What is given at most: behind the rate, or in what is told behind its sentence."""
    for one in said[said.index(rate.said) :]:
        floor = rate.at[1] if one is rate.said else 0
        read = reading(one.text)
        for quantity in read.quantities:
            is_capped = quantity.unit == "元" or (rate.of and quantity.unit == rate.of)
            if quantity.at[0] >= floor and is_capped:
                is_most = _LABELLED_CAP.search(read.key, 0, quantity.at[0])
                yield one, replace(quantity, bound=Bound.AT_MOST) if is_most else quantity


def _may_cap(caps: Sequence[tuple[Said, Quantity]], rate: Rate) -> bool:
    """Whether they are caps, and an amount for each month or year is held against none for all."""
    of_money = [one.text for one, cap in caps if cap.unit == "元"]
    is_alike = rate.every == "年" and all("每年最" in text for text in of_money)
    is_whole = not rate.every or not of_money or is_alike
    return is_whole and all(cap.bound is Bound.AT_MOST for _, cap in caps)


def _tiers_of(said: Said, own: Own) -> list[bool]:
    """Of each tier that a sentence stands in, whether the amount falls into it."""
    at = said.item.passage.start
    return [
        tier.fits(own)
        for ladder in of_amount(said.item, own)
        for tier in ladder.tiers
        if said.start - at < tier.end and tier.start < said.end - at
    ]


def _is_limited_behind(said: Sequence[Said], rule: Said) -> bool:
    """Whether the sentences behind the rule, or behind the list that it is of, limit it and are not
    told; one with a number or a rate of its own is of something else."""
    at, text = rule.item.passage.start, rule.item.passage.text
    lists = [ladder.span for ladder in ladders(text, rule.item.passage.heading) if ladder.lead]
    end = max([rule.end - at, *(b for a, b in lists if a <= rule.start - at < b)])
    behind = [(end + a, end + b) for a, b in split_sentences(text[end:])]
    for a, b in [span for span in behind if text[slice(*span)].strip(" 。；;\n")][:_NEXT]:
        one = Said(rule.item, at + a, at + b)
        if _NUMBERED.match(text, a) or _SPECIAL.match(text, a) or rates_of(one):
            return False
        if _CAP.search(one.text) and not any(o.start <= one.start < o.end for o in said):
            return True
    return False
