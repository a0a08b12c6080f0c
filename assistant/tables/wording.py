"""A question in the words of a table, where visitors say them otherwise: 电费 for 电价. Pure."""

import re
from collections.abc import Iterator, Sequence

from assistant.measures import labels
from assistant.tables.table import Column, Table
from index.normalise import search_key
from index.numerals import to_int

# 哪个园电最便宜, 电哪边便宜
_CHEAP = "(?:价格?)?(?:是?哪一?[个边家里儿]|谁)?的?(?:最|更|比较|要|会)*(?:便宜|贵|划算)"
# 哪儿的厂房便宜, 哪个行业投得多: in the noun of what each row is
_ROWS = (
    (re.compile("哪[里儿]的?(?=[厂仓冷工产租电水地写办])"), "哪个园区"),
    (re.compile("哪一?个?行业"), "哪个产业"),
    (re.compile("哪一?个?产业"), "哪个行业"),
    (
        re.compile(
            "哪(?:一?[栋幢座](?:写字楼|办公楼|商务楼|楼宇|大厦|楼)?|些(?:写字楼|办公楼|商务楼|大厦|楼(?!宇)))"
        ),
        "哪个楼宇",
    ),
)
_NOUN = 2  # characters
_DONE_BEST = re.compile("(?:任务|目标|指标)?完成[得的]?(?:情况)?最(?P<best>[好差])")
_PARK = re.compile(r"((?:哪一?|几|各|[两三四五六七八九十\d])个?)园(?![区林艺])")  # 哪个园
_OF_EVERY = re.compile(  # 三个园区里哪个, of a table of three
    "(?P<count>[两三四五六七八九十\\d]+)个(?P<noun>[\u4e00-\u9fff]{2,4}?)(?:里面?|[当之]?中)?,?是?哪一?个(?!园)"
)
_COINS = re.compile("几(?:块钱?(?!地)|元钱?)")  # 几块一平
_EACH_MU = "(?:每|一)亩(?:工业)?(?:用|土)?地?"  # 每亩土地的土地价格, 工业用地每亩价格
# what is said, and what a label or a row's name says for it
_PRICES = tuple(
    (re.compile(said), re.compile(meant))
    for said, meant in (
        (f"电[费价钱]|用电(?:价格|费)|用?电(?={_CHEAP})", "电价|电费|用电"),
        ("污水费|排污费", "污水处理费"),
        (f"(?<!污)水[费价钱]|用水(?:价格|费)|用?水(?={_CHEAP})", "水价|水费|用水"),
        (f"(?:天然|燃|煤)?气[费价钱]|用气(?:价格|费)|用?气(?={_CHEAP})", "气价|气费|天然气|用气"),
        ("(?:货)?运[费价]", "运价|运费"),
        (
            "(?<!厂)房租(?!金)|租费|租价|(?<![出承公年月日可在])租(?:起来|下来)?"
            rf"(?![金期赁价费补用])(?=[\u4e00-\u9fff]{{0,5}}(?:{_CHEAP}|多少钱))",
            "租金",
        ),
        (
            f"(?:{_EACH_MU}的?)?(?:工业)?(?:用|土)?地(?:{_EACH_MU})?的?(?:价[格钱]?|钱)|(?:买|拿)地|"
            f"(?:工业)?(?:用|土)?地(?:(?={_CHEAP})|(?:要|得|需要?)?(?=多少钱))",
            "地价|(?:工业)?(?:土地|用地)(?:出让)?(?:参考|指导|基准|平均)?(?:价格|单价|起始价|底价|均价|价(?=$|[(]))|"
            "出让(?:起始|底)价",
        ),
        (
            "(?:购?买|出?[卖售])(?:下来|的话|起来)?的?[,，]?(?:要|得|需要?)?(?=多少钱)",
            "(?:销售|出售)价|售价",
        ),
        ("安家费|住房补[贴助]", "安家补[贴助]|安家津贴"),
        ("生活(?:补[贴助]|津贴)", "生活(?:补[贴助]|津贴)"),
    )
)
# 还剩多少地, 还有多少亩地可以供; not 用地多少亩, which is what a project takes
_LAND = re.compile(
    "还?(?:剩下?|有)(?:多少|几)(?P<one>亩?)(?:工业)?(?:用|土)?地(?:(?:可以|能|可)(?:供应?|出让|拿|用|[买卖]))?|"
    "还?(?:剩下?|有)(?:多少|几)(?P<two>亩)(?:可以|能|可)(?:供应?|出让|拿|[买卖])"
)
_MOST_LAND = re.compile(  # 哪块地剩得最多, 哪个园区剩的地最多
    "(?:哪一?[块片宗]|哪[里儿]的?)(?:工业)?(?:用|土)?地(?:还|现在|目前)*(?:剩|空)[下着余]*[得的]?最(?P<one>[多少大小])|"
    "(?P<of>(?:哪一?个|哪[里儿])(?:园区)?)的?(?:还|现在|目前)*(?:剩|空)[下着余]*[得的]?"
    "(?:工业)?(?:用|土)?地[是得]?最(?P<two>[多少大小])"
)
_FLOORS = tuple(  # 二楼 for the row of 二层及以上
    (re.compile(f"{said}楼(?!上|下|房|梯|盘|[\u4e00-\u9fff]?[号栋])"), written)
    for said, written in (
        ("[一1]", ("首层", "一层")),
        *((f"[{cn}{n}]", (f"{cn}层",)) for n, cn in enumerate("二三四五六", 2)),
    )
)
_STEEL = re.compile("钢(?:构|结构)")
_OF_LAND = re.compile("(?:可供|剩余|可出让|可用|未出让)[^（()）]*")
_CARRIED = re.compile(  # 货从你们那发广州
    "货?物?[从由](?:[你咱我]们?)?(?:[这那]里?边?儿?|本地|当地)?(?:发货?|运货?|拉货?|寄)[到往去]?|"
    "(?:^|发货?|运货?|拉货?)[到往去](?![位期账])"
)
_OF_CARRIED = re.compile("运[价费输]")
_GROWN = re.compile("(?:增[长速幅]|涨)得?最(?P<fast>[快慢])")
_OF_GROWTH = re.compile("同比增长|增[速幅]|增长率?")
_REVENUE, _OF_REVENUE = re.compile("营收"), re.compile("营业收入|主营业务收入")
_WHICH_SIDE = re.compile("哪(?:一?边|里|儿|一?个地方|家)(?=.{0,6}(?:最|便宜|贵|[高低]))")
_CHEAPER = re.compile(  # 哪个园冷库更便宜, of two or of all
    "(?P<of>(?:哪一?[个家栋幢座]|谁)[^,最]{0,8}?)(?:的|更|比较|要)*(?P<how>便宜|贵|划算)"
    "(?:[些点]|一[些点])?(?=$|,)"
)
_LET = re.compile("(?<!最[小少大多低高])还?(?:可以|能够?)租(?![金给])")  # 还有多少厂房可以租
_VACANT = re.compile("还?(?:空着的?|空余的?|闲置的?|没租出?去?的?|剩着?的?|空的)")
_ANY_VACANT = re.compile(  # 哪个园区还有空厂房
    r"哪一?[个些](?P<of>园区|地方)?里?(?:现在|目前)?还?有(?:没有)?空(?:余|置|闲)?着?的?(?P<what>标准厂房|厂房|仓库|办公楼)$"
)
_IS_VACANT = re.compile("空置|闲置|剩余可租|可租|空余|剩余")
_LAND_PRICE = re.compile(
    f"(?:{_EACH_MU}的?)?(?:工业)?(?:用|土)?地(?:{_EACH_MU})?(?:的?价[格钱]?|(?={_CHEAP}|多少钱))"
)
_FOREIGN, _OF_FOREIGN = (
    re.compile("(?:实际)?(?:[使利]用|到位)?外资(?!金|企|项)"),
    re.compile("(?<![市县省区州])外资(?!金)"),
)
_INVESTED = re.compile("投的?(?:钱|资金?(?!额))")  # 投的钱最多
_AMOUNT = re.compile("(?:计划)?总?投资(?:总额|金额|额度?)(?!最)")  # of 总投资
_ARRIVED, _OF_ARRIVED = (  # 招商到位资金任务最重
    re.compile("(?:招商|引资|引进)?的?到位(?:的?资金|的?钱)"),
    re.compile("到位[^（()]{0,4}资金"),
)
_FIRMS = re.compile("(?:入驻|进驻|落户)了?的?(?:公司|企业|厂家)(?:数量?|总数)?")
_LARGE = re.compile("亿元以上项目")
_HEAVY, _LIGHT = re.compile("(?:任务|目标|指标|压力)最[重大]"), re.compile("(?:任务|目标|压力)最轻")
_CHEAPEST = re.compile("(?P<most>最(?:便宜|贵))")  # 哪栋楼最便宜: of what is let, its rent
_BUILDING = re.compile("楼|厦|[栋幢]$")
_OF_PRICE = re.compile("[价费买卖售]|(?<!在)租|金")
_NIGHT = re.compile("(?:夜里|晚上|夜间|半夜|深夜)的?(?:低谷|谷段)?|低谷(?:时段|期)?")
_OF_NIGHT = re.compile("低谷|谷段|谷时")
_WHO = re.compile(  # 归哪个单位管
    "归?(?:哪一?个|什么)(?:部门|单位)(?:来|在)?(?:管理?|负责|主管)的?|(?:归|由)?谁(?:来|在)?(?:管|负责)"
)
_WHO_IS = re.compile("(?:责任|主管|牵头|管理|负责)(?:单位|部门)")
_WITH = re.compile(  # 租房找谁联系
    "(?:想?租(?:房|厂房|办公室|楼)?|入驻|看房|选址)?[,，]?(?:应该|应当|可以|该|要)?(?:(?:找|联系|咨询|对接)"
    "(?:谁|哪一?个(?:部门|单位))(?:来|去)?(?:联系|对接|咨询|问|谈)?|[和跟]谁(?:联系|对接|谈))"
)
_WITH_WHOM = re.compile("(?:招商)?(?:对接|联系|咨询)(?:单位|部门|人)")


def in_words_of(table: Table, key: str) -> str:
    """The search key of a question with what it says otherwise as the table has it, where one
    label or one row of it may be meant."""
    key = _COINS.sub("多少钱", _PARK.sub(r"\1园区", key))
    label = search_key(table.key.label)
    if (every := _OF_EVERY.match(key)) and to_int(every["count"]) == len(table.rows):
        key = f"哪个{every['noun']}{key[every.end() :]}"
    if any("完成率" in column.label for column in table.columns):
        key = _DONE_BEST.sub(lambda m: f"完成率最{'高' if m['best'] == '好' else '低'}", key)
    for other, noun in _ROWS:
        key = other.sub(noun, key) if noun[-_NOUN:] in label else key
    prices = [column for column in table.columns if is_of_money(column)]
    others = [column for column in table.columns if column.figures and column not in prices]
    for said, meant in _PRICES if prices else ():
        key = _said(key, said, meant, _labels(prices), table.key.cells) or _said_of_row(
            key, said, meant, table
        )
    key = _of_land(_of_land_price(key, table, prices), others)
    key = _of_building(key, table)
    for said, written in _said_plainly(table):
        key = said.sub(written, key)
    if any("可租" in column.label for column in others):
        key = _LET.sub("可租", key)
    key = _ANY_VACANT.sub(r"各\g<of>空着的\g<what>分别多少", key)
    key = _said(key, _VACANT, _IS_VACANT, _labels(others)) or key
    key = _said(key, _NIGHT, _OF_NIGHT, _names(table)) or key
    key = _said(key, _REVENUE, _OF_REVENUE, _labels(others + prices)) or key
    if any(_OF_CARRIED.search(column.label) for column in table.columns):
        key = _CARRIED.sub("", key)
    growing = [found.group() for c in others if (found := _OF_GROWTH.search(c.label))]
    if len(growing) == 1 and (fast := _GROWN.search(key)):
        key = _GROWN.sub(f"{growing[0]}最{'高' if fast['fast'] == '快' else '低'}", key)
    key = _CHEAPER.sub(r"\g<of>最\g<how>", _WHICH_SIDE.sub("哪个", key)).replace("最划算", "最便宜")
    lets = [column.name for column in prices if "租金" in column.label]
    is_let = _BUILDING.search(label) or any(map(_BUILDING.search, table.key.cells[:1]))
    if len(lets) == 1 and is_let and not _OF_PRICE.search(key):
        key = _CHEAPEST.sub(rf"{search_key(lets[0])}\g<most>", key)
    return _of_office(key, _labels([c for c in table.columns if c.is_words]))


def _of_office(key: str, names: Sequence[str]) -> str:
    """The key in the words of the one column that tells who is in charge, or whom to ask."""
    for said, meant in ((_WHO, _WHO_IS), (_WITH, _WITH_WHOM)):
        told = _said(key, said, meant, names)
        key = re.sub(f"({meant.pattern})$", r"\1是哪个", told) if told else key
    return key


def _of_land_price(key: str, table: Table, prices: Sequence[Column]) -> str:
    """The key in the words of the one price by the 亩 of a table on land: 起始价（万元/亩）."""
    by_area = [c for c in prices if labels.read(c.label).each.endswith("亩")]
    is_on_land = "地" in table.heading.rpartition(" › ")[2]
    return _LAND_PRICE.sub(by_area[0].name, key) if is_on_land and len(by_area) == 1 else key


def _of_building(key: str, table: Table) -> str:
    """The key with a floor, and how a hall is built, as one row has it: 首层 for 一楼."""
    rows = [search_key(cell) for cell in dict.fromkeys(table.key.cells)]
    for said, names in _FLOORS:
        of_it = [name for name in names if sum(row.startswith(name) for row in rows) == 1]
        key = (
            said.sub(of_it[0], key) if len(of_it) == 1 and not any(map(said.search, rows)) else key
        )
    return _STEEL.sub("钢结构", key) if any("钢结构" in row for row in rows) else key


def _said_plainly(table: Table) -> Iterator[tuple[re.Pattern[str], str]]:
    """What is said otherwise of the one column that may be meant: 外资任务最重 for the most of
    实际使用外资, 投的钱 for 投资额, 大项目 for those that the line over the table tells of."""
    names = [search_key(column.name) for column in table.columns if column.figures]
    if len(foreign := [name for name in names if _OF_FOREIGN.search(name)]) == 1:
        yield _FOREIGN, foreign[0]
    if len(invested := [name for name in names if name.endswith("投资额")]) == 1:
        yield _INVESTED, invested[0]
    if len(whole := [name for name in names if name.endswith("投资")]) == 1 and not invested:
        yield _AMOUNT, whole[0]
    if len(arrived := [name for name in names if _OF_ARRIVED.search(name)]) == 1:
        yield _ARRIVED, arrived[0]
    if len(firms := [c.name for c in table.columns if c.unit == "家" and "企业" in c.name]) == 1:
        yield _FIRMS, search_key(firms[0])
    if _LARGE.search(search_key(table.ahead)):
        yield re.compile("大项目"), "项目"
    if table.is_aimed_at:
        yield _HEAVY, "任务最高"
        yield _LIGHT, "任务最低"


def _of_land(key: str, columns: Sequence[Column]) -> str:
    """The key in the words of the one column that tells what land there is still."""
    found, most = _LAND.search(key), _MOST_LAND.search(key)
    areas = [column for column in columns if column.unit == "亩" and _OF_LAND.search(column.label)]
    if not (found or most) or len(areas) != 1:
        return key
    name = _OF_LAND.search(areas[0].label)
    if most and name:
        said = f"{most['of'] or '哪个'}{name.group()}最{most['one'] or most['two']}"
        return _MOST_LAND.sub(said, key)
    return _LAND.sub(f"{name.group() if name else ''}多少亩", key)


def _names(table: Table) -> list[str]:
    """What rows are of; read the other way round, the labels."""
    return _labels(table.columns[1:]) if table.is_turned else list(table.key.cells)


def is_of_money(column: Column) -> bool:
    told = [figure for figure in column.figures if figure]
    return bool(told) and all(figure.unit == "元" for figure in told)


def _labels(columns: Sequence[Column]) -> list[str]:
    return [column.label for column in columns]


def _said(
    key: str,
    said: re.Pattern[str],
    meant: re.Pattern[str],
    names: Sequence[str],
    rows: Sequence[str] = (),
) -> str | None:
    """The key in the one word that names have for what is said; None where they have none or
    several, or they or the rows say it likewise."""
    found = {one.group() for name in names if (one := meant.search(search_key(name)))}
    is_said = [
        word
        for word in said.findall(key)
        if len(word) > 1 and any(word in n for n in (*names, *rows))
    ]
    return said.sub(found.pop(), key) if len(found) == 1 and not is_said else None


def _said_of_row(key: str, said: re.Pattern[str], meant: re.Pattern[str], table: Table) -> str:
    """The key with the one row in it that what is said is the price of: 工业用水 for 水费."""
    rows = [search_key(cell) for cell in table.key.cells if meant.search(search_key(cell))]
    is_named = any(row in key for row in rows)
    return said.sub(rows[0], key) if len(rows) == 1 and not is_named else key
