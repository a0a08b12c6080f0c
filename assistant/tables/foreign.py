"""Which rows of a table are projects from abroad, where a line beside it counts them: the cells
that name a country have to be as many. Pure."""

import re
from collections.abc import Iterator

from assistant.places import named
from assistant.tables.table import Column, Table
from index.normalise import search_key
from index.numerals import to_int

_FIRM = "(?:投资)?(?:项目|企业|公司)"
# 外资项目; not 外资额, nor the foreign trade
ASKED = re.compile(f"(?:外资|外商|境外)的?(?={_FIRM})")
_NUMBER = r"(?P<n>\d+|[一二两三四五六七八九十])"
_COUNTED = re.compile(f"(?:外资|外商|境外){_FIRM}(?:有|共|为)?{_NUMBER}个")
_WHENCE = re.compile("所在地|来源地?|国别|国家|国籍|总部|注册地|投资[方商人]|投资主体|外资")
_NEAR = "香港|澳门|台湾|港资|澳资|台资|(?<=\\()[港澳台](?=资?\\))"  # counted as foreign, or not
_COUNTRIES = (
    "美国|加拿大|墨西哥|巴西|阿根廷|智利|秘鲁|德国|法国|英国|意大利|西班牙|葡萄牙|荷兰|比利时|卢森堡|瑞士|"
    "瑞典|挪威|丹麦|芬兰|爱尔兰|奥地利|波兰|捷克|匈牙利|希腊|土耳其|俄罗斯|白俄罗斯|乌克兰|哈萨克斯坦|"
    "乌兹别克斯坦|日本|韩国|朝鲜|蒙古国|新加坡|马来西亚|泰国|越南|印度尼西亚|印尼|菲律宾|老挝|柬埔寨|缅甸|"
    "文莱|印度|巴基斯坦|孟加拉国|斯里兰卡|以色列|沙特|阿联酋|卡塔尔|科威特|伊朗|伊拉克|埃及|南非|尼日利亚|"
    "肯尼亚|摩洛哥|澳大利亚|新西兰"
)
_FROM = re.compile(f"^(?:{_COUNTRIES})|\\((?:{_COUNTRIES}|[美德法英日韩泰越俄印])资?\\)|\\(外资\\)")


def from_abroad(key: str, table: Table) -> Iterator[tuple[str, Column, frozenset[str]]]:
    """What a question calls them, the column that tells it, and its cells; nothing where the line
    beside the table has another number than the cells, or none."""
    asked = ASKED.search(key)
    counted = {
        to_int(found["n"])
        for line in (table.ahead, table.behind)
        for found in _COUNTED.finditer(search_key(line))
    }
    if asked is None or len(counted) != 1:
        return
    found = [
        (column, cells)
        for column in table.columns
        if column.is_words and _WHENCE.search(column.label)
        for of in (_FROM, re.compile(f"{_FROM.pattern}|{_NEAR}"))
        if (cells := frozenset(c for c in column.cells if of.search(search_key(c))))
        and sum(cell in cells for cell in column.cells) in counted
    ]
    if found and len({cells for _, cells in found}) == 1:
        yield asked.group(), *found[0]


def is_at_home(cells: dict[str, str]) -> bool:
    """Whether a row, by its labels and cells, is of a firm from a place of this country."""
    return any(
        _WHENCE.search(label) and not _FROM.search(search_key(cell)) and named(cell)
        for label, cell in cells.items()
    )
