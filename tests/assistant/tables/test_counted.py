"""The cell that counts something of a row, where it is asked in other words than the label's."""

import pytest

from assistant.tables.asked import read
from assistant.tables.table import Table, tables_of
from index.documents import Document, Hit, Kind, Passage

ROWS = """各责任单位情况如下。

| 责任单位 | 新签约亿元以上项目（个） | 新开工亿元以上项目（个） | 到位资金（亿元） |
| --- | --- | --- | --- |
| 示例食品产业园管委会 | 14 | 10 | 38 |
| 样板新材料产业园管委会 | 12 | 9 | 52 |
| 合计 | 26 | 19 | 90 |
"""


def table(title: str = "示例市2026年招商引资目标任务分解表", kind: Kind = Kind.TARGET) -> Table:
    passage = Passage("d#0", "d", 0, 0, len(ROWS), ROWS)
    (found,) = tables_of([Hit(passage, Document("d", title, "d.md", "x", kind), 1.0, 1.0, 0.5)])
    return found


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        ("2026年示例园要签几个亿元项目", "14"),
        ("样板园今年计划开工多少个亿元以上项目", "9"),
        ("示例园2026年新签约亿元以上项目目标多少个", "14"),
    ],
)
def test_the_cell_of_the_row_is_meant(question: str, cell: str) -> None:
    request = read(question, table())
    assert request is not None and request.column is not None
    assert [request.column.cells[at] for at in request.at] == [cell]


@pytest.mark.parametrize(
    "question",
    [
        "示例园签了几个亿元项目",  # what was reached
        "2025年示例园要签几个亿元项目",
        "示例园要签几个10亿元项目",
        "示例园要签几个项目",  # of any size
        "要签几个亿元项目",
        "示例园要给企业签几个亿元项目",
    ],
)
def test_another_question_is_not_for_it(question: str) -> None:
    assert read(question, table()) is None


def test_a_target_is_not_told_from_results() -> None:
    done = table("示例市2026年招商引资完成情况", Kind.NEWS)
    assert read("示例园要签几个亿元项目", done) is None
