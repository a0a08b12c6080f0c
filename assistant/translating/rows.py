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
    "独资": "wholly owned", "合资": "joint venture", "合作": "cooperation", "租赁": "lease",
}  # fmt: skip
_FIRM = re.compile(
    "投资(?:主体|方|商)$|(?:企业|公司|单位)名称|(?:牵头|申报|投资|建设)(?:企业|公司)|企业$"
)
_NUMBERS = re.compile("序号|编号|行号")
_AMOUNT = re.compile(rf"(?P<amount>\d[\d,.]*\D*?)(?P<each>{labels.EACH})?")


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


def _joined(label: str, cell: str) -> tuple[str, str]:
    told = labels.read(label)
    return (told.name, f"{cell}{told.unit}") if PLAIN.fullmatch(cell) else (label, cell)


def _as_told(text: str, named: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """甲项目：总投资为8.0亿元；用地为130亩。"""
    name, _, rest = text.rstrip("。").partition("：")
    pairs = [part.partition("为") for part in rest.split("；")]
    cells = {labels.read(label).name: cell for label, cell in named} | dict(named)
    are_cells = all(_is_cell(told, cells.get(label, "")) for label, _, told in pairs)
    is_row = name in cells.values() and are_cells and any(_amount(cell) for _, _, cell in pairs)
    return [("", name), *((label, cell) for label, _, cell in pairs)] if is_row else []


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
    """A label or cell in English that is one amount or made of terms that most tables share; else
    empty."""
    items = [_TERMS.get(item, "") for item in re.split("[、,，]", text)]
    return _amount(text) or (", ".join(items) if all(items) else "")


def _amount(cell: str) -> str:
    """A cell that is one amount in English: 0.61元/千瓦时 as 0.61 yuan per kWh; else empty."""
    found = _AMOUNT.fullmatch(cell)
    told = quantities(found["amount"]) if found else []
    if not found or len(told) != 1 or told[0].text != found["amount"] or told[0].bound:
        return ""
    english = in_english(told[0])
    each = labels.each_in_english(found["each"] or "")
    is_known = told[0].unit in ("", "%") or " " in english
    return f"{english}{each}" if is_known and bool(each) == bool(found["each"]) else ""
