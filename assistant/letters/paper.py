"""A checked letter as it stands on paper: its sources counted in the order they are cited. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.answers import Citation
from assistant.letters.checking import CheckedLetter
from assistant.letters.forms import SHEETS, Sheet
from index.normalise import is_traditional

_DIGEST = 16  # hexadecimal digits that are shown of a digest


@dataclass(frozen=True)
class Source:
    """facts: (label, value). quote: verbatim."""

    n: int
    title: str
    facts: tuple[tuple[str, str], ...]
    quote: str


@dataclass(frozen=True)
class Paper:
    """points: (heading, text). warning: what every page says at its top; empty for none."""

    sheet: Sheet
    warning: str
    salutation: str
    opening: str
    points: tuple[tuple[str, str], ...]
    closing: str
    sources: tuple[Source, ...]


def lay_out(
    checked: CheckedLetter,
    retrieved: str,
    told: Callable[[Citation], Mapping[str, str]],
    is_approved: bool,
) -> Paper:
    """retrieved: the day the documents were read. told: kind, status and dates in words."""
    letter, sheet = checked.letter, SHEETS[checked.letter.language]
    if is_traditional(letter.opening):
        sheet = sheet.in_traditional()
    numbers = _numbers(checked)
    texts = {name: text.cited(numbers) for name, text in checked.texts.items()}
    sources = [
        _source(numbers[c.n], c, sheet, {**told(c), "retrieved": retrieved})
        for c in checked.citations
    ]
    return Paper(
        sheet=sheet,
        warning="" if is_approved else sheet.not_approved,
        salutation=texts["salutation"],
        opening=texts["opening"],
        points=tuple(
            (_heading(n, point.question, sheet), texts[f"point-{n}"])
            for n, point in enumerate(letter.points, 1)
        ),
        closing=texts["closing"],
        sources=tuple(sorted(sources, key=lambda source: source.n)),
    )


def _numbers(checked: CheckedLetter) -> dict[int, int]:
    """Evidence number → number on paper, in the order in which the text cites."""
    cited = (n for text in checked.texts.values() for s in text.sentences for n, _, _ in s.quotes)
    return {n: number for number, n in enumerate(dict.fromkeys(cited), 1)}


def _heading(n: int, question: str, sheet: Sheet) -> str:
    numeral = sheet.numerals[n - 1] if n <= len(sheet.numerals) else str(n)
    return sheet.heading.format(n=numeral, question=question.rstrip("。."))


def _source(n: int, citation: Citation, sheet: Sheet, told: Mapping[str, str]) -> Source:
    document = citation.document
    known = {
        "number": document.document_number,
        "issuer": document.issuer,
        "source": document.source,
        "place": citation.heading,
        "page": str(citation.page or ""),
        "url": document.url,
        "digest": document.digest[:_DIGEST],
        **told,
    }
    facts = tuple(
        (label, known[name].removeprefix(label))  # 效力未注明 would name it twice
        for name, label in sheet.facts.items()
        if known.get(name)
    )
    return Source(n, document.title, facts, citation.quote)
