"""What a file may do to the process that reads it, and what that costs the others: nothing."""

import os
import sys
import threading
import time

import pytest

from index.errors import UnreadableFile
from index.reading import Readers, limits, process, read

LINUX = sys.platform == "linux"


@pytest.fixture(scope="module")
def readers():
    with Readers(1, "tests.index.reading.misbehaving") as readers:
        yield readers


@pytest.fixture
def obey(readers, tmp_path, monkeypatch):
    """Have the reader do what the file says, within a time, and give the text."""

    def obey(order: str, seconds: float = 60.0) -> str:
        path = tmp_path / "order.txt"
        path.write_text(order, encoding="utf-8")
        with monkeypatch.context() as patch:
            patch.setattr(limits, "SECONDS", seconds)
            return readers.read(path).text

    return obey


def refusal(obey, order: str, seconds: float = 60.0) -> str:
    with pytest.raises(UnreadableFile) as refused:
        obey(order, seconds)
    assert obey("next") == "next"  # whatever happened, the next file is read
    return str(refused.value)


def test_a_reader_that_hangs_is_ended(obey):
    assert "took longer than 1 seconds" in refusal(obey, "hang", 1.0)


@pytest.mark.parametrize("order", ["crash", "leave"])
def test_a_reader_that_dies_is_told(obey, order):
    assert "crash" in refusal(obey, order)


@pytest.mark.skipif(not LINUX, reason="only Linux limits the memory of a process")
def test_a_reader_that_eats_memory_is_stopped(obey):
    assert "more memory" in refusal(obey, "eat")


def test_a_text_beyond_the_limit_is_refused(obey, monkeypatch):
    monkeypatch.setattr(limits, "RESULT_BYTES", 1000)
    assert "MB" in refusal(obey, f"x{'文' * 1000}")


def test_an_answer_that_contradicts_itself_is_refused(obey):
    assert "contradicts" in refusal(obey, "lie")


def test_what_a_library_prints_breaks_no_answer(obey):
    assert obey("print") == "print"
    assert obey("next") == "next"


@pytest.mark.parametrize("order", ["fail", "recurse"])
def test_a_defect_of_a_reader_costs_one_file_and_tells_no_inside(obey, order):
    assert "/secret" not in refusal(obey, order)


@pytest.mark.skipif(not LINUX, reason="looks into /proc")
def test_a_program_that_a_reader_started_ends_with_it(obey, tmp_path):
    refusal(obey, f"start {tmp_path / 'pid'}", 5.0)
    status = f"/proc/{(tmp_path / 'pid').read_text()}/stat"
    for _ in range(100):
        try:
            with open(status, encoding="utf-8") as file:
                alive = file.read().split()[2] != "Z"
        except FileNotFoundError:
            alive = False
        if not alive:
            break
        time.sleep(0.05)
    assert not alive


def test_readers_do_not_see_our_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("POLICY_LLM_API_KEY", "x")
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    with Readers(1, "tests.index.reading.misbehaving") as fresh:
        path = tmp_path / "environment.txt"
        path.write_text("environment", encoding="utf-8")
        seen = fresh.read(path).text
    assert "PATH" in seen and "API_KEY" not in seen


def test_readers_load_no_model_store_or_page(obey):
    loaded = set(obey("modules").split())
    assert not loaded & {"torch", "chromadb", "gradio", "tantivy", "langchain", "index.store"}
    assert "index.reading" in loaded


def test_reading_is_given_up_when_told(readers, tmp_path):
    path = tmp_path / "hang.txt"
    path.write_text("hang", encoding="utf-8")
    told: list[str] = []

    def wait() -> None:
        try:
            readers.read(path)
        except UnreadableFile as error:
            told.append(str(error))

    thread = threading.Thread(target=wait)
    thread.start()
    while thread.is_alive():
        readers.interrupt()
        thread.join(0.05)
    assert told


def test_that_no_process_can_be_started_is_told(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("文", encoding="utf-8")

    def refuse(*args, **more):
        raise OSError(28, "No space left on device")

    with Readers(1) as readers:
        monkeypatch.setattr(process.tempfile, "TemporaryDirectory", refuse)
        with pytest.raises(UnreadableFile, match="No space left"):
            readers.read(tmp_path / "a.txt")


def test_closed_readers_read_nothing(tmp_path):
    readers = Readers(1)
    readers.close()
    (tmp_path / "a.txt").write_text("文", encoding="utf-8")
    with pytest.raises(UnreadableFile):
        readers.read(tmp_path / "a.txt")


def test_several_threads_are_answered_each_its_own(tmp_path):
    paths = [tmp_path / f"{n}.txt" for n in range(40)]
    for path in paths:
        path.write_text(f"文件{path.stem}。", encoding="utf-8")
    wrong: list[str] = []

    def work() -> None:
        for path in paths:
            if readers.read(path).text != f"文件{path.stem}。":
                wrong.append(path.name)

    with Readers(2) as readers:
        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not wrong


def test_a_relative_path_is_read(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("文", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert read(type(tmp_path)("a.txt")).text == "文"


@pytest.mark.skipif(os.name == "nt", reason="Windows names are Unicode")
def test_a_name_that_is_no_utf_8_is_read(tmp_path):
    path = os.path.join(os.fsencode(tmp_path), b"\xb7\xbd\xb0\xb8.txt")
    with open(path, "wb") as file:
        file.write("文".encode())
    assert read(type(tmp_path)(os.fsdecode(path))).text == "文"
