"""Chinese words that point back, and what they point to: 那里, 该园区, 它. Pure."""

import re

from assistant.conversation import ordinals
from assistant.conversation.before import CONNECTED, Before
from assistant.conversation.names import SUBJECTS, TIMES, Slot, names_in, without

_HERE = r"(?<![^在对从于由向给为把将与和跟驻到，,问])"  # 海藻基地这个项目 names it itself
_PLACE_WORD = re.compile(
    r"(?:^[他它]们)?(?:那里|这里|(?<![会业司局府门地金房才员户商校院所])(?:那边|这边)|那儿|这儿|"
    r"那一?片(?!区)|当地(?=[有的能可在是]))"
)
_OVER_THERE = re.compile("(?:[他它]们)?那")  # 土地那边 is no place
_SORTS = (
    (Slot.AREA, "园区|产业园|片区|区域|小镇"),
    (Slot.FIRM, "公司|企业|集团"),
    (Slot.ACT, "条例|办法|规定|方案|机制|文件|政策|通知|法律|法(?!人)"),
    (Slot.PLACE, "区|县|市|地区"),
)
_NAMED_WORD = re.compile(
    rf"(?:(?<!应)该|{_HERE}(?:[这那](?:个|项|份|家|部)?|上述|前述|此))"
    rf"({'|'.join(f'(?P<{slot.name}>{words})' for slot, words in _SORTS)})"
)
_MANY_WORD = re.compile(  # 10亿元以上 points nowhere
    rf"(?:{_HERE}(?:[这那](?:些|几[个家项种]|[两三四五六七八九十]+[个家项种])|上述)|^以上)的?"
    r"((?![是有在都能会要可]|信息|资料|内容|数据|消息|材料)[\u4e00-\u9fff]{2})"
)
_SUBJECT_WORD = re.compile(
    r"(?P<ahead>^.{0,3})它(?!们)|^其(?=[的有在是目金面总规投产主重])|(?:(?<!应)该|^[这那]个|^此)(?=项目)|"
    r"^(?:[这那]件?事情?|此事)(?=[归由是怎谁哪该要找能可如])"
)
# 上次那场活动, of what was told before
_EVENT_WORD = re.compile(
    r"(?:上次|之前|前面|刚才)?的?(?:[这那][次场届个]|上次)的?(?P<event>活动|会议|考察|论坛|签约|仪式)"
)
_INSIDE_WORD = re.compile("^里[面头边](?=有|都|主要|目前|现在)")
# 里头那个基金, of what was told: 主导产业引导基金
_INSIDE_ONE = re.compile(
    "^里[面头边]的?[那这]个(?P<noun>[\u4e00-\u9fff]{2,4}?)(?=是|有|怎|叫|多|规模|由|归)"
)
_PEOPLE_WORD = re.compile("^[他她]们(?=都|在|看|听|了解|来|去|说|签|有|当[场时]|现场)")
# 他们当初投了多少钱, 这个产值是已经做到的吗, of the one firm that was told
_FIRM_WORD = re.compile(
    "^(?:[他它]们|它)(?=(?:当初|当时|一共|总共|到底|大概|现在|目前|每?一?年)*"
    "(?:投(?!诉|票)|生产|产[能值量]|卖|出口|雇|用工|注册|成立|建厂|扩产))"
)
_ITS_SIDE = re.compile("^[这那]个(?=(?:产值|产能|产量|销售额|营收|营业收入|利润|税收)(?:数字)?是?)")
_PEOPLE = re.compile(
    "[^\\W\\d的了批来去到在有]{0,4}(?:企业家|企业代表|代表团?|会员|客商|专家|商会)"
)
_COUNTED_PEOPLE = re.compile("^.*?(?:多少|几|哪)?[位名些个](?=..)")  # 多少位企业家
# 他孩子上学, 孩子上学, of who was talked of: 博士, C类人才
_KIN_WORD = re.compile("^(?:[他她]们?的?)?(?=孩子|小孩|子女|娃|配偶|老婆|老公|爱人|家属|家人|父母)")
_WHOSE_KIN = re.compile("[A-Za-z甲乙丙丁]类人才|博士后?|硕士|本科生?|大专生?|高级技师|技师")
_THAT_YEAR = re.compile("^(?:当年|那一?年|同年)(?=[^，,。]{2,})")
_MORE_THAN_THIS = re.compile("(?<=比)[这那]个?(?=[更要高低多少大小])")
_ENGLISH_WORD = re.compile(
    r"\b(?:those|these|them|they|their|its?|that (?:event|visit|park))\b", re.I
)
# the part that is told of where it is, and not what else lies there
_ASKS_WHERE = re.compile("哪一?[片块]|哪里|在哪|哪个(?:区域|位置)|什么位置")
_INDUSTRY_WORD = re.compile("这一?个?产业(?![园链图])")
_TOPIC_WORD = re.compile(r"它们|^其(?=中)|^这(?=是(?!否|不是)|算)")


def of_kin(text: str) -> bool:
    """Whether a question is for the children or the spouse of who is talked of, who is what the
    talk is still about behind it."""
    return bool(_KIN_WORD.match(CONNECTED.sub("", text)))


def points(text: str) -> bool:
    """Whether a question has a word that points to what was said before it: 这个园区."""
    words = (_PLACE_WORD, _NAMED_WORD, _MANY_WORD, _SUBJECT_WORD, _TOPIC_WORD, _EVENT_WORD)
    return any(word.search(text) for word in (*words, _INDUSTRY_WORD, _ENGLISH_WORD))


def pointed(text: str, before: Before) -> str:
    """The text with its words that point back replaced by what they point to.

    Those behind a subject of its own point to that one: 花园口有哪些项目，它们在哪里. Of each
    sort the first is enough, since what follows it points to the same.
    """
    text = ordinals.pointed(text, before.answer)
    own = [n.start for n in names_in(text, before.known) if n.slot in SUBJECTS]
    mine, rest = (text[: min(own)], text[min(own) :]) if own else (text, "")
    area, part = before.referent(Slot.AREA), _part(before)
    first = part if _ASKS_WHERE.search(before.text) else area
    last = before.area if _OVER_THERE.match(mine) else ""
    if place := first or area or part or last or before.referent(Slot.PLACE):
        mine = _PLACE_WORD.sub(lambda _: place, mine, count=1)
    if area:
        mine = _INSIDE_WORD.sub(lambda _: area, mine)
    mine = _INSIDE_ONE.sub(lambda m: _told_one(m["noun"], before) or m.group(), mine)
    if people := _PEOPLE.findall(before.text):
        mine = _PEOPLE_WORD.sub(lambda _: _COUNTED_PEOPLE.sub("", people[-1]), mine)
    if firm := before.referent(Slot.FIRM):
        mine = _FIRM_WORD.sub(lambda _: firm, mine)
        mine = _ITS_SIDE.sub(lambda _: f"{firm}的", mine)
    if len(whose := set(_WHOSE_KIN.findall(before.text))) == 1:
        mine = _KIN_WORD.sub(whose.pop(), mine)
    if len(years := {n.text for n in before.names if n.slot is Slot.YEAR}) == 1:
        mine = _THAT_YEAR.sub(years.pop(), mine)
    mine = _MORE_THAN_THIS.sub(lambda _: before.topic, mine)

    def named(match: re.Match[str]) -> str:
        slot = next(s for s, _ in _SORTS if match.group(s.name))
        if match.group(1) in ("区域", "片区") and (part := _part(before)):
            return part  # 中部区域 of 该区域
        return before.referent(slot) or _many(match.group(1), before)

    mine = _NAMED_WORD.sub(named, mine, count=1)
    mine = _MANY_WORD.sub(lambda m: _many(m.group(1), before), mine, count=1)
    mine = _EVENT_WORD.sub(lambda m: _event(m, before), mine, count=1)
    meant = before.referent(None)
    if meant:
        mine = _INDUSTRY_WORD.sub(lambda _: meant, mine)
    subject = meant or ("" if _is_time(before.topic, before) else before.topic)
    mine = _TOPIC_WORD.sub(lambda _: before.topic, mine, count=1)
    return _SUBJECT_WORD.sub(lambda m: _named(m, subject), mine, count=1) + rest


def _part(before: Before) -> str:
    """The 中部区域 that was asked about, or told as the only one."""
    for text in (before.text, before.answer):
        parts = {n.text for n in names_in(text, before.known) if n.text.endswith("部区域")}
        if parts:
            return parts.pop() if len(parts) == 1 else ""
    return ""


def _named(pointing: re.Match[str], subject: str) -> str:
    """The subject for the word that points to it; the word itself where there is none."""
    behind = pointing.string[pointing.end() :]
    noun = "项目" if behind.startswith("项目") and subject.endswith("项目") else ""
    said = subject.removesuffix(noun) if noun else subject  # 光伏项目 for 该 of 该项目
    return f"{pointing['ahead'] or ''}{said}" if subject else pointing.group()


def _is_time(topic: str, before: Before) -> bool:
    """Whether a topic is but when: 2022年."""
    names = names_in(topic, before.known)
    return bool(names) and not without(topic, [n for n in names if n.slot in TIMES]).strip("的 ")


def _told_one(noun: str, before: Before) -> str:
    """The one name of the answer before that ends with a noun."""
    told = {n.text for n in names_in(before.answer, before.known) if n.text.endswith(noun)}
    return told.pop() if len(told) == 1 else ""


def _event(pointing: re.Match[str], before: Before) -> str:
    """What was called so before, with the words that say which one it is."""
    called = re.compile(rf"[\u4e00-\u9fff0-9]{{2,16}}{pointing['event']}")
    told = [name.rpartition("的")[2] for name in called.findall(before.text)]
    return next((name for name in told if len(name) > len(pointing["event"])), pointing.group())


def _many(noun: str, before: Before) -> str:
    """What 这些园区 points to: the subject of the question, where that is about 园区."""
    if before.topic.endswith(noun):
        return before.topic
    subject = before.framed() or before.topic
    return f"{subject}的{noun}" if not subject.endswith(noun) else subject
