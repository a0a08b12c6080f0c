"""How likely a sentence of a found passage belongs to the answer.

A logistic model on what the sentence and the one before it share with the question: an answer often
repeats none of the question's words and follows the sentence or heading that does.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.coverage import tells_absence
from index.documents import Hit
from index.normalise import search_terms


@dataclass(frozen=True)
class Features:
    """Of a sentence. Shares are of the question's term weight, in [0, 1].

    named: what the sentence holds with title, heading and lead.
    after: what it holds with the sentence before it.
    best: 1 where no other sentence of its passage holds more.
    gap: fused score of its passage minus that of the best one, 0 or below.
    length: logarithm of its characters.
    """

    named: float
    after: float
    best: float
    gap: float
    length: float


# Fitted on half of ncp-open (tests/evals/fit_evidence.py).
WEIGHTS = Features(named=2.19, after=1.47, best=0.50, gap=0.95, length=0.30)
INTERCEPT = -4.16


def likelihoods(
    hit: Hit, spans: Sequence[tuple[int, int]], weights: Mapping[str, float], best_score: float
) -> list[float]:
    """A probability for each sentence `spans` of the hit's passage."""
    return [_probability(f) for f in measure(hit, spans, weights, best_score)]


def measure(
    hit: Hit, spans: Sequence[tuple[int, int]], weights: Mapping[str, float], best_score: float
) -> list[Features]:
    total = sum(weights.values()) or 1.0

    def share(terms: frozenset[str]) -> float:
        # exact, since a set comes in another order in every process and equals are looked for
        return math.fsum(weights[term] for term in terms) / total

    sentences = [hit.passage.text[a:b] for a, b in spans]
    held = [_held(sentence, weights) for sentence in sentences]
    named = _held(hit.passage.naming(hit.document.called), weights)
    most = max(map(share, held), default=0.0)
    return [
        Features(
            named=share(terms | named),
            after=share(terms | before),
            best=float(share(terms) == most),
            gap=hit.score - best_score,
            length=math.log(len(sentence)),
        )
        for sentence, terms, before in zip(sentences, held, [frozenset[str](), *held], strict=False)
    ]


def _held(text: str, weights: Mapping[str, float]) -> frozenset[str]:
    """The question's terms that a text holds; what says that it is silent holds none."""
    return (
        frozenset() if tells_absence(text) else frozenset(weights).intersection(search_terms(text))
    )


def _probability(features: Features) -> float:
    values = vars(features)
    logit = INTERCEPT + sum(weight * values[name] for name, weight in vars(WEIGHTS).items())
    return 1.0 / (1.0 + math.exp(-logit))
