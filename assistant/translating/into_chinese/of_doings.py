"""What is asked in English of what a place does, put into Chinese whole: whether it has something
like it, what it held in recent years and what for, what each firm invested, which number a document
has. Pure.

A small model asks what all firms invested for what each did, and leaves out the recent years.
"""

import re
from collections.abc import Callable

PLACE = "[\u4e00-\u9fff]{2,6}"
WHEN = r"(?:20\d\d年?(?:[一二三四]季度|[上下]半年)?|[一二三四]季度)"
# 签约项目2031年3月1日, where a term and a day were left of "projects signed on"
_DAY_LAST = re.compile(r"^(\D+)(20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?)$")
ANYTHING = r"(?:something|anything)(?: (?:about|with|like|on|for|of|to do with))?"
# we do 收购兼并 deals. does 示例区 have something like 收购兼并式招商: who asks narrows it in
# nothing
_HAS_SUCH = re.compile(
    rf"(?:(?:we|i) (?:do|are|make|run|work|have)\b[^.?!;\d]{{2,40}}[.,!;] (?:so |and )?)?"
    rf"(?:does|do|has) (?:the )?(?P<place>{PLACE}) (?:have|got|use|do|offer|know) {ANYTHING} "
    r"(?P<what>[a-z一-龥 ]{3,40}?)\W*",
    re.IGNORECASE,
)
# how much did each of the companies signed in 2031年一季度 invest
_EACH = re.compile(
    r"how much (?:(?:money )?(?:did|has|have|does|do|will) )?each (?:one )?(?:of )?(?:the |those )?"
    r"(?P<what>[^?]{3,50}?) (?:invest(?:ed|s)?|put(?:s)? in)\W*",
    re.IGNORECASE,
)
# how many projects must 纳入省三个一批 in 2031年
_BATCHES = re.compile(
    r"how many (?:签约项目|(?:signed )?projects?|项目) "
    r"(?:must|should|have to|need to|are to|will|shall|are going to) "
    rf"(?:be )?纳入省三个一批(?: (?:in )?(?P<when>{WHEN}|this year))?\W*",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"what(?: is|['’]s| was) (?:(?:its|the) )?(?:文号 of (?:the )?(?P<of>[一-龥]{2,20})|"
    r"(?P<whose>[一-龥]{2,20})['’]s 文号)\W*",
    re.IGNORECASE,
)
# what else is there in the area with a 直播基地
_ELSE = re.compile(
    r"what else is there in the (?P<where>area|part|park|zone|园区|区域|side) (?:with|that has) "
    r"(?:the |an? )?(?P<what>[^?]{2,50}?)\W*",
    re.IGNORECASE,
)
# what will they do about service level in 2031年
_TO_DO = re.compile(
    rf"what (?:will|do|does|is|are) (?P<who>{PLACE}|they|it|you|the \w+) "
    r"(?:(?:going|plan|want|intend) to )?do (?:about|on|for) (?:the )?(?P<what>[^?]{2,40}?)"
    rf" in (?P<when>20\d\d年?)\W*",
    re.IGNORECASE,
)
# which agencies has the 商务局 already been in touch with
_IN_TOUCH = re.compile(
    r"(?:what|which) (?P<what>[^?]{3,50}?) (?:has|have|is|are) (?:the )?"
    r"(?P<who>[\u4e00-\u9fff]{2,8}) (?:already |so far )*"
    r"(?:(?:been )?in (?:touch|contact) with|contacted|approached|linked up with)"
    r"(?: already| so far)?\W*",
    re.IGNORECASE,
)
# did 示例区 hold trade fairs in recent years, for what purpose did it
_RECENT = r"(?:in|over|during) (?:the )?(?:recent|last few|past few|last couple of) years"
_HELD = re.compile(
    rf"(?P<asks>did|has|have|(?:for what (?:purpose|reason)|why|to what end) (?:did|does|has))"
    rf" (?:the )?(?P<place>{PLACE}) "
    r"(?:ever )?(?:hold|held|organi[sz]ed?|host(?:ed)?|stage[d]?|have|had|put on) (?:any |some )?"
    rf"(?P<what>[^?,]{{2,40}}?)(?P<recent>,? {_RECENT})\W*",
    re.IGNORECASE,
)


def of_doings(named: str, phrase: Callable[[str], str]) -> str:
    """The question in Chinese; empty where it is none of these.

    named: the question, its terms in Chinese. phrase: puts a noun phrase into Chinese.
    """
    if found := _BATCHES.fullmatch(named):
        when = (found["when"] or "").replace("this year", "今年")
        return f"{when}要有多少个项目纳入省三个一批？"
    if found := _NUMBER_OF.fullmatch(named):
        return f"{found['of'] or found['whose']}的文号是什么？"
    if found := _EACH.fullmatch(named):
        what = day_first(phrase(found["what"]))
        return f"{what}每家投资多少？" if what else ""
    if found := _IN_TOUCH.fullmatch(named):
        what = phrase(found["what"])
        return f"{found['who']}已对接的{what}有哪些？" if what else ""
    if found := _HELD.fullmatch(named):
        what, is_so = phrase(found["what"]), found["asks"].lower() in ("did", "has", "have")
        asked = f"{found['place']}近年来{{}}举办{what}{{}}？" if what else ""
        return asked.format("有没有", "") if is_so else asked.format("", "的目的是什么")
    if found := _ELSE.fullmatch(named):
        what = phrase(found["what"])
        where = "园区" if found["where"].lower() in ("park", "园区") else "区域"
        return f"有{what}的{where}还有哪些项目？" if what else ""
    if found := _TO_DO.fullmatch(named):
        what, when = phrase(found["what"]), found["when"].rstrip("年")
        who = found["who"] if re.fullmatch(PLACE, found["who"]) else ""
        return f"{who}{when}年在{what}上计划做什么？" if what else ""
    if found := _HAS_SUCH.fullmatch(named):
        what = phrase(found["what"])
        return f"{found['place']}有没有{what}？" if what else ""
    return ""


def day_first(what: str) -> str:
    """2031年3月1日签约项目, of 签约项目2031年3月1日."""
    return _DAY_LAST.sub(r"\2\1", what)
