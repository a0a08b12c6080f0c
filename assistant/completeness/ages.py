"""Until what age something is given, to who says how old he is: 我38岁了还能领吗. Pure.

The sentence with the limit is told, of his class where it is limited by classes; whether he gets it
is for the office to say.
"""

import re
from collections.abc import Sequence

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.completeness.classes import CLASS, Own
from assistant.extracts import LONGEST, as_claim
from assistant.injections import instructs

# 我都38岁了还能领吗; not 35岁以下有什么补贴, which asks of a rule
_AGED = re.compile(  # 我38了，能领吗
    r"(?<!\d)[1-7]\d周?岁(?!以|及|之)|(?:^|[，,我])(?:今年|现在|已经?|都)*[2-6]\d了(?=[，,。\s])"
)
_IS_IT_SO = re.compile("[吗不么]\\W*$|能不能|可不可以|行不行|是否|还(?:能|可以)|有没有")
_LIMIT = re.compile(  # 年龄不得超过35周岁, 40周岁以下
    r"(?:年龄)[^，。；]{0,8}?(?:不超过|不得超过|不高于|不大于|在|为|不满|未满)[^，。；]{0,4}\d{2}周?岁|"
    r"(?:不超过|不得超过|未满|不满)\d{2}周?岁|\d{2}周?岁(?:\(含\)|（含）)?(?:以[下内]|及以下)"
)


def is_told(question: str, chosen: Sequence[Evidence]) -> bool:
    """Whether the evidence limits an age, for who says his own."""
    return bool(_limits(question, chosen))


def in_front(
    question: str,
    own: Own,
    status: AnswerStatus,
    shown: Sequence[Claim],
    chosen: Sequence[Evidence],
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows: the limit in front, where the question says an age."""
    found = _limits(question, chosen)
    of_own = [claim for claim in found if _is_for(claim.text, set(own.labels.values()))]
    if not of_own or any(claim.text in one.text for claim in of_own for one in shown):
        return status, shown
    return AnswerStatus.EXTRACTIVE, [of_own[0], *shown]


def _is_for(text: str, own: set[str]) -> bool:
    """Whether a limit is of every class, or of the visitor's, as far as it is known."""
    named = {label.upper() for label in CLASS.findall(text)}
    return not named or not own or bool(named & own)


def _limits(question: str, chosen: Sequence[Evidence]) -> list[Claim]:
    if not _AGED.search(question) or not _IS_IT_SO.search(question):
        return []
    return [
        as_claim(item, start, end)
        for item in chosen
        for start, end in item.sentences
        if end - start <= LONGEST
        and _LIMIT.search(item.quote(start, end))
        and not instructs(item.quote(start, end))
    ]
