"""Where one question asks two things of one matter, and what is told is but the first: 补贴什么时候
可以申报，在哪申报. What its passage says of the other is told behind it. Pure."""

import re
from collections.abc import Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from index.normalise import search_key

# what the second half asks, and what a sentence that tells it has
_SORTS = tuple(
    (re.compile(asking), re.compile(telling))
    for asking, telling in (
        (
            r"[,;?](?:要|应该?|得)?(?:[在去到往向]哪[里儿个]?|找谁|找哪)[^,;]{0,6}$",
            "(?:通过|登录|登陆|向|到|由|在|送|报)[^，。；]{0,24}"
            "(?:平台|网站?|窗口|中心|专区|局|委|办公室|管委会)",
        ),
        (
            r"[,;?](?:要|得)?(?:什么时候|何时|几月|几号)[^,;]{0,6}$",
            r"\d{1,2}月|\d{1,2}日|季度|常年|工作日",
        ),
    )
)


def with_other_half(
    question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """What is shown, and behind it the first sentence of the same passage that tells what the last
    clause of the question asks, where nothing shown does."""
    key = search_key(question).rstrip("?!。吗呢 ")
    text = "\n".join(claim.text for claim in shown)
    wanted = [telling for asking, telling in _SORTS if asking.search(key)]
    if not shown or not wanted or any(telling.search(text) for telling in wanted):
        return list(shown)
    items = {item.n: item for item in evidence}
    after = (
        (items[n], *span)
        for claim in shown
        for n, _, end in claim.quotes
        if n in items
        for span in items[n].sentences
        if span[0] >= end
    )
    for item, start, end in after:
        said = item.quote(start, end)
        if wanted[0].search(said) and len(said) <= LONGEST and is_quotable(item, start, end):
            return [*shown, as_claim(item, start, end)]
    return list(shown)
