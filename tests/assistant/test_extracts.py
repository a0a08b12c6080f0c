"""Without a usable draft the documents speak for themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Claim, Evidence
from assistant.coverage import covered
from assistant.extracts import LABEL, is_quotable, quotations, unless_silent
from index.documents import Document, Passage, SearchResult
from index.sentences import split_sentences

WEIGHTS = {"签约": 2.0, "项目": 1.0, "总额": 3.0, "补贴": 3.0}


def evidence(text: str, n: int = 1, start: int = 7, lead: str = "") -> Evidence:
    spans = tuple((start + a, start + b) for a, b in split_sentences(text))
    passage = Passage(f"d{n}#1", f"d{n}", 0, start, start + len(text), text, lead=lead)
    document = Document(f"d{n}", "签约", "d.md", "digest")
    likely = tuple(covered(text[a - start : b - start], WEIGHTS) / 9 for a, b in spans)
    return Evidence(n, passage, document, start, start + len(text), text, spans, lead, likely)


def found(weights: Mapping[str, float]) -> SearchResult:
    return SearchResult("", (), weights, 0.0)


def alike(texts: Sequence[str]) -> list[float]:
    return [0.8] * len(texts)


def texts(claims: list[Claim]) -> list[str]:
    return [claim.text for claim in claims]


def test_the_sentence_that_shares_most_with_the_question_is_quoted() -> None:
    item = evidence("今天开会。签约项目总额290亿元。主导产业有六个。")
    (claim,) = quotations([], [item], WEIGHTS, alike)
    assert claim.text == "签约项目总额290亿元。"
    assert claim.cites == (1,)
    assert claim.supported
    ((n, start, end),) = claim.quotes
    assert (n, item.quote(start, end)) == (1, claim.text)


def test_a_neighbour_is_quoted_where_it_is_nearly_as_likely() -> None:
    item = evidence("签约项目总额290亿元。签约总额383亿元。项目很多。")
    assert texts(quotations([], [item], WEIGHTS, alike)) == [
        "签约项目总额290亿元。",
        "签约总额383亿元。",
    ]


def test_never_more_than_four_sentences_of_one_source() -> None:
    items = [evidence("".join(f"签约项目总额{m}亿元。" for m in range(6)), n) for n in (1, 2)]
    claims = quotations([], items, WEIGHTS, alike)
    assert texts(claims) == [f"签约项目总额{m}亿元。" for m in range(4)]
    assert {claim.cites for claim in claims} == {(1,)}


def test_what_follows_the_words_of_the_question_is_quoted_where_it_is_likely() -> None:
    item = replace(evidence("签约项目如下。甲公司和乙公司。今天开会。"), likely=(0.3, 0.6, 0.1))
    assert texts(quotations([], [item], WEIGHTS, alike)) == ["签约项目如下。", "甲公司和乙公司。"]


def test_nothing_is_quoted_where_a_document_says_that_it_was_not_published() -> None:
    item = evidence("签约项目很多。该报道未公布签约项目的总额。")
    assert quotations([], [item], WEIGHTS, alike) == []
    assert quotations([], [evidence("签约很多。该报道未公布签约的项目。")], WEIGHTS, alike)
    assert quotations([], [evidence("签约总额290亿元。该报道未公布项目名单。")], WEIGHTS, alike)


def test_quotations_that_hardly_speak_of_the_question_are_none() -> None:
    item = evidence("项目很多。")  # 1 of 9
    assert quotations([], [item], WEIGHTS, alike, least=0.1)
    assert quotations([], [item], WEIGHTS, alike, least=0.2) == []


def test_nothing_else_is_an_answer_where_what_is_asked_was_not_published() -> None:
    silent = [evidence("签约项目很多。该报道未公布签约项目的总额。")]
    absence = Claim("该报道未公布签约项目的总额。", (1,))
    beside = Claim("签约项目很多。", (1,))
    kept, refused = unless_silent(found(WEIGHTS), "签约项目的总额是多少", [absence, beside], silent)
    assert kept == absence
    assert not refused.supported
    assert "was not published" in refused.problem
    told = [evidence("签约总额290亿元。该报道未公布项目名单。")]
    assert unless_silent(found(WEIGHTS), "签约项目的总额是多少", [beside], told) == [beside]


def test_that_a_side_of_things_was_not_published_does_not_tell_which_there_are() -> None:
    told, asked = Claim("签了甲、乙。", (1,)), {"签约": 2.0, "项目": 1.0}
    for absence, holds in (
        ("该报道未公布签约项目的地址。", True),
        ("该报道未公布签约项目。", False),
    ):
        (claim,) = unless_silent(found(asked), "签约项目有哪些", [told], [evidence(absence)])
        assert claim.supported is holds


def test_of_equally_likely_sentences_the_closest_in_meaning_is_quoted() -> None:
    item = replace(evidence("签约项目。今天开会。签约总额。"), likely=(0.5, 0.1, 0.5))
    (claim,) = quotations([], [item], WEIGHTS, lambda found: [0.7, 0.7, 0.9][: len(found)])
    assert claim.text == "签约总额。"


def test_a_sentence_that_tells_what_is_sought_is_quoted_before_others() -> None:
    item = replace(
        evidence("签约项目的办理。应当在三十日内答复。今天开会。"), likely=(0.6, 0.2, 0.1)
    )
    failed = Claim("三十天", (), "三十天 is not in the quote", ((1, *item.sentences[0]),))
    quoted = quotations([failed], [item], WEIGHTS, alike, lambda text: "三十日" in text)
    assert texts(quoted) == ["应当在三十日内答复。"]
    assert (
        texts(quotations([], [item], WEIGHTS, alike, lambda text: False))[0] == "签约项目的办理。"
    )


def test_an_exception_is_quoted_with_its_rule() -> None:
    item = evidence("提供信息不收费。但是，签约项目总额很大的，可以收费。")
    assert texts(quotations([], [item], WEIGHTS, alike)) == [
        "提供信息不收费。",
        "但是，签约项目总额很大的，可以收费。",
    ]


def test_the_header_of_a_table_is_no_quotation() -> None:
    table = "| 签约项目总额 | 金额 |\n| --- | --- |\n| 签约项目 | 290亿元 |\n"
    item = evidence(table)
    row = "签约项目总额：签约项目，金额：290亿元。"
    assert texts(quotations([], [item], WEIGHTS, alike)) == [row]
    start, end = item.sentences[0]
    failed = Claim("签约项目总额", (), "unfit", ((1, start, end),))
    assert texts(quotations([failed], [item], WEIGHTS, alike)) == [row]


def test_a_row_behind_other_text_is_quoted_with_the_words_of_its_header() -> None:
    item = evidence("今天开会。\n\n| 2031年指标 | 数 |\n| --- | --- |\n| 签约项目 | 9个 |\n")
    (claim,) = quotations([], [item], WEIGHTS, alike)
    assert claim.text == "2031年指标：签约项目，数：9个。"
    ((_, start, end),) = claim.quotes
    assert item.quote(start, end) == "| 签约项目 | 9个 |"


def test_the_better_ranked_source_is_quoted_first() -> None:
    items = [evidence("签约项目总额290亿元。", n) for n in (1, 2)]
    assert quotations([], items, WEIGHTS, alike)[0].cites == (1,)


def test_where_nothing_shares_a_word_with_the_question_nothing_is_quoted() -> None:
    assert quotations([], [evidence("今天开会。")], WEIGHTS, alike) == []
    assert quotations([], [], WEIGHTS, alike) == []
    assert quotations([], [evidence("签约。")], {}, alike) == []


def test_that_something_was_not_published_is_no_quotation() -> None:
    assert quotations([], [evidence("该报道未公布补贴总额。")], WEIGHTS, alike) == []


def test_a_failed_claim_points_to_the_sentence_to_quote() -> None:
    item = evidence("签约项目总额290亿元。项目在东部。")
    span = item.sentences[1]
    failed = Claim("项目在西部。", (1,), problem="wrong", quotes=((1, *span),))
    assert texts(quotations([failed], [item], WEIGHTS, alike)) == ["项目在东部。"]


def test_a_heading_that_is_pointed_to_is_quoted_with_what_stands_under_it() -> None:
    item = evidence("（十一）签约项目\n甲公司和乙公司。今天开会。")
    item = replace(item, likely=(0.5, 0.6, 0.1))
    failed = Claim("签约项目。", (1,), problem="wrong", quotes=((1, *item.sentences[0]),))
    assert texts(quotations([failed], [item], WEIGHTS, alike)) == [
        "（十一）签约项目",
        "甲公司和乙公司。",
    ]


def test_a_heading_alone_is_quoted_with_what_stands_under_it() -> None:
    item = evidence("八、签约项目租金。甲公司免租。乙公司减半。")
    item = replace(item, likely=(0.9, 0.1, 0.1))
    assert texts(quotations([], [item], WEIGHTS, alike)) == ["八、签约项目租金。甲公司免租。"]


def test_what_but_names_an_article_is_quoted_with_what_that_says() -> None:
    item = evidence("第六条 签约项目租金补贴。签约后三年内给予补贴。转租的不予补贴。")
    item = replace(item, likely=(0.9, 0.1, 0.1))
    whole = "第六条 签约项目租金补贴。签约后三年内给予补贴。"
    assert texts(quotations([], [item], WEIGHTS, alike)) == [whole]


def test_a_failed_claim_that_points_beside_the_question_is_passed_over() -> None:
    item = evidence("签约项目总额290亿元。今天开会。")
    failed = Claim("今天不开会。", (1,), problem="wrong", quotes=((1, *item.sentences[1]),))
    assert texts(quotations([failed], [item], WEIGHTS, alike)) == ["签约项目总额290亿元。"]


def test_a_table_row_is_quoted_with_the_words_of_its_header() -> None:
    item = evidence("| 签约项目 | 290亿元 |", lead="| 指标 | 总额 |")
    (claim,) = quotations([], [item], WEIGHTS, alike)
    assert claim.text == "指标：签约项目，总额：290亿元。"
    ((_, start, end),) = claim.quotes
    assert item.quote(start, end) == "| 签约项目 | 290亿元 |"


def test_a_row_tells_what_the_header_of_its_column_says() -> None:
    item = evidence("| 本科 | 600 |\n签约项目的企业凭发票申请。", lead="| 类别 | 租房补贴（元） |")
    weights = {**WEIGHTS, "本科": 2.0, "发票": 1.0}
    quoted = quotations([], [item], weights, alike, lambda text: "租房" in text)
    assert texts(quoted) == ["类别：本科，租房补贴（元）：600。"]


def test_the_rule_under_a_header_is_asked_for_nothing() -> None:
    item = evidence("| 类别 | 签约额 |\n| --- | --- |\n| 本科 | 600 |")
    assert quotations([], [item], WEIGHTS, alike, lambda text: text != "" and "600" in text)


sentences = st.sampled_from(
    ["签约21个项目。", "总额290亿元。", "今天开会。", "该报道未公布补贴。", "补贴5万元！"]
)


@given(st.lists(st.lists(sentences, min_size=1, max_size=4).map("".join), max_size=4))
def test_every_quotation_stands_in_its_source(passages: list[str]) -> None:
    items = [evidence(text, n) for n, text in enumerate(passages, start=1)]
    claims = quotations([], items, WEIGHTS, alike)
    assert len(claims) <= 4
    for claim in claims:
        ((n, start, end),) = claim.quotes
        assert claim.cites == (n,)
        assert items[n - 1].quote(start, end) == claim.text
        assert "未公布" not in claim.text


def test_what_the_document_is_answers_nothing() -> None:
    item = evidence("本文是对《青禾区的项目》报道的摘编，不是官方文件原文。青禾区的项目在东部。")
    assert [is_quotable(item, *span) for span in item.sentences] == [False, True]
    item = evidence("下表是2031年的目标，不是完成结果。目标是签约27个项目。")
    assert [is_quotable(item, *span) for span in item.sentences] == [False, True]


def test_of_a_list_all_its_places_are_quoted() -> None:
    item = evidence("签约项目甲。签约项目乙。签约项目丙。签约项目总额290亿元。")
    spans = tuple((1, *span) for span in item.sentences[:3])
    failed = Claim("甲、乙、丙", (1,), problem="wrong", quotes=spans)
    assert texts(quotations([failed], [item], WEIGHTS, alike)) == [
        "签约项目甲。",
        "签约项目乙。",
        "签约项目丙。",
    ]


def test_what_was_put_beside_unweighed_is_as_likely_as_any() -> None:
    item = replace(evidence("签约项目总额290亿元。"), likely=())
    assert texts(quotations([], [item], WEIGHTS, alike)) == ["签约项目总额290亿元。"]


def test_of_what_something_means_that_it_is_not_told_decides_among_equals() -> None:
    item = evidence("发挥签约项目的作用。该报道未公布签约项目的含义。")
    claim = Claim("发挥签约项目的作用。", (1,), quotes=((1, *item.sentences[0]),))
    other = Claim("今天开会。", (1,), quotes=((1, *item.sentences[0]),))
    weights = {"签约": 2.0, "项目": 1.0}
    (told,) = unless_silent(found(weights), "什么是签约项目", [other], [item])
    assert told.problem
    assert unless_silent(found(weights), "签约项目有哪些作用", [claim], [item]) == [claim]
    assert quotations([], [item], weights, alike)
    assert not quotations([], [item], weights, alike, is_meaning=True)


def test_what_another_quotation_tells_in_as_good_as_all_its_words_is_quoted_once() -> None:
    short, long = (
        "一季度签约项目总额290亿元。",
        "3月1日开会，一季度签约项目总额290亿元，其中17个是新兴产业项目。",
    )
    item = evidence(f"{long}{short}")
    assert texts(quotations([], [item], WEIGHTS, alike)) == [short]
    told = {**WEIGHTS, "新兴": 2.0}
    assert texts(quotations([], [item], told, alike)) == [long]
    other = evidence(f"{long}{short.replace('290', '383')}")
    assert len(quotations([], [other], WEIGHTS, alike)) == 2


def test_what_but_names_an_article_is_quoted_with_the_sentence_that_is_of_the_question() -> None:
    text = "第二条 补贴。对租厂房的给予50%。对签约项目租办公室的给予80%。\n第三条 其他。"
    item = evidence(text)
    label = (1, item.sentences[0][0], item.sentences[0][1])
    weights = {"补贴": 3.0, "签约": 2.0, "项目": 1.0}
    told = quotations([Claim("补贴。", (), quotes=(label,))], [item], weights, alike)
    assert "对签约项目租办公室的给予80%。" in " ".join(texts(told))
    told = quotations([Claim("补贴。", (), quotes=(label,))], [item], {"补贴": 3.0}, alike)
    assert texts(told) == ["第二条 补贴。对租厂房的给予50%。"]


def test_an_article_that_says_all_in_a_few_words_is_no_name_of_one() -> None:
    assert LABEL.fullmatch("第二条 租金补贴。")
    for told in (
        "第四条 企业所得税的税率为25％。",
        "第九条 厂房不得转租。",
        "第三条 本法自公布之日起施行3年。",
    ):
        assert not LABEL.fullmatch(told)


def test_a_claim_may_point_to_evidence_that_is_left_out() -> None:
    item = evidence("今天开会。签约项目总额290亿元。主导产业有六个。")
    claim = Claim("签约", (2,), problem="wrong", quotes=((2, 0, 5),))
    assert texts(quotations([claim], [item], WEIGHTS, alike)) == ["签约项目总额290亿元。"]


def test_what_points_back_speaks_of_what_it_points_to() -> None:
    item = evidence("配图包括签约项目总额示意图。这些图不能说明已经建成。")

    def tells(text: str) -> bool:
        return "建成" in text

    (claim,) = quotations([], [item], WEIGHTS, alike, tells, least=0.2)
    assert claim.text == "这些图不能说明已经建成。"
    alone = evidence("配图包括签约项目总额示意图。图不能说明已经建成。")
    assert quotations([], [alone], WEIGHTS, alike, tells, least=0.2) == []
