"""Whom a rule leaves out, or what ends it, in front of it to who says just that of himself. Pure.

加盟店不享受首店补助 stands in the article that gives 首店 up to 10万元: who opens a 加盟店 is told
that he gets nothing of it before he reads what others get. To who but supposes something (要是转租
呢) it is all of the answer.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.tiers import given
from index.everyday import official
from index.normalise import search_key, search_terms

_EXCLUDES = re.compile(
    r"(?:均|一律|都|暂|也)?(?:不(?:再|能|得|可以?)?(?:单独)?(?:享受|适用|申[请报]|领取|予|计入|纳入|支持|[补奖])|"
    r"不(?:在|属于)[^，。；]{0,8}(?:范围|之列|对象)|"
    r"停止(?:发放|拨付|支付|享受|[补奖])|(?:全额)?(?:追[回缴]|收回|退[回还])|取消[^，。；]{0,6}(?:资格|[补奖]))"
)
_BEGINS = re.compile(
    r"^\W*(?:第[一二三四五六七八九十百]+条\s*)?(?:但|其中|对于?|凡|属于?|以|向|另外|其他)*"
    # 享受补贴期间转租的
    r"(?:(?:享受|领取|获得|取得)[^，。；、]{1,12}?(?:期间|期内|[之以]后))?"
)
_ENDS = re.compile("(?:的|等|[，,])+$")
_BESIDES = re.compile("除[^，。；]{1,12}外$")  # 个体工商户除第九条外不适用本办法
# what anything may be called, behind what it is: 加盟店, 二手设备, 公路运输
_KIND = re.compile("(?:门?店|企业|公司|单位|机构|项目|设备|产品|人员|人才|户|者|运输(?:方式)?)$")
_LEAST = 2  # characters that say what it is
_SUPPOSES = re.compile(
    r"(?:要是|如果|万一|假如|假设|倘若|若是)[^。?]*(?:呢|怎么[办样]|怎样|影响吗|[行可]吗|可以吗)\W*$"
)
_IS_NOT = "(?:不是|不算|没有?|并?非|未)[^，,。?]{0,4}"  # 我们不是加盟店


def in_front(
    question: str, status: AnswerStatus, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows; in front of it, to who asks what is given, the
    sentences that leave out what he says of himself, and it does not speak of: of the passages
    that it is quoted from, and of others that name what he wants to be given. Where nothing else is
    told, or he but supposes, those of the first evidence too."""
    key = search_key(question)
    if not given.asks_given(key):
        return status, shown
    asked = f"{key} {official(key)}"
    said = search_key("\n".join(claim.text for claim in shown))
    cited = {n for claim in shown if claim.supported for n, _, _ in claim.quotes}
    supposes = bool(_SUPPOSES.search(key))
    told: list[Claim] = []
    named: set[str] = set()
    for item in evidence:
        is_first = item is evidence[0] and (supposes or not shown)
        over = f"{item.document.title} {item.passage.heading} {item.text}" if is_first else ""
        for span in item.sentences:
            left_out = [
                who
                for who, wanted in _left_out(item, *span)
                if _says_of_himself(asked, who)
                and who not in said
                and (item.n in cited or _is_of_matter(asked, who, f"{over} {wanted}"))
            ]
            told += [as_claim(item, *span)] if left_out else []
            named.update(left_out)
    if not told:
        return status, shown
    kept = [c for c in shown if not supposes or any(who in search_key(c.text) for who in named)]
    return (status if kept else AnswerStatus.EXTRACTIVE), [*told, *kept]


def _says_of_himself(asked: str, who: str) -> bool:
    return bool(re.search(f"(?<!不){re.escape(who)}", re.sub(_IS_NOT + re.escape(who), "", asked)))


def _is_of_matter(asked: str, who: str, text: str) -> bool:
    """Whether a text has a word of what is asked about, besides who is left out."""
    of_asked = set(search_terms(asked.replace(who, " "))) - given.GENERIC
    return any(len(term) > 1 for term in of_asked.intersection(search_terms(text)))


def _left_out(item: Evidence, start: int, end: int) -> Iterator[tuple[str, str]]:
    """What a sentence leaves out, without what anything may be called, 加盟 of 加盟店, and of what:
    首店补助."""
    text = item.quote(start, end)
    if len(text) > LONGEST or not is_quotable(item, start, end):
        return
    for found in _EXCLUDES.finditer(text):
        clauses = re.split("[，。；：\n]", _BESIDES.sub("", text[: found.start()]))
        clause = next((one for one in reversed(clauses) if one.strip()), "")
        for name in re.split("[、和及或与]", _BEGINS.sub("", clause)):
            who = search_key(_KIND.sub("", _ENDS.sub("", name.strip())))
            if len(who) >= _LEAST and who not in given.GENERIC:
                yield who, re.split("[，。；\n]", text[found.end() :])[0]
