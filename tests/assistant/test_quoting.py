"""What is quoted where no claim holds is not the row of a table that a claim was wrongly of."""

from collections.abc import Sequence

from assistant.answers import Claim, Evidence, Question
from assistant.places import Home
from assistant.quoting import quotations
from assistant.relevance.mistaken import OTHER_FIGURE, OTHER_ROW
from index.documents import Document, Passage, SearchResult
from index.sentences import split_sentences

TABLE = (
    "| 部分 | 园区 | 项目 |\n| --- | --- | --- |\n"
    "| 西部 | 智造园 | 海藻基地 |\n| 中部 | 中部区域 | 直播基地 |"
)


def evidence() -> Evidence:
    spans = tuple(split_sentences(TABLE))
    return Evidence(
        1, Passage("d#1", "d", 0, 0, len(TABLE), TABLE), Document("d", "园区", "d.md", "d"),
        0, len(TABLE), TABLE, spans, likely=(0.5,) * len(spans),
    )  # fmt: skip


def even(texts: Sequence[str]) -> Sequence[float]:
    return [0.9 if "直播" in text else 0.8 for text in texts]


def quoted(problem: str) -> str:
    item = evidence()
    result = SearchResult("直播基地在哪", (), {"直播": 3.0, "基地": 1.0}, 0.0)
    row = next(span for span in item.sentences if "海藻" in item.quote(*span))
    failed = Claim("智造园", (), problem=problem, quotes=((1, *row),))
    claims = quotations(Question(result.query, "zh"), result, [item], [failed], even, Home.of(()))
    return "\n".join(claim.text for claim in claims)


def test_a_claim_of_a_wrong_row_points_to_nothing() -> None:
    assert "海藻基地" not in quoted("only 10% of it is in the quote")
    assert "直播基地" in quoted(OTHER_ROW)
    assert "海藻基地" not in quoted(OTHER_ROW)


def quoted_of(text: str, question: str, terms: Sequence[str]) -> list[str]:
    spans = tuple(split_sentences(text))
    item = Evidence(
        1, Passage("d#1", "d", 0, 0, len(text), text), Document("d", "招商", "d.md", "d"),
        0, len(text), text, spans, likely=(0.5,) * len(spans),
    )  # fmt: skip
    result = SearchResult(question, (), dict.fromkeys(terms, 1.0), 0.0)
    claims = quotations(Question(question, "zh"), result, [item], [], even, Home.of(()))
    return [claim.text for claim in claims]


def test_what_only_mentions_or_names_none_or_tells_no_place_is_not_quoted() -> None:
    batches = "目标是纳入省“三个一批”的签约项目不低于4个。"
    assert quoted_of(batches, "三个一批签约项目有几个", ["三个", "一批"]) == [batches]
    assert quoted_of(batches, "什么是三个一批", ["三个", "一批"]) == []
    office = "商务局积极与招商平台对接。"
    assert quoted_of(office, "商务局做了什么", ["商务"]) == [office]
    assert quoted_of(office, "商务局在哪", ["商务"]) == []
    assert quoted_of(office, "商务局对接了哪些企业", ["商务", "对接"]) == []


def test_what_is_of_something_else_than_was_asked_for_is_not_quoted() -> None:
    row = "| 2031年招商完成情况 | 金额 |\n| --- | --- |\n| 新签约项目 | 签约额38亿元 |"
    terms = ["签约", "金额"]
    assert quoted_of(f"据报道，{row}", "2031年签约额多少", terms)
    reported = "据报道，2031年新签约项目的签约额达38亿元。"
    assert quoted_of(reported, "2031年签约额多少", terms) == [reported]
    assert quoted_of(reported, "2031年定的签约任务是多少亿", terms) == []
    planned = "松湾园2031年计划重点发展新能源。"
    assert quoted_of(planned, "松湾园计划什么时候发展新能源", ["松湾", "新能"]) == [planned]
    assert quoted_of(planned, "松湾园什么时候投产", ["松湾", "投产"]) == []


def test_a_sentence_whose_figure_is_of_something_else_is_not_quoted() -> None:
    both = "社保登记在0.5个工作日内办结。外资企业的营业执照2个工作日内核发。"
    spans = tuple(split_sentences(both))
    item = Evidence(
        1, Passage("d#1", "d", 0, 0, len(both), both), Document("d", "指南", "d.md", "d"),
        0, len(both), both, spans, likely=(0.9, 0.1),
    )  # fmt: skip
    result = SearchResult("营业执照多久办好", (), {"工作": 1.0}, 0.0)
    failed = Claim("0.5个工作日内", (), problem=OTHER_FIGURE, quotes=((1, *spans[0]),))
    claims = quotations(Question(result.query, "zh"), result, [item], [failed], even, Home.of(()))
    assert [claim.text for claim in claims] == ["外资企业的营业执照2个工作日内核发。"]
