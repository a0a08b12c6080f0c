"""What a question is about has to be in what was found: its place, time, subject and names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.abstention.quotations import unheld_quotations
from assistant.abstention.unheld import unheld, unheld_days, unheld_names, unknown_matters
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
        ("河南省多少家企业投产了？", ["河南"]),
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
        "租2600平方米的厂房，房租能省多少，省几年",
        "办法里省级研发机构给多少",
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
        ("项目审批快不快", "项目", ["项目审批"]),
        ("示例园职工食堂是多少", "示例园职工 园职", ["示例园职工食堂"]),
        ("园区职工食堂是多少", "园区 职工", ["职工食堂"]),
        ("重点企业新职工宿舍食堂票价是多少", "重点企业 职工 宿舍", ["食堂票价"]),
        ("示例招商局局长叫什么", "示例招商", ["示例招商局局长"]),
        ("拿了补贴之后公司搬走要不要退钱", "拿了补贴 公司搬走要不要退钱", []),
        ("港口离示例园多远", "港口 示例 多远", []),
        ("项目审批快不快", "项目审批", []),
        ("想建个冷库，哪个园区合适", "想建 哪个园区合适", ["冷库"]),
        ("打算开一家食品厂，去哪个园区", "食品 开 去哪个园区", []),
        ("花园里撑门面的项目有哪些", "花园里的项目有哪些", []),
        ("青禾区有地铁吗", "青禾区", ["地铁"]),
        ("青禾区有没有高校", "青禾区", ["高校"]),
        ("青禾区有没有补贴", "青禾区有补贴", []),
        ("某某能源在青禾区吗", "某某能源在青禾区", []),
        ("我们在青禾区开店行吗", "青禾区", []),
        ("只开个分公司能拿补贴吗", "分公司 拿补贴", []),
        ("我们在示例只有分公司，分公司能申报吗", "示例 分公司 申报", []),
        ("资金的最后提交日期是什么", "资金 提交", []),
        ("火箭发射日期是什么", "项目", ["火箭发射"]),
        ("场地怎么收费，我们是本地公司", "场地收费", []),
        ("跨境电商企业有什么补贴", "企业有补贴", ["跨境电商"]),
        ("生物医药企业有什么补贴", "生物医药企业有补贴", []),
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
        ("有没有标准厂房出租", "标准", ["标准厂房"]),
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
        ("运河区域情况？", "区域情况", ["运河"]),
        ("企业了解申报渠道有哪些", "企业", []),
        ("介绍一下贵区的营商环境", "营商环境", []),
        ("介绍一下园区的情况", "园区", []),
        ("请告诉我园区", "园区", []),
        ("拿20亩工业地最少要投多少钱", "工业 多少钱", []),
        ("示例园区离高铁站多远", "示例园区 多远", ["高铁站"]),
        ("示例园区离货运码头多远", "示例园区 货运码头 多远", []),
        ("错过了一批，后面还有机会吗", "一批", []),
        ("有没有产业基金可以投我们", "产业基金", []),
        ("创新券去哪里申请", "创新", ["创新券"]),
        ("购房补贴去哪里申请", "购房补贴", []),
        ("职工购房补贴怎么申请", "购房补贴", []),
        ("对赌式招商有在搞吗", "对赌式招商", []),
        ("青禾区有几大产业园区", "青禾区 产业园区", []),
        ("有没有给网约车司机的补贴", "补贴", ["网约车司机"]),
        ("租人才公寓有优惠吗", "租人才公寓", []),  # for stakes.py to say
        ("跨境电商企业有补贴吗", "企业 补贴", ["跨境电商"]),
        ("民宿最多能有几间房", "民宿", []),
    ],
)
def test_what_is_to_be_had_has_to_be_known_for_the_most(question, known, missing) -> None:
    unknown = set(search_terms(question)) - set(search_terms(known))
    assert unknown_matters(question, unknown) == missing


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


def test_where_things_are_spread_is_no_name() -> None:
    unknown = {"主要", "要分", "分布"}
    assert unknown_matters("项目主要分布在哪些领域", unknown) == []
    assert unknown_matters("白桥港湾在哪里", {"白桥", "桥港", "港湾"}) == ["白桥港湾"]


def test_from_what_is_done_on_is_no_place() -> None:
    question = "钱从公示结束到打到账上要多久"
    assert unknown_matters(question, set(search_terms("钱从公示"))) == []


def test_a_province_that_is_entered_has_no_name() -> None:
    assert unheld_names("有多少个项目进入省级名单？", ["确保纳入甲省名单的项目"]) == []


def test_a_place_named_at_the_head_of_a_question_is_looked_for() -> None:
    unknown = {"青川", "川智", "智谷", "主要", "谷主"}
    assert unknown_matters("青川智谷主要做什么产业", unknown) == ["青川智谷"]
    assert unknown_matters("青川智谷主要做什么产业", {"谷主", "主要"}) == []


def test_words_for_now_are_no_part_of_a_name() -> None:
    unknown = {"业现", "现在", "在奖", "湾现", "在还", "还有"}
    assert unknown_matters("工业企业现在奖多少钱", unknown) == []
    assert unknown_matters("松湾现在还有几间厂房", unknown) == []


def test_what_is_done_is_no_place_that_something_is_far_from() -> None:
    question = "从交材料到钱到账大概要多久"
    assert unknown_matters(question, set(search_terms("从交材料"))) == []
    far = "高铁站到园区要多久"
    assert unknown_matters(far, set(search_terms("高铁站"))) == ["高铁站"]


def test_a_quotation_with_holes_is_held_where_its_other_words_are() -> None:
    said = ["示例区的理念是“谋划为先、招商为要、项目为王”。"]
    assert unheld_quotations("你们那个“什么为先什么为要”的理念", said) == []
    assert unheld_quotations("你们那个“什么为先什么为民”的理念", said) == ["什么为先什么为民"]


def test_what_is_lacking_is_named_without_the_word_that_wants_it_in_detail() -> None:
    question = "示例园具体地址在哪"
    unknown = {"具体", "体地", "地址", "园具"}
    assert not any("具体" in name for name in unknown_matters(question, unknown))


def test_what_one_wants_of_a_place_and_a_friends_firm_are_no_names() -> None:
    unknown = {"想租", "租示", "税中", "给朋", "朋友", "友公", "租给"}
    assert unknown_matters("想租保税中心的冷库，有没有空的", unknown) == []
    assert unknown_matters("要是我转租给朋友公司呢", unknown) == []
    named = {"想租", "租青", "青川", "川中", "中心"}
    assert unknown_matters("想租青川中心的冷库，有没有空的", named) == ["青川中心"]


def test_what_is_called_by_its_province_is_of_a_city_too():
    told = ["江西省人民政府关于稳定经济的通知\n租金减半。", "丙市通知\n房租"]
    assert unheld_names("南昌市的企业租金减多少", told) == []
    assert unheld_names("南昌市的企业租金减多少", told[::-1]) == ["南昌"]
    assert unheld_names("西安市的企业租金减多少", told) == ["西安"]
    assert unheld_names("南昌市的企业租金减多少", ["丙市的江西省客商\n房租"]) == ["南昌"]


def test_a_market_of_which_nothing_is_known_is_no_other_market():
    unknown = {"甲冈", "冈五", "五金", "金城"}
    assert unknown_matters("甲冈五金城采取了怎样的管理措施", unknown) == ["甲冈五金城"]
    assert unknown_matters("甲冈五金城采取了怎样的管理措施", {"甲冈"}) != []
    assert unknown_matters("五金城采取了怎样的管理措施", set()) == []


def test_a_translators_we_is_no_firm_to_be_known():
    asked, unknown = "某镇面包公司需要什么材料", {"镇面", "面包", "包公", "某镇"}
    assert unheld(asked, ["申请材料"], unknown, is_translated=True) == []
    assert unheld(asked, ["申请材料"], unknown) != []
    assert unheld("某镇面包公司投资多少", ["投资额"], unknown, is_translated=True) != []


def test_what_a_benefit_is_paid_for_has_to_be_known() -> None:
    asked = "青川的厂投了500万买锅炉，锅炉补贴多少"
    assert unknown_matters(asked, {"锅炉", "买锅"}) == ["锅炉"]
    assert unknown_matters(asked, {"买锅"}) == []
    assert unknown_matters("房租能补多少，我能补多少", {"租能", "我能"}) == []
