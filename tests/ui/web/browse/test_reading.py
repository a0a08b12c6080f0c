"""A document as HTML: whole, in order, escaped, marked exactly."""

import re

from index.documents import Block, BlockKind, DocumentText
from index.reading import markdown
from ui.web.browse.reading import body_html, is_digest, outline, place_id

TEXT = """# 某区办法

> 本文是对某报道的摘编，不是官方文件原文。

## 第一部分

对**重点**项目给予[支持](https://example.org/a)。

- 甲
- 乙

1. 丙
2. 丁

| 园区 | 项目 |
| --- | --- |
| 东园 | 光伏 |
| 西园 | <b>食品</b> |

### 其他

<script>alert(1)</script>
"""


def read(text=TEXT):
    return markdown.read(text.encode())


def html_of(text=None, quote=None, title="某区办法"):
    return body_html(text or read(), title, quote, "第 {} 页".format)


def span(words, text=TEXT):
    start = text.index(words)
    return start, start + len(words)


def test_headings_lists_tables_and_digests_are_shown_as_such_without_their_marks():
    html = html_of()
    assert "<h3 id=" in html and ">第一部分</h3>" in html and ">其他</h4>" in html
    assert "<p>对重点项目给予支持。</p>" in html
    assert "<ul><li>甲</li><li>乙</li></ul>" in html
    assert '<ol><li value="1">丙</li><li value="2">丁</li></ol>' in html
    assert '<th scope="col">园区</th>' in html
    assert '<td data-label="项目">光伏</td>' in html
    assert "<blockquote><p>本文是对" in html
    assert not re.search(r"\*\*|##|---|\]\(", html)


def test_nothing_of_the_document_becomes_markup():
    html = html_of()
    assert "<script" not in html and "<b>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_a_heading_that_repeats_the_title_is_left_out_unless_quoted():
    assert "某区办法" not in html_of()
    assert '<mark id="quote" tabindex="-1">某区办法</mark>' in html_of(quote=span("某区办法"))


def test_the_quotation_is_marked_exactly():
    html = html_of(quote=span("东园 | 光伏"))
    marks = re.findall(r"<mark[^>]*>(.*?)</mark>", html)
    assert marks == ["东园", "光伏"]
    assert html.count('id="quote"') == 1


def test_a_quotation_over_several_blocks_is_marked_in_each():
    start, end = span("项目给予")[0], span("甲")[1]
    html = html_of(quote=(start, end))
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", html) == ["项目给予支持。", "甲"]


def test_the_outline_leads_to_every_heading():
    text = read()
    entries = outline(text, "某区办法")
    assert [(e.label, e.depth) for e in entries] == [("第一部分", 0), ("其他", 1)]
    assert all(f'id="{e.id}"' in html_of() for e in entries)


def test_a_text_of_articles_alone_is_outlined_by_them():
    blocks = tuple(
        Block(BlockKind.ARTICLE, i * 6, i * 6 + 5, 10, f"第{n}条") for i, n in enumerate("一二三")
    )
    text = DocumentText("第一条 甲\n第二条 乙\n第三条 丙\n", blocks)
    assert [e.label for e in outline(text, "")] == ["第一条", "第二条", "第三条"]
    assert f'<p id="{place_id(blocks[1])}"><b>第二条</b> 乙</p>' in html_of(text, quote=None)
    marks = re.findall(r"<mark[^>]*>(.*?)</mark>", html_of(text, quote=(7, 11)))
    assert marks == ["二条", " 乙"]


def test_pages_are_named_where_they_begin():
    blocks = (Block(BlockKind.PARAGRAPH, 0, 1, page=1), Block(BlockKind.PARAGRAPH, 2, 3, page=1),
              Block(BlockKind.PARAGRAPH, 4, 5, page=2))  # fmt: skip
    html = html_of(DocumentText("甲\n乙\n丙", blocks))
    assert re.findall(r'<p class="page">第 (\d) 页</p>', html) == ["1", "2"]


def test_a_digest_is_known_by_its_own_words():
    assert is_digest(read())
    assert not is_digest(read("# 办法\n\n本办法摘要公布如下。"))
    assert not is_digest(read("# 办法\n\n第一条 提交的复印件不是原件的不予受理。"))
