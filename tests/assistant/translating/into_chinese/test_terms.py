"""What visitors call it in English is put into the words of official documents."""

import pytest

from assistant.translating.into_chinese.terms import with_official_terms


@pytest.mark.parametrize(
    ("english", "official"),
    [
        ("what is the last day I can file online", "what is the 网上申报截止时间"),
        ("the final date for handing in applications online", "the 网上申报截止时间"),
        ("the deadline to apply for it", "the 申报截止时间 for it"),
        ("does it use M&A to grow", "does it use 收购兼并 to grow"),
        ("the capex of the ground-breakings", "the 投资额 of the 开工项目"),
        ("is AI a sector for SMEs", "is 人工智能 a sector for 中小企业"),
        ("the PV module line", "the 光伏组件生产线"),
        ("projects to land in 2031年", "目标引进的项目 in 2031年"),
        ("who said it is said", "who said it is said"),  # neither IT nor AI
        ("a hall on the ground floor", "a hall 一楼"),
        ("we use desks in a coworking space", "we use 工位 in a 联合办公空间"),
        ("how much of the fit-out would the district pay for?", "装修补贴多少?"),
        ("how much of the fit-out costs does 示例区 cover?", "装修补贴多少?"),
        ("the lab fit-out and rent", "the 装修 and 租金"),
        ("what if we pull capital out later", "what if we 撤资 later"),
        ("if we withdraw our investment within a year", "if we 撤资 within a year"),
        ("withdraw our investment application", "withdraw our investment application"),
        ("if we reduce our capital", "if we 减资"),
        ("an API drug plant", "an 原料药 drug plant"),
        ("an API for our software", "an API for our software"),
        ("are foreign nationals or foreigners paid", "are 外籍人员 or 外籍人员 paid"),
        ("I am a foreign engineer in a foreign company", "I am a 外籍 engineer in a 外资企业"),
        ("the bonded logistics centre's bonded warehouses", "the 保税物流中心's 保税仓库"),
        ("do private electric cars count", "do 私家 新能源汽车 count"),
        ("private firms", "private firms"),
        ("which halls still have space", "which halls 还有可租面积"),
        ("we still have room to improve", "we still have room to improve"),
        ("where my kids learn", "where 子女 learn"),
        ("refurbish used machines, buy used machines", "refurbish 旧设备, buy 二手设备"),
        ("HQ companies", "总部企业"),
        ("the entry requirements there", "the 入驻条件 there"),
        ("a plan for attracting investment", "a 招商引资工作方案"),
        ("a way of attracting investment", "a 招商引资方式"),
        ("new ways of getting investors", "new ways of 招商引资"),
        ("help with getting investment subsidies", "help with getting investment 补贴"),
        ("what award can it get", "what 奖励 can it get"),
        ("the last day of the fair", "the last day of the fair"),
        ("I got city money, and the zone's as well?", "I got 市级资金, and 区级资金 as well?"),
        ("the zone's parks", "the zone's 园区"),
        ("our upgrade project was filed in 2031年", "our 技术改造项目 备案 in 2031年"),
        ("a complaint was filed", "a complaint was filed"),
        ("old rate or new rate?", "老标准 or 新标准?"),
        ("to get part of my factory rent back", "to 申请厂房租金补贴"),
        ("how much space is still free in Qinghe", "还有多少空置面积 in Qinghe"),
        ("can we get our own plot in the high-tech zone", "can we get 单独供地 in the 高新区"),
        ("how long does the EIA report form take", "how long does the 环评报告表 take"),
        ("how much empty factory is left", "how much 空置厂房 is left"),
        ("the goal for projects starting production", "the goal for 投产项目"),
        ("in the three parks", "in 三个园区"),
        ("planning a new factory in equipment manufacturing", "新建项目 in 装备制造"),
        ("medical equipment manufacturing in a new factory",
         "medical equipment manufacturing in a new factory"),
        ("hydrogen refuelling stations in the hydrogen park", "加氢站 in the 氢能 园区"),
        ("a reward on the same machines", "a 奖励 就同一批设备"),
        ("do they count for the equipment money?", "算不算 设备补助?"),
    ],
)  # fmt: skip
def test_in_official_words(english: str, official: str) -> None:
    assert with_official_terms(english)[0] == official
