"""What a later act has changed in a clause that an answer quotes, told with it: never the old one
alone, and never without for whom it goes on. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice

from assistant.answers import FOR_OTHERS, GOES_ON, Calculation, Claim, Evidence
from assistant.changes import changing, transitional
from assistant.changes.part_changed import is_said, words_changed
from assistant.changes.touched import ChangesOf, touching
from assistant.changes.transitional import Side
from assistant.extracts import as_claim
from assistant.layout import stretch
from assistant.quantities import quantities
from assistant.tiers.own_amounts import own_amounts
from index.amendments import Sort
from index.documents import Hit, SearchResult
from index.search import Changed

Quote = tuple[int, int, int]  # evidence number, start, end
_MOST_OF_IT = 0.8  # of a quotation


@dataclass
class _Said:
    """What is told of changes, each sentence once: in front of the answer, and behind it."""

    first: dict[str, Claim] = field(default_factory=dict)  # for whom the old rule goes on
    front: dict[str, Claim] = field(default_factory=dict)
    behind: dict[str, Claim] = field(default_factory=dict)
    later: dict[str, Claim] = field(default_factory=dict)

    @property
    def all(self) -> list[Claim]:
        return [
            c for part in (self.first, self.front, self.behind, self.later) for c in part.values()
        ]


def beside(
    result: SearchResult,
    chosen: Sequence[Evidence],
    changes_of: ChangesOf,
    whole: Callable[[Hit], Sequence[Hit]],
) -> Sequence[Evidence]:
    """The evidence; behind it the sentences that change what is said in it and those on for whom
    the old rule goes on, where it lacks them; of a notice on that, the rule in the act too.

    whole: all passages of a hit's document.
    """
    more: list[Evidence] = []
    for item in chosen:
        for changed in changing.of_evidence(item, changes_of):
            spans = list(changing.spans_of(changed))
            if not all(changing.holding([*chosen, *more], changed, span) for span in spans):
                more.append(stretch(0, changed.hit, spans[0][0], spans[-1][1]))
            for part, span in changing.going_on(changed, item, changes_of, whole):
                if not changing.holding([*chosen, *more], changed, span):
                    more.append(stretch(0, part, *span))
    for item in chosen:
        for changed in changing.of_clauses(item, changes_of):
            more += changing.rules(changed, result.hits, [*chosen, *more], changes_of)
    return [*chosen, *more]


def told(
    shown: Sequence[Claim], evidence: Sequence[Evidence], changes_of: ChangesOf, asked: str = ""
) -> Sequence[Claim]:
    """The claims that are shown; what a later act changes in what they are quoted from is told in
    front of them, and behind them where it does not hold yet. Of a change that they tell, how it
    is carried out is told too, and for whom the old rule goes on: first where the question says
    when something was done. Where that is in time, the old rule is told as the one that holds.

    asked: the question, its years as numbers.
    """
    items = {item.n: item for item in evidence}
    said = _Said()
    kept: list[Claim] = []
    for claim in changing.of_the_matter(shown, items, changes_of, asked):
        found = list(_told(claim, items, changes_of, asked))
        sides = [_tell(one, claim, evidence, changes_of, asked, said) for one in found]
        kept.append(_marked(claim, found, sides, items))
    if not said.all:
        return kept
    quotes = [quote for claim in said.all for quote in claim.quotes]
    rest = [claim for claim in kept if not _is_again(claim, quotes, items)]
    front = [*said.first.values(), *said.front.values()]
    return [*front, *rest, *said.behind.values(), *said.later.values()]


def unless_outdated(
    reckoned: Sequence[Calculation], shown: Sequence[Claim]
) -> Sequence[Calculation]:
    """What was reckoned; nothing but which rule goes for the visitor where what is shown tells a
    figure that no longer holds for him."""
    is_over = any(claim.outdated and claim.outdated not in (GOES_ON, FOR_OTHERS) for claim in shown)
    return [done for done in reckoned if done.kind == "transition" or not is_over]


def holding(shown: Sequence[Claim]) -> list[Claim]:
    """The claims but those of a rule that is not the visitor's."""
    return [claim for claim in shown if claim.outdated != FOR_OTHERS]


def _told(
    claim: Claim, items: Mapping[int, Evidence], changes_of: ChangesOf, asked: str
) -> Iterator[Changed]:
    """The changes of what a claim is quoted from, and tells; those of which it tells for whom they
    do not go."""
    tells = partial(is_said, claim.text, asked)
    for n, start, end in claim.quotes:
        if n in items:
            yield from touching(items[n], [(start, end)], changes_of, tells)
            yield from changing.of_clauses(items[n], changes_of, (start, end))


def _tell(
    changed: Changed,
    claim: Claim,
    evidence: Sequence[Evidence],
    changes_of: ChangesOf,
    asked: str,
    said: _Said,
) -> Side | None:
    """Puts what is told of a change where it belongs; on which side of its day the question is."""
    sentences = [one for one in _claims(changed, evidence) if not transitional.read(one.text)]
    known = [one.change for one in changes_of(changed.change.by)]
    about = "\n".join((*(one.text for one in sentences), claim.text))
    on = [
        (as_claim(item, min(told.at[0], told.day_at[0]), told.at[1]), told, item)
        for item in evidence
        if item.document.id == changed.change.by
        for told in transitional.told_in(item)
        if transitional.is_of(told.clause, changed.change, known, about)
    ]
    clauses = {one.text: one for one, _, _ in on}
    if not changed.holds:
        said.later.update({one.text: one for one in sentences} | clauses)
        return None
    sides = [transitional.side(asked, told, transitional.since_of(item)) for _, told, item in on]
    side = next((one for one in sides if one), None)
    is_first = side or transitional.names_time(asked)
    # what it was, the act alone tells; and of an own amount what else it goes by
    is_untold = not changed.change.old and side in (Side.BEFORE, Side.OPEN)
    is_reckoned = quantities(changed.change.old) and own_amounts(asked)
    rules = _old_rules(changed, evidence, changes_of) if is_untold or is_reckoned else []
    rules = [one for one in rules if not set(one.quotes) < set(claim.quotes)]  # told with its lead
    if side in (None, Side.AFTER):
        rules = [replace(one, changed_by=_places(changed, evidence)) for one in rules]
    if rules and side is Side.BEFORE:
        said.front |= {one.text: replace(one, outdated=GOES_ON) for one in rules}
        said.behind |= {one.text: replace(one, outdated=FOR_OTHERS) for one in sentences}
    else:
        sort = changed.change.sort.value
        said.front |= {one.text: one for one in sentences}
        said.behind |= {one.text: replace(one, outdated=sort) for one in rules}
    (said.first if is_first else said.front).update(clauses)
    return side


def _marked(
    claim: Claim,
    found: Sequence[Changed],
    sides: Sequence[Side | None],
    items: Mapping[int, Evidence],
) -> Claim:
    """A claim with how what it tells was changed, where it does not say so itself."""
    by = {items[n].document.id for n in claim.cites if n in items}
    now = [
        (one.change, side)
        for one, side in zip(found, sides, strict=True)
        if one.holds and one.change.by not in by
    ]
    if not now:
        return claim
    if all(side is Side.BEFORE for _, side in now):
        return replace(claim, outdated=GOES_ON)
    changes = [change for change, _ in now]
    sorts = [change.sort for change in changes]
    sort = Sort.STOPPED if Sort.STOPPED in sorts else sorts[0]
    told = replace(claim, outdated=sort.value, changed=words_changed(claim.text, changes))
    if any(side is Side.OPEN for _, side in now):
        return told
    places = [_places(one, list(items.values())) for one in found if one.holds]
    return replace(told, changed_by=tuple(place for of in places for place in of))


def _places(changed: Changed, evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    """Where the evidence tells what is changed."""
    for span in islice(changing.spans_of(changed), 1):
        if item := changing.holding(evidence, changed, span):
            return ((item.n, *span),)
    return ()


def _old_rules(
    changed: Changed, evidence: Sequence[Evidence], changes_of: ChangesOf
) -> list[Claim]:
    """The sentences of the act that a change has replaced."""
    return [
        as_claim(item, *span)
        for item in evidence
        if item.document.id == changed.act
        for span in item.sentences
        if changed in touching(item, [span], changes_of)
    ]


def _is_again(claim: Claim, said: Sequence[Quote], items: Mapping[int, Evidence]) -> bool:
    """Whether a claim is quoted from nothing but these places, its paragraph's number aside."""
    own = [(items[n].document.id, start, end) for n, start, end in claim.quotes if n in items]
    places = [(items[n].document.id, start, end) for n, start, end in said]
    return bool(own) and all(
        any(
            one == other and min(end, b) - max(start, a) >= _MOST_OF_IT * (end - start)
            for other, a, b in places
        )
        for one, start, end in own
    )


def _claims(changed: Changed, evidence: Sequence[Evidence]) -> Iterator[Claim]:
    for span in changing.spans_of(changed):
        if item := changing.holding(evidence, changed, span):
            yield as_claim(item, *span)
