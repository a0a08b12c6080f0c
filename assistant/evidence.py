"""Choose the sentences that matter and number them.

Time to the first word is the prompt's length, so each sentence has to be worth its tokens: of every
passage that stretch is taken which together makes it likeliest that the answer is among them.
"""

import re
from collections.abc import Sequence

from assistant import layout
from assistant.answers import Evidence
from assistant.injections import instructs
from assistant.sentences.knapsack import Row, best_windows
from assistant.sentences.likelihood import likelihoods
from index.documents import Hit, SearchResult
from index.sentences import split_sentences
from index.titles import title_key
from index.tokens import TokenCounter
from index.validity import BEHIND

_LEAST_TOKENS = 30  # less than this says nothing
_LINE_BREAKS = 2  # tokens between header, text and the next item
_LEANS = re.compile(
    r"其中|该|上述|前述|前款|以上|对此|同时|此外|其(?![他它实次余])"
)  # on what stands before
Span = tuple[int, int]


def select(result: SearchResult, tokens: TokenCounter, budget: int) -> tuple[Evidence, ...]:
    """Evidence in rank order within `budget` tokens, its headers included.

    A sentence is never cut, so a single one may be longer: better slow than no answer.
    """
    hits = _holding(result.hits)
    spans = [split_sentences(hit.passage.text) for hit in hits]
    rows = [_row(hit, cut, result, tokens) for hit, cut in zip(hits, spans, strict=True)]
    windows = best_windows(rows, budget)
    if not any(windows) and rows and rows[0].costs and budget - rows[0].base >= _LEAST_TOKENS:
        values = rows[0].values
        best = max(range(len(values)), key=lambda i: (values[i], -i))
        windows[0] = (best, best)
    chosen = [
        (hit, cut[window[0] : window[1] + 1])
        for hit, cut, window in zip(hits, spans, windows, strict=True)
        if window
    ]
    return tuple(_evidence(n, hit, sentences) for n, (hit, sentences) in enumerate(chosen, 1))


def _holding(hits: Sequence[Hit]) -> list[Hit]:
    """Without versions that do not hold where the one that does was found as well, and without
    passages that tell the assistant what to do."""
    hits = [hit for hit in hits if not instructs(hit.passage.text)]
    valid = {title_key(hit.document.title) for hit in hits if hit.status not in BEHIND}
    return [h for h in hits if h.status not in BEHIND or title_key(h.document.title) not in valid]


def _row(hit: Hit, spans: Sequence[Span], result: SearchResult, tokens: TokenCounter) -> Row:
    text = hit.passage.text
    likely = likelihoods(hit, spans, result.term_weights, result.hits[0].score)
    return Row(
        costs=[tokens.count(text[a:b]) for a, b in spans],
        values=likely,
        base=tokens.count(layout.header(0, hit))
        + tokens.count(_lead(hit, len(text)))
        + _LINE_BREAKS,
        starts=[i for i, (a, _) in enumerate(spans) if not i or not _LEANS.match(text, a)],
    )


def _evidence(n: int, hit: Hit, window: Sequence[Span]) -> Evidence:
    passage = hit.passage
    a, b = window[0][0], window[-1][1]
    return Evidence(
        n=n,
        passage=passage,
        document=hit.document,
        start=passage.start + a,
        end=passage.start + b,
        text=passage.text[a:b],
        sentences=tuple((passage.start + start, passage.start + end) for start, end in window),
        lead=_lead(hit, a),
    )


def _lead(hit: Hit, start: int) -> str:
    """The passage's lead, or the header row of the table of which the rows from `start` are."""
    lead, text = hit.passage.lead, hit.passage.text
    return lead if lead or not text.startswith("|") or not start else text.split("\n")[0]
