"""The list and the documents as a browser asks for them."""

import re

import pytest
from paper import draw_pdf, lines_at

from index.documents import Document
from ui.web.links import document_link
from ui.wording.browse import BROWSE

ZH, EN = BROWSE["zh"], BROWSE["en"]
LAW = """---
id: law
title: 甲市引导办法
kind: regulation
issuer: 甲市政府
published: "2023-01-01"
effective: "2023-02-01"
---
# 甲市引导办法

第一条 对入驻企业给予支持。
"""
OLD = LAW.replace("id: law", "id: old").replace('"2023', '"2020')


@pytest.fixture
def browser(pages):
    return pages({"law.md": LAW, "old.md": OLD, "<b>.md": "# <i>乙</i>\n\n正文。"})


def quoted(text, words):
    start = text.index(words)
    return f"{start}-{start + len(words)}"


def test_the_list_counts_and_names_documents_with_their_status(browser):
    html = browser.get("/documents").text
    assert ZH.count.format(count=3) in html
    assert "甲市引导办法" in html and "已被替代" in html and "2023年1月1日" in html
    assert "&lt;i&gt;乙&lt;/i&gt;" in html and "<i>" not in html


def test_the_list_is_narrowed_by_status(browser):
    html = browser.get("/documents", params={"status": "superseded"}).text
    assert ZH.count_of_all.format(count=1, all=3) in html
    assert 'href="/documents/old"' in html and 'href="/documents/law"' not in html


def test_a_list_that_nothing_fits_says_so(browser):
    assert ZH.none_fit in browser.get("/documents", params={"q": "无此"}).text


def test_a_search_is_not_run(browser):
    html = browser.get("/documents", params={"q": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in html


def test_a_document_is_read_whole_with_what_is_known_of_it(browser):
    html = browser.get("/documents/law").text
    for told in ("对入驻企业给予支持。", "甲市政府", "2023年2月1日", ZH.origins["file"]):
        assert told in html
    assert "<mark" not in html


def test_articles_that_only_the_wording_shows_are_in_the_outline(pages):
    html = pages({"a.txt": "甲市办法\n\n第一条 甲。\n\n第二条 乙。\n"}).get("/documents/a").text
    link, label = re.findall(r'<a href="#([^"]+)" lang="zh">([^<]+)</a>', html)[1]
    assert label == "第二条" and f'<p id="{link}"><b>第二条</b> 乙。</p>' in html


def test_what_a_rule_found_leads_to_its_place_in_the_text(pages):
    text = "# 乙市办法\n\n第一条 甲。\n\n第二条 本办法自2024年3月1日起施行。\n"
    html = pages({"a.md": text}).get("/documents/a").text
    assert "2024年3月1日" in html and ZH.origins["text"] in html and ZH.where in html
    assert "/documents/a?at=" in html


def test_the_quotation_of_an_address_is_marked(browser):
    words = "对入驻企业给予支持。"
    html = browser.get("/documents/law", params={"at": quoted(LAW, words)}).text
    assert f'<mark id="quote" tabindex="-1">{words}</mark>' in html
    assert ZH.quoted in html


@pytest.mark.parametrize("at", ["0-99999", "9-3", "5-5", "x", "1-2-3", "-1-4", "٣-٤", "1" * 40])
def test_a_place_that_is_not_there_is_told_and_the_text_shown(browser, at):
    response = browser.get("/documents/law", params={"at": at})
    assert response.status_code == 200
    assert ZH.nowhere in response.text and "<mark" not in response.text


def test_a_text_that_changed_since_is_told(browser):
    html = browser.get("/documents/law", params={"at": "120-130", "of": "0" * 12}).text
    assert ZH.moved in html


def test_a_replaced_document_names_the_newer_one(browser):
    html = browser.get("/documents/old").text
    assert ZH.replaced_by in html and 'href="/documents/law"' in html
    assert "(2023年1月1日)" in html and ZH.from_dates in html


def test_an_act_that_a_notice_extends_tells_its_term_and_the_notice(pages):
    law = LAW.replace('effective: "2023-02-01"', 'effective: "2023-02-01"\nexpires: "2026-12-31"')
    notice = (
        "---\nid: more\ntitle: 关于延长有效期的通知\nkind: notice\nissuer: 甲市政府\n"
        'published: "2026-08-01"\n---\n# 关于延长有效期的通知\n\n'
        "一、《甲市引导办法》有效期延长至2028年12月31日。\n"
    )
    html = pages({"law.md": law, "more.md": notice}).get("/documents/law").text
    assert ZH.extended_by in html and 'href="/documents/more"' in html
    assert "2028年12月31日" in html and "2026年12月31日" not in html


@pytest.mark.parametrize("name", ["none", "..%2F..%2Fetc%2Fpasswd", "%3Cscript%3E", "a/b"])
def test_a_document_that_is_not_there_is_told(browser, name):
    response = browser.get(f"/documents/{name}")
    assert response.status_code == 404
    assert ZH.no_such_document in response.text and "<script>" not in response.text


def test_the_list_is_found_with_a_slash_too(browser):
    assert ZH.count.format(count=3) in browser.get("/documents/").text


def test_a_document_of_any_name_is_found(browser):
    document = Document("<b>", "乙", "<b>.md", "0")
    assert browser.get(document_link(document)).status_code == 200


def test_the_language_is_remembered_and_nothing_else_is(browser):
    response = browser.get("/documents", params={"lang": "en"})
    assert EN.documents_about in response.text
    assert dict(browser.cookies) == {"language": "en"}
    assert EN.about in browser.get("/documents/law").text


@pytest.fixture
def paged(pages, write_corpus):
    """A browser over a PDF, and the name of its file."""
    data = draw_pdf(lambda c: lines_at(c, 72, 100, ["某区目标", "签约额不低于400亿元。"]))
    return pages({"plan.pdf": data, "law.md": LAW})


def test_a_quotation_of_a_pdf_is_shown_on_its_page(paged):
    start = len("某区目标\n")
    html = paged.get("/documents/plan", params={"at": f"{start}-{start + 5}"}).text
    link = re.search(r'<img src="([^"]+)"', html).group(1).replace("&amp;", "&")
    assert link.startswith(f"/documents/pages/quoted/plan?at={start}-{start + 5}&of=")
    assert ZH.original.format(page=1) in html
    picture = paged.get(link)
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG") and "max-age" in picture.headers["cache-control"]
    assert picture.content != paged.get("/documents/pages/1/plan").content


@pytest.mark.parametrize(
    "path",
    ["quoted/plan", "quoted/plan?at=0-99999", "quoted/plan?at=0-5&of=other", "quoted/law?at=0-3"],
)
def test_there_is_no_picture_of_what_is_not_quoted_there(paged, path):
    assert paged.get(f"/documents/pages/{path}").status_code == 404


@pytest.mark.parametrize("path", ["9/plan", "0/plan", "1/law", "1/none", "1/..%2Flaw.md", "x/plan"])
def test_there_is_no_picture_of_what_has_no_page(paged, path):
    assert paged.get(f"/documents/pages/{path}").status_code in {404, 422}


def test_a_file_that_changed_since_is_not_shown(paged, tmp_path):
    (tmp_path / "corpus" / "plan.pdf").write_bytes(b"%PDF-1.4 another")
    assert paged.get("/documents/pages/1/plan").status_code == 404
    assert "/documents/pages/" not in paged.get("/documents/plan").text
