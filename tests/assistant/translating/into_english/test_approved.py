"""What somebody has put into English is told so, as far as it holds; so is the corpus."""

from pathlib import Path

import pytest
from fakes import ScriptedChatModel

from assistant.answers import Claim, Evidence
from assistant.translating.into_english.approved import Approved
from assistant.translating.into_english.telling import English, never_told
from index import corpus
from index.documents import Document, Passage
from index.sentences import split_sentences

CORPUS = Path(__file__).resolve().parents[4] / "corpus"
TEXT = "青禾区2031年签约34个项目。园区计划发展渔具和茶。"
SIGNED, PARKS = (
    "In 2031 Qinghe signed 34 projects.",
    "The park plans to develop fishing tackle and tea.",
)
MEMORY = Approved({"青禾区2031年签约34个项目": SIGNED, "园区计划发展渔具和茶。": PARKS})


def item_of(text: str, lead: str = "") -> Evidence:
    passage = Passage("d#1", "d", 0, 0, len(text), text, lead=lead)
    document = Document("d", "签约", "d.md", "x")
    return Evidence(1, passage, document, 0, len(text), text, tuple(split_sentences(text)), lead)


def told(text: str, quoted: str, memory: Approved = MEMORY, replies: tuple[str, ...] = ()) -> str:
    start = TEXT.index(quoted)
    claim = Claim(text, (1,), quotes=((1, start, start + len(quoted)),))
    steps = English({"Qinghe": "青禾区"}, ScriptedChatModel(list(replies)), memory).of(
        [claim], [item_of(TEXT)], lambda _: None
    )
    while True:
        try:
            next(steps)
        except StopIteration as end:
            (one,) = end.value
            return one.text


def test_a_sentence_is_told_in_its_approved_english_without_a_model() -> None:
    assert told("青禾区2031年签约34个项目。", "青禾区2031年签约34个项目。") == SIGNED


def test_a_part_of_a_sentence_is_told_by_the_whole() -> None:
    assert told("渔具和茶", "园区计划发展渔具和茶。") == PARKS


def test_the_same_in_other_words_but_few_is_told_by_the_sentence() -> None:
    assert told("园区计划今后发展渔具和茶。", "园区计划发展渔具和茶。") == PARKS
    other = "The park does not plan to develop fishing tackle and tea."
    said = "园区不计划发展渔具和茶。"
    assert told(said, "园区计划发展渔具和茶。", replies=(other, other, other)) != PARKS


def test_what_the_memory_words_wrongly_is_left_to_the_model() -> None:
    wrong = Approved({"青禾区2031年签约34个项目": "In 2031 Qinghe signed 43 projects."})
    text = "青禾区2031年签约34个项目。"
    assert told(text, text, wrong, (SIGNED,)) == SIGNED


def test_what_is_said_otherwise_is_left_to_the_model() -> None:
    said = "签约的项目有34个，在青禾区，2031年。"
    other = "Qinghe has 34 signed projects of 2031."
    assert told(said, "青禾区2031年签约34个项目。", replies=(other,)) == other


HEADER, ROW = "| 区域 | 青禾区的园区 | 产业 |", "| 东部 | 白鹭园 | 渔具、茶 |"
LABELS = {
    "区域": "area", "青禾区的园区": "park", "产业": "industries", "东部": "East",
    "白鹭园": "Bailu Park", "渔具、茶": "the fishing tackle and tea industries",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("东部：园区为白鹭园；产业为渔具、茶。",
         "East: park: Bailu Park; industries: fishing tackle and tea industries."),
        ("区域：东部，青禾区的园区：白鹭园，产业：渔具、茶。",
         "Area: East; park: Bailu Park; industries: fishing tackle and tea industries."),
        ("白鹭园：产业为渔具、茶。", "Bailu Park: industries: fishing tackle and tea industries."),
        ("白鹭园", "Bailu Park."),
        ("白鹭园的产业是渔具、茶。", None),
        ("东部：园区为白鹭园；层高为8米。", None),
    ],
)  # fmt: skip
def test_a_row_is_told_by_its_labels_and_cells(text: str, english: str | None) -> None:
    claim = Claim(text, (1,), quotes=((1, 0, len(ROW)),))
    pair = Approved(LABELS).of(claim, item_of(ROW, HEADER))
    assert (pair and pair.english) == english


AIMS, AIM = "| 指标 | 2031年全年目标值 |", "| 签约总额 | 目标不低于90亿元 |"
AIMED = {
    "2031年全年目标值": "target for the whole of 2031", "签约总额": "total of what is signed",
    "目标不低于90亿元": "the target is at least 9 billion yuan",
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["签约总额：2031年全年目标值不低于90亿元。", "2031年全年目标：签约总额目标不低于90亿元。"],
)
def test_a_target_of_a_table_is_told_once(text: str) -> None:
    claim = Claim(text, (1,), quotes=((1, 0, len(AIM)),))
    pair = Approved(AIMED).of(claim, item_of(AIM, AIMS))
    assert pair and "target for the whole of 2031: at least 9 billion yuan" in pair.english


def test_a_cell_without_english_leaves_the_row_to_the_model() -> None:
    some = {chinese: english for chinese, english in LABELS.items() if chinese != "渔具、茶"}
    claim = Claim("白鹭园：产业为渔具、茶。", (1,), quotes=((1, 0, len(ROW)),))
    assert Approved(some).of(claim, item_of(ROW, HEADER)) is None


# --- the corpus of this project ---

PAIRS = corpus.translations(CORPUS)
TEXTS = {file: file.read_text("utf-8") for file in sorted(CORPUS.glob("huiji-*.md"))}


def test_the_english_of_the_corpus_is_of_its_words_and_holds() -> None:
    read = (corpus.load(file) for file in corpus.scan(CORPUS))
    documents = {document: text.text for document, text in read}
    assert list(never_told(PAIRS, documents, corpus.glossary(CORPUS))) == []


def test_lines_that_are_never_told_are_named_with_why() -> None:
    document = Document("d", "签约", "d.md", "x")
    pairs = {
        "青禾区2031年签约34个项目。": "In 2031 Qinghe signed 43 projects.",
        "园区计划发展渔具和茶。": PARKS,
        "松湾园已经开园。": "Songwan Park has opened.",
        "渔具": "fishing tackle",
    }
    amiss = dict(never_told(pairs, {document: TEXT}, {"Qinghe": "青禾区"}))
    assert amiss["松湾园已经开园。"] == "is said by no document"
    assert "43" in amiss["青禾区2031年签约34个项目。"]
    assert len(amiss) == 2


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_each_sentence_of_the_corpus_has_approved_english(file: Path) -> None:
    body = TEXTS[file].split("---\n", 2)[2]
    lines = [line for line in body.splitlines() if line and line[0] not in "#>|"]
    sentences = [line[a:b] for line in lines for a, b in split_sentences(line)]
    assert sentences
    assert [sentence for sentence in sentences if sentence not in PAIRS] == []
