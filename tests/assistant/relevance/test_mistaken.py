"""A true figure of something else is not told as the answer."""

import pytest

from assistant.answers import Claim, Evidence
from assistant.places import Home
from assistant.relevance.mistaken import (
    ELSEWHERE,
    OTHER_ROW,
    unless_elsewhere,
    unless_located,
)
from assistant.relevance.pertinence import tells_what_is_sought, to_the_point
from index.documents import Document, Passage
from index.sentences import split_sentences


def evidence(text: str, n: int = 1) -> Evidence:
    passage = Passage(f"d#{n}", "d", 0, 0, len(text), text)
    document = Document("d", "招商情况", "d.md", "d")
    return Evidence(n, passage, document, 0, len(text), text, tuple(split_sentences(text)))


def told(question: str, text: str, *sentences: str) -> Claim:
    """A claim that is quoted from the first of some sources."""
    items = [evidence(sentence, n) for n, sentence in enumerate(sentences, 1)]
    quote = (1, 0, len(sentences[0]))
    (claim,) = to_the_point(question, [Claim(text, (1,), quotes=(quote,))], items)
    return claim


REACHED = "据报道，青禾区2031年签约27个项目，签约额383亿元。"


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("青禾区2031年的签约目标是多少？", False),
        ("青禾区2031年的招商任务指标具体是多少？", False),
        ("青禾区2031年的签约目标完成了多少？", True),
        ("青禾区2031年的目标和实际签约各是多少？", True),
        ("青禾区2031年签约了多少个项目？", True),
    ],
)
def test_what_was_reached_is_no_target(question: str, holds: bool) -> None:
    assert told(question, "27个，签约额383亿元。", REACHED).supported is holds
    assert tells_what_is_sought(question, REACHED) is holds


@pytest.mark.parametrize(
    "text",
    [
        "青禾区2031年的目标是签约项目不低于30个。",
        "青禾区2031年确保签约30个项目。",
        "据报道，青禾区2031年的目标是签约30个项目。",
        "签约项目，目标值：30个。",
    ],
)
def test_what_is_aimed_at_is_told_to_who_asks_for_the_target(text: str) -> None:
    asked = "青禾区2031年的签约目标是多少个？"
    assert to_the_point(asked, [Claim(text, (1,))]) == [Claim(text, (1,))]
    assert tells_what_is_sought(asked, text)


def test_what_is_said_of_all_of_a_place_is_not_told_of_a_part_of_it() -> None:
    whole, east = "青禾区的主导产业是新材料、食品。", "青禾区东部重点发展新能源。"
    assert not told("青禾区东部想要哪些产业", "新材料、食品", whole, east).supported
    assert not told("青禾区东部的园区发展什么产业", "新材料、食品", whole).supported
    assert told("青禾区想要哪些产业", "新材料、食品", whole, east).supported
    assert told("青禾区东部想要哪些产业", "新能源", east, whole).supported
    drawn = "产业图谱涉及新材料、机器人等产业。"
    assert not told("图谱做了哪几个行业", "新材料、食品", whole, drawn).supported
    assert told("图谱做了哪几个行业", "新材料、机器人", drawn, whole).supported


def test_who_asks_for_names_is_not_told_how_many() -> None:
    for asked in ("来考察的企业家都有谁？", "给我一份企业家名单"):
        (counted,) = to_the_point(asked, [Claim("30余位", (1,))])
        assert counted.problem == "is a number or date, and a name was asked for"
        named_ = Claim("张某某、李某某等30余位企业家", (1,))
        assert to_the_point(asked, [named_]) == [named_]
    counts = Claim("30余位", (1,))
    assert to_the_point("来了多少位企业家？", [counts]) == [counts]


SIGNED = "青禾区2032年一季度签约21个项目，总签约额达290亿元。"


@pytest.mark.parametrize(
    "question",
    [
        "青禾区2031年和2032年一季度一共签约多少亿元？",
        "青禾区2032年一季度签约额和开工投资额合计多少？",
        "青禾区2032年一季度平均每个项目签约额是多少？",
        "青禾区2032年一季度签约额是2031年的几倍？",
    ],
)
def test_one_figure_is_not_what_several_come_to(question: str) -> None:
    assert not told(question, "290亿元", SIGNED).supported
    assert told(question, SIGNED, SIGNED).supported  # with all it says, to reckon with


def test_what_several_come_to_is_told_where_the_source_tells_it() -> None:
    both = "青禾区2031年和2032年一季度合计签约330亿元，平均每个项目签约12亿元。"
    assert told("青禾区2031年和2032年一季度一共签约多少？", "330亿元", both).supported
    assert told("青禾区平均每个项目签约多少亿元？", "12亿元", both).supported
    assert told("青禾区2032年一季度签约多少亿元？", "290亿元", SIGNED).supported


def test_a_list_does_not_tell_which_is_the_most() -> None:
    listed = "青禾区的主导产业是造船、航运、仓储。"
    assert not told("青禾区的主导产业里哪个最挣钱？", "造船、航运、仓储", listed).supported
    ranked = "青禾区的主导产业里造船产值最高。"
    assert told("青禾区的主导产业里哪个产值最高？", "造船", ranked).supported
    assert told("青禾区的主导产业有哪些？", "造船、航运、仓储", listed).supported


def test_a_date_does_not_tell_where() -> None:
    held = "签约仪式于2031年3月1日在青禾会展中心举行。"
    assert not told("签约仪式在哪里举行？", "2031年3月1日", held).supported
    assert told("签约仪式在哪里举行？", "青禾会展中心", held).supported
    assert told("签约仪式什么时候举行？", "2031年3月1日", held).supported
    assert told("哪一年列入名单的？", "2031年", "2031年列入名单。").supported
    assert told("仪式在何处举行？", "南京", "仪式在南京举行。").supported
    assert told("谁的理念？是谁提出的？", "张某", "理念由张某提出。").supported


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("一季度签约的项目有几个已经落地？", "一季度签约的21个项目中，工业项目有17个。", False),
        ("一季度签约的项目有几个已经落地？", "一季度签约的21个项目中，已落户17个。", True),
        ("一季度签约的项目投产了几个？", "一季度签约项目17个。", False),
        ("2031年利用外资多少？", "2031年完成域外境内资金17个亿。", False),
        ("2031年利用外资多少？", "2031年利用外资17个亿。", True),
        ("2031年签约了几个项目？", "2031年签约项目17个。", True),
    ],
)
def test_a_figure_is_of_what_was_asked_for(question: str, sentence: str, holds: bool) -> None:
    assert told(question, "17个", sentence).supported is holds


def test_where_two_are_to_be_compared_one_alone_is_no_answer() -> None:
    one = "东园重点发展造船业。"
    assert told("东园和西园哪个园区大？", one, one).problem == "compares nothing"
    both = "东园比西园大。"
    assert told("东园和西园哪个园区大？", both, both).supported


def test_a_fine_is_the_figure_of_nothing_else() -> None:
    fine = "虚报注册资本的，处虚报注册资本金额5%以上15%以下的罚款。"
    for text in ("5%以上15%以下", "处虚报注册资本金额5%以上15%以下的罚款"):
        assert not told("公司注册资本最低多少？", text, fine).supported
        assert told("虚报注册资本罚多少？", text, fine).supported
    beside = "缓缴期限不超过6个月，缓缴期间免收罚款。"
    assert told("社会保险费可以缓缴多长时间？", "不超过6个月", beside).supported


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("青禾区的文旅项目有哪些？", "在建的有甲产业园和乙微园区。", False),
        ("青禾区的文旅项目有哪些？", "文化旅游方面有甲产业园和乙微园区。", True),
        ("文旅企业有哪些？", "在建的有甲产业园和乙微园区。", False),
        ("主导项目有哪些？", "在建的有甲产业园和乙微园区。", True),
        ("青禾区签约的项目有哪些？", "在建的有甲产业园和乙微园区。", True),
    ],
)
def test_what_is_listed_is_of_the_sort_that_was_asked_for(
    question: str, sentence: str, holds: bool
) -> None:
    assert told(question, "甲产业园和乙微园区", sentence).supported is holds


def test_what_is_told_of_one_number_of_projects_is_not_told_of_another() -> None:
    text = "战略性新兴产业项目有17个。总投资10亿元以上的产业项目有12个。"
    document = Document("d", "招商情况", "d.md", "d")
    item = Evidence(1, Passage("d#1", "d", 0, 0, len(text), text), document, 0, len(text), text, ())
    claim = Claim("战略性新兴产业项目", (1,), quotes=((1, 0, 15),))
    for question, holds in (
        ("12个10亿元以上项目都是什么？", False),
        ("17个项目都是什么？", True),
        ("30个项目都是什么？", True),  # of which no source tells
        ("这些项目都是什么？", True),
    ):
        (told_of,) = to_the_point(question, [claim], [item])
        assert told_of.supported is holds, question


TABLE = (
    "| 部分 | 园区 | 项目 |\n| --- | --- | --- |\n"
    "| 东部 | 青禾产业园 | 无人机 |\n| 中部 | 中部区域 | 某音直播基地 |"
)


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("某音直播基地在哪？", "青禾产业园", False),
        ("某音直播基地在哪？", "中部区域", True),
        ("无人机在哪个园区？", "青禾产业园", True),
        ("东部有什么？", "青禾产业园", True),
        ("有哪些园区？", "青禾产业园", True),
    ],
)
def test_what_stands_in_another_row_is_of_something_else(question, text, holds) -> None:
    item = evidence(TABLE)
    row = next(span for span in item.sentences if text in TABLE[slice(*span)])
    (claim,) = to_the_point(question, [Claim(text, (1,), quotes=((1, *row),))], [item])
    assert claim.supported is holds
    assert holds or claim.problem == OTHER_ROW


@pytest.mark.parametrize(
    ("question", "text", "sentence", "holds"),
    [
        # of what was signed, what was started is another figure
        ("2031年签约项目的投资额是多少？", "28亿元", "2031年开工9个项目，投资额28亿元。", False),
        ("2031年签约项目的投资额是多少？", "28亿元", "2031年签约9个项目，投资额28亿元。", True),
        # whom it is for
        ("2022年落户的企业，租金补贴能拿几年？", "两年", "自租赁之日起两年内给予租金补贴。", True),
        ("租金补贴的企业落户了几家？", "两家", "两家企业享受租金补贴。", False),
        ("签约项目完成了几个？", "9个项目", "2031年签约9个项目。", False),
        # when it is handed in, not when it is made public
        ("年度报告最晚哪天交？", "3月31日", "应当在每年3月31日前公布年度报告。", False),
        ("年度报告最晚哪天交？", "1月31日", "应当在每年1月31日前提交年度报告。", True),
        # none is there because it is somewhere
        ("青禾口有没有基金小镇？", "某某基金小镇", "中部的项目有某某基金小镇。", False),
        ("青禾口有没有基金小镇？", "某某基金小镇", "青禾口的项目有某某基金小镇。", True),
        # a column tells nothing of another
        ("元宇宙企业有哪些？", "某无人机", "| 东部 | 元宇宙、大数据 | 某无人机 |", False),
        ("上市公司有哪些？", "甲公司", "会上签约的有某市甲公司。", False),
        ("文旅公司有哪些？", "甲公司", "文化旅游公司有甲公司。", True),
        # who did or may do it
        ("某无人机谁投的？", "某无人机一期", "园区的项目有某无人机一期。", False),
        ("某无人机谁投的？", "甲集团", "甲集团投资某无人机一期。", True),
        ("谁投资建设了某某港？", "某某港", "园区的项目有某某港。", False),
        ("园区谁能入驻？", "甲公司", "甲公司的车间位于园区。", False),
        ("园区谁能入驻？", "规上企业", "符合产业方向的规上企业可以入驻。", True),
        ("重点支持哪些企业？", "甲公司", "会上签约的有甲公司。", False),
        ("重点支持哪些企业？", "甲公司", "对甲公司给予补贴。", True),
        ("元宇宙企业有哪些？", "元宇宙甲公司", "| 东部 | 元宇宙甲公司 |", True),
        # how it is done, not how many there were
        ("怎么保证项目按时开工？", "签约项目9个", "2031年签约项目9个，签约额28亿元。", False),
        ("怎么保证项目按时开工？", "实行专人负责", "对9个签约项目实行专人负责。", True),
        ("总投资最多的项目是什么？", "造船项目", "签约的9个项目里造船项目有7个。", False),
        ("总投资最多的项目是什么？", "造船项目", "总投资最多的是造船项目。", True),
    ],
)
def test_what_is_said_of_something_else_is_no_answer(question, text, sentence, holds) -> None:
    assert told(question, text, sentence, "青禾口在东部。").supported is holds


def test_a_place_is_told_by_the_passage_that_speaks_of_the_thing() -> None:
    texts = ("某厂位于青禾口园区。", "中部重点发展楼宇经济。它有两座楼。")
    items = [evidence(text, n) for n, text in enumerate(texts, 1)]
    weights = {"楼宇": 3.0, "宇经": 3.0, "经济": 2.0}
    other, right = (Claim(said, (n,)) for n, said in enumerate(("青禾口园区", "两座楼"), 1))
    claims = unless_elsewhere("楼宇经济在哪个园区？", [other, right], items, weights)
    assert [claim.problem for claim in claims] == [ELSEWHERE, ""]
    assert unless_elsewhere("楼宇经济是什么？", [other], items, weights) == [other]


def test_the_place_that_all_is_in_is_not_where_something_is() -> None:
    items, home = [evidence("青禾区探索建立某某园，郑州另有一座。")], Home.of(["青禾区", "郑州"])

    def problem(text: str, ours: Home = home) -> str:
        claims = [Claim(text, (1,))]
        (claim,) = unless_elsewhere("某某园在哪里？", claims, items, {"某某": 1.0}, ours)
        return claim.problem

    assert problem("青禾区。") == problem("郑州市") == ELSEWHERE
    assert problem("青禾区北部") == problem("南昌市") == problem("青禾区", Home()) == ""


def test_where_our_place_is_no_place_within_it_tells() -> None:
    items, home = [evidence("某厂位于青禾区东岸园区。青禾区位于郑州市北部。")], Home.of(["青禾区"])
    within, where = (
        Claim(text, (1,), quotes=((1, *span),))
        for text, span in zip(("东岸园区", "郑州市北部"), items[0].sentences, strict=True)
    )
    told = unless_elsewhere("青禾区在什么位置？", [within, where], items, {"青禾": 1.0}, home)
    assert [claim.problem for claim in told] == [ELSEWHERE, ""]
    assert unless_located("某厂在哪里？", [within], items, home) == [within]


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("来青禾投资有什么好处？", "目标是全年引进10亿元以上的项目不低于12个。", False),
        ("青禾区有什么优势？", "目标是全年引进10亿元以上的项目不低于12个。", False),
        ("青禾区有什么优势？", "青禾区有优质的营商环境。", True),
        ("全年的目标是什么？", "目标是全年引进10亿元以上的项目不低于12个。", True),
    ],
)
def test_an_aim_is_no_reason_to_come(question: str, text: str, holds: bool) -> None:
    assert told(question, text, text).supported is holds


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("文旅产业有什么项目", "计划集聚文创产业，项目有甲产业园、乙微园区。", False),
        ("文旅产业有什么项目", "文化旅游项目有甲产业园、乙微园区。", True),
        ("智能制造产业有哪些企业", "推进甲产业园、乙微园区，带动智能制造产业。", True),
    ],
)
def test_projects_are_of_the_industry_that_was_asked_for(question, sentence, holds) -> None:
    assert told(question, "甲产业园、乙微园区", sentence).supported is holds


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("直播基地建好了吗？", "中部的项目有直播基地。", False),
        ("直播基地建好了吗？", "直播基地正在建设。", True),
        ("直播基地项目是否完成？", "中部的项目有直播基地。", False),
        ("2031年的目标是否完成？", "指标都超额完成了。", True),
        ("直播基地投产了吗？", "直播基地2023年投产。", True),
    ],
)
def test_that_there_is_a_thing_does_not_tell_that_it_is_built(question, sentence, holds) -> None:
    assert told(question, sentence, sentence).supported is holds


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("指挥中心是做什么的", "报道配图有指挥中心示意图。", False),
        ("智慧岛进展如何", "报道配图有智慧岛展厅概念图。", False),
        ("报道的配图有哪些", "报道配图有指挥中心示意图。", True),
        ("指挥中心建成了吗", "指挥中心示意图不能说明项目已经建成。", True),
    ],
)
def test_a_picture_of_a_thing_does_not_tell_of_it(question, sentence, holds) -> None:
    assert told(question, sentence, sentence).supported is holds


def test_the_greatest_of_the_projects_is_not_a_list_of_firms() -> None:
    listed = "签约项目涉及甲公司、乙集团等企业。"
    assert not told("最大的签约项目是哪个", listed, listed).supported
    most = "最大的签约项目是甲产业园。"
    assert told("最大的签约项目是哪个", "甲产业园", most).supported


def test_who_runs_a_park_is_not_who_works_in_it() -> None:
    within = "甲公司的车间位于东岸园区。"
    assert not told("东岸园区由谁管理？", within, within).supported
    talks = "青禾区商务局积极与中介机构对接。"
    assert not told("你们这儿招商归谁管", "青禾区商务局", talks).supported
    run = "东岸园区由甲公司运营。"
    assert told("东岸园区由谁管理？", run, run).supported


def test_the_room_of_an_office_is_no_figure_of_something_else() -> None:
    asked, said = "入驻海洋园区应当联系哪个部门？", "联系部门：甲局专班（示例大楼305室）。"
    assert told(asked, "甲局专班（示例大楼305室）。", said).supported
