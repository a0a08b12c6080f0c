"""Files put into the corpus folder, taken out and put back; names that lead elsewhere."""

import io

import pytest

from index import corpus
from index.errors import LibraryRefused
from index.library import Library, file_name


@pytest.fixture
def library(write_corpus):
    return Library(write_corpus({"a.md": "甲", "a.md.meta.yaml": "title: 题", "sub/b.md": "乙"}))


def names(library):
    return [file.name for file in corpus.scan(library.folder)]


def put(library, name, content):
    return library.put(library.receive(io.BytesIO(content), 1000), name)


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\me\\方案.docx", "方案.docx"),
        ("..", ""),
        ("/", ""),
        ("", ""),
        ("_trash", "trash"),
        (".env", "env"),
        ("a<script>.md", "a_script_.md"),
        ("a\0b\n.md", "a_b_.md"),
        ("README.md", ""),
        ("a.md.meta.yaml", ""),
        ("惠" * 300 + ".pdf", "惠" * 65 + ".pdf"),
        ("e\u0301.md", "é.md"),
    ],
)
def test_a_name_stays_in_the_folder_and_is_one_that_ingest_reads(sent, name):
    if name:
        assert file_name(sent) == name
    else:
        with pytest.raises(LibraryRefused):
            file_name(sent)


@pytest.mark.parametrize("name", ["../x.md", "/x.md", "sub/../../x.md", "_trash/x.md", "", "a\\b"])
def test_no_file_outside_is_ever_touched(library, name):
    (library.folder.parent / "x.md").write_text("outside", "utf-8")
    incoming = library.receive(io.BytesIO(b"x"), 1000)
    for attempt in (lambda: library.put(incoming, name), lambda: library.take_out(name)):
        with pytest.raises(LibraryRefused):
            attempt()
    assert (library.folder.parent / "x.md").read_text("utf-8") == "outside"


def test_what_is_replaced_can_be_put_back(library):
    key = put(library, "a.md", b"new")
    assert (library.folder / "a.md").read_bytes() == b"new"
    with pytest.raises(LibraryRefused, match="another file"):
        library.put_back(key)
    library.drop("a.md")
    assert library.put_back(key) == "a.md"
    assert (library.folder / "a.md").read_text("utf-8") == "甲"
    assert library.trash() == []


def test_a_file_taken_out_is_in_the_trash_with_its_metadata_and_not_among_the_documents(library):
    key = library.take_out("sub/b.md")
    assert names(library) == ["a.md"]
    assert [(t.key, t.name, t.size) for t in library.trash()] == [(key, "sub/b.md", 3)]
    library.take_out("a.md")
    assert not (library.folder / "a.md.meta.yaml").exists()
    for trashed in library.trash():
        library.put_back(trashed.key)
    assert names(library) == ["a.md", "sub/b.md"]
    assert (library.folder / "a.md.meta.yaml").exists()


def test_what_is_destroyed_is_gone_with_its_metadata(library):
    assert library.destroy(library.take_out("a.md")) == "a.md"
    assert library.trash() == []
    assert [p.name for p in library.folder.rglob("*") if p.is_file()] == ["b.md"]


@pytest.mark.parametrize("key", ["", "..", "../..", "20260101T000000-00000000", "x/y"])
def test_only_what_is_in_the_trash_is_put_back(library, key):
    for attempt in (library.put_back, library.destroy):
        with pytest.raises(LibraryRefused, match="not in the trash"):
            attempt(key)


@pytest.mark.parametrize(("content", "told"), [(b"", "empty"), (b"x" * 1001, "larger")])
def test_what_is_empty_or_too_large_leaves_nothing_behind(library, content, told):
    with pytest.raises(LibraryRefused, match=told):
        library.receive(io.BytesIO(content), 1000)
    assert [*(library.folder / "_incoming").iterdir()] == []


def test_what_a_document_was_read_from_is_found_in_archives_too(library):
    put(library, "all.zip", b"PK")
    assert library.holder("all.zip/inner/c.md") == "all.zip"
    assert library.holder("sub/b.md") == "sub/b.md"
    assert library.holder("gone.md") == ""
