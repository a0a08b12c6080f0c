"""What is told behind a refusal, and both as one answer."""

import re
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace

from assistant.answers import Answer, Event, Evidence, Finished, Question
from assistant.clock import Clock
from assistant.conversation import nearby
from assistant.conversation.several import each_half
from assistant.conversation.several.together import SHOWN, together

# how much is taken off, and for how long, of one and the same thing
_HOW_MUCH = re.compile(r"(?P<deed>[减免退缓降])[收征缴掉]?(?:多少|几成)\W*$")
_HOW_LONG = re.compile("(?:能|可以|一共)?(?P<deed>[减免退缓降])[收征缴掉]?几个?[年月]")
_AMOUNT = re.compile(r"[减折]半|全[免额]|免[收征缴除]|一半|\d[\d.]*\s*[%％折元]")


def of_last_year(
    steps: Callable[[Question, Sequence[Evidence], Clock | None], Generator[Event]],
    asked: Sequence[str],
    refused: Answer,
    known: Sequence[Evidence],
) -> Generator[Event, None, Answer | None]:
    """The events of the same question of the newest year that is told of, which returns its answer
    behind the refusal where it leaves none of the halves open: of halves only the one that names
    今年 would be told not to be known, and the others by the same sentence as if they were."""
    other = nearby.of_last_year(refused)
    if not other:
        return None
    whole: Answer | None = None
    question = replace(refused.question, text=other, standalone="", history=())
    with closing(steps(question, known, None)) as further:
        for event in further:
            if isinstance(event, Finished):
                whole = event.answer
            else:
                yield event
    if whole is None or whole.status not in SHOWN or any(each_half.left_open(asked, whole)):
        return None
    told = both(refused, Finished(whole))
    return told.answer if isinstance(told, Finished) else None


def merged(answers: Sequence[Answer]) -> list[Answer]:
    """The answers; refusals behind each other for which one sentence of a document says that both
    are untold, as one: that sentence, the nearest passages and the enquiry stand once. So is a
    refusal of how much with the answer to how long, which tells both."""
    one: list[Answer] = []
    for answer in answers:
        if one and _tells_both(one[-1], answer):
            one[-1] = _of_both(one[-1], answer)
            continue
        same = one and _untold(one[-1]) is not None and _untold(one[-1]) == _untold(answer)
        one[-1:] = [_as_one(one[-1], answer)] if same else [*one[-1:], answer]
    return one


def _tells_both(refused: Answer, answer: Answer) -> bool:
    """Whether an answer to how long something is reduced tells how much it is, which was refused:
    房租能减多少，减几个月, and 减半征收2个月房租."""
    how_much = _HOW_MUCH.search(refused.question.text)
    how_long = _HOW_LONG.match(answer.question.text)
    is_one = how_much and how_long and how_much["deed"] == how_long["deed"]
    if not is_one or refused.status in SHOWN or answer.status not in SHOWN:
        return False
    return any(c.supported and _AMOUNT.search(c.text) for c in answer.claims)


def _of_both(refused: Answer, answer: Answer) -> Answer:
    asked = f"{refused.question.text.rstrip('？?，,。 ')}，{answer.question.text}"
    return replace(answer, question=replace(refused.question, text=asked, standalone=""))


def _untold(answer: Answer) -> tuple[str, int] | None:
    """The place of the sentence that says that what a refused question is for is not told."""
    said = answer.enquiry.untold if answer.enquiry and not answer.parts else None
    return (said.document.id, said.start) if said else None


def _as_one(first: Answer, second: Answer) -> Answer:
    """Two refusals as that of both questions."""
    own, other = first.enquiry, second.enquiry
    assert own and other
    asked = [answer.question.asked for answer in (first, second)]
    is_english = first.question.language == "en"
    joined = " ".join(asked) if is_english else f"{asked[0].rstrip('？?。 ')}，{asked[1]}"
    enquiry = replace(
        own,
        sought=tuple(dict.fromkeys((*own.sought, *other.sought))),
        missing=tuple(dict.fromkeys((*own.missing, *other.missing))),
        text=own.text.replace(asked[0], joined, 1),
    )
    hits = {hit.passage.id: hit for hit in (*first.retrieved, *second.retrieved)}
    question = replace(first.question, text=joined, standalone="")
    return replace(first, question=question, enquiry=enquiry, retrieved=tuple(hits.values()))


def both(refused: Answer, event: Event) -> Event:
    """An event of the answer to the question near to a refused one; at its end, both as one."""
    if not isinstance(event, Finished):
        return event
    if event.answer.status not in SHOWN:
        return Finished(refused)
    two = [refused, event.answer]
    whole = together(refused.question, refused.id, two, (), event.answer.seconds)
    return Finished(replace(whole, status=refused.status, enquiry=refused.enquiry))
