"""Web pages: main text with its headings, paragraphs and tables. Owner of trafilatura and lxml.

Government sites put the text of a document in a container of a few well-known names; where none
is found, trafilatura decides what the main text is.
"""

import re
from collections.abc import Iterator
from datetime import date

from lxml import etree, html

from index.documents import Block, BlockKind, DocumentText
from index.errors import UnreadableFile
from index.reading import limits
from index.reading.charset import decode
from index.reading.tables import Cell, lay_out

_CONTAINERS = (
    '//*[@id="zoom" or @id="Zoom" or @id="UCAP-CONTENT" or @id="content_main"'
    ' or @id="vsb_content" or @id="js_content"]',
    '//*[contains(@class, "TRS_Editor") or contains(@class, "TRS_UEDITOR")'
    ' or contains(@class, "v_news_content")]',
    '//*[contains(@class, "article-content") or contains(@class, "pages_content")]',
)
_SKIPPED = frozenset({"script", "style", "noscript", "nav", "header", "footer", "aside", "form"})
_PARAGRAPHS = frozenset(
    {"p", "div", "li", "section", "article", "blockquote", "dd", "dt", "pre", "td", "tr", "center"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BREAKS = _PARAGRAPHS | _HEADINGS | _SKIPPED | {"table", "br"}  # what ends a line of text
_FURNITURE = re.compile(
    r"(?:page[-_]?)?(?:foot(?:er)?|bottom|copyright|nav(?:bar)?|menu|(?:bread)?crumbs?|location|position"
    r"|weizhi|dqwz|share|sidebar|links?|toolbar|topbar)\d*"
)
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"<\?xml[^>]*\?>")
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")


def read(data: bytes) -> DocumentText:
    """Raises UnreadableFile where the page cannot be parsed."""
    page = _decode_page(data)
    try:
        # a document parser that fetches nothing and expands no entities
        tree = html.document_fromstring(page, parser=html.HTMLParser(no_network=True))
    except (etree.ParserError, ValueError) as error:
        raise UnreadableFile("is not a web page") from error
    metadata = _metadata(tree)
    for query in _CONTAINERS:
        for node in tree.xpath(query):
            if len(node.text_content().strip()) > 20:
                return _collect(node, metadata)
    import trafilatura  # takes half a second, which only pages of unknown layout need pay

    _drop_furniture(tree)
    page = html.tostring(tree, encoding="unicode")
    main = trafilatura.extract(page, output_format="html", include_tables=True, favor_recall=True)
    body = (html.document_fromstring(main) if main else tree).find("body")
    return _collect(tree if body is None else body, metadata)


def _drop_furniture(tree: html.HtmlElement) -> None:
    """Take out what the page itself names as menu, path or footer.

    A short page is kept whole by trafilatura, with all that stands around its text.
    """
    whole = len(tree.text_content())
    for node in tree.xpath("//*[@class or @id]"):
        names = f"{node.get('class', '')} {node.get('id', '')}".lower().split()
        small = len(node.text_content()) < whole / 3
        if small and node.getparent() is not None and any(map(_FURNITURE.fullmatch, names)):
            node.drop_tree()


def _decode_page(data: bytes) -> str:
    """As UTF-8 where it is that, whatever it declares: many a page was saved again as UTF-8."""
    try:
        page = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        page = _as_declared(data) or decode(data)
    return _XML_DECLARATION.sub("", page, count=1)  # lxml wants none in what is decoded


def _as_declared(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    try:
        return data.decode(_superset(declared.group(1).decode("ascii"))) if declared else ""
    except (UnicodeError, LookupError):
        return ""


def _superset(name: str) -> str:
    return "gb18030" if name.lower() in {"gb2312", "gbk"} else name


def _metadata(tree: html.HtmlElement) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, field in (("ArticleTitle", "title"), ("PubDate", "published"), ("Url", "url")):
        for content in tree.xpath(f'//meta[@name="{name}"]/@content'):
            value = _iso_date(content) if field == "published" else content.strip()
            if value:
                found[field] = value
    title = " ".join(tree.xpath("//title/text()")[:1]).strip()
    if title and "title" not in found:
        found["title"] = re.split(r"\s*[_|]\s*|\s+-\s+", title)[0].strip()
    return found


def _iso_date(text: str) -> str:
    """The first date in a text; empty where there is none, since a page's own data are a guess."""
    found = _DATE.search(text)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""


def _collect(root: html.HtmlElement, metadata: dict[str, object]) -> DocumentText:
    text, blocks = "", []
    for kind, level, content in _pieces(root):
        start = len(text)
        text += content + "\n"
        label = content if kind is BlockKind.HEADING else ""
        blocks.append(Block(kind, start, start + len(content), level, label))
    return DocumentText(text, tuple(blocks), metadata)


def _pieces(node: html.HtmlElement) -> Iterator[tuple[BlockKind, int, str]]:
    """Blocks under a node: its own loose text first, then each child's, as they stand."""
    loose = node.text or ""
    for child in node:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _BREAKS or _holds_break(child):
            if paragraph := _squeeze(loose):
                yield BlockKind.PARAGRAPH, 0, paragraph
            loose = ""
            yield from _block(child, tag)
        else:
            loose += child.text_content() if tag else ""
        loose += child.tail or ""
    if paragraph := _squeeze(loose):
        yield BlockKind.PARAGRAPH, 0, paragraph


def _block(node: html.HtmlElement, tag: str) -> Iterator[tuple[BlockKind, int, str]]:
    if tag in _SKIPPED or tag == "br":
        return
    if tag == "table" and not _is_layout(node):
        over = [_squeeze(caption.text_content()) for caption in node.iterchildren("caption")]
        lines, table = lay_out(_grid(node))
        for line in filter(None, [*over, *lines]):
            yield BlockKind.PARAGRAPH, 0, line
        if table:
            yield BlockKind.TABLE, 0, table
    elif tag in _HEADINGS:
        if label := _squeeze(node.text_content()):
            yield BlockKind.HEADING, int(tag[1]), label
    else:
        yield from _pieces(node)


def _is_layout(table: html.HtmlElement) -> bool:
    """Whether a table only places other things: it holds a table, or rows of one cell."""
    rows = list(table.iter("tr"))
    return table.find(".//table") is not None or all(len(_cells(row)) < 2 for row in rows)


def _grid(table: html.HtmlElement) -> Iterator[Cell]:
    """The cells at their places: what is merged from above takes up room in later rows."""
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(table.iter("tr")):
        column = 0
        for cell in _cells(row):
            while (at, column) in taken:
                column += 1
            rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
            text = " ".join(content for *_, content in _pieces(cell))
            yield Cell(at, column, text, rows, columns)
            taken |= {(at + r, column + c) for r in range(rows) for c in range(columns)}
            column += columns


def _span(cell: html.HtmlElement, name: str) -> int:
    number = re.match(r"\s*(\d{1,4})", cell.get(name, ""))
    return min(max(int(number.group(1)), 1), limits.COLUMNS) if number else 1


def _cells(row: html.HtmlElement) -> list[html.HtmlElement]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _holds_break(node: html.HtmlElement) -> bool:
    return any(d.tag in _BREAKS for d in node.iterdescendants())


def _squeeze(text: str | None) -> str:
    return re.sub(r"[\s\u3000\xa0]+", " ", text or "").strip()
