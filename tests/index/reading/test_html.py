from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents import BlockKind
from index.errors import UnreadableFile
from index.reading.html import read

BODY = "惠济区招商引资工作实施方案已经区政府研究同意，现印发给你们。"


def page(content: str, head: str = "", charset: str = "utf-8") -> bytes:
    meta = f'<meta charset="{charset}">' if charset else ""
    return f"<html><head>{meta}{head}</head><body>{content}</body></html>".encode(
        charset or "utf-8"
    )


def zoom(content: str) -> bytes:
    return page(f'<div id="zoom"><p>{BODY}</p>{content}</div>')


def blocks(data: bytes) -> list[tuple[BlockKind, str]]:
    document = read(data)
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def contents(data: bytes) -> list[str]:
    """What stands after BODY."""
    first, *others = [content for _, content in blocks(data)]
    assert first == BODY
    return others


# --- where the text is ---


@pytest.mark.parametrize(
    "container",
    ['id="zoom"', 'id="UCAP-CONTENT"', 'class="view TRS_Editor"', 'class="TRS_UEDITOR trs_paper"',
     'class="pages_content"', 'class="article-content"', 'id="vsb_content"',
     'class="v_news_content"', 'id="js_content"'],
)  # fmt: skip
def test_the_text_is_taken_from_the_known_containers_alone(container):
    data = page(
        f"<div><p>首页 当前位置</p></div><div {container}><p>{BODY}</p></div><p>相关链接</p>"
    )
    assert [content for _, content in blocks(data)] == [BODY]


def test_an_empty_container_is_passed_over():
    data = page(f'<div id="zoom"></div><div class="TRS_Editor"><p>{BODY}</p></div>')
    assert [content for _, content in blocks(data)] == [BODY]


def test_a_page_without_a_known_container_gives_its_main_text():
    paragraphs = "".join(f"<p>第{n}段：{BODY}</p>" for n in "一二三四五六")
    data = page(f"<nav><a href='/'>网站首页</a></nav><article>{paragraphs}</article>")
    assert blocks(data) == [(BlockKind.PARAGRAPH, f"第{n}段：{BODY}") for n in "一二三四五六"]


def test_a_page_without_a_known_container_keeps_headings_and_tables():
    table = "<table><tr><td>园区</td><td>数量</td></tr><tr><td>甲</td><td>12</td></tr></table>"
    text = f"<p>{BODY * 3}</p><h2>一、目标</h2><p>{BODY * 3}</p>{table}<p>{BODY * 3}</p>"
    found = blocks(page(f'<div class="main">{text}</div>'))
    assert (BlockKind.HEADING, "一、目标") in found
    assert (BlockKind.TABLE, "| 园区 | 数量 |\n| 甲 | 12 |") in found


def test_a_page_of_a_few_words_still_gives_them():
    assert "公告" in read(page("<p>公告</p>")).text


def test_navigation_scripts_and_styles_are_no_text():
    assert contents(
        zoom(
            "<nav>导航</nav><script>var a = 1;</script><style>p {}</style><form>搜索</form>"
            "<p><span>正文<script>var b = 2;</script></span></p><footer>页脚</footer>"
        )
    ) == ["正文"]


# --- blocks ---


def test_headings_and_paragraphs_keep_their_order():
    found = blocks(zoom("<h2>一、目标</h2><p>引进项目。</p><div>落款</div>"))[1:]
    assert found == [
        (BlockKind.HEADING, "一、目标"),
        (BlockKind.PARAGRAPH, "引进项目。"),
        (BlockKind.PARAGRAPH, "落款"),
    ]


def test_heading_levels_are_those_of_the_page():
    document = read(zoom("<h2>甲</h2><h4>乙</h4>"))
    assert [(b.level, b.label) for b in document.blocks[1:]] == [(2, "甲"), (4, "乙")]


def test_inline_tags_neither_add_nor_lose_spaces():
    assert contents(zoom("<p><b>Huiji</b> <i>District</i>招<span>商</span>引资</p>")) == [
        "Huiji District招商引资"
    ]


def test_loose_text_between_blocks_stays_where_it_stands():
    assert contents(zoom("前<p>中</p>后<!-- 注释 -->续<br>末")) == ["前", "中", "后续", "末"]


def test_a_line_break_within_inline_tags_ends_the_line():
    assert contents(zoom("<p><span>第一条　甲。<br>第二条　乙。</span></p>")) == [
        "第一条 甲。", "第二条 乙。",
    ]  # fmt: skip


def test_blanks_of_all_kinds_become_one():
    assert contents(zoom("<p>　　甲&nbsp;&nbsp;乙\n\t丙</p>")) == ["甲 乙 丙"]


def test_entities_are_characters():
    assert contents(zoom("<p>&lt;甲&gt;&amp;&#20057;</p>")) == ["<甲>&乙"]


# --- tables ---


def test_a_table_is_one_block_of_rows():
    table = "<table><tr><th>园区</th><th>产业</th></tr><tr><td>甲</td><td>乙</td></tr></table>"
    assert blocks(zoom(table))[1:] == [(BlockKind.TABLE, "| 园区 | 产业 |\n| 甲 | 乙 |")]


def test_merged_cells_keep_their_columns_and_speak_in_each_row():
    rows = (
        "<tr><td rowspan=2>园区</td><td colspan=2>投资</td></tr>"
        "<tr><td>内资</td><td>外资</td></tr>"
        "<tr><td rowspan='2'>东区</td><td>3</td><td>5</td></tr>"
        "<tr><td>4</td><td>6</td></tr>"
    )
    assert contents(zoom(f"<table>{rows}</table>")) == [
        "| 园区 | 投资 内资 | 投资 外资 |\n| 东区 | 3 | 5 |\n| 东区 | 4 | 6 |"
    ]


def test_a_span_that_cannot_be_is_taken_for_one():
    rows = (
        "<tr><td rowspan=x>甲</td><td colspan=0>乙</td></tr>"
        "<tr><td>1</td><td rowspan=-3>2</td></tr>"
    )
    assert contents(zoom(f"<table>{rows}</table>")) == ["| 甲 | 乙 |\n| 1 | 2 |"]


def test_a_caption_and_lines_over_the_header_come_before_the_table():
    rows = (
        "<tr><td colspan=2>单位：个</td></tr><tr><td>园区</td><td>数量</td></tr>"
        "<tr><td>东区</td><td>3</td></tr>"
    )
    found = blocks(zoom(f"<table><caption>附件一</caption>{rows}</table>"))[1:]
    assert found == [
        (BlockKind.PARAGRAPH, "附件一"), (BlockKind.PARAGRAPH, "单位：个"),
        (BlockKind.TABLE, "| 园区 | 数量 |\n| 东区 | 3 |"),
    ]  # fmt: skip


GOVERNMENT_PAGE = """<!DOCTYPE html><html><head><meta name="ArticleTitle" content="某区招商办法">
<title>某区招商办法_某区人民政府</title></head><body>
<div class="top"><a href="/">无障碍浏览</a><a href="/login">登录</a></div>
<div class="menu"><ul><li><a href="/a">政务公开</a></li><li><a href="/b">政务服务</a></li>
<li><a href="/c">互动交流</a></li></ul></div>
<div class="location">当前位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a></div>
<div class="wenzhang"><h1>某区招商办法</h1><div class="info">来源：某区政府办 浏览次数：</div>
<div class="neirong"><p>第一条　为规范招商引资工作，促进某区经济社会高质量发展，制定本办法。</p>
<p>第二条　某区设立招商引资工作专班，由区政府主要负责同志担任组长，统筹协调有关工作。</p>
<table border="1"><tr><td>园区</td><td>主导产业</td></tr>
<tr><td>东区</td><td>新能源</td></tr></table>
<p>第三条　本办法由某区商务局负责解释，自公布之日起施行，有效期五年。</p></div></div>
<div class="links"><a href="/x">某省人民政府</a><a href="/y">某市人民政府</a></div>
<div class="foot">主办：某区人民政府办公室 网站地图 联系我们</div></body></html>"""


def test_a_page_of_an_unknown_layout_gives_its_text_and_table_without_what_is_around():
    text = read(GOVERNMENT_PAGE.encode()).text
    for kept in ("第一条", "第二条", "第三条", "| 园区 | 主导产业 |\n| 东区 | 新能源 |"):
        assert kept in text
    for around in ("无障碍", "互动交流", "当前位置", "某省人民政府", "网站地图"):
        assert around not in text


def test_lines_within_a_cell_are_not_run_together():
    rows = "<tr><td>年</td><td>项目</td></tr><tr><td>2023</td><td>10<br>20<p>3</p>0</td></tr>"
    assert contents(zoom(f"<table>{rows}</table>")) == ["| 年 | 项目 |\n| 2023 | 10 20 3 0 |"]


def test_a_table_that_only_places_text_is_no_table():
    layout = "<table><tr><td><p>第一段。</p><p>第二段。</p></td></tr></table>"
    assert contents(zoom(layout)) == ["第一段。", "第二段。"]


def test_a_table_in_a_table_is_read_once():
    inner = "<table><tr><td>甲</td><td>乙</td></tr></table>"
    outer = f"<table><tr><td>左</td><td>{inner}</td></tr></table>"
    assert blocks(zoom(outer))[1:] == [
        (BlockKind.PARAGRAPH, "左"),
        (BlockKind.TABLE, "| 甲 | 乙 |"),
    ]


# --- encodings ---


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "GB18030", "big5", "utf-8"])
def test_the_declared_encoding_is_used(charset):
    text = "招商引資工作方案已經研究同意現印發執行" if charset == "big5" else BODY
    assert text in read(page(f'<div id="zoom"><p>{text}</p></div>', charset=charset)).text


def test_a_character_that_gb2312_lacks_is_read_on_a_page_that_declares_it():
    name = "Village 㮾村, Huiji, Zhengzhou"  # too little Chinese for a guess
    data = page(f'<div id="zoom"><p>{name}</p></div>', charset="gb18030")
    assert name in read(data.replace(b'"gb18030"', b'"gb2312"')).text


@pytest.mark.parametrize("text", ["中国招商引资工作" * 3, "中国招商引资工作" * 3 + "。"])
@pytest.mark.parametrize("declared", ["gb2312", "big5", "utf-16", "no-such-charset", "idna"])
def test_a_utf_8_page_that_declares_otherwise_is_read(declared, text):
    data = f'<meta charset="{declared}"><div id="zoom"><p>{text}</p></div>'.encode()
    assert [content for _, content in blocks(data)] == [text]


@pytest.mark.parametrize("declared", ["utf-8", "no-such-charset", "undefined", "hex"])
def test_a_gb_page_that_declares_otherwise_is_read(declared):
    data = f'<meta charset="{declared}"><div id="zoom"><p>{BODY}</p></div>'.encode("gb18030")
    assert [content for _, content in blocks(data)] == [BODY]


def test_an_xhtml_page_with_its_xml_declaration_is_read():
    data = b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>\n' + zoom("<p>附件</p>")
    assert contents(data) == ["附件"]


# --- metadata ---


def metadata(head: str):
    return dict(read(page(f'<div id="zoom"><p>{BODY}</p></div>', head)).metadata)


def test_government_meta_tags_are_metadata():
    head = (
        '<meta name="ArticleTitle" content=" 招商方案 "><meta name="PubDate" '
        'content="2023-04-01 10:30:00"><meta name="Url" content="https://a.example/1">'
        "<title>别的标题</title>"
    )
    assert metadata(head) == {
        "title": "招商方案", "published": "2023-04-01", "url": "https://a.example/1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2023-04-01T10:30:00+08:00", "2023-04-01"),
        ("2023/4/1", "2023-04-01"),
        ("2023年4月1日", "2023-04-01"),
        ("2023-02-30", None),
        ("昨天", None),
    ],
)
def test_a_date_is_read_however_written_and_a_bad_one_is_none(written, date):
    assert metadata(f'<meta name="PubDate" content="{written}">').get("published") == date


@pytest.mark.parametrize(
    ("written", "title"),
    [("招商方案_惠济区人民政府", "招商方案"), ("招商方案 - 通知公告 - 惠济区", "招商方案"),
     ("2023-2025年方案", "2023-2025年方案")],
)  # fmt: skip
def test_the_page_title_without_the_name_of_the_site_is_a_title(written, title):
    assert metadata(f"<title>{written}</title>") == {"title": title}


# --- what breaks ---


@pytest.mark.parametrize(
    "content",
    [
        "<p>甲<p>乙<div>丙",
        "</p></table>甲<br/>乙</span>丙",
        "<p><b><i>甲</b></i></p><li>乙<li>丙",
        "<p class='a' class=b <甲</p>乙丙甲",
    ],
)
def test_broken_markup_still_gives_its_text(content):
    text = read(f'<div id="zoom"><p>{BODY}</p>{content}'.encode()).text
    assert BODY in text and "乙" in text and "丙" in text


@pytest.mark.parametrize("data", [b"", b"  ", b"<!-- only a comment -->"])
def test_what_is_no_page_is_refused(data):
    with pytest.raises(UnreadableFile):
        read(data)


_markup = st.lists(
    st.sampled_from(["<p>", "</p>", "<div id='zoom'>", "</div>", "<table>", "<tr>", "<td>", "<br>",
                     "<span>", "</table>", "招商引资实施方案全文" * 3, " ", "<!--", "-->", "<h2>",
                     "<script>", "&nbsp;", "<?xml version='1.0'?>", "<", "\x0b", "</html>"]),
    max_size=25,
).map("".join)  # fmt: skip


@given(_markup)
def test_any_markup_gives_blocks_that_match_the_text_or_is_unreadable(markup):
    try:
        document = read(markup.encode())
    except UnreadableFile:
        return
    spans = [(b.start, b.end) for b in document.blocks]
    assert all(document.text[a:b].strip() for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
