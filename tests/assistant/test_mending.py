"""What almost copies its source is told in the source's words, and in no others."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Check, Claim, Evidence
from assistant.mending import Checking, checked, in_its_words, is_mended
from index.documents import Document, Passage
from index.sentences import split_sentences

TEXT = (
    "北园由管委会管理，区政府要负责辖区内蔬菜、肉蛋奶、水产品等供应，统筹抓好产销衔接、质量安全等工作。"
    "对重点企业新购设备的贷款，按实际利率的50%贴息，贴息期限不超过一年。"
)


def evidence(text: str, n: int = 1) -> Evidence:
    passage = Passage(f"d#{n}", "d", 0, 0, len(text), text)
    document = Document("d", "工作总结", "d.md", "digest")
    spans = tuple(split_sentences(text))
    return Evidence(n, passage, document, 0, len(text), text, spans)


def mended(text: str, *texts: str) -> str | None:
    items = [evidence(one, n) for n, one in enumerate(texts or (TEXT,), 1)]
    claim = in_its_words(Claim(text, ()), items)
    return claim.text if claim else None


@pytest.mark.parametrize(
    "slip",
    [
        "保证辖区内蔬菜、肉蛋奶、水产品等供应，统筹抓好产销衔接、质量安全等工作。",
        "区政府要保证辖区内蔬菜、肉蛋奶、水产品等供应，统筹抓好产销衔接、质量安全等工作。",
        "青禾出台了6.要负责辖区内蔬菜、肉蛋奶、水产品等供应，统筹抓好产销衔接、质量安全等工作。",
    ],
)
def test_a_word_of_its_own_is_replaced_by_the_clause_that_the_source_has(slip: str) -> None:
    assert mended(slip) == (
        "区政府要负责辖区内蔬菜、肉蛋奶、水产品等供应，统筹抓好产销衔接、质量安全等工作。"
    )


def test_an_item_that_the_list_does_not_have_goes() -> None:
    told = mended("区政府要负责辖区内蔬菜、肉蛋奶、水产品、木材")
    assert told == "区政府要负责辖区内蔬菜、肉蛋奶、水产品等供应"


def test_a_claim_with_another_figure_is_not_mended() -> None:
    assert mended("对重点企业新购设备的贷款，按实际利率的50%贴息，贴息期限不超过三年。") is None
    assert mended("对重点企业新购设备的贷款，按实际利率的50%补贴") == (
        "对重点企业新购设备的贷款，按实际利率的50%贴息"
    )


def test_a_clause_of_a_target_is_told_with_the_word_that_makes_it_one() -> None:
    sentence = "青禾2031年的目标是全年新签约不低于40亿元、新开工不低于20亿元。"
    item = evidence(sentence)

    def check(claim: Claim, evidence: Sequence[Evidence], question: str) -> Claim:
        moods = (Check("wording", True), Check("mood", "目标" in claim.text, "is a target"))
        failed = "目标" not in claim.text
        quotes = ((1, 0, len(sentence)),)
        return replace(claim, problem="is a target" if failed else "", quotes=quotes, checks=moods)

    told = checked(Claim("全年新签约不低于40亿元。", ()), [item], "目标是什么", check)
    assert told.text == sentence
    assert told.supported
    other = checked(Claim("全年签约超过40亿元。", ()), [item], "目标是什么", check)
    assert not other.supported


@pytest.mark.parametrize(
    "text",
    [
        "",
        "区政府要负责辖区内蔬菜、肉蛋奶、水产品等供应",  # copied as it stands
        "区政府要负责供应。",  # too little
        "某某某某某某某某某某某某某某某某某某某某，统筹抓好产销衔接、质量安全等工作，某某某某某某某某。",
    ],
)
def test_a_copy_and_what_is_none_are_left_alone(text: str) -> None:
    assert mended(text) is None


def test_it_cites_the_source_whose_words_it_has() -> None:
    items = [evidence("北园的面积有三百亩，去年建成。", 1), evidence(TEXT, 2)]
    claim = in_its_words(Claim("区里要负责辖区内蔬菜、肉蛋奶、水产品等供应", (1,)), items)
    assert claim is not None
    assert claim.cites == (2,)


def test_only_what_fails_as_it_stands_and_holds_in_its_words_is_mended() -> None:
    slip = Claim("保证辖区内蔬菜、肉蛋奶、水产品等供应，统筹抓好产销衔接、质量安全等工作。", ())
    items = [evidence(TEXT)]

    def but(word: str) -> Checking:
        return lambda claim, *_: replace(claim, problem="" if word not in claim.text else "no")

    assert checked(slip, items, "", but("木材")) == slip
    told = checked(slip, items, "", but("保证"))
    assert told.text.startswith("区政府要负责辖区内蔬菜")
    assert is_mended(told)
    fallen = checked(slip, items, "", but("蔬菜"))
    assert (fallen.text, fallen.problem) == (slip.text, "no")
    assert not is_mended(fallen)


@given(st.text("区政府要负责辖区内蔬菜、肉蛋奶，甲乙丙丁。", max_size=60), st.integers(0, 40))
def test_whatever_is_mended_stands_in_the_source(noise: str, at: int) -> None:
    told = mended(TEXT[at : at + 40] + noise)
    assert told is None or told in TEXT


def test_a_clause_that_goes_on_comes_with_what_it_goes_on_from() -> None:
    whole = "以店小二精神做到有求必应，并用优质的制度供给和服务供给支持项目。"
    said = "区里保证用优质的制度供给和服务供给支持项目。"
    assert mended(said, f"青禾区承诺，{whole}") == whole


def test_a_list_that_no_sentence_holds_points_to_all_that_hold_its_items() -> None:
    texts = ("签约的有甲信息公司、乙控股集团。今天开会。", "引进了丙石化总部。")
    items = [evidence(text, n) for n, text in enumerate(texts, 1)]

    def fails(claim: Claim, evidence: Sequence[Evidence], question: str) -> Claim:
        return replace(claim, problem="only 43% of it is in the quote", quotes=((1, 0, 3),))

    told = Claim("甲信息公司、乙控股集团、丙石化总部", ())
    failed = checked(told, items, "有哪些企业", fails)
    assert not failed.supported
    assert [items[n - 1].quote(a, b) for n, a, b in failed.quotes] == [
        "签约的有甲信息公司、乙控股集团。",
        "引进了丙石化总部。",
    ]
    one = Claim("甲信息公司、丙石化总部", ())
    assert checked(one, items, "有哪些企业", fails).quotes == ((1, 0, 3),)
