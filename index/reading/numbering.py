"""The automatic numbers of a Word document, which stand nowhere in its text: 第一条, （一）, 1.1.

ECMA-376 part 1, 17.9. A paragraph names a list (numId) and a level; the list has a definition,
which several lists may share and then count on together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from index.reading.numerals import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_ARTICLE = re.compile(r"第.+[编章节条款项目篇部分]$")
_CLOSED = "、）)．】］"  # after these, no space is written before the text

Element = Any  # of lxml, which index/reading/html.py owns


def value(element: Element | None, path: str, default: str = "") -> str:
    """The w:val of a child; `path` is its name below the element, without namespace."""
    found = None if element is None else element.find("/".join(W + p for p in path.split("/")))
    return default if found is None else str(found.get(f"{W}val", default))


def number(text: str, default: int = 0) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else default


@dataclass(frozen=True)
class _Level:
    start: int
    form: str
    text: str  # with %1 to %9 for the numbers
    restart: int | None  # the level (from 1) whose use restarts this one; 0: none; None: any higher
    decimal: bool  # all numbers in digits, whatever form their own levels have
    style: str  # the paragraph style bound to this level


@dataclass(frozen=True)
class _List:
    definition: str
    levels: dict[int, _Level]
    starts: dict[int, int]  # of its own, at which it begins anew


class Numbering:
    """Counts through a document in reading order.

    root: the root element of numbering.xml, or None. style_lists: paragraph style → its numId.
    """

    def __init__(self, root: Element | None, style_lists: dict[str, str]) -> None:
        definitions = {} if root is None else _definitions(root, style_lists)
        self._lists = {} if root is None else dict(_lists(root, definitions))
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of_style(self, list_id: str, style: str) -> int:
        """The level to which a style is bound that names only the list."""
        found = self._lists.get(list_id)
        levels = found.levels.items() if found else ()
        return next((at for at, level in levels if level.style == style), 0)

    def advance(self, list_id: str, at: int) -> str:
        """Count one paragraph and give its number, with what separates it from the text."""
        found = self._lists.get(list_id)
        if found is None or at not in found.levels:
            return ""
        counters = self._counters.setdefault(found.definition, {})
        if at in found.starts and (list_id, at) not in self._begun:
            counters[at] = found.starts[at]
        elif at in counters:
            counters[at] += 1
        else:
            counters[at] = found.starts.get(at, found.levels[at].start)
        self._begun.add((list_id, at))
        for deeper in [d for d in counters if d > at]:
            level = found.levels.get(deeper)
            if level is None or level.restart is None or at < level.restart:
                del counters[deeper]
                # its own start holds for its first use only, and a restart is no first use
        return _separated(_rendered(found, counters, at))


def _rendered(found: _List, counters: dict[int, int], at: int) -> str:
    own = found.levels[at]
    if own.form == "bullet":
        return ""

    def numeral(match: re.Match[str]) -> str:
        level = found.levels.get(int(match.group(1)) - 1)
        if level is None:
            return ""
        count = counters.get(int(match.group(1)) - 1, level.start)
        return write(count, "decimal" if own.decimal else level.form)

    return re.sub(r"%([1-9])", numeral, own.text).strip()


def _separated(label: str) -> str:
    if not label:
        return ""
    if _ARTICLE.match(label):
        return label + "\u3000"
    return label if label[-1] in _CLOSED else label + " "


def _definitions(root: Element, style_lists: dict[str, str]) -> dict[str, dict[int, _Level]]:
    elements = {e.get(f"{W}abstractNumId"): e for e in root.iter(f"{W}abstractNum")}
    by_list = {n.get(f"{W}numId"): value(n, "abstractNumId") for n in root.iter(f"{W}num")}
    made = {}
    for key, element in elements.items():
        if style := value(element, "numStyleLink"):  # defined elsewhere, by a list style
            element = elements.get(by_list.get(style_lists.get(style, ""), ""), element)
        made[key] = dict(_levels(element))
    return made


def _levels(element: Element) -> Iterator[tuple[int, _Level]]:
    for level in element.iterchildren(f"{W}lvl"):
        at = number(level.get(f"{W}ilvl", "0"))
        restart = value(level, "lvlRestart")
        legal = level.find(f"{W}isLgl")
        if 0 <= at < _LEVELS:
            yield (
                at,
                _Level(
                    number(value(level, "start"), 0 if level.find(f"{W}start") is None else 1),
                    value(level, "numFmt", "decimal"),
                    value(level, "lvlText"),
                    number(restart) if restart else None,
                    legal is not None and legal.get(f"{W}val", "1") not in {"0", "false", "off"},
                    value(level, "pStyle"),
                ),
            )


def _lists(root: Element, definitions: dict[str, dict[int, _Level]]) -> Iterator[tuple[str, _List]]:
    for num in root.iter(f"{W}num"):
        definition = value(num, "abstractNumId")
        levels, starts = dict(definitions.get(definition, {})), {}
        for override in num.iterchildren(f"{W}lvlOverride"):
            at = number(override.get(f"{W}ilvl", "0"))
            levels.update({k: v for k, v in _levels(override) if k == at})
            if start := value(override, "startOverride"):
                starts[at] = number(start)
        yield str(num.get(f"{W}numId")), _List(definition, levels, starts)
