"""Messages of several questions are cut; what is one question, or may be one, stays whole."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.several.cutting import cut

KNOWN = ("惠济区", "花园口新兴产业园", "Huiji District")
LETTER = """您好，我公司从事新能源行业，拟在惠济区投资建厂。现有以下问题想咨询：
1. 园区面积
2. 租金标准
3. 是否有补贴？
盼复，谢谢！
某某公司"""
ENGLISH_LETTER = """Dear Sir or Madam,
We plan to invest in Huiji District. Could you tell us:
(1) which parks exist
(2) what incentives there are
(3) whom to contact
Best regards"""


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("惠济区有哪些园区？面积多大？", ["惠济区有哪些园区？", "面积多大？"]),
        ("惠济区有哪些园区?\n六大主导产业是什么?", ["惠济区有哪些园区?", "六大主导产业是什么?"]),
        ("惠济区有哪些园区，以及六大主导产业是什么？",
         ["惠济区有哪些园区", "六大主导产业是什么？"]),
        ("招商目标是什么；另外，园区有哪些？", ["招商目标是什么；", "园区有哪些？"]),
        ("请问：1.有哪些园区 2.有没有补贴 3.怎么申请", ["有哪些园区", "有没有补贴", "怎么申请"]),
        ("一、有哪些园区？二、有什么补贴？", ["有哪些园区？", "有什么补贴？"]),
        ("想咨询①有哪些园区②有什么补贴", ["有哪些园区", "有什么补贴"]),
        ("谢谢。花园口重点发展什么？那里有哪些项目？",
         ["花园口重点发展什么？", "那里有哪些项目？"]),
        ("What are the targets? Who runs the parks?",
         ["What are the targets?", "Who runs the parks?"]),
        ("有哪些园区？有什么补贴？有哪些园区？", ["有哪些园区？", "有什么补贴？"]),
        ("What are the leading industries, and which parks exist?",
         ["What are the leading industries", "which parks exist?"]),
        # two times, or who did it and what was done: no one sentence answers both
        ("大项目目标是几个，一季度已经签了几个",
         ["大项目目标是几个", "大项目一季度已经签了几个"]),
        ("大项目，目标是几个，一季度已经签了几个",
         ["大项目，目标是几个", "大项目一季度已经签了几个"]),
        ("考察是谁组织的，企业家看了什么", ["考察是谁组织的", "企业家看了什么"]),
        (LETTER, ["园区面积", "租金标准", "是否有补贴？"]),
        (ENGLISH_LETTER, ["which parks exist", "what incentives there are", "whom to contact"]),
    ],
)  # fmt: skip
def test_several_questions_are_cut(text: str, questions: list[str]) -> None:
    assert list(cut(text, KNOWN).questions) == questions


@pytest.mark.parametrize(
    "text",
    [
        "惠济区2023年第一季度签约了多少个项目?总签约额是多少?",  # one sentence answers both
        "惠济区2023年一季度和2022年一共签约项目多少个？签约额多少？",
        "How many projects did Huiji sign in 2023, and what was their total value?",
        "惠济区有哪些园区？？？",
        "你好！惠济区有哪些园区？谢谢！",
        "《什么是园区？》讲了什么？",
        "“有什么补贴？有什么奖励？”这份问答在哪里",
        "是东部还是西部？",
        "申请补贴几月份申报？在哪申报？",
        "商务局对接了哪些机构？分别来自哪个城市？",
        "签约了哪四家企业？他们分别来自哪里",
        "企业上市能给多少？是一次给清吗",
        "项目落地要走哪些步骤，每一步多久",
        "惠济区以及金水区有哪些园区？",
        "投资3.5亿元，2.0版政策是什么？",
        "签约了多少个项目，总投资多少，涉及哪些企业？",
        "2023年1月1日起施行的是什么？",
        "一季度签了多少，占全年目标的百分之几",  # is reckoned
        "对接了哪些招商机构，在哪些城市？",
        "惠济区的园区。惠济区的产业。",
        "Which companies signed in 2023? Name a few.",
        "a? b? c?",
        "？？？\n？",
        "",
        "签约仪式是哪天办的，那个会叫什么？",
        "拿专利去质押，评估费能补多少？一年最高多少",
    ],
)
def test_one_question_stays_whole(text: str) -> None:
    message = cut(text, KNOWN)
    assert (message.questions, message.context) == ((text,), "")


def test_a_day_in_may_asks_nothing() -> None:
    assert cut("Which parks are there?\nMay 2, 2023").questions == (
        "Which parks are there?\nMay 2, 2023",
    )


def test_a_question_of_another_time_is_no_side_of_the_one_before() -> None:
    text = (
        "How many projects is the district aiming to bring in this year? "
        "How many of those signed in the first quarter were large?"
    )
    assert len(cut(text).questions) == 2
    text = "2031年签约项目、开工项目的个数和金额各是多少，是否完成了当年任务"
    assert cut(text).questions == (
        "2031年签约项目的个数和金额是多少？",
        "2031年开工项目的个数和金额是多少？",
        "是否完成了当年任务",
    )
    assert cut("除谷翼外还有哪些项目？").questions == ("除谷翼外还有哪些项目？",)


def test_what_is_said_before_the_questions_is_their_context() -> None:
    assert cut(LETTER, KNOWN).context.startswith("您好，我公司从事新能源行业，拟在惠济区投资建厂。")
    assert "谢谢" not in cut(LETTER, KNOWN).context


QUESTIONS = st.sampled_from(
    ["惠济区有哪些园区", "六大主导产业是什么", "怎么申请高新技术企业认定", "谁负责项目落地"]
)


@given(
    st.lists(QUESTIONS, min_size=2, unique=True),
    st.sampled_from(["？", "?", "？\n", "\n", "；"]),
)
def test_what_was_put_together_is_cut_apart(questions: list[str], glue: str) -> None:
    found = cut(glue.join(questions) + glue, KNOWN).questions
    assert [re.sub(r"\W", "", q) for q in found] == questions


@given(
    st.lists(QUESTIONS, min_size=2, unique=True),
    st.sampled_from(["{}. ", "{}、", "（{}）", "({})", "{}）"]),
    st.sampled_from(["\n", " ", "；"]),
)
def test_a_numbered_list_is_cut_at_its_numbers(questions: list[str], mark: str, glue: str) -> None:
    items = glue.join(mark.format(n) + q for n, q in enumerate(questions, 1))
    found = cut(f"请问：\n{items}", KNOWN).questions
    assert [re.sub(r"\W", "", q) for q in found] == questions


@given(
    st.text(
        alphabet=st.sampled_from("惠济区有什么园。？?！\n1.2（)；以及另外ab “《》"), max_size=60
    )
)
def test_nothing_is_invented_and_the_order_is_kept(text: str) -> None:
    at = 0
    for question in cut(text, KNOWN).questions:
        for piece in re.findall(r"\w+", question):
            at = text.index(piece, at)
    assert len("".join(cut(text, KNOWN).questions)) <= len(text)


def test_questions_about_each_of_two_things_stand_alone() -> None:
    message = cut("去年开工的投资额和今年的开工目标分别是多少？", KNOWN)
    assert message.questions == ("去年开工的投资额是多少？", "今年的开工目标是多少？")
    assert message.stand_alone
    assert not cut("惠济区有哪些园区？面积多大？", KNOWN).stand_alone


def test_where_who_asks_is_is_what_all_questions_may_lean_on() -> None:
    told = "We make umbrellas in Quanzhou."
    message = cut(f"{told} Do we pay the fee, and do we get back what we paid?")
    assert message.context == told
    assert cut("我在常州开理发店。房租免几个月？社保费缓多久？").context == "我在常州开理发店。"


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("社保补贴什么时候开始申请，补多少？", ("社保补贴什么时候开始申请", "补多少？")),
        ("来考察的企业家有多少人，是谁组织的？", ("来考察的企业家有多少人", "是谁组织的？")),
        ("引导基金设立了没有，规模多大？", ("引导基金设立了没有", "规模多大？")),
        ("产业园是不是已经开园，什么时候能投用？", ("产业园是不是已经开园", "什么时候能投用？")),
        ("谁先把设备研发出来并量产，省里奖多少？", ("谁先把设备研发出来并量产，省里奖多少？",)),
        ("口罩多长时间该换？指南怎么说的", ("口罩多长时间该换？指南怎么说的",)),
        # how many they are asks nothing
        ("我在常州开理发店，十几个员工，房租能免几个月？",
         ("我在常州开理发店，十几个员工，房租能免几个月？",)),
        ("Until when does the discount last, and are mines covered?",
         ("Until when does the discount last", "are mines covered?")),
    ],
)  # fmt: skip
def test_halves_that_no_one_sentence_answers_are_apart(
    text: str, questions: tuple[str, ...]
) -> None:
    assert cut(text, KNOWN).questions == questions


def test_what_an_asker_plans_goes_along_with_the_first_of_his_questions() -> None:
    plan = "We plan to invest 120 million yuan in a factory."
    capped = f"{plan} What share do you pay and what is the yearly cap?"
    assert cut(capped).questions == (capped,)  # the rule that tells the one tells the other
    spent = "We will spend 6 million yuan on machines. What do you pay? When do we apply?"
    assert cut(spent).questions == (
        "We will spend 6 million yuan on machines. What do you pay?",
        "When do we apply?",
    )
    assert cut(f"{plan} How much of an award could we get, and when is it paid out?").questions == (
        f"{plan} How much of an award could we get?",
        "When is the award paid out?",
    )
    for matter in (
        "Building a 300 sqm clinic without machines.",
        "My son and I qualify for the rural housing subsidy.",
    ):
        asked = cut(f"{matter} How much do we get? When is it paid?").questions
        assert asked == (f"{matter} How much do we get?", "When is it paid?")
    hello = cut("We are on holiday. Where is the park? How many firms are in it?")
    assert hello.questions[0] == "Where is the park?"


def test_what_stands_behind_a_dash_may_be_a_question_of_its_own() -> None:
    text = "Which office should we contact - does the zone work with any agencies?"
    assert [one.strip() for one in cut(text).questions] == [
        "Which office should we contact",
        "does the zone work with any agencies?",
    ]
    assert len(cut("Which firms - solar and wind - are in the zone?").questions) == 1


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("青禾跟哪些招商机构在对接，上海的有吗", ["青禾跟哪些招商机构在对接", "上海的有吗"]),
        ("青禾的图谱有哪几类，双碳的有没有", ["青禾的图谱有哪几类", "双碳的有没有"]),
        ("2031年域外资金到了多少，都是哪些省来的", ["2031年域外资金到了多少", "都是哪些省来的"]),
        ("青禾签了多少项目，总投资多少", ["青禾签了多少项目，总投资多少"]),
    ],
)
def test_a_sort_or_where_from_is_a_question_of_its_own(text: str, questions: list[str]) -> None:
    assert [one.rstrip("，") for one in cut(text, KNOWN).questions] == questions


def test_a_target_is_of_what_was_counted_before_it() -> None:
    text = "一季度签的大项目有几个，全年目标是几个，是不是已经达到了？"
    assert cut(text).questions == (
        "一季度签的大项目有几个",
        "签的大项目全年目标是几个，是不是已经达到了？",
    )


def test_what_is_asked_of_a_figure_stays_with_it() -> None:
    text = "听说到账了72亿元；这是2031年的吗？有哪些园区？"
    assert cut(text).questions == ("到账了72亿元；这是2031年的吗？", "有哪些园区？")


def test_a_letter_is_cut_at_its_items_only() -> None:
    text = "请问：\n（一）有哪些园区，以及补贴多少？能拿几年？\n（二）入驻条件。"
    assert cut(text, is_letter=True).questions == (
        "有哪些园区，以及补贴多少？能拿几年？",
        "入驻条件。",
    )
    assert len(cut(text).questions) > 2
    english = "We would like to know:\na) which parks exist\nb) what incentives there are"
    assert cut(english, is_letter=True).questions == (
        "which parks exist",
        "what incentives there are",
    )


def test_what_stands_before_a_list_is_of_no_one_item() -> None:
    text = "We manage USD 900 million.\n1. Which parks are there?\n2. What is the rent?"
    assert cut(text).questions == ("Which parks are there?", "What is the rent?")


def test_whether_behind_what_is_a_question_of_its_own_in_english() -> None:
    text = "What did Qinghe promise at the ceremony, and are those promises in the plan?"
    assert cut(text).questions == (
        "What did Qinghe promise at the ceremony?",
        "are those promises in the plan?",
    )


def test_what_for_behind_whether_is_a_question_of_its_own_in_english() -> None:
    text = "Did Qinghe hold kite fairs in recent years? and for what purpose"
    assert cut(text).questions == (
        "Did Qinghe hold kite fairs in recent years?",
        "and for what purpose",
    )


def test_one_more_thing_asked_of_a_list_stays_with_the_first() -> None:
    text = "is tea one of the leading industries? and pies?"
    assert cut(text).questions == (text,)
    other = "is there a rent subsidy? and where do we apply?"
    assert len(cut(other).questions) == 2
