import pytest

from index.reading.page_layout import Line, TextBox
from index.reading.running_heads import without_running_heads

HEIGHT = 800.0


def line(text: str, top: float, size: float = 10) -> Line:
    return Line(TextBox(text, 50, top, 50 + 10 * len(text), top + size, size), 0)


def page(*extra: Line) -> list[Line]:
    return [*extra, *(line(f"正文{n}", 200 + 20 * n) for n in range(5))]


def kept(pages: list[list[Line]]) -> list[list[str]]:
    result = without_running_heads(pages, [HEIGHT] * len(pages))
    return [[x.box.text for x in lines if not x.box.text.startswith("正文")] for lines in result]


def test_a_line_that_stands_on_every_page_goes():
    assert kept([page(line("某区公报", 30)) for _ in range(3)]) == [[], [], []]


def test_a_header_that_changes_sides_goes():
    pages = [page(line("左页眉" if n % 2 else "右页眉", 30)) for n in range(6)]
    assert kept(pages) == [[]] * 6


def test_what_stands_on_one_page_stays():
    pages = [page(line(text, 30)) for text in ("甲文", "乙文", "丙文")]
    assert kept(pages) == [["甲文"], ["乙文"], ["丙文"]]


def test_the_same_words_elsewhere_on_the_page_stay():
    pages = [page(line("某区公报", 300)) for _ in range(3)]
    assert kept(pages) == [["某区公报"]] * 3


def test_large_type_is_a_title_and_stays():
    pages = [page(line("项目申报表", 40, size=20)) for _ in range(3)]
    assert kept(pages) == [["项目申报表"]] * 3


@pytest.mark.parametrize(
    "text", ["— 1 —", "第 3 页", "第3页 共9页", "3/9", "Page 3 of 9", "- 12 -"]
)
def test_a_page_number_that_says_so_goes_from_a_single_page(text):
    assert kept([page(line(text, 770))]) == [[]]


def test_a_bare_number_goes_where_it_counts_the_pages_and_else_stays():
    assert kept([page(line(str(n), 770)) for n in (7, 8, 9)]) == [[], [], []]
    assert kept([page(line(str(n), 770)) for n in (70, 20, 95)]) == [["70"], ["20"], ["95"]]


@pytest.mark.parametrize("form", ["附件{}", "第{}章 总则", "表{} 投资额"])
def test_what_counts_in_the_text_stays(form):
    pages = [page(line(form.format(n), 30)) for n in (1, 2, 3)]
    assert kept(pages) == [[form.format(n)] for n in (1, 2, 3)]
