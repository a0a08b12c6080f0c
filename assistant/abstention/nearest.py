"""The one sentence that comes nearest to a question which the documents are not known to answer.

Who asks in other words than the documents do is refused more often than he has to be; of 24 wrong
refusals of readers' questions this sentence told the answer in ten. It is shown as what it is.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from assistant import origins, places
from assistant.abstention.silence import Saying
from assistant.answers import Evidence
from assistant.extracts import CLOSE, tells_something
from assistant.layout import stretch
from assistant.sentences.likelihood import likelihoods
from assistant.verification import Similarity
from index.documents import SearchResult
from index.sentences import split_sentences

_PASSAGES = 5
_SENTENCES = 16  # that are compared by meaning, which takes some milliseconds each
# Of the sentences that questions refused to readers got, those that told an answer were all closer.
_LEAST = 0.9
_LONGEST = 240  # characters; a list of everything is no sentence


def sentence(
    home: places.Home,
    texts: origins.Texts,
    similarity: Similarity,
    written: Callable[[Evidence], str],
    result: SearchResult,
) -> Saying | None:
    """The sentence of the best passages that likeliest answers, of the place that was asked about;
    None where there is none.

    written: what people have written for a sentence in English, if they have.
    """
    is_asked = origins.asked(result.query, home, texts)
    hits = list(filter(is_asked, result.hits))[:_PASSAGES]
    sought = places.sought(result.query, home)
    told: list[tuple[float, Saying]] = []
    for hit in hits:
        text, at = hit.passage.text, hit.passage.start
        spans = split_sentences(text)
        likely = likelihoods(hit, spans, result.term_weights, hits[0].score)
        for (start, end), part in zip(spans, likely, strict=True):
            said = text[start:end]
            of = places.begins_with(said)
            if _is_fit(said) and (not sought or not of or places.meet(of, sought)):
                told.append((part, Saying(hit.document, said, at + start, at + end)))
    best = sorted(told, key=lambda one: -one[0])[:_SENTENCES]
    if not best:
        return None
    close = similarity(result.query, [saying.quote for _, saying in best])
    most = max(close)
    if most < _LEAST:
        return None
    fit = [
        part * math.exp(CLOSE * (one - most)) for (part, _), one in zip(best, close, strict=True)
    ]
    found = best[fit.index(max(fit))][1]
    if found.document.language == "en":
        return found
    item = stretch(1, found.among(hits), found.start, found.end)
    return replace(found, english=written(item))


def _is_fit(said: str) -> bool:
    """No row of a table, which says little alone."""
    return 0 < len(said) <= _LONGEST and not said.startswith("|") and tells_something(said)
