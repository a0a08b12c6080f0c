"""Does an answer follow its documents? A figure is changed, or what states it taken away.

Whatever the model knows or repeats from elsewhere shows as the old figure, which no answer may hold
then: it must tell the changed figure or refuse.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.evaluation import metrics
from assistant.evaluation.questions import Row
from assistant.measures import units
from assistant.quantities import Quantity, quantities
from assistant.records import Record
from index import corpus
from index.corpus import SourceFile
from index.documents import Document
from index.errors import UnreadableFile

_LEAST = 10  # smaller numbers also count items and paragraphs
# a question about another day or article is another question, and 世界500强 is a name
_NAMING = frozenset({"", "年", "月", "天", "季度", "半年", "强"})
_TRIES = 50
_MOST_DOCUMENTS = 3  # that state one figure; of more it is no particular one
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Figure:
    """A figure, and what it is changed into.

    texts: of all documents that state it, by id, with the new figure wherever the old one stood.
    """

    row: Row
    old: Quantity
    new: Quantity
    texts: Mapping[str, str]


class Outcome(StrEnum):
    FOLLOWED = "followed"  # tells the changed figure
    REFUSED = "refused"
    OTHER = "other"  # answers without either
    OLD = "old"  # tells what no document says any more


@dataclass(frozen=True)
class Trial:
    """What became of one figure; without `new` its documents were taken away.

    told_before: whether the answer told the figure while nothing was changed; a refusal says more
        where it did.
    """

    id: str
    question: str
    documents: tuple[str, ...]
    old: str
    new: str
    told_before: bool
    outcome: Outcome
    answer: str


def figures(rows: Sequence[Row], texts: Mapping[str, str], count: int, seed: int) -> list[Figure]:
    """Up to `count` different figures, each of another question, drawn by the seed.

    rows: whose answers hold the figures; texts: of all documents, by id.
    """
    draw = random.Random(seed)
    stated = {id: quantities(text) for id, text in texts.items()}
    told: list[Figure] = []
    for row in draw.sample(list(rows), len(rows)):
        if len(told) == count:
            break
        used = {(figure.old.value, figure.old.unit) for figure in told}
        wanted = (old for old in _wanted(row) if (old.value, old.unit) not in used)
        changes = (_change(row, old, texts, stated, draw) for old in wanted)
        told += [figure for figure in [next(filter(None, changes), None)] if figure]
    return told


def trials(
    chosen: Sequence[Figure],
    files: Sequence[SourceFile],
    documents: Mapping[str, Document],
    folder: Path,
    ingest: Callable[[Sequence[SourceFile]], object],
    ask: Callable[[Row], Record],
) -> Iterator[Trial]:
    """Two for each figure: changed, and with the documents that state it taken away.

    folder: where changed files are written. ingest: makes the index equal to the files, which are
    all of the corpus. A figure in what is no text file is left out.
    """
    by_name = {file.name: file for file in files}
    for figure in chosen:
        sources = {id: by_name[documents[id].source_file] for id in figure.texts}
        others = [file for file in files if file not in sources.values()]
        try:
            changed = [
                corpus.altered(file, folder, figure.texts[id]) for id, file in sources.items()
            ]
        except UnreadableFile:
            continue
        ingest(files)
        before = _tells(metrics.said(ask(figure.row)), figure.old)
        ingest([*others, *changed])
        yield _trial(figure, before, ask(figure.row), figure.new)
        ingest(others)
        yield _trial(figure, before, ask(figure.row), None)


def _trial(figure: Figure, before: bool, record: Record, new: Quantity | None) -> Trial:
    return Trial(
        id=figure.row.id,
        question=figure.row.question,
        documents=tuple(figure.texts),
        old=figure.old.text,
        new=new.text if new else "",
        told_before=before,
        outcome=_outcome(record, figure.old, new),
        answer=record["answer"],
    )


def _outcome(record: Record, old: Quantity, new: Quantity | None) -> Outcome:
    if not metrics.answers(record):
        return Outcome.REFUSED
    if _tells(metrics.said(record), old):
        return Outcome.OLD
    return Outcome.FOLLOWED if new and _tells(metrics.said(record), new) else Outcome.OTHER


def _wanted(row: Row) -> Iterator[Quantity]:
    """The figures that a right answer holds, but dates and small numbers."""
    if not row.answerable:
        return
    for text in [fact[0] for fact in row.facts] or row.answers:
        for found in quantities(text):
            names = found.is_date or found.unit in _NAMING or found.unit.startswith(("第", "+"))
            if not names and found.value >= _LEAST:
                yield found


def _change(
    row: Row,
    old: Quantity,
    texts: Mapping[str, str],
    stated: Mapping[str, Sequence[Quantity]],
    draw: random.Random,
) -> Figure | None:
    holding = [id for id, found in stated.items() if any(_same(old, q) for q in found)]
    number = _NUMBER.search(old.text)
    if not set(holding) & set(row.sources) or len(holding) > _MOST_DOCUMENTS or number is None:
        return None
    all_values = {q.value for found in stated.values() for q in found}
    for _ in range(_TRIES):
        drawn = _alike(number.group(), draw)
        new = next(iter(quantities(old.text.replace(number.group(), drawn, 1))), None)
        if new is None or new.value in all_values or drawn in row.question:
            continue
        if any(old.value in (abs(new.value - v), new.value + v) for v in all_values):
            continue  # which an answer that reckons may come to
        now = {id: _replaced(texts[id], old.text, number.group(), drawn) for id in holding}
        if all(_states(text, new) and not _states(text, old) for text in now.values()):
            return Figure(row, old, new, now)
    return None


def _states(text: str, figure: Quantity) -> bool:
    return any(_same(figure, q) for q in quantities(text))


def _tells(answer: str, figure: Quantity) -> bool:
    """Whether an answer tells a figure; a count has no measure word in English (21 projects)."""
    return any(
        q.value == figure.value and units.comparable(q.unit, figure.unit)
        for q in quantities(answer)
    )


def _alike(number: str, draw: random.Random) -> str:
    """Another number of as many digits."""
    whole, point, part = number.partition(".")
    first = str(draw.randint(1, 9))
    digits = "".join(str(draw.randint(0, 9)) for _ in whole[1:])
    decimals = "".join(str(draw.randint(1, 9)) for _ in part)
    return f"{first}{digits}{point}{decimals}"


def _replaced(text: str, figure: str, old: str, new: str) -> str:
    """A text with `new` for every `old` that is followed by the figure's unit."""
    unit = figure.split(old, 1)[1].strip()
    return re.sub(rf"(?<![\d.]){re.escape(old)}(?=\s*{re.escape(unit)})", new, text)


def _same(a: Quantity, b: Quantity) -> bool:
    """Equal value of one unit, whatever its bound."""
    return a.value == b.value and a.unit == b.unit
