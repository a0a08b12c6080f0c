"""What a park is meant for, to who asks which one is for his trade and would be told but where one
firm of the sort is. Pure."""

import re
from collections.abc import Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import as_claim, is_quotable
from assistant.relevance.trades import trade_of
from index.normalise import search_key
from index.sentences import without_end

# 示例公司的车间位于示例产业园
_STANDS = re.compile(
    "(?:公司|集团|厂|企业)[^，。；]{0,16}(?:位于|坐落于|设在)[^，。；]*?"
    "(?P<park>[\u4e00-\u9fff]{2,10}(?:产业|工业|科技|智造)?园)"
)
_MEANT = re.compile("发展重点|重点发展|主导产业|主要发展|重点布局|产业定位")
_PARK = 5  # characters of the end of its name, in front of which its place may stand


def with_what_it_is_for(
    question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """What is shown; where it is but where one firm is, in front of it the sentence that tells that
    its park is meant for the trade."""
    trade, items = trade_of(search_key(question)), {item.n: item for item in evidence}
    quoted = [items[n].quote(a, b) for c in shown for n, a, b in c.quotes if n in items]
    stands = [place for text in quoted if (place := _STANDS.search(text))]
    if not trade or len(stands) != 1 or len(quoted) != 1 or _MEANT.search(quoted[0]):
        return list(shown)
    park = stands[0]["park"][-_PARK:]
    for item in evidence:
        for start, end in item.sentences:
            text = item.quote(start, end)
            is_of_it = park in text and trade in search_key(text)
            if is_of_it and _MEANT.search(text) and is_quotable(item, start, end):
                told = as_claim(item, start, end)  # a bare name behind it tells nothing more
                return [told, *(c for c in shown if without_end(c.text) not in told.text)]
    return list(shown)
