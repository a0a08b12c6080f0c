"""Names of another sort than was asked for, or none at all. Pure."""

import re
from collections.abc import Mapping

from assistant import places
from assistant.answers import Claim, Evidence
from assistant.layout import cells_of
from assistant.quantities import quantities, reading
from assistant.relevance import seeking
from assistant.relevance.sort_asked import any_of, is_name_of, is_said, sort_asked
from index.normalise import search_key
from index.sentences import without_end

# who or where, which no number and no date tells
_NAMES = re.compile(
    "(?:有|是|都|些)谁|谁(?:来|去|参加|参与|牵头)|(?<![黑白])名单|哪些(?:人|企业家)|"
    "在哪[里儿]?(?:[办举召开建]|$|[?])|什么地方|(?<!如)何处|地点"
)
# 文旅产业有什么项目
_OF_INDUSTRY = re.compile(
    r"(?:^|[的里内边\W])(?P<sort>[^\W\d的区市县]{2,4})(?:产业|方面|领域)(?:里|都|主要|目前)*"
    r"有(?:哪些|哪几个?|什么)(?:重点|大|好)?(?:项目|企业|公司)"
)
_WHICH = re.compile(
    r"(?:哪些|哪几?[类种]|哪几[个家]|什么)[^，。有]{0,4}?(?P<of>企业|公司|项目|产业|行业|领域)(?![家园区政基链的])|"
    r"(?P<what>企业|公司|项目|产业|行业|领域)(?:都|主要|分别|目前)*(?:有|是)(?:哪些|哪几[个家]?|什么)(?=\W*$)"
)
_TOLD_OF = re.compile(
    r"等[^，。]{0,6}?(企业|公司|集团|项目|工程|产业|行业|领域|情况|方面|工作)\W*$"
)
_PEOPLE = re.compile("(?:代表|企业家|负责人|人士|员工|职工|骨干|人员|人才)$")
_AND = re.compile("[、和及与]")
_MATTERS = ("情况", "方面", "工作")
_HOW_MANY = re.compile("(?:多少|几)(?:个|家)?(企业|公司|项目|园区|机构)(?![家园区])")
_COUNTED = re.compile(r"\d(?:余|多)?(?:个|家)(企业|公司|项目|园区|机构)(?![家园区])")
_SORTS = {"公司": "企业"}
# 每头补多少, and what is told for each 亩; 每户企业 is each 家
_EACH = re.compile("(?:每一?|/)(头|只|羽|亩|人|名|位|户|家|吨|辆|台|个(?!月|季)|平方米|公里|千瓦)")
_SAME_EACH = {"名": "人", "位": "人", "户": "家"}
_FIRMS, _IS_FIRM = ("企业", "公司"), re.compile("公司|企业|集团|总部|厂|院|联盟|[A-Za-z]{3}")
_LISTS_PROJECTS = re.compile("项目(?:主要|还)?(?:有|包括|是|[:：])")
_INDUSTRIES = ("产业", "行业", "领域")
# what tells of one: a list of words, or the name of a trade
_TELLS_INDUSTRY = re.compile(
    r"[^\W\d]{2,}(?<!强)、|(?<![行企产就创事作停复开营工专商毕])业(?![务绩主态内界者已余])|领域|"
    "产业(?!扶持|政策|园|项目|图谱|招商|引导|转型|结构|地图)|科技|制造|技术|经济|服务|食品|旅游|贸易|能源|医药|物流|材料|"
    "装备|电商|金融|文创|数字|信息"
)
_COUNTS_INDUSTRIES = re.compile(r"[两三四五六七八九十\d]+大[^\W\d]{0,4}(?:产业|行业|领域)")
_NAME = re.compile(r"《|[A-Za-z]{2}|公司|集团|总部|[园港城厂馆院]|基地|小镇|中心|生产线")
_NAMED = re.compile(f"、|{_NAME.pattern}")
# 其中10亿元以上的占多大比重
_SHARE_OF_SIZE = re.compile(
    r"亿元?(?:以上|及以上|以下)?.{0,14}(?:占|比例|比重|份额|几个|多少个)|(?:占|比例|比重).{0,10}\d亿|"
    r"(?:亿元?(?:以上|及以上|以下)|(?:超过|大于|高于)\d+亿元?).{0,10}(?:目标|任务|指标)"
)
_LISTED = re.compile(
    r"\d[个家][^，。]{0,12}(?:项目|企业|公司|园区)[^，。]{0,4}(?:哪(?!些?(?:领域|产业|行业))|什么(?!领域|产业|行业)|谁)"
)
# 花园口有没有基金小镇, 古荥园区有无人机企业吗
_HOLDER = re.compile(
    r"(?P<who>[^\W\d有没是项企签产]{2,4}?)(?:产业园区?|园区|区域|[里内])?(?:有没有(?=\w)|有(?=\w+[吗么]\W*$))"
)
# 有没有和商会合作的机制
_WITH = re.compile(
    r"(?:和|跟|与|同)(?:国内外|外国|外地|各地|其他)?的?(?P<who>(?!.?[金数]?额|[数个]|规模|面积|时间|目标|任务)[^\W\d我你您他她这那贵区市县]{2,4}?)(?:之间|方面)?"
    r"(?:有没有|有什么|怎么|是否|对接|合作|联系|联络|沟通)"
)
_IS_THERE = re.compile(
    r"(?:有没有|是否有|有无)[^，,。?]*?([\u4e00-\u9fff]{2})(?<![拿领])(?:[可能]?以?[拿领])?\W*$|"
    r"有[^，,。?]*?([\u4e00-\u9fff][^\W\d着])[吗么]\W*$"
)
# what there is of every kind, whose name need not be said
_EVERYDAY = {
    "企业", "公司", "项目", "园区", "产业", "政策", "服务", "地方", "活动", "机构", "单位", "关系",
    "联系", "合作", "支持", "优惠", "要求", "办法", "措施", "机会", "问题", "作用", "变化",
}  # fmt: skip
_GIVEN = {"补贴", "补助", "奖励", "奖金", "奖补", "津贴"}  # one is called by the name of another
_THING_ENDS = r"(?:[^\u4e00-\u9fff]|[的和与及等已将为是有在用支给于到]|$)"
_KIND = re.compile(
    "(?:哪些|哪几[个家所条份])(?:跟?[^，。]{0,8}[有相]关的|(?:外[面部地来]|专业|第三方)的?)?"
    "(招商公司|招商机构|中介|商会|协会|高校|大学|银行|医院|酒店|街道|城市|文件|[省市](?![级里内外场属直区委]))"
)
_TOLD_BY = {
    **dict.fromkeys(
        ("招商公司", "招商机构", "中介"),
        "招商的?(?:平台|运营|机构|中介|公司)|运营机构|研究院|联盟|中介",
    ),
    "文件": "《|通知|方案|办法|意见|规定|条例|汇编",
    "高校": "大学|学院|[高院]校",
    "大学": "大学|学院",
    "城市": "市(?!场)",
    "市": "市(?!场)",
}
_DOCUMENTS, _ISSUED = "文件", re.compile("出[了台]|[发公颁]布|印发|制定")
_PLACES = ("城市", "省", "市")
_UNIT = 2  # characters that a number may have beside it: 30余位


def counts_names(asked: str, text: str) -> str:
    """A number or date, told to who asks for a name."""
    if not _NAMES.search(asked) or seeking.seeks_a_figure(asked):
        return ""
    return "is a number or date, and a name was asked for" if is_figure(text) else ""


def is_figure(text: str) -> bool:
    """Whether a text is but a number or a date."""
    told = reading(text)
    rest = re.findall(r"\w", told.without(told.quantities))
    return bool(told.quantities) and len(rest) <= _UNIT


def counts_other(asked: str, quoted: str) -> str:
    """How many projects there are, told to who asks how many firms; how much there is for each 亩,
    to who asks how much for each 头."""
    wanted = _HOW_MANY.search(asked)
    counted = {_SORTS.get(noun, noun) for noun in _COUNTED.findall(search_key(quoted))}
    is_other = wanted and counted and _SORTS.get(wanted[1], wanted[1]) not in counted
    return f"counts {'、'.join(sorted(counted))}" if is_other else _is_for_each(asked, quoted)


def _is_for_each(asked: str, quoted: str) -> str:
    wanted, told = (
        {_SAME_EACH.get(unit, unit) for unit in _EACH.findall(key)}
        for key in (asked, search_key(quoted))
    )
    is_other = wanted and told and not wanted & told and seeking.seeks_a_figure(asked)
    return f"is for each {'、'.join(sorted(told))}, which was not asked for" if is_other else ""


def names_none(asked: str, text: str, quoted: str) -> str:
    """Industries told to who asks for firms or projects, or the other way round; how many there
    are, to who asks which."""
    wanted, bare = _named_sort(asked), without_end(text)
    if not wanted or not bare or seeking.seeks_a_figure(asked):
        return ""
    whole = bare + re.split("[，。]", quoted.partition(bare)[2])[0]
    told = _TOLD_OF.search(bare) or _TOLD_OF.search(whole)
    is_other = told and (wanted in _INDUSTRIES) != (told[1] in _INDUSTRIES)
    if told and (is_other or told[1] in _MATTERS):
        return f"names {told[1]}, and {wanted} was asked for"
    if wanted in _INDUSTRIES and _COUNTS_INDUSTRIES.search(text) and "、" not in text:
        return "counts them, and which they are was asked for"
    if wanted in _INDUSTRIES and not _TELLS_INDUSTRY.search(f"{text} {quoted}"):
        return "names no industry, which was asked for"
    if (
        wanted in _FIRMS
        and _LISTS_PROJECTS.search(f"{quoted} {text}")
        and not _IS_FIRM.search(text)
    ):
        return "names projects, and firms were asked for"
    if wanted in _FIRMS and all(map(_PEOPLE.search, _AND.split(bare))) and not _NAME.search(text):
        return f"names people, and {wanted} was asked for"
    counted = [q for q in quantities(text) if q.unit and not q.is_date]
    if wanted not in _INDUSTRIES and counted and not _NAMED.search(text):
        return "counts them, and which they are was asked for"
    return ""


def _named_sort(asked: str) -> str:
    """What a question asks to be named, 企业 of 有哪些企业; empty where it asks no names."""
    found = _WHICH.search(asked)
    return str(found["of"] or found["what"]) if found else ""


def names_no_kind(asked: str, said: str) -> str:
    """Institutes told to who asks which chambers of commerce, or what is done to who asks in which
    cities: of these the names tell what they are."""
    found = _KIND.search(asked)
    if not found or re.search(_TOLD_BY.get(found[1], found[1]), said):
        return ""
    if found[1] == _DOCUMENTS and not _ISSUED.search(asked):
        return ""  # which are known here, their titles tell
    is_place = found[1] in _PLACES and places.named(said)
    return "" if is_place else f"names no {found[1]}, which was asked for"


def names_but_kind(asked: str, text: str) -> bool:
    """Whether a text says 国内外商会 to who asks which chambers of commerce, and names none."""
    found = _KIND.search(asked)
    if not found or found[1] in _PLACES:
        return False
    named = re.sub(rf"(?:国内外?|国外|各[地大类]?|[有相]关|多[家个]|其他){found[1]}", "", text)
    return not re.search(_TOLD_BY.get(found[1], found[1]), named)


def is_but_of_a_name(asked: str, text: str) -> bool:
    """Whether a text has of what is asked whether there is any but a part of another name, or
    nothing: 基金小镇 of 有没有产业基金."""
    found = _IS_THERE.search(asked)
    thing = found[1] or found[2] if found else ""
    key = search_key(text)
    is_given = thing in _GIVEN and any(sign in key for sign in "补奖贴")
    is_told = thing in _EVERYDAY or is_given or re.search(rf"{thing}{_THING_ENDS}", key)
    return bool(thing) and not is_told


def whose(asked: str) -> str:
    """Of whom it is asked whether he has something, or with whom there is anything; empty where
    that is not asked."""
    found = _HOLDER.match(asked) or _WITH.search(asked)
    return found["who"] if found else ""


def is_of_other_size(asked: str, said: str) -> str:
    """How many or what share of all projects, told to who asks of those from 10亿元 on."""
    if not _SHARE_OF_SIZE.search(asked):
        return ""
    sizes = [q for q in quantities(asked) if q.is_amount and "元" in q.unit]
    is_told = any(size.as_much_as(q) for size in sizes for q in quantities(said))
    return "is not said of the size that was asked about" if sizes and not is_told else ""


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
    sort = is_industry["sort"] if is_industry else sort_asked(asked)
    if quoted.startswith("|") and not is_industry:  # what another column says is not said of them
        cells = [cell for cell in cells_of(quoted) if cell and cell.strip(" 。") in claim.text]
        said = search_key("\n".join((claim.text, *cells)))
    several = any_of(asked)
    if several and not any(is_said(one, search_key(claim.text)) for one in several):
        return "is not said to be of any sort that was asked for"
    if quoted and sort and not is_said(sort, said):
        return f"is not said to be of {sort}, which was asked for"
    if sort and not is_name_of(sort, claim.text):
        return "names but the sort that was asked for" if sort in claim.text else ""
    if seeking.seeks_a_figure(asked) or not _LISTED.search(asked):
        return ""
    wanted = [f for f in quantities(asked) if f.is_amount and re.search(r"\d", f.text)]
    told = quantities(said)
    is_other = wanted and not any(one.same_as(two) for one in wanted for two in told)
    elsewhere = quantities("\n".join(item.text for item in items.values()))
    is_known = any(one.same_as(two) for one in wanted for two in elsewhere)
    return "is not said of the number that was asked about" if is_other and is_known else ""
