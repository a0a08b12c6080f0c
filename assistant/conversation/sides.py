"""Words that name a side of a subject, and how each is asked for: 签约额 … 是多少. Pure."""

import re

from assistant.conversation.before import Before

# Words that name a side of a subject rather than a subject of their own; and what is counted.
SIDE = re.compile(
    r"(?:额|金额|资金|面积|数量|总数|比例|占比|率|价格|租金|费用|标准|人数|产能|规模|投资|产值|期限|"
    r"时间|日期|地址|地点|位置|电话|目标|任务|条件|材料|流程|程序|手续|要求|依据|方式|对象|范围|部门|"
    r"好处|优惠|补贴|奖励|原因|结果|效果|名单|完成|实现|达成|实际)(?:情况)?$"
)
COUNTED = re.compile(r"(?:项目|产业|企业|公司|园区|政策|措施|服务|单位|机构|活动|承诺)$")
COMMON = {"项目", "产业", "企业", "公司", "园区", "政策", "服务", "投资"}  # say little of a topic
_ASKED_BY = (
    (
        re.compile(
            r"(?:额|金额|资金|面积|数量?|比例|占比|率|价格|租金|费用|人数|产能|规模|投资|产值)$"
        ),
        "是多少",
    ),
    (re.compile(r"(?:时间|日期)$"), "是什么时候"),
    (re.compile(r"(?:地址|地点|位置)$"), "在哪里"),
    (
        re.compile(r"(?:条件|材料|流程|程序|手续|要求|依据|标准|期限|对象|范围|电话|原因|结果)$"),
        "是什么",
    ),
    (re.compile(r"(?:完成|实现|达成|实际)(?:情况)?$"), "了多少"),
)
_TARGET = re.compile(r"的?(?:全年)?目标(?:值|任务)?")
_DONE = re.compile(r"(?:实际|已经?|最终)?(?:完成|实现|达成)了?|实际")


def matched(topic: str, side: str) -> str:
    """The topic without a mood that the new words contradict: a target is not what was done."""
    if _DONE.search(side):
        return _TARGET.sub("", topic)
    return _DONE.sub("", topic) if _TARGET.search(side) else topic


def ask_for(side: str, before: Before) -> str:
    """The words that ask for it: its own, else those of the question before."""
    for words, asking in _ASKED_BY:
        if words.search(side):
            return asking
    if re.search(r"多少|几", before.asking) and side.endswith(("项目", "企业", "公司", "园区")):
        return "有多少个"
    if COUNTED.search(side):
        return "有哪些"
    known = re.search(r"多少|哪些|什么|哪里", before.asking)
    if not known:
        return "怎么样"
    return f"{'在' if known.group() == '哪里' else '是'}{known.group()}"
