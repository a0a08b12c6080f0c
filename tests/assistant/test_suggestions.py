"""Questions that are offered are made from the documents, and answered by them."""

import pytest
from fakes import BigramEmbedder, CharacterTokens

from assistant.overviews.overview import Overviews
from assistant.suggestions import Suggestions
from index import corpus
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store

RESULTS = """# 甲区2024年招商情况

## 2024年签约项目

甲区2024年新签约项目31个，签约额约20亿元。

## 引进企业名单说明

在甲区2024年一季度签约的9个项目中有3个外资项目。该报道未公布甲区2024年开工项目的5个地点。
"""
ACT = """# 乙市园区管理办法

第一条 在乙市设立园区，适用本办法。

第二条 入园企业应当依法纳税。

第三条 本办法自2024年5月1日起施行。
"""
GLOSSARY = "East Lake Industrial Park: 东湖产业园\n"
PARKS = """# 甲区的园区

## 东湖产业园

东湖产业园重点发展新材料产业。

东湖产业园已有丙公司入驻，丙公司的项目投产。
"""
WRITTEN = {
    "zh": ["甲区2024年新签约项目多少个？", "丁湾2024年新签约项目多少个？"],
    "en": ["How many projects were signed in 2024?"],
}


@pytest.fixture
def suggest(tmp_path, write_corpus):
    """`suggest(files, written)` → what is suggested over these documents; `.ingest(files)`."""
    with Store(tmp_path / "data") as store:

        def make(files, written=WRITTEN):
            folder = write_corpus({"_glossary.yaml": GLOSSARY, **files})
            embedder = BigramEmbedder()

            def ingest():
                made = Ingest(store, embedder, CharacterTokens(), 240)
                made.run(list(corpus.scan(folder)))

            ingest()
            glossary = corpus.glossary(folder)
            overviews = Overviews(lambda: store.catalog, glossary)
            searcher = Searcher(store, embedder)
            made = Suggestions(searcher, overviews, glossary, written, 0.5)
            made.ingest = ingest
            made.anew = lambda wr: Suggestions(searcher, overviews, glossary, wr, 0.5)
            return made

        yield make


NONE = {"zh": [], "en": []}


def test_figures_and_headings_are_asked_for(suggest):
    asked = suggest({"results.md": RESULTS}, NONE).welcome("zh")
    assert "甲区2024年新签约项目多少个？" in asked
    assert "甲区2024年签约项目有哪些？" in asked


def test_what_is_no_figure_of_its_own_or_said_to_be_unknown_is_not_asked_for(suggest):
    asked = " ".join(suggest({"results.md": RESULTS}, NONE).welcome("zh"))
    assert "一季度" not in asked
    assert "未" not in asked
    assert "签约额" not in asked


def test_an_act_is_asked_for_its_scope_and_its_day(suggest):
    asked = suggest({"act.md": ACT}, NONE).welcome("zh")
    assert set(asked) == {"乙市园区管理办法适用于哪些情形？", "乙市园区管理办法从什么时候起施行？"}


def test_parks_are_asked_for_in_both_languages(suggest):
    made = suggest({"parks.md": PARKS}, NONE)
    assert "东湖产业园重点发展哪些产业？" in made.welcome("zh")
    assert made.welcome("en") == (
        "Which industries does the East Lake Industrial Park focus on?",
        "Which projects are in the East Lake Industrial Park?",
    )


def test_a_written_question_is_offered_only_where_the_documents_answer_it(suggest):
    made = suggest({"act.md": ACT, "results.md": RESULTS})
    assert WRITTEN["zh"][0] in made.welcome("zh")
    assert WRITTEN["zh"][1] not in made.welcome("zh")
    assert made.welcome("en") == ()  # nothing of it is known in Chinese


def test_after_an_answer_its_documents_are_asked_further_and_nothing_twice(suggest):
    made = suggest({"results.md": RESULTS, "act.md": ACT}, NONE)
    asked = "甲区2024年新签约项目多少个?"  # another sort of question mark
    further = made.after(["results", "results"], [asked], "zh")
    assert further == ("甲区2024年签约项目有哪些？",)


def test_where_nothing_is_made_of_the_documents_the_first_questions_are_offered(suggest):
    made = suggest({"parks.md": PARKS}, NONE)
    first, second = made.welcome("en")
    assert made.after(["none"], [first], "en") == (second,)


def test_they_follow_the_documents(suggest, tmp_path):
    made = suggest({"results.md": RESULTS}, NONE)
    assert "甲区2024年新签约项目多少个？" in made.welcome("zh")
    (next(tmp_path.rglob("results.md"))).write_text(RESULTS.replace("2024", "2025"), "utf-8")
    made.ingest()
    assert "甲区2025年新签约项目多少个？" in made.welcome("zh")
    assert "甲区2024年新签约项目多少个？" not in made.welcome("zh")


def test_those_of_the_first_page_are_made_beforehand_and_kept_with_the_index(suggest, tmp_path):
    made = suggest({"parks.md": PARKS}, NONE)
    assert made.known("zh") is None
    made.make()
    started = made.anew(NONE)  # as a server does
    assert started.known("zh") == made.welcome("zh") != ()
    assert started.known("en") == made.welcome("en") != ()
    assert made.anew(WRITTEN).known("zh") is None  # others were written
    (next(tmp_path.rglob("parks.md"))).write_text(PARKS.replace("新材料", "新能源"), "utf-8")
    made.ingest()
    assert started.known("zh") is None


def test_without_documents_there_is_nothing_to_ask(suggest):
    assert suggest({}).welcome("zh") == ()
