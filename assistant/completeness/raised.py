"""The article that raises or lowers for some what another gives to all: 软件企业在第五条比例基础上
提高5个百分点, told behind what 第五条 says. Pure.

Who asks for a rate may be just such a firm, and takes away a wrong one without it.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.layout import may_be_put, stretch
from assistant.tiers import given
from index.articles import article_of
from index.documents import Hit, SearchResult
from index.normalise import search_key
from index.sentences import split_sentences

_NAME = "第[一二三四五六七八九十百零〇\\d]+条"
_ARTICLE = re.compile(_NAME)
# 在第五条比例基础上提高5个百分点; 第六条的奖励标准上浮20%; no 将第五条的30%提高到40% of a notice
_RAISES = re.compile(
    rf"(?P<of>{_NAME})(?:规定)?的?[^，。；\d]{{0,6}}(?:比例|标准|额度|金额|限额|补贴|奖励|补助)[^，。；\d]{{0,8}}"
    r"(?:提高|上浮|增加|上调|加计|降低|下浮|减少|下调)[^，。；到至为]{0,4}\d"
)
_BEGINS = re.compile(rf"(?:^|\n)[\s*#]*({_NAME})")
Article = tuple[int, int]


def beside(
    result: SearchResult, chosen: Sequence[Evidence], whole: Callable[[Hit], Sequence[Hit]]
) -> Sequence[Evidence]:
    """The evidence; to who asks what is given, behind it the sentences of its acts that raise or
    lower what its articles give.

    whole: all passages of a hit's document.
    """
    if not given.asks_given(search_key(result.query)):
        return chosen
    more: list[Evidence] = []
    documents: dict[str, Sequence[Hit]] = {}  # several items may be of one
    for item in chosen:
        named = _articles(item, item.end) if given.gives_money(item.text) else []
        if named and item.document.id not in documents:
            hit = Hit(item.passage, item.document, 0.0, 0.0, 0.0)
            documents[item.document.id] = whole(hit)
        parts = documents[item.document.id] if named else ()
        found = (one for part in parts if may_be_put(part) for one in _raising(part, named))
        held = [*chosen, *more]
        more += [one for one in found if not any(_holds(other, one) for other in held)]
    return [*chosen, *more]


def behind(question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]) -> list[Claim]:
    """What is shown; behind what an article gives the sentences of its act that raise or lower it,
    where they are not told."""
    items = {item.n: item for item in evidence}
    told = list(shown)
    for claim in shown if given.asks_given(search_key(question)) else ():
        n, start, _ = claim.quotes[-1] if claim.supported and claim.quotes else (0, 0, 0)
        item = items.get(n)
        own = _articles(item, start)[-1:] if item and given.gives_money(claim.text) else []
        quoted = {quote for one in told for quote in one.quotes}
        told += [
            as_claim(other, *span)
            for other in evidence
            if item and other.document.id == item.document.id
            for span in other.sentences
            if (other.n, *span) not in quoted
            and is_quotable(other, *span)
            and _of(other.quote(*span)) in own
        ]
    return told


def _articles(item: Evidence, end: int) -> list[Article]:
    """The articles that a piece of evidence stands in, or that begin up to a place, in order."""
    at, text = item.passage.start, item.passage.text
    begun = [found[1] for found in _BEGINS.finditer(text) if found.start() <= end - at]
    labels = [*_ARTICLE.findall(item.passage.heading), *begun]
    return [article for label in labels if (article := article_of(label))]


def _raising(hit: Hit, named: Sequence[Article]) -> Iterator[Evidence]:
    text, at = hit.passage.text, hit.passage.start
    for start, end in split_sentences(text):
        if end - start <= LONGEST and _of(text[start:end]) in named:
            yield stretch(0, hit, at + start, at + end)


def _of(sentence: str) -> Article | None:
    """The article that a sentence raises or lowers what is given by."""
    found = _RAISES.search(sentence)
    return article_of(found["of"]) if found else None


def _holds(item: Evidence, other: Evidence) -> bool:
    is_same = item.passage.id == other.passage.id
    return is_same and item.start <= other.start and other.end <= item.end
