import re

import pytest

from index.dates import DATE, after_days, after_years, first_day, last_day, to_iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [("2025年6月1日", "2025-06-01"), ("二〇二三年五月六日", "2023-05-06"),
     ("二○二三年十二月三十一日", "2023-12-31"), ("二O二三年一月二十日", "2023-01-20"),
     ("２０２０年１月１日", "2020-01-01"), ("2020 年 2 月 1 日", "2020-02-01"),
     ("2020-02-03", "2020-02-03"), ("2020/2/3", "2020-02-03")],
)  # fmt: skip
def test_a_date_is_found_and_read_however_it_is_written(text, iso):
    match = re.search(DATE, f"自{text}起")
    assert match and match.group() == text and to_iso(text) == iso


@pytest.mark.parametrize("text", ["2023年2月30日", "2023-13-01"])
def test_a_day_that_never_was_is_no_date(text):
    assert to_iso(text) == ""


def test_a_date_of_less_precision_spans_its_whole_time():
    assert (first_day("2023"), last_day("2023")) == ("2023-01-01", "2023-12-31")
    assert (first_day("2024-02"), last_day("2024-02")) == ("2024-02-01", "2024-02-29")
    assert (first_day("2023-12"), last_day("2023-12")) == ("2023-12-01", "2023-12-31")
    assert (first_day(""), last_day("")) == ("", "")


def test_a_time_ends_the_day_before_its_anniversary():
    assert after_years("2020-03-01", 5) == "2025-02-28"
    assert after_years("2020-02-29", 1) == "2021-02-28"
    assert after_days("2023-01-31", 30) == "2023-03-02"
