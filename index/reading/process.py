"""The worker's other side: asks it, ends it when it exceeds a limit, starts the next one."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import index
from index.errors import UnreadableFile
from index.reading import limits

# what a reader's environment may hold; our own settings, keys among them, are not its business
_ENVIRONMENT = {
    "PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "COMSPEC",
    "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMFILES", "PROGRAMDATA",
}  # fmt: skip
_ROOT = str(Path(index.__file__).resolve().parents[1])


class Worker:
    """One process that reads files, one at a time; it starts with the first and is kept.

    Safe to be used by several threads, which then wait for each other.
    """

    def __init__(self, module: str) -> None:
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._lock = threading.Lock()
        self._closed = False

    def ask(self, do: str, path: Path, member: str, seconds: float, **more: object) -> object:
        """What the worker makes of a file; plain data, to be checked by the caller.

        more: what else it has to know for what it is to do.

        Raises:
            UnreadableFile: the worker says so, or died, or took longer than `seconds`.
        """
        named = {"do": do, "path": str(path.absolute()), "member": member, "seconds": seconds}
        request = {**named, **more}
        with self._lock:
            if self._closed:
                raise UnreadableFile("was not read, because reading was stopped")
            answer = self._exchange(json.dumps(request).encode() + b"\n", seconds)
            if "failed" in answer:
                if answer.get("spent"):  # its memory is in pieces
                    self._stop()
                raise UnreadableFile(str(answer["failed"]))
            return answer.get("done")

    def interrupt(self) -> None:
        """End the process at once; another thread that waits for it gets UnreadableFile."""
        if process := self._process:
            _kill(process)

    def close(self) -> None:
        self._closed = True
        self.interrupt()
        with self._lock:
            self._stop()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _exchange(self, request: bytes, seconds: float) -> dict[str, object]:
        try:
            process = self._started()
        except OSError as error:
            reason = f"was not read, because no process could be started: {error.strerror}"
            raise UnreadableFile(reason) from error
        assert process.stdin and process.stdout
        late = threading.Event()

        def end() -> None:
            late.set()
            _kill(process)

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            process.stdin.write(request)
            process.stdin.flush()
            length = int.from_bytes(_exactly(process, 8), "big")
            if length > limits.RESULT_BYTES:
                raise UnreadableFile(f"holds more than {limits.RESULT_BYTES // limits.MIB} MB text")
            answer = json.loads(_exactly(process, length))
            if not isinstance(answer, dict):
                raise ValueError("no answer")
            return answer
        except (OSError, EOFError, ValueError) as error:
            self._stop()
            if late.is_set():
                reason = f"took longer than {seconds:.0f} seconds to read; split it"
            else:
                reason = "made its reader crash; save it again or in another format"
            raise UnreadableFile(reason) from error
        except BaseException:  # an interrupt leaves half an answer in the pipe
            self._stop()
            raise
        finally:
            timer.cancel()
            if late.is_set():  # it may have been ended after all was said
                self._stop()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process and self._process.poll() is None:
            return self._process
        self._stop()
        # what it leaves behind when it is killed goes with this folder
        self._folder = tempfile.TemporaryDirectory(prefix="reading-", ignore_cleanup_errors=True)
        environment = {k: v for k, v in os.environ.items() if k.upper() in _ENVIRONMENT}
        temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._folder.name)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-X", "utf8", "-m", self._module],  # -P: no module of the folder
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environment, **temporary, "PYTHONPATH": _ROOT},
            cwd=self._folder.name,
            start_new_session=True,  # so that what it started can be ended with it
        )
        return self._process

    def _stop(self) -> None:
        if self._process:
            _kill(self._process)
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                with suppress(OSError):
                    if pipe:
                        pipe.close()
        if self._folder:
            self._folder.cleanup()
        self._process = self._folder = None


def _exactly(process: subprocess.Popen[bytes], size: int) -> bytes:
    assert process.stdout
    data = process.stdout.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
