"""What an English question is of, and whether a Chinese text speaks of it: rents, loans, trucks.
Pure.

A translation may lose what was asked about; what is then told is true, cited, and of something
else: the schooling of managers' children for a housing allowance.
"""

import re

# what an English question is of, and what a text that tells of it has
_MATTERS = tuple(
    (re.compile(rf"\b(?:{english})", re.IGNORECASE), re.compile(chinese))
    for english, chinese in (
        (r"hous(?:e|es|ing)\b|flats?\b|apartments?\b|accommodation",
         "住房|住宿|入住|[购买租]房|房票|商品房|公寓|宿舍|住宅|安家|家庭房"),
        (r"dormitor|dorms?\b", "宿舍|公寓"),
        (r"school|kindergarten", "[入就上]学|学校|学位|就读|幼儿|教育|学区"),  # no 科学技术局
        (r"rent(?:s|al|als|ed|ing)?\b|leas(?:e|es|ed|ing)\b(?! land)|sub-?le[ta]",
         "租|年限|年期|对接部门|招商(?:联系|部|热线)"),  # whom to talk to about leasing
        (r"deposits?\b|bonds?\b", "押金|保证金|保函"),
        (r"loans?\b|interest\b|credit\b", "贷|息|融资|担保"),
        (r"tax(?:es)?\b", "税"),
        (r"repair|refurbish", "修|翻新|再制造"),
        (r"trucks?\b|lorr(?:y|ies)|vehicles?\b|n?evs?\b|cars?\b", "车(?!间)|卡"),
        (r"solar|photovoltaic|pv\b", "光伏|太阳能|发电|新能源(?!重?卡|[汽货客]?车|公交|物流)"),
        (r"containers?\b", "箱"),
        (r"shipping (?:line|route)|sea routes?|flights?\b|air routes?", "航|线"),
        (r"cold[- ]stor|cold chain|refrigerat", "冷"),
        (r"warehous", "仓"),
        (r"steam\b", "汽"),
        (r"electric(?:ity)?\b(?! (?:truck|car|vehicle|bus))|power (?:price|rate|cost|supply|grid)",
         "电"),
        (r"water\b|sewage|waste ?water", "水"),
        (r"natural gas|gas (?:price|cost|rate|supply)", "气"),
        (r"patents?\b|intellectual property", "专利|知识产权"),
        (r"headquarters?\b|hq\b", "总部"),
        (r"r ?& ?d\b|research", "研发|科研|研究|创新|实验室"),
        (r"stock (?:market|exchange)|ipo\b|(?:go|goes|going|went) public\b|listed\b",
         "上市|挂牌|(?<!控)股(?!份有限)|证券"),
        (r"export", "出口|外贸|外销|进出|境外"),
        (r"import", "进口|进出|外贸"),
        (r"insurance|insured", "保险|保费|社保|信保"),
        (r"visas?\b", "签证|许可|居留"),
        (r"work permits?", "工作许可|签证"),
        (r"licen[cs]es?\b", "执照|许可|登记|注册|开办|证"),
        (r"environmental", "环评|环境|环保|报告[书表]"),
        (r"second[- ]?hand|used (?:machine|equipment)", "二手|旧|全新|新购"),
        (r"equipment|machine(?:s|ry)\b", "设备|机|技改|技术改造|装备|重复|扣除"),
        (r"(?<!to )land\b", "地|亩|出让"),  # to land a project
        (r"ph\.?d|doctor", "博士|[A-E]类|人才"),
        (r"graduat|interns?\b|internship", "毕业|实习|见习|本科|大学|高校"),
        (r"wages?\b|salar(?:y|ies)\b", "工资|薪|收入"),
        (r"dispute|complain|arbitrat", "投诉|纠纷|争议|热线|举报|仲裁|监督"),
        (r"exchange rates?|convert|currenc(?:y|ies)|euros?\b", "汇率|折|币"),
        (r"forex|foreign exchange", "汇|币"),
        (r"trade ?fairs?|exhibitions?", "展|博览"),
        (r"high-?tech", "高新"),
        (r"hir(?:e|es|ed|ing)\b|recruit|jobs?\b|employ(?:ing|ment)\b",
         "就业|招|用工|聘|引进|岗|职工|员工|人才|吸纳"),
    )
)  # fmt: skip

# whom or what it is of besides, which a text has to tell in any case
_ALWAYS = tuple(
    (re.compile(rf"\b(?:{english})", re.IGNORECASE), re.compile(chinese))
    for english, chinese in (
        (
            r"expat|foreigners?\b|foreign (?:managers?|executives?|employees?|staff|experts?|"
            r"workers?|talents?|nationals?|citizens?|engineers?)",
            "外籍|外国|境外|海外|国外|国际",
        ),
        (r"rent(?:al)? deposits?", "押金|租"),
        (
            r"(?:overseas|foreign) (?:\w+ )?(?:trips?|visits?|tours?|missions?|roadshows?)|"
            r"(?:trips?|tours?|missions?|roadshows?) (?:abroad|overseas)",
            "境外|海外|国外|出国|出境|境内外|国内外|国际",
        ),
        (r"repair|refurbish", "修|翻新|再制造|改造"),  # no 二手设备不计入
        (r"sub-?le[ta]|sub-?leas", "转租|分租|转借"),
        (
            r"(?:finder|referr?al|introducer?)'?s? (?:fee|reward|bonus|commission)",
            "引荐|中介|介绍|推荐",
        ),
        (r"(?:give|pay|hand)(?:ing)? .{0,30}back\b|repay|refund the", "退|追|返还|收回"),
    )
)


def is_of_other(english: str, told: str) -> bool:
    """Whether an English question is of some matters, and a Chinese text speaks of none of them.

    told: the text, with what stands over it and the name of its document.
    """
    if any(asks.search(english) and not telling.search(told) for asks, telling in _ALWAYS):
        return True
    asked = [telling for asking, telling in _MATTERS if asking.search(english)]
    return bool(asked) and not any(telling.search(told) for telling in asked)
