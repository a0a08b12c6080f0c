"""What leaves the desk: only what is supported or let through by name, approved by a second one."""

import io
import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from docx import Document

from assistant.letters.forms import SHEETS
from index import libreoffice
from ui.wording.desk import DESK

ZH = DESK["zh"]
ENQUIRY = "1. 惠济区有哪些产业园区？\n2. 惠济区的设备补贴是多少万元？"
INVENTED = "惠济区的设备补贴为900万元。"


@pytest.fixture
def zhang(person):
    return person("zhang")


@pytest.fixture
def address(zhang):
    return zhang.drafted(ENQUIRY)


def save(someone, address, **texts):
    page = someone.get(address).text
    base = re.search(r'name="base" value="(\d+)"', page).group(1)
    return someone.send(address, base=base, **{k.replace("_", "-"): v for k, v in texts.items()})


def word(someone, address):
    response = someone.get(f"{address}/letter.docx")
    assert response.status_code == 200
    assert response.headers["content-disposition"].startswith("attachment")
    return Document(io.BytesIO(response.content))


def test_an_invented_sentence_keeps_the_reply_in_until_somebody_answers_for_it(
    zhang, address, office
):
    save(zhang, address, point_2=INVENTED)
    for form in ("docx", "pdf"):
        held = zhang.get(f"{address}/letter.{form}")
        assert held.status_code == 409
        assert ZH.not_ready in held.text
    no_reason = zhang.send(f"{address}/overrides", sentence=INVENTED, why=" ")
    assert (no_reason.status_code, ZH.no_reason in no_reason.text) == (400, True)
    page = zhang.send(f"{address}/overrides", sentence=INVENTED, why="见会议纪要 <b>")
    assert "见会议纪要 &lt;b&gt;" in page.text
    assert INVENTED in "".join(p.text for p in word(zhang, address).paragraphs)
    told = [(entry.who, entry.action) for _, entry in office.audit.latest(2)]
    assert told == [("zhang", "reply exported"), ("zhang", "unsupported sentence let through")]


def test_a_reason_for_one_sentence_lets_no_other_one_out(zhang, address, office):
    save(zhang, address, point_2=INVENTED)
    zhang.send(f"{address}/overrides", sentence="别的句子。", why="没有来源")
    assert office.drafts.overrides(1) == {}
    zhang.send(f"{address}/overrides", sentence=INVENTED, why="见会议纪要")
    save(zhang, address, point_2=INVENTED.replace("900", "901"))
    assert zhang.get(f"{address}/letter.docx").status_code == 409


def test_an_empty_point_keeps_the_reply_in(zhang, address):
    assert ZH.empty_point.format(n=2) in save(zhang, address, point_2=" ").text
    assert zhang.get(f"{address}/letter.docx").status_code == 409


def test_a_second_person_approves_and_only_then_is_it_no_draft(zhang, address, person, office):
    li, warning = person("li"), SHEETS["zh"].not_approved
    save(zhang, address, closing="特此函复。")
    changes = li.get(f"{address}/versions").text
    assert "<del>" in changes and ZH.approve_hint in changes
    assert word(zhang, address).sections[0].header.paragraphs[0].text == warning

    own = zhang.send(f"{address}/approve", version="2")
    assert (own.status_code, ZH.own_version in own.text) == (409, True)
    assert ZH.approve_hint not in zhang.get(f"{address}/versions").text
    old = li.send(f"{address}/approve", version="1")
    assert (old.status_code, ZH.newer_version in old.text) == (409, True)

    assert li.send(f"{address}/approve", version="2").status_code == 200
    assert word(zhang, address).sections[0].header.paragraphs[0].text == ""
    approval = office.drafts.approvals()[1]
    assert approval.who == "li"
    assert set(approval.digests) and all(approval.digests.values())
    assert ZH.states["approved"] in zhang.get("/staff").text

    save(zhang, address, closing="此复。")
    assert word(zhang, address).sections[0].header.paragraphs[0].text == warning


def test_what_is_not_ready_cannot_be_approved(zhang, address, person):
    save(zhang, address, point_2=INVENTED)
    li = person("li")
    assert ZH.approve_hint not in li.get(f"{address}/versions").text
    assert li.send(f"{address}/approve", version="2").status_code == 409


def test_any_two_versions_can_be_compared(zhang, address):
    save(zhang, address, closing="此复。")
    save(zhang, address, closing="特此函复。")
    told = zhang.get(f"{address}/versions?old=2&new=3").text
    assert "<ins>特</ins>" in told
    assert zhang.get(f"{address}/versions?old=99&new=98").status_code == 200
    assert zhang.get(f"{address}/versions?old={10**40}").status_code == 422


def test_a_pdf_where_it_can_be_made_and_a_message_where_not(zhang, address, monkeypatch):
    if libreoffice.find():
        assert zhang.get(f"{address}/letter.pdf").content.startswith(b"%PDF-")
    monkeypatch.setattr(libreoffice, "find", lambda: None)
    told = zhang.get(f"{address}/letter.pdf")
    assert (told.status_code, ZH.no_pdf in told.text) == (503, True)


def test_no_other_file_is_given(zhang, address):
    assert zhang.get(f"{address}/letter.exe").status_code == 404


def test_an_approved_reply_is_a_precedent_until_a_source_behind_it_changes(
    zhang, address, person, app
):
    def found(query):
        return zhang.get(f"/staff?q={query}").text

    assert ZH.nothing_found in found("惠济区产业园区")
    person("li").send(f"{address}/approve", version="1")
    page = found("惠济区产业园区")
    assert ZH.nothing_found not in page
    assert ZH.changed_badge not in page and ZH.affected not in page
    assert ZH.nothing_found in found("渔业捕捞许可")

    now = app.state.overviews.now()
    app.state.overviews.now = lambda: SimpleNamespace(
        documents={id: replace(d, digest="other") for id, d in now.documents.items()}
    )
    page = found("惠济区产业园区")
    assert ZH.changed_badge in page and ZH.affected in page
    assert ZH.sources_changed.partition("{")[0] in zhang.get(address).text
