"""What a supported answer leaves out is quoted, and nothing is added that is no answer."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.completeness.completing import completed, unless_beside
from index.documents import Document, Passage, SearchResult
from index.sentences import split_sentences

WEIGHTS = {"水运": 3.0, "运输": 2.0, "主管": 2.0, "企业": 0.5}


def evidence(text: str, n: int = 1) -> Evidence:
    spans = tuple(split_sentences(text))
    passage = Passage(f"d{n}#1", f"d{n}", 0, 0, len(text), text)
    return Evidence(n, passage, Document(f"d{n}", "青禾", "d.md", "d"), 0, len(text), text, spans)


def quoting(item: Evidence, text: str) -> Claim:
    at = item.text.index(text)
    start, end = next(span for span in item.sentences if span[0] <= at < span[1])
    return Claim(text, (item.n,), quotes=((item.n, start, end),))


def added(
    question: str,
    claims: list[Claim],
    *items: Evidence,
    weights: Mapping[str, float] = WEIGHTS,
    unknown: frozenset[str] = frozenset(),
    told: str = "",
    is_sure: bool = False,
    is_certain: bool = False,
) -> list[str]:
    result = SearchResult(question, (), weights, 0.0, unknown)
    done = completed(result, claims, items, lambda text: told in text, is_sure, is_certain)
    assert done[: len(claims)] == claims
    assert all(claim.supported for claim in done[len(claims) :])
    for claim in done[len(claims) :]:
        ((n, start, end),) = claim.quotes
        assert claim.text == next(i for i in items if i.n == n).quote(start, end)
    return [claim.text for claim in done[len(claims) :]]


ITEM = evidence("企业都来了。水运运输由港务局主管。另外，企业都走了。")


def test_the_sentence_that_has_the_question_is_quoted_beside_one_that_has_little() -> None:
    asked = "水运运输的主管是谁"
    passing = quoting(ITEM, "企业都来了。")
    assert added(asked, [passing], ITEM) == ["水运运输由港务局主管。"]
    assert added(asked, [quoting(ITEM, "水运运输由港务局主管。")], ITEM) == []
    assert added(asked, [], ITEM) == []
    assert added(asked, [Claim("企业都来了。", (), problem="not in the quote")], ITEM) == []
    assert added(asked, [passing], ITEM, told="五") == []
    assert added(asked, [passing], ITEM, is_certain=True) == []


def test_beside_the_name_that_was_asked_for_nothing_is_quoted_where_the_model_is_sure() -> None:
    passing = quoting(ITEM, "企业都来了。")
    one, several = "水运运输的主管是谁", "水运运输的主管有什么"
    assert added(one, [passing], ITEM, is_sure=True) == []
    assert added(several, [passing], ITEM, is_sure=True) == added(several, [passing], ITEM) != []


def test_beside_a_figure_that_was_asked_for_nothing_is_quoted() -> None:
    passing = quoting(ITEM, "企业都来了。")
    assert added("水运运输的主管有多少人", [passing], ITEM) == []


def test_a_sentence_that_says_the_claim_again_adds_nothing() -> None:
    again = evidence("水运由港务局管。水运运输主管简报：水运由港务局管。")
    assert added("水运运输的主管是谁", [quoting(again, "水运由港务局管")], again) == []


def test_a_sentence_that_names_the_claim_more_shortly_adds_nothing() -> None:
    again = evidence(
        "名单在青禾市港务航运管理局公布。水运运输由市港务航运管理局主管，每季度通报一次。"
    )
    claim = quoting(again, "青禾市港务航运管理局")
    assert added("水运运输的主管是谁", [claim], again) == []
    other = quoting(again, "名单")
    assert added("水运运输的主管是谁", [other], again) == [again.quote(*again.sentences[1])]


def test_a_claim_rests_on_all_of_its_sentence_however_long() -> None:
    whole = "港务局主管水运运输，" + "企业按月报送材料，" * 20 + "过期不候。"
    long = evidence(whole + "水运运输的主管简报附后。")
    assert added("水运运输的主管是谁", [quoting(long, "港务局")], long) == []


def test_a_title_that_runs_into_the_text_is_no_answer() -> None:
    titled = evidence("青禾水运运输的主管换届 记者获悉，主管换届。企业都来了。")
    passing = quoting(titled, "企业都来了。")
    (quoted,) = added("水运运输的主管是谁", [passing], titled)
    assert quoted.startswith("青禾水运运输")
    named = replace(titled, document=replace(titled.document, title="青禾水运运输的主管换届"))
    assert added("水运运输的主管是谁", [passing], named) == []


def test_what_only_leads_to_an_answer_is_not_quoted_beside_one() -> None:
    for lead in ("三、关于水运运输的主管", "现将水运运输的主管通知如下："):
        led = evidence(f"{lead}\n企业都来了。")
        assert added("水运运输的主管是谁", [quoting(led, "企业都来了。")], led) == []


def test_what_speaks_of_what_came_before_is_not_quoted() -> None:
    item = evidence("企业都来了。这是水运运输的主管说的。")
    assert added("水运运输的主管是谁", [quoting(item, "企业都来了。")], item) == []


def test_where_little_of_the_question_is_known_no_sentence_is_near() -> None:
    weights = {"企业": 0.5, "都走": 0.5, "落户": 9.0}
    passing = quoting(ITEM, "水运运输由港务局主管。")
    assert added("企业都走落户", [passing], ITEM, weights=weights) == []
    known = frozenset({"落户"})
    assert added("企业都走落户", [passing], ITEM, weights=weights, unknown=known) == []


def test_a_heading_that_asks_the_same_is_no_answer() -> None:
    item = evidence("企业都来了。水运运输由谁主管？")
    assert added("水运运输由谁主管", [quoting(item, "企业都来了。")], item) == []
    silent = evidence("企业都来了。水运运输的主管尚未公布。")
    assert added("水运运输由谁主管", [quoting(silent, "企业都来了。")], silent) == []


def test_of_a_list_the_sentence_that_enumerates_is_quoted() -> None:
    item = evidence("水运企业有九家。水运企业分布在造船、航运、仓储等行业。")
    other = evidence("水运企业有甲公司、乙公司、丙公司等。", 2)
    one = quoting(item, "水运企业有九家。")
    assert added("水运企业有哪些行业", [one], other, item) == [
        "水运企业分布在造船、航运、仓储等行业。"
    ]
    assert added("水运企业有几家", [one], other, item) == []
    several = quoting(item, "水运企业分布在造船、航运、仓储等行业。")
    assert added("水运企业有哪些行业", [several], other, item) == []


def test_several_clauses_are_a_list() -> None:
    item = evidence("企业种树，企业修路，企业建桥。水运企业有港务、航务和造船等。")
    assert added("企业有哪些", [quoting(item, "企业种树，企业修路，企业建桥。")], item) == []
    one = quoting(item, "企业种树，企业修路，企业建桥。")
    assert added("企业有哪些", [replace(one, text="企业种树")], item) == [
        "水运企业有港务、航务和造船等。"
    ]


def test_of_a_list_the_sentences_that_go_on_with_it_are_quoted() -> None:
    item = evidence("水运企业引进了甲公司。还引进了乙公司。此外，丙公司来了。今天开会。")
    first = quoting(item, "水运企业引进了甲公司。")
    assert added("水运企业引进了哪些", [first], item) == ["还引进了乙公司。", "此外，丙公司来了。"]
    assert added("水运企业引进了几家", [first], item) == []
    part = quoting(item, "甲公司")
    assert added("水运企业引进了哪些", [part], item) == []


def test_what_the_same_goes_on_to_say_is_quoted_beside_a_part_of_it() -> None:
    item = evidence("水运企业承诺发扬不扰的精神。水运企业还承诺提供服务。水运企业还表示要来。")
    part = quoting(item, "发扬不扰的精神")
    assert added("水运企业有什么承诺", [part], item) == ["水运企业还承诺提供服务。"]
    more = quoting(item, "水运企业还承诺提供服务。")
    assert added("水运企业承诺什么服务", [more], item) == ["水运企业承诺发扬不扰的精神。"]


def test_as_many_are_enumerated_as_the_question_asks_for() -> None:
    item = evidence("除甲类运输、乙类运输、丙类运输和丁类运输外，不得运输。企业、个人不管运输。")
    passing = quoting(item, "企业、个人不管运输。")
    listing = "除甲类运输、乙类运输、丙类运输和丁类运输外，不得运输。"
    assert added("允许的运输有哪四种？", [passing], item) == [listing]
    assert added("四种运输分别有哪些？", [passing], item) == [listing]
    assert added("允许的运输有哪五种？", [passing], item) == []
    assert added("允许的运输有哪四种？", [quoting(item, listing)], item) == []


def test_the_number_of_a_heading_is_no_item_of_a_list() -> None:
    headed = evidence("水运企业有照顾。\n（港务局牵头） 五、水运企业和仓储企业给予照顾。")
    assert added("水运企业有哪些照顾", [quoting(headed, "水运企业有照顾。")], headed) == []
    listing = evidence("水运企业有照顾。\n（港务局牵头） 水运、造船企业和仓储企业给予照顾。")
    assert added("水运企业有哪些照顾", [quoting(listing, "水运企业有照顾。")], listing)


def test_a_sentence_that_is_added_for_two_reasons_is_added_once() -> None:
    text = "企业都来了。水运运输的主管企业有甲公司、乙公司和丙公司等。"
    item = evidence(text)
    asked = "水运运输的主管企业有哪些"
    assert added(asked, [quoting(item, "企业都来了。")], item) == [text[6:]]


def test_what_stands_beside_gives_way_to_the_sentence_that_has_the_words() -> None:
    item = evidence("基金由示例集团负责管理。引荐的项目落地的，给予引荐人奖励，最高100万元。")
    beside, near = (item.quote(*span) for span in item.sentences)
    start, end = item.sentences[0]
    claim = Claim(beside, (item.n,), quotes=((item.n, start, end),))
    weights = {"引荐": 3.0, "荐人": 2.0}
    result = SearchResult("引荐人有好处吗", (), weights, 0.0)
    told = unless_beside(result, [claim], [item], lambda text: True, False)
    assert [one.text for one in told] == [near]
    assert unless_beside(result, [claim], [item], lambda text: True, True) == [claim]
    close = Claim(near, (item.n,), quotes=((item.n, *item.sentences[1]),))
    assert unless_beside(result, [close], [item], lambda text: True, False) == [close]


def test_a_pair_of_characters_across_and_is_no_word_of_the_question() -> None:
    item = evidence("商务局与国内平台对接。建立国内外商会联络机制。")
    start, end = item.sentences[0]
    claim = Claim(item.quote(start, end), (item.n,), quotes=((item.n, start, end),))
    weights = {"与国": 3.0, "外商": 3.0, "商会": 3.0}
    result = SearchResult("是否与国外商会合作", (), weights, 0.0)
    (told,) = unless_beside(result, [claim], [item], lambda text: True, False)
    assert told.text == "建立国内外商会联络机制。"
