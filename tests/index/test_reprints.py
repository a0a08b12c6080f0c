from hypothesis import given
from hypothesis import strategies as st

from index.reprints import copies

NOTICE = "某区二〇二三年一季度签约项目二十一个，总投资二百九十亿元，涉及新能源、文旅和物流等方面。"


def test_a_reprint_with_other_punctuation_and_spelling_is_a_copy():
    news = "某区2023年一季度签约项目21个, 总投资290亿元, 涉及新能源、文旅和物流等方面！"
    assert copies([NOTICE, "完全是另外一件事情，与上面没有任何关系可言。", news]) == {2: 0}


def test_another_figure_is_another_statement():
    assert copies([NOTICE, NOTICE.replace("二十一", "二十二")]) == {}


def test_much_more_text_is_no_copy():
    assert (
        copies(
            [
                NOTICE,
                NOTICE + "此外，还介绍了区内的交通、教育和医疗条件，欢迎各地企业前来考察。" * 2,
            ]
        )
        == {}
    )


def test_short_texts_are_alike_by_chance_only():
    assert copies(["附件：1.申请表", "附件：1.申请表"]) == {}


def test_all_copies_point_to_the_first():
    assert copies([NOTICE, NOTICE, NOTICE]) == {1: 0, 2: 0}


@given(st.lists(st.text(min_size=20, max_size=40), max_size=6))
def test_a_copy_never_points_to_a_copy(texts):
    found = copies(texts)
    assert not set(found.values()) & set(found)
