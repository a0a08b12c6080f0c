"""Lists of a document that are told whole and in order, in front of what else is told. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answers import AnswerStatus, Check, Claim, Evidence
from assistant.layout import is_rule, readable, table_header
from index.documents import Hit
from index.sentences import split_lines

Line = tuple[Hit, int, int]  # where it stands in its document
_LISTED = Check("column", True)  # told on lines of their own, as cells of a table are


@dataclass(frozen=True)
class Listed(Evidence):
    """A list, put in front of the evidence.

    told: how it reads, as one text or as one for each line. lines: where its lines stand.
    """

    told: tuple[str, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()


def lines_of(hit: Hit) -> Iterator[Line]:
    """The lines of a passage but those that head a table."""
    at, text = hit.passage.start, hit.passage.text
    for start, end in split_lines(text, 0, len(text)):
        line = text[start:end]
        is_head = line.startswith("|") and not (table_header(text, start) or hit.passage.lead)
        if not is_head and not is_rule(line):
            yield hit, at + start, at + end


def text_of(line: Line) -> str:
    hit, start, end = line
    at = hit.passage.start
    return hit.passage.text[start - at : end - at]


def readable_line(line: Line) -> str:
    """A line as it is told, a row with the words of its table's header."""
    hit, start, _ = line
    lead = hit.passage.lead or table_header(hit.passage.text, start - hit.passage.start)
    return readable(text_of(line), lead if text_of(line).startswith("|") else "")


def before_the_rest(found: Sequence[Evidence], chosen: Sequence[Evidence]) -> Sequence[Evidence]:
    """What was found in front of the evidence, no stretch twice."""
    own = {(item.passage.id, item.start, item.end) for item in found}
    rest = (item for item in chosen if (item.passage.id, item.start, item.end) not in own)
    return [*found, *rest]


def claims_of(chosen: Sequence[Evidence]) -> list[Claim]:
    """The lists that are in front of the evidence, as they are told."""
    return [
        Claim(text, (item.n,), quotes=tuple((item.n, *span) for span in spans), checks=(_LISTED,))
        for item in chosen
        if isinstance(item, Listed)
        for text, spans in _told(item)
    ]


def _told(item: Listed) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """Each text of a list with where its lines stand."""
    if len(item.told) == 1:
        yield item.told[0], item.lines
    else:
        yield from ((text, (span,)) for text, span in zip(item.told, item.lines, strict=True))


def in_front(
    status: AnswerStatus, shown: Sequence[Claim], chosen: Sequence[Evidence], is_all: bool
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows: the lists, and behind them what is shown beside them.

    is_all: whether a question is for the lists alone.
    """
    told = claims_of(chosen)
    if not told:
        return status, shown
    own = {
        (item.document.id, *span)
        for item in chosen
        if isinstance(item, Listed)
        for span in item.lines
    }
    by_number = {item.n: item.document.id for item in chosen}
    rest = [
        claim
        for claim in ([] if is_all else shown)
        if not any(
            document == by_number.get(n) and start < b and a < end
            for n, start, end in claim.quotes
            for document, a, b in own
        )
    ]
    return AnswerStatus.EXTRACTIVE, [*told, *rest]
