"""How many things a sentence enumerates, and how many a question asks for. Pure."""

import re

from index.normalise import search_key
from index.numerals import numeral_value

OTHER_NUMBER = "enumerates another number than was asked for"
_COUNTED = re.compile(
    r"哪([两二三四五六七八九十])[个种类项条家方大句点]|"
    r"([二三四五六七八九十])[大个种类项][^，。]{2,12}(?:有哪些|是哪些|是什么|分别)"
)
_SAYINGS = re.compile("哪[两二三四五六七八九十]句")
_LAST_OF_LIST = re.compile("、[^、]+(?:和|及|与|以及)[^、]+$")


def counted(question: str) -> int | None:
    """How many a question asks for: 哪四种."""
    asked = _COUNTED.search(search_key(question))
    return numeral_value(asked[1] or asked[2]) if asked else None


def enumerated(text: str) -> set[int]:
    """How many each of a text's clauses enumerates: 甲、乙和丙 is three."""
    return {
        1 + clause.count("、") + bool(_LAST_OF_LIST.search(clause))
        for clause in re.split("[，,。；;：:()（）]", text)
        if "、" in clause
    }


def is_of_other_sayings(asked: str, text: str) -> str:
    """What enumerates no five to who asks which five sayings these are."""
    is_one = not _SAYINGS.search(asked) or counted(asked) in enumerated(text)
    return "" if is_one else OTHER_NUMBER
