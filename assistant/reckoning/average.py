"""What each of so many comes to on average, from the one sentence that tells how many they are and
what they are worth together: 3个项目，总签约额20亿元. Pure."""

import re
from collections.abc import Sequence
from itertools import groupby

from assistant.measures.bounds import Bound
from assistant.quantities import quantities
from assistant.reckoning.figures import Figure, periods_of, years_of
from index.normalise import question_key

_OF = "项目|企业|公司"
_MUCH = (
    "(?:的|是|有|为|大概|大约|约|签约|签|投资|投|合同|总|额|金额|规模|平均|了)*"
    r"多少(?:钱|资金|[万亿]?元?)(?:[吗呢])?(?=\W|$)"
)
_ASKED = re.compile(
    rf"平均(?:下来)?[,，]?(?:每一?|一)[个家项](?P<each>{_OF}){_MUCH}|"
    rf"(?:每一?|一)[个家项](?P<one>{_OF})的?平均{_MUCH}|"
    rf"(?P<of>{_OF})平均(?:下来)?(?:每一?|一)[个家项]{_MUCH}"
)
_COUNTS = ("个", "家", "项")
_DEED = re.compile("签|开工|投产|落地|引进|竣工|到位")
_SUM = re.compile("总|额|投资|资金")
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")


def asked_for(question: str) -> bool:
    """Whether a Chinese question is what each project or firm comes to on average."""
    return bool(_ASKED.search(question_key(question)))


def pair(question: str, figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The sum and the count of the sentence that is of what a question asks the average of; None
    where there is none, or two sentences tell other figures."""
    key = question_key(question)
    found = _ASKED.search(key)
    noun = found["each"] or found["one"] or found["of"] if found else ""
    pairs = [
        (money, count)
        for _, of in groupby(figures, lambda f: (f.hit.passage.id, f.start))
        for money, count in _of_sentence(list(of))
        if noun in count.told and _is_of(key, money, count)
    ]
    values = {(money.value, count.value) for money, count in pairs}
    return pairs[0] if noun and len(values) == 1 else None


def _of_sentence(figures: list[Figure]) -> list[tuple[Figure, Figure]]:
    """The sum and the count of a sentence that tells nothing else."""
    money = [f for f in figures if f.unit == "元" and _SUM.search(f.told)]
    counts = [f for f in figures if f.unit in _COUNTS and f.value > 0]
    if len(money) != 1 or len(counts) != 1 or money[0].bound or counts[0].bound:
        return []
    amounts = [q for q in quantities(money[0].sentence) if q.is_amount]
    is_all = len(amounts) == len(figures) and all(q.bound is Bound.NONE for q in amounts)
    is_whole = is_all and not (money[0].is_aim or counts[0].is_aim)
    return [(money[0], counts[0])] if is_whole else []


def _is_of(key: str, money: Figure, count: Figure) -> bool:
    """Whether a sentence is of the time and deeds that a question names, and of its sort of sum.

    A quarter may be named without its year: then the sentences of all years have to tell the same.
    """
    days = set(_DAY.findall(key))
    is_of_time = (
        days <= set(_DAY.findall(count.sentence)) if days else periods_of(key) == count.periods
    )
    deeds = set(_DEED.findall(key))
    is_of_sum = "投资" not in key or "投资" in money.told
    years = years_of(key)
    is_of_year = years == count.years if years or not count.periods else len(count.years) == 1
    is_of_year = is_of_year and bool(count.years)
    return is_of_year and is_of_time and is_of_sum and deeds <= set(_DEED.findall(money.sentence))
