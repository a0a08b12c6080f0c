"""What an amount of a question gets is worked out by the one rate that an answer tells."""

from decimal import Decimal

import pytest

from assistant.answers import GOES_ON, Claim, Evidence
from assistant.tiers.worked_out import worked_out
from index.documents import Document, Kind, Passage
from index.sentences import split_sentences

TIERS = (
    "（一）投资奖励。对新引进的工业项目，完成固定资产投资的，按实际完成额分档给予奖励："
    "2000万元以上不足5000万元的，按4%给予奖励；5000万元以上的，按6%给予奖励。"
    "单个项目奖励最高不超过1000万元。"
)
UPGRADE = (
    "对年度设备投入500万元以上的技术改造项目，按设备投入的10%给予奖励，最高不超过600万元；"
    "其中经认定的数字化车间项目，奖励比例提高到12%，最高不超过800万元。"
)
RENT = "租用标准厂房1000平方米以上的，按每平方米每月6元给予租金补贴，补贴面积最多5000平方米。"
JOBS = "投产首年新招用员工的，按每人1200元给予一次性补贴，单个企业最高不超过60万元。"


def reckoned(question: str, text: str, *quoted: str, language: str = "zh") -> list[str]:
    """The texts of what is worked out from an answer that quotes some of a text."""
    passage = Passage("d#1", "d", 0, 0, len(text), text)
    document = Document("d", "措施", "d.md", "x", Kind.REGULATION)
    item = Evidence(1, passage, document, 0, len(text), text, tuple(split_sentences(text)))
    quotes = [(1, text.index(part), text.index(part) + len(part)) for part in quoted or (text,)]
    claims = [Claim(text[a:b], (1,), quotes=((n, a, b),)) for n, a, b in quotes]
    assert language in ("zh", "en")
    return [done.text for done in worked_out(question, claims, [item], language)]  # type: ignore[arg-type]


def test_the_amount_is_multiplied_by_its_rate_and_held_against_the_cap() -> None:
    (told,) = reckoned("买了2000万的设备能奖多少", UPGRADE)
    assert told.startswith(
        "计算：设备投入按2000万元计，2000万元 × 10%[1] = 200万元，不超过最高600万元[1]"
    )


def test_above_the_cap_it_is_the_cap() -> None:
    (told,) = reckoned("买了8000万的设备能奖多少", UPGRADE)
    assert "= 800万元，超过最高600万元[1]，为600万元" in told


def test_of_a_list_it_is_the_tier_that_is_told() -> None:
    lead, tier = (
        "对新引进的工业项目，完成固定资产投资的，按实际完成额分档给予奖励：",
        "5000万元以上的，按6%给予奖励。",
    )
    cap = "单个项目奖励最高不超过1000万元。"
    (told,) = reckoned("投8000万能拿多少奖励", TIERS, lead, tier, cap)
    assert "8000万元 × 6%[1] = 480万元，不超过最高1000万元[1]" in told
    assert not reckoned("投8000万能拿多少奖励", TIERS, lead, tier)  # whose cap is not told
    assert not reckoned("投3000万能拿多少奖励", TIERS, lead, tier, cap)  # of another tier


def test_of_several_tiers_told_it_is_the_one_that_the_amount_is_in() -> None:
    text = (
        "对新引进的制造业项目，完成固定资产投资5000万元（含）至1亿元的，按实际完成固定资产投资的3%给予"
        "奖励；1亿元（含）至5亿元的，按4%给予奖励；5亿元（含）以上的，按5%给予奖励。"
        "单个项目奖励最高3000万元。"
    )
    (told,) = reckoned("建厂固投2.6亿，能拿多少奖励", text, text)
    assert "2.6亿元 × 4%[1] = 1040万元，不超过最高3000万元[1]" in told
    (told,) = reckoned("建厂固投8000万，能拿多少奖励", text, text)
    assert "8000万元 × 3%[1] = 240万元" in told
    assert not reckoned("建厂固投3000万，能拿多少奖励", text, text)  # in none of them
    assert not reckoned("建厂固投大概5亿，能拿多少奖励", text, text)  # in one of two


def test_so_much_for_each_square_metre_or_person() -> None:
    (told,) = reckoned("租3000平厂房每个月能补多少", RENT)
    assert "3000平方米 × 每月6元[1] = 每月1.8万元，不超过最高5000平方米[1]" in told
    (told,) = reckoned("租8000平厂房每个月能补多少", RENT)
    assert "超过最高5000平方米[1]，为每月3万元" in told
    (told,) = reckoned("招了600个人能补多少钱", JOBS)
    assert "600人 × 1200元[1] = 72万元，超过最高60万元[1]，为60万元" in told


def test_of_a_row_of_a_table_that_a_sentence_leads_in() -> None:
    lead = "按照实际完成固定资产投资额给予奖励，标准如下："
    rows = ["| 固定资产投资 | 比例 | 最高奖励 |", "| 5000万元以上、不足2亿元 | 7% | 1200万元 |"]
    text = "\n".join((lead, *rows, "| 2亿元以上 | 9% | 2500万元 |"))
    (told,) = reckoned("投8000万能拿多少奖励", text, lead, rows[1])
    assert "8000万元 × 7%[1] = 560万元，不超过最高1200万元[1]" in told
    assert not reckoned("投3亿能拿多少奖励", text, lead, rows[1])  # of another row


def test_in_how_many_parts_it_is_paid_is_no_rate() -> None:
    paid = "奖励资金分两期拨付：竣工投产后拨付60%，满一年后拨付40%。"
    lead, tier = "完成固定资产投资的，按实际完成额分档给予奖励：", "5000万元以上的，按6%给予奖励。"
    cap = "单个项目奖励最高不超过1000万元。"
    (told,) = reckoned("投6500万能奖多少，是一次给完吗", TIERS + paid, lead, tier, cap, paid)
    assert "6500万元 × 6%[1] = 390万元" in told


def test_what_the_rule_asks_of_another_amount_has_to_be_told() -> None:
    rule = "固定资产投资在1亿元以上的项目，按设备投资额的12%给予补助，最高不超过3000万元。"
    assert not reckoned("新设备买了400万，能补多少", rule)
    assert not reckoned("投5000万，其中设备投了2000万，能补多少", rule)
    (told,) = reckoned("投3亿，其中设备投了2亿，能补多少", rule)
    assert "2亿元 × 12%[1] = 2400万元" in told


def test_for_each_year() -> None:
    text = "按每人每年2000元给予补贴，每年最高100万元。"
    (told,) = reckoned("招用80人能补多少", f"新招用员工的，{text}")
    assert "80人 × 每年2000元[1] = 每年16万元，不超过每年最高100万元[1]" in told
    assert not reckoned("招用80人能补多少", "新招用员工的，每人每年2000元，最高100万元。")


def test_a_rate_that_is_a_limit_gives_at_most_so_much() -> None:
    text = "租用标准厂房的，补贴标准为每平方米每月不超过12元。"
    (told,) = reckoned("租6000平厂房每个月补多少", text)
    assert "6000平方米 × 最多每月12元[1] = 最多每月7.2万元" in told


def test_per_mille() -> None:
    (told,) = reckoned("投资3000万能奖多少", "按照实际投资额的2‰给予奖励，最高50万元。")
    assert "3000万元 × 2‰[1] = 6万元" in told


def test_in_english() -> None:
    (told,) = reckoned("买了2000万的设备能奖多少", UPGRADE, language="en")
    assert told.startswith(
        "Calculated: 20 million yuan × 10%[1] = 2 million yuan, "
        "which is within the cap of 6 million yuan[1]"
    )


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("投2000万奖百分之几", UPGRADE),  # asks for the rate
        ("买了2000万的设备怎么申请奖励", UPGRADE),
        ("营业收入2000万能奖多少", UPGRADE),  # of something else
        ("投2000万能奖多少", "按研发费用较上年增量的10%给予奖励，最高不超过600万元。"),
        ("研发投入2000万能奖多少", "按研发费用较上年增量的10%给予奖励，最高不超过600万元。"),
        ("买了2000万的设备能补多少", "按设备投资额的10%给予补助，每年最高不超过80万元。"),
        ("买了2000万的设备能补多少", "按设备投资额的10%给予补助。有关联的，按8%给予补助。"),
        ("买了200万的设备能补多少", "设备投资额500万元以上的，按设备投资额的10%给予补助。"),
        ("租2000平每个月能补多少", "租用厂房的，按每平方米每月6元补贴，最高不超过60万元。"),
        ("租2000平能补多少", "购买厂房的，按每平方米200元补贴。"),
    ],
)
def test_nothing_is_worked_out_where_anything_is_open(question: str, text: str) -> None:
    assert reckoned(question, text) == []


def test_a_cap_behind_that_is_not_told_leaves_it_open() -> None:
    text = "按设备投资额的10%给予补助。单个企业最高不超过300万元。"
    assert not reckoned("买了2000万的设备能补多少", text, "按设备投资额的10%给予补助。")
    (told,) = reckoned("买了2000万的设备能补多少", text)
    assert "不超过最高300万元" in told
    other = "按设备投资额的10%给予补助。（二）租用厂房的，最高不超过300万元。"
    assert reckoned("买了2000万的设备能补多少", other, "按设备投资额的10%给予补助。")


def test_what_is_reckoned_with_is_cited() -> None:
    passage = Passage("d#1", "d", 0, 0, len(UPGRADE), UPGRADE)
    document = Document("d", "措施", "d.md", "x", Kind.REGULATION)
    item = Evidence(1, passage, document, 0, len(UPGRADE), UPGRADE, ((0, len(UPGRADE)),))
    claim = Claim(UPGRADE, (1,), quotes=((1, 0, len(UPGRADE)),))
    (done,) = worked_out("买了2000万的设备能奖多少", [claim], [item], "zh")
    assert [term.value for term in done.terms] == [Decimal(10), Decimal(6_000_000)]
    assert all("10%" in item.quote(term.start, term.end) for term in done.terms)
    assert done.value == Decimal(2_000_000) and done.kind == "rate"


CLEAN = (
    "对新建符合规范要求的洁净车间，按每平方米800元给予一次性装修补助，单个企业最高300万元。"
    "对其他生产企业不给予装修补助。"
)
GREENHOUSE = (
    "对新建连片50亩以上的智能温室大棚，按每亩3万元给予补助，单个项目最高400万元；"
    "对新建连片100亩以上的普通钢架大棚，按每亩5000元给予补助，单个项目最高100万元。"
)
COMPUTING = "对租用公共算力服务的企业，按实际支付费用的40%发放“算力券”，单个企业每年最高120万元。"
INTEREST = (
    "对用于设备购置的银行贷款，按实际支付利息的40%给予贴息，单个企业每年最高80万元，"
    "贴息期不超过两年。"
)
BOXES = (
    "货主企业年箱量达到300标箱以上的，超过300标箱的部分按每标箱120元给予补助，"
    "单个企业每年最高200万元。"
)
YEARS = (
    "租赁标准厂房1000平方米以上、租期三年以上的，第一年按实际租金的100%、第二年按50%、"
    "第三年按30%给予补贴，每年最高100万元。"
)
TAXES = (
    "第二十条 （总部经营贡献）总部企业年纳税额超过2000万元的，超过部分按8%给予奖励，"
    "单个企业每年最高1000万元。"
)
COLD = "新建冷库库容1万立方米以上的，按每立方米60元给予一次性补助，单个项目最高300万元。"
LANDING = (
    "对社会资本建设的起降场，按实际建设费用的30%给予补助，单个起降场最高100万元；"
    "对无人机起降平台，每个补助5万元。"
)
OFFICE = (
    "租赁自用办公用房的，按每平方米每月30元给予补助，补助面积不超过2000平方米；"
    "购置自用办公用房的，按每平方米800元给予一次性补助，最高200万元。"
)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("想盖一个600平米的洁净车间，装修能补多少", CLEAN, "600平方米 × 800元[1] = 48万元"),
        ("有个500平的洁净车间要装修，能给多少钱", CLEAN, "500平方米 × 800元[1] = 40万元"),
        ("搞了100亩的智能温室，补贴多少", GREENHOUSE, "100亩 × 3万元[1] = 300万元"),
        ("盖80亩智能温室补多少", GREENHOUSE, "80亩 × 3万元[1] = 240万元，不超过最高400万元[1]"),
        ("盖120亩普通钢架大棚补多少", GREENHOUSE, "120亩 × 5000元[1] = 60万元，不超过最高100万元"),
        ("一年算力花了200万，能领多少算力券", COMPUTING,
         "实际支付费用按200万元计，200万元 × 40%[1] = 80万元，不超过每年最高120万元[1]"),
        ("今年算力花了500万，能领多少算力券", COMPUTING, "超过每年最高120万元[1]，为120万元"),
        ("贷款买设备，一年利息150万能贴多少", INTEREST, "150万元 × 40%[1] = 60万元"),
        ("一年走1300个标箱，能补多少", BOXES,
         "(1300标箱 − 300标箱[1]) × 120元[1] = 12万元，不超过每年最高200万元[1]"),
        ("租了3000平厂房签了5年，头一年租金60万，三年一共能补多少", YEARS,
         "第一年实际租金按60万元计，60万元 × 100%[1] = 60万元，不超过每年最高100万元[1]"
         "（只算这一年"),
        ("租2000平厂房，第二年租金50万，能补多少", YEARS, "50万元 × 50%[1] = 25万元"),
        ("今年交了3500万税，贡献奖能拿多少", TAXES,
         "(3500万元 − 2000万元[1]) × 8%[1] = 120万元，不超过每年最高1000万元[1]"),
        ("想搞个冷库，大概2万立方，补多少", COLD,
         "约2万立方米 × 60元[1] = 约120万元，不超过最高300万元[1]"),
        ("起降场建设花了200万能补多少", LANDING, "200万元 × 30%[1] = 60万元，不超过最高100万元[1]"),
        ("租1500平办公楼一个月补多少", OFFICE, "1500平方米 × 每月30元[1] = 每月4.5万元"),
        ("买了1500平办公楼补多少", OFFICE, "1500平方米 × 800元[1] = 120万元"),
        ("大概买2000万左右的设备能奖多少", UPGRADE, "约2000万元 × 10%[1] = 约200万元"),
    ],
)  # fmt: skip
def test_by_the_rule_that_the_question_names_and_the_part_and_year_it_is_of(
    question: str, text: str, told: str
) -> None:
    (done,) = reckoned(question, text)
    assert told in done


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("建600平米的办公楼，装修能补多少", CLEAN),  # of another building
        ("盖600平的普通车间，装修能补多少", CLEAN),
        ("盖120亩大棚补多少", GREENHOUSE),  # which of both it is, is not told
        ("盖30亩智能温室补多少", GREENHOUSE),
        ("装修花了200万能补多少", COMPUTING),  # paid for something else
        ("花了200万能补多少", COMPUTING),
        ("算力每个月花20万，能领多少券", COMPUTING),
        ("算力花了500万，能领多少算力券", COMPUTING),  # maybe of several years
        ("三年利息一共150万，能贴多少", INTEREST),
        ("贷款150万买设备能贴多少", INTEREST),
        ("一年走200个标箱，能补多少", BOXES),
        ("一年租金60万，能补多少", YEARS),  # which year it is, is not told
        ("租800平厂房，头一年租金20万，能补多少", YEARS),
        ("租2000平厂房，第四年租金20万，能补多少", YEARS),
        ("租2000平厂房，租金20元一平，能补多少", YEARS),
        ("今年交了1500万税，贡献奖能拿多少", TAXES),
        ("大概1万立方的冷库，补多少", COLD),  # which may be less than that
        ("起降场设备买了200万，能补多少", LANDING),
        ("二手设备花了2000万能补多少", UPGRADE),
        ("今年交了3500万税能奖多少", "按年纳税额地方留成部分的8%给予奖励，最高1000万元。"),
        ("买了2000万的设备能补多少", "按设备投资额的10%给予补助，500万元封顶。"),
    ],
)
def test_nothing_by_what_is_of_another_thing_part_or_year(question: str, text: str) -> None:
    assert reckoned(question, text) == []


def test_of_a_change_the_new_wording_holds() -> None:
    text = (
        "将第十二条“按实际支付算力费用的25%发放算力券，单个企业每年最高50万元”修改为"
        "“按实际支付算力费用的40%发放算力券，单个企业每年最高120万元”。"
    )
    (told,) = reckoned("一年算力花了200万，能领多少算力券", text)
    assert "200万元 × 40%[1] = 80万元，不超过每年最高120万元[1]" in told
    assert not reckoned("之前签的合同，一年算力花了200万，能领多少算力券", text)


def test_a_claim_that_no_longer_holds_gives_nothing() -> None:
    passage = Passage("d#1", "d", 0, 0, len(UPGRADE), UPGRADE)
    document = Document("d", "措施", "d.md", "x", Kind.REGULATION)
    item = Evidence(1, passage, document, 0, len(UPGRADE), UPGRADE, ((0, len(UPGRADE)),))
    old = Claim(UPGRADE, (1,), quotes=((1, 0, len(UPGRADE)),), outdated="replaced")
    assert worked_out("买了2000万的设备能奖多少", [old], [item], "zh") == ()


CAPPED = (
    "第五条 企业租用标准厂房的，给予租金补贴：{}单个企业补贴面积不超过6000平方米{}"
    "补贴标准每平方米每月不超过12元。"
)


@pytest.mark.parametrize(("lead", "end"), [("", "，"), ("", "。"), ("每人不超过20平方米，", "，")])
def test_a_cap_on_the_area_in_front_of_the_rate_is_kept(lead: str, end: str) -> None:
    text = CAPPED.format(lead, end)
    (told,) = reckoned("租7500平厂房能补多少", text)
    assert "最多每月9万元，超过最高6000平方米[1]，为最多每月7.2万元" in told
    (told,) = reckoned("租5000平厂房能补多少", text)
    assert "= 最多每月6万元，不超过最高6000平方米[1]" in told


def test_of_a_cap_on_the_area_and_one_on_the_money_the_lower_one_holds() -> None:
    text = "租用厂房的，补贴面积不超过5000平方米，按每平方米60元给予补贴，最高{}。"
    (told,) = reckoned("租8000平厂房能补多少", text.format("40万元"))
    assert "= 48万元，超过最高5000平方米[1]，为30万元" in told
    (told,) = reckoned("租8000平厂房能补多少", text.format("20万元"))
    assert "= 48万元，超过最高20万元[1]，为20万元" in told


OFFICES = (
    "总部企业租赁自用办公用房的，按每平方米每月30元给予补助，补助面积不超过2000平方米{}；"
    "购置自用办公用房的，按每平方米800元给予一次性补助，最高200万元。"
)


def test_what_is_given_by_the_month_is_told_for_the_year_that_is_asked_for() -> None:
    question = "租了{}平自己办公，一年能补多少"
    (told,) = reckoned(question.format(1500), OFFICES.format("，补助期三年"))
    assert "= 每月4.5万元，不超过最高2000平方米[1]；每月4.5万元 × 12个月 = 每年54万元" in told
    (told,) = reckoned(question.format(2500), OFFICES.format(""))
    assert "超过最高2000平方米[1]，为每月6万元；每月6万元 × 12个月 = 每年72万元" in told
    (told,) = reckoned(question.format(1500), OFFICES.format("，补助期不超过6个月"))
    assert "12个月" not in told


def test_what_equipment_is_bought_for_is_invested_in_it() -> None:
    (told,) = reckoned("我们技改花了620万买设备，能补多少", UPGRADE)
    assert "620万元 × 10%[1] = 62万元" in told


ROBOT = (
    "企业购买工业机器人、数控机床等单台价值100万元以上智能装备的，按购置价的8%给予补助，"
    "单个企业每年最高150万元。"
)


def test_one_thing_is_bought_for_its_price() -> None:
    (told,) = reckoned("买了台130万的机器人补多少", ROBOT)
    assert "购置价按130万元计，130万元 × 8%[1] = 10.4万元，不超过每年最高150万元[1]" in told
    assert not reckoned("买了台80万的机器人补多少", ROBOT)  # too little
    assert not reckoned("买了两台130万的机器人补多少", ROBOT)
    assert not reckoned("买了台130万的叉车补多少", ROBOT)


def test_for_each_dollar_that_is_exported() -> None:
    rule = (
        "企业从本县申报出口的，每出口1美元给予0.03元人民币的国际物流补助，每家企业每年最高60万元。"
    )
    (told,) = reckoned("一年出口200万美金，快递物流能补多少", rule)
    assert "200万美元 × 0.03元[1] = 6万元，不超过每年最高60万元[1]" in told
    assert not reckoned("一年出口200万元的货，快递物流能补多少", rule)  # which are no dollars


def test_what_is_spent_on_carriage_is_no_other_cost() -> None:
    rule = "搬迁企业可以申请搬迁运费补助，按实际运费的50%补助，每家企业最高30万元。"
    (told,) = reckoned("从外地整厂搬过来，搬家运费花了50万给补助多少", rule)
    assert "50万元 × 50%[1] = 25万元，不超过最高30万元[1]" in told
    assert not reckoned("从外地整厂搬过来，拆装花了50万给补助多少", rule)


COLD = (
    "新建冷库，库容达到5000立方米以上的，按每立方米100元给予一次性补助，单个企业最高300万元。"
    "新购置冷藏车的，每辆补助3万元，单个企业最高补助10辆。"
)


def test_another_thing_behind_is_no_cap_on_this_one() -> None:
    (told,) = reckoned("建8000立方米冷库能补多少", COLD)
    assert "8000立方米 × 100元[1] = 80万元，不超过最高300万元[1]" in told
    joint = COLD.replace("单个企业最高补助10辆", "各项补助合计不超过50万元")
    assert not reckoned("建8000立方米冷库能补多少", joint)


DESKS = (
    "租用办公用房的，按企业实际用工人数核定面积，每人不超过10平方米，"
    "单个企业不超过1500平方米，前两年免租金。"
)


def test_the_area_of_so_many_people() -> None:
    (told,) = reckoned("30个人的软件公司办公室能免多少平租金", DESKS)
    assert "30人 × 10平方米[1] = 300平方米，不超过最多1500平方米[1]" in told
    (told,) = reckoned("200个人的公司办公室能免多少平租金", DESKS)
    assert "= 2000平方米，超过最多1500平方米[1]，为1500平方米" in told
    assert not reckoned("软件公司办公室能免多少平租金", DESKS)
    assert not reckoned("30个人的软件公司能免多少租金", DESKS)  # money, of which no price is told
    (english,) = reckoned("30个人的公司办公室能免多少平租金", DESKS, language="en")
    assert "which is within the cap of 1,500 square metres[1]" in english


def test_by_the_rule_before_its_change_where_that_goes_on() -> None:
    rule = "新购生产设备，不含税发票金额500万元以上的，按设备投资额的8%给予补助，最高600万元。"
    passage = Passage("d#1", "d", 0, 0, len(rule), rule)
    item = Evidence(
        1, passage, Document("d", "政策", "d.md", "x", Kind.REGULATION), 0, len(rule), rule,
        tuple(split_sentences(rule)),
    )  # fmt: skip
    claim = Claim(rule, (1,), quotes=((1, 0, len(rule)),), outdated=GOES_ON)
    asked = "机器发票是2025年3月开的，不含税1200万，能拿多少补助"
    (told,) = worked_out(asked, [claim], [item], "zh", asked, old="8%")
    assert "1200万元 × 8%[1] = 96万元，不超过最高600万元[1]" in told.text
    assert not worked_out(asked, [claim], [item], "zh", asked, old="10%")


def test_by_the_rate_of_another_benefit_behind_the_one_told_nothing_is_worked_out() -> None:
    service = "介绍用工的机构，给予最高9万元的就业服务补助。"
    jobs = "生产企业按每人1000元给予一次性吸纳就业补贴。"
    question = "招了120人，补贴多少"
    assert reckoned(question, service + jobs, jobs)
    assert not reckoned(question, service + jobs, service, jobs)
