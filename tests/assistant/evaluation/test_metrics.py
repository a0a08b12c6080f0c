import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluation import Row, metrics


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("签约２１个项目", "21个"),
        ("共29 Billion yuan", "29 billion yuan"),
        ("about 29 billion yuan", "290亿元"),
        ("总投资 290 亿", "290亿元"),
        ("二百九十亿元", "290亿元"),
        ("西部：高端装备。", "高端装备"),
        ("在郑州市、惠济区", "郑州市惠济区"),
    ],
)
def test_a_wording_is_held_in_any_spelling(text, wording):
    assert metrics.holds(text, wording)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("签约121个", "21个"),
        ("投资1.290亿元", "290亿元"),
        ("2903家", "290"),
        ("290亿美元", "290亿元"),
        ("签约", "签约额"),
        ("签约", "。"),
    ],
)
def test_part_of_another_number_or_word_is_not_it(text, wording):
    assert not metrics.holds(text, wording)


def test_facts_are_recalled_by_any_wording_and_a_refusal_recalls_none(row, record):
    asked = row(facts=(("290亿元", "29 billion yuan"), ("21个",)))
    assert metrics.fact_recall(asked, record("签约22个项目，共29 billion yuan[1]。", "…")) == 0.5
    assert metrics.absent_facts(asked, record("共290亿元")) == ["21个"]
    refused = record(answer="资料中没有。最接近的：签约21个项目290亿元")
    assert metrics.fact_recall(asked, refused) == 0.0
    assert metrics.fact_recall(row(), record("签约")) is None


def test_rouge_takes_the_best_expected_answer(row, record):
    def rouge(text, *answers):
        return metrics.rouge_l(row(answers=answers), record(text))

    assert rouge("二十一个。", "二十一个", "别的") == 1.0
    assert rouge("abc", "xyz") == 0.0
    assert rouge("签约项目", "签约的项目") == pytest.approx(8 / 9)


@given(st.text(max_size=30), st.text(max_size=30))
def test_rouge_is_symmetric_and_bounded(a, b):
    def rouge(text, expected):
        asked = Row(id="1", question="?", answers=(expected,), answerable=True)
        record = {"status": "answered", "text": text, "citations": []}
        return metrics.rouge_l(asked, record)

    assert 0.0 <= rouge(a, b) <= 1.0
    assert rouge(a, b) == pytest.approx(rouge(b, a))


def test_numbers_right_are_those_of_the_best_expected_answer(row, record):
    asked = row(answers=("21个项目，290亿元", "21个"))
    assert metrics.numbers_right(asked, record("签约21个项目")) == 1.0
    assert metrics.numbers_right(row(answers=("21个，290亿元",)), record("签约21个")) == 0.5
    assert metrics.numbers_right(row(facts=("290亿元",), answers=("21个",)), record("21个")) == 0.0
    assert metrics.numbers_right(row(answers=("没有数字",)), record("签约21个")) is None


def test_a_number_is_invented_where_neither_quote_nor_question_holds_it(record):
    assert metrics.invented_numbers(record("签约21个，290亿元[1]。", "签约二十一个项目")) == [
        "290亿元"
    ]
    asked = record("2023年签约21个[1]。", "21个", question="2023年签约多少个？")
    assert metrics.invented_numbers(asked) == []
    assert metrics.invented_numbers(record(answer="最接近的：290亿元")) == []


def test_the_number_of_a_lists_item_is_none(record):
    answer = record("签约21个[1]。10.帮助企业[1]。", "签约21个，帮助企业")
    assert metrics.invented_numbers(answer) == []
    assert metrics.invented_numbers(record("签约21个[1]。10.5亿元[1]。", "签约21个")) == [
        "10.5亿元"
    ]


def test_digits_are_looked_up_as_they_are_written(record):
    answer = record(
        "2023年签约21个，290亿元，增长5.7%[1]。", "签约21个，增长57%", question="2023年？"
    )
    assert metrics.unquoted_digits(answer) == ["290", "5.7"]
    assert metrics.unquoted_digits({**answer, "language": "en"}) == []
    assert metrics.unquoted_digits(record("签约1,000个[1]。", "签约１０００个")) == []


def reckoned(kind, value, *terms):
    told = [{"text": text, "value": number, "unit": "个"} for text, number in terms]
    return {"kind": kind, "value": value, "terms": told, "text": f"计算：{value}个"}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("difference", "6"),
        ("sum", "36"),
        ("share", "140"),
        ("ratio", "1.4"),
        ("average", "1.4"),
        ("comparison", "6"),
        ("rest", "28.57142857142857142857142857"),
    ],
)
def test_what_was_reckoned_from_quoted_terms_is_not_invented(record, kind, value):
    quotes = ("签约21个", "目标15个")
    right = reckoned(kind, value, ("21个", "21"), ("15个", "15"))
    answer = record(f"相比是{value}个[1][2]。", *quotes, calculations=[right])
    assert metrics.invented_numbers(answer) == []
    wrong = {**right, "value": "99", "text": "计算：99个"}
    answer = record("相比是99个[1][2]。", *quotes, calculations=[wrong])
    assert metrics.invented_numbers(answer) == ["99个"]
    unquoted = record(f"相比是{value}个[1]。", quotes[0], calculations=[right])
    assert metrics.invented_numbers(unquoted) == [f"{value}个"]


def test_a_bounded_term_is_quoted_with_its_bound(record):
    share = reckoned("share", "50", ("15个", "15"), ("30个", "30"))
    answer = record(
        "占50%[1]。", "签约15个，目标不低于30个", calculations=[{**share, "text": "50%"}]
    )
    assert metrics.invented_numbers(answer) == []


def test_cells_of_a_table_have_their_unit_in_its_label(record):
    """A sum has as many terms as rows."""
    cells = [("15.8", "1580000000"), ("9.4", "940000000"), ("4.5", "450000000")]
    terms = [{"text": text, "value": value, "unit": "元"} for text, value in cells]
    right = {"kind": "sum", "value": "2970000000", "terms": terms, "text": "计算：29.7亿元"}
    rows = "| 戊土新材 | 15.8 |\n| 己金 | 9.4 |\n| 庚木 | 4.5 |"
    answer = record("合计29.7亿元[1]。", rows, calculations=[right])
    assert metrics.invented_numbers(answer) == []
    left_out = record("合计29.7亿元[1]。", rows, calculations=[{**right, "terms": terms[:2]}])
    assert metrics.invented_numbers(left_out) == ["29.7亿元"]


def test_what_is_paid_for_years_is_no_invention(record):
    terms = [
        {"text": "3000元", "value": "3000", "unit": "元"},
        {"text": "3年", "value": "3", "unit": "年"},
    ]
    paid = {"kind": "product", "value": "108000", "terms": terms, "text": "计算：108000元"}
    quote = "每月3000元，发放3年"
    assert metrics.is_sound(paid, quote)
    assert not metrics.is_sound({**paid, "value": "100000"}, quote)


@pytest.mark.parametrize(
    ("quote", "days", "sound"),
    [("至4月30日截止", ["30"], True), ("4月底前提交", [], True), ("至5月30日截止", ["30"], False)],
)
def test_a_last_day_is_sound_where_it_is_quoted(quote: str, days: list[str], sound: bool) -> None:
    terms = [{"text": "4月", "value": "4", "unit": "月"}]
    terms += [{"text": f"{day}日", "value": day, "unit": "日"} for day in days]
    done = {"kind": "deadline", "value": "20260430", "terms": terms, "text": "截止"}
    assert metrics.is_sound(done, quote) is sound
    assert not metrics.is_sound({**done, "value": "20260531"}, quote)


def test_by_a_rate_it_is_sound_with_an_amount_of_the_question():
    terms = [
        {"text": "10%", "value": "10", "unit": "%"},
        {"text": "600万元", "value": "6000000", "unit": "元"},
    ]
    quote = "按设备投入的10%给予奖励，最高不超过600万元。"
    paid = {"kind": "rate", "value": "2000000", "terms": terms, "text": "计算：200万元"}
    assert metrics.is_sound(paid, quote, "买了2000万的设备能奖多少")
    assert not metrics.is_sound(paid, quote, "买了3000万的设备能奖多少")
    assert not metrics.is_sound(paid, "按设备投入的10%给予奖励。", "买了2000万的设备能奖多少")
    assert metrics.is_sound({**paid, "value": "6000000"}, quote, "买了9000万的设备能奖多少")
    assert not metrics.is_sound({**paid, "value": "9000000"}, quote, "买了9000万的设备能奖多少")
    each = {"text": "6元", "value": "6", "unit": "元"}
    area = {"text": "5000平方米", "value": "5000", "unit": "平方米"}
    rent = {"kind": "rate", "value": "30000", "terms": [each, area], "text": "计算：每月3万元"}
    quote = "按每平方米每月6元给予补贴，面积最多5000平方米。"
    assert metrics.is_sound(rent, quote, "租8000平方米能补多少")


def test_nothing_is_a_share_of_nothing():
    assert not metrics.is_sound(reckoned("share", "0", ("21个", "21"), ("0个", "0")), "21个，0个")


def test_a_follow_up_may_repeat_what_it_was_understood_as(record):
    understood = {"understood_as": "2022年签约多少个？"}
    answer = record("2022年签约21个[1]。", "21个", **understood)
    assert metrics.invented_numbers(answer) == metrics.unquoted_digits(answer) == []
    part = record("2022年签约21个[1]。", "21个", **understood)
    whole = record("2022年签约21个[1]。", "21个", parts=[part])
    assert metrics.invented_numbers(whole) == metrics.unquoted_digits(whole) == []


def test_forbidden_wordings_are_found_as_whole_numbers_only(row, record):
    asked = row(forbidden=("400亿元", "没有补贴"))
    assert metrics.forbidden_wordings(asked, record("完成1400亿元")) == []
    assert metrics.forbidden_wordings(asked, record("完成400 亿元，没有补贴")) == [
        "400亿元",
        "没有补贴",
    ]


def test_citations_are_measured_by_the_labelled_sources(row, record):
    right, wrong = record("签约[1]", "签约"), record("签约[1]", "签约", document="news")
    both = {**right, "citations": right["citations"] + wrong["citations"]}
    asked = row(sources=("signing", "plan"))
    assert metrics.citation_precision(asked, both) == 0.5
    assert metrics.citation_recall(asked, both) == 0.5
    assert metrics.citation_recall(row(), wrong) == 0.0
    assert metrics.citation_precision(row(), record("签约")) is None
    assert metrics.citation_recall(row(), record()) is None


def test_quotes_are_verbatim_by_share(record):
    assert metrics.verbatim_quotes(record("签约[1]", "签约", "项目", verbatim=False)) == 0.0
    assert metrics.verbatim_quotes(record("签约[1]", "签约")) == 1.0
    assert metrics.verbatim_quotes(record("签约")) is None


def test_the_status_is_right_as_the_row_tells_or_as_answerable_implies(row, record):
    assert metrics.status_right(row(), record("签约")) == 1.0
    assert metrics.status_right(row(), record()) == 0.0
    assert metrics.status_right(row(answerable=False), record()) == 1.0
    assert metrics.status_right(row(answerable=False), record(status="unavailable")) == 0.0
    asked = row(answerable=False, status=("refused",))
    assert metrics.status_right(asked, record()) == 0.0
    assert metrics.status_right(asked, record(status="refused")) == 1.0


def test_a_number_of_the_cited_title_is_not_invented(record):
    titled = record("见第13号令[1]。", "应当每日评估")
    assert metrics.invented_numbers(titled) == ["第13号"]
    (citation,) = titled["citations"]
    assert not metrics.invented_numbers(
        {**titled, "citations": [{**citation, "title": "指挥部令第13号"}]}
    )


def test_a_number_before_a_full_stop_is_not_joined_with_the_next_one():
    assert metrics.holds("held on March 1, 2023. 21 projects were signed", "March 1, 2023")
    assert metrics.holds("held on March 1, 2023.", "2023")
    assert not metrics.holds("a rate of 2023.21", "2023")
    assert not metrics.holds("in 2023. 21 projects", "2023.21")


def test_the_number_of_an_item_behind_a_citation_is_no_figure() -> None:
    quote = "发病前14天内有接触史"
    record = {
        "question": "怎么就医", "language": "zh", "status": "answered", "understood_as": "",
        "answer": "", "text": f"直接就医；（3）{quote}[1]。",
        "citations": [{"n": 1, "quote": quote}],
    }  # fmt: skip
    assert metrics.invented_numbers(record) == []
