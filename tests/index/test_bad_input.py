"""Files as they come from offices and from elsewhere: each is reported by name and reason, and
the others of the same run go in."""

import os
import re

import pytest
from archives import packed
from bad_files import BAD_FILES, word, workbook

GOOD = {"好.md": "# 某区招商办法\n\n某区设立招商专班。"}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_told_by_name_and_reason_and_the_others_go_in(
    write_corpus, ingest, store, name
):
    data, told = BAD_FILES[name]
    report = ingest(write_corpus({**GOOD, name: data}))
    (failed, reason), = report.failed.items()  # fmt: skip
    assert failed.startswith(name) and re.search(told, reason)
    assert report.added == 1 and store.catalog.documents()["好"].title == "某区招商办法"


def test_a_file_of_5_gb_is_refused_without_being_read(write_corpus, ingest):
    folder = write_corpus(GOOD)
    with open(folder / "huge.pdf", "wb") as file:
        file.truncate(5 * 2**30)  # takes no room on the disk
    report = ingest(folder)
    assert "5120 MB" in report.failed["huge.pdf"] and report.added == 1


def test_a_web_page_named_pdf_is_read_and_noted(write_corpus, ingest, store):
    page = f"<html><body><div id=zoom><p>{'某区招商指南。' * 5}</p></div></body></html>"
    report = ingest(write_corpus({"指南.pdf": page}))
    assert report.added == 1 and not report.failed
    assert "web page named .pdf" in report.notes["指南.pdf"]


@pytest.mark.parametrize(
    "name", ["某 区 方案 (终稿).docx", "📈 投资 😀.docx", "长" * 60 + "x" * 15 + ".docx"]
)
def test_odd_names_are_read(write_corpus, ingest, store, name):
    report = ingest(write_corpus({name: word("某区设立招商专班。")}))
    assert not report.failed
    (document,) = store.catalog.documents().values()
    assert document.source_file == name


@pytest.mark.skipif(os.name == "nt", reason="its paths are shorter")
def test_a_name_of_200_characters_within_an_archive_is_read(write_corpus, ingest, store):
    name = "招商方案" * 50 + ".docx"
    report = ingest(write_corpus({"包.zip": packed({name: word("某区设立招商专班。")})}))
    assert not report.failed
    (document,) = store.catalog.documents().values()
    assert document.source_file == f"包.zip/{name}"


def test_of_two_files_with_the_same_id_the_second_is_told(write_corpus, ingest, store):
    files = {"a/方案.docx": word("甲。"), "b/方案.xlsx": workbook()}
    report = ingest(write_corpus({**files, "c.zip": packed({"x/方案.txt": "丙。"})}))
    assert set(report.failed) == {"b/方案.xlsx", "c.zip/x/方案.txt"}
    assert all("a/方案.docx" in reason for reason in report.failed.values())


def test_documents_of_an_archive_stay_while_it_cannot_be_opened(write_corpus, ingest, store):
    archive = packed({"甲.txt": "甲文。", "乙.txt": "乙文。"})
    ingest(write_corpus({"包.zip": archive}))
    report = ingest(write_corpus({"包.zip": archive[:60]}))
    assert set(report.failed) == {"包.zip"} and set(store.catalog.documents()) == {"甲", "乙"}
    report = ingest(write_corpus({"包.zip": packed({"甲.txt": "甲文。"})}))
    assert report.deleted == 1 and set(store.catalog.documents()) == {"甲"}
