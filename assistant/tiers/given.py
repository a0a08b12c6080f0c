"""What a question wants that is given for an amount, or decided, and which texts give it. Pure."""

import re

# Not which project it is, when, or whether a figure is right
_ASKS_FACT = re.compile(
    "哪一?[个些家](?:项目|企业|公司)|是哪|叫什么|什么项目|什么时候|何时|哪[天年月]|[几多少]个?(?:工作日|天)|多久(?![^，。]{0,6}(?:一次|一[回趟]|调度|碰头|开会))|"
    r"[对吧错]吗?\W*$|对不对|是不是|目标"
)
_ASKS_GIVEN = re.compile(
    "奖|补|贴|扶持|支持|资助|优惠|好处|待遇|享受|政策|返|回报|[拿领]到?[多几]|[能可][拿领]|介绍费|中介费|提成|回扣|"
    # 房租能省多少, 租金全包吗; no 外省, 省级
    "(?<=[能可会])省(?![级内外市])|(?<![全外我本各跨出])省(?:多少|几|钱|下)|减免|免多少|全[包免]|包[吗多几]|给(?:我们?)?(?:多少|几)(?:钱|万|\\W*$)"
)
_GIVEN = (  # what is asked for, and the sentences that give it
    (re.compile("奖"), re.compile("奖|一事一议")),
    (re.compile("补|贴"), re.compile("补|贴")),
)
# 享受本机制规定的保障; 按3%给予奖励
_GIVES = re.compile("奖|补|贴|稳岗返还|扶持|支持|资助|享受|优惠|保障|一事一议")
_GIVES_MONEY = re.compile(
    "奖|补|贴|资助|(?:给予|发放|返还标准)[^，。；]*返还"
)  # 给予3个月的失业保险金稳岗返还
# 享受本办法扶持的工业项目，固定资产投资应不低于5000万元
_ADMITS = re.compile("享受|适用|申[请报]|扶持")
# 会有领导盯着吗, 由谁挂点, 是谁来盯着，多久来一趟
_ASKS_SERVED = re.compile(
    "谁[来去会]?[^,。什]{0,2}(?:盯|跟进|对接)|多久[^,。]{0,3}(?:[来去]|走访|上门)[^,。]{0,2}一[趟次回]|"
    "(?:领导|干部|专人|专班)[^,。]{0,6}(?:盯|挂|跟|管|联系|服务|对接)|挂[点钩包]|包保|专班"
)
_SERVES = re.compile("挂[点钩帅包]|包保|联系|专班|专人|专员|服务员")
# 由谁审定, 谁来批, 要联合评审吗; no 审计
_ASKS_DECIDED = re.compile("审[^计美]|批(?!量|次)|拍板|谁[来说]?定")
_DECIDES = re.compile("审[定批议核]|评审|批准|决定|核准")
GENERIC = frozenset(
    {"政策", "优惠", "好处", "待遇", "现金", "获得", "得到", "享受", "资金", "帮助", "回报"}
    | {"支持", "建设", "新建", "工厂", "补贴", "补助", "奖励", "奖金", "资助", "补多", "准备"}
    | {"公司", "企业", "项目", "一年", "每年", "可以", "能够", "我们", "其中", "大概", "打算"}
)  # that every text may be called
# Who is rewarded for a project of others
_REFERS = re.compile("引荐|举荐|介绍(?!一?下)|推荐|牵线|中介|拉来")
# 经中介机构审计的投资额 is of who invests
_OF_REFERRER = re.compile("引荐|举荐|中介(?!机构[^，。]{0,4}(?:审|鉴|评|出具|认定))")


def asks_fact(key: str) -> bool:
    return bool(_ASKS_FACT.search(key))


def asks_given(key: str) -> bool:
    """Whether a question's key asks for a reward or the like."""
    return bool(_ASKS_GIVEN.search(key))


def names_its_matter(key: str) -> bool:
    """Whether a question's key says what is given or decided, so that few words are enough."""
    return asks_given(key) or bool(_ASKS_DECIDED.search(key) or _ASKS_SERVED.search(key))


def gives(key: str, text: str) -> bool:
    """Whether a text gives what is asked for, or decides; any does where neither is asked."""
    if asked := [of for asks, of in _GIVEN if asks.search(key)]:
        return any(of.search(text) for of in asked)
    if asks_given(key):
        return bool(_GIVES.search(text))
    if _ASKS_SERVED.search(key):
        return bool(_SERVES.search(text))
    return not _ASKS_DECIDED.search(key) or bool(_DECIDES.search(text))


def asks_served(key: str) -> bool:
    """Whether a question asks who looks after a project."""
    return bool(_ASKS_SERVED.search(key))


def gives_money(text: str) -> bool:
    """Whether a text gives any; visitors call 补贴 what documents call 奖励."""
    return bool(_GIVES_MONEY.search(text))


def admits(text: str) -> bool:
    """Whether a text says what has to be reached for anything to be given."""
    return bool(_ADMITS.search(text))


def is_of_referrer(text: str) -> bool:
    """Whether a text is of who refers a project."""
    return bool(_OF_REFERRER.search(text))


def is_of_others(key: str, text: str) -> bool:
    """Whether a text is of who refers a project, and a question is not."""
    return bool(_OF_REFERRER.search(text)) and not _REFERS.search(key)


def is_of_its_role(key: str, text: str) -> bool:
    """Whether a text is of who refers a project if, and only if, a question is."""
    return bool(_REFERS.search(key)) == bool(_OF_REFERRER.search(text))
