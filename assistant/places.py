"""Which provinces and cities a text is of, by the names that people use. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from index.normalise import search_key

# Divisions of the first and second level (GB/T 2260), and best-known parts of the four cities that
# are provinces. A name that is a word as well, or a part of others, is known by its kind only:
# 日照市, 白银市, 海西州.
_CITIES = {
    "北京": "东城区 朝阳区 海淀 丰台 石景山 门头沟 房山 通州区 顺义 昌平 大兴区 怀柔 平谷 密云 "
    "延庆区",
    "天津": "滨海新区 东丽区 西青 津南 北辰区 武清 宝坻 宁河区 静海 蓟州 泰达",
    "上海": "浦东 黄浦区 徐汇 长宁区 静安区 虹口 杨浦 闵行 宝山区 嘉定 金山区 松江 青浦 奉贤 崇明 "
    "临港新片区",
    "重庆": "两江新区 万州 涪陵 渝中 大渡口区 沙坪坝 九龙坡 渝北 巴南 长寿区 江津 合川 永川 綦江 "
    "璧山 铜梁 潼南 荣昌区 梁平 黔江",
    "河北": "石家庄 唐山 秦皇岛 邯郸 邢台 保定市 张家口 承德 沧州 廊坊 衡水 雄安",
    "山西": "太原 大同市 阳泉 长治市 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
    "内蒙古": "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 "
    "阿拉善",
    "辽宁": "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳市 葫芦岛",
    "吉林": "长春 吉林市 四平市 辽源 通化 白山市 松原 白城 延边",
    "黑龙江": "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭",
    "江苏": "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁",
    "浙江": "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
    "安徽": "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山市 滁州 阜阳 宿州 六安 亳州 池州 宣城",
    "福建": "福州 厦门 莆田 三明市 泉州 漳州 南平 龙岩 宁德",
    "江西": "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
    "山东": "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照市 临沂 德州 聊城 滨州 菏泽",
    "河南": "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 "
    "驻马店 济源",
    "湖北": "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施",
    "湖南": "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西州",
    "广东": "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 "
    "中山市 潮州 揭阳 云浮",
    "广西": "南宁 柳州 桂林 梧州 北海市 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾市 崇左",
    "海南": "海口 三亚 三沙 儋州",
    "四川": "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 "
    "巴中 资阳 阿坝 甘孜 凉山州",
    "贵州": "贵阳 六盘水 遵义 安顺市 毕节 铜仁 黔西南 黔东南 黔南州",
    "云南": "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河州 文山州 西双版纳 大理市 大理州 "
    "德宏 怒江州 迪庆",
    "西藏": "拉萨 日喀则 昌都 林芝 山南市 那曲 阿里地区",
    "陕西": "西安 铜川 宝鸡 咸阳 渭南 延安市 汉中 榆林 安康市 商洛",
    "甘肃": "兰州 嘉峪关 金昌 白银市 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南州",
    "青海": "西宁 海东市 海北州 黄南州 果洛 玉树 海西州",
    "宁夏": "银川 石嘴山 吴忠 固原 中卫市",
    "新疆": "乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 喀什 和田地区 伊犁 "
    "塔城 阿勒泰 石河子",
}  # fmt: skip


class Place(NamedTuple):
    """city: empty where the whole province is meant."""

    province: str
    city: str = ""

    def touches(self, other: "Place") -> bool:
        """Whether one is the other or lies in it."""
        cities = {self.city, other.city} - {""}
        return self.province == other.province and len(cities) <= 1


_PLACES = {province: Place(province) for province in _CITIES} | {
    city: Place(province, city) for province, cities in _CITIES.items() for city in cities.split()
}
NAME = re.compile("|".join(sorted(_PLACES, key=len, reverse=True)))


@lru_cache(maxsize=4096)
def named(text: str) -> frozenset[Place]:
    """The places that a text names."""
    return frozenset(_PLACES[name] for name in NAME.findall(search_key(text)))


_OURS = re.compile("(?:贵|[你我咱]们?这?)[区市县]")  # 贵区有哪些园区


@dataclass(frozen=True)
class Home:
    """What is ours: places of the table, and names of districts and counties, which it lacks."""

    places: frozenset[Place] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, glossary: Iterable[str]) -> "Home":
        """By the names of a glossary; the province of a city that it names is not ours as well."""
        names = list(glossary)
        districts = {found[1] for name in names if (found := _DISTRICT.fullmatch(name))}
        ours = named("\n".join(names))
        wider = {Place(place.province) for place in ours if place.city}
        return cls(ours - wider, frozenset(districts))

    def is_named_by(self, text: str) -> bool:
        """Whether a text is but the name of our place: 惠济区, 郑州市."""
        bare = re.sub(r"[省市区县]?\W*$", "", text.strip())
        return bare in self.names or (is_name(bare) and meet(named(bare), self.places))

    def is_subject_of(self, question: str) -> bool:
        """Whether a question is where our place itself is: 惠济区在郑州什么位置."""
        names = "|".join(map(re.escape, self.names))
        is_in = r"(?:是|属于?|隶属|[位处在]|地处|的?(?:地理)?位置)"
        found = re.match(rf"\W*(?:请问)?(?:{names})[区县]?\W*{is_in}", search_key(question))
        return bool(names and found)

    def is_located_by(self, text: str) -> bool:
        """Whether a text tells where our place is."""
        names = "|".join(map(re.escape, self.names))
        where = (
            r"(?:位于|地处|坐落|隶属|是\w{2,8}辖区|[东西南北](?:部|邻|临|接|靠|依|与)|毗邻|接壤)"
        )
        return bool(
            names and re.search(rf"(?:{names})[区县]?[^，。]{{0,4}}{where}", search_key(text))
        )

    def without(self, key: str) -> str:
        """A search key without the names of our districts, and what visitors call them."""
        key = _OURS.sub(" ", key)
        return re.sub(rf"(?:{'|'.join(self.names)})[区县]?", " ", key) if self.names else key


NOWHERE = Home()

# Who says so comes from there, or wants to come here
_COMES = re.compile(
    "我|咱|本[公企]|来自|[从由]|这里|这边|此地|本地|贵|你们|你区|[迁搬]|落户|入驻|落地|[来到过]投资|过来|"
    "(?:签约|引进)的?(?:企业|公司|客商)[里中]?有"
)
# where he was, and does not ask about
_WAS_THERE = re.compile(
    "(?:以前|之前|原来|原先|过去|曾经?)一?直?(?:都?在|[去到]过?)[^，,。；;]*|"
    "从[^，,。；;]{2,8}?(?=回(?:到|来|老家|家乡)?|[搬迁转]|返)"
)
_DISTRICT = re.compile("([\u4e00-\u9fff]{2,4})(?<![园域地])[区县]")


def is_about_elsewhere(question: str, home: Home) -> bool:
    """Whether a question names places, none of them ours, and nobody in it comes here from there.

    False where no place is known to be ours.
    """
    asked, key = named(question), search_key(question)
    is_ours = meet(asked, home.places) or any(name in key for name in home.names)
    return bool(asked and home.places) and not is_ours and not _COMES.search(key)


def sought(question: str, home: Home) -> frozenset[Place]:
    """The places that a question names; with our own, about which people from everywhere ask,
    unless it is about elsewhere. None where it names none."""
    asked = named(_WAS_THERE.sub("", question))
    return asked | home.places if asked and not is_about_elsewhere(question, home) else asked


def is_name(name: str) -> bool:
    """Whether it is the name of a province or city."""
    return name in _PLACES


def unconfirmed(question: str, home: Home, texts: Iterable[str]) -> tuple[str, ...]:
    """Provinces and cities that a question names and none of the texts does.

    None where a place is known to be ours, which documents need not name, or where somebody comes
    from there.
    """
    key = search_key(question)
    if home.places or _COMES.search(key):
        return ()
    texts = list(texts)
    held = search_key("\n".join(texts))
    lacked = dict.fromkeys(name for name in NAME.findall(key) if name not in held)
    return tuple(name for name in lacked if not is_of_its_province(name, texts))


def is_of_its_province(name: str, texts: Iterable[str]) -> bool:
    """Whether a text is called by the province that a city lies in: what that grants, it gets."""
    of = named(name)
    provinces = (place for text in texts for place in begins_with(text) if not place.city)
    return any(place.touches(city) for place in provinces for city in of)


# 在社保方面，示例省…; 国家税务总局示例省税务局, which is that province's office
_IN_RESPECT = re.compile(r"^(?:在[^，,。]{2,20}方面[，,]|国家税务总局|国家统计局)")


def begins_with(text: str) -> frozenset[Place]:
    """The place that a text begins with the name of, if it does; also behind 在…方面，, or where it
    is called by the office there of one of the state."""
    name = NAME.match(_IN_RESPECT.sub("", search_key(text)))
    return frozenset({_PLACES[name.group()]} if name else ())


def name_in_front(text: str) -> str:
    """The name of a place that a text begins with, as it is written there; empty where it does
    not."""
    name = NAME.match(search_key(text))
    return text[: name.end()] if name else ""


def first_beside(text: str, ours: frozenset[Place]) -> str:
    """The first name of a place in a text that is none of ours; empty where there is none, or where
    somebody comes from there."""
    if _COMES.search(search_key(text)):
        return ""
    names = (found.group() for found in NAME.finditer(search_key(text)))
    return next((name for name in names if not meet(frozenset({_PLACES[name]}), ours)), "")


def meet(some: frozenset[Place], others: frozenset[Place]) -> bool:
    return any(place.touches(other) for place in some for other in others)


def is_elsewhere(sought: frozenset[Place], origin: str, text: str) -> bool:
    """Whether a text is of none of the places sought, by its origin, nor speaks of one.

    False where none is sought or the origin names none.
    """
    of = named(origin)
    return bool(sought and of) and not meet(sought, of) and not meet(sought, named(text))
