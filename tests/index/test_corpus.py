import psutil
import pytest
from archives import damaged, from_chinese_windows, packed, protected

from index import corpus, reading
from index.corpus import glossary, load, load_all, scan, translations
from index.errors import CorpusError, UnreadableFile


def digest_of(folder, name: str) -> str:
    return next(file.digest for file in scan(folder) if file.name == name)


def test_files_come_in_the_order_of_their_names(write_corpus):
    folder = write_corpus({"b.md": "乙", "a/z.txt": "甲", "c.html": "丙", "a/b/d.md": "丁"})
    assert [file.name for file in scan(folder)] == ["a/b/d.md", "a/z.txt", "b.md", "c.html"]


def test_files_for_people_and_sidecars_are_left_out(write_corpus):
    folder = write_corpus(
        {
            "README.md": "x", "sub/readme.md": "x", ".hidden.md": "x", "_glossary.yaml": "x",
            "_drafts/a.md": "x", ".git/a.md": "x", "plan.txt.meta.yaml": "x", "plan.txt": "x",
        }
    )  # fmt: skip
    assert [file.name for file in scan(folder)] == ["plan.txt"]


def test_a_missing_folder_is_told_with_the_option_that_names_one(tmp_path):
    with pytest.raises(CorpusError, match="--corpus"):
        list(scan(tmp_path / "nowhere"))


def test_a_file_in_place_of_the_folder_is_told(write_corpus):
    with pytest.raises(CorpusError):
        list(scan(write_corpus({"a.md": "x"}) / "a.md"))


# --- digests ---


def test_a_digest_follows_the_content_alone(write_corpus):
    folder = write_corpus({"a.md": "甲", "b.md": "甲", "c.md": "丙"})
    before = {file.name: file.digest for file in scan(folder)}
    (folder / "a.md").touch()
    assert before == {file.name: file.digest for file in scan(folder)}
    assert before["a.md"] == before["b.md"] != before["c.md"]


def test_a_digest_follows_the_sidecar(write_corpus):
    folder = write_corpus({"a.txt": "甲"})
    digests = [digest_of(folder, "a.txt")]
    for sidecar in ("title: 一", "title: 二", ""):
        (folder / "a.txt.meta.yaml").write_text(sidecar, encoding="utf-8")
        digests.append(digest_of(folder, "a.txt"))
    assert len(set(digests[:3])) == 3 and digests[3] == digests[0]


def test_moving_text_between_file_and_sidecar_changes_the_digest(write_corpus):
    folder = write_corpus(
        {"a.txt": "ab", "a.txt.meta.yaml": "c", "b.txt": "a", "b.txt.meta.yaml": "bc"}
    )
    assert digest_of(folder, "a.txt") != digest_of(folder, "b.txt")


def test_a_file_too_large_to_read_still_has_a_digest(write_corpus, monkeypatch):
    monkeypatch.setattr(reading.limits, "FILE_BYTES", 10)
    folder = write_corpus({"a.txt": "a" * 11, "b.txt": "a" * 12})
    assert digest_of(folder, "a.txt") != digest_of(folder, "b.txt")


# --- loading ---


def test_a_file_is_loaded_with_its_sidecar(write_corpus):
    folder = write_corpus(
        {"sub/a.txt": "正文。", "sub/a.txt.meta.yaml": "title: 方案\nkind: plan\n"}
    )
    (source,) = scan(folder)
    document, text = load(source)
    assert (document.title, document.source_file, document.id) == ("方案", "sub/a.txt", "a")
    assert document.digest == source.digest and text.text == "正文。"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_a_sidecar_may_be_in_any_encoding_a_document_may_be_in(write_corpus, encoding):
    sidecar = "title: 惠济区招商引资工作实施方案\nissuer: 惠济区人民政府\n".encode(encoding)
    folder = write_corpus({"a.txt": "正文。", "a.txt.meta.yaml": sidecar})
    assert load(next(scan(folder)))[0].issuer == "惠济区人民政府"


@pytest.mark.parametrize("sidecar", [b"title: [", b"\x00\x01", b"- a", b"kind: policy"])
def test_a_bad_sidecar_makes_its_file_unreadable(write_corpus, sidecar):
    folder = write_corpus({"a.txt": "正文。", "a.txt.meta.yaml": sidecar})
    with pytest.raises(UnreadableFile):
        load(next(scan(folder)))


def test_a_file_that_went_away_after_the_scan_is_unreadable(write_corpus):
    folder = write_corpus({"a.txt": "正文。"})
    (source,) = scan(folder)
    source.path.unlink()
    with pytest.raises(UnreadableFile):
        load(source)


# --- archives ---


def test_members_of_an_archive_are_documents_of_their_own(write_corpus):
    folder = write_corpus({"a.zip": packed({"子/乙.txt": "乙文。", "甲.md": "# 甲\n\n甲文。"})})
    loaded = [load(file) for file in scan(folder)]
    assert [(d.source_file, d.id, d.title) for d, _ in loaded] == [
        ("a.zip/子/乙.txt", "乙", "乙文。"), ("a.zip/甲.md", "甲", "甲"),
    ]  # fmt: skip


def test_what_is_left_out_of_a_folder_is_left_out_of_an_archive(write_corpus):
    names = ("README.md", "__MACOSX/a.txt", ".DS_Store", "_x/a.txt", "b.txt.meta.yaml", "b.txt")
    folder = write_corpus({"a.zip": packed(dict.fromkeys(names, "x"))})
    assert [file.name for file in scan(folder)] == ["a.zip/b.txt"]


def test_a_member_has_its_sidecar_in_the_archive(write_corpus):
    files = {"a.txt": "正文。", "a.txt.meta.yaml": "title: 方案"}
    folder = write_corpus({"a.zip": packed(files), "b.zip": packed({"a.txt": "正文。"})})
    first, second = scan(folder)
    assert [load(file)[0].title for file in (first, second)] == ["方案", "正文。"]
    assert first.digest != second.digest


def test_the_digest_of_a_member_follows_its_content_alone(write_corpus):
    one = write_corpus({"a.zip": packed({"a.txt": "甲", "b.txt": "乙"})})
    before = {file.name: file.digest for file in scan(one)}
    write_corpus({"a.zip": packed({"a.txt": "甲", "b.txt": "丙", "c.txt": "丁"})})
    after = {file.name: file.digest for file in scan(one)}
    assert before["a.zip/a.txt"] == after["a.zip/a.txt"]
    assert before["a.zip/b.txt"] != after["a.zip/b.txt"]


def test_names_packed_by_chinese_windows_are_read(write_corpus):
    folder = write_corpus({"a.zip": from_chinese_windows("招商方案.txt", "正文。".encode())})
    (file,) = scan(folder)
    assert file.name == "a.zip/招商方案.txt" and load(file)[1].text == "正文。"


@pytest.mark.parametrize(
    ("archive", "name", "told"),
    [
        (protected("a.txt", b"x"), "a.zip/a.txt", "password"),
        (damaged("a.txt", b"content"), "a.zip/a.txt", "damaged"),
        (packed({"b.zip": packed({"a.txt": "x"})}), "a.zip/b.zip", "archive within"),
        (packed({"a.txt": "x"})[:50], "a.zip", "damaged"),
        (packed({}), "a.zip", "no files"),
        (b"", "a.zip", "no text"),
    ],
)
def test_what_cannot_be_read_of_an_archive_is_told_by_name(write_corpus, archive, name, told):
    (file,) = scan(write_corpus({"a.zip": archive}))
    assert file.name == name
    with pytest.raises(UnreadableFile, match=told):
        load(file)


def test_a_document_named_zip_is_a_document(write_corpus):
    (file,) = scan(write_corpus({"a.zip": "<html><body><div id=zoom>" + "招商方案" * 9}))
    assert file.name == "a.zip" and "招商方案" in load(file)[1].text


# --- many files ---


@pytest.mark.parametrize("suffix", ["txt", "html"])  # by one process, and by several
def test_many_files_are_read_in_order_and_bad_ones_among_them_told(write_corpus, suffix):
    names = [f"{n:02}.{suffix}" for n in range(50)]
    folder = write_corpus({n: "" if n.startswith("07") else f"文{n}。" for n in names})
    found = list(load_all(scan(folder)))
    assert [file.name for file, _ in found] == names
    assert [f.name for f, loaded in found if isinstance(loaded, UnreadableFile)] == [names[7]]
    assert all(
        loaded[1].text.strip() == f"文{f.name}。" for f, loaded in found if f.name != names[7]
    )


def test_files_are_not_read_far_ahead_of_what_is_asked_for(write_corpus, monkeypatch):
    folder = write_corpus({f"{n:03}.html": "<p>文。" for n in range(100)})
    read = []
    real = corpus._load
    monkeypatch.setattr(corpus, "_load", lambda *args: (read.append(args[0]), real(*args))[1])
    files = load_all(scan(folder))
    next(files)
    files.close()
    assert len(read) < 20


def test_reading_that_was_given_up_does_not_disturb_the_next_one(write_corpus, monkeypatch):
    (first, second) = scan(write_corpus({"a.txt": "甲。", "b.txt": "乙。"}))
    left = load_all([first, second])
    next(left)
    for _, ahead in left.gi_frame.f_locals["ahead"]:
        ahead.result()
    interrupted = []
    monkeypatch.setattr(reading.shared, "interrupt", lambda: interrupted.append(True))
    left.close()  # an exception may keep it alive until the garbage is collected
    assert not interrupted


def test_reading_that_is_given_up_leaves_no_process(write_corpus):
    folder = write_corpus({f"{n:03}.html": "<p>文。" for n in range(100)})
    load(next(scan(folder)))  # by the reader that is kept
    before = len(psutil.Process().children())
    files = load_all(scan(folder))
    next(files)
    files.close()
    assert len(psutil.Process().children()) == before
    assert load(next(scan(folder)))[1].text


# --- glossary ---


def test_the_glossary_gives_chinese_names_by_english_ones(write_corpus):
    folder = write_corpus({"_glossary.yaml": "# comment\nHuiji District: 惠济区\nQ1: 一季度\n"})
    assert glossary(folder) == {"Huiji District": "惠济区", "Q1": "一季度"}


def test_approved_english_is_given_by_its_chinese(write_corpus):
    line = "青禾区有三个园区。: >-\n  Qinghe has\n  three parks.\n"
    assert translations(write_corpus({"_english.yaml": line})) == {
        "青禾区有三个园区。": "Qinghe has three parks."
    }


def test_approved_english_that_is_no_list_is_told_by_name(write_corpus):
    with pytest.raises(CorpusError, match=r"_english\.yaml"):
        translations(write_corpus({"_english.yaml": "- a"}))


def test_no_glossary_is_an_empty_one(write_corpus):
    assert glossary(write_corpus({"a.md": "x"})) == {}


@pytest.mark.parametrize("content", [b"- a\n- b", b"a: [", b"\x00\x01\x02"])
def test_a_glossary_that_is_no_list_of_names_is_told_by_name(write_corpus, content):
    with pytest.raises(CorpusError, match=r"_glossary\.yaml"):
        glossary(write_corpus({"_glossary.yaml": content}))


# --- altered files ---


def test_an_altered_file_is_the_same_document_with_another_text(write_corpus, tmp_path):
    folder = write_corpus({"sub/a.md": "签约21个。", "sub/a.md.meta.yaml": "title: 签约"})
    (file,) = scan(folder)
    changed = corpus.altered(file, tmp_path / "changed", "签约22个。")
    (before, _), (after, text) = load(file), load(changed)
    assert (after.id, after.title, text.text) == (before.id, "签约", "签约22个。")
    assert changed.digest != file.digest and load(file)[1].text == "签约21个。"
    same = corpus.altered(file, tmp_path / "same", "签约21个。")
    assert same.digest == file.digest


def test_only_text_files_of_their_own_are_altered(write_corpus, tmp_path):
    inner, page = scan(write_corpus({"a.zip": packed({"a.md": "甲"}), "b.html": "<p>乙</p>"}))
    for file in (inner, page):
        with pytest.raises(UnreadableFile):
            corpus.altered(file, tmp_path / "changed", "丙")
