"""Old formats, written by LibreOffice from what the other tests make."""

import io
import struct

import libreoffice
import olefile
import pytest
from docx import Document
from openpyxl import Workbook

from index import reading
from index.documents import BlockKind
from index.errors import UnreadableFile
from index.reading import office, xls

TABLE = BlockKind.TABLE


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """`.doc`, `.rtf` and `.xls` in one folder; made once, since LibreOffice takes seconds."""
    program = libreoffice.find_or_install()
    folder = tmp_path_factory.mktemp("old")
    document = Document()
    document.add_heading("某区招商办法", 1)
    document.add_paragraph("第一条　某区设立招商专班。")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["园区", "数量", "东区", "3"], strict=True):
        cell.text = text
    document.add_paragraph("某区人民政府办公室")  # LibreOffice loses a table at the very end
    document.save(folder / "a.docx")
    book = Workbook()
    book.active.append(["园区", "投资", None])
    book.active.append([None, "内资", "外资"])
    book.active.append(["东区", 3, 0.5])
    for cells in ("A1:A2", "B1:C1"):
        book.active.merge_cells(cells)
    book.create_sheet("内部").append(["甲", "乙"])
    book["内部"].sheet_state = "hidden"
    book.save(folder / "b.xlsx")
    libreoffice.convert(program, folder / "a.docx", "xml:MS Word 2003 XML")
    for name, suffix in (("a.docx", "doc"), ("a.docx", "rtf"), ("b.xlsx", "xls")):
        libreoffice.convert(program, folder / name, suffix)
    return folder


@pytest.mark.parametrize("suffix", ["doc", "rtf"])
def test_old_documents_are_read_through_libreoffice(old, suffix):
    text = reading.read(old / f"a.{suffix}")
    found = [(b.kind, text.text[b.start : b.end]) for b in text.blocks]
    assert found == [
        (BlockKind.HEADING, "某区招商办法"),
        (BlockKind.PARAGRAPH, "第一条　某区设立招商专班。"),
        (TABLE, "| 园区 | 数量 |\n| 东区 | 3 |"),
        (BlockKind.PARAGRAPH, "某区人民政府办公室"),
    ]


def test_word_2003_xml_is_read_through_libreoffice(old):
    text = reading.read(old / "a.xml")
    assert "第一条　某区设立招商专班。" in text.text and "| 东区 | 3 |" in text.text


def test_without_libreoffice_a_message_says_what_to_do(monkeypatch):
    monkeypatch.setattr(office, "find", lambda: None)
    with pytest.raises(UnreadableFile, match=r"install LibreOffice.*\.docx"):
        office.read(b"")


def test_what_libreoffice_cannot_convert_is_told(old, tmp_path, monkeypatch):
    data = (old / "a.doc").read_bytes()
    (tmp_path / "a.doc").write_bytes(data[: len(data) // 3])
    with pytest.raises(UnreadableFile):
        reading.read(tmp_path / "a.doc")


def test_an_old_workbook_is_read_like_a_new_one(old):
    text = xls.read((old / "b.xls").read_bytes())
    assert text.text.split("\n")[:2] == ["| 园区 | 投资 内资 | 投资 外资 |", "| 东区 | 3 | 0.5 |"]
    assert "甲" not in text.text and "内部" in text.notes[0]


def test_a_damaged_old_workbook_is_refused():
    with pytest.raises(UnreadableFile, match="damaged"):
        xls.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))


def test_a_protected_old_document_is_told_without_libreoffice(old, tmp_path):
    data = bytearray((old / "a.doc").read_bytes())
    with olefile.OleFileIO(io.BytesIO(bytes(data))) as ole:
        head = ole.openstream("WordDocument").read(64)
    at = bytes(data).index(head)
    (flags,) = struct.unpack_from("<H", data, at + 10)
    struct.pack_into("<H", data, at + 10, flags | 0x0100)
    (tmp_path / "a.doc").write_bytes(data)
    with pytest.raises(UnreadableFile, match="password"):
        reading.read(tmp_path / "a.doc")
