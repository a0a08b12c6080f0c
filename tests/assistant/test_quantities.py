"""One quantity in all its spellings is one quantity; another amount, or another unit, is not."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.measures.bounds import Bound
from assistant.quantities import (
    bounded_english_values,
    english_number,
    english_values,
    missing,
    quantities,
    reading,
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
SENTENCES = (
    "惠济区2023年一季度签约21个项目，总签约额达290亿元。",
    "新签约项目总额不低于400亿元。",
    "产值预估在7亿元到10亿元。",
    "3月1日举行签约大会。",
    "申报时间为2023年3月1日至2024年5月6日。",
    "根据郑政〔2023〕12号第九条，5个工作日内办结。",
    "Huiji signed 21 projects worth up to 29 billion yuan in March 2023.",
)
# beginning with 10,000, since "0.0001万元" is not a spelling that anybody uses
amounts = st.integers(1, 9_999_999).map(lambda n: n * 10_000)


@given(amounts, st.sampled_from(SPELLINGS), st.sampled_from(SPELLINGS))
def test_an_amount_is_the_same_in_every_spelling(amount: int, one: str, other: str) -> None:
    claim, source = spellings(amount)[one], spellings(amount)[other]
    assert [q.value for q in quantities(claim)] == [amount]
    assert missing(f"总签约额达{claim}。", f"据报道，总签约额达{source}。") == []


@given(amounts, amounts, st.sampled_from(SPELLINGS), st.sampled_from(SPELLINGS))
def test_another_amount_is_missing_in_every_spelling(
    amount: int, other: int, one: str, two: str
) -> None:
    assume(amount != other)
    claim, source = spellings(amount)[one], spellings(other)[two]
    assert missing(f"总签约额达{claim}。", f"据报道，总签约额达{source}。")


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
        ("不低于400亿元", "400亿元"),
        ("不低于400亿元", "最高400亿元"),
        ("400亿元以上", "400亿元以下"),
        ("约30亿元", "30亿元"),
        ("近30亿元", "30亿元"),
        ("超过30亿元", "30亿元"),
        ("30余亿元", "30亿元"),
        ("7亿元", "7亿元到10亿元"),
        ("10亿元", "7-10亿元"),
        ("最高10亿元", "7-10亿元"),
        ("郑政〔2023〕12号", "郑政〔2023〕13号"),
        ("郑政〔2023〕12号", "郑政〔2022〕12号"),
        ("郑政〔2023〕12号", "豫政〔2023〕12号"),
        ("郑政办〔2023〕12号", "郑政〔2023〕12号"),
        ("第九条", "第十条"),
        ("三条", "第三条"),
        ("5个工作日", "5日"),
        ("5个工作日", "5天"),
        ("30日", "30个月"),
        ("3个月", "3年"),
        ("three months", "三年"),
        ("5 days", "5 working days"),
        ("5亩", "5公顷"),
        ("5亩", "5平方米"),
        ("500千瓦", "500兆瓦"),
        ("500兆瓦", "500兆瓦时"),
        ("81 projects", "81%"),
        ("21 projects", "21亿元"),
        ("21 projects", "21兆瓦"),
        ("3月中旬", "3月下旬"),
        ("2023年5月6日", "2023年3月1日至2024年5月6日"),
        ("5个", "约5个"),
        ("21 projects", "at least 21 projects"),
        ("up to 5 million", "5 million"),
        ("2023年3月6日", "2023年3月1日至4月6日"),
        ("10折", "10%"),
        ("3 days", "3 years"),
        ("3年以上", "3年以下"),
        ("5万元", "5万美元"),
        ("2倍", "2%"),
        ("二成", "2%"),
        ("within 30 days", "30 days"),
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
        ("mid-May 2023", "2023年5月中旬"),
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
        ("不低于400亿元", "不少于400亿元"),
        ("400亿元以上", "至少400亿元"),
        ("at least 40 billion yuan", "不低于400亿元"),
        ("no less than 40 billion yuan", "400亿元及以上"),
        ("40 billion yuan or more", "不低于400亿元"),
        ("5场以上", "at least five"),
        ("5场以上", "at least 5 events"),
        ("最高10万元", "不超过10万元"),
        ("最高可达10万元", "最高10万元"),
        ("最高不超过10万元", "up to 100,000 yuan"),
        ("10万元以内", "至多10万元"),
        ("30日内", "30天以内"),
        ("within 30 days", "30日内"),
        ("within 5 working days", "5个工作日内"),
        ("约30亿元", "大约30亿元"),
        ("about 3 billion yuan", "30亿元左右"),
        ("近30亿元", "nearly 3 billion yuan"),
        ("超过30亿元", "逾30亿元"),
        ("more than 3 billion yuan", "超30亿元"),
        ("30多亿元", "30余亿元"),
        ("over 3 billion yuan", "30余亿元"),
        ("郑政〔2023〕12号", "郑政[2023]12号"),
        ("郑政（2023）12号", "郑政【2023】第12号"),
        ("根据郑政〔2023〕12号文件", "《通知》（郑政〔2023〕12号）"),
        ("第九条", "第9条"),
        ("Article 9", "第九条"),
        ("3—5年", "三至五年"),
        ("3-5 years", "3年至5年"),
        ("10万至20万元", "十万元到二十万元"),
        ("100,000 to 200,000 yuan", "10万-20万元"),
        ("between 5 and 10 days", "5至10天"),
        ("1.5公顷", "15000平方米"),
        ("1.5 hectares", "1.5公顷"),
        ("1平方公里", "100公顷"),
        ("10万千瓦", "100兆瓦"),
        ("100 MW", "10万千瓦"),
        ("0.5GW", "500兆瓦"),
        ("3个月", "三个月"),
        ("three months", "3个月"),
        ("5 years", "五年"),
        ("一年半", "1.5年"),
        ("two weeks", "2周"),
        ("12%", "百分之十二"),
        ("3个百分点", "3 percentage points"),
        ("八成以上", "80%以上"),
        ("5‰", "千分之五"),
        ("2倍", "两倍"),
        ("一半以上", "50%以上"),
        ("3月中旬", "mid-March"),
        ("30余位", "more than 30 entrepreneurs"),
        ("27个", "27 projects"),
        ("20次以上", "at least 20 times"),
        ("27家", "twenty-seven companies"),
        ("不得超过1年", "不超过1年"),
        ("奖励不超过其投资额的50%", "最高为投资额的50%"),
        ("100名职工以上", "100名以上"),
        ("签约21个项目", "签约项目21个"),
        ("其余3个", "3个"),
        ("附近10公里", "10公里"),
        ("人民币1000万元", "￥10,000,000"),
        ("RMB 10 million", "1000万元"),
        ("CNY 10 million", "1000万元"),
        ("3年内", "within three years"),
        ("３０日内", "30天之内"),
        ("年满18周岁", "满十八周岁"),
        ("2023年3月1日至4月1日", "2023年3月1日到2023年4月1日"),
        ("3月1日-5日", "3月1日至3月5日"),
        ("不满3年", "less than 3 years"),
        ("成立未满4年", "not yet been 4 years"),
        ("未满四年", "have not yet reached four years"),
        ("连续3年", "for three consecutive years"),
        ("一半资本", "half the capital"),
        ("连续6个月", "for 6 successive months"),
        ("10亿元以上的产业项目不低于12个", "at least 12 projects of 1 billion yuan or more"),
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
        "一站式服务",
        "第一时间",
        "统一办理",
        "第一，",
        "一方面",
        "一体化",
        "三农",
        "一流环境",
        "一盘棋",
        "千方百计",
        "万一",
        "一次性",
        "一网通办",
        "一件事",
        "最多跑一次",
        "两不愁三保障",
        "第一",
        "五险一金",
        "双一流",
        "十分重要",
        "一定",
        "one of the best",
        "九三学社",
        "one-stop service",
        "二手房",
        "四是",
        "三是坚持",
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


@given(st.integers(0, 10**16 - 1))
def test_a_numeral_is_worth_what_was_written(number: int) -> None:
    assert numeral_value(chinese(number)) == number


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
        "不低于290亿元、" * 2000,
        "between 1 and " * 1000,
    ],
)
def test_an_absurdly_long_number_is_no_trouble(text: str) -> None:
    assert missing(text, text) == []


@given(st.text(max_size=200))
def test_any_text_holds_its_own_quantities(text: str) -> None:
    assert missing(text, text) == []


BOUNDED = {  # spellings of one bound of an amount
    "at least": ("不低于{}", "{}以上", "至少{}", "不少于{}", "at least {}", "no less than {}"),
    "at most": ("不超过{}", "{}以内", "最高{}", "不高于{}", "up to {}", "not exceeding {}"),
    "over": ("超过{}", "逾{}", "more than {}", "exceeding {}"),
    "under": ("低于{}", "不足{}", "less than {}", "below {}"),
    "about": ("约{}", "大约{}", "{}左右", "about {}", "approximately {}"),
    "nearly": ("将近{}", "接近{}", "nearly {}"),
    "": ("{}", "达{}", "共{}", "a total of {}"),
}
bounded = st.sampled_from(sorted(BOUNDED)).flatmap(
    lambda bound: st.tuples(st.just(bound), st.sampled_from(BOUNDED[bound]))
)


@given(amounts, bounded, bounded, st.sampled_from(SPELLINGS), st.sampled_from(SPELLINGS))
def test_a_bound_is_part_of_the_quantity_in_every_spelling(
    amount: int, one: tuple[str, str], other: tuple[str, str], first: str, second: str
) -> None:
    claim = f"总签约额{one[1].format(spellings(amount)[first])}。"
    source = f"据报道，总签约额{other[1].format(spellings(amount)[second])}。"
    assert [q.bound for q in quantities(claim)] == [one[0]]
    assert bool(missing(claim, source)) == (one[0] != other[0])


@given(st.lists(st.sampled_from(SENTENCES), max_size=4), st.lists(st.sampled_from(SENTENCES)))
def test_a_longer_source_holds_no_less(said: list[str], more: list[str]) -> None:
    for claim in SENTENCES:
        if not missing(claim, "\n".join(said)):
            assert missing(claim, "\n".join([*said, *more])) == []


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)), st.dates())
def test_a_date_is_the_same_in_every_spelling_and_another_one_is_missing(
    day: date, other: date
) -> None:
    written = [
        f"{day.year}年{day.month}月{day.day}日",
        day.isoformat(),
        f"{day:%B} {day.day}, {day.year}",
        "".join(_DIGITS[int(d)] for d in str(day.year))
        + f"年{chinese(day.month)}月{chinese(day.day)}日",
    ]
    for claim in written:
        assert all(missing(claim, source) == [] for source in written)
        assert missing(claim, f"{day.year}年{day.month}月")
        if other != day:
            assert missing(claim, f"{other.year}年{other.month}月{other.day}日")


def test_a_date_may_be_told_in_part_but_not_put_together_from_two() -> None:
    source = "申报时间为2023年3月1日至2024年5月6日。"
    for told in ("2023年3月", "3月1日", "2024年5月6日", "in March 2023", "2023年"):
        assert missing(told, source) == []
    for mixed in ("2023年5月6日", "2024年3月", "3月6日", "May 1, 2024"):
        assert missing(mixed, source)


def test_the_ends_of_a_range_are_no_quantities_of_their_own() -> None:
    assert [(q.value, q.unit, q.bound) for q in quantities("期限为3—5年")] == [
        (3, "年", Bound.FROM),
        (5, "年", Bound.TO),
    ]


def test_where_a_quantity_stands_is_told() -> None:
    told = reading("签约２１个项目，总额二百九十亿元。")
    assert [told.key[slice(*q.at)] for q in told.quantities] == ["21个", "二百九十亿元"]


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("目标不低于400亿元", ("不低于400亿元", "at least 40 billion yuan")),
        ("10亿元以上的项目12个", ("10亿元以上", "at least 1 billion yuan")),
        ("产值预计7亿元到10亿元", ("7亿元到10亿元", "700 million yuan to 1 billion yuan")),
        ("投资3000-5000万元", ("3000万元-5000万元", "30 million yuan to 50 million yuan")),
        ("补助最高50万元", ("最高50万元", "at most 500,000 yuan")),
        ("行驶里程满3万公里", ("3万公里", "30,000 kilometres")),
        ("装机容量不低于20万千瓦", ("不低于20万千瓦", "at least 200,000 kilowatts")),
        ("年用电量500万千瓦时", ("500万千瓦时", "5 million kWh")),
        ("签约近30亿元", ("近30亿元", "nearly 3 billion yuan")),
        ("总额290亿元", ("290亿元", "29 billion yuan")),
    ],
)
def test_the_english_of_an_amount_says_how_it_is_limited(text: str, told: tuple[str, str]) -> None:
    assert bounded_english_values(text) == [told]
    assert missing(told[1], text) == []


def test_an_amount_with_and_without_a_limit_is_told_both_ways() -> None:
    text = "10亿元以上项目2个，其中一个10亿元"
    assert dict(bounded_english_values(text)) == {
        "10亿元以上": "at least 1 billion yuan",
        "10亿元": "1 billion yuan",
    }


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


def test_a_reading_without_some_of_its_quantities_keeps_the_rest() -> None:
    read = reading("补助2万元、4.5万元和3次。")
    amounts = [quantity for quantity in read.quantities if quantity.unit == "元"]
    assert read.without(read.quantities) == "补助、和。"
    assert read.without(amounts) == read.key.replace("2万元", "").replace("4.5万元", "")
    assert read.without([]) == read.key


def test_a_small_number_without_a_unit_may_be_that_of_a_list() -> None:
    certain = {q.text: (q.is_certain, q.is_amount) for q in quantities("6 12 3个 2031年")}
    assert certain == {
        "6": (False, False), "12": (True, False), "3个": (True, True), "2031年": (True, False),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("装机容量500千瓦以上", "兆瓦", "0.5"),
        ("110千伏变电站", "千伏", "110"),
        ("重5000千克", "吨", "5"),
        ("年用电500万千瓦时", "千瓦时", "5000000"),
        ("补贴2千万元", "元", "20000000"),
        ("有3千个岗位", "个", "3000"),
    ],
)
def test_the_thousand_of_a_unit_is_no_scale(text: str, unit: str, value: str) -> None:
    (found,) = quantities(text)
    assert (found.unit, found.value) == (unit, Decimal(value))


def test_a_target_that_was_not_reached_is_the_target_itself() -> None:
    (target,) = quantities("未达到50亿元的年度目标")
    assert (target.value, target.bound) == (5_000_000_000, Bound.NONE)
    (under,) = quantities("产值未达到50亿元的企业")
    assert under.bound is Bound.UNDER
    (least,) = quantities("must not be less than 200 million yuan")
    assert least.bound is Bound.AT_LEAST


@pytest.mark.parametrize("text", ["the 2031 plan", "the 2031 fifteen-measure policy"])
def test_the_year_of_a_policy_counts_nothing(text: str) -> None:
    (year,) = [quantity for quantity in quantities(text) if quantity.value == 2031]
    assert year.is_date
