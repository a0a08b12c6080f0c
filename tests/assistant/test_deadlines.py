"""Who asks whether it is still time is told the last day, and what it is today."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.answers import AnswerStatus, Claim, Question
from assistant.deadlines.telling import asks, compared, found, is_told
from assistant.deadlines.windows import Window, windows
from assistant.layout import stretch
from assistant.listed import Listed, in_front
from assistant.places import Home
from index.documents import Document, Hit, Passage, SearchResult, Status
from index.normalise import question_terms

HOME = Home.of(("示例区",))
TODAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("line", "first", "last", "text"),
    [
        ("网上申报时间为2026年4月1日至4月30日，逾期不受理。",
         (2026, 4, 1), (2026, 4, 30), "4月30日"),
        ("申报时间：4月1日9时—30日17时。", (2026, 4, 1), (2026, 4, 30), "4月30日"),
        ("请于2026年6月15日前将材料报送至区发改局。", None, (2026, 6, 15), "6月15日"),
        ("申报截止时间为2026年6月15日（星期一）。", None, (2026, 6, 15), "6月15日"),
        ("企业应当在2026年2月底前提交申请。", None, (2026, 2, 28), "2月底"),
        ("（一）企业申报。12月10日至1月15日，企业登录平台提交。",
         (2026, 12, 10), (2027, 1, 15), "1月15日"),
        # what is handed in on paper by those who were in time is no second window
        ("申报时间为2026年4月1日至4月30日，于5月15日前将纸质材料报送窗口。",
         (2026, 4, 1), (2026, 4, 30), "4月30日"),
    ],
)  # fmt: skip
def test_a_window_is_read(
    line: str, first: tuple[int, int, int] | None, last: tuple[int, int, int], text: str
) -> None:
    begins = date(*first) if first else None
    assert windows(line, 2026, TODAY) == [Window(begins, date(*last), text)]


@pytest.mark.parametrize(
    "line",
    [
        "申报的支出发生在2025年10月1日至2026年9月30日；",
        "申报项目应当于2025年1月1日至12月31日期间竣工。",
        "县财政局于2027年1月15日前完成申报材料审核。",
        "本通知自2025年4月1日起施行，申报办法另行通知。",
        "2026年2月30日前提交申请。",
        "公示时间为4月1日至4月7日。",
    ],
)
def test_what_happens_in_a_time_is_no_window(line: str) -> None:
    assert windows(line, 2026, TODAY) == []


def test_days_of_no_year_are_not_guessed() -> None:
    assert windows("申报时间为4月1日至4月30日。", None, TODAY) == []


def test_what_comes_every_year_is_told_for_this_one() -> None:
    spring, autumn = windows(
        "补助每年受理两次，4月1日至4月30日、10月1日至10月31日申报，由企业提交申请。".replace(
            "、", "，"
        ),
        None,
        TODAY,
    )
    assert (spring.last, autumn.last) == (date(2026, 4, 30), date(2026, 10, 31))
    assert spring.is_yearly and autumn.is_yearly


@pytest.mark.parametrize(
    "question",
    [
        "现在申报还来得及吗",
        "奖补资金今天还能报吗",
        "推介会还能报名吗",
        "申报截止了没有",
        "今年的申报过期了吗",
        "我下周去交材料晚不晚",
        "12月20号去申报行不行",
        "离申报截止还有几天",
        "设备购置补助现在还能申请吗",
        "申报开始了吗",
    ],
)
def test_whether_it_is_still_time_is_asked(question: str) -> None:
    assert asks(question)


@pytest.mark.parametrize(
    "question",
    [
        "注册满两年还能申报吗",
        "申报什么时候截止",
        "现在能申请到多少补贴",
        "项目开始了吗",
        "审核要几天",
        "转租的厂房能申报租金补贴吗",
    ],
)
def test_other_questions_are_not(question: str) -> None:
    assert not asks(question)


NOTICE = "网上申报时间为2026年4月1日至6月30日，逾期系统自动关闭。"
MEASURES = "研发投入补助、租金补贴属于本次申报范围。"


def document(
    title: str, *texts: str, status: Status = Status.IN_FORCE, published: str = "2026-03-20"
) -> list[Hit]:
    whole = Document(title, title, f"{title}.md", "x", status=status, published=published)
    hits, at = list[Hit](), 0
    for n, text in enumerate(texts):
        passage = Passage(f"{title}#{n}", title, n, at, at + len(text), text, ("正文",))
        hits.append(Hit(passage, whole, 1.0, 1.0, 0.5))
        at += len(text) + 2
    return hits


def put(question: str, *documents: list[Hit], day: date = TODAY) -> list[Listed]:
    hits = tuple(hit for one in documents for hit in one)
    result = SearchResult(question, hits, dict.fromkeys(question_terms(question), 1.0), 0.0)

    def whole(hit: Hit) -> list[Hit]:
        return next(one for one in documents if hit in one)

    items = found(result, whole, HOME, day)
    return [Listed(**{**vars(item), "n": n}) for n, item in enumerate(items, 1)]


def reckoned(question: str, *documents: list[Hit], day: date = TODAY, language: str = "zh") -> str:
    items = put(question, *documents, day=day)
    _, claims = in_front(AnswerStatus.ANSWERED, [], items, is_told(question, items))
    asked = Question(question, language, (), day)  # type: ignore[arg-type]
    return "".join(one.text for one in compared(asked, question, claims, items))


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 3, 25), "还没有开始"),
        (date(2026, 4, 1), "在期限之内，离截止还有90天"),
        (date(2026, 6, 30), "在期限之内，是最后一天"),
        (date(2026, 7, 1), "已经过了这一期限"),
    ],
)
def test_the_day_stands_beside_the_last_one(day: date, told: str) -> None:
    text = reckoned("租金补贴现在还能申请吗", document("申报通知", NOTICE, MEASURES), day=day)
    assert "截止日期为2026年6月30日[1]" in text
    assert text.endswith(f"{told}。")


def test_a_day_of_the_question_is_compared() -> None:
    text = reckoned("7月5号去申报行不行", document("申报通知", NOTICE))
    assert "2026年7月5日已经过了这一期限" in text


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 5, 20), "下一次自2026年10月1日起，截止日期为2026年10月31日[1]"),
        (date(2026, 10, 8), "今天是2026年10月8日，在期限之内，离截止还有23天"),
        (date(2026, 11, 30), "下一次自2027年4月1日起，截止日期为2027年4月30日[1]"),
    ],
)
def test_of_what_comes_every_year_the_next_is_told(day: date, told: str) -> None:
    hits = document("固定资产投资补助指南", "每年4月1日至4月30日、10月1日至10月31日受理。")
    assert told in reckoned("固投补助现在还能申报吗", hits, day=day)


def test_who_asks_when_of_a_guide_is_told_its_days() -> None:
    guide = document("固定资产投资补助指南", "每年4月1日至4月30日、10月1日至10月31日受理。")
    other = document("人才认定指南", "每年5月1日至5月31日受理。")
    (item,) = put("固投补助什么时候可以申报", other, guide)
    assert item.document.title == "固定资产投资补助指南"


def test_how_often_in_a_year_is_told_by_its_days() -> None:
    guide = document(
        "技术改造补助指南", "每年两批：第一批3月1日至3月31日，第二批9月1日至9月30日受理。"
    )
    assert put("技改补贴一年能报几次，几号截止", guide)


def test_the_29th_of_february_is_a_day_of_some_years() -> None:
    notice = document("2028年申报通知", "申报时间为2028年2月1日至3月31日。")
    assert "在期限之内" in reckoned("2月29日去申报行不行", notice, day=date(2028, 2, 3))
    assert "2029年2月28日已经过了" in reckoned("2月29日去申报行不行", notice, day=date(2028, 3, 3))


def test_in_english() -> None:
    text = reckoned("现在还能申报吗", document("申报通知", NOTICE), language="en")
    assert "the last day is 30 June 2026[1]; today is 20 May 2026: still in time, 41 days" in text


def test_a_measure_that_no_notice_names_gets_none() -> None:
    assert put("人才公寓现在还能申请吗", document("申报通知", NOTICE, MEASURES)) == []


def test_of_two_notices_the_later_is_told() -> None:
    old = document("2025年申报通知", "申报时间为4月1日至4月30日。")
    (item,) = put("现在申报还来得及吗", old, document("2026年申报通知", NOTICE))
    assert item.document.title == "2026年申报通知"


def test_a_notice_that_no_longer_holds_tells_nothing() -> None:
    assert not put("现在申报还来得及吗", document("申报通知", NOTICE, status=Status.SUPERSEDED))


def test_who_asks_when_is_told_that_it_is_over_and_no_more() -> None:
    hits = document("申报通知", NOTICE)
    items = put("现在申报还来得及吗", hits)
    _, claims = in_front(AnswerStatus.ANSWERED, [], items, True)
    for day, count in ((date(2026, 5, 20), 0), (date(2026, 7, 1), 1)):
        asked = Question("申报什么时候截止", "zh", (), day)
        assert len(compared(asked, "申报什么时候截止", claims, items)) == count


def test_of_a_window_in_the_year_after_what_was_done_no_day_is_over() -> None:
    rules = document("研发投入奖励细则", "企业应于次年2月1日至3月20日提交申请书。")
    for question in ("研发投入奖励什么时候申报", "研发投入奖励现在还能申请吗"):
        assert put(question, rules, day=date(2026, 11, 30))
        assert not reckoned(question, rules, day=date(2026, 11, 30))
        assert not reckoned(question, rules, day=date(2026, 2, 25))
    (over_new_year,) = windows("每年12月10日至次年1月15日前提交申请。", 2025, TODAY)
    assert not over_new_year.is_of_deed


def test_of_two_batches_that_one_is_over_which_is_told() -> None:
    said = "2026年度分两批进行：第一批申报时间为3月16日至4月17日，第二批申报时间为9月1日至9月30日。"
    passage = Passage("d#1", "d", 0, 0, len(said), said)
    hit = Hit(
        passage, Document("d", "2026年度申报指南", "d.md", "d", published="2026-02-10"), 1, 1, 1
    )
    item = replace(stretch(0, hit, 0, len(said)), n=1)
    for told, last in (("3月16日至4月17日", "4月17日"), ("9月1日至9月30日", "9月30日")):
        claim = Claim(told, (1,), quotes=((1, 0, len(said)),))
        asked = Question("那批什么时候申报", "zh", (), date(2026, 11, 30))
        (one,) = compared(asked, asked.text, [claim], [item])
        assert f"截止日期为2026年{last}" in one.text


SINCE = "建设补贴应当在取得许可并投入运营之日起6个月内提出申请，逾期视为放弃。"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("冷库2031年3月开始营业的，建设补贴现在申请还来得及吗",
         "您说的2031年3月起6个月[1]，到2031年9月，今天是2031年11月20日，已经过了这一期限"),
        ("冷库10月8日营业的，建设补贴最晚什么时候交申请",
         "您说的2031年10月8日起6个月[1]，到2032年4月8日，今天是2031年11月20日，在期限之内"),
        ("冷库5月份开业，建设补贴还能申请吗",
         "到2031年11月，今天是2031年11月20日，是否已过期限，要看具体是哪一天"),
        # a month that is to come is that of the last year
        ("冷库12月开业的，建设补贴还能申请吗", "您说的2030年12月起6个月[1]，到2031年6月"),
    ],
)  # fmt: skip
def test_what_begins_with_what_the_visitor_did_is_told_by_his_month(
    question: str, told: str
) -> None:
    rules = document("冷库建设运营补贴细则", SINCE, "运营补贴每半年申报一次。")
    day = date(2031, 11, 20)
    assert [item.text for item in put(question, rules, day=day)] == [SINCE]
    assert told in reckoned(question, rules, day=day)


@pytest.mark.parametrize(
    "question",
    [
        "冷库3月开始营业的，建设补贴有多少",  # not for the time
        "冷库3月竣工的，建设补贴还能申请吗",  # another deed
        "冷库3月开始营业的，运营补贴还能申请吗",  # another benefit
        "展厅3月开始营业的，建设补贴还能申请吗",  # another matter
    ],
)
def test_a_time_since_another_deed_or_of_another_benefit_is_not_told(question: str) -> None:
    rules = document("冷库建设奖补细则", SINCE)
    assert SINCE not in [item.text for item in put(question, rules, day=date(2031, 11, 20))]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("冷库开业了，建设补贴多久内要申请", SINCE),  # he tells no month
        ("冷库3月开业，建设补贴最晚什么时候申请", SINCE.replace("6个月", "20个工作日")),
    ],
)
def test_nothing_is_reckoned_without_a_month_or_in_working_days(question: str, text: str) -> None:
    rules = document("冷库建设运营补贴细则", text)
    assert not reckoned(question, rules, day=date(2031, 11, 20))


def test_a_time_since_a_deed_in_english() -> None:
    asked = "冷库2031年3月开业，建设补贴还能申请吗"
    rules = document("冷库建设运营补贴细则", SINCE.replace("6个月", "30日"))
    assert reckoned(asked, rules, day=date(2031, 11, 20), language="en") == (
        "Calculated: 30 days[1] from March 2031 end in April 2031; today is 20 November 2031: "
        "it is over."
    )
