"""Who asks which papers to hand in is told those of all matters and those of his own, whole."""

import pytest

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.layout import stretch
from assistant.listed import Listed, in_front
from assistant.papers.telling import asks, beside, is_told
from assistant.places import Home
from index.documents import Document, Hit, Passage, SearchResult
from index.normalise import question_terms

HOME = Home.of(("示例区",))
COMMON = "1.奖补资金申请表；\n2.营业执照；\n3.信用承诺书。"
RENT = "1.租赁合同；\n2.租金发票和付款凭证；\n3.投产证明（任选一项：用电发票、税务申报表）。"
BY_HEADINGS = (
    (("三、申报方式",), "企业登录平台填报，上传材料扫描件。"),
    (("四、申报材料", "（一）基本材料（所有事项均须提交）"), COMMON),
    (("四、申报材料", "（二）厂房租金补贴另须提交"), RENT),
    (("四、申报材料", "（三）技术改造奖励另须提交"), "1.项目备案证；\n2.设备清单。"),
    (
        ("四、申报材料", "（四）高新技术企业奖励、升规奖励"),
        "免申即享，企业只需确认银行账户，不需要提交其他材料。",
    ),
    (("五、办理流程",), "1.受理。窗口收到贷款贴息等申请后3个工作日内完成形式审查。"),
)
BY_ITEMS = (
    (
        ("三、申报材料",),
        "（一）扶持资金申请表；\n（二）营业执照复印件；\n"
        "（三）相关证明材料：申报外资到位奖励的，提供验资报告；申报租金补贴的，提供租赁合同；\n"
        "（四）信用承诺书。",
    ),
)
BY_ROWS = (
    (
        ("三、申报材料",),
        "（一）各类项目均需提交的基本材料：\n1. 申请表；\n2. 营业执照复印件。\n"
        "（二）分类提交的专项材料：\n| 事项 | 需另行提交的材料 |\n| --- | --- |\n"
        "| 购置厂房补贴 | 购房合同、不动产权证 |\n| 厂房租金补贴 | 租赁合同、租金发票 |\n"
        "首次上规奖励由区统计局提供数据，无需另行提交专项材料。",
    ),
)
BY_SENTENCES = (
    (
        ("三、需要准备的材料",),
        "企业登记需要：公司章程、股东身份证明。\n"
        "项目备案需要：营业执照、项目基本情况表。属于外商投资的，还需提供股权结构说明。\n"
        "环境影响评价需要：环境影响报告表。环境影响报告表审批时限为10个工作日。",
    ),
)


def document(*sections: tuple[tuple[str, ...], str]) -> list[Hit]:
    guide = Document("d", "示例区产业扶持资金申报指南", "d.md", "x")
    hits, at = list[Hit](), 0
    for n, (path, text) in enumerate(sections):
        passage = Passage(f"d#{n}", "d", n, at, at + len(text), text, path)
        hits.append(Hit(passage, guide, 1.0, 1.0, 0.5))
        at += len(text) + 2
    return hits


def put(question: str, *sections: tuple[tuple[str, ...], str]) -> list[Evidence]:
    hits = document(*sections)
    result = SearchResult(question, tuple(hits), dict.fromkeys(question_terms(question), 1.0), 0.0)
    chosen = [stretch(0, hit, hit.passage.start, hit.passage.end) for hit in hits]
    found = list(beside(result, chosen, lambda hit: hits, HOME))
    places = [(item.start, item.end) for item in found]
    assert len(places) == len(set(places))  # one stretch has one number
    told = [item for item in found if isinstance(item, Listed)]
    assert all(item in chosen for item in found[len(told) :])
    return [stretch_of(item, n) for n, item in enumerate(told, 1)]


def stretch_of(item: Evidence, n: int) -> Evidence:
    return type(item)(**{**vars(item), "n": n})


def told(question: str, *sections: tuple[tuple[str, ...], str]) -> list[str]:
    items = put(question, *sections)
    _, claims = in_front(AnswerStatus.ANSWERED, [], items, is_told(question, items))
    for claim in claims:  # each line is quoted from where it stands
        (item,) = (item for item in items if item.n in claim.cites)
        assert all(item.quote(a, b).strip() for _, a, b in claim.quotes)
    return [claim.text for claim in claims]


@pytest.mark.parametrize(
    "question",
    [
        "申请房租补贴要交哪些材料",
        "固定资产投资奖励怎么申请，要准备什么材料",
        "用工补助申报材料有哪些",
        "固定资产投资奖励的材料要求是什么？",
        "申请用工补贴，材料清单有吗",
        "我需要什么材料来申请厂房租金补贴？",
    ],
)
def test_questions_for_papers(question: str) -> None:
    assert asks(question)


@pytest.mark.parametrize(
    "question",
    ["材料交到哪里", "新材料企业有哪些", "根据什么文件", "材料齐全几天办完", "区里编制了什么文件"],
)
def test_other_questions(question: str) -> None:
    assert not asks(question)


def test_the_common_list_and_the_own_one_whole():
    assert told("申请房租补贴要交哪些材料", *BY_HEADINGS) == [
        "基本材料（所有事项均须提交）：1.奖补资金申请表；2.营业执照；3.信用承诺书。",
        "厂房租金补贴另须提交：1.租赁合同；2.租金发票和付款凭证；"
        "3.投产证明（任选一项：用电发票、税务申报表）。",
    ]


def test_what_no_papers_are_needed_for():
    (said,) = told("高企奖励要交哪些材料", *BY_HEADINGS)
    assert said.startswith("高新技术企业奖励、升规奖励：免申即享")


def test_a_matter_without_papers_of_its_own_needs_those_of_all():
    assert told("贷款贴息要交哪些材料", *BY_HEADINGS) == [
        "基本材料（所有事项均须提交）：1.奖补资金申请表；2.营业执照；3.信用承诺书。"
    ]


def test_nothing_for_what_the_guide_does_not_name():
    assert told("出口信用保险补贴要交哪些材料", *BY_HEADINGS) == []
    assert told("厂房装修补贴要交哪些材料", *BY_ITEMS) == []


def test_all_lists_for_who_names_no_matter():
    assert len(told("申报扶持资金要交哪些材料", *BY_HEADINGS)) == 4


def test_items_of_one_list_that_are_for_one_matter():
    assert told("申请租金补贴要什么材料", *BY_ITEMS) == [
        "（一）扶持资金申请表；（二）营业执照复印件；（四）信用承诺书。",
        "申报租金补贴的，提供租赁合同。",
    ]


def test_rows_of_a_table():
    assert told("买厂房的补贴要提交哪些材料", *BY_ROWS) == [
        "各类项目均需提交的基本材料：1. 申请表；2. 营业执照复印件。",
        "事项：购置厂房补贴，需另行提交的材料：购房合同、不动产权证。",
    ]


def test_sentences_with_what_they_add():
    assert told("项目备案要哪些材料", *BY_SENTENCES) == [
        "项目备案需要：营业执照、项目基本情况表。属于外商投资的，还需提供股权结构说明。"
    ]
    assert told("环评要准备什么材料", *BY_SENTENCES) == ["环境影响评价需要：环境影响报告表。"]


def test_items_that_stand_in_one_line_are_told_all():
    line = (
        "申请投资奖励的，除基本材料外，还应提交：（一）备案证明；（二）施工许可证；（三）审计报告。"
    )
    section = (("三、申报材料",), f"第七条 {line}\n第八条 申请租金补贴的，还应提交租赁合同。")
    assert told("投资奖励要交什么材料", section) == [line]


def test_whether_one_of_them_is_needed_the_list_tells():
    question = "申请房租补贴要交哪些材料，用电发票要不要"
    items = put(question, *BY_HEADINGS)
    assert is_told(question, items)
    assert told(question, *BY_HEADINGS) == told("申请房租补贴要交哪些材料", *BY_HEADINGS)


def test_how_many_copies_of_one_of_them_the_list_tells():
    question = "申请房租补贴要交哪些材料 用电发票要几份"
    assert is_told(question, put(question, *BY_HEADINGS))
    assert told(question, *BY_HEADINGS) == told("申请房租补贴要交哪些材料", *BY_HEADINGS)


def test_what_else_is_asked_stands_behind():
    question = "厂房租金补贴怎么申请，要准备什么材料"
    items = put(question, *BY_HEADINGS)
    own = items[1]
    again = Claim("1.租赁合同。", (own.n,), quotes=((own.n, own.start, own.start + 7),))
    apply = Claim("企业登录平台填报。", (9,), quotes=((9, 0, 17),))
    status, shown = in_front(AnswerStatus.ANSWERED, [again, apply], items, is_all=False)
    assert not is_told(question, items)
    assert status is AnswerStatus.EXTRACTIVE
    assert list(shown[2:]) == [apply]


def test_nothing_else_for_who_asks_only_for_papers():
    question = "申请房租补贴要交哪些材料"
    items = put(question, *BY_HEADINGS)
    assert is_told(question, items)
    beside_it = Claim("窗口收到申请后3个工作日内完成形式审查。", (9,), quotes=((9, 90, 99),))
    assert len(in_front(AnswerStatus.ANSWERED, [beside_it], items, is_all=True)[1]) == 2
