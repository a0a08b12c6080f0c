"""The pages that visitors browse, in a real browser, over the documents of corpus/."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from end_to_end import accessibility, serving
from fakes import BigramEmbedder, CharacterTokens

from assistant.office import open_office
from assistant.settings import Settings
from index import corpus
from index.ingest import Ingest
from index.store import Store
from ui.web.links import document_link
from ui.wording.browse import BROWSE

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
ARTIFACTS = ROOT / ".artifacts"
TARGETS = "huiji-investment-targets-2023"
SENTENCE = (
    "惠济区2023年招商引资的目标是全年新签约项目总额不低于400亿元、新开工项目总额不低于280亿元。"
)
ZH, EN = BROWSE["zh"], BROWSE["en"]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store(tmp_path_factory.mktemp("data")) as store:
        files = list(corpus.scan(ROOT / "corpus"))
        Ingest(store, BigramEmbedder(), CharacterTokens(), 240).run(files)
        yield store


@pytest.fixture(scope="module")
def address(store, tmp_path_factory):
    settings = Settings(data_dir=tmp_path_factory.mktemp("office"))
    with open_office(settings) as office:
        assistant = SimpleNamespace(stream=None, searcher=SimpleNamespace(store=store))
        yield serving.start(assistant, office, settings)


@pytest.fixture
def quoted(store):
    """The address of the sentence in its document."""
    document = store.catalog.documents([TARGETS])[TARGETS]
    start = store.catalog.text(TARGETS).text.index(SENTENCE)
    return document_link(document, start, start + len(SENTENCE))


def is_in_sight(page, selector):
    return page.evaluate(
        "s => { const b = document.querySelector(s).getBoundingClientRect();"
        " return b.top >= 0 && b.bottom <= innerHeight }",
        selector,
    )


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark"), (360, "light")])
@pytest.mark.parametrize("name", ["documents", "parks", "targets", f"documents/{TARGETS}"])
def test_every_page_is_accessible_and_fits_its_screen(open_page, name, width, scheme):
    ARTIFACTS.mkdir(exist_ok=True)
    for language in ("zh", "en"):
        page = open_page(f"/{name}?lang={language}", width, scheme=scheme)
        for folded in page.query_selector_all("details"):
            folded.evaluate("element => (element.open = true)")
        assert accessibility.findings(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        shown = f"{name.split('/')[-1]}-{width}-{language}.png"
        page.screenshot(path=ARTIFACTS / shown, full_page=True)


def test_a_page_that_is_not_accessible_would_be_found(open_page):
    page = open_page("/documents")
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    assert any("color-contrast" in finding for finding in accessibility.findings(page))


@pytest.mark.parametrize("width", [1280, 390])
def test_a_citation_opens_its_document_at_the_quotation(open_page, quoted, width):
    page = open_page(quoted, width)
    assert page.inner_text("mark") == SENTENCE
    assert is_in_sight(page, "mark")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    assert accessibility.findings(page) == []


def test_the_outline_leads_to_its_heading(open_page):
    page = open_page(f"/documents/{TARGETS}")
    page.click(".outline li:last-child a")
    heading = page.evaluate("document.querySelector(':target').innerText")
    assert heading == page.inner_text(".outline li:last-child a")
    assert is_in_sight(page, ":target")


def test_the_list_is_narrowed_and_a_document_opened_by_keyboard(open_page):
    page = open_page("/documents")
    page.focus("input[name=q]")
    page.keyboard.type("目标")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=**")
    assert page.locator(".shelf li").count() == 1
    page.focus(".shelf a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{TARGETS}")


def test_the_language_stays_from_page_to_page(open_page):
    page = open_page("/documents")
    page.click("header .pill")
    assert page.inner_text("h1") == EN.documents
    page.click(f"header nav >> text={EN.parks}")
    assert page.inner_text("h1") == EN.parks


def test_printing_leaves_out_what_cannot_be_used_on_paper(open_page, quoted):
    page = open_page(quoted)
    page.emulate_media(media="print")
    assert not page.is_visible("header.top") and not page.is_visible(".outline")
    assert page.is_visible("article.text")


def test_on_paper_a_table_stays_a_table_with_all_its_sources(open_page):
    page = open_page("/parks", width=390)
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.sheet td')).display") == (
        "table-cell"
    )
    folded = page.locator("details q").first
    assert folded.evaluate("element => element.getBoundingClientRect().height") > 0
