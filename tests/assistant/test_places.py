"""A text is of the places that it names; a province and its cities are one another's."""

import pytest

from assistant.places import (
    Home,
    Place,
    begins_with,
    first_beside,
    is_about_elsewhere,
    is_elsewhere,
    is_name,
    meet,
    named,
    sought,
    unconfirmed,
)

JIANGXI, NANCHANG = Place("江西"), Place("江西", "南昌")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("江西省和南昌市的企业", {JIANGXI, NANCHANG}),
        ("吉林省的企业", {Place("吉林")}),
        ("吉林市的企业", {Place("吉林", "吉林市")}),
        ("北京丰台区", {Place("北京"), Place("北京", "丰台")}),
        ("浦东的国企", {Place("上海", "浦东")}),
        ("廣東東莞", {Place("广东"), Place("广东", "东莞")}),
        ("日照充足，来宾众多，长治久安", set()),
        ("日照市和来宾市", {Place("山东", "日照市"), Place("广西", "来宾市")}),
        ("惠济区的企业", set()),
    ],
)  # fmt: skip
def test_the_places_that_a_text_names(text: str, places: set[Place]) -> None:
    assert named(text) == places


@pytest.mark.parametrize(
    ("one", "other", "touches"),
    [
        (JIANGXI, NANCHANG, True),
        (NANCHANG, NANCHANG, True),
        (NANCHANG, Place("江西", "九江"), False),
        (JIANGXI, Place("浙江"), False),
    ],
)
def test_a_city_touches_its_province_and_no_other_city(one, other, touches) -> None:
    assert one.touches(other) is other.touches(one) is touches
    assert meet(frozenset({one}), frozenset({other, Place("海南")})) is touches
    assert not meet(frozenset({one}), frozenset())


@pytest.mark.parametrize(
    ("origin", "text", "elsewhere"),
    [
        ("浙江省的办法", "补贴30%", True),
        ("九江市的办法", "补贴30%", True),
        ("浙江省的办法", "补贴30%，江西同", False),
        ("江西省的办法", "补贴30%", False),
        ("浙江省转发江西省的办法", "补贴30%", False),
        ("办法", "浙江补贴30%", False),
    ],
)
def test_what_is_of_other_places_by_its_origin_and_its_words(origin, text, elsewhere) -> None:
    assert is_elsewhere(frozenset({NANCHANG}), origin, text) is elsewhere
    assert not is_elsewhere(frozenset(), origin, text)


HOME = Home.of(["惠济区", "郑州", "河南省", "Zhengzhou", "产业园区", "中部区域"])


def test_home_is_what_the_glossary_names() -> None:
    assert Home(frozenset({Place("河南", "郑州")}), frozenset({"惠济"})) == HOME
    assert Home.of(["河南省"]).places == {Place("河南")}


@pytest.mark.parametrize(
    ("question", "elsewhere"),
    [
        ("洛阳有哪些产业园区？", True),
        ("上海2023年的目标是多少？", True),
        ("洛阳和惠济区有哪些产业园区？", False),
        ("郑州有哪些产业园区？", False),
        ("河南有哪些产业园区？", False),
        ("我们是上海的公司，有哪些产业园区？", False),
        ("签约企业里有深圳的吗？", False),
        ("洛阳签约了多少个项目？", True),
        ("深圳引进了哪些企业？", True),
        ("深圳的企业迁过来有什么政策？", False),
        ("有哪些产业园区？", False),
    ],
)
def test_a_question_about_elsewhere_names_places_and_not_ours(question, elsewhere) -> None:
    assert is_about_elsewhere(question, HOME) is elsewhere
    assert not is_about_elsewhere(question, Home())
    assert sought(question, Home()) == named(question)


def test_who_names_a_place_may_also_mean_ours_and_who_names_none_means_none() -> None:
    assert sought("我们是上海的公司，有什么政策？", HOME) == HOME.places | {Place("上海")}
    assert sought("上海有什么政策？", HOME) == {Place("上海")}
    assert sought("我从东莞回南昌老家开公司，给多少", Home()) == {NANCHANG}
    assert sought("以前在东莞打工，现在想在南昌开店", Home()) == {NANCHANG}
    assert sought("有什么政策？", HOME) == frozenset()


def test_the_place_that_a_text_begins_with() -> None:
    assert begins_with("南昌市对浙江的企业") == {NANCHANG}
    assert begins_with("对南昌市的企业") == frozenset()
    assert begins_with("在扶持企业方面，南昌给予补贴") == {NANCHANG}
    assert begins_with("国家税务总局南昌市税务局的通知") == {NANCHANG}
    assert begins_with("国家税务总局的通知") == frozenset()


def test_districts_are_no_names_of_the_table() -> None:
    assert is_name("江西") and is_name("南昌")
    assert not is_name("惠济") and not is_name("金堂")


@pytest.mark.parametrize(
    ("question", "home", "texts", "names"),
    [
        ("江西省和南昌市怎么补贴", Home(), ["江西省补贴5万元"], ()),
        ("江西省和南昌市怎么补贴", Home(), ["本办法所称江西省补贴5万元"], ("南昌",)),
        ("江西省怎么补贴", Home(), ["给予补贴", "不超过5万元"], ("江西",)),
        ("江西省怎么补贴", Home(), ["江西补贴5万元"], ()),
        ("我们在江西，想来投资，怎么补贴", Home(), ["补贴5万元"], ()),
        ("江西省怎么补贴", Home.of(["郑州市"]), ["补贴5万元"], ()),
        ("怎么补贴", Home(), ["补贴5万元"], ()),
    ],
)
def test_the_places_of_a_question_that_no_source_names(question, home, texts, names) -> None:
    assert unconfirmed(question, home, texts) == names


@pytest.mark.parametrize(
    ("question", "is_so"),
    [
        ("青禾区在郑州什么位置？", True),
        ("青禾在哪里", True),
        ("请问青禾区位于哪个市", True),
        ("青禾区 在哪里", True),
        ("青禾区的产业园在哪里", False),
        ("在青禾区搞直播去哪个园区", False),
        ("北平区在哪里", False),
    ],
)
def test_where_our_place_itself_is(question: str, is_so: bool) -> None:
    home = Home.of(["青禾区", "郑州市"])
    assert home.is_subject_of(question) is is_so
    assert not Home().is_subject_of(question)


def test_what_tells_where_our_place_is() -> None:
    home = Home.of(["青禾区", "郑州市"])
    assert home.is_located_by("青禾区位于郑州市北部。")
    assert home.is_located_by("青禾区北邻黄河。")
    assert not home.is_located_by("某公司的车间位于青禾区某园。")
    assert not home.is_located_by("青禾区计划加快园区建设。")
    assert not Home().is_located_by("青禾区位于郑州市北部。")


def test_what_visitors_call_our_district_narrows_nothing() -> None:
    home = Home(names=frozenset({"青禾"}))
    assert home.without("贵区有哪些园区").strip() == "有哪些园区"
    assert home.without("咱们区的园区").strip() == "的园区"
    assert Home().without("贵区有哪些园区").strip() == "有哪些园区"
    assert home.without("富贵园区") == "富贵园区"


def test_the_first_place_beside_ours_is_one_that_nobody_comes_from() -> None:
    ours = frozenset({Place("河南", "郑州")})
    assert first_beside("绍兴的企业能缓缴公积金吗", ours) == "绍兴"
    assert first_beside("郑州的企业能缓缴公积金吗", ours) == ""
    assert first_beside("深圳的公司来这里投资，有哪些园区", ours) == ""
    assert first_beside("有哪些园区", ours) == ""


def test_a_city_is_told_of_by_its_province() -> None:
    assert unconfirmed("南昌的租金减多少", Home(), ["江西省若干措施 租金减半"]) == ()
    assert unconfirmed("南昌的租金减多少", Home(), ["示例省的江西客商"]) == ("南昌",)
