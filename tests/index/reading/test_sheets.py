"""Excel workbooks made with openpyxl, and CSV. Old workbooks are in test_office.py."""

import io
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from index.documents import BlockKind, table_cells
from index.errors import UnreadableFile
from index.reading import csv, limits, xlsx
from index.reading.sheets import show

HEADING, PARAGRAPH, TABLE = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.TABLE


def book(*rows: list, name: str = "Sheet", merged: str = "") -> Workbook:
    made = Workbook()
    made.active.title = name
    for row in rows:
        made.active.append(row)
    for cells in merged.split():
        made.active.merge_cells(cells)
    return made


def saved(workbook: Workbook) -> bytes:
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def blocks(text) -> list[tuple[BlockKind, str]]:
    return [(b.kind, text.text[b.start : b.end]) for b in text.blocks]


def found(workbook: Workbook) -> list[tuple[BlockKind, str]]:
    return blocks(xlsx.read(saved(workbook)))


def test_a_sheet_is_a_heading_and_a_table():
    assert found(book(["园区", "数量"], ["东区", 3], name="项目表")) == [
        (HEADING, "项目表"), (TABLE, "| 园区 | 数量 |\n| 东区 | 3 |"),
    ]  # fmt: skip


def test_a_sheet_that_nobody_named_gets_no_heading():
    assert found(book(["园区", "数量"], ["东区", 3], name="Sheet1"))[0][0] is TABLE


def test_lines_over_the_header_are_paragraphs_and_the_first_is_the_title():
    made = book(["某区投资情况"], ["单位：万元"], ["园区", "数量"], ["东区", 3], merged="A1:B1")
    text = xlsx.read(saved(made))
    assert [kind for kind, _ in blocks(text)] == [PARAGRAPH, PARAGRAPH, TABLE]
    assert text.metadata == {"title": "某区投资情况"}


def test_merged_header_rows_become_one():
    made = book(
        ["园区", "投资", None], [None, "内资", "外资"], ["东区", 3, 5], merged="A1:A2 B1:C1"
    )
    assert table_cells(found(made)[0][1]) == [
        ["园区", "投资 内资", "投资 外资"], ["东区", "3", "5"],
    ]  # fmt: skip


def test_empty_rows_part_tables_but_not_rows_of_numbers():
    made = book(["园区", "数量"], ["东区", 3], [], ["西区", 4], [], ["年度", "目标"], ["甲", "乙"])
    assert [table_cells(text) for _, text in found(made)] == [
        [["园区", "数量"], ["东区", "3"], ["西区", "4"]], [["年度", "目标"], ["甲", "乙"]],
    ]  # fmt: skip


def test_hidden_sheets_are_left_out_and_reported():
    made = book(["园区", "数量"], ["东区", 3], name="公开")
    made.create_sheet("内部").append(["甲", "乙"])
    made["内部"].sheet_state = "hidden"
    text = xlsx.read(saved(made))
    assert "甲" not in text.text and "内部" in text.notes[0]


def test_a_cell_far_away_costs_nothing():
    made = book(["园区", "数量"], ["东区", 3])
    made.active.cell(1_000_000, 3, "末")
    assert (PARAGRAPH, "末") in found(made)


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (12345678901, "General", "12345678901"),
        (0.156, "0.0%", "15.6%"),
        (0.15, "0%", "15%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (383.8, '0.0"亿元"', "383.8亿元"),
        (3, '0"个"', "3个"),
        (1234.5, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ', "¥1,234.50"),
        (7, "000", "007"),
        (1.5, "0.##", "1.5"),
        (2, "0.##", "2"),
        (2, "0.0#", "2.0"),
        (1234.5, "#,##0", "1,235"),
        (-1234.5, "#,##0.00;[Red]-#,##0.00", "-1,234.50"),
        (1.25, "[$¥-804]#,##0.00", "¥1.25"),
        (1e-5, "General", "0.00001"),
        (1e20, "General", "100000000000000000000"),
        (1e30, "0.00", "1" + "0" * 30),
        (0.5, "# ?/?", "0.5"),
        (12345678, '0!.0,"万"', "12345678"),
        (12345678, "#,##0,", "12345678"),
        (datetime(2023, 3, 1), "yyyy-mm-dd", "2023-03-01"),
        (datetime(2023, 3, 1), 'yyyy"年"m"月"', "2023-03"),
        (datetime(2023, 3, 1, 9, 30), "yyyy-mm-dd hh:mm", "2023-03-01 09:30"),
        (date(2023, 3, 1), "General", "2023-03-01"),
        (True, "General", "TRUE"),
        ("#REF!", "General", ""),
        (None, "General", ""),
    ],
)  # fmt: skip
def test_values_are_told_as_they_are_shown(value, form, shown):
    assert show(value, form) == shown


def test_formats_are_those_of_the_cells():
    made = book(["园区", "占比"], ["东区", 0.156])
    made.active["B2"].number_format = "0.0%"
    assert found(made)[0][1].endswith("| 东区 | 15.6% |")


def test_too_many_cells_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "CELLS", 5)
    with pytest.raises(UnreadableFile, match="more than 5 cells"):
        xlsx.read(saved(book(["甲", "乙"], ["丙", "丁"], ["戊", "己"])))
    with pytest.raises(UnreadableFile, match="more than 5 cells"):
        csv.read("甲,乙\n丙,丁\n戊,己".encode())


def test_columns_beyond_the_limit_are_left_out_and_reported(monkeypatch):
    monkeypatch.setattr(limits, "COLUMNS", 2)
    text = xlsx.read(saved(book(["甲", "乙", "丙"], ["1", "2", "3"], name="宽表")))
    assert "丙" not in text.text and "宽表" in text.notes[0]


def test_a_truncated_workbook_is_refused():
    data = saved(book(["甲", "乙"]))
    with pytest.raises(UnreadableFile, match="damaged"):
        xlsx.read(data[: len(data) // 2])


# --- CSV ---


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_a_csv_is_a_table_whatever_its_encoding_and_delimiter(encoding, delimiter):
    rows = [["园区", "主导产业和招商方向"], ["东区", "新能源，装备"], ["西区", "生物医药"]]
    text = csv.read("\r\n".join(map(delimiter.join, rows)).encode(encoding))
    assert [table_cells(t) for _, t in blocks(text)] == [rows]


def test_quoted_cells_keep_their_commas_and_lines():
    (_, text), = blocks(csv.read('园区,说明\n东区,"甲,乙\n丙"\n'.encode()))  # fmt: skip
    assert table_cells(text) == [["园区", "说明"], ["东区", "甲,乙 丙"]]


def test_lines_over_the_header_of_a_csv_are_paragraphs():
    text = csv.read("某区投资情况,,\n园区,年,数量\n东区,2023,3\n".encode())
    assert [kind for kind, _ in blocks(text)] == [PARAGRAPH, TABLE]
