"""Short questions on figures that were told: 占全年目标的几成了, 剩下的有几个,
这是办了的还是打算办的. Pure."""

import re

from assistant.conversation.before import Before
from assistant.quantities import quantities

# 占全年目标的几成了, of what was talked of
_SHARE_OF = re.compile(
    "(?:大概|大约|已经?|这个?|就)*(?:占|相当于|是|达到|完成)了?(?P<of>[^，,占]{2,24}?)的?"
    "(?:几成|几分之几|百分之几|百分之多少|多大比[例重]|比[例重](?:是|有)?多[少大]|(?<=的)多少)了?"
)
# 剩下不算新兴产业的还有几个, 其余的有几个: of those that were counted
_REST = re.compile(
    "(?:剩下?|余下|其余|其[他它]|另外)(?:的|那些)*(?P<not>(?:不算|不是|不属于)[^，,]{2,12}?的)?"
    "(?:项目|企业|公司)?(?:一共|总共|还|又)*(?:剩|有|是)?(?P<much>(?:多少|几)[个家项])[了呢啊]?"
)
_COUNTED_OF = re.compile(
    r"(?P<whole>[^，,]*\d[个家项](?:项目|企业|公司)?(?:里[面头]?|之?中|当中))[，,]?(?P<sort>[^，,]{2,12}?)的?"
    "(?:项目|企业|公司)?(?:一共|总共|占|有|是)*了?(?:多少|几)[个家项]"
)
# 这是已经办了的还是打算办的, of all that was told
_DONE = (
    "(?:已经?)?(?:[办做干搞签]|完成|实现|达到|落实|发生)(?:好|成|到|出来)?了?的?"
    "(?:结果|数字?|成绩)?"
)
_PLANNED = (
    "(?:只是|还是|还?在|还)?(?:打算|计划|准备|预计|将要|目标|要)(?:去|要)?(?:[办做干搞签]|完成|实现|达到)?"
    "的?(?:数字?)?"
)
_IF_DONE = re.compile(
    "(?:(?:[这那][个些]?|以上|上面|它们?)的?(?:数字?|场次|数据|指标)?)?(?:都|全)?是"
    f"(?:{_DONE}[，,]?还是{_PLANNED}|{_PLANNED}[，,]?还是{_DONE})[呢啊]?"
)
_ONE_SAID = 80  # characters of an answer that is one sentence
_IN_ALL = re.compile("(?:一共|总共|合计|总计)$")
_SIGNED_MUCH = re.compile("签(?:约|了|的|下)*(?:多少|几个?亿)")


def in_full(bare: str, before: Before) -> str:
    """The question said in full; empty where it is none such."""
    return _share_of(bare, before) or _rest_of(bare, before) or _if_done(bare, before)


def _share_of(bare: str, before: Before) -> str:
    """占全年目标的几成了 with what the question before was about; empty where it is none such."""
    found, topic = _SHARE_OF.fullmatch(bare), _IN_ALL.sub("", before.topic)
    if _SIGNED_MUCH.search(before.text) and "签" not in topic:
        topic += "签约额"  # 一季度总共签了多少
    return f"{topic}{bare}" if found and topic and topic not in bare else ""


def _rest_of(bare: str, before: Before) -> str:
    """剩下的有几个 as how many of those that were counted are not of the sort that was asked for;
    empty where it is none such."""
    rest, of = _REST.fullmatch(bare), _COUNTED_OF.match(before.text)
    if not rest or not of:
        return ""
    others = rest["not"] or f"不是{of['sort']}的"
    return f"{of['whole']}{others}有{rest['much']}"


def _if_done(bare: str, before: Before) -> str:
    """这是已经办了的还是打算办的 of the sentence that was told, whose figures it is asked of; empty
    where it is none such, or several were told."""
    told = before.answer.strip().rstrip("。")
    is_one = 0 < len(told) <= _ONE_SAID and not re.search("[。！？；\n]", told)
    has_figure = any(not figure.is_date for figure in quantities(told))
    return (
        f"{told}，是目标还是完成结果" if is_one and has_figure and _IF_DONE.fullmatch(bare) else ""
    )
