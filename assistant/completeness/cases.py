"""Cases of one rule that are told together, since who asks may be any of them. Pure.

需要部门协调的，3个工作日内答复；需要市级研究的，10个工作日内答复 answers 几天给答复 with both. A
list by classes is not broken off; 85分 needs its 70分, 分别 what it goes with, a rate what it
is of.
"""

import re
from collections.abc import Mapping

from assistant.coverage import terms_held
from assistant.quantities import quantities
from assistant.relevance.occasions import names_phase
from index.normalise import search_key
from index.sentences import without_end

_CASE = re.compile("[；;]")
_OF_CASE = re.compile("的[，,]|^其[他它余]|^[^，。；]{1,12}的")  # 需要部门协调的，…
_OF_CLASS = re.compile("^(?:[A-Za-z]\\d?|[甲乙丙丁])[类档级]")  # A类人才补贴…
_FEWEST = 3  # classes that make a list
_IN_POINTS = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[\u4e00-\u9fff])")  # 85分
_RATE = re.compile(r"[\d.]+\s*[%％‰]|(?:百|千)分之[一二三四五六七八九十\d]+")
_ASKS_RATE = re.compile("率|比例|比重|占|百分|几成|幅度|增长|下降|几个点")
_SEVERAL = re.compile("^分别")
# 比例下调为20%，职工超过100人的比例下调为10%
_CLAUSE = re.compile("[，,；;。]")
_OF_SIZE = re.compile(
    r"(?:(?:(?<![不最])(?:超过|不足|低于|高于|[多少大小]于|未达到?)[^，,；;。]*?\d[^，,；;。]*?|"
    r"\d[^，,；;。]{0,6}?(?:[（(]含?[^（()）]*[）)])?以[上下内]))[^，,；;。\d]{0,6}?的"
)
# …降35个基点，其中小微企业降50个基点, to who says that he is one
_WHO = "小微|小型|中型|微型|中小|大型|个体|高新技术|规模以上|国有|民营|外资|外商"
_AMONG = re.compile(rf"其中[，,]?(?:对于?|属于?)?[^，,。；]{{0,6}}?(?P<who>{_WHO})")


def needs_sentence(text: str, sentence: str, asked: str, weights: Mapping[str, float]) -> bool:
    """Whether a stretch of a sentence leaves out other cases of the same rule, of which the
    question says nothing, or what its figures go with.

    weights: of the question's terms that the index knows.
    """
    bare = without_end(text)
    if not bare or bare not in sentence or len(bare) >= len(without_end(sentence)):
        return False
    if names_phase(search_key(asked)) and not names_phase(search_key(bare)):
        return True  # whose phase it is, the question does not tell for certain
    if _SEVERAL.match(bare) or _is_bare_rate(bare, sentence, asked):
        return True
    if _is_point(bare, sentence) or _is_of_others(bare, sentence, asked):
        return True
    if _leaves_out_size(bare, sentence):
        return True
    if any(quantity.is_amount and quantity.unit == "元" for quantity in quantities(asked)):
        return False  # which tier is his, is told from his amount
    parts = _CASE.split(sentence)
    classes = [part for part in re.split("[，,；;：:]", sentence) if _OF_CLASS.match(part)]
    return _leaves_out(bare, parts, weights, _OF_CASE) or (
        len(classes) >= _FEWEST and _leaves_out(bare, classes, weights, _OF_CLASS)
    )


def _leaves_out(
    text: str, parts: list[str], weights: Mapping[str, float], of_case: re.Pattern[str]
) -> bool:
    """Whether a part that is not told has another figure of a unit that a told one has, and the
    question has no word by which it means the told one."""
    told = [part for part in parts if part in text or text in part]
    left = [part for part in parts if part not in told and of_case.search(part)]
    for mine in (part for part in told if of_case.search(part)):
        figures = {(q.unit, q.value) for q in quantities(mine) if q.unit and not q.is_date}
        units = {unit for unit, _ in figures}
        for other in left:
            theirs = {(q.unit, q.value) for q in quantities(other) if q.unit in units}
            is_alike = bool(theirs - figures) and mine[-2:] == other.rstrip("。")[-2:]
            is_alike = is_alike or bool(theirs and of_case is _OF_CLASS)
            if is_alike and terms_held(mine, weights) <= terms_held(other, weights):
                return True
    return False


def _is_bare_rate(text: str, sentence: str, asked: str) -> bool:
    """Whether a text is but a rate, whose sentence tells of what it is one: 按照地价的5%缴纳."""
    if not _RATE.fullmatch(text) or _ASKS_RATE.search(search_key(asked)):
        return False
    return bool(re.search(rf"按照?[^，。；]{{1,20}}的{re.escape(text)}", sentence))


def _is_point(text: str, sentence: str) -> bool:
    """Whether a text is but so many points of a scale of several."""
    point = _IN_POINTS.fullmatch(text)
    if not point or any(quantity.unit for quantity in quantities(text)):
        return False
    of_unit = {m["number"] for m in _IN_POINTS.finditer(sentence) if m["unit"] == point["unit"]}
    return len(of_unit) > 1


def _leaves_out_size(text: str, sentence: str) -> bool:
    """Whether a stretch has a figure that its sentence tells otherwise of who is larger or smaller
    than something, and leaves that out."""
    told = {(q.unit, q.value) for q in quantities(text) if not q.is_date}
    units = {unit for unit, _ in told if unit}
    sized = (part for part in _CLAUSE.split(sentence) if part not in text and text not in part)
    return any(
        q.unit in units and (q.unit, q.value) not in told
        for part in sized
        if (size := _OF_SIZE.search(part))
        for q in quantities(part[size.end() :])
    )


def _is_of_others(text: str, sentence: str, asked: str) -> bool:
    """Whether a stretch leaves out what its sentence tells of just such as who asks is."""
    among = (found["who"] for found in _AMONG.finditer(sentence))
    return any(who in asked and who not in text for who in among)
