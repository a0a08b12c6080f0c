"""The steps of a procedure as a document lists them: the items under 申报程序 or behind
按照以下程序办理, 第一步 to 第九步, the rows of a table of steps. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.layout import LIST_NUMBER
from assistant.listed import Line, lines_of, text_of
from index.documents import Hit
from index.normalise import search_key

# 四、申报时间和程序, 二、办理流程; not 程序规定 of a statute's chapter
_SECTION = re.compile(
    r"(?:申[报请领办]|办[理事]|受理|审[批核]|认定|兑[现付]|拨付|落[地户]|供地|服务|工作|引进|评审|入驻|准入|报批|注册|登记)"
    r"[^，。；]{0,8}(?:程序|流程|步骤|环节)(?:[和与及、][^，。；]{2,8})?(?:[（(][^（()）]*[)）])?[:：]?$"
)
_LEAD = (  # 按照以下程序办理：
    "(?:(?:以下|下列|如下)(?:的?(?:程序|流程|步骤|环节))[^，。；：:]{0,6}|"
    "(?:程序|流程|步骤)(?:如下|为|是))[：:]"
)
_LEADS_IN = re.compile(rf"{_LEAD}$")
_IN_ONE_LINE = re.compile(
    rf"{_LEAD}\s*(?={LIST_NUMBER})"
)  # 按以下步骤进行：（一）受理。…（二）审核。…
_NUMBER = re.compile(LIST_NUMBER)
_STEP = re.compile(rf"\s*(?:{LIST_NUMBER}|第[一二三四五六七八九十]{{1,2}}步|[①-⑨])")
_ARTICLE = re.compile(r"\s*第[一二三四五六七八九十百]+[条章节]")
_FEWEST, _MOST = 2, 15  # steps
_LONGEST = 1200  # characters of all of them
_LONGEST_NOTE = 160  # of what stands beside them


@dataclass(frozen=True)
class Procedure:
    """around: what names it, as a search key: title, headings, what leads it in. lines: its steps
    in order, with the short paragraphs before and behind them."""

    around: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "\n".join(map(text_of, self.lines))


def procedure_of(hit: Hit, document: Sequence[Hit]) -> Procedure | None:
    """The procedure that a hit stands in; None where it stands in none.

    document: all of the document's passages, in order.
    """
    section = _section_of(hit)
    within = [h for h in document if section and h.passage.heading_path[: len(section)] == section]
    found = [*_led_in(document), *(_in_section(within) if within else ())]
    own = [lines for lines in found if any(h.passage.id == hit.passage.id for h, _, _ in lines)]
    if not own:
        return None
    lines = own[0]
    labels = " ".join(lines[0][0].passage.heading_path)
    named = f"{hit.document.title} {labels} {text_of(lines[0])}"
    return Procedure(search_key(named), tuple(lines))


def _section_of(hit: Hit) -> tuple[str, ...]:
    """The headings down to that of a procedure which a passage stands under."""
    path = hit.passage.heading_path
    depths = (n for n, label in enumerate(path, 1) if _SECTION.search(label))
    return path[: next(depths, 0)]


def _led_in(document: Sequence[Hit]) -> Iterator[list[Line]]:
    """What leads steps in, with these: the items that follow it."""
    open_list: list[Line] = []
    for line in _lines(document):
        text = text_of(line)
        if open_list and _is_step(line) and not _ARTICLE.match(text):
            open_list.append(line)
            continue
        if _are_steps(open_list[1:]):
            yield open_list
        open_list = [line] if _LEADS_IN.search(text.rstrip()) else []
    if _are_steps(open_list[1:]):
        yield open_list


def _in_section(within: Sequence[Hit]) -> Iterator[list[Line]]:
    """The steps of a section, and what short paragraph stands before or behind them."""
    lines = [line for line in _lines(within) if not _is_heading(line)]
    goes_on = {
        line for before, line in pairwise(lines) if before[2] == line[1] and before[0] != line[0]
    }
    if any(_LEADS_IN.search(text_of(line).rstrip()) for line in lines):
        return
    at = [n for n, line in enumerate(lines) if _is_step(line) or line in goes_on]
    steps = [lines[n] for n in at]
    if not _are_steps(steps) or at[-1] - at[0] != len(at) - 1:  # something stands between them
        return
    before, behind = lines[: at[0]], lines[at[-1] + 1 :]
    yield [*_short(before), *steps, *_short(behind)]


def _short(lines: Sequence[Line]) -> Sequence[Line]:
    is_short = sum(len(text_of(line)) for line in lines) <= _LONGEST_NOTE
    return lines if is_short and not any(_ARTICLE.match(text_of(line)) for line in lines) else ()


def _are_steps(lines: Sequence[Line]) -> bool:
    length = sum(len(text_of(line)) for line in lines)
    return _FEWEST <= len(lines) <= _MOST and length <= _LONGEST


def _is_step(line: Line) -> bool:
    text = text_of(line)
    return text.startswith("|") or bool(_STEP.match(text))


def _is_heading(line: Line) -> bool:
    return text_of(line).strip("# ") in line[0].passage.heading_path


def _lines(document: Sequence[Hit]) -> Iterator[Line]:
    """The lines of passages in order; where one is cut within a paragraph, what follows is a line
    that goes on with it. Steps that stand behind one another in a line are lines of their own."""
    return (part for hit in document for line in lines_of(hit) for part in _parts(line))


def _parts(line: Line) -> Iterator[Line]:
    hit, start, _ = line
    text = text_of(line)
    lead = _IN_ONE_LINE.search(text)
    at = [0, *(n.start() for n in _NUMBER.finditer(text, lead.end()))] if lead else [0]
    for a, b in pairwise([*at, len(text)]):
        yield hit, start + a, start + b
