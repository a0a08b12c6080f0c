"""The rows of a question set."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from index.errors import PolicyError


class DatasetError(PolicyError):
    """A question set cannot be read; the message names file, line and field."""


class Row(BaseModel):
    """One question.

    answers: verbatim answers, any of which is right.
    facts: what an answer must hold, each as a list of wordings.
    sources: ids of the documents that answer.
    tags: what the summary is sliced by.
    """

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    id: str
    question: str
    history: tuple[tuple[str, str], ...] = ()
    answers: tuple[str, ...] = ()
    facts: tuple[tuple[str, ...], ...] = ()
    sources: tuple[str, ...] = ()
    answerable: bool
    tags: tuple[str, ...] = ()


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
