"""Each switch on a real small index: what is off must really be off, and nothing else."""

import pytest
from fakes import BigramEmbedder, CharacterTokens, ScriptedChatModel

from assistant import build
from assistant.errors import ModelUnavailable
from assistant.evaluation.ablation import SETUPS, composed, table, whole_passages
from assistant.evaluation.drafts import Remembered
from assistant.settings import load_settings
from index import corpus
from index.documents import SearchResult
from index.ingest import Ingest
from index.store import Store
from prompts import Prompt

SIGNING = (
    "# 某区一季度签约\n\n某区2023年第一季度签约项目21个，总投资290亿元。签约仪式在会展中心举行。"
    "与会企业代表参观了展厅和两处园区，听取了有关部门对交通、配套和办事流程的介绍，并就用地、用电、"
    "招工等事项同各部门逐一交换意见，会后还将分组走访。各项目将尽快开工。\n"
)
QUESTION = "某区2023年第一季度签约项目多少个？"


@pytest.fixture
def ask(tmp_path, monkeypatch, write_corpus):
    """`ask(setup)` → the answer of the assistant in that setup."""
    folder = write_corpus({"signing.md": SIGNING, "park.md": "# 产业园\n\n园区面积500亩。\n"})
    monkeypatch.setattr(build, "load_embedder", lambda settings: BigramEmbedder())
    monkeypatch.setattr(build, "load_tokens", lambda settings: CharacterTokens())
    settings = load_settings(data_dir=tmp_path / "data", corpus_dir=folder, evidence_tokens=100)
    with Store(settings.data_dir) as store:
        ingest = Ingest(store, BigramEmbedder(), CharacterTokens(), settings.passage_tokens)
        ingest.run(list(corpus.scan(folder)))

    def run(name: str, **changes: float):
        chat = ScriptedChatModel(["签约项目21个。签约额900亿元。"])
        changed = settings.model_copy(update=changes)
        with composed(SETUPS[name], changed, chat) as assistant:
            return assistant.ask(QUESTION)

    return run


def test_without_verification_every_sentence_is_shown_with_the_nearest_citation(ask):
    assert "900" not in ask("everything").text
    answer = ask("no verification")
    assert "900亿元" in answer.text and answer.text.count("[1]") == 2


def test_without_sufficiency_no_probability_is_too_low(ask):
    assert ask("everything", min_sufficiency=1.0).evidence == ()
    assert ask("no sufficiency", min_sufficiency=1.0).evidence != ()


def test_whole_passages_are_evidence_from_beginning_to_end(ask):
    part, whole = ask("everything").evidence[0], ask("whole passages").evidence[0]
    assert len(part.text) < len(whole.text) == len(whole.passage.text)
    assert [whole.quote(*span) for span in whole.sentences][-1] == "各项目将尽快开工。"


def test_whole_passages_keep_to_the_budget_but_for_the_first(ask):
    result = ask("everything")

    found = SearchResult(QUESTION, result.retrieved, {}, 0.0)
    assert len(found.hits) == 2
    assert len(whole_passages(found, CharacterTokens(), 1)) == 1
    assert [item.n for item in whole_passages(found, CharacterTokens(), 10_000)] == [1, 2]


def test_fusion_is_switched_by_its_weights(ask):
    scores = {
        name: [hit.score for hit in ask(name).retrieved]
        for name in ("everything", "keywords only", "vectors only", "no second reading")
    }
    assert len({tuple(some) for some in scores.values()}) == 4
    best = ask("keywords only").retrieved[0]
    assert best.document.id == "signing"


def test_without_titles_the_copy_has_none_and_the_index_keeps_them(ask):
    titles = {hit.document.title for hit in ask("no titles").retrieved}
    assert titles == {""}
    assert {hit.document.title for hit in ask("everything").retrieved} == {
        "某区一季度签约",
        "产业园",
    }


def test_the_table_has_a_row_for_each_setup():
    summary = {
        "retrieval": {"document": {"recall@1": [1.0, 1.0, 1.0]}},
        "scores": {"fact_recall": [0.5, 0.0, 1.0], "passed": [0.25, 0.0, 1.0]},
        "counts": {"invented_numbers": 3},
    }
    empty = {"retrieval": {}, "scores": {}, "counts": {"invented_numbers": 0}}
    head, rule, first, second = table({"everything": summary, "bare": empty}).splitlines()
    assert head.count("|") == rule.count("|") == first.count("|") == second.count("|")
    assert first == "| everything | 1.000 | 0.500 | – | – | – | – | 0.250 | 3 |"
    assert second.endswith("| 0 |") and second.count("–") == 7


PROMPT = Prompt("answer", "system", "$question", "digest")


def test_a_remembered_model_is_asked_the_same_thing_once():
    chat = ScriptedChatModel([["一", "二"], "三"], written=(-1.0, 2))
    remembered = Remembered(chat)
    assert remembered.reply_log_probability(PROMPT, {"question": "甲"}) is None

    def reply(question: str) -> str:
        return "".join(remembered.stream(PROMPT, {"question": question}))

    assert [reply("甲"), reply("甲"), reply("乙")] == ["一二", "一二", "三"]
    assert len(chat.asked) == 2 and remembered.name == chat.name
    chat.written = None
    assert remembered.reply_log_probability(PROMPT, {"question": "甲"}) == (-1.0, 2)


def test_a_reply_that_broke_off_is_not_remembered():
    remembered = Remembered(ScriptedChatModel([["一", "二"], ModelUnavailable("off"), "三"]))
    next(remembered.stream(PROMPT, {"question": "甲"}))
    with pytest.raises(ModelUnavailable):
        list(remembered.stream(PROMPT, {"question": "甲"}))
    assert list(remembered.stream(PROMPT, {"question": "甲"})) == ["三"]
