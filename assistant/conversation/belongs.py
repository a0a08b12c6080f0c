"""Whether a trade is among those that are wanted, asked as which these are. Pure.

Which trade is of which industry (预制菜 of 现代食品) a small model guesses, and no document tells:
who asks is shown the list.
"""

import re

from assistant.conversation.trade import LEADING

_WANTED = "(?:[六几]大|重点|主导|主推|支持|扶持|招引|鼓励|优先)"
_CHINESE = re.compile(
    rf"(?:算不算|算|在不在|在|属不属于|属于|是不是|是否是?|是|认不认)(?![^，。]*(?:哪|什么|多少|几))"
    rf"[^，。园部区]{{0,6}}?{_WANTED}[^，。园部]{{0,6}}?(?:产业|行业|方向|领域)(?:之一|里[头面]?|之内|内|范围)?(?:的)?[吗么不没]?\W*$"
)
_YES_NO = re.compile("算|[在是]不[在是]|是否|属|认不认|[吗么不没]\\W*$")
_ENGLISH = re.compile(
    r"^(?:(?:so|and|but)\W+)?(?:whether|is|are|does|do)\b(?! there\b).{2,70}?"
    r"\b(?:one of|among|in|part of|belongs? to|counts? as)\b(?!.*\bpark\b)"
    r".{0,24}\b(?:sectors?|industry|industries)\b.{0,40}\?\W*$",
    re.IGNORECASE,
)


def as_list(question: str) -> str:
    """主导产业有哪些 for 食品加工算不算重点产业; any other question as it is."""
    bare = question.strip()
    if _CHINESE.search(bare) and _YES_NO.search(bare):
        return LEADING["zh"]
    return LEADING["en"] if _ENGLISH.match(bare) else question
