"""A letter of two pages with five questions becomes a Word file whose numbers all verify."""

import io
import re

import pypdfium2
import pytest
from docx import Document
from docx.enum.text import WD_BREAK

from assistant.letters import pdf_file
from assistant.letters.forms import FORMS, SHEETS
from assistant.quantities import missing, quantities
from index import libreoffice

FORM, SHEET = FORMS["zh", "formal"], SHEETS["zh"]
FIRST_PAGE = """惠济区招商主管部门：
您好！我公司从事食品加工装备的研发与生产，总部设在外省，近年来一直关注中部地区的市场。经过前期调研，\
公司拟在惠济区选址建设生产基地。为便于决策，现就以下问题向贵单位咨询，敬请予以答复：
一、惠济区2023年一季度签约了多少个项目，总签约额是多少？
二、惠济区2022年新签约了多少个项目？
三、惠济区有哪些主导产业？各主导产业去年的税收分别是多少万元？"""
SECOND_PAGE = """四、企业购置生产设备，惠济区给予多少比例的补贴？
五、惠济区工业用地的出让价格是每亩多少万元？
我公司将根据贵单位的答复安排实地考察，盼早日复函为感。
此致
敬礼"""
PARTLY, UNKNOWN = (3,), (4, 5)


@pytest.fixture
def enquiry() -> bytes:
    word, file = Document(), io.BytesIO()
    for line in FIRST_PAGE.splitlines():
        word.add_paragraph(line)
    word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    for line in SECOND_PAGE.splitlines():
        word.add_paragraph(line)
    word.save(file)
    return file.getvalue()


def read(data: bytes) -> tuple[dict[int, list[str]], dict[int, str]]:
    """The lines under each point, and the excerpt of each source, from the Word file alone."""
    points: dict[int, list[str]] = {}
    excerpts: dict[int, str] = {}
    point = source = 0
    lines = [p.text.strip() for p in Document(io.BytesIO(data)).paragraphs]
    annex = lines.index(SHEET.annex)
    for line in lines[: lines.index(FORM.closing.split("\n")[0])]:
        if heading := re.match(rf"([{''.join(SHEET.numerals)}])、关于“", line):
            point = SHEET.numerals.index(heading[1]) + 1
        elif point and line:
            points.setdefault(point, []).append(line)
    for line in lines[annex + 1 :]:
        if title := re.match(r"\[(\d+)\] ", line):
            source = int(title[1])
        elif line.startswith(SHEET.excerpt):
            excerpts[source] = ""
        elif source in excerpts:
            excerpts[source] += f"{line}\n"
    return points, excerpts


def test_five_questions_become_a_word_file_whose_numbers_all_verify(person, enquiry):
    zhang = person("zhang")
    page = zhang.send("/staff/enquiries", files={"file": ("来信.docx", enquiry)})
    questions = re.search(r'name="questions"[^>]*>([^<]*)<', page.text).group(1).splitlines()
    assert len(questions) == 5
    address = zhang.answered(page.url.path, "\n".join(questions))
    data = zhang.get(f"{address}/letter.docx").content
    points, excerpts = read(data)
    assert list(points) == [1, 2, 3, 4, 5]

    numbers = 0
    for n, lines in points.items():
        is_silent = any("没有查到" in line or "未公布" in line for line in lines)
        assert is_silent == (n in PARTLY + UNKNOWN), lines
        cites = [line for line in lines if re.search(r"\[\d+\]", line)]
        # of what is not known only what a document says itself that it does not tell
        assert cites if n not in UNKNOWN else all("未公布" in line for line in cites), lines
        for line in lines:
            for sentence in re.findall(r"[^。]+。", line):
                cited = [excerpts[int(m)] for m in re.findall(r"\[(\d+)\]", sentence)]
                bare = re.sub(r"\[\d+\]", "", sentence)
                numbers += len(quantities(bare))
                assert missing(bare, "\n".join(cited)) == [] or not cited, sentence
                assert cited or n in PARTLY + UNKNOWN, sentence
    assert numbers >= 4
    # where a document says itself that it does not tell, that stands alone
    assert all(FORM.silence in points[n][0] or "未公布" in points[n][0] for n in UNKNOWN)

    if libreoffice.find():
        pages = pypdfium2.PdfDocument(pdf_file.write(data))
        told = [page.get_textpage().get_text_range() for page in pages]
        assert SHEET.title in told[0]
        assert all(SHEET.not_approved.split("　")[0] in text for text in told)
        assert SHEET.excerpt in told[-1]
