"""Periods and quantities in words, and how long the bars of a chart are. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answers import Language
from assistant.measures.bounds import Bound
from assistant.overviews.periods import Period
from assistant.overviews.targets import Target
from assistant.quantities import Quantity, in_english
from ui.wording import date_text
from ui.wording.browse import BROWSE

_LONGEST = 88  # of 100: behind the longest bar is room to show that it has no upper end
_SIGNS = {
    Bound.AT_LEAST: "≥ ", Bound.OVER: "> ", Bound.AT_MOST: "≤ ", Bound.UNDER: "< ",
    Bound.ABOUT: "≈ ", Bound.NEARLY: "≈ ",
}  # fmt: skip
_LOWER, _UPPER = {Bound.AT_LEAST, Bound.OVER}, {Bound.AT_MOST, Bound.UNDER}
_QUARTERS = {"Q1": "一", "Q2": "二", "Q3": "三", "Q4": "四"}


@dataclass(frozen=True)
class Bar:
    """A target and its result, as lengths of at most 100 and in words.

    has_end: whether the target is a number rather than a lower bound. is_limit: an upper bound.
    """

    name: str
    length: float
    target: str
    has_end: bool
    is_limit: bool
    result_length: float | None
    result: str


@dataclass(frozen=True)
class Chart:
    """Bars of one unit and period, which can be compared by their length."""

    period: str
    unit: str
    bars: tuple[Bar, ...]


def charts(targets: Sequence[Target], language: Language) -> list[Chart]:
    groups: dict[tuple[Period | None, str], list[Target]] = {}
    for target in targets:
        if target.quantity:
            groups.setdefault((target.period, target.quantity.unit), []).append(target)
    return [
        Chart(period_text(period, language), unit_text(unit, language), _bars(group, language))
        for (period, unit), group in groups.items()
    ]


def _bars(group: Sequence[Target], language: Language) -> tuple[Bar, ...]:
    numbers = [q.value for target in group for q in _quantities(target)]
    most = max(map(abs, numbers)) or 1
    return tuple(
        Bar(
            target.indicator,
            _length(target.quantity, most),
            quantity_text(target.quantity, language),
            target.quantity.bound not in _LOWER,
            target.quantity.bound in _UPPER,
            _length(result, most) if result else None,
            quantity_text(result, language) if result else BROWSE[language].not_published,
        )
        for target in group
        if target.quantity
        for result in [next((r.quantity for r in target.results), None)]
    )


def _quantities(target: Target) -> list[Quantity]:
    found = [target.quantity, *(result.quantity for result in target.results[:1])]
    return [quantity for quantity in found if quantity]


def _length(quantity: Quantity, most: object) -> float:
    return round(float(abs(quantity.value)) / float(str(most)) * _LONGEST, 2)


def quantity_text(quantity: Quantity, language: Language) -> str:
    """With its bound as a sign: 不低于400亿元 → ≥ 400亿元, ≥ 40 billion yuan."""
    shown = in_english(quantity) if language == "en" else quantity.text
    return _SIGNS.get(quantity.bound, "") + shown


def unit_text(unit: str, language: Language) -> str:
    words = BROWSE[language]
    return words.units.get(unit) or words.number_of.format(unit=unit)


def period_text(period: Period | None, language: Language) -> str:
    """2023年一季度, first quarter of 2023; an empty text where no period is known."""
    if period is None:
        return ""
    words, year = BROWSE[language], period.year
    if period.until:
        return words.years.format(first=year, last=period.until)
    if period.part in _QUARTERS:
        name = _QUARTERS[period.part] if language == "zh" else period.part
        return words.quarter.format(year=year, name=name)
    if period.part in words.halves:
        return words.halves[period.part].format(year=year)
    first, _, last = period.part.partition("-")
    if last and not period.is_day:
        return words.months.format(year=year, first=int(first), last=int(last))
    return date_text("-".join(filter(None, (str(year), first, last))), language)
