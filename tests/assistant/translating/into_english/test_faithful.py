"""What English may and may not make of a checked Chinese sentence."""

import pytest

from assistant.answers import Evidence
from assistant.translating.into_english.caps import portion_in_english
from assistant.translating.into_english.faithful import problem
from index.documents import Document, Kind, Passage

GLOSSARY = {
    "Qinghe District": "青禾区",
    "Qinghe": "青禾区",
    "Bailu Park": "白鹭产业园",
    "Chisong": "赤松",
    "Qinghe Young Founders Association": "青禾创业者协会",
    "leading industries": "主导产业",
}
SIGNED = "据报道，青禾区2031年一季度签约34个项目，总签约额达510亿元。"
AIMED = "青禾区2031年的目标是全年新签约项目总额不低于900亿元。"
PLANNED = "青禾区2031年计划在白鹭产业园重点发展新材料。"
EXPECTED = "青禾区白鹭产业园的产值预估在7亿元到10亿元。"
SILENT = "青禾区没有公布白鹭产业园的租金。"
RUNNING = "白鹭产业园的一期项目正满负荷生产。"
PROMISED = "青禾区承诺为企业提供优质服务。"


def unfaithful(english: str, chinese: str, kind: Kind = Kind.NEWS) -> str:
    document = Document("d", "青禾区招商", "d.md", "x", kind)
    passage = Passage("d#1", "d", 0, 0, len(chinese), chinese)
    item = Evidence(1, passage, document, 0, len(chinese), chinese, ((0, len(chinese)),))
    return problem(english, chinese, item, GLOSSARY)


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("According to the report, Qinghe District signed 34 projects in the first quarter of "
         "2031, with a total value of 51 billion yuan.", SIGNED),
        ("Qinghe signed 34 projects worth RMB 51 billion in Q1 2031.", SIGNED),
        ("Qinghe's target for 2031 is to sign new projects worth no less than 90 billion yuan.",
         AIMED),
        ("In 2031 Qinghe District plans to focus on new materials in Bailu Park.", PLANNED),
        ("The output value of Bailu Park in Qinghe is estimated at 700 million yuan to 1 billion "
         "yuan.", EXPECTED),
        ("Qinghe District has not published the rent of Bailu Park.", SILENT),
        ("Qinghe District promises companies good service.", PROMISED),
        ("The first phase of Bailu Park is running at full capacity.", RUNNING),
        ("Phase 1 of Bailu Park is running at full capacity.", RUNNING),
        ("Qinghe District's 2031 plan is to focus on new materials in Bailu Park.", PLANNED),
        ("青禾区 (Qinghe) promises companies good service.", PROMISED),
        ("Qinghe promised to provide good service.", "青禾区承诺将提供优质服务。"),
        ("Bailu Park has weak competitiveness.", "白鹭产业园竞争力不强。"),
        ("Qinghe's 2031 plan is to grow.", "青禾区2031年计划发展。"),
        ("The Qinghe 2031 plan is to grow.", "青禾区2031年计划发展。"),
        ("Dozens of workers are busy in Qinghe.", "青禾区数十名工人正在忙碌。"),
        ("Qinghe promised that it would provide good service.", "青禾区承诺将提供优质服务。"),
        ("Qinghe brought in a subsidiary of Chisong.", "青禾区引进赤松的子公司。"),
        ("Qinghe promised at the signing to support construction.",
         "青禾区在签约现场承诺支持建设。"),
        ("Qinghe signed an agreement with Chisong.", "青禾区与赤松签订协议。"),
        ("410 mu, planned to be completed in June 2027.", "410亩，计划2027年6月建成。"),
        ("Desks count, but the operator must be on record.", "可以计入，但运营方须备案。"),
        ("Branch companies do not have legal person status.", "分公司不具有独立法人资格。"),
        ("Projects of at least 100 million yuan each.", "亿元以上项目。"),
        ("Enterprises that move their registration out of Qinghe within five years must return "
         "the funds.", "企业五年内将注册地迁出青禾区的，应当退还资金。"),
    ],
)  # fmt: skip
def test_what_keeps_everything_is_kept(english: str, chinese: str) -> None:
    assert unfaithful(english, chinese) == ""


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Qinghe pays the funds in May.", "青禾区将于5月拨付资金。"),
        ("Qinghe signed 43 projects worth 51 billion yuan in Q1 2031.", SIGNED),
        ("Qinghe signed 34 projects worth 510 billion yuan in Q1 2031.", SIGNED),
        ("Qinghe signed 34 projects in Q1 2031.", SIGNED),
        ("For projects with an investment of at least 500 million yuan a reward of at least 500 "
         "million yuan, at 6% of it.", "投资5亿元以上的，按6%给予奖励。"),
        ("Qinghe signed 34 projects worth 51 billion yuan in 2031.", SIGNED),
        ("Qinghe signed over 34 projects worth 51 billion yuan in Q1 2031.", SIGNED),
        ("The county signed 34 projects worth 51 billion yuan in Q1 2031.", SIGNED),
        ("Chisong and Qinghe signed 34 projects worth 51 billion yuan in Q1 2031.", SIGNED),
        ("Qinghe started 34 projects worth 51 billion yuan in Q1 2031.", SIGNED),
        ("Qinghe in the east of the city signed 34 projects worth 51 billion yuan in Q1 2031.",
         SIGNED),
        ("Of all districts nationwide Qinghe signed 34 projects worth 51 billion yuan in Q1 2031.",
         SIGNED),
        ("Qinghe, Chisong Prefecture, signed 34 projects worth 51 billion yuan in Q1 2031.",
         SIGNED),
        ("The Qinghe Young Founders Association and Qinghe's Young Founders Association met.",
         "青禾创业者协会会面。"),
        ("Qinghe promises good service, good service, and good service to companies.", PROMISED),
        ("Qinghe signed new projects worth at least 90 billion yuan in 2031.", AIMED),
        ("Qinghe's target for 2031 is to sign new projects worth 90 billion yuan.", AIMED),
        ("In 2031 Qinghe District focuses on new materials in Bailu Park.", PLANNED),
        ("In 2031 Qinghe District plans to focus on new materials in the park.", PLANNED),
        ("The output value of Bailu Park in Qinghe is 700 million yuan to 1 billion yuan.",
         EXPECTED),
        ("Qinghe District has published the rent of Bailu Park.", SILENT),
        ("Qinghe District does not promise companies good service.", PROMISED),
        ("Qinghe District gives companies good service.", PROMISED),
        ("Qinghe District promises companies good service and subsidies.", PROMISED),
        ("青禾区承诺为企业提供优质服务。", PROMISED),
        ("青禾区 promises 企业 优质 service.", PROMISED),
        ("Qinghe promises companies good service. " * 9, PROMISED),
        ("Qinghe promises companies优质 service.", PROMISED),
        ("The second phase of Bailu Park is running at full capacity.", RUNNING),
        ("The report promises that Qinghe will provide good service.",
         "据报道，青禾区承诺将提供优质服务。"),
        ("Qinghe signed an agreement and promised good service.", PROMISED),
        ("A centre with 50 employees or more.", "研发人员50人以上的中心。"),
        ("Leaders plan at least 20 visits.", "主要领导计划外出招商20次以上。"),
        ("A subsidy paid over 5 years, except for the first year.", "补贴分5年发放。"),
        ("34", SIGNED),
        ("", SIGNED),
    ],
)  # fmt: skip
def test_what_adds_loses_or_turns_something_is_dropped(english: str, chinese: str) -> None:
    assert unfaithful(english, chinese)


def test_what_is_at_most_within_a_time_is_not_told_as_for_it() -> None:
    assert unfaithful("It grows for two years by at most 5%.", "两年内不超过5%。")


def test_what_is_of_the_country_is_not_made_foreign() -> None:
    chinese = "内资企业提交公司章程。"
    assert "foreign" in unfaithful(
        "Foreign enterprises submit the articles of association.", chinese
    )
    assert unfaithful("Domestic enterprises submit the articles of association.", chinese) == ""


def test_who_refers_is_not_who_is_referred_to() -> None:
    chinese = "公职人员不得作为引荐人。"
    assert unfaithful("Officials must not be referred to.", chinese) == "loses 引荐"
    assert unfaithful("Officials must not be referrers.", chinese) == ""


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Applicants cannot apply for support for three years.", "三年内不得申报扶持资金。"),
        ("The company promises not to move its registration for eight years.",
         "企业承诺八年内不变更注册地。"),
        ("Who has worked here for at least one year can apply.", "连续工作满1年的，可以申请。"),
        ("If the documents are incomplete, the applicant is told at once.",
         "材料不齐的，一次性告知。"),
        ("The investment (excluding the price of land) counts.", "投资额不含土地价款。"),
        ("There is no rent for the first two years.", "前两年免租金。"),
        ("The bureau pays within 10 working days.", "由财政局在10个工作日内拨付。"),
        ("A bureau announces it in June.", "由经济发展局于6月另行通知。"),
        ("The first batch is from April 1 to April 30, 2025.", "第一批为2025年4月1日至4月30日。"),
        ("The maximum interest subsidy for each enterprise is 1 million yuan.",
         "单个企业贴息最高不超过100万元。"),
        ("The subsidy period is not exceeding two years.", "补贴期限不超过两年。"),
        ("Each workshop can receive 50,000 yuan.", "每个车间奖励5万元。"),
        ("The same enterprise can receive at most 1.5 million yuan per year.",
         "同一企业每年不超过150万元。"),
        ("A manufacturer of three consecutive years can apply.", "连续三年的制造企业可以申报。"),
        ("(1) Financial Statement; (2) Procurement Contract.", "（1）财务报表；（2）采购合同。"),
        ("Environmental Impact Assessment Report Approval", "环评报告表审批"),
        ("Qinghe AI Industrial Park", "青禾人工智能产业园"),
        ("Industrial Collaboration Office", "产业协作科"),
        ("Experts with an annual salary of 600,000 yuan count.", "年薪60万元的专家计入。"),
    ],
)  # fmt: skip
def test_what_english_tells_in_other_words_is_kept(english: str, chinese: str) -> None:
    assert unfaithful(english, chinese) == ""


@pytest.mark.parametrize(
    ("english", "chinese", "lost"),
    [
        ("The property tax is 2 yuan per month.", "物业费每月2元。", "物业"),
        ("It must cover 6 months after completion.", "应当覆盖投产后6个月。", "投产"),
        ("The environmental impact report takes 20 working days.",
         "环境影响报告书审批时限为20个工作日。", "报告书"),
        ("The provisions took effect.", "有关规定同时废止。", "废止"),
        ("The first firm gets a reward of 100,000 yuan.", "首次入库的企业奖励10万元。", "首次"),
        ("There are 12 projects of at least 1 billion yuan.", "10亿元以上工业项目12个。", "工业"),
        ("A firm gets 5% of what it spends on research.", "按研发费用增量的5%给予支持。", "增量"),
    ],
)  # fmt: skip
def test_what_a_sentence_turns_on_is_told(english: str, chinese: str, lost: str) -> None:
    assert f"loses {lost}" in unfaithful(english, chinese)


def test_no_report_is_told_of_where_none_is() -> None:
    said = "The report mentions that the park is in the north."
    assert unfaithful(said, "园区位于北部。") == "adds a report"


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("They get a subsidy from the start of the lease for three years.",
         "自租赁之日起三年内给予补贴。"),
        ("Their revenue in the previous year was at least 200 million yuan.",
         "上一年度营业收入不低于2亿元。"),
        ("The annual target of 5 billion yuan was not reached.", "未达到50亿元的年度目标。"),
        ("A loaded 20-ton crane can be installed.", "可安装20吨行车。"),
        ("Cooperatives cannot apply alone.", "合作社不能单独申请。"),
    ],
)  # fmt: skip
def test_what_chinese_counts_in_its_own_way_is_kept(english: str, chinese: str) -> None:
    assert unfaithful(english, chinese) == ""


@pytest.mark.parametrize(
    ("english", "chinese", "wrong"),
    [
        ("Call Mr. Zhao.", "请联系邵主任。", "calls something Zhao"),
        ("The top 500强 get it.", "500强企业可以享受。", "has 强 in Chinese"),
        ("Those of 强企 get it.", "强企可以享受。", "has 强企 in Chinese"),
    ],
)
def test_names_and_words_in_chinese_are_looked_at(english: str, chinese: str, wrong: str) -> None:
    assert wrong in unfaithful(english, chinese)


@pytest.mark.parametrize(
    "chinese",
    ["2000万元（含）至6000万元的部分，奖励比例为3%；", "2000万元至6000万元的部分，按3%给予奖励。"],
)
def test_a_portion_that_is_told_by_rule_is_faithful(chinese: str) -> None:
    assert unfaithful(portion_in_english(chinese), chinese) == ""


def test_no_denial_is_added_beside_one() -> None:
    chinese = "青禾区的租金另文介绍，报道没有说明园区的电价。"
    told = "The report tells the rents of Qinghe elsewhere and does not say the power price."
    more = "The report does not mention the rents of Qinghe and does not say the power price."
    assert "denies more" not in unfaithful(told, chinese)
    assert unfaithful(more, chinese) == "denies more"
