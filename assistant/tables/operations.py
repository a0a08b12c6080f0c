"""What can be done with the rows of a table, and by which words it is asked for. Pure."""

import re
from collections.abc import Sequence
from typing import Literal

from assistant.tables.mentions import MARK, MARKS, Mention
from assistant.tables.table import Column, Table
from index.normalise import search_key

Kind = Literal[
    "list", "count", "most", "sum", "difference", "share", "row", "total", "each", "park"
]
_NOT_M = f"[^{chr(MARK)}-{chr(MARK + 99)}]"
MOST = re.compile("最(?:(?P<less>[小低少短]|便宜|早)|(?P<more>[大高多长贵晚新重]))的?")  # 最大的
TOP = re.compile(r"排?名?在?前(?P<top>\d{1,2}|[二两三四五六七八九十])[名位个家项大]*")  # 排前三的
MOST_OF_TOP = re.compile(f"(?:{MOST.pattern})(?:{TOP.pattern})")  # 最低的前两名
_HOW_MUCH = "多少(?:亿|万)?元?钱?|多[大高]"
_TOGETHER = re.compile("加起来|加在?一起|合计|总共|一共|共计|总额|总的?(?=能|可以|是|多少)")
_EACH_OF = r"各[个自]?|每个(?!月)|分别|[几\d]个(?=园区)"  # 各园区电价多少
SUPPORT = re.compile("待遇|支持|扶持|补[贴助]|优惠|奖励|福利")
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "difference",  # 甲比乙多投多少
        re.compile(
            rf"{MARKS}{_NOT_M}{{0,6}}?(?:比|较|和|与|跟){MARKS}{_NOT_M}{{0,6}}?"
            rf"(?:多(?!少)|少(?=[投签了多])|[高低大小差贵]|便宜){_NOT_M}{{0,4}}?(?:多少|几[个家项])|"
            rf"{MARKS}(?:的?{_NOT_M}{{0,8}})?(?:[和与跟、]|以及){MARKS}{_NOT_M}{{0,12}}?"
            rf"(?:相?差|差[距价额])了?{_NOT_M}{{0,2}}多少"  # 甲和乙的租金差多少
        ),
    ),
    ("share", re.compile(rf"{MARKS}.*占.*(?:多少|比例|比重|百分之几|几成|多大)")),
    ("most", MOST),
    ("most", TOP),
    (
        "sum",  # 加起来多少亿
        re.compile(
            "(?:加起来|加在?一起|合起来|合计|总共|一共|共计|总和|总额|总投资).*多少(?![个家项])"
        ),
    ),
    ("count", re.compile("(?<!哪)几[个家项]|多少[个家项]|有多少(?=项目|企业|公司)")),
    ("each", re.compile(f"(?:{_EACH_OF}).*多少")),
    ("list", re.compile("哪|谁|有什么|列[出举一]|分别是")),
    ("row", re.compile("多少|什么时候|何时|几月")),
)
WORDS: dict[Kind, re.Pattern[str]] = {  # by which an operation is asked for
    "list": re.compile("列(?:一下|举一?下?)"),
    "difference": re.compile(rf"比|较|相?差[距价额]?了?|贵|便宜|几[个家项]|{_HOW_MUCH}|"
        "[多少高低大小出]"),
    "share": re.compile(rf"占了?|比例|比重|百分之几|几成|{_HOW_MUCH}|总"),
    "most": re.compile(f"{MOST.pattern}|{TOP.pattern}|{_HOW_MUCH}"),
    "sum": re.compile(f"加起来|加在?一起|合起来|合计|总[共和额]|一共|共计|{_HOW_MUCH}|总"),
    "each": re.compile(f"{_EACH_OF}|{_HOW_MUCH}"),
    "row": re.compile(
        f"什么时候|何时|几月|{_TOGETHER.pattern}|(?:要|得|需要?)?(?:{_HOW_MUCH})"
    ),
    "total": re.compile(f"{_TOGETHER.pattern}|[拿领]到?|发放?|{_HOW_MUCH}"),
}  # fmt: skip


_ENDS = {"贵": "便宜", "高": "低", "大": "小", "多": "少", "长": "短", "早": "晚"}
_OPPOSITES = _ENDS | {low: high for high, low in _ENDS.items()}
_END = f"(?:{'|'.join(_OPPOSITES)})"
_BOTH = re.compile(  # 哪个最贵，哪个最便宜; 最贵和最便宜的分别是哪个
    rf"最(?P<one>{_END})的?(?:是?哪一?[个家]|是谁)?[,、和及与;]"
    rf"(?:哪一?[个家种]|谁)?(?:的?是?)最(?P<two>{_END})"
)


# 哪个最便宜，差多少: of the two that are named
_APART = re.compile(
    "(?P<most>(?:哪一?[个家]|谁)[^,]{0,6}?最(?:便宜|[贵高低大小多少长短]))[的些]*,"
    "(?:两[个者边])?(?:相?差|便宜|[贵高低大小多少长短])(?:[了出]|多少)*(?:钱|亩|[亿万]?元)?$"
)


def by_how_much(key: str) -> tuple[str, bool]:
    """A question for which of two is more and by how much as one for which, and whether it is."""
    found = _APART.search(key)
    is_asked = found is not None and "多少" in key[found.end("most") :]
    return (_APART.sub(r"\g<most>", key), True) if is_asked else (key, False)


def both_ends(key: str) -> tuple[str, bool]:
    """A question for the most and the least as one for the first of both, and whether it is one."""
    found = _BOTH.search(key)
    if found is None or _OPPOSITES[found["one"]] != found["two"]:
        return key, False
    return _BOTH.sub(r"最\g<one>", key), True


def kind_of(rest: str, named: Sequence[Mention], table: Table) -> Kind | None:
    """What is to be done; what a class of people or firms gets is told by its row."""
    is_one = len(named) == 1 and named[0].column is table.key and not named[0].word
    if is_one and SUPPORT.search(rest) and any(SUPPORT.search(c.label) for c in table.columns):
        return "total" if _TOGETHER.search(rest) else "row"
    kind = next((kind for kind, words in _KINDS if words.search(rest)), None)
    is_of_side = kind == "list" and any(_asks_for(c, rest) for c in table.columns if c.is_words)
    return "row" if is_one and (kind == "sum" or is_of_side) else kind


def _asks_for(column: Column, rest: str) -> bool:
    """Whether a question asks what stands in a column: 在哪个园区, 责任单位是谁."""
    noun = re.escape(search_key(column.label)[-2:])
    return bool(re.search(f"(?:哪一?个?|什么){noun}|{noun}[是在为](?:哪|谁|什么)", rest))
