"""A sentence by which an act repeals earlier ones, in English by rule."""

import pytest
from fakes import ScriptedChatModel

from assistant.answers import Evidence
from assistant.layout import stretch
from assistant.translating.into_english.repealed import repealed_in_english
from assistant.translating.into_english.telling import English
from index.documents import Document, Hit, Passage, Status


def evidence(said: str, status: Status = Status.IN_FORCE, effective: str = "2031-05-01"):
    document = Document(
        "d", "示例区促进海洋经济若干措施", "d.md", "x", status=status, effective=effective
    )
    hit = Hit(Passage("d#1", "d", 0, 0, len(said), said), document, 1.0, 1.0, 0.5)
    return stretch(1, hit, 0, len(said))


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("《示例区海洋经济扶持办法》（示政规〔2027〕3号）同时废止。",
         "The earlier act 示政规〔2027〕3号 has been repealed by the act cited here, which took "
         "effect on May 1, 2031."),
        ("原《甲办法》和《乙办法》即行废止。",
         "The earlier acts 《甲办法》 and 《乙办法》 have been repealed by the act cited here."),
        ("《示例区海洋经济扶持办法》自2031年6月30日起废止。",
         "The earlier act 《示例区海洋经济扶持办法》 has been repealed by the act cited here, with "
         "effect from June 30, 2031."),
    ],
)  # fmt: skip
def test_what_was_repealed_is_told_with_the_day(chinese: str, english: str) -> None:
    item: Evidence = evidence(chinese)
    assert repealed_in_english(chinese, item) == english
    assert English({}, ScriptedChatModel([])).alone(item) == english


@pytest.mark.parametrize(
    "chinese",
    [
        "《示例区海洋经济扶持办法》中与本措施不一致的条款同时废止。",
        "《示例区海洋经济扶持办法》第三条同时废止。",
        "《示例区海洋经济扶持办法》同时废止，此前已受理的申请按原办法执行。",
        "本措施自2031年5月1日起施行，原有规定同时废止。",
    ],
)
def test_what_says_more_or_of_a_part_is_left_to_the_model(chinese: str) -> None:
    assert repealed_in_english(chinese, evidence(chinese)) == ""


def test_what_an_act_will_repeal_is_not_told_as_repealed() -> None:
    said = "《示例区海洋经济扶持办法》同时废止。"
    assert repealed_in_english(said, evidence(said, Status.NOT_YET_IN_FORCE)) == ""
    assert "took effect" not in repealed_in_english(said, evidence(said, effective="2031"))
