"""One question that asks the same of two things, as a question for each. Chinese. Pure.

去年的签约额和今年的目标分别是多少 needs two searches: the passage that has the words of both is
often one that tells neither.
"""

import re
from collections.abc import Sequence

from assistant.conversation.names import TIMES, Name, Slot, names_in

_APIECE = re.compile(
    r"^(?P<things>[^，,。；;？?！!]+?)[，,]?\s*"
    r"(?:分别|各自|各(?=[是有为在占达]))都?(?P<asks>.+)$"
)
_JOINT = re.compile(r"和|与|跟|以及|及(?!其)|、")
_PERIOD = r"(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}月份?)"
_YEAR = r"(?:(?:(?:19|20)\d{2}|\d{2})年度?|[去今前明]年)"
_TIME = rf"(?:{_YEAR}(?:全年|{_PERIOD})?|{_PERIOD})"
_TWO_TIMES = re.compile(
    rf"(?P<front>[^，,。；;？?！!]*?)(?P<one>{_TIME})(?:和|与|跟|以及|、)(?P<two>{_TIME})"
    r"[，,]?(?:分别|各自|各)?都?(?P<asks>.+)",
    re.DOTALL,
)
_ASKS = re.compile("多少|几|什么|哪|怎么?样|如何|吗")
# What is asked of both together
_TOGETHER = re.compile(
    "[一总]共|合计|总和|之和|加起来|累计|比|差|增|减|涨|变化|变动|之间|期间|哪[一个]?年|哪个"
)
_COUNTED = re.compile(r"[这那]?[两三二23][个家项类种](?P<noun>[\u4e00-\u9fff]{0,4})$")
# 签约项目、开工项目的个数和金额
_OF_ALL = re.compile(
    r"^(?P<things>[^的]+(?:、|和|与|以及)[^的]+)的(?P<sides>[^的]+(?:、|和|与|及)[^的]+)$"
)
_OWNED = re.compile(r"^[^的]+的(?P<owned>[^的]+)$")
# 2022年签约额和2023年签约目标比较一下; not 2022年和2023年, of one thing
_COMPARED = re.compile(
    rf"(?:请?帮我?|请)?(?:比较|对比)?(?:一下)?(?P<one>[^，,。；;？?！!和与跟]*?{_YEAR}[^，,。；;？?！!和与跟]{{2,16}}?)"
    rf"(?:和|与|跟|同)(?P<two>[^，,。；;？?！!和与跟]*?{_YEAR}[^，,。；;？?！!和与跟]{{2,16}}?)"
    r"(?:(?:相互?|作个?|做个?)?(?:比较|对比|相比)(?:一下|起来)?)?[？?。！!\s]*"
)
_COMPARES = re.compile("比较|对比")
_BARE_AIM = re.compile("(?<=年)的?(目标|计划)$")  # of what is compared with it
_MOST = 3  # things
_LEAST = 2  # characters of each
_LONGER = 2  # times: a last thing so much longer than the first has words that both share
_FRAME = TIMES | {Slot.PLACE}


def each(question: str, known: Sequence[str]) -> list[str]:
    """The questions for each thing in order; the question itself where it asks of one.

    known: names of the glossary.
    """
    found = _APIECE.match(question.rstrip("?？。！! "))
    if not found:
        return [question]
    things, noun = found["things"], ""
    if counted := _COUNTED.search(things):
        things, noun = things[: counted.start()], counted["noun"]
    sides = ""
    if of_all := _OF_ALL.match(things):  # each thing has both
        things, sides = of_all["things"], f"的{of_all['sides']}"
    pieces = [piece.strip() for piece in _JOINT.split(things)]
    owned = _OWNED.match(pieces[-1])
    shares = len(pieces[-1]) > _LONGER * len(pieces[0]) and not owned
    if shares or not 2 <= len(pieces) <= _MOST or min(map(len, pieces)) < _LEAST:
        return [question]
    if owned:
        pieces = [p if "的" in p else f"{p}的{owned['owned']}" for p in pieces]
    frame = _frame(pieces[0], known)
    return [
        f"{_missing(frame, piece, known)}{piece}{noun}{sides}{found['asks']}？" for piece in pieces
    ]


def at_each_time(text: str) -> list[str]:
    """2022年和2023年一季度签约多少 as a question of each time; the text itself where it asks of
    one, or of both together. Two amounts of two times that are to be compared are asked for too."""
    both = _COMPARED.fullmatch(text.strip()) if _COMPARES.search(text) else None
    if both and not _ASKS.search(text):
        one, two = both["one"], both["two"]
        two = _BARE_AIM.sub(lambda aim: f"{re.split(_YEAR, one)[-1]}{aim[1]}", two)
        return [f"{one}是多少", f"{two}是多少"]
    found = _TWO_TIMES.fullmatch(text.strip())
    if not found or not _ASKS.search(found["asks"]) or _TOGETHER.search(found["asks"]):
        return [text]
    front, one, two = found["front"], found["one"], found["two"]
    year = re.match(_YEAR, one)
    if year and not re.match(_YEAR, two):
        two = year.group() + two
    return [f"{front}{time}{found['asks']}" for time in (one, two)]


def _frame(thing: str, known: Sequence[str]) -> list[Name]:
    """The place and time that a thing begins with."""
    frame: list[Name] = []
    for name in names_in(thing, known):
        if name.slot in _FRAME and name.start == (frame[-1].end if frame else 0):
            frame.append(name)
    return frame


def _missing(frame: Sequence[Name], thing: str, known: Sequence[str]) -> str:
    """What of the frame of the first thing another one leaves out."""
    own = {name.slot for name in names_in(thing, known)}
    if Slot.YEAR in own:
        own.add(Slot.PERIOD)  # another year's quarter is not meant
    return "".join(name.text for name in frame if name.slot not in own)
