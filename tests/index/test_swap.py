from pathlib import Path

import pytest

from index import swap


def fill(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "file").write_text(text, encoding="utf-8")


def held(folder: Path) -> str | None:
    return (folder / "file").read_text("utf-8") if folder.exists() else None


@pytest.fixture
def current(tmp_path):
    return tmp_path / "index"


def test_the_new_folder_takes_the_place_and_nothing_else_is_left(current):
    fill(current, "old")
    fill(swap.new_beside(current), "new")
    swap.put_in_place(current)
    assert held(current) == "new"
    assert [p.name for p in current.parent.iterdir()] == ["index"]
    assert [p.name for p in current.iterdir()] == ["file"]


def test_there_need_not_be_an_old_one(current):
    fill(swap.new_beside(current), "new")
    swap.put_in_place(current)
    assert held(current) == "new"


class Killed(BaseException):
    pass


def cut_at(step, calls, real):
    def cut(*args, **kwargs):
        if next(calls) == step:
            raise Killed
        return real(*args, **kwargs)

    return cut


@pytest.mark.parametrize("step", range(4))
def test_cut_short_at_any_step_one_of_the_two_is_there_whole(current, monkeypatch, step):
    fill(current, "old")
    fill(swap.new_beside(current), "new")
    calls = iter(range(100))
    with monkeypatch.context() as patch:
        for owner, name in ((Path, "rename"), (swap.os, "fsync"), (swap.shutil, "rmtree")):
            patch.setattr(owner, name, cut_at(step, calls, getattr(owner, name)))
        with pytest.raises(Killed):
            swap.put_in_place(current)
    swap.settle(current)
    assert held(current) == ("old" if step < 3 else "new")
    assert not current.with_name("index.old").exists()


def test_a_new_folder_that_is_not_ready_does_not_take_the_place(current):
    fill(swap.new_beside(current), "half")
    swap.settle(current)
    assert held(current) is None and held(swap.new_beside(current)) == "half"


def test_a_damaged_folder_is_kept_for_a_look_in_the_place_of_the_last(current):
    for text in ("one", "two"):
        fill(current, text)
        swap.set_aside(current)
    assert held(current) is None and held(swap.aside(current)) == "two"
    swap.set_aside(current)
    assert held(swap.aside(current)) == "two"
