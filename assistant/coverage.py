"""How much of a question a text holds, by the weight of its terms. Pure."""

import re
from collections.abc import Iterable, Mapping

from index.normalise import search_key, search_terms
from index.sentences import split_sentences

# A document that says that something was not published holds no answer about it.
_ABSENCE = re.compile(
    r"(未|没有|尚未)(逐项|具体|明确|详细)?(公布|给出|说明|提及|提到|披露|透露|列出|解释)|"
    r"\b(not|n't)( been)? (publish|disclose|announce|give|state|mention|specif|list|explain|reveal)"
)


def covered(text: str, weights: Mapping[str, float]) -> float:
    """Summed weight of the question's terms that a text holds; absences cover nothing."""
    said = (text[a:b] for a, b in split_sentences(text))
    held = set(search_terms("\n".join(s for s in said if not tells_absence(s))))
    return sum(weight for term, weight in weights.items() if term in held)


def tells_absence(sentence: str) -> bool:
    """Whether a sentence says of something that it was not published."""
    return bool(_ABSENCE.search(search_key(sentence)))


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


# What narrows a question to one place or time. An answer about another one is a wrong answer.
_PLACE = re.compile(r"([\u4e00-\u9fff]{2})(?:省|市|新?区|县)(?![域内外长场]|委会)")
# 产业园区, 高新区, 多少个区 and the like name no place of their own
_NO_PLACE = re.compile(
    r"[产工科新高园社小景地郊灾校辖片山库学商居农林牧疫各该本我全县业个少几哪每了到在的"
    r"贸税开发范验心上股门超都夜节由报经请向被让给从把同为及并以受据与对于是高级设市型化]$|[主老新古旧心市县在和的]城$|[业行商步大临道和的在]街$|^[各全多]"
)
# 2000万元 is no year
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d{2}(?![\d.]*[\d万亿千百元亩平个家项名人余多%吨兆])")
_PERIOD = re.compile(r"[一二三四1-4]季度|[上下]半年")


def unheld_names(question: str, texts: Iterable[str]) -> list[str]:
    """Places, years and quarters that the question names and the texts do not, naming others.

    Texts that name none at all are no contradiction: many documents leave their own out.
    """
    key, held = search_key(question), search_key("\n".join(texts))
    names: list[str] = []
    for found in (places, _YEAR.findall, _PERIOD.findall):
        if found(held):
            names += found(key)
    return [name for name in dict.fromkeys(names) if name not in held]


def places(key: str) -> list[str]:
    """The names in front of 省, 市, 区 and 县 in a search key."""
    return [place for place in _PLACE.findall(key) if not _NO_PLACE.search(place)]


# What a decision hangs on. Where nothing found tells of it, anything else said is no answer.
_SUBJECTS = tuple(
    re.compile(words)
    for words in (
        "补贴|补助|津贴|资助|奖励|奖金|奖补|贴息|扶持资金|补偿",
        "减免|免征|免税|免租|减税|减征|退税|返还|优惠|税率|免收|减半|缓缴|停征|免除|免费",
        "电话|热线|联系方式|联系人|手机号",
        "租金|房租|地价|单价|价格|价钱|收费|费用",
        "面积|多少亩|多少平方?米|公顷",
    )
)


def unheld_subjects(question: str, texts: Iterable[str]) -> list[str]:
    """Benefits, prices, contacts and areas that the question asks for and no text affirms."""
    key = search_key(question)
    asked = [(words, found.group()) for words in _SUBJECTS if (found := words.search(key))]
    if not asked:
        return []
    joined = search_key("\n".join(texts))
    said = [joined[a:b] for a, b in split_sentences(joined)]
    affirmed = "\n".join(s for s in said if not tells_absence(s))
    return [name for words, name in asked if not words.search(affirmed)]
