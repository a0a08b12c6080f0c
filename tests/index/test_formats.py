"""One file of every format goes in, through the process that reads files, and is found again."""

import io

import pytest
from archives import packed
from docx import Document
from openpyxl import Workbook

from index.documents import BlockKind

SENTENCE = "某区设立招商引资工作专班，统筹协调各部门开展工作。"
PAGE = f"<html><body><div id=zoom><p>{SENTENCE}</p></div></body></html>"


def saved(document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def word() -> bytes:
    document = Document()
    document.add_heading("某区招商办法", 1)
    document.add_paragraph(SENTENCE)
    return saved(document)


def workbook() -> bytes:
    book = Workbook()
    for row in (["园区", "说明"], ["东区", SENTENCE]):
        book.active.append(row)
    return saved(book)


def ofd() -> bytes:
    ns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    text = f"<ofd:TextCode X='0' Y='5'>{SENTENCE}</ofd:TextCode>"
    return packed(
        {
            "OFD.xml": f"<ofd:OFD {ns}><ofd:DocBody><ofd:DocRoot>D.xml</ofd:DocRoot></ofd:DocBody>"
            "</ofd:OFD>",
            "D.xml": f"<ofd:Document {ns}><ofd:Pages><ofd:Page ID='1' BaseLoc='P.xml'/></ofd:Pages>"
            "</ofd:Document>",
            "P.xml": f"<ofd:Page {ns}><ofd:Content><ofd:Layer><ofd:TextObject ID='2' Size='5' "
            f"Boundary='20 100 150 8'>{text}</ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>",
        }
    )


FILES = {
    "一.md": f"# 某区招商办法\n\n{SENTENCE}",
    "二.txt": SENTENCE.encode("gb18030"),
    "三.html": PAGE.encode("gb18030"),
    "四.csv": f"园区,说明\n东区,{SENTENCE}\n".encode("gb18030"),
    "五.docx": word(),
    "六.xlsx": workbook(),
    "七.ofd": ofd(),
    "八.zip": packed(
        {"内/九.docx": word(), "内/十.html": PAGE, "内/十一.csv": f"甲,乙\n1,{SENTENCE}"}
    ),
}


def test_every_format_goes_in(write_corpus, ingest, store):
    report = ingest(write_corpus(FILES))
    assert not report.failed and not report.notes
    documents = store.catalog.documents()
    assert set(documents) == set("一二三四五六七九十") | {"十一"}
    for name in documents:
        assert SENTENCE in store.catalog.text(name).text


@pytest.mark.parametrize("name", ["四", "六", "十一"])
def test_tables_stay_tables_in_the_catalog(write_corpus, ingest, store, name):
    ingest(write_corpus(FILES))
    (block,) = store.catalog.text(name).blocks
    assert block.kind is BlockKind.TABLE


def test_a_second_run_reads_nothing_again(write_corpus, ingest):
    folder = write_corpus(FILES)
    ingest(folder)
    report = ingest(folder)
    assert report.unchanged == 10 and not report.added and not report.updated
