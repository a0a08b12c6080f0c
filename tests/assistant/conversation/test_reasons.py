"""Why one should come is asked of documents as what advantages there are."""

import pytest

from assistant.conversation.reasons import by_advantages


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("为什么要来青禾区投资", "青禾区有什么优势？"),
        ("请问企业为什么要选择青禾？", "青禾有什么优势？"),
        ("我为什么要到青禾区发展呢？", "青禾区有什么优势？"),
        ("来青禾投资有什么好处", "青禾有什么优势？"),
        ("在青禾区落户有哪些好处？", "青禾区有什么优势？"),
        (
            "Why should I invest in Qinghe District?",
            "What are the advantages of Qinghe District for investors?",
        ),
        ("Why should we come to Qinghe?", "What are the advantages of Qinghe for investors?"),
    ],
)
def test_why_one_should_come_is_what_is_good_there(question: str, asked: str) -> None:
    assert by_advantages(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "为什么签约额下降了？",
        "青禾区为什么调高目标",
        "为什么要调高招商引资的目标，要完成多少",
        "签约有什么流程",
        "Why did the targets rise?",
        "Should I invest in Qinghe?",
        "",
    ],
)
def test_any_other_question_stays(question: str) -> None:
    assert by_advantages(question) == question
