"""A page of a PDF or picture to look at, with words of it marked."""

from collections.abc import Sequence

from index.errors import UnreadableFile
from index.reading.filetype import FileType, detect
from index.reading.pdf_characters import Character
from index.reading.typeset import canonical

_WIDEST = 1400  # dots
_MARGIN = 2  # dots around what is marked
_LEFT_OUT = frozenset(" \t\n\r\u00a0\u3000|")  # in a text, and not or elsewhere on a page


def draw(data: bytes, suffix: str, number: int, words: str) -> bytes:
    """Page `number` as PNG, 1 the first.

    Words of a scan are not marked: where its characters stand is not kept.

    Raises:
        UnreadableFile: no PDF or picture, damaged, or without such a page.
    """
    from index.reading import images, page_image  # of which a reader of texts has no need

    if number < 1:
        raise UnreadableFile(f"has no page {number}")
    kind = detect(data, suffix)
    if kind is FileType.IMAGE:
        return page_image.to_png(images.page(data, number), _WIDEST)
    if kind is not FileType.PDF:
        raise UnreadableFile(f"is {kind.value}, which has no pages to look at")
    from index.reading.pdfium import PdfFile

    with PdfFile(data) as pdf:
        if number > pdf.pages:
            raise UnreadableFile(f"has no page {number}")
        picture, characters, scale = pdf.show(number)
    height = picture.shape[0]
    for line in lines_of(characters, words):
        edges = (
            min(c.left for c in line) * scale - _MARGIN,
            height - max(c.top for c in line) * scale - _MARGIN,
            max(c.right for c in line) * scale + _MARGIN,
            height - min(c.bottom for c in line) * scale + _MARGIN,
        )
        page_image.highlighted(picture, *map(round, edges))
    return page_image.to_png(picture, _WIDEST)


def lines_of(characters: Sequence[Character], words: str) -> list[list[Character]]:
    """The characters that make up the words, by lines; none where they are not told in one run."""
    drawn = [(c, canonical(chr(c.code))) for c in characters if not c.is_space]
    owners = [c for c, text in drawn for _ in text]
    wanted = "".join(c for c in canonical(words) if c not in _LEFT_OUT)
    at = "".join(text for _, text in drawn).find(wanted) if wanted else -1
    lines: list[list[Character]] = []
    for character in owners[at : at + len(wanted)] if at >= 0 else ():
        if lines and _is_beside(lines[-1][-1], character):
            lines[-1].append(character)
        else:
            lines.append([character])
    return lines


def _is_beside(one: Character, other: Character) -> bool:
    """Whether the other goes on where the one ends, on the same line."""
    middle = (other.bottom + other.top) / 2
    return one.bottom <= middle <= one.top and abs(other.left - one.right) <= 2 * one.size
