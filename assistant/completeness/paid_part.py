"""A share of what is paid in instalments (投产后拨付60%) is no answer to how much is given: the
rule that gives it is. Pure."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.layout import may_be_put, stretch
from assistant.quantities import Quantity, reading
from assistant.relevance.mistaken import ELSEWHERE
from index.documents import Hit, SearchResult
from index.normalise import search_key
from index.sentences import split_sentences

_PAYS = "拨付|兑现|兑付|发放|支付|到位|到账"
_ASKS_HOW_MUCH = re.compile("多少|百分之|几个点|比例|几成")
# not how it is paid: 第一笔给多少, 投产后先拨多少
_ASKS_PART = re.compile(f"{_PAYS}|[首分]期|分几|分[批次]|[先拨]|[第头][一二三两]|尾款|余款|剩")
# 设备投资补助分两次拨付: what is paid so
_PAID_SO = re.compile(
    r"(?:^|[\n。；;，,:：）)、])(?P<what>[\u4e00-\u9fff]{0,12}(?:补助|补贴|奖励|奖补|资助|贴息))(?:资金)?"
    rf"分[^，,。；]{{0,4}}[期次批年笔][^，,。；]{{0,10}}?(?:{_PAYS})"
)
# 后拨付60%, 兑现剩余40%
_PAID = re.compile(rf"(?:{_PAYS})[^,，。；\d]{{0,4}}$")
# 按设备投资额的8%给予设备投资补助
_GIVES = re.compile("给予|奖励|补助|补贴|资助|贴息")


def beside(
    result: SearchResult, chosen: Sequence[Evidence], more: Callable[[str], SearchResult]
) -> Sequence[Evidence]:
    """The evidence; to who asks how much is given, in front the passage that gives what it tells
    but the instalments of.

    more: searches for something else.
    """
    if not _is_asked(result.query):
        return chosen
    named = dict.fromkeys(
        found["what"] for item in chosen for found in _PAID_SO.finditer(item.text)
    )
    sentences = [item.quote(*span) for item in chosen for span in item.sentences]
    if len(named) != 1 or any(_gives(said, *named) for said in sentences):
        return chosen
    for hits in (result.hits, more(f"{next(iter(named))}多少").hits):
        if found := next(_giving(hits, *named), None):
            return [found, *chosen]
    return chosen


def unless_a_part(query: str, claims: Sequence[Claim], evidence: Sequence[Evidence]) -> list[Claim]:
    """The claims; not supported those whose only figures are shares of instalments, where the
    question is of how much is given."""
    items = {item.n: item for item in evidence}
    return [
        replace(claim, problem=ELSEWHERE)
        if claim.supported and _is_asked(query) and _is_part(claim, items)
        else claim
        for claim in claims
    ]


def is_of_instalments(key: str, text: str) -> bool:
    """Whether a sentence tells in what parts something is paid, which a question is not for."""
    return bool(_PAID_SO.search(text)) and not _ASKS_PART.search(key)


def _is_asked(query: str) -> bool:
    key = search_key(query)
    return bool(_ASKS_HOW_MUCH.search(key)) and not _ASKS_PART.search(key)


def _is_part(claim: Claim, items: dict[int, Evidence]) -> bool:
    """Whether a claim tells nothing but figures that its sentence tells of instalments."""
    told = {q.value for q in reading(claim.text).quantities}
    said = [items[n].quote(start, end) for n, start, end in claim.quotes if n in items]
    if not told or not said or not all(_PAID_SO.search(one) for one in said):
        return False
    paid = {
        q.value
        for read in map(reading, said)
        for q in read.quantities
        if q.unit == "%" and _PAID.search(read.key, 0, q.at[0])
    }
    return told & paid != set() and all(q.value in paid for q in _amounts(claim.text))


def _amounts(text: str) -> Iterator[Quantity]:
    return (q for q in reading(text).quantities if q.unit in ("%", "元"))


def _giving(hits: Sequence[Hit], what: str) -> Iterator[Evidence]:
    """The passages that give it."""
    for hit in hits:
        text = hit.passage.text
        if may_be_put(hit) and any(_gives(text[a:b], what) for a, b in split_sentences(text)):
            yield stretch(0, hit, hit.passage.start, hit.passage.end)


def _gives(sentence: str, what: str) -> bool:
    """Whether a sentence tells how much of it is given."""
    if what not in sentence or not _GIVES.search(sentence):
        return False
    read = reading(sentence)
    return any(
        q.unit in ("%", "元") and not q.bound and not _PAID.search(read.key, 0, q.at[0])
        for q in read.quantities
    )
