"""Whom a rule leaves out, in front of it to who says that he is just that. Pure.

加盟店不享受首店补助 stands in the article that gives 首店 up to 10万元: who opens a 加盟店 is told
that he gets nothing of it before he reads what others get.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.tiers import given
from index.everyday import official
from index.normalise import search_key

_EXCLUDES = re.compile(
    r"(?:均|一律|都|暂|也)?(?:不(?:再|能|得|可以?)?(?:单独)?(?:享受|适用|申[请报]|领取|予|计入|纳入|支持|[补奖])|"
    r"不(?:在|属于)[^，。；]{0,8}(?:范围|之列|对象))"
)
_BEGINS = re.compile(r"^\W*(?:但|其中|对于?|凡|属于?|以|向|另外|其他)*")
_ENDS = re.compile("(?:的|等|[，,])+$")
_BESIDES = re.compile("除[^，。；]{1,12}外$")  # 个体工商户除第九条外不适用本办法
# what anything may be called, behind what it is: 加盟店, 二手设备
_KIND = re.compile("(?:门?店|企业|公司|单位|机构|项目|设备|产品|人员|人才|户|者)$")
_LEAST = 2  # characters that say what it is


def in_front(
    question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> Sequence[Claim]:
    """What is shown; in front of it, to who asks what is given, the sentences of the passages that
    it is quoted from which leave out what he says of himself, and it does not speak of."""
    key = search_key(question)
    if not given.asks_given(key):
        return shown
    asked = f"{key} {official(key)}"
    said = search_key("\n".join(claim.text for claim in shown))
    cited = {n for claim in shown if claim.supported for n, _, _ in claim.quotes}
    told = [
        as_claim(item, *span)
        for item in evidence
        if item.n in cited
        for span in item.sentences
        if any(who in asked and who not in said for who in _left_out(item, *span))
    ]
    return [*told, *shown]


def _left_out(item: Evidence, start: int, end: int) -> Iterator[str]:
    """What a sentence leaves out, without what anything may be called: 加盟 of 加盟店."""
    text = item.quote(start, end)
    if len(text) > LONGEST or not is_quotable(item, start, end):
        return
    for found in _EXCLUDES.finditer(text):
        clauses = re.split("[，。；：\n]", _BESIDES.sub("", text[: found.start()]))
        clause = next((one for one in reversed(clauses) if one.strip()), "")
        for name in re.split("[、和及或与]", _BEGINS.sub("", clause)):
            who = search_key(_KIND.sub("", _ENDS.sub("", name.strip())))
            if len(who) >= _LEAST and who not in given.GENERIC:
                yield who
