"""The pages of what the documents say together."""

import re
from html import unescape
from pathlib import Path

import pytest

from ui.wording.browse import BROWSE

CORPUS = Path(__file__).resolve().parents[4] / "corpus"
ZH, EN = BROWSE["zh"], BROWSE["en"]
PARKS = "| 园区 | 产业 | 项目 |\n| --- | --- | --- |\n| 云杉产业园 | 光伏 | — |\n"


def test_a_park_has_its_cells_with_their_sources_or_says_not_published(pages):
    html = pages({"a.md": f"# 青禾区园区\n\n{PARKS}"}).get("/parks").text
    assert "云杉产业园" in html and '<q lang="zh">光伏</q>' in html
    assert html.count(f'class="none">{ZH.not_published}<') == 1


def test_without_parks_the_page_says_so(pages):
    assert ZH.no_parks in pages({"a.md": "# 通知\n\n内容。"}).get("/parks").text


def test_names_in_english_come_from_the_glossary(pages):
    browser = pages({"a.md": PARKS, "_glossary.yaml": "Spruce Park: 云杉产业园\n"})
    html = browser.get("/parks", params={"lang": "en"}).text
    assert "Spruce Park" in html and EN.not_published in html


TARGETS = """---
kind: target
---
# 青禾区2031年目标

| 指标 | 目标值 | 完成值 |
| --- | --- | --- |
| 签约额 | 不低于400亿元 | 410亿元 |
| 重大活动 | 5场以上 | — |
"""


def test_a_target_has_its_result_or_says_not_published(pages):
    html = pages({"a.md": TARGETS}).get("/targets").text
    assert "≥ 400亿元" in html and "410亿元" in html and ZH.targets_warning in html
    assert html.count(f'class="none">{ZH.not_published}<') == 1


def test_the_chart_says_what_it_shows(pages):
    html = pages({"a.md": TARGETS}).get("/targets", params={"lang": "en"}).text
    assert 'aria-label="签约额: Target ≥ 40 billion yuan; Result 41 billion yuan"' in html
    assert "style=" not in html


def test_without_targets_the_page_says_so(pages):
    assert ZH.no_targets in pages({"a.md": "# 通知\n\n内容。"}).get("/targets").text


def test_what_a_document_says_is_no_markup(pages):
    html = pages({"a.md": PARKS.replace("光伏", "<img src=x>")}).get("/parks").text
    assert "<img" not in html and "&lt;img src=x&gt;" in html


@pytest.mark.parametrize("path", ["/parks", "/targets"])
def test_every_source_leads_to_the_words_that_were_quoted(open_pages, path):
    browser = open_pages(CORPUS)
    told = re.findall(r"<q [^>]*>(.*?)</q>.*?href=\"([^\"]+)\"", browser.get(path).text, re.DOTALL)
    assert len(told) > 5
    for quote, link in told:
        document = browser.get(unescape(link)).text
        assert quote in "".join(re.findall(r"<mark[^>]*>(.*?)</mark>", document))


def test_what_is_gathered_is_made_once_for_each_state_of_the_index(open_pages, write_corpus):
    folder = write_corpus({"a.md": PARKS})
    browser = open_pages(folder)
    overviews = browser.app.state.overviews
    first = overviews.now()
    assert first.parks is overviews.now().parks
    (folder / "b.md").write_text(PARKS.replace("云杉", "白榆"), "utf-8")
    browser.ingest()
    assert "白榆产业园" in browser.get("/parks").text
    assert overviews.now() is not first
