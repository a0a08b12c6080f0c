"""A file becomes text with structure: one reader a format, all giving a `DocumentText`.

Readers run in processes of their own (`worker.py`), since corpus files come from anywhere; what
one file may cost stands in `limits.py`, and which reader reads what in `formats.py`.
"""

import atexit
import queue
from base64 import b64decode
from pathlib import Path
from types import TracebackType

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading import limits
from index.reading.containers import Member
from index.reading.formats import SUFFIXES
from index.reading.process import Worker
from index.reading.transfer import unpack

__all__ = ["SUFFIXES", "Member", "Readers", "limits", "members", "read", "shared"]


class Readers:
    """Some processes that read files; as many threads may ask at once as there are processes.

    module: what runs in them.
    """

    def __init__(self, count: int, module: str = "index.reading.worker") -> None:
        self._workers = [Worker(module) for _ in range(count)]
        self._idle: queue.LifoQueue[Worker] = queue.LifoQueue()
        for worker in self._workers:
            self._idle.put(worker)

    def read(self, path: Path, member: str = "") -> DocumentText:
        """Read one file of the corpus, or a member of an archive.

        Raises:
            UnreadableFile: too large, not a document, damaged, without text, or beyond a limit.
        """
        answer = self._ask("read", path, member)
        try:
            return unpack(answer)
        except ValueError as error:
            raise UnreadableFile("gave a text that contradicts itself") from error

    def text(self, path: Path, member: str = "") -> str:
        """The characters of a text file as they stand, without structure. Raises as `read`."""
        return str(self._ask("text", path, member))

    def page(self, path: Path, number: int, words: str) -> bytes:
        """A page of a PDF or picture as PNG, with the words marked where they are found on it.

        Raises as `read`, and where the file has no such page.
        """
        answer = self._ask("page", path, "", limits.SHOWN_SECONDS, page=number, words=words)
        try:
            picture = b64decode(str(answer), validate=True)
        except ValueError as error:
            raise UnreadableFile("gave no picture of a page") from error
        if not picture.startswith(b"\x89PNG\r\n"):
            raise UnreadableFile("gave no picture of a page")
        return picture

    def members(self, path: Path) -> list[Member] | None:
        """The files in an archive; None where the file is another format in spite of its name.

        Raises:
            UnreadableFile: the archive as a whole is damaged or exceeds a limit.
        """
        answer = self._ask("list", path, "")
        try:
            return None if answer is None else [Member(*map(str, row)) for row in answer]  # type: ignore[attr-defined]
        except TypeError as error:
            raise UnreadableFile("is a damaged ZIP container; get a complete copy of it") from error

    def interrupt(self) -> None:
        """Give up what is being read; the files that follow are read again."""
        for worker in self._workers:
            worker.interrupt()

    def close(self) -> None:
        for worker in self._workers:
            worker.close()

    def __enter__(self) -> "Readers":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ask(
        self, do: str, path: Path, member: str, seconds: float | None = None, **more: object
    ) -> object:
        try:
            size = path.stat().st_size
        except OSError as error:
            raise UnreadableFile(f"cannot be opened: {error.strerror}") from error
        if size > limits.FILE_BYTES:
            limit = limits.FILE_BYTES // limits.MIB
            size_mib = size / limits.MIB
            raise UnreadableFile(f"{size_mib:.0f} MB, more than the {limit} MB a file may have")
        worker = self._idle.get()
        try:
            suffix = Path(member or path.name).suffix.lower()
            return worker.ask(do, path, member, seconds or limits.seconds(suffix), **more)
        finally:
            self._idle.put(worker)


shared = Readers(1)  # for one file now and then; its process starts with the first
atexit.register(shared.close)
read, members = shared.read, shared.members
