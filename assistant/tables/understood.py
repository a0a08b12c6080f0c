"""What of a question a table understands: its cells, columns and title, and words that ask. Pure.

A question of which anything is left is not one on the table.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.tables.counted import PLANS
from assistant.tables.filters import Period, Threshold, taken_periods, taken_thresholds
from assistant.tables.mentions import MARKS, Mention
from assistant.tables.operations import SUPPORT, WORDS, Kind
from assistant.tables.table import Column, Table
from index.normalise import search_key
from index.numerals import to_int

_SAME = 2  # characters of a word that a title or label has as well
_SIDE = re.compile(  # …，在哪个园区; 层高要6米以上，哪个园区有
    r"[,，、]?(?:分别|各自|都)?(?:落[户地]在?|[位处]于|在|属于?|是)(?:哪一?[个类些]|什么)"
    r"(?P<side>[\u4e00-\u9fff]{2})|[,，]哪一?[个些](?P<has>[\u4e00-\u9fff]{2})(?:才|都)?有$"
)
LISTED = re.compile("清单|名单|一览|列表|表格?[里中上]|[所中里]列|列出的?|榜单")
_COUNTED = re.compile(
    r"(?<![哪第每这那某前\d.])(\d+|[二两三四五六七八九十]+)(?:[个家项](?=.)|大(?=产业|行业|园区))|"
    r"(?<=哪)(\d+|[二两三四五六七八九十]+)[个家项]"
)  # 12个项目, 哪两个
_FIRMS = re.compile("项目|企业|公司|客商")
_OF_FIRMS = re.compile("项目|企业|公司|客商|投资[方人主]|名称")
_EACH = re.compile("各|分别|每")
PARKS = re.compile("(?:产业|工业)?园区")
_YEARS = re.compile(r"(?<!\d)(\d{1,2}|[一二两三四五六七八九十])年(?![度份内以])")  # 三年的
_IN_UNITS = re.compile("(?<=多少)万?(?:平方米|平米|平方|平|亩)")
_EACH_UNIT = re.compile(
    "[一每](?:度电?|吨|方|立方米?|亩|平方米?|平米?|千瓦时|个?月|天)"
)  # 多少钱一度
_FIT = re.compile(
    "要(?:求|在|是)?|得|需要?|合适|适合|符合|满足|条件|能用|可选|可以|且|同时|还"
)  # 层高要6米以上
_TO_BE = re.compile("要(?=投)")
_LIES = re.compile(f"(?:落[户地]?[在到]?|[位处]于|坐落于?)(?={MARKS})")
_PLUS = re.compile("(?<=[租金价费])(?:加上?|连同|[,，]?含)(?=[\u4e00-\u9fff]{0,4}[费价租])")
_GRADES = re.compile("等级|级别|星级|档次")
_RATED = re.compile(  # 开民宿评上金级给多少
    "^(?:我?[想要]?[开办做](?:一?[个家])?(?=[\u4e00-\u9fff]{2,6}评))|"
    f"(?:如果|要是|能)?(?:被|能)?(?:评[上为定]|认定为|达到|获评)了?(?={MARKS})"
)
_FILLERS = re.compile(
    "请问|你们|咱们|里面|里头|想知道|告诉我?|要求|标准|帮我|看看|一下|总共|一共|分别|具体|目前|已经?|现在|其中|所有|全部|之中|什么|多少|"
    "哪一?[种类款]|(?<=[哪几这那])[栋幢座间]|还(?=[有剩能可空])|[的了里中内在是有那这几个家项哪些谁都吗呢啊出来上和与及新能可以给我共得]"
)


@dataclass
class Reading:
    """What of a question is not understood yet, and what is."""

    rest: str
    named: list[Mention]
    kind: Kind
    periods: list[Period] = field(default_factory=list)
    thresholds: list[Threshold] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    years: int | None = None  # that something is paid
    is_of_parks: bool = False
    column: Column | None = None  # that the question has named
    words: list[str] = field(default_factory=list)  # that title or labels have as well
    scores: dict[int, int] = field(default_factory=dict)  # column → characters of its label

    def take(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        found = list(pattern.finditer(self.rest))
        self.rest = pattern.sub(" ", self.rest)
        return found

    def take_sides(self, columns: Sequence[Column]) -> None:
        """Takes what is asked for besides, which the row tells: …，在哪个园区."""

        def taken(found: re.Match[str]) -> str:
            is_label = any((found["side"] or found["has"]) in c.label for c in columns)
            return " " if is_label else found.group()

        self.rest = _SIDE.sub(taken, self.rest)


def is_understood(asked: Reading, table: Table) -> bool:
    """Takes what is understood of a question from it; whether nothing is left."""
    _take_what_narrows(asked, table)
    own = (table.key, table.group)
    words = [column for column in table.columns if column.is_words and column not in own]
    is_row = asked.kind in ("row", "total")
    if not is_row:  # which is asked for its side
        asked.take_sides(words)
    asked.take(_IN_UNITS)
    if not is_row and any(column.label[-_SAME:] in asked.rest for column in words):
        return False  # another column's names are asked for than what each row is of
    is_of_rows = f"哪个{table.key.label[-_SAME:]}" in asked.rest  # 签约项目哪个产业投资额最大
    if _FIRMS.search(asked.rest) and not is_of_rows and not _OF_FIRMS.search(table.key.label):
        return False
    if asked.kind in ("count", "sum") and _EACH.search(asked.rest):
        return False
    if words_of := WORDS.get(asked.kind):
        asked.take(words_of)
    if is_row:
        asked.take(SUPPORT)
    if any(column.is_of_each for column in table.columns if column.figures):
        asked.take(_EACH_UNIT)
    if not any("园区" in column.label for column in table.columns):
        asked.is_of_parks = bool(asked.take(PARKS))
    asked.take(LISTED)
    _take_words(asked, table)
    asked.take(_FILLERS)
    return not re.search(r"\w", asked.rest)


def _take_what_narrows(asked: Reading, table: Table) -> None:
    if asked.kind == "total":
        asked.years = next((to_int(found[1]) for found in asked.take(_YEARS)), None)
    asked.rest, asked.periods = taken_periods(asked.rest)
    asked.rest, asked.thresholds = taken_thresholds(asked.rest)
    asked.counts = [to_int(found[1] or found[2]) or 0 for found in asked.take(_COUNTED)]
    if _GRADES.search(table.key.label):
        asked.take(_RATED)
    if asked.thresholds and asked.kind in ("list", "count"):
        asked.take(_FIT)
    asked.take(PLANS if table.is_aimed_at else _TO_BE)
    asked.take(_LIES)
    asked.take(_PLUS)


def _take_words(asked: Reading, table: Table) -> None:
    """Takes the words that title, heading and labels have as well: whole labels, then the longest
    from the left on: of 厂房租金 not 厂房租, as 厂房租售价格 has it."""
    sources = [search_key(f"{table.document.title} {table.heading} {table.ahead}")]
    labels = {column.at: search_key(column.name) for column in table.columns}
    sources += labels.values()
    for name in sorted(set(labels.values()), key=len, reverse=True):
        if len(name) >= _SAME and name in asked.rest:
            _score(asked, name, labels)
            asked.rest = asked.rest.replace(name, " ")
    at, kept = 0, ""
    while at < len(asked.rest):
        end = len(asked.rest)
        while end > at and not _is_word(asked.rest[at:end], sources):
            end -= 1
        word = asked.rest[at:end]
        _score(asked, word, labels)
        kept += " " if word else asked.rest[at]
        at = max(end, at + 1)
    asked.rest = kept


def _score(asked: Reading, word: str, labels: Mapping[int, str]) -> None:
    asked.words += [word] if word else []
    for column, label in labels.items():
        asked.scores[column] = asked.scores.get(column, 0) + len(word) * (word in label)


def _is_word(text: str, sources: Sequence[str]) -> bool:
    """投 and 签 are words of their own."""
    is_long = len(text) >= _SAME or text in ("投", "签")
    return is_long and text.isalnum() and any(text in source for source in sources)
