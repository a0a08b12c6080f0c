"""Who is behind something is told by no sentence that names nobody."""

import pytest

from assistant.relevance.backers import names_no_backer


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
