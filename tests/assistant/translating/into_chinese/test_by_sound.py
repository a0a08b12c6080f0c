"""A name in Latin letters is found in the documents by its sound."""

import pytest
from fakes import BigramEmbedder, CharacterTokens

from assistant.translating.into_chinese.by_sound import NamesBySound, by_sound
from assistant.translating.into_chinese.named import with_chinese_names
from index import corpus
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store

TEXT = "青禾人工智能产业园租金每月每平方米30元。云桥大厦在花园口，距苏州市区40公里。"


@pytest.mark.parametrize(
    ("word", "characters"),
    [("qinghe", "青禾"), ("yunqiao", "云桥"), ("suzhou", "苏州"), ("qingheren", "青禾人")],
)
def test_runs_of_the_names_are_known_by_their_sound(word: str, characters: str) -> None:
    assert by_sound([TEXT])[word] == characters


def test_of_names_that_sound_alike_only_one_that_is_far_more_frequent_counts() -> None:
    assert "qinghe" not in by_sound(["青禾产业园、清河大厦。"])
    assert by_sound(["青禾产业园、清河大厦。", *["青禾大厦。"] * 4])["qinghe"] == "青禾"


def test_what_is_called_nothing_has_no_names() -> None:
    assert by_sound(["企业可以申请补贴，每年最高30万元。"]) == {}


@pytest.fixture
def named(tmp_path, write_corpus):
    folder = write_corpus({"parks.md": TEXT})
    with Store(tmp_path / "data") as store:
        ingest = Ingest(store, BigramEmbedder(), CharacterTokens(), 60).run
        ingest(list(corpus.scan(folder)))
        yield NamesBySound(Searcher(store, BigramEmbedder())), folder, ingest


def test_a_question_gets_the_names_of_the_documents(named) -> None:
    names, _, _ = named
    question = "What is the rent in Qinghe AI park, and in Guyi?"
    assert with_chinese_names(question, {"Guyi": "谷翼"}, names) == (
        "What is the rent in 青禾 AI park, and in 谷翼?", ["谷翼", "青禾"],
    )  # fmt: skip
    asked = "How much space is left in the Qinghe incubator?"
    assert with_chinese_names(asked, {}, names) == (
        "How much space is left in the 青禾孵化器?", ["青禾孵化器"],
    )  # fmt: skip
    assert [names(word) for word in ("qinghe", "Rent", "Xin", "Jinshui")] == [""] * 4


def test_names_are_those_of_the_index_as_it_is(named, write_corpus) -> None:
    names, folder, ingest = named
    assert names("Qinghe") == "青禾"
    (folder / "parks.md").write_text("白石产业园。", encoding="utf-8")
    ingest(list(corpus.scan(folder)))
    assert (names("Qinghe"), names("Baishi")) == ("", "白石")
