"""One passage over neighbouring ones, for a sentence that was cut between them: an article that a
notice quotes whole is cut at its full stops. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from index.documents import Passage


def over(start: int, end: int, passages: Sequence[Passage], text: str) -> Passage | None:
    """The passage that holds a place, or the first of those that it lies in with their texts; None
    where they do not hold it.

    passages: all of a document, in reading order; text: the document's.
    """
    of = [one for one in passages if one.start < end and start < one.end]
    if not of or of[0].start > start or of[-1].end < end:
        return None
    if len(of) == 1:
        return of[0]
    first, last = of[0], of[-1]
    return replace(first, end=last.end, text=text[first.start : last.end])
