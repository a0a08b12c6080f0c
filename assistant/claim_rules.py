"""What a claim may not do with its quote: invent, deny, promise, bound, or turn a plan into a fact.

Pure, and by code: each rule compares the claim's words with those of the quote and says what is
wrong, or nothing. All of them are put on record.
"""

from collections.abc import Callable

from assistant.answers import Check, CheckName
from assistant.claim_checks import additions, columns, copies, denials, moods, names, rows, subjects
from assistant.claim_checks.by_itself import unfit
from assistant.claim_checks.told import Told, context_of, other_language

__all__ = ["Told", "checks", "context_of", "other_language", "unfit"]

_Rule = Callable[[Told], str]
_RULES: tuple[tuple[CheckName, tuple[_Rule, ...]], ...] = (
    (
        "names",
        (
            names.elsewhere,
            names.borrowed_place,
            names.invention,
            names.stranger,
            names.compound,
            names.foreign_name,
            rows.misnamed,
        ),
    ),
    ("denial", (denials.invented_denial, denials.lost_denial, copies.turned)),
    ("additions", (additions.address, additions.addition, additions.opposite)),
    (
        "subject",
        (
            subjects.mix_up,
            subjects.other_subject,
            subjects.repeated,
            subjects.lent,
            subjects.called,
            additions.rate,
            columns.other_unit,
        ),
    ),
    ("time", (subjects.lost_period, subjects.other_time, subjects.not_as_asked)),
    ("mood", (moods.target_as_result, moods.plan_as_done, moods.estimate_as_fact)),
)


def checks(told: Told) -> tuple[Check, ...]:
    """Each rule with what it found; a quote supports a claim where every one has passed."""
    found = []
    for name, rules in _RULES:
        problem = next((problem for rule in rules if (problem := rule(told))), "")
        found.append(Check(name, not problem, problem))
    return tuple(found)
