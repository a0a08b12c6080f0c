"""A letter as a Word document. Owner of python-docx for writing.

The layout follows GB/T 9704 for official documents: A4, its margins, 仿宋 of 16 points for the
text, 黑体 for headings. Fonts are named for Latin and for East Asian characters apart, since Word
would else take the East Asian ones from its theme; where one is not installed, the font table
names another.
"""

import io
import re
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from assistant.letters.forms import Sheet
from assistant.letters.paper import Paper, Source
from index.normalise import han_share

_LATIN, _TEXT, _HEADING = "Times New Roman", "仿宋", "黑体"
_OTHER_NAMES = {"仿宋": "FangSong", "黑体": "SimHei"}
_SIZE, _SMALL, _TITLE = Pt(16), Pt(12), Pt(22)
_LINE = Pt(28)
_INDENT = Pt(32)  # two characters
_WARNING = RGBColor(0xB0, 0x2A, 0x1A)
_NO_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(paper: Paper) -> bytes:
    """The letter and, on new pages, its annex with the verbatim excerpts."""
    word = Document()
    _set_up(word, paper)
    _line(word, paper.sheet.title, _TITLE, _HEADING, centred=True)
    _line(word, paper.sheet.number, _SIZE, _TEXT, centred=True)
    _line(word, "", _SIZE, _TEXT)
    _line(word, paper.salutation, _SIZE, _TEXT)
    _paragraphs(word, paper.opening)
    for heading, text in paper.points:
        point = _line(word, heading, _SIZE, _HEADING, indented=True)
        point.paragraph_format.keep_with_next = True
        _paragraphs(word, text)
    _paragraphs(word, paper.closing)
    ends = [_list_annexes, _sign] if paper.sheet.annexes_come_first else [_sign, _list_annexes]
    for end in ends:
        end(word, paper)
    if paper.sources:
        _annex(word, paper)
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def _set_up(word: WordDocument, paper: Paper) -> None:
    """Page, fonts, page numbers, and the warning on every page of what is not approved."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    properties = word.core_properties
    properties.title, properties.author, properties.comments = paper.sheet.title, "", ""
    properties.created = properties.modified = datetime.now(UTC)
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")  # full stops stand low, not in the middle
    _name_other_fonts(word)
    if paper.warning:
        header = section.header.paragraphs[0]
        header.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = _run(header, paper.warning, _SMALL, _HEADING)
        run.font.color.rgb = _WARNING
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(footer, "— ", _SMALL, _TEXT)
    _page_number(_run(footer, "", _SMALL, _TEXT))
    _run(footer, " —", _SMALL, _TEXT)


def _list_annexes(word: WordDocument, paper: Paper) -> None:
    if not paper.sources:
        return
    _line(word, "", _SIZE, _TEXT)
    listed = _line(word, paper.sheet.annex_list, _SIZE, _TEXT, indented=True)
    listed.paragraph_format.keep_with_next = True
    for source in paper.sources:
        _line(word, f"[{source.n}] {source.title}", _SIZE, _TEXT, indented=True)


def _sign(word: WordDocument, paper: Paper) -> None:
    """Where the office and the day are to be filled in."""
    _line(word, "", _SIZE, _TEXT).paragraph_format.keep_with_next = True
    for blank in paper.sheet.signature:
        told = _line(word, blank, _SIZE, _TEXT)
        told.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        told.paragraph_format.keep_with_next = blank != paper.sheet.signature[-1]


def _annex(word: WordDocument, paper: Paper) -> None:
    begin = _line(word, "", _SIZE, _HEADING)
    begin.add_run().add_break(WD_BREAK.PAGE)
    _run(begin, paper.sheet.annex, _SIZE, _HEADING)
    for source in paper.sources:
        _excerpt(word, source, paper.sheet)


def _excerpt(word: WordDocument, source: Source, sheet: Sheet) -> None:
    title = _line(word, f"[{source.n}] {source.title}", _SIZE, _HEADING)
    title.paragraph_format.space_before = Pt(12)
    title.paragraph_format.keep_with_next = True
    _facts(word, source, sheet)
    told = _line(word, f"{sheet.excerpt}{sheet.colon}".rstrip(), _SMALL, _HEADING)
    told.paragraph_format.keep_with_next = True
    for line in filter(str.strip, source.quote.splitlines()):
        quote = _line(word, line, _SMALL, _TEXT)
        quote.paragraph_format.line_spacing = Pt(22)
        quote.paragraph_format.left_indent = _INDENT


def _facts(word: WordDocument, source: Source, sheet: Sheet) -> None:
    """Two beside each other, without lines around them; on one page with what follows."""
    table = word.add_table(rows=-(-len(source.facts) // 2), cols=2)
    for n, (name, value) in enumerate(source.facts):
        fact = table.cell(n // 2, n % 2).paragraphs[0]
        fact.paragraph_format.line_spacing = Pt(20)
        fact.paragraph_format.space_after = Pt(0)
        fact.paragraph_format.keep_with_next = True
        _run(fact, f"{name}{sheet.colon}", _SMALL, _HEADING)
        _run(fact, value, _SMALL, _TEXT)


def _paragraphs(word: WordDocument, text: str) -> None:
    for line in text.splitlines():
        if line.strip():
            _line(word, line.strip(), _SIZE, _TEXT, indented=True)


def _line(
    word: WordDocument,
    text: str,
    size: Pt,
    font: str,
    centred: bool = False,
    indented: bool = False,
) -> Paragraph:
    paragraph = word.add_paragraph()
    layout = paragraph.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing = _LINE
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if indented:
        layout.first_line_indent = _INDENT
    _run(paragraph, text, size, font)
    return paragraph


def _run(paragraph: Paragraph, text: str, size: Pt, font: str) -> Run:
    run = paragraph.add_run(_NO_XML.sub("", text))
    run.font.size, run.font.name = size, _LATIN
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), font)
    if han_share(text) > 0:  # quotation marks are wide then, as the characters around them
        fonts.set(qn("w:hint"), "eastAsia")
    return run


def _page_number(run: Run) -> None:
    """A field that Word fills in on every page."""
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._element.append(part)


def _name_other_fonts(word: WordDocument) -> None:
    """Under which other name a machine may have a font, in the font table."""
    for part in word.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            fonts = "".join(
                f'<w:font w:name="{name}"><w:altName w:val="{other}"/></w:font>'
                for name, other in _OTHER_NAMES.items()
            )
            table = part.blob.decode().replace("</w:fonts>", f"{fonts}</w:fonts>")
            part._blob = table.encode()
