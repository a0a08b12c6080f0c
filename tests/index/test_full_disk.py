"""A disk that is really full: a small file system in memory, where one may be mounted."""

import random
import subprocess
from contextlib import suppress

import pytest
from fakes import BigramEmbedder, CharacterTokens

from index import backup, corpus
from index.errors import DataDirectoryFull
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store

SIZE = 64 * 1024 * 1024


@pytest.fixture
def small_disk(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(disk)]
    mounted = subprocess.run(command, capture_output=True)
    if mounted.returncode:
        pytest.skip("no file system may be mounted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def ingest(data, folder):
    with Store(data) as store:
        run = Ingest(store, BigramEmbedder(), CharacterTokens(), 60)
        return run.run(list(corpus.scan(folder)))


def found(data, question):
    with Store(data) as store:
        with suppress(DataDirectoryFull):  # as `build.open_searcher` does
            store.mend()
        hits = Searcher(store, BigramEmbedder()).search(question).hits
        return [hit.passage.text for hit in hits]


def fill(disk, leave: int):
    """Take all room of the disk but so many bytes."""
    with (disk / "filler").open("wb") as file:
        free = subprocess.run(
            ["df", "--output=avail", "-B1", str(disk)], capture_output=True, text=True, check=True
        )
        file.write(b"\0" * max(0, int(free.stdout.split()[-1]) - leave))


def long_document(articles: int) -> str:
    draw = random.Random(3)
    words = "某市某区产业园税收优惠政策项目企业服务新能源文旅物流制造"
    lines = (
        f"第{n}条　{''.join(draw.choices(words, k=20))}，第K{n}号。" for n in range(1, articles)
    )
    return "# 新文\n\n" + "\n\n".join(lines)


@pytest.fixture
def folder(write_corpus):
    return write_corpus({"old.md": "# 旧文\n\n园区发展新能源。\n"})


@pytest.mark.parametrize("leave", [0, 300_000, 3_000_000, 5_000_000, 8_000_000])
def test_a_full_disk_is_told_the_old_state_answers_and_the_next_run_goes_on(
    small_disk, folder, write_corpus, leave
):
    data = small_disk / "data"
    ingest(data, folder)
    write_corpus({"new.md": long_document(2000)})
    fill(small_disk, leave)
    for _ in range(2):
        with pytest.raises(DataDirectoryFull, match="free some space"):
            ingest(data, folder)
    assert "园区发展新能源。" in found(data, "园区发展新能源")  # while it is still full
    (small_disk / "filler").unlink()
    assert not ingest(data, folder).failed
    with Store(data) as store:
        assert all(found.is_whole for found in store.agreements().values())
    assert any("K1999号" in text for text in found(data, "第K1999号"))


def test_a_backup_that_finds_no_room_leaves_nothing_behind(small_disk, folder, tmp_path):
    ingest(tmp_path / "data", folder)
    fill(small_disk, 10_000)
    with pytest.raises(DataDirectoryFull):
        backup.back_up(tmp_path / "data", small_disk / "backup.zip")
    assert [p.name for p in small_disk.iterdir()] == ["filler"]
