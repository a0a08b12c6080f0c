"""People and places that no glossary has are spelt by their sound; no other name is let in."""

import pytest

from assistant.translating.into_english.spelt import lost_firms, spelt_names, strange_names

GLOSSARY = {"Qinghe District": "青禾区", "Bailu Park": "白鹭产业园", "Songwan": "松湾"}


@pytest.mark.parametrize(
    ("text", "name", "chinese"),
    [
        ("联系人及电话：沈经理 0571-5550101", "Manager Shen", "沈经理"),
        ("请联系邵主任。", "Director Shao", "邵主任"),
        ("曾局长", "Director-General Zeng", "曾局长"),
        ("联系人：王小明，电话0571", "Wang Xiaoming", "王小明"),
        ("位于云桥街道，规划面积800亩", "Yunqiao Subdistrict", "云桥街道"),
        ("距云汀国际机场22公里", "Yunting International Airport", "云汀国际机场"),
        ("青禾区凤起路66号", "Fengqi Road", "凤起路"),
        ("位于长桥镇。", "Changqiao Town", "长桥镇"),
    ],
)
def test_a_name_is_spelt_by_its_sound(text: str, name: str, chinese: str) -> None:
    assert spelt_names(text, GLOSSARY) == {name: chinese}


@pytest.mark.parametrize(
    "text",
    [
        "基金经理和项目经理", "由管委会主任任组长", "支持农民工返乡创业", "各乡镇、街道办事处",
        "城乡居民", "特色小镇", "相关街道、社区", "住房和城乡建设局", "松湾镇",
        "位于重乐镇",  # which is read in more than one way
    ],
)  # fmt: skip
def test_what_is_no_name_or_may_be_read_otherwise_is_not_spelt(text: str) -> None:
    assert spelt_names(text, {**GLOSSARY, "Songwan Town": "松湾镇"}) == {}


@pytest.mark.parametrize(
    ("english", "chinese", "strange"),
    [
        ("Call Mr. Zhao at once.", "请联系邵主任。", ["Zhao"]),
        ("Liu is the manager.", "联系沈经理。", ["Liu"]),
        ("It is in Cloud Street.", "位于云桥街道。", ["Cloud", "Street"]),
        ("They apply at Qinghe University.", "来青禾面试的毕业生", ["University"]),
        ("They apply at Qinghe University.", "来青禾大学面试的毕业生", []),
        ("It is near Yunting Town.", "邻近云汀镇。", []),
        ("In January 2031 the Bank of China gives loans.", "2031年1月，中国银行放贷。", []),
        ("Each Grade A enterprise pays VAT.", "A档企业缴纳增值税。", []),
    ],
)
def test_a_capital_word_is_known_or_spells_the_chinese(
    english: str, chinese: str, strange: list[str]
) -> None:
    assert list(strange_names(english, chinese, "Qinghe")) == strange


def test_a_firm_of_no_glossary_is_named() -> None:
    chinese = "甲山智能公司的基地已招聘员工430人。"
    assert list(lost_firms("The base of the company has hired 430.", chinese, {})) == [
        "甲山智能公司"
    ]
    assert not list(lost_firms("The base of Jiashan has hired 430.", chinese, {}))
    assert not list(lost_firms("The base has hired 430.", "子公司的基地已招聘430人。", {}))


def test_a_park_or_building_is_called_by_its_sound_and_what_it_is_for() -> None:
    text = "楼宇：青禾人工智能产业园，租金：52，另有：云汀禾溪国际大厦、高端装备产业园。"
    assert spelt_names(text, {}) == {
        "Qinghe AI Industrial Park": "青禾人工智能产业园",
        "Yunting Hexi International Tower": "云汀禾溪国际大厦",
    }
