"""Choose the sentences that matter and number them.

Time to the first word is the prompt's length, so each sentence has to be worth its tokens: of every
passage that stretch is taken which together makes it likeliest that the answer is among them, and
no more than adds to that. Where one passage has all the words of the question it may be enough.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant import layout, origins, places
from assistant.abstention.unheld import DAY, YEAR
from assistant.answers import Evidence
from assistant.coverage import terms_held, weight_of
from assistant.injections import instructs
from assistant.relevance import looks
from assistant.sentences.knapsack import Row, best_windows
from assistant.sentences.likelihood import likelihoods
from index import version_asked
from index.documents import Hit, SearchResult
from index.normalise import search_key
from index.sentences import split_sentences
from index.titles import title_key
from index.tokens import TokenCounter
from index.validity import BEHIND

_LEAST_TOKENS = 30  # less than this says nothing
# Of 507 questions of ncp-open the answer is as often in the evidence at a median of 316 tokens, of
# at most 500, as it is at 393 where each time 400 are spent; no less often on our own sets.
_THRIFT = 0.5
_FAR_LESS = 0.8  # of what the document that speaks of most of the question has of it
_OF_ITS_OWN = 0.1  # of the question's weight, that only this document speaks of
_LINE_BREAKS = 2  # tokens between header, text and the next item
_ITEM = re.compile(
    r"[-*•·]\s|[①-⑳]|\d{1,2}[.、．)](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|"
    r"[一二三四五六七八九十]{1,3}[、是]"
)
_EXAMPLE = re.compile("^(?:比如|例如|譬如|其中|此外|另外|如)[，,:：]?")
Span = tuple[int, int]


@dataclass(frozen=True)
class Limits:
    """evidence_tokens: how much a model reads at most. min_sufficiency: how likely what was found
    has to answer, in [0, 1]."""

    evidence_tokens: int
    min_sufficiency: float


def select(result: SearchResult, tokens: TokenCounter, budget: int) -> tuple[Evidence, ...]:
    """Evidence in rank order within `budget` tokens, its headers included.

    A sentence is never cut, so a single one may be longer: better slow than no answer.
    """
    hits = _holding(result.query, result.hits)
    spans = [split_sentences(hit.passage.text) for hit in hits]
    rows = [_row(hit, cut, result, tokens) for hit, cut in zip(hits, spans, strict=True)]
    windows = best_windows(rows, budget, _THRIFT)
    told = [(hit, cut, w) for hit, cut, w in zip(hits, spans, windows, strict=True) if w]
    said = [hit.passage.text[cut[w[0]][0] : cut[w[1]][1]] for hit, cut, w in told]
    is_lacking = _lacks_a_year(result.query, [hit for hit, _, _ in told])
    if is_lacking or _lacks_a_figure(result.query, said):  # which may be told further down
        windows = best_windows(rows, budget)
    windows = [
        None if window and _is_head(hit, cut[window[0] : window[1] + 1]) else window
        for hit, cut, window in zip(hits, spans, windows, strict=True)
    ]
    if not any(windows) and rows and rows[0].costs and budget - rows[0].base >= _LEAST_TOKENS:
        values = rows[0].values
        best = max(range(len(values)), key=lambda i: (values[i], -i))
        windows[0] = (best, best)
    chosen = [
        _evidence(hit, cut, row.values, window)
        for hit, cut, row, window in zip(hits, spans, rows, windows, strict=True)
        if window
    ]
    return _numbered(chosen)


def _lacks_a_year(question: str, told: Sequence[Hit]) -> bool:
    if any(hit.at_the_time for hit in told):
        return False  # what held then need not name it
    texts = "\n".join(f"{hit.document.title}\n{hit.passage.text}" for hit in told)
    return any(year not in texts for year in YEAR.findall(question))


def _lacks_a_figure(question: str, said: Sequence[str]) -> bool:
    """Whether a question is for a number of some day, and none of the texts tells one.

    Where it is of a firm, say, numbers that stand further down are those of others.
    """
    wanted = looks.sought(search_key(question)) if DAY.search(question) else None
    return wanted is not None and not any(map(wanted.is_told, said))


def of_its_places(
    result: SearchResult, home: places.Home, texts: origins.Texts, asked: str = ""
) -> SearchResult:
    """What was found, without passages that are of other places than the question.

    A question about elsewhere is for documents that are of that place. asked: the question, where
    something else was searched for it.
    """
    hits = tuple(filter(origins.asked(asked or result.query, home, texts), result.hits))
    return replace(result, hits=hits)


def of_the_matter(chosen: Sequence[Evidence], weights: Mapping[str, float]) -> tuple[Evidence, ...]:
    """The evidence without documents that speak of far less of the question than another one does,
    and next to nothing of it that the other leaves out: numbered anew.

    A small model takes what it is asked from wherever the words are alike: from the rules of one
    authority for who asks about another.

    weights: of the question's terms that the index knows.
    """
    said: dict[str, str] = {}
    for item in chosen:
        before = said.get(item.document.id, item.document.title)
        said[item.document.id] = f"{before}\n{item.passage.heading}\n{item.text}"
    held = {name: terms_held(text, weights) for name, text in said.items()}
    weight = {name: weight_of(terms, weights) for name, terms in held.items()}
    most = max(weight, key=weight.__getitem__, default="")
    least = _OF_ITS_OWN * sum(weights.values())
    kept = {
        name
        for name, terms in held.items()
        if name == chosen[0].document.id
        or weight[name] >= _FAR_LESS * weight[most]
        or weight_of(terms - held[most], weights) > least
    }
    return _numbered([item for item in chosen if item.document.id in kept])


def _numbered(items: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(replace(item, n=n) for n, item in enumerate(items, 1))


def _holding(question: str, hits: Sequence[Hit]) -> list[Hit]:
    """Without versions that do not hold where the one that does was found as well, without passages
    that tell the assistant what to do. Of the version of another time that a question is for
    nothing else; without those that did not hold then."""
    hits = [hit for hit in hits if not instructs(hit.passage.text)]
    hits = [hit for hit in hits if hit.at_the_time not in BEHIND]
    meant = [hit for hit in hits if hit.at_the_time and _is_for(question, hit)]
    holding = [hit.document for hit in hits if hit.as_asked not in BEHIND]
    held = {title_key(document.title) for document in holding}
    held |= {document.id for document in holding}
    return meant or [
        h
        for h in hits
        if h.as_asked not in BEHIND or held.isdisjoint({title_key(h.document.title), *h.successors})
    ]


def _is_for(question: str, hit: Hit) -> bool:
    return version_asked.is_for(question, hit.document.title, hit.document.document_number)


def _row(hit: Hit, spans: Sequence[Span], result: SearchResult, tokens: TokenCounter) -> Row:
    text = hit.passage.text
    starts = [i for i, (a, b) in enumerate(spans) if not i or _may_begin(text, a, b)]
    leads = {_lead(hit, spans[: i + 1]) for i in starts}
    likely = likelihoods(hit, spans, result.term_weights, result.hits[0].score)
    sought = places.named(result.query)
    said = (text[a:b] for a, b in spans)
    likely = [0.0 if _is_elsewhere(one, sought) else p for one, p in zip(said, likely, strict=True)]
    return Row(
        costs=[tokens.count(text[a:b]) for a, b in spans],
        values=likely,
        base=tokens.count(layout.header(0, hit))
        + max(map(tokens.count, leads), default=0)
        + _LINE_BREAKS,
        starts=starts,
    )


def _is_elsewhere(sentence: str, sought: frozenset[places.Place]) -> bool:
    """Whether a sentence begins with another place than those sought, as each does in a survey of
    what many grant: 比如，示例省出台…."""
    begun = places.begins_with(_EXAMPLE.sub("", sentence)) if sought else frozenset()
    return bool(begun) and not places.meet(begun, sought)


def _evidence(
    hit: Hit, spans: Sequence[Span], likely: Sequence[float], window: tuple[int, int]
) -> Evidence:
    """The sentences of the window, not numbered yet."""
    passage, (first, last) = hit.passage, window
    a, b = spans[first][0], spans[last][1]
    return Evidence(
        n=0,
        passage=passage,
        document=hit.document,
        start=passage.start + a,
        end=passage.start + b,
        text=passage.text[a:b],
        sentences=tuple((passage.start + x, passage.start + y) for x, y in spans[first : last + 1]),
        lead=_lead(hit, spans[: first + 1]),
        likely=tuple(likely[first : last + 1]),
    )


def _is_head(hit: Hit, spans: Sequence[Span]) -> bool:
    """Whether a stretch is but the header row of a table: it has the question's words and tells
    nothing."""
    text = hit.passage.text
    rest = [text[a:b] for a, b in spans if not layout.is_rule(text[a:b])]
    is_row = len(rest) == 1 and rest[0].startswith("|")
    goes_on = layout.begins_with_rule(text[spans[-1][1] :])
    return not rest or (is_row and (len(spans) > 1 or goes_on))


def _may_begin(text: str, start: int, end: int) -> bool:
    return not layout.leans(text, start) and not layout.is_rule(text[start:end])


def _lead(hit: Hit, spans: Sequence[Span]) -> str:
    """What a stretch that begins with the last of `spans` needs to be understood: the passage's
    lead, the header row of its table, or what leads in the list of which it begins with an item."""
    text = hit.passage.text
    if hit.passage.lead or len(spans) < 2:
        return hit.passage.lead
    if header := layout.table_header(text, spans[-1][0]):
        return header
    before = [text[a:b] for a, b in spans]
    while len(before) > 1 and _ITEM.match(before[-1]):
        before.pop()
        if before[-1].endswith(("：", ":")):
            return before[-1]
    return ""
