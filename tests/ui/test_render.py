"""Answers as text and as HTML: closed replies, links to sources, nothing unescaped."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from assistant.abstention.silence import Enquiry, Office, Saying
from assistant.answers import (
    Answer,
    AnswerStatus,
    Citation,
    Evidence,
    Question,
)
from index.documents import Document, Hit, Kind, Passage
from index.normalise import traditional
from ui.printing import print_answer
from ui.render import (
    answer_html,
    ask_buttons_html,
    chips_html,
    reply_text,
    source_id,
    text_html,
)
from ui.wording import ANSWER, date_text, reply_for

TEXT = "惠济区有两个产业园。东部是花园口新兴产业园。"
ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def document(title="惠济区产业园区布局", **fields) -> Document:
    return Document("parks", title, "parks.md", "d1", Kind.GUIDE, **fields)


def passage(text=TEXT, heading=("园区", "东部")) -> Passage:
    return Passage("parks#1", "parks", 0, 100, 100 + len(text), text, heading)


def evidence(n=1, title="惠济区产业园区布局") -> Evidence:
    return Evidence(
        n, passage(), document(title), 100, 100 + len(TEXT), TEXT, ((100, 110), (110, 122))
    )


class Tags(HTMLParser):
    """The names of all tags and attributes, as a browser would read them."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes = set(), set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


def answer(text="", status=AnswerStatus.ANSWERED, language="zh", question="有哪些园区？", **fields):
    return Answer("a1", Question(question, language), text, status, **fields)


def citation(item: Evidence) -> Citation:
    quote = item.quote(110, 122)
    return Citation(
        item.n, item.document, item.passage.id, item.passage.heading, None, quote, 110, 122
    )


def hits(*titles: str) -> tuple[Hit, ...]:
    return tuple(Hit(passage(), document(title), 1.0, 1.0, 0.9) for title in titles)


# --- plain text ---


@pytest.mark.parametrize(
    "status", [AnswerStatus.ANSWERED, AnswerStatus.PARTIAL, AnswerStatus.EXTRACTIVE]
)
def test_an_answer_reads_as_its_text_alone(status):
    assert reply_text(answer("东部是花园口[1]。", status)) == "东部是花园口[1]。"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "status",
    [
        AnswerStatus.OUT_OF_SCOPE,
        AnswerStatus.GREETING,
        AnswerStatus.REFUSED,
        AnswerStatus.UNAVAILABLE,
    ],
)
def test_without_text_the_status_decides_the_reply(status, language):
    assert reply_text(answer("", status, language)) == reply_for(status, language)


def test_an_unanswered_question_names_up_to_three_nearest_documents_once_each():
    found = hits("甲", "甲", "乙", "丙")
    text = reply_text(answer("", AnswerStatus.INSUFFICIENT_EVIDENCE, retrieved=found))
    assert text.endswith("最接近的文件：《甲》、《乙》")
    assert text.startswith(reply_for(AnswerStatus.INSUFFICIENT_EVIDENCE, "zh"))


def test_an_unanswered_question_without_hits_is_the_reply_alone():
    text = reply_text(answer("", AnswerStatus.INSUFFICIENT_EVIDENCE, "en"))
    assert text == reply_for(AnswerStatus.INSUFFICIENT_EVIDENCE, "en")


def unanswered(language="zh", office=None, untold=None, nearest=None, **fields) -> Answer:
    text = "您好！\n我想咨询：补贴？"
    enquiry = Enquiry(("金水区", "补贴"), ("金水区",), office, text, untold, nearest)
    status = AnswerStatus.INSUFFICIENT_EVIDENCE
    return answer("", status, language, enquiry=enquiry, **fields)


def office(name="某区商务局", quote="由某区商务局负责受理。") -> Office:
    return Office(document("某办法"), quote, 0, len(quote), name)


def test_an_unanswered_question_tells_what_was_searched_for_and_what_nothing_mentions():
    zh = reply_text(unanswered())
    assert "查找的内容：金水区、补贴。\n找到的文件都没有写明：金水区。" in zh
    assert "Searched for: 金水区, 补贴.\nNothing was found about: 金水区." in reply_text(
        unanswered("en")
    )


def test_the_page_offers_the_enquiry_to_copy():
    html = answer_html(unanswered(retrieved=hits("甲")))
    assert 'data-copy="您好！\n我想咨询：补贴？"' in html
    assert ANSWER["zh"].nearest_note in html
    assert "文件提到的部门" not in html


def test_an_office_is_named_with_its_document_and_its_sentence():
    html = answer_html(unanswered(office=office()))
    assert "某区商务局（《某办法》）" in html
    assert '<q lang="zh">由某区商务局负责受理。</q>' in html


def test_what_a_document_says_that_it_does_not_tell_is_quoted_with_its_name():
    said = "该报道未公布<补贴>金额。"
    told = unanswered(untold=Saying(document("某办法"), said, 0, len(said)))
    assert f"《某办法》写明没有公布的内容：{said}" in reply_text(told)
    html = answer_html(told)
    assert "《某办法》写明没有公布的内容：" in html
    assert '<q lang="zh">该报道未公布&lt;补贴&gt;金额。</q>' in html
    assert "没有公布的内容" not in answer_html(unanswered())
    english = replace(told.enquiry.untold, english="No <amount> was published.")
    shown = unanswered(untold=english)
    assert "No <amount> was published." in reply_text(shown)
    assert "No &lt;amount&gt; was published.<br><q" in answer_html(shown)


def test_the_sentence_that_comes_nearest_stands_as_such_above_the_passages():
    said = "对承租<国有>用房的企业，2月免收房租。"
    near = Saying(document("某办法"), said, 0, len(said))
    told = unanswered(nearest=near, retrieved=hits("甲"))
    assert f"未必就是答案（《某办法》）：{said}" in reply_text(told)
    html = answer_html(told)
    assert "2月免收房租。</q>" in html and "&lt;国有&gt;" in html
    assert html.index("未必就是答案") < html.index(ANSWER["zh"].nearest_note)
    english = unanswered("en", nearest=replace(near, english="Rent of <February> is waived."))
    assert "it may not be the answer (某办法): Rent of <February> is waived." in reply_text(english)
    assert "未必就是答案" not in answer_html(unanswered())


# --- HTML ---


def test_numbers_lead_to_the_sources_of_this_answer():
    html = answer_html(answer("东部是花园口[1]。", evidence=(evidence(),)))
    assert f'href="#{source_id("a1", 1)}" data-source="{source_id("a1", 1)}"' in html
    assert 'aria-label="来源 1"' in html


def test_numbers_without_a_source_lead_nowhere():
    html = text_html("甲[1]乙[7]。", "zh", {1}, "a1")
    assert html.count("data-source") == 1
    assert re.sub(r"<[^>]+>", "", html) == "甲[1]乙[7]。"


def test_a_number_and_its_full_stop_stay_on_the_line_of_the_last_character():
    assert '<span class="cites">园<a' in text_html("东部园[1]。", "zh", {1}, "a1")
    assert "</a>。</span>" in text_html("东部园[1]。", "zh", {1}, "a1")


def test_a_number_after_an_escaped_character_leaves_the_escape_whole():
    assert "&gt;<span" in text_html("a > b>[1].", "en", {1}, "a1")


@pytest.mark.parametrize(
    ("status", "label"),
    [
        (AnswerStatus.ANSWERED, ANSWER["zh"].checked),
        (AnswerStatus.PARTIAL, ANSWER["zh"].checked),
        (AnswerStatus.EXTRACTIVE, ANSWER["zh"].quoted),
    ],
)
def test_an_answer_says_how_it_came_about(status, label):
    html = answer_html(answer("东部是花园口[1]。", status, evidence=(evidence(),)))
    assert label in html
    assert reply_for(status, "zh") in html


def test_what_is_copied_names_the_sources():
    item = evidence()
    html = answer_html(answer("东部[1]。", evidence=(item,), citations=(citation(item),)))
    assert 'data-copy="东部[1]。\n\n[1] 惠济区产业园区布局 › 园区 › 东部"' in html


def test_an_unanswered_question_leads_to_the_nearest_passages():
    found = hits("甲", "乙", "丙", "丁")
    html = answer_html(answer("", AnswerStatus.INSUFFICIENT_EVIDENCE, retrieved=found))
    assert html.count("data-source=") == 3
    assert "丁" not in html


def test_who_found_us_unavailable_can_ask_again():
    html = answer_html(answer("", AnswerStatus.UNAVAILABLE, question='引"号'))
    assert 'data-ask="引&quot;号"' in html
    assert ANSWER["zh"].retry in html


@pytest.mark.parametrize(
    "html",
    [
        answer_html(answer(f"{ATTACK}[1]。", evidence=(evidence(title=ATTACK),))),
        answer_html(
            answer(
                f"{ATTACK}[1]。",
                evidence=(evidence(title=ATTACK),),
                citations=(citation(evidence(title=ATTACK)),),
            )
        ),
        answer_html(answer("", AnswerStatus.UNAVAILABLE, question=ATTACK)),
        answer_html(answer("", AnswerStatus.INSUFFICIENT_EVIDENCE, retrieved=hits(ATTACK))),
        answer_html(
            answer(
                "",
                AnswerStatus.INSUFFICIENT_EVIDENCE,
                enquiry=Enquiry((ATTACK,), (ATTACK,), office(ATTACK, ATTACK), ATTACK),
            )
        ),
        text_html(ATTACK, "zh"),
        chips_html(ATTACK, [evidence(title=ATTACK)]),
        ask_buttons_html([ATTACK]),
    ],
    ids=["answer", "cited", "question", "nearest", "enquiry", "draft", "chips", "buttons"],
)
def test_nothing_from_outside_becomes_markup(html):
    seen = Tags()
    seen.feed(html)
    assert seen.tags <= {"p", "div", "span", "a", "i", "b", "ul", "li", "button", "small",
                         "details", "summary", "br", "q"}  # fmt: skip
    assert seen.attributes <= {
        "class", "href", "role", "type", "lang", "aria-label",
        "data-source", "data-ask", "data-copy", "data-copied",
    }  # fmt: skip


def test_markdown_of_the_model_stays_text():
    html = text_html("[官网](javascript:alert(1)) **粗体** # 标题", "zh", {1}, "a1")
    assert "<a" not in html
    assert "**粗体**" in html


@pytest.mark.parametrize(
    ("date", "zh", "en"),
    [
        ("2023", "2023年", "2023"),
        ("2023-03", "2023年3月", "March 2023"),
        ("2023-03-01", "2023年3月1日", "1 March 2023"),
        ("2023-13", "2023年13月", "13 2023"),
        ("", "", ""),
        ("最近", "最近", "最近"),
    ],
)
def test_dates_in_words(date, zh, en):
    assert (date_text(date, "zh"), date_text(date, "en")) == (zh, en)


def test_a_follow_up_shows_how_it_was_understood():
    question = Question("那里<呢", "zh", standalone="惠济区<园区在哪里？")
    shown = answer_html(Answer("1", question, "", AnswerStatus.INSUFFICIENT_EVIDENCE))
    assert "理解为：惠济区&lt;园区在哪里？" in shown
    plain = answer_html(Answer("1", Question("一", "zh"), "", AnswerStatus.GREETING))
    assert "理解为" not in plain


def test_parts_are_shown_one_by_one_with_what_was_left_over():
    first = answer("东部是花园口[1]。", evidence=(evidence(),))
    second = answer("", AnswerStatus.INSUFFICIENT_EVIDENCE, question="租金<多少？")
    whole = answer(
        first.text, AnswerStatus.PARTIAL, parts=(first, second), left_over=("还有<吗？",)
    )
    told = reply_text(whole)
    assert told.startswith("1. 有哪些园区？\n东部是花园口[1]。\n\n2. 租金<多少？\n")
    assert told.endswith("一次最多回答 2 个问题，下面的问题请另行提问：\n还有<吗？")
    html = answer_html(whole)
    assert html.count('<p class="part">') == 2
    assert "租金&lt;多少？" in html
    assert 'data-ask="还有&lt;吗？"' in html


def test_a_refusal_with_an_answer_near_to_it_is_two_parts():
    refused = answer("", AnswerStatus.INSUFFICIENT_EVIDENCE, question="今年签多少？")
    near = answer("目标40亿元[1]。", evidence=(evidence(),))
    both = answer("", AnswerStatus.INSUFFICIENT_EVIDENCE, parts=(refused, near))
    whole = answer(near.text, AnswerStatus.PARTIAL, parts=(both, refused))
    told = reply_text(whole)
    assert [line[:2] for line in told.split("\n") if line[1:2] == "."] == ["1.", "2.", "3."]
    assert answer_html(whole).count('<ol class="parts">') == 1


def test_our_own_words_are_in_the_characters_of_the_question():
    asked = Question("有哪些園區？", "zh", traditional=True)
    refused = Answer("1", asked, "", AnswerStatus.INSUFFICIENT_EVIDENCE)
    assert "文件中沒有找到" in reply_text(refused)
    assert "文件中沒有找到" in answer_html(refused)


def test_labels_and_what_was_searched_for_are_in_them_too():
    asked = Question("有哪些補貼？", "zh", traditional=True)
    enquiry = Enquiry(("補貼",), ("補貼",), None, "請問有哪些補貼？")
    html = answer_html(Answer("1", asked, "", AnswerStatus.INSUFFICIENT_EVIDENCE, enquiry=enquiry))
    assert "查找的內容：補貼。" in html
    assert "替您擬好的諮詢" in html or "替您擬好的咨詢" in html
    shown = re.sub("<[^>]+>", "", html)
    assert traditional(shown) == shown


def test_each_part_without_an_answer_shows_its_nearest_passages_on_the_console(capsys):
    told = answer("东部是花园口[1]。", evidence=(evidence(),))
    refused = answer(
        "", AnswerStatus.INSUFFICIENT_EVIDENCE, question="租金多少？", retrieved=hits("租金办法")
    )
    print_answer(answer(told.text, AnswerStatus.PARTIAL, parts=(told, refused)))
    shown = capsys.readouterr().out
    assert shown.count(ANSWER["zh"].nearest) == 1
    assert TEXT in shown
