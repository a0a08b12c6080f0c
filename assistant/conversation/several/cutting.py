"""Several questions in one message, a letter with its list too, cut so that each gets an answer.

Pure. What is not certain to be two questions stays one: an answer to half a question is worse
than one answer to two.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conversation import as_told, colloquial, introductions, survey, trade, who
from assistant.conversation.before import PREDICATE, YES_NO, Before
from assistant.conversation.english.names import BENEFIT
from assistant.conversation.followups import leans
from assistant.conversation.names import names_in
from assistant.conversation.several import apiece, confirming, embedded, halves, lists
from assistant.reckoning import asked as reckoning
from index.normalise import question_terms

MOST = 8  # questions answered at once

_QUOTED = re.compile(r"《[^《》\n]*》|“[^“”\n]*”|「[^「」\n]*」|\"[^\"\n]*\"")
_SENTENCE = re.compile(r"[^?？。！!；;\n]+[?？。！!；;]*|[?？]+")
# a stop, and the dash before a question of its own: whom do we call - does the zone have an office?
_ENGLISH_STOP = re.compile(
    r"(?<=[a-z)\d]{2})\.\s+(?=[A-Z\d])|"
    r"(?<=[a-z)\d]{2})\s[-–—]\s(?=(?:is|are|do|does|did|has|have|can|will) "
    r"(?:the|there|you|we|i|it|they|any)\b)"
)
_BULLET = re.compile(r"^\s*(?:[-*•·]\s+)")
# We plan to invest 120 million yuan: what the first question is of
_OWN_CASE = re.compile(
    r"(?:i|we|our \w+|my \w+) (?:\w+ )?"
    r"(?:plan|want|intend|would like|are|am|have|wish|hope|need|run|make|rent|export|produce|"
    r"spend|spent|buy|bought|invest|invested|build|built|earn|earned|paid|hire|hired|got)\b"
    r"(?=.*\d)",
    re.IGNORECASE,
)
# My wife and I qualify for the home-buying subsidy. Building a laboratory of 400 sqm
_MATTER = re.compile(
    r"^(?!(?:hi|hello|hey|dear|good|thanks|thank)\b)(?!.*\b(?:this|next|last) year\b)[ -~‘’“”]*"
    rf"\b(?:{BENEFIT}|loans?|rents?|rented|renting|"
    r"\d[\d.,]* ?(?:sqm|sq|mu|million|m2|k)\b)[ -~‘’“”]*$",
    re.IGNORECASE,
)
# and what is the yearly cap? stands in the rule that tells what one gets
_BUT_CAP = re.compile(
    r"(?:and |also )?(?:what(?:['’]s| is)|is there) (?:the|an?) (?:yearly |annual |upper )?"
    r"(?:cap|maximum|limit|ceiling)\W*",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"^(?:请|麻烦)?(?:您|你)?(?:帮我|给我|再)?(?:介绍|说明|列出|列举|告诉我|解释|概述|说说|讲讲)|"
    r"^(?:please )?(?:tell|list|describe|explain|give|show|name)\b",
    re.IGNORECASE,
)
_ENGLISH_WORDS = (
    r"(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|will|"
    r"would|should|has|have|had|may|must|whether)"
)
_ENGLISH_ASKS = re.compile(
    r"^(?:(?:and|or|also) )?(?:(?:in|at|by|for|to|until|since|from|under) )?(?!may \d)"
    rf"{_ENGLISH_WORDS}\b",
    re.I,
)
_AND = re.compile(
    r"[，,；;]?\s*(?:以及|另外|(?<!外)还有|此外|顺便问一?下)[，,]?\s*|"
    rf"[,;]\s+(?:and|also)\s+(?={_ENGLISH_WORDS}\b)",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?P<topic>[^，,。]{1,16}(?:项目|企业|公司|园区|产业|政策))(?:[，,]|(?=今年|去年|20\d\d|目标|计划|要))"
)
_LISTS = re.compile(
    r"请问|咨询|了解|请教|问题|想问|回复|答复|函复|说明|告知|questions?|like to know", re.IGNORECASE
)
_TIME = re.compile(
    r"(?:19|20)\d{2}|[一二三四1-4]季度|[上下]半年|[今去前明]年|"
    r"\b(?:first|second|third|fourth) quarter|\bq[1-4]\b|\b(?:last|this|next) year\b",
    re.IGNORECASE,
)
_IS_REST = re.compile(  # 几月份报？在哪报？ is it higher? by how much
    r"(?:and )?by how (?:much|many)\W*$|"
    # 对接了哪些机构？分别来自哪个城市？ which stands behind each in brackets
    r"(?:[他它]们)?(?:分别|各自?|都)是?(?:来自|是从)(?:哪[一些几]?个?(?:城市|省份?|市|地方|国家|地区)|哪[里儿])的?\W*$|"
    r"(?:[在去到往向]哪[里儿个]?|找谁)[^，,。?？]{0,4}[?？]?$|(?:是|能)?(?:一次性?[给付发]|分几[次期])[^，,。]{0,4}$"
)
# we saw a figure of 7 billion; is that for 2022? has nothing of its own that it asks of
_OF_WHAT_IS_SAID = re.compile(
    r"(?:and )?(?:is|was|are|were|does|do|did|has|have|can|will) "
    r"(?:that|this|it|these|those|they)\b|"
    r"(?:请问)?[这那](?!里|边|儿|么)[^，,。?？]{0,8}(?:是不是|是否|吗|多少|哪|什么|几)",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"(?:and |or )?(?:is|are|was|were|do|does|did|has|have|can|will)\b", re.I)
# is tea one of the leading industries? and pies? both are told by the list
_ONE_MORE = re.compile(
    rf"(?:and|or|(?:and )?(?:what|how) about)(?: also)? (?!{_ENGLISH_WORDS}\b)(?:[\w-]+\W+){{1,4}}",
    re.IGNORECASE,
)
_IS_IT_TRUE = re.compile("^is it true that ", re.IGNORECASE)
_LEAST, _LEAST_TERMS = 3, 4  # characters of a question of its own; terms of a request
_LONGEST_CASE = 160  # characters of what a letter tells before its first question: no paragraph


@dataclass(frozen=True)
class Message:
    """context: what is said before them and names a place or subject that all may lean on.

    stand_alone: whether none of them leans on another one: items of a letter do on its subject.
    """

    questions: tuple[str, ...]
    context: str = ""
    stand_alone: bool = False


@dataclass(frozen=True)
class _Piece:
    text: str
    listed: bool  # an item of a numbered list


def cut(text: str, known: Sequence[str] = (), is_letter: bool = False) -> Message:
    """The questions of a message in order; a message that asks one thing or nothing is itself.

    known: names of the glossary. is_letter: whether each sentence and item of a list stays whole,
    which the reply is to take up as it stands; what one asks is cut when it is answered.
    """
    if of_all := survey.questions(text, known):
        return Message(of_all, stand_alone=True)
    typed, text = text, colloquial.written(text)
    text = text if is_letter else confirming.asked(text)
    if len(whole := trade.park_and_more(text, known) or apiece.at_each_time(text)) > 1:
        return Message(tuple(whole), stand_alone=True)
    pieces = _pieces(typed if is_letter else text)
    if not is_letter:
        pieces = [half for piece in pieces for half in _halves(piece)]
    if not is_letter and len(pieces) == 1 and len(sides := apiece.each(pieces[0].text, known)) > 1:
        return Message(tuple(sides), stand_alone=True)
    listing = sum(piece.listed for piece in pieces) > 1 and bool(_LISTS.search(text))
    asks = [_asks(colloquial.written(piece.text)) for piece in pieces]
    is_asked = any(p.listed and one for p, one in zip(pieces, asks, strict=True))
    is_asked = is_letter and (is_asked or _asks_for_list(pieces))
    names = [is_asked and not lists.OF_SELF.match(piece.text) for piece in pieces]
    asked = [
        piece
        for piece, one, named in zip(pieces, asks, names, strict=True)
        if one or (piece.listed and (listing or named))
    ]
    if len(asked) < 2:
        return Message((typed,))
    questions = _joined(asked, known)
    context = " ".join(p.text for p in pieces[: pieces.index(asked[0])])
    is_own = bool(_OWN_CASE.match(context) or _MATTER.search(context)) and not asked[0].listed
    is_own = is_own and not (is_letter and len(context) > _LONGEST_CASE)
    if is_own:
        questions = [one for one in questions if not _BUT_CAP.fullmatch(one)]
    if len(questions) < 2:
        return Message((typed,))
    if is_own:
        questions[0] = f"{context} {questions[0]}"
    context = context if names_in(context, known) or who.lead(context, known) else ""
    if not is_letter:
        questions = [side for one in questions for side in apiece.each(one.rstrip("，, "), known)]
    return Message(tuple(questions), context, stand_alone=bool(context) and asked[0].listed)


def _asks_for_list(pieces: Sequence[_Piece]) -> bool:
    """Whether what stands right before a list asks for what is on it."""
    first = next((n for n, piece in enumerate(pieces) if piece.listed), 0)
    return bool(first and lists.ASKED_FOR.search(pieces[first - 1].text.strip()))


def _joined(asked: Sequence[_Piece], known: Sequence[str]) -> list[str]:
    """The questions, each once; one that only asks for another side of the one before with it."""
    questions: list[str] = []
    for piece in asked:
        if piece.text in questions:
            continue
        if questions and not piece.listed and _belongs(piece.text, questions[-1], known):
            questions[-1] += f" {piece.text}" if piece.text.isascii() else piece.text
        else:
            questions.append(piece.text)
    return questions


def _asks(text: str) -> bool:
    bare = text.rstrip("?？。！!；;，, \n")
    if len(re.sub(r"\W", "", bare)) < _LEAST or bare.endswith((":", "：")):
        return False  # what a list begins with asks nothing itself
    asks = PREDICATE.search(bare)
    some = asks and asks.group()[-1] == "几" and text.rstrip().endswith("。")  # 看了几个城市。
    return bool(
        halves.ASKS_AT_END.search(text)
        or (asks and not some)
        or YES_NO.search(bare)
        or _ENGLISH_ASKS.search(bare)
        or (_REQUEST.search(bare) and len(question_terms(bare)) >= _LEAST_TERMS)
    )


def _belongs(later: str, earlier: str, known: Sequence[str]) -> bool:
    """Whether a question only asks for another side of the one before it, in its words.

    签约了多少个项目？总签约额是多少？ is answered by one sentence and so is one question.
    """
    if halves.SAYS_SO.match(later) or _IS_REST.match(later) or halves.asks_but_cap(later):
        return True
    if _ONE_MORE.fullmatch(later) and as_told.as_list(earlier) != earlier:
        return True
    if set(_TIME.findall(later)) - set(_TIME.findall(earlier)):
        return False  # of another time, or a target
    if _WHETHER.match(later) and _ENGLISH_ASKS.match(earlier) and not _WHETHER.match(earlier):
        return False  # what was promised? and are the promises in the plan?
    before = Before(earlier, "", known)
    return leans(later, before) and before.shares(later)


def _pieces(text: str) -> list[_Piece]:
    """Sentences and items of lists, without their marks."""
    marks = lists.in_order(text)
    starts = [0, *(m.start() for m in marks)]
    ends = [*(m.start() for m in marks), len(text)]
    pieces: list[_Piece] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        body = text[marks[number - 1].end() if number else start : end]
        sentences = _sentences(body)
        if number and sentences:  # an item is one piece, what follows it on new lines is none
            first, *rest = body.split("\n", 1)
            pieces.append(_Piece(first.strip(), listed=True))
            sentences = _sentences(rest[0]) if rest else []
        pieces += [_Piece(sentence, listed=False) for sentence in sentences]
    return [piece for piece in pieces if piece.text]


def _sentences(text: str) -> list[str]:
    hidden = _QUOTED.sub(lambda m: re.sub(r"[?？。！!；;]", "\0", m.group()), text)
    hidden = _ENGLISH_STOP.sub(lambda m: f".\n{' ' * (len(m.group()) - 2)}", hidden)
    found: list[str] = []
    for match in _SENTENCE.finditer(hidden):
        sentence = text[match.start() : match.end()]
        bare = _BULLET.sub("", sentence).strip()
        if found and found[-1].endswith((";", "；")) and _OF_WHAT_IS_SAID.match(bare):
            found[-1] += f" {bare}" if bare.isascii() else bare
        elif re.search(r"\w", sentence):
            found.append(bare)
        elif found:  # a mark that stands alone belongs to what it follows
            found[-1] += sentence.strip()
    return found


def _halves(piece: _Piece) -> list[_Piece]:
    """The questions that 以及, 另外 or ", and what" join in one sentence."""
    parts: list[str] = []
    leading = _AND.match(piece.text)
    rest = piece.text[leading.end() :] if leading else piece.text
    for joint in _AND.finditer(piece.text):
        offset = len(piece.text) - len(rest)
        left, right = piece.text[offset : joint.start()], piece.text[joint.end() :]
        if joint.start() > offset and _is_whole(left) and _is_whole(right):
            parts.append(left)
            rest = right
    if parts:
        rest = embedded.of_sum(parts[0], rest)
    whole = [one for part in [*parts, rest] for one in embedded.questions(part)]
    return [
        _Piece(half, piece.listed)
        for one in whole
        for half in ([one] if reckoning.read(one) else _apart(one))
    ]


def _apart(text: str) -> list[str]:
    """The halves that no one sentence answers, each with what stands in front of all: 大项目 of
    大项目，目标几个，签了几个."""
    parts = halves.with_aim_of_each(halves.at_commas(text, apart=True))
    found = _TOPIC.match(parts[0])
    if not found or PREDICATE.search(found[0]) or introductions.introduces(found["topic"]):
        return parts
    return [parts[0], *(f"{found['topic']}{part}" for part in parts[1:])]


def _is_whole(text: str) -> bool:
    """Whether one side of a joint is a question that does not lean on the other."""
    bare = text.rstrip("?？。！!；; ")
    asks = PREDICATE.search(bare) or _ENGLISH_ASKS.search(bare)
    return bool(asks) and not embedded.POINTS_BACK.search(_IS_IT_TRUE.sub("", bare))
