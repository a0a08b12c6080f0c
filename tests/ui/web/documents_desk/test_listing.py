"""Uploads of every sort of file, how they go, the trash, and who may do all that."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from archives import packed
from fakes import BigramEmbedder

from index.search import Searcher

HTML = {"accept": "text/html"}
SCRIPT = "<script>alert(1)</script>"


# --- the list ---


def test_the_list_tells_what_there_is(desk):
    page = desk.page()
    assert "示例扶持办法" in page
    assert "办法.md" in page
    assert "未知日期" in page
    assert "no date known" in desk.page("?lang=en")
    assert "示例扶持办法" not in desk.page("?q=园区&lang=zh")


def test_a_document_whose_file_is_gone_is_told(desk):
    (desk.folder / "办法.md").unlink()
    assert desk.page().count("文件已不在文件夹中") == 1


# --- uploads ---


def test_uploaded_files_become_documents_that_search_finds(desk):
    tasks = desk.upload(
        ("通知.md", "# 通知\n\n凤凰台停车场开放。".encode()), ("b.txt", b"plain text")
    )
    assert [(t["name"], t["state"], t["reasons"]) for t in tasks] == [
        ("通知.md", "done", []),
        ("b.txt", "done", []),
    ]
    assert tasks[0]["documents"][0]["title"] == "通知"
    assert set(desk.documents) == {"办法", "方案", "通知", "b"}
    assert desk.store.keywords.search(["凤凰"], 5)
    assert "凤凰台" in desk.client("").get("/documents/通知").text
    assert [e.action for _, e in desk.office.audit.latest(2)] == ["document added"] * 2


BAD = {
    "密码.pdf": b"%PDF-1.7\ngarbage",
    "broken.docx": b"PK\x03\x04 not a zip",
    "empty.md": b"",
    "blank.txt": b"   \n ",
    "program.exe": b"MZ\x90\x00",
    "binary.txt": bytes(range(256)) * 20,
    "README.md": b"# read me",
    "front.md": b"---\ntitle: x\n",
    "kind.md": b"---\nkind: poem\n---\n\ntext",
    "taken.md": "---\nid: 办法\n---\n\ntext".encode(),
    "large.txt": b"x" * (2**20 + 1),
    "bad.zip": b"PK\x03\x04 nothing",
    "fake.png": b"\x89PNG\r\n\x1a\n but cut short",
}


def test_every_bad_file_is_told_by_name_and_reason_and_nothing_else_is_lost(desk):
    before, known = desk.files, desk.documents
    good = ("good.md", "# 好文件\n\n正文。".encode())
    tasks = desk.upload(*BAD.items(), good)
    failed = {t["name"]: t["reasons"] for t in tasks if t["state"] == "failed"}
    assert set(failed) == set(BAD)
    assert all(len(reasons) == 1 and reasons[0] for reasons in failed.values())
    assert not [r for reasons in failed.values() for r in reasons if r.isascii()], failed
    assert desk.files == sorted([*before, "good.md"])
    assert set(desk.documents) == {*known, "good"}
    page = desk.page()
    assert all(name in page for name in BAD)


def test_a_file_of_the_same_name_is_replaced_only_where_that_is_wanted(desk):
    new = ("办法.md", "# 新办法\n\n全新内容。".encode())
    (task,) = desk.upload(new)
    assert (task["state"], task["reasons"]) == (
        "failed",
        ["已有同名文件；如要替换，请勾选“替换”后重传"],
    )
    assert desk.store.catalog.documents()["办法"].title == "示例扶持办法"
    (task,) = desk.upload(new, replaces="1")
    assert (task["state"], task["work"]) == ("done", "替换")
    assert desk.store.catalog.documents()["办法"].title == "新办法"
    assert "办法.md" in desk.page("/trash")


def test_a_replacement_that_cannot_be_read_leaves_the_old_version(desk):
    old = (desk.folder / "办法.md").read_bytes()
    (task,) = desk.upload(("办法.md", b"---\nkind: poem\n---\n\ntext"), replaces="1")
    assert task["state"] == "failed"
    assert (desk.folder / "办法.md").read_bytes() == old
    assert desk.store.catalog.documents()["办法"].title == "示例扶持办法"
    assert "回收站是空的" in desk.page("/trash")


def test_of_an_archive_the_good_files_are_kept_and_the_bad_ones_told(desk):
    data = packed(
        {
            "in/好.md": "# 好\n\n正文。".encode(),
            "in/bad.pdf": b"%PDF-1.7 cut",
            "../up.md": b"# up\n\nx",
        }
    )
    (task,) = desk.upload(("all.zip", data))
    assert task["state"] == "done", task["reasons"]
    assert "好" in [d["title"] for d in task["documents"]]
    assert any(r.startswith("all.zip/in/bad.pdf：") for r in task["reasons"])
    assert not (desk.folder.parent / "up.md").exists()
    again = packed({"in/好.md": "# 好\n\n改了。".encode()})
    (task,) = desk.upload(("all.zip", again), replaces="1")
    assert [d for d in desk.store.catalog.documents().values() if "up" in d.source_file] == []


def test_no_name_leads_out_of_the_folder_or_becomes_a_part_of_the_page(desk):
    tasks = desk.upload(
        ("../../../up.md", b"# up\n\ntext"),
        ("..\\win.md", b"# win\n\ntext"),
        (f"{SCRIPT}.md", f"# {SCRIPT}\n\ntext".encode()),
        (f"{SCRIPT}.exe", b"MZ"),
    )
    assert [t["name"] for t in tasks[:2]] == ["up.md", "win.md"]
    assert {*desk.files} == {"办法.md", "方案.md", "up.md", "win.md", "script_.md"}
    assert [p.name for p in desk.folder.parent.iterdir() if p.name.endswith(".md")] == []
    for path in ("", "/trash"):
        assert "<script>alert" not in desk.page(path)


def test_without_a_script_a_form_does_the_same(desk):
    answer = desk.post("/upload", files=[("files", ("c.md", b"# c\n\ntext"))])
    assert (answer.status_code, answer.headers["location"]) == (303, "/staff/documents#tasks")
    desk.finished()
    assert "c" in desk.documents
    assert desk.post("/upload").status_code == 303


# --- the trash ---


def test_what_was_replaced_is_restored_once_its_name_is_free(desk):
    desk.upload(("办法.md", "# 新办法\n\n全新内容。".encode()), replaces="1")
    key = desk.page("/trash").split('name="key" value="')[1].split('"')[0]
    desk.post("/restore", key=key)
    assert desk.finished()[0]["reasons"] == ["无法恢复：已有同名文件，请先删除它"]
    (desk.folder / "办法.md").unlink()
    desk.post("/restore", key=key)
    assert desk.finished()[0]["state"] == "done"
    assert desk.store.catalog.documents()["办法"].title == "示例扶持办法"
    assert desk.post("/restore", key=key).status_code == 404
    assert desk.post("/restore", key="../x").status_code == 404


def test_an_administrator_destroys_what_is_in_the_trash(desk):
    desk.post("/remove", document="办法")
    desk.finished()
    page = desk.page("/trash", "admin")
    key = page.split('name="key" value="')[1].split('"')[0]
    assert "彻底删除" in page
    assert "彻底删除" not in desk.page("/trash")
    assert desk.post("/destroy", key=key).status_code == 403
    for wrong in ("../..", "", key[:-1]):
        assert desk.post("/destroy", "admin", key=wrong).status_code == 404
    assert desk.post("/destroy", "admin", key=key).status_code == 303
    assert "回收站是空的" in desk.page("/trash")
    entry = desk.office.audit.latest(1)[0][1]
    assert (entry.action, entry.subject) == ("document destroyed", "办法.md")


# --- who may ---

PAGES = ["", "/trash", "/tasks"]
CHANGES = ["/upload", "/restore"]


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_for_editors_and_above(desk, path):
    for name, status in (("", 303), ("staff", 403), ("editor", 200), ("admin", 200)):
        answer = desk.client(name).get(f"/staff/documents{path}", headers=HTML)
        assert answer.status_code == status, name


@pytest.mark.parametrize("path", CHANGES)
def test_changes_are_for_editors_with_our_token(desk, path):
    before = desk.files
    files = [("files", ("c.md", b"# c\n\ntext"))]
    for name in ("", "staff"):
        assert desk.post(path, name, files).status_code in {401, 403}
    for token in ("", "x"):
        headers = {"x-csrf-token": token}
        answer = desk.client().post(f"/staff/documents{path}", files=files, headers=headers)
        assert answer.status_code == 403
    assert desk.finished() == []
    assert desk.files == before


def test_a_request_larger_than_a_file_may_be_is_refused(desk):
    client = desk.client()
    headers = {"x-csrf-token": desk.token(client)}
    files = [("files", ("c.md", b"x" * 3_000_000))]
    answer = client.post("/staff/documents/upload", files=files, headers=headers)
    assert answer.status_code == 413


# --- meanwhile ---


def test_searches_go_on_while_documents_come_and_go(desk):
    """What stays is found all the time, and nobody is told of an error."""
    searcher, over, found = Searcher(desk.store, BigramEmbedder()), threading.Event(), []

    def search():
        while not over.is_set():
            hits = searcher.search("园区发展包装产业").hits
            found.append([hit.document.id for hit in hits])

    with ThreadPoolExecutor(2) as pool:
        running = [pool.submit(search) for _ in range(2)]
        for n in range(8):
            new = (f"n{n}.md", f"# 第{n}份\n\n{'正文。' * 200}".encode())
            assert desk.upload(new)[0]["state"] == "done"
            desk.post("/remove", document=f"n{n}")
        assert {row["state"] for row in desk.finished()} == {"done"}
        over.set()
        for one in running:
            one.result()
    assert len(found) > 20
    assert all("方案" in ids for ids in found)
