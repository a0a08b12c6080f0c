import io
import zipfile

import pytest
from archives import compound, packed
from docx import Document
from openpyxl import Workbook

from index.errors import UnreadableFile
from index.reading.filetype import BY_SUFFIX, FileType, detect
from index.reading.formats import SUFFIXES, read_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def saved(document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


CONTENT = {
    FileType.TEXT: "某区招商方案".encode(),
    FileType.HTML: b"<!DOCTYPE html><html><body><p>x</p></body></html>",
    FileType.DOCX: saved(Document()),
    FileType.XLSX: saved(Workbook()),
    FileType.OFD: packed({"OFD.xml": "<x/>"}),
    FileType.ZIP: packed({"a.txt": "x"}),
    FileType.PDF: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    FileType.RTF: b"{\\rtf1 x}",
    FileType.IMAGE: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
}


@pytest.mark.parametrize("kind", CONTENT)
@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xls", ".txt"])
def test_the_content_tells_the_format_and_not_the_name(kind, suffix):
    assert detect(CONTENT[kind], suffix) is kind


def test_an_archive_that_holds_a_pdf_uncompressed_is_an_archive():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:  # which compresses nothing
        archive.writestr("a.pdf", CONTENT[FileType.PDF])
    assert detect(data.getvalue(), ".zip") is FileType.ZIP


@pytest.mark.parametrize("suffix", [".md", ".txt", ".csv", ".html"])
def test_among_text_formats_the_name_tells(suffix):
    assert detect("某区招商方案".encode(), suffix) is BY_SUFFIX[suffix]


@pytest.mark.parametrize("page", [
    b"<html><body>x</body></html>", b"\xef\xbb\xbf  <!-- x -->\n<HTML lang=zh>x",
    b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">',
])  # fmt: skip
def test_a_web_page_is_known_however_it_begins(page):
    assert detect(page, ".doc") is FileType.HTML


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"MZ\x90\x00\x03", "a Windows program"),
        (b"\x7fELF\x02\x01\x01\x00", "a Linux program"),
        (b"Rar!\x1a\x07\x01\x00", "a RAR archive"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "a 7z archive"),
        (b"\x00\x01\x02\x03", "binary"),
        (packed({"ppt/presentation.xml": "x"}), "PowerPoint"),
        (packed({"mimetype": "x", "content.xml": "x"}), "OpenDocument"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "of 2003"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "web archive"),
        (OLE + bytes(600), "damaged Office file"),
        (b"PK\x03\x04" + bytes(100), "damaged ZIP"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("suffix", [".txt", ".pdf", ".exe"])
def test_what_is_no_document_is_refused_by_what_it_is(data, told, suffix):
    with pytest.raises(UnreadableFile, match=told):
        detect(data, suffix)


@pytest.mark.parametrize(
    ("streams", "kind"),
    [(["WordDocument", "1Table"], FileType.DOC), (["Workbook"], FileType.XLS),
     (["Book"], FileType.XLS)],
)  # fmt: skip
def test_old_office_files_are_told_apart(streams, kind):
    assert detect(compound(*streams), ".docx") is kind


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_a_protected_office_file_is_told(suffix):
    with pytest.raises(UnreadableFile, match="password"):
        detect(compound("EncryptionInfo", "EncryptedPackage"), suffix)


@pytest.mark.parametrize("stream", ["PowerPoint Document", "x"])
def test_other_old_office_files_are_refused(stream):
    with pytest.raises(UnreadableFile, match="save it as"):
        detect(compound(stream), ".doc")


def test_a_text_that_begins_like_a_bitmap_is_text():
    assert detect("BMW 某区项目".encode(), ".txt") is FileType.TEXT


def test_every_format_that_is_known_by_name_has_a_reader_but_archives():
    assert {s for s, kind in BY_SUFFIX.items() if kind is not FileType.ZIP} == SUFFIXES


def test_a_wrong_name_is_noted():
    page = f"<html><body><div id=zoom><p>{'某区招商方案。' * 5}</p></div></body></html>".encode()
    document = read_bytes(page, ".pdf")
    assert "招商方案" in document.text
    assert document.notes == ("is a web page named .pdf; read as what it is",)
    assert read_bytes(page, ".html").notes == ()


def test_an_archive_within_an_archive_is_refused():
    with pytest.raises(UnreadableFile, match="archive"):
        read_bytes(CONTENT[FileType.ZIP], ".docx")
