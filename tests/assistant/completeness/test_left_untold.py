"""What a document says it does not tell stands behind the half of a question that it tells."""

from assistant.answers import Evidence
from assistant.completeness.left_untold import beside, to_be_read, with_untold
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult
from index.normalise import search_terms

BEATEN = "示例区2031年的三类指标都超额完成了全年目标任务。"
NO_VALUE = "该报道未公布示例区2031年全年目标任务的具体数值。"
MODEL = "示例区2031年以来探索建立“云上双塔”产业园模式。"
NO_WAY = "该报道未公布示例区“云上双塔”产业园模式的具体办法。"
ASKED = "示例区2031年的目标超额完成了吗，超额多少？"
WHAT = "示例区“云上双塔”产业园模式到底是什么"


def hit(n: int, text: str) -> Hit:
    passage = Passage(f"d#{n}", "d", n, 100 * n, 100 * n + len(text), text)
    return Hit(passage, Document("d", "示例区招商", "d.md", "x"), 1.0, 1.0, 0.5)


def found(question: str, *texts: str) -> tuple[SearchResult, list[Evidence]]:
    """What was found, and the first of it as evidence."""
    hits = tuple(hit(n, text) for n, text in enumerate(texts))
    weights = dict.fromkeys(search_terms(question), 1.0)
    first = hits[0].passage
    result = SearchResult(question, hits, weights, 0.5)
    return result, [stretch(1, hits[0], first.start, first.end)]


def told(question: str, *texts: str) -> list[str]:
    result, chosen = found(question, *texts)
    shown = [as_claim(chosen[0], *span) for span in chosen[0].sentences]
    return [claim.text for claim in with_untold(result, shown, beside(result, chosen))]


def test_by_how_much_a_target_was_beaten_is_said_to_be_untold() -> None:
    assert told(ASKED, BEATEN, NO_VALUE) == [BEATEN, NO_VALUE]


def test_how_something_works_is_said_to_be_untold_to_who_asks_what_it_is() -> None:
    assert told(WHAT, MODEL, NO_WAY) == [MODEL, NO_WAY]


def test_it_is_of_the_year_and_matter_that_is_asked_about() -> None:
    assert told(ASKED, BEATEN, NO_VALUE.replace("2031", "2030")) == [BEATEN]
    assert told(WHAT, MODEL, "该报道未公布示例区夜间经济的具体办法。") == [MODEL]


def test_what_is_told_is_not_said_to_be_untold() -> None:
    by = "示例区2031年目标100亿元，超额完成12亿元。"
    assert told(ASKED, by, NO_VALUE) == [by]
    assert told("示例区2031年的目标超额完成了吗", BEATEN, NO_VALUE) == [BEATEN]


def test_where_nothing_is_shown_nothing_is_added() -> None:
    result, chosen = found(ASKED, BEATEN, NO_VALUE)
    assert with_untold(result, [], beside(result, chosen)) == []


def test_a_draft_is_not_written_from_what_was_put_beside() -> None:
    result, chosen = found(ASKED, BEATEN, NO_VALUE)
    told_of = beside(result, chosen)
    assert len(told_of) == 2
    assert to_be_read(told_of) == chosen


def test_what_something_is_for_does_not_ask_how_it_works() -> None:
    assert told("示例区“云上双塔”产业园模式的作用是什么", MODEL, NO_WAY) == [MODEL]


def test_what_a_compilation_holds_is_said_to_be_untold_to_who_asks_for_policies() -> None:
    issued = "示例区2031年制定了产业扶持政策汇编。"
    silent = "该报道未公布示例区产业扶持政策汇编的内容。"
    assert told("示例区有哪些产业扶持政策？", issued, silent) == [issued, silent]
    given = "示例区对落户企业给予补贴3万元，见产业扶持政策汇编。"
    assert told("示例区有哪些产业扶持政策？", given, silent) == [given]


def test_whether_it_was_done_is_said_to_be_untold_behind_the_target() -> None:
    aim, done = "示例区2031年的目标是举办论坛3场以上。", "据报道，示例区2031年举办论坛3场。"
    silent = "该报道未公布示例区2031年全年目标的完成情况。"
    asked = "示例区2031年的目标是举办论坛3场以上，是目标还是完成结果？"
    assert told(asked, aim, silent) == [aim, silent]
    assert told(asked, done, silent) == [done]
