"""A Chinese question that leans on the one before it, made to stand alone. Pure.

Three things are done, and nothing else: a name is replaced by one of the same sort (2022年呢?), a
word that points back by what it points to (那里, 该园区), and where a question leaves out what it
is about, the subject of the one before is put in front (签约额呢?). A question with a subject of
its own stays as it is: a new topic needs no old words.
"""

import re
from collections.abc import Sequence

from assistant.conversation.before import PREDICATE, YES_NO, Before
from assistant.conversation.names import SUBJECTS, TIMES, Name, Slot, names_in, without
from assistant.conversation.sides import COMMON, COUNTED, SIDE, ask_for, matched

_LEAD_IN = re.compile(
    r"^(?:(?:好的?|嗯+|哦|谢谢您?|多谢|明白了?|知道了?|了解了?|清楚了?|收到)[，,。！!\s]+)+"
)
_NEW_TOPIC = re.compile(
    r"^(?:我们?)?(?:想|要)?(?:换|说|问|聊|谈)(?:一?个|[下点])?(?:别的|其他|另外?一?个?)?(?:的)?(?:话题|问题|事)"
)
_CONNECTED = re.compile(
    r"^(?:那么|那(?![里边儿些个家项份两几种片])|还有|以及|另外|然后|而(?!且)|至于|再问一?下?)[，,]?\s*"
)
_MORE = re.compile(r"^还有(?:别的|其他的?|其它的?|更多的?|什么|哪些)?[吗呢]?[?？。！!\s]*$")
_OPEN_END = re.compile(r"(?:(?:的情况)?又?(?:怎么样|怎样|如何)|的话)?呢[?？。！!\s]*$")
_HOW = re.compile(r"(?:的情况)?又?(?:怎么样|怎样|如何)$")
_STOPS = "?？。！!；; \n"
_HERE = r"(?<![^在对从于由向给为把将与和跟驻到，,问])"  # 海藻基地这个项目 names it itself
_PLACE_WORD = re.compile(r"那里|这里|那边|这边|那儿|这儿|当地(?=[有的能可在是])")
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
    r"((?![是有在都能会要可])[\u4e00-\u9fff]{2})"
)
_SUBJECT_WORD = re.compile(
    r"(?P<ahead>^.{0,3})它(?!们)|^其(?=[的有在是目金面总规投产主重])|(?:(?<!应)该|^[这那]个|^此)(?=项目)"
)
_TOPIC_WORD = re.compile(r"它们|^其(?=中)|^这(?=是(?!否|不是)|算)")
_ASKS_WHICH = re.compile(r"^(?:是|由)?(?:谁|哪(?!些)|什么)|^为[什何]")
_DEFINES = re.compile(r"^什么(?:是|叫)")
# In characters; a longer phrase, or a longer question, is about something of its own.
_LONGEST_SIDE, _LONGEST_COUNTED, _LONG, _SHORT, _SHORTEST = 6, 4, 16, 10, 5
_MOSTLY = 0.5  # of the terms of what is asked about are those of the question before


def standalone(text: str, before: Before) -> str:
    """The question as it would be asked without the one before; as it is where it leans on none."""
    said = _LEAD_IN.sub("", text)
    if not before.text or _NEW_TOPIC.search(said):
        return text
    if _MORE.search(said):
        return _question(f"{before.topic}还有哪些")
    core = _CONNECTED.sub("", said)
    bare = _OPEN_END.sub("", core).rstrip(_STOPS)
    opened = bare != core.rstrip(_STOPS)
    if not opened and not without(_HOW.sub("", bare), names_in(bare, before.known)).strip("的 "):
        bare = _HOW.sub("", bare)  # 西部怎么样
    bare = bare if _asks(bare) else bare.removesuffix("的")
    told = _pointed(bare, before)
    names = names_in(told, before.known)
    rest = re.sub(r"[\s的在里，,、和与及]+", "", without(told, names))
    if not rest and not names:
        return _question(before.text)
    if not rest and (before.has_thing or any(n.slot is not Slot.THING for n in names)):
        return _question(_exchanged(before.text, names, before))
    pointed, leaning = told != bare, _leans(bare, names, before, connected=core != said)
    if not (pointed or opened or leaning):
        return _placed(text, names, before)
    if _asks(told):
        return _question(_with_subject(told, names, before, pointed))
    if opened or leaning:
        return _question(_with_side(told, names, before, pointed))
    return text


def _placed(text: str, names: Sequence[Name], before: Before) -> str:
    """A question whose place was told rather than asked about: 我们拟在惠济区投资。有什么要求？"""
    if _asks(before.text) or not _asks(text) or any(n.slot in SUBJECTS for n in names):
        return text
    place = "".join(n.text for n in before.frame if n.slot is Slot.PLACE)
    return _joined(place, text) if place else text


def _asks(text: str) -> bool:
    return bool(PREDICATE.search(text) or YES_NO.search(text))


def _question(text: str) -> str:
    return f"{text}？"


def leans(text: str, before: Before) -> bool:
    """Whether a question leaves out what it is about."""
    bare = text.rstrip(_STOPS)
    return _leans(bare, names_in(bare, before.known), before)


def _leans(bare: str, names: Sequence[Name], before: Before, connected: bool = False) -> bool:
    """connected: whether it began with 那, 还有 or the like."""
    if any(n.slot in SUBJECTS | {Slot.THING} for n in names) or _DEFINES.search(bare):
        return False
    about = _about(bare, names)
    owner, _, side = about.rpartition("的")
    if owner and not before.shares(owner, COMMON):
        return False  # the side of another subject
    is_side = bool(SIDE.search(side)) and len(about) <= _LONGEST_SIDE
    is_side = is_side or (bool(COUNTED.search(side)) and len(about) <= _LONGEST_COUNTED)
    if is_side or not _asks(bare):
        return is_side
    if about:
        timed = any(n.slot in TIMES for n in names)
        return (connected or not timed) and before.shared(about) >= _MOSTLY
    longest = _SHORTEST if _ASKS_WHICH.search(bare) else _SHORT
    return len(bare) <= longest or (len(bare) <= _LONG and before.shares(bare, COMMON))


def _about(text: str, names: Sequence[Name]) -> str:
    """What stands before the asking, names aside."""
    asks = PREDICATE.search(text) or YES_NO.search(text)
    return without(text, names)[: asks.start() if asks else None].strip("的 ")


def _pointed(text: str, before: Before) -> str:
    """The text with its words that point back replaced by what they point to.

    Those behind a subject of its own point to that one: 花园口有哪些项目，它们在哪里. Of each
    sort the first is enough, since what follows it points to the same.
    """
    own = [n.start for n in names_in(text, before.known) if n.slot in SUBJECTS]
    mine, rest = (text[: min(own)], text[min(own) :]) if own else (text, "")
    place = before.referent(Slot.AREA) or before.referent(Slot.PLACE)
    if place:
        mine = _PLACE_WORD.sub(lambda _: place, mine, count=1)

    def named(match: re.Match[str]) -> str:
        slot = next(s for s, _ in _SORTS if match.group(s.name))
        return before.referent(slot) or _many(match.group(1), before)

    mine = _NAMED_WORD.sub(named, mine, count=1)
    mine = _MANY_WORD.sub(lambda m: _many(m.group(1), before), mine, count=1)
    subject = before.referent(None) or before.topic
    mine = _TOPIC_WORD.sub(lambda _: before.topic, mine, count=1)
    return _SUBJECT_WORD.sub(lambda m: f"{m['ahead'] or ''}{subject}", mine, count=1) + rest


def _many(noun: str, before: Before) -> str:
    """What 这些园区 points to: the subject of the question, where that is about 园区."""
    if before.topic.endswith(noun):
        return before.topic
    subject = before.framed() or before.topic
    return f"{subject}的{noun}" if not subject.endswith(noun) else subject


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
            text = f"{text[: old[0].start]}{name.text}{text[end:]}"
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
    place = next((n for n in names_in(text, before.known) if n.slot is Slot.PLACE), None)
    at = place.end if place and name.slot is not Slot.PLACE else 0
    return f"{text[:at]}{name.text}{text[at:]}"


def _with_subject(text: str, names: Sequence[Name], before: Before, pointed: bool) -> str:
    """A question that asks in full, with what it leaves out in front."""
    if pointed or any(n.slot in SUBJECTS for n in names):
        return text
    dropped = {n.slot for n in names}
    if Slot.YEAR in dropped:
        dropped.add(Slot.PERIOD)  # another year's quarter is not meant
    if names and SIDE.search(_about(text, names)) and not before.shares(text):
        side = re.sub(r"^[\s的]+", "", without(text, names)).replace(" ", "")
        return _joined(_exchanged(matched(before.topic, side), names, before), side, linked=True)
    if before.is_specific or before.shares(text) or names:
        return _joined(before.framed(without=dropped) or before.topic, text)
    new = re.match(r"(?:有没有|有[什么哪些]{0,2}|是否有)([\u4e00-\u9fff]+?)[吗么]?$", text)
    place = "".join(n.text for n in before.frame if n.slot is Slot.PLACE)
    if new and place and not COUNTED.fullmatch(new.group(1)):
        return _joined(place, text)  # 有没有人才补贴 asks of the place, not of its signed projects
    return _joined(matched(before.topic, text), text)


def _with_side(text: str, names: Sequence[Name], before: Before, pointed: bool) -> str:
    """A side of the subject before (签约额), asked for in full."""
    if pointed or any(n.slot in SUBJECTS for n in names):
        return text + ask_for(text, before)
    times = [n for n in names if n.slot in TIMES]
    side = re.sub(r"^[\s的]+", "", without(text, times)).replace(" ", "")
    contrast = _contrasted(before.body, side)
    if contrast:
        return before.framed(times) + contrast
    known = SIDE.search(side) or COUNTED.fullmatch(side) or not _asks(before.text)
    if not known:
        return f"{_exchanged(before.text, times, before)}，{side}呢"
    own = before.is_specific or before.shares(side)
    subject = before.framed(times) if own else ""
    subject = subject or _exchanged(matched(before.topic, side), times, before)
    return _joined(subject, side + ask_for(side, before), linked=True)


def _contrasted(body: str, side: str) -> str:
    """The question with `side` for what it is set against: 新签约了多少个项目 and 新开工项目."""
    counted = re.match(
        r"([^的了]{2,6}?)(了?(?:多少|几|哪些)[个家项]?)([\u4e00-\u9fff]{2,4})$", body
    )
    if counted and side.endswith(counted.group(3)) and side != counted.group(3):
        return side.removesuffix(counted.group(3)) + counted.group(2) + counted.group(3)
    size = len(side)
    for start in range(len(body) - size + 1):
        other = body[start : start + size]
        alike = size >= 4 and other[-2:] == side[-2:] and (not start or other[0] == side[0])
        alike = alike or (size >= 3 and not start and other[0] == side[0])
        if alike and other != side and not re.search("[的了多少哪几什么是有]", other):
            return body[:start] + side + body[start + size :]
    thing = re.match(
        r"(对|针对)?([^的]{2,10}?)(的?(?:目标|任务|要求|规定)|(?:有|作出?|做出?)了?(?:哪|什么|怎样|如何).*)",
        body,
    )
    if thing and not SIDE.search(side) and (thing.group(1) or thing.group(3)[0] == "的"):
        return body[: thing.start(2)] + side + body[thing.end(2) :]
    return ""


def _joined(subject: str, text: str, linked: bool = False) -> str:
    glue = (
        "的"
        if linked and not re.search(r"(?:年度?|季度|半年|月份?|[区县市省部的])$", subject)
        else ""
    )
    return f"{subject}{glue}{text.lstrip('的')}"
