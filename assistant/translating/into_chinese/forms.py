"""English questions on policies that everybody asks alike, put into Chinese whole: until when
something is in force, what is the most of it, whom to turn to, when to apply. Pure.

Of how long will it stay in force a small model makes how long it will be kept, which the days of an
application window answer.
"""

import re
from collections.abc import Callable

from assistant.translating.into_chinese.comparing import compared
from assistant.translating.into_chinese.of_firms import of_firms
from assistant.translating.into_chinese.reported import asked_of
from index.normalise import han_share

_FORCE = (
    r"(?:(?:stay|remain|be|continue|keep)(?: to be)? )?"
    r"(?:valid|in force|in effect|in place|effective|applicable)"
)
_LASTS = r"(?:last|run|expire|lapse|end|run out|apply)"
_MOST = r"(?:maximum|max|ceiling|cap|upper limit|limit|最高)(?: amount)?"
_YEAR = r"(?:,? (?:per|a|each|every|for each|for every|in a) year|,? annually)"
_IN_FORCE = re.compile(
    r"(?:for how long|how long|until when|till when|by when|when)(?: exactly)? "
    r"(?:will|does|do|is|are|can|would) (?P<what>.{3,90}?) "
    rf"(?:still )?(?:{_FORCE}|{_LASTS})\W*",
    re.IGNORECASE,
)
# is the 2031年 policy still valid
_HOLDS = re.compile(
    rf"(?:is|are) (?P<what>.{{3,90}}?) (?:还有效|still {_FORCE})"
    r"(?:,? (?:now|today|any ?more|any longer|(?:here|there)))?\W*",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"polic(?:y|ies)|measures?\b|regulations?|\brules?\b|incentives?|scheme|program(?:me)?s?\b|"
    r"provisions|政策|办法|措施|规定|若干",
    re.IGNORECASE,
)
# is there a yearly cap on the reward; what is the maximum of the subsidy per year
_CAP = re.compile(
    r"(?:is there|are there|what is|what's|what are|how (?:high|much|large) is) "
    rf"(?:an? |any |the )?(?P<yearly>yearly |annual )?(?:{_MOST})(?P<area> area| floor space)?"
    rf"(?P<each>{_YEAR})?,? (?:on|for|of|to|regarding|in) (?P<what>.{{3,90}}?)"
    rf"(?P<last>{_YEAR})?\W*",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"(?:who|whom|which (?:office|department|bureau|authority)) (?:do|should|can|must|shall|could) "
    r"(?:i|we|an? \w+|investors?) (?:first )?(?:talk|speak|turn|write|go|contact|call|ask|approach)"
    r"(?: (?:to|with))?(?: first)?,? (?:(?:about|if|for|to|when|regarding) )"
    r"(?:(?:we|i) (?:want|wish|would like|plan|intend) to )?"
    r"(?P<what>invest\w*(?: (?:here|there|in \S+))?|set(?:ting)? up (?:an? |our )?"
    r"(?:company|factory|business)(?: here)?)\W*",
    re.IGNORECASE,
)
# who should we contact about moving into the park
_TURN_TO = re.compile(
    r"(?:who|whom|which (?:office|department|bureau|authority)) (?:do|should|can|must|shall|could) "
    r"(?:i|we|one|an? \w+|investors?) (?:best )?"
    r"(?:talk to|speak (?:to|with)|turn to|write to|contact|ask|approach|get in touch with)"
    r"(?: first)?,? (?:about|regarding|concerning|for|on) (?P<what>.{3,60}?)\W*",
    re.IGNORECASE,
)
# who can I call about settling a project, which number should we ring for it
_CALL = re.compile(
    r"(?:who|whom|(?:which|what)(?: (?:phone|telephone))? number) "
    r"(?:do|should|can|must|shall|could|may) (?:i|we|one|an? \w+) (?:call|phone|ring|dial)"
    r"(?:,? (?:about|for|regarding|on|if (?:i|we) (?:want|need)(?: to)?) (?P<what>.{3,60}?))?\W*",
    re.IGNORECASE,
)
_WINDOW = re.compile(
    r"(?:when|on what dates?|from when to when) (?:does|do|will|is|are|can) (?:the |an? )?"
    r"(?:(?:window|period) for applications?|application (?:window|period)s?|applications?)"
    r"(?: (?:for|of) (?P<what>.{3,60}?))? "
    r"(?:open|close|start|begin|end|due|accepted|run)(?: (?:and|or) (?:open|close|end))?\W*",
    re.IGNORECASE,
)
# can we still apply for it, is it too late to apply, are applications still open, has the deadline
# passed
_NOW = r"(?:,? (?:this year|now|today|any ?more)(?: \(20\d\d\))?)?"
_FOR = r"(?: (?:for|of) (?P<what>.{3,60}?))??"
_APPLICATIONS = r"(?:the )?(?:applications?|application (?:window|period|deadline)|deadline|window)"
_STILL = tuple(
    re.compile(rf"{words}{_NOW}\W*", re.IGNORECASE)
    for words in (
        rf"(?:can|could|may) (?:i|we|one|an? \w+) still apply{_FOR}",
        rf"(?:is it|am i|are we) (?:already )?too late to apply{_FOR}",
        rf"(?:is there|do (?:i|we) have) (?:still )?time (?:left )?to apply{_FOR}",
        rf"(?:are|is) {_APPLICATIONS}{_FOR}(?: still)? open(?: still)?",
        rf"has {_APPLICATIONS}{_FOR}(?: already)? (?:passed|closed|expired)",
    )
)
# how many square metres of 空置厂房 are there in 三个园区 合计
_AREA = re.compile(
    r"how (?:many|much) (?P<unit>square met(?:re|er)s|sq\.? ?m\w*|m2|m²|mu) (?:of )?"
    r"(?P<what>.{2,40}?) (?:is|are) (?:there )?(?:available |free |left )?(?:in|at|across|on) "
    r"(?P<where>.{2,40}?)(?P<all>,? (?:合计|in total|in all|overall))?\W*",
    re.IGNORECASE,
)
# which 园区 is the closest to the railway station
_NEAREST = re.compile(
    r"(?:which|what) 园区 (?:is|lies|are) (?:the )?(?:closest|nearest)"
    r"(?: one)? to (?P<what>.{3,60}?)\W*",
    re.IGNORECASE,
)
# how many more projects were signed than started in 2031年, how much more was signed in … than in …
_DEEDS = {
    "signed": "签约", "started": "开工", "launched": "开工", "开工": "开工", "签约": "签约",
    "completed": "竣工", "投产": "投产", "landed": "落地", "引进": "引进",
}  # fmt: skip
_DEED = "|".join(_DEEDS)
_WHEN = r"20\d\d年(?:[一二三四]季度|[上下]半年)?|[一二三四]季度|[上下]半年"
_MORE = re.compile(
    rf"(?:(?:in|during) (?:the )?(?P<first>{_WHEN}),? )?how many more (?P<new>new(?:ly)? )?"
    r"(?:projects?|项目) (?:were |was |are |got |had been )?"
    rf"(?P<one>{_DEED}) than (?:were |was |are )?(?P<two>{_DEED})"
    rf"(?:,? (?:in|during) (?:the )?(?P<when>{_WHEN}))?\W*",
    re.IGNORECASE,
)
# which 杭州 company signed with 示例区 in 2031年一季度
_SIGNER = re.compile(
    r"(?:which|what) (?P<of>[\u4e00-\u9fff]{2,6}) (?:company|firm|enterprise|companies|firms) "
    r"(?:has |have |had )?signed(?: up)?(?: (?:a |an )?(?:deal|contract|agreement|签约项目))?"
    r"(?: (?:with|in) (?P<place>[\u4e00-\u9fff]{2,8}))?"
    rf"(?: (?:in|during) (?:the )?(?P<when>{_WHEN}))?\W*",
    re.IGNORECASE,
)
# did the number of 总部企业 at the end of 2031年 reach the target
_REACHED = re.compile(
    r"did the number of (?P<what>.{3,60}?)"
    r"(?: (?:at|by|in)(?: the end of)? (?P<when>20\d\d年))? reach the target\W*",
    re.IGNORECASE,
)
# how long does it take, regarding the papers that a foreign shareholder needs to set up a company
_TAKES = re.compile(
    r"how long (?:does|will|would) (?:it|this|that) (?:all )?take,? regarding (?:the )?"
    r"(?:paperwork|papers|documents|材料)(?: that)? (?P<who>.{3,40}?) "
    r"(?:must|needs?|has|have)(?: to)? (?:(?:file|submit|hand in) )?(?:to|for) "
    r"(?P<what>.{3,60}?)\W*",
    re.IGNORECASE,
)
# who runs the 500兆瓦 solar factory
_OWNER = re.compile(
    r"(?:who|which (?:company|firm)) (?:runs|operates|owns|is behind|built|is running) "
    r"(?:the |that |this )"
    r"(?P<what>[^?]{3,50}? (?:factory|plant|workshop|production line|line|mill))\W*",
    re.IGNORECASE,
)
# the 光伏组件生产线 came in 2031年, right? Did it start in 2031年?
_CAME = (
    rf"(?:was |were |got )?(?:(?P<deed>{_DEED}|sign|start)|came|come|arrived?|moved?|settled?|"
    r"brought)(?: (?:in|over|here|to (?:the )?[\u4e00-\u9fff]{2,6}))?"
)
_IN_YEAR = re.compile(
    rf"(?P<did>did )?(?:the )?(?P<what>[^?,]{{3,60}}?) (?:{_CAME}) "
    rf"(?:in |during )(?P<when>{_WHEN})"
    r"(?P<right>,? (?:right|correct|yes|(?:is|was|did|were)n['’]t (?:it|that|they)))?\W*",
    re.IGNORECASE,
)
_OF_ANYTHING = re.compile(
    r"(?:the |any |your )?(?:funds?|money|funding|资金|奖补资金)", re.IGNORECASE
)
_SUM = "补贴|补助|奖励|贴息|扶持政策|资金|优惠"
_BENEFIT = "[\u4e00-\u9fff]{0,6}(?:补贴|补助|奖励|贴息|优惠|政策)"
# is there any support for solar power on our roof; do you give a housing allowance for executives
_SUPPORT = re.compile(
    r"(?:is|are) there (?:an? |any |some )?(?:financial )?"
    r"(?:support|help|funding|money|补贴|扶持政策) (?:for|if (?:we|i)|when (?:we|i)) "
    r"(?P<what>.{2,80}?)\W*",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"(?:do|does|will|would|can|could) (?:you|the (?:government|city|county|district|zone|park)) "
    r"(?:also )?(?:give|offer|provide|pay|grant|have) (?:an? |any |some |the )?"
    rf"(?P<benefit>{_BENEFIT}) (?:for|to) (?P<what>.{{2,60}}?)\W*",
    re.IGNORECASE,
)
# how much of the rent do you cover for a factory
_RENT = re.compile(
    r"租金补贴多少 (?:for|of|on|in|if (?:we|i) (?:rent|lease)|when renting) (?P<what>.{2,60}?)\W*",
    re.IGNORECASE,
)
# how is the settlement reward paid out; in how many instalments is it
_PAID = re.compile(
    r"(?P<asks>how|when|分几期拨付) (?:is|are|will) (?:the |our )?(?P<what>.{2,60}?) (?:be )?"
    r"(?:paid|disbursed|released|handed)(?: out)?\W*",
    re.IGNORECASE,
)
_PAID_HOW = {"how": "如何拨付？", "when": "什么时候拨付？", "分几期拨付": "分几期拨付？"}
_ANY_SUPPORT = re.compile("扶持政策|政策|优惠")
_ARTICLE = re.compile(
    r"^(?:(?:the|this|that|these|an?|any|your|our|current|existing|present|new)\b\s*)+", re.I
)
_HERE = re.compile(r"\s*(?:here|there)$", re.IGNORECASE)
_FROM = re.compile(  # 光伏组件生产线 from 示例市, all in Chinese
    r"(?P<thing>[一-龥][一-龥 ]*) (?:from|in) (?:the )?(?P<where>[一-龥\d]+)$"
)
_LONGEST = 30  # characters of a thing


def in_set_form(named: str, phrase: Callable[[str], str]) -> str:
    """The question in Chinese; empty where it is asked in no such way.

    named: the question, its terms in Chinese. phrase: puts a noun phrase into Chinese.
    """
    named = named.strip()
    for words, ends in ((_IN_FORCE, "有效期到什么时候？"), (_HOLDS, "现在还有效吗？")):
        if (found := words.fullmatch(named)) and _ACT.search(found["what"]):
            return _with(found["what"], phrase, ends)
    if found := _CAP.fullmatch(named):
        is_yearly = found["yearly"] or found["each"] or found["last"]
        most = "面积最高" if found["area"] else "每年最高" if is_yearly else "最高"
        return _with(found["what"], phrase, f"{most}多少？")
    if found := _WINDOW.fullmatch(named):
        return _with(found["what"] or "", phrase, "申报时间是什么时候？")
    if found := next((f for words in _STILL if (f := words.fullmatch(named))), None):
        return _with(_OF_ANYTHING.sub("", found["what"] or ""), phrase, "现在还能申报吗？")
    if found := _SUPPORT.fullmatch(named):  # of a clause the model makes a better question
        return _with(found["what"], lambda _: "", "有没有补贴？")
    if found := _GIVES.fullmatch(named):
        return _with(found["what"], phrase, f"有没有{found['benefit']}？")
    if found := _RENT.fullmatch(named):
        written = _with(found["what"], phrase, "的租金补贴是多少？")
        return f"租用{written}" if written else ""
    if (found := _PAID.fullmatch(named)) and re.search(_SUM, found["what"]):
        what = _ANY_SUPPORT.sub("奖励资金", found["what"])
        return _with(what, phrase, _PAID_HOW[found["asks"].lower()])
    return (
        compared(named)
        or of_firms(named, lambda what: _with(what, phrase, ""))
        or _of_projects(named, phrase)
        or _of_places(named, phrase)
        or _reported(named, phrase)
    )


def _reported(named: str, phrase: Callable[[str], str]) -> str:
    """What is asked of something that was reported; empty where it is nothing of the kind."""
    form = asked_of(named)
    written = _with(form.what, phrase, form.ends) if form else ""
    return f"{form.begins}{written}" if form and written else ""


def _of_projects(named: str, phrase: Callable[[str], str]) -> str:
    """Whom to turn to with one, how long it takes, of what how many more there were, whether as
    many as planned, whose something is, or who signed; empty where none of these is asked."""
    if _WHOM.fullmatch(named):
        return "外地企业来投资应当联系哪个部门？"
    if found := _TURN_TO.fullmatch(named):
        return _with(found["what"], phrase, "应当联系哪个部门？")
    if found := _CALL.fullmatch(named):
        return _with(found["what"] or "", phrase, "打哪个电话？")
    if found := _MORE.fullmatch(named):
        when, new = found["first"] or found["when"] or "", "新" if found["new"] else ""
        one, two = (f"{new}{_DEEDS[found[name].lower()]}项目" for name in ("one", "two"))
        return f"{when}{one}比{two}多多少个？"
    if found := _SIGNER.fullmatch(named):
        where = f"在{found['place']}" if found["place"] else ""
        return f"{found['when'] or ''}{where}签约的{found['of']}企业是哪家？"
    if found := _TAKES.fullmatch(named):
        who, what = (_with(found[part], phrase, "") for part in ("who", "what"))
        return f"{who}{what}办理需要多久？" if who and what else ""
    if found := _REACHED.fullmatch(named):
        reached = _with(found["what"], phrase, "数量完成目标了吗？")
        return f"{found['when'] or ''}{reached}" if reached else ""
    found = _IN_YEAR.fullmatch(named)
    if found and (found["did"] or found["right"]):
        deed = (found["deed"] or "引进").lower()
        deed = _DEEDS.get(deed) or _DEEDS[f"{deed}ed"]
        return _with(found["what"], phrase, f"是{found['when']}{deed}的吗？")
    found = _OWNER.fullmatch(named)
    return _with(found["what"], phrase, "是哪家企业的？") if found else ""


def _of_places(named: str, phrase: Callable[[str], str]) -> str:
    """How much area of something there is somewhere, or what is next to it; empty where neither
    is asked."""
    if nearest := _NEAREST.fullmatch(named):
        what = _with(nearest["what"], phrase, "")
        return f"哪个园区离{what}最近？" if what else ""
    found = _AREA.fullmatch(named)
    if not found:
        return ""
    where, what = (_with(found[part], phrase, "") for part in ("where", "what"))
    unit = "亩" if found["unit"].lower() == "mu" else "平方米"
    return f"{where}{what}{'一共' if found['all'] else '有'}多少{unit}？" if where and what else ""


def _with(what: str, phrase: Callable[[str], str], ends: str) -> str:
    """What is asked of a thing; empty where its noun phrase has no Chinese."""
    what = _HERE.sub("", _ARTICLE.sub("", what.strip()))
    what = _FROM.sub(r"\g<where>\g<thing>", what)
    if not what:
        return ends
    written = what if not re.search("[A-Za-z]{2}", what) else phrase(what)
    written = re.sub(r"[\s。？?，,]", "", written)
    is_noun = han_share(written) == 1.0 and len(written) <= _LONGEST
    return f"{written}{ends}" if is_noun else ""
