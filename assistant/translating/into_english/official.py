"""Chinese officialese on its way into English: what stands in front of a sentence, its set phrases,
and the words that a small model leaves in Chinese. Pure.

Of 物业费 the model makes a property tax, of 七折 seventy per cent off, and 扶持 it leaves as it is.
"""

import re
from collections.abc import Mapping

from assistant import layout
from assistant.translating.into_english.phrases import PHRASES
from index.numerals import NUMERAL, to_int

# 就高不重复 with what is said around it; 七折
_HIGHEST_ONLY = re.compile('按照?[“"]?就高不重复[”"]?的?(?:原则)?(?:执行|享受|兑现|给予)?')
_HIGHEST = " only the highest one is granted, without duplication "
_OFF = re.compile(
    r"(?:打|按)?(?P<tens>[一二三四五六七八九])(?P<ones>[一二三四五六七八九])?折(?![旧叠合算])"
)
# （示政发〔2021〕6号), which a model repeats without end; put behind the sentence where it is lost
_ACT_NUMBER = re.compile(r"[（(][\u4e00-\u9fff]{2,8}[〔\[]20\d{2}[〕\]]\d{1,4}号[）)]")
# 第六条租金补贴, of which the model makes the sixth subsidy
_ARTICLE = re.compile(rf"第(?P<n>{NUMERAL})条(?!件)")
# A档项目, B类人才; no 5A级
_GRADE = re.compile(r"(?<![A-Za-z\d])(?P<name>[A-Z])(?P<sort>[档类级])(?P<who>人才)?")
_GRADES = {"档": "Grade", "类": "Class", "级": "Grade"}
_WORKING_DAYS = re.compile(r"(?P<days>\d+(?:\.\d+)?)\s*个工作日")
# 5000万元以上不足1亿元, amounts in English already; a small model loses the bounds
_AMOUNT = (
    r"\d[\d.,]*(?:\s?[万亿])?\s?(?:(?:(?:thousand|million|billion|trillion) )?(?:yuan|US dollars)|"
    r"平方米|亩|平方公里|人|家|个月|年|%)"
)
_BETWEEN = re.compile(
    rf"\s*(?P<low>{_AMOUNT})\s*(?:[（(]含[）)])?\s*及?以上[、，]?\s*(?:但|且)?(?:不足|不满|未满|低于)"
    rf"\s*(?P<high>{_AMOUNT})\s*"
)
_LEAST = re.compile(rf"\s*(?P<low>{_AMOUNT})\s*(?:[（(]含[）)])?\s*[及或]?以上(?!不足)\s*")
_MOST = re.compile(
    rf"(?:最[高多]|累计)?不(?:得)?超过\s*(?P<high>{_AMOUNT})\s*|最[高多]\s*(?P<top>{_AMOUNT})\s*"
)
# 应当覆盖投产日后6个月
_AFTER = re.compile(
    r"(?P<event>(?:completion and )?start of production|completion acceptance)\s*(?:之?日)?起?后\s*"
    r"(?P<count>\d+)个月(?!内)"
)
# 每年最多参加两次
_TIMES = re.compile(rf"最多(?P<does>[\u4e00-\u9fff]{{0,4}}?)(?P<times>\d+|{NUMERAL})次")
# 82个亿元以上项目
_HUNDRED_MILLION = re.compile(r"(?<![\d.一二两三四五六七八九十百千万几数])亿元(?=[及或]?以上)")

# Words that the model leaves in Chinese amid its English
_LEFT = {
    "招商": "investment promotion", "产业园": "industrial park", "园区": "park", "项目": "project",
    "落地": "implementation", "一流": "first-class", "到位": "paid-in", "落户": "settlement",
    "到位外资": "paid-in foreign capital", "事业单位": "public institutions", "引荐": "referral",
    "引荐人": "referrer", "告知": "notification", "告知承诺制": "notification and commitment",
    "一事一议": "case-by-case decision", "主导产业": "leading industries",
    "一期": "phase I", "二期": "phase II", "三期": "phase III",
    "办法": "measures", "措施": "measures", "细则": "rules", "方案": "plan", "扶持": "support",
    "对接": "liaison", "配套": "supporting", "认定": "recognition", "代办": "agency",
    "帮办": "assistance", "入园": "park-based", "入驻": "resident", "速冻": "frozen",
    "小微": "small and micro", "认缴": "subscribed", "兑现": "payment", "申报": "application",
    "备案": "filing", "公示": "public notice", "牵头": "lead", "企业": "enterprises",
    "政策": "policy", "产业": "industry", "标准": "standard", "基地": "base", "平台": "platform",
    "补贴": "subsidy", "补助": "subsidy", "奖励": "reward", "材料": "documents",
    "厂房": "factory buildings", "设备": "equipment", "投产": "start of production",
    "竣工": "completion", "开工": "start of construction", "验收": "acceptance",
    "审核": "review", "核查": "check", "评审": "review", "申请": "application",
    "租金": "rent", "公寓": "apartments", "孵化": "incubation", "孵化器": "incubator",
    "用地": "land", "出让": "land transfer", "实行": "apply", "整改": "rectification",
    "无人搬运": "unmanned handling", "亩": "mu", "规模以上": "above-scale",
    "失信": "dishonest", "直达": "direct", "航线": "routes", "引进": "brought in",
    "凭证": "vouchers", "资格": "eligibility", "骨干": "key staff",
    "线索": "leads", "招商一科": "First Investment Promotion Section",
    "招商二科": "Second Investment Promotion Section",
    "车间": "workshops", "速冻食品": "frozen food", "水产": "aquatic products",
    "硕士": "master’s degree",
    "高级技师": "senior technician", "增加值": "added value", "填报": "filling in",
    "单项冠军": "champion", "淘汰": "phased out",
    "承载": "carrying", "开办": "start-up",
    "配套招商": "supporting investment promotion", "街道": "subdistrict", "乡镇": "township",
}  # fmt: skip
# 去年（2024年）, of which the model tells one
_YEAR_MEANT = re.compile(r"(?:去年|今年|上年|明年|次年)[（(](?P<year>20\d\d年)[）)]")
# 1号楼, 4号线
_BUILDING = re.compile(r"(?<![\dA-Za-z])(?P<n>[\dA-Z]{1,3})号楼")
_LINE = re.compile(r"(?<!\d)(?P<n>\d{1,2})号线")
# 新材料、现代商贸等产业, 有甲、乙等。: the model leaves out that there are others
_OF_OTHERS = (
    "产业|行业|领域|企业|项目|方面|国家|园区|方式|服务|业务|要素|设施|设备|费用|平台|机构|活动|内容|"
    "情形|条件|措施|政策"
)
_AND_OTHERS = re.compile(
    rf"(?<=[\u4e00-\u9fffA-Za-z)）]) ?等"
    rf"(?:(?P<of>(?=(?:{_OF_OTHERS})(?![\u4e00-\u9fff]?[等级])))|(?=[，。；]|$))"
)
# 举行第一季度重点项目集中签约: the model leaves the quarter out of what is named after it
_QUARTER_HELD = re.compile(
    "(?<=举行|举办|召开)(?P<year>20\\d\\d年)?第?(?P<n>[一二三四1-4])季度的?(?!度)"
)
_QUARTERS = ("first-quarter", "second-quarter", "third-quarter", "fourth-quarter")
_LIST_ITEM = re.compile(rf"(?<=[：:；;])\s*[（(](?P<n>{NUMERAL})[）)]")
# 第八条（外籍子女入学）, （二）, 3., 答：
_HEAD = re.compile(
    rf"\s*(?:第(?P<article>{NUMERAL})条(?!第?{NUMERAL}款|[与和及或、至到])(?:\s*[（(][^（）()]{{1,24}}[）)])?[\s:：]*|"
    rf"[（(](?P<item>{NUMERAL})[）)]\s*|(?P<point>\d{{1,2}})[.、．](?!\d)\s*|(?P<reply>答[:：])\s*|"
    r"(?P<lead>其中|同时(?=[，,])|此外|另外)(?!的)[，,:：]?\s*)"
)
_LEADS = {
    "其中": "Of these, ", "同时": "At the same time, ", "此外": "In addition, ",
    "另外": "In addition, ",
}  # fmt: skip
_PREAMBLE = re.compile(r"^(?:here is|translation)[^.]{0,40}:$|^chinese: ", re.IGNORECASE)
_LABELLED = re.compile(r"^english: ", re.IGNORECASE)


def _of(phrases: Mapping[str, str]) -> str:
    return "|".join(sorted(phrases, key=len, reverse=True))


_PHRASE = re.compile(_of(PHRASES))
_LEFT_WORDS = re.compile(rf"\s*(?<![\u4e00-\u9fff])({_of(_LEFT)})(?![\u4e00-\u9fff])\s*")


def split_head(sentence: str) -> tuple[str, str]:
    """What a sentence has in front as English, Article 8: or (2), and the rest."""
    found = _HEAD.match(sentence)
    if not found or found.end() == len(sentence):
        return "", sentence
    rest = sentence[found.end() :]
    if found["lead"]:
        return _LEADS[found["lead"]], rest
    number = to_int(found["article"] or found["item"] or found["point"] or "")
    if number is None:
        return "", rest if found["reply"] else sentence
    if found["article"]:
        return f"Article {number}: ", rest
    return f"({number}) " if found["item"] else f"{number}. ", rest


def headed(head: str, english: str, glossary: Mapping[str, str]) -> str:
    """The English behind its head: Of these, the company."""
    is_name = re.match(r"[A-Z][\w-]*[A-Z]|[A-Z]\w+ [A-Z]", english) or any(
        english.startswith(name) for name in glossary if name[:1].isupper()
    )
    if head.endswith(", ") and not is_name:
        english = english[:1].lower() + english[1:]
    return f"{head}{english}"


def in_figures(sentence: str) -> str:
    """A Chinese sentence with numbers for what stands for some (按七折收取, 82个亿元以上项目, the
    items of a list), and without that of the one item behind what leads in its list."""
    told = _HUNDRED_MILLION.sub("1亿元", sentence)
    is_list = len(_LIST_ITEM.findall(told)) > 1
    told = _LIST_ITEM.sub(lambda item: f" ({to_int(item['n'])}) " if is_list else "", told)
    told = _YEAR_MEANT.sub(r"\g<year>", told)
    return _OFF.sub(lambda off: f"按原价的{_per_cent(off)}%", told)


def with_phrases(sentence: str) -> str:
    """A Chinese sentence, its amounts in English, with its set phrases, bounds and numbers of
    articles in English too."""
    told = _HIGHEST_ONLY.sub(_HIGHEST, _ACT_NUMBER.sub("", sentence))
    told = _PHRASE.sub(lambda found: f" {PHRASES[found[0]]} ", told)
    told = _BUILDING.sub(r" Building \g<n> ", _AND_OTHERS.sub(_others, told))
    told = _QUARTER_HELD.sub(_of_quarter, _LINE.sub(r" Line \g<n>, ", told))
    told = _AFTER.sub(r"\g<count> months after the \g<event> ", told)
    told = _ARTICLE.sub(lambda found: f" Article {to_int(found['n'])} ", told)
    told = _GRADE.sub(_grade, told)
    told = _WORKING_DAYS.sub(r" \g<days> working days ", told)
    told = _BETWEEN.sub(r" at least \g<low> and under \g<high> ", told)
    told = _LEAST.sub(r" at least \g<low> ", told)
    told = _TIMES.sub(
        lambda found: f"{found['does']} at most {to_int(found['times'])} times ", told
    )
    return _MOST.sub(_at_most, told)


def _others(found: re.Match[str]) -> str:
    """And other of 等产业, and others of 等。"""
    return " and other " if found["of"] is not None else " and others"


def _of_quarter(found: re.Match[str]) -> str:
    """2023年 first-quarter of 2023年第一季度."""
    return f"{found['year'] or ''} {_QUARTERS[(to_int(found['n']) or 1) - 1]} "


def _grade(found: re.Match[str]) -> str:
    """Class C talents of C类人才, Grade A of A档."""
    who = " talents" if found["who"] else ""
    return f" {_GRADES[found['sort']]} {found['name']}{who} "


def _at_most(found: re.Match[str]) -> str:
    """At most 300,000 yuan in total of 累计不超过."""
    in_all = "in total " if found.group().lstrip().startswith("累计") else ""
    return f" at most {found['high'] or found['top']} {in_all}"


def prepare(chinese: str, glossary: Mapping[str, str]) -> str:
    """A Chinese sentence with all that is told in English of it before a model sees it."""
    return re.sub(" {2,}", " ", with_phrases(layout.in_english(chinese, glossary))).strip()


def _per_cent(off: re.Match[str]) -> int:
    tens, ones = to_int(off["tens"]) or 0, to_int(off["ones"] or "零") or 0
    return 10 * tens + ones


def without_left_overs(english: str) -> str:
    """The English without common words that were left in Chinese, names aside."""
    told = _LEFT_WORDS.sub(lambda left: f" {_LEFT[left[1]]} ", english)
    return re.sub(r" (?=[,.;:!?)”])|(?<=[“(]) ", "", told).strip() if told != english else english


def without_preamble(written: str) -> str:
    """The line of a reply that is the translation: not Here is the translation: nor its quotes."""
    lines = [line.strip() for line in written.strip().split("\n") if line.strip()]
    lines = [line for line in lines if not _PREAMBLE.match(line)] or lines
    line = _LABELLED.sub("", lines[0]) if lines else ""
    is_quoted = len(line) > 1 and line[0] == line[-1] == '"' and line.count('"') == 2
    return line[1:-1] if is_quoted else line
