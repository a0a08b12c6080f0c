"""Names of another sort than was asked for, or none at all. Pure."""

import re
from collections.abc import Mapping

from assistant import seeking
from assistant.answers import Claim, Evidence
from assistant.layout import cells_of
from assistant.quantities import quantities, reading
from index.normalise import search_key
from index.sentences import without_end

# who or where, which no number and no date tells
_NAMES = re.compile(
    "(?:有|是|都|些)谁|谁(?:来|去|参加|参与|牵头)|(?<![黑白])名单|哪些(?:人|企业家)|"
    "在哪[里儿]?(?:[办举召开建]|$|[?])|什么地方|(?<!如)何处|地点"
)
# 文旅项目有哪些: each that is told has to be of that sort; which lead or were signed, others tell
SORT = re.compile(
    r"(?:^|[的里内边\W])(?!\w{0,3}?(?:[这那哪]|上述|[有相]关|具体|所有|其他|[牵龙]头|主导|引领|重点|主要|标志|代表|支撑|签约|落地|[在新]建|开工))"
    r"(?P<sort>上市|[^\W\d的区市县]{2,3})(?:类|方面)?的?(?:项目|企业|公司)(?:都|主要|分别)?"
    r"(?:有|是)(?:哪些|哪几|什么)"
)
# 文旅产业有什么项目
_OF_INDUSTRY = re.compile(
    r"(?:^|[的里内边\W])(?P<sort>[^\W\d的区市县]{2,4})(?:产业|方面|领域)(?:里|都|主要|目前)*"
    r"有(?:哪些|哪几个?|什么)(?:重点|大|好)?(?:项目|企业|公司)"
)
_WHICH = re.compile(
    r"(?:哪些|哪几[个家]|什么)[^，。有]{0,4}?(?P<of>企业|公司|项目|产业|行业|领域)(?![家园区政基链的])|"
    r"(?P<what>企业|公司|项目|产业|行业|领域)(?:都|主要|分别|目前)*(?:有|是)(?:哪些|哪几[个家]?|什么)(?=\W*$)"
)
_TOLD_OF = re.compile(
    r"等[^，。]{0,6}?(企业|公司|集团|项目|工程|产业|行业|领域|情况|方面|工作)\W*$"
)
_MATTERS = ("情况", "方面", "工作")
_HOW_MANY = re.compile("(?:多少|几)(?:个|家)?(企业|公司|项目|园区|机构)(?![家园区])")
_COUNTED = re.compile(r"\d(?:余|多)?(?:个|家)(企业|公司|项目|园区|机构)(?![家园区])")
_SORTS = {"公司": "企业"}
_INDUSTRIES = ("产业", "行业", "领域")
_NAME = re.compile(r"《|[A-Za-z]{2}|公司|集团|总部|[园港城厂馆院]|基地|小镇|中心|生产线")
_NAMED = re.compile(f"、|{_NAME.pattern}")
_LISTED = re.compile(r"\d[个家][^，。]{0,12}(?:项目|企业|公司|园区)[^，。]{0,4}(?:哪|什么|谁)")
_OF_NAME = 2  # characters beside the sort
_UNIT = 2  # characters that a number may have beside it: 30余位


def counts_names(asked: str, text: str) -> str:
    """A number or date, told to who asks for a name."""
    if not _NAMES.search(asked) or seeking.seeks_a_figure(asked):
        return ""
    told = reading(text)
    is_bare = told.quantities and len(re.findall(r"\w", told.without(told.quantities))) <= _UNIT
    return "is a number or date, and a name was asked for" if is_bare else ""


def counts_other(asked: str, quoted: str) -> str:
    """How many projects there are, told to who asks how many firms."""
    wanted = _HOW_MANY.search(asked)
    counted = {_SORTS.get(noun, noun) for noun in _COUNTED.findall(search_key(quoted))}
    is_other = wanted and counted and _SORTS.get(wanted[1], wanted[1]) not in counted
    return f"counts {'、'.join(sorted(counted))}" if is_other else ""


def names_none(asked: str, text: str, quoted: str) -> str:
    """Industries told to who asks for firms or projects, or the other way round; how many there
    are, to who asks which."""
    wanted, bare = _named_sort(asked), without_end(text)
    if not wanted or seeking.seeks_a_figure(asked):
        return ""
    whole = bare + re.split("[，。]", quoted.partition(bare)[2])[0]
    told = _TOLD_OF.search(bare) or _TOLD_OF.search(whole)
    is_other = told and (wanted in _INDUSTRIES) != (told[1] in _INDUSTRIES)
    if told and (is_other or told[1] in _MATTERS):
        return f"names {told[1]}, and {wanted} was asked for"
    counted = [q for q in quantities(text) if q.unit and not q.is_date]
    if wanted not in _INDUSTRIES and counted and not _NAMED.search(text):
        return "counts them, and which they are was asked for"
    return ""


def _named_sort(asked: str) -> str:
    """What a question asks to be named, 企业 of 有哪些企业; empty where it asks no names."""
    found = _WHICH.search(asked)
    return str(found["of"] or found["what"]) if found else ""


def may_name(asked: str, text: str) -> bool:
    """Whether a text has what looks like a name, where firms or projects are asked for;
    any text does where they are not."""
    wanted = _named_sort(asked)
    return not wanted or wanted in _INDUSTRIES or bool(_NAME.search(text))


def is_of_other(
    asked: str, claim: Claim, quoted: str, said: str, items: Mapping[int, Evidence]
) -> str:
    """Any projects, told to who asks which are of one sort; those of one number, to who asks which
    those of another are."""
    is_industry = _OF_INDUSTRY.search(asked)
    found = is_industry or SORT.search(asked)
    if quoted.startswith("|") and not is_industry:  # what another column says is not said of them
        cells = [cell for cell in cells_of(quoted) if cell and cell.strip(" 。") in claim.text]
        said = search_key("\n".join((claim.text, *cells)))
    # 文旅 of 文化旅游; not 上市 of 上 and 市
    if quoted and found and not re.search(r"\w{0,3}?".join(found["sort"]), said):
        return f"is not said to be of {found['sort']}, which was asked for"
    if found and not is_name_of(found["sort"], claim.text):
        return "names but the sort that was asked for" if found["sort"] in claim.text else ""
    if seeking.seeks_a_figure(asked) or not _LISTED.search(asked):
        return ""
    wanted = [f for f in quantities(asked) if f.is_amount and re.search(r"\d", f.text)]
    told = quantities(said)
    is_other = wanted and not any(one.same_as(two) for one in wanted for two in told)
    elsewhere = quantities("\n".join(item.text for item in items.values()))
    is_known = any(one.same_as(two) for one in wanted for two in elsewhere)
    return "is not said of the number that was asked about" if is_other and is_known else ""


def is_name_of(sort: str, text: str) -> bool:
    """Whether a text is long enough to name one of a sort: 现代食品 is nothing of the sort 食品."""
    return len(without_end(text)) > len(sort) + _OF_NAME
