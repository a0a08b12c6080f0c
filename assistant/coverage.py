"""How much of a question a text holds, by the weight of its terms. Pure."""

import re
from collections.abc import Iterable, Mapping

from index.normalise import search_key, search_terms
from index.sentences import split_sentences

# A document that says that something was not published holds no answer about it.
_ABSENCE = re.compile(
    r"(未|没有|尚未)(逐项|具体|明确|详细)?(公布|给出|说明|提及|提到|披露|透露|列出|解释)|(本|此)(表|公告|通知)中?(暂?不|未)列|"
    r"\b(not|n't)( been)? (publish|disclose|announce|give|state|mention|specif|list|explain|reveal)"
)

# 可以申请吗 is asked of anything
_OF_ANYTHING = frozenset({
    "可以", "以申", "申请", "请吗", "我们", "需要", "能否", "是否", "如果", "得到", "获得", "公司",
    "能不", "不能",
})  # fmt: skip


def of_matter(weights: Mapping[str, float]) -> dict[str, float]:
    """The question's terms without those by which anything may be asked."""
    return {term: weight for term, weight in weights.items() if term not in _OF_ANYTHING}


def covered(text: str, weights: Mapping[str, float]) -> float:
    """Summed weight of the question's terms that a text holds; absences cover nothing."""
    said = (text[a:b] for a, b in split_sentences(text))
    return touched("\n".join(s for s in said if not tells_absence(s)), weights)


def touched(text: str, weights: Mapping[str, float]) -> float:
    """As `covered`, but of whatever is spoken of, be it that it was not published."""
    return weight_of(terms_held(text, weights), weights)


def terms_held(text: str, weights: Mapping[str, float]) -> set[str]:
    """The question's terms that a text holds."""
    return set(search_terms(text)).intersection(weights)


def weight_of(terms: Iterable[str], weights: Mapping[str, float]) -> float:
    """Summed weight of some of the question's terms."""
    return sum(map(weights.__getitem__, terms))


def tells_absence(sentence: str) -> bool:
    """Whether a sentence says of something that it was not published."""
    return bool(_ABSENCE.search(search_key(sentence)))


def leaves_out(absence: str, weights: Mapping[str, float]) -> bool:
    """Whether a sentence that tells an absence is of what is asked for, and not of a side of it:
    项目的投产时间 is not asked for by which projects there are."""
    sides = (part.rpartition("的")[2] for part in re.split("[，,、；;]", absence))
    return tells_absence(absence) and any(touched(side, weights) for side in sides)


_SAYS_NOTHING = re.compile(
    r"(资料|文件|来源|上述|文中).{0,8}(没有|未|无).{0,6}(提|说|给|明|包|公|涉|载)|"
    r"(没有|未|无)(提到|提及|找到|相关)|找不到|无法(回答|确定|得知|提供)|不清楚|不知道|抱歉|对不起|"
    r"(sources?|documents?|text|evidence|context)( provided| given)? (do|does|did)( not|n't)|"
    r"not (mentioned|specified|provided|stated|found)|no (\w+ )?information|sorry|as an ai|"
    r"(cannot|can't|unable to) (answer|determine|find|provide)|\bi (do not|don't|cannot|can't)\b"
)


def says_nothing(claim: str) -> bool:
    """Whether a sentence of a draft only says that the sources hold no answer."""
    return bool(_SAYS_NOTHING.search(search_key(claim).replace("’", "'")))
