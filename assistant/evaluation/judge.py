"""A second opinion by a language model, and how far it agrees with the scores.

The scores decide; the judge is worth as much as its agreement with them (accuracy, and Cohen's
kappa, which takes out what chance would agree on; Cohen 1960).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import prompts
from assistant.evaluation import metrics
from assistant.evaluation.questions import Row
from assistant.evaluation.ranking import mean_of
from assistant.evaluation.scoring import problems
from assistant.evaluation.summary import Pair
from assistant.language_model.chat_model import ChatModel
from assistant.records import Record

_THOUGHTS = re.compile(r"<think>.*?(?:</think>|$)", re.DOTALL)
_VERDICT = re.compile(r"\b(?:IN)?CORRECT\b")


def can_be_judged(row: Row, record: Record) -> bool:
    """A refusal needs no judge, nor does a question that says not what is expected."""
    return bool(row.answerable and (row.facts or row.answers) and metrics.answers(record))


def verdict(row: Row, record: Record, chat: ChatModel) -> bool | None:
    """Whether the judge finds the answer right; None where it gives no clear verdict.

    Raises:
        ModelUnavailable.
    """
    expected = [" / ".join(fact) for fact in row.facts] or [" / ".join(row.answers)]
    values = {
        "question": row.question,
        "expected": "\n".join(expected),
        "answer": metrics.said(record),
        "passages": "\n".join(citation["quote"] for citation in record["citations"]),
    }
    reply = "".join(chat.stream(prompts.load("grade"), values))
    told = set(_VERDICT.findall(_THOUGHTS.sub("", reply).upper()))
    return told == {"CORRECT"} if len(told) == 1 else None


def judged(
    pairs: Sequence[Pair], chat: ChatModel, advance: Callable[[], None] = lambda: None
) -> Mapping[str, Any]:
    """What the judge finds of all answers that it can judge, for the summary.

    disagreements: question id → whether the judge found it right, where the scores say otherwise.

    Raises:
        ModelUnavailable.
    """
    opinions = []
    for row, record in pairs:
        if can_be_judged(row, record):
            opinions.append((row.id, verdict(row, record, chat), not problems(row, record)))
        advance()
    clear = [(id, told, passed) for id, told, passed in opinions if told is not None]
    summary: dict[str, Any] = {
        "model": chat.name,
        "judged": len(opinions),
        "unclear": len(opinions) - len(clear),
        "disagreements": {id: told for id, told, passed in clear if told is not passed},
    }
    if clear:
        both = [(told, passed) for _, told, passed in clear]
        summary["right"] = mean_of([float(told) for told, _ in both]).as_list()
        summary["agreement"] = agreement(both)
    return summary


def agreement(both: Sequence[tuple[bool, bool]]) -> dict[str, float | None]:
    """Accuracy and Cohen's kappa of two verdicts on the same things.

    Kappa is None where both always say the same, which chance would agree on as well.

    Raises:
        ValueError: there are none.
    """
    if not both:
        raise ValueError("no verdicts")
    same = sum(a is b for a, b in both) / len(both)
    first, second = (sum(one) / len(both) for one in zip(*both, strict=True))
    chance = first * second + (1 - first) * (1 - second)
    kappa = None if chance == 1 else round((same - chance) / (1 - chance), 4)
    return {"accuracy": round(same, 4), "kappa": kappa}
