"""A letter is composed of answers, and an edited one is held against its sources."""

import re
from dataclasses import replace

import pytest

from assistant.abstention.silence import Enquiry, Saying
from assistant.answers import AnswerStatus, Question
from assistant.letters import letter as letters
from assistant.letters.checking import check
from assistant.letters.composing import compose
from assistant.letters.forms import FORMS
from assistant.letters.paper import lay_out
from assistant.letters.sourcing import sourced
from assistant.letters.writing import Writer

QUESTIONS = ("甲乙区有哪些园区？", "一季度签约了多少，谁签的？", "设备补贴多少？")
FORMAL = FORMS["zh", "formal"]


def told_of_numbers(answer):
    return [f"见来源[{citation.n}]" for citation in answer.citations]


@pytest.fixture
def letter(answers):
    return compose(QUESTIONS, answers, "zh", "formal", told_of_numbers)


def edited(letter, **texts):
    return letters.with_texts(letter, {name.replace("_", "-"): t for name, t in texts.items()})


def test_sources_are_numbered_in_the_order_in_which_the_letter_cites(letter):
    first, second, third = (point.text for point in letter.points)
    assert first == "甲乙区有三个产业园区[1]。"
    assert second == f"2031年一季度，甲乙区签约项目21个[2]。\n{FORMAL.partly}"
    assert third.startswith(FORMAL.silence)
    assert "2032年" not in third
    assert "设备补贴由甲乙区商务局负责受理[3]。" in third
    assert [item.n for item in letter.evidence] == [1, 2, 3, 4]
    missing = FORMAL.missing.format(names="“2032年”")  # for the office only
    assert [p.notes for p in letter.points] == [("见来源[1]",), ("见来源[2]",), (missing,)]
    assert letter.closing == FORMAL.closing


def test_a_composed_letter_is_supported_in_every_sentence(letter, verifier):
    checked = check(letter, verifier)
    assert checked.unsupported == ()
    assert checked.empty == ()
    assert [c.n for c in checked.citations] == [1, 2, 3]
    for citation in checked.citations:
        item = next(e for e in letter.evidence if e.n == citation.n)
        assert citation.quote == item.quote(citation.start, citation.end)


@pytest.mark.parametrize(
    ("text", "failed"),
    [
        ("2031年一季度，甲乙区签约项目22个，总签约额40亿元[2]。", "quantities"),
        ("甲乙区对落户企业给予设备投资全额补助[1]。", "wording"),
        ("我们保证贵公司的项目一个月内开工。", "quantities"),
        ("甲乙区没有设备补贴。", "denial"),
    ],
)
def test_what_no_source_supports_is_marked_where_it_stands(letter, verifier, text, failed):
    whole = f"甲乙区有三个产业园区[1]。{text}感谢您的关注。"
    checked = check(edited(letter, point_1=whole), verifier)
    (sentence,) = checked.unsupported
    settled = checked.texts["point-1"].text
    assert settled[sentence.start : sentence.end] == text
    assert sentence.failed == failed


def test_a_wrong_number_of_a_source_is_put_right_and_a_missing_one_put_in(letter, verifier):
    text = "甲乙区有三个产业园区。[2]东部是丙丁产业园，规划面积12平方公里。"
    checked = check(edited(letter, point_1=text), verifier)
    assert checked.unsupported == ()
    told = "甲乙区有三个产业园区[1]。东部是丙丁产业园，规划面积12平方公里[1]。"
    assert checked.texts["point-1"].cited({1: 1}) == told


def test_the_sentences_of_the_form_hold_only_where_they_were_written(letter, verifier):
    checked = check(edited(letter, point_1=FORMAL.silence), verifier)
    assert [s.text for s in checked.unsupported] == [FORMAL.silence]


@pytest.mark.parametrize(
    ("line", "is_right"),
    [
        ("甲先生：", True), ("您好：", True), ("尊敬的丙丁装备有限公司：", True),
        ("甲乙区商务局：", True), ("Dear Ms A,", True), ("Dear Sir or Madam,", True),
        ("Hello,", True), ("补贴500万元：", False), ("甲先生：您好。乙：", False),
        ("甲" * 70 + "：", False), ("甲先生", False), ("贵公司可享受税收减免：", False),
        ("享受全部补贴的公司：", False), ("Dear you will get all taxes back,", False),
        ("Dear Sir will receive free land,", False), ("", True),
    ],
)  # fmt: skip
def test_a_salutation_names_somebody_and_tells_nothing(letter, verifier, line, is_right):
    checked = check(edited(letter, salutation=line), verifier)
    assert (checked.unsupported == ()) is is_right


def test_a_question_that_could_not_be_answered_has_an_empty_point(answers, verifier):
    broken = replace(answers[2], status=AnswerStatus.UNAVAILABLE, enquiry=None)
    letter = compose(QUESTIONS, [*answers[:2], broken], "zh", "plain", lambda answer: [])
    assert letter.points[2].text == ""
    assert check(letter, verifier).empty == (3,)


def test_a_letter_without_sources_does_not_speak_of_them(answers):
    silent = replace(answers[2], enquiry=None)
    letter = compose(QUESTIONS[2:], [silent], "zh", "formal", lambda answer: [])
    assert letter.closing == FORMAL.closing_without_sources
    assert letter.evidence == ()


def test_an_english_letter_names_nothing_in_chinese(answers):
    english = Question("Which subsidies are there?", "en")
    silent = replace(answers[2], question=english, enquiry=Enquiry((), ("补贴", "2032"), None, ""))
    letter = compose([english.text], [silent], "en", "plain", lambda answer: [])
    form = FORMS["en", "plain"]
    assert letter.points[0].text == form.silence
    assert letter.points[0].notes == (form.missing.format(names="“2032”"),)


def test_a_letter_survives_being_kept(letter):
    assert letters.from_json(letters.to_json(letter)) == letter


def test_a_number_that_stands_alone_is_no_citation(letter, verifier):
    checked = check(edited(letter, point_1="甲乙区有三个产业园区。\n[7]"), verifier)
    assert checked.texts["point-1"].cited({1: 1}) == "甲乙区有三个产业园区[1]。\n"


def test_what_is_added_is_looked_up_in_all_documents(letter, verifier, make_evidence):
    text = "甲乙区企业可在办事大厅提出申请，五个工作日内答复。"
    added = make_evidence(1, text, "甲乙区办事程序", "steps")
    asked = []

    def find(statement):
        asked.append(statement)
        return [added]

    longer = edited(letter, point_1=f"甲乙区有三个产业园区。{text}", closing="补贴五万元。")
    letter = sourced(longer, verifier, find)
    assert asked == [text, "补贴五万元。"]
    checked = check(letter, verifier)
    assert [s.text for s in checked.unsupported] == ["补贴五万元。"]
    assert letter.evidence[:-1] == longer.evidence
    assert letter.evidence[-1].n == len(letter.evidence)
    assert checked.citations[-1].document.title == "甲乙区办事程序"


def test_what_two_halves_of_a_question_are_told_alike_is_told_once(answers):
    shown = answers[1]
    both = replace(shown, parts=(shown, replace(shown, id="2")))
    letter = compose(QUESTIONS[:1], [both], "zh", "formal", lambda answer: [])
    assert letter.points[0].text.count("签约项目21个") == 1


def test_the_parts_of_a_question_cite_by_the_numbers_of_the_whole(answers, verifier):
    """The second point's parts were numbered by themselves: what was [1] there is [2] here."""
    shown, silent = answers[1], replace(answers[2], enquiry=None)
    both = replace(shown, parts=(replace(shown, status=AnswerStatus.ANSWERED), silent))
    letter = compose(QUESTIONS[:2], [answers[0], both], "zh", "formal", lambda answer: [])
    first, second = letter.points[1].text.split("\n")
    assert first == "2031年一季度，甲乙区签约项目21个[2]。"
    assert second == f"对“设备补贴多少”一问，{FORMAL.silence}"
    checked = check(letter, verifier)
    assert checked.unsupported == ()
    quotes = [q for s in checked.texts["point-2"].sentences for q in s.quotes]
    items = {item.n: item for item in letter.evidence}
    assert [items[n].quote(start, end) for n, start, end in quotes] == [
        "2031年一季度，甲乙区签约项目21个，总签约额40亿元。"
    ]


def test_forms_tell_that_nothing_was_found_and_never_that_there_is_nothing():
    for form in FORMS.values():
        assert not any(word in form.silence for word in ("没有相关", "不存在", "there is no"))


def test_a_reply_begins_with_who_wrote_where_that_is_certain(answers, verifier):
    office = Writer("松湾精密机械有限公司", "", "松湾函〔2031〕7号")
    letter = compose(QUESTIONS, answers, "zh", "formal", lambda answer: [], office)
    assert letter.salutation == "松湾精密机械有限公司："
    assert letter.opening.startswith("来函（松湾函〔2031〕7号）收悉。")
    assert check(letter, verifier).unsupported == ()
    other = replace(letter, reference="")  # a number that the enquiry has not is no courtesy
    assert check(other, verifier).unsupported
    english = compose([], [], "en", "formal", lambda answer: [], Writer(person="Dr. Anna Berg"))
    assert english.salutation == "Dear Dr. Anna Berg,"
    assert english.closing.endswith("Yours sincerely,")
    formal = compose([], [], "zh", "formal", lambda answer: [], Writer(is_formal=True))
    assert formal.opening.startswith("来函收悉。")
    known = compose([], [], "zh", "formal", lambda answer: [], Writer(person="王明"))
    assert known.salutation == "尊敬的王明："
    assert check(known, verifier).unsupported == ()
    numbered = compose([], [], "en", "formal", lambda answer: [], Writer(number="SW/CN/023"))
    assert numbered.opening.startswith("We have received your enquiry (your reference SW/CN/023).")
    assert check(numbered, verifier).unsupported == ()
    plain = compose([], [], "zh", "plain", lambda answer: [], Writer(person="王明"))
    assert plain.salutation == "王明您好："
    assert all(not check(one, verifier).unsupported for one in (formal, plain))
    assert check(english, verifier).unsupported == ()
    assert compose([], [], "en", "formal", lambda answer: []).salutation == "Dear Sir or Madam,"
    assert compose([], [], "zh", "formal", lambda answer: []).salutation == "尊敬的来信人："


def test_no_sentence_is_said_twice_in_a_point(answers, verifier):
    again = replace(answers[0], id="d", question=Question("园区有几个？", "zh"))
    quoted = replace(again, status=AnswerStatus.EXTRACTIVE)
    both = replace(answers[0], parts=(answers[0], again))
    letter = compose(QUESTIONS[:1], [both], "zh", "formal", lambda answer: [])
    assert letter.points[0].text == "甲乙区有三个产业园区[1]。"
    both = replace(answers[0], parts=(answers[0], quoted))
    letter = compose(QUESTIONS[:1], [both], "zh", "formal", lambda answer: [])
    assert letter.points[0].text == f"甲乙区有三个产业园区[1]。\n对“园区有几个”一问，{FORMAL.above}"
    assert check(letter, verifier).unsupported == ()


def test_what_has_no_answer_at_all_is_said_once(answers, verifier):
    other = replace(answers[2], question=Question("最高补多少？", "zh"))
    both = replace(answers[2], parts=(answers[2], other))
    letter = compose(QUESTIONS[2:], [both], "zh", "formal", lambda answer: [])
    (point,) = letter.points
    assert point.text.count(FORMAL.silence) == 1
    assert point.text.count("设备补贴由甲乙区商务局负责受理") == 1
    assert "一问" not in point.text
    assert len(point.notes) == 1
    assert check(letter, verifier).unsupported == ()


def untold_of(answer, text, question):
    """The answer as a refusal of a question, of which a document says that it does not tell it."""
    (hit,) = answer.retrieved
    hit = replace(hit, passage=replace(hit.passage, text=text, end=5 + len(text)))
    saying = Saying(hit.document, text, 5, 5 + len(text))
    enquiry = Enquiry((), (), None, "", saying)
    return replace(answer, retrieved=(hit,), enquiry=enquiry, question=Question(question, "zh"))


def test_what_a_document_says_itself_that_it_does_not_tell_stands_alone(answers, verifier):
    told = "该报道未公布设备补贴的金额。"
    silent = untold_of(answers[2], told, "设备补贴多少？")
    letter = compose(["设备补贴多少？"], [silent], "zh", "formal", lambda answer: [])
    assert letter.points[0].text == "《甲乙区办事指南》载明：该报道未公布设备补贴的金额[1]。"
    assert check(letter, verifier).unsupported == ()
    for question in ("空域怎么审批，设备补贴多少？", "甲乙区空域怎么审批？"):
        other = untold_of(answers[2], told, question)
        letter = compose([question], [other], "zh", "formal", lambda answer: [])
        first, second = letter.points[0].text.split("\n")  # no refusal in front of it
        assert first.startswith("与此有关，《甲乙区办事指南》")
        assert second == FORMAL.silence_besides
        assert check(letter, verifier).unsupported == ()


def test_what_stands_above_is_not_said_to_be_all_there_is(answers):
    shown = replace(answers[0], status=AnswerStatus.EXTRACTIVE)
    among = replace(shown, id="d", question=Question("产业园区是否在列？", "zh"))
    both = replace(shown, parts=(shown, among))
    letter = compose(QUESTIONS[:1], [both], "zh", "formal", lambda answer: [])
    assert letter.points[0].text == "甲乙区有三个产业园区[1]。"


def test_above_is_named_only_where_it_is_stated_there(answers, verifier):
    shown = replace(answers[0], status=AnswerStatus.EXTRACTIVE)
    for question in ("园区到机场有多远", "丙丁园区的单项签约额为何"):
        other = replace(shown, id="d", question=Question(f"{question}？", "zh"))
        both = replace(shown, parts=(shown, other))
        letter = compose(QUESTIONS[:1], [both], "zh", "formal", lambda answer: [])
        assert letter.points[0].text.endswith(f"对“{question}”一问，{FORMAL.silence}")
    assert check(letter, verifier).unsupported == ()


def test_what_is_asked_whether_it_is_on_the_list_above_is_not_denied(answers, verifier):
    listed = replace(answers[0], text="甲乙区的產業有造船、現代食品[2]。")
    among = replace(answers[2], question=Question("食品業是否包括在內？", "zh"), enquiry=None)
    both = replace(listed, parts=(listed, among))
    letter = compose(QUESTIONS[:1], [both], "zh", "formal", lambda answer: [])
    assert letter.points[0].text.endswith(FORMAL.above)
    other = replace(among, question=Question("紡織業是否包括在內？", "zh"))
    both = replace(listed, parts=(listed, other))
    letter = compose(QUESTIONS[:1], [both], "zh", "formal", lambda answer: [])
    assert letter.points[0].text.endswith(FORMAL.silence)


def test_a_document_says_so_only_of_what_is_asked_for_of_a_thing(answers):
    told = "该报道未公布设备补贴的金额。"
    for question, begins in (
        ("设备补贴的金额是多少？", "《甲乙区办事指南》载明："),
        ("设备补贴的年度上限是多少？", "与此有关，"),
    ):
        silent = untold_of(answers[2], told, question)
        letter = compose([question], [silent], "zh", "formal", lambda answer: [])
        assert letter.points[0].text.startswith(begins)


def test_who_writes_in_traditional_characters_gets_the_whole_letter_in_them(answers, verifier):
    silent = untold_of(answers[2], "该报道未公布设备补贴的金额。", "空域怎么审批？")
    asked = replace(silent.question, text="空域怎麼審批？", traditional=True)
    letter = compose(
        [asked.text], [replace(silent, question=asked)], "zh", "formal", lambda answer: [],
        Writer("廣東省南嶺商會香港聯絡處"),
    )  # fmt: skip
    assert letter.salutation == "廣東省南嶺商會香港聯絡處："
    assert letter.opening.startswith("來信收悉。經查閱")
    assert "沒有查到" in letter.points[0].text
    assert "該報道未公佈設備補貼的金額" in letter.points[0].text
    assert letter.closing.endswith("特此函覆。")
    assert check(letter, verifier).unsupported == ()
    paper = lay_out(check(letter, verifier), "2031年5月2日", lambda citation: {}, True)
    assert paper.sheet.title == "關於來信所詢事項的答覆"
    assert paper.points[0][0].startswith("一、關於“")


def test_a_row_told_by_its_headings_is_a_sentence(answers, verifier):
    row = "| 东部 | 丙丁产业园 | 食品 |"
    cited = replace(answers[0].citations[0], quote=row)
    said = "甲乙区的区域：东部，园区：丙丁产业园，主要产业：食品[2]。"
    told = replace(answers[0], text=said, citations=(cited,))
    letter = compose(QUESTIONS[:1], [told], "zh", "formal", lambda answer: [])
    assert letter.points[0].text == "甲乙区的区域为东部，园区为丙丁产业园，主要产业为食品[1]。"
    assert check(letter, verifier).unsupported == ()
    prose = replace(told, citations=answers[0].citations)
    letter = compose(QUESTIONS[:1], [prose], "zh", "formal", lambda answer: [])
    assert letter.points[0].text == said.replace("[2]", "[1]")


def test_the_office_is_not_told_of_units_and_of_what_the_sender_says_of_himself(answers):
    missing = ("gmv", "租金", "分别", "免租", "免租期", "平方米每月")
    silent = replace(
        answers[2],
        question=Question("我们做直播（2031年GMV约8亿元），租金和免租期怎么定？", "zh"),
        enquiry=Enquiry((), missing, None, ""),
    )
    letter = compose(["租金怎么定？"], [silent], "zh", "formal", lambda answer: [])
    assert letter.points[0].notes == (FORMAL.missing.format(names="“租金”、“免租期”"),)


def test_an_english_part_is_named_in_the_sentence_that_is_said_of_it(answers):
    said = FORMS["en", "formal"].on_one("Is it free", FORMS["en", "formal"].silence)
    assert said.startswith("On “Is it free”, the published documents")


def test_what_a_question_quotes_is_quoted_within_it():
    said = FORMAL.on_one("贵区提到的“对接会”怎么办", FORMAL.silence)
    assert said.startswith("对“贵区提到的‘对接会’怎么办”一问，")


def test_which_report_a_document_speaks_of_is_named_once(answers, verifier):
    silent = untold_of(answers[2], "该报道未公布设备补贴的金额。", "设备补贴多少？")
    untold = silent.enquiry.untold
    document = replace(untold.document, source="《甲乙区开门红》，松湾晚报，记者甲")
    hit = replace(silent.retrieved[0], document=document)
    enquiry = replace(silent.enquiry, untold=replace(untold, document=document))
    silent = replace(silent, retrieved=(hit,), enquiry=enquiry)
    both = ["设备补贴多少？", "设备补贴的金额是多少？"]
    letter = compose(both, [silent, silent], "zh", "formal", lambda answer: [])
    first, second = (point.text for point in letter.points)
    named = "《甲乙区办事指南》（来源：松湾晚报的报道）载明：该报道未公布"
    assert first.startswith(named)
    assert second.startswith("《甲乙区办事指南》载明：该报道未公布")
    assert check(letter, verifier).unsupported == ()
    (source,) = lay_out(check(letter, verifier), "2031年5月2日", lambda one: {}, True).sources
    assert ("来源", document.source) in source.facts
    told = replace(enquiry.untold, english="The report does not give the equipment subsidy.")
    english = replace(
        silent,
        question=Question("What is the equipment subsidy?", "en"),
        enquiry=replace(enquiry, untold=told),
    )
    letter = compose(["What is the subsidy?"], [english], "en", "formal", lambda answer: [])
    assert letter.points[0].text.startswith(
        "The document “甲乙区办事指南” (source: a report of 松湾晚报) in the annex states: "
    )
    assert check(letter, verifier).unsupported == ()


def test_the_notes_and_sources_have_the_numbers_of_the_letter(answers, verifier):
    """What is cited first is [1], in the notes and quotations too."""
    letter = compose(QUESTIONS[::-1], answers[::-1], "zh", "formal", told_of_numbers)
    marks = [n for point in letter.points for n in re.findall(r"\[(\d+)\]", point.text)]
    assert marks == ["1", "2", "3"]
    assert [p.notes for p in letter.points][1:] == [("见来源[2]",), ("见来源[3]",)]
    assert check(letter, verifier).unsupported == ()


def test_what_is_said_besides_is_said_once_in_a_letter(answers, verifier):
    told = "该报道未公布设备补贴的金额。"
    besides = untold_of(answers[2], told, "空域怎么审批？")
    own = untold_of(answers[2], told, "设备补贴多少？")
    asked = [one.question.text for one in (besides, besides, own)]
    letter = compose(asked, [besides, besides, own], "zh", "formal", lambda answer: [])
    first, second, third = (point.text for point in letter.points)
    assert "与此有关" in first
    assert second == FORMAL.silence
    assert third.startswith("《甲乙区办事指南》载明：")
    assert check(letter, verifier).unsupported == ()


@pytest.mark.parametrize(
    ("table", "row", "said", "told"),
    [
        (
            "| 指标 | 2031年全年目标值 |\n| --- | --- |\n| 新签约项目总额 | 目标不低于12亿元 |",
            "| 新签约项目总额 | 目标不低于12亿元 |",
            "目标不低于12亿元[2]。",
            "新签约项目总额的2031年全年目标值为不低于12亿元[1]。",
        ),
        (
            "| 区域 | 产业 | 项目 |\n| --- | --- | --- |\n| 中部 | 楼宇经济，文创 | 丙基地等 |",
            "| 中部 | 楼宇经济，文创 | 丙基地等 |",
            "楼宇经济，文创，丙基地等[2]。",
            "区域为中部，产业为楼宇经济，文创，项目为丙基地等[1]。",
        ),
        (
            "| 序号 | 产业 | 项目 |\n| --- | --- | --- |\n| 3 | 文创 | 丙基地 |",
            "| 3 | 文创 | 丙基地 |",
            "文创[2]。",
            "文创[1]。",
        ),
        (
            "| 区域 | 产业 |\n| --- | --- |\n| 中部 | 文创 |",
            "| 中部 | 文创 |",
            "中部发展文创[2]。",
            "中部发展文创[1]。",
        ),
    ],
)
def test_a_cell_is_told_with_what_it_is_of(
    answers, verifier, make_evidence, table, row, said, told
):
    item = make_evidence(2, table, "甲乙区概况", "table")
    start = table.index(row)
    cited = replace(
        answers[0].citations[0], quote=row, start=start, end=start + len(row), passage_id="table#1"
    )
    one = replace(answers[0], text=said, citations=(cited,), evidence=(item,), claims=())
    letter = compose(QUESTIONS[:1], [one], "zh", "formal", lambda answer: [])
    assert letter.points[0].text == told
    assert check(letter, verifier).unsupported == ()


def test_the_office_is_told_where_nothing_was_found(answers):
    silent = replace(answers[2], enquiry=None)
    letter = compose(QUESTIONS[2:3], [silent], "zh", "formal", lambda answer: [])
    assert letter.points[0].notes == (FORMAL.to_be_answered,)
