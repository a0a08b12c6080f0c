"""Of a question that was answered as a whole, the halves that its answer leaves open, each asked by
itself: told, or said not to be told.

An answer to one half reads as all there is: 目标超过5场 of 计划办几场，到目前办了几场.
"""

import re
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace

from assistant import citations
from assistant.answers import (
    Answer,
    AnswerStatus,
    DraftDelta,
    Event,
    Evidence,
    Finished,
    Question,
    Turn,
)
from assistant.conversation.before import is_question
from assistant.conversation.several.together import SHOWN, together
from assistant.coverage import tells_absence
from assistant.quantities import quantities
from assistant.relevance import aims, looks, pertinence, seeking
from index.normalise import han_share, question_terms, search_key
from index.sentences import split_sentences

_YEAR = re.compile(r"(?:19|20)\d{2}")
_WORD = re.compile(r"[a-z][a-z-]{3,}")
# what a sentence of any document says
_OF_ANY = re.compile(
    r"huiji|district|report|document|do|doe|ha(?:ve|s)|been|th(?:at|is|ere|eir|ey)|your?|with|wh.*|"
    r"will|would|could|should|about|from|into|gives?|sa(?:id|y)|state|tell|how|much|many|also|"
    r"years?|already"
)
# 目前已经, 主要: of whatever is asked
_BESIDE = re.compile(
    "(?:到|截至)?(?:目前|现在|如今)(?:为止)?|已经|主要|分别|具体|大概|大约|一共|总共|[你您]们|贵[区县市局]|"
    "可否|能否|是否|有没有|是不是|没有|[我本][们会司]|其中"
)
_ENGLISH_ASKS = re.compile(
    r"(?:(?:and|also|but) )?(?:what|which|who|when|where|why|how|is|are|was|were|do|does|did|can|"
    r"could|has|have|will|would|in which)\b",
    re.IGNORECASE,
)
_OF_OTHERS = {"other", "were", "being", "them", "those", "these", "present", "please", "each"}
_COMPARES = re.compile(
    "[高多大好强快][了些]?还是[低少小差弱慢]|[低少小差弱慢][了些]?还是[高多大好强快]|"
    r"\b(?:higher|lower|larger|smaller|more|less)\b.*\bthan\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    "(?<!不)[高低多少大小优快慢]于|[高低多少][出了]\\d|[调提][高低]|[上下]调|增[长加]|下降|减少|持平|[<>＞＜]|"
    r"\b(?:raised|lowered|increased|reduced|higher|lower|more than|less than)\b"
)
_IF_REACHED = re.compile("达标|(?:完成|实现|达到|达成|兑现)(?:了|得)?(?:吗|没|怎|么)")
_REACHED = re.compile("完成|超额|实现|达[到成标]|兑现")
# how many are wanted, beside how many there were: told by a target, or not told
_AIMED = re.compile(
    "目标|计划|打算|力争|争取|"
    r"\b(?:wants?|targets?|targeted|goals?|aims?|aimed|plans?|planned|hopes?|intends?)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\b(?:worth|value|amount|price|cost|total|per ?cent|share|how \w+)\b", re.IGNORECASE
)


def words_of(text: str) -> set[str]:
    """The words of a text by which it is of something: no years, and none of any document."""
    if han_share(text):
        return {term for term in question_terms(text) if not _YEAR.fullmatch(term)}
    words = (word.removesuffix("s") for word in _WORD.findall(text.lower()))
    return {word for word in words if not _OF_ANY.fullmatch(word)}


def left_open(asked: Sequence[str], answer: Answer) -> list[bool]:
    """Of each half whether an answer to the whole leaves it open, by the look of what is told.

    Only asked for by it: what a half asked by itself gets decides.
    """
    if answer.calculations or any(tells_absence(c.text) for c in answer.claims if c.supported):
        return [False] * len(asked)
    quotes = [citation.quote for citation in answer.citations]
    said = [text[a:b] for text in (answer.text, *quotes) for a, b in split_sentences(text)]
    told = [citations.without_marks(text) for text in said]
    figures = {q.text for q in quantities(answer.text) if q.is_amount}
    found = []
    for n, half in enumerate(asked):
        others = set[str]().union(*(words_of(one) for at, one in enumerate(asked) if at != n))
        sort = looks.sought(search_key(half))
        is_aim = sort and _AIMED.search(half) and not all(map(_AIMED.search, asked))
        if is_aim and not any(aims.tells_aim(text) or _AIMED.search(text) for text in told):
            found.append(True)
        elif _COMPARES.search(half):
            found.append(not any(map(_COMPARED.search, told)))
        elif seeking.seeks_a_place(half):
            found.append(not any(map(seeking.tells_a_place, told)))
        elif _IF_REACHED.search(half):
            found.append(not any(map(_REACHED.search, told)))
        elif sort or (len(figures) >= len(asked) and _FIGURE.search(half)):
            found.append(bool(sort) and not _tells(half, told))
        else:
            own = words_of(_BESIDE.sub(" ", half)) - others - _OF_OTHERS
            found.append(n > 0 and bool(own) and not own & words_of("\n".join(told)))
    return found


def _tells(half: str, told: Sequence[str]) -> bool:
    key = search_key(half)
    return any(
        pertinence.tells_what_is_sought(half, text)
        and not aims.is_but_aimed_at(key, search_key(text))
        for text in told
    )


def told(
    question: Question,
    asked: Sequence[str],
    events: Generator[Event],
    ask: Callable[[Question, Sequence[Evidence]], Generator[Event]],
    lean: Callable[[Question], str],
    found: Sequence[Evidence],
) -> Generator[Event]:
    """The events of an answer to the whole; where it leaves a half open, those of that half too,
    and all as one answer at the end.

    ask: the events of another question, its evidence numbered on from what was found. lean: what
    a half that names nothing of its own goes on about in front of it.
    """
    with closing(events):
        for event in events:
            whole = event.answer if isinstance(event, Finished) else None
            is_shown = whole is not None and whole.status in SHOWN and not whole.parts
            is_cut = len(asked) > 1 and all(map(_asks, asked[1:]))
            is_open = left_open(asked, whole) if whole and is_shown and is_cut else []
            if whole is None or not any(is_open) or all(is_open):
                yield event
                continue
            open_ones = _of_their_own(question, asked, is_open, whole, lean)
            behind = yield from _asked_by_themselves(open_ones, whole, ask, found)
            yield Finished(_joined(question, asked, behind, whole))


def _asks(half: str) -> bool:
    return bool(_ENGLISH_ASKS.match(half)) if half.isascii() else is_question(half.rstrip("？?。 "))


def _of_their_own(
    question: Question,
    asked: Sequence[str],
    is_open: Sequence[bool],
    whole: Answer,
    lean: Callable[[Question], str],
) -> dict[int, tuple[Question, str]]:
    """The halves that are open as questions, each with its own words."""
    found: dict[int, tuple[Question, str]] = {}
    for n, half in enumerate(asked):
        if is_open[n]:
            before = [Turn(_one(asked[:n]), whole.text)] if n else []
            one = replace(question, text=half, standalone="", history=(*question.history, *before))
            leaned = lean(one) if n else ""
            found[n] = (replace(one, text=leaned, history=()) if leaned else one, half)
    return found


def _asked_by_themselves(
    halves: dict[int, tuple[Question, str]],
    whole: Answer,
    ask: Callable[[Question, Sequence[Evidence]], Generator[Event]],
    found: Sequence[Evidence],
) -> Generator[Event, None, dict[int, Answer]]:
    """The answers to the halves that are open, but those that only repeat what is told."""
    known = {item.n: item for item in (*found, *whole.evidence)}
    behind: dict[int, Answer] = {}
    for n, (question, half) in halves.items():
        with closing(ask(question, tuple(known.values()))) as events:
            for event in events:
                if not isinstance(event, Finished):
                    yield event
                elif not _repeats(event.answer, whole):
                    behind[n] = _in_words_of(half, event.answer)
                    known |= {item.n: item for item in event.answer.evidence if item.n not in known}
        yield DraftDelta("\n")
    return behind


def _in_words_of(half: str, answer: Answer) -> Answer:
    """An answer to a half that was asked in full, which its question then tells."""
    question = answer.question
    if answer.parts or question.text == half:
        return answer
    return replace(answer, question=replace(question, text=half, standalone=question.asked))


def _repeats(answer: Answer, whole: Answer) -> bool:
    """Whether an answer says but what was told."""
    if answer.status not in SHOWN:
        return answer.status is not AnswerStatus.INSUFFICIENT_EVIDENCE
    told = [citation.quote for citation in whole.citations]
    return all(any(c.quote in quote for quote in told) for c in answer.citations)


def _joined(
    question: Question, asked: Sequence[str], behind: dict[int, Answer], whole: Answer
) -> Answer:
    """The answer to the whole, of the halves that it tells, and those to the others, in order."""
    if not behind:
        return whole
    at = [n for n in range(len(asked)) if n not in behind]
    of_it = replace(whole.question, text=_one([asked[n] for n in at]), standalone="")
    parts = {**behind, at[0]: replace(whole, question=of_it)}
    answers = [one for n in sorted(parts) for one in (parts[n].parts or (parts[n],))]
    return together(whole.question, whole.id, answers, (), whole.seconds)


def _one(asked: Sequence[str]) -> str:
    """Halves as one question."""
    joint = ", " if asked[0].isascii() else "，"
    return joint.join([*(half.rstrip("，,?？。 ") for half in asked[:-1]), asked[-1]])
