"""Whether a target is higher than the one before is told by who says that it was raised."""

from assistant.answers import AnswerStatus
from assistant.completeness.moved_aim import beside, told_of_it
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult

AIM = "松湾区2032年的目标是新签约项目总额不低于90亿元。"
RAISED = "松湾区2032年调高了招商引资目标，力争进位。"
ASKED = "2032年的目标比2031年高还是低，签约总额定的是多少？"


def hit(n: int, text: str) -> Hit:
    passage = Passage(f"d#{n}", "d", n, 100 * n, 100 * n + len(text), text)
    return Hit(passage, Document("d", "松湾区招商", "d.md", "x"), 1.0, 1.0, 0.5)


def told(question: str, *texts: str, more: tuple[str, ...] = ()) -> list[str]:
    hits = tuple(hit(n, text) for n, text in enumerate(texts))
    later = tuple(hit(n, text) for n, text in enumerate(more, len(texts)))
    result = SearchResult(question, hits, {"目标": 1.0}, 0.5)
    first = stretch(1, hits[0], hits[0].passage.start, hits[0].passage.end)
    chosen = beside(result, [first], lambda query: SearchResult(query, later, {}, 0.5))
    shown = [as_claim(first, *span) for span in first.sentences]
    _, found = told_of_it(question, AnswerStatus.EXTRACTIVE, shown, chosen)
    return [claim.text for claim in found]


def test_that_it_was_raised_is_told_in_front_of_the_target() -> None:
    assert told(ASKED, AIM, RAISED) == [RAISED, AIM]
    assert told(ASKED, AIM, more=(RAISED,)) == [RAISED, AIM]
    assert told("2031年跟2032年比，签约额目标是高了还是低了", AIM, RAISED) == [RAISED, AIM]


def test_it_is_of_the_year_that_is_asked_about() -> None:
    assert told(ASKED, AIM, RAISED.replace("2032", "2030")) == [AIM]


def test_other_questions_and_results_are_left_alone() -> None:
    assert told("2032年的目标是多少", AIM, RAISED) == [AIM]
    assert told("2032年的目标比2031年实际完成的高还是低", AIM, RAISED) == [AIM]
    assert told("2032年签约目标比2031年签约总额高吗", AIM, RAISED) == [AIM]
    assert told("2032年的开工目标比2031年高吗", AIM, RAISED) == [AIM]
