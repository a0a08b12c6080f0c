"""Figures and terms of an English question in the words of Chinese official documents. Pure.

A small model turns one billion into 一亿, a park into a garden and a tax break into a pause: what
is in Chinese before it translates stays as it is.
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from assistant.translating.dates import MONTHS

_MONTH_NAMES = tuple(name.lower() for name in MONTHS)
# may is a month in capitals only
_SHORT = "|".join(name[:3] for name in _MONTH_NAMES if name != "may")
_LONG = "|".join(name for name in _MONTH_NAMES if name != "may")
_MONTH = rf"(?P<month>(?:{_LONG}|(?-i:May))\b|(?:{_SHORT})\.)"
_FOUR = r"(?P<year>(?:19|20)\d{2})"
_ORDINALS = {
    name: place
    for place, names in enumerate(
        (
            ("first", "1st", "one", "1", "i"),
            ("second", "2nd", "two", "2", "ii"),
            ("third", "3rd", "three", "3", "iii"),
            ("fourth", "4th", "four", "4", "iv"),
        )
    )
    for name in names
}
_ORDINAL = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
_OF_YEAR = rf"(?:,? (?:of |in )?(?:the year )?{_FOUR}\b)"
_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_NUMBERS = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        range(1, 11),
        strict=True,
    )
)
_NUMBER = "|".join(_NUMBERS)
_MYRIADS = ((10**8, "亿"), (10**4, "万"))


_Written = Callable[[re.Match[str]], str]


def _in_month(match: re.Match[str]) -> str:
    said = match.groupdict()
    month = next(
        i for i, name in enumerate(_MONTH_NAMES, 1) if name[:3] == match["month"][:3].lower()
    )
    year = f"{said['year']}年" if said.get("year") else ""
    if said.get("day"):
        return f"{year}{month}月{said['day']}日"
    part = {"early": "上旬", "mid": "中旬", "late": "下旬"}.get(
        (said.get("part") or "").strip(" -").lower()
    )
    return f"{year}{month}月{part or ''}"


def _numbered(signs: str, noun: str) -> _Written:
    """Writes an ordinal as one of the signs with the noun behind it, its year in front."""

    def written(match: re.Match[str]) -> str:
        year = match.groupdict().get("year")
        sign = signs[_ORDINALS[match["ordinal"].lower()]]
        return f"{year}年{sign}{noun}" if year else f"{sign}{noun}"

    return written


def _in_myriads(match: re.Match[str]) -> str:
    """1 billion yuan → 10亿元."""
    said = match["number"].replace(",", "").lower()
    scale = _SCALES[match["scale"].lower()]
    value = Decimal(_NUMBERS.get(said, 1) if said.isalpha() else said) * scale
    least, sign = next((one for one in _MYRIADS if value >= one[0]), (1, ""))
    unit = "元" if match["yuan"] or match["before"] else "美元" if match["dollars"] else ""
    return f"{(value / least).normalize():f}{sign}{unit}"


_QUARTER = _numbered("一二三四", "季度")
_HALF = _numbered("上下", "半年")
_PHASE = _numbered("一二三四", "期")
_YUAN = r"(?:yuan|rmb|cny|renminbi)\b"
_FIGURES: tuple[tuple[re.Pattern[str], _Written], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (rf"(?:\bon )?\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? {_FOUR}\b)?", _in_month),
        (rf"(?:\bon )?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}(?:,? {_FOUR}\b)?", _in_month),
        (rf"\b(?P<part>early |mid-|mid |late )?{_MONTH}{_OF_YEAR}", _in_month),
        (rf"\b(?P<part>early |mid-|mid |late ){_MONTH}", _in_month),
        (rf"\b{_ORDINAL}[ -]quarter\b{_OF_YEAR}?", _QUARTER),
        (
            rf"(?:\bat |\bin )?\b(?:the )?(?:start|beginning) of {_FOUR}\b",
            lambda m: f"{m['year']}年初",
        ),
        (rf"\bq(?P<ordinal>[1-4])\b{_OF_YEAR}?", _QUARTER),
        (rf"\b(?P<ordinal>first) three months\b{_OF_YEAR}?", _QUARTER),
        (rf"\b(?P<ordinal>first) six months\b{_OF_YEAR}?", _HALF),
        (rf"\b(?P<ordinal>first|second)[ -]half\b{_OF_YEAR}?", _HALF),
        (rf"\b{_ORDINAL}[ -]phase\b", _PHASE),
        (r"\bphase (?P<ordinal>one|two|three|four|[1-4]|i{1,3}|iv)\b", _PHASE),
        (
            rf"(?P<before>(?:rmb|cny|¥|￥) ?)?\b(?P<number>\d[\d,]*(?:\.\d+)?|{_NUMBER}|a)"
            rf"[ -](?P<scale>{'|'.join(_SCALES)})\b(?:[ -](?:(?P<yuan>{_YUAN})|"
            r"(?P<dollars>(?:us )?dollars\b)))?",
            _in_myriads,
        ),
        # a bare year; not 2031 yuan or 2031 mu
        (
            rf"\b{_FOUR}(?=\W*$|[^\w ]| (?!yuan|rmb|mu\b|people|square))(?!年)",
            lambda m: f"{m[1]}年",
        ),
    )
)


def with_chinese_figures(question: str) -> str:
    """Dates, quarters, phases and large amounts of the question in Chinese, the rest as it was.

    How much of 1 billion yuan came in Q1 2031? → How much of 10亿元 came in 2031年一季度?
    """
    for pattern, written in _FIGURES:
        question = pattern.sub(written, question)
    return question


# What visitors call it: what official documents call it. The first that fits counts.
_TERMS = tuple(
    (re.compile(rf"(?<!\w)(?:{english})\b", re.IGNORECASE), chinese)
    for english, chinese in (
        (r"east(?:ern)? (?:industrial )?(?:park|area|zone)", "东部园区"),
        (r"west(?:ern)? (?:industrial )?(?:park|area|zone)", "西部园区"),
        (r"signing targets?", "签约目标"),
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
            r"(?:methods?|ways?|approach(?:es)?) (?:of|to|for) "
            r"(?:attract(?:ing)?|promot(?:e|ing)|bring(?:ing)? in) (?:more )?invest(?:ment|ors)",
            "招商引资方式",
        ),
        (r"(?:attract(?:ing)?|bring(?:ing)? in) (?:new |more )?invest(?:ment|ors)", "招商引资"),
        (r"market-based (?:investment )?promotion", "市场化招商"),
        (r"(?:(?:outbound|promotion|investment|business) )?trips", "外出招商"),
        (r"income tax(?:es)?", "所得税"),
        (r"tax (?:breaks?|incentives?|holidays?|benefits?|relief|cuts?|exemptions?)", "税收优惠"),
        (r"subsid(?:y|ies)|subventions?", "补贴"),
        (r"(?:investment |policy |government )?incentives?(?: polic(?:y|ies))?", "扶持政策"),
        (r"rewards?|bonus(?:es)?", "奖励"),
        (
            r"(?:be )?(?:given|granted|get|obtain|acquire|buy) (?:any |some |the |a )?land",
            "取得土地",
        ),
        (r"land(?: use)? prices?|price of (?:the )?land", "土地价格"),
        (r"(?:piece|plot)s? of land|building land|land plots?", "土地"),
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
        (r"signed projects|projects signed|signed deals|deals signed", "签约项目"),
        (r"work (?:visas?|permits?)", "工作签证"),
        (r"visas?", "签证"),
        (r"residence permits?", "居留许可"),
        (r"(?:business|trade) licen[cs]es?", "营业执照"),
        (r"wholly foreign-owned (?:compan(?:y|ies)|enterprises?|firms?)|wfoes?", "外商独资企业"),
        (
            r"foreign(?:-invested|-owned|-funded)? "
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
        (r"move-?in conditions", "入驻条件"),
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


# Words that the model leaves in Chinese amid its English
_LEFT = {
    "招商": "investment promotion", "产业园": "industrial park", "园区": "park", "项目": "project",
    "落地": "implementation", "一流": "first-class",
    "一期": "phase I", "二期": "phase II", "三期": "phase III",
}  # fmt: skip
_LEFT_WORDS = re.compile(f"\\s*(?<![\u4e00-\u9fff])({'|'.join(_LEFT)})(?![\u4e00-\u9fff])\\s*")


def without_left_overs(english: str) -> str:
    """The English without common words that were left in Chinese, names aside."""
    told = _LEFT_WORDS.sub(lambda left: f" {_LEFT[left[1]]} ", english)
    return re.sub(r" (?=[,.;:!?)])", "", told).strip() if told != english else english
