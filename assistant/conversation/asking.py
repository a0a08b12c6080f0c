"""Questions without a word of what they are about, but of when, where, to whom or with which papers
one applies: what the talk is about stands in front of them, whatever it is. Chinese. Pure."""

import re

_ASKS = (
    "什么时[候间]|何时|[几哪]几?个?月份?|几号|哪(?:[天年里儿]|(?=[申办领交报]))|谁|"
    "哪一?个?(?:部门|单位|科室|局|窗口|平台)|什么(?:部门|单位|地方|样的?)?|哪些|怎么|如何|怎样|多少"
)
# what one does then; one such word has to be there
_DOES = (
    "申[请报领]|受理|办理?|领取?|报名?|提?交|递[交送]?|[收发]|到账|到手|截止|兑现|拨付|咨询|问|联系|"
    "电话|材料|资料|手续|条件|流程|步骤|要求"
)
_SAYS_NOTHING = (
    "最[晚迟早快]|开始|号码|联系方式|准备|提供|带|走|满足|符合|找|去|到|在|向|跟|给|打|"
    "可以|能够?|会|才|要|需要?|得|该|应该?|是|的|我们?|自己|本人|个人|[，,]"
)
_WHEN = r"(?:20\d\d年度?|[今明后去前]年)的?"  # 明年的什么时候开始报: of the same, another year
# 材料要交给谁，最晚哪天
_BUT_ASKS = re.compile(
    rf"(?=.*?(?:{_ASKS}))(?=.*?(?:{_DOES}))(?:{_WHEN})?(?:{_ASKS}|{_DOES}|{_SAYS_NOTHING})+"
)
# 我在某市能用吗, of a way of doing it that was told; 在某市能买吗 is of a thing
_MAY_USE = re.compile(
    r"(?=[我咱企公外])(?:(?:我们?|咱们?)?(?:这种|这类)?(?:外地)?(?:人|企业|公司)?(?:在[\u4e00-\u9fff]{2,6}?)?)(?:也|都|还|现在)*"
    r"(?:能|可以|能不能|可不可以)(?:也|直接)?(?:使?用|享受|适用)(?:得?[上到])?[吗么]?"
)
_AROUND = re.compile(r"^(?:那么?|另外)?[，,]?|[?？。！!呢 ]+$")


def but_asks(text: str) -> bool:
    """Whether a question names nothing of its own: 几月份可以申请, 材料要交给谁，最晚哪天,
    我在外地能用吗."""
    bare = _AROUND.sub("", text)
    return bool(_BUT_ASKS.fullmatch(bare) or _MAY_USE.fullmatch(bare))
