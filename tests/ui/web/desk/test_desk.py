"""Enquiries come in, are answered, edited by two people, and checked with every save."""

import html
import re
import time
from io import BytesIO

import paper
import pytest
from bad_files import BAD_FILES
from docx import Document

from assistant.answers import Evidence
from assistant.letters.checking import CheckedLetter
from assistant.letters.forms import FORMS
from assistant.letters.letter import Letter
from assistant.office.accounts import Role
from index.documents import Document as IndexedDocument
from index.documents import Passage
from ui.web.desk import replies
from ui.wording.desk import DESK
from ui.wording.staff import STAFF

ZH = DESK["zh"]
ENQUIRY = "您好！请问：\n1. 惠济区有哪些产业园区？\n2. 惠济区的设备补贴是多少万元？\n谢谢！"


def text_of(page: str, name: str) -> str:
    """What is in a field of a page."""
    area = re.search(rf'<textarea name="{name}"[^>]*>([^<]*)</textarea>', page)
    return html.unescape(area.group(1))


def form_of(page: str) -> dict[str, str]:
    names = re.findall(r'<textarea name="([\w-]+)"', page)
    base = re.search(r'name="base" value="(\d+)"', page).group(1)
    return {"base": base, **{name: text_of(page, name) for name in names}}


def test_an_enquiry_becomes_a_letter_in_which_every_sentence_is_supported(person):
    zhang = person("zhang")
    address = zhang.drafted(ENQUIRY)
    page = zhang.get(address).text
    assert ZH.all_supported in page
    assert "产业园" in text_of(page, "point-1")
    assert "[1]" in text_of(page, "point-1")
    assert "未公布" in text_of(page, "point-2")
    assert "<blockquote" in page
    assert "惠济区有哪些产业园区？" in zhang.get("/staff").text


@pytest.mark.parametrize("kind", ["docx", "txt", "jpg", "pdf"])
def test_an_enquiry_can_be_a_file(person, kind):
    if kind == "docx":
        document, file = Document(), BytesIO()
        for line in ENQUIRY.splitlines():
            document.add_paragraph(line)
        document.save(file)
        data = file.getvalue()
    elif kind == "jpg":  # a photo
        data = paper.encode(paper.scan(paper.picture_of(ENQUIRY.splitlines())), "JPEG")
    elif kind == "pdf":  # a scan
        data = paper.scanned_pdf([paper.picture_of(ENQUIRY.splitlines())], 150)
    else:
        data = ENQUIRY.encode()
    name = "来信.bin" if kind == "jpg" else f"来信.{kind}"  # what it is counts, not its name
    page = person("zhang").send("/staff/enquiries", files={"file": (name, data)})
    assert text_of(page.text, "questions").replace("?", "？").splitlines() == [
        "惠济区有哪些产业园区？", "惠济区的设备补贴是多少万元？",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "files", "told"),
    [
        ({}, None, ZH.nothing_came),
        ({"text": "园" * 20_001}, None, ZH.too_long.format(characters=20_000)),
        ({}, {"file": ("a.pdf", b"x" * (10 * 2**20 + 1))}, ZH.too_large.format(megabytes=10)),
        ({}, {"file": ("../../a.docx", b"PK\x03\x04 broken")}, ZH.unreadable.partition("{")[0]),
        ({}, {"file": ("a.exe", b"MZ\x90\x00")}, ZH.unreadable.partition("{")[0]),
    ],
)
def test_what_cannot_be_taken_in_is_told(person, form, files, told):
    page = person("zhang").send("/staff/enquiries", files=files, **form)
    assert page.status_code == 400
    assert told in page.text


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_told_in_the_language_of_the_page(person, name):
    files = {"file": (name, BAD_FILES[name][0])}
    page = person("zhang").send("/staff/enquiries", files=files, text="<b>附：</b>请问？")
    told = html.unescape(re.search(r'role="alert">([^<]+)<', page.text).group(1))
    before, after = ZH.unreadable.split("{reason}")
    assert page.status_code == 400 and told.startswith(before) and told.endswith(after)
    assert re.search("[\u4e00-\u9fff]", told.removeprefix(before).removesuffix(after))
    assert "&lt;b&gt;附：&lt;/b&gt;请问？" in page.text  # what was pasted beside it is still there


def test_what_asks_nothing_is_for_a_person_to_put_into_questions(person):
    page = person("zhang").send("/staff/enquiries", text="您好，谢谢。")
    assert ZH.no_question in page.text


def test_an_edit_is_saved_as_a_version_and_what_nothing_supports_is_marked(person):
    zhang = person("zhang")
    address = zhang.drafted(ENQUIRY)
    form = form_of(zhang.get(address).text)
    form["point-2"] = "惠济区的设备补贴为900万元。<script>alert(1)</script>"
    page = zhang.send(address, salutation="甲先生：", **form).text
    assert "<mark>惠济区的设备补贴为900万元。</mark>" in page
    assert "<script>alert" not in page
    assert 'value="甲先生："' in page
    assert ZH.all_supported not in page


def test_two_people_edit_one_reply_and_neither_loses_a_word(person):
    zhang, li = person("zhang"), person("li")
    address = zhang.drafted(ENQUIRY)
    first = form_of(zhang.get(address).text)
    li.send(address, salutation="您好：", **{**first, "closing": "此复。"})
    joined = zhang.send(address, salutation="您好：", **{**first, "opening": "您好！"})
    assert ZH.merged in joined.text
    assert text_of(joined.text, "opening") == "您好！"
    assert text_of(joined.text, "closing") == "此复。"

    told = zhang.send(address, salutation="您好：", **{**first, "closing": "特此回复。"})
    assert told.status_code == 409
    assert ZH.both_changed in told.text
    assert text_of(told.text, "closing") == "特此回复。"
    assert "<del>特</del>此<del>回</del>复" in told.text
    saved = zhang.send(address, salutation="您好：", **form_of(told.text))
    assert saved.status_code == 200
    assert text_of(saved.text, "closing") == "特此回复。"


def test_a_save_without_a_login_is_told_and_kept_on_the_page(person):
    zhang = person("zhang")
    address = zhang.drafted(ENQUIRY)
    form = form_of(zhang.get(address).text)
    token = re.search(r'content="([^"]+)"', zhang.get(address).text.split("csrf-token")[1]).group(1)
    zhang.browser.cookies.clear()
    told = zhang.browser.post(address, data={"csrf_token": token, **form, "closing": "此复。"})
    assert told.status_code == 401
    assert STAFF["zh"].session_over in told.text


@pytest.mark.parametrize("chosen", ["zh", "en"])
def test_the_reply_is_in_the_language_that_staff_choose(person, chosen):
    zhang = person("zhang")
    page = zhang.send("/staff/enquiries", text="How many parks are there in Huiji?")
    assert '<option value="en" selected>' in page.text
    questions = text_of(page.text, "questions")
    page = zhang.get(zhang.answered(page.url.path, questions, language=chosen)).text
    form = FORMS[chosen, "formal"]
    assert f'value="{form.salutation}"' in page
    assert form.silence in text_of(page, "point-1") or "[1]" in text_of(page, "point-1")


def test_replies_come_by_pages_and_tell_how_long_they_are_kept(person, office):
    zhang = person("zhang")
    for n in range(51):
        office.drafts.begin("zhang", f"第{n}封信", [f"第{n}问？"], "zh", "formal")
    first, second = zhang.get("/staff").text, zhang.get("/staff?page=2").text
    assert first.count('class="badge is-new"') == 50 and "第50问？" in first
    assert second.count('class="badge is-new"') == 1 and "第0问？" in second
    assert 'href="?page=2#replies"' in first and 'href="?page=1#replies"' in second
    assert "天后自动删除" not in first
    office.drafts.keep_days = 30
    assert ZH.kept_for.format(days=30) in zhang.get("/staff").text


def test_what_was_kept_long_enough_is_gone_when_the_desk_is_opened(person, office, monkeypatch):
    zhang = person("zhang")
    address = zhang.drafted(ENQUIRY)
    monkeypatch.setattr(office.drafts, "keep_days", 30)
    assert zhang.get(address).status_code == 200
    now = time.time() + 31 * 86400
    monkeypatch.setattr(office.drafts, "_clock", lambda: now)
    assert ZH.no_replies in zhang.get("/staff").text
    assert zhang.get(address).status_code == 404


@pytest.mark.parametrize(("file", "page", "is_shown"), [("a.pdf", 2, True), ("a.md", None, False)])
def test_a_source_with_pages_shows_its_page(file, page, is_shown):
    passage = Passage("a#1", "a", 0, 0, 3, "原文。", page=page)
    item = Evidence(1, passage, IndexedDocument("a", "某文件", file, "d1"), 0, 3, "原文。", ())
    letter = Letter("zh", "formal", "您好：", "", (), "", (item,))
    (source,) = replies._sources(CheckedLetter(letter, {}, ()), "zh")
    assert bool(source.picture) is is_shown
    assert source.picture in {"", "/documents/pages/quoted/a?at=0-3&of=d1"}


def test_what_is_removed_is_gone(person):
    zhang = person("zhang")
    address = zhang.drafted(ENQUIRY)
    assert ZH.no_replies in zhang.send(f"{address}/remove").text
    gone = zhang.get(address)
    assert gone.status_code == 404
    assert ZH.no_draft in gone.text


def test_only_who_took_it_in_removes_it_and_an_approved_one_an_administrator(person, office):
    zhang, li = person("zhang"), person("li")
    address = zhang.drafted(ENQUIRY)
    refused = li.send(f"{address}/remove")
    assert (refused.status_code, ZH.not_yours in refused.text) == (403, True)
    li.send(f"{address}/approve", version="1")
    assert zhang.send(f"{address}/remove").status_code == 403
    office.accounts.set_role("li", Role.ADMIN, "test")
    assert li.send(f"{address}/remove").status_code == 200
    assert li.get(address).status_code == 404


def test_nobody_reaches_the_desk_without_a_login_or_changes_it_without_a_token(person, office):
    nobody, zhang = person(""), person("zhang")
    address = zhang.drafted(ENQUIRY)
    assert nobody.get(address).url.path == "/login"
    assert nobody.send(address, base="1").status_code in {401, 403}
    forged = zhang.browser.post(f"{address}/remove", data={})
    assert forged.status_code == 403
    assert zhang.get(address).status_code == 200


def test_more_than_a_form_may_hold_is_told(person):
    page = person("zhang").send("/staff/enquiries", text="园" * 5_000_000)
    assert page.status_code == 413
    assert ZH.too_large.format(megabytes=10) in page.text
