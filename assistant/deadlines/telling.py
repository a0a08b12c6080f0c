"""What is told to who asks whether it is still time: the line with the last day, and whether that
day is over, by code."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from assistant import listed
from assistant.answers import Calculation, Claim, Evidence, Language, Question, Term
from assistant.deadlines import since
from assistant.deadlines.windows import Window, windows, years_on
from assistant.injections import instructs
from assistant.layout import may_be_put, of_each_document, stretch
from assistant.listed import Line, Listed, lines_of, readable_line, text_of
from assistant.measure_asked import is_of, name_of
from assistant.places import Home
from assistant.reckoning.writing import NAMES, STOPS, day_in_words
from index.documents import Document, Hit, SearchResult
from index.normalise import search_key
from index.validity import BEHIND

_HANDS_IN = "(?:申[请报领]|报名?|[递提]?交(?:材料|资料|申请)?|受理|办)"
_NOW = "(?:现在|今天|目前|眼下|这会儿|这时候)"
_NAMED_DAY = r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?"
_YES_NO = r"(?:吗|么|不|没有?|呢|吧|不能|行不行|可以不|来得及)?\W*"
_ASKED = tuple(
    re.compile(words)
    for words in (
        # 现在申报还来得及吗, 我下周去交材料晚不晚
        rf"{_HANDS_IN}[^,。]{{0,10}}(?:来不?得?及|赶[得不]上|[晚迟](?:不[晚迟]|[了吗])|过期|逾期)",
        rf"(?:来得及|赶得上)[^,。]{{0,4}}{_HANDS_IN}",
        # 奖补资金今天还能报吗, 现在还可以申请吗, 现在还在受理吗
        rf"{_NOW}[^,。]{{0,4}}(?:还|仍)?(?:能|可以|在|接?受)[^,。]{{0,4}}(?:申[请报领](?!到|多)|报名?(?!销)|交(?:材料|资料|申请)|受理)"
        rf"[^,。]{{0,6}}{_YES_NO}$",
        # 推介会还能报名吗; not 领过甲奖还能申请乙奖吗
        rf"(?:还|仍)(?:能|可以)[^,。]{{0,2}}报名[^,。]{{0,2}}{_YES_NO}(?:$|[,，])",
        # 申报截止了没有, 申报过期了吗, 还在申报期内吗
        r"(?:申[请报领]|报名|受理|申报期|窗口期?|时间|通知)[^,。]{0,4}?(?:已经?)?(?:截止|结束|过期?|关闭?|到期|开始)"
        r"了?(?:吗|么|没)",
        r"(?:截止|结束|过期|开始)[^,。]{0,3}(?:申[请报领]|报名|受理)了?(?:吗|么|没)",
        # 离申报截止还有几天, 还剩几天能报
        r"(?:还有?剩?下?|距离?|离)[^,。]{0,10}(?:几天|多少天|多久|多长时间)[^,。]{0,6}(?:截止|申[请报领]|报名|结束)",
        r"(?:截止|申[请报领]|报名)[^,。]{0,8}(?:还有?剩?下?)(?:几天|多少天|多久|多长时间)",
        # 上半年没赶上申报，下半年还有机会吗
        rf"(?:错过|没赶上|没来得及|过了)[^。]{{0,12}}(?:还有(?:没有)?机会|还能?(?:再|补)*{_HANDS_IN})",
        # 12月20号去申报行不行
        rf"{_NAMED_DAY}[^,。]{{0,4}}{_HANDS_IN}[^,。]{{0,6}}(?:行不行|可以|行吗|[晚迟]|来得及|能不能)",
    )
)
# the rest of a question that is for more than the time
_ASKS_MORE = re.compile("材料|资料|条件|多少(?!天)|哪|怎么|谁|什么(?!时)|要求|电话")
_ASKS_WHEN = re.compile(
    "(?:申[请报领]|报名|受理|截止|窗口)[^,。]{0,8}(?:什么时候|何时|几号|几月|哪天|时间|日期)|"
    "(?:什么时候|何时|几号|几月|哪天)[^,。]{0,8}(?:申[请报领]|报名|受理|截止)"
)
_FILLS = re.compile(
    rf"{_NAMED_DAY}|{_NOW}|[明后]天|下周|材料|资料|[有分]?几个(?:窗口期?|批次)|时间|"
    "[一每]年(?:能|可以)?(?:申?报|申请|受理)几[次批回]"
)
_YEAR = re.compile(r"20\d\d")
_DAYS = {"明天": 1, "后天": 2}


def asks(question: str) -> bool:
    """Whether a question is for whether something can be handed in at this time."""
    return any(words.search(search_key(question)) for words in _ASKED)


def found(
    result: SearchResult,
    whole: Callable[[Hit], Sequence[Hit]],
    home: Home,
    day: date | None = None,
) -> Sequence[Listed]:
    """The lines that tell until when what a question names is taken, of the document that is open
    the longest; none where it names what no such document speaks of. To who asks but when, those of
    a document that is of what he names.

    whole: all passages of a hit's document. home: whose name narrows nothing. day: None is today.
    """
    key, today = search_key(result.query), day or date.today()
    if of_deed := since.found(result):
        return of_deed
    is_asked, is_when = asks(key), bool(_ASKS_WHEN.search(key))
    if not is_asked and not is_when:
        return ()
    name = name_of(_without_what_is_asked(home.without(key)))
    if not is_asked and not name:
        return ()
    years = _YEAR.findall(key)
    best: tuple[date, Sequence[Line]] | None = None
    for hit in of_each_document(result.hits):
        document, passages = hit.document, whole(hit)
        text = "\n".join(passage.passage.text for passage in passages)
        is_named = is_of(name, document.title, "" if is_when and name else text, home)
        if document.status in BEHIND or not may_be_put(hit) or not is_named:
            continue
        lines = [one for part in passages for one in _lines(part, today)]
        ends = [window.last for _, windows_of in lines for window in windows_of]
        ends = [end for end in ends if not years or str(end.year) in years]
        if ends and (best is None or max(ends) > best[0]):
            best = max(ends), [line for line, _ in lines]
    return list(_evidence(best[1])) if best else ()


def is_told(question: str, chosen: Sequence[Evidence]) -> bool:
    """Whether the lines in front of the evidence are all that a question is for."""
    key = search_key(question)
    is_asked = asks(key) or bool(_ASKS_WHEN.search(key)) or since.asks(key)
    is_asked = is_asked and not _ASKS_MORE.search(_without_what_is_asked(key))
    return is_asked and bool(listed.claims_of(chosen))


def compared(
    question: Question, query: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> tuple[Calculation, ...]:
    """Whether the time is over, for who asks that; for who asks when it is, where it is over.

    query: the question in Chinese. shown: what is told.
    """
    key, today = search_key(query), question.as_of or date.today()
    if of_deed := tuple(since.compared(question, query, shown, evidence)):
        return of_deed
    is_asked = asks(key)
    if not is_asked and not _ASKS_WHEN.search(key):
        return ()
    items = {item.n: item for item in evidence}
    told = [
        (window, n, start, end)
        for claim in shown
        for n, start, end in claim.quotes
        if n in items and items[n].document.status not in BEHIND
        for window in _of_claim(claim, _told_by(items[n], start, end, today))
    ]
    if len({items[n].document.id for _, n, _, _ in told}) != 1:
        return ()
    if any(window.is_of_deed for window, *_ in told):
        return ()  # of which year, the visitor knows
    on = _day_of(key, today)
    told = [(window.next_to(on), n, start, end) for window, n, start, end in told]
    meant = _meant([window for window, *_ in told], on)
    if not is_asked and meant.last >= on:
        return ()
    at = next(one[1:] for one in told if one[0] == meant)
    return (_calculation(meant, at, on, today, question.language),)


def _told_by(item: Evidence, start: int, end: int, today: date) -> list[Window]:
    said, year = item.quote(start, end), _year_of(item.document)
    return windows(said, year, today, item.passage.heading)


def _of_claim(claim: Claim, told: Sequence[Window]) -> Sequence[Window]:
    """Of the windows that a claim is quoted from those that it tells itself, where it does: of two
    batches the one that was asked for."""
    said = search_key(claim.text)
    own = [window for window in told if search_key(window.text) in said]
    return own or told


def _meant(told: Sequence[Window], on: date) -> Window:
    """Of several the one that a day is in, else the next, else the last one that is over."""
    open_then = [w for w in told if (w.first or w.last) <= on <= w.last]
    ahead = [w for w in told if w.last >= on]
    if open_then or ahead:
        return min(open_then or ahead, key=lambda w: w.last)
    return max(told, key=lambda w: w.last)


def _calculation(
    window: Window, at: tuple[int, int, int], on: date, today: date, language: Language
) -> Calculation:
    last, n = window.last, at[0]
    terms = [Term(f"{last.month}月", Decimal(last.month), "月", *at)]
    if window.text.endswith("日"):  # and not 2月底
        terms.append(Term(f"{last.day}日", Decimal(last.day), "日", *at))
    text = (_in_chinese if language == "zh" else _in_english)(window, n, on, today)
    value = Decimal(f"{last:%Y%m%d}")
    return Calculation(
        "deadline", tuple(terms), value, "日期", f"{NAMES[language]}{text}{STOPS[language]}"
    )


def _in_chinese(window: Window, n: int, on: date, today: date) -> str:
    now = f"今天是{day_in_words(on, 'zh')}，" if on == today else day_in_words(on, "zh")
    ends = f"截止日期为{day_in_words(window.last, 'zh')}[{n}]"
    if on > window.last:
        return f"{ends}，{now}已经过了这一期限"
    if window.first and on < window.first:
        again = "按每年的时间，下一次" if window.is_yearly else ""
        return f"{again}自{day_in_words(window.first, 'zh')}起，{ends}，{now}还没有开始"
    left = (window.last - on).days
    rest = f"离截止还有{left}天" if left else "是最后一天"
    return f"{ends}，{now}在期限之内，{rest}"


def _in_english(window: Window, n: int, on: date, today: date) -> str:
    now = f"today is {day_in_words(on, 'en')}" if on == today else day_in_words(on, "en")
    ends = f"the last day is {day_in_words(window.last, 'en')}[{n}]"
    if on > window.last:
        return f"{ends}; {now}: it is over"
    if window.first and on < window.first:
        again = "by the days of every year it next" if window.is_yearly else "it"
        begins = day_in_words(window.first, "en")
        return f"{again} begins on {begins} and {ends}; {now}: it has not begun yet"
    left = (window.last - on).days
    rest = f"{left} days before the last day" if left else "the last day itself"
    return f"{ends}; {now}: still in time, {rest}"


def _day_of(key: str, today: date) -> date:
    """The day that a question is for, the next one of that name; today where it names none."""
    if named := re.search(_NAMED_DAY, key):
        try:
            day = date(int(named["year"] or today.year), int(named["month"]), int(named["day"]))
        except ValueError:
            return today
        return day if named["year"] or day >= today else years_on(day, 1)
    return next((today + timedelta(of) for word, of in _DAYS.items() if word in key), today)


def _without_what_is_asked(key: str) -> str:
    for words in (*_ASKED, _ASKS_WHEN, _FILLS):
        key = words.sub(" ", key)
    return key


def _lines(hit: Hit, today: date) -> Iterator[tuple[Line, list[Window]]]:
    """The lines of a passage that tell a window, with what they tell."""
    for line in lines_of(hit):
        found = _windows(line, today)
        if found and not instructs(text_of(line)):
            yield line, found


def _windows(line: Line, today: date) -> list[Window]:
    document, heading = line[0].document, line[0].passage.heading
    return windows(text_of(line), _year_of(document), today, heading)


def _year_of(document: Document) -> int | None:
    """The year that days without one are of."""
    found = _YEAR.search(document.title) or _YEAR.match(document.published)
    return int(found.group()) if found else None


def _evidence(lines: Sequence[Line]) -> Iterator[Listed]:
    for line in lines:
        hit, start, end = line
        told = (readable_line(line),)
        yield Listed(**vars(stretch(0, hit, start, end)), told=told, lines=((start, end),))
