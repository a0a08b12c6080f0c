import pytest

from assistant.abstention.presence import is_of_others, unheld_presence

HELD = (
    "青禾区2022年引进了中示例石油全资子公司和示范传媒有限公司河南分公司。",
    "中部的引领项目有示范直播电商基地，签约企业有云帆（深圳）信息科技有限公司。",
)


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("中石油在青禾有没有子公司", ["中石油"]),
        ("请问晨曦汽车在青禾有项目吗", ["晨曦汽车"]),
        ("听说大信家居也在青禾区建厂了？", ["大信家居"]),
        ("大信家居是不是也在青禾区建厂", ["大信家居"]),
        ("大信家居在青禾区吗", ["大信家居"]),
        ("大信家居入驻青禾区了吗", ["大信家居"]),
        ("大信家居总部是不是搬到青禾区了", ["大信家居"]),
        ("大信家居是不是把总部搬到青禾区了", ["大信家居"]),
        ("青禾区引进了大信家居吗", ["大信家居"]),
        ("一季度有没有签下大信家居", []),
        ("一季度签下大信家居了吗", ["大信家居"]),
        ("星火直播基地在青禾哪个位置", ["星火直播基地"]),
        ("示范直播基地在青禾哪个位置", []),  # 示范直播电商基地
        ("深圳云帆在青禾有公司吗", []),  # its town in another place
        ("示范传媒在青禾有分公司吗", []),
        ("2031年开发区招商签约任务完成了没有", []),
        ("租厂房的补贴在哪里领", []),
        ("引进了中示例石油吗", []),
        ("有没有北国企业在青禾", ["北国"]),
        ("有没有知名企业在青禾", []),
        ("有没有石油企业在青禾吗", []),
        ("东部的园区正在建设什么", []),
        ("我们公司在青禾能有项目吗", []),  # names nobody
        ("他们在哪个园区", []),
        ("那个直播项目在哪个园区", []),
        ("当场签约了吗", []),
        ("青禾的产业图谱做出来了没有", []),
        ("项目主要分布在哪些领域", []),
        ("示范传媒，车间设在青禾哪个园区", []),
        ("哪些企业在青禾有项目", []),
        ("在青禾投资了多少钱", []),
    ],
)
def test_what_is_asked_about_has_to_be_named(question, missing):
    assert unheld_presence(question, HELD) == missing


def test_what_all_signed_does_not_tell_what_one_of_them_did():
    all_of_them = "21个项目的总签约额达290亿元。"
    assert is_of_others("云帆在青禾签了多少钱", all_of_them)
    assert is_of_others("示范传媒在青禾投资了多少", all_of_them)
    assert is_of_others("示范传媒在青禾签的项目投了多少钱", all_of_them)
    assert not is_of_others("云帆在青禾签了多少钱", "云帆集团签约额达3亿元。")
    assert not is_of_others("一季度签约项目总投资多少", all_of_them)
    assert not is_of_others("集中签约总共签了多少钱", all_of_them)


def test_what_anybody_gets_does_not_tell_what_a_firm_got():
    rule = "奖励资金每年集中申报一次，最高300万元。"
    assert is_of_others("云帆最后拿到了多少奖励资金", rule)
    assert not is_of_others("云帆最后拿到了多少奖励资金", "云帆集团获得奖励300万元。")
    assert not is_of_others("企业一共拿到了多少奖励资金", rule)
    assert not is_of_others("引荐人能拿多少", rule)


def test_before_is_no_part_of_a_name():
    assert unheld_presence("云帆公司之前在青禾哪个位置", HELD) == []
    assert unheld_presence("星火公司之前在青禾哪个位置", HELD) == ["星火"]


@pytest.mark.parametrize(
    ("question", "is_other"),
    [
        ("示范重工签了多少钱", True),
        ("示范重工3月1日签了多少亿", True),
        ("3月1日签约的企业中示范重工签了多少亿", True),
        ("示范重工那个项目投资多少", True),
        ("示范重工在会上签约额是多少", True),
        ("示范重工签了几个项目", False),  # which no amount tells
        ("新星光伏投了多少钱", False),  # nothing found knows such a name
        ("集中签约总额多少", False),
        ("一季度签了多少钱", False),
    ],
)
def test_whose_contract_it_is_need_not_be_said_with_a_place(question, is_other):
    all_of_them = "一季度集中签约21个项目，总签约额达290亿元。"
    known = "集中签约涉及云帆集团、示范重工股份有限公司等企业。"
    assert is_of_others(question, all_of_them, known) is is_other
    assert not is_of_others(question, "示范重工签约额达3亿元。", known)


def test_what_does_not_come_back_is_nobody_who_came():
    asked = "摊位费退不回来,政府还给补吗"
    assert unheld_presence(asked, ["无法退回的摊位费用，可继续补助。"]) == []
    assert unheld_presence("示范重工来了吗", ["云帆集团落户。"]) == ["示范重工"]


def test_what_a_district_reached_does_not_tell_what_a_firm_made():
    of_all = "示例区2031年新签约项目27个，签约额383.8亿元。"
    asked = "云帆新能源2031年产值10亿元是真的吗"
    assert is_of_others(asked, of_all)
    assert is_of_others("云帆新能源的产值是否达到10亿元？", of_all)
    assert not is_of_others(asked, "云帆新能源科技有限公司的产值预估在7亿元到10亿元。")
    expected = "该公司一期的产值预估在7亿元到10亿元。"
    assert not is_of_others("云帆的市场部经理预计产值多少", expected)
    for question in (
        "示例区2031年产值多少",
        "全区规上工业产值多少",
        "主导产业的产值多少",
        "产值多少",
    ):
        assert not is_of_others(question, of_all)


def test_what_is_being_built_is_not_another_project():
    others = "据报道，一大批项目在建设现场加班加点，其中有示范数字产业园。"
    asked = "云帆机场项目是否完成或仍在建设？"
    assert is_of_others(asked, others)
    assert not is_of_others(asked, "云帆机场一期正在建设。")
    assert not is_of_others(asked, "这些配图是效果图，不能说明项目已经建成。")
    assert not is_of_others("重点项目开工了吗", others)
    assert not is_of_others("哪些项目已经建成", others)
