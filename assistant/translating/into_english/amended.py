"""A sentence that words another anew, in parts: what is changed, its words before and after. Pure.

A small model answers the order 将第八条修改为：“…” instead of putting it into English.
"""

import re
from dataclasses import dataclass

from index.numerals import NUMERAL, to_int

_CHANGES = {"修改": "changed", "调整": "changed", "变更": "changed", "更正": "corrected"}
_AT = (
    rf"(?:第(?P<article>{NUMERAL})条)?(?:第(?P<paragraph>{NUMERAL})款)?"
    rf"(?:第[（(](?P<item>{NUMERAL})[）)]项)?"
)
_DOES = rf"(?P<does>{'|'.join(_CHANGES)})"
# 将《示例办法》第八条修改为：“…”, 第14条“算力券”中，“甲”更正为“乙”
_AMENDED = re.compile(
    rf"将?(?:《[^《》]+》)?{_AT}(?:“[^“”]{{2,12}}”(?=[中的，,]))?中?的?[，,]?"
    rf"(?:“(?P<old>[^“”]+)”)?{_DOES}为[：:]?“(?P<new>[^“”]+)”"
    r"(?P<rest>[，,；;]其余(?:内容|条款|部分|规定)?(?:保持)?不变)?[。；]?"
)
_REST = " The rest is unchanged."


@dataclass(frozen=True)
class Amended:
    """begins: how English begins it; old: empty where only the new words are told; does: changed;
    rest: what is said in English of all else.

    old and new are Chinese."""

    begins: str
    old: str
    new: str
    does: str
    rest: str = ""

    def told(self, old: str, new: str) -> str:
        """The sentence in English, with the English of its parts."""
        new = new if new.endswith(".") else f"{new}."
        if not self.old:
            begins = f"{self.begins[:1].upper()}{self.begins[1:]}"
            return f"{begins} is {self.does} to read: “{new}”{self.rest}"
        where = f"In {self.begins}, " if self.begins else ""
        return f"{where}“{old.rstrip('.')}” is {self.does} to “{new.rstrip('.')}”.{self.rest}"


def amended(chinese: str) -> Amended | None:
    """The parts of a sentence that does nothing but word another anew; None of any other."""
    found = _AMENDED.fullmatch(chinese.strip())
    if found is None or not (found["old"] or found["article"] or found["item"]):
        return None
    parts = (("article", "Article {}"), ("paragraph", "paragraph {}"), ("item", "item ({})"))
    numbers = [(to_int(found[name] or ""), written) for name, written in parts]
    begins = ", ".join(written.format(number) for number, written in numbers if number)
    rest = _REST if found["rest"] else ""
    return Amended(begins, found["old"] or "", found["new"], _CHANGES[found["does"]], rest)
