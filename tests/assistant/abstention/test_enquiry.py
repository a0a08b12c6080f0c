"""A question that is not answered: what is missing, whom a document names, the text to send."""

from dataclasses import replace

import pytest

from assistant.abstention import enquiry
from assistant.abstention.silence import Saying
from assistant.answers import Question
from index.documents import Document, Hit, Passage, SearchResult

ASKED = "甲乙区对租用厂房的企业有多少补贴？"


def hit(text: str, title="甲乙区招商办法", start=40) -> Hit:
    document = Document("act", title, "act.md", "d")
    passage = Passage("act#1", "act", 0, start, start + len(text), text)
    return Hit(passage, document, 1.0, 1.0, 0.9)


def prepare(asked: str, *hits: Hit, language="zh", query="", unknown=()):
    weights = dict.fromkeys(["租用", "厂房", "补贴"], 1.0)
    result = SearchResult(query or asked, hits, weights, 0.0, unknown=frozenset(unknown))
    return enquiry.prepare(Question(asked, language), result, {"Beiping": "北平区"})


def test_it_tells_what_was_searched_for_and_what_nothing_found_mentions():
    found = prepare(ASKED, hit("甲乙区鼓励企业租用厂房。"))
    assert found.sought == ("甲乙区对租用厂房", "企业", "补贴")
    assert found.missing == ("补贴",)
    assert found.text == (
        f"您好！我想咨询：{ASKED}\n"
        "我查阅了已公开的文件，没有找到答案。最接近的内容见《甲乙区招商办法》。\n"
        "这些文件没有写明“补贴”。\n"
        "请问现在的规定是什么，依据哪份文件？应当向哪个部门办理？谢谢！"
    )


def test_an_english_enquiry_is_in_english_but_for_the_titles():
    found = prepare(
        "What subsidy is there for renting a workshop?",
        hit("甲乙区鼓励租用。"),
        language="en",
        query="租用厂房有什么补贴？",
    )
    assert found.sought == ("subsidy", "renting", "workshop")
    assert found.missing == ("subsidies or rewards",)
    assert found.text == (
        "Hello,\n\nMy question is: What subsidy is there for renting a workshop?\n"
        "I looked it up in the published documents and found no answer. The closest are "
        "《甲乙区招商办法》.\nI found nothing in them about subsidies or rewards.\n"
        "Could you tell me what the current rules are, which document sets them out, and which "
        "office handles this?\n\nThank you."
    )


def test_what_is_missing_has_the_names_that_the_english_question_has():
    asked = (
        "How much GDP did Beiping, Lanhe District and Guanping make in the first quarter of 2021?"
    )
    found = prepare(
        asked,
        hit("2023年甲乙区企业租用厂房。"),
        language="en",
        query="北平区、兰河区和关平县2021年第一季度的GDP是多少？",
    )
    assert found.missing == ("Beiping", "Lanhe District", "Guanping", "2021", "GDP")
    assert "about Beiping, Lanhe District, Guanping, 2021 or GDP." in found.text


def test_no_name_that_the_documents_have_is_missing():
    unknown = ("北平", "平滑", "滑冰", "冰俱", "俱乐", "乐部")
    found = prepare(
        "Can our Beiping rink apply?",
        hit("北平区企业租用厂房。"),
        language="en",
        query="我们的北平滑冰俱乐部公司能申报吗？",
        unknown=unknown,
    )
    assert "Beiping" not in found.missing


def test_without_hits_there_is_still_a_text_to_send():
    found = prepare("丙丁怎么申请？")
    assert found.office is None
    assert found.text.startswith("您好！我想咨询：丙丁怎么申请？\n请问")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("租用厂房的补贴由甲乙区商务局负责受理。", "甲乙区商务局"),
        ("租用厂房的企业可向甲乙区政务服务中心咨询。", "甲乙区政务服务中心"),
        ("租用厂房的补贴，咨询单位：甲乙区投资促进局。", "甲乙区投资促进局"),
        ("（市财政局牵头，各区配合）", "市财政局"),
        ("租用厂房的，按程序报甲乙区管委会，由区发改委统筹负责。", "区发改委"),
        ("租用厂房的补贴，到区行政审批局窗口办理。", "区行政审批局"),
    ],
)
def test_an_office_is_named_where_a_sentence_gives_it_the_task(sentence, name):
    text = f"租用厂房有补贴。{sentence}"
    found = prepare(ASKED, hit(text))
    assert found.office and found.office.name == name
    assert found.office.quote.endswith(sentence)
    assert text[found.office.start - 40 : found.office.end - 40] == found.office.quote
    assert found.text.startswith(f"{name}：\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "市商务局负责人介绍，租用厂房的补贴已经发放。",
        "甲乙区商务局发布了租用厂房补贴的消息。",
        "租用厂房的补贴由公司市场部负责。",
        "租用厂房的补贴在咨询中心城区的企业中增加。",
        "大家联系租用厂房补贴的实际，讨论了区管委会的报告。",
        "道路养护由市交通局负责。",
    ],
)
def test_who_is_merely_mentioned_is_not_named(sentence):
    assert prepare(ASKED, hit(f"租用厂房有补贴。{sentence}")).office is None


def test_for_another_place_or_year_no_office_is_named():
    found = prepare("丙丁区2021年的补贴是多少？", hit("2023年甲乙区商务局负责补贴的受理。"))
    assert found.missing[:2] == ("丙丁区", "2021年")
    assert found.office is None


def test_what_a_document_says_itself_that_it_does_not_tell_is_quoted():
    said = "该报道未公布租用厂房的补贴金额。"
    found = prepare(ASKED, hit("甲乙区鼓励企业租用厂房。"), hit(f"甲乙区有园区。{said}"))
    assert found.untold
    assert found.untold.quote == said
    assert (found.untold.start, found.untold.end) == (47, 47 + len(said))


def test_what_was_not_found_for_the_question_is_found_by_what_it_is_called():
    said = "该报道未公布2023年目标的完成情况。"
    found = SearchResult("2023年目标达成了吗？", (hit("目标是27个。"),), {"目标": 1.0}, 0.0)
    other = replace(hit(said), passage=Passage("d#2", "d", 1, 0, len(said), said))
    asked = []

    def search(query):
        asked.append(query)
        return replace(found, hits=(other,))

    assert enquiry.with_untold(found, search).hits == (*found.hits, other)
    assert asked == ["2023年目标达成了吗？ 完成情况"]
    told = replace(found, hits=(other,))
    assert enquiry.with_untold(told, search) is told
    of_no_side = replace(found, query="有哪些园区？")
    assert enquiry.with_untold(of_no_side, search) is of_no_side
    assert len(asked) == 1


def test_what_it_does_not_tell_is_told_in_english_to_who_asks_in_english():
    said = "该报道未公布租用厂房的补贴金额。"
    weights = dict.fromkeys(["租用", "厂房", "补贴"], 1.0)
    result = SearchResult(ASKED, (hit(said),), weights, 0.0)
    asked = Question("How much is the subsidy for renting a workshop?", "en")
    told = enquiry.prepare(asked, result, {}, lambda sentence: f"<{sentence.text}>")
    assert told.untold and told.untold.english == f"<{said}>"
    assert told.untold.quote == said


@pytest.mark.parametrize(
    "sentence",
    [
        "该报道未公布租用厂房的企业和补贴对象的名单。",  # of a side of it
        "该报道未公布培训的补贴。",  # of less than most of it
        "报道没有说明租用厂房的补贴是否属于奖励。",  # of two things, whose link is not told
        "租用厂房的补贴已经公布。",
    ],
)
def test_no_other_sentence_says_so(sentence):
    assert prepare(ASKED, hit(sentence)).untold is None


def test_of_what_no_document_has_a_word_of_none_leaves_anything_out():
    near = hit("该报道未公布项目的投产时间。")
    weights = {"投产": 1.0, "时间": 1.0, "审批": 9.0}
    unknown = frozenset({"审批"})
    for known in (frozenset[str](), unknown):
        result = SearchResult("投产审批的时间", (near,), weights, 0.0, known)
        told = enquiry.prepare(Question("投产审批的时间", "zh"), result, {}).untold
        assert told is None
    result = SearchResult("投产审批的时间", (near,), {**weights, "审批": 1.0}, 0.0, unknown)
    assert enquiry.prepare(Question("投产审批的时间", "zh"), result, {}).untold


def test_of_another_place_or_year_a_document_leaves_nothing_out():
    asked = "丙丁区2021年租用厂房的补贴是多少？"
    assert prepare(asked, hit("2023年甲乙区未公布租用厂房的补贴金额。")).untold is None


@pytest.mark.parametrize(
    ("asked", "asks"),
    [
        ("示例无人机已经建好了吗", "请问目前的情况是怎样的"),
        ("示例集团签了多少钱", "请问目前的情况是怎样的"),
        ("示例新能源二期投产没有", "请问目前的情况是怎样的"),
        ("去年招商情况怎么样", "请问目前的情况是怎样的"),
        ("商务局电话多少", "请问应当联系哪个部门"),
        ("入驻示例园要什么条件", "请问现在的规定是什么"),
        ("租厂房有补贴吗", "请问现在的规定是什么"),
    ],
)
def test_a_letter_asks_for_what_was_asked(asked, asks):
    text = prepare(asked, hit("甲乙区鼓励企业租用厂房。")).text
    assert f"\n{asks}" in text
    assert text.count("请问") == 1


def test_an_english_letter_asks_for_what_was_asked():
    asked = "Is the Beiping drone plant finished?"
    text = prepare(asked, hit("甲乙区鼓励租用。"), language="en", query="北平工厂建成了吗？").text
    assert "how matters stand" in text
    assert "current rules" not in text


def test_of_any_amount_it_is_told_that_it_was_not_published():
    said = "该报道未公布扶持政策汇编的内容或任何补贴金额。"
    found = prepare("投两亿建厂给多少补贴？", hit(said))
    assert found.untold
    assert found.untold.quote == said


def test_what_was_looked_for_ends_before_the_words_that_ask():
    assert prepare("入驻甲乙产业园要什么条件？").sought == ("入驻甲乙产业园", "条件")
    assert prepare("甲乙区的重要是什么？").sought == ("甲乙区", "重要")


def test_the_nearest_sentence_is_looked_for_where_it_is_not_known_what_is_missing() -> None:
    said = "甲乙区对租用厂房的企业给予补贴。"
    act = Document("act", "甲乙区招商办法", "act.md", "d")
    near = Saying(act, said, 40, 40 + len(said), english="There is a subsidy.")

    def prepared(question: Question, text: str) -> enquiry.Enquiry:
        weights = dict.fromkeys(["租用", "厂房", "补贴"], 1.0)
        result = SearchResult(ASKED, (hit(text),), weights, 0.0)
        return enquiry.prepare(question, result, {}, nearest=lambda _: near)

    asked = Question(ASKED, "zh")
    assert prepared(asked, said).nearest == replace(near, english="")
    assert prepared(asked, "甲乙区鼓励企业租用厂房。").nearest is None  # 补贴 is missing
    assert prepared(Question("What subsidy is there for renting?", "en"), said).nearest == near
