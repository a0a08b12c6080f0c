"""The process in which files are read. A file that hangs, crashes or devours memory ends only it.

It takes one request a line as JSON and answers with eight bytes of length and JSON; whatever a
library prints goes nowhere. It imports nothing of ours but index.reading and its nouns, and it
ends when the process that started it does.
"""

import faulthandler
import json
import os
import sys
from base64 import b64encode
from pathlib import Path
from typing import BinaryIO

from index.errors import UnreadableFile
from index.reading import containers, formats, limits, pictures
from index.reading.charset import decode
from index.reading.filetype import FileType, detect
from index.reading.transfer import pack, to_bytes

_GRACE = 10.0  # seconds after which it ends itself, when the process that should end it is gone


def main() -> None:
    requests, answers = _take_pipes()
    _limit_memory()
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        for line in requests:
            request = json.loads(line)
            faulthandler.dump_traceback_later(request["seconds"] + _GRACE, exit=True, file=nowhere)
            data = to_bytes(_answer(request))
            faulthandler.cancel_dump_traceback_later()
            answers.write(len(data).to_bytes(8, "big") + data)
            answers.flush()


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes to ourselves, so that a library that prints cannot break an answer."""
    requests, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    sys.stdin = sys.stdout = sys.stderr = open(os.devnull, "r+", encoding="utf-8")  # noqa: SIM115
    return os.fdopen(requests, "rb"), os.fdopen(answers, "wb")


def _limit_memory() -> None:
    """By data and not by addresses: engines for OCR reserve far more of these than they use."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (limits.MEMORY_BYTES, limits.MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass  # Windows has none of this, macOS not all


def _answer(request: dict[str, str]) -> dict[str, object]:
    path, member = Path(request["path"]), request["member"]
    try:
        if request["do"] == "list":
            return {"done": _list(path)}
        data = containers.extract(path, member) if member else path.read_bytes()
        if request["do"] == "text":
            return {"done": decode(data)}
        suffix = Path(member or path.name).suffix.lower()
        if request["do"] == "page":
            picture = pictures.draw(data, suffix, int(request["page"]), request["words"])
            return {"done": b64encode(picture).decode()}
        return {"done": pack(formats.read_bytes(data, suffix))}
    except UnreadableFile as error:
        return {"failed": str(error)}
    except OSError as error:
        return {"failed": f"cannot be opened: {error.strerror or 'the system refused it'}"}
    except MemoryError:
        return {"failed": "needs more memory than one file may use; split it", "spent": True}
    except RecursionError:
        return {"failed": "is nested too deeply to be read"}
    except Exception as error:  # a parser's own defect must cost one file, not the worker
        return {"failed": f"is damaged or not what its format allows ({type(error).__name__})"}


def _list(path: Path) -> list[list[str]] | None:
    """Name, digest and refusal of each member; None where the file is no archive of documents."""
    if detect(path.read_bytes(), ".zip") is not FileType.ZIP:
        return None
    return [[m.name, m.digest, m.refused] for m in containers.members(path)]


if __name__ == "__main__":
    main()
