"""Chinese follow-ups say in full what they leave out; new questions stay as they were asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.before import Before
from assistant.conversation.followups import standalone, topic_after

KNOWN = ("惠济区", "花园口新兴产业园", "花园口", "古荥智能制造产业园", "古荥", "主导产业",
         "三纯新能源", "新签约项目", "新开工项目", "实施方案")  # fmt: skip
SIGNED = "惠济区2023年第一季度签约了多少个项目?"
YEAR = "惠济区2022年新签约了多少个项目？"
EAST = "惠济区东部的花园口新兴产业园重点发展什么？"
TARGET = "惠济区2023年新签约项目总额的目标是多少？"
LOAN = "小微企业申请创业担保贷款需要什么条件？"
PARKS = "惠济区有哪些园区？"
WEST = "惠济区西部的园区叫什么？"
ACT = "某地营商环境条例对政府采购有什么规定？"
SUBSIDY = "花园口新兴产业园有补贴吗？"
INDUSTRIES = "惠济区六大主导产业有哪些？"


def asked(text: str, before: str, answer: str = "") -> str:
    return standalone(text, Before(before, answer, KNOWN))


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("惠济区引导基金的规模是多少？", "2022年签约金额是多少，跟2023年定的目标比是高了还是低了？",
         "2022年签约金额是多少，跟2023年定的目标比是高了还是低了？"),
        ("建海外仓给多少钱", "这个政策现在还有效不", "建海外仓的政策现在还有效吗？"),
        ("保费补贴是多少？", "该政策什么时候失效", "保费补贴什么时候失效？"),
        ("保费补贴是多少？", "现在还能领吗", "保费补贴现在还能领吗？"),
        ("租办公室第一年能补多少？", "条件是什么", "租办公室第一年补贴条件是什么？"),
        ("租办公室第一年补多少？", "有什么条件", "租办公室第一年补贴有什么条件？"),
        ("《某某办法》里保费补贴是多少？", "这个办法现在还有效吗", "《某某办法》现在还有效吗？"),
        ("示例无人机在惠济哪个园区", "某飞机呢", "某飞机在惠济哪个园区？"),
        ("3月份青年企业家到访来了多少人？", "现场签了约没有",
         "3月份青年企业家到访现场签了约没有？"),
        ("10亿以上的大项目打算引进几个？", "一季度已引进几个",
         "一季度已引进几个10亿以上的大项目？"),
        ("10亿以上的项目要引进几个？", "那一季度已经签了几个了",
         "一季度已经签了几个10亿以上的项目？"),
        ("总投资10亿以上的项目要引进几个？", "一季度已经签了几个？",
         "一季度已经签了几个总投资10亿以上的项目？"),
        ("2031年惠济区招商引资的总目标是什么？", "签约要达到多少？",
         "2031年惠济区签约要达到多少？"),
        ("2031年惠济区签约要达到多少？", "开工要达到多少？", "2031年惠济区开工要达到多少？"),
        ("2031年惠济区有哪些园区？", "开工要达到多少？", "开工要达到多少？"),
        ("2031年三月曾有青年企业家到访惠济区，人数是多少？", "当时有没有签约？",
         "2031年三月曾有青年企业家到访惠济区当时有没有签约？"),
        (EAST, "目前靠哪些项目带起来？", "花园口新兴产业园目前靠哪些项目带起来？"),
        # a share of another thing is that of what was talked of
        ("一季度青禾总共签了多少", "那占2032年全年签约目标的几成了",
         "一季度青禾签约额占2032年全年签约目标的几成了？"),
        ("一季度签约额是多少？", "那占2032年全年签约目标的几成了",
         "一季度签约额占2032年全年签约目标的几成了？"),
        # what was issued with an act that was talked of
        ("青禾招商实施方案文号有没有？", "同时还出了什么文件",
         "青禾招商实施方案同时还出了什么文件？"),
        # a part of what was talked of
        ("2+5+9是个什么体系？", "那用它来干什么的呢", "用2+5+9来干什么的？"),
        ("2+5+9是个什么体系？", "9是指哪九个部门", "2+5+9的9是指哪九个部门？"),
        ("用2+5+9来干什么的？", "那5又是什么", "2+5+9的5又是什么？"),
        ("2+5+9是个什么体系？", "8是指哪八个部门", "8是指哪八个部门"),
        # a name takes the place of one of the same sort
        (SIGNED, "其中十亿以上的呢", "惠济区2023年第一季度签约项目中十亿以上的有多少个？"),
        (SIGNED, "那2022年呢？", "惠济区2022年第一季度签约了多少个项目？"),
        (SIGNED, "第二季度呢", "惠济区2023年第二季度签约了多少个项目？"),
        (SIGNED, "全年呢？", "惠济区2023年全年签约了多少个项目？"),
        (SIGNED, "金水区呢？", "金水区2023年第一季度签约了多少个项目？"),
        (TARGET, "2022年呢？", "惠济区2022年新签约项目总额的目标是多少？"),
        (EAST, "那西部的呢？", "惠济区西部重点发展什么？"),
        (EAST, "中部呢?", "惠济区中部重点发展什么？"),
        (EAST, "古荥智能制造产业园呢？", "惠济区古荥智能制造产业园重点发展什么？"),
        (WEST, "那东部呢", "惠济区东部的园区叫什么？"),
        (SUBSIDY, "西部呢？", "西部有补贴吗？"),
        (ACT, "中小企业促进法呢？", "中小企业促进法对政府采购有什么规定？"),
        (PARKS, "2022年呢？", "惠济区2022年有哪些园区？"),
        # a thing takes the place of what it is set against
        (YEAR, "那新开工项目呢？", "惠济区2022年新开工了多少个项目？"),
        (YEAR, "新开工呢", "惠济区2022年新开工了多少个项目？"),
        (TARGET, "新开工项目呢？", "惠济区2023年新开工项目总额的目标是多少？"),
        (TARGET, "那招商活动呢？", "惠济区2023年招商活动的目标是多少？"),
        (LOAN, "那大型企业呢？", "大型企业申请创业担保贷款需要什么条件？"),
        (ACT, "那招标投标呢？", "某地营商环境条例对招标投标有什么规定？"),
        # what may or has to be done, who did it, and what was done there
        ("货车年审到期了，会不会被罚？", "可以延到什么时候？", "货车年审到期了可以延到什么时候？"),
        ("返乡创业的资助有多少？", "要满足什么条件？", "返乡创业的资助要满足什么条件？"),
        ("海藻项目在哪个园区？", "是哪家企业投资的？", "海藻项目是哪家企业投资的？"),
        ("考察活动是惠济区和哪几家单位办的？", "现场有没有签约？", "考察活动现场有没有签约？"),
        ("惠济区有没有已经投产的光伏企业？", "产能多大？", "惠济区光伏企业产能多大？"),
        ("战略性新兴产业占多少？", "有没有完整的名单", "战略性新兴产业有没有完整的名单？"),
        ("3月1日惠济区开了个什么会？", "签的都是哪些领域的", "3月1日惠济区签的都是哪些领域的？"),
        ("惠济区开工目标是多少？", "比2022年完成的高吗？", "惠济区开工目标比2022年完成的高吗？"),
        ("引导基金设立了没有？", "规模多大？", "引导基金规模多大？"),
        ("花园口新兴产业园主要做什么？", "里面有哪些项目？", "花园口新兴产业园有哪些项目？"),
        ("3月有一批青年企业家来考察", "他们都了解了什么？", "青年企业家都了解了什么？"),
        ("惠济区2022年开工了多少项目？", "2023年开工目标比这个高吗？",
         "2023年开工目标比惠济区2022年开工项目高吗？"),
        ("惠济区有哪些园区？", "各自的产业定位是什么？", "惠济区园区各自的产业定位是什么？"),
        # on another condition; of what else
        ("口罩厂2月底前能投产补多少？", "要是拖到3月底才投产呢？", "口罩厂3月底前能投产补多少？"),
        ("惠济区检验收费有优惠吗？", "那计量检定呢？", "计量检定有优惠吗？"),
        ("某医院发热门诊晚上开不开？", "中医门诊呢？", "某医院中医门诊晚上开不开？"),
        ("你能回答些什么？", "这些信息是从哪来的？", "这些信息是从哪来的？"),
        ("惠济区各项招商目标分别是多少？", "到目前完成得怎么样了？",
         "惠济区各项招商到目前完成得怎么样了？"),
        ("2031年签约38亿，2032年定的是多少，高了还是低了", "那开工呢",
         "2031年开工，2032年定的是多少，高了还是低了？"),
        ("惠济区2023年新签约项目总额的目标是多少？", "到年底实际完成了多少？",
         "惠济区2023年新签约项目总额到年底实际完成了多少？"),
        ("做新能源的企业适合哪个园区？", "有没有产业基金？", "有没有产业基金？"),
        # the place elsewhere that the talk is of
        ("宁波的健康码叫什么名字？", "老人没有手机怎么办？", "宁波老人没有手机怎么办？"),
        # a side of the subject
        (SIGNED, "签约额呢？", "惠济区2023年第一季度签约额是多少？"),
        (SIGNED, "总签约额是多少？", "惠济区2023年第一季度总签约额是多少？"),
        (SIGNED, "那目标呢？", "惠济区2023年签约项目的目标是多少？"),
        (SIGNED, "有哪些企业？", "惠济区2023年第一季度签约项目有哪些企业？"),
        (YEAR, "那2023年的目标呢", "惠济区2023年新签约项目的目标是多少？"),
        (YEAR, "那2023年的目标是多少？", "惠济区2023年新签约项目的目标是多少？"),
        (YEAR, "投资额是多少", "惠济区2022年新签约项目投资额是多少？"),
        (TARGET, "实际完成了多少？", "惠济区2023年新签约项目总额实际完成了多少？"),
        (TARGET, "完成了吗？", "惠济区2023年新签约项目总额完成了吗？"),
        (EAST, "项目呢", "惠济区东部的花园口新兴产业园的项目有哪些？"),
        (SUBSIDY, "那租金呢？", "花园口新兴产业园的租金是多少？"),
        (LOAN, "贴息比例呢？", "小微企业申请创业担保贷款的贴息比例是多少？"),
        (LOAN, "怎么申请？", "小微企业申请创业担保贷款怎么申请？"),
        (LOAN, "在哪里办理？", "小微企业申请创业担保贷款在哪里办理？"),
        (LOAN, "需要什么材料？", "小微企业申请创业担保贷款需要什么材料？"),
        (LOAN, "有没有贴息？", "小微企业申请创业担保贷款有没有贴息？"),
        (PARKS, "面积？", "惠济区园区面积是多少？"),
        (PARKS, "还有吗", "惠济区园区还有哪些？"),
        (SIGNED, "好的，那2022年签约了多少个项目？", "惠济区2022年签约了多少个项目？"),
        (SIGNED, "有没有人才补贴？", "惠济区有没有人才补贴？"),
        # a word that points back
        (EAST, "那里有哪些项目？", "花园口新兴产业园有哪些项目？"),
        (EAST, "该园区面积多大？", "花园口新兴产业园面积多大？"),
        (EAST, "它的支撑项目有哪些？", "花园口新兴产业园的支撑项目有哪些？"),
        (EAST, "其面积多大", "花园口新兴产业园面积多大？"),
        (PARKS, "那里有补贴吗？", "惠济区有补贴吗？"),
        (PARKS, "这些园区的面积多大？", "惠济区园区的面积多大？"),
        (PARKS, "上述园区由谁管理？", "惠济区园区由谁管理？"),
        (PARKS, "其中最大的是哪个？", "惠济区园区中最大的是哪个？"),
        (SIGNED, "这些项目在哪里？", "惠济区2023年第一季度签约项目在哪里？"),
        (ACT, "该条例什么时候施行？", "某地营商环境条例什么时候施行？"),
        (INDUSTRIES, "其中哪个最重要？", "惠济区六大主导产业中哪个最重要？"),
        (INDUSTRIES, "分别有哪些项目", "惠济区六大主导产业分别有哪些项目？"),
        # by which side of the place, by what is set against it, or by what is beside it
        (EAST, "西部呢？", "惠济区西部重点发展什么？"),
        (YEAR, "跟去年比呢？", "惠济区2022年新签约项目比去年多多少？"),
        ("惠济区2022年签约额是多少？", "开工呢？", "惠济区2022年开工额是多少？"),
        ("有什么补贴？", "那税收优惠呢？", "有什么税收优惠？"),
        ("你们有什么优惠政策？", "比如税收方面", "有什么优惠政策，税收呢？"),
        ("反向飞地是什么？", "对赌呢", "对赌是什么？"),
        ("A类人才有什么待遇", "那B类呢", "B类人才有什么待遇？"),
        ("惠济区的招商目标是多少？", "活动呢？", "惠济区活动目标是多少？"),
        ("主导产业包括旅游吗？", "金融呢？", "主导产业包括金融吗？"),
        ("2023年目标完成了吗", "去年的完成了吗", "去年目标完成了吗？"),
        ("去年签约项目有多少个", "一季度呢", "去年一季度签约项目有多少个？"),
        # what happened to it, who it has and when, in a few words
        ("谁参加了3月的活动？", "有多少人？", "3月的活动有多少人？"),
        ("谁参加了3月的活动？", "签了多少钱？", "3月的活动签了多少钱？"),
        ("招商方案什么时候出的", "内容是什么", "招商方案内容是什么？"),
        ("广电的项目在哪里", "什么时候投产？", "广电的项目什么时候投产？"),
        ("广电的项目在哪里", "建成没有", "广电的项目建成没有？"),
        ("2023年目标是什么", "完成了吗", "2023年目标完成了吗？"),
        ("三纯新能源在哪？", "产值多少", "三纯新能源产值多少？"),
        ("三纯新能源在哪？", "工人多吗", "三纯新能源工人多吗？"),
        ("什么是反向飞地？", "惠济区有吗", "惠济区有反向飞地吗？"),
        ("什么是反向飞地？", "在哪个城市", "反向飞地在哪个城市？"),
        (PARKS, "哪个最大？", "惠济区园区中哪个最大？"),
        # what it does is asked of what was talked about
        (EAST, "主要做哪些产业", "惠济区东部的花园口新兴产业园主要做哪些产业？"),
        # one of those that were told, and other firms than those asked about
        ("做光伏的企业适合哪个园区？", "那做元宇宙的呢", "做元宇宙的企业适合哪个园区？"),
        ("做光伏的企业适合哪个园区？", "有同行在那吗", "有做光伏的企业在那吗？"),
        ("以前有企业家去过吗", "什么时候去的", "以前有企业家什么时候去的？"),
        ("以前有企业家去过吗", "他们当场签约了没", "企业家当场签约了没？"),
        ("古荥智能制造产业园有哪些项目", "现在建好了没有", "古荥智能制造产业园现在建好了没有？"),
        ("2022年外来资金有多少？", "任务原来定的是多少", "2022年外来资金任务原来定的是多少？"),
        # nothing fits: both are said
        (SIGNED, "那招商活动呢？", "惠济区2023年第一季度签约了多少个项目，招商活动呢？"),
    ],
)  # fmt: skip
def test_a_follow_up_stands_alone(before: str, text: str, whole: str) -> None:
    assert asked(text, before) == whole


def test_one_of_those_that_were_told_is_named() -> None:
    told = "松湾研究院(深圳)、青禾公司(上海)等[1]。"
    assert asked("上海那家叫什么", "对接了哪些机构？", told) == "对接机构中上海的是哪家？"
    assert asked("上海那家有多少人", "对接了哪些机构？", told) == "青禾公司(上海)有多少人？"
    assert asked("北京那家叫什么", "对接了哪些机构？", told) != "对接机构中北京的是哪家？"


def test_what_the_answer_brought_up_is_pointed_to() -> None:
    answer = "惠济区西部是古荥智能制造产业园[1]。"
    assert asked("它推进哪些项目？", WEST, answer) == "古荥智能制造产业园推进哪些项目？"
    assert asked("那里有哪些项目？", WEST, answer) == "古荥智能制造产业园有哪些项目？"


def test_a_firm_is_named_with_what_it_begins_with() -> None:
    answer = "郑州三纯新能源科技有限公司的产能达500兆瓦[1]。"
    before = "听说有一家做光伏的，产能多大？"
    assert asked("该公司的厂房在哪", before, answer) == "三纯新能源科技有限公司的厂房在哪？"


def test_where_something_lies_is_the_part_of_the_place_that_was_told() -> None:
    known = (*KNOWN, "中部区域")
    told = Before("直播基地位于哪一片？", "中部区域有直播基地、微播易产业园等[1]。", known)
    assert standalone("那一片以什么产业为主？", told) == "中部区域以什么产业为主？"


def test_what_was_told_lends_its_place() -> None:
    told = "我公司拟在惠济区投资建厂"
    assert asked("2023年签约了多少个项目？", told) == "惠济区2023年签约了多少个项目？"
    assert asked("金水区有什么要求？", told) == "金水区有什么要求？"
    assert asked("谢谢您的答复", told) == "谢谢您的答复"
    assert asked("粤浦科技是做什么的？", "我公司做新能源") == "粤浦科技是做什么的？"


def test_a_quarter_stays_a_time_though_the_glossary_translates_it() -> None:
    before = Before(SIGNED, "", (*KNOWN, "一季度"))
    assert standalone("签约额呢？", before) == "惠济区2023年第一季度签约额是多少？"
    assert standalone("二季度呢？", before) == "惠济区2023年二季度签约了多少个项目？"


def test_a_word_for_any_park_is_no_name() -> None:
    before = Before("东部的产业园叫什么？", "是花园口新兴产业园[1]。", (*KNOWN, "产业园", "园区"))
    assert standalone("那里有哪些项目？", before) == "花园口新兴产业园有哪些项目？"


def test_where_two_could_be_meant_none_is_chosen() -> None:
    answer = "有花园口新兴产业园和古荥智能制造产业园[1]。"
    assert asked("该园区面积多大？", PARKS, answer) == "惠济区园区面积多大？"


@pytest.mark.parametrize("before", [SIGNED, EAST, LOAN, PARKS])
@pytest.mark.parametrize(
    "text",
    [
        "惠济区2023年招商引资目标是什么？",
        "金水区2022年签约了多少个项目？",
        "花园口新兴产业园重点发展什么？",
        "三纯新能源的产能是多少？",
        "《某某办法》什么时候施行？",
        "外商投资企业能享受国民待遇吗？",
        "项目落地有什么保障？",
        "粤浦科技是做什么的？",
        "企业落户应该准备哪些申报材料？",
        "总投资10亿元以上的产业项目有多少个？",
        "惠济区还和其他哪些招商机构对接？",
        "惠济区尤其重视哪些主导产业？",
        "花园口新兴产业园有哪些项目，它们在哪里？",
        "换个话题，签约额是怎么统计的？",
        "介绍一下惠济区的招商机制",
        "为确保复工和防护两不误，某某局采取了哪些措施？",
        "央企的开工情况如何？",
        "什么是票王？",
        "省里的资金主要用于哪些方面？",
        "反向飞地是什么？",
        "谁领军讨伐南中叛乱？",
        "为什么大部分岩画都隐藏在山洞里？",
        "玉桂山的地址在哪里？",
        "海藻基地这个项目落在什么地方？",
        "2022年新开工的那些项目一共要投多少钱",
    ],
)
def test_a_new_topic_stays_as_it_was_asked(before: str, text: str) -> None:
    assert asked(text, before) == text


@pytest.mark.parametrize("text", ["那里呢", "签约额呢？", SIGNED, "它", ""])
def test_without_a_question_before_nothing_is_added(text: str) -> None:
    assert asked(text, "") == text


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_taken(text: str, before: str, answer: str) -> None:
    whole = asked(text, before, answer)
    assert len(whole) <= len(text) + 5 * (len(before) + len(answer)) + 20


@given(st.sampled_from([SIGNED, YEAR, TARGET, EAST]), st.integers(1990, 2049))
def test_another_year_leaves_none_of_the_old_one(before: str, year: int) -> None:
    assert f"{year}年" in asked(f"那{year}年呢？", before)
    assert "202" not in asked(f"那{year}年呢？", before).replace(f"{year}年", "")


DEFINED = "什么是1+6+8"
COUNTED = "惠济区2022年新签约了多少个项目？"


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        # what is to be told of has a subject of its own, be it pointed to; a side leans
        (DEFINED, "介绍一下园区", "介绍一下园区"),
        (EAST, "介绍一下它", "介绍一下花园口新兴产业园"),
        (PARKS, "介绍一下面积", "惠济区园区面积是多少？"),
        # what was explained, or counted, is not what the next question is of
        (DEFINED, "土地价格是多少", "土地价格是多少"),
        (DEFINED, "目前有哪些企业入驻？", "目前有哪些企业入驻？"),
        (DEFINED, "2023年目标是什么", "2023年目标是什么"),
        (DEFINED, "1+6+8是什么意思", "1+6+8是什么意思"),
        (COUNTED, "目前有哪些企业入驻", "惠济区目前有哪些企业入驻？"),
        (COUNTED, "投诉电话是多少", "惠济区投诉电话是多少？"),
        (COUNTED, "什么时候开始动工", "惠济区2022年新签约项目什么时候开始动工？"),
        # 签约情况 asks of what was signed
        ("惠济区2023年一季度签约情况", "项目呢", "惠济区2023年一季度项目有哪些？"),
    ],
)
def test_a_question_with_a_subject_of_its_own_leaves_the_one_before(before, text, whole) -> None:
    assert asked(text, before) == whole


def test_what_was_signed_there_is_of_the_event_that_the_answer_tells() -> None:
    before, told = "惠济3月中旬请了多少企业家过去看", "有30余位企业家参加考察交流[1]。"
    whole = "惠济3月中旬请企业家过去看现场有没有签下项目？"
    assert asked("现场有没有签下项目", before, told) == whole
    whole = "惠济3月中旬请企业家过去看会上承诺了什么？"
    assert asked("会上承诺了什么", before, told) == whole
    assert asked("现场有没有签下项目", "主导产业有哪些", "有双碳科技[1]。") == "现场有没有签下项目"


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("做好的图谱有哪几类？", "双碳的有没有", "做好的图谱有双碳的吗？"),
        ("惠济对接了哪些招商机构？", "上海的有吗", "惠济对接招商机构有上海的吗？"),
        ("10亿以上的大项目要引进几个？", "一季度签的够这个数了没有",
         "一季度签了几个10亿以上的大项目？"),
        ("一季度签的项目里面7亿以上的有几个", "全年要的9个是不是等于已经够了",
         "全年引进7亿以上的项目的目标是多少个？"),
        ("10亿以上的大项目要引进几个？", "一季度签的达到那个目标了吗",
         "一季度签了几个10亿以上的大项目？"),
    ],
)  # fmt: skip
def test_a_sort_or_the_number_asked_for_is_of_what_was_asked_for(before, text, whole) -> None:
    assert asked(text, before) == whole


def test_the_talk_stays_of_all_that_one_sort_was_asked_of() -> None:
    last = Before("做好的图谱有哪几类？", "", KNOWN)
    assert topic_after("双碳的有没有", "做好的图谱有双碳的吗？", last) == last.topic


def test_what_is_started_has_its_own_sum_and_what_was_done_by_its_end_is_of_that_year() -> None:
    before = "2031年新签约项目多少个、签约额多少？"
    assert asked("新开工呢？", before) == "2031年新开工项目多少个、投资额多少？"
    before = "2031年新开工项目多少个、投资额多少？"
    assert asked("新签约呢？", before) == "2031年新签约项目多少个、签约额多少？"
    before = "2031年全年新签约项目总额的目标是多少？"
    assert (
        asked("到年底实际完成了多少？", before) == "2031年全年新签约项目总额到年底实际完成了多少？"
    )


def test_a_title_keeps_the_names_that_it_has() -> None:
    before = "《惠济区示例工作实施方案》何时出台？"
    assert asked("联系电话是多少？", before) == "《惠济区示例工作实施方案》联系电话是多少？"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("那剩下不算战新的还有几个", "一季度签的9个项目里不算战新的有几个？"),
        ("其余的有几个", "一季度签的9个项目里不是战略新兴的有几个？"),
        ("剩下的项目还有多少个呢", "一季度签的9个项目里不是战略新兴的有多少个？"),
    ],
)
def test_what_is_left_is_of_what_was_counted(text: str, whole: str) -> None:
    assert asked(text, "一季度签的9个项目里战略新兴的有几个，占多少？") == whole


def test_what_is_left_needs_something_that_was_counted() -> None:
    for before in (PARKS, TARGET, SIGNED):
        assert "不是" not in asked("剩下的有几个", before)


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("产业图谱做好了哪几个产业的", "氢能和丝绸的做好没有", "氢能和丝绸的产业图谱做好了没有？"),
        ("哪几个园区的厂房建好了", "松湾的建好了吗", "松湾的厂房建好了没有？"),
    ],
)
def test_whether_it_is_done_too_is_asked_of_the_same_thing(before, text, whole) -> None:
    assert asked(text, before) == whole


def test_another_year_or_deed_is_no_other_thing_that_was_done() -> None:
    assert "的2031年" not in asked("去年的完成了吗", "2031年目标完成了吗")
    assert asked("松湾的建好了吗", "产业图谱做好了哪几个产业的") == "松湾的建好了吗"


PLANNED = "示例区2031年的目标是举办论坛3场以上，组织外出考察8次以上[1]。"


@pytest.mark.parametrize(
    "text",
    ["这是已经办了的还是打算办的", "这是已经完成的还是计划的", "这些是目标还是已经完成了的结果",
     "那这个数是已经做到的还是打算做的"],
)  # fmt: skip
def test_whether_it_was_done_is_asked_of_all_that_was_told(text: str) -> None:
    whole = asked(text, "今年领导考察几次，论坛办几场？", PLANNED)
    assert whole == f"{PLANNED.removesuffix('[1]。')}，是目标还是完成结果？"


def test_of_several_sentences_or_without_a_figure_it_is_not() -> None:
    for told in (f"{PLANNED}还有别的[2]。", "主导产业是氢能[1]。", ""):
        assert "目标还是完成结果" not in asked("这是已经办了的还是打算办的", PARKS, told)


FIRM = "松湾新能源有限公司在示例区的一期项目每年产能90兆瓦，产值预估5亿元[1]。"


def test_they_and_their_figure_are_of_the_one_firm_that_was_told() -> None:
    before = "示例区有做光伏的企业吗，一年产能多大？"
    assert asked("他们当初投了多少钱", before, FIRM) == "松湾新能源有限公司当初投了多少钱？"
    assert asked("这个产值是已经做到了的吗", before, FIRM).startswith("松湾新能源有限公司的产值是")
    two = f"{FIRM}岭北光电有限公司也在那里[2]。"
    assert asked("他们当初投了多少钱", before, two) == "他们当初投了多少钱"
    assert Before(before, "", KNOWN).topic.endswith("产能")


def test_that_in_the_west_is_the_park_and_not_what_is_done_there() -> None:
    told = "计划在东部的花园口新兴产业园发展氢能。计划在西部的古荥智能制造产业园推进甲项目。"
    before = "示例区东部西部那两个园区叫什么？"
    assert asked("西部那个有多大面积", before, told) == "古荥智能制造产业园有多大面积？"
