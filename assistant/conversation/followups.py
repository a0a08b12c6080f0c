"""A Chinese question that leans on the one before it, made to stand alone. Pure.

Three things are done, and nothing else: a name is replaced by one of the same sort (2022年呢?), a
word that points back by what it points to (那里, 该园区), and where a question leaves out what it
is about, the subject of the one before is put in front (签约额呢?). A question with a subject of
its own stays as it is: a new topic needs no old words.
"""

import re
from collections.abc import Sequence

from assistant.conversation import benefits, short, suppose, trade
from assistant.conversation.before import CONNECTED, PREDICATE, YES_NO, Before, is_question, joined
from assistant.conversation.names import SIDE, SUBJECTS, TIMES, Name, Slot, names_in, without
from assistant.conversation.placed import ASKS_MEANING, placed
from assistant.conversation.pointing import pointed
from assistant.conversation.siblings import contrasted, of_kind, sibling
from assistant.conversation.sides import (
    COMMON,
    COUNTED,
    RENT,
    ask_for,
    has_subject,
    matched,
    opposed,
    with_its_sum,
)

_LEAD_IN = re.compile(
    r"^(?:(?:好的?|嗯+|哦|谢谢您?|多谢|明白了?|知道了?|了解了?|清楚了?|收到)[，,。！!\s]+)+"
)
_NEW_TOPIC = re.compile(
    r"^(?:我们?)?(?:想|要)?(?:换|说|问|聊|谈)(?:一?个|[下点])?(?:别的|其他|另外?一?个?)?(?:的)?(?:话题|问题|事)"
)
_MORE = re.compile(r"^还有(?:别的|其他的?|其它的?|更多的?|什么|哪些)?[吗呢]?[?？。！!\s]*$")
_ASPECT = r"(?<![些个么几哪一二三四五六七八九十\d])的?方面"  # 税收方面, not 哪些方面
_OPEN_END = re.compile(
    rf"(?:(?:的情况)?又?(?:怎么样|怎样|如何)|(?:{_ASPECT})?的话|{_ASPECT})?呢[?？。！!\s]*$|"
    rf"{_ASPECT}[?？。！!\s]*$"
)
_HOW = re.compile(r"(?:的情况)?又?(?:怎么样|怎样|如何)$")
_STOPS = "?？。！!；; \n"
_ASKS_WHICH = re.compile(r"^(?:是|由)?(?:谁|哪(?!些)|什么(?!时[候间]))|^为[什何]")
_IS_WHICH = re.compile(r"(?:是|由)(?:谁|哪[个家些])")  # who it is that did it
_ADVERBS = re.compile("^(?:还|又|也|都|再|一共|总共|共|主要|重点|具体|分别)+")
_DOES = re.compile("发展|布局|推进|从事|生产|经营")
_IF = re.compile("(?:要是|如果|假如|若)")
_SO_FAR = re.compile("^(?:现在|目前|眼下|如今|到现在)+(?=[^，,]{1,4}了(?:没有?|吗)$)")  # 建好了没有
_SET = re.compile("(?<=..)(?:原来|原先|当初|本来|原本)?定的?是?$")  # 任务原来定的是多少
_AT_IT = re.compile("(?:[他她]们|大家)?(?:当时|当天|当场|现场|会上|席间|活动中)")
_COMPARES = re.compile("(?:比|较)(?![例重率赛拟])|各自")
_EVENT = re.compile("活动|会议|大会|考察|参观|到访|来访|论坛|仪式")
# 可以延到什么时候, 要满足什么条件
_OWN_AIM = re.compile("(?P<thing>.{3,}?)的?(?:目标|任务|计划)")  # 利用外资目标, after 签约项目
_MAY = re.compile(
    r"(?:[一每][年月天])?(?:最[多高低]|至少)?(?:可以|可|能够?|会|需要?|要|应该?|得|还)[\u4e00-\u9fff]{1,2}|"
    r"(?:到|截至|截止)?(?:目前|现在|年底|年末|年终)?(?:为止|时)?(?:实际上?|最终|最后)?(?:完成|实现|达成)得?"
)
# what a question asks about anew, and the next may be about: 有图谱吗
_BRINGS_UP = re.compile(r"有(?:没有|哪些|什么|[几多][个家少项]*)?[\u4e00-\u9fff]{2,}[吗么]?\W*$")
_TOO = re.compile("，[^，]+呢$")  # what such a question asked besides
# 介绍一下园区 has a subject of its own
_TELLS = re.compile(
    r"^(?P<asks>(?:请|麻烦)?[您你]?(?:再|能不能|能否|可以)?(?:[给帮跟]我)?(?:详细)?"
    r"(?:介绍|讲讲|说说|谈谈)一?下?)(?P<of>[^，,一下]+)$"
)
_OF_KIND = re.compile("^(?P<side>[^，,]{2,6})呢[，,](?P<rest>.{2,})$")  # 载人的呢，要飞多少
_MIDDLE = re.compile("(?<=中)间")  # of a place; 东边 is the 东部 already
# In characters; a longer phrase, or a longer question, is about something of its own.
_LONGEST_SIDE, _LONGEST_COUNTED, _LONG, _SHORT, _SHORTEST = 6, 4, 16, 10, 5
# 能补 in front of 条件, of what was asked how much it is
_GRANTS = re.compile(
    "(?:最[多高])?(?:能够?|可以|会)?(?P<verb>[补奖])"
    "(?=的?(?:[有要需是]+什么|有哪些)?(?:条件|要求|材料|流程|程序|手续|对象|期限))"
)
_VERB = 2  # characters: 引进了什么
_MOSTLY = 0.5  # of the terms of what is asked about are those of the question before


def standalone(text: str, before: Before) -> str:
    """The question as it would be asked without the one before; as it is where it leans on none."""
    said = _LEAD_IN.sub("", text)
    if not before.text or _NEW_TOPIC.search(said):
        return text
    if _MORE.search(said):
        return _question(f"{before.topic}还有哪些")
    core = CONNECTED.sub("", said)
    if (kind := _OF_KIND.match(core)) and (other := _topic_of_kind(kind["side"], before)):
        return _question(other + kind["rest"].rstrip(_STOPS))
    asked = _TELLS.match(core.rstrip(_STOPS))
    if asked and not SIDE.search(asked["of"]):
        return f"{asked['asks']}{pointed(asked['of'], before)}"
    return _whole(text, f"{asked['of']}呢" if asked else core, core != said, before)


def _topic_of_kind(side: str, before: Before) -> str:
    """What the question before is about, of another sort: 载人航线补贴 for 载货航线补贴."""
    if other := of_kind(side.removesuffix("的"), before.text):
        return Before(other, "", before.known).topic
    of_sort = side.endswith("的") and not names_in(side, before.known)
    return benefits.of_sort(side.removesuffix("的"), before.topic) if of_sort else ""


def _whole(text: str, core: str, connected: bool, before: Before) -> str:
    """connected: whether it began with 那, 还有 or the like."""
    bare, opened = _without_end(core, before)
    told = pointed(bare, before)
    if whole := short.in_full(bare, names := names_in(told, before.known), before):
        return _question(whole)
    if _COMPARES.match(bare) and is_question(bare):
        return _question(before.topic + bare)
    rest = re.sub(r"[\s的在里，,、和与及]+", "", without(told, names))
    if not rest and not names:
        return _question(before.text)
    if not rest and (before.has_thing or any(n.slot is not Slot.THING for n in names)):
        return _question(_exchanged(before.text, names, before))
    is_said_again = 0 < len(rest) <= _LONGEST_COUNTED and before.text.endswith(rest)
    if is_said_again and names and all(n.slot in TIMES for n in names):
        return _question(_exchanged(before.text, names, before))
    points, leaning = told != bare, _leans(bare, names, before, connected)
    if not (points or opened or leaning):
        return placed(text, names, before)
    if is_question(told):
        whole = _with_subject(told, names, before, points)
        return text if whole == bare else _question(whole)
    if opened or leaning:
        return _question(_with_side(told, names, before, points))
    return text


def _without_end(core: str, before: Before) -> tuple[str, bool]:
    """The question without 呢 or 怎么样 at its end, and whether it had one."""
    bare = _OPEN_END.sub("", core).rstrip(_STOPS)
    opened = bare != core.rstrip(_STOPS)
    if not opened and not without(_HOW.sub("", bare), names_in(bare, before.known)).strip("的 "):
        bare = _HOW.sub("", bare)  # 西部怎么样
    return (bare if is_question(bare) else bare.removesuffix("的")), opened


def topic_after(text: str, whole: str, before: Before) -> str:
    """What the question after this one is about, where this one but went on about it."""
    topic = before.topic
    if short.is_of_letting(text.rstrip(_STOPS)) and RENT.search(topic):
        return topic
    if whole == text or not topic or topic not in whole:
        return ""
    if benefits.asks_of_it(text) or short.is_one_of(text.rstrip(_STOPS)):
        return topic
    return topic if whole.startswith(topic) and not _BRINGS_UP.search(text) else ""


def _question(text: str) -> str:
    """第一年能补多少, 条件是什么 as one asks for the 补贴条件."""
    granted = _GRANTS.sub(lambda m: "补贴" if m["verb"] == "补" else "奖励", text)
    return f"{granted}？"


def leans(text: str, before: Before) -> bool:
    """Whether a question leaves out what it is about."""
    bare = text.rstrip(_STOPS)
    return _leans(bare, names_in(bare, before.known), before)


def _leans(bare: str, names: Sequence[Name], before: Before, connected: bool = False) -> bool:
    """connected: whether it began with 那, 还有 or the like."""
    if any(n.slot in SUBJECTS | {Slot.THING} for n in names) or ASKS_MEANING.search(bare):
        return False
    about = _about(_SO_FAR.sub("", bare), names)
    if _AT_IT.match(bare) and _EVENT.search(f"{before.topic}{before.answer}"):
        return True
    owner, _, side = about.rpartition("的")
    if owner and not before.shares(owner, COMMON):
        return False  # the side of another subject
    if before.defines and any(n.slot in TIMES for n in names):
        return False  # 2023年目标是什么 is not the target of what was explained
    # 2031年签约额多少，比2032年目标高吗: no one year of the question before could be exchanged
    is_of_two = len({n.text for n in names if n.slot is Slot.YEAR}) > 1
    is_side = len(about) <= _LONGEST_SIDE and not is_of_two and bool(SIDE.search(side))
    is_side = is_side or (bool(COUNTED.search(side)) and len(about) <= _LONGEST_COUNTED)
    if is_side or not is_question(bare):
        return is_side
    asks = PREDICATE.search(bare)
    is_verb = asks and (
        len(about) == 1
        or (asks.group()[0] == "了" and len(about) <= _VERB)
        or _DOES.fullmatch(about)
        or _MAY.fullmatch(about)
    )
    if about and not is_verb:
        timed = any(n.slot in TIMES for n in names)
        return (connected or not timed) and before.shared(about) >= _MOSTLY
    if _IS_WHICH.match(bare):
        return len(bare) <= _LONG
    longest = _SHORTEST if _ASKS_WHICH.search(bare) else _SHORT
    return len(bare) <= longest or (len(bare) <= _LONG and before.shares(bare, COMMON))


def has_aim_of_its_own(text: str, before: Before) -> bool:
    """Whether a question is for the target of something else than was talked of: 利用外资目标."""
    about = _about(CONNECTED.sub("", text), names_in(CONNECTED.sub("", text), before.known))
    aim = _OWN_AIM.fullmatch(about.replace(" ", ""))
    return bool(aim and not SIDE.search(aim["thing"]) and not before.shares(aim["thing"]))


def _about(text: str, names: Sequence[Name]) -> str:
    """What stands before the asking, names aside."""
    asks = PREDICATE.search(text) or YES_NO.search(text)
    about = without(text, names)[: asks.start() if asks else None].strip("的 ")
    return _ADVERBS.sub("", _SET.sub("", about))


def _exchanged(text: str, names: Sequence[Name], before: Before) -> str:
    """The question before, or its topic, with these names in place of those of the same sort."""
    for name in names:
        slots = {name.slot}
        if name.slot in SUBJECTS | {Slot.THING} and name.slot is not Slot.PLACE:
            present = [n.slot for n in before.names if n.slot not in TIMES | {Slot.PLACE}]
            slots = slots if name.slot in present else set(present[:1])
        old = [n for n in names_in(text, before.known) if n.slot in slots]
        if old:
            end = _run_end(text, old)
            text = f"{text[: old[0].start]}{_MIDDLE.sub('部', name.text)}{text[end:]}"
        else:
            text = _inserted(text, name, before)
    return text


def _run_end(text: str, old: Sequence[Name]) -> int:
    """Where the first of these names ends, with those that spell it out: 东部的花园口新兴产业园."""
    end = old[0].end
    for name in old[1:]:
        if text[end : name.start].strip("的、，, "):
            break
        end = name.end
    return end


def _inserted(text: str, name: Name, before: Before) -> str:
    """A time or subject that the question before had none of stands behind its place."""
    ahead = {Slot.PLACE, Slot.YEAR} if name.slot is Slot.PERIOD else {Slot.PLACE}
    ends = [n.end for n in names_in(text, before.known) if n.slot in ahead]
    at = max(ends, default=0) if name.slot is not Slot.PLACE else 0
    return f"{text[:at]}{name.text}{text[at:]}"


def _with_subject(text: str, names: Sequence[Name], before: Before, points: bool) -> str:
    """A question that asks in full, with what it leaves out in front."""
    is_named = bool(before.topic) and before.topic in text
    is_named = is_named or suppose.is_of_other_figure(text, before.topic)
    if points or is_named or any(n.slot in SUBJECTS for n in names):
        return text
    dropped = {n.slot for n in names}
    if has_aim_of_its_own(text, before):
        whose = () if before.is_specific else before.frame
        return joined("".join(n.text for n in whose if n.slot not in dropped), text)
    if Slot.YEAR in dropped:
        dropped.add(Slot.PERIOD)  # another year's quarter is not meant
    if names and SIDE.search(_about(text, names)) and not before.shares(text):
        side = re.sub(r"^[\s的]+", "", without(text, names)).replace(" ", "")
        return joined(_exchanged(matched(before.topic, side), names, before), side, linked=True)
    is_there = bool(_AT_IT.match(text))  # at what was talked of, and of no subject of its own
    is_new = not before.shares(text) and has_subject(text) and not is_there
    if is_new and before.defines:
        return text
    if before.is_specific or names or (before.shares(text) and not is_there):
        frame = before.framed(without=dropped)
        return joined(frame or ("" if dropped else before.topic), text)
    new = re.match(r"(?:有没有|有[什么哪些]{0,2}|是否有)([\u4e00-\u9fff]+?)[吗么]?$", text)
    place = "".join(n.text for n in before.frame if n.slot is Slot.PLACE)
    is_any = new is not None and not COUNTED.fullmatch(new.group(1))
    if place and (is_new or is_any):
        return joined(place, text)  # 有没有人才补贴 asks of the place, not of its signed projects
    if is_any and trade.asks_for_park(f"{before.text}？"):
        return text
    return joined(matched(before.topic, text), text)


def _with_side(text: str, names: Sequence[Name], before: Before, points: bool) -> str:
    """A side of the subject before (签约额), asked for in full."""
    if points or any(n.slot in SUBJECTS for n in names):
        return text + ask_for(text, before)
    times = [n for n in names if n.slot in TIMES]
    side = re.sub(r"^[\s的]+", "", without(text, times)).replace(" ", "")
    if _IF.match(side):
        exchanged = _exchanged(before.text, times, before)
        return exchanged if exchanged != before.text else f"{_TOO.sub('', exchanged)}，{side}呢"
    if contrast := contrasted(before.body, side):
        return before.framed(times) + with_its_sum(side, contrast)
    if other := with_its_sum(side, opposed(before.text, side)) or sibling(side, before):
        return _exchanged(other, times, before)
    is_case = before.text.endswith("吗") and not is_question(before.text)
    if is_case and not SIDE.search(side) and benefits.is_benefit(before.topic):
        return benefits.of_case(side, before.topic)
    known = SIDE.search(side) or COUNTED.fullmatch(side) or not is_question(before.text)
    if not known:
        return f"{_exchanged(_TOO.sub('', before.text), times, before)}，{side}呢"
    own = before.is_specific or before.shares(side)
    subject = before.framed(times) if own else ""
    subject = subject or _exchanged(matched(before.topic, side), times, before)
    return joined(subject, side + ask_for(side, before), linked=True)
