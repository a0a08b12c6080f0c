"""Whether a rate is of all of an own amount, of its thing and its time. Pure.

按增量的10% gives nothing of all of it, 洁净车间每平方米800元 nothing for offices.
"""

import re
from collections.abc import Sequence

from assistant.measures.measured import Measure
from assistant.tiers import given
from assistant.tiers.own_amounts import Own
from assistant.tiers.quoted import Said
from assistant.tiers.rates import YEARS, Rate
from index.normalise import question_terms, search_terms

# It is of a part, of more than before, of each year, or of what others take
_OF_ANOTHER = re.compile(
    "增量|增长|增幅|部分|留成|贡献|利[息率]|贷款|外资|美元|折合|差额|每年|逐年|每季|前[一二三两四五1-5]年|"
    "第[一二三四五1-5]年|分年|价标准|租金的|底价|保证金"
)
_LICENSED = {  # where the amount itself is of it
    Measure.RENT: re.compile("租金的"),
    Measure.INTEREST: re.compile("贷款|利息"),
}
# 第二十条 （总部经营贡献）, **第十二条 算力补贴。**: what an article is called
_CALLED = re.compile(
    r"^[\s*]*第[^，。]{1,6}条[\s*]*(?:[（(][^（()）]{2,20}[)）]|[^，。\s]{2,12}。\**)?"
)
_PART_ABOVE = re.compile("(?:超[过出]|高于|大于)[^，。；;]{2,12}?的?，?(?:对?超[过出]的?)?部分")
YEARLY = re.compile(r"(?:每年|每?年度|当年)(?=[^，,。；;\d]{0,10}(?:最[高多]|不超过|封顶))")
# 一年利息150万, 今年交了3500万税; not 三年, 2年内
_OF_YEAR = re.compile(r"(?<![两二三四五六七八九十几\d])(?:[一每今本去前]|20\d\d)?年(?![级内后]|以)")
_OF_YEARS = re.compile(r"(?<!第)(?:[两二三四五六七八九十几]|(?<!\d)[2-9])年(?![级前内])")
_OF_MONTH = re.compile("每个?月|一个月|月(?:租|供|均|付)|按月")
_TERM = re.compile("[期限][^，。；]{0,8}年|每年")  # 贴息期不超过两年
# What an area or a volume is of
_THING = re.compile(
    "厂房|车间|办公|写字楼|仓库|冷库|温室|大棚|住房|公寓|宿舍|门店|商铺|实验室|机房|停车场|酒店"
)
_ALIKE = {"写字楼": "办公"}
_ORDINARY = re.compile("普通|二手|旧(?!址)|一般的|以外|除了|不是")  # 普通车间, 二手设备
_OF_PLACE = {Measure.RENTED, Measure.BOUGHT, Measure.BUILT, Measure.LAND, Measure.VOLUME}
_AS_PAID = re.compile("实际|支付|发生|支出|投入|产生|的")
_OF_BASE = re.compile("实际|支付|费用?|发生|支出|总?额|投入|产生|金额|的")  # 实际支付费用


def is_of_all(rate: Rate, said: Sequence[Said], own: Own, key: str) -> bool:
    """Whether nothing that is said with a rate takes it from a part of the amount, or from another
    time than it is told for.

    said: what is told with the rate. key: of the question.
    """
    passage = rate.said.item.passage.id
    told = "\n".join(_CALLED.sub("", one.text) for one in said if one.item.passage.id == passage)
    left = YEARLY.sub("", told)
    if licensed := _LICENSED.get(own.measure):
        left = licensed.sub("", left)
    left = _PART_ABOVE.sub("", left) if rate.over else left
    left = YEARS.sub("", left) if rate.years else left
    left = left.replace("美元", "") if rate.of == "美元" else left
    left = left.replace("每年", "") if rate.every == "年" else left
    if _OF_ANOTHER.search(left):
        return False
    if rate.every:
        return True
    is_of_several = _OF_YEARS.search(own.clause) or (_OF_YEARS.search(key) and not is_of_year(own))
    return not _OF_MONTH.search(own.clause) and not (is_of_several and _TERM.search(told))


def is_of_year(own: Own) -> bool:
    """Whether an amount is told for one year."""
    return bool(_OF_YEAR.search(own.clause))


def is_of_its_thing(rate: Rate, base: str, own: Own, key: str) -> bool:
    """Whether a rate is of what the question has so much of: the words that name it have to be
    the rule's as well, where what is measured alone does not tell."""
    said = rate.said.text
    if any(word not in said for word in _ORDINARY.findall(key)):
        return False
    asked, held = _things(key), _things(said)
    if own.measure in _OF_PLACE and asked and held and asked.isdisjoint(held):
        return False
    if own.measure is Measure.COST:
        bare = _OF_BASE.sub("", base)  # 建设 of 实际建设费用; 运费 is a word of its own
        named = {*search_terms(_AS_PAID.sub("", base) if len(bare) == 1 else bare)}
        if named and not named & {*search_terms(key)}:
            return False
    if own.measure in (Measure.COST, Measure.PRICE):
        return bool(_terms(own.clause.replace(own.text, " ")) & {*search_terms(said)})
    if own.measure in (Measure.BUILT, Measure.VOLUME, Measure.WEIGHT):
        return bool(_terms(key.replace(own.text, " ")) & {*search_terms(said)})
    return True


def _things(text: str) -> set[str]:
    return {_ALIKE.get(thing, thing) for thing in _THING.findall(text)}


def _terms(key: str) -> set[str]:
    return {t for t in question_terms(key) if len(t) > 1 and not t.isdigit()} - given.GENERIC
