"""A talk goes from one benefit to another, and asks of both."""

import pytest

from assistant.answers import Question, Turn
from assistant.conversation.asking import but_asks
from assistant.conversation.benefits import both, called, in_full, instead, named
from assistant.rewriting import standalone


def test_another_benefit_takes_the_place_of_the_one_before() -> None:
    assert instead("买房", "我是硕士，能申请租房补贴吗") == "我是硕士，能申请购房补贴吗"
    assert instead("生活补贴", "博士的购房补贴有多少") == "博士的生活补贴有多少"
    assert instead("西部", "能申请租房补贴吗") == ""
    assert instead("买房", "租房补贴和生活补贴能一起领吗") == ""  # of which one, it does not say


def test_both_are_the_two_of_the_talk() -> None:
    talk = ["我是硕士，能申请租房补贴吗", "那买房呢"]
    assert both("两个能一起领不", talk) == "租房补贴和购房补贴能一起领不"
    assert both("这两项补贴可以同时享受吗", talk) == "租房补贴和购房补贴可以同时享受吗"
    assert both("两个能一起领不", talk[:1]) == "两个能一起领不"
    assert both("两个园区在哪", talk) == "两个园区在哪"


def test_a_follow_up_is_said_in_full() -> None:
    question = Question("那买房呢", "zh", (Turn("我是硕士，能申请租房补贴吗", "可以。"),))
    talk = (*question.history, Turn("那买房呢", "可以。"))
    both_of = standalone(Question("两个可以同时领吗", "zh", talk), {})
    assert both_of.standalone == "租房补贴和购房补贴可以同时领吗"
    assert standalone(question, {}).standalone.rstrip("？") == "我是硕士，能申请购房补贴吗"


@pytest.mark.parametrize(
    ("question", "benefit"),
    [
        # whither one comes, and who one is, are no benefit; for what one applies is
        ("想来示例市工作，硕士租房补贴能拿多少", "硕士租房补贴"),
        ("我是硕士，想来示例市工作，能拿什么租房补贴", "硕士租房补贴"),
        ("我们想申请总部认定，找哪个部门", "总部认定"),
        ("我们是做装备的，想申请设备投资补助，能补多少", "设备投资补助"),
        ("想搞个冷库，大概2万立方，补多少？", "冷库补贴"),
        ("我想做天麻深加工，投6000万，有什么奖励？", "天麻深加工奖励"),
        ("飞载货航线有没有补贴", "飞载货航线补贴"),
        ("硕士能补多少钱", "硕士补贴"),
        ("首次认定高新技术企业给多少奖励", "首次认定高新技术企业奖励"),
        ("介绍外资项目给你们有奖金吗", "介绍外资项目奖金"),
        ("有没有针对初创企业的补贴", "初创企业的补贴"),
        ("购房补贴D类多少", "D类购房补贴"),
        ("国有企业奖励有哪些", "国有企业奖励"),
        ("银级要求几间，奖多少", "银级奖励"),
        ("设备是融资租赁的能补吗", ""),
        ("去年兑现了多少奖励资金", ""),
        ("示例园有哪些企业", ""),
        ("我们想在示例园建厂，找哪个部门", ""),
    ],
)
def test_what_a_question_is_for(question: str, benefit: str) -> None:
    assert named(question) == benefit


def test_the_answer_says_what_it_is_called() -> None:
    told = "对博士、硕士分别给予安家补贴15万元、6万元[1]。"
    assert called("硕士补贴", told) == "硕士安家补贴"
    assert called("硕士补贴", f"{told}给予生活补贴每月1000元。") == "硕士补贴"  # of which of both
    assert called("冷库补贴", told) == "冷库补贴"


def _talk(*said: str) -> list[str]:
    """What each question of a talk is understood as."""
    whole: list[str] = []
    names = {"Example Park": "示例产业园"}
    for n, text in enumerate(said):
        history = tuple(Turn(before, "") for before in said[:n])
        whole.append(standalone(Question(text, "zh", history), names).asked)
    return whole


def test_sides_of_a_benefit_are_never_what_the_next_question_is_about() -> None:
    assert _talk("硕士能补多少钱", "年龄有限制吗", "那几月份可以申请", "找谁办")[1:] == [
        "硕士补贴年龄有限制吗？", "硕士补贴几月份可以申请？", "硕士补贴找谁办？",
    ]  # fmt: skip
    assert _talk("我们想申请总部认定，找哪个部门", "要准备什么材料", "认定了管几年")[1:] == [
        "总部认定要准备什么材料？", "总部认定有效期几年？",
    ]  # fmt: skip
    assert _talk("技改补助什么时候申报", "申报截止了没有", "还有几天")[1:] == [
        "技改补助申报截止了没有？", "技改补助离申报截止还有几天？",
    ]  # fmt: skip
    assert _talk("技改补助怎么补", "设备才买了400万行不行", "要准备什么材料")[2] == (
        "技改补助要准备什么材料？"
    )
    assert _talk("冷库怎么补贴", "那放在哪个园合适")[1] == "冷库在哪个园合适？"


def test_whoever_gets_it_gets_the_benefit_that_was_talked_of() -> None:
    talk = _talk("介绍项目到你们这里有奖金吗", "固投6亿的能拿多少", "我是公务员也能领吗")
    assert all(one.startswith("介绍项目") for one in talk)
    assert _talk("用工补贴怎么算", "劳务派遣的算吗", "找谁申请")[1:] == [
        "劳务派遣的能拿用工补贴吗？", "用工补贴找谁申请？",
    ]  # fmt: skip
    assert _talk("用工补贴一个人多少钱", "那招了600个人呢，能拿多少")[1] == (
        "用工补贴，招了600个人，能拿多少？"
    )


def test_what_is_no_benefit_keeps_its_own_words() -> None:
    assert _talk("示例产业园有哪些企业", "年龄有限制吗")[1] == "年龄有限制吗"
    assert _talk("租房补贴有多少", "孩子上学怎么安排", "找谁办")[2] != "租房补贴找谁办？"
    assert _talk("租房补贴有多少", "示例产业园能领吗")[1] == "示例产业园能领吗"


def test_a_question_that_but_asks_is_for_what_the_talk_is_about() -> None:
    assert _talk("首次过CMMI5级奖多少", "3级呢", "材料要交给谁，最晚哪天")[1:] == [
        "首次过CMMI3级奖多少？", "首次过CMMI3级奖励材料要交给谁，最晚哪天？",
    ]  # fmt: skip
    assert _talk("博士租房补贴有多少", "要去哪个部门申请，啥时候收")[1] == (
        "博士租房补贴要去哪个部门申请，什么时候收？"
    )
    assert not but_asks("租金怎么收")  # has a subject
    assert not but_asks("多少")


def test_a_trade_is_kept_with_the_benefit_that_the_answer_names() -> None:
    said = "我们做数据标注的,招了80个人能补多少"
    turn = Turn(said, "按每人2000元给予一次性用工补贴，单个企业最高80万元[1]。")
    asked = standalone(Question("什么时候申报", "zh", (turn,)), {}).asked
    assert asked == "数据标注企业用工补贴什么时候申报？"


def test_his_children_are_those_of_who_is_talked_of_and_the_talk_stays_his() -> None:
    talk = _talk("我们想招个博士，他有什么补贴", "那他孩子上学能挑学校吗", "几月份可以申请")
    assert talk[1] == "博士孩子上学能挑学校吗？"
    assert talk[2].endswith("博士补贴几月份可以申请？")
    assert _talk("C类人才有什么待遇", "孩子上学怎么安排")[1] == "C类人才孩子上学怎么安排？"


def test_other_premises_take_the_place_of_those_before_and_terms_are_of_their_sort() -> None:
    talk = _talk(
        "我想在示例产业园租净化车间，多少钱每平方米", "那普通一楼的呢", "要租多久起，押金怎么算"
    )
    assert talk[1] == "我想在示例产业园租一楼厂房，多少钱每平方米？"
    assert talk[2] == "厂房要租多久起，押金怎么算？"


def test_a_target_of_something_else_takes_no_old_subject() -> None:
    talk = _talk("今年打算签多少个新项目", "比去年实际签的多几个", "那利用外资今年目标是多少")
    assert talk[1] == "今年打算新签约项目比去年实际签的多几个？"
    assert "签约" not in talk[2]
    assert _talk("今年新签约多少个项目", "那目标是多少")[1] == "今年新签约项目目标是多少？"


def asked(question: str, *before: str) -> str:
    """A question in full after others, in the talk of a county that the glossary has."""
    history = tuple(Turn(one, "按规定办理[1]。") for one in before)
    return standalone(Question(question, "zh", history), {"Example County": "示例县"}).asked


def test_a_talk_of_a_benefit_goes_on_through_cases_of_it() -> None:
    rent = "厂房租金补贴补几年"
    assert asked("我租1万平都给补吗", rent) == "厂房租金补贴，我租1万平都给补吗？"
    sublet = asked("分一半租给别人呢", rent, "我租1万平都给补吗")
    assert sublet == "厂房租金补贴，分一半租给别人呢？"
    listing = "企业上市一共奖多少"
    ours = asked("县里老厂也可以拿吗", listing, "刚辅导备案完能先拿多少")
    assert ours == "企业上市奖励示例县老厂也可以拿吗？"
    assert asked("新河县老厂也可以拿吗", listing) == "新河县老厂也可以拿吗"  # of another place


def test_what_is_paid_back_is_the_benefit_that_the_talk_was_of() -> None:
    talk = ("硕士过来有啥补贴", "租人才公寓要交多少房租")
    whole = asked("干一年半就走了，钱要退吗", *talk)
    assert whole == "硕士补贴服务一年半离开，要退还吗？"
    alone = asked("干一年半就走了，钱要退吗", talk[1])
    assert alone == "服务一年半离开，钱要退还吗"  # of no benefit


def test_what_is_bought_is_what_is_let_and_not_its_rent() -> None:
    rent = Turn("示例园净化车间租金多少", "示例园净化车间租金为18元[1]。")
    deposit = Question("押金要交多少", "zh", (rent,))
    assert standalone(deposit, {}).asked == "厂房押金要交多少？"
    bought = Question("那能直接买下来吗", "zh", (rent, Turn(deposit.text, "两个月租金[1]。")))
    assert standalone(bought, {}).asked == "示例园净化车间能直接买下来吗？"


def test_whether_it_clashes_with_another_is_asked_of_the_one_that_is_talked_of() -> None:
    assert in_full("跟安家补贴冲突吗", "硕士租房补贴") == "硕士租房补贴跟安家补贴冲突吗"
    assert in_full("跟安家补贴冲突吗", "示例园区") == ""
