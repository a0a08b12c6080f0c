"""The question before, and what of it the next one may lean on. Chinese. Pure."""

import re
from collections.abc import Collection, Sequence
from functools import cached_property

from assistant.conversation import benefits
from assistant.conversation.names import (
    SUBJECTS,
    TIMES,
    Name,
    Slot,
    is_region,
    names_in,
    without,
)
from assistant.places import Home, first_beside
from index.normalise import question_terms, search_key

# What a question is about ends where it begins to ask.
PREDICATE = re.compile(
    r"(?:的)?(?:分别|总共|一共|大概|大约|具体|主要|究竟|到底|目前|现在|都)*"
    r"(?:是(?!否|不是)|有(?!没有)|为(?!什么|何)|在|叫|包括|包含|需要?|要)?了?"
    r"(?:是否|有没有|能否|能不能|会不会|要不要|需不需要|应不应该|用不用|可否|可不可以|是不是|为什么|为何|(?<!任)何[时处地]|什么|哪[些个里儿家年种几]?|"
    r"多少|(?<![在这那好前近头部中各上下过十百千])几(?=[个家项次场年天人月种类条份套批期笔间栋亩吨])|如何|怎么样?|怎样|谁|多[久大长高远快])"
)
YES_NO = re.compile(
    r"(?:可以|能够?|会|有|是|需要|要|算|属于)[^，,]*[吗么]$|[^，,]{1,4}[了过][吗没]$|"
    r"[^，,有]{1,4}没有$|(?P<verb>[\u4e00-\u9fff])[不没](?P=verb)|(?:能|可以|会)[^，,]{0,4}不$|(?:贵|便宜|多|大|高|好|远|近|快|难|久|方便)[吗么]$"
)
_GREETED = re.compile(
    r"^(?:请问|您好|你好|请?(?:[给帮跟]我)?(?:介绍(?![^，,]{1,12}(?:[给来到]|投资|落户))|讲讲|说说|谈谈|讲|说)一?下?(?:[你您]们?的)?|我想问一?下?|想问一?下?|[你您]们?(?:这里|那里|这儿|那儿)?(?=有))[，,\s]*"
)
CONNECTED = re.compile(
    r"^(?:那么|那(?!一?[里边儿些个家项份两几种片])|还有(?!几天|多少天)|以及|另外|然后|而(?!且)|至于|再问一?下?|比如说?|例如|"
    r"(?:如果|要是)?没有的话)[，,]?\s*"
)
_SURVEYS = re.compile("(?<=..)的?(?:基本|总体|整体)?(?:情况|概况)$")  # 签约情况 asks of 签约
_DONE = re.compile(  # 去 of 企业家去过吗
    r"(?:都|已经?|全部?)*(?:[^，,都已][^，,都已来去签投]|[^，,都已])[了过](?:吗|没有?)$"
)
_DEFINES = re.compile(r"^什么(?:是|叫做?)(?P<thing>.{2,})$")
_SIGNED = re.compile("签$")  # 签了多少项目 is about 签约项目
_NEW_SIGNED = re.compile("签约新(?=项目)")  # 签多少个新项目
_VERB = re.compile(
    "(?<=.)(?:是一?[个种套]|是?[做干搞]|要求|[签投招引建办开花来去找占](?:了?一?个)?|(?<=资金)到|(?:需要?|[要得能])租|(?:能够?|可以|应该?|要|得)[放落]|是[^，。]{0,8}[和与跟同由])$"
)
# 谁参加了3月的活动 is about the 活动
_OBJECT = re.compile(r"^.{0,8}?[了过](?P<object>[^了过，,]{2,})$")
# 从哪里引来了光伏生产线 is about the 光伏生产线: what stands before the asking leads it in
_LED_IN = re.compile("[从由向往跟和与同对给把被让靠]$")
# 从南京引来了什么生产线 is about the 生产线 that came from there
_BROUGHT = re.compile("(?:引进|引来|引入|招引|招来|迁来|搬来|请来)$")
_FETCHED = re.compile(r"^[^，,了过的]{1,8}(?:了|过|来?的)(?P<object>[^，,]{2,})$")
# 我的厂交了押金，现在能退多少 is about the 押金 that was told of
_MAY_DO = re.compile(
    "(?<=[\u4e00-\u9fff])[，,](?:现在|目前|我们?|政府|[一还又再都]|一共|总共|最[多少高低长晚])*"
    "(?:能够?|可以)[给领拿贷补免停减降省缓退拖][\u4e00-\u9fff]{0,2}$"
)
_END = "?？。！!;； \n"
_COUNTED_NOUN = re.compile(
    r"^(?:个|家|项|场|次|种|类|条|名|些)?的?"
    r"((?!钱|[^，]*最[大小多少高低])[\u4e00-\u9fff]{2,8})(?<!的)(?:$|[， ])"
)
_KEEPS_NOUN = re.compile(r"多少|几|(?<!在)哪|有什么")
# 有没有已经投产的光伏企业 is about 光伏企业
_HAD = re.compile(r"(?:[^，,]*的)?([\u4e00-\u9fff]{2,10})(?:$|[，,])")
_WHETHER_ANY = re.compile("是否有(?!可能|必要|意|权)")
# 2031年引进的项目中，是否有光伏类项目 is about 2031年引进的光伏类项目
_AMONG = re.compile("(?<=.)的(?:项目|企业|公司|机构)(?:当中|之中|中|里面?)[，,]?$")
_NOW = re.compile("(?:目前|现在|如今)+$")

_FOUNDED = re.compile("(?:成立|创立|创办|创建|始建|注册|设立)于?$")  # of who writes
_TO_ASK = re.compile("[几些]个?(?:问题|疑问)|[几些]件事")  # 想请教几个问题 asks nothing yet
_YOURS = re.compile("贵[区县市地]|[你您]们[区县市这那]|请教|咨询|来函")
_EVENT = re.compile("(?:考察|活动|会议|大会|仪式)$")
_SIDE_BEHIND = re.compile(
    "(?<=.{6})[，,](?:人数|数量|个数|金额|总额|规模|面积|时间|地点)$"
)  # 曾有团来访，人数
_OR = re.compile(r"\w还是(?![不没]|[\u4e00-\u9fff]{1,2}不了)\w")  # not 到28号还是报不了


def is_question(text: str) -> bool:
    """Whether a text asks anything."""
    return bool(PREDICATE.search(text) or YES_NO.search(text) or _OR.search(text))


def joined(subject: str, text: str, linked: bool = False) -> str:
    """A question with what it is about in front."""
    glue = (
        "的"
        if linked and not re.search(r"(?:年度?|季度|半年|月份?|[区县市省部的])$", subject)
        else ""
    )
    return f"{subject}{glue}{text.lstrip('的')}"


class Before:
    """known: names of the glossary in the question's language.

    topic: what the questions before were about, where this one but goes on about it.
    area: the park that was named last in the talk; benefit: the one that it was of last.
    """

    def __init__(
        self,
        question: str,
        answer: str,
        known: Sequence[str],
        topic: str = "",
        area: str = "",
        benefit: str = "",
    ) -> None:
        self._topic, self.area, self.benefit = topic, area, benefit
        said = CONNECTED.sub("", _GREETED.sub("", question.strip())).rstrip(_END)
        self.text = said if PREDICATE.search(said) else _SURVEYS.sub("", said)
        self.known = known
        self.names = self._names_of(known)
        self.answer = re.sub(r"\[\d+\]", "", answer)
        self._told = names_in(self.answer, known)

    def _names_of(self, known: Sequence[str]) -> list[Name]:
        """What it names; of a letter's introduction that speaks of our place no other one: who
        writes is from there."""
        names, home = names_in(self.text, known), self.home
        key = search_key(self.text)
        asks = is_question(_TO_ASK.sub("", self.text))
        if asks or not (_YOURS.search(key) or home.without(key) != key):
            return names
        names = [n for n in names if n.slot is not Slot.PLACE or home.is_named_by(n.text)]
        return [n for n in names if not _FOUNDED.search(self.text[: n.start])]

    @cached_property
    def frame(self) -> tuple[Name, ...]:
        """Place, time and subject that it begins with; else all it names."""
        leading: list[Name] = []
        end = 0
        for name in self.names:
            if re.search(r"[^的在，,、\s]", self.text[end : name.start]):
                break
            goes_on = leading and leading[-1].slot is Slot.THING and name.start == end
            if name.slot is Slot.THING and leading and not goes_on:
                break
            leading.append(name)
            end = name.end
        return tuple(leading or [n for n in self.names if n.slot in SUBJECTS | TIMES])

    @property
    def body(self) -> str:
        """What follows the frame."""
        begins = self.frame and not self.text[: self.frame[0].start].strip("的在，,、 ")
        return self.text[self.frame[-1].end :].lstrip("的在，, ") if begins else self.text

    @cached_property
    def topic(self) -> str:
        """What it asks about, without the asking: 惠济区2022年新签约了多少个项目? → …新签约项目."""
        if self._topic:
            return self._topic
        if defined := _DEFINES.match(self.text):
            return defined["thing"]
        if benefit := self._benefit():
            return benefit
        if asks := PREDICATE.search(self.text):
            return self._asked_about(asks)
        yes_no = YES_NO.search(self.text)
        if yes_no and (done := _DONE.search(self.text)):
            yes_no = done
        if yes_no and yes_no.start() and yes_no.group()[0] != "有":
            return self.text[: yes_no.start()]
        if yes_no or self.text.endswith(("吗", "呢", "吧")):
            return re.sub("[吗么呢吧]$", "", self.text.replace("有", "", 1))
        # it told or demanded something: 3月有一批企业家来考察
        return self.text if _EVENT.search(self.text) else self.framed() or self.text

    def _asked_about(self, asks: re.Match[str]) -> str:
        """What it is about whose asking is there: what stands in front, with what is counted."""
        ahead, behind = self.text[: asks.start()], self.text[asks.end() :]
        ahead = _MAY_DO.sub("，", ahead)
        if led := _LED_IN.search(ahead):
            return self._led_in(self.text[: led.start()], behind)
        had = _HAD.match(behind.removeprefix("有"))
        if had and ("有没有" in asks.group() or _WHETHER_ANY.search(self.text)):
            return _NOW.sub("", _AMONG.sub("的", ahead)) + had[1]
        noun = _COUNTED_NOUN.match(behind)
        if noun and _BROUGHT.search(ahead) and not re.search("多少|几", asks.group()):
            return f"{ahead}的{noun.group(1)}"
        kept = noun.group(1) if noun and _KEEPS_NOUN.search(asks.group()) else ""
        about = _OBJECT.match(behind) if not asks.start() else None
        if about:
            return about["object"]
        named = benefits.bare(_SIDE_BEHIND.sub("", ahead.rstrip("，, ")))
        return _NEW_SIGNED.sub(
            "新签约", _SIGNED.sub("签约", named) + kept if kept else _VERB.sub("", named)
        )

    def _led_in(self, ahead: str, behind: str) -> str:
        """What a question is about whose asking is led in (从哪里): what stands before that, and
        where that is but when and where, the thing that was fetched, else all but the asking; no
        text that is torn amid it."""
        ahead = re.sub("[都也]?是[^，。]{0,8}$", "", ahead)  # 活动是惠济区和谁办的
        framing = [n for n in names_in(ahead, self.known) if n.slot in TIMES | {Slot.PLACE}]
        if re.sub(r"[\W的]|[你我您]们?", "", without(ahead, framing)):
            return ahead
        if fetched := _FETCHED.match(behind):
            return f"{''.join(n.text for n in framing)}{fetched['object']}"
        return f"{ahead}{behind}"

    def _benefit(self) -> str:
        """The benefit that it is for, by the name that its answer gave it, with the place
        elsewhere that it is of."""
        benefit = benefits.called(benefits.named(self.text), self.answer)
        place = first_beside(self.text, self.home.places) if benefit else ""
        return benefit if place in benefit else f"{place}{benefit}"

    @cached_property
    def home(self) -> Home:
        """Our place."""
        return Home.of(self.known)

    @property
    def last_benefit(self) -> str:
        """The benefit that the talk is of, or was of last."""
        return self.topic if benefits.is_benefit(self.topic) else self.benefit

    @property
    def defines(self) -> bool:
        """Whether it asks what something is."""
        return bool(_DEFINES.match(self.text))

    @property
    def asking(self) -> str:
        """The words it asks with: 是多少, 有哪些."""
        asks = PREDICATE.search(self.text)
        return asks.group().removeprefix("的") if asks else ""

    @property
    def asks_how_much(self) -> bool:
        return bool(re.search("多少|几", self.asking))

    @property
    def is_specific(self) -> bool:
        """Whether its frame names more than a place and a time."""
        return any(n.slot not in TIMES | {Slot.PLACE} for n in self.frame)

    @property
    def has_thing(self) -> bool:
        """Whether it names a subject that another one can take the place of."""
        return any(n.slot not in TIMES | {Slot.PLACE} for n in self.names)

    def shares(self, text: str, besides: Collection[str] = ()) -> bool:
        """Whether a text takes up a word of what it is about, names and `besides` aside."""
        topic = self.topic
        for name in self.frame:
            topic = topic.replace(name.text, " ")
        return bool(set(question_terms(topic)) & set(question_terms(text)) - set(besides))

    def shared(self, text: str) -> float:
        """Share of a text's terms that the question has too, in [0, 1]."""
        terms = set(question_terms(text))
        return len(terms & set(question_terms(self.text))) / len(terms) if terms else 0.0

    def framed(self, own: Sequence[Name] = (), without: Collection[Slot] = ()) -> str:
        """The frame with `own` names in the place of those of the same slot."""
        pieces: dict[Slot, str] = {}
        for name in self.frame:
            if name.slot not in without:
                glue = "的" if name.slot in pieces else ""
                pieces[name.slot] = f"{pieces.get(name.slot, '')}{glue}{name.text}"
        for name in own:
            pieces[name.slot] = name.text
        order = sorted(
            pieces, key=lambda slot: (slot in TIMES, slot is Slot.PERIOD, slot is not Slot.PLACE)
        )
        return "".join(pieces[slot] for slot in order)

    @property
    def last_area(self) -> str:
        """The park that was named last, by the question or as the only one by its answer."""
        asked = [n.text for n in self.names if n.slot is Slot.AREA and not is_region(n.text)]
        told = {n.text for n in self._told if n.slot is Slot.AREA and not is_region(n.text)}
        return asked[-1] if asked else told.pop() if len(told) == 1 else self.area

    def referent(self, slot: Slot | None) -> str:
        """The name that a word of this slot points to, or the subject; empty where unclear.

        What the answer brought up is meant where the question named nothing of the kind: asked
        which park lies in the west, the park is what is talked about next.
        """
        wanted = {slot} if slot else SUBJECTS - {Slot.PLACE}
        asked = [n for n in self.names if n.slot in wanted]
        if not slot:
            asked += [n for n in self.frame if n.slot is Slot.THING]
        proper = {n.text for n in asked if not is_region(n.text)}
        told = {n.text for n in self._told if n.slot in wanted and not is_region(n.text)}
        for meant in (proper, told, {n.text for n in asked}):
            if meant:
                return meant.pop() if len(meant) == 1 else ""
        return ""
