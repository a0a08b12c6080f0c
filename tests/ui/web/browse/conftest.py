"""The pages to browse over a catalog made from a corpus, without models."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from fakes import BigramEmbedder, CharacterTokens
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.overviews.overview import Overviews
from index import corpus
from index.ingest import Ingest
from index.store import Store
from ui.web import browse
from ui.web.protection import SecurityHeaders


@pytest.fixture
def open_pages(tmp_path: Path):
    """`open_pages(folder)` → a browser on the pages over the documents of that folder.

    Its `ingest()` reads the folder again.
    """
    with ExitStack() as opened:

        def open_(folder: Path) -> TestClient:
            store = opened.enter_context(Store(tmp_path / "data"))

            def ingest() -> None:
                made = Ingest(store, BigramEmbedder(), CharacterTokens(), 240)
                made.run(list(corpus.scan(folder)))

            ingest()
            app = FastAPI()
            app.add_middleware(SecurityHeaders)
            overviews = Overviews(lambda: store.catalog, corpus.glossary(folder))
            browse.install(app, overviews, corpus.Originals(folder))
            browser = opened.enter_context(TestClient(app))
            browser.ingest = ingest
            return browser

        yield open_


@pytest.fixture
def pages(open_pages, write_corpus):
    """`pages({"a.md": "…"})` → a browser on the pages over these documents."""
    return lambda files: open_pages(write_corpus(files))
