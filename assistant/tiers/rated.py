"""What an amount of a question gets by the rate that an answer tells: 3亿元 × 5%. Pure.

Nothing is worked out but by the one rate of an answer, and of what the amount is of: 5% of
固定资产投资 is none of 研发费用增量, and 每年最高80万元 caps no sum of years.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.answers import Calculation, Claim, Evidence, Language, Term
from assistant.layout import LIST_NUMBER
from assistant.measures.bounds import Bound
from assistant.measures.measured import Measure, measured
from assistant.quantities import Quantity, reading
from assistant.reckoning.writing import NAMES, STOPS, money
from assistant.tiers import given
from assistant.tiers.answering import of_amount
from assistant.tiers.graded import ladders
from assistant.tiers.own_amounts import Own, own_amounts
from index.normalise import search_key
from index.sentences import split_sentences

# How much is asked for; no rate, time or number of those who get it
_ASKS_AMOUNT = re.compile(
    r"多少(?!个?(?:比例|点|年|天|工作日|家|人|次|%))|几(?:个)?[十百千万亿钱]|拿多|算"
)
_ASKS_RATE = re.compile("百分之|百分点|比例|几个点|多少个?点|几成")
# The rate is of a part, of more than before, of each year, or of what others take
_OF_ANOTHER_BASE = re.compile(
    "增量|增长|增幅|超[出过][^，。；]{0,12}部分|部分|留成|贡献|利[息率]|贷款|外资|美元|折合|差额|"
    "每年|逐年|每季|每月|前[一二三两四五1-5]年|第[一二三四五1-5]年|连续|年度|价标准|租金|底价|保证金"
)
_BASED_ON = re.compile(
    r"按(?!时|期|规定|程序|要求)照?(?P<base>[^，,。；;：:按]{2,30}?)(?:的|给予|,|，|$)"
)
_CAP = re.compile("最[高多]|封顶|上限|不超过|累计|总额|合计")
_NUMBERED = re.compile(rf"\s*(?:{LIST_NUMBER}|第[^，。]{{1,4}}条)")
_BEHIND = 2  # sentences behind a quotation that may limit what it gives
_WORDS: dict[Language, tuple[str, str, str, str]] = {
    "zh": (
        "{base}按{own}计，",
        "，超过最高{cap}[{n}]，为{cap}",
        "，不超过最高{cap}[{n}]",
        "（只按这一条计算，其他条件和限额以文件为准）",
    ),
    "en": (
        "with your {own} as the amount that counts, ",
        ", which is above the cap of {cap}[{n}], so {cap}",
        ", which is within the cap of {cap}[{n}]",
        " (by this rule alone; the document's other conditions and limits apply)",
    ),
}


class _Said(NamedTuple):
    """A quotation: its text as a key, and where it stands."""

    item: Evidence
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.item.quote(self.start, self.end)


def worked_out(
    query: str, claims: Sequence[Claim], evidence: Sequence[Evidence], language: Language
) -> list[Calculation]:
    """The one calculation; none where anything of it is open.

    query: the question in Chinese. claims: those that are shown.
    """
    key, owns = search_key(query), own_amounts(query)
    is_asked = given.asks_given(key) and _ASKS_AMOUNT.search(key) and not _ASKS_RATE.search(key)
    if not is_asked or len(owns) != 1 or owns[0].least != owns[0].most:
        return []
    said = list(dict.fromkeys(_quoted(claims, evidence)))
    rates = [(one, rate) for one in said for rate in _rates(one.text)]
    if len(rates) != 1:
        return []
    (rule, rate), own = rates[0], owns[0]
    base = _base(said, rule, own.measure)
    caps = list(dict.fromkeys(_caps(said, rule)))
    is_one = len({cap.value for _, cap in caps}) <= 1
    are_caps = all(cap.bound is Bound.AT_MOST for _, cap in caps)
    if not base or not is_one or not are_caps:
        return []
    if not _is_its_tier(rule, own) or _is_limited_behind(said, rule):
        return []
    return [_calculation(own, base, (rule, rate), caps[:1], language)]


def _quoted(claims: Sequence[Claim], evidence: Sequence[Evidence]) -> Iterator[_Said]:
    items = {item.n: item for item in evidence}
    for claim in claims:
        for n, start, end in claim.quotes:
            if n in items:
                yield _Said(items[n], start, end)


def _rates(text: str) -> list[Quantity]:
    """The rates that it gives; no condition (比重不低于4%)."""
    return [q for q in reading(text).quantities if q.unit == "%" and not q.bound]


def _base(said: Sequence[_Said], rule: _Said, measure: Measure) -> str:
    """What the rate is of, as its sentence or what leads in its list writes it; empty where that
    is not what the amount of the question is of, or open."""
    if any(_OF_ANOTHER_BASE.search(one.text) for one in said):
        return ""
    before = reading(rule.text)
    (rate,) = _rates(rule.text)
    lead = "".join(one.text for one in said[: said.index(rule)])
    found = list(_BASED_ON.finditer(f"{lead}{before.key[: rate.at[0]]}"))
    named = [one["base"] for one in found if measured(one["base"], "元")]
    return named[-1] if named and measured(named[-1], "元") is measure else ""


def _caps(said: Sequence[_Said], rule: _Said) -> Iterator[tuple[_Said, Quantity]]:
    """What is given at most: behind the rate, or in what is told behind its sentence."""
    for one in said[said.index(rule) :]:
        read = reading(one.text)
        floor = _rates(one.text)[0].at[1] if one is rule else 0
        for quantity in read.quantities:
            if quantity.at[0] >= floor and quantity.unit == "元":
                yield one, quantity


def _is_its_tier(rule: _Said, own: Own) -> bool:
    """Whether no tier that the rule stands in leaves the amount out."""
    at = rule.item.passage.start
    return all(
        tier.fits(own)
        for ladder in of_amount(rule.item, own)
        for tier in ladder.tiers
        if rule.start - at < tier.end and tier.start < rule.end - at
    )


def _is_limited_behind(said: Sequence[_Said], rule: _Said) -> bool:
    """Whether the sentences behind the rule, or behind the list that it is of, limit it and are not
    told; one with a number or a rate of its own is of something else."""
    at, text = rule.item.passage.start, rule.item.passage.text
    lists = [ladder.span for ladder in ladders(text, rule.item.passage.heading) if ladder.lead]
    end = max([rule.end - at, *(b for a, b in lists if a <= rule.start - at < b)])
    behind = [(end + a, end + b) for a, b in split_sentences(text[end:])]
    for a, b in [span for span in behind if text[slice(*span)].strip(" 。；;\n")][:_BEHIND]:
        if _NUMBERED.match(text, a) or _rates(text[a:b]):
            return False
        if _CAP.search(text[a:b]) and not any(one.start <= at + a < one.end for one in said):
            return True
    return False


def _calculation(
    own: Own,
    base: str,
    by: tuple[_Said, Quantity],
    caps: Sequence[tuple[_Said, Quantity]],
    language: Language,
) -> Calculation:
    rule, rate = by
    lead, over, within, note = _WORDS[language]
    value = own.most * rate.value / 100
    mine, n = money(own.most, language), rule.item.n
    text = f"{lead.format(base=base, own=mine)}{mine} × {rate.text}[{n}] = {money(value, language)}"
    terms = [_term(rule, rate)]
    for said, cap in caps:
        words = over if value > cap.value else within
        text += words.format(cap=money(cap.value, language), n=said.item.n)
        terms.append(_term(said, cap))
        value = min(value, cap.value)
    text = f"{NAMES[language]}{text}{note}{STOPS[language]}"
    return Calculation("rate", tuple(terms), value, "元", text)


def _term(said: _Said, quantity: Quantity) -> Term:
    return Term(quantity.text, quantity.value, quantity.unit, said.item.n, said.start, said.end)
