"""The rows of a question set."""

import random
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from assistant.answers import AnswerStatus, Language
from assistant.scope import language_of
from index.errors import PolicyError


class DatasetError(PolicyError):
    """A question set cannot be read; the message names file, line and field."""


def _as_wordings(fact: object) -> object:
    return (fact,) if isinstance(fact, str) else fact


Text = Annotated[str, Field(min_length=1)]
Fact = Annotated[tuple[Text, ...], BeforeValidator(_as_wordings), Field(min_length=1)]


class Row(BaseModel):
    """One question.

    history: questions and replies before it, oldest first.
    answers: verbatim answers, any of which is right.
    facts: what an answer must hold, each as a list of wordings of which one is enough.
    forbidden: wordings that no answer may hold, such as a figure of another year.
    sources: ids of the documents that answer.
    status: how it may end; empty for what `answerable` implies.
    as_of: the day to answer for; none for today.
    tags: what the summary is sliced by.
    """

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    id: str
    question: str
    history: tuple[tuple[str, str], ...] = ()
    answers: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    forbidden: tuple[Text, ...] = ()
    sources: tuple[str, ...] = ()
    answerable: bool
    status: tuple[AnswerStatus, ...] = ()
    as_of: date | None = None
    tags: tuple[str, ...] = ()

    @property
    def language(self) -> Language:
        return language_of(self.question)


def read_rows(file: Path, limit: int | None = None) -> list[Row]:
    """The first `limit` rows.

    Raises:
        DatasetError: no such file, or a row is not of the form above.
    """
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(f"the question set {file} cannot be read as UTF-8 text") from error
    rows: list[Row] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or (limit is not None and len(rows) >= limit):
            continue
        try:
            rows.append(Row.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "row"
            raise DatasetError(f"{file}, line {number}: {where}: {first['msg']}") from error
    if len({row.id for row in rows}) != len(rows):
        raise DatasetError(f"{file} uses an id twice; records are kept by id")
    return rows


def sample(rows: Sequence[Row], size: str, seed: int) -> list[Row]:
    """Rows drawn by a fixed seed, in their order: "150", or "100+50" answerable and unanswerable.

    Where there are fewer than asked for, all of them.

    Raises:
        DatasetError: the size is written otherwise.
    """
    match = re.fullmatch(r"(\d+)(?:\+(\d+))?", size)
    if match is None:
        raise DatasetError(f"a sample is a number such as 150, or two such as 100+50, not {size}")
    draw = random.Random(seed)
    if match[2] is None:
        groups = [(list(rows), int(match[1]))]
    else:
        answerable = [row for row in rows if row.answerable]
        others = [row for row in rows if not row.answerable]
        groups = [(answerable, int(match[1])), (others, int(match[2]))]
    drawn = {
        row.id for group, count in groups for row in draw.sample(group, min(count, len(group)))
    }
    return [row for row in rows if row.id in drawn]
