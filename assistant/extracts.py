"""An answer without a model: the sentences of the evidence that share most with the question."""

from collections.abc import Mapping, Sequence

from assistant.answers import Claim, Evidence
from assistant.coverage import covered
from assistant.layout import readable

_MOST = 3  # sentences
_ENOUGH = 0.6  # a further sentence must weigh this share of the best one


def best_sentences(evidence: Sequence[Evidence], weights: Mapping[str, float]) -> list[Claim]:
    """Claims that are quotations, best first, at most three and one for each wording."""
    scored = [
        (covered(item.quote(*span), weights), -item.n, -span[0], item, span)
        for item in evidence
        for span in item.sentences
    ]
    scored.sort(key=lambda entry: entry[:3], reverse=True)
    claims: dict[str, Claim] = {}
    for weight, _, _, item, (start, end) in scored:
        if weight <= 0 or len(claims) == _MOST or weight < _ENOUGH * scored[0][0]:
            break
        text = readable(item.quote(start, end), item.lead)
        claims.setdefault(text, Claim(text, (item.n,), quotes=((item.n, start, end),)))
    return list(claims.values())
