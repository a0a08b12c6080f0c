"""Who is behind something is told by no sentence that names nobody."""

import pytest

from assistant.relevance.backers import names_no_backer, names_no_people


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("渔具基地的投资者是谁", "青禾区计划在松湾园重点推进渔具基地等项目"),
        ("谁是它的投资者", "以提高投资商满意度为抓手，着力破解难题"),
        ("白鹭楼是谁承建的", "白鹭楼位于松湾园"),
        ("云汀公司的董事长是谁", "云汀公司的车间位于松湾园"),
    ],
)
def test_who_names_nobody_tells_nobody(asked: str, said: str) -> None:
    assert names_no_backer(asked, said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("渔具基地的投资者是谁", "渔具基地由云汀集团投资建设"),
        ("白鹭楼是谁承建的", "白鹭楼由松湾建筑公司承建"),
        ("谁来负责招商引资和投资服务", "由商务局牵头"),
        ("渔具基地投资多少", "渔具基地总投资3亿元"),
        ("投资者有什么要求", "企业应当在青禾区注册"),
    ],
)
def test_who_is_named_and_what_else_is_asked_stay(asked: str, said: str) -> None:
    assert not names_no_backer(asked, said)


@pytest.mark.parametrize(
    ("asked", "said", "is_none"),
    [
        ("3月来的企业家有哪些", "3月有40位企业家到青禾区考察，看了松湾园、白鹭楼。", True),
        ("来的是哪些企业家", "青禾区与青年企业家协会、青年联合会联合举办考察。", True),
        ("来的是哪些企业家", "来的企业家有赵一、钱二、孙三。", False),
        ("参加的企业代表都有谁", "云汀公司董事长赵一、松湾公司总经理钱二参加。", False),
        ("考察的企业家是谁组织的", "青禾区与青年联合会联合举办考察。", False),
        ("来了多少位企业家", "3月有40位企业家到青禾区考察。", False),
        ("企业代表说了什么", "企业代表表示环境日趋成熟。", False),
    ],
)
def test_which_people_came_is_told_by_their_names(asked: str, said: str, is_none: bool) -> None:
    assert bool(names_no_people(asked, said)) is is_none
