"""Names of people and places that no glossary has, spelt by their sound; and names in English that
nothing in the Chinese is called. Pure.

A small model makes Mr. Zhao of 邵主任 and a Cloud Bridge Street of 云桥街道.
"""

import re
from collections.abc import Iterator, Mapping

from assistant.pinyin import is_pinyin, pinyin_of, spells
from assistant.translating.into_english.capitals import KINDS, ORDINARY, SMALL_WORDS

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭"
    "郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常于傅齐康伍余顾孟黄穆萧尹姚"
    "邵汪祁毛狄臧戴宋庞熊纪舒屈项祝董梁杜阮蓝席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍"
    "虞万柯管卢莫房解应丁邓洪左石崔吉龚程邢裴陆荣翁段焦侯宁仇甘祖武符刘景詹龙叶司黎白蒲卓蔺"
    "乔闻党翟谭贡姬申冉桑桂牛边农尚温庄晏柴瞿阎连习艾向古易廖居步耿满匡国文寇欧沃蔚越师巩聂"
    "曾沙关查游竺权商佘佟"
)
_READ_AS_NAME = {"曾": "zeng", "解": "xie", "仇": "qiu", "查": "zha", "翟": "zhai", "单": "shan"}
# The longest first
_POSTS = {
    "副总经理": "Deputy General Manager", "总经理": "General Manager", "副主任": "Deputy Director",
    "副经理": "Deputy Manager", "副局长": "Deputy Director-General",
    "副科长": "Deputy Section Chief", "副处长": "Deputy Division Chief", "经理": "Manager",
    "主任": "Director", "局长": "Director-General", "科长": "Section Chief",
    "处长": "Division Chief", "部长": "Department Head", "老师": "Teacher", "教授": "Professor",
    "工程师": "Engineer", "先生": "Mr.", "女士": "Ms.", "小姐": "Ms.",
}  # fmt: skip
# 沈经理, 联系邵主任; not 基金经理 and 工程经理
_OFFICER = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[由向找请与和及或是为系]))(?P<name>[{SURNAMES}])"
    rf"(?P<post>{'|'.join(_POSTS)})(?!负责制)"
)
# 联系人：王小明，
_PERSON = re.compile(
    r"(?:联系人|经办人|负责人|法定代表人|联络员|管家)[\u4e00-\u9fff]{0,6}[:：]\s*"
    rf"(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?![\u4e00-\u9fff])"
)
# 位于云桥街道; or between marks: 城南街道、云桥街道
_WHERE = r"(?<=[于在至到距离邻抵过县区州市省镇])"
_APART, _ENDS = r"(?<![\u4e00-\u9fff])", r"(?=[^\u4e00-\u9fff]|[的内等境辖与和及]|$)"
_NO_NAME = re.compile(
    "[各本该每个全两几辖所小等多外他乡与和及或的在于至到距离邻靠有条用之是]|^[市县区省州]|[返下回]$|"
    "相关|提交|发挥|组织|属地|通过|支持|推动|引导|协调|督促|指导|会同|联合|依托|具体|负责|社区|以下|"
    "实施|重点|中心|特色|示范|试点|经济|开发|高新|工业|文化|旅游|历史|新型|建制|"
    # which are read in more than one way in names
    "[重乐曲朝都会行单降蔚番莘浒传调藏什六柏卡参尉牟台]"
)
_SORTS = (
    ("{2,3}", "街道", "Subdistrict"),
    ("{2,4}", "国际机场", "International Airport"),
    ("{2,3}", "(?<!城)镇", "Town"),
    ("{2,3}", "(?<!城)乡", "Township"),
    ("{2,3}", r"大道(?=\d)", "Avenue"),
    ("{2,3}", r"路(?=\d{1,4}号)", "Road"),
    ("{2,3}", r"(?<!大)街(?=\d{1,4}号)", "Street"),
)
_PLACES = tuple(
    (re.compile(rf"{before}(?P<name>[\u4e00-\u9fff]{size}){sort}{after}"), english)
    for size, sort, english in _SORTS
    for before, after in (
        (_WHERE, r"(?![政村])"),
        (_APART, "" if "号" in sort or "大道" in sort else _ENDS),
    )
)
# 4号线云桥站
_STATION = re.compile(r"(?<=号线)(?P<name>[\u4e00-\u9fff]{2,4})站")
# 青禾人工智能产业园, 青禾云桥国际大厦: what a site is called, what it is for, which sort it is
_TRADES = {
    "人工智能": "AI", "生物医药": "Biomedicine", "新材料": "New Materials", "新能源": "New Energy",
    "装备制造": "Equipment Manufacturing", "智能制造": "Intelligent Manufacturing",
    "数字经济": "Digital Economy", "软件": "Software", "电子信息": "Electronic Information",
    "文创": "Creative", "氢能": "Hydrogen Energy", "国际": "International", "科技": "Technology",
    "商务": "Business", "食品": "Food", "物流": "Logistics",
}  # fmt: skip
_SITES = {
    "产业园区": "Industrial Park", "产业园": "Industrial Park", "工业园": "Industrial Park",
    "孵化器": "Incubator", "大厦": "Tower", "广场": "Plaza", "街区": "Quarter",
}  # fmt: skip
_SITE = re.compile(
    rf"{_APART}(?P<name>[\u4e00-\u9fff]{{2}}(?:[\u4e00-\u9fff]{{2}})?)"
    rf"(?P<trade>{'|'.join(_TRADES)})?(?P<site>{'|'.join(_SITES)})(?![\u4e00-\u9fff])"
)
_NO_SITE = re.compile(
    "高端|智能|现代|绿色|数字|国家|[省市区县]级|综合|创新|创业|产业|科技|标准|[重轻大小]型|[东西南北中]部|城市|乡村|"
    "电子|信息|生物|医药|化工|机械|汽车|航[空天]|海洋|保税|跨境|电商|服装|纺织|食品|农|冷链|物流|体育|健康|养老|教育|职业|"
    f"[一二三四]期|装备|制造|材料|能源|商[务贸业]|金融|时代|世纪|科创|{'|'.join(_TRADES)}"
)
_IN_PLACES = {"长": "chang", "厦": "xia"}  # which are zhang and sha elsewhere

# 甲山智能公司, at the beginning of a clause
_FIRM = re.compile(
    r"(?<![\u4e00-\u9fff)）])(?:由|与|和|对)?(?P<name>[\u4e00-\u9fff]{2,10}?)(?:有限)?(?:公司|集团)"
)
_ANY_FIRM = re.compile(
    "[子分母的各该本总个家大型或类上市]$|上市|国有|外资|有限责任|[在于为向经按]|平台|担保|企业|提交|设立|注册|引进|所属|控股|关联|项目|园区"
)

# Words in capitals, and where a sentence, a cell or a head begins
_WORD = re.compile(r"(?<![A-Za-z&'’.-])[A-Z][A-Za-z]*(?:['’][A-Za-z]+)?")
_BEGINS = re.compile(r"(?:^|[.:;!?•|]|\)|[\"“”(《])\s*$")


def spelt_names(text: str, glossary: Mapping[str, str]) -> dict[str, str]:
    """English name → Chinese name, of the people and places of a Chinese text that are not in the
    glossary."""
    for known in sorted(glossary.values(), key=len, reverse=True):
        text = text.replace(known, "·" * len(known))
    names: dict[str, str] = {}
    for found in _OFFICER.finditer(text):
        names[f"{_POSTS[found['post']]} {_surname(found['name'])}"] = found.group()
    for found in _PERSON.finditer(text):
        if _OFFICER.fullmatch(chinese := found["name"]):
            continue
        names[f"{_surname(chinese[0])} {_capital(chinese[1:])}"] = chinese
    for place, sort in (*_PLACES, (_STATION, "Station")):
        for found in place.finditer(text):
            if not _NO_NAME.search(found["name"]):
                spelt = "".join(_IN_PLACES.get(one, pinyin_of(one)) for one in found["name"])
                names[f"{spelt.capitalize()} {sort}"] = found.group()
    return names | dict(_sites(text))


def _sites(text: str) -> Iterator[tuple[str, str]]:
    """The parks and buildings of a text, each as it is called in English."""
    for found in _SITE.finditer(text):
        name, trade = found["name"], _TRADES.get(found["trade"], "")
        if not _NO_NAME.search(name) and not _NO_SITE.search(name):
            spelt = (_capital(name[at : at + 2]) for at in range(0, len(name), 2))
            yield " ".join([*spelt, *trade.split(), _SITES[found["site"]]]), found.group()


def strange_names(english: str, chinese: str, known: str) -> Iterator[str]:
    """Words in capitals that nothing in the Chinese is called.

    known: English of which every word may stand: the names and phrases of this very sentence.
    """
    words = {word.casefold() for word in re.findall(r"[A-Za-z]+", f"{known} {chinese}")}
    for found in _WORD.finditer(english):
        word = re.sub(r"['’]s?$", "", re.sub(r"['’]s$", "", found.group()))
        begins = bool(_BEGINS.search(english[: found.start()]))
        if word.casefold() not in words and not _may_stand(word, chinese, begins):
            yield word


def lost_firms(english: str, chinese: str, glossary: Mapping[str, str]) -> Iterator[str]:
    """Firms of no glossary that the English does not name, by their sound or as they are written:
    the company, of 甲山智能公司."""
    for found in _FIRM.finditer(chinese):
        name, firm = found["name"], found.group()
        known = any(written in firm or firm in written for written in glossary.values())
        named = any(spells(word.lower(), name[:3]) for word in re.findall("[A-Z][a-z]+", english))
        if not (known or _ANY_FIRM.search(name) or named or name in english):
            yield firm


def _may_stand(word: str, chinese: str, begins: bool) -> bool:
    """Whether a word in capitals is an ordinary one, or named in the Chinese by sense or sound."""
    key = word.lower()
    if key in ORDINARY or (begins and (key in SMALL_WORDS or not is_pinyin(key, syllables=1))):
        return True
    kind = KINDS.get(key)
    if kind is not None:
        return bool(re.search(kind, chinese))
    return is_pinyin(key, syllables=1) and spells(key, chinese)


def _capital(name: str) -> str:
    return pinyin_of(name).capitalize()


def _surname(char: str) -> str:
    return _READ_AS_NAME.get(char, pinyin_of(char)).capitalize()
