"""Check every claim of a draft against verbatim quotes before anybody sees it.

A claim is supported where a stretch of some evidence holds its quantities and most of its words,
and breaks none of `claim_rules`. Evidence that the draft cited is tried first; a wrong or missing
citation is replaced by one that supports. A sentence may rest on two sources where each supports
one half of it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from assistant import claim_rules
from assistant.answers import Check, Claim, Evidence
from assistant.claim_rules import Told, context_of, other_language
from assistant.coverage import tells_absence
from assistant.injections import instructs
from assistant.layout import LIST_NUMBER, heads_table, lead_of
from assistant.quantities import missing, quantities
from index.normalise import han_share, question_terms, search_key, search_terms
from index.sentences import without_end

Similarity = Callable[[str, Sequence[str]], Sequence[float]]  # cosines of one text with others

MIN_CROSS_LANGUAGE_COSINE = 0.80  # e5's scale: unrelated sentences of two languages reach 0.75
_COPIED = 12  # characters; fewer may stand in several places
_HALVES = re.compile(r"[，,；;](?:并且?|同时|此外|另外|而且?)?|, and |; | and | while ")
# what says of the half before it where or what it is, and so does not stand alone
_OF_LEFT = re.compile(
    r"^(?:位于|地处|坐落|设在|落户|属于|隶属|是|为|在|由|占地|面积|总?投资|主要|"
    r"(?:is|are|was|were|has|have|had|located|situated|lies|which|with|in|at)\b)",
    re.IGNORECASE,
)
# Words that say how the halves belong together, which no source of one half supports
_RELATES = re.compile(
    r"因此|所以|因而|导致|由于|因为|使得?|从而|其中|分别|超过|高于|低于|相比|占|即|共计|合计|增长|下降|"
    r"\b(?:because|therefore|thus|hence|than|of which|due to|so that|total|respectively)\b"
)
_ANCHOR = re.compile(
    r"(?:[\u4e00-\u9fff]{2}(?:省|市|新?区|县))|(?:19|20)\d{2}年?|[第]?[一二三四1-4]季度|[上下]半年|"
    r"\bq[1-4]\b|(?:first|second|third|fourth) quarter|(?:first|second) half"
)


@dataclass(frozen=True)
class _Support:
    """How well one evidence item supports a claim, and with which of its sentences."""

    item: Evidence
    start: int
    end: int
    share: float  # of the claim's terms that the quote with its heading holds
    asked: tuple[int, int]  # see `_spoken`: which of two quotes a bare figure is from
    rivals: int  # other figures of the units of the claim's
    checks: tuple[Check, ...]

    @property
    def problem(self) -> str:
        return next((check.detail for check in self.checks if not check.passed), "")

    @property
    def quote(self) -> tuple[int, int, int]:
        return self.item.n, self.start, self.end


@dataclass(frozen=True)
class Verifier:
    """min_support: share of a claim's terms that its quote and heading must hold, in [0, 1].

    glossary: English name → Chinese name, by which names of English claims are looked up.
    judge: asked about what code found supported, with question, sentence and quotes; it may reject.
    """

    similarity: Similarity
    min_support: float
    glossary: Mapping[str, str] = field(default_factory=dict)
    judge: Callable[[str, str, str], bool] | None = None

    def check(self, claim: Claim, evidence: Sequence[Evidence], question: str = "") -> Claim:
        """The claim with the quotes that support it, or with the problem that none does.

        A claim may repeat the words of the question.
        """
        unfit = claim_rules.unfit(claim.text, evidence)
        if unfit:
            return replace(claim, cites=(), problem=unfit.detail, checks=(unfit,))
        best, nearest = self._best(claim.text, claim.cites, evidence, question)
        support = (best,) if best else self._halves(claim, evidence, question)
        if support:
            return self._judged(claim, support, question)
        return replace(
            claim, cites=(), quotes=(nearest.quote,), problem=nearest.problem, checks=nearest.checks
        )

    def _judged(self, claim: Claim, support: Sequence[_Support], question: str) -> Claim:
        """The claim with its support, where the judge does not reject it."""
        quotes = tuple(s.quote for s in support)
        checks = support[0].checks
        if self.judge:
            passages = "\n".join(
                f"{context_of(s.item)}\n{s.item.quote(s.start, s.end)}" for s in support
            )
            agrees = self.judge(question, claim.text, passages)
            detail = "" if agrees else "the judging model finds it unsupported"
            checks = (*checks, Check("judge", agrees, detail))
            if not agrees:
                return replace(claim, cites=(), quotes=quotes, problem=detail, checks=checks)
        return replace(claim, cites=tuple(s.item.n for s in support), quotes=quotes, checks=checks)

    def _best(
        self, text: str, cites: Sequence[int], evidence: Sequence[Evidence], question: str
    ) -> tuple[_Support | None, _Support]:
        """The best support, cited ones first, and what comes nearest to be one."""
        supports = [self._support(text, item, question) for item in evidence]
        good = [s for s in supports if not s.problem]
        cited = [s for s in good if s.item.n in cites]
        nearest = max(supports, key=lambda s: (s.checks[0].passed, _closeness(s)))  # with figures
        return max(cited or good, key=_closeness, default=None), nearest

    def _halves(
        self, claim: Claim, evidence: Sequence[Evidence], question: str
    ) -> tuple[_Support, ...]:
        """Two sources, each of which supports one half of a sentence, place and time carried on."""
        if len(evidence) < 2 or _RELATES.search(search_key(claim.text)):
            return ()
        for cut in _HALVES.finditer(claim.text):
            left, right = claim.text[: cut.start()], claim.text[cut.end() :]
            if _OF_LEFT.match(right) or min(map(len, map(search_terms, (left, right)))) < 3:
                continue
            anchors = [a.group() for a in _ANCHOR.finditer(search_key(left))]
            carried = [a for a in anchors if a not in search_key(right)]
            if han_share(right) >= 0.2:
                whole = "".join([*carried, right])
            else:
                whole = f"In {', '.join(carried)}, {right}" if carried else right
            first, _ = self._best(left, claim.cites, evidence, question)
            second, _ = self._best(whole, claim.cites, evidence, question)
            if first and second and first.item.n != second.item.n:
                return first, second
        return ()

    def _support(self, claim: str, item: Evidence, question: str) -> _Support:
        sentences = _usable(claim, item)
        if not sentences:
            silent = Check("evidence", False, "the source tells nothing that could support it")
            return _Support(item, item.start, item.end, 0.0, (0, 0), 0, (silent,))
        start, end = self._quote_span(claim, item, sentences, question)
        said = "\n".join(item.quote(*span) for span in sentences if start <= span[0] < end)
        texts = tuple(f"{lead_of(item, span[0])}\n{item.quote(*span)}" for span in sentences)
        led = replace(item, lead=lead_of(item, start))
        share = self._share(claim, said, led)
        told = Told(claim, said, led, texts, question, self.glossary)
        is_row = item.quote(start, end).startswith("|")
        wording = self._wording(share, is_row and _is_of_header(claim, led.lead))
        found = (_quantities(told), wording, *claim_rules.checks(told))
        asked, rivals = _spoken(question, said, item), _rivals(claim, said)
        return _Support(item, start, end, share, asked, rivals, found)

    def _wording(self, share: float, is_header: bool) -> Check:
        if is_header:
            return Check("wording", False, "is but a word of a table's header")
        enough = share >= self.min_support
        return Check("wording", enough, "" if enough else f"only {share:.0%} of it is in the quote")

    def _share(self, claim: str, quote: str, item: Evidence) -> float:
        if other_language(claim, quote):
            cosine = self.similarity(claim, [quote])[0]
            return 1.0 if cosine >= MIN_CROSS_LANGUAGE_COSINE else cosine * self.min_support
        # figures have a check of their own, and single characters say little, but for copies
        is_said = bool(quantities(claim)) or without_end(claim) in quote
        return _held(claim, quote, item) or float(not _words(claim) and is_said)

    def _quote_span(
        self, claim: str, item: Evidence, sentences: Sequence[tuple[int, int]], question: str
    ) -> tuple[int, int]:
        """The several sentences that the claim is a copy of; else the fewest neighbouring ones
        that hold its quantities and its words, of equal ones the nearest to the question."""
        if copied := _copied_from(claim, item, sentences):
            return copied
        texts = [item.quote(*span) for span in sentences]
        scores = self._sentence_scores(claim, texts)
        asked = [_spoken(question, text, item) for text in texts]
        held = [without_end(claim) in text for text in texts]
        rivals = [_rivals(claim, text) for text in texts]
        ranks = list(zip(scores, held, asked, (-number for number in rivals), strict=True))
        best = max(range(len(sentences)), key=lambda i: (ranks[i], -i))
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
            closeness = self.similarity(claim, texts)
        else:
            terms = _words(claim) or {""}  # single characters say little
            closeness = [len(terms & set(search_terms(t))) / len(terms) for t in texts]
        return [h + 2 * c for h, c in zip(held, closeness, strict=True)]


def _copied_from(
    claim: str, item: Evidence, sentences: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """The sentences, more than one, whose words are those of the claim, in order: a model that
    copies several ends them with its own marks, and leaves the numbers of a list out."""
    wanted, bare = _bare(claim), [_bare(item.quote(*span)) for span in sentences]
    at = "".join(bare).find(wanted) if len(wanted) >= _COPIED else -1
    if at < 0:
        return None
    ends = list(accumulate(map(len, bare)))
    first, last = bisect_right(ends, at), bisect_left(ends, at + len(wanted))
    return (sentences[first][0], sentences[last][1]) if first < last else None


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", re.sub(LIST_NUMBER, "", search_key(text)))


def _is_of_header(claim: str, header: str) -> bool:
    """Whether a claim says nothing but what a table's header does, and so nothing of any row."""
    return set(search_terms(claim)) <= set(search_terms(header))


def _words(text: str) -> frozenset[str]:
    return frozenset(t for t in search_terms(text) if len(t) > 1 and not t[0].isdigit())


def _held(text: str, quote: str, item: Evidence) -> float:
    """Share of the text's words that the quote holds with the title and heading over it."""
    terms = _words(text)
    held = terms.intersection(search_terms(f"{context_of(item)}\n{quote}"))
    return len(held) / len(terms) if terms else 0.0


def _spoken(question: str, quote: str, item: Evidence) -> tuple[int, int]:
    """How many of the question's terms the quote has with the title and heading over it, and
    without: what several sentences are called says less of which of them answers."""
    terms = set(question_terms(question))
    said, called = set(search_terms(quote)), set(search_terms(context_of(item)))
    return len(terms & (said | called)), len(terms & said)


def _rivals(claim: str, quote: str) -> int:
    """How many figures a quote tells that are of a unit of the claim's and none of the claim's."""
    told = quantities(claim)
    units = {figure.unit for figure in told if figure.is_amount}
    others = (figure for figure in quantities(quote) if figure.unit in units)
    return sum(not any(map(other.same_as, told)) for other in others)


def _closeness(support: _Support) -> tuple[float, tuple[int, int], int]:
    return support.share, support.asked, -support.rivals


def _quantities(told: Told) -> Check:
    """Whether the quote holds the claim's quantities; what it does not date, its title may."""
    said = f"{told.said}\n{told.item.lead}"
    unnamed = missing(told.claim, told.context)
    told_units = {quantity.unit for quantity in quantities(said) if quantity.is_date}
    absent = [
        quantity
        for quantity in missing(told.claim, said)
        if quantity in unnamed
        or quantity.unit in told_units
        or not (quantity.is_date or quantity.unit.startswith("第"))
    ]
    detail = f"{absent[0].text} is not in the quote" if absent else ""
    return Check("quantities", not absent, detail)


def _usable(claim: str, item: Evidence) -> Sequence[tuple[int, int]]:
    """The sentences that may support a claim: that something is not published says nothing else,
    and the header of a table only what its rows are about."""
    spans = [
        span
        for span in item.sentences
        if re.search(r"\w", text := item.quote(*span))
        and not instructs(text)
        and not heads_table(item, *span)
    ]
    if tells_absence(claim):
        return spans
    return [span for span in spans if not tells_absence(item.quote(*span))]
