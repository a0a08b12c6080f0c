"""The nouns of a reply: a letter, its points, and the sources that it may rest on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import TypeAdapter

from assistant.answers import Evidence, Language

Tone = Literal["formal", "plain"]
TONES: tuple[Tone, ...] = ("formal", "plain")
Quote = tuple[int, int, int]  # evidence number, start and end in the document's text


@dataclass(frozen=True)
class Written:
    """A sentence that code wrote and answers for, so that it need not be checked again.

    It is of the letter's form, or was checked when the question was answered, or reckoned.
    quotes: what it rests on.
    """

    text: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Point:
    """One question and its answer, citing as [n]. notes: what the office should know of it."""

    question: str
    text: str
    written: tuple[Written, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Letter:
    """evidence: all that was found for the questions, cited or not, numbered through the whole.

    reference: the number of the letter that it replies to, if that has one.
    """

    language: Language
    tone: Tone
    salutation: str
    opening: str
    points: tuple[Point, ...]
    closing: str
    evidence: tuple[Evidence, ...] = ()
    reference: str = ""


_letters = TypeAdapter(Letter)


def to_json(letter: Letter) -> str:
    return _letters.dump_json(letter).decode()


def from_json(text: str) -> Letter:
    return _letters.validate_json(text)


def texts(letter: Letter) -> dict[str, str]:
    """What may be edited, by name, in the order of the letter."""
    points = {f"point-{n}": point.text for n, point in enumerate(letter.points, 1)}
    return {
        "salutation": letter.salutation,
        "opening": letter.opening,
        **points,
        "closing": letter.closing,
    }


def with_texts(letter: Letter, edited: Mapping[str, str]) -> Letter:
    """The letter with other texts; what is not among them stays."""
    told = {**texts(letter), **edited}
    return replace(
        letter,
        salutation=told["salutation"],
        opening=told["opening"],
        points=tuple(
            replace(point, text=told[f"point-{n}"]) for n, point in enumerate(letter.points, 1)
        ),
        closing=told["closing"],
    )
