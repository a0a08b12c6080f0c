"""Which rows list the trade of who asks which park is for him, and what he needs it for. Pure.

A row is for 烘焙 that has it among what its column of industries lists; none is for what none has.
"""

import re

from assistant.industries import industries_of
from assistant.tables.table import Table
from index.normalise import search_key

_WHO = r"(?:我们?|咱们?|本公司|我司|我厂)(?:公司|企业|厂|这边)?(?:主要|目前|专门)?(?:是|在)?"
_SORT = "(?:这一?[行块]|行业|产业|生意)?的?(?:企业|公司|工厂|厂)?"
_DOES = f"(?:做|搞|干|从事|生产|经营)(?P<trade>[一-龥]{{2,8}}?){_SORT}"
_PLANS = "(?:[,，](?:想|要|打算|准备|需要)(?:来|去)?(?:租|买|找|建|办|投)[^,，]{0,6})?"
_PARK = "哪一?个?(?:产业|工业)?园区?"
_FITS = "(?:比较|更|最)?(?:好|合适|适合|对口)?(?:些|一点)?[的呢啊]?"
# 我们是做烘焙的，想租厂房，去哪个园区好; 做烘焙的企业适合哪个园区
_ASKED = re.compile(
    rf"(?:[你您]好[,，])?(?:{_WHO})?{_DOES}{_PLANS}[,，]?(?:应该|可以|想|该|能|适合)?"
    rf"(?:[去到来选进放在]|落户?在?|投在)?{_PARK}{_FITS}\W*"
)
_FOR = re.compile(
    rf"^(?:[你您]好,)?(?:{_WHO})?(?:想|要|打算|准备)?(?:来|去)?(?:做|搞|生产|从事)[^,]{{2,14}},"
)
_NEEDED = re.compile(
    r",.*\d[^,]*(?:以[上下]|不低于|至少|超过|不超过)|,.*(?:不低于|至少|超过|不超过)[^,]*\d"
)
# 我家行车要求厂房层高9.5米以上; a trade may be for some parks alone, and is not left out
_REQUIRES = re.compile(
    r"(?P<who>(?:(?!做|搞|生产|制造|加工|企业|产业|行业|项目|哪|几|多少)[^,\d]){2,10}?)(?:要求|需要|必须|得有|要有)"
    r"(?=[^,]*\d[^,\d]{0,4}(?:以上|以下)|[^,]*(?:不低于|至少|超过|不超过)[^,]*\d)"
)
_WORD = 2  # characters
_LISTS = re.compile("产业|行业|业态")
_BETWEEN = re.compile("[、,，;；/和及与]")
_LED_IN = re.compile("^(?:逐步|重点|主要|着力|大力)?(?:集聚|发展|布局|培育|引进)")
_PARKS = re.compile("园区|片区|区域|板块|载体")
_PROJECTS = re.compile("项目")
# 某某无人机一期 is one of 无人机, 食品检测中心 none of 食品
_PROJECT = (
    r"(?:产业)?(?:项目|基地|产业园|小镇|集群|工厂|生产线|总部|中心|[园港城]|[一二三]期|"
    r"等?(?=[、,，;；]|$))"
)
_MADE = re.compile("(?:加工|制造|生产|制品|产品|设备|产业|行业)$")


def trade_asked(key: str) -> str:
    """The trade of who asks for the park that is for him; empty where it is another question."""
    found = _ASKED.fullmatch(key)
    return _MADE.sub("", found["trade"]) or found["trade"] if found else ""


def without_trade(key: str, table: Table) -> str:
    """A question that names what it needs by figures, without what tells what for: 做总装的，层高要
    12米以上, 行车要求层高9.5米以上."""
    key = _FOR.sub("", key) if _NEEDED.search(key) else key
    needs = _REQUIRES.match(key)
    return key[needs.end() :] if needs and not _is_of(needs["who"], table) else key


def _is_of(who: str, table: Table) -> bool:
    """Whether the table has a word of what requires something: then it is of it what is told."""
    said = search_key(f"{table.heading} {' '.join(c.label for c in table.columns)}")
    cells = search_key(" ".join(cell for c in table.columns if c.is_words for cell in c.cells))
    pairs = {who[at : at + _WORD] for at in range(len(who) - _WORD + 1)}
    return any(pair in said or pair in cells for pair in pairs)


def rows_for(trade: str, table: Table) -> tuple[tuple[int, ...], str]:
    """The rows of a table of parks that list a trade among their industries, or else its projects;
    or else the industry that it is of, and that industry."""
    columns = [c for c in table.columns if c.is_words and _LISTS.search(c.label)]
    labels = " ".join(column.label for column in table.columns if column.is_words)
    are_parks = all("园" in cell for cell in table.key.cells) or _PARKS.search(labels)
    if len(columns) != 1 or columns[0] is table.key or not are_parks:
        return (), ""
    listed = list(map(_items, columns[0].cells))
    if at := [n for n, items in enumerate(listed) if trade in items]:
        return tuple(at), ""
    of_it = re.compile(rf"{re.escape(search_key(trade))}{_PROJECT}")
    for column in (c for c in table.columns if c.is_words and _PROJECTS.search(c.label)):
        cells = map(search_key, column.cells)
        if at := [n for n, cell in enumerate(cells) if of_it.search(cell)]:
            return tuple(at), ""
    for industry in industries_of(trade):
        if at := [n for n, items in enumerate(listed) if industry in items]:
            return tuple(at), industry
    return (), ""


def _items(cell: str) -> set[str]:
    """What a cell lists: 金融 and 数字经济 of 逐步集聚金融、数字经济等产业."""
    items = {_LED_IN.sub("", item.strip()) for item in _BETWEEN.split(search_key(cell))}
    items |= {_MADE.sub("", item) for item in items}
    return items | {item.removesuffix("等") for item in items}
