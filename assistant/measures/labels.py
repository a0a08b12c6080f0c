"""The unit that a table's label has in brackets behind it: 投资额（亿元）. Pure."""

import re
from typing import NamedTuple

_OF = (
    "[十百千万亿]*(?:元|美元|%|[个家项人名亩批次场天年台套吨米]|平方米|平米|㎡|平方公里|公里|公顷|兆瓦|"
    "千瓦(?:时)?|工作日|小时)"
)
# 元/千瓦时, 元/平方米·月, 元/平方米/月, 元每吨
EACH = r"[/／每][^（）()/／\d]{1,8}(?:[/／][年月日天])?"
_LABEL = re.compile(  # 工业用电（元/千瓦时，10千伏平段）
    rf"(?P<name>.*)[（(](?P<of>{_OF})(?P<each>{EACH})?(?:[，,；;](?P<sort>[^（）()]+))?[）)]"
)
_ENGLISH = {
    "平方米": "square metre", "平米": "square metre", "㎡": "square metre",
    "立方米": "cubic metre", "千瓦时": "kWh", "度": "kWh", "吨": "tonne", "亩": "mu",
    "人": "person", "间": "room", "床": "bed", "月": "month", "年": "year", "天": "day",
    "日": "day",
}  # fmt: skip
# 万元/亩 in a label
_COUNTED = {
    "元": "yuan", "万元": "10,000 yuan", "亿元": "100 million yuan", "美元": "US dollars",
    "万美元": "10,000 US dollars", "亩": "mu", "平方米": "square metres", "吨": "tonnes",
    "万吨": "10,000 tonnes", "%": "%", "人": "people", "公里": "km", "年": "years",
    "平方公里": "square kilometres", "公顷": "hectares", "米": "m", "兆瓦": "MW", "名": "people",
    "万平方米": "10,000 square metres", "个": "number", "家": "number", "项": "number",
    "批": "number", "台": "number",
}  # fmt: skip


class Label(NamedTuple):
    """name: the label without its unit, with what else the brackets say. of: what its figures
    count. each: per what, /亩."""

    name: str
    of: str = ""
    each: str = ""

    @property
    def unit(self) -> str:
        return f"{self.of}{self.each}"


def read(label: str) -> Label:
    """A label with its unit; without brackets that tell one, it is all name."""
    found = _LABEL.fullmatch(label)
    if found is None:
        return Label(label)
    sort = f"（{found['sort']}）" if found["sort"] else ""
    return Label(f"{found['name']}{sort}", found["of"], found["each"] or "")


def unit_in_english(label: Label) -> str:
    """元/平方米·月 as yuan per square metre per month; empty where a word of it is not known."""
    each = each_in_english(label.each)
    counted = _COUNTED.get(label.of, "")
    return f"{counted}{each}" if counted and bool(each) == bool(label.each) else ""


def each_in_english(each: str) -> str:
    """/平方米·月 as per square metre per month; empty where a word of it is not known."""
    words = [_ENGLISH.get(word, "") for word in re.split("[·/／每]", each) if word]
    return "".join(f" per {word}" for word in words) if words and all(words) else ""
