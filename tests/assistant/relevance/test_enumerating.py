"""How many a question asks for, and how many a sentence tells."""

from assistant.relevance.enumerating import (
    counted,
    enumerated,
    is_of_other_sayings,
    with_every_item,
)

FOUR = "理念是“谋划为先、招商为要、项目为王、落地为大”。"


def test_what_is_counted_is_a_number() -> None:
    assert counted("运输有哪四种") == 4
    assert counted("那五句话是哪五句") == 5
    assert counted("有哪些运输") is None
    assert 4 in enumerated(FOUR)
    assert enumerated("甲、乙和丙") == {3}
    assert enumerated("没有") == set()


def test_four_sayings_are_not_the_five_that_were_asked_for() -> None:
    assert is_of_other_sayings("那五句话是哪五句", FOUR)
    assert not is_of_other_sayings("理念是哪四句", FOUR)
    assert not is_of_other_sayings("理念是什么", FOUR)


def test_an_item_that_lost_characters_is_the_one_of_its_sentence() -> None:
    sentence = "主导产业是信息技术、双碳科技、文化创意旅游、现代食品。"
    whole = "信息技术、双碳科技、文化创意旅游、现代食品"
    assert with_every_item("信息技术、文化旅游、现代食品", sentence) == whole
    assert with_every_item("信息技术、旅游文化、现代食品", sentence) != whole
    assert with_every_item(whole, sentence) == whole
    assert with_every_item("信息技术", sentence) == "信息技术"
