import pytest

from assistant.conversation.several.halves import at_commas, where_silent, with_aim_of_each


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("惠济区有哪些园区，面积分别是多少？", ("惠济区有哪些园区", "面积分别是多少？")),
        ("园区有哪些，租金多少，电话是多少", ("园区有哪些", "租金多少", "电话是多少")),
        ("如果拖欠了多少天，利息是多少", ("如果拖欠了多少天，利息是多少",)),
        ("在什么情况下，会归入哪一类？", ("在什么情况下，会归入哪一类？",)),
        ("有哪些政策，能告诉我有什么条件吗", ("有哪些政策，能告诉我有什么条件吗",)),
        ("2030年、2031年，签约额是多少", ("2030年、2031年，签约额是多少",)),
        ("我是做食品的，打算在这边建厂，重点发展哪些产业？", ("重点发展哪些产业？",)),
        ("深圳的公司来这里投资，有哪些园区可以选？", ("有哪些园区可以选？",)),
        ("我们想去上海投资，有哪些园区？", ("我们想去上海投资，有哪些园区？",)),
        ("我想知道签约多少，谢谢", ("我想知道签约多少，谢谢",)),
        ("我做机床的 想落东部 那边园区重点搞什么产业", ("想落东部，那边园区重点搞什么产业",)),
        ("计划投资的重点项目，负责单位有哪些？", ("计划投资的重点项目，负责单位有哪些？",)),
        ("我们想来投资，有哪些？", ("我们想来投资，有哪些？",)),
        ("想去港口的园区考察，找谁对接，手机号多少", ("找谁对接，手机号多少",)),
        ("我想申请认定，有什么条件和补贴？", ("我想申请认定，有什么条件和补贴？",)),
        ("我们2024年来投资，重点发展哪些产业？", ("我们2024年来投资，重点发展哪些产业？",)),
        ("重点项目，有哪些？", ("重点项目，有哪些？",)),
        ("我是记者，想核实一下：园区里有哪些重点项目？", ("园区里有哪些重点项目？",)),
        (
            "听说松湾有家同行，产能多大，一年能产多少，是真的还是估的？",
            ("听说松湾有家同行，产能多大", "一年能产多少，是真的还是估的？"),
        ),
        ("双塔计划搞没搞，基金规模多大", ("双塔计划搞没搞", "基金规模多大")),
        ("松湾园区盖好没有 啥时候能投产", ("松湾园区盖好没有", "啥时候能投产")),
        ("去了几个人，都了解啥", ("去了几个人", "都了解啥")),
        (
            "I'm with a fund in Manila. Does Qinghe have a seed fund and how big is it?",
            ("Does Qinghe have a seed fund", "how big is it?"),
        ),
        (
            "How many 2bn+ yuan projects does Qinghe want in 2031, and how many were there in Q1?",
            (
                "How many 2bn+ yuan projects does Qinghe want in 2031",
                "how many 2bn+ yuan projects were there in Q1 2031?",
            ),
        ),
        ("我开餐馆的，想做预制菜，这里认不认食品这块？", ("这里认不认食品这块？",)),
        (
            "How much came from outside in 2022, and what was it for 2021?",
            ("How much came from outside in 2022", "and what was it for 2021?"),
        ),
        (
            "What new ways are there, and in particular whether there is a fund?",
            ("What new ways are there", "and in particular whether there is a fund?"),
        ),
        ("What was the target, how many projects?", ("What was the target, how many projects?",)),
        (
            "签约会上作过哪些承诺？这些承诺有没有写进机制？",
            ("签约会上作过哪些承诺？", "这些承诺有没有写进机制？"),
        ),
        ("资金完成了多少，是否达到了目标？", ("资金完成了多少", "是否达到了目标？")),
        (
            "想买3000平方米多层厂房，一共要多少钱，政府能补多少",
            (
                "想买3000平方米多层厂房，一共要多少钱",
                "想买3000平方米多层厂房，政府能补多少",
            ),
        ),
        (
            "四大产业里哪个增长最快，哪个营收最大",
            ("四大产业里哪个增长最快", "四大产业里，哪个营业收入最大"),
        ),
        ("投资1,000万元以上的，补多少", ("投资1,000万元以上的，补多少",)),
        (
            "租了楼里500平方米，租金补贴按百分之多少补，一年最多多少？",
            (
                "租了楼里500平方米，租金补贴按百分之多少补",
                "租了楼里500平方米，租金补贴，一年最多多少？",
            ),
        ),
        (
            "签约的台资项目有哪两个，各投多少钱，落在哪个园区",
            ("签约的台资项目有哪两个，各投多少钱，落在哪个园区",),
        ),
        (
            "租房补贴一个月多少，能领几年，跟安家补贴冲突不",
            ("租房补贴一个月多少", "能领几年", "跟安家补贴冲突不"),
        ),
        ("技改奖励有问题打哪个电话问", ("技术改造奖励有问题打哪个电话问",)),
        ("有个什么双塔计划，啥意思", ("有个什么双塔计划，啥意思",)),
        ("", ("",)),
    ],
)
def test_halves_are_questions_where_each_names_something_and_asks(
    text: str, questions: tuple[str, ...]
) -> None:
    assert where_silent(text) == questions


def test_how_long_something_takes_is_no_half_of_how_long_it_may_be_extended() -> None:
    asked = "许可决定多少天内作出，最多能延长几天"
    assert at_commas(asked, apart=True) == [asked]
    asked = "租厂房每平方米补多少钱，能拿几年"
    assert len(at_commas(asked, apart=True)) == 2
    assert len(at_commas("2031年外资计划多少，实际来了多少", apart=True)) == 2


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("示例券现在补几成？我们公司刚成立两年", "示例券现在补几成？"),
        ("示例券现在补几成？我们投了3000万", "示例券现在补几成？我们投了3000万"),
    ],
)
def test_who_asks_may_stand_behind_the_question(text: str, asked: str) -> None:
    assert where_silent(text) == (asked,)


def test_whether_the_target_was_reached_stays_with_what_it_is_of() -> None:
    asked = "去年产值实际多少，行动计划里定的2031年目标完成了没有"
    assert at_commas(asked, apart=True) == [asked]
    asked = "去年产值实际多少，税收目标完成了没有"
    assert len(at_commas(asked, apart=True)) == 2
    asked = "签约的项目有哪两个，各投多少钱，落在哪个园区"
    assert at_commas(asked, apart=True) == [asked]


def test_which_park_is_never_asked_without_the_trade() -> None:
    text = "我们做陶瓷的，青禾区哪个园区适合我们"
    assert where_silent(text) == (text,)


def test_what_was_said_and_whether_there_was_any_are_two() -> None:
    text = "what did the firms say about the port, any complaints?"
    assert where_silent(text) == ("what did the firms say about the port", "any complaints?")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("贵区是否建立了联络机制，我会如果想加入，每年有多少经费？",
         ("贵区是否建立了联络机制", "我会如果想加入，每年有多少经费？")),
        ("能不能申请，如果拖欠了，怎么办", ("能不能申请，如果拖欠了，怎么办",)),
        ("风筝办法何时出台，由哪个部门办理", ("风筝办法何时出台", "由哪个部门办理")),
        ("如果符合，放在哪个园区合适？", ("如果符合，放在哪个园区合适？",)),
        ("我们做预制菜的，符不符合主导产业方向？", ("我们做预制菜的，符不符合主导产业方向？",)),
        ("Could you tell me how much the 22 projects were worth, and whether the 2032 target is "
         "higher than that?",
         ("How much the 22 projects were worth", "Is the 2032 target higher than that?")),
    ],
)  # fmt: skip
def test_what_is_asked_without_a_condition_is_asked_alone(text, asked) -> None:
    assert where_silent(text) == asked


def test_what_another_thing_is_no_sentence_tells_with_the_first() -> None:
    for asked in ("图谱有哪些，共享工厂是什么", "签约了多少个，三链工程到底是什么意思？"):
        assert len(at_commas(asked, apart=True)) == 2
    # a side of the same, and the thing that was asked of
    for asked in ("签约了多少个，签约条件是什么", "共享工厂有哪些，共享工厂是什么"):
        assert at_commas(asked, apart=True) == [asked]


def test_a_list_and_what_each_of_it_invested_are_two() -> None:
    text = "name some firms that signed in 2031 and how much each invested"
    assert where_silent(text) == (
        "name some firms that signed in 2031",
        "How much did each of the firms that signed in 2031 invest",
    )


def test_whether_it_is_a_result_or_a_target_is_no_half() -> None:
    text = "how many projects must be signed this year, and is it a result or goal"
    assert where_silent(text) == ("how many projects must be signed this year?",)


def test_a_list_is_not_cut_at_its_first_item() -> None:
    text = "Do culture, tourism and food feature in it, and for which is there a map?"
    assert where_silent(text)[0] != "Do culture"


def test_what_was_aimed_at_is_of_what_was_reached() -> None:
    asked = at_commas("2031年招商任务完成了没有，原来定的任务是多少？", apart=True)
    assert with_aim_of_each(asked)[1] == "2031年招商原来定的任务是多少？"


def test_whether_what_was_read_is_so_is_one_half() -> None:
    asked = "We have read that there is a fund for ships; is this so, and how would we join it?"
    assert where_silent(asked)[0] == "is it true that there is a fund for ships?"
    assert len(where_silent(asked)) == 2


def test_what_is_given_leaves_its_verb_to_the_half_that_asks_for_the_most() -> None:
    asked = where_silent("新借90万，贴息给几个点，最高能拿多少")
    assert asked[-1] == "新借90万，贴息最高能拿多少"
