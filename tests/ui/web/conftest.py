"""Nouns of an answer for the web tests."""

from html.parser import HTMLParser

import pytest

from assistant.answers import Answer, AnswerStatus, Citation, Evidence, Question
from index.documents import Document, Kind, Passage

TEXT = "惠济区有两个产业园。东部是花园口新兴产业园。"


@pytest.fixture
def make_document():
    def make(title="园区布局", **fields) -> Document:
        values = {"id": "parks", "source_file": "parks.md", "digest": "d1", "kind": Kind.GUIDE}
        return Document(**values | {"title": title} | fields)

    return make


@pytest.fixture
def make_evidence(make_document):
    """Evidence that begins at offset 100 of its document."""

    def make(n=1, text=TEXT, lead="", **fields) -> Evidence:
        passage = Passage(f"parks#{n}", "parks", 0, 100, 100 + len(text), text, ("园区",))
        return Evidence(n, passage, make_document(**fields), 100, 100 + len(text), text, (), lead)

    return make


@pytest.fixture
def make_answer():
    """An answer that quotes `quotes[n]`, a part of the text, from each evidence n."""

    def make(text, evidence=(), quotes=None, status=AnswerStatus.ANSWERED, question="有哪些园区？"):
        citations = []
        for item in evidence:
            if quote := (quotes or {}).get(item.n):
                start = item.start + item.text.index(quote)
                citations.append(
                    Citation(
                        item.n, item.document, item.passage.id, item.passage.heading, None,
                        quote, start, start + len(quote),
                    )
                )  # fmt: skip
        return Answer(
            "a1", Question(question, "zh"), text, status, tuple(citations), tuple(evidence)
        )

    return make


@pytest.fixture
def read_html():
    """The names of all tags and attributes of some HTML, as a browser would read them."""

    def read(html: str) -> tuple[set[str], set[str]]:
        tags, attributes = set(), set()
        parser = HTMLParser()
        parser.handle_starttag = lambda tag, attrs: (
            tags.add(tag), attributes.update(name for name, _ in attrs),
        )  # fmt: skip
        parser.feed(html)
        return tags, attributes

    return read
