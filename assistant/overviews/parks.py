"""The parks of a place: which industries and projects the documents name for each. Pure.

Found by what words and tables look like, never by a list of names: a table that has a column of
parks, names of parks in the glossary and in headings, and the sentences that name one of them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.overviews.statements import Quote, Table, sentences, tables
from index.documents import Document, DocumentText, Kind
from index.normalise import search_key

_SUFFIX = (
    r"(?:(?:产业|工业|科技|软件|物流|创业|创意|生态|农业|示范|双创)园区?|园区|"
    r"(?:经济|技术|产业|高新)*(?:开发区|高新区|集聚区|示范区|先导区|功能区))"
)
# what stands before the suffix is a name, not what is done with parks or what sort they are
_NOT_A_NAME = re.compile(
    r"加快|加大|建设|建好|推进|打造|强化|提升|完善|关于|支持|规范|管理|入驻|发展|服务|进入|"
    r"^(?:各|全|本|该|重点|主要|现有|其他|特色|有关|相关|国家级?|省级?|市级?|县级?|区级?|新|老|大|小|"
    r"类|个|和|与|及|在|的|以|对|产业|工业|科技|软件|物流|创业|创意|生态|农业|示范|经济|技术|高新|新兴)+$|"
    r"[，。；：、（）()“”《》]"
)
_OF_A_PLACE = re.compile(
    r"[省市区县旗镇乡](?:产业|工业)?园区?$"
)  # 某区产业园区 are all of its parks
_PARK = re.compile(rf"(?P<name>.{{2,16}}?){_SUFFIX}")
_PLACE_BEFORE = re.compile(r"^[\u4e00-\u9fff]{1,6}?(?:省|市|区|县|旗|镇|乡|街道)(?=.)")
_MOST_PARKS = 300  # more are another sort of list
_LONGEST_NAME = 30  # characters; a longer cell explains rather than names

_PARK_COLUMN = re.compile(
    r"园区|(?:产业|工业|科技)园|开发区|高新区|功能区|\bparks?\b", re.IGNORECASE
)
_MEASURES = re.compile(
    r"(?:数|数量|个数|家数|额|金额|投资|面积|规模|时间|日期|年份|期限|进度|进展|比|占比|比例|率|"
    r"地址|位置|电话|方式|人|序号|备注|产值|条件|政策)(?:[（(].*[）)])?$"
)
_COLUMN_NOUN = re.compile(
    r"(?P<industries>产业|行业|主导|\bindustr\w*)|(?P<projects>项目|企业|公司|\bprojects?\b|\bcompan\w*)",
    re.IGNORECASE,
)
_OF_INDUSTRIES = re.compile(
    r"产业(?!集群|园|基地|项目|工人|用地|基金|政策|扶持)|行业(?!协会)|(?:楼宇|数字|总部|平台)经济|制造业|服务业"
)
_OF_PROJECTS = re.compile(r"项目|企业|公司|集团|落户|入驻|投产|开工|竣工")


@dataclass(frozen=True)
class Told:
    """A quotation that fills a cell. `column` names the column of a table that it stands in."""

    quote: Quote
    column: str = ""


@dataclass(frozen=True)
class Park:
    """What is told of a park. A cell without quotations: the documents tell nothing.

    Cells of tables come first, then sentences.
    """

    name: str
    industries: tuple[Told, ...]
    projects: tuple[Told, ...]


def parks(
    documents: Iterable[tuple[Document, DocumentText]], glossary: Mapping[str, str]
) -> list[Park]:
    """The parks in the order in which the documents name them.

    glossary: English name → Chinese name.
    """
    documents = list(documents)
    rows = [row for document, text in documents for row in _rows(document, text)]
    names = _Names()
    for name in [name for name, _ in rows] + _named(documents, glossary):
        names.add(name)
    cells: dict[str, dict[str, list[Told]]] = {
        key: {"industries": [], "projects": []} for key in names.shown
    }
    for name, told in rows:
        for column, one in told if _key(name) in cells else ():
            cells[_key(name)][column].append(one)
    for document, text in documents:
        for key, column, quote in _sentences(document, text, names):
            cells[key][column].append(Told(quote))
    return [
        Park(name, tuple(cells[key]["industries"]), tuple(cells[key]["projects"]))
        for key, name in names.shown.items()
    ]


def is_park_name(text: str) -> bool:
    """Whether the text is the name of one park: 花园口新兴产业园, but not 产业园区."""
    match = _PARK.fullmatch(text)
    return bool(match and not _NOT_A_NAME.search(match["name"]) and not _OF_A_PLACE.search(text))


class _Names:
    """Names of parks with their spellings: with and without the place before, 园 and 园区."""

    def __init__(self) -> None:
        self.shown: dict[str, str] = {}  # key → the name as it was first met
        self._spellings: dict[str, str] = {}  # as it stands in texts → key
        self._pattern: re.Pattern[str] | None = None

    def add(self, name: str) -> None:
        key = _key(name)
        if key not in self.shown and len(self.shown) == _MOST_PARKS:
            return
        self.shown.setdefault(key, name)
        for spelling in {name, _without_place(name), name.removesuffix("区")}:
            if spelling == name or is_park_name(spelling):
                self._spellings[spelling] = key
        self._pattern = None

    def in_text(self, text: str) -> tuple[list[str], str]:
        """The keys of the parks that a text names, and the text without their names."""
        if not self._spellings:
            return [], text
        if self._pattern is None:
            longest_first = sorted(self._spellings, key=len, reverse=True)
            self._pattern = re.compile("|".join(map(re.escape, longest_first)))
        keys = dict.fromkeys(self._spellings[found] for found in self._pattern.findall(text))
        return list(keys), self._pattern.sub("", text)


def _key(name: str) -> str:
    key = search_key(_without_place(name))
    return key.removesuffix("区") if key.endswith("园区") else key


def _without_place(name: str) -> str:
    shorter = _PLACE_BEFORE.sub("", name, count=1)
    return shorter if is_park_name(shorter) else name


def _rows(document: Document, text: DocumentText) -> Iterator[tuple[str, list[tuple[str, Told]]]]:
    """Of tables with a column of parks: the park of a row, and its cells by what they tell."""
    for table in tables(document, text):
        at, columns = _columns(table)
        for row in table.rows if at is not None and columns else ():
            name = row[at or 0].text
            if not row[at or 0].is_silent and len(name) <= _LONGEST_NAME:
                yield (
                    name,
                    [
                        (what, Told(row[i], table.header[i].text))
                        for i, what in columns.items()
                        if not row[i].is_silent
                    ],
                )


def _columns(table: Table) -> tuple[int | None, dict[int, str]]:
    """Which column names the parks, and what other columns tell."""
    at, others = None, {}
    for i, head in enumerate(table.header):
        if _MEASURES.search(head.text):
            continue
        if at is None and _PARK_COLUMN.search(head.text):
            at = i
            continue
        nouns = list(_COLUMN_NOUN.finditer(head.text))  # the last says what the column holds
        if nouns:
            others[i] = str(nouns[-1].lastgroup)
    return at, others


def _named(
    documents: Sequence[tuple[Document, DocumentText]], glossary: Mapping[str, str]
) -> list[str]:
    """Names of parks in headings, and those of the glossary that some document mentions."""
    headings = [block.label for _, text in documents for block in text.blocks]
    parts = [part for label in headings for part in re.split(r"[：:、\s（）()]+", label)]
    known = [name for name in glossary.values() if any(name in text.text for _, text in documents)]
    return [name for name in parts + known if is_park_name(name)]


def _sentences(
    document: Document, text: DocumentText, names: _Names
) -> Iterator[tuple[str, str, Quote]]:
    """Sentences that name a park, or stand under a heading that names one alone."""
    if document.kind is Kind.REGULATION or not names.in_text(text.text)[0]:
        return  # a regulation rules parks, it does not report on them
    for quote in sentences(document, text):
        keys, rest = names.in_text(quote.text)
        if not keys:
            above, _ = names.in_text(" ".join(quote.headings))
            keys = above if len(above) == 1 else []
        if not keys or quote.says_nothing_is_told:
            continue
        for column in _told_by(rest):
            for key in keys:
                yield key, column, quote


def _told_by(rest: str) -> Sequence[str]:
    found = []
    if _OF_INDUSTRIES.search(rest):
        found.append("industries")
    if _OF_PROJECTS.search(rest):
        found.append("projects")
    return found
