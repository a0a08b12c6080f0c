"""Files as they come from offices and from elsewhere, none of which can be read."""

import io

from archives import compound, damaged, packed, protected
from docx import Document
from openpyxl import Workbook

from index.reading import limits


def saved(document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def word(text: str = "正文。") -> bytes:
    document = Document()
    document.add_paragraph(text)
    return saved(document)


def workbook() -> bytes:
    book = Workbook()
    book.active.append(["园区", "数量"])
    book.active.append(["东区", 3])
    return saved(book)


BOMB = packed({"word/document.xml": bytes(40 * limits.MIB)})
# name → content, and what is said of it
BAD_FILES = {
    "protected.docx": (compound("EncryptedPackage", "EncryptionInfo"), "password"),
    "protected.xlsx": (compound("EncryptedPackage"), "password"),
    "protected member.zip": (protected("a.txt", b"x"), "password"),
    "cut.docx": (word()[:700], "damaged"),
    "cut.xlsx": (workbook()[:-200], "damaged"),
    "cut.pdf": (b"%PDF-1.7 cut", "damaged"),
    "cut.png": (b"\x89PNG\r\n\x1a\n but cut short", "damaged|picture"),
    "damaged inside.docx": (damaged("word/document.xml", b"<x/>"), "damaged"),
    "empty.docx": (packed({"word/document.xml": "<x/>"}), "damaged"),
    "bomb.docx": (BOMB, "zip bomb"),
    "bomb.zip": (packed({"a.txt": bytes(40 * limits.MIB)}), "zip bomb"),
    "program.pdf": (b"MZ\x90\x00\x03" + bytes(100), "Windows program"),
    "noise.xlsx": (bytes(range(256)) * 50, "binary"),
    "no words.docx": (saved(Document()), "no text"),
    "nothing.txt": (b"", "no text"),
}
