"""Where who asks is and what he does, told in front of a question, and what a question after it
leans on. Chinese; English ones by `english.who`. Pure.

我在示例市开小饭馆，十几个员工，房租能免几个月？: of the next question he still is 示例市的小饭馆,
whatever it is about. One with a subject of its own (社保费) stays as it is typed; one with none
(要不要罚滞纳金) gets that of the one before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant import places
from assistant.conversation.before import CONNECTED, Before, is_question
from assistant.conversation.english import who as english

_CLAUSE = re.compile(r"(?:[^，,。；;！!]|(?<=\d),(?=\d))+[，,。；;！!\s]*")
_STOPS = "，,。；;！!？? \n"
_GREETING = re.compile(r"^(?:(?:[你您]好|请问|打扰了?)[，,。！!\s]*)+")
_ONESELF = "(?:我们?|咱们?|俺们?|本人|我家|我司)"
_SORT = (
    "(?:公司|企业|厂|饭?店|[餐饭酒宾旅茶面]馆|铺子?|商铺|超市|商户|个体户|个体工商户|小老板|老板|合作社|农场|"
    "农户|作坊|工作室|机构|园区|集中区|孵化器|旅行社|生意)"
)
# 沈阳开小饭馆的; 重庆开小面馆的个体户, 嘉兴跑运输的
_DOES = re.compile(
    r"(?P<opens>[开办](?![发事公])了?(?:一?[家间个])?(?P<shop>[^的\d]{1,8}?))的?$|"
    r"(?P<trade>(?:是|专门)?(?P<work>(?:做|搞|跑|卖|种|养|干|从事|生产|经营)[^\d]{1,10}?))的?$|"
    rf"(?P<firm>的?[^\d]{{0,14}}?{_SORT})的?$"
)
# 示例市企业拿专利去质押: what it does is what is asked about
_DEED = re.compile(
    r"(?P<firm>的?[^\d，]{0,6}?(?:公司|企业|厂|个体户))"
    r"(?=[拿想要准打申把用跟被有给因受从没]|现金|资金|效益|订单|最近|现在)"
)
# 示例市开发区(示例园): what stands behind the name of a place is of it
_ZONE = re.compile(
    r"[市区县]?(?:经济技术|高新技术(?:产业)?|经济|综合保税|保税|自贸)*(?:开发区|高新区|经开区|保税区|自贸区)"
    r"(?:[（(][^（()）]{1,8}[)）])?"
)
_TOWN = re.compile("^(?![这那我你您他有是])[\u4e00-\u9fff]{2,3}(?=的?一[家个])")  # 昌平一家小公司
_HERE = r"(?:这边|这里|本地|当地)?"
# what a question may be about by itself
_MATTER = re.compile(
    r"社保|医保|公积金|(?:养老|失业|工伤|医疗|生育)保?险|房租|租金|费|税|贷|贴息|发票|稳岗|执照|许可|证(?!明)|"
    r"保证金|工资|停业|复工"
)
_GENERAL = re.compile(
    "补[贴助]|奖[励金]|返还|政策|优惠|扶持|待遇|手续"
)  # of whatever the talk is about
_PENALTY = re.compile("罚[^，,]{0,2}滞纳金|滞纳金|罚[款金息]?")
# what a question without a subject begins with: 最晚什么时候补, 一定要跑大厅吗
_NO_SUBJECT = re.compile(
    r"^(?:[它这那](?=[要会能得])|我们?(?=[要会能得该])|一定|必须|非得?|是不是|还|也|又|都|到底|究竟|大概|一共|总共|"
    r"最[晚迟早多高低久长少]|到时候?|然后|以后|之后|现在|目前|(?:公司|企业|单位)?内部)*"
    r"(?:(?:联系)?电话|材料|条件|流程|手续|期限|地址|[会要能用算得]不[会要能用算得]|可不可以|需不需要|有没有|可以|能够?|会|要|需要?|得|该|应该?|什么时候|"
    r"何时|多久|多少|几|怎么|如何|[去到在往]哪|找谁|向谁|带|交|补|免|罚|办|[停缓拖延减降退](?=到?[多几什哪]))"
)
# 停掉的那几个月, 停的这段时间, 停掉的以后要不要补, 这钱, 这个当时没办
_POINTS = re.compile(
    r"^(?:停|缓|拖|欠)(?:掉|了|缴|交|下来)?的|"
    r"^[这那]个?(?=当时|现在|我们?|要是|如果|过后|以后|[还也]?[没能要会可])|"
    "[这那](?:几个?月|几[天年]|段(?:时间|日子)|期间|些日子|笔?钱|[个项种]?(?:政策|规定|优惠|减免|补贴))"
)
_IT = re.compile("^[这那]个(?=[\u4e00-\u9fff])(?![政规优减补月])")  # whose place its noun takes
_PUT_OFF = re.compile(
    r"(?P<what>[^，,]{1,8}?[费险税金款])(?:我们?)?(?:最[晚迟多长久])?(?:我们?)?(?:能够?|可以|会)?"
    r"(?:先)?(?:往后)?(?:拖|缓|延|推)(?:[迟后缓期延])?(?:缴|交)?到?$"
)
_MAY_GET = re.compile(  # 能给我免 of 房租能给我免几个月
    r"(?:我们?|政府|[市区县省]里|一共|最[晚迟多长久高低])*(?:能够?|可以|会|要)"
    r"(?:[给领拿贷补免停减降省缓退贴]|[\u4e00-\u9fff]到)?(?:我们?)?(?:免个月|贷)?$|"
    r"[免减缓补停]个月$|(?:每|一)[个名]?人(?:能|可以)?[给补领拿]?$|(?<=..)给$"
)
_SIZE = re.compile(
    "(?:我们?|店里|厂里|公司)?(?:一共|总共|大概|就|才|有)*[一二三四五六七八九十百几两\\d]+[来多]?[个名号]"
)
# 上海的呢, of the same sort of firm
_ELSEWHERE = re.compile("[省市]?的?(?:呢|的话)[?？。\\s]*")
_OF_NOTHING = re.compile("^什么(?:是|叫)")  # what a word means is of no place
_LEAST_TOPIC = 2  # characters


@dataclass(frozen=True)
class Lead:
    """who: 沈阳的小饭馆; said: what else is told before the question; asks: the question."""

    who: str
    said: tuple[str, ...]
    asks: str

    @property
    def question(self) -> str:
        """What is asked, with what was told right before it, but for how many they are."""
        told = [one for one in self.said if not _SIZE.match(one)]
        return f"{''.join(told[-1:])}{self.asks}"


def lead(text: str, known: Sequence[str]) -> Lead | None:
    """A text that begins with where who asks is, or that tells but this, in its parts; None where
    it begins otherwise, or where that is another place than ours: who is from there asks of here.

    known: names of the glossary.
    """
    home = places.Home.of(known)
    told = _told_in_english(text, known, home) if _is_english(text) else _told(text, home)
    return None if told and home.names and not told.asks else told


def _told_in_english(text: str, known: Sequence[str], home: places.Home) -> Lead | None:
    told = english.lead(text, known, home)
    return Lead(told[0], (), told[1]) if told else None


def _told(text: str, home: places.Home) -> Lead | None:
    first, *rest = _CLAUSE.findall(_GREETING.sub("", text.strip())) or [""]
    if not (who := _who(first.rstrip(_STOPS), home)):
        return None
    name, deed, is_bare = who
    if is_bare and rest and (works := _DOES.fullmatch(rest[0].rstrip(_STOPS))):
        name, rest = f"{name}{_what(works)}", rest[1:]
    said, asked = _split(rest)
    if not home.names and places.named("".join(rest)) - places.named(name):
        return None  # 我公司在苏州，想去合肥投资: of which one is asked is not certain
    return Lead(name, (deed, *said) if deed else said, asked)


def _is_english(text: str) -> bool:
    return not re.search("[\u4e00-\u9fff]", text)


def _who(clause: str, home: places.Home) -> tuple[str, str, bool] | None:
    """The place with what who asks does there; what of the clause is told besides; whether only the
    place is told. None where a clause tells another thing, or asks."""
    if asks(clause):
        return None
    own = re.match(rf"{_ONESELF}(?:公司|企业|厂)?(?:是|就?在|来自|位于)?", clause)
    rest = clause[own.end() if own else 0 :]
    if not (place := _place(rest, home)) or (home.names and not own):
        return None
    behind = re.sub(rf"^[省市区县]?{_HERE}", "", rest[len(place) :])
    if not behind.strip("的"):
        return (place, "", True) if own else None
    if does := _DOES.fullmatch(behind):
        return (clause if home.names else f"{place}{_what(does)}", "", False)
    if deed := _DEED.match(behind):
        return (f"{place}{deed['firm']}", f"{behind[deed.end() :]}，", False)
    return None


def _place(text: str, home: places.Home) -> str:
    """The place that a text begins with; where a district is ours, that and no other."""
    if home.names:
        ours = re.match(rf"(?:{'|'.join(map(re.escape, home.names))})[区县]?", text)
        return ours.group() if ours else ""
    place = places.name_in_front(text) or "".join(_TOWN.findall(text))
    zone = _ZONE.match(text, len(place)) if place else None
    return f"{place}{zone.group()}" if zone else place


def _what(does: re.Match[str]) -> str:
    """What somebody does as one searches for it: 的小饭馆 of 开小饭馆."""
    if does["opens"]:
        return f"的{does['shop']}"
    if does["trade"]:
        return does["work"] if re.search(f"{_SORT}$", does["work"]) else f"{does['work']}的"
    return str(does["firm"])


def asks(clause: str) -> bool:
    bare = clause.rstrip(_STOPS)
    return is_question(bare) or bool(re.search(r"[吗呢]$|[？?]\s*$", clause))


def _is_bare(text: str) -> bool:
    """Whether a question names nothing that it is about."""
    bare = CONNECTED.sub("", text)
    is_general = _GENERAL.search(re.sub("^手续", "", bare))
    return bool(_NO_SUBJECT.match(bare)) and not (is_general or _names_matter(bare))


def _names_matter(text: str) -> bool:
    return bool(_MATTER.search(_PENALTY.sub("", text)))


def subject_of(question: str) -> str:
    """What a question is about, to be put in front of the next one: 税务停业手续; a clause with its
    comma, where that tells it. Empty where it is not certain."""
    if _is_english(question):
        return ""
    said, asked = _split(_CLAUSE.findall(question.strip()))
    told = "".join(said[-1:])
    topic = re.sub("返$", "返还", Before(asked, "", ()).topic.removesuffix("呢"))
    if put_off := _PUT_OFF.fullmatch(topic):
        return f"{told}{put_off['what']}缓缴"
    topic = _MAY_GET.sub("", topic)
    if told and (_is_bare(asked) or not topic):  # 最多能贷多少 of the loan that was told of
        return told
    is_matter = _names_matter(topic) or _GENERAL.search(topic)
    is_certain = len(topic) >= _LEAST_TOPIC and is_matter and "，" not in topic
    return f"{told}{topic}" if is_certain else ""


def _split(clauses: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """What is told before the first clause that asks, and all from there on."""
    asking = next((n for n, clause in enumerate(clauses) if asks(clause)), len(clauses))
    return tuple(clauses[:asking]), "".join(clauses[asking:])


def in_full(text: str, subject: str) -> str:
    """A question with the subject that it leans on, or as it is typed where it has its own; empty
    where neither is certain."""
    core = CONNECTED.sub("", text).strip()
    if _is_english(text) or re.search(r"呢[?？]?$", core) or not asks(core):
        return ""
    if _is_bare(core) or _POINTS.search(core):
        return f"{subject}{_IT.sub('', core)}" if subject else ""
    return core if _names_matter(core) else ""


def is_other(text: str) -> bool:
    """Whether a question is for another place, or for another sort of who asks: 大企业呢."""
    if _is_english(text):
        return english.names_place(text)
    return bool(places.named(text)) or bool(re.search(rf"{_SORT}的?呢\W*$", text))


def elsewhere(text: str, who: str) -> str:
    """Who asks, of the place that a question but names: 上海的呢; empty where it asks more."""
    if _is_english(who):
        return english.elsewhere(text, who)
    core = CONNECTED.sub("", text).strip()
    other, ours = places.name_in_front(core), places.name_in_front(who)
    is_alone = other and ours and _ELSEWHERE.fullmatch(core[len(other) :])
    return f"{other}{who[len(ours) :]}" if is_alone else ""


def told_whole(who: str, question: str) -> str:
    """A question with who asks it in front, as one text."""
    return f"{who}. {question}" if _is_english(who) else f"{who}，{question}"


def in_front(who: str, question: str, known: Sequence[str]) -> str:
    """A question with who asks it in front; as it is where it names a place, or asks nothing of
    one."""
    if _is_english(question) is not _is_english(who):
        return question
    if _is_english(who):
        return english.in_front(who, question, known, places.Home.of(known))
    is_named = bool(places.named(question)) or lead(question, known) is not None
    if is_named or not asks(question) or _OF_NOTHING.match(question):
        return question
    return told_whole(who, question)
