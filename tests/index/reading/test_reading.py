from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import reading
from index.errors import UnreadableFile
from index.reading import SUFFIXES, formats, limits, read


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


@pytest.mark.parametrize("name", ["a.py", "a.json", "a"])
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
    monkeypatch.setattr(reading.limits, "FILE_BYTES", 2**20)
    with pytest.raises(UnreadableFile, match=r"2 MB.*1 MB"):
        read(write("a.txt", b"a" * 2 * 2**20))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".csv", ".html"])
def test_a_text_may_be_less_large_than_other_files(monkeypatch, suffix):
    monkeypatch.setattr(limits, "TEXT_FILE_BYTES", 10)
    with pytest.raises(UnreadableFile, match="a text may have"):
        formats.read_bytes(b"a" * 100, suffix)


def test_a_file_that_is_gone_is_unreadable(tmp_path):
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read(tmp_path / "gone.md")


@pytest.mark.parametrize("suffix", [".md", ".txt", ".csv", ".html", ".docx"])
@given(data=st.one_of(st.binary(), st.text().map(str.encode)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_read_or_unreadable(write, suffix, data):
    with suppress(UnreadableFile):
        assert read(write(f"any{suffix}", data)).blocks
