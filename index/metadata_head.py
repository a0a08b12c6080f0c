"""What the head of a document shows: title, 文号, issuer, date of issue.

Each rule gives findings with the place in the text and a confidence: 0.95 where a label or the
form of the line says what the value is, 0.85 to 0.9 where its place does, 0.7 where only its
wording does, 0.5 and less where it may as well belong to another document.
"""

import re
from collections.abc import Iterator

from index.dates import DATE, MONTH, day_or_month, to_iso
from index.documents import BlockKind, DocumentText, Finding, Origin
from index.metadata_patterns import (
    AMENDED,
    MAX_TITLE,
    NUMBER,
    ORDER,
    ORGAN,
    ORGAN_LINE,
    Piece,
    finding,
    number_text,
    piece_of,
)
from index.metadata_title import title_of
from index.numerals import NUMERAL

_HEAD_BLOCKS, _HEAD_CHARS = 14, 900
_TAIL_CHARS = 300  # looked at for labels under the text
_PREFIXES = {  # of a 文号, as the organs of these places use them
    "国发": "国务院", "国办发": "国务院办公厅", "国函": "国务院", "国办函": "国务院办公厅",
    "豫政": "河南省人民政府", "豫政办": "河南省人民政府办公厅", "豫政文": "河南省人民政府",
    "郑政": "郑州市人民政府", "郑政办": "郑州市人民政府办公厅", "郑政文": "郑州市人民政府",
}  # fmt: skip
_UNDER_TITLE = 4  # lines that tell of the document before it begins
# 示例区投资促进局 编印, 示例区商务局编制
_EDITED = re.compile(rf"(?P<organ>{ORGAN})\s*(?:编印|编制|编写|汇编|编|印制|印|制|发布)")
# ——2024年1月8日在示例区第三届人民代表大会第四次会议上
_TOLD_AT = re.compile(rf"[—―─–-]{{1,2}}\s*(?P<date>{DATE})\s*在.{{2,60}}[会上]$")
_DAY_LINE = re.compile(rf"(?:[（(]?|(?:日期|时间)[:：]\s*)(?P<date>{DATE}|{MONTH})[）)]?")
# 示例融媒 2031-07-24 09:12, 来源：示例区商务局 日期：2031年8月26日, of a page of the web
_BYLINE = re.compile(
    rf"(?:(?:来源|作者|发布|记者|责编)[:：]\s*)?[\u4e00-\u9fff·]{{2,16}}[\s|｜]+"
    rf"(?:(?:发布|更新)?(?:日期|时间)[:：]\s*)?(?P<date>{DATE})"
    r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?"
    r"(?:\s+(?:浏览|阅读|点击|访问|字|来源|编辑|责|作者|打印|分享|审核|[【\[]).{0,60})?"
)
_REMARK = re.compile(
    rf"[（(][^（()）]{{1,20}}[）)]|{NUMBER}|[\u4e00-\u9fff]{{1,4}}长\s.{{2,8}}|"
    r"(?:来源|作者|发布|记者|责编)[:：]\s*\S{2,20}"
)
_ORDERING = {"国": "国务院", "主席": ""}  # the president orders what the congress has passed
_LABELS = {
    "issuer": r"发文机[构关]|发布机[构关]|发布单位|发文单位|制定机关|公布机关|印发机关",
    "document_number": r"发文字号|文\s?号|发布文号|文件编号",
    "published": r"成文日期|发文日期|印发日期|发布日期|公布日期|签发日期|发布时间|成文时间",
    "effective": r"实施日期|施行日期|生效日期|生效时间",
    "expires": r"废止日期|失效日期|失效时间|有效期至",
}
_LABELLED = {
    field: re.compile(
        rf"(?:^|(?<=[\s\[【|]))(?:{names})[\]】]?\s*(?:[:：|]\s*|(?<=[\]】])\s*)(?P<value>[^\s|\[【]+)"
    )
    for field, names in _LABELS.items()
}
_HISTORY = re.compile(
    rf"(?P<date>{DATE})\s*(?P<what>[^。\n]{{0,90}}?)(?P<verb>公布|发布|印发|通过|修订|修正|修改|批准)"
    r"(?=[\s）)；;，,。]|$)"
)
_CONGRESS = re.compile(
    rf"(?P<place>[\u4e00-\u9fff]{{0,12}}?)第?{NUMERAL}届(?P<place2>[\u4e00-\u9fff]{{0,12}}?)"
    r"人民代表大会(?P<standing>常务委员会)?"
)


def find(source: DocumentText) -> Iterator[Finding]:
    """Everything that the rules of this module see; several findings may compete for a field."""
    head = _head(source)
    title, below = title_of(source, head)
    yield title
    yield from _issuer_in(title)
    yield from _under_title(below)
    yield from _labelled(source.text, head)
    yield from _number(head)
    yield from _history(source.text, head)


def _head(source: DocumentText) -> list[Piece]:
    """The blocks above the first article or section, at most those of a page's head."""
    pieces: list[Piece] = []
    first = source.blocks[0].start
    for at, block in enumerate(source.blocks[:_HEAD_BLOCKS]):
        content = source.text[block.start : block.end]
        opens = block.kind is BlockKind.HEADING and block.level > 1 and at > 0
        if opens or re.match(rf"第{NUMERAL}[条章]", content) or block.end - first > _HEAD_CHARS:
            break
        pieces.append(Piece(block.start, block.end, content))
    end = min(source.blocks[0].end, first + _HEAD_CHARS)
    return pieces or [piece_of(source.text, first, end)]


# --- who issued it ---


def _issuer_in(title: Finding) -> Iterator[Finding]:
    """郑州市人民政府关于… names who issued it."""
    if match := re.match(rf"({ORGAN})\s*(?:关于)", title.text):
        start = title.start
        rule = "the organ that the title begins with"
        yield Finding(
            "issuer", match.group(1), Origin.TEXT, 0.85, rule, match.group(1), start,
            start + len(match.group(1)),
        )  # fmt: skip


def _under_title(pieces: list[Piece]) -> Iterator[Finding]:
    """A body that edited it, a body alone on its line, a day in a subtitle, alone on its line or
    behind who wrote it: 示例区商务局 编印, 示例区人民政府, ——2024年1月8日在示例区…会议上,
    2024年5月, 示例融媒 2024-07-24.
    """
    for piece in pieces[:_UNDER_TITLE]:
        if edited := _EDITED.fullmatch(piece.text):
            rule = "the body that edited it"
            yield finding("issuer", edited["organ"], piece, edited.span("organ"), 0.85, rule)
        elif ORGAN_LINE.fullmatch(piece.text):
            rule = "a body alone on a line under the title"
            yield finding("issuer", piece.text, piece, (0, len(piece.text)), 0.7, rule)
        elif told := _TOLD_AT.match(piece.text):
            rule = "the day of the meeting that it was told at"
            yield finding("published", to_iso(told["date"]), piece, told.span("date"), 0.85, rule)
        elif day := _DAY_LINE.fullmatch(piece.text):
            rule = "a date alone on a line under the title"
            yield finding(
                "published", day_or_month(day["date"]), piece, day.span("date"), 0.7, rule
            )
        elif by := _BYLINE.fullmatch(piece.text):
            rule = "a date behind who wrote it under the title"
            yield finding("published", to_iso(by["date"]), piece, by.span("date"), 0.7, rule)
        elif not _REMARK.fullmatch(piece.text):
            return


# --- labels, numbers, history ---


def _labelled(text: str, head: list[Piece]) -> Iterator[Finding]:
    tail_start = max(head[-1].end, len(text) - _TAIL_CHARS)
    for piece in (*head, piece_of(text, tail_start, len(text))):
        for field, pattern in _LABELLED.items():
            if match := pattern.search(piece.text):
                value = _labelled_value(field, match["value"])
                if value:
                    yield finding(
                        field, value, piece, match.span("value"), 0.95, "a label names it"
                    )


def _labelled_value(field: str, text: str) -> str:
    if field == "issuer":
        return text if ORGAN_LINE.search(text) else ""
    if field == "document_number":
        return number_text(text) if re.fullmatch(f"{NUMBER}|{ORDER}", text) else ""
    match = re.match(DATE, text)
    return to_iso(match.group()) if match else ""


def _number(head: list[Piece]) -> Iterator[Finding]:
    """A 文号 on a line of its own is the document's; one inside a sentence is another's."""
    for at, piece in enumerate(head):
        for match in re.finditer(f"{NUMBER}|{ORDER}", piece.text):
            before, after = piece.text[: match.start()], piece.text[match.end() :]
            alone = not before.strip(" \t\u3000（(") and not after.strip(" \t\u3000）)")
            apart = (not before or before[-1].isspace()) and (not after or after[0].isspace())
            if alone:
                confidence, rule = 0.95, "a 文号 on a line of its own above the text"
            elif apart and len(before) <= MAX_TITLE and "《" not in before:
                confidence, rule = 0.85, "a 文号 set apart in the head of the text"
            elif at == 0 and re.fullmatch(r".{4,}[（(]", before) and "《" not in before:
                confidence, rule = 0.85, "a 文号 in brackets behind the title"
            else:
                continue
            value = number_text(match.group())
            yield finding("document_number", value, piece, match.span(), confidence, rule)
            if organ := _PREFIXES.get(value.split("〔")[0]):
                rule = "whose 文号 begin like this"
                yield finding("issuer", organ, piece, match.span(), 0.7, rule)
            elif organ := _ORDERING.get(match["organ"], match["organ"]):
                yield finding("issuer", organ, piece, match.span(), 0.9, "whose order it is")


def _history(text: str, head: list[Piece]) -> Iterator[Finding]:
    """Lines such as 2025年3月17日 国务院令第802号修订: the last one made the wording at hand."""
    lines = [(piece, match) for piece in head for match in _HISTORY.finditer(piece.text)]
    for at, (piece, match) in enumerate(lines):
        last = at == len(lines) - 1
        amended = match["verb"] in {"修订", "修正", "修改"}
        rule = "the last line of its history" + (AMENDED if amended else "")
        rule = rule if last else "an older version"
        order = re.search(ORDER, match["what"])
        if order:
            span = (match.start("what") + order.start(), match.start("what") + order.end())
            number = number_text(order.group())
            organ = _ORDERING.get(order["organ"], order["organ"])
            yield finding("document_number", number, piece, span, 0.9 if last else 0.3, rule)
            if organ:
                yield finding(
                    "issuer", organ, piece, span, 0.9 if last else 0.3, "whose order it is"
                )
        if last and (iso := to_iso(match["date"])):
            sure = 0.8 if match["verb"] in {"通过", "批准"} else 0.9
            yield finding("published", iso, piece, match.span("date"), sure, rule)
    dated = [piece for piece in head if re.match(DATE, piece.text)]
    if dated and (body := _CONGRESS.search(dated[0].text)):
        place = body["place"].lstrip("日 \u3000") or body["place2"]
        name = f"{place}人民代表大会{body['standing'] or ''}"
        yield finding("issuer", name, dated[0], body.span(), 0.85, "the body that passed it")
        if not lines and (day := re.match(DATE, dated[0].text)) and (iso := to_iso(day.group())):
            rule = "a line with a date and the body that passed it"
            yield finding("published", iso, dated[0], day.span(), 0.7, rule)
    for piece in head:
        if since := re.fullmatch(rf"({DATE})\s*起?(?:施行|实施|生效)", piece.text):
            iso = to_iso(since.group(1))
            yield finding(
                "effective", iso, piece, since.span(1), 0.9, "a line that says since when"
            )
