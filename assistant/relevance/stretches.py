"""When a stretch of a sentence leaves out what it hangs on, so that it is told with more of it.
Pure."""

import re

from assistant.abstention.unheld import YEAR
from assistant.layout import LIST_NUMBER
from assistant.quantities import quantities
from assistant.relevance.fragments import CLAUSE, SEVERAL
from index.normalise import search_key, search_terms
from index.sentences import without_end

_A_NAME = 8  # terms; fewer are no name with a figure
# 某项目，以此带动产业发展: what it is done to stands in front, with what is done
_HANGS = re.compile("[，,](?:以此|从而|进而|由此|借此|据此)")
_FRAGMENT = 8  # characters; shorter tells something, but perhaps not of what
# what was in front is left out; what follows 在签约的项目中, 签约的21个项目中
AMID = re.compile(
    r"(?:或者?|以及|及其|并且).*|(?:在[^，。；]+|[^，。；]*\d[个家项户][^，。；\d]*)中[。，]?",
    re.DOTALL,
)
_SIDE = re.compile(r"[^\d，,。；;]{1,8}?(?:为|是|达到?|约|[:：])")  # 租金为
_REACHED = re.compile("超额|完成了|实现了|达到了|达成了")
_TITLE = re.compile("《[^《》]+》")
_JOINT = re.compile("[，,：:]")
_LEAST = 4  # characters behind a label
_NUMBER_OF_ITEM = re.compile(rf"^\s*(?:{LIST_NUMBER}|第[一二三四五六七八九十百]+条)\s*")
_CASES = re.compile("[，；]对[^，。；]{2,16}的")  # cases side by side
_ON_CONDITION = re.compile("的[，,]$")  # 甲证到期的，有效期顺延；乙证…: of which, stands in front
_OBJECT = re.compile("等(?:情况|方面|事项|内容)$")  # of a verb that is left out


def leaves_out(text: str, sentence: str, question: str, row: str = "") -> bool:
    """Whether a text leaves out what it is of, when it was or whose, or tells a document twice.

    row: the sentence as it stands; the cells of a table need no verb.
    """
    return (
        bool(AMID.fullmatch(text))
        or is_but_figures(text)
        or names_twice(text, sentence)
        or _leaves_out_year(text, sentence, question)
        or _leaves_out_whose(text, sentence, question)
        or (not row.startswith("|") and _leaves_out_verb(text, sentence))
    )


def _leaves_out_year(text: str, sentence: str, question: str) -> bool:
    """Whether a text tells in a word that something was reached, or not when, as its sentence does,
    to who asks of no year: that last year's targets were met reads as this year's."""
    known = f"{search_key(text)} {search_key(question)}"
    is_of_year = YEAR.search(search_key(sentence)) and not YEAR.search(known)
    return bool(_REACHED.search(text) and (is_of_year or len(text) < _FRAGMENT))


def _leaves_out_whose(text: str, sentence: str, question: str) -> bool:
    """Whether a text is, or ends, a clause amid its sentence that tells a side of something and its
    price, and neither it nor the question says of what: 租金为每平方米45元, or 45元, of
    另有洁净厂房2万平方米，租金为…"""
    bare = without_end(text)
    at = sentence.find(bare)
    clause = max((m.end() for m in re.finditer("[，,；;]", sentence[: max(at, 0)])), default=0)
    is_price = "元" in bare and _SIDE.match(sentence, clause)
    if not clause or not is_price or not quantities(bare):
        return False
    head = set(search_terms(sentence[:clause]))
    return not head <= set(search_terms(f"{question} {text}"))


def is_but_figures(text: str) -> bool:
    """Whether a text is several figures and nothing of what they are: 75亿元，3000万美元."""
    figures = [figure for figure in quantities(text) if not figure.is_date]
    for figure in figures:
        text = text.replace(figure.text, "", 1)
    return len({figure.unit for figure in figures}) > 1 and not re.search(r"\w", text)


def is_of_titles(text: str, sentence: str) -> bool:
    """Whether a text has an amount of its sentence, and most of its words from what stands over
    it: 2022年完成情况，主要数据，72亿元 leaves out what it is of."""
    terms = set(search_terms(text))
    said = terms.intersection(search_terms(sentence))
    has_amount = any(q.is_amount and q.text in sentence for q in quantities(text))
    return has_amount and len(terms) > _A_NAME and 2 * len(said) < len(terms)


def _leaves_out_verb(text: str, sentence: str) -> bool:
    """Whether a text sets what its sentence tells behind a label, without what joins them there:
    北部园区，甲项目、乙项目 of 北部园区计划引进甲项目、乙项目 tells no plan; or is a list that is
    but what somebody heard of, 规划、产业等情况."""
    bare = without_end(text)
    if not bare or sentence.startswith(bare):
        return False
    if bare in sentence:
        return bool(_OBJECT.search(bare))
    joint = _JOINT.search(bare)
    rest = bare[joint.end() :].strip() if joint else ""
    at = sentence.find(rest) if len(rest) >= _LEAST else -1
    return at > 0 and sentence[at - 1].isalnum()


def from_its_clause(text: str, sentence: str) -> str:
    """A stretch over several clauses from where the first of them begins: not 黄牌提醒，对… of
    对六个月未开工的实行黄牌提醒，对…"""
    bare = without_end(text)
    at = sentence.find(bare)
    if at <= 0 or sentence.count(bare) > 1:
        return text
    if _ON_CONDITION.search(sentence, 0, at) and SEVERAL.search(bare):
        start = max((m.end() for m in re.finditer("[；;]", sentence[:at])), default=0)
        return _NUMBER_OF_ITEM.sub("", sentence[start:at]) + text
    if not _CASES.search(bare):
        return text
    start = max((m.end() for m in CLAUSE.finditer(sentence, 0, at)), default=0)
    return _NUMBER_OF_ITEM.sub("", sentence[start:at]) + text


def hangs_on_verb(text: str, sentence: str) -> bool:
    """Whether a text begins amid a clause, and tells behind it what follows from that: 甲等项目，
    以此带动乙产业发展 of 重点推进甲等项目，以此…"""
    hung = _HANGS.search(text)
    return bool(hung) and sentence.find(text[: hung.start()] if hung else text) > 0


def names_twice(text: str, sentence: str) -> bool:
    """Whether a text names a document more often than its sentence does: 《甲》和《乙》和《甲》."""
    titles = _TITLE.findall(text)
    return any(titles.count(title) > max(1, sentence.count(title)) for title in titles)
