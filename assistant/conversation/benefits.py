"""The benefit that a talk is about, what is asked of it, and how the talk goes from one to another:
硕士租房补贴, 能领几年, 那买房呢, 两个能一起领吗. Chinese. Pure.

What is asked of a benefit (how long, by whom, with which papers) is never what the next question
is about, nor are the words that ask of it: 能拿多少, 找哪个部门.
"""

import re
from collections.abc import Sequence

from assistant.conversation import asking

_GIVEN = "补贴|补助|奖励|奖补|奖金|津贴|资助|贴息|(?<![证债入])券(?!商)"  # 算力券, 创新券
_NAMED = re.compile(rf"{_GIVEN}")
_IS_BENEFIT = re.compile(rf"(?:{_GIVEN}|认定)$")
_CLAUSE_END = re.compile("[，,。；;]")
# within what names a benefit, what asks for it: 能拿什么租房补贴, 航线有没有补贴, 给多少奖励
_ASKS_WITHIN = re.compile(
    rf"(?:(?:给[你您]们|现在|目前|政府|一共|总共|最[多高]|[还都也又我]们?)*(?:"
    rf"能不能|可不可以|是否|能否|有没有|(?:能够?|可以?|会)(?:给|拿|领|有|得|申请|申报|享受)到?|"
    rf"(?:给|拿|领|有|得|奖|补|申请|享受)到?(?=多少|什么|哪些)|(?<![国所拥自特享])有(?={_GIVEN})))+"
    rf"(?:多少|什么|哪些|几[种项个])?(?=[\u4e00-\u9fff]{{0,10}}(?:{_GIVEN})$)"
)
_COUNTED = re.compile("(?:要求|[要得有])?(?:多少|几)[^，]+，$")  # 银级要求几间，奖多少
_CLASS = re.compile("的?(?P<which>[A-Za-z甲乙丙丁][类级档](?:人才)?)")  # 购房补贴E类多少
# 硕士能补多少钱, 建海外仓补多少, 贷款利息能补吗; not 技改补助多少
_GRANTS = re.compile(
    r"^(?P<who>.*?)(?:最[多高]|一共|总共|大概|政府|[你您]们|还|都|(?<!第)[一每]年)*(?:能够?|可以|会|有)?"
    r"(?P<verb>[补奖])(?:给?我们?)?(?:多少|几[个万百成]|百分之几|(?<=[补奖])[吗么]\W*$)"
)
# 国家级研发机构落户给多少: the verb is none of what it is about
_GIVES = re.compile(
    r"(?<=..)的?(?:最[多高]|一共|总共|大概|政府|[你您]们|还|都)*(?:"
    r"(?<![产功效性职])能够?|可以|(?:能够?|可以|会)?[给拿领得补奖发]到?|(?:需要|要|得)(?:满足|符合|准备|提交?|交|带|有)?)$"
)
# 你们对博士有什么补贴
_LEADS_IN = re.compile(
    "^(?:我们?|咱们?|本公司|[你您]们|[他她]们?)?(?:这边)?(?:申请|申报|关于|针对|对于?|给)?的?"
)
_WANTS = re.compile(
    r"^(?:请问)?(?:我们?|咱们?|本公司|我[司厂])?(?:公司|企业)?(?:也|还)?"
    r"(?:想|打算|准备|计划|希望|考虑)要?(?:来|去|在|到|请)?(?=..)"
)
_APPLIES = re.compile("^(?:申请|申报|办理)一?下?")
_DOES = re.compile(r"^(?:[搞做弄开办](?!发)(?:了?一?[个家条间座块片项])?)")
_ONE = re.compile("(?<=[租买建设投拿])一?[个家条间座块片](?=..)")
# 想来示例市工作: whither, and not what is asked about
_COMES = re.compile("(?:工作|上班|就业|发展|创业|定居|生活|投资|办厂|建厂|落户|考察)$")
# a clause that but asks: 找哪个部门, 要准备什么材料, 补多少
_BUT_ASKS = re.compile(
    "^(?:应该|应当|该|要|需要?|得)?(?:找|去|到|在|向|准备|怎么|如何|什么|哪|由|谁|多久|几)"
)
_ASKS = re.compile("多少|什么|哪[个些家里年]|几[个年月]|怎么|如何")
_TRAINED = re.compile("博士后?|硕士|本科生?|大专生?|高级技师|技师")
_OF_SOMEBODY = re.compile(rf"(?P<who>{_TRAINED.pattern})(?P<noun>{_GIVEN})")
_GIVEN_BY_NAME = re.compile(
    rf"(?:给予|发放|享受)(?:一次性)?((?!一次|最高|相应)[\u4e00-\u9fff]{{2,4}})(?:{_GIVEN})"
)
# 钱去哪里申请, 那这个什么时候去申报
_MONEY = re.compile(
    "[这那]个(?=什么时候|几月|怎么|找谁|[去在]哪)|"
    "(?:[这那]?(?:笔|些)|[这那])?(?:钱|奖金|补贴款?)(?=[去在到找往什怎多几要分能给是])"
)
# what who asks makes, and a case of his that names no benefit: 招了80个人补贴
_TRADE = re.compile(
    "^(?:我们?|咱们?|我司|本公司)(?:公司|企业|厂)?是?(?:做|搞|从事|生产|经营)"
    "(?P<trade>[\u4e00-\u9fff]{2,10}?)的?(?:企业|公司|厂)?$"
)
_OF_CASE = re.compile(rf"(?P<who>[^\d，,]{{2,10}}企业)[^，,]*\d[^，,]*(?P<noun>{_GIVEN})")
_MOVES = re.compile(f"(?<=[士生师])(?:[过回]?来|[过回]?去)(?={_GIVEN})")  # 硕士过来有什么补贴
_PAID_BACK = re.compile("(?:要不要|[要用]|需要)退[钱还回]?[吗么]?$")
_HEAD = 2  # characters of the noun of what a benefit is for: 航线
_SAID = re.compile(f"^(?:那么?|另外)?[，,]?(?:(?:[这那]个|该)(?:{_GIVEN})(?=[一总]共|能|可以))?")
_ATTRIBUTE = re.compile(
    "|".join(
        (
            # 年龄有限制吗, 有上限吗, 有没有面积要求
            r"(?:(?:年龄|学历|专业|户籍|社保|面积|规模|金额|额度|人数|时间|行业|地域)(?:上|方面)?)?有(?:没有)?(?:什么|哪些)?"
            r"(?:年龄|学历|专业|户籍|社保|面积|规模|金额|额度|人数|时间|行业|名额)?的?(?:限制|上限|要求|门槛|条件|封顶|名额)[吗么]?",
            # 能领几年, 最多给几年, 每年最多补多少
            r"(?:[一每]年|每人|[一总]共)?(?:最[多高长]|至少)?(?:能够?|可以)?(?:连续)?[领拿给发补享受]{1,2}"
            r"(?:几|多少|多久|多长时间)(?:年|个月|次|期|钱)?",
            # 管几年, 有效期几年
            r"(?:管|有效期?)(?:是|有)?(?:几|多少|多久|多长)(?:年|时间)?",
            # 要在企业干满几年, 社保要缴几个月
            r"(?:社保)?(?:需要|要|得|必须)(?:在(?:企业|公司|单位|当地|本地))?[干做待签缴交服务工作]{1,2}满?(?:几|多少)(?:年|个月)",
            # 是一次性给吗, 分几次给, 是一次给还是分几年给
            r"是?(?:一次性?[给付发拨]|分(?:几|多少)[年次期批]?)[^，,。]{0,10}",
            # 在哪个园合适
            r"(?:可以|应该|适合|最好)?(?:[放建设开]|落户)?在?哪一?个?(?:园区?|片区|地方|位置|区域)"
            r"(?:最|比较|更)?(?:好|合适|适合|方便|划算)?",
            # 申报截止了没有
            r"(?:申[请报领]|报名)?(?:现在|已经)?(?:截止|结束|过期|开始)了?(?:没有?|吗)?",
            # 中途走了要退吗, 跟安家补贴冲突吗
            r"(?:[^，,。谁哪几]{2,10}[，,])?[^，,。谁哪几]{0,7}(?:要不要|[要用]|需要)退[钱还回]?[吗么]?|"
            r"[和跟与同][\u4e00-\u9fff]{2,12}?(?:会|有|算)?(?:冲突|矛盾|重复)[吗么]",
        )
    )
)
# 还有几天
_DAYS_LEFT = re.compile(
    r"(?:现在|目前|距离?|离)*(?:截止)?(?:还有?|剩下?)+(?:几|多少)天(?:了|截止|时间)?"
)
_HOLDS_FOR = re.compile("^管(?=几|多少|多久|多长)")
# 认定了管几年
_AGAIN = re.compile("^(?:认定|申请|评定)(?:了|上|下来|[之以]?后|成功)+[，,]?(?:能|可以)?")
_IN_PARK = re.compile("哪一?个?(?:园|片区|地方|位置|区域)")
# 固投6亿的能拿多少, 招了600个人呢，能拿多少, 公务员能领吗, 我租1万平都给补吗: of whom or what, and
# for the benefit that was talked of
_GETS = re.compile(
    r"[^，,]*\d[^，,]*(?:的|呢[，,])(?:能够?|可以|会)?[拿领补奖给得]到?多少钱?|"
    "(?:我们?)?[^，,]{2,10}?(?:[也还都]?(?:能|可以)(?:都|也|一起)?(?:[拿领](?:到|取)?|给?补贴?)|[也还都]给[补奖领])[吗么]"
)
# 劳务派遣的算吗: whether they are counted for it
_COUNTS = re.compile("(?P<who>[^，,]{2,10}?的?)[也还]?(?:算吗|算不算?)")
_PUTS_CASE = re.compile(
    "[^，,]{2,12}(?:[还也](?:能)?行吗|行不行|行吗|可以吗|够不够|够吗|算不算|算吗|才(?:行|可以|算)|"
    "能(?:都|也|一起|同时)?(?:拿|领|申请|享受|报|补)(?:到)?吗)|"
    "[^，,]{2,12}(?:完|了|[之以]?后|时候?)(?:能|可以)?[先再]?[拿领]到?多少钱?"  # of a stage of it
)
_FOR = "租房|租金|房租|[买购]房|安家|生活|装修|设备|用电|物流|用工|固定资产投资|固投"
_FOR_WHAT = re.compile(rf"(?P<what>{_FOR})(?:的?(?P<of>{_GIVEN}))")
_SIDE = re.compile(rf"(?P<what>{_FOR})的?(?P<of>{_GIVEN})?")
_ASKED_FOR = re.compile(rf"^(?:那么?|还有)?(?P<what>{_FOR})(?:的?(?:{_GIVEN}))?的?呢\W*$")
_OFFICIAL = {"买房": "购房", "房租": "租金", "固投": "固定资产投资"}
# 两个能一起领不, 这两项补贴可以同时享受吗
_BOTH = re.compile(
    rf"^那?么?[这那]?两[个样项种](?:{_GIVEN})?(?=[^,，。]{{0,3}}(?:一起|一块|同时|都|叠加|重复))"
)
_TWO = 2


def named(text: str) -> str:
    """The benefit that a question is for, by its name or its beneficiary: 硕士租房补贴 of
    想来示例市工作，硕士租房补贴能拿多少, 硕士补贴 of 硕士能补多少钱; empty where it is for none."""
    *before, asked = _up_to_asking(text)
    if found := list(_NAMED.finditer(asked)):
        head, behind = asked[: found[0].end()], asked[found[0].end() :]
        of_class = _CLASS.match(behind)
        benefit = _whole(head, before)
        return f"{of_class['which']}{benefit}" if of_class and benefit else benefit
    if grants := _GRANTS.match(asked):
        noun = "补贴" if grants["verb"] == "补" else "奖励"
        return "" if "是" in grants["who"] else _whole(f"{grants['who']}{noun}", before)
    wanted = [_WANTS.sub("", one) for one in before if _WANTS.match(one)]
    applied = [_APPLIES.sub("", one) for one in wanted if _APPLIES.match(one)]
    return applied[-1] if applied and _BUT_ASKS.match(asked) else ""


def called(benefit: str, answer: str) -> str:
    """A benefit of somebody by the one name that the answer gave it: 硕士安家补贴 of 硕士补贴,
    where that told 给予安家补贴6万元; so of firms of a trade and their case."""
    somebody = _OF_SOMEBODY.fullmatch(benefit) or _OF_CASE.fullmatch(benefit)
    names = set(_GIVEN_BY_NAME.findall(answer)) if somebody else set()
    if not somebody or len(names) != 1:
        return benefit
    return f"{somebody['who']}{names.pop()}{somebody['noun']}"


def bare(topic: str) -> str:
    """What is asked about without the asking: 示例园厂房 of 我们想租示例园厂房，能拿."""
    return _GIVES.sub("", topic)


def is_benefit(topic: str) -> bool:
    """Whether what a talk is about is a benefit."""
    return bool(_IS_BENEFIT.search(topic))


def of_sort(side: str, topic: str) -> str:
    """The benefit for another sort of what it is for: 载人航线补贴 after 送货航线补贴; empty where
    the talk is of none."""
    given = _IS_BENEFIT.search(topic)
    if not given or given.start() < _HEAD or not side.isalpha():
        return ""
    return f"{side}{topic[given.start() - _HEAD :]}"


def asks_of_it(text: str) -> bool:
    """Whether a question but asks for a side of a benefit: 有上限吗, 能领几年, 公务员能领吗."""
    asked = _plain(text)
    forms = (_GETS, _COUNTS, _DAYS_LEFT)
    return any(form.fullmatch(asked) for form in forms) or bool(_attribute(text))


def is_case(text: str, topic: str) -> bool:
    """Whether a question but puts a case to the benefit that the talk is about: 公务员能领吗,
    设备才买了400万行不行."""
    return is_benefit(topic) and bool(_PUTS_CASE.fullmatch(_plain(text)))


def in_full(text: str, topic: str) -> str:
    """A question for a side of the benefit that the talk is about, with it in front; empty where it
    is none such, or the talk is of no benefit."""
    if _DAYS_LEFT.fullmatch(_plain(text)) and (is_benefit(topic) or re.search("申[请报领]", topic)):
        return f"{re.sub('的?申[请报领]$', '', topic)}离申报截止还有几天"
    if not is_benefit(topic):
        return ""
    if _GETS.fullmatch(_plain(text)) and not _NAMED.search(text):
        case = re.sub("呢(?=[，,])", "", _plain(text))
        return f"{topic}{'，' if re.match(r'我|.*[0-9]', case) else ''}{case}"
    if counts := _COUNTS.fullmatch(_plain(text)):
        return f"{counts['who']}能拿{topic}吗"
    if not (asked := _attribute(text)):
        return ""
    asked = _HOLDS_FOR.sub("有效期", asked)
    return f"{_for_what(topic) if _IN_PARK.search(asked) else topic}{asked}"


def of_case(case: str, topic: str) -> str:
    """A case that is put to the benefit the talk is about: 硕士租房补贴，要是中途买了房呢; empty
    where it is of none."""
    return f"{topic}，{case}呢" if is_benefit(topic) else ""


def instead(side: str, before: str) -> str:
    """The question before with another benefit in the place of its one; empty where it has none."""
    other, named = _SIDE.fullmatch(side), list(_FOR_WHAT.finditer(before))
    if not other or len(named) != 1 or named[0]["what"] == other["what"]:
        return ""
    of = other["of"] or named[0]["of"]
    start, end = named[0].span()
    return f"{before[:start]}{_called(other['what'])}{of}{before[end:]}"


def both(text: str, before: Sequence[str]) -> str:
    """A question for both of two with their names, where the talk was of just two benefits."""
    if not _BOTH.match(text):
        return text
    said = [found for one in before for found in _of(one)]
    names = list(dict.fromkeys(said))
    return _BOTH.sub("和".join(f"{one}补贴" for one in names), text) if len(names) == _TWO else text


def is_paid_back(text: str) -> bool:
    """Whether a question is whether money has to be given back, which is that of a benefit, though
    the talk went on to something else: 干一年就走了，钱要退吗."""
    return bool(_PAID_BACK.search(_plain(text)) and _attribute(text))


def _up_to_asking(text: str) -> list[str]:
    """The clauses up to the first that speaks of a benefit; all of them where none does."""
    clauses = [one.strip() for one in _CLAUSE_END.split(text) if one.strip()] or [text]
    for n, one in enumerate(clauses):
        if _NAMED.search(one) or _GRANTS.match(one):
            return clauses[: n + 1]
    return clauses


def _whole(head: str, before: list[str]) -> str:
    """What names a benefit, without what asks for it; where that says not for what, with what
    stands before it."""
    benefit = _LEADS_IN.sub("", _WANTS.sub("", _ASKS_WITHIN.sub("", head)))
    benefit = _APPLIES.sub("", _MOVES.sub("", _ASKS_WITHIN.sub("", benefit)))
    if _ASKS.search(benefit):
        return ""
    if not _NAMED.fullmatch(benefit):
        trades = [found["trade"] for one in before if (found := _TRADE.match(one))]
        if trades and re.search(r"\d", benefit):
            return f"{trades[0]}企业{benefit}"
        who = [one for clause in before for one in _TRAINED.findall(clause)]
        return f"{who[0]}{benefit}" if len(who) == 1 and not _TRAINED.search(benefit) else benefit
    wanted = [one for one in before if _WANTS.match(one) and not _COMES.search(one)]
    if wanted:
        return f"{_object(wanted[0])}{benefit}"
    said = [f"{_WANTS.sub('', one)}，" for one in before if not _COMES.search(one)]
    return _COUNTED.sub("", "".join(said)) + benefit


def _object(clause: str) -> str:
    """What one wants to make, open or rent: 冷库 of 想搞个冷库, 租厂房 of 我们想租个厂房."""
    wanted = _APPLIES.sub("", _WANTS.sub("", clause))
    return _ONE.sub("", _DOES.sub("", wanted))


def _for_what(topic: str) -> str:
    """What a benefit is for, which may lie in a park where the benefit cannot: 冷库 of 冷库补贴."""
    for_what = _IS_BENEFIT.sub("", topic)
    return for_what if len(for_what) > 1 else topic


def _plain(text: str) -> str:
    return _SAID.sub("", text).rstrip("?？。！!呢 ")


def _attribute(text: str) -> str:
    """The question for a side of a benefit without what leads to it; empty where it is none."""
    asked = _AGAIN.sub("", _MONEY.sub("", _plain(text), count=1))
    is_side = asked and (_ATTRIBUTE.fullmatch(asked) or asking.but_asks(asked))
    return asked.rstrip("的") if is_side else ""


def _of(question: str) -> list[str]:
    named = [_called(found["what"]) for found in _FOR_WHAT.finditer(question)]
    asked = _ASKED_FOR.match(question)
    return [*named, *([_called(asked["what"])] if asked else [])]


def _called(what: str) -> str:
    return _OFFICIAL.get(what, what)
