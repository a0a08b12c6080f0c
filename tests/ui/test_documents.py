"""`documents` on a real catalog; the act is invented."""

import json

import pytest
from fakes import BigramEmbedder, CharacterTokens

from index import corpus
from index.ingest import Ingest
from index.store import Store

OLD = "# 某区投资条例\n\n第一条　可以申请。\n\n第二条　本条例自2020年1月1日起施行。\n"
NEW = "---\nissuer: 某区人民政府\n---\n" + OLD.replace("2020", "2022")


@pytest.fixture
def run(tmp_path, monkeypatch, command, write_corpus):
    """`run("list")` → (exit code, stdout, stderr) of `documents list`."""
    monkeypatch.setenv("COLUMNS", "200")
    folder = write_corpus({"old.md": OLD, "new.md": NEW})
    with Store(tmp_path / "data") as store:
        run = Ingest(store, BigramEmbedder(), CharacterTokens(), 60)
        run.run(list(corpus.scan(folder)))

    def run_verb(*arguments: str):
        verb = ["documents", *arguments, "--data-dir", str(tmp_path / "data")]
        return command(*verb)

    return run_verb


def test_list_tells_each_document_with_its_status_today(run):
    code, printed, _ = run("list")
    assert code == 0
    assert sorted(printed.splitlines()) == [
        "new  in_force  regulation  《某区投资条例》",
        "old  superseded  regulation  《某区投资条例》",
    ]
    statuses = {row["id"]: row["status"] for row in json.loads(run("list", "--json")[1])}
    assert statuses == {"new": "in_force", "old": "superseded"}


def test_show_tells_where_each_value_comes_from(run):
    _, printed, _ = run("show", "new")
    assert "issuer: 某区人民政府\n    file" in printed
    assert "effective: 2022-01-01\n    extracted 0.95" in printed and "“2022年1月1日”" in printed


def test_show_tells_which_version_replaces_it(run):
    record = json.loads(run("show", "old", "--json")[1])
    assert record["status_today"] == "superseded"
    assert (record["superseded_by"], record["superseded_from"]) == (["new"], "2022-01-01")
    (found,) = record["fields"]["effective"]["findings"]
    assert found["used"] and OLD[found["start"] : found["end"]] == found["text"] == "2020年1月1日"


def test_set_corrects_and_unset_takes_it_back(run):
    code, printed, _ = run("set", "new", "effective=2090-01-01", "--who", "张三", "--json")
    field = json.loads(printed)["fields"]["effective"]
    assert code == 0 and field["value"] == "2090-01-01"
    assert [f["from"] for f in field["findings"]] == ["corrected", "extracted"]
    assert "not_yet_in_force" in run("list")[1]
    assert "张三" in run("show", "new")[1]
    run("unset", "new", "effective")
    assert "not_yet_in_force" not in run("list")[1]


def test_a_correction_of_the_title_says_what_to_run(run):
    assert "policy-assistant ingest" in run("set", "new", "title=某区投资促进条例")[2]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show", "none"), "documents list"),
        (("set", "none", "issuer=甲"), "documents list"),
        (("set", "new", "colour=red"), "colour"),
        (("set", "new", "issuer=甲", "kind=law"), "law"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_changes_nothing(run, arguments, told):
    before = run("show", "new", "--json")[1]
    code, _, error = run(*arguments)
    assert code == 1 and told in error and len(error.strip().splitlines()) == 1
    assert run("show", "new", "--json")[1] == before


def test_set_wants_pairs(run):
    assert run("set", "new", "issuer")[0] == 2


def test_unset_of_what_was_not_corrected_says_so(run):
    code, _, told = run("unset", "new", "issuer")
    assert code == 0 and "not corrected" in told
