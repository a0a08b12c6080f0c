import pytest

from index.seal import Seal, SealState


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "part").mkdir()
    (tmp_path / "part" / "a.bin").write_bytes(b"a" * 100)
    (tmp_path / "b.bin").write_bytes(b"b")
    return tmp_path


def state(folder, generation=1, volatile=()):
    return Seal(folder, frozenset(volatile)).state(generation)


def test_a_folder_that_was_sealed_is_intact_for_that_generation_alone(folder):
    assert state(folder) is SealState.ABSENT
    Seal(folder).put(1)
    assert state(folder, 1) is SealState.INTACT
    assert state(folder, 2) is SealState.ABSENT


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "b.bin").write_bytes(b"c"),
        lambda folder: (folder / "part" / "a.bin").write_bytes(b"a" * 99),
        lambda folder: (folder / "b.bin").unlink(),
        lambda folder: (folder / "more.bin").write_bytes(b""),
    ],
)
def test_any_change_of_a_file_breaks_the_seal(folder, change):
    Seal(folder).put(1)
    change(folder)
    assert state(folder) is SealState.BROKEN


def test_a_file_that_opening_rewrites_only_takes_the_seal_off(folder):
    Seal(folder).put(1)
    (folder / "b.bin").write_bytes(b"c")
    assert state(folder, volatile=["b.bin"]) is SealState.ABSENT


@pytest.mark.parametrize("garbage", ["", "{}", "[]", '{"files": 3, "generation": 1}', "\x00"])
def test_a_seal_that_cannot_be_read_is_none(folder, garbage):
    (folder / "seal.json").write_text(garbage, encoding="utf-8")
    assert state(folder) is SealState.ABSENT


def test_it_is_lifted_before_a_write_and_can_be_put_back_after_it(folder):
    seal = Seal(folder)
    seal.put(1)
    with seal.lifted():
        assert state(folder) is SealState.ABSENT
        (folder / "b.bin").write_bytes(b"new")
    seal.put(2)
    assert state(folder, 2) is SealState.INTACT


def test_after_a_write_that_failed_it_is_not_put_back(folder):
    seal = Seal(folder)
    with pytest.raises(ValueError), seal.lifted():
        raise ValueError
    seal.put(1)
    assert state(folder) is SealState.ABSENT
