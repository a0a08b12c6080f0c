"""What is of another occasion, phase or sort than a question names is no answer to it."""

import pytest

from assistant.relevance.occasions import is_of_other
from index.normalise import search_key

LIVING = "第四条 生活补贴。全日制本科毕业生每月补贴800元。"
HOUSE = "在本市首次购买商品住房的，D类人才补贴25万元，E类人才补贴10万元。"
INTERVIEW = "应届高校毕业生来示例区面试的，给予一次性面试交通补贴500元。"
MOVED = "企业五年内将注册地迁出本市的，应当退还已获得的全部扶持资金。"


def other(asked: str, said: str, over: str = "") -> bool:
    return is_of_other(*map(search_key, (asked, said, over)))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("本科生有买房补贴吗，多少", LIVING),
        ("我能申请购房补贴吗", "未在我市购房的，可以申请租房补贴，每月1200元。"),
        ("大学生来实习有补贴吗", INTERVIEW),
        ("研究生租房补贴有多少", LIVING),
        ("税收能返还多少", "亩均税收不低于每年15万元。"),
        ("高新技术企业重新认定给多少", "首次认定为高新技术企业的，一次性奖励30万元。"),
        ("拿了补贴搬走要退吗", "在本县设立子公司的，可以按规定申请。"),
        ("签约了不开工土地会收回吗", "建设三层以上标准厂房的，不增收土地价款。"),
        ("骗补贴被发现会怎样", "人才补贴常年受理，受理后15个工作日内办结。"),
        ("补贴什么时候可以申报", "给予一次性面试交通补贴500元。"),
        ("示例园二期要建多少套职工宿舍", "示例食品产业园建有职工公寓1200套。"),
        ("二期临床刚做完，能拿多少钱", "完成Ⅲ期临床试验的，奖励1500万元。"),
        ("示例园二期建多少厂房", "一期已建成标准厂房6万平方米。"),
        ("民宿装修的钱政府给补一部分吗", "评为甲级的，给予奖励20万元。"),
        ("厂房装修给不给补贴", "租用标准厂房的，给予租金补贴。"),
        ("搬迁费用有补贴吗", "租用标准厂房的，给予租金补贴。"),
        ("贷款有没有补贴", "租用标准厂房的，给予租金补贴。"),
        ("示例园能放化工厂吗", "企业名称：示例电商，落户园区：示例数字产业园"),
    ],
)
def test_what_is_of_another_is_no_answer(asked: str, said: str) -> None:
    assert other(asked, said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("本科生有买房补贴吗，多少", HOUSE),
        ("本科生有多少生活补贴", LIVING),
        ("毕业生来面试给多少交通补贴", INTERVIEW),
        ("税收能返还多少", "前三年按其地方贡献的50%给予奖励。"),
        ("重新认定给多少", "首次认定的奖励30万元，重新认定的奖励10万元。"),
        ("拿了补贴搬走要退吗", MOVED),
        ("增值税留抵能退税吗", "符合条件的企业可以申请退还增量留抵税额。"),
        ("示例园二期建多少厂房", "示例园二期计划交付标准厂房8万平方米。"),
        ("二期临床刚做完，能拿多少钱", "完成Ⅱ期临床试验的，奖励600万元。"),
        ("首期基金规模多大", "设立产业母基金，首期规模5亿元。"),
        ("补助资金分两期怎么拨", "补助资金分两次拨付，竣工后拨付60%。"),
        ("示例园能放化工厂吗", "禁止农药、染料和炼油项目入园。"),
        ("园区能建三层厂房吗", "新建三层以上厂房的，给予补助。"),
    ],
)
def test_what_is_of_it_stays(asked: str, said: str) -> None:
    assert not other(asked, said)


def test_from_when_a_document_holds_does_not_tell_when_to_apply() -> None:
    holds, over = "本通知自2025年7月1日起施行。", "四、不再受理该项奖励申请。"
    assert other("硕士安家补贴几月份可以申请", holds, over)
    assert not other("这个政策什么时候施行", holds, over)
    assert not other("补贴几月份申请", "每年3月、9月各受理一次，自印发之日起施行。")


def test_what_stands_over_it_tells_the_occasion() -> None:
    assert other("本科生有买房补贴吗", "按每人10万元发放。")
    assert not other("本科生有买房补贴吗", "按每人10万元发放。", "第五条 购房补贴")
    assert not other("二期建多少厂房", "交付标准厂房8万平方米。", "示例园二期今年开工。")


@pytest.mark.parametrize(
    ("asked", "beside", "telling"),
    [
        ("去广交会参展摊位费能报销吗", "企业参加招聘会免收摊位费。", "参展企业的展位费补助50%。"),
        ("银行贷款的利息有没有贴息", "余款分期付清，不计利息。", "按LPR的40%给予贴息。"),
        ("租赁设备计入补助吗", "旧设备不计入基数。", "融资租赁的设备不计入。"),
        ("厂房补贴怎么申请", "生活补贴与购房补贴可以同时享受。", "租用标准厂房的给予补助。"),
    ],
)
def test_a_benefit_is_of_what_it_is_given_for(asked: str, beside: str, telling: str) -> None:
    assert other(asked, beside)
    assert not other(asked, telling)


def test_a_voucher_is_applied_for_before_it_is_paid_out() -> None:
    asked = "创新券什么时候可以申请"
    assert is_of_other(asked, "企业应于每年10月底前凭发票申请兑付")
    assert not is_of_other(asked, "每年2月、8月申请")
    assert not is_of_other("创新券什么时候申请兑付", "企业应于每年10月底前凭发票申请兑付")


def test_when_to_apply_is_told_by_what_speaks_of_it() -> None:
    assert is_of_other("新材料的奖补几月份报", "资金分两次拨付:验收后60%,满一年后40%")
    assert not is_of_other("新材料的奖补几月份报", "集中受理时间为每年8月")


def test_what_firms_are_given_is_nothing_for_a_graduate() -> None:
    asked = "硕士毕业来你们区工作有什么补贴"
    assert is_of_other(asked, "对租用算力的企业,按实际支付费用的35%给予补贴")
    assert not is_of_other(asked, "e类人才每月补贴900元")


def test_what_was_not_bought_is_nothing_to_be_given_for() -> None:
    said = "每月补贴1200元，期限24个月。"
    over = "租房补贴"
    assert not is_of_other("我没买房，租房补贴一个月多少", said, over)
    assert is_of_other("我买房补贴多少", said, over)
