"""Checked Chinese claims told in English, or as they are with their amounts."""

import re
from dataclasses import replace

from fakes import ScriptedChatModel

from assistant.answers import Claim, DraftDelta, Evidence
from assistant.citations import cut
from assistant.errors import ModelUnavailable
from assistant.extracts import as_claim
from assistant.translating.into_english.mends import (
    brought_in,
    of_mu,
    of_plan,
    of_several,
    with_bounds,
    with_lost_dates,
)
from assistant.translating.into_english.telling import English
from assistant.translating.into_english.written import LATIN
from index.documents import Document, Kind, Passage
from index.sentences import split_sentences

SIGNED = "青禾区2031年签约34个项目，总额510亿元。"
GOOD = "Qinghe signed 34 projects worth 51 billion yuan in 2031."
BAD = "Qinghe signed 34 projects worth 510 billion yuan in 2031."
CHINESE = "青禾区2031年签约34个项目，总额510亿元 (510亿元 = 51 billion yuan, 青禾区 = Qinghe)。"
PASSAGE = Passage("d#1", "d", 0, 0, len(SIGNED), SIGNED)
ITEM = Evidence(
    1, PASSAGE, Document("d", "签约", "d.md", "x", Kind.NEWS), 0, len(SIGNED), SIGNED,
    ((0, len(SIGNED)),),
)  # fmt: skip
CLAIM = Claim(SIGNED, (1,), quotes=((1, 0, len(SIGNED)),))


def told(*replies, claim=CLAIM, model=True, item=ITEM):
    """(texts, drafts, sentences that the model was given)."""
    chat = ScriptedChatModel(list(replies))
    marks: list[str] = []
    steps = English({"Qinghe": "青禾区"}, chat if model else None).of([claim], [item], marks.append)
    drafts = ""
    while True:
        try:
            event = next(steps)
        except StopIteration as end:
            assert bool(drafts) == (marks[:1] == ["first_token"])
            return end.value, drafts, [values["sentence"] for _, values in chat.asked]
        assert isinstance(event, DraftDelta)
        drafts += event.text


def test_a_faithful_sentence_takes_the_place_of_the_claim_with_its_quotes():
    (claim,), drafts, given = told([GOOD[:20], GOOD[20:]])
    assert claim.text == GOOD
    assert (claim.cites, claim.quotes) == (CLAIM.cites, CLAIM.quotes)
    assert claim.checks[-1].name == "translation" and claim.checks[-1].passed
    assert drafts == f"{GOOD}\n"
    assert given == ["Qinghe 2031年签约34个项目，总额 51 billion yuan 。"]


def test_an_unfaithful_one_is_tried_again_with_its_dates_in_english():
    (claim,), _, given = told(BAD, GOOD)
    assert claim.text == GOOD
    assert given[1] == "Qinghe in 2031 签约34个项目，总额 51 billion yuan 。"


def test_where_none_is_faithful_the_chinese_stays_with_its_amounts():
    for replies in ((BAD, BAD), (ModelUnavailable("down"),), ("", "\n")):
        (claim,), _, _ = told(*replies)
        assert claim.text == CHINESE
        assert claim.quotes == CLAIM.quotes
    assert told(model=False)[0][0].text == CHINESE


def test_the_day_of_a_sentence_that_stays_chinese_is_told_in_english():
    claim = Claim("青禾区于2031年3月1日签约34个项目。", (1,), quotes=((1, 0, 5),))
    (done,), _, _ = told(claim=claim, model=False)
    assert done.text == (
        "青禾区于2031年3月1日签约34个项目 (2031年3月1日 = March 1, 2031, 青禾区 = Qinghe)。"
    )


def test_a_limit_is_said_as_the_chinese_says_it():
    claim = Claim("青禾区引进总投资10亿元以上的项目12个。", (1,), quotes=((1, 0, 5),))
    reply = "Qinghe brought in 12 projects with an investment of more than 1 billion yuan."
    item = replace(ITEM, text=claim.text, passage=replace(PASSAGE, text=claim.text))
    (done,), _, _ = told(reply, claim=claim, item=item)
    assert done.text == reply.replace("more than", "at least")
    assert with_bounds("over 2 billion yuan", claim.text) == "over 2 billion yuan"


def test_what_is_a_date_or_an_amount_needs_no_model():
    claim = Claim("2031年3月中旬", (1,), quotes=((1, 0, 5),))
    item = replace(ITEM, text="2031年3月中旬", passage=replace(PASSAGE, text="2031年3月中旬"))
    (done,), _, given = told("March 2031", claim=claim, item=item)
    assert done.text == "In mid-March 2031"
    assert given == ["2031年3月中旬"]


def test_a_name_and_an_amount_are_set_with_english_marks():
    claim = Claim("青禾区：510亿元。", (1,), quotes=((1, 0, 5),))
    item = replace(ITEM, text=claim.text, passage=replace(PASSAGE, text=claim.text))
    (done,), _, given = told(claim=claim, item=item)
    assert done.text == "Qinghe: 51 billion yuan."
    assert given == []


def test_however_much_stands_behind_a_sentence_it_is_one():
    claim = Claim(f"{'青禾区和东岭机械' * 12}签约510亿元。", (1,), quotes=((1, 0, 5),))
    (done,), _, _ = told(claim=claim, model=False)
    assert len(cut(f"{done.text[:-1]}[1]。")) == 1


def test_only_the_first_line_counts():
    (claim,), _, _ = told(f"{GOOD}\nChinese: 青禾区给予补贴。\nEnglish: Qinghe gives subsidies.")
    assert claim.text == GOOD


def test_an_english_document_needs_no_translation():
    english = Claim("Qinghe signed 34 projects.", (1,), quotes=((1, 0, 5),))
    assert told(claim=english) == ([english], "", [])


def test_a_word_that_was_left_in_chinese_is_put_into_english():
    (claim,), _, _ = told(GOOD.replace("projects", "项目"))
    assert claim.text == GOOD.replace("projects", "project")


def test_a_date_that_the_english_leaves_out_stands_where_the_chinese_has_it():
    reply = "Qinghe signed 34 projects worth 51 billion yuan."
    (claim,), _, given = told(reply, reply)
    assert claim.text == "In 2031, Qinghe signed 34 projects worth 51 billion yuan."
    assert len(given) == 2
    assert with_lost_dates(reply, "青禾区于2031年3月中旬签约。").startswith("In mid-March 2031, Q")
    assert with_lost_dates("It signed.", "青禾区与赤松签约的34个项目于2031年签订。") == (
        "It signed (in 2031)."
    )
    assert with_lost_dates("It signed in March 2031.", "青禾区于2031年3月中旬签约。") == (
        "It signed in mid-March 2031."
    )
    assert with_lost_dates("Signed in 2031.", "2031年签约。") == "Signed in 2031."
    assert with_lost_dates("Signed.", "签约。") == "Signed."


TABLE = (
    "| 部分 | 重点产业 | 项目 |\n| --- | --- | --- |\n"
    "| 东部 | 新能源、大数据 | 3个 |\n| 西部 | 文创 | 2个 |"
)


def row(name: str) -> tuple[Claim, Evidence]:
    passage = replace(PASSAGE, text=TABLE, end=len(TABLE))
    spans = tuple(split_sentences(TABLE))
    item = replace(ITEM, passage=passage, end=len(TABLE), text=TABLE, sentences=spans)
    start, end = next(span for span in spans if TABLE[slice(*span)].startswith(f"| {name}"))
    return as_claim(item, start, end), item


def test_a_row_is_put_into_english_cell_by_cell():
    claim, item = row("东部")
    replies = ("Part", "East", "Key industries.", "New energy, big data", "Projects")
    (done,), _, given = told(*replies, claim=claim, item=item)
    assert done.text == "Part: East; Key industries: New energy, big data; Projects: 3."
    assert given == ["部分", "东部", "重点产业", "新能源、大数据", "项目"]


def test_a_label_is_put_into_english_once_for_all_rows():
    (one, item), (two, _) = row("东部"), row("西部")
    replies = ["Part", "East", "Key industries", "New energy, big data", "Projects"]
    chat = ScriptedChatModel([*replies, "West", "Culture"])
    steps = English({}, chat).of([one, two], [item], lambda _: None)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            assert end.value[1].text == "Part: West; Key industries: Culture; Projects: 2."
            break


def test_a_row_of_which_a_cell_stays_chinese_is_a_sentence_like_any():
    claim, item = row("东部")
    replies = ("Part", "东部", "Key industries", "New energy, big data", "Projects")
    whole = "The east has 3 projects in new energy and big data."
    (done,), _, _ = told(*replies, whole, claim=claim, item=item)
    assert done.text == whole


def test_the_name_of_a_firm_in_a_row_stays_as_it_is_written():
    head = "| 项目名称 | 投资主体 | 总投资（亿元） |\n| --- | --- | --- |"
    table = f"{head}\n| 渲染中心 | 示例公司 | 2.4 |"
    passage = replace(PASSAGE, text=table, end=len(table))
    spans = tuple(split_sentences(table))
    item = replace(ITEM, passage=passage, end=len(table), text=table, sentences=spans)
    claim = as_claim(item, *spans[-1])
    (done,), _, given = told("Rendering centre", "Investor", claim=claim, item=item)
    assert done.text == (
        "Project: Rendering centre; Investor: 示例公司; Total investment: 240 million yuan."
    )
    assert given == ["渲染中心", "投资主体"]


def test_an_only_of_the_model_s_is_taken_out():
    claim = Claim("青禾区2031年的图是示意图。", (1,), quotes=((1, 0, 5),))
    item = replace(ITEM, text=claim.text, passage=replace(PASSAGE, text=claim.text))
    reply = "The 2031 pictures of Qinghe are only sketches."
    (done,), _, _ = told(reply, reply, claim=claim, item=item)
    assert done.text == "The 2031 pictures of Qinghe are sketches."


def test_a_sentence_alone_is_english_or_nothing():
    names = {"Qinghe": "青禾区"}
    assert English(names, ScriptedChatModel([GOOD])).alone(ITEM) == GOOD
    assert English(names, ScriptedChatModel([BAD, BAD])).alone(ITEM) == ""
    assert English(names, None).alone(ITEM) == ""


def test_who_plans_this_year_is_said_and_no_plan_of_the_year():
    chinese = "青禾区2031年计划加大园区投入。"
    meant = "In 2031, Qinghe plans to increase investment."
    assert of_plan("The Qinghe 2031 plan aims to increase investment.", chinese) == meant
    assert of_plan("The plan for Qinghe in 2031 is to increase investment.", chinese) == meant
    assert of_plan("Qinghe's 2031 plan focuses on parks.", chinese) == (
        "In 2031, Qinghe plans to focus on parks."
    )
    noun = "青禾区2031年计划的内容是加大投入。"
    assert (
        of_plan("The Qinghe 2031 plan aims to grow.", noun) == "The Qinghe 2031 plan aims to grow."
    )


def test_projects_of_several_firms_are_no_single_one():
    chinese = "青禾区签约项目涉及松湾公司、白桥公司等企业。"
    told = of_several("Qinghe signed a project involving two firms.", chinese)
    assert told == "Qinghe signed projects involving two firms."
    assert (
        of_several("Qinghe signed a project.", "青禾区签约一个项目。") == "Qinghe signed a project."
    )


def test_headquarters_are_not_imported():
    assert brought_in("Qinghe imported two firms.", "青禾区引进两家企业。") == (
        "Qinghe brought in two firms."
    )
    assert brought_in("Qinghe imported food.", "青禾区进口食品。") == "Qinghe imported food."


def test_a_mu_is_no_acre() -> None:
    assert of_mu("The price is 256,000 yuan per acre.", "价格为每亩25.6万元。") == (
        "The price is 256,000 yuan per mu."
    )
    assert of_mu("About 20 acres are left.", "还剩约20亩。") == "About 20 mu are left."
    assert of_mu("About 20 acres are left.", "还剩约20英亩。") == "About 20 acres are left."


def test_a_rule_is_put_into_english_with_examples_of_rules_first():
    rule = "企业应当提交申请表。"
    passage = Passage("d#2", "d", 0, 0, len(rule), rule)
    item = Evidence(1, passage, ITEM.document, 0, len(rule), rule, ((0, len(rule)),))
    claim = Claim(rule, (1,), quotes=((1, 0, len(rule)),))
    for said, first in ((claim, "translate.rule"), (CLAIM, "translate.sentence")):
        chat = ScriptedChatModel(["no", "no", "no", "no"])
        of = item if said is claim else ITEM
        list(English({}, chat).of([said], [of], lambda _: None))
        names = [name for name, _ in chat.asked]
        assert names[0] == first and len(set(names)) == 2


def test_words_left_in_chinese_are_asked_for_in_latin_letters_when_all_else_failed():
    left = "Qinghe签约了 34 projects worth 51 billion yuan in 2031."
    forms = []

    class Held(ScriptedChatModel):
        def stream(self, prompt, values):
            forms.append(prompt.form)
            return super().stream(prompt, values)

    for replies, told_in in (([left] * 4 + [GOOD], GOOD), ([BAD] * 5, CHINESE)):
        forms.clear()
        steps = English({"Qinghe": "青禾区"}, Held(replies)).of([CLAIM], [ITEM], lambda _: None)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                ((claim,),) = (end.value,)
                break
        assert claim.text == told_in
        assert [bool(form) for form in forms] == [False] * 4 + [True] * (told_in == GOOD)
    assert re.fullmatch(LATIN, GOOD) and not re.fullmatch(LATIN, left)


def test_what_words_a_rule_anew_is_told_by_its_parts():
    chinese = "将第八条修改为：“单个项目最高800万元。”"
    (claim,), _, given = told(claim=Claim(chinese, (1,), quotes=((1, 0, 5),)))
    assert claim.text == (
        "Article 8 is changed to read: “The amount for a single project is at most 8 million yuan.”"
    )
    assert given == []  # of the order to change it a small model makes none


def test_what_holds_for_who_asks_is_put_into_english_by_itself():
    chinese = "单个企业最高300万元（其中适用：单个项目最高200万元）。"
    (claim,), _, _ = told(claim=Claim(chinese, (1,), quotes=((1, 0, 5),)))
    assert claim.text == (
        "The amount for a single enterprise is at most 3 million yuan (here: the amount for a "
        "single project is at most 2 million yuan)."
    )
