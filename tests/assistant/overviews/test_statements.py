"""Quotations with what stands over them."""

import pytest

from assistant.overviews.statements import Quote, sentences, tables

TEXT = """# 某区情况

## 东部

甲园发展光伏。乙园发展食品。

| 园区 | 项目 |
| --- | --- |
| 甲园 |  |
| 乙园 | 面粉厂 |
| 短行 |
"""


def test_sentences_are_verbatim_with_their_headings(make):
    document, text = make(TEXT)
    found = list(sentences(document, text))
    assert [q.text for q in found] == ["甲园发展光伏。", "乙园发展食品。"]
    assert all(text.text[q.start : q.end] == q.text for q in found)
    assert found[0].headings == ("某区情况", "东部")


def test_cells_are_verbatim_and_rows_fit_their_header(make):
    document, text = make(TEXT)
    (table,) = tables(document, text)
    assert [[c.text for c in row] for row in table.rows] == [["甲园", ""], ["乙园", "面粉厂"]]
    assert all(text.text[c.start : c.end] == c.text for row in table.rows for c in row)


@pytest.mark.parametrize("cell", ["", "—", "/", "-", "未公布", "报道未列", "暂无数据", "……"])
def test_a_cell_may_say_nothing(make, cell):
    assert Quote(make("")[0], 0, len(cell), cell).is_silent


@pytest.mark.parametrize("cell", ["无", "0", "未来产业", "面粉厂"])
def test_other_cells_say_something(make, cell):
    assert not Quote(make("")[0], 0, len(cell), cell).is_silent
