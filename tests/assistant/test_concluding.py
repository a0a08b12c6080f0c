"""How the shown sentences become one text."""

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant import citations
from assistant.answers import (
    AnswerStatus,
    Calculation,
    Check,
    Claim,
    Evidence,
    Language,
    Question,
    Term,
)
from assistant.concluding import assemble, conclude, not_told, quoted, unconfirmed
from assistant.places import Home
from index.documents import Document, Passage, Status


def item(n: int, status: Status = Status.UNKNOWN) -> Evidence:
    document = Document(f"d{n}", "办法", f"d{n}.md", "digest", status=status)
    return Evidence(
        n, Passage(f"d{n}#1", f"d{n}", 0, 0, 2, "文字"), document, 0, 2, "文字", ((0, 2),)
    )


@pytest.mark.parametrize(
    ("language", "text", "status", "shown"),
    [
        ("zh", "奖励5万元。", Status.UNKNOWN, "奖励5万元[1]。"),
        ("zh", "奖励5万元。", Status.IN_FORCE, "奖励5万元[1]。"),
        ("zh", "奖励5万元。", Status.EXPIRED, "奖励5万元（所据文件已失效）[1]。"),
        ("zh", "奖励5万元。", Status.SUPERSEDED, "奖励5万元（所据文件已被替代）[1]。"),
        ("zh", "已失效的办法奖励5万元。", Status.EXPIRED, "已失效的办法奖励5万元[1]。"),
        ("en", "It pays 5 yuan.", Status.NOT_YET_IN_FORCE,
         "It pays 5 yuan (from a document that is not yet in force)[1]."),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_told_as_such(
    language: Language, text: str, status: Status, shown: str
) -> None:
    question = Question("?", language)
    assert assemble(question, [Claim(text, (1,))], [item(1, status), item(2)]) == shown


def test_each_sentence_has_its_own_note() -> None:
    claims = [Claim("奖励5万元。", (1,)), Claim("奖励8万元。", (2,))]
    text = assemble(Question("?", "zh"), claims, [item(1, Status.EXPIRED), item(2)])
    assert text == "奖励5万元（所据文件已失效）[1]。奖励8万元[2]。"


def test_what_was_changed_since_is_told_as_such() -> None:
    stopped = Claim("奖励30万元。", (1,), outdated="stopped")
    told = assemble(Question("?", "zh"), [stopped], [item(1)])
    assert told == "奖励30万元（原规定，已停止执行）[1]。"
    changed = Claim("It is 6 yuan.", (1,), outdated="replaced")
    told = assemble(Question("?", "en"), [changed], [item(1)])
    assert told == "It is 6 yuan (the original rule, since changed)[1]."


def test_a_share_that_the_sentence_of_its_terms_tells_is_not_reckoned_again() -> None:
    terms = (
        Term("17个", Decimal(17), "个", 1, 2, 30), Term("21个", Decimal(21), "个", 1, 2, 30),
    )  # fmt: skip
    share = Calculation("share", terms, Decimal(81), "%", "计算：17个[1] ÷ 21个[1] ≈ 81%。")
    telling = Claim("占65%。", (1,), quotes=((1, 0, 40),))
    assert not_told([share], [telling]) == []
    assert not_told([share], []) == []
    assert not_told([share], [replace(telling, text="有17个。")]) == [share]
    assert not_told([share], [replace(telling, quotes=((1, 0, 20),))]) == [share]
    assert not_told([share], [replace(telling, quotes=((2, 0, 40),))]) == [share]
    difference = replace(share, kind="difference")
    assert not_told([difference], [telling]) == [difference]


def test_claims_that_had_to_be_mended_are_quotations() -> None:
    held = Claim("奖励5万元。", (1,), checks=(Check("wording", True),))
    slip = replace(held, text="奖励8万元。", checks=(*held.checks, Check("copy", True)))
    beside = Claim("每年一次。", (1,))
    assert conclude([slip, beside], []) == (AnswerStatus.EXTRACTIVE, [slip, beside])
    assert conclude([slip, held], []) == (AnswerStatus.ANSWERED, [slip, held])
    fallen = Claim("奖励9万元。", (), "9万元 is not in the quote")
    assert conclude([fallen, slip], []) == (AnswerStatus.EXTRACTIVE, [slip])
    assert conclude([fallen], [beside]) == (AnswerStatus.EXTRACTIVE, [beside])
    assert conclude([fallen], []) == (AnswerStatus.INSUFFICIENT_EVIDENCE, ())


@pytest.mark.parametrize(
    ("asked", "language", "query", "names"),
    [
        ("云南省怎么奖励", "zh", "云南省怎么奖励", ("云南",)),
        ("办法怎么奖励", "zh", "办法怎么奖励", ()),
        ("How does Yunnan reward?", "en", "云南怎么奖励", ("Yunnan",)),
    ],
)
def test_places_that_no_cited_source_names_are_told(
    asked: str, language: Language, query: str, names: tuple[str, ...]
) -> None:
    cited = citations.of([(1, 0, 2)], [item(1)])
    assert unconfirmed(Question(asked, language), query, Home(), cited, {}) == names
    assert unconfirmed(Question(asked, language), query, Home(), (), {}) == ()
    assert unconfirmed(Question(asked, language), query, Home.of(["郑州市"]), cited, {}) == ()


def test_an_answer_rests_on_the_quotations_of_its_claims_and_figures() -> None:
    claim = Claim("签约21个。", (1,), quotes=((1, 0, 9),))
    sum_of = Calculation(
        "sum", (Term("17个", Decimal(17), "个", 2, 3, 30),), Decimal(17), "个", "计算"
    )
    assert quoted([claim], [sum_of]) == [(1, 0, 9), (2, 3, 30)]


def test_rows_of_a_table_stand_on_lines_of_their_own() -> None:
    listed = Check("column", True)
    told = ("东岸：新材料。", "西岸：机器人。")
    claims = [Claim(text, (1,), checks=(listed,)) for text in told]
    assert (
        assemble(Question("?", "zh"), claims, [item(1)]) == "东岸：新材料[1]。\n西岸：机器人[1]。"
    )
    mixed = [claims[0], Claim("青禾有两个园区。", (1,))]
    assert "\n" not in assemble(Question("?", "zh"), mixed, [item(1)])
