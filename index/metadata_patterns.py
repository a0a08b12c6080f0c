"""What the metadata rules share: a stretch of text, and how organs and 文号 are written."""

import re
from dataclasses import dataclass

from index.documents import Finding, Origin
from index.numerals import NUMERAL

_OPEN, _CLOSE = r"[〔［\[【(（﹝]", r"[〕］\]】)）﹞]"
NUMBER = (
    r"[\u4e00-\u9fff]{1,12}\s*"
    rf"{_OPEN}\s*(?:19|20)\d{{2}}\s*{_CLOSE}\s*第?\s*\d{{1,5}}\s*号"
)
ORDER = (
    rf"(?:中华人民共和国)?(?P<organ>国务院|国(?=令)|主席|[\u4e00-\u9fff]{{2,20}}?(?:人民政府|部|委员会|总局|局|厅))"
    rf"令\s*(?:{_OPEN}\s*\d{{4}}\s*{_CLOSE}\s*)?第?\s*{NUMERAL}\s*号"
)
ORGAN = (
    r"[\u4e00-\u9fff（）()“”]{2,40}?(?:人民政府(?:办公厅|办公室)?|管理委员会|委员会(?:办公室)?|管委会|"
    r"办公厅|办公室|总局|[局厅部署委院会行]|指挥部|领导小组|中心|中国人民银行)"
)
# what a title ends with
GENUS = (
    "条例|[^方做]法|办法|规定|细则|规则|通知|意见|决定|公告|通告|公示|批复|函|方案|规划|计划|措施|"
    "政策|机制|指南|指引|须知|清单|目标|命令|令|议案|纪要|报告|手册|问答|解答"
)
TITLE_END = re.compile(rf"(?:{GENUS})(?:[（(].{{1,20}}[）)])?$")
MAX_TITLE = 100  # characters
ORGAN_LINE = re.compile(rf"{ORGAN}$")
AMENDED = ", an amendment"  # ends the rule of a date of issue that is one of an amendment


@dataclass(frozen=True)
class Piece:
    """A run of the text without line breaks, and whether it is a block of its own."""

    start: int
    end: int
    text: str


def finding(
    field: str, value: str, piece: Piece, span: tuple[int, int], confidence: float, rule: str
) -> Finding:
    """A finding at a span of a piece."""
    a, b = span
    return Finding(
        field, value, Origin.TEXT, confidence, rule, piece.text[a:b], piece.start + a,
        piece.start + b,
    )  # fmt: skip


def piece_of(text: str, start: int, end: int) -> Piece:
    return Piece(start, end, text[start:end])


def number_text(text: str) -> str:
    """A 文号 in one spelling: 郑政 [2023] 12 号 → 郑政〔2023〕12号, 国务院令第802号."""
    bare = re.sub(r"\s+", "", text).removeprefix("中华人民共和国")
    return re.sub(rf"{_OPEN}(\d{{4}}){_CLOSE}", r"〔\1〕", bare)
