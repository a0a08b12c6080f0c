"""An answer in quotations, for when no model answers or what it says is not supported."""

from collections.abc import Mapping, Sequence

from assistant.answers import Claim, Evidence
from assistant.coverage import covered
from assistant.injections import instructs
from assistant.layout import readable

_MOST = 2  # sentences
_ENOUGH = 0.7  # a further sentence must weigh this share of the best one


def quotations(
    claims: Sequence[Claim], evidence: Sequence[Evidence], weights: Mapping[str, float]
) -> list[Claim]:
    """Claims that are quotations: where the failed claims point to, else what covers the question.

    A small model tends to look at the right sentence even where it retells it wrongly.
    """
    items = {item.n: item for item in evidence}
    pointed = [quote for claim in claims for quote in claim.quotes]
    told = [quote for quote in pointed if _tells(items[quote[0]].quote(*quote[1:]), weights)]
    spans = told[:_MOST] or _weightiest(evidence, weights)
    quoted: dict[str, Claim] = {}
    for n, start, end in spans:
        text = readable(items[n].quote(start, end), items[n].lead)
        quoted.setdefault(text, Claim(text, (n,), quotes=((n, start, end),)))
    return list(quoted.values())


def _tells(text: str, weights: Mapping[str, float]) -> bool:
    return covered(text, weights) > 0 and not instructs(text)


def _weightiest(
    evidence: Sequence[Evidence], weights: Mapping[str, float]
) -> list[tuple[int, int, int]]:
    """The sentences that share most with the question, best first."""
    scored = sorted(
        (-covered(item.quote(*span), weights), item.n, *span)
        for item in evidence
        for span in item.sentences
        if not instructs(item.quote(*span))
    )
    return [
        (n, start, end)
        for weight, n, start, end in scored[:_MOST]
        if weight < 0 and weight <= _ENOUGH * scored[0][0]
    ]
