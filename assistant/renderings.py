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
    told = [c.text for c in answer.claims if c.supported and citation.n in c.cites]
    amounts = (
        (written, english)
        for written, english in bounded_english_values(citation.quote)
        # of a sentence that stayed Chinese it is told behind that already
        if not any(f"{written} = {english}" in text for text in told)
    )
    return Rendering(tuple(text for text in told if han_share(text) < 0.2), tuple(amounts))
