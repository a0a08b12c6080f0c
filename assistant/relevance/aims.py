"""Targets and what became of them: neither is told to who asks for the other. Pure."""

import re

from assistant.measures.bounds import Bound
from assistant.quantities import quantities
from index.normalise import search_key

# a question for a target, and not for what became of it; what tells that something was done
_MEANT = "(?<!主)(?<!重)(?<!需)要|计划|打算|准备|想|希望|争取|力争|预备|拟"
_ASKS_AIM = re.compile(
    rf"目标|(?:{_MEANT})(?:新|再|全年)?(?:引进?|招引|吸引|开发|落地|建|签|开工|完成|达到|办|举办|外出|出去)"
    r"[^，。]{0,18}(?:多少|几)|"
    "任务指标|指标任务|(?:任务|指标)(?:数[额值]?)?(?:是|有)?(?:的|了)?(?:多少|什么|几)|"
    "(?:任务|指标|额度?|数)(?:[各都]|原[先本来]?)?定(?:的|了|在|为|下)?(?:是|了)?[^，。]{0,4}(?:多少|什么|几)"
)
_ASKS_DONE = re.compile(
    r"完成|实现|(?<!要)达到|达成|实际|结果|相比|相差|差多少|兑现|进展|情况|比|差|对照"
)
_ASKS_REACHED = re.compile(
    r"(?:完成|实现|达到|达成|兑现|[签做凑]够)[^，。]{0,4}(?:了没有?|了?[吗么]|没有)"
    "(?:\\W*$|[，,](?=超))|"
    "(?:是否|有没有|是不是)(?:已经?|就|都|提前|在?[今去前]年|在?(?:19|20)\\d\\d年|第?[一二三四]季度|[上下]半年)*"
    "(?:完成|实现|达到|达成|兑现)|"
    "(?:真的?|已经?|实际)(?:做到|实现|卖|达到)了?(?:的[吗么]|还是|.*说法)|说说而已|是?(?:预估|预计|估计)的?还是"
)
_ASKS_DONE_WITH = re.compile(
    "(?:建成|建好|盖好|完工|竣工|落成|做好|做出来)(?:了)?(?:没有?|吗|么|吧)|"
    "(?:是不是|是否)(?:是|都|已经?)*(?:建成|建好|完工|竣工|落成|做好)|"
    # 图片是建成的大楼吗
    "是(?:已经?)?(?:建成|建好|盖好|完工|竣工|落成)[了后的][^，。]{0,8}[吗么]"
)
_ASKS_BEGUN = re.compile("(?:什么时候|何时|哪[年月天]).{0,4}(?:建(?!议)|开工|动工|成立|设立|启动)")
# 是什么时候出台的 is not told by the year of what is only planned
_ASKS_ISSUED = re.compile(
    "(?:什么时候|何时|哪[年月天]|几月).{0,4}(?:发布|出台|印发|公布|颁布|制定|通过)(?!会)"
)
_PLANNED_FOR = re.compile(r"(?:19|20)\d\d年[^，。；\d]{0,8}?(?:计划|拟|将|力争|争取)")
_ANY_TIME = re.compile(r"\d年|\d月|\d日|季度|[上下]旬|[今去前]年|近[日期]|日前")
# 有没有招商计划: 计划认真研究政策 is none
_ASKS_PLAN = re.compile(
    r"^(?!.*(?:哪|什么)).*(?:是否|有没有|有无|[编制]定了?|有)[^，。]{0,14}"
    r"(?:计划|规划|方案)[吗么没呢有]?\W*$"
)
_IS_PLAN = re.compile("规划|方案|计划(?:书|表|[》”]|[，。；、]|的?(?:通知|出台|实施|编制)|$)")
_BEGUN = re.compile("建设|建成|开工|动工|成立|设立|启动|开建")
_DONE = re.compile("建成|建好|盖好|完工|竣工|落成|在建|建设|施工|投产|做好|开工")
_MEASURE = re.compile(r"目标|任务|指标|\d[\d.]*[多余]?[亿万个]")  # what may be reached
_REACHED = re.compile("(?<![不为以保争待])(?:完成|实现|达成|达到|兑现)|超额|预估|预计|预期")
# of an aim that was told, how much was reached does not tell whether that was all of it
_OF_AIM = re.compile(
    "(?:完成|达到|实现)(?:了|到)?(?:全年|年度|当年)?的?(?:[\u4e00-\u9fff]{2,8}?的?)?(?:目标|任务|指标)|"
    "(?:目标|任务|指标)[^，。,]{0,6}超(?:额|过)?(?:完成|达到|实现|达成)"
)
_REACHED_AIM = re.compile(
    r"超额|(?<![不为以保争待])(?:完成|达到|达成|实现|兑现|超过)了?[^，。\d]{0,10}(?:目标|任务|指标|计划)|未公布[^。]*完成情况|"
    "(?:目标|任务|指标|计划)[^，。]{0,10}(?:完成|达到|达成|实现|兑现)|预估|预计|预期|"
    # 低于年初确定的34个目标
    "(?:低于|高于|不及|少于|多于|好于|(?:未|没有?)(?:能|有)?(?:完成|达到?|实现))[^，。；]{0,16}"
    "(?:目标|任务|指标|计划)"
)
_NAMED_AIM = re.compile("目标|任务(?!书)|指标")
_AIMS = re.compile(
    r"目标|计划|拟|将|要求|力争|确保|争取|任务|不[低少]于|(?<![元万亿])(?<!规模)(?<!限额)以上"
)
# 到现在实际签了多少 is not told by a target
_ASKS_SO_FAR = re.compile("实际|真正|已经|到现在|目前为止")
_NAMES_AIM = re.compile("目标|计划|打算|任务")
# 现在有几座 is not told by what there is to be: 到2031年底：建成12座
_ASKS_NOW = re.compile("(?:现在|目前|如今|眼下|当前|现有|已有)[^，。?]{0,16}(?:多少|几)")
_BY_YEAR = re.compile(r"(?<![截直达])到(?:19|20)\d\d年")
_IS_NOW = re.compile("已|截[至止]|据报道|目前|现有|累计")
# what came of 2031 against 2032年的目标: that this one was raised does not tell
_AGAINST_AIM = re.compile(
    r"(?:[跟和与同比]|相?较于?)(?P<year>(?:19|20)\d\d年)[^，。?]{0,6}(?:目标|任务|指标)(?:相?比)?"
    "[^，。?]{0,4}[高低多少大小]"
)
_MOVED = re.compile("(?:[调提]高|上调|下调|[调降]低)了?[^，。；]{0,10}(?:目标|任务|指标)")
_AIMED_AT = re.compile("力争|计划|目标|确保|不低于|以上项目不少于")
_SO_FAR = re.compile("完成|实现|达到|已|实际|据报道|截至|累计")
_REPORTS = re.compile(
    r"据报道|已(?![知有往故])|累计|同比|截至|(?:完成|实现|达成|达到)了|完成情况|超额"
)


def tells_aim(text: str) -> bool:
    return bool(_AIMS.search(search_key(text)))


def is_result(asked: str, text: str) -> bool:
    """Whether a text tells a figure that was reached, where a question is for the target.

    27个 told to who asks how many were aimed at reads as the target; to who asks whether 27个 was
    the target it tells what they were.
    """
    if not _ASKS_AIM.search(asked) or _ASKS_DONE.search(asked):
        return False
    told, named = ([q for q in quantities(of) if q.is_amount] for of in (text, asked))
    named = [q for q in named if q.bound is Bound.NONE]  # 10亿元以上 only says which projects
    is_other = told and not any(one.same_as(two) for one in told for two in named)
    key = search_key(text)
    return bool(is_other) and not _AIMS.search(key) and bool(_REPORTS.search(key))


def asks_reached(asked: str) -> bool:
    """Whether a question is whether something aimed at was reached."""
    return bool(_ASKS_REACHED.search(asked) and _MEASURE.search(asked))


def leaves_open(asked: str, text: str) -> bool:
    """Whether a text does not tell if something was reached, where that is asked: a target does
    not."""
    told = _REACHED_AIM if _OF_AIM.search(asked) else _REACHED
    return asks_reached(asked) and not (told.search(search_key(text)) or tells_both(text))


def tells_both(text: str) -> bool:
    """Whether a text tells in clauses beside each other what was aimed at and what came of it, in
    one unit: 同比增长7.2%，年初目标为增长7.5%."""
    for part in re.split("[；;。]", text):
        clauses = re.split("[，,]", part)
        aims = [bool(_NAMED_AIM.search(clause)) for clause in clauses]
        units = [{q.unit for q in quantities(clause) if q.is_amount} for clause in clauses]
        for at in (at for at, is_aim in enumerate(aims) if is_aim and at):
            before = [units[i] for i in range(at) if not aims[i]]
            if any(units[at] & of for of in before):
                return True
    return False


def _tells_not_if_done(asked: str, text: str) -> bool:
    """Whether a text says nothing of something being done or built, where it is asked whether it
    is: a picture of it does not tell, nor that it is drawn up."""
    return bool(_ASKS_DONE_WITH.search(asked)) and not _DONE.search(search_key(text))


def is_other(asked: str, text: str) -> bool:
    """Whether a text tells the one of target and result where the other is asked for, or does not
    tell whether something is done, where that is."""
    is_open = leaves_open(asked, text) or _tells_not_if_done(asked, text)
    against = _AGAINST_AIM.search(asked)
    is_open = is_open or bool(against and against["year"] in text and _MOVED.search(text))
    return is_open or is_result(asked, text) or is_plan_of_other(asked, text)


def is_plan_of_other(asked: str, text: str) -> bool:
    """Whether a text tells of another plan to who asks when something began or was issued, whose
    year is neither; or but what is planned to who asks whether there is a plan on paper."""
    key = search_key(text)
    if _ASKS_BEGUN.search(asked) and "计划" in key and not _BEGUN.search(key):
        return True
    if _ASKS_PLAN.search(asked) and "计划" in key and not _IS_PLAN.search(key):
        return True
    planned = _PLANNED_FOR.sub("", key)
    return bool(_ASKS_ISSUED.search(asked)) and planned != key and not _ANY_TIME.search(planned)


def is_but_aimed_at(asked: str, said: str) -> bool:
    """Whether a text tells what is aimed at, and nothing that came of it, to who asks what was done
    so far, or how many there are now. Both are search keys."""
    is_now = _ASKS_NOW.search(asked) and not _NAMES_AIM.search(asked)
    if is_now and _BY_YEAR.search(said) and not _IS_NOW.search(said):
        return True
    is_done = _ASKS_SO_FAR.search(asked) and not _NAMES_AIM.search(asked)
    return bool(is_done and _AIMED_AT.search(said) and not _SO_FAR.search(said))
