"""What a question is about has to be in what was found: its place, time, subject and names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.unheld import (
    unheld,
    unheld_days,
    unheld_names,
    unheld_quotations,
    unheld_subjects,
    unknown_matters,
)
from index.normalise import search_terms

HUIJI_2023 = ["惠济区2023年一季度重点项目集中签约。惠济区承诺服务项目。"]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("金水区2023年签约了多少项目？", ["金水"]),
        ("洛阳市有哪些园区？", ["洛阳"]),
        ("湖北省的招商目标是什么？", ["湖北"]),
        ("新郑市2023年一季度签约多少？", ["新郑"]),
        ("中牟县的主导产业？", ["中牟"]),
        ("管城区的主导产业？", ["管城"]),
        ("上街区的主导产业？", ["上街"]),
        ("二七区的主导产业？", ["二七"]),
        ("惠济区2024年签约了多少？", ["2024"]),
        ("惠济区2021年签约了多少？", ["2021"]),
        ("惠济区2023年二季度签约了多少？", ["二季度"]),
        ("惠济区第四季度签约了多少？", ["四季度"]),
        ("惠济区2023年上半年签约了多少？", ["上半年"]),
        ("金水区2022年三季度签约了多少？", ["金水", "2022", "三季度"]),
        ("高新区的产业园在哪？", ["高新区"]),
        ("比較惠濟區和金水區", ["金水"]),
    ],
)
def test_another_place_year_or_quarter_is_not_held(question: str, names: list[str]) -> None:
    assert unheld_names(question, HUIJI_2023) == names


@pytest.mark.parametrize(
    "question",
    [
        "惠济区2023年一季度签约了多少项目？",
        "惠济区２０２３年第一季度签约了多少项目？",
        "惠濟區2023年的目標",
        "有哪些园区？",
        "高新区和产业园区有什么政策？",
        "经开区、开发区、示范区、自贸区、试验区有什么政策？",
        "全市、本市、我市的政策？",
        "多少个区县参与？",
        "城市更新有补贴吗？",
        "主城区、老城区和商业街区怎么规划？",
        "企业上市有奖励吗？",
        "企业在股市上市了吗",
        "国内市场和市场主体怎么支持？",
        "超市、夜市怎么管？",
        "区域、市场、省外、县域经济",
        "怎样节省成本？",
        "对接了哪些机构，在哪些城市？",
        "投资2000万元有奖励吗？",
        "用地2000亩、员工1980人的企业有奖励吗？",
        "投资12023万元呢？",
        "从重庆坐省际包车去外省打工",
        "能不能跨省流动",
        "最近区里有什么项目",
        "",
    ],
)
def test_what_the_texts_hold_or_is_no_name_is_no_contradiction(question: str) -> None:
    assert unheld_names(question, HUIJI_2023) == []


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("金水区政府的目标？", ["金水"]),
        ("金水区委的承诺？", ["金水"]),
        ("金水区民营企业的政策？", ["金水"]),
        ("郑东新区的目标？", ["郑东"]),
    ],
)
def test_another_districts_government_is_another_place(question: str, names: list[str]) -> None:
    assert unheld_names(question, HUIJI_2023) == names


def test_texts_that_name_no_place_or_time_contradict_none() -> None:
    assert unheld_names("金水区2024年二季度签约了多少？", ["本区签约21个项目。"]) == []
    assert unheld_names("金水区2024年二季度签约了多少？", []) == []


def test_a_quarter_is_held_with_its_year_by_one_text_or_not_at_all() -> None:
    texts = ["2023年一季度签约21个项目。", "2022年签约27个项目。"]
    assert unheld_names("2022年一季度签约了多少？", texts) == ["2022年一季度"]
    assert unheld_names("2023年第一季度签约了多少？", texts) == []


def test_each_sort_of_name_is_compared_by_itself() -> None:
    assert unheld_names("金水区2024年签约了多少？", ["2023年签约21个项目。"]) == ["2024"]
    assert unheld_names("金水区2024年签约了多少？", ["惠济区签约21个项目。"]) == ["金水"]


@given(st.text(max_size=100), st.lists(st.text(max_size=100), max_size=3))
def test_what_a_question_shares_with_the_texts_is_never_missing(
    question: str, texts: list[str]
) -> None:
    assert unheld_names(question, [*texts, question]) == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("企业入驻有多少补贴？", "企业家了解了企业入驻和基础设施建设等情况。"),
        ("企业入驻有多少补贴？", "该报道未公布惠济区企业入驻的补贴金额。"),
        ("外资企业有没有税收优惠？", "惠济区引进外资企业。"),
        ("招商局的电话是多少？", "惠济区商务局对接专业机构。"),
        ("园区的租金是多少？", "园区重点发展智能制造。"),
        ("惠济区2022年GDP是多少？", "2022年签约27个项目。"),
        ("某某公司有多少员工？", "某某公司一期已经投产。"),
        ("一期计划生产多少架无人机？", "一期已经投产。"),
        ("某某区常住人口有多少", "某某区签约21个项目。"),
        ("某某公司一年交多少税？", "引进了某某公司总部。"),
        ("某某区2022年公共预算收入完成多少？", "2022年完成域外资金72亿元。"),
        ("某某局局长叫什么", "某某局积极对接。"),
        ("服务中心几点上班？", "提供优质服务。"),
        ("办环评要几个工作日？", "数十名工人正在操作。"),
        ("某某公司二期什么时候投产", "一期项目正满负荷生产。"),
        ("某某产业园什么时候开业", "重点发展楼宇经济，在建的有某某产业园。"),
        ("青禾园的地址在哪", "青禾园重点推进两个项目。"),
        ("青年企业家协会的会长是谁", "与青年企业家协会联合举办活动。"),
        ("项目什么时候投产", "该报道未公布在建项目的投产时间。"),
        ("要投资多少才能拿地？", "总投资10亿元以上的项目有12个。"),
        ("办工作签证要多久", "项目三个月内开工。"),
        ("园区附近有国际学校吗？", "园区重点发展智能制造。"),
        ("某某集团要招聘多少人", "30余位企业家到区考察。"),
        ("怎么注册外资公司？", "引进世界500强企业。"),
        ("搬迁总部能得到多少现金", "引进了某某公司总部。"),
        ("园区的电价是多少", "园区有光伏项目。"),
        ("某某公司的总经理是谁", "该公司市场部经理说，一期正满负荷生产。"),
        ("园区物业费多少？", "园区重点发展智能制造。"),
        ("集中隔离的食宿费要自己出多少？", "实行集中隔离医学观察14天。"),
        ("某某公司现在招人吗", "数十名工人正在操作。"),
    ],
)
def test_a_benefit_price_or_contact_that_no_text_affirms_is_named(question, text):
    assert unheld_subjects(question, [text])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("企业入驻有多少补贴？", "对入驻企业给予最高50万元奖励。"),
        ("企业有哪些优惠？", "对小微企业免征增值税。"),
        ("咨询热线是多少？", "联系电话：12345。"),
        ("某某公司有多少员工？", "某某公司的员工超过500人。"),
        ("签约了多少个项目？", "签约项目27个。"),
        ("超过总额的多少就不能扣了？", "超过14%的部分不予扣除。"),
        ("一共签了多少亿元？", "签约27个，总额很大。"),
        ("三月有多少企业家来访？", "三月有30余位企业家到区考察。"),
        ("有多少企业参加？", "到场的企业有30家。"),
        ("惠济区有哪些园区？", "没有提到费用的文字。"),
        ("某某区长期发展目标是什么", "目标是发展产业。"),
        ("什么时候竣工", "项目预计2024年建成。"),
        ("落户能拿到多少现金？", "一次性奖励50万元。"),
        ("工业用地怎么申请", "土地由园区统一安排。"),
        ("设立了哪些基金？", "建立主导产业引导基金。"),
        ("怎么使用电子税务局", "登录电子税务局办理。"),
        ("某某公司注册资本多少亿元", "某某公司资本10亿元。"),
        ("战略性新兴产业占多少比例？", "战略性新兴产业项目占81%。"),
        ("周末上午办公吗", "上班时间为9:00至17:00，上午下午都办公。"),
        ("没按时交水费会怎么样", "供水企业延缓收费。"),
        ("住宿费是多少", "住宿费每人每天100元。"),
        ("申请的邮箱地址是什么", "电子邮箱：a@b.cn。"),
        ("跟外国商会怎么合作", "建立国内外商会联络机制。"),
    ],
)
def test_a_subject_told_in_other_words_or_not_asked_for_is_held(question, text):
    assert unheld_subjects(question, [text]) == []


@pytest.mark.parametrize(
    ("question", "known", "unknown"),
    [
        ("青禾区的地铁票价是多少", "青禾区招商", ["地铁票价"]),
        ("参与者人数是多少", "参加的有30余位", []),
        ("青禾区常住人口有多少？", "青禾区", ["常住人口"]),
        ("凤凰台示例园区的停车位有多少个？", "青禾园区", ["停车位", "凤凰台示例园区"]),
        ("签约额加起来有多少", "签约额", []),
        ("北园和南园两个园区有哪些项目", "北园南园项目", []),
        ("怎么认定我们公司是中小企业", "认定中小企业", []),
        ("签约总额是多少", "签约总额290亿元", []),
        ("跳远冠军是谁", "青禾区", ["跳远冠军"]),
        ("青禾区书画展览叫什么名字", "青禾区", ["书画展览"]),
        ("是谁主办的", "青禾区", []),
        ("票价是多少", "青禾区", []),
        ("容积率有要求吗", "要求", ["容积率"]),
        ("青禾区对签约有什么规定", "青禾区对签约规定", []),
        ("做半导体的企业去哪个园区", "企业去哪个园区", ["半导体"]),
        ("签约了几家上市公司", "签约了几家公司", ["上市"]),
        ("签约了几家国企", "签约了几家企业", ["国企"]),
        ("做食品的企业去哪个园区", "食品企业去哪个园区", []),
        ("项目审批快不快", "项目", ["目审批"]),
        ("项目审批快不快", "项目审批", []),
        ("想建个冷库，哪个园区合适", "想建 哪个园区合适", ["冷库"]),
        ("打算开一家食品厂，去哪个园区", "食品 开 去哪个园区", []),
        ("花园里撑门面的项目有哪些", "花园里的项目有哪些", []),
        ("青禾区有地铁吗", "青禾区", ["地铁"]),
        ("青禾区有没有高校", "青禾区", ["高校"]),
        ("青禾区有没有补贴", "青禾区有补贴", []),
        ("某某能源在青禾区吗", "某某能源在青禾区", []),
        ("我们在青禾区开店行吗", "青禾区", []),
        ("外地人在青禾区能拿补贴吗", "青禾区补贴", []),
    ],
)
def test_what_is_measured_and_named_has_to_be_known(question, known, unknown):
    terms = set(search_terms(question)) - set(search_terms(known))
    assert unknown_matters(question, terms) == unknown


@pytest.mark.parametrize(
    ("question", "text", "missing"),
    [
        ("哪些餐馆推出“无接触点餐”服务？", "餐馆推出网上点餐服务。", ["无接触点餐"]),
        ("什么是“一窗通办”", "设立“一窗 通办”窗口。", []),
        ("什麼是「一窗通辦」", "设立一窗通办窗口。", []),
        ('什么是"一窗通办"', "设立窗口。", ["一窗通办"]),
        ("他说“我们公司，想来投资”", "引进项目。", []),  # a sentence is no name
        ("“one stop” 是什么", "引进项目。", []),
        ("《青禾区用地办法》有什么规定？", "《青禾区工业用地管理办法》第一条", []),
        ("《青禾区用地办法》有什么规定？", "《丙丁市招商方案》", ["青禾区用地办法"]),
    ],
)
def test_what_is_quoted_has_to_be_in_a_text(question, text, missing):
    assert unheld_quotations(question, [text]) == missing


def test_a_translation_quotes_nobody() -> None:
    asked, texts = "什么是“一窗通办”", ["设立窗口。"]
    assert unheld(asked, texts, unknown=()) == ["一窗通办"]
    assert unheld(asked, texts, unknown=(), is_translated=True) == []


def test_all_that_is_lacked_is_told() -> None:
    asked = "丙丁区的“一窗通办”补贴多少，地铁票价是多少？"
    unknown = set(search_terms("地铁票价"))
    assert unheld(asked, ["青禾区设立窗口。"], unknown) == ["丙丁", "补贴", "一窗通办", "地铁票价"]


@pytest.mark.parametrize(
    ("question", "known", "missing"),
    [
        ("有没有首席服务官制度", "服务 制度", ["首席服务官制度"]),
        ("有没有标准厂房出租", "标准", ["标准厂房出租"]),
        ("有一站式服务吗？", "服务", ["一站式服务"]),
        ("对干部有什么样的考核", "干部", ["考核"]),
        ("有没有搞对赌式招商", "对赌式招商", []),
        ("有没有引导基金", "引导基金", []),
        ("有相关产业吗", "产业", []),
        ("有什么样的服务", "服务", []),
        ("招商引资的奖惩制度有吗", "招商引资 制度", ["奖惩制度"]),
        ("引导基金有吗", "引导基金", []),
        ("有没有重大项目的专班", "重大项目", ["专班"]),
        ("大运河文化片区能做什么项目", "文化 能做什么项目", ["大运河文化"]),
        ("东岸片区能做什么项目", "东岸片区", []),
        ("介绍一下运河的区域", "区域", ["运河"]),
        ("企业了解申报渠道有哪些", "企业", []),
        ("介绍一下贵区的营商环境", "营商环境", []),
        ("介绍一下园区的情况", "园区", []),
        ("请告诉我园区", "园区", []),
        ("对赌式招商有在搞吗", "对赌式招商", []),
        ("青禾区有几大产业园区", "青禾区 产业园区", []),
    ],
)
def test_what_is_to_be_had_has_to_be_known_for_the_most(question, known, missing) -> None:
    unknown = set(search_terms(question)) - set(search_terms(known))
    assert unknown_matters(question, unknown) == missing


def test_foreign_capital_is_not_that_from_other_provinces() -> None:
    held = ["完成域外境内资金72亿元，建立国内外商会联络机制。"]
    assert unheld_subjects("外资目标", held) == ["外资"]
    assert unheld_subjects("外商投资多少", ["实际利用外资72亿元。"]) == []


def test_the_visitors_word_for_our_district_is_no_other_place() -> None:
    assert not unheld_names("介绍一下贵区的营商环境", ["青禾区的营商环境优质。"])
    assert not unheld_names("说说咱们区的园区", ["青禾区有三个园区。"])


@pytest.mark.parametrize(
    ("question", "text", "days"),
    [
        ("2031年3月5日的签约仪式签了几个项目", "2031年3月1日签约21个项目。", ["3月5日"]),
        ("3月5号的大会签了多少", "签约21个项目。", ["3月5号"]),
        ("3月1日的大会签了多少", "2031年3月1日签约21个项目。", []),
        ("3月12日的会议说了什么", "3月10日至12日召开会议。", []),
        ("3月5日的会议说了什么", "会议召开。 2031-03-05", []),
        ("3月5日签约了几个项目", "2031年3月1日签约21个项目。", []),
        ("截至3月5日开了几次会议", "2031年3月1日召开会议。", []),
        ("三月的会议说了什么", "2031年3月1日召开会议。", []),
    ],
)
def test_what_was_held_on_another_day_is_something_else(question, text, days) -> None:
    assert unheld_days(question, [text]) == days
