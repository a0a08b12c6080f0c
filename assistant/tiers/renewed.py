"""The rule of an act by the figures that a later notice has put into it: 比例由8%调整为10%. Pure.

Of each figure that was changed it must be told which it is now; where anything else of the rule was
changed, nothing is reckoned.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.answers import GOES_ON, Claim, Evidence
from assistant.measures.bounds import Bound
from assistant.quantities import Quantity, quantities
from assistant.tiers.own_amounts import Own
from assistant.tiers.quoted import Said
from assistant.tiers.rules import Rule, rule_for
from index.amendments import Change, Sort, read


def renewed(
    own: Own, key: str, claims: Sequence[Claim], evidence: Sequence[Evidence]
) -> Rule | None:
    """The one rule by which an amount gets something now, its changed figures cited from the
    notice; None where anything of it is open."""
    items = {item.n: item for item in evidence}
    old = list({claim.quotes: claim for claim in claims if claim.changed_by}.values())
    rule = rule_for(own, key, old, evidence)
    changes = [one for claim in old for one in _changes(claim, items)]
    for change, said in dict.fromkeys(changes) if rule else ():
        rule = _with(rule, change, said) if rule else None
    return rule if changes else None


def before(
    own: Own, key: str, claims: Sequence[Claim], evidence: Sequence[Evidence], figure: str
) -> Rule | None:
    """The one rule as it was before it was changed, of which a notice says that it goes on by the
    figure for who asks: 仍按8%执行."""
    goes_on = [claim for claim in claims if claim.changed_by or claim.outdated == GOES_ON]
    old = list({claim.quotes: claim for claim in goes_on}.values())
    rule, told = rule_for(own, key, old, evidence), _one(figure)
    worth = rule and rule.rate.value * (100 if rule.rate.unit == "%" else 1)
    is_it = rule and told and (told.unit, told.value) == (rule.rate.unit, worth)
    return rule if is_it else None


def _changes(claim: Claim, items: Mapping[int, Evidence]) -> Iterator[tuple[tuple[str, str], Said]]:
    """What is changed in a claim, by what, and where that is told."""
    for n, start, end in claim.changed_by:
        if n in items:
            for change in read(items[n].quote(start, end)):
                yield _figures(change), Said(items[n], start, end)


def _figures(change: Change) -> tuple[str, str]:
    is_told = change.sort is Sort.REPLACED
    return (change.old, change.new) if is_told else ("", "")


def _with(rule: Rule, change: tuple[str, str], said: Said) -> Rule | None:
    """A rule with a changed figure in place of its own; None where it has none like it."""
    old, new = (_one(text) for text in change)
    if old is None or new is None or old.unit != new.unit:
        return None
    rate, cap = rule.rate, rule.cap
    if old.unit == "%" and rate.unit == "%" and old.value == rate.value * 100:
        return rule._replace(
            rate=rate._replace(said=said, text=new.text, value=new.value / 100),
        )
    if cap and cap.most.unit == old.unit and cap.most.value == old.value:
        most = replace(new, bound=Bound.AT_MOST)
        return rule._replace(cap=cap._replace(said=said, most=most))
    return None


def _one(text: str) -> Quantity | None:
    found = quantities(text)
    return found[0] if len(found) == 1 else None
