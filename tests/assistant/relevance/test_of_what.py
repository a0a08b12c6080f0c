"""What a figure is of, and what the sentence before tells of it."""

from assistant.relevance.of_what import is_of_other_project, is_parted, speaks_of_it


def test_signed_and_begun_are_two_things() -> None:
    assert speaks_of_it("签了多少个项目", "新签约项目63个")
    assert not speaks_of_it("签了多少个项目", "新开工项目38个")


def test_parts_are_told_by_the_sentence_before() -> None:
    assert is_parted("其中亿元以上项目27个，10亿元以上项目2个。")
    assert is_parted("分产业看，竹产业21个、冷链物流15个。")
    assert not is_parted("分管领导每月走访一次。")


def test_when_a_contract_was_signed_says_whose_benefit_it_is() -> None:
    paid = "按实际支付费用的40%给予补贴。"
    assert speaks_of_it("2031年5月签的租赁合同补多少", paid)
    assert speaks_of_it("合同是以前签的，补贴按多少算", paid)
    assert not speaks_of_it("2031年签的合同有多少份", paid)


def test_what_the_visitor_knows_is_none_of_what_he_asks() -> None:
    told = "青禾公司的一期项目每年生产能力达300兆瓦。"
    assert speaks_of_it("青禾公司已在松湾投产,其一期项目的产能有多大", told)
    assert speaks_of_it("松湾能源已在青禾区投产,其一期项目的产能有多大", told)
    assert not speaks_of_it("青禾公司什么时候投产", told)


def test_capital_from_other_provinces_is_not_all_from_elsewhere() -> None:
    assert not speaks_of_it("从省外引进了多少资金", "完成域外境内资金72亿元")
    assert speaks_of_it("从省外引进了多少资金", "引进省外资金72亿元")


LIST = "1. 示例新材碳纤维项目，总投资52亿元。\n2. 远航风电总装项目，总投资31亿元。"


def test_an_item_of_a_list_is_of_its_own_project() -> None:
    first, second = LIST.split("\n")
    assert is_of_other_project("远航项目投资多少", first, first, [LIST])
    assert not is_of_other_project("远航项目投资多少", second, second, [LIST])
    assert not is_of_other_project("重点项目投资多少", first, first, [LIST])  # no name of one
    assert not is_of_other_project("青禾项目投资多少", first, first, [LIST])


def test_what_has_to_be_done_is_no_result() -> None:
    assert speaks_of_it("2031年引进外资要完成多少", "2031年实际使用外资目标为3.2亿美元")
    assert not speaks_of_it("2031年引进外资完成多少", "2031年实际使用外资目标为3.2亿美元")


def test_when_one_may_move_in_is_told_of_moving_in() -> None:
    assert not speaks_of_it("示例园什么时候能进驻", "2031年计划重点发展楼宇经济")
    assert speaks_of_it("示例园什么时候能进驻", "企业2031年6月起可进驻")


def test_until_when_something_may_be_paid_is_told_by_its_term() -> None:
    assert speaks_of_it("社保费能拖到什么时候再交", "应缴社会保险费征收期延长至3月底")
    assert not speaks_of_it("材料什么时候交", "自公示之日起计算")


def test_what_who_asks_borrows_is_not_asked_about() -> None:
    fee = "担保费率降至1.5%以内"
    assert speaks_of_it("贷600万，担保费最高收几个点", fee)
    assert not speaks_of_it("贷款多少元", fee)
    assert speaks_of_it("共发放贷款多少元", "发放贷款120亿元")


def test_what_is_handed_back_is_no_paper_that_is_handed_in() -> None:
    assert speaks_of_it("质保金什么时候得再交回去", "暂退的保证金应在2031年5月前如数退还")
    assert not speaks_of_it("材料什么时候要交", "暂退的保证金应在2031年5月前如数退还")
