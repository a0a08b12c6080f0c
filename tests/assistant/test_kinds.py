"""A figure of something else than what is asked for is no answer."""

import pytest

from assistant.kinds import is_of_other_kind
from index.normalise import search_key


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("甲药业拿了政府多少奖励", "甲药业投资6.8亿元的生产基地竣工投产，预计年产值10亿元。"),
        ("申报什么时候截止", "2031年5月8日"),
        ("最晚几号交材料", "示例区工业和信息化局 2031年5月8日"),
        ("厂房租金每平方米多少钱", "给予租金补贴，补贴标准为每平方米每月不超过12元。"),
        ("厂房租金每平方米多少钱", "按照新增建筑面积每平方米给予50元奖励。"),
        ("D类人才有安家费吗", "A类人才给予100万元，B类人才给予50万元。"),
        ("2031年全年签了多少个项目", "2031年上半年，新签约项目37个。"),
        ("3A级景区补多少", "5A级企业一次性补100万元。"),
    ],
)
def test_what_is_of_another_kind_is_told_apart(question: str, text: str) -> None:
    assert is_of_other_kind(search_key(question), search_key(text))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("首台套奖励多少", "给予研制企业每个产品200万元。"),
        ("研发补助给多少", "按增量部分的10%给予补助，最高200万元。"),
        ("申报什么时候截止", "网上申报时间为6月3日至6月30日17时。"),
        ("最晚几号交材料", "材料应当在10个工作日内报送。"),
        ("厂房租金多少", "首层租金为每月每平方米25元。"),
        ("租金补贴每平方米多少", "给予租金补贴，补贴标准为每平方米每月不超过12元。"),
        ("B类人才有安家费吗", "A类人才给予100万元，B类人才给予50万元。"),
        ("截止目前签约了多少个项目", "2031年签约项目27个。"),
        ("2031年全年签约目标是多少", "一季度签约21个，占全年目标的两成。"),
        ("2031年全年就签了290亿，对吗", "2031年一季度签约290亿元。"),
        ("2031年签了多少个项目", "2031年上半年，新签约项目37个。"),
        ("总投资多少", "总投资35亿元。"),
    ],
)
def test_what_tells_it_is_left_alone(question: str, text: str) -> None:
    assert not is_of_other_kind(search_key(question), search_key(text))
