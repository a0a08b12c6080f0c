"""Bytes become text, whatever Chinese encoding they are in. Owner of charset-normalizer."""

import codecs

from charset_normalizer import from_bytes

from index.errors import UnreadableFile

_CHINESE = ["gb18030", "big5", "utf_16"]
_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str:
    """Text with line ends as \\n.

    UTF-8 is tried strictly first: nothing else decodes as valid UTF-8 by chance.

    Raises:
        UnreadableFile: the bytes are not text.
    """
    return _decode(data).replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes) -> str:
    utf16 = data.startswith(_BOMS)
    if not utf16 and b"\x00" in data[:65536]:
        raise UnreadableFile("is binary, not text")
    try:
        return data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError:
        pass
    best = from_bytes(data, cp_isolation=_CHINESE).best()
    if best is None:
        raise UnreadableFile("is in no encoding known here; save it as UTF-8")
    return str(best)
