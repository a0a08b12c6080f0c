"""A question of several clauses in halves that each ask for something of their own. Pure."""

import re

from assistant.abstention.unheld import PERIOD, YEAR
from assistant.conversation import blanks, colloquial, introductions, short, trade
from assistant.conversation.before import PREDICATE, is_question
from assistant.conversation.names import SIDE
from assistant.conversation.several import confirming, embedded, pointed
from assistant.translating.into_chinese.plainer import without_sort
from index.everyday import written_out
from index.normalise import question_terms

# 有没有开往某港的班列，要跑多久: of no other one
_BOUND_FOR = re.compile(
    "(?:开往|发往|通往|直达|直飞|飞往|到|去)[^，,。？?]{2,6}的?(?:班列|专列|航线|航班|班轮)"
)
_COMMA = re.compile(r"[，,](?=[\u4e00-\u9fff\d])")
# each with the comma behind it; on a phone many write a space instead
_CLAUSES = re.compile(r"(?:[^，,?？ ]|[ ](?![\u4e00-\u9fff])|,(?=\d))+[，,?？ ]*")
ASKS_AT_END = re.compile(r"[吗呢么][?？。！!；;\s]*$|[?？]\s*$")
_ENGLISH_ASKS = re.compile(
    r"(?:(?:and|or|also|but) )?(?:in particular |especially |also )?(?:what|which|whether|who|when|"
    r"where|why|how|is|are|was|were|do|does|did|can|could|has|have|will|would|any(?! of))\b",
    re.IGNORECASE,
)
# do culture, tourism and food feature in it: where a list begins
_OF_LIST = re.compile(r"(?:is|are|was|were|do|does|did|can|has|have|will) [a-z-]+", re.IGNORECASE)
# we have read that there is a fund; is this so
_IS_SO = re.compile(
    r"(?:we|i)(?: have|['’]ve)? (?:also )?(?:read|heard|seen|learn(?:t|ed)|understand) that "
    r"(?P<what>[^;]+); (?:is|was) (?:this|that|it) (?:so|true|correct|right|the case)\W*",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:and|or|also|but|any(?! of))\b", re.IGNORECASE)
_LISTS = re.compile(r"(?:please )?(?:name|list) (?=\w+ \w+)", re.IGNORECASE)
_TELLS = re.compile("介绍|告诉|说说|讲讲|列[出举]|说明|解释")
SAYS_SO = re.compile("[^，,。]{0,12}(?:怎么|如何|怎样)(?:说|讲|写|规定)的?\\W*$")  # 指南怎么说的
# 如果拖欠了多少天，怎么处罚 is one question
_CONDITION = re.compile(
    "如果|若|假如|要是|倘|只要|只有|除非|不管|无论|不论|即使|哪怕|凡是|但凡|"
    "(?:时|的话|[之以]后|情况下)[，,]"
)
_WHETHER = re.compile("了没有?$")
_WHO = re.compile(
    "(?:都|分别|主要)*(?:是|从|来自)(?:哪[些几]?个?|什么)(?:省|市|城市|国家|地方)|具体(?:怎么|如何)|(?:是|由)谁|什么时候|何时|各自|是否(?:已经?)?(?:达到|完成|实现|超额)|谁(?=[办主组搞牵领邀])"
)
# what does not begin with a thing of its own
_GOES_ON = re.compile(
    "^(?:[会将要才就都也还再能应该可有没给让]|请|麻烦|帮)|介绍|告诉|说说|讲讲|"
    "^[这那][个次场届](?:会|会议|大会|活动|仪式|论坛)的?(?:全[名称]|名[称字]|叫)"  # 那个会叫什么
)
_THERE = re.compile(
    "(?:目前|现在|已经|当场|现场|当时|其中|里[面头])[^，,。]{0,10}(?:有|签|靠|入驻|多少|几)"
)
_LEAST_TERMS = 4  # of a question without who asks
_TIME = re.compile(rf"{YEAR.pattern}|{PERIOD.pattern}|[今去前明]年|目标|计划")
_REALLY = re.compile("^(?:实际上?|最后|最终|真正|后来|结果)")
_MAY = re.compile("[能要可会]")
_TO_ASK = re.compile("[，, ]*(?:(?:能|可以|按)?百分之|一共|总共|大概|大约)?$")
_GIVES = re.compile("(?<=[\u4e00-\u9fff]{2})(?:能|可以)?给$")  # 贴息给几个点，最高能拿多少
_GIVEN_ONLY = re.compile(  # 政府能补多少
    "(?:政府|[你您]们|[县区市]里|那边)?(?:还|又)?(?:能|可以|会)?[补奖给](?:贴|助|励)?(?:我们?)?(?:多少|几)"
)
# 四大产业里哪个增长最快，哪个营收最大
_WHICH_ONLY = re.compile("哪一?[个家项类种](?!部门|单位|园区?)[^，,]{0,8}最")
# 分几步，每一步多久; 有哪两个，各投多少, and no 各地, 各类
_OF_EACH = re.compile(
    "每一?[步个环]|各(?:个?环节|步骤?)?[要需得归由]|各自?(?=[投占签落招出补奖给拿是有在为])"
)
# 产值实际多少，行动计划里定的2025年目标完成了没有: whether the same was what was aimed at
_REACHED = re.compile(
    "^(?:[^，,。?？]{0,6}(?:计划|规划|方案|年初|当初|原来?)[^，,。?？的]{0,4}(?:定|提|说|设|写)[^，,。?？的]{0,3}的?)?"
    "(?:(?:19|20)\\d{2}年|全年|当年|年度|年初)?的?(?:目标|任务|指标)"
    "(?:完成|达到|实现|达成)(?:了没有?|没有?|了?[吗么])"
)
# 补百分之几，一年最多多少
_CAP_ONLY = re.compile(
    "(?:单[个家户](?:企业)?|每[年户家](?:企业)?|一年|全年|年度)*(?:最[多高]|封顶|上限)"
    "(?:能|可以?|是|为|不超过)?[拿补奖给领]?(?:多少|几)(?:钱|[万亿]?元)?"
)
_SORT = re.compile(
    "(?P<period>(?:几|多少)(?:年|个月|个?工作日|天)|多久|多长时间)|"
    "(?P<whether>了没有?$|有没有|是不是|是否)|(?P<who>谁(?![先能要想愿])|哪些?(?:部门|单位|机构))|"
    "(?P<when>什么时候|何时|哪[天年月])|(?P<why>为什么|为何)|"
    "(?P<where>[在到]哪[个里儿]|(?:是|从|来自)哪[些几]?个?(?:省|市|城市|国家|地方)|什么(?:位置|地方)|哪个(?:园区?|区域|位置|片区))|(?P<how>具体(?:怎么|如何))"
)
# 我们做预制菜的，符不符合: without who asks it is of nothing
_FITS = re.compile("符不符合|是否?符合|符合|算不算|算|属不属于|是否?属于|属于|对不对口")
_AIM_ONLY = re.compile(
    "(?:(?:原来|原先|原本|当初|年初|当时)(?:定|设|下)?的?)?(?:全年|年度|当年)?的?"
    "(?:目标|任务|计划)(?:数)?(?:是|定|有|为)*(?:多少|几)"
)
_BEFORE_AIM = re.compile("(?P<of>[^，,。?]{2,}?)的?(?:目标|任务|指标)")
# 图谱有哪些，反向飞地是什么: what tells of the one does not tell what the other is
_MEANS = re.compile(
    r"(?P<what>(?:(?![的了是])[\u4e00-\u9fff]){3,10}?)(?:到底|究竟)?是个?(?:什么|啥)(?:意思)?"
    r"(?=\W|$)"
)
_ASKS_WHEN = re.compile("何[时年月]")
_LEAST_COUNTED = 4  # characters
_LEAST_NAMED = 2  # characters of what half a sentence asks about


def where_silent(text: str) -> tuple[str, ...]:
    """What to ask in the place of a question that got no answer: 技改奖励 written out, 有哪些园区，
    面积多大 as two, and 我是做食品的，有哪些园区 without who asks, which may stand behind it; else
    the question itself.

    Not certain enough to be done before the whole was found to have no answer.
    """
    text = confirming.asked(text)
    if (bare := without_sort(text)) != text:
        return where_silent(bare)
    if (bare := introductions.without_english(text)) != text:
        parts = where_silent(bare)
        return parts if len(parts) > 1 else (text,)
    if _BOUND_FOR.search(text) or trade.is_whole(colloquial.written(text)):
        return (text,)
    if (clauses := blanks.as_commas(text)) != text:
        parts = where_silent(clauses)
        return parts if parts != (clauses,) else (text,)
    if (written := written_out(text)) != text:
        parts = where_silent(written)
        return parts if len(parts) > 1 else (written,)
    asked = introductions.by_training(introductions.without_behind(text))
    is_one = (_asks(asked) or _TELLS.search(asked)) and not _FITS.match(asked)
    if asked != text and is_one and len(question_terms(asked)) >= _LEAST_TERMS:
        return (asked,)
    if len(_at_each_asking(colloquial.written(text))) == 1 and not _before_condition(text):
        joined = embedded.JOINT.split(text)  # how big is it and what is it for
        # but not: 有个什么计划，啥意思
        if not (_asks(joined[0]) or _LISTS.match(joined[0])):
            return (text,)
        several = [embedded.of_sum(joined[0], part) for part in joined]
        return tuple(_alone(pointed.at_event(part, joined[:n])) for n, part in enumerate(several))
    halves = _before_condition(text) or at_commas(text)
    if len(halves) == 1:
        first, *rest = _at_each_asking(text)
        halves = [first, *(embedded.of_sum(first, half) for half in rest)]
    return tuple(_alone(half) for half in _with_matter(halves))


def _alone(half: str) -> str:
    bare = half.strip("，,; ")
    if found := _IS_SO.fullmatch(bare):
        return f"is it true that {found['what']}?"
    return embedded.direct(bare) if bare.isascii() else bare


def _before_condition(text: str) -> list[str]:
    """What is asked without a condition, and what is asked on it: 有没有联络机制，我会如果想加入，
    有多少经费; none where the question begins with it."""
    found = _CONDITION.search(text)
    comma = text.rfind("，", 0, found.start()) + 1 if found else 0
    sides = [text[:comma], text[comma:]]
    return sides if comma and all(map(_names_and_asks, sides)) else []


def _with_matter(halves: list[str]) -> list[str]:
    """The halves; one that asks what is given, and not for what, or how much at most, with what the
    first is about in front: 想买3000平厂房，政府能补多少."""
    asks = PREDICATE.search(halves[0])
    matter = _TO_ASK.sub("", halves[0][: asks.start()]) if asks else ""
    is_bare = [any(o.match(half) for o in (_GIVEN_ONLY, _WHICH_ONLY, _CAP_ONLY)) for half in halves]
    joint = "" if _GIVES.search(matter) else "，"
    matter = _GIVES.sub("", matter)
    return [
        f"{matter}{joint}{half}" if n and matter and bare else half
        for n, (half, bare) in enumerate(zip(halves, is_bare, strict=True))
    ]


def at_commas(text: str, apart: bool = False) -> list[str]:
    """The halves that each name something and ask of it.

    apart: whether only those that no one sentence answers, which may then lean on each other.
    """
    parts: list[str] = []
    for joint in _COMMA.finditer("" if _CONDITION.search(text) else text):
        start = sum(map(len, parts))
        left, right = text[start : joint.start()], text[joint.end() :]
        is_right = _names_and_asks(right) or (apart and (_did(right) or _is_one_of(right)))
        is_right = is_right and not (_OF_EACH.match(right) or _REACHED.match(right))
        if _names_and_asks(left) and is_right and (not apart or _are_apart(left, right)):
            parts.append(text[start : joint.end()])
    return [*parts, text[sum(map(len, parts)) :]]


def with_aim_of_each(parts: list[str]) -> list[str]:
    """The halves; one that asks but for the target with what the first counts in front, without
    its quarter, which has no target: 一季度签的大项目有几个，全年目标是几个."""
    asks = PREDICATE.search(parts[0])
    aim = _BEFORE_AIM.match(parts[0])
    counted = PERIOD.sub("", parts[0][: asks.start()]) if asks else ""
    counted = counted if asks or not aim else aim["of"]
    return [
        f"{counted}{part}"
        if n and (len(counted) >= _LEAST_COUNTED or not asks) and _AIM_ONLY.match(part)
        else part
        for n, part in enumerate(parts)
    ]


def _at_each_asking(text: str) -> list[str]:
    """The clauses that ask, each with those before it that do not; what follows the last asking
    stays with it, as all from 各投多少 on does with what stands before. 听说那里有同行，产能多大，
    卖了没有 asks two things."""
    clauses = [] if _CONDITION.search(text) or SAYS_SO.search(text) else _CLAUSES.findall(text)
    halves: list[str] = []
    rest = ""
    for clause in clauses:
        rest += clause
        is_led = not halves or _AND.match(clause) or not clause.isascii()
        if halves and _OF_EACH.match(clause):
            break
        if is_led and _asks(clause) and not _TELLS.search(clause):
            halves.append(rest)
            rest = ""
    if len(halves) < 2:
        return [text]
    return [*halves[:-1], text[sum(map(len, halves[:-1])) :]]


def asks_but_cap(text: str) -> bool:
    """Whether a question is but for how much at most, which the rule of the one before it tells:
    一年最高多少."""
    return bool(_CAP_ONLY.fullmatch(text.strip("，,?？。 ")))


def goes_on(text: str) -> bool:
    """Whether a question goes on about what was asked before: 来了多少人, 目前有哪些项目."""
    return _did(text) or bool(_THERE.match(text))


def _asks(text: str) -> bool:
    bare = colloquial.written(text.rstrip("，, "))
    is_plain = is_question(bare) or bool(_ASKS_WHEN.search(bare))
    if _OF_LIST.fullmatch(bare):
        return False
    last = bare.rpartition("; ")[2]  # we have read of a fund; is this so
    return is_plain or bool(ASKS_AT_END.search(bare) or _ENGLISH_ASKS.match(last))


def _are_apart(left: str, right: str) -> bool:
    """Whether no one sentence answers both: of another time, or who did it and what was done.

    签约了多少个项目，总投资多少 is told by one.
    """
    times = [set(_TIME.findall(half)) for half in (left, right)]
    sorts = [found.lastgroup if (found := _SORT.search(half)) else "" for half in (left, right)]
    is_later = bool(times[1] - times[0]) and bool(times[0] or sorts[0] == sorts[1])
    is_done = bool(_REALLY.match(right)) and not _REALLY.match(left)  # 计划多少，实际来了多少
    what = _MEANS.match(right)
    is_other = what is not None and what["what"] not in left and not SIDE.search(what["what"])
    return is_later or is_done or is_other or sorts[0] != sorts[1] or _is_one_of(right)


def _is_one_of(text: str) -> bool:
    """Whether a question is for one sort of what was asked for."""
    return short.is_one_of(re.sub(r"\W+$", "", colloquial.written(text)))


def _names_and_asks(text: str) -> bool:
    """Whether it says what it asks about, in front of the asking."""
    asks = PREDICATE.search(text) or _WHETHER.search(text)
    return bool(asks and asks.start() >= _LEAST_NAMED) and not _GOES_ON.search(text)


def _did(text: str) -> bool:
    """Whether a question begins with what was done, or is, or by whom: 去了多少人, 补多少."""
    text = _REALLY.sub("", text)
    asks = PREDICATE.search(text)
    did = asks and asks.start() == 1 + bool(_MAY.match(text))  # 补多少, 能拿几年
    is_verb = bool(did and asks and asks.group().startswith(("了", "多少", "几")))
    return is_verb or bool(_WHO.match(text))
