"""Choose the sentences that matter and number them.

Time to the first word is the prompt's length, so the budget goes to the sentences around the one
that shares most with the question, from the best passages down, rather than to whole passages.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant import layout
from assistant.answers import Evidence
from assistant.coverage import covered
from index.documents import Hit, SearchResult
from index.sentences import split_sentences
from index.titles import title_key
from index.tokens import TokenCounter
from index.validity import BEHIND

# The best passage may use most of the budget, each further one all that is left. Measured on 150
# questions: the same share of the expected answers in 290 tokens as halves of the rest gave in 420.
_SHARES = (0.7, *(1.0,) * 9)
_LEAST_TOKENS = 30  # less than this says nothing
_LINE_BREAKS = 2  # tokens between header, text and the next item


@dataclass(frozen=True)
class _Sentence:
    start: int
    end: int
    tokens: int
    weight: float


def select(result: SearchResult, tokens: TokenCounter, budget: int) -> tuple[Evidence, ...]:
    """Evidence in rank order within `budget` tokens, its headers included.

    A sentence is never cut, so the first item alone may be longer: better slow than no answer.
    """
    chosen: list[Evidence] = []
    for hit, share in zip(_holding(result.hits), _SHARES, strict=False):
        around = tokens.count(layout.header(0, hit)) + tokens.count(hit.passage.lead)
        limit = int(budget * share) - around - _LINE_BREAKS
        if limit < _LEAST_TOKENS:
            break
        window = _window(_sentences(hit, result.term_weights, tokens), limit)
        if window:
            item = _evidence(len(chosen) + 1, hit, window)
            cost = tokens.count(layout.render([item], "zh")) + _LINE_BREAKS
            if cost <= budget or not chosen:
                chosen.append(item)
                budget -= cost
    return tuple(chosen)


def _holding(hits: Sequence[Hit]) -> list[Hit]:
    """Without versions that do not hold where the one that does was found as well."""
    valid = {title_key(hit.document.title) for hit in hits if hit.status not in BEHIND}
    return [h for h in hits if h.status not in BEHIND or title_key(h.document.title) not in valid]


def _sentences(hit: Hit, weights: Mapping[str, float], tokens: TokenCounter) -> list[_Sentence]:
    text = hit.passage.text
    return [
        _Sentence(a, b, tokens.count(text[a:b]), covered(text[a:b], weights))
        for a, b in split_sentences(text)
    ]


def _window(sentences: Sequence[_Sentence], limit: int) -> Sequence[_Sentence]:
    """Neighbouring sentences around the weightiest one, grown while they fit, first forwards.

    Forwards, because what follows a fitting sentence tends to spell it out: lists, conditions.
    """
    if not sentences:
        return ()
    best = max(range(len(sentences)), key=lambda i: (sentences[i].weight, -i))
    first = last = best
    used = sentences[best].tokens
    while True:
        after = sentences[last + 1] if last + 1 < len(sentences) else None
        before = sentences[first - 1] if first else None
        if after and used + after.tokens <= limit:
            last, used = last + 1, used + after.tokens
        elif before and used + before.tokens <= limit:
            first, used = first - 1, used + before.tokens
        else:
            return sentences[first : last + 1]


def _evidence(n: int, hit: Hit, window: Sequence[_Sentence]) -> Evidence:
    passage = hit.passage
    a, b = window[0].start, window[-1].end
    return Evidence(
        n=n,
        passage=passage,
        document=hit.document,
        start=passage.start + a,
        end=passage.start + b,
        text=passage.text[a:b],
        sentences=tuple((passage.start + s.start, passage.start + s.end) for s in window),
        lead=_table_header(passage.lead, passage.text, a),
    )


def _table_header(lead: str, text: str, start: int) -> str:
    """The header row of the table that the evidence was taken from, where it is not part of it."""
    if lead or not text.startswith("|") or not start:
        return lead
    return text.split("\n")[0]
