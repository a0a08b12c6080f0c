"""What a sentence changes of which act, and until when an act holds that was extended."""

from dataclasses import replace
from datetime import date

import pytest

from index import amending, validity
from index.amendments import Change, Sort, extends, read
from index.documents import Document, Finding, Kind, Origin, Status
from index.metadata_clauses import CALLED

TITLE = "示例区人民政府关于支持食品产业发展的若干措施"
NUMBER = "示政规〔2024〕5号"
STOPS = "《若干措施》第（八）项产值上台阶奖励自2026年9月1日起停止执行。"
EXTENDS = "《若干措施》有效期延长至2028年12月31日。"


def told(sentence: str) -> Change:
    (change,) = read(sentence)
    return change


@pytest.mark.parametrize(
    ("sentence", "parts", "subject", "old", "new"),
    [
        (
            "三、《若干措施》第（二）项中的厂房租金补贴标准，由每平方米每月6元调整为每平方米每月8元，期限不变。",
            {"()": {2}}, "厂房租金补贴标准", "每平方米每月6元", "每平方米每月8元",
        ),
        (
            "《若干措施》第（一）项中“最高不超过2500万元”调整为“最高不超过3000万元”。",
            {"()": {1}}, "", "最高不超过2500万元", "最高不超过3000万元",
        ),
        (
            "将《示例区优惠办法（2024年修订）》（示政发〔2024〕4号）第十三条规定的升规奖励标准，由15万元提高到20万元。",
            {"条": {13}}, "升规奖励标准", "15万元", "20万元",
        ),
        ("将第七条修改为：“第七条 每月补贴8元。”", {"条": {7}}, "", "", "第七条 每月补贴8元。"),
        (
            "《若干措施》第2条“租金补助”中，“最高补助80万元”更正为“最高补助120万元”。",
            {"条": {2}}, "租金补助", "最高补助80万元", "最高补助120万元",
        ),
        (
            "《若干措施》第2条中“最高补助80万元”应为“最高补助120万元”。",
            {"条": {2}}, "", "最高补助80万元", "最高补助120万元",
        ),
        ("《办法》第三条的补贴标准调整为每人1500元。", {"条": {3}}, "补贴标准", "", "每人1500元"),
    ],
)  # fmt: skip
def test_what_is_replaced_by_what(
    sentence: str, parts: dict[str, set[int]], subject: str, old: str, new: str
) -> None:
    change = told(sentence)
    assert change.sort is Sort.REPLACED
    assert {unit: set(numbers) for unit, numbers in change.parts.items()} == parts
    assert (change.subject, change.old, change.new) == (subject, old, new)


def test_what_is_stopped() -> None:
    change = told(STOPS)
    assert (change.sort, change.subject) == (Sort.STOPPED, "产值上台阶奖励")
    assert told("删去第九条。").parts == {"条": {9}}
    repealed = told("二、废止第十四条（引荐奖励）。")
    assert (repealed.sort, repealed.parts) == (Sort.STOPPED, {"条": {14}})
    assert (repealed.subject, repealed.called) == ("", "引荐奖励")
    assert told(f"废止《{TITLE}》（{NUMBER}）第十四条。").parts == {"条": {14}}
    assert told("《办法》第五条至第七条不再执行。").parts == {"条": {5, 6, 7}}
    assert not list(read("《办法》同时废止。"))


def test_several_changes_of_one_sentence() -> None:
    one, other = read("《办法》第三条由5万元提高到8万元，第六条由1年延长到2年。")
    assert (one.parts, one.new) == ({"条": {3}}, "8万元")
    assert (other.parts, other.new) == ({"条": {6}}, "2年")


@pytest.mark.parametrize(
    ("sentence", "until", "years"),
    [
        (EXTENDS, "2028-12-31", 0),
        ("延长《示例区招商办法》有效期至2027年6月30日。", "2027-06-30", 0),
        ("《若干措施》有效期延续至2028年底。", "2028-12-31", 0),
        ("原《招商办法》有效期延长两年。", "", 2),
        ("《招商办法》继续执行至2027年3月底。", "2027-03-31", 0),
        ("《招商办法》继续有效，有效期至2028年5月31日。", "2028-05-31", 0),
        ("《招商办法》有效期届满后继续施行两年。", "", 2),
        ("《招商办法》有效期延至2028年底。", "2028-12-31", 0),
        ("《招商办法》延长执行至2027年6月30日。", "2027-06-30", 0),
    ],
)
def test_until_when_an_act_is_extended(sentence: str, until: str, years: int) -> None:
    change = told(sentence)
    assert (change.sort, change.until, change.years) == (Sort.EXTENDED, until, years)
    assert extends(sentence)


def test_what_is_paid_longer_extends_no_act() -> None:
    assert not extends("《若干措施》第（二）项的补贴期限由36个月延长至48个月。")
    assert not extends("本措施有效期至2026年12月31日。")


def document(name: str, start: str, *, number: str = "", kind: Kind = Kind.REGULATION) -> Document:
    return Document(
        name, TITLE, f"{name}.md", "x", kind=kind, document_number=number, effective=start,
        published=start,
    )  # fmt: skip


def notice(*sentences: str, start: str = "2026-09-01", act: str = f"{TITLE}；{NUMBER}") -> Document:
    findings = tuple(
        Finding(
            amending.FIELD, act, Origin.TEXT, 0.9, "says so", text, 100 * n, 100 * n + len(text)
        )
        for n, text in enumerate(sentences)
    )
    made = replace(document("notice", start, kind=Kind.NOTICE), title="关于延长有效期的通知")
    return replace(made, findings=findings)


ACT = replace(document("act", "2024-07-01", number=NUMBER), expires="2026-12-31")


def test_an_extended_act_does_not_expire_on_its_old_day() -> None:
    versions = validity.link([ACT, notice(EXTENDS)])
    assert versions.status(ACT, date(2027, 6, 1)) is Status.IN_FORCE
    assert versions.status(ACT, date(2029, 1, 1)) is Status.EXPIRED
    assert versions.whole_term(ACT).expires == "2028-12-31"
    two_years = validity.link([ACT, notice("《若干措施》有效期延长两年。")])
    assert two_years.whole_term(ACT).expires == "2028-12-31"


@pytest.mark.parametrize(
    ("sentence", "until"),
    [
        ("第二十二条中“有效期至2026年12月31日”修改为“有效期至2028年5月31日”。", "2028-05-31"),
        ("《若干措施》有效期由2026年12月31日调整为2028年6月30日。", "2028-06-30"),
        ("《若干措施》有效期调整为至2026年9月30日。", "2026-09-30"),  # shorter
        (
            "第九条修改为：“第九条 本措施自2024年7月1日起施行，有效期五年。”",
            "2029-06-30",
        ),
        # the term of a clause, of a certificate, and of another day
        ("第二条中“有效期至2025年12月31日”修改为“有效期至2028年5月31日”。", "2026-12-31"),
        ("第三条中的补贴有效期由2年调整为3年。", "2026-12-31"),
        ("第四条修改为：“第四条 认定证书有效期三年。”", "2026-12-31"),
        ("第五条中“申报期至2026年12月31日”修改为“申报期至2027年12月31日”。", "2026-12-31"),
    ],
)
def test_a_term_that_is_worded_anew(sentence: str, until: str) -> None:
    assert amending.says_change(sentence)
    assert validity.link([ACT, notice(sentence)]).whole_term(ACT).expires == until


def test_a_term_in_years_is_counted_from_the_first_day() -> None:
    act = replace(ACT, expires="2027-06-30")
    versions = validity.link([act, notice("第九条中“有效期三年”修改为“有效期五年”。")])
    assert versions.whole_term(act).expires == "2029-06-30"


def test_the_word_of_the_staff_is_kept() -> None:
    theirs = Finding("expires", "2026-12-31", Origin.CORRECTION)
    act = replace(ACT, findings=(theirs,))
    versions = validity.link([act, notice(EXTENDS)])
    assert versions.status(act, date(2027, 6, 1)) is Status.EXPIRED


def changed(*documents: Document) -> set[str]:
    return set(validity.link(documents).changes)


def test_only_the_act_that_is_named_is_changed() -> None:
    older = document("older", "2021-01-01", number="示政规〔2021〕2号")
    assert changed(ACT, older, notice(STOPS)) == {"act"}
    assert changed(ACT, older, notice(STOPS, act=TITLE)) == {"act"}  # the last version before it
    assert changed(ACT, notice(STOPS, act="关于支持食品产业发展的若干措施")) == {"act"}
    assert changed(ACT, notice(STOPS, act=f"；将{NUMBER}")) == {"act"}
    assert changed(ACT, notice(STOPS, act="示例区人才措施；示政规〔2023〕9号")) == set()


def test_what_is_older_or_only_tells_of_it_changes_nothing() -> None:
    assert changed(ACT, notice(STOPS, start="2023-01-01")) == set()
    assert changed(ACT, replace(notice(STOPS), kind=Kind.NEWS)) == set()


def test_how_it_is_carried_out_belongs_to_the_change_before() -> None:
    said = notice(STOPS, "此前已达到标准的，可以补报。")
    first, second = said.findings
    behind = replace(second, rule=amending.CARRIED_OUT)
    (change,) = validity.link([ACT, replace(said, findings=(first, behind))]).changes["act"]
    assert change.spans == ((first.start, first.end), (second.start, second.end))
    assert change.since == "2026-09-01"


def test_a_paragraph_of_an_article_is_no_subject() -> None:
    (change,) = read("将《若干措施》第八条第二款修改为：“每家企业最高800万元。”")
    assert (change.parts, change.subject) == ({"条": frozenset({8})}, "")


def test_an_act_is_found_by_the_short_name_that_it_gives_itself() -> None:
    named = Finding(CALLED, "食品十条", Origin.TEXT, 0.9)
    act = replace(ACT, findings=(named,))
    extends = notice("“食品十条”有效期延长至2028年12月31日。", act="食品十条")
    assert validity.link([act, extends]).whole_term(act).expires == "2028-12-31"
    assert validity.link([ACT, extends]).whole_term(ACT).expires == "2026-12-31"  # another's
    titled = replace(ACT, title="示例区“食品十条”支持办法")
    assert validity.link([titled, extends]).whole_term(titled).expires == "2028-12-31"


def test_an_extension_has_no_old_standard() -> None:
    words = "第二条中的“最高1000万元”调整为“最高2000万元”。"
    said = notice(words, "《若干措施》有效期延长两年。", "此前已投产的，仍按原标准执行。")
    first, second, third = said.findings
    behind = replace(third, rule=amending.CARRIED_OUT)
    told = validity.link([ACT, replace(said, findings=(first, second, behind))]).changes["act"]
    assert [len(change.spans) for change in told] == [2, 1]
