"""Words that name a side of a subject, and how each is asked for: 签约额 … 是多少. Pure."""

import re

from assistant.conversation import recipients
from assistant.conversation.before import Before

# What is counted
COUNTED = re.compile(
    r"(?:项目|产业|企业|公司|园区|政策|措施|服务|单位|机构|活动|(?<![里府委区])承诺)$"
)
COMMON = {"项目", "产业", "企业", "公司", "园区", "政策", "服务", "投资"}  # say little of a topic
_ASKED_BY = (
    (
        re.compile(
            r"(?:额|金额|资金|面积|数量?|比例|占比|率|价格|租金|(?<![免消付自])费用?|人数|产能|规模|投资|产值)$"
        ),
        "是多少",
    ),
    (re.compile(r"(?:时间|日期)$"), "是什么时候"),
    (re.compile(r"(?:地址|地点|位置)$"), "在哪里"),
    (
        re.compile(r"(?:条件|材料|流程|程序|手续|要求|依据|标准|期限|对象|范围|电话|原因|结果)$"),
        "是什么",
    ),
    (re.compile(r"(?:完成|实现|达成|实际)$"), "了多少"),
    (re.compile(r"(?:完成|实现|达成)情况$"), "怎么样"),
)
_TARGET = re.compile(r"的?(?:全年)?目标(?:值|任务)?")
_QUARTER = re.compile("第?[一二三四1-4]季度的?|[上下]半年的?")
_FRAME = re.compile(r"(?:[\u4e00-\u9fff]{2,3}[区县市省])?(?:(?:19|20)\d{2}年度?|[今去前明]年)?的?")
_OPPOSED = (re.compile("新?签约?"), re.compile("新?开工"))
_SUMS = ("投资额", "签约额")  # of what is started, and of what is signed
# 十亿以上, of what is counted
_BOUND = re.compile(r"[\d一二三四五六七八九十百千万亿元]以[上下内外]$")
_DONE = re.compile(r"(?:实际|已经?|最终)?(?:完成|实现|达成)了?|实际")

# sides of what is counted, and what becomes of it
_OF_COUNTED = re.compile(
    r"额|资金|面积|数量?|总|比例|占|率|产能|规模|产值|人数|名单|目标|任务|结果|原因|完成|实现|达成|情况|"
    r"其中|签|[开动完竣]工|投产|建成|启动|开始|结束|落地|分别|包括|包含|属于"
)
_ASKING = re.compile(
    r"(?:目前|现在|已经?|都|还|又)*(?:是|有|在|由|要|需要)?(?:没有|什么样?|哪些?|多少|几|谁|怎么?样?|如何)[的个家项]?|[吗么呢了]"
)
_LEAST_SUBJECT = 4  # characters in a row


def has_subject(text: str) -> bool:
    """Whether a question asks of something of its own, and not of what was counted before:
    土地价格, 企业入驻."""
    runs = re.findall(r"[\u4e00-\u9fff]+", _ASKING.sub(" ", text))
    is_own = any(len(run) >= _LEAST_SUBJECT for run in runs)
    return is_own and not _OF_COUNTED.search(text)


_BUYS = re.compile("^(?:(?:能不能|可不可以|能|可以|直接|[就也还都])*)[买购租](?!金|房)")
RENT = re.compile("的?(?:租金|房租|押金|售价|物业费|管理费)(?:是|要)?$")


def matched(topic: str, side: str) -> str:
    """The topic without a mood that the new words contradict: a target is not what was done, it is
    not the rent that is bought, and a benefit has no rent."""
    topic = recipients.of_price(topic, side)
    if _BUYS.match(side):
        return RENT.sub("", topic) or topic
    if _TARGET.search(side) and not _DONE.search(side):
        topic = _QUARTER.sub("", topic)  # which is that of a year
    if _DONE.search(side):
        done = _TARGET.sub("", topic)
        return topic if _FRAME.fullmatch(done) else done
    return _DONE.sub("", topic) if _TARGET.search(side) else topic


_OF_OTHER = re.compile(r"^(?:[了是有为]|达到?)*\d[\d.]*[万亿]?(?:元|[个家项])?(?=[，,。])")


def opposed(text: str, side: str) -> str:
    """The question with what was started for what was signed, or the other way; empty where it
    asks about neither."""
    for mine, theirs in (_OPPOSED, _OPPOSED[::-1]):
        named, other = mine.match(side), theirs.search(text)
        if named and other and len(side) <= named.end() + 2:
            rest = _OF_OTHER.sub("", text[other.end() :], count=1)  # 签约38亿: no other's figure
            return f"{text[: other.start()]}{named.group()}{rest}"
    return ""


def with_its_sum(side: str, text: str) -> str:
    """A question with what was started for what was signed, or the other way, asks for its own
    sum: what is started has no 签约额."""
    starts, signs = (opposed.match(side) for opposed in reversed(_OPPOSED))
    own, old = _SUMS if starts else _SUMS[::-1]
    return text.replace(old, own) if starts or signs else text


def asked_by(side: str) -> str:
    """The words that such a side is asked for by; empty for any other."""
    return next((asking for words, asking in _ASKED_BY if words.search(side)), "")


def ask_for(side: str, before: Before) -> str:
    """The words that ask for it: its own, else those of the question before."""
    if asking := asked_by(side):
        return asking
    if re.search(r"多少|几", before.asking) and side.endswith(("项目", "企业", "公司", "园区")):
        return "有多少个"
    counted = re.search(r"(?:多少|几)[个家项]", before.text)
    if counted and _BOUND.search(side):
        return f"的有{counted.group()}"
    if COUNTED.search(side):
        return "有哪些"
    known = re.search(r"多少|哪些|什么|哪里", before.asking)
    if not known:
        return "怎么样"
    return f"{'在' if known.group() == '哪里' else '是'}{known.group()}"
