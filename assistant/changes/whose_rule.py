"""Which of two rules goes, to who says when he did it and is told nothing else: the sentence on
for whom the old one goes on, 2025年7月1日以前开票的，仍按8%执行. Pure."""

import re
from collections.abc import Sequence

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.changes import transitional
from assistant.changes.transitional import Clause
from assistant.extracts import as_claim
from index.normalise import search_key, search_terms
from index.validity import BEHIND

_ASKS = re.compile(
    "还是|哪[个种一档]|多少|几个?点|百分之|比例|标准|补|奖|执行|适用|[旧老原新]的?(?:规|政|办)"
)


def told_of_it(
    asked: str, status: AnswerStatus, told: Sequence[Claim], chosen: Sequence[Evidence]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows: where that is nothing, the sentence that has a day,
    and is of what the question tells the time of.

    asked: the question, its years as numbers.
    """
    key = search_key(asked)
    if told or not _ASKS.search(key):
        return status, told
    found = [
        as_claim(item, min(one.at[0], one.day_at[0]), one.at[1])
        for item in chosen
        if item.document.status not in BEHIND
        for one in transitional.told_in(item)
        if _is_meant(key, one.clause) and transitional.side(asked, one, transitional.since_of(item))
    ]
    return (AnswerStatus.EXTRACTIVE, found) if len(found) == 1 else (status, told)


def _is_meant(key: str, clause: Clause) -> bool:
    """Whether a question names what the old rule goes on for, or the figure that it goes by."""
    if clause.thing:
        return bool(clause.thing & set(search_terms(key)))
    number = re.match(r"[\d.]+", clause.figure)
    # 按8个点还是10个点, 还能按8%吗
    return bool(number and re.search(rf"(?<![\d.]){number.group()}(?:%|个百?分?点|[万亿]?元)", key))
