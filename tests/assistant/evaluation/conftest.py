"""Rows and records to evaluate, each complete but for what a test changes."""

import pytest

from assistant.evaluation import Row


@pytest.fixture
def row():
    def make(**fields) -> Row:
        given = {"id": "1", "question": "签约多少？", "answerable": True, "sources": ("signing",)}
        return Row(**{**given, **fields})

    return make


@pytest.fixture
def record():
    """`record(text, quotes…)`: an answer citing one document, as the assistant records it."""

    def make(text: str = "", *quotes: str, document="signing", verbatim=True, **fields):
        citations = [
            {"n": n, "document_id": document, "quote": quote, "verbatim": verbatim}
            for n, quote in enumerate(quotes, 1)
        ]
        given = {
            "question": "签约多少？",
            "language": "zh",
            "answer": text or "资料中没有。",
            "text": text,
            "status": "answered" if text else "insufficient_evidence",
            "citations": citations,
            "evidence": [],
            "claims": [],
            "retrieved": [{"document_id": document, "passage_id": "p", "score": 1.0}],
            "sufficiency": 0.9 if text else 0.2,
            "min_sufficiency": 0.5,
            "retrieve_s": 0.1,
            "first_token_s": 1.0 if text else None,
            "total_s": 2.0,
            "prompt_tokens": 300,
            "completion_tokens": 20,
        }
        return {**given, **fields}

    return make
