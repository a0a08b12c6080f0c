"""Follow-ups find their topic in the language they are asked in; English reaches the documents."""

from datetime import date

import pytest

from assistant.answers import Question, Turn
from assistant.rewriting import dated, leaning, standalone, with_years

GLOSSARY = {
    "Huiji District": "惠济区",
    "Huiji": "惠济",
    "Huayuankou Emerging Industry Park": "花园口新兴产业园",
    "Huayuankou": "花园口",
    "target list": "目标清单",
}


def test_a_row_of_follow_ups_keeps_its_topic() -> None:
    history = (
        Turn("惠济区2023年第一季度签约了多少个项目？", "21个[1]。"),
        Turn("那2022年呢？", "27个[1]。"),
        Turn("签约额呢？", "383.8亿元[1]。"),
    )
    question = standalone(Question("第二季度呢？", "zh", history), GLOSSARY)
    assert question.asked == "惠济区2022年第二季度签约额是多少？"
    assert (question.text, question.history) == ("第二季度呢？", history)


@pytest.mark.parametrize("said", ["贵区", "你们区", "区里", "咱们区"])
def test_ours_is_the_place_of_the_glossary(said: str) -> None:
    history = (Turn("我们是甲省乙市的商会，想请教贵区几个问题", ""),)
    asked = Question(f"{said}2023年签约多少", "zh", history)
    assert standalone(asked, GLOSSARY).standalone == "惠济区2023年签约多少"
    assert standalone(asked, {}).standalone != "惠济区2023年签约多少"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (
            ["去年签了多少个项目", "金额呢", "什么时候签的", "跟前年比呢"],
            [
                "去年签约项目的金额是多少？",
                "去年签约项目什么时候签的？",
                "去年签约项目与前年相比怎么样？",
            ],
        ),
        (
            ["谁来参加了3月的活动？", "签了多少钱", "谁办的"],
            ["3月的活动签了多少钱？", "3月的活动谁办的？"],
        ),
        # what a follow-up brings up is what the next is about
        (
            ["主导产业是哪些", "有图谱吗", "都做好了吗"],
            ["主导产业有图谱吗？", "主导产业图谱都做好了吗？"],
        ),
        (
            ["花园口有哪些项目", "西边呢", "它的地址在哪"],
            ["西部有哪些项目？", "西部的地址在哪？"],
        ),
        (
            ["惠济区有哪些园区", "哪个适合做无人机", "那边有什么企业"],
            ["惠济区园区中哪个适合做无人机？", "惠济区有什么企业？"],
        ),
        (["一季度签约多少亿", "这算目标还是结果"], ["一季度签约算目标还是结果？"]),
        # of a place that was introduced the parts were told, and the place is what it was about
        (["介绍一下惠济区", "园区的面积呢"], ["惠济区园区的面积是多少？"]),
        (["惠济区有哪些园区", "东边那个主要做什么"], ["东部那个主要做什么"]),
        (
            ["签约仪式是哪天", "企业代表说了什么", "区里承诺了什么"],
            ["", "惠济区承诺了什么"],
        ),
        (["我是做新能源的", "那补贴呢"], ["做新能源的企业的补贴怎么样？"]),
        (
            ["How much was signed in 2022?", "And the target?", "Was it met?"],
            [
                "What is the target of the amount signed in 2022?",
                "Was the target of the amount signed in 2022 met?",
            ],
        ),
        (
            ["Who attended the signing?", "What did they say?", "When was it held?"],
            ["What did the signing say?", "When was the signing held?"],
        ),
        (
            ["Who took part in the March visit?", "How many people?", "Who organised it?"],
            ["How many people in the March visit?", "Who organised the March visit?"],
        ),
        (
            ["Who organised the visit of teachers in March?", "What was signed on that occasion?"],
            ["What was signed at the visit of teachers in March?"],
        ),
    ],
)
def test_a_talk_stays_readable(asked: list[str], meant: list[str]) -> None:
    for at, whole in enumerate(meant, start=1):
        history = tuple(Turn(text, "") for text in asked[:at])
        language = "zh" if not asked[0].isascii() else "en"
        assert standalone(Question(asked[at], language, history), GLOSSARY).standalone == whole


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        (["我在常州开理发店，十几个员工，店面是国企的，房租能免几个月？", "那社保费能拖到哪天？"],
         "常州的理发店，社保费能拖到哪天？"),
        (["我在常州开理发店，房租能免几个月？", "那社保费我能拖到什么时候？", "要不要罚滞纳金"],
         "常州的理发店，社保费缓缴要不要罚滞纳金"),
        (["宜昌的纺织厂，公积金想先停一阵，最久能停到哪天？", "停掉的那几个月要补吗"],
         "宜昌的纺织厂，公积金想先停一阵，停掉的那几个月要补吗"),
        (["我在常州做软件公司，招了6个毕业生，一个人能领多少补贴？", "谢谢", "在哪申请"],
         "常州做软件公司，招了6个毕业生，一个人补贴在哪申请"),
        (["常州的小企业，房租减免多少？", "镇江的呢？", "要交什么材料？"],
         "镇江的小企业，房租减免要交什么材料？"),
        (["我在常州开理发店，房租能免几个月？", "什么是小微企业？"], ""),
        (["我在常州开理发店，房租能免几个月？", "无锡有人才补贴吗"], ""),
        (["I run a bakery in Luoyang. How much rent can I skip?",
          "And if we keep all our staff, what money can we get back?"],
         "I run a bakery in Luoyang. If we keep all our staff, what money can we get back?"),
        (["I run a bakery in Luoyang. How much is the rent subsidy?", "What about Anyang?"],
         "I run a bakery in Anyang. How much is the rent subsidy?"),
    ],
)  # fmt: skip
def test_where_who_asks_is_stays_with_what_he_asks_next(asked: list[str], whole: str) -> None:
    history = tuple(Turn(text, "") for text in asked[:-1])
    language = "zh" if not asked[0].isascii() else "en"
    assert standalone(Question(asked[-1], language, history), {}).standalone == whole


def test_which_park_is_for_a_trade_is_asked_without_who_asks() -> None:
    history = (Turn("我在惠济区做新能源的，有什么补贴？", ""),)
    asked = standalone(Question("哪个园区适合我们", "zh", history), GLOSSARY)
    assert asked.standalone in ("各园区重点发展什么产业？", "做新能源的企业适合哪个园区？")


def test_a_follow_up_leans_on_the_last_question_of_a_message() -> None:
    history = (Turn("惠济区有哪些园区？花园口新兴产业园重点发展什么？", "新能源[2]。"),)
    question = standalone(Question("那里有哪些项目？", "zh", history), GLOSSARY)
    assert question.asked == "花园口新兴产业园有哪些项目？"


def test_a_name_typed_by_its_sound_is_understood_as_the_name() -> None:
    question = standalone(Question("惠记区有哪些园区？", "zh"), GLOSSARY)
    assert (question.text, question.standalone) == ("惠记区有哪些园区？", "惠济区有哪些园区？")
    assert standalone(Question("惠济区有哪些园区？", "zh"), GLOSSARY).standalone == ""


def test_an_english_follow_up_is_made_whole_in_english() -> None:
    history = (Turn("Which projects are in Huayuankou Emerging Industry Park?", "Some [1]."),)
    question = standalone(Question("How large is it?", "en", history), GLOSSARY)
    assert question.asked == "How large is the Huayuankou Emerging Industry Park?"


def test_a_follow_up_that_would_grow_too_long_stays_as_it_is() -> None:
    history = (Turn(f"{'惠济区' * 200}有哪些园区？", ""),)
    assert standalone(Question("面积呢？", "zh", history), GLOSSARY).asked == "面积呢？"


@pytest.mark.parametrize("text", ["那里呢", "惠济区有哪些园区？", "And the target?", ""])
def test_what_stands_alone_has_no_other_wording(text: str) -> None:
    question = standalone(Question(text, "zh"), GLOSSARY)
    assert (question.standalone, question.asked) == ("", text)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("去年签约了多少个项目？", "2030年签约了多少个项目？"),
        ("今年一季度和去年同期各签了多少", "2031年一季度和2030年同期各签了多少"),
        ("明年的目标是什么？", "2032年的目标是什么？"),
        ("今年（2023）的目标是什么？", "今年（2023）的目标是什么？"),
        ("当今年轻人创业有补贴吗？", "当今年轻人创业有补贴吗？"),
        ("上一年度营业收入要达到多少？", "上一年度营业收入要达到多少？"),
        ("What was signed last year?", "What was signed last year (2030)?"),
        ("What is this year (2023)'s target?", "What is this year (2023)'s target?"),
        ("2029年签的，今年还能申报吗", "2029年签的，2031年还能申报吗"),
        ("怎么申请？", "怎么申请？"),
        ("出口比去年同期多，给多少", "出口比去年同期多，给多少"),
        ("今年比去年同期多签多少", "2031年比2030年同期多签多少"),
    ],
)  # fmt: skip
def test_a_year_told_by_the_calendar_is_that_of_the_day(asked: str, meant: str) -> None:
    assert dated(asked, date(2031, 5, 6)) == meant
    question = with_years(Question(asked, "zh", as_of=date(2031, 5, 6)))
    assert question.asked == meant
    assert question.standalone == (meant if meant != asked else "")


def test_without_a_day_the_calendar_is_that_of_today() -> None:
    assert dated("今年有哪些项目？") == f"{date.today().year}年有哪些项目？"


def test_a_short_question_may_lean_on_what_was_talked_about() -> None:
    history = (Turn("引荐奖励什么时候申报", "投产后6个月内[1]。"),)
    assert leaning(Question("要提前备案不", "zh", history), GLOSSARY) == "引荐奖励要提前备案不"
    assert leaning(Question("公务员能拿吗", "zh"), GLOSSARY) == ""
    for said in ("另外公务员能拿吗", "惠济区公务员能拿吗", "引荐奖励公务员能拿吗"):
        assert leaning(Question(said, "zh", history), GLOSSARY) == ""
    assert standalone(Question("要提前备案不", "zh", history), GLOSSARY).standalone == ""


def test_who_gets_it_asks_of_the_benefit_at_once() -> None:
    history = (Turn("引荐奖励什么时候申报", "投产后6个月内[1]。"),)
    whole = standalone(Question("公务员能拿吗", "zh", history), GLOSSARY)
    assert whole.standalone == "引荐奖励公务员能拿吗？"
    elsewhere = standalone(Question("金水区公务员能拿吗", "zh", history), GLOSSARY)
    assert elsewhere.standalone == ""


def test_the_money_is_that_of_the_benefit_before() -> None:
    history = (Turn("新开一条集装箱航线有奖励吗", "给予奖励300万元[1]。"),)
    for said in ("钱去哪里申请", "这笔钱去哪里申请"):
        asked = standalone(Question(said, "zh", history), GLOSSARY)
        assert asked.standalone == "新开一条集装箱航线奖励去哪里申请？"
    history = (Turn("惠济区有哪些园区", "有三个[1]。"),)
    assert "园区" not in standalone(Question("钱去哪里申请", "zh", history), GLOSSARY).asked


def test_who_was_brought_is_the_one_that_was_spoken_of() -> None:
    history = (Turn("我介绍朋友来投资办厂，我有奖金拿吗？", "有[1]。"),)
    asked = standalone(Question("他要是到位3亿元，我能拿多少？", "zh", history), GLOSSARY).asked
    assert asked == "我介绍朋友来投资办厂，他要是到位3亿元，我能拿多少？"
    history = (Turn("惠济区有哪些园区？", ""),)
    alone = Question("他要是到位3亿元，我能拿多少？", "zh", history)
    assert "介绍" not in standalone(alone, GLOSSARY).asked


def test_what_goes_on_with_then_leans_at_once() -> None:
    history = (Turn("租金补贴怎么算", "按50%[1]。"),)
    asked = standalone(Question("那每年最多补多少", "zh", history), GLOSSARY)
    assert asked.standalone.startswith("租金补贴") and asked.standalone.endswith("最多补多少？")
    said = Question("那里每年最多补多少", "zh", (Turn("惠济区有补贴吗", ""),))
    assert standalone(said, GLOSSARY).asked.count("惠济区") == 1


def test_what_names_a_firm_does_not_lean() -> None:
    history = (Turn("3月1日的签约会都有哪些公司来签", "云帆股份有限公司、天目山等企业[1]。"),)
    names = {**GLOSSARY, "Yunfan": "云帆", "map": "图谱", "Shanghai": "上海"}
    assert leaning(Question("云帆签了多少钱", "zh", history), names) == ""
    for said in ("图谱是谁签的", "上海签了多少钱"):
        assert leaning(Question(said, "zh", history), names).endswith(said)


def test_what_was_done_so_far_is_not_of_what_was_planned() -> None:
    history = (Turn("青禾区2031年计划举办几场招商活动", "6场以上。"),)
    asked = leaning(Question("到目前已经办了几场", "zh", history), GLOSSARY)
    assert asked == "青禾区2031年举办招商活动到目前已经办了几场"
