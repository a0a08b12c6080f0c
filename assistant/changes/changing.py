"""Where a notice tells what it changes and for whom the old rule goes on, as found in evidence, and
the rule of the act that it changes. Pure."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from assistant.answers import Claim, Evidence
from assistant.changes import transitional
from assistant.changes.touched import ChangesOf, Span, text_of, touching
from assistant.changes.transitional import Told
from assistant.injections import instructs
from assistant.layout import LIST_NUMBER, stretch
from assistant.tiers.rules import named_in
from index.documents import Hit
from index.normalise import search_key
from index.search import Changed


def spans_of(changed: Changed) -> Iterator[Span]:
    """Where the passage says it, without the number of its paragraph."""
    passage = changed.hit.passage
    for start, end in changed.change.spans:
        if passage.start <= start and end <= passage.end:
            text = passage.text[start - passage.start : end - passage.start]
            number = re.match(rf"\s*(?:{LIST_NUMBER})\s*", text)
            if not instructs(text):
                yield start + (number.end() if number else 0), end


def holding(evidence: Sequence[Evidence], changed: Changed, span: Span) -> Evidence | None:
    return next(
        (
            item
            for item in evidence
            if item.document.id == changed.change.by
            and item.start <= span[0]
            and span[1] <= item.end
        ),
        None,
    )


def of_clauses(
    item: Evidence, changes_of: ChangesOf, within: Span | None = None
) -> Iterator[Changed]:
    """The changes of which evidence tells, within a place, for whom the old rule goes on."""
    told: list[Told] = [
        one
        for one in transitional.told_in(item)
        if within is None or (one.at[0] < within[1] and within[0] < one.at[1])
    ]
    own = (
        [one for one in changes_of(item.document.id) if one.change.by == item.document.id]
        if told
        else []
    )
    changes = [one.change for one in own]
    for one in own:
        text = "\n".join((text_of(one), *(item.quote(*each.at) for each in told)))
        if any(transitional.is_of(each.clause, one.change, changes, text) for each in told):
            yield one


def of_evidence(item: Evidence, changes_of: ChangesOf) -> Iterator[Changed]:
    yield from touching(item, item.sentences, changes_of)
    yield from of_clauses(item, changes_of)


def going_on(
    changed: Changed,
    item: Evidence,
    changes_of: ChangesOf,
    whole: Callable[[Hit], Sequence[Hit]],
) -> Iterator[tuple[Hit, Span]]:
    """Where the notice by which something was changed tells for whom the old rule goes on."""
    known = [one.change for one in changes_of(changed.change.by)]
    for part in whole(changed.hit):
        at, text = part.passage.start, part.passage.text
        for start, end in transitional.spans_in(text):
            clause = transitional.read(text[start:end])
            about = f"{text_of(changed)}\n{item.text}"
            if clause and transitional.is_of(clause, changed.change, known, about):
                yield part, (at + start, at + end)


def rules(
    changed: Changed, hits: Sequence[Hit], held: Sequence[Evidence], changes_of: ChangesOf
) -> Iterator[Evidence]:
    """The sentences found of an act that a change has replaced, where no evidence has them."""
    for hit in (hit for hit in hits if hit.document.id == changed.act):
        item = stretch(0, hit, hit.passage.start, hit.passage.end)
        for span in item.sentences:
            is_held = any(
                one.passage.id == hit.passage.id and one.start <= span[0] and span[1] <= one.end
                for one in held
            )
            if not is_held and changed in touching(item, [span], changes_of):
                yield stretch(0, hit, *span)


def of_the_matter(
    shown: Sequence[Claim], items: Mapping[int, Evidence], changes_of: ChangesOf, asked: str
) -> list[Claim]:
    """What is shown; of what one notice changes in several articles that alone which the question
    names, where it names any."""
    found: list[tuple[Claim, str]] = [
        (claim, _change_told(claim, items, changes_of)) for claim in shown
    ]
    texts = list(dict.fromkeys(text for _, text in found if text))
    named = {texts[at] for at in named_in(search_key(asked), texts)} if len(texts) > 1 else set()
    return [claim for claim, text in found if not text or not named or text in named]


def _change_told(claim: Claim, items: Mapping[int, Evidence], changes_of: ChangesOf) -> str:
    """The sentence of change that a claim is quoted from; empty where that is none or several."""
    told = {
        text_of(one)
        for n, start, end in claim.quotes
        if n in items
        for one in changes_of(items[n].document.id)
        if one.change.by == items[n].document.id
        and start < one.change.spans[0][1]
        and one.change.spans[0][0] < end
    }
    return told.pop() if len(told) == 1 else ""
