"""An answer in quotations, for when no model answers or what it says is not supported."""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from assistant.abstention.untold import unless_untold
from assistant.answers import Calculation, Claim, Evidence
from assistant.coverage import covered, leaves_out, of_matter, tells_absence, touched
from assistant.injections import instructs
from assistant.layout import heads_table, lead_of, leans, readable
from assistant.relevance import meaning
from index.documents import SearchResult
from index.normalise import search_key, search_terms

# Share of a translated question that quotations have to speak of: neither its words nor the model
# that failed are to be relied on. Of 13 such quotations that answer one speaks of less, of five
# that do not all but one.
LEAST_TRANSLATED = 0.08
_MOST = 2  # sentences that failed claims point to
_ARTICLE = 5  # sentences of an article behind its name
_MOST_NEIGHBOURS = 4  # sentences
LONGEST = 160  # characters of a sentence that takes a fragment's place
_ENOUGH = 0.5  # a neighbour must be so likely beside the likeliest one
# What a cosine weighs beside the likelihood that the words of a sentence give, by the fit of both
# on half of ncp-open. On its other half the first sentence holds 58.0 % of the answer instead of
# 57.6 %, of the facts of tests/evals/huiji.jsonl 72 % instead of 67 %.
CLOSE = 24.0
_AS_GOOD_AS_ALL = 0.85  # of a sentence's words
_MOST_OF_IT = 0.5  # of the question's weight
IS_DIGEST = re.compile("本文是.+摘编|不是官方文件原文|^[上下]表是")
# 四、《某办法》其他条款不变。 tells nothing of what these are
_UNCHANGED = re.compile(
    "其[他余](?:条[款文]|内容)(?:均?不变|不作(?:修改|调整|更正)|继续(?:执行|有效))"
)
_BULLET = re.compile(r"^[-*•·] ?(?=[\u4e00-\u9fff（(“《])")
_POINTS_BACK = re.compile("这些|上述|前述|以上")
_ASKS_LIST = re.compile("哪些|有什么")
LABEL = re.compile(  # 第二条 租金补贴。, 1. 装修补贴。; not 第四条 税率为25%。
    r"(?:第[一二三四五六七八九十百零\d]+条|\d{1,2}[.．、](?=[^。]+。))\s*"
    r"(?:(?![为是]|应当|不得|可以)[^，。；：、\d]){2,14}。?"
)
_HEADING = re.compile(  # 八、支持企业技术改造。, which names what follows it
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s*[^，。；：:、\d]{2,20}。?"
)
Quote = tuple[int, int, int]  # evidence number, start, end
Closeness = Callable[[Sequence[str]], Sequence[float]]  # cosines of texts with the question


def quotations(
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    weights: Mapping[str, float],
    closeness: Closeness,
    tells: Callable[[str], bool] = lambda text: True,
    least: float = 0.0,
    is_meaning: bool = False,
    known: float = 0.0,
) -> list[Claim]:
    """Claims that are quotations: where the failed claims point to, else what likely answers.

    A small model tends to look at the right sentence even where it retells it wrongly. None where
    a document says that nothing was published of what is asked.

    tells: whether a text looks like what was asked for. Where any sentence does, no other is
        quoted.
    least: share of the question's weight that they have to speak of, in [0, 1]; 可以 has none.
    is_meaning: whether it is asked what something means. Then that it is not told has to speak but
        of half of what is `known` of the question, by weight.
    """
    if _silence(evidence, weights, is_meaning=is_meaning, known=known if is_meaning else 0.0):
        return []
    items = {item.n: item for item in evidence}
    # a claim may point to evidence that is left out here
    pointed = [quote for claim in claims for quote in claim.quotes if quote[0] in items]
    told = [
        (n, a, b)
        for n, a, b in pointed
        if _tells(text := items[n].quote(a, b), weights)
        and tells(text)
        and not heads_table(items[n], a, b)
    ]
    likeliest = _likeliest(evidence, weights, closeness, tells)
    if any(len(claim.quotes) > _MOST for claim in claims):  # of a list, with all its places
        spans = told or likeliest
    else:
        # a heading that is pointed to comes with what stands under it
        meet = any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in told for b in likeliest)
        spans = likeliest if meet else told[:_MOST] or likeliest
    quoted: dict[str, Claim] = {}
    before: list[str] = []
    for n, start, end in (_with_what_it_names(items[s[0]], s, weights, spans) for s in spans):
        claim = as_claim(items[n], start, end)
        quoted.setdefault(claim.text, claim)
        before.append(_pointed_to(items[n], start))
    telling = of_matter(weights)
    if touched("\n".join((*quoted, *before)), telling) < least * sum(telling.values()):
        return []
    return _once(list(quoted.values()), weights)


def _pointed_to(item: Evidence, start: int) -> str:
    """The sentence right before one that points back to it: 这些项目的配图; empty of any other."""
    before = [span for span in item.sentences if span[1] <= start]
    is_back = before and _POINTS_BACK.match(item.text[start - item.start :])
    return item.quote(*before[-1]) if is_back else ""


def _once(quoted: Sequence[Claim], weights: Mapping[str, float]) -> list[Claim]:
    """The quotations without those whose figures another one tells in as good as all their words;
    of two such, the shorter one stays where it speaks of as much of the question."""
    kept = list(quoted)
    for short, long in permutations(quoted, 2):
        words = set(search_terms(short.text))
        said = words.intersection(search_terms(long.text))
        has_figures = any(word.isdecimal() for word in words)
        figures_told = all(word in said for word in words if word.isdecimal())
        is_again = has_figures and figures_told and len(said) >= _AS_GOOD_AS_ALL * len(words)
        if is_again and short in kept and long in kept:
            speaks_less = touched(short.text, weights) < touched(long.text, weights)
            kept.remove(short if speaks_less else long)
    return kept


def unless_silent(
    result: SearchResult, question: str, claims: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """The claims. Where a document says that what is asked for was not published, and speaks of
    more of the question than they do, they are no answer; that it was not published is one."""
    claims, weights = unless_untold(result, claims, evidence), result.term_weights
    others = [claim.text for claim in claims if claim.supported and not tells_absence(claim.text)]
    is_list = bool(_ASKS_LIST.search(search_key(question)))
    is_meaning = any(map(meaning.asked_for, (question, result.query)))
    if _silence(evidence, weights, is_list, is_meaning) <= touched("\n".join(others), weights):
        return list(claims)
    problem = "is not what was asked for, which was not published"
    return [
        replace(claim, cites=(), problem=problem)
        if claim.supported and not tells_absence(claim.text)
        else claim
        for claim in claims
    ]


def of_figures(reckoned: Sequence[Calculation], evidence: Sequence[Evidence]) -> list[Claim]:
    """The sentences that state what was reckoned with, as claims that quote them."""
    items = {item.n: item for item in evidence}
    places = dict.fromkeys((t.n, t.start, t.end) for done in reckoned for t in done.terms)
    return [as_claim(items[n], start, end) for n, start, end in places]


def as_claim(item: Evidence, start: int, end: int) -> Claim:
    """A stretch of evidence as a claim that quotes it."""
    return Claim(readable_quote(item, start, end), (item.n,), quotes=((item.n, start, end),))


def readable_quote(item: Evidence, start: int, end: int) -> str:
    """A quotation on one line, its table's header with it."""
    return _BULLET.sub("", readable(item.quote(start, end), lead_of(item, start)))


def _fits(item: Evidence, start: int, end: int, tells: Callable[[str], bool]) -> bool:
    """Whether a sentence tells what was asked for; a row may with what its table's header says."""
    said = item.quote(start, end)
    return tells(said) or (said.startswith("|") and tells(readable_quote(item, start, end)))


def _tells(text: str, weights: Mapping[str, float]) -> bool:
    return covered(text, weights) > 0 and not instructs(text)


def affirmed(evidence: Iterable[Evidence]) -> list[str]:
    """All sentences of evidence but those that say that something was not published."""
    spoken = (item.quote(*span) for item in evidence for span in item.sentences)
    return [text for text in spoken if not tells_absence(text)]


def is_quotable(item: Evidence, start: int, end: int) -> bool:
    """`tells_something`, and not a table's header."""
    return tells_something(item.quote(start, end)) and not heads_table(item, start, end)


def tells_something(text: str) -> bool:
    """Not a question, not a sentence that tells that nothing was told, or only what the document
    is or keeps."""
    is_empty = IS_DIGEST.search(text) or _UNCHANGED.search(text)
    if text.rstrip().endswith(("？", "?")) or is_empty:
        return False
    return not instructs(text) and not tells_absence(text)


def _with_what_it_names(
    item: Evidence, quote: Quote, weights: Mapping[str, float], of: Sequence[Quote]
) -> Quote:
    """A quotation of those `of` an answer; of what but names an article (第六条 厂房租金补贴。), or
    a section where nothing else is quoted, with what that says, or the sentence of the article that
    speaks of more of the question than the first one."""
    n, start, end = quote
    said = item.quote(start, end).strip("* \n")
    if not LABEL.fullmatch(said) and not (len(of) == 1 and _HEADING.fullmatch(said)):
        return quote
    following = [span for span in item.sentences if span[0] >= end]
    paragraph = item.quote(end, item.end).lstrip("* \n").partition("\n")[0]
    of_it = [span for span in following if item.quote(*span).strip() in paragraph][:_ARTICLE]
    if not of_it:
        return n, start, (following[0] if following else (start, end))[1]
    best = max(of_it, key=lambda span: touched(item.quote(*span), weights))
    return (n, start, best[1]) if best == of_it[0] else (n, *best)


def _silence(
    evidence: Sequence[Evidence],
    weights: Mapping[str, float],
    is_list: bool = False,
    is_meaning: bool = False,
    known: float = 0.0,
) -> float:
    """The weight of the question that a sentence speaks of which tells that something was not
    published; 0 unless it is most of it, and more than any other sentence speaks of.

    is_list: whether the question is which things there are. That their prices were not published
        is no answer to it.
    is_meaning: whether it is what something means. Of a sentence that says as much of it, that
        it is not told decides.
    """
    spoken = [item.quote(*span) for item in evidence for span in item.sentences]
    absent = [text for text in spoken if tells_absence(text)]
    silent = [touched(t, weights) for t in absent if not is_list or leaves_out(t, weights)]
    if not silent:
        return 0.0
    others = [touched(text, weights) for text in affirmed(evidence)]
    least = max(_MOST_OF_IT * (known or sum(weights.values())), max(others, default=0.0))
    most = max(silent)
    return most if most > least or (is_meaning and most == least) else 0.0


def _likeliest(
    evidence: Sequence[Evidence],
    weights: Mapping[str, float],
    closeness: Closeness,
    tells: Callable[[str], bool],
) -> list[Quote]:
    """The sentence that likeliest answers, with its neighbours that are likely enough.

    It need not have words of the question, but its source has to.
    """
    places = [
        (item, at)
        for item in evidence
        if _tells(item.text, weights)
        for at, span in enumerate(item.sentences)
        if is_quotable(item, *span)
    ]
    fitting = [(item, at) for item, at in places if _fits(item, *item.sentences[at], tells)]
    places = fitting or places
    if not places:
        return []
    close = closeness([readable_quote(item, *item.sentences[at]) for item, at in places])
    most = max((part for item in evidence for part in item.likely), default=1.0)
    fit = {  # what was put beside for the question, nobody has weighed: as likely as any
        (item.n, at): (item.likely[at] if item.likely else most)
        * math.exp(CLOSE * (cosine - max(close)))
        for (item, at), cosine in zip(places, close, strict=True)
    }
    n, best = max(fit, key=lambda place: (fit[place], [-part for part in place]))
    least = _ENOUGH * fit[n, best]
    first = last = best
    while last - first + 1 < _MOST_NEIGHBOURS and fit.get((n, last + 1), -1.0) >= least:
        last += 1
    while last - first + 1 < _MOST_NEIGHBOURS and fit.get((n, first - 1), -1.0) >= least:
        first -= 1
    (item,) = (item for item in evidence if item.n == n)
    while first and leans(item.quote(*item.sentences[first])):
        first -= 1
    return [(n, *span) for span in item.sentences[first : last + 1]]
