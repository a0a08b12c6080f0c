"""Word documents: paragraphs and tables in order, with their headings and automatic numbers.

Owner of python-docx, which opens the package; the walk through the text is ours, because what
a reader sees on the page is more and less than the paragraphs it lists: text boxes, footnotes,
content controls and numbers are there, deleted and hidden text are not. ECMA-376 part 1, 17.
"""

import io
import re
from collections.abc import Iterator
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docx.opc.part import PartFactory
from docx.oxml.parser import parse_xml
from docx.package import Package
from docx.parts.document import DocumentPart

from index.documents import BlockKind, DocumentText
from index.errors import UnreadableFile
from index.reading import containers, limits
from index.reading.blocks import Piece, join
from index.reading.numbering import Element, Numbering, W, number, value
from index.reading.tables import Cell, lay_out
from index.reading.word_styles import Styles, is_on

_DAMAGED = (OpcError, BadZipFile, SyntaxError, KeyError, ValueError, TypeError, AttributeError)
_TYPES = (  # which python-docx knows no reader for
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_MAX_HEADING = 60  # characters; a longer "heading" is a paragraph that somebody made bold
_ARTICLE = re.compile(r"第[一二三四五六七八九十百千零〇\d]+条")
_WRAPPERS = {"ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "bdo", "dir"}
_NOTE_KINDS = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}

PartFactory.part_type_for.update(dict.fromkeys(_TYPES, DocumentPart))


def read(data: bytes) -> DocumentText:
    """Raises UnreadableFile where the document is damaged or too large inside."""
    containers.check(data)
    try:
        package = Package.open(io.BytesIO(data))
        part = package.main_document_part
        walk = _Walk(part)
        pieces = list(walk.flow(part.element.body, 0))
        metadata: dict[str, object] = {"properties": _properties(package)}
        metadata["title_lines"] = walk.title_lines(part.element.body)
    except _DAMAGED as error:
        raise UnreadableFile("is a damaged Word document; open it in Word, save again") from error
    titles = [piece.content for piece in pieces if piece.level == _TITLE_LEVEL]
    if titles:
        metadata["title"] = titles[0]
    shown = (Piece(p.kind, p.content, 1, p.page) if p.level == _TITLE_LEVEL else p for p in pieces)
    macros = any("vbaProject" in str(other.partname) for other in package.iter_parts())
    notes = ("holds macros, which were not run",) if macros else ()
    return join(shown, metadata, notes)


_TITLE_LEVEL = -1  # within this module


def _properties(package: Package) -> dict[str, str]:
    """What the file says about itself: often left from the file it was copied from."""
    try:
        core = package.core_properties
        found = {"title": core.title, "author": core.author, "subject": core.subject}
        for name in ("created", "modified"):
            when = getattr(core, name)
            found[name] = when.date().isoformat() if when else ""
    except _DAMAGED:
        return {}
    return {name: text.strip() for name, text in found.items() if text and text.strip()}


class _Walk:
    """One way through the document in reading order; the numbers count along."""

    def __init__(self, part: DocumentPart) -> None:
        roots = {}
        for relation in part.rels.values():
            name = relation.reltype.rpartition("/")[2]
            if (
                name in {"numbering", "styles", "footnotes", "endnotes"}
                and not relation.is_external
            ):
                roots[name] = parse_xml(relation.target_part.blob)
        self._styles = Styles(roots.get("styles"))
        self._numbering = Numbering(roots.get("numbering"), self._styles.lists())
        self._notes = {
            (kind, note.get(f"{W}id")): note
            for kind in ("footnotes", "endnotes")
            for note in roots.get(kind, ())
        }

    def flow(self, parent: Element, depth: int) -> Iterator[Piece]:
        """The pieces of a body, a cell, a text box or a note."""
        for child in parent:
            name = _name(child)
            if name == "p":
                yield from self._paragraph(child, depth)
            elif name == "tbl" and depth < limits.TABLE_DEPTH:
                yield from self._table(child, depth + 1)
            elif name == "sdt" and value(child, _GALLERY) != "Table of Contents":
                for content in child.iterchildren(f"{W}sdtContent"):
                    yield from self.flow(content, depth)
            elif name in _WRAPPERS:
                yield from self.flow(child, depth)
            elif name == "AlternateContent":
                yield from self.flow(_choice(child), depth)

    def title_lines(self, body: Element) -> int:
        """How many paragraphs at its head are set alike, in the middle: they may be one title."""
        count, size = 0, ""
        for paragraph in body.iterchildren(f"{W}p"):
            if not "".join(self._inline(paragraph, [], [])).strip():
                if count:
                    break
                continue
            here = self._styles.size_of(paragraph)
            if not self._styles.is_centred(paragraph.find(f"{W}pPr")) or (count and here != size):
                break
            count, size = count + 1, here
        return count

    def _paragraph(self, element: Element, depth: int) -> Iterator[Piece]:
        properties = element.find(f"{W}pPr")
        style = self._styles.of(properties)
        boxes: list[Element] = []
        notes: list[Element] = []
        text = "".join(self._inline(element, boxes, notes))
        gone = is_on(properties, "rPr/vanish") or is_on(properties, "rPr/del")
        if not style.is_contents and not style.hidden and (text.strip() or not gone):
            label = self._label(properties)  # an empty paragraph counts, too
            lines = [line for line in map(_squeeze, text.split("\n")) if line]
            if lines:
                yield from self._told(lines, label, properties)
        for box in boxes:
            if depth < limits.TABLE_DEPTH:
                yield from self.flow(box, depth + 1)
        for note in notes:
            yield from self.flow(note, depth + 1)

    def _told(self, lines: list[str], label: str, properties: Element | None) -> Iterator[Piece]:
        level = self._styles.heading_level(properties)
        title = self._styles.of(properties).is_title
        whole = label + " ".join(lines)
        if (level or title) and len(whole) <= _MAX_HEADING and not _ARTICLE.match(whole):
            yield Piece(BlockKind.HEADING, whole, _TITLE_LEVEL if title else level)
            return
        for at, line in enumerate(lines):
            yield Piece(BlockKind.PARAGRAPH, line if at else label + line)

    def _label(self, properties: Element | None) -> str:
        list_id, level = self._styles.list_of(properties)
        if not list_id or list_id == "0":  # 0 takes a number away that the style gives
            return ""
        if level is None:
            level = self._numbering.level_of_style(list_id, self._styles.id_of(properties))
        return self._numbering.advance(list_id, level)

    def _inline(self, parent: Element, boxes: list[Element], notes: list[Element]) -> Iterator[str]:
        """The characters of a paragraph; text boxes and notes in it are put aside."""
        for child in parent:
            name = _name(child)
            if (sign := _sign(child, name)) is not None:
                yield sign
            elif name == "r":
                if not (is_on(child, "rPr/vanish") or self._styles.is_hidden_run(child)):
                    yield from self._inline(child, boxes, notes)
            elif name in _NOTE_KINDS:
                note = self._notes.get((_NOTE_KINDS[name], child.get(f"{W}id")))
                if note is not None:
                    notes.append(note)
            elif name in {"drawing", "pict", "object"}:
                boxes += child.iter(f"{W}txbxContent")
            elif (inner := _inner(child, name)) is not None:
                yield from self._inline(inner, boxes, notes)

    def _table(self, table: Element, depth: int) -> Iterator[Piece]:
        cells, nested = [], []
        for cell, content in _grid(table):
            pieces = list(self.flow(content, depth))
            nested += [p for p in pieces if p.kind is BlockKind.TABLE]
            told = [p for p in pieces if p.kind is not BlockKind.TABLE]
            cells.append((cell, told))
        texts = [
            Cell(c.row, c.column, " ".join(p.content for p in told), c.rows, c.columns)
            for c, told in cells
        ]
        captions, text = lay_out(texts)
        if text:
            yield from (Piece(BlockKind.PARAGRAPH, caption) for caption in captions)
            yield Piece(BlockKind.TABLE, text)
        else:  # a table that only places text
            for _, told in cells:
                yield from told
        yield from nested


_GALLERY = "sdtPr/docPartObj/docPartGallery"
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}


def _sign(child: Element, name: str) -> str | None:
    """The characters that an element stands for by itself; None where it does not."""
    if name == "t":
        return child.text or ""
    if name in {"oMath", "oMathPara"}:
        return "".join(e.text or "" for e in child.iter() if _name(e) == "t")
    if name == "br" and child.get(f"{W}type", "textWrapping") != "textWrapping":
        return ""
    return _SIGNS.get(name)


def _inner(child: Element, name: str) -> Element | None:
    """What of an element holds text that is shown, where it is a wrapper at all."""
    if name in _WRAPPERS:
        return child
    if name == "sdt":
        return child.find(f"{W}sdtContent")
    if name == "ruby":
        return child.find(f"{W}rubyBase")
    return _choice(child) if name == "AlternateContent" else None


def _choice(alternate: Element) -> Element:
    """The newer of two ways in which the same content is written, or the older one."""
    options = {_name(option): option for option in reversed(list(alternate))}
    return options.get("Choice", options.get("Fallback", ()))


def _grid(table: Element) -> Iterator[tuple[Cell, Element]]:
    """The cells with text of their own, at their places, with the height of those merged down."""
    rows = [row for row in table.iter(f"{W}tr") if _table_of(row) is table]
    places: list[list[tuple[int, int, Element]]] = []
    for row in rows:
        column = number(value(row, "trPr/gridBefore"))
        cells = []
        for cell in (c for c in row.iter(f"{W}tc") if _row_of(c) is row):
            width = max(1, min(number(value(cell, "tcPr/gridSpan", "1"), 1), limits.COLUMNS))
            cells.append((column, width, cell))
            column += width
        deleted = row.find(f"{W}trPr/{W}del") is not None
        places.append([] if deleted else cells)
    goes_on = [{c: _goes_on(cell) for c, _, cell in cells} for cells in places]
    for at, cells in enumerate(places):
        for column, width, cell in cells:
            if _goes_on(cell):
                continue
            height = 1
            while at + height < len(places) and goes_on[at + height].get(column):
                height += 1
            yield Cell(at, column, "", height, width), cell


def _goes_on(cell: Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _table_of(row: Element) -> Element:
    return next(row.iterancestors(f"{W}tbl"))


def _row_of(cell: Element) -> Element:
    return next(cell.iterancestors(f"{W}tr"))


def _name(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _squeeze(text: str) -> str:
    return re.sub(r"\u3000+", "\u3000", re.sub(r"[ \t\xa0]+", " ", text)).strip()
