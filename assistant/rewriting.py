"""The question becomes one that stands alone.

A follow-up is made whole by rules from the question before it, and names that were typed by their
sound get their own characters (`conversation`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.answers import Question, Turn
from assistant.conversation import (
    as_told,
    asking,
    benefits,
    colloquial,
    followups,
    introductions,
    ordinals,
    placed,
    pointing,
    siblings,
    spelling,
    survey,
    trade,
    who,
)
from assistant.conversation.before import Before
from assistant.conversation.english import in_full
from assistant.conversation.names import SUBJECTS, names_in
from assistant.conversation.several import cutting
from assistant.places import is_name
from index.normalise import han_share

_YEARS = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
_OFFSETS = {"this": 0, "last": -1, "next": 1}
_ENGLISH = re.compile(r"\b(this|last|next) year\b(?!\s*\()", re.I)
_YEAR_OF = re.compile(f"(?<![大当])(?:{'|'.join(_YEARS)})(?![（(])")
# 出口比去年同期多，给多少: of whatever year the rule is of
_THAN_BEFORE = re.compile("[比较于过]去年(?=同期)")
_NAMES_YEAR = re.compile(r"今年|本年|\d{4}年")
_NEW_TOPIC = re.compile("另外|换个|对了|还想问|再问|顺便")
_POINTS = re.compile("^(?:那里面?|那么?(?![边儿])|里[面头]|其中)的?")
# 那每年最多补多少, not 那个园区; 最多给几年, 找哪个部门办
_GOES_ON = re.compile(
    "最[多少高低长](?=[给补能拿奖可])|找(?=谁|哪)|那么?(?![个里边些种时次儿块片份条天年会位家])[\u4e00-\u9fff]"
)
# 他要是到位3个亿，我能拿多少, of who was brought
_WHO_WAS_BROUGHT = re.compile("那?[他她]们?(?=要是|如果|投|到位|来|的)")
_BROUGHT = re.compile("[^，,。]*(?:介绍|引荐|推荐|牵线)[^，,。]*")
_SO_FAR = re.compile("到?目前(?:为止)?|至今|迄今|到现在|已经?|实际")
_PLANNED = re.compile("(?<=[\u4e00-\u9fff])(?:计划|打算|准备|拟)(?=[\u4e00-\u9fff]{2})")
_LEANS_MOST = 16  # characters
_LONGEST = 400  # characters; a question that grows longer says more than was asked


@dataclass(frozen=True)
class _Before:
    """A question said in full; topic: what it is about, if it only goes on about it.

    listed: the answer before that listed what its own is about one item of.
    area: the park that was named last; benefit: the one that the talk was of last.
    who: where who asks is and what he does, which the question is said without; subject: what it
    is about, for one that names nothing.
    """

    text: str = ""
    answer: str = ""
    topic: str = ""
    listed: str = ""
    area: str = ""
    benefit: str = ""
    who: str = ""
    subject: str = ""

    def read(self, glossary: Mapping[str, str]) -> Before:
        """It, and what of it the next question may lean on."""
        names = tuple(glossary.values())
        return Before(self.text, self.answer, names, self.topic, self.area, self.benefit)


def standalone(question: Question, glossary: Mapping[str, str]) -> Question:
    """The question with what it leaves to the ones before it said in full, and with known names
    for what only sounds like them.

    The questions before it are made whole likewise, from the first on, so that a row of
    follow-ups keeps its topic.
    """
    before = _before(question.history, glossary)
    rewritten = _rewritten(question, before, glossary)
    asked_before = question.history[-1].question if question.history else ""
    brought = _BROUGHT.match(asked_before) if _WHO_WAS_BROUGHT.match(question.text) else None
    if brought and brought.group() not in rewritten.asked:
        return replace(question, standalone=f"{brought.group()}，{rewritten.asked}")
    written = colloquial.written(question.text)
    if rewritten.asked != written or not _goes_on(written):
        return rewritten
    return replace(
        question, standalone=_leaning(question, before, glossary) or rewritten.standalone
    )


def _goes_on(text: str) -> bool:
    """Whether a question names nothing of its own, by its words."""
    return bool(_GOES_ON.match(text)) or asking.but_asks(text)


def leaning(question: Question, glossary: Mapping[str, str]) -> str:
    """A short question that names nothing of its own with what the one before was about in front:
    引荐奖励 and 公务员能拿吗. Empty where it is none such. Not certain enough to be asked before
    the question itself was found to have no answer."""
    if not question.history:
        return ""
    before = _before(question.history, glossary)
    is_whole = _rewritten(question, before, glossary).asked != colloquial.written(question.text)
    return "" if is_whole else _leaning(question, before, glossary)


def _leaning(question: Question, before: _Before, glossary: Mapping[str, str]) -> str:
    typed = _plainly(question.text, (*glossary, *glossary.values()))
    return _leaned(typed, before, glossary) if question.language == "zh" else ""


def _leaned(typed: str, before: _Before, glossary: Mapping[str, str]) -> str:
    """A short question with the topic of the one before in front; empty where it has its own."""
    names = (*glossary, *glossary.values())
    named = any(
        name.slot in SUBJECTS or _is_proper(name.text, glossary) for name in names_in(typed, names)
    )
    if len(typed) > _LEANS_MOST or _NEW_TOPIC.match(typed) or named or not before.text:
        return ""
    if followups.has_aim_of_its_own(typed, last := before.read(glossary)):
        return ""
    # 到目前办了几场 is of what was done, and not of what was planned
    topic = _PLANNED.sub("", last.topic) if _SO_FAR.search(typed) else last.topic
    bare = _POINTS.sub("", typed)
    return f"{topic}{bare}" if topic and topic not in typed else ""


def _is_proper(name: str, glossary: Mapping[str, str]) -> bool:
    """Whether it is the name of a firm or project: what is written with a capital in English, and
    is no town, of which a side of anything may be (上海的有吗)."""
    called = (english for english, chinese in glossary.items() if chinese == name)
    return not is_name(name) and any(english[:1].isupper() for english in called)


def _rewritten(question: Question, before: _Before, glossary: Mapping[str, str]) -> Question:
    """The question said in full, where its words say that it goes on about the one before."""
    names = (*glossary, *glossary.values())
    typed = _plainly(spelling.corrected(question.text, glossary.values()), names)
    earlier = [turn.question for turn in question.history]
    typed = trade.of_the_sort(trade.for_us(typed, earlier, names), earlier)
    if (of_both := benefits.both(typed, earlier)) != typed:
        return replace(question, standalone=of_both)
    asked = as_told.put(_whole(typed, before, glossary).text)
    if before.who and not trade.is_of_parks(asked):
        asked = who.in_front(before.who, asked, names)
    return replace(question, standalone=asked if asked != question.text else "")


def _before(history: Sequence[Turn], glossary: Mapping[str, str]) -> _Before:
    """The last question of a talk said in full."""
    before = _Before()
    names = (*glossary, *glossary.values())
    for turn in history:
        of_place = survey.questions(turn.question, names)  # which the next may be about
        message = cutting.cut(turn.question, names)
        parts = (turn.question,) if of_place else message.questions
        if told := who.lead(message.context, names):
            before = replace(before, who=told.who)
        for part in parts:
            if told := who.lead(part, names):
                before = _Before(who=told.who)
                part = told.question
            part = trade.firms(part, names) or _plainly(part, names)
            is_of_benefit = bool(benefits.named(part))  # its introduction says for what
            asked = part if is_of_benefit else introductions.without(part)
            whole = _whole(asked, before, glossary)
            if (told := who.lead(whole.text, names)) and told.asks:
                before = replace(before, who=told.who)
                whole = replace(whole, text=told.question, subject=who.subject_of(told.question))
            if whole.text == part and _goes_on(part):
                whole = _Before(_leaned(part, before, glossary) or part)
            last = before.read(glossary)
            keeps = whole.text == part and benefits.is_case(part, last.topic)
            keeps = keeps or (whole.text != part and pointing.of_kin(part))
            topic = trade.topic_of(whole.text) or whole.topic or (last.topic if keeps else "")
            listed = ordinals.goes_on(part, turn.answer, before.listed or before.answer)
            of_last = last.last_area, last.last_benefit
            subject = whole.subject or (who.subject_of(part) if before.who else "")
            subject = subject if who.asks(part) else before.subject
            before = _Before(whole.text, turn.answer, topic, listed, *of_last, before.who, subject)
    return before


def _plainly(text: str, names: Sequence[str]) -> str:
    """The question as documents would put it, where a visitor says it otherwise."""
    of_trade = trade.by_park(placed.named_ours(colloquial.written(text), names), names)
    return of_trade if of_trade != text else introductions.without_english(text, names)


def dated(asked: str, as_of: date | None = None) -> str:
    """The question with 今年 and 去年 as the years that they are, whatever others it names.

    By those is judged what answers it, since documents are read years later. It is not searched
    for with them: a rule that holds this year need not name the year.

    as_of: the day that is asked for; None means today.
    """
    today = as_of or date.today()
    if not _THAN_BEFORE.search(asked) or _NAMES_YEAR.search(asked):
        asked = _YEAR_OF.sub(lambda found: f"{today.year + _YEARS[found.group()]}年", asked)
    return _ENGLISH.sub(lambda f: f"{f.group()} ({today.year + _OFFSETS[f[1].lower()]})", asked)


def as_searched(question: Question, query: str) -> Question:
    """The question as what is told is checked against it: its text as it stands alone, beside it
    the query in Chinese, as `dated` has it."""
    return replace(question, text=question.asked, standalone=dated(query, question.as_of))


def with_years(question: Question) -> Question:
    """The question as `dated` has it, so that who asks sees which year was meant."""
    meant = dated(question.asked, question.as_of)
    return replace(question, standalone=meant) if meant != question.asked else question


def _whole(text: str, before: _Before, glossary: Mapping[str, str]) -> _Before:
    """The question said in full, without its answer."""
    if not before.text:
        return _Before(text)
    if before.who and (there := who.elsewhere(text, before.who)):
        return _Before(who.told_whole(there, before.text))
    if before.who and who.is_other(text):
        before = replace(before, text=who.told_whole(before.who, before.text), who="")
    text = ordinals.pointed_in_english(ordinals.pointed(text, before.listed), before.listed)
    if han_share(text) >= 0.2 or not re.search("[A-Za-z]", text):
        if before.who and (full := who.in_full(text, before.subject)):
            is_led = bool(before.subject) and full.startswith(before.subject)
            return _Before(full, subject=before.subject if is_led else "")
        last = before.read(glossary)
        whole = siblings.of_same_noun(text, last) or followups.standalone(text, last)
        topic = followups.topic_after(text, whole, last)
    else:
        known = tuple(glossary)
        whole = in_full.standalone(text, before.text, before.answer, known, before.topic)
        topic = in_full.topic_after(text, whole, before.text, known, before.topic)
    return _Before(whole, topic=topic) if len(whole) <= max(_LONGEST, len(text)) else _Before(text)
