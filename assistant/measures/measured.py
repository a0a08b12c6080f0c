"""What an amount, an area or a number measures: investment, turnover, rented floor, people. Pure.

5亿元 of 产值 is another quantity than 5亿元 of 投资.
"""

import re
from enum import StrEnum


class Measure(StrEnum):
    """Each by the words in which documents write it."""

    INVESTMENT = "固定资产投资"
    MORE_INVESTMENT = "新增固定资产投资"
    EQUIPMENT = "设备投资额"
    OUTPUT = "产值"
    REVENUE = "营业收入"
    SHARE = "分账收入"
    BOX_OFFICE = "票房"
    FLOW = "流水"
    DEALS = "交易额"
    TAX = "税收"
    RESEARCH = "研发费用"
    CAPITAL = "注册资本"
    PAY = "年薪"
    LOAN = "贷款"
    TRADE = "进出口额"
    RENT = "租金"
    INTEREST = "利息"
    COST = "费用"
    PRICE = "购置价"
    RENTED = "租赁面积"
    BOUGHT = "购置面积"
    BUILT = "建筑面积"
    LAND = "用地面积"
    JOBS = "吸纳就业"
    VOLUME = "容积"
    BOXES = "箱量"
    WEIGHT = "吨数"


# The word that stands nearest in front of an amount; the 投资 of 设备投资额 is no word of its own
_OF_MONEY = re.compile(
    "|".join(
        f"(?P<{measure.name}>{words})"
        for measure, words in (
            (
                Measure.EQUIPMENT,
                "设备[^。;；]{0,6}投[资了入]?额?|投资[^。;；,，]{0,4}设备|设备|机器(?!人)|生产线",
            ),
            # of one thing that is no 设备
            (Measure.PRICE, "(?<!设备)(?:购[置买]|采购)价|单[台套](?:价值|价格|售价)"),
            (Measure.RESEARCH, "研发(?:[^。;；,，]{0,4}投[资入了])?"),
            (
                Measure.INVESTMENT,
                "固定资产|投资|固投|总投(?!票)|到资|到位(?:资金)?|到账|外资|投(?![产标诉票用递])",
            ),
            (Measure.OUTPUT, "产值"),
            (Measure.SHARE, "分账(?:收入|金额)?"),  # what a platform shares with who made it
            (Measure.BOX_OFFICE, "票房"),
            (Measure.FLOW, "流水(?!线)"),
            (Measure.DEALS, "交易额|成交额"),
            (Measure.REVENUE, "营业收入|营业额|主营|营收|销售额|销售收入|年销售"),
            (Measure.RENT, "房?租金|房租"),
            (Measure.INTEREST, "利息"),
            (Measure.TAX, "纳税|税[收款金额]|[缴交上]税"),
            (Measure.CAPITAL, "注册资[本金]|实缴资本|股本"),
            (Measure.PAY, "[年月]薪|薪酬|工资"),
            (Measure.LOAN, "贷款|融资"),
            (Measure.TRADE, "进出口|出口"),
        )
    )
)
_MORE = re.compile("增资|扩产|扩建|追加|再投|新增(?:的)?(?:固定资产)?投")
_OF_AREA = (  # the first that is told, wherever it stands: 租用标准厂房、建筑面积2000平方米
    (Measure.RENTED, re.compile("租")),
    (Measure.BOUGHT, re.compile("购|买")),
    (Measure.LAND, re.compile("用地|占地|土地|拿地|供地")),
    (Measure.BUILT, re.compile("建|盖(?!章)|厂房|车间")),
)
_OF_COST = re.compile("费用?|花[了掉费]?|支出|支付")  # of money of which nothing else is told
_BY_UNIT = {
    "人": Measure.JOBS,
    "立方米": Measure.VOLUME,
    "标箱": Measure.BOXES,
    "吨": Measure.WEIGHT,
}
_AREAS = {"平方米", "亩"}


def measured(before: str, unit: str) -> Measure | None:
    """What a quantity in a canonical unit measures by the text in front of it; None where that does
    not say."""
    if by_unit := _BY_UNIT.get(unit):
        return by_unit
    if unit in _AREAS:
        return next((measure for measure, words in _OF_AREA if words.search(before)), None)
    named = [word.lastgroup for word in _OF_MONEY.finditer(before)]
    if not named or not named[-1]:
        return Measure.COST if unit == "元" and _OF_COST.search(before) else None
    measure = Measure[named[-1]]
    is_more = measure is Measure.INVESTMENT and _MORE.search(before)
    return Measure.MORE_INVESTMENT if is_more else measure
