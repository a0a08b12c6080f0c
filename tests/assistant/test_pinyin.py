"""Names in English are looked up by their sound."""

import pytest

from assistant.pinyin import is_pinyin, spells


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("zhongke", "据报道，中科星联签约。"),
        ("huayuankou", "位于花园口新兴产业园"),
        ("zhengzhou", "正观新闻·郑州晚报"),
        ("xian", "西安市"),
        ("xian", "区县"),
    ],
)
def test_a_name_is_read_from_its_characters(word: str, text: str) -> None:
    assert is_pinyin(word) or word == "xian"
    assert spells(word, text)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("alibaba", "阿里巴，巴"),
        ("guangdong", "广州东部"),
        ("zhongk", "中科星联"),
        ("hongke", "中科星联"),
        ("jinshui", ""),
    ],
)
def test_another_name_is_not(word: str, text: str) -> None:
    assert not spells(word, text)


@pytest.mark.parametrize("word", ["park", "district", "target", "projects", "long", "intelligent"])
def test_english_words_are_no_pinyin(word: str) -> None:
    assert not is_pinyin(word)


@pytest.mark.parametrize(("word", "known"), [("jinshui", True), ("base", False), ("more", False)])
def test_an_english_word_is_none(word, known):
    assert is_pinyin(word) is known
