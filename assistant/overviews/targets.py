"""The targets of a place, each with its result where one was published. Pure.

A result is one of the same indicator, period and unit; anything else is only shown as related.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.abstention.unheld import places
from assistant.overviews.figures import Figure, indicator_key, is_open, results_of, targets_of
from assistant.overviews.periods import Period, periods
from assistant.overviews.statements import Quote, sentences
from assistant.quantities import Quantity, quantities
from index.documents import Document, DocumentText, Kind
from index.normalise import search_key

_RELATED = 3  # sentences shown beside a target
_SHARED = 0.7  # of an indicator's characters that a related sentence holds
_LONGEST_RELATED = 150  # characters
_YEAR = re.compile(r"(?:19|20)\d{2}年")  # what is shown beside a target tells of which year it is
_PART = re.compile(r"[\u4e00-\u9fff]{2,4}(?:镇|乡|街道|村|产业园|科技园|公司|集团|开发区)")
_OF_MANY_YEARS = re.compile(r"累计|以来")
_OUTCOME = re.compile(r"完成|结果|进展|实绩|实现情况")


@dataclass(frozen=True)
class Target:
    """quotes: where the target is told, best first. quantity: None where it is not one number.

    results: of the same indicator, period and unit. related: sentences that tell something near,
    which is no result. silence: where a document says that results are not published.
    """

    indicator: str
    period: Period | None
    quantity: Quantity | None
    quotes: tuple[Quote, ...]
    results: tuple[Figure, ...] = ()
    related: tuple[Quote, ...] = ()
    silence: Quote | None = None


def targets(documents: Iterable[tuple[Document, DocumentText]]) -> list[Target]:
    """The targets, those of the latest period first."""
    documents = list(documents)
    found = _merged(figure for one in documents for figure in targets_of(*one))
    keys = [set(indicator_key(target.indicator)) for target in found]

    def may_tell(sentence: str) -> bool:
        held = set(sentence)
        return any(key <= held for key in keys)

    results = (
        [figure for one in documents for figure in results_of(*one, may_tell)] if found else []
    )
    told = [s for one in documents if found for s in sentences(*one) if _YEAR.search(s.text)]
    listed = [_completed(target, results, told) for target in found]
    return sorted(listed, key=lambda t: t.period.order if t.period else (0, 0, ""), reverse=True)


def _completed(target: Target, results: Sequence[Figure], told: Sequence[Quote]) -> Target:
    own = tuple(result for result in results if _is_result(result, target))
    quotes = {result.quote for result in own}
    related = tuple(quote for quote in _related(target, told) if quote not in quotes)
    return replace(target, results=own, related=related, silence=_silence(target, told))


def _merged(found: Iterable[Figure]) -> list[Target]:
    """Figures that tell the same target become one; different values stay apart."""
    merged: list[tuple[Figure, list[Quote]]] = []
    for figure in found:
        for first, quotes in merged:
            if _is_same(first, figure):
                quotes.append(figure.quote)
                break
        else:
            merged.append((figure, [figure.quote]))
    return [Target(f.indicator, f.period, f.quantity, tuple(quotes)) for f, quotes in merged]


def _is_same(one: Figure, other: Figure) -> bool:
    if one.key != other.key or one.period != other.period:
        return False
    if one.quantity is None or other.quantity is None:
        return one.quote.text == other.quote.text
    return one.quantity.same_as(other.quantity)


def _is_result(result: Figure, target: Target) -> bool:
    return (
        result.key == indicator_key(target.indicator)
        and result.period is not None
        and result.period == target.period
        and result.quantity is not None
        and target.quantity is not None
        and result.quantity.unit == target.quantity.unit
        and not _OF_MANY_YEARS.search(result.quote.text)
        and _is_of_the_same(result.quote, target)
    )


def _is_of_the_same(quote: Quote, target: Target) -> bool:
    """Whether a quotation is about the place of the target, and about no part or company of it."""
    aimed = "\n".join(_from_the_nearest(target.quotes[0]))
    texts = _from_the_nearest(quote)
    own = next((named for text in texts if (named := places(text))), [])
    parts = [part for text in texts for part in _PART.findall(text)]
    return (not own or not set(own).isdisjoint(places(aimed))) and all(p in aimed for p in parts)


def _from_the_nearest(quote: Quote) -> list[str]:
    """The search keys of a quotation and of what stands over it."""
    over = (*reversed(quote.headings), quote.document.title)
    return [search_key(text) for text in (quote.text, *over)]


def _related(target: Target, told: Sequence[Quote]) -> list[Quote]:
    """Sentences with a number of the target's unit and most of the characters of its indicator."""
    if target.quantity is None:
        return []
    wanted = set(indicator_key(target.indicator))
    near = []
    for sentence in told:
        shared = len(wanted.intersection(sentence.text)) / len(wanted)
        if shared >= _SHARED and _is_near(sentence, target, target.quantity.unit):
            near.append((shared, sentence))
    near.sort(key=lambda one: one[0], reverse=True)
    return [sentence for _, sentence in near[:_RELATED]]


def _is_near(sentence: Quote, target: Target, unit: str) -> bool:
    return (
        sentence.document.kind not in {Kind.REGULATION, Kind.TARGET}
        and len(sentence.text) <= _LONGEST_RELATED
        and not is_open(sentence.text)
        and not sentence.says_nothing_is_told
        and any(periods(sentence.text))
        and any(q.unit == unit and not q.is_date for q in quantities(sentence.text))
        and _is_of_the_same(sentence, target)
    )


def _silence(target: Target, told: Sequence[Quote]) -> Quote | None:
    """Of the documents that tell the target, the sentence that says its results are not told."""
    own = {quote.document.id for quote in target.quotes}
    return next(
        (
            sentence
            for sentence in told
            if sentence.document.id in own
            and sentence.says_nothing_is_told
            and _OUTCOME.search(sentence.text)
            and target.period in set(periods(sentence.text))
        ),
        None,
    )
