"""What metadata is found in a text, with the place that shows it. The documents are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents import Document, Kind, Origin
from index.metadata import FLOOR, describe
from index.reading import markdown, plain

ACT = (
    "# 某区促进投资条例\n\n"
    "2019年4月2日 某市人民政府令第5号公布\n\n2023年5月6日 某市人民政府令第12号修订\n\n"
    "## 第一章 总则\n\n第一条　为了促进投资，制定本条例。\n\n"
    "第二条　《某区旧办法》第三条规定的情形，按照《某区另一办法》执行。\n\n"
    "第三条　本条例自2023年7月1日起施行。2001年1月1日公布的《某区招商办法》同时废止。\n"
)
LETTER = (
    "某市某区人民政府文件\n某政〔2022〕18号\n某市某区人民政府\n关于印发招商引资实施方案的通知\n"
    "各有关单位：\n根据《某市办法》（某府发〔2020〕3号），现印发给你们，请认真执行。"
    "本通知自印发之日起施行，有效期3年。\n某市某区人民政府\n二〇二二年三月八日\n（此件公开发布）\n"
)


def described(text: str, fields=None, read=plain.read) -> Document:
    return describe("a.txt", "digest", read(text.encode()), fields or {})


def act(text: str = ACT) -> Document:
    return described(text, read=markdown.read)


def test_an_act_tells_number_issuer_and_dates_in_its_history_and_last_article():
    document = act()
    assert (document.document_number, document.issuer) == ("某市人民政府令第12号", "某市人民政府")
    assert (document.published, document.effective) == ("2023-05-06", "2023-07-01")
    assert (document.kind, document.expires) == (Kind.REGULATION, "")


def test_an_act_tells_what_it_replaces_and_not_what_it_only_mentions():
    assert act().supersedes == "某区招商办法"


def test_an_amended_act_holds_since_its_amendment_where_its_clause_is_older():
    document = act(ACT.replace("2023年7月1日", "2019年6月1日"))
    assert document.effective == "2023-05-06"
    older = [f for f in document.findings if f.value == "2019-06-01"]
    assert older and older[0].confidence < FLOOR


def test_an_older_version_of_the_history_is_shown_and_not_used():
    numbers = {f.value: f for f in act().findings if f.field == "document_number"}
    assert numbers["某市人民政府令第5号"].confidence < FLOOR


def test_a_letter_tells_all_in_letterhead_signature_and_clauses():
    document = described(LETTER)
    assert document.title == "某市某区人民政府关于印发招商引资实施方案的通知"
    assert document.document_number == "某政〔2022〕18号"
    assert document.issuer == "某市某区人民政府"
    assert (document.published, document.effective) == ("2022-03-08", "2022-03-08")
    assert document.expires == "2025-03-07"


@pytest.mark.parametrize(
    ("line", "number"),
    [("某政〔2023〕12号", "某政〔2023〕12号"), ("某政办［2022］ 7 号", "某政办〔2022〕7号"),
     ("某政[2023]12号", "某政〔2023〕12号"), ("（某政(2023)12号）", "某政〔2023〕12号"),
     ("国令第802号", "国令第802号"), ("中华人民共和国国务院令第802号", "国务院令第802号"),
     ("某省人民政府令第二十号", "某省人民政府令第二十号")],
)  # fmt: skip
def test_a_number_on_a_line_of_its_own_is_the_documents(line, number):
    document = described(f"某区投资办法\n{line}\n第一条　为了促进投资，制定本办法。")
    assert document.document_number == number


@pytest.mark.parametrize(
    "line",
    ["根据《某办法》（某政〔2020〕3号）和某办函〔2021〕4号的要求，通知如下。", "编号2020第3号"],
)
def test_a_number_inside_a_sentence_is_anothers(line):
    assert described(f"某区关于投资的通知\n{line}").document_number == ""


def test_labels_of_a_page_say_what_they_name():
    document = described(
        "某区投资措施\n[发文机构] 某区人民政府\n[发文字号] 某政发〔2021〕9号\n"
        "[成文日期] 2021-02-03\n[实施日期] 2021-03-01\n[废止日期] ----\n各单位：请认真执行。"
    )
    assert (document.issuer, document.document_number) == ("某区人民政府", "某政发〔2021〕9号")
    assert (document.published, document.effective) == ("2021-02-03", "2021-03-01")
    assert document.expires == ""


def test_several_organs_sign_together():
    text = "某区关于投资的公告\n请遵照执行。\n某区财政局\n某区税务局\n2020年2月6日"
    assert described(text).issuer == "某区财政局、某区税务局"


def test_a_signature_above_an_appendix_is_found_and_what_follows_is_not_one():
    text = "某区关于投资的公告\n请遵照执行。\n某区财政局\n2020年2月6日\n附件1\n申请表\n"
    document = described(f"{text}{'项目说明。' * 99}\n填表人\n2021年1月1日")
    assert (document.issuer, document.published) == ("某区财政局", "2020-02-06")


def test_the_lines_under_the_title_tell_who_edited_it_and_when():
    document = described(
        "示例区招商手册\n（2026版）\n示例区投资促进局 编印\n2026年5月\n一、概况\n示例区在东部。\n"
    )
    assert (document.issuer, document.published) == ("示例区投资促进局", "2026-05")


def test_a_subtitle_tells_the_day_that_a_report_was_made():
    document = described(
        "政府工作报告\n——2026年1月21日在示例区第六届人民代表大会第五次会议上\n示例区人民政府\n"
        "一、工作回顾\n2025年，全区新签约项目67个。\n"
    )
    assert (document.issuer, document.published) == ("示例区人民政府", "2026-01-21")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("示例融媒 2031-07-24 09:12", "2031-07-24"),
        ("来源：示例区商务局    2031-04-20", "2031-04-20"),
        ("发布：示例区商务局    日期：2031年8月26日", "2031-08-26"),
        ("示例融媒 2031-07-24 09:12  浏览次数：1182", "2031-07-24"),
        ("示例公司将于 2031-07-24 开工，总投资10亿元。", ""),
    ],
)
def test_a_date_behind_who_wrote_a_page_is_its_day(line, day):
    text = f"上半年示例区经济稳中有进\n{line}\n记者获悉，上半年示例区签约12个项目。\n"
    assert described(text).published == day


def test_what_stands_in_the_text_below_is_not_of_the_title():
    document = described("示例区园区介绍\n园区建于东部。\n示例区投资促进局 编印\n2026年5月\n园区。")
    assert (document.issuer, document.published) == ("", "")


def test_a_date_at_the_end_of_a_sentence_is_no_signature():
    assert described("某区投资情况\n项目将建成于2020年2月6日").published == ""


@pytest.mark.parametrize(
    ("clause", "expires"),
    [
        ("本办法有效期至2027年12月31日。", "2027-12-31"),
        ("本办法自2023年1月1日起施行，有效期5年。", "2027-12-31"),
        ("本办法自2023年1月1日起至2024年6月30日施行。", "2024-06-30"),
        ("本政策执行至2026年5月1日。", "2026-05-01"),
        ("营业执照的有效期为10年。", ""),
        ("社会保险补贴执行至2021年4月30日。", ""),
        ("成本补助期限至2021年4月30日。", ""),
    ],
)
def test_a_term_is_the_documents_where_the_sentence_says_so(clause, expires):
    assert described(f"某区投资办法\n第一条　促进投资。\n第二条　{clause}").expires == expires


def test_from_the_day_of_issue_is_a_date_where_that_day_is_known():
    clause = "第二条　本办法自公布之日起30日后施行。"
    text = f"某区投资办法\n第一条　促进投资。\n{clause}"
    assert described(text).effective == ""
    assert described(f"{text}\n某区人民政府\n2023年1月31日").effective == "2023-03-02"


def test_a_clause_on_another_act_is_not_used():
    document = described("某区通知\n《某区办法》已于2020年1月1日起施行，请遵照执行。")
    assert document.effective == ""
    assert [f.value for f in document.findings if f.field == "effective"] == ["2020-01-01"]


@pytest.mark.parametrize(
    ("clause", "supersedes"),
    [
        ("《甲法》（某政〔2019〕1号）、《乙法》同时废止。", "甲法；某政〔2019〕1号；乙法"),
        ("某政〔2019〕5号文件同时废止。", "某政〔2019〕5号"),
        ("《某区甲办法》第三条同时废止。", ""),
        ("按照《某区甲办法》设立的机构同时废止。", ""),
        ("原有规定同时废止。", ""),
    ],
)  # fmt: skip
def test_what_is_abolished_at_the_same_time_is_superseded(clause, supersedes):
    text = f"某区投资办法\n第一条　促进投资。\n第二条　本办法自2023年1月1日起施行。{clause}"
    assert described(text).supersedes == supersedes


def test_what_people_have_written_wins_and_both_are_told():
    document = described(LETTER, {"issuer": "某委", "published": "2022-01-01"})
    assert (document.issuer, document.published) == ("某委", "2022-01-01")
    origins = {f.origin for f in document.findings if f.field == "issuer"}
    assert origins == {Origin.SIDECAR, Origin.TEXT}


_lines = st.sampled_from(
    [*ACT.split("\n"), *LETTER.split("\n"), "目录", "附件1", "", "2020年2月30日", "1", "第条",
     "《》同时废止。"]
)  # fmt: skip


@given(st.lists(_lines, min_size=1, max_size=20).filter(lambda lines: any(map(str.strip, lines))))
def test_every_finding_stands_verbatim_where_it_says(lines):
    read = markdown.read("\n\n".join(lines).encode())
    document = describe("a.md", "digest", read, {}) if read.blocks else None
    for found in document.findings if document else ():
        assert found.value and 0 <= found.confidence <= 1 and found.rule
        assert read.text[found.start : found.end] == found.text


def test_the_clause_that_a_notice_quotes_is_not_its_own():
    notice = described(
        "关于修改《某区投资办法》的通知\n某政〔2025〕7号\n"
        "第九条修改为：“第九条　本办法自2024年6月1日起施行，有效期至2028年5月31日。”\n"
        "本通知自2025年8月1日起施行。\n"
    )
    assert (notice.effective, notice.expires) == ("2025-08-01", "")


@pytest.mark.parametrize(
    ("sentence", "called"),
    [
        ("结合我区实际，制定以下措施（以下简称“食品十条”）。", ["食品十条"]),
        ("为规范资金管理，制定本办法（以下简称《办法》）。", []),
        ("本措施适用于示例经济技术开发区（以下简称“示例开发区”）的企业。", []),
    ],
)
def test_the_short_name_that_an_act_gives_itself(sentence, called):
    text = f"示例区促进食品产业发展若干措施\n\n{sentence}\n"
    assert [f.value for f in described(text).findings if f.field == "called"] == called
