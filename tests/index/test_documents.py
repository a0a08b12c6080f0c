from index.documents import Passage


def passage(**fields) -> Passage:
    return Passage("d#1", "d", 0, 0, 4, "正文内容", **fields)


def test_what_is_searched_names_title_headings_and_table_header_before_the_text():
    found = passage(heading_path=("第二章", "第九条"), lead="| 项目 | 数量 |").searchable("办法")
    assert found == "办法\n第二章 › 第九条\n| 项目 | 数量 |\n正文内容"


def test_what_is_missing_leaves_no_empty_line():
    assert passage().searchable("办法") == "办法\n正文内容"
