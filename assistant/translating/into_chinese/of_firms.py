"""What is asked in English of firms and of what is signed, put into Chinese whole: which are from a
town, what they said of something, which are wanted, how large one is on average. Pure.

The small model makes of the firms that come from a town those that signed there, and leaves out of
what was said on what.
"""

import re
from collections.abc import Callable

from assistant.translating.into_chinese.of_doings import ANYTHING, PLACE, WHEN, day_first, of_doings

_WHO = r"(?:companies|firms|enterprises|businesses|investors|签约企业|企业)"
# which of the signed companies come from 深圳
_FROM = re.compile(
    r"(?:which|what)(?: (?:ones )?of the| of those)? (?P<signed>(?:signed|signing|contracted) )?"
    rf"{_WHO}(?P<that> (?:that|who) (?:have |had )?signed(?: up)?)? "
    rf"(?:are|is|comes?|came|were) (?:based in|located in|from|in) (?P<place>{PLACE})\W*",
    re.IGNORECASE,
)
# what did company representatives say about the business environment at the signing
_SAID = re.compile(
    r"what (?:did|do|does) (?P<who>.{3,60}?) (?:say|think|tell|remark) (?:about|of|on) "
    r"(?P<what>.{3,60}?)(?: (?:at|during|in) (?:the )?(?P<when>签约(?:仪式|现场)?|集中签约|"
    r"signing(?: (?:ceremony|event))?|ceremony))?(?:,? any .{3,20})?\W*",
    re.IGNORECASE,
)
# what kind of companies does 示例区 want most, like do you need to be …; companies of what standing
# is it chiefly trying to attract this year
_WANTED = re.compile(
    r"(?:what|which)(?: (?:kinds?|sorts?|types?) of)? "
    r"(?:招商对象|companies|firms|investors|businesses)"
    r"(?: of (?:what|which) (?:standing|rank|size|calibre|kind|sort|type))? "
    rf"(?:does|do|are|is) (?P<place>{PLACE}|you|they|the (?:district|county|city))(?: now)? "
    r"(?:(?:most|chiefly|mainly|mostly|primarily|especially|currently) )*"
    r"(?:want|look(?:ing)? for|target(?:ing)?|seek(?:ing)?|prefer|after|"
    r"(?:try|hope|aim|seek|want)(?:ing)? to (?:attract|win|bring in)|wish for)"
    r"(?: (?:most|to attract|to have|here))*"
    r"(?: (?:in )?(?:20\d\d年?|this year(?: \(20\d\d年?\))?))?(?:,? like .*)?\W*",
    re.IGNORECASE,
)
# what was the average size of a newly signed project in 2031年
_AVERAGE = re.compile(
    rf"(?:what (?:was|is|were) )?(?:the )?(?:(?P<first>{WHEN})(?:['’]s)? )?average "
    r"(?P<signed>signed |contract |签约 ?)?(?:project )?"
    r"(?:size|value|amount|investment|money|volume|签约额|投资额)? ?"
    r"(?:of|per|for|in) (?:an?|each of the|each|the|one|every)? ?(?P<what>.{3,40}?)"
    rf"(?: (?:in|of|for) (?:the )?(?P<last>{WHEN}))?\W*",
    re.IGNORECASE,
)


_EARLY = re.compile(r"\b(?:early|the beginning of) (20\d\d年)(?!\d|[一二三四上下])", re.IGNORECASE)
# is there something seaweed in 示例区: the model makes of it where something is
_IS_THERE = re.compile(
    rf"(?:is|are) there (?:{ANYTHING} (?=[a-z一-龥])|(?:an? |any )?(?=[一-龥]+ (?:in|at)\b))"
    rf"(?P<what>[a-z一-龥 ]{{3,30}}?) (?:in|at) (?:the )?(?P<place>{PLACE})\W*",
    re.IGNORECASE,
)


# which 领域 did the projects signed in 2031年 cover
_SPREAD = re.compile(
    r"(?:in |over )?(?:which|what) (?:领域|sectors|industries|产业|行业) "
    r"(?:did|do|does|are|were|have) (?P<what>[^?]{3,60}?) (?:cover|span|belong(?: to)?|"
    r"fall (?:in|into|under)|come from|spread (?:over|across)|in|distributed(?: in)?|represent)\W*",
    re.IGNORECASE,
)
# did 中广电 establish its headquarters in 示例区, and in which year
_MOVED = re.compile(
    rf"(?P<did>did|has|have|when did|in which year did) (?P<who>[\u4e00-\u9fff]{{2,12}}) "
    r"(?:establish(?:ed)?|set up|moved?|open(?:ed)?|(?:re)?located?|put|br(?:ing|ought)) "
    r"(?:its|their) (?P<what>(?:regional )?(?:headquarters?|hq|head office)|总部)"
    rf"(?: (?:(?:to|in|at) )?(?P<place>{PLACE}|here))?"
    r"(?P<when>,? (?:and )?(?:when|in (?:which|what) year|(?:which|what) year))?\W*",
    re.IGNORECASE,
)
# are those promises legally part of the 保障机制
_WRITTEN_IN = re.compile(
    r"(?:is|are|was|were) (?P<what>(?:the|those|these|that|this|its|your) [^?]{3,40}?) "
    r"(?:legally |formally |officially |actually |also )?"
    r"(?:(?:a )?part of|written into|included in|contained in|laid down in|covered by|in|"
    r"(?P<source>(?:taken|drawn|derived|copied|quoted|from|come) ?(?:out of|from)?|based on)) "
    r"(?P<act>[^?]*?(?:机制|方案|办法|规定|条例|协议)|"
    r"the [^?]{0,30}(?:mechanism|plan|contract))(?: (?:of|from|for) (?P<when>20\d\d年?))?\W*",
    re.IGNORECASE,
)


def of_firms(named: str, phrase: Callable[[str], str]) -> str:
    """The question in Chinese; empty where it is none of these.

    named: the question, its terms in Chinese. phrase: puts a noun phrase into Chinese.
    """
    named = _EARLY.sub(r"\1初", named)
    if found := _FROM.fullmatch(named):
        has_signed = found["signed"] or found["that"] or "签约" in found.group()
        who = "签约企业" if has_signed else "企业"
        return f"{who}中来自{found['place']}的有哪些？"
    if found := _WANTED.fullmatch(named):
        place = found["place"] if re.fullmatch(PLACE, found["place"]) else ""
        return f"{place}的招商对象是哪些企业？" if place else "招商对象是哪些企业？"
    if found := _SAID.fullmatch(named):
        who, what = phrase(found["who"]), phrase(found["what"])
        when = "签约时" if found["when"] else ""
        return f"{who}{when}对{what}怎么评价？" if who and what else ""
    if found := _MOVED.fullmatch(named):
        where = "" if (found["place"] or "here").lower() == "here" else found["place"]
        if found["when"] or found["did"].lower().startswith(("when", "in ")):
            return f"{found['who']}总部是哪一年引进{where}的？"
        return f"{where}有没有引进{found['who']}总部？"
    if found := _SPREAD.fullmatch(named):
        what = day_first(phrase(found["what"]))
        return f"{what}分布在哪些领域？" if what else ""
    if found := _WRITTEN_IN.fullmatch(named):
        what, act = phrase(found["what"]), phrase(found["act"])
        when = re.sub(r"(?<=\d)$", "年", found["when"] or "")
        written = "出自" if found["source"] else "写入"
        return f"{what}是否{written}{when}{act}？" if what and act else ""
    if found := _IS_THERE.fullmatch(named):
        what = phrase(found["what"])
        return f"{found['place']}有没有{what}？" if what else ""
    if found := _AVERAGE.fullmatch(named):
        when, what = found["first"] or found["last"] or "", day_first(phrase(found["what"]))
        when = re.sub(r"(?<=\d)$", "年", when)
        what = f"签约{what}" if found["signed"] and "签约" not in what else what
        return f"{when}{what}平均每个金额多少？" if what else ""
    return of_doings(named, phrase)
