"""Within how long after what a visitor did something has to be handed in, and whether that is over
by the month that he tells: 投入运营之日起6个月内提出申请, of who began in March. Pure."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from assistant.answers import Calculation, Claim, Evidence, Language, Question, Term
from assistant.injections import instructs
from assistant.layout import may_be_put, of_each_document, stretch
from assistant.listed import Listed
from assistant.quantities import quantities
from assistant.reckoning.writing import NAMES, STOPS, day_in_words
from index.documents import SearchResult
from index.normalise import search_key, search_terms
from index.numerals import to_int

# 最晚什么时候交, 多久内申报, 还来得及吗
_ASKED = re.compile(
    "最[晚迟][^,。]{0,8}(?:什么时候|何时|哪天|几[月号]|多久)|(?:多久|多长时间|几个月|多少天|几天)(?:之|以)?内|"
    "来不?得?及|赶[得不]上|过期|逾期|[晚迟](?:不[晚迟]|了?[吗没么])|(?:还|仍)(?:能|可以)(?:再|去)?(?:申|报|补[报交])"
)
_WITHIN = re.compile(
    r"(?P<deed>[^,。;]{2,30}?)(?:之日起?(?:的|后)?|之?后|日起)的?"
    r"(?P<time>(?P<count>\d{1,3}|[一二三四五六七八九十两]{1,3})(?P<unit>个月|年|日|天))(?:之|以)?内"
    r"[^,。;]{0,16}?(?:申[请报领]|提[交出]|报送)"
)
# what is done, by the words that tell the same
_DEEDS = tuple(
    re.compile(words)
    for words in (
        "运营|营业|开业|开张|开门", "投产|试生产", "竣工|完工|建成|验收|建好|盖好",
        "注册|登记|成立|设立", "认定|评上|评为|获评", "签[约订]", "到账|到位|到资", "上市|挂牌",
        "购[买房置]|买(?:了|的)?(?:房|设备)|交房", "入职|上班|就业|劳动合同", "毕业",
        "入库|升规|上规",
        "入驻|搬[进入]|迁入", "发货|装船|离港",
    )
)  # fmt: skip
_BENEFIT = re.compile("(?P<of>[^,。的和与及]{1,4}?)(?:补[贴助]|奖[励金]|津贴|资助)")
_GENERAL = re.compile(
    "补贴|补助|奖励|政策|申请|申报|企业|公司|项目|实施|细则|办法|措施|支持|资金|若干"
)
_DAY = (
    r"(?:(?P<year>20\d\d)年)?(?<!\d)(?P<month>1[0-2]|[1-9])月(?:(?P<day>[12]\d|3[01]|[1-9])[日号])?"
)
_BETWEEN = r"(?:份|初|底|中旬|[上下]旬)?[^,。\d]{0,14}?"
# over, in time, or by which day of the month it was
_STATES: dict[Language, tuple[str, str, str]] = {
    "zh": ("已经过了这一期限", "在期限之内", "是否已过期限，要看具体是哪一天"),
    "en": ("it is over", "still in time", "whether it is over depends on the day"),
}
_NEAR_TOP = 3  # documents that are looked into


@dataclass(frozen=True)
class Since:
    """A time that begins with a deed. months or days: one of them; the other is 0.

    deed: which of `_DEEDS` it is. text: how the time is written, 6个月.
    """

    deed: re.Pattern[str]
    months: int
    days: int
    text: str

    def after(self, day: date) -> date:
        """The last day for what was done on a day."""
        if self.days:
            return day + timedelta(self.days)
        months = day.month - 1 + self.months
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))


def asks(question: str) -> bool:
    """Whether a question is for until when, or within how long, what was done counts."""
    key = search_key(question)
    return bool(_ASKED.search(key)) and any(deed.search(key) for deed in _DEEDS)


def read(said: str, key: str) -> Since | None:
    """The time that a sentence gives from what a question's key says was done; None without one."""
    for found in _WITHIN.finditer(search_key(said)):
        deed = next((d for d in _DEEDS if d.search(found["deed"]) and d.search(key)), None)
        count = to_int(found["count"])
        if deed and count:
            months = {"个月": count, "年": 12 * count}.get(found["unit"], 0)
            return Since(deed, months, 0 if months else count, found["time"])
    return None


def found(result: SearchResult) -> Sequence[Listed]:
    """The sentences of the first document that give such a time for what a question is about."""
    key = search_key(result.query)
    if not asks(key):
        return ()
    for top in of_each_document(result.hits)[:_NEAR_TOP]:
        if not _names(key, top.document.title):
            continue
        told = []
        for hit in result.hits:
            if hit.document.id != top.document.id or not may_be_put(hit):
                continue
            for start, end in stretch(0, hit, hit.passage.start, hit.passage.end).sentences:
                item = stretch(0, hit, start, end)
                said = item.text.strip()
                if read(said, key) and _is_of_benefit(said, key) and not instructs(said):
                    told.append(Listed(**vars(item), told=(said,), lines=((start, end),)))
        if told:
            return told
    return ()


def compared(
    question: Question, query: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> Iterator[Calculation]:
    """Whether the time of a sentence that is shown is over, by the month or day that the visitor
    tells of what he did. query: the question in Chinese, with the years that are meant."""
    key, today = search_key(query), question.as_of or date.today()
    if not asks(key):
        return
    items = {item.n: item for item in evidence}
    for n, start, end in (quote for claim in shown for quote in claim.quotes):
        since = read(items[n].quote(start, end), key) if n in items else None
        done = _done(since, key, today) if since else None
        if since and done:
            yield _calculation(since, done, (n, start, end), today, question.language)
            return


def _names(key: str, title: str) -> bool:
    """Whether a question has a word of a title beside those that most titles have, and beside
    what its benefit is for: 建设 of 建设补贴."""
    own, rest = _GENERAL.sub(" ", search_key(title)), _BENEFIT.sub(" ", key)
    return any(term in rest for term in search_terms(own) if len(term) > 1)


def _is_of_benefit(said: str, key: str) -> bool:
    """Whether a sentence that names a benefit is of one that the question may mean: 建设补贴 is
    建站补贴, 运营补贴 is not."""
    told = _BENEFIT.search(search_key(said).partition("起")[0])
    asked = "".join(found["of"] for found in _BENEFIT.finditer(key))
    return told is None or not asked or bool(set(told["of"]) & set(asked))


def _done(since: Since, key: str, today: date) -> tuple[date, date] | None:
    """The first and the last day on which the deed may have been done; None where no month is told
    for it, or one that is to come."""
    found = re.search(rf"{_DAY}{_BETWEEN}(?:{since.deed.pattern})", key)
    if found is None:
        return None
    month = int(found["month"])
    year = int(found["year"] or today.year - (month > today.month))
    try:
        if found["day"]:
            day = date(year, month, int(found["day"]))
            return (day, day) if day <= today else None
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None
    return (first, min(last, today)) if first <= today else None


def _calculation(
    since: Since,
    done: tuple[date, date],
    at: tuple[int, int, int],
    today: date,
    language: Language,
) -> Calculation:
    first, last = since.after(done[0]), since.after(done[1])
    of_state = 0 if today > last else 1 if today <= first else 2
    (time,) = quantities(since.text)
    begun, until = (_in_words(day, done[0] == done[1], language) for day in (done[0], last))
    now, n, state = day_in_words(today, language), at[0], _STATES[language][of_state]
    if language == "zh":
        text = f"您说的{begun}起{since.text}[{n}]，到{until}，今天是{now}，{state}"
    else:
        long = f"{since.days} days" if since.days else f"{since.months} months"
        text = f"{long}[{n}] from {begun} end in {until}; today is {now}: {state}"
    terms = (Term(time.text, time.value, time.unit, *at),)
    value = Decimal(f"{last:%Y%m%d}")
    return Calculation(
        "deadline", terms, value, "日期", f"{NAMES[language]}{text}{STOPS[language]}"
    )


def _in_words(day: date, is_known: bool, language: Language) -> str:
    """The day, or where it is not known its month alone."""
    if is_known:
        return day_in_words(day, language)
    return f"{day.year}年{day.month}月" if language == "zh" else f"{day:%B} {day.year}"
