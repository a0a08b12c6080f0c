"""OFD, the layout format of Chinese offices (GB/T 33190). Owner of ofdkit.

ofdkit tells where each run of text stands; order and paragraphs are found as in a PDF. Its XML
parser refuses document types, so no entity is expanded.
"""

import re

import ofdkit

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading import containers
from index.reading.ofd_rules import rules
from index.reading.page_layout import Line, TextBox, read_lines
from index.reading.paragraphs import PageLine, document
from index.reading.ruled_tables import fill, grids
from index.reading.running_heads import without_running_heads

_POINTS = 72 / 25.4  # a millimetre, in which OFD measures
_ASCENT = 0.86  # em over the baseline
_NO_TITLE = re.compile(
    r"\.(?:docx?|wps|ofd|pdf)$|^(?:无标题|未命名|untitled|文档\d*)", re.IGNORECASE
)


def read(data: bytes) -> DocumentText:
    """Raises UnreadableFile where the container or its XML is damaged or too large."""
    containers.check(data)
    try:
        with ofdkit.open(data) as source:
            heights = [page.height * _POINTS for page in source.pages]
            found = [_lines(page, data) for page in source.pages]
            title = (source.info.title or "").strip()
    except ofdkit.OFDLimitError as error:
        raise UnreadableFile("is larger inside than an OFD may be; split it") from error
    except (ofdkit.OFDError, ValueError, KeyError) as error:
        raise UnreadableFile("is a damaged OFD; export it again") from error
    pages = without_running_heads(found, heights)
    lines = [PageLine(line, number) for number, page in enumerate(pages, 1) for line in page]
    return document(lines, "" if _NO_TITLE.search(title) else title)


def _lines(page: ofdkit.Page, data: bytes) -> list[Line]:
    boxes = _boxes(page)
    left, top = page.box[:2]
    moved = [(a - left, b - top, c - left, d - top) for a, b, c, d in rules(data, page.location)]
    placed = [(a * _POINTS, b * _POINTS, c * _POINTS, d * _POINTS) for a, b, c, d in moved]
    across = [rule for rule in placed if rule[1] == rule[3]]
    down = [rule for rule in placed if rule[1] != rule[3]]
    for grid in grids(across, down):
        table, outside = fill(grid, boxes)
        boxes = outside + ([table] if table else [])
    return read_lines(boxes)


def _boxes(page: ofdkit.Page) -> list[TextBox]:
    """The runs on the page; what is printed twice in one place, to look bold, is taken once."""
    left, top, width, height = page.box
    boxes: dict[tuple[str, int, int], TextBox] = {}
    for run in page.runs:
        x, y, size = run.x - left, run.y - top, max(run.size, 0.5)
        if run.text.strip() and -1 <= x <= width + 1 and -1 <= y <= height + 1:
            over, under = y - _ASCENT * size, y + (1 - _ASCENT) * size
            places = (x, over, x + run.width, under, size)
            key = (run.text, round(run.x * 4), round(run.y * 4))
            boxes.setdefault(key, TextBox(run.text, *(place * _POINTS for place in places)))
    return list(boxes.values())
