"""A letter on paper: its numbers, its annex, its fonts, and what a draft says on every page."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table

from assistant.letters import pdf_file, word_file
from assistant.letters.checking import check
from assistant.letters.composing import compose
from assistant.letters.forms import SHEETS
from assistant.letters.letter import with_texts
from assistant.letters.paper import lay_out
from index import libreoffice

SHEET = SHEETS["zh"]
QUESTIONS = ("甲乙区有哪些园区？", "一季度签约了多少，谁签的？", "设备补贴多少？")


@pytest.fixture
def letter(answers):
    return compose(QUESTIONS, answers, "zh", "formal", lambda answer: [])


def made(letter, verifier, is_approved=False):
    told = {"kind": "办事指南", "status": "现行有效", "published": "2031年4月1日"}
    paper = lay_out(check(letter, verifier), "2031年5月2日", lambda c: told, is_approved)
    return paper, word_file.write(paper)


def lines(data):
    """Of the paragraphs and of the cells of tables, in their order."""
    told = []
    for part in Document(io.BytesIO(data)).iter_inner_content():
        cells = part._cells if isinstance(part, Table) else [part]
        told += [cell.text for cell in cells]
    return told


def test_the_letter_is_followed_by_verbatim_excerpts_with_what_is_known_of_them(letter, verifier):
    paper, data = made(letter, verifier)
    told = lines(data)
    assert SHEET.title in told
    assert "一、关于“甲乙区有哪些园区？”" in told
    assert "甲乙区有三个产业园区[1]。" in told
    assert [source.n for source in paper.sources] == [1, 2, 3]
    annex = told[told.index(next(line for line in told if SHEET.annex in line)) :]
    assert "[2] 甲乙区签约情况" in annex
    assert "2031年一季度，甲乙区签约项目21个，总签约额40亿元。" in annex
    for line in ("文件性质：办事指南", "发布日期：2031年4月1日", "检索日期：2031年5月2日",
                 "文件摘要值：digest-signed"):  # fmt: skip
        assert line in annex


def test_sources_are_counted_in_the_order_of_the_edited_text(letter, verifier):
    edited = with_texts(letter, {"point-1": letter.points[1].text.split("\n")[0]})
    paper, _ = made(edited, verifier)
    assert paper.points[0][1] == "2031年一季度，甲乙区签约项目21个[1]。"
    assert paper.sources[0].title == "甲乙区签约情况"


def test_a_draft_says_so_on_every_page_and_an_approved_letter_does_not(letter, verifier):
    for is_approved, warning in ((False, SHEET.not_approved), (True, "")):
        _, data = made(letter, verifier, is_approved)
        (section,) = Document(io.BytesIO(data)).sections
        assert section.header.paragraphs[0].text == warning
        assert "PAGE" in section.footer._element.xml


def test_east_asian_fonts_are_named_and_no_author(letter, verifier):
    word = Document(io.BytesIO(made(letter, verifier)[1]))
    fonts = {
        run._element.rPr.rFonts.get(qn("w:eastAsia")) for p in word.paragraphs for run in p.runs
        if run.text.strip()
    }  # fmt: skip
    assert fonts == {"仿宋", "黑体"}
    assert word.core_properties.author == ""
    tables = [p for p in word.part.package.iter_parts() if p.partname == "/word/fontTable.xml"]
    assert 'w:altName w:val="FangSong"' in tables[0].blob.decode()


def test_characters_that_no_xml_may_hold_are_left_out(letter, verifier):
    paper, _ = made(with_texts(letter, {"salutation": "甲\x01先\ufffe生："}), verifier)
    assert "甲先生：" in lines(word_file.write(paper))


def test_libreoffice_makes_a_pdf_of_it(letter, verifier):
    if not libreoffice.find():
        pytest.skip("there is no LibreOffice")
    assert pdf_file.write(made(letter, verifier)[1]).startswith(b"%PDF-")


def test_without_libreoffice_a_message_says_what_to_do(monkeypatch):
    monkeypatch.setattr(libreoffice, "find", lambda: None)
    with pytest.raises(pdf_file.PdfUnavailable, match="Word"):
        pdf_file.write(b"")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_signature_stands_where_letters_of_the_language_have_it(answers, verifier, language):
    letter = compose(QUESTIONS, answers, language, "formal", lambda answer: [])
    told, sheet = lines(made(letter, verifier)[1]), SHEETS[language]
    places = [told.index(sheet.annex_list), told.index(sheet.signature[0])]
    assert places == sorted(places, reverse=language == "en")
