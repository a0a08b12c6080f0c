"""Reckon what a question asks from figures that documents give, by code and with Decimal.

A wrong calculation is worse than none: both figures have to be the only ones that fit what the
question says of them, in subject, year, quarter and target or result, and be of one unit.
"""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from assistant.abstention.unheld import unheld_names
from assistant.answers import Calculation, Evidence, Language, Question, Term
from assistant.measures.bounds import Bound
from assistant.places import NOWHERE, Home
from assistant.quantities import english_number, english_values, plain
from assistant.reckoning import average
from assistant.reckoning.asked import Operand, Request, read
from assistant.reckoning.figures import Figure, cited, figures_of
from assistant.reckoning.writing import NAMES, STOPS, in_scale_of, money
from index.documents import SearchResult
from index.everyday import written_out
from index.normalise import question_key, search_terms
from index.validity import BEHIND

_FITS = 0.6  # share of an operand's terms that the figure's own words must hold
_TELLS = 0.5  # and of those that tell it from the other operand
# What makes a figure one of a part: of a park, a company, a sort of projects, or of a larger whole
_NARROWS = re.compile(
    r"[\u4e00-\u9fff]{2}(?:园|街道|镇|乡|村|公司|集团|基地|片区)|[东西南北中]部|其中|产业|"
    r"[及或]?以[上下]|全[市省国]|[纳列]入|入选"
)
_OF_WHOLE = re.compile("[个家项](?:项目|企业|公司)?(?:之?中|里面?|当中)$")  # 签约的21个项目中
_FOUR_DIGITS = Context(prec=4, rounding=ROUND_HALF_UP)  # of what something is on average
_SIGNS = {"difference": "−", "sum": "+", "share": "÷", "ratio": "÷"}
_BOUNDED = {
    "zh": {
        Bound.AT_LEAST: "不低于", Bound.OVER: "超过", Bound.AT_MOST: "不超过", Bound.UNDER: "低于",
        Bound.ABOUT: "约", Bound.NEARLY: "近",
    },
    "en": {
        Bound.AT_LEAST: "at least ", Bound.OVER: "over ", Bound.AT_MOST: "at most ",
        Bound.UNDER: "under ", Bound.ABOUT: "about ", Bound.NEARLY: "nearly ",
    },
}  # fmt: skip
_BY_BOUND = {
    "zh": "（“{bounded}”按{number}计算）",
    "en": " (“{bounded}” is reckoned as {number})",
}
_MAY_OVERLAP = {"zh": "（两项之间可能有重复）", "en": " (the two may overlap)"}
_PERIODS = {
    "一季度": "Q1", "二季度": "Q2", "三季度": "Q3", "四季度": "Q4", "上半年": "H1", "下半年": "H2",
}  # fmt: skip


def calculate(
    result: SearchResult, evidence: Sequence[Evidence], question: Question, home: Home = NOWHERE
) -> tuple[tuple[Calculation, ...], tuple[Evidence, ...]]:
    """What the question wants reckoned, and the evidence with what it lacked of the terms.

    Nothing is reckoned where the figures are not certain. question: in Chinese, 去年 as the year
    that it is. home: who names no place means it.
    """
    written = written_out(question.asked)
    request = read(home.without(question_key(written)))
    is_average = average.asked_for(question.asked)
    if request is None and not is_average:
        return (), tuple(evidence)
    figures = [f for f in figures_of(result.hits) if _is_comparable(f, written, home)]
    if request is None or is_average:
        return _average(figures, evidence, question)
    done, items = [], tuple(evidence)
    for unit in dict.fromkeys(f.unit for f in figures if _has_unit(f, request)):
        of_unit = [f for f in figures if f.unit == unit]
        second = _only(request.second, request.first, of_unit)
        first = _whole(request, second, of_unit)
        if first and second and _may_be_reckoned(first, second, request):
            terms, items = cited([first, second], items)
            done.append(_calculation(request, [first, second], terms, question.language))
            if request.is_share:
                done.append(_share_of_rest([first, second], terms, question.language))
    return tuple(c for c in done if c), items


def _is_comparable(figure: Figure, question: str, home: Home) -> bool:
    """Whether it is of the question's place and of no part or whole that the question leaves out.

    The bound of a target is the target; of a result it leaves open what the result is.
    """
    if figure.hit.status in BEHIND or (figure.bound and not _is_threshold(figure)):
        return False
    passage = figure.hit.passage
    said = f"{passage.searchable(figure.document.called)} {figure.document.issuer}"
    around = f"{passage.heading} {figure.before} {figure.told}"
    before = home.without(figure.before)
    elsewhere = unheld_names(question, [said]) + unheld_names(before, [question])
    key = question_key(question)
    narrowed = (found not in key for found in _NARROWS.findall(question_key(around)))
    return not any(not name[0].isdigit() for name in elsewhere) and not any(narrowed)


def _is_threshold(figure: Figure) -> bool:
    return figure.is_aim and figure.bound in _BOUNDED["zh"]


def _has_unit(figure: Figure, request: Request) -> bool:
    return not request.unit or (figure.unit == "元") == (request.unit == "元")


def _only(wanted: Operand, other: Operand, figures: Sequence[Figure]) -> Figure | None:
    """The figure that fits best what is wanted; None where none fits or two values do."""
    scored = [(fit, f) for f in figures if (fit := _fit(wanted, other, f)) >= _FITS]
    if not scored:
        return None
    best = max(fit for fit, _ in scored)
    fitting = [f for fit, f in scored if fit == best]
    return fitting[0] if len({(f.value, f.bound) for f in fitting}) == 1 else None


def _whole(request: Request, part: Figure | None, figures: Sequence[Figure]) -> Figure | None:
    """The first figure; of what is not of a sort, all of it as the sentence with the part counts
    it (签约的21个项目中，…), and only where the question tells which are meant as any does."""
    if request.is_rest and part:
        beside = [f for f in figures if f.start == part.start and _OF_WHOLE.search(f.told)]
        if whole := _only(request.first, request.second, beside):
            return whole
    is_bare = request.is_rest and not (request.first.terms or request.first.numbers)
    return None if is_bare else _only(request.first, request.second, figures)


def _fit(wanted: Operand, other: Operand, figure: Figure) -> float:
    """Share of the wanted terms in the figure's words; 0.0 where time or mood is another, or where
    the words that tell it from the other operand are not there."""
    if figure.is_aim != wanted.is_aim or figure.periods != wanted.periods:
        return 0.0
    if not all(number in figure.text for number in wanted.numbers):
        return 0.0
    over = f"{figure.document.title} {figure.hit.passage.heading} {figure.sentence}"
    if not all(word in over for word in wanted.occasion):
        return 0.0
    if figure.years != wanted.years and (wanted.years or len(figure.years) > 1):
        return 0.0
    told = set(search_terms(figure.told))
    telling = wanted.terms - other.terms
    if telling and len(telling & told) < _TELLS * len(telling):
        return 0.0
    return len(wanted.terms & told) / len(wanted.terms) if wanted.terms else 1.0


def _may_be_reckoned(first: Figure, second: Figure, request: Request) -> bool:
    """Not a figure with itself, by nothing, or of years that nobody named."""
    if request.is_rest and first.value < second.value:
        return False
    if (first.start, first.told) == (second.start, second.told) or not second.value:
        return False
    return bool(request.first.years | request.second.years) or first.years == second.years


def _calculation(
    request: Request, figures: list[Figure], terms: list[Term], language: Language
) -> Calculation | None:
    kind = request.kind
    if kind == "difference" and figures[0].value < figures[1].value:
        figures, terms = figures[::-1], terms[::-1]
    a, b = (f.value for f in figures)
    times = [_time(f, language) for f in figures]
    is_one_time = times[0] == times[1]
    shown = [
        ("" if is_one_time else time) + _shown(f, t, language)
        for time, f, t in zip(times, figures, terms, strict=True)
    ]
    if kind == "comparison":
        return _comparison(figures, terms, shown, language)
    value = {"difference": a - b, "sum": a + b, "share": a / b * 100, "ratio": a / b}[kind]
    unit = {"share": "%", "ratio": "倍"}.get(kind, figures[0].unit)
    told = _value_text(kind, value, figures[0], language)
    equals = "=" if kind in {"difference", "sum"} or value == _rounded(kind, value) else "≈"
    text = f"{NAMES[language]}{shown[0]} {_SIGNS[kind]} {shown[1]} {equals} {told}"
    overlaps = kind == "sum" and figures[0].years == figures[1].years
    notes = _notes(figures, language) + (_MAY_OVERLAP[language] if overlaps else "")
    return Calculation(kind, tuple(terms), value, unit, f"{text}{notes}{STOPS[language]}")


def _share_of_rest(figures: list[Figure], terms: list[Term], language: Language) -> Calculation:
    """What share of the whole is not of a sort. No "share": its sentence may tell that of the sort,
    and that is not this."""
    whole, part = (f.value for f in figures)
    shown = [_shown(f, t, language) for f, t in zip(figures, terms, strict=True)]
    value = (whole - part) / whole * 100
    equals = "=" if value == _rounded("share", value) else "≈"
    told = _value_text("share", value, figures[0], language)
    rest = f"({shown[0]} − {shown[1]})" if language == "en" else f"（{shown[0]} − {shown[1]}）"
    text = f"{NAMES[language]}{rest} ÷ {shown[0]} {equals} {told}{STOPS[language]}"
    return Calculation("rest", tuple(terms), value, "%", text)


def _average(
    figures: Sequence[Figure], evidence: Sequence[Evidence], question: Question
) -> tuple[tuple[Calculation, ...], tuple[Evidence, ...]]:
    """What each comes to of so many, whose sum and count one sentence tells."""
    of = average.pair(question.asked, figures)
    if of is None:
        return (), tuple(evidence)
    (whole, count), language = of, question.language
    terms, items = cited(of, evidence)
    value = whole.value / count.value
    near = Decimal(format(_FOUR_DIGITS.plus(value), "f"))
    shown = f"{_shown(whole, terms[0], language)} ÷ {_shown(count, terms[1], language)}"
    told = f"{shown} {'=' if near == value else '≈'} {money(near, language)}"
    text = f"{NAMES[language]}{told}{STOPS[language]}"
    return (Calculation("average", tuple(terms), value, whole.unit, text),), items


def _comparison(
    figures: list[Figure], terms: list[Term], shown: list[str], language: Language
) -> Calculation | None:
    a, b = (f.value for f in figures)
    sign = ">" if a > b else "<" if a < b else "="
    text = f"{NAMES[language]}{shown[0]} {sign} {shown[1]}"
    text = f"{text}{_notes(figures, language)}{STOPS[language]}"
    return Calculation("comparison", tuple(terms), a - b, figures[0].unit, text)


def _time(figure: Figure, language: Language) -> str:
    """Year and quarter of a figure and whether it is a target, to tell two figures apart."""
    if language == "zh":
        aim = "目标" if figure.is_aim else ""
        return "".join([*(f"{year}年" for year in figure.years), *sorted(figure.periods), aim])
    when = [*figure.years, *(_PERIODS.get(period, period) for period in figure.periods)]
    when += ["target"] if figure.is_aim else []
    return f"{' '.join(when)} " if when else ""


def _shown(figure: Figure, term: Term, language: Language) -> str:
    return f"{_BOUNDED[language].get(figure.bound, '')}{_number(figure, language)}[{term.n}]"


def _number(figure: Figure, language: Language) -> str:
    """The figure without its bound, which stands before it."""
    text = figure.text.replace("余", "").replace("多", "")
    if language == "zh":
        return text
    values = english_values(text)
    return values[0][1] if values else english_number(figure.value)


def _notes(figures: Sequence[Figure], language: Language) -> str:
    """That a bounded figure was reckoned with as the number itself."""
    return "".join(
        _BY_BOUND[language].format(
            bounded=_BOUNDED[language][f.bound] + _number(f, language),
            number=_number(f, language),
        )
        for f in figures
        if f.bound
    )


def _rounded(kind: str, value: Decimal) -> Decimal:
    places = {"share": "0.1", "ratio": "0.01"}[kind]
    return value.quantize(Decimal(places), ROUND_HALF_UP)


def _value_text(kind: str, value: Decimal, like: Figure, language: Language) -> str:
    """The result in the scale and unit in which its first term is written: 94.18亿元."""
    if kind in {"share", "ratio"}:
        unit = "%" if kind == "share" else "倍" if language == "zh" else " times"
        return f"{plain(_rounded(kind, value))}{unit}"
    return in_scale_of(value, _number(like, "zh"), like.value, language, like.unit)
