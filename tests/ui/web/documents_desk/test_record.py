"""A document's page: its record corrected, its validity, deletion and restoring, its passages."""

import re
from urllib.parse import quote

import pytest
from archives import packed

HTML = {"accept": "text/html"}
SCRIPT = "<script>alert(1)</script>"


def record(desk, document_id="办法", query=""):
    return desk.page(f"/of/{quote(document_id)}{query}")


def form_of(page):
    """The record's form as a browser would send it."""
    form = page.split('id="record"')[1].split("</form>")[0]
    values = dict(re.findall(r'<input[^>]* name="([^"]+)" value="([^"]*)"', form))
    for name, options in re.findall(r'<select name="(\w+)">(.*?)</select>', form, re.DOTALL):
        values[name] = re.search(r'value="(\w+)" selected', options).group(1)
    hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form)
    values |= dict(hidden)
    del values["csrf_token"]
    return values


def test_the_page_tells_what_is_known_and_from_where(desk):
    page = record(desk)
    assert "示例扶持办法" in page
    assert "把握" in page
    assert '<p class="passage">对新建厂房给予补助。</p>' in page
    assert form_of(page)["title"] == "示例扶持办法"
    assert "% sure" in record(desk, query="?lang=en")


def test_a_correction_wins_is_told_with_who_made_it_and_can_be_taken_back(desk):
    form = form_of(record(desk)) | {"issuer": "示例局", "published": "2023-05"}
    answer = desk.post("/correct", **form)
    assert (answer.status_code, answer.headers["location"].split("?")[1]) == (303, "done=1")
    found = desk.store.catalog.documents()["办法"]
    assert (found.issuer, found.published) == ("示例局", "2023-05")
    page = record(desk)
    assert page.count("editor 于") == 2
    entries = [entry for _, entry in desk.office.audit.latest(2)]
    assert {(e.who, e.action, e.subject) for e in entries} == {
        ("editor", "document corrected", "办法")
    }
    assert "issuer: – → 示例局" in {e.detail for e in entries}
    desk.post("/take-back", document="办法", field="issuer")
    assert desk.store.catalog.documents()["办法"].issuer == ""
    assert desk.office.audit.latest(1)[0][1].action == "correction taken back"


def test_a_corrected_title_is_searched_at_once_and_outlives_a_new_file(desk):
    desk.post("/correct", **form_of(record(desk)) | {"title": "凤凰台细则"})
    assert desk.finished()[0]["state"] == "done"
    assert desk.store.keywords.search(["凤凰"], 5)
    desk.upload(("办法.md", "# 换了标题\n\n换了正文。".encode()), replaces="1")
    assert desk.store.catalog.documents()["办法"].title == "凤凰台细则"


def test_two_who_correct_one_field_are_told_and_lose_nothing(desk):
    mine, theirs = form_of(record(desk)), form_of(record(desk))
    desk.post("/correct", name="admin", **theirs | {"issuer": "别人写的"})
    answer = desk.post("/correct", **mine | {"issuer": "我写的", "source": "我的来源"})
    assert answer.status_code == 409
    assert "别人写的" in answer.text
    assert 'value="我写的"' in answer.text
    assert 'value="我的来源"' in answer.text
    assert desk.store.catalog.documents()["办法"].issuer == "别人写的"
    assert desk.post("/correct", **mine | {"source": "我的来源"}).status_code == 303
    assert desk.store.catalog.documents()["办法"].issuer == "别人写的"


@pytest.mark.parametrize(
    "wrong",
    [
        {"published": "去年"},
        {"expires": "2023-02-29"},
        {"kind": "poem"},
        {"status": "gone"},
        {"title": " "},
    ],
)
def test_what_a_field_cannot_be_is_told_and_nothing_is_set(desk, wrong):
    answer = desk.post("/correct", **form_of(record(desk)) | {"issuer": "示例局"} | wrong)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert 'value="示例局"' in answer.text
    assert desk.store.catalog.corrections.of("办法") == ()


def test_nothing_changed_is_no_correction(desk):
    assert "没有改动" in desk.post("/correct", **form_of(record(desk))).text
    assert desk.store.catalog.corrections.of("办法") == ()


# --- validity ---


def test_withdrawing_and_taking_that_back(desk):
    desk.post("/withdraw", document="办法")
    assert "已撤销" in desk.client("").get("/documents/办法").text
    desk.post("/unwithdraw", document="办法")
    assert "已撤销" not in desk.client("").get("/documents/办法").text
    assert desk.store.catalog.corrections.of("办法") == ()


def test_what_the_file_itself_calls_withdrawn_is_taken_back_too(open_desk):
    desk = open_desk({"old.md": "---\nstatus: withdrawn\n---\n\n正文。"})
    desk.post("/unwithdraw", document="old")
    assert desk.store.catalog.documents()["old"].status == "unknown"


def test_expiring(desk):
    assert desk.post("/expire", document="办法", expires="2020-01-31").status_code == 303
    assert "已失效" in desk.page()
    assert desk.post("/expire", document="办法", expires="soon").status_code == 400


def test_superseding_names_the_older_one_in_the_newer(desk):
    desk.post("/supersede", document="办法", by="方案")
    desk.post("/supersede", document="办法", by="方案")
    assert desk.store.catalog.documents()["方案"].supersedes == "办法"
    page = record(desk)
    assert "已由这些文件替代" in page
    assert "status-superseded" in page
    for by in ("办法", "nowhere", ""):
        assert desk.post("/supersede", document="办法", by=by).status_code == 400


# --- deleting ---


def test_a_deleted_document_answers_nothing_and_comes_back_with_its_corrections(desk):
    desk.post("/expire", document="办法", expires="2020-01-31")
    desk.post("/remove", document="办法")
    assert desk.finished()[0]["state"] == "done"
    assert desk.documents == ["方案"]
    assert not desk.store.keywords.search(["厂房"], 5)
    assert desk.client("").get("/documents/办法").status_code == 404
    key = desk.page("/trash").split('name="key" value="')[1].split('"')[0]
    desk.post("/restore", key=key)
    assert desk.finished()[0]["state"] == "done"
    assert desk.store.keywords.search(["厂房"], 5)
    assert desk.store.catalog.documents()["办法"].expires == "2020-01-31"
    actions = [entry.action for _, entry in desk.office.audit.latest(2)]
    assert actions == ["document restored", "document removed"]


def test_a_document_whose_file_is_gone_can_be_deleted_from_the_index(desk):
    (desk.folder / "办法.md").unlink()
    desk.post("/remove", document="办法")
    assert desk.finished()[0]["state"] == "done"
    assert desk.documents == ["方案"]


def test_deleting_one_document_leaves_others_whose_files_are_elsewhere(desk):
    (desk.folder / "方案.md").rename(desk.folder.parent / "方案.md")
    desk.post("/remove", document="办法")
    desk.finished()
    assert desk.documents == ["方案"]


def test_a_document_in_an_archive_is_not_deleted_alone(open_desk):
    desk = open_desk({"all.zip": packed({"a.md": "# a\n\ntext", "b.md": "# b\n\ntext"})})
    assert "压缩包 all.zip 中" in record(desk, "a")
    desk.post("/remove", document="a")
    assert "不能单独删除" in desk.finished()[0]["reasons"][0]
    assert set(desk.documents) == {"a", "b"}
    desk.post("/reread", document="a")
    assert desk.finished()[0]["state"] == "done"


def test_reading_again_takes_what_the_file_says_now(desk):
    (desk.folder / "办法.md").write_text("# 新标题\n\n新正文。", "utf-8")
    desk.post("/reread", document="办法")
    assert desk.finished()[0]["documents"][0]["title"] == "新标题"


# --- safety ---


def test_nothing_of_a_document_or_a_correction_becomes_a_part_of_the_page(open_desk, read_html):
    desk = open_desk({"x.md": f"---\nissuer: '{SCRIPT}'\n---\n\n# {SCRIPT}\n\n{SCRIPT}"})
    desk.post("/correct", **form_of(record(desk, "x")) | {"source": SCRIPT, "url": "javascript:1"})
    for path in ("", "/of/x", "/of/x?page=1&done=<script>"):
        page = desk.page(path)
        assert "<script>alert" not in page
        assert 'href="javascript' not in page
        assert read_html(page)[1].isdisjoint({"onerror", "onclick", "onload"})


CHANGES = [
    "correct", "take-back", "withdraw", "unwithdraw", "expire", "supersede", "remove", "reread",
]  # fmt: skip


@pytest.mark.parametrize("path", CHANGES)
def test_changes_are_for_editors_with_our_token_and_known_documents(desk, path):
    form = {
        "document": "办法",
        "by": "方案",
        "expires": "2020-01-31",
        "issuer": "x",
        "was_issuer": "",
    }
    for name in ("", "staff"):
        assert desk.post(f"/{path}", name, **form).status_code in {401, 403}
    headers = {"x-csrf-token": "forged"}
    forged = desk.client().post(f"/staff/documents/{path}", data=form, headers=headers)
    assert forged.status_code == 403
    assert desk.store.catalog.corrections.of("办法") == ()
    assert desk.documents == ["办法", "方案"]
    assert desk.post(f"/{path}", document="nowhere").status_code == 404


@pytest.mark.parametrize("name", ["", "staff"])
def test_the_page_is_for_editors(desk, name):
    answer = desk.client(name).get("/staff/documents/of/办法", headers=HTML)
    assert answer.status_code == (303 if not name else 403)
    assert desk.client().get("/staff/documents/of/nowhere", headers=HTML).status_code == 404
