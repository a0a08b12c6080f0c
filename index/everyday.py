"""What people say and what documents write for it: 老板 and 法定代表人, 买东西 and 采购货物. Pure.

Official Chinese avoids many everyday words, so that a question in them shares nothing with the
article that answers it. The official words are searched besides the question's own, never instead.
"""

import re

_OFFICIAL = tuple(
    (re.compile(said), written)
    for said, written in (
        # buying and paying
        ("买(东西|货)|进货", "采购货物"),
        ("买(?!卖)", "采购 购买"),
        ("[给付结打交](钱|款|账)(?!户)|[钱款账](给|付|结|打)", "支付款项"),
        ("[欠赖]着?(不给|不付|钱|账|款|薪)|拖着|拖了", "拖欠 迟延支付"),
        ("[退还](钱|款)", "退还"),
        ("押金", "保证金"),
        ("租金|房租", "租赁"),
        ("(要|用)不(要|用)交钱|收钱|要钱|花钱|收不收费", "收费 收取费用"),
        # who
        ("老板|一把手|法人代表", "法定代表人 主要负责人"),
        ("外企|外资(公司|企业)|外国(公司|企业)", "外商投资企业"),
        ("老外|外国人", "外籍 外国"),
        ("(?<!中)小(公司|企业|厂|工厂)", "中小企业"),
        ("大(公司|企业|厂)", "大型企业"),
        ("员工|打工", "职工"),
        ("当官的|干部", "工作人员"),
        ("退伍", "退役"),
        ("大学生|(?<!学校)毕业生", "高等学校毕业生"),
        # a firm's life
        ("[开办](一?家|一?个|了)?(公司|企业|店|厂)|注册(公司|企业)", "企业开办 设立登记"),
        ("关门|倒闭|不干了", "终止 注销"),
        ("搬(家|走|到|厂)|换(地方|地址)", "迁移 迁入 变更住所"),
        ("执照", "营业执照"),
        ("许可证", "行政许可"),
        ("生效(?!的|条件)", "起施行"),
        ("到期|过期", "有效期届满"),
        ("想续|续(期|办|上)", "延续"),
        ("弄?丢了|找不到了", "遗失"),
        ("换人|换了人|换届", "变更 更替"),
        # projects and plans
        ("(开头|头|前)(三|3)个月|开春", "第一季度"),
        ("动工|破土", "开工"),
        ("(签|谈)(下|成|了)", "签约"),
        ("(招|引|拉|搬)来|安家", "引进 落户"),
        ("主要(发展|做|搞)|主打|(专注|聚焦|侧重|重点)(于|发展|做|搞)?(哪|什么)", "主导 重点发展"),
        ("哪些行业|什么行业|[些哪个]行当", "产业"),
        ("花样|招数|点子|法子|路子", "方式 方法"),
        ("落户", "引进"),
        ("口号|标语|座右铭", "理念"),
        ("太阳能", "光伏 新能源"),
        ("直播带货|带货", "电商直播"),
        ("下功夫|使劲", "着力 重点"),
        ("(想|要)招(?!商|标)|招(什么|哪|啥)", "招商对象"),
        ("[定订](得|得更)?[高低]", "调高 提高 调低 降低"),
        ("哪些?(机构|组织|单位|平台).{0,6}合作", "对接"),
        (r"园区?(都|分别)?(位于|在)(哪里|哪儿|哪\W*$|什么地方)", "布局 区域 位置 东部 西部"),
        ("打算|准备(?!金|材料)", "计划 目标"),
        ("出去(跑|招)", "外出"),
        # may, must, must not
        ("不(可以|能|让|准|许)", "不得"),
        ("能不能|可不可以|行不行", "可以 不得"),
        ("逼着|强迫|硬要|非要", "强制"),
        ("答应|许诺", "承诺"),
        ("不认账|说话不算数|反悔", "违约 不履行"),
        ("借口|理由", "为由"),
        ("假(材料|资料|证)|造假|作假", "虚假材料"),
        ("打官司|告(上|到)?法院|上法庭", "提起诉讼"),
        ("罚(多少|钱|几|得)|会被?罚", "罚款"),
        # how long
        ("多少天|几天", "日内 期限"),
        ("(几|多少)个月", "个月内"),
        # money of the state and of firms
        ("税前(能)?(扣|列)|抵税", "准予扣除 抵免"),
        ("请客|招待", "业务招待费"),
        ("[赚挣]的?钱", "所得 收入"),
        ("[给拿补](多少|几)(钱|万)?|好处", "补贴 补助 奖励"),
        # families
        ("上学|读书", "入学"),
        ("买房", "购房 住房"),
    )
)


def official(question: str) -> str:
    """The words that documents write for the everyday ones of a question; empty without such."""
    found = (written for said, written in _OFFICIAL if said.search(question))
    return " ".join(dict.fromkeys(" ".join(found).split()))


def without_everyday(question: str) -> str:
    """A question without the everyday words that have official ones: what is left can be held."""
    for said, _ in _OFFICIAL:
        question = said.sub(" ", question)
    return question
