"""One quantity in all its spellings is one quantity; another amount, or another unit, is not."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.quantities import (
    english_number,
    english_values,
    missing,
    quantities,
)
from index.numerals import numeral_value

_DIGITS = "零一二三四五六七八九"


def found(text: str) -> set[tuple[Decimal, str]]:
    return {(q.value, q.unit) for q in quantities(text)}


def chinese(number: int) -> str:
    """The numeral as a Chinese reader writes it: 1205 → 一千二百零五, 10 → 十."""
    text = _below(number, 10**8, "亿") if number else "零"
    return text.removeprefix("一") if text.startswith("一十") else text


def _below(number: int, scale: int, name: str) -> str:
    high, low = divmod(number, scale)
    write_low = _thousands if scale == 10**4 else lambda n: _below(n, 10**4, "万")
    if not high:
        return write_low(low)
    gap = "零" if 0 < low < scale // 10 else ""
    return _below(high, 10**4, "万") + name + (gap + write_low(low) if low else "")


def _thousands(group: int) -> str:
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = group // 10**power % 10
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + ("", "十", "百", "千")[power]
        gap = not digit
    return text


def full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)


def scaled(amount: int, scale: int, name: str) -> str:
    return f"{(Decimal(amount) / scale).normalize():f}{name}"


def spellings(amount: int) -> dict[str, str]:
    """Every way in which a document or a model may write an amount of yuan."""
    return {
        "digits": f"{amount}元",
        "commas": f"{amount:,}元",
        "full-width": full_width(f"{amount}元"),
        "万": scaled(amount, 10**4, "万元"),
        "亿": scaled(amount, 10**8, "亿元"),
        "numeral": f"{chinese(amount)}元",
        "English digits": f"{amount:,} yuan",
        "English million": scaled(amount, 10**6, " million yuan"),
        "English billion": scaled(amount, 10**9, " billion yuan"),
        "RMB in front": scaled(amount, 10**6, " million").join(("RMB ", "")),
        "sign in front": f"￥{amount:,}",
    }


SPELLINGS = sorted(spellings(1))
# beginning with 10,000, since "0.0001万元" is not a spelling that anybody uses
amounts = st.integers(1, 9_999_999).map(lambda n: n * 10_000)


@settings(deadline=None)
@given(amounts, st.sampled_from(SPELLINGS), st.sampled_from(SPELLINGS))
def test_an_amount_is_the_same_in_every_spelling(amount: int, one: str, other: str) -> None:
    claim, source = spellings(amount)[one], spellings(amount)[other]
    assert [q.value for q in quantities(claim)] == [amount]
    assert missing(f"总签约额达{claim}。", f"据报道，总签约额达{source}。") == []


@settings(deadline=None)
@given(amounts, amounts, st.sampled_from(SPELLINGS), st.sampled_from(SPELLINGS))
def test_another_amount_is_missing_in_every_spelling(
    amount: int, other: int, one: str, two: str
) -> None:
    assume(amount != other)
    claim, source = spellings(amount)[one], spellings(other)[two]
    assert missing(f"总签约额达{claim}。", f"据报道，总签约额达{source}。")


@settings(deadline=None)
@given(
    st.integers(2, 10**6),
    st.permutations(
        ["元", "美元", "亩", "平方米", "%", "兆瓦", "个工作日", "个", "家", "天", "年", "人"]
    ),
)
def test_the_same_number_of_something_else_is_missing(number: int, units: list[str]) -> None:
    assert missing(f"共{number}{units[0]}", f"共{number}{units[1]}")
    assert not missing(f"共{number}{units[0]}", f"共{number}{units[0]}")


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("290万元", "290亿元"),
        ("290亿元", "290万元"),
        ("290元", "290亿元"),
        ("290 billion yuan", "290亿元"),
        ("29 million yuan", "290亿元"),
        ("29 billion US dollars", "290亿元"),
        ("US$29 billion", "290亿元"),
        ("290亿美元", "290亿元"),
        ("400 million yuan", "400亿元"),
        ("1亿元", "290亿元"),
        ("一亿元", "290亿元"),
        ("1万元", "3000万元"),
        ("100 million yuan", "290亿元"),
        ("one billion yuan", "290亿元"),
        ("RMB400 million", "290亿元"),
        ("五亿元", "三点五亿元"),
        ("3000元", "3000-5000万元"),
        ("3000元", "3000余万元"),
        ("500元", "世界500强"),
        ("8%", "“1+6+8”招商体系"),
        ("5亩", "5G双碳产业集群"),
        ("15个百分点", "15%"),
        ("5天", "5个工作日"),
        ("10名工人", "数十名工人"),
        ("数百名工人", "数十名工人"),
        ("八大主导产业", "六大主导产业"),
        ("eight leading industries", "六大主导产业"),
        ("twenty-five projects", "21个项目"),
        ("五成", "百分之八十"),
        ("三分之一", "百分之三十"),
        ("下半年", "上半年"),
        ("上半年", "一季度"),
        ("二季度", "一季度"),
        ("Q2", "第一季度"),
        ("the second quarter", "一季度"),
        ("the first half of 2023", "2023年一季度"),
        ("2024年", "2023年"),
        ("2023年3月2日", "2023年3月1日"),
        ("March 21, 2023", "2023年3月1日签约21个项目"),
        ("April 1, 2023", "2023年3月1日"),
        ("Apr. 1, 2023", "2023年3月1日"),
        ("in May 2023", "2023年3月"),
        ("投资.400亿元", "290亿元"),
    ],
)
def test_a_swapped_amount_unit_or_date_is_missing(claim: str, source: str) -> None:
    assert missing(claim, source)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("百分之十五", "15%"),
        ("15 percent", "１５％"),
        ("15 per cent", "百分之十五"),
        ("百分之十五点五", "15.5%"),
        ("五成", "50%"),
        ("千分之五", "0.5%"),
        ("三分之二", "三分之二"),
        ("500平方米", "500㎡"),
        ("500 square metres", "五百平方米"),
        ("500 m²", "500平米"),
        ("216.1万平方米", "2.161 million square metres"),
        ("五百亩", "500亩"),
        ("500 mu", "500亩"),
        ("500兆瓦", "500MW"),
        ("500 megawatts", "五百兆瓦"),
        ("500MW的产能", "500 MW"),
        ("5个工作日", "五个工作日"),
        ("five working days", "5个工作日"),
        ("一季度", "第一季度"),
        ("Q1", "一季度"),
        ("2023年Q1", "2023年第一季度"),
        ("the first quarter", "1季度"),
        ("1st quarter", "一季度"),
        ("first-quarter", "一季度"),
        ("第四季度", "Q4"),
        ("上半年", "the first half"),
        ("2023年3月1日", "March 1, 2023"),
        ("March 1, 2023", "二〇二三年三月一日"),
        ("1 March 2023", "2023年3月1日"),
        ("March 1st, 2023", "2023-03-01"),
        ("Mar. 1, 2023", "2023/3/1"),
        ("二零二三年三月一日", "2023年3月1号"),
        ("in March 2023", "2023年3月"),
        ("mid-May 2023", "2023年5月"),
        ("5G双碳产业集群", "5G智慧岛"),
        ("“1+6+8”招商体系", "1+6+8 system"),
        ("7亿元到10亿元", "7亿元至10亿元"),
        ("7-10亿元", "7亿元到10亿元"),
        ("700 million yuan to 1 billion yuan", "7亿元到10亿元"),
        ("0.7 to 1 billion yuan", "7亿元到10亿元"),
        ("3000万元—5000万元", "3000-5000万元"),
        ("3000万元—5000万元", "30 to 50 million yuan"),
        ("2022-2023年", "2022年到2023年"),
        ("3000余万元", "三千余万元"),
        ("30余位企业家", "三十多名企业家"),
        ("over 30 people", "30余位"),
        ("29-billion-yuan", "290亿元"),
        ("29bn yuan", "290亿元"),
        ("twenty-nine billion yuan", "290亿元"),
        ("two hundred million yuan", "2亿元"),
        ("a billion yuan", "10亿元"),
        ("290亿人民币", "人民币290亿元"),
        ("1.5千万元", "一千五百万元"),
        ("1.2万亿元", "1.2 trillion yuan"),
        ("两千万元", "2000万元"),
        ("290 亿元", "290亿元"),
        ("六大主导产业", "six leading industries"),
        ("增长一倍", "增长1倍"),
    ],
)
def test_two_spellings_of_one_quantity_hold_each_other(one: str, other: str) -> None:
    assert quantities(one)
    assert missing(one, other) == []
    assert missing(other, one) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "签约[1]",
        "签约[1][3]。",
        "1. 签约",
        "2、开工",
        "3）投产",
        "（一）建设项目",
        "(2) 开工",
        "① 签约",
        "一带一路",
        "三资企业",
        "十四五",
        "十四五规划",
        "“十四五”期间",
        "十三五期间",
        "一个项目",
        "一批项目",
        "一大批项目",
        "一位负责人",
        "一名经理",
        "每㎡",
        "one of the parks",
        "Companies may apply.",
        "march forward together"[6:],
    ],
)
def test_marks_list_numbers_articles_and_set_phrases_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


def test_a_list_number_does_not_swallow_the_amount_behind_it() -> None:
    assert found("1. 290亿元\n2、21个\n（3）10亿元") == {
        (Decimal(29_000_000_000), "元"),
        (Decimal(21), "个"),
        (Decimal(1_000_000_000), "元"),
    }


def test_a_decimal_at_the_start_of_a_line_is_not_a_list_number() -> None:
    assert found("10.5亿元") == {(Decimal(1_050_000_000), "元")}


def test_an_amount_is_found_once_and_not_again_in_its_own_scale() -> None:
    assert found("总签约额达290亿元") == {(Decimal(29_000_000_000), "元")}
    assert found("三千万元") == {(Decimal(30_000_000), "元")}


def test_every_number_of_a_sentence_is_found() -> None:
    sentence = "惠济区2023年3月1日签约21个项目，占比57%，总签约额达290亿元，产能500兆瓦。"
    assert found(sentence) == {
        (Decimal(2023), "年"), (Decimal(3), "月"), (Decimal(1), "日"), (Decimal(21), "个"),
        (Decimal(57), "%"), (Decimal(29_000_000_000), "元"), (Decimal(500), "兆瓦"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["签约RMB400亿", "约USD5 million", "达HK$3亿", "up to4亿", "No.5", "approximately400"]
)
def test_a_number_stuck_to_letters_does_not_escape(text: str) -> None:
    assert len(quantities(text)) == 1


@settings(deadline=None)
@given(st.integers(0, 10**16 - 1))
def test_a_numeral_is_worth_what_was_written(number: int) -> None:
    assert numeral_value(chinese(number)) == number


@settings(deadline=None)
@given(st.integers(1900, 2099))
def test_a_year_written_digit_by_digit_is_that_year(year: int) -> None:
    numeral = "".join(_DIGITS[int(d)] for d in str(year))
    assert numeral_value(numeral) == year
    assert numeral_value(numeral.replace("零", "〇")) == year


@pytest.mark.parametrize("numeral", ["", "十四五", "一带", "五六十"])
def test_what_is_no_numeral_has_no_value(numeral: str) -> None:
    assert numeral_value(numeral) is None


@pytest.mark.parametrize(
    "text",
    [
        "二" * 6000 + "个",
        "1" * 6000 + "元",
        "亿" * 6000 + "元",
        "1-" * 3000 + "元",
        "1." * 3000,
        "1+" * 3000,
        "1," * 3000,
        "百分之" * 2000 + "一",
        "twenty-" * 1000,
        "march 1 " * 800,
    ],
)
def test_an_absurdly_long_number_is_no_trouble(text: str) -> None:
    assert missing(text, text) == []


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_holds_its_own_quantities(text: str) -> None:
    assert missing(text, text) == []


@settings(deadline=None)
@given(
    st.text(
        alphabet="零一二三四五六七八九十百千万亿两点分之成余多数几元个季度年月日%012359.,-+ 至qh"
    )
)
def test_any_jumble_of_numerals_holds_its_own_quantities(text: str) -> None:
    assert missing(text, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("290亿元", "29 billion yuan"),
        ("383.8亿元", "38.38 billion yuan"),
        ("289.62亿元", "28.962 billion yuan"),
        ("72亿元", "7.2 billion yuan"),
        ("10亿元", "1 billion yuan"),
        ("7亿元", "700 million yuan"),
        ("3000万元", "30 million yuan"),
        ("5万元", "50,000 yuan"),
        ("216.1万平方米", "2.161 million square metres"),
        ("1.2万亿元", "1.2 trillion yuan"),
        ("1.5万亩", "15,000 mu"),
        ("5亿美元", "500 million US dollars"),
        ("3000-5000万元", "30 million yuan to 50 million yuan"),
        ("7至10亿元", "700 million yuan to 1 billion yuan"),
    ],
)
def test_an_amount_gets_its_english_value(text: str, value: str) -> None:
    assert english_values(f"总额{text}。") == [(text, value)]
    assert missing(value, text) == []


def test_only_amounts_with_a_chinese_scale_get_an_english_value_and_each_once() -> None:
    text = "2023年签约21个项目，500兆瓦，占81%，总额290亿元，即290亿元。"
    assert english_values(text) == [("290亿元", "29 billion yuan")]


@settings(deadline=None)
@given(st.integers(1, 10**15))
def test_an_english_number_is_worth_its_value(number: int) -> None:
    assert [q.value for q in quantities(english_number(Decimal(number)))] == [number]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("29000000000", "29 billion"),
        ("2161000", "2.161 million"),
        ("1000000", "1 million"),
        ("999999", "999,999"),
        ("5000", "5,000"),
        ("0.5", "0.5"),
    ],
)
def test_english_numbers_are_written_as_english_readers_expect(value: str, text: str) -> None:
    assert english_number(Decimal(value)) == text
