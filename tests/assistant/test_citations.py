"""A draft is cut into single sentences, each with the numbers that it cites."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.citations import cite, cut, joined


def cuts(draft: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(claim.text, claim.cites) for claim in cut(draft)]


@pytest.mark.parametrize(
    ("draft", "cites"),
    [
        ("签约21个项目[1]。", (1,)),
        ("签约21个项目 [1] 。", (1,)),
        ("签约21个项目。[1]", (1,)),
        ("签约21个项目！[1]", (1,)),
        ("“签约21个项目。”[1]", (1,)),
        ("签约21个项目[1][3]。", (1, 3)),
        ("签约21个项目。[1][3]", (1, 3)),
        ("签约21个项目[1] [3]。", (1, 3)),
        ("签约21个项目[1, 3]。", (1, 3)),
        ("签约21个项目[1，3]。", (1, 3)),
        ("签约21个项目[1、3]。", (1, 3)),
        ("签约21个项目【1】。", (1,)),
        ("签约21个项目［1］。", (1,)),
        ("签约21个项目[资料1]。", (1,)),
        ("签约21个项目【资料 1】。", (1,)),
        ("签约21个项目[资料1，资料3]。", (1, 3)),
        ("签约21个项目[来源2]。", (2,)),
        ("签约21个项目[source 2]。", (2,)),
        ("签约21个项目[3][1][3]。", (3, 1)),
        ("签约21个[1]项目[2]。", (1, 2)),
        ("签约21个项目[999]。", (999,)),
        ("签约21个项目。", ()),
    ],
)
def test_every_form_of_a_citation_is_read_and_taken_out(draft: str, cites: tuple[int, ...]) -> None:
    ((text, found),) = cuts(draft)
    assert found == cites
    assert text.replace(" ", "").strip("“”。！") == "签约21个项目"


@pytest.mark.parametrize(
    "draft",
    [
        "签约〔2023〕15号文件",
        "据2023年的报道，签约",
        "签约[2023]",
        "“1+6+8”体系（1个）",
        "[甲]签约",
    ],
)
def test_years_and_other_brackets_are_no_citations(draft: str) -> None:
    assert cuts(draft) == [(draft, ())]


def test_numbers_after_the_full_stop_belong_to_the_sentence_before_it() -> None:
    assert cuts("签约21个项目。[1]开工22个项目。[2][3]总额290亿元。") == [
        ("签约21个项目。", (1,)),
        ("开工22个项目。", (2, 3)),
        ("总额290亿元。", ()),
    ]


def test_each_line_and_bullet_is_a_sentence_without_its_bullet() -> None:
    draft = (
        "**目标**：\n- 签约400亿元[1]\n* 开工280亿元[2]\n1. 活动5场[3]\n2、21个项目[4]\n"
        "（3）项目12个\n① 招商20次\n## 总结"
    )
    assert cuts(draft) == [
        ("目标：", ()),
        ("签约400亿元", (1,)),
        ("开工280亿元", (2,)),
        ("活动5场", (3,)),
        ("21个项目", (4,)),
        ("项目12个", ()),
        ("招商20次", ()),
        ("总结", ()),
    ]


@pytest.mark.parametrize(
    "draft", ["10.5亿元签约。", "2023年签约21个项目。", "5场以上活动。", "1+6+8体系。"]
)
def test_a_number_at_the_start_is_not_a_bullet(draft: str) -> None:
    assert cuts(draft) == [(draft, ())]


@pytest.mark.parametrize(
    "echo",
    [
        "根据资料，", "根据资料显示，", "根据提供的资料，", "根据上述文件：", "依据以上来源,",
        "按照给出的资料可知，",
        "根据资料1，", "回答：", "答：", "答案: ", "Answer: ", "According to the sources, ",
        "Based on the provided sources, ", "According to source 1, ",
    ],
)  # fmt: skip
def test_phrases_that_echo_the_task_are_left_out(echo: str) -> None:
    assert cuts(f"{echo}惠济区签约21个项目。") == [("惠济区签约21个项目。", ())]


@pytest.mark.parametrize(
    "text",
    [
        "根据《招商引资工作实施方案》，惠济区招商。",
        "根据文件规定的条件招商。",
        "根据资料2022年的数字招商。",
        "据报道，惠济区招商。",
        "According to the report, Huiji attracts investors.",
    ],
)
def test_a_phrase_that_names_its_source_stays(text: str) -> None:
    assert cuts(text) == [(text, ())]


def test_english_sentences_are_cut_at_their_stops_and_not_at_decimals() -> None:
    draft = (
        "Huiji signed contracts worth 38.38 billion yuan in 2022 [1]. "
        "It started 22 projects worth 28.962 billion yuan.[2] "
        "In total 72% of them were new. The rest was signed in 2021. That is all."
    )
    assert cuts(draft) == [
        ("Huiji signed contracts worth 38.38 billion yuan in 2022.", (1,)),
        ("It started 22 projects worth 28.962 billion yuan.", (2,)),
        ("In total 72% of them were new.", ()),
        ("The rest was signed in 2021.", ()),
        ("That is all.", ()),
    ]


@pytest.mark.parametrize("text", ["总额383.8亿元。", "Worth 38.38 billion yuan.", "每年0.5%。"])
def test_a_decimal_is_not_cut(text: str) -> None:
    assert cuts(text) == [(text, ())]


def test_a_citation_cut_short_by_the_token_limit_is_left_out() -> None:
    assert cuts("签约21个项目[1]。开工22个项目[") == [
        ("签约21个项目。", (1,)),
        ("开工22个项目", ()),
    ]
    assert cuts("签约21个项目[1") == [("签约21个项目", ())]
    assert cuts("签约21个项目[资料") == [("签约21个项目", ())]


def test_text_without_punctuation_is_one_sentence() -> None:
    assert cuts("惠济区签约二十一个项目") == [("惠济区签约二十一个项目", ())]


@pytest.mark.parametrize(
    "draft", ["", " \n\t", "。。。", "[1]", "[1][2]。", "- \n* ", "***", "——", "！？"]
)
def test_what_holds_no_word_is_no_claim(draft: str) -> None:
    assert cut(draft) == []


@pytest.mark.parametrize(
    "draft",
    ["签约21个项目[1]。" * 1000, "签" * 10_000, "[1" * 5000, "[1] " * 3000, "。[1]" * 3000,
     "。" + " " * 10_000, "[" + "1," * 5000, "\n" * 10_000, "(" * 10_000, "1." * 5000],
)  # fmt: skip
def test_ten_thousand_characters_are_cut_without_losing_a_word(draft: str) -> None:
    letters = "".join(c for claim in cut(draft) for c in claim.text if c in "签约个项目")
    assert letters == "".join(c for c in draft if c in "签约个项目")


@given(st.text(max_size=300))
def test_any_draft_is_cut_into_claims_that_hold_words(draft: str) -> None:
    for claim in cut(draft):
        assert claim.text == claim.text.strip()
        assert any(c.isalnum() or c == "_" for c in claim.text)
        assert not claim.problem


@given(
    st.lists(st.sampled_from(["签约21个项目", "总额290亿元", "目标5场"]), min_size=1, max_size=5),
    st.lists(st.lists(st.integers(1, 9), max_size=3, unique=True), min_size=5, max_size=5),
)  # fmt: skip
def test_what_is_cited_can_be_cut_again(texts: list[str], numbers: list[list[int]]) -> None:
    pairs = [(f"{text}。", tuple(n)) for text, n in zip(texts, numbers, strict=False)]
    assert cuts("".join(cite(*pair) for pair in pairs)) == pairs


@pytest.mark.parametrize(
    ("text", "numbers", "cited"),
    [
        ("签约21个项目。", (1,), "签约21个项目[1]。"),
        ("签约21个项目。", (1, 3), "签约21个项目[1][3]。"),
        ("签约21个项目", (1,), "签约21个项目[1]。"),
        ("签约21个项目！", (), "签约21个项目！"),
        ("Huiji signed 21 projects.", (2,), "Huiji signed 21 projects[2]."),
        ("Huiji signed 21 projects", (2,), "Huiji signed 21 projects[2]."),
        ("worth 38.38 billion yuan.", (1,), "worth 38.38 billion yuan[1]."),
    ],
)
def test_numbers_are_put_before_the_full_stop(
    text: str, numbers: tuple[int, ...], cited: str
) -> None:
    assert cite(text, numbers) == cited


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("81%", "81%[1]。"),
        ("青禾区", "青禾区[1]。"),
        ("Two parks", "Two parks[1]."),
        ("好。", "好[1]。"),
        ("按以下步骤进行：", "按以下步骤进行[1]："),
    ],
)
def test_a_figure_alone_ends_as_a_chinese_sentence(text: str, cited: str) -> None:
    assert cite(text, (1,)) == cited


def test_of_texts_none_is_told_that_another_says_among_more() -> None:
    whole = "购房的，首付40%，余款两年内付清；五年内不得转让[1]。"
    assert joined([whole, "首付40%，余款两年内付清[1]。", "", "押金两个月[2]。", whole]) == (
        f"{whole}\n押金两个月[2]。"
    )
