"""ZIP containers; no test inflates more than a few MB, since limits are lowered instead."""

import io
import zipfile

import pytest
from archives import damaged, from_chinese_windows, lying, packed, protected

from index.errors import UnreadableFile
from index.reading import limits
from index.reading.containers import check, extract, members


@pytest.fixture
def write(tmp_path):
    def write(data: bytes):
        path = tmp_path / "a.zip"
        path.write_bytes(data)
        return path

    return write


@pytest.fixture
def small(monkeypatch):
    """Limits that a test can exceed quickly."""
    monkeypatch.setattr(limits, "MEMBERS", 20)
    monkeypatch.setattr(limits, "MEMBER_BYTES", 3 * limits.MIB)
    monkeypatch.setattr(limits, "INFLATED_BYTES", 5 * limits.MIB)
    monkeypatch.setattr(limits, "RATIO", 100)
    monkeypatch.setattr(limits, "RATIO_FROM", limits.MIB)


def names(path) -> list[str]:
    return [member.name for member in members(path)]


def test_members_are_listed_with_digests_of_their_content(write):
    path = write(packed({"a/方案.md": "甲", "b.txt": "甲", "c.txt": "丙", "空/": ""}))
    found = members(path)
    assert [m.name for m in found] == ["a/方案.md", "b.txt", "c.txt"]
    assert found[0].digest == found[1].digest != found[2].digest
    assert extract(path, "a/方案.md") == "甲".encode()


def test_names_in_gbk_are_decoded(write):
    path = write(from_chinese_windows("招商方案/附件一.txt", b"x"))
    assert names(path) == ["招商方案/附件一.txt"]
    assert extract(path, "招商方案/附件一.txt") == b"x"


@pytest.mark.parametrize(
    ("name", "harmless"),
    [("../../etc/passwd", "etc/passwd"), ("/etc/passwd", "etc/passwd"), ("a/../b.txt", "a/b.txt"),
     ("C:\\a\\b.txt", "a/b.txt"), ("./a.txt", "a.txt")],
)  # fmt: skip
def test_names_cannot_leave_the_archive(write, name, harmless):
    assert names(write(packed({name: "x"}))) == [harmless]


def test_two_members_of_one_name_are_both_told_and_the_second_refused(write):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "1")
        archive.writestr("./a.txt", "2")
    found = members(write(out.getvalue()))
    assert [m.name for m in found] == ["a.txt", "a.txt (2)"]
    assert not found[0].refused and "name" in found[1].refused


def test_a_protected_member_is_refused_by_name(write):
    (found,) = members(write(protected("a.txt", b"x")))
    assert "password" in found.refused


def test_a_damaged_member_is_refused_by_name(write):
    (found,) = members(write(damaged("a.txt", b"content")))
    assert "damaged" in found.refused
    with pytest.raises(UnreadableFile, match="damaged"):
        check(damaged("a.txt", b"content"))


def test_a_bomb_is_refused_before_it_is_inflated(write, small):
    bomb = packed({"a": bytes(2 * limits.MIB)})  # a thousand times its size
    for refuse in (lambda: members(write(bomb)), lambda: check(bomb)):
        with pytest.raises(UnreadableFile, match="zip bomb"):
            refuse()


def test_many_members_that_are_large_together_are_refused(write, small):
    noise = bytes(range(256)) * 8192
    data = packed({str(n): noise for n in range(3)}, zipfile.ZIP_STORED)
    with pytest.raises(UnreadableFile, match="more than 5 MB"):
        members(write(data))


def test_a_member_that_is_too_large_is_refused_and_the_others_stay(write, small):
    data = packed({"big": bytes(4 * limits.MIB), "small": b"x"}, zipfile.ZIP_STORED)
    big, other = members(write(data))
    assert "4 MB" in big.refused and not other.refused
    with pytest.raises(UnreadableFile):
        check(data)


@pytest.mark.parametrize("size", [10, 2 * 10**9])
def test_a_header_that_lies_about_the_size_is_found_out(write, small, size):
    data = lying("a.txt", b"content" * 100, size)
    (found,) = members(write(data))
    assert found.refused
    with pytest.raises(UnreadableFile):
        check(data)


def test_too_many_members_are_refused(write, small):
    with pytest.raises(UnreadableFile, match="more than 20 files"):
        members(write(packed({str(n): b"" for n in range(21)})))


@pytest.mark.parametrize("cut", [0, 10, 100])
def test_a_truncated_archive_is_refused(write, cut):
    with pytest.raises(UnreadableFile, match="damaged"):
        members(write(packed({"a.txt": "x" * 1000})[:cut]))


def test_a_member_that_has_gone_is_told(write):
    with pytest.raises(UnreadableFile, match="no longer"):
        extract(write(packed({"a.txt": "x"})), "b.txt")
