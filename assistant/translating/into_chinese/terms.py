"""What visitors call it in English, in the words of Chinese official documents. Pure."""

import re
from collections.abc import Sequence

from assistant.translating.into_chinese.terms_of_business import OF_BUSINESS
from assistant.translating.into_chinese.terms_of_measures import OF_MEASURES
from assistant.translating.into_chinese.terms_of_policies import OF_POLICIES

# What visitors call it: what official documents call it. The first that fits counts.
_TERMS = tuple(
    (re.compile(rf"(?<!\w)(?:{english})\b", re.IGNORECASE), chinese)
    for english, chinese in (
        *OF_POLICIES,
        *OF_BUSINESS,
        (r"east(?:ern)? (?:industrial )?(?:park|area|zone)", "东部园区"),
        (r"west(?:ern)? (?:industrial )?(?:park|area|zone)", "西部园区"),
        (r"(?:the )?one in the west", "西部"),
        (r"(?:the )?one in the east", "东部"),
        (r"signing targets?", "签约目标"),
        (r"(?:biggest|largest) deals?(?: (?:that )?(?:was |were )?signed)?", "签约的最大项目"),
        (r"signed (?:for )?the most (?:money|value)|signed most(?: money)?", "签约额最多"),
        (r"(?:deal|contract) (?:money|values?|amounts?)", "签约额"),
        (r"key projects?", "重点项目"),
        (r"what was signed", "签约额"),
        (
            r"industrial (?:parks?|zones?|estates?)|business parks?|parks?(?! (?:your|my|our))",
            "园区",
        ),
        (r"(?:key|main|priority|focus|target) (?:industries|sectors)", "主导产业"),
        (
            r"(?:what|which) (?:industries|sectors)"
            r"(?= (?:does|do|did|is|are) .{2,30} "
            r"(?:focus|priorit|concentrat|speciali[sz]|want|welcom|encourag|look|seek))",
            "哪些主导产业",
        ),
        (r"(?:what|which) (?:industries|sectors)", "哪些产业"),
        (r"(?:investment|promotion|investment promotion) (?:events|activities)", "招商引资活动"),
        (
            r"(?:economic and |economy and )?trade[- ](?:and[- ]economic[- ])?exchange"
            r"(?:s| events?| activit(?:y|ies))?",
            "经贸交流活动",
        ),
        (r"service levels?|levels? of service", "服务水平"),
        (r"(?:official )?document (?:numbers?|no\.?)", "文号"),
        (
            r"(?:go|get|be put|be included|be listed|be brought|make it) (?:in|into|on|onto) "
            r"(?:the )?(?:province['’]?s?|provincial|省)? ?(?=三个一批)",
            "纳入省",
        ),
        (
            r"plan (?:for|of|on) (?:attracting (?:more )?|promoting )?investment(?: promotion)?|"
            r"investment (?:promotion|attraction) plan",
            "招商引资工作方案",
        ),
        (
            r"(?:methods?|ways?|approach(?:es)?) (?:of|to|for) "
            r"(?:attract(?:ing)?|promot(?:e|ing)|bring(?:ing)? in) (?:more )?invest(?:ment|ors)",
            "招商引资方式",
        ),
        # ways of getting investors; not: getting an investment subsidy
        (
            r"(?:attract(?:ing)?|bring(?:ing)? in|getting|drawing in|pulling in) (?:new |more )?"
            r"invest(?:ment|ors)(?! (?:subsid|reward|support|grant|incent|bonus|project)\w*)",
            "招商引资",
        ),
        (r"market-based (?:investment )?promotion", "市场化招商"),
        (r"(?:(?:outbound|promotion|investment|business) )?trips", "外出招商"),
        (r"income tax(?:es)?", "所得税"),
        (r"tax (?:breaks?|incentives?|holidays?|benefits?|relief|cuts?|exemptions?)", "税收优惠"),
        *OF_MEASURES,
        (r"br(?:oke|oken|eak|eaks|eaking) ground|ground-?breakings?", "开工"),
        (r"construction starts?", "开工"),
        (r"(?:go(?:es)?|went|put|come|came) into (?:production|operation)", "投产"),
        (r"starts? (?:of )?production", "投产"),
        (r"(?:(?<=was )|(?<=were ))(?:actually )?started", "开工"),
        (r"(?:beat|exceed(?:ed)?) (?:the|its|their) (?:plans?|targets?|goals?)", "超额完成目标"),
        (
            r"(?:companies|firms|enterprises)(?= .{0,30}(?:want|wants|hope|hopes) to attract)|"
            r"(?:(?:kind|type|sort)s? of )(?:companies|firms|enterprises|businesses|investors)"
            r"(?= (?:is|are|does|do) .{0,30}(?:aim|target|want|seek|look|hop|hunt|after))",
            "招商对象",
        ),
        (r"(?:company|business|enterprise) representatives?", "企业代表"),
        (
            r"(?:visiting )?(?:entrepreneurs|business ?people|business ?men|business owners)",
            "企业家",
        ),
        (r"promis(?:es?|ed)|pledg(?:es?|ed)|commitments?", "承诺"),
        (r"investment (?:promotion )?(?:work|efforts?)", "招商引资工作"),
        (r"(?:start(?:s|ed)? |begins? |go into )(?:operating|operations?)", "投产"),
        (r"investment (?:agenc(?:y|ies)|promoters)", "招商机构"),
        (r"(?:in )?(?:the )?government\b(?= (?:talks?|deals?|works?|contacts?))", "部门"),
        (r"money (?:was |were |has been )?signed(?: for)?", "签约额"),
        (r"(?:signed |new )*contracts?", "签约项目"),
        (r"(?:during|on) the (?:tour|trip)", "考察期间"),
        (r"visits?", "考察"),
        (r"under construction", "在建"),
        (r"projects (?:that )?(?:were |was |have )?(?:started|begun|launched)", "开工项目"),
        (r"(?:publicly )?listed (?:compan(?:y|ies)|enterprises?|firms?)", "上市公司"),
        (r"(?:industr(?:y|ial)|sector) (?:investment |promotion )?maps?", "产业图谱"),
        (r"new(?:ly)? (?:started|begun|launched) projects?|projects? newly started", "新开工项目"),
        (r"new(?:ly)? (?:signed|contracted) projects?|projects? newly signed", "新签约项目"),
        (r"total investment", "总投资"),
        (
            r"how (?:large|big|much|high) (?:is|was|were|are) (?:each|every)(?: of the)? "
            r"(?:single |individual )?(?:deals?|contracts?|projects?)(?: worth)?|"
            r"(?:what|how much) (?:is|was) (?:each|every) (?:deal|contract|project) worth",
            "单个项目的签约额是多少",
        ),
        (r"signed projects|projects signed|signed deals|deals signed", "签约项目"),
        (r"work visas?", "工作签证"),
        (r"work permits?", "工作许可"),
        (r"visas?", "签证"),
        (r"residence permits?", "居留许可"),
        (r"(?:business|trade) licen[cs]es?", "营业执照"),
        (r"wholly foreign-owned (?:compan(?:y|ies)|enterprises?|firms?)|wfoes?", "外商独资企业"),
        (
            r"foreign(?:[- ](?:invested|owned|funded))? "
            r"(?:compan(?:y|ies)|enterprises?|firms?|businesses)",
            "外资企业",
        ),
        (r"foreign (?:capital|investment|funds)", "外资"),
        (r"high-?tech(?:nology)? (?:compan(?:y|ies)|enterprises?|firms?)", "高新技术企业"),
        (r"leading (?:compan(?:y|ies)|enterprises?|firms?)", "龙头企业"),
        (r"international schools?", "国际学校"),
        (r"(?:hire|recruit|employ)", "招聘"),
        (r"signator(?:y|ies)", "签约企业"),
        (
            r"(?:buy(?:ing)?|take over|taking over|acquir(?:e|ing))(?: up| out)? "
            r"(?:other |local )?(?:companies|firms|businesses|enterprises)",
            "收购兼并",
        ),
        (
            r"(?:shown|told)(?: (?:or|and) (?:shown|told))?(?: about)?(?= (?:during|on|at|in)\b)",
            "了解",
        ),
        (r"(?:get to |got to )?(?:learn(?:ed|t)?|hear[d]?|f(?:i|ou)nd out) about", "了解"),
        (r"(?:want|plan|hope|intend|aim)(?:s|ing)? to (?:bring in|land)", "计划引进"),
        (r"aim(?:s|ing)? to", "计划"),
        (r"(?:bring(?:ing)?|brought) in", "引进"),
        (r"cash", "现金"),
        (r"mov(?:e|ing) into the", "入驻"),
        (
            r"(?:move-?in|entry|admission) (?:conditions|requirements|criteria)|"
            r"(?:conditions|requirements|criteria) (?:for|of) (?:entry|admission|moving in)",
            "入驻条件",
        ),
        (r"(?:real|actual|genuine) (?:photos?|photographs?|pictures?)", "实景照片"),
        (r"is it (?:already |really |actually )?(?:built|finished|completed)", "是否已经建成"),
        (r"rents?", "租金"),
        (r"phone numbers?|telephone numbers?|phone|telephone|hotline", "联系电话"),
        (r"contact (?:details|person|persons|information)", "联系方式"),
        (r"approval procedures?", "审批流程"),
        (r"(?:industrial|industry) chains?", "产业链"),
        (r"supply chains?", "供应链"),
        (r"output (?:values?|worth)", "产值"),
        (r"annual output|(?:annual )?production capacity", "产能"),
        (r"total (?:value|worth)|worth in total", "总额"),
        (r"(?:all |taken )?together(?! with)|combined|altogether", "合计"),
        (
            r"(?:performance-based|valuation[ -]adjustment|\W?\bbet\b\W?)(?: or \W?bet\b\W?)?"
            r" (?:agreements?|contracts?|deals?)",
            "对赌协议",
        ),
        (r"guidance funds?", "引导基金"),
        (r"full (?:capacity|load)", "满负荷"),
        (r"(?:livestream(?:ing)?|live-stream(?:ing)?) base", "直播基地"),
        (r"drone (?:company|maker|firm)", "无人机企业"),
        (r"drones?|uavs?", "无人机"),
        (r"solar panels?", "太阳能电池板"),
        (r"industrial robots?", "工业机器人"),
    )
)


def with_official_terms(question: str) -> tuple[str, Sequence[str]]:
    """The question with its terms of trade in official Chinese, and which these are."""
    terms: list[str] = []
    for pattern, chinese in _TERMS:
        if pattern.search(question):
            terms.append(chinese)
            question = pattern.sub(chinese, question)
    return question, terms
