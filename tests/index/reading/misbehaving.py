"""The real worker with a reader that does what a file tells it. Run by test_process.py."""

import ctypes
import os
import subprocess
import sys
import time
from pathlib import Path

from index.documents import Block, BlockKind, DocumentText
from index.reading import formats, limits, worker

limits.MEMORY_BYTES = 400 * limits.MIB


def read(data: bytes, suffix: str) -> DocumentText:  # noqa: C901
    order, _, argument = data.decode().partition(" ")
    if order == "hang":
        while True:
            time.sleep(1)
    if order == "crash":
        ctypes.string_at(0)
    if order == "leave":
        os._exit(0)
    if order == "eat":
        held = [bytearray(50 * limits.MIB) for _ in range(100)]
        return plain(str(len(held)))
    if order == "print":
        print("noise")
        os.write(1, b"noise")
        subprocess.run([sys.executable, "-c", "print('noise')"], check=True)
    if order == "lie":
        return DocumentText("文", (Block(BlockKind.PARAGRAPH, 0, 99),))
    if order == "start":  # a program that outlives its reader
        program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        Path(argument).write_text(str(program.pid), encoding="utf-8")
        time.sleep(600)
    if order == "environment":
        return plain(" ".join(os.environ))
    if order == "modules":
        return plain(" ".join(sys.modules))
    if order == "fail":
        raise ZeroDivisionError("/secret/path")
    if order == "recurse":
        return read(data, suffix)
    return plain(data.decode())


def plain(text: str) -> DocumentText:
    return DocumentText(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))


if __name__ == "__main__":
    formats.read_bytes = read
    worker.main()
