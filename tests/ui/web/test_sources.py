"""The source panel: quotations first, the rest folded away, only safe links."""

import re
from dataclasses import replace

import pytest

from assistant.answers import AnswerStatus, Claim, Question
from index.documents import Hit, Kind, Status
from ui.web.sources import documents_html, source_cards_html, source_set_html


def test_cited_sources_come_first_with_their_quotation_and_others_are_folded(
    make_evidence, make_answer
):
    items = [make_evidence(1), make_evidence(2, "另一处。"), make_evidence(3)]
    answer = make_answer("东部[3]。", items, {3: "东部是花园口新兴产业园。"})
    html = source_set_html(answer)
    cited, others = html.split("<details")
    assert 'id="source-a1-3"' in cited
    assert "<mark>东部是花园口新兴产业园。</mark>" in cited
    assert "另查阅 2 处" in others
    assert "<mark>" not in others
    assert re.findall(r'id="source-a1-(\d)"', others) == ["1", "2"]


def test_a_source_leads_to_its_quotation_in_the_whole_document(make_evidence, make_answer):
    item = make_evidence()
    answer = make_answer("东部[1]。", [item], {1: "东部是花园口新兴产业园。"})
    assert 'href="/documents/parks?lang=zh&amp;at=110-122&amp;of=d1#quote"' in source_set_html(
        answer
    )
    assert f"at=100-{100 + len(item.text)}" in source_cards_html("k", [item], (), "zh")


@pytest.mark.parametrize(
    ("file", "page", "is_shown"),
    [("a.pdf", 3, True), ("扫描.JPG", 1, True), ("a.docx", None, False), ("a.zip/b.pdf", 2, False)],
)
def test_a_source_with_pages_shows_the_page_itself(
    make_evidence, make_answer, file, page, is_shown
):
    item = make_evidence(source_file=file)
    item = replace(item, passage=replace(item.passage, page=page))
    html = source_set_html(make_answer("东部[1]。", [item], {1: "东部是花园口新兴产业园。"}))
    link = '<img src="/documents/pages/quoted/parks?at=110-122&amp;of=d1"'
    assert (link in html) is is_shown
    assert ("<details" in html) is is_shown


def test_before_the_answer_all_evidence_is_shown_as_found(make_evidence):
    html = source_cards_html("k", [make_evidence(1), make_evidence(2)], (), "zh")
    assert "检索到的内容" in html
    assert "<details" not in html


def test_an_unanswered_question_shows_the_nearest_passages_as_such(make_evidence, make_answer):
    item = make_evidence()
    hits = tuple(Hit(item.passage, item.document, 1.0, 1.0, 0.5) for _ in range(5))
    answer = make_answer("", status=AnswerStatus.INSUFFICIENT_EVIDENCE)
    html = source_set_html(replace(answer, retrieved=hits))
    assert "未必回答您的问题" in html
    assert html.count("<article") == 3
    assert "<mark>" not in html


def test_a_closed_reply_has_no_sources(make_answer):
    assert source_set_html(make_answer("", status=AnswerStatus.GREETING)) == ""


def test_a_card_shows_kind_dates_number_page_and_validity(make_evidence):
    item = make_evidence(
        kind=Kind.TARGET, status=Status.EXPIRED, published="2023-03-01",
        document_number="惠政〔2023〕1号", effective="2023-04", expires="2024", source="郑州晚报",
    )  # fmt: skip
    html = source_cards_html("k", [item], (), "zh")
    for text in ("目标，非结果", "已失效", "2023年3月1日", "文号：惠政〔2023〕1号",
                 "2023年4月起施行", "有效期至2024年", "郑州晚报", "园区"):  # fmt: skip
        assert text in html


def test_unknown_validity_is_not_shown_as_a_badge(make_evidence):
    assert 'class="status' not in source_cards_html("k", [make_evidence()], (), "zh")


@pytest.mark.parametrize("url", ["https://www.huiji.gov.cn/a?b=1&c=2", "http://x.cn/"])
def test_web_addresses_are_linked_without_a_way_back_to_us(make_evidence, url):
    html = source_cards_html("k", [make_evidence(url=url)], (), "zh")
    assert f'href="{url.replace("&", "&amp;")}" target="_blank" rel="noopener noreferrer"' in html


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " https://x.cn", "data:text/html,x", "//x.cn", "file:///etc", ""]
)
def test_other_addresses_are_not_linked(make_evidence, url):
    assert "origin" not in source_cards_html("k", [make_evidence(url=url)], (), "zh")


def test_everything_of_a_document_is_escaped(make_evidence, make_document, read_html):
    attack = '"><script>alert(1)</script>'
    fields = {
        "title": attack, "source": attack, "document_number": attack, "published": attack,
        "language": attack, "url": f"https://x.cn/{attack}",
    }  # fmt: skip
    html = source_cards_html(attack, [make_evidence(text=attack, lead=attack, **fields)], (), "zh")
    html += documents_html([make_document(**fields), make_document()], "zh")
    tags, attributes = read_html(html)
    assert "script" not in tags
    assert attributes <= {"class", "id", "tabindex", "lang", "scope", "data-label", "open",
                          "href", "target", "rel"}  # fmt: skip


def test_the_list_names_every_document_and_a_common_origin_once(make_document):
    documents = [make_document(t, source="郑州晚报") for t in ("甲", "乙")]
    html = documents_html(documents, "zh")
    assert "（2）" in html
    assert html.count("郑州晚报") == 1
    assert ">甲</a></h3>" in html
    assert ">乙</a></h3>" in html
    assert documents_html([*documents, make_document("丙")], "zh").count("郑州晚报") == 2


def test_a_chinese_quotation_is_told_in_english_to_who_asked_in_english(make_evidence, make_answer):
    said = "总签约额达290亿元。"
    answer = make_answer("…", [make_evidence(1, said)], {1: said})
    claim = Claim("It totals 29 billion yuan.", (1,))
    question = Question("How much?", "en")
    html = source_set_html(replace(answer, question=question, claims=(claim,)))
    quoted, told = html.split("</blockquote>")[:2]
    assert "The answer takes from it: It totals 29 billion yuan." in told
    assert "Amounts: 290亿元 = 29 billion yuan" in told and "takes" not in quoted
    assert 'class="rendering"' not in source_set_html(replace(answer, claims=(claim,)))
