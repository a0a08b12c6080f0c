from datetime import date, datetime

import pytest

from index.documents import Document, DocumentText, Kind, Status
from index.errors import UnreadableFile
from index.metadata import describe
from index.reading import markdown, plain


def described(text: str, sidecar=None, name: str = "folder/plan.md") -> Document:
    return describe(name, "digest", markdown.read(text.encode()), sidecar or {})


def with_field(name: str, value: object) -> Document:
    return describe("a.md", "digest", DocumentText(*_text("正文。"), {name: value}), {})


def _text(text: str):
    read = plain.read(text.encode())
    return read.text, read.blocks


# --- who says what ---


def test_front_matter_is_the_record():
    document = described(
        "---\nid: p1\ntitle: 方案\nkind: plan\nstatus: in_force\nissuer: 区政府\n"
        "document_number: 惠政〔2022〕1号\npublished: 2022-03-01\neffective: 2022-04\n"
        "expires: 2025\nsupersedes: p0\nsource: 晚报\nurl: https://a.example\nlanguage: en\n"
        "tags: [招商, 园区]\n---\n正文。"
    )
    assert document == Document(
        "p1", "方案", "folder/plan.md", "digest", Kind.PLAN, Status.IN_FORCE, "区政府",
        "惠政〔2022〕1号", "2022-03-01", "2022-04", "2025", "p0", "晚报", "https://a.example", "en",
        ("招商", "园区"),
    )  # fmt: skip


def test_front_matter_wins_over_what_the_text_shows():
    document = described("---\ntitle: 目标清单\nkind: news\n---\n# 实施方案\n")
    assert (document.title, document.kind) == ("目标清单", Kind.NEWS)


def test_the_sidecar_wins_over_front_matter():
    document = described("---\ntitle: 旧\nissuer: 区政府\n---\n正文。", {"title": "新"})
    assert (document.title, document.issuer) == ("新", "区政府")


def test_without_metadata_the_file_name_is_the_id_and_the_rest_is_unknown():
    document = described("# 招商\n\n正文。")
    assert document == Document("plan", "招商", "folder/plan.md", "digest")


def test_the_date_of_the_source_stands_in_for_that_of_publication():
    assert with_field("source_date", "2023").published == "2023"


# --- titles and kinds ---


def test_a_long_first_line_gives_its_first_clause_as_title():
    line = "关于进一步加强招商引资工作的意见，" + "各部门应当落实责任" * 12
    assert described(line).title == "关于进一步加强招商引资工作的意见，"


def test_a_long_first_line_without_punctuation_is_cut():
    assert described("招商" * 80).title == "招商" * 50


def test_a_title_with_its_text_in_one_line_ends_before_the_text():
    line = "关于示例园区\u3000用电的通知 各镇人民政府，区直各单位： 为降低企业成本，现通知如下。"
    document = described(line)
    assert (document.title, document.kind) == ("关于示例园区 用电的通知", Kind.NOTICE)
    assert document.called.startswith("关于示例园区 用电的通知 各镇人民政府")
    assert described("---\ntitle: 用电\n---\n用电的通知 各镇人民政府").called == "用电"


def test_a_table_at_the_top_gives_its_header_as_title():
    assert described("| 园区 | 产业 |\n|---|---|\n| 甲 | 乙 |\n").title == "| 园区 | 产业 |"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("招商引资管理办法（试行）", Kind.REGULATION),
        ("优化营商环境条例(2023年修订)", Kind.REGULATION),
        ("2022年招商引资工作实施方案", Kind.PLAN),
        ("项目落地保障机制", Kind.MECHANISM),
        ("2023年招商引资目标", Kind.TARGET),
        ("企业开办指南", Kind.GUIDE),
        ("关于申报项目的通知", Kind.NOTICE),
        ("示例区支持先进制造业若干措施", Kind.PLAN),
        ("示例区若干措施2026年度申报指南", Kind.GUIDE),
        ("惠企政策常见问题解答", Kind.GUIDE),
        ("示例区产业园区招商手册（2026版）", Kind.GUIDE),
        ("示例区2026年重点产业项目清单", Kind.GUIDE),
        ("关于印发示例区项目清单管理办法的通知", Kind.NOTICE),
        ("政府工作报告（节选）", Kind.NEWS),
        ("政府工作报告重点任务分解方案", Kind.PLAN),
        ("惠济区概况", Kind.UNKNOWN),
    ],
)
def test_the_title_tells_the_kind(title, kind):
    assert described(f"# {title}\n").kind is kind


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "示例区人民政府\n关于支持精密制造产业高质量发展的\n若干措施\n示政规〔2024〕5号",
            "示例区人民政府关于支持精密制造产业高质量发展的若干措施",
        ),
        (
            "示例区人民政府关于延长\n若干措施有效期的通知\n示政规〔2026〕4号\n各镇人民政府：",
            "示例区人民政府关于延长若干措施有效期的通知",
        ),
        (
            "示例区促进外贸发展\n若干措施（试行）\n为稳定外贸，制定本措施。",
            "示例区促进外贸发展若干措施（试行）",
        ),
        (
            "示例区商务局\n示例区财政局\n关于兑现奖补资金的通知",
            "示例区商务局 示例区财政局关于兑现奖补资金的通知",
        ),
        ("附件\n示例区2026年重点产业项目清单\n（共12个）", "示例区2026年重点产业项目清单"),
        ("附件1：\n示例区人民政府\n关于支持外贸的意见", "示例区人民政府关于支持外贸的意见"),
        ("附件2：示例区申报指南\n一、申报对象", "示例区申报指南"),
        ("附件2 2026年项目清单\n一、项目", "2026年项目清单"),
        ("附件管理办法\n第一条　制定本办法。", "附件管理办法"),
        ("附件：1.申请表\n2.承诺书", "附件：1.申请表"),
        ("示例区管理办法\n示例区商务局\n第一条　制定本办法。", "示例区管理办法"),
        ("示例区动态\n区领导调研企业，要求落实措施", "示例区动态"),
        ("示例区关于招商的报道\n区里出台，若干措施\n见下文", "示例区关于招商的报道"),
    ],
)
def test_a_title_over_several_lines_is_read_whole(lines, title):
    assert describe("a.txt", "digest", DocumentText(*_text(lines)), {}).title == title


# --- values ---


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2023, 3, 1), "2023-03-01"),
        (datetime(2023, 3, 1, 10, 30), "2023-03-01"),
        (2023, "2023"),
        ("2023", "2023"),
        ("2023-03", "2023-03"),
        (" 2023-03-01 ", "2023-03-01"),
        (None, ""),
    ],
)
def test_a_date_may_be_a_yaml_date_a_year_or_text(value, text):
    assert with_field("published", value).published == text


@pytest.mark.parametrize(
    "value",
    [
        "2023年3月",
        "2023/03/01",
        "2023-3-1",
        "2023-13",
        "2023-00",
        "2023-01-32",
        "２０２３",
        True,
        "2023-02-29",
    ],
)
@pytest.mark.parametrize("name", ["published", "effective", "expires", "source_date"])
def test_a_bad_date_is_refused_with_field_value_and_form(name, value):
    with pytest.raises(UnreadableFile) as refused:
        with_field(name, value)
    assert all(part in str(refused.value) for part in (name, str(value), "2023-03-01"))


@pytest.mark.parametrize(("name", "choices"), [("kind", Kind), ("status", Status)])
def test_an_unknown_choice_is_refused_with_field_value_and_choices(name, choices):
    with pytest.raises(UnreadableFile) as refused:
        with_field(name, "policy")
    assert all(part in str(refused.value) for part in (name, "policy", *choices))


@pytest.mark.parametrize(
    ("value", "tags"),
    [(["招商", "园区 "], ("招商", "园区")), ("招商，园区、产业 税", ("招商", "园区", "产业", "税")),
     ([], ()), ("", ()), (None, ())],
)  # fmt: skip
def test_tags_are_a_list_or_one_line(value, tags):
    assert with_field("tags", value).tags == tags


@pytest.mark.parametrize("name", ["id", "title", "kind", "status", "language"])
def test_an_empty_field_is_as_good_as_none(name):
    assert with_field(name, None) == with_field("other", None) == with_field(name, " ")


def test_several_documents_may_be_superseded():
    assert described("---\nsupersedes: [a, 某区旧办法]\n---\n正文。").supersedes == "a；某区旧办法"
