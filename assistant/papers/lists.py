"""The lists of papers in a section of a guide, and the matter that each of them is for. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.layout import LIST_NUMBER, cells_of
from assistant.listed import Line, lines_of, text_of
from index.documents import Hit
from index.normalise import search_key
from index.sentences import split_sentences, trim

# 四、申报材料, 需要准备的材料, 申报材料清单; not 对申报材料的真实性负责, 常见退回情形
_SECTION = re.compile(
    r"(?:申[报请领办]|[提应需所]交?|提供|准备|办理|兑现|报送)[^，。；]{0,8}材料"
    r"(?:清单|目录|要求)?(?:[（(][^（()）]*[)）])?[:：]?$"
)
# 基本材料（所有事项均须提交）, 各类项目均需提交的, 通用材料
_COMMON = re.compile("所有|全部|各[类项]|均[须需应要]|都[要需]|通用|基本|共同|共性|必备")
_OF_MATTER = re.compile(
    r"申[报请领办](?P<of>[^，,。；;：:]{2,40}?)的[，,]"
)  # 申报租金补贴的，另附…
_NEEDS = re.compile(  # 项目备案需要：…, 企业申请供地应当提交：…
    r"(?P<of>[^，,。；;：:\d]{2,20}?)(?:应当?|需要?|须)?(?:提交|提供|准备|需要|递交|报送)"
    r"(?:下列|以下)?(?:申[报请])?(?:材料)?[：:](?=.)"
)
_NAMED = re.compile(
    rf"(?:{LIST_NUMBER})?\s*(?P<of>[^。：:；;，,]{{2,16}}材料)[。：:](?=.)"
)  # （一）通用材料。1.…
_ADDS = re.compile("提[交供]|另附|附上|出具")  # 属于外商投资的，还需提供股权结构说明。
_NUMBER = re.compile(rf"\s*(?:{LIST_NUMBER})\s*")
_ANYBODY = re.compile(  # who says nothing of what is applied for
    "申[报请领办]|(?:企业|单位|公司|机构|项目|投资)?(?:人|方|单位|企业|公司|者)|事项|另|还|需要?|均|[应须需]|"
    "提[交供]|[的当]|下列|以下|材料|专项|分别|分类|证明|相关|其他|办理"
)


@dataclass
class PaperList:
    """of: the matter that it is for; empty where it is for all. head: what names it and does not
    stand in its lines. is_note: whether it is no list but what a section says beside them."""

    of: str
    head: str = ""
    lines: list[Line] = field(default_factory=list)
    has_lead: bool = False  # whether its first line but leads in what follows
    is_note: bool = False

    @property
    def is_list(self) -> bool:
        return len(self.lines) > self.has_lead

    @property
    def text(self) -> str:
        return "\n".join(text_of(line) for line in self.lines)


def section_of(hit: Hit) -> tuple[str, ...]:
    """The headings down to that of papers which a passage stands under; none where it does not."""
    path = hit.passage.heading_path
    depths = (n for n, label in enumerate(path, 1) if _SECTION.search(label))
    return path[: next(depths, 0)]


def lists_of(document: Sequence[Hit], section: tuple[str, ...]) -> list[PaperList]:
    """All lists of papers of a section of a document, in order."""
    found: list[PaperList] = []
    open_list: PaperList | None = None
    for hit in document:
        if hit.passage.heading_path[: len(section)] != section:
            continue
        own = hit.passage.heading_path[len(section) :]
        own = tuple(label for label in own if label not in hit.passage.text)
        if own or not found:
            head = without_number(own[-1]) if own else ""
            open_list = PaperList(matter(head), head)
            found.append(open_list)
        for line in lines_of(hit):
            if begun := _begun(line, open_list):
                found += begun
                open_list = _open_after(begun, open_list)
            else:
                open_list = _gone_on(line, open_list)
            if not begun and not open_list:
                found.append(PaperList(text_of(line), lines=[line], is_note=True))
    return [one for one in found if one.is_list]


def matter(head: str) -> str:
    """What a list is for by the words that name it; empty where that is anything."""
    return "" if _COMMON.search(head) else _ANYBODY.sub("", search_key(without_number(head)))


def without_number(text: str) -> str:
    return _NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text


def _begun(line: Line, before: PaperList | None) -> list[PaperList]:
    """The lists that a line begins, or is: a row of a table, what is for who applies for something,
    what leads in the lines that follow."""
    hit, start, _ = line
    text = text_of(line)
    if text.startswith("|"):
        return [PaperList(matter(cells_of(text)[0]) or text, lines=[line])]
    is_item = before is not None and before.of and before.head  # of a list that has a heading
    if not is_item and (parts := _of_matters(text)):
        return [PaperList(of, lines=[(hit, start + a, start + b)]) for of, a, b in parts]
    if needs := _NEEDS.match(text):
        return [PaperList(matter(needs["of"]), lines=[(hit, start, start + _end(text))])]
    if named := _NAMED.match(text):
        return [PaperList(matter(named["of"]), lines=[line])]
    if text.endswith(("：", ":")):
        return [PaperList(matter(text), lines=[line], has_lead=True)]
    return []


def _end(text: str) -> int:
    """Where a line ends to tell which papers are needed: not with how long it then takes."""
    first, *more = split_sentences(text)
    last = first[1]
    for _, end in more:
        if not _ADDS.search(text, last, end):
            break
        last = end
    return last


def _open_after(begun: Sequence[PaperList], before: PaperList | None) -> PaperList | None:
    """The list that following lines may go on with: one that a line leads in or names; behind one
    that is an item of a list, that one; none behind a table's row."""
    text = begun[-1].text
    if text.startswith("|"):
        return None
    return before if _OF_MATTER.search(text) else begun[-1]


def _of_matters(text: str) -> list[tuple[str, int, int]]:
    """The clauses of a line that are for who applies for something, with those that go on with
    them: what for, and where. 申请租金补贴的，还应提交：（一）租赁合同；（二）付款凭证。"""
    told: list[tuple[str, int, int]] = []
    for clause in re.finditer("[^；;]+[；;]?", text):
        if found := _OF_MATTER.search(text, clause.start(), clause.end()):
            told.append((search_key(found["of"]), *trim(text, found.start(), clause.end())))
        elif told:
            of, start, _ = told[-1]
            told[-1] = of, *trim(text, start, clause.end())
    return told


def _gone_on(line: Line, before: PaperList | None) -> PaperList | None:
    """The list that a line goes on with, with the line in it; none where the line is of none."""
    is_first = before is not None and len(before.lines) == before.has_lead
    if before is None or not (is_first or _NUMBER.match(text_of(line))):
        return None
    before.lines.append(line)
    return before
