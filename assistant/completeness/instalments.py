"""In how many parts what is given is paid, to who asks whether he gets it at once: what another
article says of it too (第四条规定的奖励资金分三期拨付). Pure."""

import re
from collections.abc import Iterator, Sequence

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.coverage import touched
from assistant.extracts import LONGEST, as_claim
from assistant.layout import may_be_put, stretch
from index.articles import article_of
from index.documents import Hit, SearchResult
from index.normalise import search_key
from index.sentences import split_sentences

_ASKS = re.compile(
    r"分几[次期批年]|(?<!第)一次(?:性)?(?:就|都|全)?[给发付拿结兑打汇拨][^,，。?]{0,8}(?:还是|[完清齐吗么])|"
    r"[是会](?:不是)?一次性的?[吗么]?\W*$"
)
# 奖励多少，怎么发: it may be told by other things too, so that this stands but behind
_ASKS_HOW = re.compile(r"(?:怎么|如何|怎样|咋)个?(?:发[放给]?|拨付?|兑[付现]|给)(?:法|的)?\W*$")
# 分三期拨付, 分五年等额发放, 分三年按40%、30%、30%的比例拨付, 按三个阶段分别拨付; no 分两批申报
_TELLS = re.compile(
    r"分[^,，。；]{0,4}[期次批年](?:等额|平均|按[^,，。；]{1,24})?(?:拨|发|兑|支|给)|"
    r"阶段(?:分别)?(?:拨付|兑现|发放)|一次性(?:拨付|兑现|发放|支付)"
)
_NAMED = re.compile(r"第[一二三四五六七八九十百\d]+条")  # 第四条规定的奖励资金
_ALSO_HOW_MUCH = re.compile("多少|百分之几|几个点")


def beside(result: SearchResult, chosen: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence, in front the sentence that tells how what is asked about is paid."""
    if not chosen or not _asks(result.query):
        return chosen
    weights = result.known_weights
    near = [
        (touched("\n".join((hit.passage.searchable(""), *_referred(hit, result))), weights), item)
        for hit in result.hits
        if may_be_put(hit)
        for item in _telling(hit)
    ]
    most = max((has for has, _ in near), default=0.0)
    best = [item for has, item in near if has == most > 0]
    return [*best, *chosen] if len(best) == 1 else chosen


def is_told(question: str, chosen: Sequence[Evidence]) -> bool:
    """Whether the evidence has what answers a question for nothing else."""
    is_asked = _ASKS.search(search_key(question)) and not _ALSO_HOW_MUCH.search(question)
    return bool(is_asked and _told(question, chosen))


def behind(
    question: str, status: AnswerStatus, shown: Sequence[Claim], chosen: Sequence[Evidence]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows: behind what is asked besides how it is paid, or in the
    place of all else."""
    told = _told(question, chosen)
    if not told or any(_TELLS.search(claim.text) for claim in shown):
        return status, shown
    is_all = is_told(question, chosen) or not shown
    return AnswerStatus.EXTRACTIVE if is_all else status, [*([] if is_all else shown), *told]


def _asks(question: str) -> bool:
    key = search_key(question)
    return bool(_ASKS.search(key) or _ASKS_HOW.search(key))


def _told(question: str, chosen: Sequence[Evidence]) -> list[Claim]:
    if not _asks(question):
        return []
    found = (item for item in chosen if len(item.sentences) == 1 and _TELLS.search(item.text))
    return [as_claim(item, item.start, item.end) for item in found][:1]


def _telling(hit: Hit) -> Iterator[Evidence]:
    text, at = hit.passage.text, hit.passage.start
    for start, end in split_sentences(text):
        if _TELLS.search(text, start, end) and end - start <= LONGEST:
            yield stretch(0, hit, at + start, at + end)


def _referred(hit: Hit, result: SearchResult) -> Iterator[str]:
    """What the articles say that a passage names, as far as they were found."""
    named = {article_of(name) for name in _NAMED.findall(hit.passage.text)}
    for other in result.hits:
        begins = article_of(other.passage.text) or article_of(other.passage.heading)
        if other.document.id == hit.document.id and begins in named:
            yield other.passage.text
