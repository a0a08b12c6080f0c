"""The sentences that matter are chosen, verbatim, numbered and within the budget."""

from dataclasses import replace

import pytest
from fakes import CharacterTokens
from hypothesis import given
from hypothesis import strategies as st

from assistant import layout
from assistant.answers import Evidence
from assistant.evidence import of_its_places, of_the_matter, select
from assistant.places import Home
from index.documents import Document, Hit, Kind, Passage, SearchResult, Status

TOKENS = CharacterTokens()
WEIGHTS = {"签约": 2.0, "目标": 1.5, "项目": 1.0, "土地": 3.0}
BEFORE = "标题\n\n"


def hit(text: str, name: str = "d", lead: str = "", rank: int = 0) -> Hit:
    """A passage in a document that begins before it and ends after it."""
    start = len(BEFORE)
    passage = Passage(f"{name}#1", name, 0, start, start + len(text), text, ("概况",), None, lead)
    document = Document(name, f"文件{name}", f"{name}.md", "digest", Kind.NEWS, published="2023")
    return Hit(passage, document, 1.0 - rank, 1.0, 0.8)


def chosen(hits: list[Hit], budget: int) -> tuple[Evidence, ...]:
    return select(SearchResult("q", tuple(hits), WEIGHTS, 0.0), TOKENS, budget)


def cost(items: tuple[Evidence, ...]) -> int:
    return TOKENS.count(layout.render(items))


SENTENCES = [
    "惠济区签约21个项目。", "土地价格没有变化。", "目标不低于400亿元。", "今天举行了会议。",
    "报道称企业很多！", "主导产业有六个？", "签约项目的土地在东部。", "- 列表项目",
]  # fmt: skip
passages = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=30).map("\n".join)


@given(st.lists(passages, max_size=8), st.integers(0, 1500))
def test_evidence_is_verbatim_contiguous_ranked_and_within_the_budget(
    texts: list[str], budget: int
) -> None:
    hits = [hit(text, f"d{n}", rank=n) for n, text in enumerate(texts)]
    items = chosen(hits, budget)
    # white space between sentences and items comes on top, see the line breaks below
    assert TOKENS.count("".join(layout.render(items).split())) <= budget
    assert [item.n for item in items] == list(range(1, len(items) + 1))
    order = [h.passage.id for h in hits]
    ranks = [order.index(item.passage.id) for item in items]
    assert ranks == sorted(set(ranks))
    for item in items:
        document = BEFORE + item.passage.text + "结尾"
        assert document[item.start : item.end] == item.text
        assert item.sentences[0][0] == item.start
        assert item.sentences[-1][1] == item.end
        for start, end in item.sentences:
            assert document[start:end] == item.quote(start, end)
            assert item.start <= start < end <= item.end
        gaps = [
            document[a[1] : b[0]] for a, b in zip(item.sentences, item.sentences[1:], strict=False)
        ]
        assert all(not gap.strip() for gap in gaps)


def test_a_short_passage_is_taken_whole() -> None:
    text = "惠济区签约21个项目。土地价格没有变化。"
    (item,) = chosen([hit(text)], 400)
    assert item.text == text


def test_of_a_long_passage_the_part_around_the_weightiest_sentence_is_taken() -> None:
    filler = "今天举行了会议，有关人员参加了会议并听取了汇报。" * 10
    text = f"{filler}签约项目的土地在东部。这句话说明细节。{filler}"
    (item,) = chosen([hit(text)], 200)
    assert "签约项目的土地在东部。" in item.text
    assert "这句话说明细节。" in item.text  # what follows spells it out, so it comes first
    assert len(item.text) < len(text)


def test_a_sentence_that_says_that_nothing_was_published_is_not_what_matters() -> None:
    filler = "今天举行了会议，有关人员参加了会议并听取了汇报。" * 10
    text = f"该报道未公布签约项目的土地目标。{filler}签约项目在东部。"
    (item,) = chosen([hit(text)], 200)
    assert "签约项目在东部。" in item.text
    assert "未公布" not in item.text


def test_what_speaks_of_the_question_goes_before_the_rest_of_a_better_passage() -> None:
    filler = "今天举行了会议，有关人员参加了会议并听取了汇报。" * 8
    texts = [f"签约项目的土地在东部。{filler}", f"{filler}签约项目的土地目标不变。{filler}"]
    items = chosen([hit(text, f"d{n}", rank=n) for n, text in enumerate(texts)], 200)
    assert ["签约" in item.text for item in items] == [True, True]


@pytest.mark.parametrize("word", ["其中", "该区", "上述企业", "其"])
def test_a_sentence_that_leans_on_the_one_before_it_comes_with_it(word: str) -> None:
    filler = "今天举行了会议，有关人员参加了会议并听取了汇报。" * 10
    text = f"{filler}会议由区里主持。{word}签约项目的土地目标是签约项目土地。{filler}"
    (item,) = chosen([hit(text)], 110)
    assert f"会议由区里主持。{word}签约" in item.text


def test_a_large_budget_takes_many_short_passages() -> None:
    hits = [hit("签约项目的土地目标不变。" * 3, f"d{n}") for n in range(8)]
    assert len(chosen(hits, 2000)) == 8


def test_what_hardly_may_answer_is_not_worth_its_tokens_however_many_are_left() -> None:
    hits = [hit("签约项目的土地目标不变。"), hit("今天举行了会议。" * 9, "far", rank=4)]
    assert [item.document.id for item in chosen(hits, 600)] == ["d"]
    assert [item.document.id for item in chosen(hits, 20_000)] == ["d", "far"]


@pytest.mark.parametrize("budget", [0, 10, 25])
def test_a_tiny_budget_holds_nothing(budget: int) -> None:
    assert chosen([hit("惠济区签约21个项目。" * 10)], budget) == ()


def test_without_hits_there_is_no_evidence() -> None:
    assert chosen([], 500) == ()


def test_a_year_that_the_question_names_is_looked_for_further_down() -> None:
    hits = [hit("签约项目的土地目标不变。"), hit("2031年有会议。" * 3, "far", rank=4)]
    for question, ids in (("2031年的目标？", ["d", "far"]), ("目标？", ["d"])):
        found = select(SearchResult(question, tuple(hits), WEIGHTS, 0.0), TOKENS, 600)
        assert [item.document.id for item in found] == ids


def test_a_figure_that_is_asked_for_is_looked_for_further_down() -> None:
    hits = [hit("签约项目的土地目标不变。"), hit("共有21个会议。" * 3, "far", rank=4)]
    asked = "3月1日的目标有几个项目？"
    for question, ids in (
        (asked, ["d", "far"]),
        ("3月1日的目标？", ["d"]),
        ("目标有几个？", ["d"]),
    ):
        found = select(SearchResult(question, tuple(hits), WEIGHTS, 0.0), TOKENS, 600)
        assert [item.document.id for item in found] == ids


def test_the_header_of_a_table_stays_as_lead_where_its_row_is_cut_off() -> None:
    header = "| 指标 | 目标值 |"
    rows = [f"| 第{n}项会议安排的有关事项和人员名单 | {n}场 |" for n in range(20)]
    text = "\n".join(
        [header, "| --- | --- |", *rows[:15], "| 签约项目土地 | 400亿元 |", *rows[15:]]
    )
    (item,) = chosen([hit(text)], 220)
    assert "签约项目土地" in item.text
    assert header not in item.text
    assert item.lead == header


def test_the_header_of_a_table_is_told_once() -> None:
    text = "| 指标 | 目标值 |\n| --- | --- |\n| 签约项目 | 400亿元 |"
    (item,) = chosen([hit(text)], 400)
    assert layout.render([item]).count("指标") == 1


@pytest.mark.parametrize("budget", range(50, 150, 10))
def test_the_head_of_a_table_alone_is_no_evidence(budget: int) -> None:
    rows = "\n".join(["| 会议安排的有关事项和参加会议的有关人员的名单 | 3场 |"] * 9)
    table = f"| 签约项目的土地 | 目标 |\n| --- | --- |\n{rows}"
    texts = [item.text for item in chosen([hit("签约项目。"), hit(table, "table")], budget)]
    assert all("3场" in text for text in texts if text.startswith("|"))


def test_a_sentence_above_a_line_is_no_head_of_a_table() -> None:
    text = "签约项目的土地在东部。\n---\n" + "今天举行了会议，有关人员参加了会议并听取了汇报。" * 9
    items = chosen([hit("签约项目。"), hit(text, "lined")], 120)
    assert [item.document.id for item in items] == ["d", "lined"]


def test_the_lead_of_a_passage_is_kept() -> None:
    lead = "| 指标 | 目标值 |"
    (item,) = chosen([hit("| 签约项目 | 400亿元 |\n| 开工项目 | 280亿元 |", lead=lead)], 400)
    assert item.lead == lead


def test_text_that_is_no_table_gets_no_lead() -> None:
    (item,) = chosen([hit("今天举行了会议。" * 20 + "签约项目的土地在东部。")], 200)
    assert item.lead == ""


def long_sentence(length: int) -> str:
    return "签约项目的土地" + "和配套设施" * (length // 5) + "。"


LIST = (
    "区里有以下目标：\n（一）今天开会，听取汇报。\n（二）签约项目的土地在东部。\n（三）明天开会。"
)


def test_an_item_of_a_list_comes_with_what_leads_in_the_list() -> None:
    (item,) = chosen([hit("今天举行了会议。" * 20 + "\n" + LIST + "\n" + "会议结束了。" * 20)], 52)
    assert item.text.startswith("（二）签约项目的土地在东部。")
    assert item.lead == "区里有以下目标："
    assert "区里有以下目标：（二）签约" in layout.render([item])


def test_a_list_that_is_taken_from_its_beginning_needs_no_lead() -> None:
    (item,) = chosen([hit(LIST)], 400)
    assert (item.text, item.lead) == (LIST, "")


def test_a_sentence_longer_than_its_share_does_not_break_the_budget() -> None:
    text = "今天开会。" * 5 + long_sentence(250)
    assert cost(chosen([hit(text, "a"), hit(text, "b", rank=1)], 400)) <= 400


def test_the_best_sentence_is_kept_whole_even_where_it_alone_is_longer_than_the_budget() -> None:
    (item,) = chosen([hit(long_sentence(900), "a"), hit(long_sentence(900), "b", rank=1)], 400)
    assert item.text == long_sentence(900)


def test_a_long_lead_does_not_break_the_budget() -> None:
    lead = "| " + " | ".join(f"指标名称{n}" for n in range(30)) + " |"
    row = "| " + " | ".join("签约" for _ in range(30)) + " |"
    hits = [hit("\n".join([row] * 10), f"d{n}", lead, n) for n in range(3)]
    assert cost(chosen(hits, 500)) <= 500


def test_line_breaks_do_not_break_the_budget() -> None:
    texts = ["惠济区签约21个项目。"] * 4 + ["惠济区签约21个项目。\n" * 3]
    assert cost(chosen([hit(text, f"d{n}", rank=n) for n, text in enumerate(texts)], 191)) <= 191


def test_a_version_that_does_not_hold_is_no_evidence_beside_the_one_that_does():
    def version(name: str, status: Status, title: str = "某区办法") -> Hit:
        found = hit("惠济区签约21个项目。", name)
        return replace(found, document=replace(found.document, title=title, status=status))

    old, new = version("old", Status.SUPERSEDED), version("new", Status.IN_FORCE)
    expired = version("expired", Status.EXPIRED, "另一办法")
    assert [e.document.id for e in chosen([old, new, expired], 500)] == ["new", "expired"]
    assert [e.document.id for e in chosen([old, expired], 500)] == ["old", "expired"]


def test_of_the_version_of_another_time_nothing_else_is_evidence() -> None:
    def version(name: str, status: Status, then: Status | None) -> Hit:
        found = hit("示例区签约21个项目。", name)
        document = replace(found.document, title=f"某区{name}办法", status=status)
        return replace(found, document=document, at_the_time=then)

    old = version("优惠", Status.SUPERSEDED, Status.IN_FORCE)
    new = version("新优惠", Status.IN_FORCE, Status.SUPERSEDED)
    other = version("其他", Status.IN_FORCE, None)

    def left(question: str) -> list[str]:
        found = SearchResult(question, (new, old, other), WEIGHTS, 0.0)
        return [e.document.id for e in select(found, TOKENS, 500)]

    assert left("2021年落户的签约项目给多少补贴") == ["优惠", "其他"]
    assert left("2021年的优惠办法签约项目给多少补贴") == ["优惠"]


def of(title: str, text: str = "补贴30%。") -> Hit:
    found = hit(text, title)
    return replace(found, document=replace(found.document, title=title))


class NoTexts:
    def frame_of(self, document_id: str) -> str:
        return ""

    def names(self, document_id: str, name: str) -> bool:
        return False


def near(question: str, *titles: str, home: Home) -> list[str]:
    found = SearchResult(question, tuple(map(of, titles)), WEIGHTS, 0.0)
    return [h.document.id for h in of_its_places(found, home, NoTexts()).hits]


def test_passages_of_other_places_than_those_sought_are_no_evidence() -> None:
    titles = ("南昌市的办法", "浙江省的办法", "办法", "江西省的办法")
    assert near("南昌补贴多少？", *titles, home=Home()) == [titles[0], *titles[2:]]
    assert near("补贴多少？", *titles, home=Home()) == list(titles)


def test_what_else_is_searched_for_is_of_the_places_of_the_question() -> None:
    hits = tuple(map(of, ("南昌市的办法", "浙江省的办法", "办法")))
    found = SearchResult("招聘人数", hits, WEIGHTS, 0.0)
    kept = of_its_places(found, Home(), NoTexts(), asked="南昌新招了20人补贴多少？")
    assert [h.document.id for h in kept.hits] == ["南昌市的办法", "办法"]


def test_of_a_survey_the_sentence_of_another_place_is_not_what_matters() -> None:
    survey = hit("比如，江西签约的项目和土地目标较多。\n浙江的项目有目标。", "d1")
    asked = SearchResult("浙江签约的项目土地目标", (survey,), WEIGHTS, 0.0)
    assert [item.text for item in select(asked, TOKENS, 60)] == ["浙江的项目有目标。"]
    anywhere = replace(asked, query="签约的项目土地目标")
    assert "江西" in select(anywhere, TOKENS, 60)[0].text


def test_a_question_about_elsewhere_is_for_documents_of_there() -> None:
    home, titles = Home.of(["惠济区", "郑州"]), ("惠济区的办法", "郑州市的办法", "南昌市的办法")
    assert near("南昌补贴多少？", *titles, home=home) == ["南昌市的办法"]
    assert near("我们从南昌来，补贴多少？", *titles, home=home) == list(titles)
    assert near("惠济和南昌补贴多少？", *titles, home=home) == list(titles)
    assert near("补贴多少？", *titles, home=home) == list(titles)


def of_matter(*texts: str) -> list[str]:
    """The documents that are kept, one text each."""
    items = chosen([hit(text, str(n), rank=n) for n, text in enumerate(texts)], 1000)
    kept = of_the_matter(items, WEIGHTS)
    assert [item.n for item in kept] == list(range(1, len(kept) + 1))
    return [item.text for item in kept]


def test_a_document_that_speaks_of_far_less_of_the_question_is_no_evidence() -> None:
    both, one, other = "签约项目的土地在东部。", "项目在东部。", "目标不低于400亿元。"
    assert of_matter(both, one) == [both]
    assert of_matter(both, "土地和签约在西部。") == [both, "土地和签约在西部。"]
    # it alone tells of the target
    assert of_matter(both, other) == [both, other]
    # what was found first stays: not all that is alike is said in the same words
    assert of_matter(one, both) == [one, both]
    assert of_matter() == []


def test_what_was_replaced_gives_way_to_its_successor_whatever_that_is_called() -> None:
    text = "签约项目的土地在东部。"
    old, new = hit(text, "old"), hit(text, "new", rank=1)
    behind = replace(old.document, title="若干规定", status=Status.SUPERSEDED)
    old = replace(old, document=behind, successors=("new",))
    assert [item.document.id for item in chosen([old, new], 1000)] == ["new"]
    assert [item.document.id for item in chosen([old], 1000)] == ["old"]  # the only one on it
    other = replace(old, successors=("another",))
    assert {item.document.id for item in chosen([other, new], 1000)} == {"old", "new"}
