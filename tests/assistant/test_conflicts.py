"""Conflicts of sources: found where two give one thing different values, and nowhere else."""

import pytest

from assistant import conflicts
from assistant.answers import Evidence
from index.documents import Document, Hit, Kind, Passage, SearchResult, Status

SAYS = "甲乙区2031年新签约项目7个，签约额40亿元。"


def hit(n: int, text: str, title="甲乙区招商情况", **fields) -> Hit:
    document = Document(f"d{n}", title, f"{n}.md", "d", **{"kind": Kind.NEWS} | fields)
    passage = Passage(f"d{n}#1", document.id, 0, 10, 10 + len(text), text)
    return Hit(passage, document, 1.0, 1.0, 0.9)


def find(*hits: Hit, quoted=1):
    """The conflicts of an answer that quotes the first passage, and the evidence after them."""
    first = hits[0]
    start, end = first.passage.start, first.passage.end
    item = Evidence(
        1, first.passage, first.document, start, end, first.passage.text, ((start, end),)
    )
    quotes = [(1, start, end)] if quoted else []
    return conflicts.find(SearchResult("", hits, {}, 0.0), (item,), quotes)


def test_both_values_are_told_with_their_evidence():
    (found,), evidence = find(hit(1, SAYS), hit(2, SAYS.replace("40亿", "46亿"), "甲乙区通报"))
    assert [(t.text, t.n) for t in found.terms] == [("40亿元", 1), ("46亿元", 2)]
    assert (found.prevailing, found.rule) == (None, "none")
    assert [item.document.id for item in evidence] == ["d1", "d2"]
    assert evidence[1].quote(found.terms[1].start, found.terms[1].end) == SAYS.replace(
        "40亿", "46亿"
    )


def test_one_thing_is_told_once_however_many_repeat_it():
    other = SAYS.replace("7个", "9个")
    found, _ = find(hit(1, SAYS), hit(2, other, "甲乙区通报"), hit(3, other, "甲乙区消息"))
    assert len(found) == 1


def test_what_the_answer_does_not_quote_is_not_its_conflict():
    assert find(hit(1, SAYS), hit(2, SAYS.replace("40亿", "46亿")), quoted=0)[0] == ()


@pytest.mark.parametrize(
    ("one", "other", "rule", "prevailing"),
    [
        ({"status": Status.SUPERSEDED}, {"status": Status.IN_FORCE}, "in_force", 2),
        ({}, {"status": Status.EXPIRED}, "in_force", 1),
        ({"published": "2031-02"}, {"published": "2032-01-05"}, "later", 2),
        ({"title": "甲"}, {"title": "乙", "kind": Kind.NOTICE}, "official", 2),
        ({"title": "甲", "kind": Kind.REGULATION}, {"title": "乙"}, "official", 1),
        (
            {"title": "甲", "kind": Kind.REGULATION},
            {"title": "乙", "kind": Kind.NOTICE},
            "none",
            None,
        ),
        ({"title": "甲"}, {"title": "乙", "kind": Kind.PLAN}, "plan_and_report", None),
        ({"title": "甲", "published": "2031"}, {"title": "乙", "published": "2032"}, "none", None),
    ],
)
def test_which_prevails(one, other, rule, prevailing):
    (found,), _ = find(
        hit(1, SAYS, **{"title": "甲乙区办法"} | one),
        hit(2, SAYS.replace("7个", "9个"), **{"title": "甲乙区办法"} | other),
    )
    assert (found.rule, found.prevailing) == (rule, prevailing)


@pytest.mark.parametrize(
    "other",
    [
        SAYS,
        "甲乙区2031年新签约项目七个，签约额400000万元。",
        "甲乙区2031年新签约项目超过6个，签约额约39亿元。",
        "甲乙区2031年新签约项目签约额40.32亿元。",  # the same in less round figures
        "甲乙区2030年新签约项目9个，签约额46亿元。",
        "甲乙区2031年上半年新签约项目5个，签约额26亿元。",
        "截至11月30日，甲乙区2031年新签约项目5个，签约额26亿元。",
        "甲乙区2031年新开工项目9个，投资额46亿元。",
        "甲乙区2031年新签约产业项目5个，外资签约额26亿元。",
        "甲乙区2031年的目标是新签约项目9个，签约额46亿元。",
        "丙丁区2031年新签约项目9个，签约额46亿元。",
        "甲乙区2031年新签约项目由7个增至9个。",
        "其他内容9个，金额46亿元。",
    ],
)
def test_no_conflict_where_it_is_the_same_value_or_another_thing(other):
    assert find(hit(1, SAYS), hit(2, other, "甲乙区通报"))[0] == ()


def test_without_a_year_the_conditions_have_to_be_the_same():
    says = "甲乙区对租用厂房满三年的企业每年补贴租金5万元。"
    changed = says.replace("5万", "8万")
    assert find(hit(1, says), hit(2, changed))[0]
    assert not find(hit(1, says), hit(2, "甲乙区对小微企业租用厂房的，每年补贴租金8万元。"))[0]
