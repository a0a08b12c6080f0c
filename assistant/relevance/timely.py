"""Whether what is told is of the year, quarter or day that was asked for. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from assistant.abstention.unheld import DAY, PERIOD, YEAR
from assistant.answers import Claim, Evidence
from assistant.quantities import quantities
from assistant.relevance import looks, seeking
from assistant.relevance.mistaken import quoted_by
from index.documents import Document, Kind
from index.normalise import search_key, search_terms

_SINCE = re.compile(
    r"\d{4}年?(\d{1,2}月)?(\d{1,2}日)?(起|以来|以后|之后|后|开始|施行|实施|印发|发布)"
)
_OF_MORE = re.compile("全年|年度|比")  # than a quarter
# how the first half went does not tell of the year
_WHOLE_YEAR = re.compile("全年|一整年")
_PART_OF_YEAR = re.compile("上半年|[一二三1-3]季度|前[一二三]季")
_OF_YEAR = re.compile("全年|年度|目标|任务")
_OF_A_YEAR = {Kind.NEWS, Kind.TARGET, Kind.PLAN}
# 今年1至9月 of a report is of the year in which it was published; not 当今年轻人, 今年（2024年）
_BY_DAY = re.compile(r"(?<!当)(今|去|明)年(?![轻龄]|[（(])")
_THIRD = re.compile(r"(?<!\d)(\d{1,2})月([上中下])旬")
_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])月(?!份?[以之]?[内后前])")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OFFSET = {"今": 0, "去": -1, "明": 1}
# 示例总部是2031年引来的吧: whether it was that year, of which another one is the correction
_WHETHER_THEN = re.compile(
    r"^(?:请问)?(?P<what>[^，。?,]{2,30}?)(?:应该|都|也|不)*(?:是不是|是否|是)(?:在|于)?"
    r"(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:就|才)?(?P<did>[^，。?,]{1,10}?)的"
    r"(?:[,，]?(?:[吗吧么]|[对是]不[对是]|[对是]吗|没错吧?))?\W*$"
)
# 2027年的申报截止到哪天, of which no window of an earlier year tells
_WINDOW = re.compile(
    r"20\d\d年度?的?(?:(?!签|投产|开工|竣工)[^，,。?]){0,16}(?:申[请报领]|报名|受理|截止|始报|窗口)"
)
# 2032年的补贴还按30%给吗, of which what is told of an earlier time says nothing
_STILL = re.compile(
    r"(?P<year>(?:19|20)\d{2})年?[^，。?]{0,16}(?:还|仍|依然|继续|照旧)[^，。?]{0,14}[吗么不没]\W*$"
)
_WHEN = re.compile("什么时候|何时|几月|几号|哪天|截止|时间|日期|多久")
_OF_IT = 0.8  # of the terms of what is asked about, that the correction has
_IS_ANY = re.compile("[来去了过到在上出下起]")  # of a deed, says nothing of which
_CAME = re.compile("^(?:过|搬|进|落户|入驻)?(?:来|进来|过来)(?:这里|[你您]们这)?$")
_LET_IN = re.compile("[引招落迁驻]|入驻|来")


def of_its_year(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    document = next((items[n].document for n, _, _ in claim.quotes if n in items), None)
    text = _in_years(claim.text, document)
    if not YEAR.search(search_key(text)):
        text = _in_years(quoted_by(claim, items), document)
    if not YEAR.search(search_key(text)) and claim.quotes:
        text = f"{year_over(asked, claim, items)}{text}"
    is_of_then = _is_of_then(asked, f"{text}{quoted_by(claim, items)}", document)
    has_figure = any(not figure.is_date for figure in quantities(asked))
    may_correct = seeking.IS_IT_SO.search(asked) and has_figure and not is_of_then
    is_fit = not is_of_then and not is_of_other_years(asked, text)
    if not claim.supported or is_fit or may_correct:
        return claim  # of what is asked whether it is so, another year may be the correction
    return replace(claim, cites=(), problem="is of another year than was asked for")


def _is_of_then(asked: str, text: str, document: Document | None) -> bool:
    """Whether a question is whether something still is so in a later year, which neither a text nor
    the term of its document tells of; an act holds until it is repealed."""
    still = _STILL.search(asked)
    published = _published(document)
    if not still or document is None or not published or document.kind is Kind.REGULATION:
        return False
    year = still["year"]
    holds = max(document.expires[:4], document.effective[:4]) >= year
    return int(year) > published and not holds and year not in f"{text}{document.title}"


def _in_years(text: str, document: Document | None) -> str:
    """A text with 今年 and 去年 as the years that they are by its document's date."""
    year = _published(document)
    return _BY_DAY.sub(lambda found: f"{year + _OFFSET[found[1]]}年", text) if year else text


def _published(document: Document | None) -> int:
    """The year of a document; 0 where it tells none."""
    year = document.published[:4] if document else ""
    return int(year) if year.isdigit() else 0


def with_years(claims: Sequence[Claim], evidence: Sequence[Evidence], today: date) -> list[Claim]:
    """The claims; 今年 of a document of another year with that year: 今年（2025年）12月. Who reads
    it later takes it for his own."""
    items = {item.n: item for item in evidence}
    return [_with_year(claim, items, today) for claim in claims]


def _with_year(claim: Claim, items: Mapping[int, Evidence], today: date) -> Claim:
    document = next((items[n].document for n, _, _ in claim.quotes if n in items), None)
    year = _published(document)
    if not claim.supported or year in (0, today.year):
        return claim

    def dated(found: re.Match[str]) -> str:
        return f"{found.group()}（{year + _OFFSET[found[1]]}年）"

    return replace(claim, text=_BY_DAY.sub(dated, claim.text))


def year_over(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> str:
    """The year that a report, plan or target is of where a claim is quoted from: the nearest in
    front of it or over it, 2034年工作回顾, else the one in its title, else that of its date where
    it tells of a part of a year, 上半年; of other documents, which hold for years, that of a year's
    guide to applying, to who asks when to apply."""
    n, start, _ = claim.quotes[0]
    item = items.get(n)
    if item is None:
        return ""
    told = f"{item.document.title}\n{item.passage.heading}\n{quoted_by(claim, items)}"
    is_of_part = bool(_PART_OF_YEAR.search(search_key(told)))
    published = _published(item.document) if is_of_part else 0
    if item.document.kind not in _OF_A_YEAR and not published:
        guide = YEAR.findall(search_key(item.document.title))
        return f"{guide[0]}年，" if guide and _WINDOW.search(asked) else ""
    before = search_key(item.passage.text[: start - item.passage.start])
    over = (before, item.passage.heading, item.document.title)
    years = next((found[-1:] for text in over if (found := YEAR.findall(search_key(text)))), [])
    return f"{years[0] if years else published}年，" if years or published else ""


def of_its_time(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where the passage that it is quoted from has none of the quarters of
    a year that the question names, or none of the days where it tells of others."""
    days, periods = set(DAY.findall(asked)), PERIOD.findall(asked)
    if not claim.supported or not (days or periods or _THIRD.search(asked)):
        return claim
    cited = [items[n] for n in claim.cites if n in items]
    found = search_key("\n".join(e.passage.searchable(e.document.called) for e in cited))
    tells_day = DAY.search(search_key(quoted_by(claim, items)))
    of_more = _OF_MORE.search(asked) or len(set(YEAR.findall(asked))) > 1
    is_of_other = {
        "day": (tells_day and days and days.isdisjoint(DAY.findall(found)))
        or _is_of_other_third(asked, search_key(quoted_by(claim, items))),
        "period": periods
        and not of_more
        and not any(name in found or _is_day_in(name, asked, claim.text) for name in periods),
    }
    sort = next((sort for sort, is_other in is_of_other.items() if cited and is_other), "")
    problem = f"is of another {sort} than was asked for"
    return replace(claim, cites=(), problem=problem) if sort else claim


def _is_of_other_third(asked: str, text: str) -> bool:
    """Whether a text tells days, and none in the 3月中旬 that a question names."""
    thirds = set(_THIRD.findall(asked))
    told = {(month, "上中下"[min(int(day) - 1, 29) // 10]) for month, day in DAY.findall(text)}
    return bool(thirds and told) and thirds.isdisjoint(told | set(_THIRD.findall(text)))


def _is_day_in(period: str, asked: str, text: str) -> bool:
    """Whether a text tells a day of a quarter or half to who asks when: 9月1日 of 下半年. What came
    of one month is not that of the quarter."""
    if not seeking.seeks_a_time(asked):
        return False
    if period.endswith("半年"):
        first, last = (1, 6) if period.startswith("上") else (7, 12)
    else:
        last = 3 * _QUARTERS[period[0]]
        first = last - 2
    months = [int(month) for month in _MONTH.findall(search_key(text))]
    return any(first <= month <= last for month in months)


def is_of_other_years(asked: str, text: str) -> bool:
    """Whether a text tells of years, none of which a question that names some asks about.

    What holds from one year to another or from one on is of the years between as well.
    """
    years, told = YEAR.findall(asked), YEAR.findall(_SINCE.sub(" ", search_key(text)))
    sought = looks.sought(asked)
    if not years or not told:
        return False
    if _WINDOW.search(asked) and _WHEN.search(asked):
        return bool(max(told) < min(years))
    if (sought and sought.is_time) or _tells_when(asked, text):
        return False
    return not any(min(told) <= year <= max(told) for year in years)


def _tells_when(asked: str, text: str) -> bool:
    """Whether a text tells the very deed of which a question's key asks whether it was done in a
    year, in whatever year that was."""
    found = _WHETHER_THEN.search(asked)
    if not found:
        return False
    key, what = search_key(text), set(search_terms(found["what"]))
    deed = _IS_ANY.sub("", found["did"])
    is_deed = _LET_IN.search(key) if _CAME.match(found["did"]) else set(deed) & set(key)
    return bool(is_deed) and len(what.intersection(search_terms(key))) >= _OF_IT * len(what)


def is_of_part_of_year(asked: str, said: str) -> bool:
    """Whether a text tells how part of a year went to who asks of all of it; of what is asked
    whether it is so (全年就签了290亿，对吗), the quarter may be the correction. Search keys."""
    is_of_year = _WHOLE_YEAR.search(asked) and not seeking.IS_IT_SO.search(asked)
    return bool(is_of_year and _PART_OF_YEAR.search(said) and not _OF_YEAR.search(said))
