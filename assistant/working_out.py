"""What is worked out of what an answer tells: whose rule it is, what it comes to for an own amount,
how much time is left, how long it
takes. Pure."""

from collections.abc import Sequence

from assistant import rewriting
from assistant.answers import Calculation, Claim, Evidence, Question
from assistant.changes import amended, transitional
from assistant.deadlines import telling as deadlines
from assistant.procedures import total
from assistant.tiers.worked_out import worked_out


def of(
    question: Question, query: str, shown: Sequence[Claim], chosen: Sequence[Evidence]
) -> Sequence[Calculation]:
    """Which of two rules goes for the visitor, and what the rate that is told gives for an own
    amount, or the last day told for today.

    query: the question in Chinese.
    """
    own = amended.holding(shown)
    by_side = transitional.compared(rewriting.as_searched(question, query), own, chosen)
    dated = rewriting.dated(query, question.as_of)
    rules = [claim for claim in own if not transitional.read(claim.text)]  # 仍按8%执行 is none
    old = transitional.old_figure(rewriting.as_searched(question, query), own, chosen)
    by_rate = worked_out(query, rules, chosen, question.language, dated, old)
    last = amended.unless_outdated(deadlines.compared(question, query, shown, chosen), shown)
    in_all = total.at_most(query, own, chosen, question.language)
    return [*by_side, *(by_rate or last), *in_all]
