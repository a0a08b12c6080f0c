"""What somebody said besides: 企业代表还表示, behind what he said first, to who asks what was said;
which papers somebody drew up besides (还制定了…), to who asks which there are. Pure."""

import re
from collections.abc import Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import as_claim, is_quotable
from index.normalise import search_key

_SAYS = "表示|指出|认为|承诺|强调|提出|称|说"
# 老板们怎么评价, 企业代表怎么说; not 提出了几项, which is for a number
_ASKS = re.compile(
    r"评价|(?:怎么|怎样|如何)(?:看|说|讲|评)|(?:说|讲|表示|承诺|强调|提出|谈)了?(?:到|些)*(?:什么|哪些)|看法|评论"
)
# 出台过哪些文件
_ASKS_PAPERS = re.compile("(?:哪些|什么|哪几[个份])[^，。?]{0,8}(?:文件|政策|方案|办法|制度|规定)")
_DRAWS_UP = "(?:出台|制定|印发|发布|编制|颁布|推出)了?"
_DREW_UP = re.compile(rf"^(?:据报道，)?(?P<who>[^，。；]{{2,40}}?){_DRAWS_UP}")
_DREW_UP_MORE = re.compile(
    rf"^(?:据报道，)?(?P<who>[^，。；]{{2,40}}?)(?:还|也|同时|并){_DRAWS_UP}"
)
_AT = re.compile("[于在](?=(?:19|20)\\d\\d年)")
_SAID = re.compile(rf"^(?P<who>[^，。；]{{2,40}}?)(?:{_SAYS})")
# 示例区在签约现场还承诺，…
_GOES_ON = re.compile(rf"^(?P<who>[^，。；]{{2,40}}?)(?:还|也|同时|并)(?:{_SAYS})")


def with_what_was_said_on(
    question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """What is shown, each saying with those right behind it in which the same goes on, where they
    are not told."""
    key = search_key(question)
    if _ASKS_PAPERS.search(key):
        words = _DREW_UP, _DREW_UP_MORE
    elif _ASKS.search(key):
        words = _SAID, _GOES_ON
    else:
        return list(shown)
    items = {item.n: item for item in evidence}
    told: list[Claim] = []
    known = {quote for claim in shown for quote in claim.quotes}
    for claim in shown:
        told.append(claim)
        n, start, end = claim.quotes[0] if len(claim.quotes) == 1 else (0, 0, 0)
        if not claim.supported or n not in items:
            continue
        for quote in _going_on(items[n], start, end, *words):
            if quote not in known:
                known.add(quote)
                told.append(as_claim(items[n], *quote[1:]))
    return told


def _going_on(
    item: Evidence, start: int, end: int, first: re.Pattern[str], goes_on: re.Pattern[str]
) -> list[tuple[int, int, int]]:
    """The places right behind a saying in which who said it goes on.

    first, goes_on: how the one begins, and the other.
    """
    said = first.search(item.quote(start, end))
    found: list[tuple[int, int, int]] = []
    for span in item.sentences:
        if not said or span[0] < end:
            continue
        more = goes_on.search(item.quote(*span))
        is_same = more and _AT.sub("", more["who"]) == _AT.sub("", said["who"])
        if not is_same or not is_quotable(item, *span):
            break
        found.append((item.n, *span))
    return found
