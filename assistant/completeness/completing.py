"""What a supported answer leaves out, told in quotations of the same evidence.

A small model tends to copy one true stretch: of several items the first, or a sentence beside the
one that has the question's words. It is not wrong, so it stays; what it passed over is quoted too.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from assistant.answers import Claim, Evidence
from assistant.coverage import covered
from assistant.extracts import LONGEST, Quote, as_claim, is_quotable
from assistant.relevance.enumerating import counted, enumerated
from assistant.relevance.pertinence import NUMBERED
from assistant.relevance.seeking import seeks_a_figure, seeks_one
from assistant.tables import columns
from index.documents import SearchResult
from index.normalise import search_terms
from index.sentences import without_end

_LIST = re.compile(
    r"哪些|哪几|哪[两二三四五六七八九十][个种类项条家方句点大]|有什么|什么(?:样|些|服务|承诺|支持|保障)|(?:都|各)(?:有|是)(?:什么|哪)"
)
# not the 三、 that numbers a heading
_ENUMERATES = re.compile(
    r"[^、，。；]{2,}(?<![ 。；）)][一二三四五六七八九十])、[^、，。；]{2,}(?:、|和|及|与|以及|等)"
)
_GOES_ON = re.compile(
    r"^(?:此外|另外|同时|其次)|还(?:包括|有|将|要|应|可|引进|提出|建立|设)|也(?:包括|有)"
)
_ASKS_SAYING = re.compile(
    "(?:承诺|表示|强调|要求|提出|指出|建议)(?:[^，。]{0,8}|给[^，。]{2,24})(?:什么|啥|哪|吗)"
)
_SAYS_MORE = re.compile("还(?P<says>承诺|表示|强调|要求|提出|指出|建议)")  # as before
_FEWEST = 3  # items that make a list
_CLAUSES = 2  # commas of a sentence that lists what is done
_AS_MANY_NEAR = 0.5  # beside the nearest sentence
_LITTLE = 0.5  # a claim whose quote holds so little beside the nearest sentence passed it over
_MOST_OF_IT = 0.6  # of the known weight of the question, and
_A_FAIR_PART = 0.2  # of all its weight, that the nearest sentence has to hold
_AS_NEAR = 0.9
_FAR_MORE = 0.6  # of the known weight of the question, that another sentence has to hold
_NEXT_TO_NOTHING = 0.05  # of what that one holds
_AND = "与和跟"
_HEADING = 40  # characters
_MOST_OF_CLAIM = 0.75  # of its terms
_TITLE = 10  # characters; a shorter title may well be the subject of a sentence
_MOST_OF_SENTENCE = 0.8  # that a claim says which is to go on with its list


def completed(
    result: SearchResult,
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    tells: Callable[[str], bool],
    is_sure: bool = False,
    is_certain: bool = False,
) -> list[Claim]:
    """The claims, with quotations of what they leave out; none is added where none is supported.

    tells: whether a text looks like what was asked for.
    is_sure: whether the model was sure of the claims: one name that was asked for is told by them.
    is_certain: whether it was so sure that it passed over nothing.
    """
    supported = [claim for claim in claims if claim.supported]
    if not supported or any(map(columns.is_list, supported)):
        return list(claims)
    near = _nearness(result.term_weights, evidence, tells)
    items = {item.n: item for item in evidence}
    # a figure of the kind that was asked for is the answer, whatever else has the question's words
    is_told = seeks_one(result.query) if is_sure else seeks_a_figure(result.query)
    more = [] if is_told or is_certain else _nearest(result, supported, near, items)
    if _LIST.search(result.query):
        more += (
            _as_many(result.query, supported, near, items)
            or _enumeration(result, supported, near, items)
            or _rest(result.query, supported, near, items)
        )
    elif _ASKS_SAYING.search(result.query):
        more += _rest(result.query, supported, near, items)
    told = {claim.text for claim in claims}
    places = dict.fromkeys(more)
    added = [as_claim(item, a, b) for item in evidence for n, a, b in places if n == item.n]
    return [*claims, *(claim for claim in added if claim.text not in told)]


def unless_beside(
    result: SearchResult,
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    tells: Callable[[str], bool],
    is_sure: bool,
) -> list[Claim]:
    """The claims; where the model was not sure, all that they rest on has next to nothing of the
    question and another sentence far more of it, that one in their place."""
    supported = [claim for claim in claims if claim.supported]
    if is_sure or not supported or any(map(columns.is_list, supported)):
        return list(claims)
    weights = _of_words(result.term_weights)
    near = _nearness(weights, evidence, tells)
    near = near or _nearness(weights, evidence, lambda text: True)
    most = max(near.values(), default=0.0)
    if most < _FAR_MORE * sum(_of_words(result.known_weights).values()):
        return list(claims)
    items = {item.n: item for item in evidence}
    held = _held(supported, weights, items, _meet)
    if held >= _NEXT_TO_NOTHING * most:
        return list(claims)
    n, start, end = max(near, key=lambda place: near[place])
    return [as_claim(items[n], start, end)]


def _of_words(weights: Mapping[str, float]) -> dict[str, float]:
    """The weights without pairs that begin with 与: 与国 of 与国外商会合作 stands in 与国内平台."""
    return {term: weight for term, weight in weights.items() if term[0] not in _AND}


def _nearness(
    weights: Mapping[str, float], evidence: Sequence[Evidence], tells: Callable[[str], bool]
) -> dict[Quote, float]:
    """The sentences that may be quoted, in order, with the weight of the question they hold.

    A heading that asks the same, or a title run into the text, has the words and no answer.
    """
    near: dict[Quote, float] = {}
    for item in evidence:
        for start, end in item.sentences:
            text = item.quote(start, end)
            title = item.document.title
            is_titled = len(title) >= _TITLE and text.startswith(title)
            is_answer = len(text) <= LONGEST and tells(text) and not is_titled
            if is_answer and is_quotable(item, start, end):
                near[item.n, start, end] = covered(text, weights)
    return near


def _nearest(
    result: SearchResult,
    claims: Sequence[Claim],
    near: Mapping[Quote, float],
    items: Mapping[int, Evidence],
) -> list[Quote]:
    """The sentence that has most of the question, where the claims rest on little of it and are
    not said in it."""
    near = {place: weight for place, weight in near.items() if not _leads(place, items)}
    if not near:
        return []
    best = max(near, key=lambda place: near[place])
    text = items[best[0]].quote(*best[1:])
    if any(_says(text, claim.text) for claim in claims):
        return []
    known, whole = sum(result.known_weights.values()), sum(result.term_weights.values())
    least = max(_MOST_OF_IT * known, _A_FAIR_PART * whole)
    passed_over = _held(claims, result.term_weights, items) < _LITTLE * near[best]
    return [best] if passed_over and near[best] >= least else []


def _leads(place: Quote, items: Mapping[int, Evidence]) -> bool:
    """Whether a sentence but leads to what follows, or speaks of what came before: a numbered
    heading, 通知如下：, 这是…"""
    text = items[place[0]].quote(*place[1:]).rstrip()
    is_heading = NUMBERED.match(text) and len(text) <= _HEADING and "，" not in text
    return bool(is_heading) or text.endswith(("：", ":")) or text.startswith("这")


def _says(sentence: str, claim: str) -> bool:
    """Whether a sentence has all of a claim, or its words but for those that name it more fully:
    市商务局 for 青禾市商务局."""
    terms = set(search_terms(claim))
    shared = len(terms.intersection(search_terms(sentence)))
    return without_end(claim) in sentence or shared >= _MOST_OF_CLAIM * len(terms) > 0


def _held(
    claims: Sequence[Claim],
    weights: Mapping[str, float],
    items: Mapping[int, Evidence],
    rests: Callable[[Quote, Quote], bool] | None = None,
) -> float:
    """The weight of the question that the sentences hold on which the claims rest.

    rests: whether a sentence is one of those by a quotation; None where it lies in it.
    """
    rests = rests or _within
    quotes = {quote for claim in claims for quote in claim.quotes}
    return sum(
        covered(item.quote(a, b), weights)
        for n, item in items.items()
        for a, b in item.sentences
        if any(rests((n, a, b), quote) for quote in quotes)
    )


def _as_many(
    question: str,
    claims: Sequence[Claim],
    near: Mapping[Quote, float],
    items: Mapping[int, Evidence],
) -> list[Quote]:
    """The nearest sentence that enumerates as many as the question asks for (哪四种), unless a
    claim does."""
    number = counted(question)
    if not number or number < _FEWEST or any(number in enumerated(claim.text) for claim in claims):
        return []
    least = _AS_MANY_NEAR * max(near.values(), default=0.0)
    fitting = {
        place: weight
        for place, weight in near.items()
        if weight >= least and number in enumerated(items[place[0]].quote(*place[1:]))
    }
    return [max(fitting, key=lambda place: fitting[place])] if fitting else []


def _enumeration(
    result: SearchResult,
    claims: Sequence[Claim],
    near: Mapping[Quote, float],
    items: Mapping[int, Evidence],
) -> list[Quote]:
    """The sentence that enumerates, as near to the question as the one claim that does not."""
    if len(claims) > 1 or "、" in claims[0].text or claims[0].text.count("，") >= _CLAUSES:
        return []
    least, cited = _AS_NEAR * _held(claims, result.term_weights, items), claims[0].cites
    listing = {
        place: (weight, place[0] in cited)
        for place, weight in near.items()
        if weight >= least and _ENUMERATES.search(items[place[0]].quote(*place[1:]))
    }
    return [max(listing, key=lambda place: listing[place])] if least and listing else []


def _rest(
    question: str,
    claims: Sequence[Claim],
    near: Mapping[Quote, float],
    items: Mapping[int, Evidence],
) -> list[Quote]:
    """The sentences behind a quoted one that go on with its list, and the one that a quoted one
    goes on with, where it is asked about: 还承诺, of promises."""
    quotes = {quote: claim for claim in claims for quote in claim.quotes}
    found: list[Quote] = []
    for before, place in pairwise(near):
        if before[0] != place[0]:
            continue
        said, text = (items[n].quote(start, end) for n, start, end in (before, place))
        more = _SAYS_MORE.search(text)
        says = more["says"] if more and more["says"] in said else ""
        if before in quotes or before in found:
            told = len(quotes[before].text) if before in quotes else len(said)
            is_whole = told >= _MOST_OF_SENTENCE * (before[2] - before[1])
            if says or (is_whole and _GOES_ON.search(text)):
                found.append(place)
        elif says and says in question and any(_within(quote, place) for quote in quotes):
            found.append(before)
    return found


def _meet(one: Quote, other: Quote) -> bool:
    """Whether two stretches have a part in common."""
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _within(quote: Quote, place: Quote) -> bool:
    """Whether a stretch is a part of another one, or it."""
    return quote[0] == place[0] and place[1] <= quote[1] and quote[2] <= place[2]
