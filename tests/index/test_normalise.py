import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.normalise import (
    clean_input,
    han_share,
    is_traditional,
    question_terms,
    search_key,
    search_terms,
    simplified,
    traditional,
)

any_text = st.text(st.characters())  # lone surrogates too: JSON from a browser may hold them


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("ＡＢＣ１２３％", "abc123%"),
        ("招商引資與產業園", "招商引资与产业园"),
        ("1,000万元", "1000万元"),
        ("１，２３４，５６７元", "1234567元"),
        ("二〇二三年", "二零二三年"),
        ("惠\u200b济\ufeff区", "惠济区"),
    ],
)
def test_what_differs_in_width_script_or_case_has_one_key(written, key):
    assert search_key(written) == key


@pytest.mark.parametrize("written", ["第1,23条", "2023,2024年", "1,0000"])
def test_a_comma_that_does_not_mark_thousands_stays(written):
    assert "," in search_key(written)


def test_chinese_becomes_character_bigrams():
    assert search_terms("惠济区招商") == ["惠济", "济区", "区招", "招商"]


def test_a_single_chinese_character_is_a_term():
    assert search_terms("税, 费") == ["税", "费"]


def test_latin_words_and_numbers_stay_whole():
    assert search_terms("投资 RMB 3.5亿元，增长12%") == [
        "投资", "rmb", "3.5", "亿元", "增长", "12%",
    ]  # fmt: skip


def test_terms_are_not_built_across_punctuation():
    assert "区招" not in search_terms("惠济区，招商")


@given(any_text)
def test_any_text_has_a_key_and_terms_without_blanks(text):
    assert all(term and not term.isspace() and " " not in term for term in search_terms(text))


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("请问惠济区有哪些产业园？", ["惠济", "济区", "产业", "业园"]),
        ("什么是招商引资", ["招商", "商引", "引资"]),
        ("注册资本要多少钱", ["注册", "册资", "资本", "本要"]),
        ("惠济区的面积", ["惠济", "济区", "面积"]),
        ("产业园在哪里", ["产业", "业园"]),
    ],
)
def test_words_that_only_ask_are_no_terms(question, terms):
    assert question_terms(question) == terms


def test_a_question_of_asking_words_alone_keeps_them():
    assert question_terms("为什么呢") == search_terms("为什么呢") != []


def test_no_text_has_no_terms():
    assert question_terms("") == search_terms("") == []


@pytest.mark.parametrize(
    "hidden",
    [
        "\x00", "\x1b", "\x7f", "\x9b",  # control
        "\u200b", "\u200d", "\ufeff", "\u00ad",  # zero width
        "\u202e", "\u2066", "\u2069",  # direction
        "\U000e0041",  # tag characters
        "\ud800",  # half a character
    ],
)  # fmt: skip
def test_invisible_characters_are_cleaned_from_input(hidden):
    assert clean_input(f" 惠{hidden}济区 ") == "惠济区"


def test_cleaning_keeps_line_breaks_tabs_and_full_width():
    assert clean_input("第一行\n第二行\t（一），Ａ") == "第一行\n第二行\t（一），Ａ"


@given(any_text)
def test_cleaning_twice_changes_nothing_and_gives_text_that_can_be_encoded(text):
    cleaned = clean_input(text)
    cleaned.encode()
    assert clean_input(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "share"),
    [("惠济区", 1.0), ("Huiji", 0.0), ("ab惠济", 0.5), ("12 ，。", 0.0), ("", 0.0)],
)
def test_share_of_chinese_counts_letters_only(text, share):
    assert han_share(text) == share


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("惠濟區簽約了多少個項目？", True),
        ("甚麼是「三個一批」", True),
        ("惠济区签约了多少个项目？", False),
        ("後面有几个项目，签约额多少？", False),  # one slip makes no script
        ("2023 Huiji", False),
        ("一二三", False),
        ("", False),
    ],
)
def test_traditional_characters_are_recognised(text, told):
    assert is_traditional(text) is told


def test_traditional_characters_keep_figures_and_marks():
    told = "惠济区总签约额达290亿元[1]，占比57%。"
    assert traditional(told) == "惠濟區總簽約額達290億元[1]，佔比57%。"
    assert simplified(traditional(told)) == told


def test_traditional_characters_are_those_that_are_written():
    """Of two forms the one that Taiwan and Hong Kong share; where they differ, neither's."""
    assert traditional("集中签约，中签") == "集中簽約，中籤"
    assert traditional("以最新公布的为准，启用") == "以最新公佈的為準，啓用"
    assert not is_traditional("以最新公布的为准")
    assert is_traditional("以最新公佈的爲準") and is_traditional("以最新公佈的為準")
