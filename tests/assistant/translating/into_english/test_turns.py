"""English tells the words that the Chinese turns on, and adds none."""

import pytest

from assistant.translating.into_english.turns import lost
from assistant.translating.into_english.unsaid import added


@pytest.mark.parametrize(
    ("english", "chinese", "word"),
    [
        ("The amount on the invoice is not included in the tax.", "以发票上的不含税金额为准。",
         "不含税"),
        ("Each workshop is given 50,000 yuan.", "每个车间奖励5万元。", "奖励"),
        ("The store gets no subsidy.", "加盟店不享受补助。", "加盟"),
        ("Capital is converted at the rate.", "以外币计价的按汇率折算。", "外币"),
        ("Rent is halved for staff of projects.", "重点项目职工租金减半。", "重点"),
        ("For those who paid in the previous year.", "对当年到资的，", "当年"),
        ("Projects are used for investment by banks.", "项目用于投资的银行贷款", "贷款"),
        ("It can take 20 tonnes of equipment.", "可安装20吨行车。", "行车"),
        ("The company is the first to issue stocks.", "企业首次公开发行股票的，", "首次公开发行"),
        ("It uses a cold store at half the rate.", "自用冷库减半执行。", "自用"),
        ("Freezing pet food.", "冻干宠物食品。", "冻干"),
        ("There are three exits.", "设有3个出入口。", "出入口"),
        ("For three standard factory buildings.", "建设三层以上标准厂房。", "三层"),
        ("Land is not charged for.", "不增收土地价款。", "增收"),
        ("Those completed by April 15 follow it.", "4月15日之后竣工的项目。", "日之后"),
        ("They must stay for 10 years.", "自获得资金之日起10年内不得迁出。", "自获得资金之日起"),
        ("It is held once a year in April and October.", "4月、10月各组织一次。", "各组织一次"),
        ("Foreign policy: 0571-5550101", "外资政策：0571-5550101", "外资"),
        ("It met the target of 53.8%.", "完成全年目标的53.8%。", "目标的53.8%"),
        ("It applies for an invoice to the park.", "凭发票向园区申请。", "凭"),
        ("Electricity follows the directory.", "电价按照目录执行。", "电价"),
        ("An additional charge is made.", "物业费另行收取。", "另行"),
        ("The value was 2.78 billion yuan.", "现场及意向成交额27.8亿元。", "意向"),
        ("It should have at least 20 million yuan in capital.", "应当实收资本2000万元以上。",
         "实收资本"),
        ("They still follow Article 9.", "仍按原第九条的标准执行。", "原"),
        ("For electric buses and trucks.", "燃料电池客车和货车。", "燃料电池"),
        ("For fuel cell vehicles.", "燃料电池货车。", "货车"),
        ("Water costs 3.15 per cubic metre.", "工业用水（元/立方米）", "元"),
        ("A firm that withdraws its assets receives the award in proportion.",
         "企业撤资的，按比例退回奖金。", "退回"),
        ("Children of foreign technicians may enrol.", "外籍管理人员子女可以入学。",
         "管理人员"),
    ],
)  # fmt: skip
def test_a_word_that_is_lost_is_found(english: str, chinese: str, word: str) -> None:
    assert word in list(lost(english, chinese))


@pytest.mark.parametrize(
    ("english", "chinese", "added_"),
    [
        ("Firms recognised by the government get it.", "经认定的企业可以享受。",
         "adds government"),
        ("The reward amounts range from 100 million yuan to 500 million yuan.",
         "按实际投资额给予奖励：1亿元（含）至5亿元的，按5%给予奖励。",
         "adds reward amounts range"),
        ("The stage is paid in full; 50% is paid later.", "立项后拨付50%。", "adds in full"),
        ("Branches in the same area can apply.", "在本区的分公司可以申报。", "adds the same area"),
        ("A maker scaled down gets 200,000 yuan.", "升规的企业奖励20万元。", "adds scaled down"),
        ("A firm increases its capital (with profits) to 3 million yuan.",
         "企业增资（含利润）达到300万元的，", "adds increases its capital (with profits) to"),
        ("A laboratory should be established.", "园区有公共实验室。",
         "adds should be established"),
        ("Of these, 500 is also given.", "其中500家给予奖励。", "adds also"),
        ("The plan is 75; however, 30 is used.", "计划引进75亿元，利用外资30亿元。",
         "adds however"),
        ("For those of the previous year.", "对100万元以上的，", "adds previous year"),
        ("The factory is located in a town.", "位于示例镇，建设厂房。", "adds a subject"),
        ("The project has not been funded, and the funds are stopped.",
         "项目未到位资金的，暂停拨付。", "makes a fact of a case"),
        ("The bureau conducted an audit in 20 days.", "区财政局在20日内完成审核，可以现场核查。",
         "tells a rule as what was done"),
        ("The investor submitted a proposal.", "投资方提交项目建议书和近两年报表。",
         "tells a rule as what was done"),
        ("They must also attach:", "另附设备发票。", "breaks off"),
        ("Enterprises are required to train staff.", "每年培养技能人员，企业获得补贴。",
         "adds required to"),
        ("It cannot be applied to the new method.", "不能直接适用新办法。",
         "adds applied to the new method"),
        ("The agency sends staff and gives a subsidy of 800 yuan.",
         "人力资源服务机构输送职工的，给予800元补贴。", "adds gives a subsid"),
        ("Contact: the promotion stock.", "联系人：项目推介股。", "adds stock"),
        ("Routes have been opened, and the company has run them for one year, receiving a reward.",
         "新开通航线，稳定运营满一年的，给予奖励。", "makes a fact of a case"),
        ("Enterprises should hire experts and get an allowance.",
         "企业聘用的专家，给予住房补贴。", "adds should "),
        ("A reward was given for the first time.", "首次纳入统计的，一次性给予奖励。",
         "tells a rule as what was done"),
        ("By trade, 21 enterprises signed.", "分产业看，竹产业签约21个。", "adds enterprises"),
        ("Foreign students may enrol.", "外籍技术人员子女可在示例学校入托。", "adds students"),
        ("Institutions reward 100,000 yuan for each.", "中介机构每引进一人奖励10万元。",
         "adds institutions reward"),
    ],
)  # fmt: skip
def test_a_word_that_is_added_is_found(english: str, chinese: str, added_: str) -> None:
    assert added_ in list(added(english, chinese))


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("It is located in a town.", "位于示例镇。"),
        ("If the project is not funded, payment is suspended.", "项目未到位资金的，暂停拨付。"),
        ("Of these, regional headquarters get one million yuan.", "其中区域总部给予100万元。"),
        ("The audit was conducted by the bureau in 2031.", "2031年，由财政局进行审计。"),
        ("Foreign-invested enterprises paid in that year are rewarded.",
         "对当年到资的外商投资企业给予奖励。"),
    ],
)  # fmt: skip
def test_what_is_told_well_is_let_through(english: str, chinese: str) -> None:
    assert not list(lost(english, chinese)) and not list(added(english, chinese))


def test_what_is_left_is_told_as_such() -> None:
    assert list(lost("Status: 900 square metres.", "状态：余900平方米。"))
    assert not list(lost("Status: 900 square metres left.", "状态：余900平方米。"))
    assert not list(lost("More than 100 firms.", "100余家企业。"))


def test_of_water_and_gas_neither_is_dropped() -> None:
    chinese = "工业用水、用天然气价格均下调10%。"
    assert list(lost("Industrial water prices are cut by 10%.", chinese))
    assert not list(lost("Industrial water and gas prices are cut by 10%.", chinese))
    assert list(lost("A labor contract is handed in.", "提交劳务协议。"))
    assert not list(lost("A labour service agreement is handed in.", "提交劳务协议。"))
