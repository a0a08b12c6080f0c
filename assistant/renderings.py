"""What a Chinese quotation says in English: the checked sentences that rest on it, its amounts.

Nothing is translated anew: the sentences have passed the checks against this very quotation, and
the amounts are reckoned by code.
"""

from dataclasses import dataclass

from assistant.answers import Answer, Citation
from assistant.quantities import bounded_english_values
from index.normalise import han_share


@dataclass(frozen=True)
class Rendering:
    """sentences: of the answer, in English; amounts: as the quotation writes them, in English."""

    sentences: tuple[str, ...]
    amounts: tuple[tuple[str, str], ...]


def of(citation: Citation, answer: Answer) -> Rendering | None:
    """None where question or quotation are not in need of it."""
    if answer.question.language != "en" or han_share(citation.quote) < 0.2:
        return None
    sentences = (
        claim.text
        for claim in answer.claims
        if claim.supported and citation.n in claim.cites and han_share(claim.text) < 0.2
    )
    return Rendering(tuple(sentences), tuple(bounded_english_values(citation.quote)))
