"""ZIP archives for tests, good and bad ones, written byte by byte where zipfile refuses to."""

import io
import struct
import zipfile


def packed(files: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def from_chinese_windows(name: str, content: bytes) -> bytes:
    """An archive whose name is in GBK, without a word about it."""
    raw = name.encode("gbk")
    data = packed({"x" * len(raw): content})
    return data.replace(b"x" * len(raw), raw)


def protected(name: str, content: bytes) -> bytes:
    """An archive whose headers say that its only member is encrypted."""
    data = bytearray(packed({name: content}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(mark) + at
        (flags,) = struct.unpack_from("<H", data, place)
        struct.pack_into("<H", data, place, flags | 1)
    return bytes(data)


def damaged(name: str, content: bytes) -> bytes:
    """An archive whose only member does not match its checksum."""
    data = bytearray(packed({name: content}, zipfile.ZIP_STORED))
    data[data.index(content)] ^= 1
    return bytes(data)


def lying(name: str, content: bytes, size: int) -> bytes:
    """An archive whose headers give its member another size."""
    data = bytearray(packed({name: content}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(mark) + at, size)
    return bytes(data)


def compound(*streams: str) -> bytes:
    """An OLE file with these streams, all empty: [MS-CFB], a sector for each table."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    numbers = (0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0)
    header += struct.pack("<HHHHH6xIIIIIIIIII", *numbers)
    header += struct.pack("<I", free) * 108
    header = header[:512].ljust(512, b"\xff")
    table = struct.pack("<II", fat, end).ljust(512, b"\xff")
    names = ["Root Entry", *streams]
    entries = b""
    for number, name in enumerate(names):
        raw = (name + "\0").encode("utf-16-le")
        right = number + 1 if 0 < number < len(names) - 1 else free
        child = 1 if number == 0 else free
        entries += raw.ljust(64, b"\0") + struct.pack(
            "<HBBIII36xIII", len(raw), 5 if number == 0 else 2, 1, free, right, child, end, 0, 0
        )
    return header + table + entries.ljust(512, b"\0")
