"""Passages of invented places for figures."""

import pytest

from index.documents import Document, Hit, Kind, Passage


@pytest.fixture
def make_hit():
    """A hit whose passage begins at offset 50 of its document."""

    def make(text, title="甲乙区情况", n=1, heading=(), lead="", **fields) -> Hit:
        values = {"id": f"doc{n}", "source_file": f"{n}.md", "digest": "d", "kind": Kind.NEWS}
        document = Document(**values | {"title": title} | fields)
        passage = Passage(
            f"doc{n}#1", document.id, 0, 50, 50 + len(text), text, heading, None, lead
        )
        return Hit(passage, document, 1.0, 1.0, 0.9)

    return make
