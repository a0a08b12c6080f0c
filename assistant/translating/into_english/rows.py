"""A table's row that a claim tells, as its labels and cells, each with the unit of its column.

Pure. A small model loses the unit of a label: 总投资（亿元）：8.0 is 800 million yuan.
"""

import re
from collections.abc import Sequence

from assistant import layout
from assistant.answers import Claim, Evidence
from assistant.measures import labels
from assistant.measures.numbers import PLAIN
from assistant.quantities import in_english, quantities

_TERMS = {
    "项目名称": "Project", "企业名称": "Company", "园区": "Park", "园区名称": "Park",
    "所属行业": "Industry", "所属产业": "Industry", "主导产业": "Leading industries",
    "建设地点": "Location", "建设内容": "What is to be built", "所在园区": "Park",
    "落户园区": "Park", "总投资": "Total investment", "投资额": "Investment",
    "用地": "Land area", "用地面积": "Land area", "规划面积": "Planned area",
    "合作方式": "Form of cooperation", "责任单位": "Responsible unit",
    "牵头部门": "Lead department", "联系电话": "Telephone", "咨询电话": "Telephone",
    "开工时间": "Start of construction", "投产时间": "Start of production",
    "计划投产时间": "Planned start of production", "签约日期": "Date of signing",
    "签约时间": "Date of signing", "价格": "Price", "电价": "Electricity price",
    "工业用地价格": "Price of industrial land",
    "工业用地起始价": "Starting price of industrial land",
    "联系人": "Contact", "联系人及电话": "Contact and telephone",
    "联系人及联系电话": "Contact and telephone", "联系方式": "Contact",
    "工业用水": "Industrial water", "工业用电": "Industrial electricity", "天然气": "Natural gas",
    "工业用电平段": "Industrial electricity, flat-rate period", "蒸汽": "Steam",
    "污水处理费": "Sewage treatment fee", "物业费": "Property management fee",
    "剩余可租面积": "Remaining rentable area", "可租面积": "Rentable area",
    "类别": "Category", "步骤": "Step", "环节": "Step", "事项": "Matter",
    "办理事项": "Matter", "受理部门": "Accepting department",
    "责任部门": "Responsible department", "办理部门": "Handling department",
    "办理单位": "Handling unit", "承办单位": "Handling unit", "办理时限": "Time limit",
    "办结时限": "Time limit", "时限": "Time limit", "产业": "Industry", "产业类别": "Industry",
    "行业": "Industry", "层高": "Storey height", "售价": "Sale price", "销售价": "Sale price",
    "租金": "Rent", "参考租金": "Reference rent", "起始价": "Starting price",
    "出让起始价": "Starting price of the land", "出让底价": "Reserve price of the land",
    "可供面积": "Area available", "可供工业用地": "Industrial land available",
    "剩余可供工业用地": "Industrial land still available", "厂房类型": "Type of factory building",
    "可租厂房": "Factory space for rent", "空置厂房": "Vacant factory space",
    "标准厂房总面积": "Total area of standard factory buildings",
    "总建筑面积": "Total floor area", "楼宇名称": "Building", "所在片区": "Area",
    "地铁": "Metro", "奖励比例": "Reward rate", "补贴比例": "Subsidy rate",
    "奖励标准": "Reward", "补贴标准": "Subsidy", "安家补贴": "Settling-in subsidy",
    "每月生活津贴": "Monthly living allowance", "每月生活补贴": "Monthly living allowance",
    "生活补贴": "Living allowance", "租房补贴": "Rent allowance",
    "购房补贴": "Home purchase subsidy", "人才类别": "Class of talent", "层次": "Level",
    "认定条件": "Conditions of recognition", "主要认定条件": "Main conditions of recognition",
    "发放期限": "Paid for", "材料名称": "Document", "主要材料": "Main documents",
    "份数": "Copies", "要求": "Requirements", "条件": "Conditions", "电话": "Telephone",
    "地址": "Address", "办公地点": "Office", "机构": "Institution",
    "投资强度": "Investment intensity",
    "固定资产投资强度": "Fixed-asset investment intensity", "亩均税收": "Tax revenue per mu",
    "容积率": "Floor area ratio", "容积率下限": "Lowest floor area ratio",
    "项目数": "Number of projects", "新签约项目": "Newly signed projects",
    "新开工项目": "Newly started projects", "新投产项目": "Projects newly in production",
    "新签约亿元以上项目": "Newly signed projects of at least 100 million yuan",
    "新开工亿元以上项目": "Newly started projects of at least 100 million yuan",
    "到位市外资金": "Paid-in funds from outside the city",
    "实际到位市外资金": "Paid-in funds from outside the city",
    "实际使用外资": "Actual foreign investment", "签约投资额": "Signed investment",
    "协议投资额": "Agreed investment", "同比增长": "Year-on-year growth", "进展": "Progress",
    "完成率": "Share completed", "金额": "Amount", "租用面积": "Area rented",
    "第一年": "First year",
    "第二年": "Second year", "第三年": "Third year", "房型": "Type of room",
    "免租年限": "Rent-free years", "申报项目": "What is applied for",
    "申报截止时间": "Application deadline", "最长出让年限": "Longest land use term",
    "承诺时限": "Promised time limit", "法定时限": "Time limit by law",
    "申报截止": "Application deadline", "政策依据": "Policy basis",
    "责任科室": "Responsible section", "受理科室": "Accepting section",
    "办理科室": "Handling section", "等级": "Grade", "所在街道": "Subdistrict",
    "空置面积": "Vacant area", "车位月租": "Monthly rent of a parking space",
    "对接部门": "Department to contact", "运营单位": "Operator", "建筑面积": "Floor area",
    "楼面荷载": "Floor load", "供电": "Power supply", "交付时间": "Time of delivery",
    "地块编号": "Plot", "用途": "Use", "是": "yes", "否": "no", "甲级": "Grade A",
    "乙级": "Grade B", "产业园区": "industrial park",
    "库号": "Number", "净高": "Clear height", "类型": "Type", "状态": "Status", "面积": "Area",
    "恒温库": "constant-temperature warehouse", "冷链库": "cold-chain warehouse",
    "冷库": "cold storage", "普通库": "ordinary warehouse",
    "保税库": "bonded warehouse", "普通保税库": "ordinary bonded warehouse",
    "集装箱堆场": "container yard", "堆场": "storage yard", "已租满": "fully let",
    "已租": "let", "可租": "to let", "可用": "available", "空置": "vacant", "现房": "ready now",
    "独资": "wholly owned", "合资": "joint venture", "合作": "cooperation", "租赁": "lease",
}  # fmt: skip
# 标准厂房租金: of what it is the rent or price
_OF = {
    "标准厂房": "standard factory building", "厂房": "factory building",
    "厂房（办公）": "factory building (office)", "单层厂房": "single-storey factory building",
    "多层厂房": "multi-storey factory building", "冷库": "cold storage",
    "普通仓库": "ordinary warehouse", "仓库": "warehouse", "办公用房": "office space",
    "研发办公楼": "R&D office building", "写字楼": "office building", "宿舍": "dormitory",
    "职工公寓": "staff apartment", "人才公寓": "talent apartment", "工业用地": "industrial land",
    "工业用地出让": "industrial land",
}  # fmt: skip
_PRICES = {
    "租金": "Rent", "价格": "Price", "售价": "Sale price", "销售价": "Sale price",
    "起始价": "Starting price", "参考价": "Reference price",
}  # fmt: skip
_OF_PRICE = re.compile(f"(?P<of>.+?)(?P<price>{'|'.join(_PRICES)})")
_FIRM = re.compile(
    "投资(?:主体|方|商)$|(?:企业|公司|单位)名称|(?:牵头|申报|投资|建设)(?:企业|公司)|企业$"
)
_PAIR = re.compile("(?P<label>.*?)[为：](?P<cell>.*)")  # 租金为9元; 售价：不出售
# 《示例表》所列3项中，厂房租金最低的是甲园（12元/平方米·月）。 as `tables.told` tells it
_MOST = re.compile(
    r"《[^》]+》所列(?P<count>\d+)项中，(?P<label>[^，。]+?)(?P<most>最[高低大小多少])的是(?P<name>[^，。（]+)"
    r"（(?P<cell>[^（）]+)）。"
)
_MOSTS = {
    "最高": "highest", "最低": "lowest", "最大": "largest", "最小": "smallest",
    "最多": "largest", "最少": "smallest",
}  # fmt: skip
_NUMBERS = re.compile("序号|编号|行号")
_AMOUNT = re.compile(
    rf"(?P<left>(?:还|尚)?[剩余]余?)?(?P<amount>\d[\d,.]*\D*?)(?P<each>{labels.EACH})?"
)  # 余1500平方米: what is left
_NUMBERED = re.compile("(?P<n>\\d{1,3})号(?P<what>仓?库|厂房|楼)")  # 3号库
_NUMBERS_OF = {"库": "warehouse", "仓库": "warehouse", "厂房": "factory building", "楼": "building"}
_BRACKETED = re.compile(
    "(?P<name>[^（）]+)[（(](?P<more>[^（）()\u4e00-\u9fff]+)[）)]"
)  # 恒温库（15—25℃）


def labelled_cells(claim: Claim, item: Evidence) -> list[tuple[str, str]]:
    """The labels and cells of the row that a claim tells whole, or as `tables.told` tells one with
    figures, where the name it is of has no label; none where it is something else."""
    if len(claim.quotes) != 1:
        return []
    _, start, end = claim.quotes[0]
    lead, row = layout.lead_of(item, start), item.quote(start, end)
    if not lead or not row.startswith("|"):
        return []
    named = layout.labelled(lead, row)
    if claim.text.rstrip("。") != layout.readable(row, lead).rstrip("。"):
        return _as_told(claim.text, named)
    return [_joined(label, cell) for label, cell in named if cell and not _NUMBERS.search(label)]


def most_of(text: str) -> tuple[str, str, str, str] | None:
    """Of a claim that tells which row has most or least: how many rows there are with which end it
    is, as English begins, what is compared, whose it is and how much; None of other claims."""
    found = _MOST.fullmatch(text)
    if found is None:
        return None
    begins = f"Of the {found['count']} entries of the table, the {_MOSTS[found['most']]}"
    return begins, found["label"], found["name"], found["cell"]


def _joined(label: str, cell: str) -> tuple[str, str]:
    told = labels.read(label)
    return (told.name, f"{cell}{told.unit}") if PLAIN.fullmatch(cell) else (label, cell)


def _as_told(text: str, named: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """甲项目：总投资为8.0亿元；用地为130亩。"""
    name, _, rest = text.rstrip("。").partition("：")
    parts = [_PAIR.fullmatch(part) for part in rest.split("；")]
    pairs = [(found["label"], found["cell"]) for found in parts if found]
    cells = {labels.read(label).name: cell for label, cell in named} | dict(named)
    are_cells = len(pairs) == len(parts) and all(_is_cell(c, cells.get(of, "")) for of, c in pairs)
    is_row = name in cells.values() and are_cells and any(_amount(cell) for _, cell in pairs)
    return [("", name), *pairs] if is_row else []


def _is_cell(told: str, cell: str) -> bool:
    """Whether a cell is told, with its unit or without."""
    return bool(cell) and bool(re.fullmatch(rf"{re.escape(cell)}(?:[^\d.,].*)?", told))


def names_firm(label: str) -> bool:
    """Whether the cells of a label are the names of firms, which stay as they are written."""
    return bool(_FIRM.search(label))


def row_of(told: Sequence[str], is_named: bool) -> str:
    """A row of English cells; is_named: whether the first one has no label."""
    parts = (f"{told[0]}: {'; '.join(told[1:])}",) if is_named else told
    return f"{'; '.join(parts)}."


def in_set_terms(text: str) -> str:
    """A label or cell in English that is one amount or made of terms that most tables share, with
    its unit where it tells one; else empty."""
    if amount := _amount(text):
        return amount
    if numbered := _NUMBERED.fullmatch(text):
        return f"{_NUMBERS_OF[numbered['what']]} {numbered['n']}"
    label = labels.read(text)
    more = _BRACKETED.fullmatch(text) if not label.of else None
    if more and (name := _TERMS.get(more["name"])):
        return f"{name} ({more['more'].replace('—', '–')})"
    name = label.name if label.of else text
    items = [_TERMS.get(item) or _price(item) for item in re.split("[、,，]", name)]
    if not all(items):
        return ""
    return with_unit(", ".join(items), text) if label.of else ", ".join(items)


def with_unit(english: str, text: str) -> str:
    """The English of a label's name with the label's unit; empty where that has no English."""
    label = labels.read(text)
    unit = labels.unit_in_english(label)
    return (f"{english} ({unit})" if unit else "") if label.of else english


def _price(name: str) -> str:
    found = _OF_PRICE.fullmatch(name)
    of = _OF.get(found["of"], "") if found else ""
    return f"{_PRICES[found['price']]} of {of}" if found and of else ""


def _amount(cell: str) -> str:
    """A cell that is one amount in English: 0.61元/千瓦时 as 0.61 yuan per kWh; else empty."""
    found = _AMOUNT.fullmatch(cell.replace("㎡", "平方米"))
    told = quantities(found["amount"]) if found else []
    if not found or len(told) != 1 or told[0].text != found["amount"] or told[0].bound:
        return ""
    english = in_english(told[0])
    each = labels.each_in_english(found["each"] or "")
    left = " left" if found["left"] else ""
    is_known = told[0].unit in ("", "%") or " " in english
    return f"{english}{each}{left}" if is_known and bool(each) == bool(found["each"]) else ""
