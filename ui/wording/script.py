"""What we say, in the language and the characters of the question."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from assistant.answers import Language, Question
from index.normalise import traditional

Words = TypeVar("Words")


def in_script(text: str, question: Question) -> str:
    return traditional(text) if question.traditional else text


def words_for(table: Mapping[Language, Words], question: Question) -> Words:
    """The texts of a table for this question: all in traditional characters where it is."""
    words = table[question.language]
    return _traditional(words) if question.traditional else words


def _traditional(value: Any) -> Any:
    if isinstance(value, str) and type(value) is str:  # what is a key as well stays one
        return traditional(value)
    if isinstance(value, Mapping):
        return {key: _traditional(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_traditional, value))
    if is_dataclass(value) and not isinstance(value, type):
        own = {f.name: _traditional(getattr(value, f.name)) for f in fields(value)}
        return replace(value, **own)
    return value
