"""Short questions that lean on the one before in a form of their own: 跟去年比, 哪个适合. Pure."""

import re
from collections.abc import Sequence

from assistant.conversation import benefits, counted, recipients, suppose
from assistant.conversation.before import PREDICATE, Before, joined
from assistant.conversation.names import (
    SUBJECTS,
    TIMES,
    Name,
    Slot,
    is_region,
    names_in,
    without,
)
from assistant.conversation.sides import COUNTED, RENT

_COMPARED = re.compile(
    r"^(?:跟|和|与|同|相?比|相?较于?)(?P<time>[^，,]{2,10}?)(?:相?比(?:较|起来)?|对比)?"
    r"(?:又?(?:怎么样|怎样|如何)|(?:多|少|增长|增加|减少)了?多少)?$"
)
_HAS = re.compile(r"^(?P<who>.+?)也?有[吗么没]?$")
# 上海的有吗, 双碳的有没有: of those that were asked for
_ONE_OF = re.compile(r"^(?P<which>[^\W\d]{2,6})的(?:也|都)?有(?:[吗么]|没有?)$")
# 甲和乙的做好了没有, after 图谱做好了哪几个产业的: of the thing of which that was said
_DONE_OF = re.compile(
    "^(?P<which>[^，,的]{2,12})的(?:也|都|已经?)*(?P<done>[\u4e00-\u9fff][好完成出])了?(?:[吗么没]|没有)$"
)
_WHICH = re.compile("^哪(?:一?个|些|几个|一?家)(?=适合|最|更|能|可以|是|有|在|做|发展)")
_TRADE = re.compile(r"做(?P<trade>[^的，。]+)的企业")
_OTHER_TRADE = re.compile(r"做(?P<trade>[^的，。什哪]+?)的?(?:企业|公司|厂)?")
# 上海那家叫什么, of those that were told
_THAT_ONE = re.compile(r"^(?P<which>[^\W\d]{2,6})[那这]一?(?P<of>[家个所座])(?P<rest>.{2,})$")
# of a park, what goes on about it: 目前靠哪些项目带动
_GOES_ON_THERE = re.compile(
    "(?:目前|已经?|现在|都|还|主要)+(?:靠|有|是|用|以|布局|落户?|入驻|引进?)[^，。]{0,4}(?:哪些|什么|哪几个)[^，。]{0,4}"
    "(?:项目|企业|产业)"
)
# 签的够这个数了没
_ENOUGH = re.compile(
    "的?(?:是否|有没有)?(?:够|达到|超过|到)了?[这那]个?(?:数字?|目标|指标)了?(?:吗|没有?|么)?$"
)
# 10亿以上的有几个, and 全年要的12个是不是等于已经够了: what is aimed at
_AIM_MET = re.compile(
    r"(?:那|这样)?(?P<when>全年|今年|年度|年底|年初|当年)?(?:要|定|计划|说|提出?|打算)的?(?:引进|招引?)?的?"
    r"(?:目标|任务)?(?:\d+[个家项])?(?:目标|任务)?(?:岂?不?是不?是?|算不算|是否|算)?(?:就|等于|说明)*(?:已经?)?(?:够|完成|达到|超)了?"
    "(?:吗|没有?|么|吧)?$"
)
_BOUND = re.compile(r"(?:\d[\d.]*|[一二两三五十百]+)个?[万亿]元?(?:及|[以之])?以?[上下]")
_HOW_MANY = re.compile("(?:多少|几)[个家项]了?$")
_SIZED = re.compile(
    r"(?:总?投资(?:总?额)?)?(?:在|超过?|不[低少]于)?\d[\d.]*个?[万亿]元?[及以之]*[上下]?的"
    r"(?:[大重][大点型]?)?(?:产业)?(?:项目|企业)"
)
# 哪个行业投资额最大, and 项目个数最少的是哪个 or 最小的
_MOST = re.compile(
    "(?P<which>哪一?[个家些](?:行业|产业|领域|园区?|企业|公司|项目|街道|乡镇|片区|区域|地区|县|区|市)?)的?"
    "(?P<by>[\u4e00-\u9fff]{0,8}?)(?P<most>最[大小多少高低长短快慢晚早])"
)
_OTHER_MOST = re.compile(
    "那?(?P<by>[\u4e00-\u9fff]{0,8}?)(?P<most>最[大小多少高低长短快慢晚早])的?(?:又?是)?(?:哪一?[个家些]|谁)?"
)
# 软件公司租的话能补多少, of an office whose rent was asked for
_IF_RENTED = re.compile("^(?P<who>[^，,]{0,10}?)租的话[，,]?(?P<rest>.{2,})$")
_RENTED = re.compile("^(?P<where>.*?)在?租(?:一?[个间套层栋])?(?P<what>.{2,})$")
# 要租多久起，押金怎么算: of all that is let, whatever sort of it was asked about
_OF_LETTING = re.compile(
    "(?:最[少短低]|至少|起码|一般|要|得|能|可以|租期?|多久|多长时间|几[年个]月?|起租?|押金|物业费|物业管理费|免租期|是|怎么[算收交]|"
    "多少钱?|有没有|[交付收算吗，,])+"
)
_LETTING = re.compile("租(?!金)|押金|物业")
_LET_AS = {"车间": "厂房"}  # whose terms hold for all of them
_LET = re.compile("厂房|仓库|公寓|办公用房|写字楼|车间")
_CLAUSE = re.compile("[并还也据而以将]")  # begins what is no name
_VALID = re.compile(
    r"^(?:[这那该此](?:个|项|份|条|些)?|它|上述)?的?"
    r"(?:(?P<act>政策|办法|措施|规定|文件|条款|方案|通知)|(?P<benefit>补贴|奖励|补助|优惠|奖金))?"
    r"(?P<asks>(?:现在|目前|如今|今年|是否|是不是|还|仍然?|都|已经?|什么时候|何时)+(?:到|会)?"
    r"(?:有效|失效|过期|作废|废止|取消|到期|执行|适用|[能可]以?(?:再|继续)?(?:领|享受|申请|申报|拿)).{0,6})$"
)
_BENEFIT = re.compile("(?:补贴|奖励|补助|优惠|奖金|政策|办法|措施|(?<![证债入])券)$")
_GRANTS = re.compile("(?<=..)(?:一次性)?(?:能|可以?)?[给拿有补发奖领]$")  # 建海外仓给 of 给多少
_OR_NOT = re.compile("(?:不|没有?|么)$")
# 同时还出了什么文件, with the act that was talked of
_WITH_IT = re.compile(
    "(?:(?:[跟和与]它?)?(?:同时|一起|一道|一块儿?|同步|同期)|当时)[还又也]*"
    "(?:出台?|发布?|印发|制[定订]|公布|推出)(?:过|了)?(?:别的|其他的?)?(?:什么|哪些|哪几[个份项])"
    "(?:别的|其他的?)?(?:文件|政策|办法|方案|机制|措施|规定|通知)"
)
_ACT = re.compile(r"《[^》]+》|[^\W\d]{2,20}?(?:方案|办法|政策|规定|条例|机制|意见|通知)")
# 9是指哪些部门, of a 2+5+9 that was talked of
_FORMULA = re.compile(r"(?<![\d.+])\d+(?:\+\d+)+(?![\d.])")
_A_PART = re.compile(
    r"(?:那个?|这个?|里[面头]的?|其中的?)?[“\"]?(?P<part>\d+)[”\"]?"
    r"(?P<asks>(?:[又各都分别]*(?:是|指|代表|表示|包括|对应)|[又都]*有哪).{1,12})"
)
# 开工要达到多少, where targets are talked of
_AIMED = re.compile(
    "[\u4e00-\u9fff]{2,8}?(?:分别|各)?(?:要|应该?|须|得|计划|力争)(?:达到|完成|实现)(?:多少|几)[\u4e00-\u9fff]{0,4}"
)
_OF_AIMS = re.compile("目标|任务|(?:要|应该?|须|计划|力争)(?:达到|完成|实现)")
_ITS_NAME = re.compile("^(?:叫什么|是(?:谁|哪一?[家个所座])|什么名字)")


def in_full(bare: str, names: Sequence[Name], before: Before) -> str:
    """The question said in full; empty where it is none such."""
    return (
        _in_force(bare, before)
        or suppose.in_full(bare, names, before)
        or _of_benefit(bare, names, before)
        or _of_formula(bare, before)
        or counted.in_full(bare, before)
        or _issued_with_it(bare, before)
        or _the_most(bare, before)
        or _rented(bare, before)
        or _of_letting(bare, before)
        or _aimed(bare, names, before)
        or _compared(bare, before)
        or _one_of(bare, before)
        or _done_of(bare, names, before)
        or _had(bare, names, before)
        or _which(bare, before)
        or _that_one(bare, before)
        or _of_trade(bare, before)
        or _of_size(bare, before)
        or _there(bare, names, before)
    )


def _of_benefit(bare: str, names: Sequence[Name], before: Before) -> str:
    """能领几年 of the benefit that is talked about; empty where it names a place or body but ours,
    which all is of."""
    own = [name for name in names if name.slot in SUBJECTS]
    if any(name.slot is not Slot.PLACE or not before.home.is_named_by(name.text) for name in own):
        return ""
    is_of_last = benefits.is_paid_back(bare)
    each_month = recipients.each_month(before.text, before.answer)
    topic = before.last_benefit if is_of_last else each_month or before.topic
    return benefits.in_full(bare, topic)


def _in_force(bare: str, before: Before) -> str:
    """这个政策现在还有效不 with what it grants; empty where it is none such."""
    found = _VALID.match(bare)
    topic = _GRANTS.sub("", before.topic)
    if not found or not topic:
        return ""
    act = before.referent(Slot.ACT) if found["act"] else ""
    noun = found["act"] or found["benefit"] or "政策"
    named = act or (topic if _BENEFIT.search(topic) else f"{topic}的{noun}")
    return named + _OR_NOT.sub("吗", found["asks"])


def _of_formula(bare: str, before: Before) -> str:
    """9是指哪些部门 as asking of the 2+5+9 that was talked of; empty where none has such a part."""
    formula, found = _FORMULA.search(before.text), _A_PART.fullmatch(bare)
    if not formula or not found or found["part"] not in formula.group().split("+"):
        return ""
    return f"{formula.group()}的{found['part']}{found['asks']}"


def _issued_with_it(bare: str, before: Before) -> str:
    """同时还出了什么文件 with the act that was talked of; empty where it is none such."""
    act = _ACT.search(before.text) if _WITH_IT.fullmatch(bare) else None
    return f"{act.group()}{bare}" if act else ""


def _compared(bare: str, before: Before) -> str:
    """跟去年比 as what is asked about is compared with; empty where it is none such."""
    found = _COMPARED.match(bare)
    times = names_in(found["time"], before.known) if found else []
    if not found or not before.topic or without(found["time"], times).strip():
        return ""
    asks = f"比{found['time']}多多少" if before.asks_how_much else f"与{found['time']}相比怎么样"
    return f"{before.topic}{asks}"


def _aimed(bare: str, names: Sequence[Name], before: Before) -> str:
    """开工要达到多少 of the year and place whose targets are talked of; empty where it is none
    such."""
    is_own = any(name.slot in SUBJECTS | TIMES for name in names)
    is_such = not is_own and _AIMED.fullmatch(bare) and _OF_AIMS.search(before.text)
    frame = "".join(n.text for n in before.frame if n.slot in TIMES | {Slot.PLACE})
    return f"{frame}{bare}" if is_such and frame else ""


def _had(bare: str, names: Sequence[Name], before: Before) -> str:
    """惠济区有吗 with what it asks for; empty where it is none such."""
    found = _HAS.match(bare)
    if not found or not names or not before.topic or before.topic == found["who"]:
        return ""
    return "" if without(found["who"], names).strip() else f"{found['who']}有{before.topic}吗"


def _one_of(bare: str, before: Before) -> str:
    """上海的有吗 of those that the question before asked for; empty where it is none such."""
    found = _ONE_OF.match(bare)
    is_of_them = found and before.topic and found["which"] not in before.topic
    return f"{before.topic}有{found['which']}的吗" if found and is_of_them else ""


def _done_of(bare: str, names: Sequence[Name], before: Before) -> str:
    """甲和乙的做好了没有 with the thing that the question before says it of, 图谱做好了; empty
    where it is none such."""
    is_when = any(name.slot in TIMES for name in names)
    found = None if is_when else _DONE_OF.match(bare)
    ahead, said, _ = before.text.partition(found["done"]) if found else ("", "", "")
    thing = re.sub("(?:都|也|已经?)+$", "", ahead.rpartition("的")[2])
    is_said = found and said and len(thing) > 1 and not PREDICATE.search(thing)
    return f"{found['which']}的{thing}{found['done']}了没有" if found and is_said else ""


def is_one_of(bare: str) -> bool:
    """Whether a question is for one sort of what was asked for, which is what the talk is of."""
    return bool(_ONE_OF.match(bare))


def _which(bare: str, before: Before) -> str:
    """哪个适合 with what the question before was about, 园区; empty where it is none such."""
    is_such = _WHICH.match(bare) and COUNTED.search(before.topic)
    return f"{before.topic}中{bare}" if is_such else ""


def _the_most(bare: str, before: Before) -> str:
    """项目个数最少的是哪个 for which of those that were asked for; empty where it is none such."""
    asked, other = _MOST.search(before.text), _OTHER_MOST.fullmatch(bare)
    if not asked or not other:
        return ""
    by = other["by"] or asked["by"]
    return f"{before.text[: asked.end('which')]}{by}{other['most']}"


def _rented(bare: str, before: Before) -> str:
    """软件公司租的话 with what it would rent; empty where no rent was talked of."""
    found, of_rent = _IF_RENTED.match(bare), RENT.search(before.topic)
    if not found or not of_rent:
        return ""
    let = before.topic[: of_rent.start()]
    rents = _RENTED.match(let)
    where = f"在{rents['where']}" if rents and rents["where"] else ""
    what = rents["what"] if rents else let
    return f"{found['who']}{where}租{what}，{found['rest']}"


def _of_letting(bare: str, before: Before) -> str:
    """要租多久起 of what is let, by the noun that the answer has for it; empty where nothing is."""
    let = _LET.search(before.answer) or _LET.search(before.text)
    is_of_it = let and is_of_letting(bare) and re.search("租|押金|物业", before.text)
    return f"{_LET_AS.get(let.group(), let.group())}{bare}" if let and is_of_it else ""


def is_of_letting(bare: str) -> bool:
    """Whether a question but asks on which terms something is let: 押金要交多少."""
    return bool(_OF_LETTING.fullmatch(bare) and _LETTING.search(bare))


def _that_one(bare: str, before: Before) -> str:
    """上海那家叫什么 with what it is one of, 招商机构; empty where none told has it."""
    found = _THAT_ONE.match(bare)
    told = [one for one in re.split("[、，。]", before.answer) if found and found["which"] in one]
    told = [one for one in told if not _CLAUSE.match(one)]
    if not found or len(told) != 1 or not before.topic:
        return ""
    is_name = _ITS_NAME.match(found["rest"])
    of_all = f"{before.topic}中{found['which']}的是哪{found['of']}"
    areas = [n.text for n in names_in(told[0], before.known) if n.slot is Slot.AREA]
    parks = [area for area in areas if not is_region(area)]  # of 计划在西部的示例园推进甲项目
    one = parks[0] if len(parks) == 1 and is_region(found["which"]) else told[0].removesuffix("等")
    return of_all if is_name else f"{one}{found['rest']}"


def _of_trade(bare: str, before: Before) -> str:
    """做元宇宙的 after 做光伏的企业 as asking where they belong, 同行 as the latter; empty where it
    is none such."""
    own, other = _TRADE.search(before.text), _OTHER_TRADE.fullmatch(bare)
    if own and other:
        return f"做{other['trade']}的企业适合哪个园区"
    return bare.replace("同行", f"做{own['trade']}的企业") if own and "同行" in bare else ""


def _of_size(bare: str, before: Before) -> str:
    """已经签了几个 after 10亿元以上的项目, or 一季度签的够这个数了没, as how many of these; empty
    where it is none such."""
    sized, bound = _SIZED.search(before.text), _BOUND.search(before.text)
    if bound and (met := _AIM_MET.fullmatch(bare)):
        return f"{met['when'] or '全年'}引进{bound.group()}的项目的目标是多少个"
    bare = _ENOUGH.sub("了几个", bare)
    is_such = sized and _HOW_MANY.search(bare) and not _SIZED.search(bare)
    return f"{bare.removesuffix('了')}{sized.group()}" if sized and is_such else ""


def _there(bare: str, names: Sequence[Name], before: Before) -> str:
    """目前靠哪些项目带动 with the park that the question before was of; empty where it is none
    such."""
    areas = [n.text for n in before.names if n.slot is Slot.AREA or n.text.endswith("区域")]
    area = areas[-1] if areas else ""
    is_such = area and not names and _GOES_ON_THERE.match(bare)
    return joined(area, bare) if is_such else ""
