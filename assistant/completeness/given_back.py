"""What has to be given back by who moves away or leaves, for who asks that, where the words of his
question found it not: 五年内迁出的，应当退还已获得的奖补资金. Pure."""

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.answers import Evidence
from assistant.coverage import touched
from assistant.extracts import LONGEST
from assistant.layout import may_be_put, stretch
from index.documents import Hit, SearchResult
from index.sentences import split_sentences

# 拿了补贴后来搬走要不要退钱, 提前离职补贴会收回吗
_ASKS = re.compile(
    "(?:要不要|[要会得用]|需要)(?:全部?|都|被)?(?:退[钱款回还]|退(?=[吗么]?\\W*$)|还钱|收回|追回)"
)
_GIVES_BACK = re.compile("退[还回]|返还|追[回缴]|收回|缴回")
# what the visitor does, and what documents write for it
_DOES = tuple(
    (re.compile(asking), re.compile(telling))
    for asking, telling in (
        ("搬|迁|撤走|撤出", "迁出|迁离|外迁|搬离|搬出|搬迁|撤离|撤出|变更[^，。；]{0,6}注册地"),
        ("离职|辞职|跳槽|离开|不干", "离职|离开|辞职|解除[^，。；]{0,6}合同|服务期"),
    )
)
_SEARCHED = "迁出 离开 应当退还 追回 已获得的奖补资金"


def beside(
    result: SearchResult, chosen: Sequence[Evidence], more: Callable[[str], SearchResult]
) -> Sequence[Evidence]:
    """The evidence; in front the sentence of one of its documents that tells what is given back,
    where none of it does.

    more: searches for something else.
    """
    asked = result.query
    telling = next((telling for asking, telling in _DOES if asking.search(asked)), None)
    if not chosen or telling is None or not _ASKS.search(asked):
        return chosen
    if any(_tells(item.quote(*span), telling) for item in chosen for span in item.sentences):
        return chosen
    known = {item.document.id for item in chosen}
    hits = [hit for hit in more(_SEARCHED).hits if may_be_put(hit) and hit.document.id in known]
    found = [(hit, span) for hit in hits for span in _telling(hit, telling)]
    if not found:
        return chosen
    hit, span = max(found, key=lambda one: touched(_said(*one), result.known_weights))
    return [stretch(0, hit, *span), *chosen]


def _tells(sentence: str, telling: re.Pattern[str]) -> bool:
    return bool(_GIVES_BACK.search(sentence) and telling.search(sentence))


def _telling(hit: Hit, telling: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    text, at = hit.passage.text, hit.passage.start
    for start, end in split_sentences(text):
        if _tells(text[start:end], telling) and end - start <= LONGEST:
            yield at + start, at + end


def _said(hit: Hit, span: tuple[int, int]) -> str:
    at = hit.passage.start
    return f"{hit.document.title}\n{hit.passage.text[span[0] - at : span[1] - at]}"
