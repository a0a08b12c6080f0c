"""English questions whether one figure is higher than another, or a target was beaten, put into
Chinese whole. Pure.

Of is the target for new starts higher than what started a small model makes a target that is higher
than the beginning.
"""

import re
from dataclasses import dataclass

_HIGHER = re.compile(
    r"(?P<much>by how much )?(?:is|was|are|were) (?P<one>[^?]{3,60}?) "
    r"(?P<how>higher|bigger|larger|greater|above|lower|smaller|below)(?: than)? "
    r"(?P<two>[^?]{3,60}?)(?P<last>,? (?:and )?by how (?:much|many))?\W*",
    re.IGNORECASE,
)
# compare what was signed in 2031年 with the 2032年 target, up or down by how much
_COMPARE = re.compile(
    r"(?:(?:please|can you|could you) )?compare(?: please)?[:,]? (?P<one>[^?]{3,60}?) "
    r"(?:with|to|and|against|versus|vs\.?) (?P<two>[^?]{3,60}?)"
    r"(?:[,;]? (?:(?:is|was) (?:it|that) )?(?:up|down|higher|lower|more|less)"
    r"(?: or (?:up|down|higher|lower|more|less))?)?,? (?:and )?by how (?:much|many)\W*",
    re.IGNORECASE,
)
_LESS = ("lower", "smaller", "below")
_WHEN = re.compile(r"20\d\d年(?:[一二三四]季度|[上下]半年)?")
_WHO = re.compile("[\u4e00-\u9fff]{2,7}[区县市]")
_AIM = re.compile(r"\b(?:targets?|goals?|aims?)\b|目标", re.IGNORECASE)
_DEEDS = {
    "新?签约(?:项目)?|(?:newly )?signed|signings?": "签约",
    "新?开工(?:项目)?|(?:newly )?started|launched|starts|launches": "开工",
}
_NEW = re.compile(r"\bnew(?:ly)?\b|新(?=签约|开工)", re.IGNORECASE)
# what may stand besides in what is compared
_BESIDE = re.compile(
    r"\b(?:the|for|of|in|during|what|that|was|were|is|are|got|had been|been|actually|really|new|"
    r"newly|projects?|results?|actual|annual|yearly|full-year|its|figures?|total|amounts?|"
    r"(?:contract )?values?(?= of\b))\b|['’]s\b|总?金?额|[\s,]",
    re.IGNORECASE,
)
_BEATEN = re.compile(
    r"(?:did|has|have|had) (?P<who>[\u4e00-\u9fff]{2,8}) "
    r"(?:(?P<met>meet|met|reach(?:ed)?|achieved?|hit|fulfil(?:led)?)|"
    r"beat(?:en)?|exceed(?:ed)?|surpass(?:ed)?|top(?:ped)?|outdo(?:ne)?) "
    r"(?:its |the |their |all )*(?P<when>20\d\d年)?['’]?s? ?(?:annual |yearly |full-year )?"
    r"(?:targets?|goals?|tasks?)(?: (?:in|for|of) (?P<later>20\d\d年))?"
    r"(?P<much>,? (?:and )?by (?:how much|(?:what|which) margin)"
    r"(?: (?:did|was|were|has|have) (?:it|they|them) (?:exceed|beat|surpass|top|exceeded|beaten)"
    r"(?: (?:it|them|those|these))?)?)?\W*",
    re.IGNORECASE,
)
# was the target beaten, regarding 域外境内资金 in 2031年
_WAS_BEATEN = re.compile(
    r"(?:was|were|is|are|has|have) (?:the |its |their |that )*(?:annual |yearly |full-year )?"
    r"(?:targets?|goals?|tasks?) (?:been )?"
    r"(?:(?P<more>beaten|exceeded|surpassed|topped|outdone)|met|reached|achieved|hit|fulfilled),? "
    r"(?:regarding|for|of) (?:the )?(?P<what>[\u4e00-\u9fff]{2,12})"
    r"(?: (?:in|for|of) (?P<when>20\d\d年))?\W*",
    re.IGNORECASE,
)


# what has our place achieved against its 2031 targets to date: no plan tells it
_AGAINST_AIMS = re.compile(
    r"(?:what|how much) (?:has|have|did) (?P<who>[\u4e00-\u9fff]{2,8}) "
    r"(?:already |so far |actually )*(?:achieved?|accomplish(?:ed)?|reach(?:ed)?|delivered?|done) "
    r"(?:so far |to date )?(?:against|of|towards?|relative to|compared (?:with|to)|on) "
    r"(?:its |the |their |all )*(?P<when>20\d\d年)?['’]?s? ?(?:annual |yearly |full-year )?"
    r"(?:targets?|goals?|tasks?)(?: (?:in|for|of) (?P<later>20\d\d年))?"
    r"(?:,? (?:to date|so far|as of (?:now|today)|until now|up to now|by now|already))*\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Side:
    when: str
    deed: str
    is_aim: bool
    is_new: bool


def compared(named: str) -> str:
    """The question in Chinese; empty of any other.

    named: the question, its names, times and terms in Chinese.
    """
    if found := _BEATEN.fullmatch(named):
        when = found["when"] or found["later"] or ""
        much = "，超额多少" if found["much"] else ""
        reached = "完成" if found["met"] and not much else "超额完成"
        return f"{found['who']}{when}的目标{reached}了吗{much}？"
    if found := _AGAINST_AIMS.fullmatch(named):
        return f"{found['who']}{found['when'] or found['later'] or ''}目标的完成情况如何？"
    if found := _WAS_BEATEN.fullmatch(named):
        reached = "超额完成" if found["more"] else "完成"
        return f"{found['when'] or ''}{found['what']}的目标{reached}了吗？"
    if both := _COMPARE.fullmatch(named):
        named = f"by how much is {both['two']} higher than {both['one']}"
    found = _HIGHER.fullmatch(named)
    who = {place for name in ("one", "two") for place in _WHO.findall(found[name])} if found else ()
    if len(who) > 1:
        return ""
    sides = [_side(_WHO.sub(" ", found[name])) for name in ("one", "two")] if found else []
    one, two = sides if len(sides) == 2 else (None, None)
    if not (found and one and two) or {one.deed, two.deed} == {""}:
        return ""
    new = "新" if one.is_new or two.is_new else ""
    how = "低" if found["how"].lower() in _LESS else "高"
    has_aim = one.is_aim is not two.is_aim
    told = (_told(side, new, one.deed or two.deed, has_aim) for side in (one, two))
    much = "多少" if found["much"] or found["last"] else "吗"
    return f"{''.join(who)}{'比'.join(told)}{how}{much}？"


def _side(text: str) -> _Side | None:
    """One of what is compared; None where it says more than when, what and whether it is aimed
    at."""
    times, rest = _WHEN.findall(text), _AIM.sub(" ", _WHEN.sub(" ", text))
    deeds = {deed for said, deed in _DEEDS.items() if re.search(rf"(?<![a-z])(?:{said})", rest)}
    for said in _DEEDS:
        rest = re.sub(rf"(?<![a-z])(?:{said})", " ", rest, flags=re.IGNORECASE)
    if len(times) != 1 or len(deeds) > 1 or _BESIDE.sub("", rest):
        return None
    is_new = bool(_NEW.search(text))
    return _Side(times[0], "".join(deeds), bool(_AIM.search(text)), is_new)


def _told(side: _Side, new: str, deed: str, has_aim: bool) -> str:
    what = f"{side.when}{'实际' if has_aim and not side.is_aim else ''}{new}{side.deed or deed}"
    return f"{what}目标" if side.is_aim else what
