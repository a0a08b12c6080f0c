from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import reading
from index.errors import UnreadableFile
from index.reading import SUFFIXES, read


@pytest.fixture
def write(tmp_path):
    def file(name: str, content: str | bytes):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return file


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "# 标题\n\n正文。"),
        ("a.MD", "# 标题\n\n正文。"),
        ("a.markdown", "# 标题\n\n正文。"),
        ("a.txt", "标题\n正文。"),
        ("a.html", f"<div id=zoom><h1>标题</h1><p>正文。{'文' * 20}</p></div>"),
        ("a.htm", f"<div id=zoom><h1>标题</h1><p>正文。{'文' * 20}</p></div>"),
    ],
)
def test_each_format_has_its_reader(write, name, content):
    text = read(write(name, content)).text
    assert "标题" in text and "正文。" in text and "<" not in text


@pytest.mark.parametrize("name", ["a.exe", "a"])
def test_an_unknown_format_is_refused_with_those_that_are_known(write, name):
    with pytest.raises(UnreadableFile) as refused:
        read(write(name, "x"))
    assert all(suffix in str(refused.value) for suffix in SUFFIXES)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("content", ["", " \n\n", "\ufeff"])
def test_a_file_without_text_is_refused(write, name, content):
    with pytest.raises(UnreadableFile, match="no text"):
        read(write(name, content))


def test_front_matter_alone_is_no_text(write):
    with pytest.raises(UnreadableFile, match="no text"):
        read(write("a.md", "---\nid: a\n---\n"))


def test_a_huge_file_is_refused_with_the_limit(write, monkeypatch):
    monkeypatch.setattr(reading, "MAX_FILE_BYTES", 2**20)
    with pytest.raises(UnreadableFile, match=r"2 MB.*1 MB"):
        read(write("a.txt", b"a" * 2 * 2**20))


def test_a_scan_may_be_larger_than_a_text(write, monkeypatch):
    monkeypatch.setattr(reading, "MAX_FILE_BYTES", 10)
    with pytest.raises(UnreadableFile, match="not a PDF"):
        read(write("a.pdf", b"a" * 100))
    monkeypatch.setattr(reading, "MAX_SCAN_BYTES", 10)
    with pytest.raises(UnreadableFile, match="split it"):
        read(write("a.pdf", b"a" * 100))


def test_a_file_that_is_gone_is_unreadable(tmp_path):
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read(tmp_path / "gone.md")


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@given(data=st.one_of(st.binary(), st.text().map(str.encode)))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_read_or_unreadable(write, suffix, data):
    with suppress(UnreadableFile):
        assert read(write(f"any{suffix}", data)).blocks
