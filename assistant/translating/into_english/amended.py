"""A sentence that words another anew, in parts: what is changed, its words before and after. Pure.

A small model answers the order 将第八条修改为：“…” instead of putting it into English.
"""

import re
from dataclasses import dataclass

from index.numerals import NUMERAL, to_int

_CHANGES = {"修改": "changed", "调整": "changed", "变更": "changed", "更正": "corrected"}
_AT = rf"第(?P<article>{NUMERAL})条(?:第(?P<paragraph>{NUMERAL})款)?"
_DOES = rf"(?P<does>{'|'.join(_CHANGES)})"
# 将《示例办法》第八条修改为：“…”, 第14条“算力券”中，“甲”更正为“乙”
_AMENDED = re.compile(
    rf"将?(?:《[^《》]+》)?(?:{_AT})?(?:“[^“”]{{2,12}}”(?=[中的，,]))?中?的?[，,]?"
    rf"(?:“(?P<old>[^“”]+)”)?{_DOES}为[：:]?“(?P<new>[^“”]+)”[。；]?"
)


@dataclass(frozen=True)
class Amended:
    """begins: how English begins it; old: empty where only the new words are told; does: changed.

    old and new are Chinese."""

    begins: str
    old: str
    new: str
    does: str

    def told(self, old: str, new: str) -> str:
        """The sentence in English, with the English of its parts."""
        new = new if new.endswith(".") else f"{new}."
        if not self.old:
            return f"{self.begins} is {self.does} to read: “{new}”"
        where = f"In {self.begins}, " if self.begins else ""
        return f"{where}“{old.rstrip('.')}” is {self.does} to “{new.rstrip('.')}”."


def amended(chinese: str) -> Amended | None:
    """The parts of a sentence that does nothing but word another anew; None of any other."""
    found = _AMENDED.fullmatch(chinese.strip())
    if found is None or not (found["old"] or found["article"]):
        return None
    article, paragraph = (to_int(found[name] or "") for name in ("article", "paragraph"))
    begins = f"Article {article}" if article else ""
    begins += f", paragraph {paragraph}" if article and paragraph else ""
    return Amended(begins, found["old"] or "", found["new"], _CHANGES[found["does"]])
