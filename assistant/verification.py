"""Check every claim of a draft against verbatim quotes before anybody sees it.

A claim is supported where a stretch of some evidence holds its quantities and most of its words,
denies what it denies, promises, grants and bounds what it does, and where a target or plan is told
as one. Evidence that the draft cited is tried first; a wrong or missing citation is replaced by one
that supports.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answers import Claim, Evidence
from assistant.claim_rules import context_of, mix_up, objection, other_language
from assistant.coverage import says_nothing, tells_absence
from assistant.quantities import missing
from index.normalise import search_terms

Similarity = Callable[[str, Sequence[str]], Sequence[float]]  # cosines of one text with others

MIN_CROSS_LANGUAGE_COSINE = 0.80  # e5's scale: unrelated sentences of two languages reach 0.75


@dataclass(frozen=True)
class _Support:
    """How well one evidence item supports a claim, and with which of its sentences."""

    item: Evidence
    start: int
    end: int
    share: float  # of the claim's terms that the quote with its heading holds
    problem: str


class Verifier:
    """min_support: share of a claim's terms that its quote and heading must hold, in [0, 1]."""

    def __init__(self, similarity: Similarity, min_support: float) -> None:
        self._similarity = similarity
        self._min_support = min_support

    def check(self, claim: Claim, evidence: Sequence[Evidence], question: str = "") -> Claim:
        """The claim with the quotes that support it, or with the problem that none does.

        A claim may repeat the words of the question.
        """
        if says_nothing(claim.text):
            return replace(claim, cites=(), problem="says that the sources say nothing")
        supports = [self._support(claim.text, item, question) for item in evidence]
        cited = [s for s in supports if s.item.n in claim.cites and not s.problem]
        others = [s for s in supports if not s.problem]
        best = max(cited or others, key=lambda s: s.share, default=None)
        if best:
            return replace(
                claim, cites=(best.item.n,), quotes=((best.item.n, best.start, best.end),)
            )
        nearest = max(supports, key=lambda s: s.share, default=None)
        if nearest is None:
            return replace(claim, cites=(), problem="no evidence")
        quote = (nearest.item.n, nearest.start, nearest.end)
        return replace(claim, cites=(), quotes=(quote,), problem=nearest.problem)

    def _support(self, claim: str, item: Evidence, question: str) -> _Support:
        sentences = _usable(claim, item)
        if not sentences:
            return _Support(item, item.start, item.end, 0.0, "the source only says it is silent")
        start, end = self._quote_span(claim, item, sentences)
        said = "\n".join(item.quote(*span) for span in sentences if start <= span[0] < end)
        texts = [f"{item.lead}\n{item.quote(*span)}" for span in sentences]
        share = self._share(claim, said, item)
        problem = self._problem(claim, said, share, item, question) or mix_up(claim, texts)
        return _Support(item, start, end, share, problem)

    def _problem(self, claim: str, said: str, share: float, item: Evidence, question: str) -> str:
        absent = missing(claim, f"{said}\n{item.lead}")
        if absent:
            return f"{absent[0].text} is not in the quote"
        if share < self._min_support:
            return f"only {share:.0%} of it is in the quote"
        return objection(claim, said, item, question)

    def _share(self, claim: str, quote: str, item: Evidence) -> float:
        if other_language(claim, quote):
            cosine = self._similarity(claim, [quote])[0]
            return 1.0 if cosine >= MIN_CROSS_LANGUAGE_COSINE else cosine * self._min_support
        terms = set(search_terms(claim))
        held = set(search_terms(f"{context_of(item)}\n{quote}"))
        return len(terms & held) / len(terms) if terms else 0.0

    def _quote_span(
        self, claim: str, item: Evidence, sentences: Sequence[tuple[int, int]]
    ) -> tuple[int, int]:
        """The fewest neighbouring sentences that hold the claim's quantities and its words."""
        texts = [item.quote(*span) for span in sentences]
        scores = self._sentence_scores(claim, texts)
        best = max(range(len(sentences)), key=lambda i: (scores[i], -i))
        first = last = best
        while absent := missing(claim, item.quote(sentences[first][0], sentences[last][1])):
            reach = [
                i
                for i, text in enumerate(texts)
                if not first <= i <= last
                and len(missing(claim, text)) < len(missing(claim, ""))
                and any(q not in missing(claim, text) for q in absent)
            ]
            if not reach:
                break
            nearest = min(reach, key=lambda i: min(abs(i - first), abs(i - last)))
            first, last = min(first, nearest), max(last, nearest)
        return sentences[first][0], sentences[last][1]

    def _sentence_scores(self, claim: str, texts: Sequence[str]) -> Sequence[float]:
        """Quantities held weigh most, then words, or closeness where the languages differ."""
        wanted = len(missing(claim, ""))
        held = [wanted - len(missing(claim, text)) for text in texts]
        if other_language(claim, texts[0]):
            closeness = self._similarity(claim, texts)
        else:
            terms = set(search_terms(claim)) or {""}
            closeness = [len(terms & set(search_terms(t))) / len(terms) for t in texts]
        return [h + 2 * c for h, c in zip(held, closeness, strict=True)]


def _usable(claim: str, item: Evidence) -> Sequence[tuple[int, int]]:
    """The sentences that may support a claim: that something is not published says nothing else."""
    spans = [span for span in item.sentences if re.search(r"\w", item.quote(*span))]
    if tells_absence(claim):
        return spans
    return [span for span in spans if not tells_absence(item.quote(*span))]
