"""The question before with another thing of the same kind in the place of one: 西部呢. Pure."""

import re

from assistant.conversation import benefits
from assistant.conversation.before import Before
from assistant.conversation.names import SIDE, names_in
from assistant.conversation.placed import placed

_DEFINED = re.compile(
    r"^[^，,]+?(?=(?:是|指)(?:的是)?(?:什么|啥)(?:意思)?$|是[做干]什么的$|怎么理解$)"
)
_HOLDS = re.compile(
    r"^(?P<holds>.+?(?:包括|包含|属于|有|是))(?P<held>[^有是]{2,8})(?P<end>[吗么])$"
)
# 谷翼在这里哪个园区, and 某飞机呢
_LOCATED = re.compile(
    r"^(?![^，。]{0,6}[区县市省]在)[^，。]{2,12}?(?P<rest>在[^，。\d]{1,5}?(?:哪|有[^，。]+[吗么]|有没有).*)$"
)
_CLASS = re.compile("[A-Za-z甲乙丙丁一二三四五](?P<of>[类级档])")  # A类人才有什么待遇, and B类
# 综合型 and 职能型, 省级 and 国家级, 博士 and 硕士: classes of one sort
_KINDS = (
    re.compile("(?:[\u4e00-\u9fff]{2}(?<![大中小微])|[大中小微])型(?!号)"),
    re.compile("国家级|世界级|[省市区县州]级"),
    re.compile("[甲乙丙丁特一二三四五]级|(?<!\\d)\\d级"),
    re.compile("博士后?|硕士|本科生?|大专生?"),
)
# 租净化车间，多少钱, and 一楼, which is one of a 厂房
_LET = re.compile("(?<=[租买购])(?:一?[个间栋层块套])?(?P<what>[\u4e00-\u9fff]{2,8}?)(?=[，,])")
_PREMISES = re.compile(
    "(?:普通|一般)?的?(?P<side>[\u4e00-\u9fff]{0,6}(?:楼|层|厂?房|仓?库|间|厂|公寓))"
)
_FLOOR, _OF_PLANT = re.compile("[楼层]$"), re.compile("厂房|车间")
# 蓝色项目什么时候封顶, and 那绿色的呢: of the same noun
_NOUN = "项目|工程|基地|企业|公司|工厂|园区|片区|港区|航线|班列|口岸"
_OF_NOUN = re.compile(rf"^(?P<name>[\u4e00-\u9fff]{{2,8}}?)的?(?=(?:{_NOUN})[^，,]*\S)")
_OF_OTHER = re.compile(r"^(?:那么?|还有)?(?P<name>[\u4e00-\u9fff]{2,8})的(?:那[个家])?呢\W*$")
# 载货航线 and 载人的: of two characters, the first the same
_PAIR = 2
_FUNCTION = re.compile("[的了多少哪几什么是有在和我]")
_FIRM = re.compile("[^\\W\\d的]{2,8}")


def sibling(side: str, before: Before) -> str:
    """The question with `side` for the one that it asks about, or for what it asks the meaning of:
    有什么补贴 and 税收优惠, 反向飞地是什么 and 对赌, A类人才有什么待遇 and B类."""
    classed, other = _CLASS.match(side), _CLASS.search(before.text)
    if classed and other and classed["of"] == other["of"]:
        rest = before.text[other.end() :]
        return f"{before.text[: other.start()]}{classed.group()}{rest}"
    if other_kind := of_kind(side, before.text):
        return other_kind
    if other_premises := _other_premises(side, before):
        return other_premises
    if other_benefit := benefits.instead(side, before.text):
        return other_benefit
    if SIDE.fullmatch(before.topic) and SIDE.search(side):
        return before.text.replace(before.topic, side)
    if (holds := _HOLDS.match(before.text)) and not SIDE.search(side):
        if SIDE.search(holds["held"]):  # 收费有优惠吗: of what else, and not whether it has that
            whole = f"{side}有{holds['held']}{holds['end']}"
            return placed(whole, (), before)
        return holds["holds"] + side + holds["end"]
    located = _LOCATED.match(before.text)
    if located and _FIRM.fullmatch(side) and not SIDE.search(side):
        return side + located["rest"]
    defined = _DEFINED.match(before.text)
    return side + before.text[defined.end() :] if defined and not SIDE.search(side) else ""


def of_same_noun(text: str, before: Before) -> str:
    """The question before for the X of 那X的呢, with the noun that it was asked of: 绿色项目 for
    蓝色项目; empty where it is none such, or names what is known."""
    other, noun = _OF_OTHER.match(text), _OF_NOUN.match(before.text)
    if not other or not noun or _FUNCTION.search(noun["name"]) or _FUNCTION.search(other["name"]):
        return ""
    if SIDE.search(other["name"]) or names_in(other["name"], before.known):
        return ""
    return f"{other['name']}{before.text[noun.end() :]}？"


def _other_premises(side: str, before: Before) -> str:
    """The question with other premises in the place of those that one would rent or buy there."""
    other, let = _PREMISES.fullmatch(side), list(_LET.finditer(before.text))
    if not other or len(let) != 1:
        return ""
    is_floor = _FLOOR.search(side) and _OF_PLANT.search(let[0]["what"])
    what = f"{other['side']}{'厂房' if is_floor else ''}"
    return f"{before.text[: let[0].start()]}{what}{before.text[let[0].end() :]}"


def of_kind(side: str, text: str) -> str:
    """The text with a class in the place of the one of its sort: 职能型 for 综合型, 载人 for 载货;
    empty where it has none, or several."""
    for kind in _KINDS:
        old = set(kind.findall(text)) if kind.fullmatch(side) else set()
        if len(old) == 1 and side not in old:
            return text.replace(old.pop(), side)
    pairs = {text[n : n + _PAIR] for n in range(len(text) - 1) if text[n] == side[0]}
    pairs = {one for one in pairs if one != side and not _FUNCTION.search(one)}
    is_pair = len(side) == _PAIR and not SIDE.search(side) and len(pairs) == 1
    return text.replace(pairs.pop(), side) if is_pair else ""


def contrasted(body: str, side: str) -> str:
    """The question with `side` for what it is set against: 新签约了多少个项目 and 新开工项目."""
    counted = re.match(
        r"([^的了]{2,6}?)(了?(?:多少|几|哪些)[个家项]?)([\u4e00-\u9fff]{2,4})$", body
    )
    if counted and side.endswith(counted.group(3)) and side != counted.group(3):
        return side.removesuffix(counted.group(3)) + counted.group(2) + counted.group(3)
    size = len(side)
    for start in range(len(body) - size + 1):
        other = body[start : start + size]
        alike = size >= 4 and other[-2:] == side[-2:]
        alike = alike or (size >= 3 and not start and other[0] == side[0])
        if alike and other != side and not re.search("[的了多少哪几什么是有]", other):
            return body[:start] + side + body[start + size :]
    thing = re.match(
        r"(对|针对)?([^的]{2,10}?)(的?(?:目标|任务|要求|规定)|(?:有|作出?|做出?)了?(?:哪|什么|怎样|如何).*)",
        body,
    )
    is_owned = thing and (thing.group(1) or thing.group(3)[0] == "的")
    if thing and not SIDE.search(side) and (is_owned or thing.group(3) in ("目标", "任务")):
        return body[: thing.start(2)] + side + body[thing.end(2) :]
    return ""
