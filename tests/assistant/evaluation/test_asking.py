"""Asked of a real small index: what the record tells must be true of it."""

import pytest
from fakes import BigramEmbedder, CharacterTokens, ScriptedChatModel

from assistant.evaluation import Row
from assistant.evaluation.asking import Asker
from assistant.evidence import Limits
from assistant.pipeline import Assistant
from assistant.verification import Verifier
from index import corpus
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store

SIGNING = "# 某区一季度签约\n\n2023年第一季度签约项目21个，总投资290亿元。\n"


@pytest.fixture
def assistant(tmp_path, write_corpus):
    folder = write_corpus({"signing.md": SIGNING})
    with Store(tmp_path / "data") as store:
        embedder, tokens = BigramEmbedder(), CharacterTokens()
        Ingest(store, embedder, tokens, 60).run(list(corpus.scan(folder)))
        verifier = Verifier(lambda text, others: [0.0 for _ in others], 0.6)
        chat = ScriptedChatModel(["第一季度签约项目21个。签约额900亿元。"] * 9)
        limits = Limits(evidence_tokens=400, min_sufficiency=0.0)
        yield Assistant(Searcher(store, embedder), tokens, verifier, chat, {}, limits)


def ask(assistant, question, reply=lambda answer: answer.text):
    row = Row(id="1", question=question, answerable=True)
    return Asker(assistant, reply, min_sufficiency=0.0).ask(row)


def test_the_record_tells_evidence_claims_and_that_quotes_are_verbatim(assistant):
    record = ask(assistant, "2023年第一季度签约项目多少个？")
    assert record["status"] == "partial"
    (citation,) = record["citations"]
    assert citation["verbatim"] and citation["quote"] in record["evidence"][0]["text"]
    assert [bool(claim["problem"]) for claim in record["claims"]] == [False, True]
    assert 0.0 < record["sufficiency"] <= 1.0 and record["min_sufficiency"] == 0.0


def test_a_quote_that_is_no_longer_there_is_told(assistant, monkeypatch):
    store = assistant.searcher.store
    record = ask(assistant, "2023年第一季度签约项目多少个？")
    monkeypatch.setattr(store.catalog, "text", lambda document_id: None)
    (citation,) = ask(assistant, record["question"])["citations"]
    assert citation["verbatim"] is False


def test_what_was_never_searched_has_no_sufficiency(assistant):
    assert ask(assistant, "你好")["sufficiency"] is None
