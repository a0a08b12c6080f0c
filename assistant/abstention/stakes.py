"""What a decision hangs on: benefits, prices, contacts, who heads an office. Pure.

Where a question asks for such and nothing found tells of it, anything else said is no answer.
"""

import re
from collections.abc import Iterable

from assistant.coverage import tells_absence
from index.normalise import search_key
from index.sentences import split_sentences

# with their English names
_SUBJECTS = tuple(
    (re.compile(words), english)
    for words, english in (
        (
            "补贴|补助|津贴|资助|奖励|奖金|奖补|贴息|扶持资金|现金|激励(?!机制)|佣金|提成",
            "subsidies or rewards",
        ),
        (
            "减免|免征|免税|免租|减税|减征|退税|返还|优惠|税率|免收|减半|缓缴|停征|免除|免费|(?<![幸难避])免(?=[几多吗不缴交])|[能可以]免|[按以为][^，。；%]{0,10}\\d%[^，。；]{0,4}[缴交收]|[一二三四五六七八九\\d]折",
            "reductions or exemptions",
        ),
        ("补偿", "compensation"),
        ("电话|热线|联系方式|联系人|手机号", "contact details"),
        (
            "租金|(?<!厂)房租(?!金)|地价|单价|价格|价钱|收费|[^\\W\\d]{0,2}费(?=用|要|由|是?多少|每|标准|按|[为:]?\\d)",
            "rents, prices or fees",
        ),
        ("面积|多少亩|多少平方?米|公顷", "areas"),
        ("人口|户籍", "the population"),
        ("[交缴纳].{0,4}税|税收|税额|税款|(?:所得|增值|印花|契)税", "taxes"),
        ("个税|个人所得税", "personal income tax"),
        ("企业所得税", "corporate income tax"),
        ("(财政|预算)收入|公共预算|生产总值|gdp", "public revenue or GDP"),
        (
            "[局区县市院校处科]长(?![期远大效短三江]|.{2,}几次|.*多少)|书记|主任",
            "who heads an office",
        ),
        ("会长|理事长|秘书长", "who heads an association"),
        ("总经理|董事长|总裁|法定代表人|法人代表", "who heads a company"),
        (
            "几点[上下]班|几点[开关]门|(上班|工作|办公|营业|开放|服务)时间|上午|下午|对外服务",
            "opening hours",
        ),
        ("环评|环境影响评价|环保|环境保护|排污|生态环境", "environmental protection"),
        ("投产|竣工|完工|[建盖]成", "completion or the start of production"),
        (
            "(?:外资(?!金)|境外)(?!.*境内资金)|(?<!内)外商(?!会|[^，。?]{0,8}商会)|外国(?!语|的?商会|的?(?:商业|行业)?协会)",
            "foreign capital",
        ),
        ("(?<!就)开业(?![又的后前不])|开园|开张|投入(使用|运营)|投运", "opening"),
        (
            "(?<!网)(?<!邮箱)(?<!邮件)地址|门牌|[路街]\\d+号|(?:哪一?|什么)条?[大马]?[街路]",
            "an address",
        ),
        ("土地|用地|供地|[拿买]地|地块|宗地", "land"),
        ("签证|居留|工作许可|出入境", "visas and residence permits"),
        ("学校|入学|上学|幼儿园", "schools"),
        ("物业(?:服务|管理)?费|物业(?!管理公司|公司)", "property management"),
        ("关税|进口税", "customs duties"),
        ("国际(?:化)?(?:学校|幼儿园)|外籍(?:人员|员工)?子女学校", "an international school"),
        ("贷款|信贷|融资|利息|贴息|借[款钱]|借贷", "loans or interest"),
        ("工资|薪[资酬水金]|月薪", "wages"),
        ("招聘|招工|招人|找[^，。]{0,3}工作|用工|员工|职工|雇|岗位|就业", "hiring"),
        (
            "注册(?!资[本金])|登记|营业执照|工商|开办.{0,2}企业|设立.{0,4}(公司|企业)",
            "registering a company",
        ),
        (
            "[水电气]价|[水电气]费|水电|供[水电气热]|用[水电气](成本|优惠|量|[有能可])",
            "water, power or gas",
        ),
        ("电费|电价|每度|千瓦时|用电[^，。]{0,4}(?:多少钱|价)", "the price of power"),
        ("天然气|燃气|[用供]气|气价", "gas"),
        ("公积金", "the housing fund"),
        ("停车|车位|泊位", "parking"),
        ("(?:出口|信用)(?:信用)?保险|出口信保|保险费|保费", "export insurance"),
        ("(?<!质量)(?<!信用)担保", "loan guarantees"),
        ("高新技术企业|高企(?=认|奖|补|[有能可]|$)", "high-tech enterprises"),
        ("光伏|太阳能", "solar power"),
        ("充电桩|充电站|换电站", "charging points"),
        ("参展|展位|广交会|进博会|展销", "trade fairs"),
        ("贴息|利息[^，。；]{0,6}[补贴]|[补贴][^，。；]{0,4}利息", "interest subsidies"),
        ("专精特新|小巨人企?业?", "specialised firms"),
        ("瞪羚|独角兽", "gazelle and unicorn firms"),
        ("机场|航空港|空港", "an airport"),
        ("社保|社会保险|医保", "social insurance"),
        ("小公司|小企业|小微|小团队|初创|创业公司|个体(?:工商)?户", "small firms"),
        ("二期(?!临床|试验)(?<!临床二期)", "a second phase"),
        ("三期(?!临床|试验)(?<!临床三期)", "a third phase"),
    )
)

# what is called otherwise than the others of its row: who asks for a rate asks for no reduction
_APART = {"税率": "tax rates"}
_ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])")  # GDP
# What is counted, at the end of a question: 有多少员工, 多少架飞机; of 多少项目多少钱 the last.
# Amounts have many names.
_COUNTED = re.compile(
    r"多少(?!.*多少)[\u4e00-\u9fff]{0,3}?((?!..?元|资金|时间|个月|每.|.?费|公里|公顷|小时|分钟|毫升|公斤|平米|作日|比[例重]|份额)"
    r"(?!钱|[以能可会给]|才行|才算|才[能可给有]|就行|绍费|处费|介费|.?[了吗呢吧的能就会可者访参赴]|人[来去到]|[来到入前进去][^\W\d])[\u4e00-\u9fff]{2})\W*$"
)


# 香港上市奖多少 is not told by what a listing in Beijing or Shenzhen gets; not 香港上市公司
_ABROAD = "香港|港股|港交所|联交所|美国|美股|纳斯达克|纽交所|新加坡"
_LISTS_ABROAD = re.compile(f"({_ABROAD})[^，。?]{{0,6}}上市(?!公司|企业|集团)")
_LISTED_ABROAD = re.compile(
    f"(?:境外|海外|{_ABROAD})[^，。；]{{0,8}}(?:上市|交易所|资本市场)|港交所|联交所"
)


def unheld_subjects(question: str, texts: Iterable[str]) -> list[str]:
    """Benefits, prices, contacts, officials and the like that the question asks for and no text
    affirms, and acronyms and things to be counted that none mentions."""
    key = search_key(question)
    asked = [(words, found.group()) for words, _ in _SUBJECTS if (found := words.search(key))]
    named = [*map(str.lower, _ACRONYM.findall(question)), *_COUNTED.findall(key)]
    asked += [(_LISTED_ABROAD, name) for name in _LISTS_ABROAD.findall(key)]
    told = [name for name in named if not subject_in_english(name)]
    asked += [(re.compile(re.escape(name)), name) for name in told]
    if not asked:
        return []
    joined = search_key("\n".join(texts))
    said = [joined[a:b] for a, b in split_sentences(joined)]
    affirmed = "\n".join(s for s in said if not tells_absence(s))
    lacked = dict.fromkeys(name for words, name in asked if not words.search(affirmed))
    return [name for name in lacked if not any(name in other != name for other in lacked)]


def is_subject(text: str) -> bool:
    """Whether a text is but the name of a subject that `unheld_subjects` looks for."""
    return any(words.fullmatch(text) for words, _ in _SUBJECTS)


def subject_in_english(subject: str) -> str:
    """The English name of a subject that `unheld_subjects` tells; empty where it has none."""
    named = next((english for words, english in _SUBJECTS if words.search(subject)), "")
    return _APART.get(subject, named)
