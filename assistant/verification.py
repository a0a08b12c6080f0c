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
from assistant.coverage import says_nothing, tells_absence, unheld_names
from assistant.quantities import missing, quantities
from index.documents import Kind
from index.normalise import han_share, search_key, search_terms

Similarity = Callable[[str, Sequence[str]], Sequence[float]]  # cosines of one text with others

MIN_CROSS_LANGUAGE_COSINE = 0.80  # e5's scale: unrelated sentences of two languages reach 0.75

_DENIES = re.compile(
    r"没有|并无|暂无|尚无|均无|毫无|无(?=需|须|补|奖|优|任何|条件|限制)|并非|未(?!来)|"
    r"不(?=需|须|得|能|会|予|可|是|存在|提供|享|收|包|再|受|设|给|限|要|含|允|准|支持)|"
    r"\b(none|never|without|cannot|neither)\b|n't\b|"
    r"\b(no|not)\b(?! (less|fewer|more|lower|higher|later|only)\b)"
)
_AIMS = re.compile(
    r"目标|计划|拟|将|要求|力争|确保|争取|"
    r"\b(target|aim|goal|plan|will\b|intend|expect|strive|seek)"
)
_EXPECTS = re.compile(
    r"预估|预计|预期|估计|有望|\b(estimate|expect|forecast|project(ed|s)? to|anticipat)"
)
_DONE = re.compile(
    r"已经?(完成|实现|达成|达到|建成|引进|签约|投产|兑现)|(完成|实现|达成|达到|建成)了|超额|"
    r"\b(achieved|completed|exceeded|attained|fulfilled|ha(s|ve) reached)\b"
)
_NOT = r"不[得能]?"
_COUNTED = r"[\d万亿元个家项名人位次场亩米%年月日]"
_GRANTS = "grants what the quote does not grant"
# What a claim may only say where its quote, or the title and heading over it, says it too.
_ADDITIONS = tuple(
    (re.compile(words), problem)
    for words, problem in (
        (
            r"保证|一定(会|能|给予|可以)|必定|必将|承诺|确保|"
            r"guarantee|promise|will (receive|get|be given)|assure",
            "promises what the quote does not promise",
        ),
        (r"补贴|补助|津贴|资助|奖补|\b(subsid|allowance|grants?\b)", _GRANTS),
        (r"奖励|奖金|奖补|\b(bonus|reward)", _GRANTS),
        (
            r"减免|减征|减半|减税|免征|免除|免费|免税|免租|退税|返还|优惠|"
            r"\b(exempt|waive|rebate|refund|preferential|discount|free of|tax (break|relief|cut))",
            _GRANTS,
        ),
        (
            rf"(?<!不)(?<!不[得能])(超过|高于|大于|多于)|{_NOT}(低于|少于|小于)|至少|最低|逾|"
            rf"[\d十百千万亿][余多]|{_COUNTED}及?以上|"
            r"\b(at least|(no|not) less than|no fewer than|more than|over \d|exceed|above)",
            "sets a lower bound that the quote does not set",
        ),
        (
            rf"{_NOT}(超过|高于|大于|多于)|(?<!不)(?<!不[得能])(低于|少于|小于)|至多|最多|最高|上限|"
            rf"{_COUNTED}(及?以下|[以之]内)|"
            r"\b(at most|no more than|not more than|up to|fewer than|below)|"
            r"(?<!no )(?<!not )less than",
            "sets an upper bound that the quote does not set",
        ),
    )
)
_ADDRESS = re.compile(r"(https?:|www\.|[!-~]{1,64}@|<[|/a-z])[!-~]*[a-z0-9/>]")  # or markup
_DENIED_WORD = re.compile(
    r"(?:没有|尚未|未(?!来)|并非|不是|不得|不予|不会|不能)(?:任何)?(?![超低高少多])([\u4e00-\u9fff]{2})"
)
_PERIODS = {"季度", "半年"}  # units
_PARTS = re.compile(r"[、，,；;：:]")
_CONNECTS = re.compile(
    r"其中|此外|同时|另外|因此|并且|以及|例如|比如|包括|分别[是为]?|具体(如下|是|为)?|等等?"
)
MIN_PART = 0.5  # of the terms of a further part; of 97 real claims one fell short, and rightly


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
        if says_nothing(claim.text):
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
        if nearest is None:
            return replace(claim, cites=(), problem="no evidence")
        quote = (nearest.item.n, nearest.start, nearest.end)
        return replace(claim, cites=(), quotes=(quote,), problem=nearest.problem)

    def _support(self, claim: str, item: Evidence) -> _Support:
        sentences = _usable(claim, item)
        if not sentences:
            return _Support(item, item.start, item.end, 0.0, "the source only says it is silent")
        start, end = self._quote_span(claim, item, sentences)
        said = "\n".join(item.quote(*span) for span in sentences if start <= span[0] < end)
        texts = [f"{item.lead}\n{item.quote(*span)}" for span in sentences]
        share = self._share(claim, said, item)
        problem = self._problem(claim, said, share, item) or _mix_up(claim, texts)
        return _Support(item, start, end, share, problem)

    def _problem(self, claim: str, said: str, share: float, item: Evidence) -> str:
        absent = missing(claim, f"{said}\n{item.lead}")
        if absent:
            return f"{absent[0].text} is not in the quote"
        if share < self._min_support:
            return f"only {share:.0%} of it is in the quote"
        context = f"{_context(item)}\n{said}"
        elsewhere = unheld_names(claim, [f"{context}\n{item.document.issuer}"])
        if elsewhere:
            return f"{elsewhere[0]} is not in the quote"
        return (
            _invention(claim, context)
            or _denial(claim, said)
            or _lost_period(claim, said)
            or _lost_bound(claim, said)
            or _addition(claim, context)
            or _mood(claim, said, item)
        )

    def _share(self, claim: str, quote: str, item: Evidence) -> float:
        if _other_language(claim, quote):
            cosine = self._similarity(claim, [quote])[0]
            return 1.0 if cosine >= MIN_CROSS_LANGUAGE_COSINE else cosine * self._min_support
        terms = set(search_terms(claim))
        held = set(search_terms(f"{_context(item)}\n{quote}"))
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
        if _other_language(claim, texts[0]):
            closeness = self._similarity(claim, texts)
        else:
            terms = set(search_terms(claim)) or {""}
            closeness = [len(terms & set(search_terms(t))) / len(terms) for t in texts]
        return [h + 2 * c for h, c in zip(held, closeness, strict=True)]


def _other_language(claim: str, quote: str) -> bool:
    return (han_share(claim) >= 0.2) != (han_share(quote) >= 0.2)


def _usable(claim: str, item: Evidence) -> Sequence[tuple[int, int]]:
    """The sentences that may support a claim: that something is not published says nothing else."""
    spans = [span for span in item.sentences if re.search(r"\w", item.quote(*span))]
    if tells_absence(claim):
        return spans
    return [span for span in spans if not tells_absence(item.quote(*span))]


def _context(item: Evidence) -> str:
    return f"{item.document.title}\n{item.passage.heading}\n{item.lead}"


def _invention(claim: str, context: str) -> str:
    """A further part of an enumeration or sentence of which the quote holds next to nothing."""
    if _other_language(claim, context):
        return ""
    held = set(search_terms(context))
    for part in _PARTS.split(claim)[1:]:
        terms = search_terms(_CONNECTS.sub(" ", part))
        if terms and sum(term in held for term in terms) <= MIN_PART * len(terms):
            return f"{part} is not in the quote"
    return ""


def _mix_up(claim: str, sentences: Sequence[str]) -> str:
    """Numbers of one sentence told in the words of another that has other numbers of their kind."""
    if _other_language(claim, "".join(sentences)):
        return ""
    for part in _PARTS.split(claim):
        words = {term for term in search_terms(part) if not term[0].isdigit()}
        telling = rival = -1  # words that the best sentence of either sort shares with the part
        for sentence in sentences:
            shared = len(words.intersection(search_terms(sentence)))
            units = {q.unit for q in missing(part, sentence)}
            if not units:
                telling = max(telling, shared)
            elif any(q.unit in units for q in quantities(sentence)):
                rival = max(rival, shared)
        if -1 < telling < rival:
            return "tells the numbers of one sentence in the words of another"
    return ""


def _denial(claim: str, said: str) -> str:
    """A claim denies what its quote denies, and nothing else."""
    claim_key, said_key = _key(claim), _key(said)
    if _DENIES.search(claim_key):
        return "" if _DENIES.search(said_key) else "denies what the quote does not deny"
    if _other_language(claim, said):
        lost = re.search("不是|并非", said_key) is not None
    else:
        lost = any(word in claim_key for word in _DENIED_WORD.findall(said_key))
    return "leaves out a denial of the quote" if lost else ""


def _lost_period(claim: str, said: str) -> str:
    """A figure of a quarter or half-year without it reads as the figure of the year."""
    told, held = ({q.unit for q in quantities(text)} for text in (claim, said))
    is_lost = held & _PERIODS and not told & {*_PERIODS, "月"} and told - {"年", "日"}
    return "leaves out the quarter or half-year" if is_lost else ""


def _lost_bound(claim: str, said: str) -> str:
    """A number that its quote bounds (不低于400亿元) is not told as the number itself."""
    bounds = [words for words, problem in _ADDITIONS if "bound" in problem]
    if any(words.search(_key(claim)) for words in bounds):
        return ""
    told = [q for q in quantities(claim) if q.unit not in {"年", "月", "日", *_PERIODS}]
    for part in _PARTS.split(_key(said)):
        is_told = any(q.same_as(other) for q in quantities(part) for other in told)
        if is_told and any(words.search(part) for words in bounds):
            return "leaves out the bound of a number"
    return ""


def _addition(claim: str, context: str) -> str:
    claim_key, context_key = _key(claim), _key(context)
    if (address := _ADDRESS.search(claim_key)) and address.group() not in context_key:
        return f"{address.group()} is not in the quote"
    for words, problem in _ADDITIONS:
        if words.search(claim_key) and not words.search(context_key):
            return problem
    return ""


def _mood(claim: str, said: str, item: Evidence) -> str:
    """A target stays a target, and what is planned or expected is not told as done."""
    claim_key, said_key = _key(claim), _key(said)
    is_target = item.document.kind is Kind.TARGET
    if is_target and not _AIMS.search(claim_key):
        return "tells a target as a result"
    open_ended = is_target or _AIMS.search(said_key) or _EXPECTS.search(said_key)
    if open_ended and _DONE.search(claim_key) and not _DONE.search(said_key):
        return "tells as done what the quote plans or expects"
    if not _EXPECTS.search(claim_key) and not _AIMS.search(claim_key):
        facts = [c for c in re.split("[，,；;。]", said) if not _EXPECTS.search(_key(c))]
        if missing(claim, "\n".join([*facts, item.lead])):
            return "tells an expectation as a fact"
    return ""


def _key(text: str) -> str:
    return search_key(text).replace("’", "'")
