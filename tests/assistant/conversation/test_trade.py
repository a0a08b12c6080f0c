"""Who only says what he makes asks which park is for that."""

import pytest

from assistant.conversation import trade
from assistant.conversation.trade import by_park, firms, for_us, topic_of


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("我是做新能源的", "做新能源的企业适合哪个园区？"),
        ("你好，我们公司主要做机器人产品", "做机器人的企业适合哪个园区？"),
        ("我想建个新能源工厂", "做新能源的企业适合哪个园区？"),
        ("我们是从事食品加工行业的企业。", "做食品加工的企业适合哪个园区？"),
        ("We make solar panels.", "Which park is for companies that make solar panels?"),
        ("Hello, we are a robotics company.", "Which park is for robotics firms?"),
    ],
)
def test_what_somebody_makes_is_a_question_for_a_park(text: str, asked: str) -> None:
    assert by_park(text) == asked
    assert firms(text) in asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("我是做无人机的，去哪个园区合适", "做无人机的企业适合哪个园区？"),
        ("我开了一间动漫设计公司，适合去哪一片？", "做动漫设计的企业适合哪个园区？"),
        ("我做直播带货，青禾区有没有地方", "做直播带货的企业适合哪个园区？"),
        ("我们公司搞工业机器人，落在哪边比较对口", "做工业机器人的企业适合哪个园区？"),
        ("我是做预制菜的，你们这欢迎吗", "主导产业有哪些？"),
        ("我做无人机配件的，该往东部还是西部园区靠", "做无人机配件的企业适合哪个园区？"),
        (
            "Which part of the district is meant for finance and creative businesses?",
            "Which park is for finance and creative firms?",
        ),
        ("我做预制菜的，青禾要这个吗", "主导产业有哪些？"),
        ("我想搞个金融公司，放青禾哪块比较好", "做金融的企业适合哪个园区？"),
        (
            "We build drones. Which part of the district would suit us?",
            "Which park is for companies that make drones?",
        ),
        (
            "we make battery and solar panel, where should we go in huiji",
            "Which park is for companies that make battery and solar panel?",
        ),
        (
            "Dear Sir or Madam, our company manufactures robots. Which park would suit us?",
            "Which park is for companies that make robots?",
        ),
        (
            "I want open a film and animation studio, a cultural company. what part is for this?",
            "Which park is for film and animation firms?",
        ),
        (
            "we are in cloud and big data business, where to go in Qinghe",
            "Which park is for big data firms?",
        ),
        (
            "I run a film studio. Does Qinghe want businesses like mine?",
            "Which park is for film firms?",
        ),
        (
            "We make solar panels. Is there a park for us?",
            "Which park is for companies that make solar panels?",
        ),
        (
            "My company is in fintech and we only need office space. Which area?",
            "Which park is for fintech firms?",
        ),
        (
            "We are a software company from India, AI and big data. Where should we locate?",
            "Which park is for big data firms?",
        ),
        (
            "Which park is better for my big data start-up, east or west?",
            "Which park is for big data firms?",
        ),
        (
            "像我们这种做智能制造的企业，贵区一般会安排在哪个产业园？",
            "做智能制造的企业适合哪个园区？",
        ),
    ],
)
def test_who_asks_where_he_belongs_asks_for_a_park(text: str, asked: str) -> None:
    assert by_park(text, ("big data", "大数据")) == asked
    assert not firms(text)


@pytest.mark.parametrize(
    "text",
    [
        "我是做新能源的，有什么补贴？",
        "我是做新能源的，想了解有哪些产业园区",
        "我们是做光伏的，哪个园区租金低",
        "We make drones. Where can we get a subsidy?",
        "我们做什么好",
        "我是谁",
        "我想建厂",
        "做新能源的企业有哪些",
        "We make solar panels. Is there a subsidy for us?",
        "We are interested.",
        "",
    ],
)
def test_anything_else_stays(text: str) -> None:
    assert by_park(text) == text
    assert not firms(text)


@pytest.mark.parametrize(
    ("text", "before", "asked"),
    [
        ("我们适合哪个园区？", ["我公司做预制菜，拟到贵区投资。 请问："],
         "做预制菜的企业适合哪个园区？"),
        ("哪个园区适合我们", ["我是做新能源的", "有补贴吗"], "做新能源的企业适合哪个园区？"),
        ("如果符合，放在东部、西部还是中部的园区更合适？", ["我们是做陶瓷的，符合方向吗"],
         "做陶瓷的企业适合哪个园区？"),
        ("落在东部还是西部比较好", [], "各园区重点发展什么产业？"),
        ("我们适合去哪个园区", ["我们拟在青禾区投资"], "各园区重点发展什么产业？"),
        ("Which park would suit us?", ["We make drones."],
         "Which park is for companies that make drones?"),
        ("Which park is right for our company?", [], "What does each park focus on?"),
        ("我们适合什么政策", ["我是做新能源的"], "我们适合什么政策"),
        ("哪个园区适合无人机企业", ["我是做新能源的"], "哪个园区适合无人机企业"),
    ],
)  # fmt: skip
def test_the_park_for_us_is_that_for_the_trade_that_was_named(text, before, asked) -> None:
    assert for_us(text, before) == asked


def test_a_question_for_the_park_of_a_trade_is_about_parks() -> None:
    assert topic_of("做新材料的企业适合哪个园区？") == "园区"
    assert topic_of("Which park is for companies that make toys?") == ""
    assert topic_of("松湾有哪些项目？") == ""


def test_who_asks_whether_a_trade_that_is_known_is_welcome_asks_for_its_park() -> None:
    text = "我是做新能源的，你们这欢迎吗"
    assert by_park(text, ("新能源",)) == "做新能源的企业适合哪个园区？"
    assert by_park(text) == "主导产业有哪些？"


def test_which_park_and_what_else_are_two_questions() -> None:
    both = ("做磁材的企业适合哪个园区？", "做磁材的企业有什么不能做的")
    assert trade.park_and_more("做磁材的适合去你们哪个园区，有什么不能做的？") == both
    assert trade.park_and_more("做磁材的企业适合哪个园区？") == ()
    assert trade.park_and_more("我是做磁材的，适合去哪个园区") == ()


def test_who_asks_for_his_like_asks_for_firms_of_his_trade() -> None:
    assert by_park("我是做光伏的，青禾有同行吗") == "青禾有做光伏的企业吗"
    assert by_park("我是做新能源的，有没有同行在那边") == "有没有做新能源的企业在那边"
    assert by_park("同行有补贴吗") == "同行有补贴吗"


def test_where_somebody_is_at_home_is_no_part_of_his_trade() -> None:
    robots = "My company builds robots in Stuttgart. Where would we fit best?"
    assert by_park(robots) == "Which park is for companies that make robots?"
    assert firms("We are a Japanese bearing maker.") == "bearing firms"
    assert firms("We're an Indian IT company.") == "IT firms"


def test_which_area_we_should_go_to_asks_for_the_trade_named_before() -> None:
    said = ["We're an Indian IT company. Is IT a priority sector?"]
    assert for_us("which area should we go to", said) == "Which park is for IT firms?"


def test_this_sort_is_the_trade_of_who_asks() -> None:
    told = "一季度签的项目里有没有生物医药类的项目"
    assert by_park("我做生物医药的,一季度签的项目里有这一类没") == told
    assert by_park("我们是做生物医药的，一季度签的项目里有没有这类项目？") == told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "we make battery packs, which part of Qinghe is for new energy",
            "Which park is for new energy firms?",
        ),
        ("Which area is reserved for the big data industry?", "Which park is for big data firms?"),
        (
            "we make battery packs, which part of Qinghe is for us",
            "Which park is for companies that make battery packs?",
        ),
        ("Which area is for rent?", "Which area is for rent?"),
        ("Which park is for Bailu?", "Which park is for Bailu?"),
    ],
)
def test_an_industry_that_is_asked_for_by_name_decides_which_park(text: str, asked: str) -> None:
    assert by_park(text, ("new energy", "big data", "Bailu")) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "I come from Italy, our firm builds welding robots for factories. "
            "Which side of town is wanting this and what is there already",
            "Which park is for companies that make welding robots?",
        ),
        (
            "we do survey kites, small team. which park is for us, east one or west one",
            "Which park is for companies that make survey kites?",
        ),
        (
            "We make fruit pies. does a food company fit here or you only want hi tech",
            "What are the leading industries?",
        ),
    ],
)
def test_what_is_said_beside_a_trade_is_no_part_of_it(text: str, asked: str) -> None:
    assert by_park(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("做陶瓷的，放哪个园区好", "做陶瓷的企业适合哪个园区？"),
        ("生产渔网的企业该去青禾区哪个片区？", "做渔网的企业适合哪个园区？"),
        ("我做陶瓷的，想来青禾，落哪个园区合适啊", "做陶瓷的企业适合哪个园区？"),
        ("保理公司想落户，哪个区域比较合适", "做保理的企业适合哪个园区？"),
        ("染料企业该去哪儿", "做染料的企业适合哪个园区？"),
        (
            "我司是宁波一家做陶瓷的企业，看到贵区在招商。青禾区哪个园区适合我们？",
            "做陶瓷的企业适合哪个园区？",
        ),
        ("which park suits a kite maker?", "Which park is for kite firms?"),
        ("what area is best for a small tea brand", "Which park is for tea firms?"),
        ("Where would a fintech startup go?", "Which park is for fintech firms?"),
        ("which part or area is right for frozen tea?", "Which park is for frozen tea firms?"),
        ("fintech startup here. which part of the district?", "Which park is for fintech firms?"),
        (
            "silk, which park is for us",
            "Which park is for companies that make silk?",
        ),
        (
            "Which park do I look at if I make tea, the one in the west?",
            "Which park is for companies that make tea?",
        ),
        ("i run a small tea company, what park?", "Which park is for tea firms?"),
    ],
)
def test_any_firm_of_a_trade_asks_for_its_park(text: str, asked: str) -> None:
    assert by_park(text) == asked
    assert trade.is_whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "做无人机的白鹭放在哪个园区了",  # where one firm is
        "生产陶瓷的企业在哪个园区",
        "外资企业适合哪个园区",
        "小微企业该去哪个窗口",
        "which park suits small firms?",
        "which park has the kite company?",
        "where can a firm get a subsidy?",
        "Which park is for Bailu?",
        "which area is right for us",
    ],
)
def test_where_somebody_is_and_who_is_of_no_trade_stay(text: str) -> None:
    assert by_park(text) == text
    assert not trade.is_whole(text)


def test_an_industry_map_for_us_is_one_for_the_industry() -> None:
    text = "We do tea tourism, is there already an industry map for us?"
    assert by_park(text) == "is there already an industry map for the tea tourism industry?"
    assert by_park("We do tea. Is there a subsidy for us?").startswith("We do tea.")


def test_which_part_and_what_else_are_two_questions_in_english_too() -> None:
    text = "fintech startup here. which part of the district and are there rent free offices?"
    assert trade.park_and_more(text) == (
        "Which park is for fintech firms?",
        "are there rent free offices?",
    )
    assert trade.park_and_more("which park is near the port and are there shops?") == ()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("开小额贷款公司的,金融类你们想往哪片放", "做金融的企业适合哪个园区？"),
        ("金融类的企业落在哪个区域", "做金融的企业适合哪个园区？"),
        ("做酒店的，文旅类你们放哪边", "做文旅的企业适合哪个园区？"),
        ("我们这类企业放哪个园区", "我们这类企业放哪个园区"),
        ("金融类补贴去哪里申请", "金融类补贴去哪里申请"),
    ],
)
def test_a_class_that_is_named_decides_which_park_whoever_asks(text: str, asked: str) -> None:
    assert by_park(text) == asked


def test_where_who_asks_has_his_firm_is_no_part_of_its_trade() -> None:
    known = ("Qinghe", "Qinghe District")
    says = "We run a small kite firm in Manila and think about a second site in Qinghe"
    asked = "Which park is for kite firms?"
    assert by_park(f"{says}. which park would fit us?", known) == asked
    at_home = by_park("Our firm in Manila makes kites. Which park is for us?", known)
    assert at_home == "Which park is for companies that make kites?"
    both = trade.park_and_more(
        f"{says}. which park would fit us and which projects are they pushing there?", known
    )
    assert both == (asked, "which projects are they pushing there?")
    assert not trade.park_and_more(
        "We have a kite business in Manila and are looking for a plant here, which park suits us?"
    )


def test_who_plans_something_elsewhere_asks_for_no_park_of_ours() -> None:
    text = (
        "We run a kite firm in Qinghe and think about a second site in Manila. which park suits us?"
    )
    assert by_park(text, ("Qinghe",)) == text


def test_the_sort_of_who_asks_is_no_word_of_the_part_he_was_told() -> None:
    before = ["我们做直播的，哪个园区合适？"]
    assert trade.of_the_sort("那边已经有哪些同类项目？", before) == "那边已经有哪些项目？"
    assert trade.of_the_sort("那边已经有哪些同类项目？", ["有哪些园区？"]).count("同类") == 1
    assert trade.of_the_sort("西部有哪些同类项目？", before).count("同类") == 1
