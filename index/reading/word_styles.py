"""What the styles of a Word document say of its paragraphs. ECMA-376 part 1, 17.7.

Offices make styles of their own from the built-in ones, so every property is looked for in the
style, then in what it is based on.
"""

import re
from dataclasses import dataclass

from index.reading.numbering import Element, W, number, value

_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|标题|標題|文件标题|公文标题|主标题)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|目錄)\s*\d+", re.IGNORECASE)
_BODY_OUTLINE = 9  # the outline level of what is no heading
_MAX_LEVEL = 6  # as in Markdown; index/structure.py goes on from there
_MAX_CHAIN = 20


@dataclass(frozen=True)
class Style:
    name: str = ""
    based_on: str = ""
    outline: int | None = None
    list_id: str = ""
    list_level: int | None = None
    hidden: bool = False
    aligned: str = ""
    size: str = ""

    @property
    def is_title(self) -> bool:
        return bool(_TITLE.fullmatch(self.name))

    @property
    def is_contents(self) -> bool:
        return bool(_CONTENTS.fullmatch(self.name))


class Styles:
    """root: the root element of styles.xml, or None."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else list(root.iter(f"{W}style"))
        self._styles = {str(e.get(f"{W}styleId")): _style(e) for e in found}
        self._default = next(
            (
                str(e.get(f"{W}styleId"))
                for e in found
                if e.get(f"{W}default") == "1" and e.get(f"{W}type") == "paragraph"
            ),
            "",
        )

    def lists(self) -> dict[str, str]:
        return {key: style.list_id for key, style in self._styles.items() if style.list_id}

    def id_of(self, properties: Element | None) -> str:
        return value(properties, "pStyle") or self._default

    def of(self, properties: Element | None) -> Style:
        return self._styles.get(self.id_of(properties), Style())

    def heading_level(self, properties: Element | None) -> int:
        """1 for the highest; 0 where the paragraph is no heading."""
        if outline := value(properties, "outlineLvl"):
            return _level(number(outline, _BODY_OUTLINE))
        for style in self._chain(self.id_of(properties)):
            if named := _HEADING.fullmatch(style.name):
                return min(int(named.group(1)), _MAX_LEVEL)
            if style.outline is not None:
                return _level(style.outline)
        return 0

    def list_of(self, properties: Element | None) -> tuple[str, int | None]:
        """The list of a paragraph and its level; None where only the list's styles tell it."""
        list_id = value(properties, "numPr/numId")
        level = value(properties, "numPr/ilvl")
        for style in self._chain(self.id_of(properties)):
            if list_id:
                break
            list_id = style.list_id
            if not level and style.list_level is not None:
                level = str(style.list_level)
        if level:
            return list_id, number(level)
        return list_id, 0 if value(properties, "numPr/numId") else None

    def is_centred(self, properties: Element | None) -> bool:
        found = (value(properties, "jc"), *(s.aligned for s in self._chain(self.id_of(properties))))
        return next(filter(None, found), "") == "center"

    def size_of(self, paragraph: Element) -> str:
        """The size of type that a paragraph begins with, in half points; empty where it is the
        document's usual one."""
        run = next(paragraph.iter(f"{W}r"), None)
        chain = self._chain(self.id_of(paragraph.find(f"{W}pPr")))
        return next(filter(None, (value(run, "rPr/sz"), *(s.size for s in chain))), "")

    def is_hidden_run(self, run: Element) -> bool:
        style = value(run, "rPr/rStyle")
        return bool(style) and any(s.hidden for s in self._chain(style))

    def _chain(self, style_id: str) -> list[Style]:
        chain: list[Style] = []
        while style_id in self._styles and len(chain) < _MAX_CHAIN:
            chain.append(self._styles[style_id])
            style_id = chain[-1].based_on
        return chain


def is_on(element: Element | None, path: str) -> bool:
    """Whether a switch below an element is there and not turned off."""
    found = None if element is None else element.find("/".join(W + p for p in path.split("/")))
    return found is not None and found.get(f"{W}val", "1") not in {"0", "false", "off"}


def _style(element: Element) -> Style:
    outline, level = value(element, "pPr/outlineLvl"), value(element, "pPr/numPr/ilvl")
    return Style(
        name=value(element, "name"),
        based_on=value(element, "basedOn"),
        outline=number(outline, _BODY_OUTLINE) if outline else None,
        list_id=value(element, "pPr/numPr/numId"),
        list_level=number(level) if level else None,
        hidden=is_on(element, "rPr/vanish"),
        aligned=value(element, "pPr/jc"),
        size=value(element, "rPr/sz"),
    )


def _level(outline: int) -> int:
    return 0 if not 0 <= outline < _BODY_OUTLINE else min(outline + 1, _MAX_LEVEL)
