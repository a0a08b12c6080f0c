"""Texts made from one state of the index, kept in the catalog's file until the index changes."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any


class Made:
    """What others made and can make again, such as questions that the documents answer.

    transaction: see `Corrections`. generation: tells the index's state.
    """

    def __init__(
        self,
        transaction: Callable[[], AbstractContextManager[Any]],
        generation: Callable[[], int],
    ) -> None:
        self._transaction = transaction
        self._generation = generation

    def get(self, name: str) -> str | None:
        """None where there is none of the index as it is now."""
        query = "SELECT text FROM made WHERE name = ? AND generation = ?"
        with self._transaction() as db:
            row = db.execute(query, (name, self._generation())).fetchone()
        return str(row[0]) if row else None

    def put(self, name: str, text: str, generation: int) -> None:
        """generation: of the index that it was made from."""
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", (name, generation, text))
