import re
from itertools import pairwise

import pytest
from fakes import CharacterTokens
from hypothesis import given
from hypothesis import strategies as st

from index.chunking import split
from index.documents import BlockKind, DocumentText, Passage
from index.reading import markdown, plain
from index.sentences import split_sentences
from index.structure import recognise

TITLE = "招商办法"


def chunk(read: DocumentText, max_tokens: int = 60, title: str = TITLE) -> list[Passage]:
    return split("doc", title, read, CharacterTokens(), max_tokens)


def md(text: str) -> DocumentText:
    return markdown.read(text.encode())


def txt(text: str) -> DocumentText:
    return plain.read(text.encode())


# --- headings and articles ---


def test_a_passage_knows_its_article_and_the_chapter_above():
    read = md(
        "# 招商办法\n\n## 第二章 款项支付规定\n\n第九条　款项按季度支付。\n\n第十条　逾期不付。\n"
    )
    assert [(p.heading_path, p.text) for p in chunk(read)] == [
        (("第二章 款项支付规定", "第九条"), "第九条　款项按季度支付。"),
        (("第二章 款项支付规定", "第十条"), "第十条　逾期不付。"),
    ]


def test_plain_text_is_cut_at_its_numbered_headings():
    read = txt("招商办法\n一、目标\n引进项目十个。\n（一）工业\n引进五个。\n二、保障\n加强领导。")
    assert [(p.heading, p.text) for p in chunk(read)] == [
        ("", "招商办法"),
        ("一、目标", "引进项目十个。"),
        ("一、目标 › （一）工业", "引进五个。"),
        ("二、保障", "加强领导。"),
    ]


def test_a_heading_of_the_same_level_replaces_the_one_before():
    read = md("# 招商办法\n## 甲\n### 子\n文。\n## 乙\n字。\n")
    assert [p.heading_path for p in chunk(read)] == [("甲", "子"), ("乙",)]


def test_the_title_is_not_repeated_in_the_heading_path():
    read = md("# 招商办法\n\n正文。\n")
    assert chunk(read)[0].heading_path == ()
    assert chunk(read, title="另一标题")[0].heading_path == ("招商办法",)


def test_a_heading_with_nothing_under_it_is_kept_as_text():
    read = md("# 招商办法\n## 投资一亿元以上的项目\n## 其他\n文。\n## 附则\n")
    first, middle, last = chunk(read)
    assert "投资一亿元以上的项目" in first.text
    assert (middle.heading_path, middle.text) == (("其他",), "文。")
    assert (last.heading_path, last.text) == ((), "附则")


def test_a_document_of_nothing_but_its_title_is_one_passage():
    (only,) = chunk(md("# 招商办法\n"))
    assert only.text == "招商办法"


def test_a_paragraph_after_an_article_belongs_to_it():
    read = txt("第一条　企业应当申报：\n材料齐全。\n第二条　不予受理。")
    assert [p.heading_path for p in chunk(read)] == [("第一条",), ("第二条",)]
    assert chunk(read)[0].text.endswith("材料齐全。")


# --- sizes ---


def test_a_long_article_is_cut_between_sentences_into_equal_parts():
    sentences = [f"第{n}项支持措施由区政府负责落实到位。" for n in "甲乙丙丁"]
    read = txt("第一条　" + "".join(sentences))
    passages = chunk(read)
    assert len(passages) == 2
    assert [p.heading_path for p in passages] == [("第一条",)] * 2
    assert all(p.text.endswith("。") for p in passages)
    assert max(len(p.text) for p in passages) <= 60
    assert abs(len(passages[0].text) - len(passages[1].text)) < len(sentences[0])


def test_a_sentence_longer_than_the_limit_stays_whole():
    long = "项目" * 50 + "。"
    assert [p.text for p in chunk(txt(f"短句。{long}短句。"))] == ["短句。", long, "短句。"]


# --- tables ---


def table(rows: int) -> str:
    body = "".join(f"| 园区{n} | 主导产业{n}号。  补充说明  |\n" for n in range(rows))
    return f"| 园区 | 产业 |\n|---|---|\n{body}"


def test_a_table_that_fits_is_one_passage_without_lead():
    (only,) = chunk(md(table(2)), max_tokens=200)
    assert (only.text, only.lead) == (table(2).strip(), "")


def test_a_table_is_cut_between_rows_and_each_part_knows_the_header():
    read = md(table(12))
    first, *others = chunk(read, max_tokens=80)
    assert first.lead == "" and first.text.startswith("| 园区 | 产业 |")
    assert others and {p.lead for p in others} == {"| 园区 | 产业 |"}
    rows = {line for p in [first, *others] for line in p.text.split("\n")}
    assert rows == set(read.text.strip().split("\n"))


# --- what always holds ---

_words = st.text(st.sampled_from("招商引资产业园税收落地"), min_size=1, max_size=30)
_sentences = _words.map(lambda words: words + "。")
_numbers = st.sampled_from("一二三四五六七八九十")
_plain_lines = st.one_of(
    st.lists(_sentences, min_size=1, max_size=5).map("".join),
    _words,
    st.builds("第{}章 {}".format, _numbers, _words),
    st.builds("第{}条　{}".format, _numbers, _sentences),
    st.builds("{}、{}".format, _numbers, _words),
    st.builds("（{}）{}".format, _numbers, _words),
)
_markdown_lines = st.one_of(
    _plain_lines,
    st.builds("{} {}".format, st.sampled_from(["#", "##", "###"]), _words),
    st.builds("- {}".format, _sentences),
    st.builds("<!-- {} -->".format, _words),
    st.integers(0, 8).map(table),
    st.just(f"# {TITLE}"),
)
documents = st.one_of(
    st.lists(_plain_lines, min_size=1, max_size=12).map(lambda lines: txt("\n".join(lines))),
    st.lists(_markdown_lines, min_size=1, max_size=12).map(lambda lines: md("\n\n".join(lines))),
)


@given(documents)
def test_passages_are_verbatim_in_order_and_apart(read):
    passages = chunk(read)
    assert all(p.text == read.text[p.start : p.end] and p.text.strip() for p in passages)
    assert all(p.end <= q.start for p, q in pairwise(passages))
    assert [p.position for p in passages] == list(range(len(passages)))


@given(documents)
def test_passages_and_their_headings_hold_all_text_of_the_document(read):
    passages = chunk(read)
    held = {i for p in passages for i in range(p.start, p.end)}
    named = {label for p in passages for label in p.heading_path} | {TITLE}
    for block in recognise(read.text, read.blocks):
        if block.kind is BlockKind.HEADING and block.label in named:
            continue
        text = [i for i in range(block.start, block.end) if not read.text[i].isspace()]
        assert held.issuperset(text), read.text[block.start : block.end]


@given(st.lists(_plain_lines, min_size=1, max_size=12), st.integers(20, 90))
def test_no_passage_is_above_the_limit_unless_one_sentence_is(lines, limit):
    for passage in chunk(txt("\n".join(lines)), max_tokens=limit):
        size = len(re.sub(r"\s", "", passage.text))
        assert size <= limit or len(split_sentences(passage.text)) == 1


@given(documents)
def test_ids_are_unique_and_the_same_each_time(read):
    ids = [p.id for p in chunk(read)]
    assert len(set(ids)) == len(ids)
    assert ids == [p.id for p in chunk(read)]


@given(st.lists(_sentences, min_size=1, max_size=8), st.data())
def test_an_article_put_in_between_leaves_the_ids_of_the_others_alone(articles, data):
    lines = [f"第一条　{sentence}" for sentence in articles]
    at = data.draw(st.integers(0, len(lines)))
    longer = [*lines[:at], "第二条　与其他各条无关的新内容。", *lines[at:]]
    before = {p.id for p in chunk(txt("\n".join(lines)))}
    after = {p.id for p in chunk(txt("\n".join(longer)))}
    assert before < after and len(after) == len(before) + 1


@pytest.mark.parametrize("other", [("other", TITLE), ("doc", TITLE)])
def test_ids_belong_to_their_document(other):
    document_id, title = other
    (passage,) = split(document_id, title, txt("同样的文字。"), CharacterTokens(), 60)
    assert passage.id.startswith(f"{document_id}#")


# --- numbered paragraphs that their first words name ---


def numbered(sizes: list[int]) -> DocumentText:
    body = [
        f"（{n}）加大支持。{'企业' * size}。" for n, size in zip("一二三四", sizes, strict=False)
    ]
    return txt("\n".join(["一、措施", *body]))


def test_a_passage_within_one_numbered_paragraph_is_named_by_its_first_words():
    first, second = chunk(numbered([22, 22]))
    assert first.heading_path == ("一、措施", "（一）加大支持")
    assert second.heading_path == ("一、措施", "（二）加大支持")
    assert first.text.startswith("（一）加大支持。企业")


def test_numbered_paragraphs_share_a_passage_under_the_heading_above():
    (only,) = chunk(numbered([5, 5]))
    assert only.heading_path == ("一、措施",) and "（一）" in only.text and "（二）" in only.text


def test_a_numbered_paragraph_inside_another_is_named_by_both():
    parts = [f"（{n}）支持{who}。{who * 20}。" for n, who in (("一", "企业"), ("二", "园区"))]
    paths = [p.heading_path for p in chunk(txt("\n".join(["一、扩大投资。总体要求。", *parts])))]
    assert paths[-1] == ("一、扩大投资", "（二）支持园区")


def test_what_only_goes_on_with_a_list_is_not_named_by_its_item():
    read = txt(
        "（一）企业对材料的真实性负责。弄虚作假的，追回资金。\n（二）获得奖励的企业，5年内不得迁出。\n"
    )
    assert [p.heading_path for p in chunk(read, 100)] == [()]
    read = txt(
        "（六）高新技术企业奖励。首次认定的奖励30万元。\n"
        "产学研合作补助。签订技术开发合同的，按15%给予补助。\n"
    )
    assert [p.heading_path for p in chunk(read, 100)] == [()]


def test_a_paragraph_without_a_number_or_a_name_is_its_items():
    read = txt("（六）高新技术企业奖励。首次认定的奖励30万元。\n整体迁入的，视同首次认定。\n")
    assert [p.heading_path for p in chunk(read, 100)] == [("（六）高新技术企业奖励",)]


def test_articles_never_share_a_passage():
    assert len(chunk(txt("第一条　短。\n第二条　短。"))) == 2
