import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from index.sentences import LONG_SENTENCE, split_lines, split_sentences, trim, without_end

# text made of what the rules look at, so that every rule is met often
texts = st.lists(
    st.sampled_from(["招商", "惠济区", "A", "ab", "1.5", "。", "！", "；", ";", ".", " ", "  ",
                     "\n", "\u3000", "”", "）", "\t", "长" * 70]),
    max_size=40,
).map("".join)  # fmt: skip


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text)]


@given(texts, st.data())
def test_spans_cover_all_text_in_order_without_overlap(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = split_sentences(text, start, end)
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    covered = "".join(text[a:b] for a, b in spans)
    assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", text[start:end])
    assert all(start <= a and b <= end and trim(text, a, b) == (a, b) for a, b in spans)


def test_a_sentence_keeps_the_quote_that_closes_after_its_full_stop():
    assert cut("他说：“欢迎投资。”随后签约。") == ["他说：“欢迎投资。”", "随后签约。"]


def test_lines_and_runs_of_spaces_end_a_sentence():
    assert cut("一行\n二行　　三段  四段") == ["一行", "二行", "三段", "四段"]


def test_english_ends_at_a_full_stop_before_a_capital_only():
    assert cut("It costs 3.5 million. See No. 5 below. Next") == [
        "It costs 3.5 million.", "See No. 5 below.", "Next",
    ]  # fmt: skip


def test_only_a_long_sentence_is_cut_at_semicolons():
    short, long = "甲；乙。", f"{'甲' * LONG_SENTENCE}；乙。"
    assert cut(short) == [short]
    assert cut(long) == [f"{'甲' * LONG_SENTENCE}；", "乙。"]


def test_a_table_row_is_one_line_whatever_is_in_its_cells():
    text = "| 项目 |  说明 |\n| 甲 |  一。二！  三 |"
    assert [text[a:b] for a, b in split_lines(text, 0, len(text))] == text.split("\n")


def test_the_marks_at_a_sentence_s_end_are_no_part_of_what_it_says():
    assert (
        without_end("签约21个；")
        == without_end("签约21个。")
        == without_end("签约21个, ")
        == "签约21个"
    )
    assert without_end("签约了吗？") == "签约了吗？"


def test_the_next_item_begins_a_sentence_and_who_is_responsible_ends_one():
    text = "费用免收。（示例厅牵头，示例局配合） 二、扶持企业 6.免收租金2.5成。 （二）支持 外贸。"
    assert cut(text) == [
        "费用免收。（示例厅牵头，示例局配合）", "二、扶持企业", "6.免收租金2.5成。",
        "（二）支持 外贸。",
    ]  # fmt: skip
    assert cut("面积 3.5亩。（见上） 下一句。") == ["面积 3.5亩。", "（见上） 下一句。"]
