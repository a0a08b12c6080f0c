"""Documents for the overviews: invented ones from Markdown, and those of corpus/."""

from pathlib import Path

import pytest

from index import corpus
from index.documents import Document, Kind
from index.reading import markdown

CORPUS = Path(__file__).resolve().parents[3] / "corpus"


@pytest.fixture
def make():
    """`make("# …")` → a document and its text."""

    def make_one(text, title="某区情况", kind=Kind.GUIDE, name="doc", **fields):
        return Document(name, title, f"{name}.md", "d", kind, **fields), markdown.read(
            text.encode()
        )

    return make_one


@pytest.fixture(scope="session")
def own():
    """The documents of corpus/ with their texts."""
    return [corpus.load(file) for file in corpus.scan(CORPUS)]


@pytest.fixture(scope="session")
def own_glossary():
    return corpus.glossary(CORPUS)
