"""The verbs on a real index in a temporary folder; the models are stand-ins."""

import json
import socket

import pytest
from fakes import BigramEmbedder, CharacterTokens, ScriptedChatModel
from typer.testing import CliRunner

from assistant import build
from assistant.errors import ModelUnavailable
from index.errors import EmbeddingUnavailable
from index.store import Store
from ui import cli, upkeep

DOCUMENT = """---
id: signing
title: 惠济区一季度签约
kind: news
published: "2023"
---
# 惠济区一季度签约

据报道，惠济区2023年一季度签约21个项目，总签约额达290亿元。
"""
OTHER = "# 园区\n\n花园口新兴产业园重点发展新能源。\n"
QUESTION = "惠济区2023年一季度签约了多少个项目，总签约额多少？"


@pytest.fixture
def chat(monkeypatch):
    model = ScriptedChatModel(["惠济区2023年一季度签约21个项目，总签约额达290亿元[1]。"] * 9)
    monkeypatch.setattr(build, "load_embedder", lambda settings: BigramEmbedder())
    monkeypatch.setattr(build, "load_tokens", lambda settings: CharacterTokens())
    monkeypatch.setattr(build, "load_chat_model", lambda settings: model)
    return model


@pytest.fixture
def run(tmp_path, monkeypatch, command, chat, write_corpus):
    """Run a verb as the shell does: `run("ask", "…")` → (exit code, stdout, stderr)."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    documents = write_corpus({"signing.md": DOCUMENT, "park.md": OTHER})

    def run_verb(*arguments: str, corpus=documents):
        common = ["--data-dir", str(tmp_path / "data"), "--corpus", str(corpus)]
        if arguments[0] in {"compact", "backup", "restore"}:  # which read no documents
            del common[2:]
        return command(*arguments, *common)

    return run_verb


def test_ingest_tells_what_changed_and_a_second_run_has_nothing_to_do(run):
    code, _, told = run("ingest")
    assert code == 0 and "2 added" in told
    code, _, told = run("ingest")
    assert code == 0 and "Nothing to do: 2 documents unchanged." in told


def test_ingest_names_what_it_cannot_read_and_exits_as_partial(run, write_corpus):
    write_corpus({"scan.pdf": b"%PDF-1.4", "bad.txt": b"\x00\x01\x02"})
    code, _, told = run("ingest")
    assert code == cli.PARTIAL
    assert "2 added" in told and "2 not readable" in told
    assert "scan.pdf:" in told and "bad.txt:" in told


def test_ingest_tells_what_is_odd_about_a_file_that_it_did_read(run, write_corpus):
    write_corpus({"guide.pdf": f"<html><body><div id=zoom><p>{'某区招商指南。' * 5}"})
    code, _, told = run("ingest")
    assert code == 0 and "3 added" in told
    assert "guide.pdf: is a web page named .pdf; read as what it is" in told


@pytest.mark.parametrize("exists", [True, False])
def test_a_corpus_without_documents_is_told_in_one_sentence(run, tmp_path, exists):
    folder = tmp_path / "elsewhere"
    if exists:
        folder.mkdir()
    code, _, told = run("ingest", corpus=folder)
    assert code == 1 and str(folder) in told and "--corpus" in told
    assert len(told.strip().splitlines()) == 1


def test_ask_prints_the_answer_and_its_quote(run):
    run("ingest")
    code, printed, _ = run("ask", QUESTION)
    assert code == 0
    assert "290亿元[1]" in printed and "《惠济区一季度签约》" in printed


def test_ask_as_json_keeps_the_contract(run):
    run("ingest")
    code, printed, _ = run("ask", QUESTION, "--json")
    assert code == 0
    record = json.loads(printed)
    assert set(record) == {
        "id", "question", "understood_as", "answer", "status", "language", "as_of", "citations",
        "parts", "left_over", "cached", "retrieved", "enquiry", "calculations", "conflicts",
        "newest_source", "unconfirmed_places",
        "first_token_s", "total_s", "retrieve_s", "prompt_tokens", "completion_tokens",
        "text", "evidence", "claims", "sufficiency", "confidence",
    }  # fmt: skip
    assert record["status"] == "answered" and record["language"] == "zh"
    citation = record["citations"][0]
    assert set(citation) == {
        "n", "document_id", "title", "heading", "page", "quote", "start", "end", "rendering",
    }  # fmt: skip
    assert citation["document_id"] == "signing"
    assert DOCUMENT[citation["start"] : citation["end"]] == citation["quote"]
    assert "21个项目" in citation["quote"] and "290亿元" in citation["quote"]
    assert set(record["retrieved"][0]) == {"document_id", "passage_id", "score"}


def test_ask_tells_how_it_was_checked_when_wanted(run):
    run("ingest")
    assert "这条回答是怎样核对的" not in run("ask", QUESTION)[1]
    code, printed, _ = run("ask", QUESTION, "--checks")
    assert code == 0
    assert "这条回答是怎样核对的" in printed and "数字、单位、日期与原文一致" in printed


def test_ask_without_a_language_model_quotes(run, monkeypatch):
    def unavailable(settings):
        raise ModelUnavailable("not installed")

    monkeypatch.setattr(build, "load_chat_model", unavailable)
    run("ingest")
    code, printed, _ = run("ask", QUESTION, "--json")
    assert code == 0 and json.loads(printed)["status"] == "extractive"


@pytest.mark.parametrize("question", ["", "  \x00\x07 ", "啊" * 10_000])
def test_what_is_no_question_gets_a_polite_reply(run, question):
    run("ingest")
    code, printed, _ = run("ask", question, "--json")
    record = json.loads(printed)
    assert code == 0 and record["status"] == "refused" and record["answer"]


def test_search_as_json_keeps_the_contract(run):
    run("ingest")
    code, printed, _ = run("search", QUESTION, "--json")
    record = json.loads(printed)
    assert code == 0 and set(record) == {"question", "retrieved", "retrieve_s"}
    assert set(record["retrieved"][0]) == {
        "document_status",
        "document_id", "passage_id", "score", "text", "heading", "reprints",
    }  # fmt: skip


def test_without_an_index_the_command_that_makes_one_is_named(run):
    code, _, told = run("ask", QUESTION)
    assert code == 1 and "policy-assistant ingest" in told
    assert len(told.strip().splitlines()) == 1


def test_a_data_directory_in_use_is_told(run, tmp_path):
    with Store(tmp_path / "data"):
        code, _, told = run("ingest")
    assert code == 1 and "in use" in told and "--data-dir" in told


def test_a_wrong_setting_is_told_by_its_name(run, monkeypatch):
    monkeypatch.setenv("POLICY_PORT", "nowhere")
    code, _, told = run("ingest")
    assert code == 1 and "POLICY_PORT must be a number, 1 to 65535" in told


def test_an_index_of_another_model_is_refused_with_the_command(run, monkeypatch):
    run("ingest")

    class Other(BigramEmbedder):
        name = "other"

    monkeypatch.setattr(build, "load_embedder", lambda settings: Other())
    code, _, told = run("ask", QUESTION)
    assert code == 1 and "policy-assistant ingest --rebuild" in told
    code, _, told = run("ingest", "--rebuild")
    assert code == 0 and "2 added" in told


def test_a_taken_port_is_told_in_one_sentence(run):
    run("ingest")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, _, told = run("serve", "--port", str(taken.getsockname()[1]))
    assert code == 1 and "--port" in told and "Traceback" not in told


def test_doctor_asks_the_stores_for_known_passages(run, monkeypatch):
    run("ingest")
    monkeypatch.setattr(upkeep.doctor_, "_models", lambda settings: iter(()))
    code, _, told = run("doctor")
    assert code == 0 and "2 of 2 known passages find themselves" in told


def test_doctor_finds_vectors_of_other_texts(run, tmp_path, monkeypatch):
    """The number of vectors is right, so only asking for known ones can find it."""
    run("ingest")
    with Store(tmp_path / "data") as store:
        ids = store.catalog.passage_ids()
        store.vectors.upsert(ids, BigramEmbedder().embed_passages(["别的"] * len(ids)))
    monkeypatch.setattr(upkeep.doctor_, "_models", lambda settings: iter(()))
    code, _, told = run("doctor")
    assert code == 1 and "0 of 2" in told and "doctor --repair" in told
    code, _, told = run("doctor", "--repair", "--full")
    assert code == 0 and told.count("2 of 2 known passages find themselves") == 2


@pytest.fixture
def no_models(monkeypatch):
    monkeypatch.setattr(upkeep.doctor_, "_models", lambda settings: iter(()))


def test_doctor_names_approved_english_that_is_never_told(run, tmp_path, no_models):
    run("ingest")
    file = tmp_path / "corpus" / "_english.yaml"
    file.write_text("松湾没有说过的一句。: Songwan never said so.\n", "utf-8")
    code, _, told = run("doctor")
    assert code == 1 and "松湾没有说过的一句" in told and "_english.yaml" in told
    file.write_text("- no list\n", "utf-8")
    code, _, told = run("doctor")
    assert code == 1 and "must hold lines" in told and "Traceback" not in told


def test_doctor_works_without_a_model_as_far_as_it_can(run, monkeypatch, no_models):
    run("ingest")

    def missing(settings):
        raise EmbeddingUnavailable("the embedding model is not installed")

    monkeypatch.setattr(build, "load_embedder", missing)
    code, _, told = run("doctor", "--full")
    assert code == 0 and told.count("2 of 2 known passages find themselves") == 2
    assert "made with bigrams; not compared: the embedding model is not installed" in told


def test_doctor_tells_a_damaged_catalog_and_a_directory_in_use(run, tmp_path, no_models):
    run("ingest")
    with Store(tmp_path / "data"):
        code, _, told = run("doctor")
    assert code == 1 and "in use" in told
    (tmp_path / "data" / "index" / "catalog.sqlite3").write_bytes(b"no database" * 999)
    code, _, told = run("doctor")
    assert code == 1 and "policy-assistant restore FILE" in told and "Traceback" not in told
    code, _, told = run("doctor", "--repair")
    assert code == 1 and len(told.strip().splitlines()) == 1


def test_doctor_looks_at_the_office_too(run, tmp_path, no_models):
    run("ingest")
    code, _, told = run("doctor")
    assert code == 0 and "no accounts, keys or questions yet" in told
    (tmp_path / "data" / "office.sqlite").write_bytes(b"garbage" * 2000)
    code, _, told = run("doctor")
    assert code == 1 and "backup --office" in told and "Traceback" not in told


def test_doctor_tells_of_files_that_were_set_aside(run, tmp_path, no_models):
    run("ingest")
    (tmp_path / "data" / "index" / "keywords" / "meta.json").write_text("{", encoding="utf-8")
    code, _, told = run("doctor")
    assert code == 1 and "2 are missing" in told and "keywords.damaged" in told
    code, _, told = run("doctor", "--repair")
    assert code == 0 and "keywords.damaged" in told
    assert run("compact")[0] == 0
    code, _, told = run("doctor")
    assert code == 0 and "damaged" not in told


def test_a_backup_is_written_and_restored(run, tmp_path):
    run("ingest")
    archive = tmp_path / "backup.zip"
    code, _, told = run("backup", str(archive))
    assert code == 0 and "2 documents" in told and archive.exists()
    (tmp_path / "corpus" / "park.md").unlink()
    run("ingest")
    code, _, told = run("restore", str(archive))
    assert code == 0 and "2 documents" in told and "policy-assistant ingest" in told
    _, printed, _ = run("search", "花园口产业园", "--json")
    assert json.loads(printed)["retrieved"][0]["document_id"] == "park"
    with Store(tmp_path / "data"):
        assert run("backup", str(archive))[0] == 0
        code, _, told = run("restore", str(archive))
    assert code == 1 and "stop" in told
    archive.write_bytes(b"nothing")
    code, _, told = run("restore", str(archive))
    assert code == 1 and "damaged" in told and len(told.strip().splitlines()) == 1


def test_evaluate_writes_records_and_a_summary(run, tmp_path):
    rows = [
        {"id": "a", "question": QUESTION, "facts": [["21"], ["290亿元"]], "sources": ["signing"],
         "answerable": True},
        {"id": "b", "question": "惠济区的地铁票价是多少", "answerable": False},
    ]  # fmt: skip
    dataset = tmp_path / "questions.jsonl"
    dataset.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    code, printed, _ = run("evaluate", "--dataset", str(dataset), "--out", str(tmp_path / "out"))
    summary = json.loads(printed)
    scores = summary["scores"]
    assert code == 0 and scores["fact_recall"][0] == scores["refused_unanswerable"][0] == 1.0
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "scripted" in page and "questions.jsonl" in (tmp_path / "out" / "junit.xml").read_text()
    out = str(tmp_path / "retrieval")
    code, printed, _ = run("evaluate", "--dataset", str(dataset), "--out", out, "--retrieval-only")
    assert json.loads(printed)["retrieval"]["document"]["recall@1"][0] == 1.0


def test_every_verb_and_option_has_a_help_text():
    for verb in ((), ("serve",), ("ask",), ("search",), ("ingest",), ("doctor",), ("evaluate",),
                 ("compact",), ("backup",), ("restore",),
                 ("models", "install"), ("models", "status")):  # fmt: skip
        shown = CliRunner().invoke(cli.app, [*verb, "--help"])
        assert shown.exit_code == 0 and len(shown.output.splitlines()) > 5


ACT = "# 某区投资条例\n\n第一条　可以申请投资扶持。\n\n第二条　本条例自{}年1月1日起施行。\n"


def test_search_marks_what_does_not_hold_and_takes_a_day(run, write_corpus):
    write_corpus({"act-2020.md": ACT.format(2020), "act-2022.md": ACT.format(2022)})
    run("ingest")

    def found(*options: str):
        record = json.loads(run("search", "某区投资条例第一条", "--json", *options)[1])
        return [(h["document_id"], h["document_status"]) for h in record["retrieved"]]

    assert found()[:2] == [("act-2022", "in_force"), ("act-2020", "superseded")]
    early = found("--as-of", "2021-01-01")
    assert early[:2] == [("act-2020", "in_force"), ("act-2022", "not_yet_in_force")]
    assert {i for i, _ in found("--status", "superseded")} == {"act-2020"}
    assert {i for i, _ in found("--kind", "news")} == {"signing"}
    assert "[superseded] 《某区投资条例》" in run("search", "某区投资条例第一条")[1]


def test_ask_answers_from_what_held_on_the_day(run, write_corpus):
    write_corpus({"act-2020.md": ACT.format(2020), "act-2022.md": ACT.format(2022)})
    run("ingest")

    def asked(*options: str):
        return json.loads(run("ask", "某区投资条例第一条", "--json", *options)[1])

    assert asked()["retrieved"][0]["document_id"] == "act-2022"
    early = asked("--as-of", "2021-01-01")
    assert early["as_of"] == "2021-01-01"
    assert early["retrieved"][0]["document_id"] == "act-2020"


@pytest.mark.parametrize("option", [("--as-of", "soon"), ("--kind", "law"), ("--status", "new")])
def test_search_refuses_what_is_no_day_kind_or_status(run, option):
    assert run("search", "投资", *option)[0] == 2


def test_ingest_tells_a_circle_of_supersedes(run, write_corpus):
    write_corpus(
        {n: f"---\nsupersedes: {o}\n---\n甲{n}。\n" for n, o in [("a.md", "b"), ("b.md", "a")]}
    )
    code, _, told = run("ingest")
    assert code == 0 and "a.md: is in a circle" in told and "4 added" in told


def test_evaluate_compares_with_an_accepted_run(run, tmp_path):
    row = {"id": "a", "question": QUESTION, "facts": [["21个"]], "answerable": True}
    dataset, baseline = tmp_path / "questions.jsonl", str(tmp_path / "baseline.json")

    def evaluate(folder: str, *options: str):
        dataset.write_text(json.dumps(row), encoding="utf-8")
        out = str(tmp_path / folder)
        return run("evaluate", "--dataset", str(dataset), "--out", out, *options)

    assert evaluate("first", "--accept", baseline)[0] == 0
    assert evaluate("first", "--baseline", baseline)[0] == 0
    row["facts"] = [["99个"]]
    code, printed, told = evaluate("first", "--baseline", baseline, "--tolerance", "0.5")
    assert code == 1 and json.loads(printed)["questions"] == 1
    assert "worse a: " in told and "fact_recall went from 1.000 to 0.000" in told
    assert evaluate("second", "--baseline", str(tmp_path / "none.json"))[0] == 1
    assert not (tmp_path / "second").exists()
    assert evaluate("second", "--baseline", baseline, "--retrieval-only")[0] == 2


def test_evaluate_changes_figures_in_a_copy_and_tells_what_followed(run, tmp_path):
    row = {"id": "a", "question": QUESTION, "facts": [["21个"]], "sources": ["signing"],
           "answerable": True}  # fmt: skip
    dataset = tmp_path / "questions.jsonl"
    dataset.write_text(json.dumps(row), encoding="utf-8")
    out = tmp_path / "out"
    code, printed, _ = run(
        "evaluate", "--dataset", str(dataset), "--out", str(out), "--perturb", "3"
    )
    # the scripted model repeats the old figure, which verification takes out of both answers
    told = json.loads(printed)
    assert code == 0 and sum(told["changed"].values()) == sum(told["taken away"].values()) == 1
    assert told["figures"] == 1 and told["changed, told before"] == told["changed"]
    assert "old" not in told["changed"] and "old" not in told["taken away"]
    changed, away = map(json.loads, (out / "perturb.jsonl").read_text("utf-8").splitlines())
    assert changed["old"] == away["old"] and changed["new"] not in {"", changed["old"]}
    record = json.loads(run("ask", QUESTION, "--json")[1])
    assert "21" in record["answer"]  # the index itself has stayed as it was


def test_evaluate_tells_what_each_part_is_worth(run, tmp_path):
    dataset = tmp_path / "questions.jsonl"
    row = {"id": "a", "question": QUESTION, "facts": [["21个"]], "answerable": True}
    dataset.write_text(json.dumps(row), encoding="utf-8")
    options = ("--dataset", str(dataset), "--out", str(tmp_path / "out"))
    code, printed, _ = run("evaluate", *options, "--ablate")
    assert code == 0 and printed.count("\n| ") == 8 and "| no verification | " in printed
    assert (tmp_path / "out" / "ablation.md").read_text("utf-8").strip() == printed.strip()
    assert run("evaluate", *options, "--ablate", "--retrieval-only")[0] == 2


def test_evaluate_asks_again_whether_answers_stay_the_same(run, tmp_path, chat):
    dataset = tmp_path / "questions.jsonl"
    row = {"id": "a", "question": QUESTION, "facts": [["21个"], ["惠济区"]], "answerable": True}
    dataset.write_text(json.dumps(row), encoding="utf-8")
    options = ("--dataset", str(dataset), "--out", str(tmp_path / "out"))
    chat.replies[1:2] = ["2023年一季度签约21个项目，总签约额达290亿元[1]。"]
    code, printed, _ = run("evaluate", *options, "--repeat", "2")
    told = json.loads(printed)
    assert code == 0 and told["same_status"][0] == 1.0 and told["same_text"][0] == 0.0
    assert len(told["unstable"]["a"]) == 2
    assert told == json.loads((tmp_path / "out" / "repeat.json").read_text("utf-8"))


def test_a_judge_is_asked_only_where_one_is_configured(run, tmp_path, chat, monkeypatch):
    dataset = tmp_path / "questions.jsonl"
    row = {"id": "a", "question": QUESTION, "facts": [["21个"]], "answerable": True}
    dataset.write_text(json.dumps(row), encoding="utf-8")
    options = ("--dataset", str(dataset), "--out", str(tmp_path / "out"), "--judge")
    code, _, told = run("evaluate", *options)
    assert code == 1 and "POLICY_LLM_BASE_URL" in told
    monkeypatch.setenv("POLICY_LLM_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("POLICY_LLM_MODEL", "judge")
    chat.replies[1:2] = ["INCORRECT"]
    code, printed, _ = run("evaluate", *options)
    judged = json.loads(printed)["judge"]
    assert code == 0 and judged["disagreements"] == {"a": False}
    assert judged["agreement"] == {"accuracy": 0.0, "kappa": 0.0}
