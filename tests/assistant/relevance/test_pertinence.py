"""Sentences that tell what was asked for, and sentences that only look like it."""

from dataclasses import replace

import pytest

from assistant.answers import Claim, Evidence
from assistant.places import named
from assistant.relevance.pertinence import tells_what_is_sought, to_the_point
from index.documents import Document, Passage


def test_a_date_is_not_the_number_that_is_asked_for() -> None:
    asked = "有多少企业家参加？"
    assert not tells_what_is_sought(asked, "2023年3月中旬，企业家参加了考察。")
    assert tells_what_is_sought(asked, "2023年3月中旬，30余位企业家参加了考察。")
    assert tells_what_is_sought("成立多少年了？", "成立已有20年。")
    assert not tells_what_is_sought("基金有多大规模？", "基金的规模 2023")
    assert tells_what_is_sought("床位有多少？", "床位2023张")


def test_what_is_of_another_part_of_the_place_is_not_what_is_sought() -> None:
    assert not tells_what_is_sought("西部重点发展什么？", "中部重点发展楼宇经济。")
    assert tells_what_is_sought("西部重点发展什么？", "西部发展造船业，中部发展楼宇经济。")
    assert tells_what_is_sought("西部重点发展什么？", "重点发展造船业。")


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("二期什么时候投产？", "二期2024年6月投产。", "二期将投产，占地很大。"),
        ("哪一天开的大会？", "三月一日召开大会。", "召开了集中签约大会。"),
        ("园区一亩地要多少钱", "每亩5万元。", "园区占地6.2平方公里。"),
        ("检验费收多少钱？", "免收检验费。", "检验由机构进行。"),
        ("去年交了几千万的税？", "交税3000万元。", "在郑州交税。"),
        ("一共有多少员工？", "员工五百人。", "员工来自各地。"),
        ("亏损能往后结转几年？", "结转年限最长不得超过五年。", "不超过15%的部分在以后年度结转。"),
        ("办完要多少个工作日？", "供热八个工作日内办结。", "应当公开3项信息。"),
        ("在建项目何时投产？", "2024年6月投产。", "据2023年的报道，项目正在加班加点。"),
        ("入驻园区有什么条件？", "企业应当符合产业方向。", "承诺提供良好的条件，有求必应。"),
        ("进园区的条件是什么？", "条件未公布。", "园区条件优越。"),
        ("有几家企业？", "两家企业。", "企业来自各地。"),
        ("基金有多大规模？", "规模10亿元。", "设立主导产业引导基金。"),
        ("一季度签约额是多少？", "签约额80亿元。", "一季度的五个重点产业签约了。"),
        ("有几家企业？", "有12家。", "2031年第一季度来了不少企业。"),
        ("考察找谁对接？", "由商务局对接。", "某某科技有限公司。"),
        ("考察找谁对接？", "请拨打119。", "签约额达290亿元。"),
        ("签约后谁来跟进？", "由商务局跟进。", "签约项目有21个。"),
        ("青禾区有哪个园区？", "有东部产业园。", "青禾区的东部。"),
        ("咨询电话是多少？", "请拨打12345。", "请拨打咨询电话。"),
        ("机制由哪个部门负责？", "由商务局负责。", "青禾区出台了机制。"),
        ("谁负责落地？", "由商务局负责。", "青禾区负责。"),
        ("承诺多久答复企业？", "承诺三天内答复。", "2031年3月1日。"),
        ("办一次要多长时间？", "半个小时。", "3月办过一次。"),
        ("那天来了多少人？", "来了30余位企业家。", "签约21个项目，签约额290亿元。"),
        ("有几个人参加？", "6.5万", "21个项目。"),
        ("项目落地率是多少？", "落地率达81%。", "落地率不断提高。"),
        ("签约额排全市第几？", "签约额居全市第三位。", "签约额290亿元。"),
        ("签约额的排名是多少？", "签约额列全市3位。", "签约额290亿元。"),
        ("青禾区在全省的招商引资排名？", "居全省第三。", "引进了某公司。"),
        ("怎么申请入驻园区？", "向管委会提交材料。", "企业了解了入驻情况，图片由区里提供。"),
        ("办理流程是什么？", "先登录网站，再填报。", "流程很方便。"),
        ("无人机企业适合哪个园区？", "适合东部产业园。", "谷某无人机一期。"),
        ("园区中哪个适合做无人机？", "适合东部产业园。", "谷某无人机一期。"),
        ("园区物业费多少？", "每平方米2元。", "在全区推进四个方面的工作。"),
        ("怎么联系？", "邮箱 a@example.com", "由招商部门负责。"),
        ("投诉往哪里打？", "请拨打12345。", "氛围越来越浓。"),
        ("对结果有异议找谁？", "公示单位", "10个工作日内答复"),
        ("总部由谁认定？", "由商务局会同财政局认定。", "企业应当报送经营情况。"),
        ("总部认定找哪个部门？", "由商务局认定。", "申请总部认定的，应提交分支机构执照。"),
        ("总部企业来了几家？", "来了两家。", "这次活动是双向奔赴。"),
        ("入园条件是什么？", "投资3000万元以上。", "请拨打热线86512345咨询。"),
        ("复工条件是什么？", "一、有防控机制。", "三、提供咨询服务。"),
        ("When does phase two start?", "It starts in June 2024.", "It will start."),
        ("How many projects are there?", "There are 21 projects.", "There are projects."),
    ],
)
def test_a_time_amount_number_or_contact_is_told_or_it_is_no_answer(question, told, untold):
    (answer,) = to_the_point(question, [Claim(told, (1,))])
    assert answer == Claim(told, (1,))
    (other,) = to_the_point(question, [Claim(untold, (1,))])
    assert "which was asked for" in other.problem
    assert not other.cites
    both = [Claim(untold, (1,)), Claim(told, (1,))]
    assert to_the_point(question, both) == both  # the other sentence explains


@pytest.mark.parametrize(
    "question",
    [
        "由哪个部门负责？",
        "是哪几个部门？",
        "多伦多大学受谁影响？",
        "有哪些优惠政策？",
        "排名第一的园区是什么？",
        "如何发展？",
        "",
    ],
)
def test_other_questions_may_be_answered_by_anything(question):
    claims = [Claim("由招商部门负责。", (1,)), Claim("假的。", (), problem="not in the quote")]
    assert to_the_point(question, claims) == claims


def test_a_claim_that_is_not_supported_keeps_its_own_problem_and_answers_nothing():
    claims = [Claim("有21个项目。", (), problem="21 is not in the quote"), Claim("很多。", (1,))]
    first, second = to_the_point("有多少个项目？", claims)
    assert first.problem == "21 is not in the quote"
    assert second.problem == "tells no number, which was asked for"


REPEATING = Claim("浙江“五色图”对全省疫情防控工作提供了帮助。", (1,))


def test_a_sentence_that_only_repeats_the_question_is_no_answer():
    question = "浙江“五色图”对全省疫情防控工作提供了哪些帮助？"
    (claim,) = to_the_point(question, [REPEATING])
    assert claim.problem == "only repeats the question"
    answer = Claim("为复工复产提供宏观引导。", (1,))
    assert to_the_point(question, [REPEATING, answer]) == [answer]


def test_a_numbered_heading_that_says_less_than_the_question_is_no_answer():
    question = "今年春天青禾区推出的切实加强园区考核是指哪些做法，由谁负责？"
    heading, answer = Claim("（三）切实加强园区考核。", (1,)), Claim("每季度通报一次。", (1,))
    assert to_the_point(question, [answer, heading]) == [answer]


def test_a_question_for_yes_or_no_is_answered_by_its_own_words():
    question = "浙江“五色图”对全省疫情防控工作提供了帮助吗？"
    assert to_the_point(question, [REPEATING]) == [REPEATING]


@pytest.mark.parametrize(
    ("question", "told", "fits"),
    [
        ("2031年的目标是什么？", "2030年签约40亿元。", False),
        ("2031年的目标是什么？", "2031年的目标是50亿元，2030年签约40亿元。", True),
        ("2031年的目标是什么？", "目标是50亿元。", True),
        ("2031年有什么优惠？", "自2029年1月1日起免收。", True),
        ("2031年有什么优惠？", "2030年至2032年免收。", True),
        ("2030年的办法什么时候施行？", "2031年3月1日施行。", True),
        ("目标是什么？", "2030年签约40亿元。", True),
    ],
)
def test_what_is_only_of_other_years_is_no_answer(question, told, fits):
    (claim,) = to_the_point(question, [Claim(told, (1,))])
    assert claim.supported is fits
    assert tells_what_is_sought(question, told) is fits


def quoted(said: str, *texts: str) -> tuple[Claim, list[Evidence]]:
    """A claim that is quoted from all the texts."""
    items = [
        Evidence(
            n, Passage(f"d#{n}", "d", n, 0, len(text), text), Document("d", "通知", "d.md", "d"),
            0, len(text), text, (),
        )
        for n, text in enumerate(texts, 1)
    ]  # fmt: skip
    quotes = tuple((item.n, 0, len(item.text)) for item in items)
    return Claim(said, tuple(item.n for item in items), quotes=quotes), items


def test_a_fragment_is_of_the_year_of_the_sentence_that_it_is_of() -> None:
    fragment, items = quoted("28亿元", "2030年开工12个项目，投资额28亿元。")
    for asked, fits in (("2031年开工多少亿元？", False), ("2030年开工多少亿元？", True)):
        (claim,) = to_the_point(asked, [fragment], items)
        assert claim.supported is fits


@pytest.mark.parametrize(
    ("texts", "fits"),
    [
        (["福建补贴30%。"], True),
        (["泉州市补贴30%。"], True),
        (["山东补贴30%。"], False),
        (["青岛市补贴30%。"], False),
        (["对来自山东的人补贴30%。"], True),
        (["山东补贴30%。", "补贴30%。"], True),
        (["补贴30%。"], True),
    ],
)
def test_what_begins_with_the_name_of_another_place_is_no_answer(texts, fits) -> None:
    claim, items = quoted("补贴30%", *texts)
    for places in (named("福建补贴多少？"), frozenset()):
        (told,) = to_the_point("补贴多少？", [claim], items, places)
        assert told.supported is (fits or not places)


def test_what_is_not_supported_keeps_its_own_problem_wherever_it_is_of() -> None:
    claim, items = quoted("补贴50%", "山东补贴30%。")
    false = replace(claim, cites=(), problem="50% is not in the quote")
    (told,) = to_the_point("补贴多少？", [false], items, named("福建补贴多少？"))
    assert told == false


@pytest.mark.parametrize(
    ("said", "text", "fits"),
    [
        ("2031年2月7日", "特此公告。 青山区政务局 2031年2月7日", False),
        ("青山区政务局 2031年2月7日", "特此公告。 青山区政务局 2031年2月7日", False),
        ("二〇三一年二月七日", "青山区人民政府\n二〇三一年二月七日", False),
        ("2031年2月7日", "青山区政务局2031年2月7日起网上办理。", True),
        ("2031年2月7日", "自2031年2月7日起网上办理。", True),
    ],
)
def test_when_a_text_was_signed_is_not_when_something_begins(said, text, fits) -> None:
    claim, items = quoted(said, text)
    (told,) = to_the_point("什么时候开始网上办理？", [claim], items)
    assert told.supported is fits
    (told,) = to_the_point("公告是什么时候发布的？", [claim], items)
    assert told.supported


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("2031年签约9个项目，没错吧？", "2031年签约12个项目。", True),
        ("2031年签约9个项目，没错吧？", "2031年的指标都完成了。", False),
        ("2031年签约9个项目，没错吧？", "2032年签约9个项目。", False),
        ("西部的重点是旅游业吧？", "西部重点发展造船业。", True),
        ("西部的重点是旅游业吧？", "东部重点发展旅游业。", False),
        ("二类证第一次拿到有奖励吗", "首次取得第二类注册证的，奖励30万元。", True),
        ("两口子的补贴能领两份吗", "夫妻双方均符合条件的，可以分别申请。", True),
        ("签约的9个项目是什么？", "造船厂和码头。", True),
    ],
)
def test_whether_something_is_so_is_told_by_what_is_of_the_same_sort(question, text, fits):
    assert tells_what_is_sought(question, text) is fits


def test_of_no_figure_another_year_is_no_correction():
    (claim,) = to_the_point("2031年超额完成了吗？", [Claim("2030年的指标都超额完成了。", (1,))])
    assert claim.problem == "is of another year than was asked for"


def test_that_it_was_another_year_may_be_the_correction():
    (claim,) = to_the_point("9亿元是2031年的目标吗？", [Claim("2030年签约9亿元。", (1,))])
    assert claim.supported


def test_what_befell_others_does_not_tell_what_happens_to_who_does_not_begin() -> None:
    asked = "签了约一直不开工会怎么样"
    assert not tells_what_is_sought(asked, "清退长期未开工的项目4个，收回土地310亩。")
    assert tells_what_is_sought(asked, "对六个月未开工的项目实行黄牌提醒。")


def test_a_numbered_heading_that_says_the_question_again_tells_nothing() -> None:
    asked = "某市采取哪些措施帮助各类企业稳定生产经营？"
    assert not tells_what_is_sought(asked, "10.帮助各类企业稳定生产经营。")
    assert not tells_what_is_sought(asked, "（三）帮助各类企业稳定生产经营。")
    assert tells_what_is_sought(asked, "10.协助企业解决原材料供应，稳定生产经营。")


def test_what_to_do_is_no_procedure_to_be_told() -> None:
    (claim,) = to_the_point("车辆年审到期怎么办？", [Claim("年审周期自动延后。", (1,))])
    assert claim.supported


def told(question: str, text: str, sentence: str) -> Claim:
    claim, items = quoted(text, sentence)
    (pointed,) = to_the_point(question, [claim], items)
    return pointed


def test_when_it_was_reported_is_not_when_it_happened() -> None:
    sentence = "据2031年的报道，一期项目正满负荷生产。"
    asked = "一期项目什么时候开始生产的？"
    assert told(asked, "2031年", sentence).problem == "is but when it was reported"
    assert told("一期项目在生产吗？", sentence, sentence).supported
    since = "据2031年的报道，一期项目2031年开始生产。"
    assert told(asked, "2031年", since).supported


def test_what_a_document_says_of_itself_is_not_what_it_is_about() -> None:
    line = "本文是对某报道的摘编，不是官方文件原文；该报道于2031年刊发。"
    assert told("东部园区什么时候开始建的？", "2031年", line).problem == (
        "is but of the document itself"
    )
    assert told("报道什么时候刊发的？", "2031年", line).supported


def last_quoted(question: str, text: str, said: str) -> Claim:
    """A claim that is quoted from the last sentence of a source."""
    passage = Passage("d#1", "d", 0, 0, len(text), text)
    item = Evidence(1, passage, Document("d", "情况", "d.md", "d"), 0, len(text), text, ())
    claim = Claim(said, (1,), quotes=((1, text.rfind("。", 0, -1) + 1, len(text)),))
    (told,) = to_the_point(question, [claim], [item], named(question))
    return told


@pytest.mark.parametrize(
    ("question", "before", "fits"),
    [
        ("2月12日的会议讲了什么？", "", False),
        ("2月12日的会议讲了什么？", "2月12日开会。", True),
        ("2月13日的会议讲了什么？", "", True),
        ("会议讲了什么？", "", True),
    ],
)
def test_what_was_said_on_another_day_is_no_answer(question, before, fits):
    told = last_quoted(question, f"{before}2月13日，会议讲了预算。", "会议讲了预算。")
    assert told.supported is fits
    assert fits or told.problem == "is of another day than was asked for"


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("青禾7号线是什么线路？", "青禾7号线。", False),
        ("青禾7号线是什么线路？", "青禾7号线是公交线路。", True),
        ("省里如何加强园区建设？", "加强园区建设有关情况。", False),
        ("省里如何加强园区建设？", "加强园区建设的资金保障。", True),
        ("青禾长江公司的简称是什么？", "青禾长江。", True),
    ],
)
def test_the_words_of_a_question_do_not_answer_it(question, text, fits):
    (claim,) = to_the_point(question, [Claim(text, (1,))])
    assert claim.supported is fits


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("江苏有几家？", "福建召开会议。会上决定复工。全省共有971家。", False),
        ("福建有几家？", "福建召开会议。会上决定复工。全省共有971家。", True),
        ("江苏有几家？", "福建召开会议。江苏复工。全省共有971家。", True),
        ("江苏有几家？", "会上决定复工。全省共有971家。", True),
        ("江苏有几家？", "福建召开会议。共有971家。", True),
    ],
)
def test_the_whole_province_is_the_one_that_was_named_before(question, text, fits):
    assert last_quoted(question, text, "971家。").supported is fits


@pytest.mark.parametrize(
    ("question", "before", "fits"),
    [
        ("一季度开工几个项目？", "", False),
        ("一季度开工几个项目？", "一季度已过。", True),
        ("2031年开工几个项目？", "", True),
        ("全年开工的和一季度比是多少？", "", True),
        ("2032年一季度和2031年开工几个项目？", "", True),
    ],
)
def test_a_year_is_no_quarter(question, before, fits):
    told = last_quoted(question, f"{before}2031年开工22个项目。", "22个项目。")
    assert told.supported is fits
    assert fits or told.problem == "is of another period than was asked for"


def test_what_only_names_or_mentions_what_is_asked_about_is_no_answer() -> None:
    text = "企业家了解了总体规划、产业定位等情况。"
    item = Evidence(
        1, Passage("d#1", "d", 0, 0, len(text), text), Document("d", "活动", "d.md", "d"),
        0, len(text), text, ((0, len(text)),),
    )  # fmt: skip
    claim = Claim(text, (1,), quotes=((1, 0, len(text)),))
    (told,) = to_the_point("青禾区的产业定位是什么", [claim], [item])
    assert "mentions" in told.problem
    assert to_the_point("企业家了解了哪些情况", [claim], [item]) == [claim]
    named = Claim("青禾某能源科技有限公司", (1,))
    assert to_the_point("某能源是做什么的", [named])[0].problem


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("某园投资多少", "支撑项目有5G产业集群、某园一期。", False),
        ("某园投资多少", "某园投资3亿元。", True),
        ("遇到问题找谁", "形成东中西贯通的新格局。", False),
        ("遇到问题找谁", "由区商务局协调。", True),
        ("谁负责我的项目", "计划是发挥办法的作用。", False),
        ("怎么去青禾区投资", "计划加大园区投入。", False),
        ("怎么和青禾区对接", "建立商会联络机制。", True),
        ("是哪天发的", "据2023年的报道，签约21个项目。", False),
        ("是哪天发的", "报道于2023年3月12日刊发。", True),
        ("有哪些重点项目", "战略性新兴产业项目有17个。", False),
        ("青禾是否与外国商会合作", "与招商机构对接。", False),
        ("青禾是否与外国商会合作", "建立国内外商会联络机制。", True),
        ("风筝机制下审批需要多长时间", "体系做到推进有机制、落地有保障。", False),
        ("风筝机制下审批需要多长时间", "审批到受理次日为止。", True),
        ("举办风筝展会的目的是什么", "青禾区策划了一系列风筝展会。", False),
        ("举办风筝展会的目的是什么", "报道认为遍地开花会让风筝飞得更高。", False),
        ("举办风筝展会的目的是什么", "举办展会是为了让游客了解风筝。", True),
        ("近年来举办风筝展会的目的是什么", "2031年3月举办这次活动，是为了推介风筝。", False),
        ("这次活动的目的是什么", "2031年3月举办这次活动，是为了推介风筝。", True),
        ("松湾厂一共有多少工人", "记者在车间看到，数十名工人正在糊风筝。", False),
        ("松湾厂一共有多少工人", "松湾厂共有80名工人。", True),
        ("松湾厂有多少工人", "松湾厂年产500兆瓦。", False),
        ("有没有造船的企业", "配图是松湾造船厂效果图。", False),
        ("有没有造船的企业", "支撑项目有松湾造船厂。", True),
        ("有效果图吗", "配图是松湾造船厂效果图。", True),
    ],
)
def test_what_looks_like_an_answer_to_a_visitor(question: str, text: str, tells: bool) -> None:
    assert tells_what_is_sought(question, text) is tells


def test_what_a_document_is_called_does_not_tell_what_is_in_it() -> None:
    text = "青禾区加大园区建设投入。青禾区东部、西部和中部都有园区。"
    title = "青禾区产业园区布局：东部、西部和中部"
    passage = Passage("d#1", "d", 0, 0, len(text), text, heading_path=("招商工作体系",))
    document = Document("d", title, "d.md", "d")
    item = Evidence(1, passage, document, 0, len(text), text, ((0, 12), (12, len(text))))

    def problem(question: str, said: str, quote: tuple[int, int]) -> str:
        claim = Claim(said, (1,), quotes=((1, *quote),))
        (told,) = to_the_point(question, [claim], [item])
        return told.problem

    called = "is but what a document is called"
    assert problem("有哪些产业园？", "青禾区东部、西部和中部", (0, 12)) == called
    assert problem("招商靠什么？", "青禾区招商工作体系", (0, 12)) == called
    assert not problem("哪里有产业园？", "青禾区东部、西部和中部", (12, len(text)))
    assert not problem("有哪些文件？", "青禾区招商工作体系", (0, 12))
    assert not problem("在哪？", "东部", (0, 12))  # no more than a word of it


def test_which_notice_asks_for_something_does_not_tell_what_it_asks_for() -> None:
    name = "青禾区关于加强返岗人员健康服务管理的通知"
    sentence = f"返岗人员请执行《{name}》的有关要求。"
    called = "is but what a document is called"
    assert told("青禾区对返岗人员做了哪些要求？", f"《{name}》", sentence).problem == called
    assert told("返岗人员执行哪份文件？", f"《{name}》", sentence).supported


def test_a_name_in_full_is_the_question_again() -> None:
    sentence = "各镇学习了青禾区人大常务委员会的会议公报。"
    asked = "青禾区人大常委会3月2日召开什么内容的会议？"
    assert told(asked, "青禾区人大常务委员会会议", sentence).problem == "only repeats the question"


def test_what_is_followed_is_not_told() -> None:
    sentence = "各镇认真贯彻落实青禾区委常委会3月2日会议精神，抓好春耕。"
    asked = "青禾区委常委会3月2日召开什么内容的会议？"
    assert told(asked, sentence, sentence).problem == "but goes by what was asked about"
    assert not tells_what_is_sought(asked, sentence)


def test_the_number_of_a_document_is_no_day() -> None:
    assert not tells_what_is_sought("8号公告什么时候开始实施？", "联合发布了[2031]8号公告。")
    assert tells_what_is_sought("8号公告什么时候开始实施？", "8号公告自3月1日起实施。")
    assert tells_what_is_sought("公告的文号是多少？", "联合发布了[2031]8号公告。")
    assert not tells_what_is_sought("预拨多少额度的医保基金？", "第19条，保障经费。")


def _claim_of(text: str) -> tuple[Claim, Evidence]:
    passage, document = Passage("d#1", "d", 0, 0, len(text), text), Document("d", "x", "d.md", "d")
    item = Evidence(1, passage, document, 0, len(text), text, ((0, len(text)),))
    return Claim(text, (1,), quotes=((1, 0, len(text)),)), item


def test_where_a_firm_is_does_not_tell_what_it_does() -> None:
    claim, item = _claim_of("松湾能源公司的车间位于东园。")
    assert to_the_point("松湾能源在青禾区做什么", [claim], [item])[0].problem
    assert to_the_point("松湾能源在哪里", [claim], [item]) == [claim]


def test_what_has_nothing_of_a_coined_name_does_not_tell_what_it_is() -> None:
    claim, item = _claim_of("青禾区的理念是“谋划为先、项目为王”。")
    _, mention = _claim_of("青禾区发挥“1+2”招商体系的作用。")
    both = [item, replace(mention, n=2)]
    assert to_the_point("“1+2”招商体系是什么", [claim], both)[0].problem
    assert to_the_point("“1+2”招商体系是什么", [claim], [item]) == [claim]  # it may be said there
    assert to_the_point("青禾区的理念是什么", [claim], both) == [claim]


def test_who_signed_is_not_where_to_go() -> None:
    claim, (item,) = quoted("示例区政府办公室", "示例区政府办公室")
    issued = replace(item, document=replace(item.document, issuer="示例区政府办公室"))
    (told,) = to_the_point("算力券的办公室在哪里？", [claim], [issued])
    assert not told.supported and "signature" in told.problem
    (kept,) = to_the_point("算力券的办公室在哪里？", [claim], [item])
    assert kept.supported


def test_a_number_of_sorts_is_no_target_and_no_one_thing_a_budget() -> None:
    told = "2031年三类指标都超额完成了全年目标任务。"
    assert not tells_what_is_sought("三项指标任务数分别是多少？", told)
    assert tells_what_is_sought("三项指标任务数分别是多少？", "目标任务分别为20个、30个。")
    assert not tells_what_is_sought("联络站每年有多少工作经费？", "这是招商的一个缩影。")
    assert tells_what_is_sought("联络站每年有多少工作经费？", "每年给予经费5万元。")


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("丙丁园区到机场有多远？", "园区距机场12公里。", "某某公司的车间位于丙丁园区。"),
        ("3000万的项目是不是太小了", "投资额不低于5000万元。", "签约的项目中有12个是大项目。"),
        ("到目前已经办了几场？", "已举办4场。", "报道把它看作招商的一个缩影。"),
        ("原来定的任务是多少", "任务是40亿元。", "三类指标都超额完成了任务。"),
        ("外地商会如何加入联络机制？", "商会可向商务局提出申请。", "建立了商会联络机制。"),
    ],
)
def test_what_is_told_of_the_same_thing_is_not_what_is_asked_of_it(
    question: str, told: str, untold: str
) -> None:
    assert tells_what_is_sought(question, told)
    assert not tells_what_is_sought(question, untold)
