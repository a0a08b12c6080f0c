"""An enquiry, a message or a letter of several pages, cut into the questions it asks. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from assistant.conversation import colloquial
from assistant.conversation.before import is_question
from assistant.conversation.names import SUBJECTS, TIMES, Name, Slot, is_region, names_in
from assistant.conversation.several import cutting, halves
from assistant.letters import heading, incoming, reported
from assistant.letters.wishes import ENGLISH_WORD, PADDING, WISH
from assistant.letters.writing import DATED, LINE, NOBODY, Writer
from assistant.places import Home
from index.numerals import to_int
from index.sentences import split_sentences

MOST = 20  # questions of one enquiry
LONGEST = 20_000  # characters of one enquiry

_LEADS = re.compile(  # what is asked for is to be allowed to ask
    r"(?:解答|回答|请教|咨询|提出?)[^，,?？]{0,4}[几些]个?[问疑][题问]\W*$|有[几些]件事[^?？]*$|"
    r"(?:了解|请教|咨询|核实|确认)(?:一下)?(?:以下|下[列面])?[几两三四五]点\W*$|"
    r"来?函(?:咨询|请教)\W*$|"
    r"\bask (?:you )?(?:a few|some|several) questions\W*$|"
    r"\b(?:answer|address|help (?:us|me) with) (?:the|my|our|these|a few|some)\b[a-z ]*"
    r"questions?\W*$|"
    r"^(?:[^?]*, )?(?:could|can|would|will|may|might) (?:you|we|i) "
    r"(?:kindly |please |just |possibly )*"
    r"(?:help (?:us|me)(?: out)?|assist (?:us|me)|trouble you|bother you|ask(?: you)?)"
    r"(?: (?:(?:with|for|on|about) )?(?:a few|some|several|the following|this|these)[a-z ]*)?\W*$",
    re.IGNORECASE,
)
# until when to reply, which is nothing to answer
_REPLY_BY = re.compile(
    r"^(?:[^?]*, )?(?:could|can|would|will|might|may) you (?:please |kindly |possibly |also )*"
    r"(?:(?:come|get|write) back|reply|respond|revert)"
    r"(?: to (?:us|me|this|these|(?:this|our|my) [a-z]+))?(?: with (?:your|an?) [a-z]+)?"
    r"(?: (?:by|before|no later than|as soon as)\b[^?]*)?\W*$|"
    r"^(?:by )?when (?:can|could|may|might|should) (?:we|i) expect (?:an?|your) "
    r"(?:reply|answer|response)\W*$|"
    r"^(?:[能可]否|可不可以|可以|能不能|能|麻烦|不知(?:[能可]否))(?:请)?(?:贵[\u4e00-\u9fff]|[您你]们?)?"
    r"[于在](?![^，,。]*(?:哪|多少|几))[^，,。?？]{2,14}前(?:予以|给予|给)?(?:我们?|我[司会])?(?:书面)?"
    r"(?:[回答函]复|回信|复函)(?:我们?|我[司会])?(?:一下|为[盼荷])?吗?\W*$",
    re.IGNORECASE,
)
# the district attracted 7 billion yuan in 2031; please confirm
_CONFIRM = re.compile(
    r"(?<=[a-z\d])[;,]\s+(?:please|kindly|could you(?: please)?|can you)(?: kindly)? "
    r"confirm(?: (?:this|that|it|whether this is (?:so|correct|right)))?[.?]",
    re.IGNORECASE,
)
_CONFIRM_ZH = re.compile(
    "(?<=[\u4e00-\u9fff\\d%])[，,；;](?:烦?请|敬请|望|麻烦)(?:贵[局区办]|[您你])?(?:予以|帮忙)?(?:确认|核实)(?:一下|是否属实)?[。？?]"
)
_TITLE = re.compile(r"^\W*(?:关于[^。?？\n]{2,40}[函信]|to whom it may concern)\W*$", re.IGNORECASE)
_MATTER = re.compile("^[^，,。?？:：—]{2,14}有关[:：—]+")  # 第二个念头和活动有关：
_MARK = re.compile(
    r"^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．:：]|[（(]?[a-h][)）]|[-*•·①-⑳])\s*"
)
_POLITE = re.compile(
    r"^(?:您好|你好|请问|另外|此外|同时|还有|最后|首先|其次|再者|再次|[其第][一二三四五六七八九十](?=[，,、：:])|hello|also|finally)[，,、:：!！。\s]*",
    re.IGNORECASE,
)
# how a letter ends, where it was read as one paragraph with its last question
_LEAVE = re.compile(
    r"(?<=[?？。！!.])\s*(?:谢谢|(?:非常)?感谢|盼复|此致|顺颂|thanks|thank you|regards)[^?？]*$",
    re.IGNORECASE,
)
_LEAST_LIST = 2  # questions of a mail that are the list which it speaks of
# of what, where somebody sends on a list: whether the firms in the list below are yours
_ASKS_OF = re.compile(rf"\b{ENGLISH_WORD}|什么|哪|多少|几[个家]|是否|是不是|有没有", re.IGNORECASE)
_NEAREST = 2  # sentences before a question
_LEAST_NAMED = 5  # characters of a thing that is one of ours: 抖音电商直播基地, not 产业图谱
_CLAUSE = re.compile(r"[^，,；;。！!\n]+[，,；;。！!\n]*")
_LEADING = {Slot.THING, Slot.FIRM, Slot.AREA, Slot.ACT}
_WHO_WISHES = re.compile(r"(?:we|i|our \w+)(?: \w+){0,4} ", re.IGNORECASE)
_TOLD = re.compile(r"(?:。|[a-z]\.)\s*$")  # 该公司已经开工。请告知它的车间在哪个园区？
# 也盼告知，我们好向会员说明
_TAIL = re.compile(
    "[，,](?:更为|不胜|深表|将)感[谢激荷]?[。！!]?$|[，,](?:也|并|还)?(?:盼|望|烦请|恳请|敬请|还请|请)(?:贵[^，。]{0,4}|您)?能?(?:一并)?(?:予以)?"
    "(?:告知|说明|赐告|答复|示下|明确)(?:一下|一二|为[盼感荷])?(?:[，,。；;！!][^?？]*)?$"
)
_LEAST = 4  # characters of a question
_BEGINS_ROUGHLY, _BEGINS, _BEGINS_SURELY = 4, 8, 24  # characters by which it is found again
# the day of a letter, at its end, and how it speaks of years
_NEAR_END = 120  # characters
_HEADED = re.compile(
    r"^\W*(?:date|sent|日期|(?:发送|发件)?时间)\W.{0,24}?((?:19|20)\d{2})",
    re.IGNORECASE | re.MULTILINE,
)
_YEARS = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "this year": 0, "last year": -1}
_SAID_YEAR = re.compile(
    rf"(?<![大当])(?:{'|'.join(_YEARS)})(?!\s*(?:[（(]|\d{{4}}))", re.IGNORECASE
)


@dataclass(frozen=True)
class Asked:
    """questions: in order. context: what is said before them and names what all lean on.

    stand_alone: whether none of them leans on another one. leads: of a question, what is told right
    before it that names something: 三纯新能源已经开工。 of 它的车间在哪里. writer: who asks.
    """

    questions: tuple[str, ...]
    context: str = ""
    stand_alone: bool = False
    leads: Mapping[str, str] = field(default_factory=dict)
    writer: Writer = NOBODY


def asked(text: str, known: Sequence[str] = ()) -> Asked:
    """The questions of an enquiry; none where nothing in it asks. 今年 is the year of its date.

    Of a thread those of the newest mail that asks: what it only quotes was asked before, or by us.
    known: names of the glossary.
    """
    own: Asked | None = None  # of who sends on what stands below
    text = _CONFIRM.sub(", is that right?", _CONFIRM_ZH.sub("，对吗？", text))
    for mail in incoming.mails(text):
        found = _asked(mail, known)
        found = _behind(own, found) if own else found
        is_list = len(found.questions) >= _LEAST_LIST and not mail.sends_on
        if own is None and mail.forwards and not is_list:
            own = found
        elif found.questions:
            return found
    return own or Asked(())


def _behind(own: Asked, found: Asked) -> Asked:
    """What is asked below a mail that sends it on, who gets the reply."""
    return Asked(
        tuple(dict.fromkeys((*own.questions, *found.questions))),
        found.context or own.context,
        found.stand_alone,
        {**found.leads, **own.leads},
        own.writer,
    )


def _asked(mail: incoming.Mail, known: Sequence[str]) -> Asked:
    year, text = _year_of(mail.text), mail.body
    message = cutting.cut(text, known, is_letter=True)
    several_found = len(message.questions) > 1
    spans = split_sentences(text)
    found = [_placed(text, q, spans) for q in message.questions] if several_found else []
    for start, end in spans:
        if any(start <= at < end for at, _ in found):
            continue
        sentence = text[start:end]
        if told := reported.questions(sentence):
            found += [(text.find(words, start), question) for words, question in told]
        elif _wishes(sentence) or (not several_found and _asks(sentence)):
            found.append((start, sentence))
    asking = [(at, q) for at, q in sorted(found) if not _only_leads(q)]
    bare = {_with_year(_bare(question), year): at for at, question in reversed(asking)}
    kept = {q: bare[q] for q in reversed(bare) if len(re.sub(r"\W", "", q)) >= _LEAST}
    kept = dict(islice(kept.items(), MOST))
    headed = {q: heading.headed(q) for q in kept}
    leads = {headed[q]: lead for q, lead in _leads(text, kept, known).items()}
    context = _with_year(_context(message.context, known), year)
    alone = message.stand_alone
    return Asked(tuple(dict.fromkeys(headed.values())), context, alone, leads, mail.writer)


def _context(said: str, known: Sequence[str]) -> str:
    """What is said before the questions, of it the clauses that name something of ours: who
    writes, from where, since when and with how much is nothing that a question is of."""
    home = Home.of(known)

    def is_ours(name: Name) -> bool:
        is_long = len(name.text) >= _LEAST_NAMED or name.slot in SUBJECTS
        is_place = name.slot is not Slot.PLACE or home.is_named_by(name.text)
        return name.text in known and is_long and is_place and name.slot not in TIMES

    kept = []
    for clause in _CLAUSE.findall(said):
        names = names_in(clause, known)
        firms = [n for n in names if n.slot is Slot.FIRM and n.text not in known]
        if any(map(is_ours, names)) and not (firms or any(is_region(n.text) for n in names)):
            kept.append(clause)
    return "".join(kept).strip()


def _leads(text: str, questions: Mapping[str, int], known: Sequence[str]) -> dict[str, str]:
    """Of each question what stands between it and the one before, its last sentence that names a
    firm, a park or the like. questions: where each stands, or the sentence that it is of."""
    leads: dict[str, str] = {}
    end = 0
    for question, place in questions.items():
        found = (text.find(question[:size], end) for size in (_BEGINS, _BEGINS_ROUGHLY))
        at = next((at for at in (*found, place) if at >= end), -1)
        if at < 0:
            continue
        sentences = [text[end:at][a:b] for a, b in split_sentences(text[end:at])]
        end = at + len(question)
        named = (
            _POLITE.sub("", _MARK.sub("", said)).strip("，, ")
            for said in reversed(sentences[-_NEAREST:])
            if any(n.slot in _LEADING for n in names_in(said, known)) and not _asks(said)
        )
        if lead := next(named, ""):
            leads[question] = lead
    return leads


def _placed(text: str, question: str, spans: Sequence[tuple[int, int]]) -> tuple[int, str]:
    """Where a question stands, and in the words that the letter has for it; one that was joined
    of two begins with the first of them."""
    begins = question[:_BEGINS].lower()
    for words in (question[:_BEGINS_SURELY].lower(), begins):
        if (at := text.lower().find(words)) >= 0:
            return at, question
    for start, end in spans:
        sentence = text[start:end]
        if begins in colloquial.written(sentence).lower():
            is_whole = colloquial.written(_bare(sentence)) == _bare(question)
            return start, sentence if is_whole else question
    return 0, question


def _year_of(letter: str) -> int | None:
    """The year of a letter's date, where it has one."""
    dated = list(DATED.finditer(letter, max(0, len(letter) - _NEAR_END)))
    if dated:
        return _year(dated[-1])
    if headed := _HEADED.search(letter):
        return to_int(headed[1])
    days = (DATED.search(line) for line in letter.splitlines() if len(line) < LINE)
    alone = next(filter(None, days), None)
    return _year(alone) if alone else None


def _year(dated: re.Match[str]) -> int | None:
    return to_int(dated[1] or dated[2] or dated[3])


def _with_year(question: str, year: int | None) -> str:
    """今年 with the year that a letter is of, where that is known: 今年（2023年）."""
    if not year:
        return question

    def said(match: re.Match[str]) -> str:
        words, meant = match.group(), year + _YEARS[match.group().lower()]
        return f"{words} ({meant})" if words.isascii() else f"{words}（{meant}年）"

    return _SAID_YEAR.sub(said, question)


def _only_leads(question: str) -> bool:
    """Whether it but leads to what is asked, or sends on what somebody else asks."""
    if incoming.BELOW.search(question) and not _ASKS_OF.search(question):
        return True
    return any(said.search(question) for said in (_LEADS, _TITLE, _REPLY_BY))


def _asks(sentence: str) -> bool:
    asks = bool(halves.ASKS_AT_END.search(sentence))
    return asks or is_question(sentence.rstrip("。.!！ "))


def _wishes(sentence: str) -> bool:
    return bool(WISH.search(sentence)) and not PADDING.search(sentence)


def _bare(question: str) -> str:
    """Without its mark in a list, polite words, and who would like to know."""
    bare = _MATTER.sub("", _POLITE.sub("", _MARK.sub("", question.strip())))
    bare = _TAIL.sub("", bare)
    wish = WISH.search(bare)
    is_first = wish and (
        _WHO_WISHES.fullmatch(bare[: wish.start()]) or _TOLD.search(bare[: wish.start()])
    )
    if wish and (is_first or not bare.endswith(("?", "？"))) and "?" not in bare[: wish.start()]:
        rest = bare[wish.end() :].lstrip("，,：: ")
        if wish.group().startswith("不知"):  # what is told before it says what is asked about
            rest = bare[: wish.start()] + rest
        bare = rest if len(rest) >= _LEAST else bare
    return _LEAVE.sub("", _POLITE.sub("", bare)).strip()
