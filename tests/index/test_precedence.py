"""Named articles and validity in a search. The acts are invented."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents import Document, Kind, Passage, Status
from index.precedence import put_behind
from index.search import Searcher
from index.validity import Filter, link


def act(title: str, since: str, articles: list[str]) -> str:
    numbered = [f"第{n}条　{text}" for n, text in zip("一二三四五六", articles, strict=False)]
    last = f"第{'一二三四五六'[len(articles)]}条　本条例自{since}起施行。"
    return "\n\n".join([f"# {title}", *numbered, last]) + "\n"


LONG = "".join(f"付款人应当在第{n}个阶段按照约定付款并告知收款人。" for n in "甲乙丙丁")
FILES = {
    "pay-2020.md": act(
        "某区款项支付条例", "2020年9月1日",
        ["为了及时付款制定本条例。", "付款期限为四十日。", "迟延付款的，支付滞纳的费用。"],
    ),
    "pay-2025.md": act(
        "某区款项支付条例", "2025年6月1日",
        ["为了保障付款制定本条例。", "付款期限为三十日，拖延的支付利息。", LONG],
    ),
    "province.md": act(
        "某省某区款项支付条例", "2019年1月1日", ["为了付款制定本条例。", "省里的付款期限为十日。"]
    ),
    "news.md": "---\nkind: news\n---\n# 付款期限的报道\n\n据报道，付款期限将由四十日改为三十日。\n",
}  # fmt: skip
BEFORE, TODAY = Filter(as_of=date(2021, 1, 1)), Filter(as_of=date(2026, 1, 1))


@pytest.fixture
def searcher(store, ingest, write_corpus, embedder) -> Searcher:
    ingest(write_corpus(FILES))
    return Searcher(store, embedder)


def found(searcher: Searcher, question: str, wanted: Filter = TODAY) -> list[tuple[str, str]]:
    """Document and last heading of each hit."""
    hits = searcher.search(question, 20, wanted).hits
    return [(h.document.id, (h.passage.heading_path or ("",))[-1]) for h in hits]


# --- articles ---


@pytest.mark.parametrize(
    "question",
    ["某区款项支付条例第二条", "《某区款项支付条例》第2条怎么规定", "款项支付条例第二条第一款"],
)
def test_the_article_that_a_question_names_comes_first(searcher, question):
    assert found(searcher, question)[0] == ("pay-2025", "第二条")


def test_an_act_that_is_named_less_well_comes_near_the_top(searcher):
    assert ("province", "第二条") in found(searcher, "款项支付条例第二条")[:3]


def test_the_first_part_of_a_long_article_comes_first(searcher):
    hits = searcher.search("某区款项支付条例第三条", 20, TODAY).hits
    parts = [h.passage.position for h in hits if h.passage.heading_path == ("第三条",)][:2]
    assert hits[0].document.id == "pay-2025" and parts == sorted(parts)
    assert hits[0].passage.text.startswith("第三条")


def test_without_an_act_the_number_still_counts(searcher):
    assert found(searcher, "条例第四条")[0][1] == "第四条"


def test_an_article_that_is_not_there_leaves_the_search_as_it_is(searcher):
    assert found(searcher, "某区款项支付条例第九十九条付款期限")


def test_a_question_that_names_no_article_is_ranked_by_its_words(searcher):
    assert found(searcher, "据报道付款期限将由四十日改为三十日")[0][0] == "news"


# --- versions ---


def test_the_version_in_force_comes_first_and_the_old_one_is_marked(searcher):
    hits = searcher.search("付款期限为四十日", 20, TODAY).hits
    order = [h.document.id for h in hits]
    assert order.index("pay-2025") < order.index("pay-2020")
    assert {h.document.id: h.status for h in hits} == {
        "pay-2020": Status.SUPERSEDED,
        "pay-2025": Status.IN_FORCE,
        "province": Status.IN_FORCE,
        "news": Status.UNKNOWN,
    }


def test_on_an_earlier_day_the_version_of_that_day_comes_first(searcher):
    assert found(searcher, "某区款项支付条例第二条", BEFORE)[0] == ("pay-2020", "第二条")
    hits = searcher.search("付款期限为三十日，拖延的支付利息", 20, BEFORE).hits
    order = [h.document.id for h in hits]
    assert order.index("pay-2020") < order.index("pay-2025")
    assert {h.status for h in hits if h.document.id == "pay-2025"} == {Status.NOT_YET_IN_FORCE}


@pytest.mark.parametrize(
    "question",
    [
        "2021年的款项支付条例付款期限是多少日的标准",
        "按老条例付款期限是多少日",
        "原来的规定付款期限是多少日",
    ],
)
def test_the_version_of_the_year_that_is_named_comes_first_and_is_marked(searcher, question):
    hits = searcher.search(question, 20).hits
    assert hits[0].document.id == "pay-2020"
    assert {h.document.id: h.at_the_time for h in hits} == {
        "pay-2020": Status.IN_FORCE, "pay-2025": Status.SUPERSEDED, "province": None, "news": None,
    }  # fmt: skip
    assert {h.status for h in hits if h.document.id == "pay-2020"} == {Status.SUPERSEDED}


def test_the_day_that_the_caller_asks_for_wins_over_a_year_in_the_question(searcher):
    hits = searcher.search("2021年的条例付款期限是多少日的标准", 20, TODAY).hits
    assert {h.at_the_time for h in hits} == {None}
    order = [h.document.id for h in hits]
    assert order.index("pay-2025") < order.index("pay-2020")


def test_who_compares_finds_both_versions(searcher):
    hits = searcher.search("付款期限的规定新旧条例有什么变化", 20).hits
    then = {h.document.id: h.at_the_time for h in hits}
    assert then["pay-2020"] is then["pay-2025"] is Status.IN_FORCE


def test_a_search_can_be_narrowed_to_kinds_and_statuses(searcher):
    only = {i for i, _ in found(searcher, "付款期限", Filter(kinds=(Kind.NEWS,)))}
    assert only == {"news"}
    day = date(2026, 1, 1)
    only = {i for i, _ in found(searcher, "付款期限", Filter(day, statuses=(Status.SUPERSEDED,)))}
    assert only == {"pay-2020"}
    assert found(searcher, "付款期限", Filter(statuses=(Status.WITHDRAWN,))) == []


def test_a_change_of_the_catalog_changes_what_holds(searcher, ingest, write_corpus):
    folder = write_corpus(FILES)
    (folder / "pay-2025.md").unlink()
    ingest(folder)
    hits = searcher.search("付款期限为四十日", 20, TODAY).hits
    assert {h.status for h in hits if h.document.id == "pay-2020"} == {Status.IN_FORCE}


# --- putting behind ---

_OLD = Document("old", "某区投资条例", "o", "", Kind.REGULATION, effective="2020")
_NEW = Document("new", "某区投资条例", "n", "", Kind.REGULATION, effective="2025")
_PASSAGES = {f"{d}{n}": Passage(f"{d}{n}", d, n, 0, 0, "") for d in ("old", "new") for n in (0, 1)}
_STATUSES = {"old": Status.SUPERSEDED, "new": Status.IN_FORCE}


@given(st.fixed_dictionaries({i: st.floats(-2, 2) for i in _PASSAGES}))
def test_what_does_not_hold_is_behind_the_best_of_what_does(scores):
    moved = put_behind(scores, _PASSAGES, _STATUSES, link([_OLD, _NEW]))
    assert moved.keys() == scores.keys()
    assert max(moved["old0"], moved["old1"]) <= max(moved["new0"], moved["new1"]) + 1e-9
    assert (moved["new0"], moved["new1"]) == (scores["new0"], scores["new1"])
    assert moved["old0"] - moved["old1"] == pytest.approx(scores["old0"] - scores["old1"])


def test_an_old_version_without_a_new_one_among_the_found_only_loses_a_little():
    passages = {i: p for i, p in _PASSAGES.items() if i.startswith("old")}
    moved = put_behind({"old0": 1.0, "old1": 0.0}, passages, _STATUSES, link([_OLD, _NEW]))
    assert 0.5 < moved["old0"] < 1.0
