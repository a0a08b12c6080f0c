"""A link to an answer, over a real index: made by who has the page, opened by anybody."""

import pytest
from fakes import BigramEmbedder, CharacterTokens
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.office import open_office
from assistant.office.shared_answers import SharedAnswer, SharedSource
from assistant.overviews.overview import Overviews
from assistant.settings import Settings
from index import corpus
from index.ingest import Ingest
from index.store import Store
from ui.web import browse, problems, shared_answers
from ui.wording.sharing import SHARING

TEXT = "# 园区\n\n甲区有两个园区。\n"
QUOTE = "甲区有两个园区。"
ATTACK = "<script>alert(1)</script>"
ZH = SHARING["zh"]


class Site:
    """The pages over a folder of documents; `answer` is what the one open page shows."""

    def __init__(self, folder, store, office):
        self.folder, self.store = folder, store
        self.answer = None
        app = FastAPI()
        problems.install(app)
        overviews = Overviews(lambda: store.catalog, {})
        browse.install(app, overviews, corpus.Originals(folder))
        shared_answers.install(app, office.shared_answers, self._find)
        self.browser = TestClient(app)

    def _find(self, conversation, answer):
        return self.answer if (conversation, answer) == ("c1", "a1") else None

    def ingest(self, text=TEXT):
        (self.folder / "parks.md").write_text(text, "utf-8")
        Ingest(self.store, BigramEmbedder(), CharacterTokens(), 240).run(
            list(corpus.scan(self.folder))
        )

    def share(self, question="甲区有哪些园区？", language="zh"):
        document = self.store.catalog.documents()["parks"]
        start = TEXT.index(QUOTE)
        source = SharedSource(
            1, "parks", document.digest, "园区", "园区", None, QUOTE, start, start + len(QUOTE)
        )
        self.answer = SharedAnswer("a1", question, "甲区有两个[1]。", language, (source,))
        response = self.browser.post("/shared/c1/a1")
        assert response.status_code == 200
        return response.json()["link"]


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    settings = Settings(data_dir=tmp_path / "data")
    with open_office(settings) as office, Store(tmp_path / "index") as store:
        site = Site(folder, store, office)
        site.ingest()
        yield site


def test_the_link_shows_the_answer_with_its_quotation(site):
    page = site.browser.get(site.share())
    assert page.status_code == 200
    assert "甲区有哪些园区？" in page.text
    assert QUOTE in page.text
    assert 'href="#source-a1-1"' in page.text and 'id="source-a1-1"' in page.text
    assert "/documents/parks?at=" in page.text
    assert ZH.changed not in page.text


def test_it_says_when_a_document_has_changed_since(site):
    link = site.share()
    site.ingest(TEXT.replace("两", "三"))
    page = site.browser.get(link).text
    assert ZH.changed in page
    assert ZH.source_changed in page
    assert QUOTE in page  # as it was
    assert "/documents/parks?at=" not in page


def test_it_says_when_a_document_is_gone(site):
    link = site.share()
    (site.folder / "other.md").write_text("# 其他\n\n乙区有一个园区。\n", "utf-8")
    (site.folder / "parks.md").unlink()
    Ingest(site.store, BigramEmbedder(), CharacterTokens(), 240).run(list(corpus.scan(site.folder)))
    page = site.browser.get(link).text
    assert ZH.changed in page
    assert ZH.source_gone in page


def test_an_english_answer_is_shared_in_english(site):
    link = site.share("Which parks are there?", "en")
    assert SHARING["en"].sources in site.browser.get(link).text


def test_nobody_shares_what_no_page_shows(site):
    site.share()
    assert site.browser.post("/shared/c1/a2").status_code == 404
    assert site.browser.post("/shared/c2/a1").status_code == 404


def test_a_link_that_leads_nowhere_says_so(site):
    page = site.browser.get("/shared/none")
    assert page.status_code == 404
    assert ZH.gone in page.text


def test_markup_in_a_question_is_shown_as_text(site):
    page = site.browser.get(site.share(ATTACK)).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
