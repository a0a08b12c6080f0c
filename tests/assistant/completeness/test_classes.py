"""Who says what he is by training learns of which class that makes him."""

import pytest

from assistant.answers import Claim, Question, Turn
from assistant.completeness.classes import Own, beside, own, part_of, told_of
from assistant.layout import stretch
from index.documents import Document, Hit, Passage, SearchResult

DOCUMENT = Document("d", "示例区人才引进规定", "d.md", "x")
DEFINES = "C类为省级领军人才，D类为博士研究生，E类为硕士研究生、本科毕业生。"
HOUSE = "第五条 首次购买商品住房的，C类人才补贴50万元，D类人才补贴25万元，E类人才补贴10万元。"


def hit(text: str, at: int) -> Hit:
    return Hit(Passage(f"d#{at}", "d", at, at, at + len(text), text), DOCUMENT, 1.0, 1.0, 0.5)


FOUND, OTHER = hit(HOUSE, 100), hit(f"人才分为五类。{DEFINES}", 0)
ITEM = stretch(1, FOUND, 100, 100 + len(HOUSE))


def near(question: str) -> SearchResult:
    return SearchResult(question, (FOUND,), {}, 0.0)


def more(question: str) -> list[str]:
    return [item.text for item in beside(near(question), [ITEM], lambda one: [OTHER, one])][1:]


def test_the_sentence_that_puts_him_in_a_class_is_put_beside() -> None:
    assert more("博士买房补多少") == [DEFINES]
    assert more("技师买房补多少") == []
    assert more("买房补多少") == []


def test_it_is_told_in_front_of_what_is_told_by_classes() -> None:
    told = Claim(HOUSE, (1,), quotes=((1, 100, 100 + len(HOUSE)),))
    evidence = [ITEM, stretch(2, OTHER, 7, 7 + len(DEFINES))]

    def texts(question: str, *before: str) -> list[str]:
        turns = tuple(Turn(one, "") for one in before)
        asked = Question(question, "zh", turns)
        return [c.text for c in told_of(own(asked, evidence), [told], evidence)]

    leader = ["C类为省级领军人才", f"{HOUSE[:-1]}（其中适用：C类人才补贴50万元）。"]
    assert texts("我是省级领军人才，买房补多少") == leader
    assert texts("买房补多少", "我是省级领军人才，能来吗") == leader
    assert texts("买房补多少", "有省级领军人才的政策吗") == [HOUSE]  # nobody said to be one
    assert texts("本科生买房补多少")[0] == "E类为硕士研究生、本科毕业生"
    assert texts("买房补多少") == [HOUSE]
    named = Claim("E类人才中的硕士研究生每月补贴1500元。", (1,), quotes=told.quotes)
    assert told_of(Own(("硕士",), {"d": "E类"}), [named], evidence) == [named]


def test_what_is_for_one_class_is_told_only_where_it_is_certain() -> None:
    free = "D类以上人才五年内免收租金，E类人才前两年免收租金，后三年按50%收取。"
    assert part_of(free, "E类") == "E类人才前两年免收租金，后三年按50%收取"
    assert part_of(free, "C类") == "D类以上人才五年内免收租金"
    school = "A、B、C类人才子女可以在全市选择就读；D类人才子女就近安排。"
    assert part_of(school, "B类") == "A、B、C类人才子女可以在全市选择就读"
    assert part_of(school, "E类") == ""
    assert part_of("C类人才补贴50万元，C类以上人才另给房票，D类25万元。", "C类") == ""
    assert part_of("C类以上人才给予启动资金。", "C类") == ""  # no list
    assert part_of("办公场所期限三年。", "C类") == ""


def test_no_row_of_another_class_is_told_for_his() -> None:
    rows = ("| A类 | 8000元 |", "| B、C类 | 3000元 |", "| D类 | 1000元 |")
    table = "\n".join(("| 类别 | 生活补贴 |", "| --- | --- |", *rows))
    row_of = hit(table, 300)
    item = stretch(1, row_of, 300, 300 + len(table))
    evidence = [item, stretch(2, OTHER, 7, 7 + len(DEFINES))]

    def texts(question: str, row: str) -> list[str]:
        at = 300 + table.index(row)
        told = Claim(row, (1,), quotes=((1, at, at + len(row)),))
        asked = Question(question, "zh")
        shown = told_of(own(asked, evidence), [told], evidence)
        return [claim.text if claim.supported else claim.problem for claim in shown]

    assert texts("博士每月补多少", "| A类 | 8000元 |")[-1] == "类别：D类，生活补贴：1000元。"
    assert texts("我是省级领军人才，每月补多少", "| A类 | 8000元 |")[-1] == (
        "类别：B、C类，生活补贴：3000元。"
    )
    assert texts("博士每月补多少", "| D类 | 1000元 |")[-1] == "| D类 | 1000元 |"
    assert (
        texts("硕士每月补多少", "| A类 | 8000元 |")[-1] == "is of another class than the visitor's"
    )
    assert texts("每月补多少", "| A类 | 8000元 |") == ["| A类 | 8000元 |"]


def test_who_asks_for_his_class_is_told_it_with_who_is_of_it() -> None:
    part = "硕士研究生、本科毕业生。"
    claim = Claim(part, (2,), quotes=((2, 7, 7 + len(DEFINES)),))
    evidence = [ITEM, stretch(2, OTHER, 7, 7 + len(DEFINES))]
    asked = "本科毕业能算哪类人才"
    told = told_of(own(Question(asked, "zh"), evidence), [claim], evidence, asked)
    assert [one.text for one in told] == ["E类为硕士研究生、本科毕业生"]
    assert told_of(own(Question("本科", "zh"), evidence), [claim], evidence, "本科") == [claim]
    other = Claim("甲类园区发展装备产业。", (1,), quotes=((1, 100, 100 + len(HOUSE)),))
    assert told_of(Own(()), [other], evidence, "西部做哪一类产业") == [other]


@pytest.mark.parametrize(
    ("text", "label", "told"),
    [
        (
            "A类、B类、C类人才购买首套住房的，分别给予200万元、100万元、40万元补贴。D类人才不享受。",
            "C类",
            "C类人才购买首套住房的，给予40万元补贴",
        ),
        ("A类、B类人才面积分别不超过150平方米、120平方米。", "B类", "B类人才面积不超过120平方米"),
        ("A类、B类、C类人才分别给予200万元、100万元。D类人才不享受。", "C类", ""),
        ("A、B类人才免租；C、D类按40%。", "D类", "C、D类按40%"),
    ],
)
def test_of_several_classes_in_one_clause_but_the_own_figure_is_told(text, label, told) -> None:
    assert part_of(text, label) == told
