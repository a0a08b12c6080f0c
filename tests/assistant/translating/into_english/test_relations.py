"""Ranks, of what each is, and of which year a day is: in English as in the Chinese."""

import pytest

from assistant.translating.into_english.relations import wrong


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        # a rank that the Chinese has not
        ("The park is the fourth largest of the four parks, with 4.7 billion yuan.",
         "示例园到位资金47亿元，居四个园区首位。"),
        ("The park is the fourth largest of the 4 parks.", "示例园居4个园区首位。"),
        ("The park has 4.7 billion yuan in four parks.", "示例园到位资金47亿元，居四个园区首位。"),
        ("Its output ranks second in the province.", "产值位居全省第三。"),
        # who each is
        ("For enterprises that registered trademarks overseas, each can receive 3,000 yuan.",
         "企业在境外注册商标的，每件补助3000元。"),
        ("A subsidy of 3,000 yuan is given for each enterprise.", "注册商标的，每件补助3000元。"),
        # what is left out
        ("It includes the cost of plants, and land transfer fees, but not vehicle purchase fees.",
         "固定资产投资指厂房建设的投入，土地出让金、车辆购置费不计入。"),
        ("It means investment in plants and the transfer of land. Land fees are not included.",
         "固定资产投资指厂房建设的投入，土地出让金、车辆购置费不计入。"),
        ("Logistics firms of Grade A 5 receive 600,000 yuan.", "5A级物流企业奖励60万元。"),
        # of which year
        ("Enterprises must apply every year from April 1 to May 31 of the previous year.",
         "应于每年4月1日至5月31日提交上一年度申报材料。"),
        ("Enterprises must submit the documents from April 1 to May 31.",
         "应于每年4月1日至5月31日提交材料。"),
        ("Parks report before the 25th.", "各园区每月25日前报送。"),
    ],
)  # fmt: skip
def test_what_is_related_otherwise_is_no_translation(english: str, chinese: str) -> None:
    assert list(wrong(english, chinese))


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("The park ranks first among the four parks.", "示例园居四个园区首位。"),
        ("It had the most outside capital of the 4 parks.", "示例园到位资金居4个园区首位。"),
        ("Its output ranks third in the province.", "产值位居全省第三。"),
        ("In the fourth quarter 12 projects started.", "四季度开工12个项目。"),
        ("In the first year 100%, in the second 50%, in the third 30% of the rent.",
         "第一年、第二年、第三年分别按租金的100%、50%、30%补贴。"),
        ("A special audit by a third party is needed.", "需第三方机构出具专项审计报告。"),
        ("It means investment in plants; land fees and vehicles are not included.",
         "固定资产投资指厂房建设的投入，土地出让金、车辆购置费不计入。"),
        ("It includes plants and does not include land.", "包括厂房，不包括土地。"),
        ("Second-hand equipment does not count.", "二手设备不计入。"),
        ("Each trademark registered overseas receives 3,000 yuan, and each enterprise at most "
         "60,000 yuan a year.", "企业在境外注册商标的，每件补助3000元，每家企业每年最高6万元。"),
        ("Every year from April 1 to May 31 the documents for the previous year are submitted.",
         "每年4月1日至5月31日提交上一年度申报材料。"),
        ("The report is submitted before March 31 of the following year.",
         "应于次年3月31日前提交报告。"),
    ],
)  # fmt: skip
def test_what_is_related_alike_may_stand(english: str, chinese: str) -> None:
    assert not list(wrong(english, chinese))


def test_a_day_of_two_cases_is_that_of_both() -> None:
    chinese = "是指2031年7月1日以后在本区新注册设立或者由区外迁入的企业。"
    both = "Enterprises that registered or moved in here on or after July 1, 2031."
    one = "Enterprises registered on or after July 1, 2031, or that moved in."
    assert list(wrong(both, chinese)) == []
    assert list(wrong(one, chinese)) == ["takes the day off one of two cases"]


def test_every_april_is_every_year() -> None:
    chinese = "每年4月、10月集中受理。"
    assert list(wrong("They are taken every April and October.", chinese)) == []
    assert list(wrong("They are taken in April and October.", chinese)) != []


def test_an_open_list_is_not_closed() -> None:
    assert list(wrong("The parks are A and B.", "园区有甲、乙园区等。")) == ["closes a list"]
    assert list(wrong("The parks are A, B, and others.", "园区有甲、乙园区等。")) == []


def test_what_is_of_two_years_is_told_of_both() -> None:
    chinese = "2031年、2032年每吨补贴20元，2033年每吨补贴8元。"
    parted = "Starting from 2031, each tonne gets 20 yuan in 2032, and 8 yuan in 2033."
    assert "parts 2031 and 2032" in wrong(parted, chinese)
    both = "Each tonne gets 20 yuan in 2031 and 2032, and 8 yuan in 2033."
    assert not list(wrong(both, chinese))


def test_what_is_given_of_a_portion_is_not_told_of_the_whole() -> None:
    chinese = "2000万元至6000万元的部分，奖励比例为3%；6000万元以上的部分，奖励比例为5%。"
    told = "For the portion from 20 to 60 million yuan it is 3%; at least 60 million yuan: 5%."
    assert "tells a portion as the whole" in wrong(told, chinese)
    assert not list(wrong(told.replace("at least", "for the part of at least"), chinese))
