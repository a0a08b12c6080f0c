"""Check every claim of a draft against verbatim quotes before anybody sees it.

A claim is supported where a stretch of some evidence holds its quantities and most of its words,
denies what it denies, promises what it promises, and where a target is told as a target. Evidence
that the draft cited is tried first; a wrong or missing citation is replaced by one that supports.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answers import Claim, Evidence
from assistant.quantities import missing
from index.documents import Kind
from index.normalise import han_share, search_key, search_terms

Similarity = Callable[[str, Sequence[str]], Sequence[float]]  # cosines of one text with others

MIN_CROSS_LANGUAGE_COSINE = 0.80  # e5's scale: unrelated sentences of two languages reach 0.75

_DENIES = re.compile(
    r"没有|并无|暂无|尚无|无需|无须|不需|不得|不能|不会|不予|不可|不是|未|均无|"
    r"\b(no|not|none|never|without|cannot|neither)\b|n't\b"
)
_PROMISES = re.compile(
    r"保证|一定(会|能|给予|可以)|必定|必将|承诺|确保|"
    r"guarantee|promise|will (receive|get|be given)|assure"
)
_AIMS = re.compile(
    r"目标|计划|拟|将|要求|力争|确保|争取|不低于|不少于|以上|"
    r"target|aim|goal|plan|at least|no less than|not less than|intend|expect"
)
_SAYS_NOTHING = re.compile(
    r"(资料|文件|来源|上述|文中).{0,8}(没有|未|无).{0,6}(提|说|给|明|包|公|涉|载)|"
    r"无法(回答|确定|得知)|不清楚|不知道|(sources?|documents?|text) (do|does) not|"
    r"not (mentioned|specified|provided|stated)|no information|cannot (answer|determine)"
)


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

    def check(self, claim: Claim, evidence: Sequence[Evidence]) -> Claim:
        """The claim with the quotes that support it, or with the problem that none does."""
        if _SAYS_NOTHING.search(search_key(claim.text)):
            return replace(claim, cites=(), problem="says that the sources say nothing")
        supports = [self._support(claim.text, item) for item in evidence]
        cited = [s for s in supports if s.item.n in claim.cites and not s.problem]
        others = [s for s in supports if not s.problem]
        best = max(cited or others, key=lambda s: s.share, default=None)
        if best:
            return replace(
                claim, cites=(best.item.n,), quotes=((best.item.n, best.start, best.end),)
            )
        nearest = max(supports, key=lambda s: s.share, default=None)
        return replace(claim, cites=(), problem=nearest.problem if nearest else "no evidence")

    def _support(self, claim: str, item: Evidence) -> _Support:
        start, end = self._quote_span(claim, item)
        quote = item.quote(start, end)
        share = self._share(claim, quote, item)
        return _Support(item, start, end, share, self._problem(claim, quote, share, item))

    def _problem(self, claim: str, quote: str, share: float, item: Evidence) -> str:
        absent = missing(claim, f"{quote}\n{item.lead}")
        if absent:
            return f"{absent[0].text} is not in the quote"
        if share < self._min_support:
            return f"only {share:.0%} of it is in the quote"
        claim_key, quote_key = search_key(claim), search_key(quote)
        if _DENIES.search(claim_key) and not _DENIES.search(quote_key):
            return "denies what the quote does not deny"
        if _PROMISES.search(claim_key) and not _PROMISES.search(quote_key):
            return "promises what the quote does not promise"
        if item.document.kind is Kind.TARGET and not _AIMS.search(claim_key):
            return "tells a target as a result"
        return ""

    def _share(self, claim: str, quote: str, item: Evidence) -> float:
        if _other_language(claim, quote):
            cosine = self._similarity(claim, [quote])[0]
            return 1.0 if cosine >= MIN_CROSS_LANGUAGE_COSINE else cosine * self._min_support
        terms = set(search_terms(claim))
        context = f"{item.document.title}\n{item.passage.heading}\n{item.lead}"
        held = set(search_terms(f"{context}\n{quote}"))
        return len(terms & held) / len(terms) if terms else 0.0

    def _quote_span(self, claim: str, item: Evidence) -> tuple[int, int]:
        """The fewest neighbouring sentences that hold the claim's quantities and its words."""
        sentences = item.sentences
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
        if _other_language(claim, texts[0]):
            closeness = self._similarity(claim, texts)
        else:
            terms = set(search_terms(claim)) or {""}
            closeness = [len(terms & set(search_terms(t))) / len(terms) for t in texts]
        return [h + 2 * c for h, c in zip(held, closeness, strict=True)]


def _other_language(claim: str, quote: str) -> bool:
    return (han_share(claim) >= 0.2) != (han_share(quote) >= 0.2)
