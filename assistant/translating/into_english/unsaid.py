"""What an English sentence says and its Chinese does not: a government, a duty made of a fact, the
past made of a rule, a fact of a case. Pure.
"""

import re
from collections.abc import Iterator

from assistant.translating.into_english.plainly import has_case, lacks_subject
from index.normalise import search_key

# What English says, and where the Chinese must say it
_ADDED = tuple(
    (re.compile(english, re.IGNORECASE), re.compile(chinese))
    for english, chinese in (
        (
            r"\b(?:previous|prior|last|preceding) (?:calendar |fiscal )?year",
            "[上去前往][一1]?年|同比|原",
        ),
        (r"\btotal investment", "投资"),
        (
            r"\bexcept(?:ion|ions|ing|ed)?\b",
            "除|不含|不包|不计|不适|例外|但|以外|之外|另有|特殊|仅|只|免|非",
        ),
        (r"\b(?:chinese|english): ", "(?!)"),
        (r"\boutside (?:of )?the capital\b", "首都|省会"),  # of outside capital
        (r"\balso\b|\bin addition\b|\badditional", "还|也|亦|同时|另|并|再|额外|又|此外|外|增|同样|"
                                                 "加|以及|除|新|同等|均|都"),
        (
            r"\bgovernments?\b|\bauthorit",
            "政[府务]|部门|机关|主管|局|委|财政|海关|公职|官方|国家规定|国有",
        ),
        (r"\bhowever\b|\bnevertheless\b|\bdespite\b", "但|然而|不过|却|尽管|虽|而"),
        (r"\buniversit|\bcollege", "大学|高校|院校|学院|高等|专科|高职|本科"),
        (r"\bstudents?\b", "学生|毕业生|学员|学(?![校院历位习术科])|生源|研究生"),
        (r"\b(?:employee|worker)s?\b|\bstaff\b", "[职员用技劳]工|全员|人|岗|就业|劳动"),
        (r"\bprojects?\b", "项目|工程|课题|计划"),
        (  # of 1亿元至5亿元的，按5%给予奖励
            r"\b(?:reward|award|subsid\w+|grant|bonus|allowance)s?(?: amounts?)?,? "
            r"(?:will |can |may )?(?:rang\w+|var(?:y|ies|ying)|(?:is|are) between)",
            r"[奖补][励贴助][^，。；：:\d]{0,6}\d[\d.]*[万亿]?元?(?:（含）)?[至到~—-]",
        ),
        (r"\binvoice", "发票|票据|票"),
        (r"\bloans?\b", "贷|借|融资"),
        (  # of 给予贴息
            r"\bloans? (?:is|are|will be|can be) (?:granted|given|provided|issued)",
            "(?:发放|提供|给予|获得|申请)[^，。；]{0,6}贷款|放[款贷]",
        ),
        (r"\bbanks?\b(?! of)|\bbanking", "银行|金融|转贷"),
        (r"\btax(?:es|ation)?\b", "税"),
        (r"\brent(?:s|al|als|ed|ing)?\b", "租"),
        (r"\binterest\b", "息|利|兴趣|权益|股"),
        (r"\bequipment\b", "设备|装备|机|器|仪|设施|装置|线"),
        (r"\boffices?\b", "办公|办|所|局|室|写字楼|楼宇|处|科(?![技学研创])"),
        (r"\bfactor(?:y|ies)\b", "厂|车间|厂房"),
        (r"\bapartments?\b", "公寓|房|宿舍|住"),
        (r"\bhous(?:e|es|ing)\b", "住|宅|公寓|安家|商品房|[租房]屋|家庭|宿舍|买房|购房补贴|仓"),
        (r"\bschools?\b", "学"),
        (r"\binternational\b", "国际|境外|国外|海外|跨国|外|洋"),
        (r"\bfirst\b", "首|第[一1]|前|[一1]|初|先|优先|起|上半|新"),
        (r"\bsecond\b(?!-?hand)", "二|第2|次|秒|两|2|再"),
        (r"\bhalf\b|\bhalv", "半|五折|50%"),
        (r"\bdouble|\btwice\b", "倍|双|两|2|二|翻"),
        (r"\bfor each\b|\beach\b", "每|各|单[个家]|逐|任|均|都|一个|1个|分别[^、]*$|以上的?项目"),
        (r"\bapprov", "批|核|审|准|许可|同意|认定|复函|通过"),
        (r"\bimmediate", "立即|即|随时|马上|立刻|当即|当场"),
        (r"\bautomatic", "自动|免申|智能"),
        (r"\bpermanent", "永久|长期|常"),
        (r"\bfine[sd]?\b|\bpenalt|\bpunish", "罚|违约金|处分|责任|刑"),
        (r"\bonline\b", "网|线上|平台|电子|系统|上传|互联"),
        (r"\blocal(?:ly)?\b", "本|当地|地方|属地|县|区|市|镇|乡|地"),
        (r"\bfamil(?:y|ies)\b|\brelatives\b", "家|亲属|眷"),
        (r"\bspouse", "配偶|夫|妻"),
        (r"\bexports?\b|\bexport(?:ed|ing)", "出口|外贸|进出|外销"),
        (r"\bimport(?:s|ed|ing)?\b", "进口|进出"),
        (r"\bheavy\b", "重(?!箱)"),
        (r"\bstocks?\b|\bshares\b", "股[份票权东市本改]|[入持参控]股|存|证券|份"),
        (r"\baccount opening", "开户"),
        (r"\b(?:this|which) means\b", "即|意味|指"),
        (r"\b(?:scheduled|planned|expected|intended) to\b",
         "计划|拟|预|将|目标|定于|力争|争取|安排|规划|应|期|要求"),
        (
            r"\bwill\b",
            "将|会|拟|计划|预|目标|力争|争取|给|应|按|可|须|由|办|施行|拨|补|奖|享|不|取消|未|停|减|自|凡|每|"
            "最|承诺|期|收|逾|另|要|执行|请",
        ),
        (r"(?<!\bat )\bmost (?!of)", "最|大多|多数"),
        (r"\bscaled? down|\bsmaller size", "缩|减|小"),
        (r"\binventor(?:y|ies)\b", "库存|存货|清单|盘点"),
        # 增资达到200万美元 is by how much
        (r"\bincreas\w* (?:its |their |the )?(?:registered )?capital(?: \([^)]*\))? to\b",
         "增资?加?[至到]"),
        (r"\bin full\b", "全|足|齐|一次"),
        (r"\bthe same (?:area|district|county|city|province|place)\b", "同"),
        (r"\bmy\b", "我"),
        (r"\b(?:enterprises?|compan(?:y|ies)|institutions?|associations?|intermediar\w+|firms?|"
         r"projects?) (?:will |can |may )?rewards?(?= \d)", "(?!)"),  # who gets it
        (r"\bin the building\b", "楼|厦|房|建筑"),
        (r"\b(?:projects?|enterprises?|companies) (?:is|are) used for", "(?!)"),
        (r"\bappl(?:y|ies|ied|ying) for\b", "申|报名|应聘|报|提出"),
        (r"\bapply for (?:an? |the )?(?:registration|change)", "申[请报][^，。]{0,8}(?:登记|变更)"),
        (r"\bfunds? (?:is|are|was|were) (?:submitted|collected|gathered)", "(?!)"),
        (r"\bauction", "拍"),
        (r"\bexperience", "经验|经历|体验|工作满|从业"),
        (r"\brequired to\b", "应|须|需|必|要|不|方可|请|提[供交]"),
        (
            r"\b(?:must|have to|has to)\b",
            "应|须|需|必|要|不|方可|才|请|禁|提[供交]|凭|附|缴|承担|负责|由",
        ),
        # what applies to whom, and who is held to account by whom
        (r"\bapplied to the (?:new |original |old )?(?:method|measure|polic|rule)", "(?!)"),
        (
            r"\b(?:committee|bureau|department|office|commission|centre|center)s? "
            r"(?:will|shall|must|should) be (?:held|punished|fined|penali)",
            "(?!)",
        ),
        (
            r"\bshould (?!be |not |have |exceed)",
            "应|须|需|必|要|不得|请|责|按|提[供交]|附|凭|由|内",
        ),
        (
            r"\b(?:enterprise|compan(?:y|ies)|firm)s?\b",
            "企|公司|集团|厂|商|主体|单位|机构|合作社|户|店|业主|方|人|项目|总部",
        ),
        # who gives it, for who gets it
        (
            r"\b(?:gives?|provides?|grants?|offers?) (?:an? |the )?(?:[a-z]+ ){0,3}?"
            r"(?:subsid|reward|bonus|allowance)",
            "财政|政府|委|局|办公室|中心|银行|园区|部门",
        ),
        (r"\bearn(?:s|ed|ing)?\b", "收入|盈|挣|赚|外汇"),
        (r"\bcomplain", "投诉|举报|申诉|信访|意见"),
        (r"\bacquir", "收购|并购|购|取得|获|拿"),
        (r"\bbeliev", "认为|相信"),
        (r"\bheadquarter", "总部|总公司|本部"),
        (r"\bsubsidiar", "子公司|附属|控股|下属"),
        (r"\bbranch", "分公司|分支|分行|支"),
        (r"\binvestors?\b", "投资[方人商者主]|客商|资方|出资|投资"),
        (r"\bnewly (?:established|built|founded|created)\b", "新[建设办成创]|设立|成立|注册"),
        (r"\b(?:should|must|shall|to) be (?:established|set up|built|created)\b",
         "应|须|要|必|建设|计划|拟|将|目标|推|新|打造|完善|筹|设立|成立"),
        (r"\baircraft|\bairplane", "飞|机"),
        (r"\bsuccessful", "成功|获|通过|中标|完成|落"),
        (r"\bsame project", "同一?项目|同一?个?项目|项目"),
        (r"\bshar(?:e|ed|es) of", "占|比|股|份"),
        (r"\bresidents?\b", "居民|居|住|驻|户籍|户|入园"),
        (r"\bpatents?\b", "专利|知识产权"),
        (r"\bhighest\b", "最[高大]|就高|上限"),
        (r"\blowest\b", "最[低少小]|底价|下限|起"),
        (r"\bquarterly\b|\bquarters?\b(?! of an)", "季|总部|刻|四分之"),
        (r"\bdail(?:y)\b", "日|天"),
        (r"\bweek(?:s|ly)?\b", "周|星期"),
        (r"\bnot required\b|\bno need\b", "不|无|免"),
        (r"\bdistributed to\b", "发|给|拨|配|分"),
    )
)  # fmt: skip
# a subject that the model finds for 位于示例镇
_BEGINS_WITH_IT = re.compile(
    r"^(?:\W*)(?:it|its|located|situated|covering|with|there|close|near|adjacent|built|in|at|on|"
    r"\d|distance|planned)\b"
)
_CASE = re.compile(
    r"\b(?:if|where|when|whenever|case|event|provided|that|who|which|whose|those|unless|failing|"
    r"once|upon|with|any|eligible|after|for (?!(?:one|two|three|four|five|\d)))\b"
)
_WAS = re.compile(
    r"\b(?:was|were|had|completed the)\b|(?<!is )(?<!are )(?<!be )\bconducted\b|"
    r"(?<!is )(?<!are )(?<!be )(?<!been )(?<!has )(?<!have )"
    r"\b(?:submitted|registered|reviewed|approved|issued) (?:an?|the|its|their)\b"
)
_RULES = re.compile(
    "给予|由[^，。；]{2,24}(?:进行|承担|负责|组织|审|核|收|受理|办)|应当|不得|可以|须|负责|提交|受理|出具|"
    "登记|(?:日|月|年)内(?:完成|办结|提出|作出)|的(?:项目|企业|单位|人员|产品|机构)[；。]?$"
)
_PAST = re.compile(
    "已|了|曾|过(?![程渡于])|去年|上年|上半年|期间|获|以来|20[0-9]{2}|原|此前|来自|被|"
    "最近|前[一二两三]"
)


def added(english: str, chinese: str) -> Iterator[str]:
    """What is said in English and nothing in the Chinese calls for."""
    key = search_key(english)
    for word, term in _ADDED:
        if (found := word.search(key)) and not term.search(chinese):
            yield f"adds {found.group()}"
    body = _HEAD.sub("", key)
    if lacks_subject(chinese) and not _BEGINS_WITH_IT.search(body):
        yield "adds a subject"
    if has_case(chinese) and not _CASE.search(body):
        yield "makes a fact of a case"
    if _RULES.search(chinese) and _WAS.search(key) and not _PAST.search(chinese):
        yield "tells a rule as what was done"
    if key.rstrip().endswith(":") and not chinese.rstrip().endswith(("：", ":")):
        yield "breaks off"


_HEAD = re.compile(
    r"^\s*(?:article \d+:|\(\d+\)|\d+\.|of these,|at the same time,|in addition,)\s*"
)
