"""How long all steps take at most, to who asks when the money is there: the sum of their days,
where each has one figure of its own and they follow one another."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.answers import Calculation, Claim, Evidence, Language, Term
from assistant.listed import Listed
from assistant.procedures.telling import asks_until_paid
from assistant.reckoning.writing import NAMES, STOPS

# 20个工作日, 审核不超过20个工作日内; not 20日, which is of another calendar
_DAYS = re.compile(r"(?P<number>\d{1,3})个工作日")
_OTHER_TIME = re.compile(r"\d+个?(?:日|天|周|月|小时)|即时|当[日天场]|[半数]个?月|次[日月年]|季度")
_PAYS = re.compile("拨付|兑[现付]|发放|支付|到账")
# the visitor's own step, which is over then
_HIS_OWN = re.compile("申[请报]|填[写报]|提交|递交|报送")
# 对公示结果有异议的，可以书面提出: behind the last step, and of who objects alone
_IF = re.compile("^[^，。]{0,16}(?:有异议|不服|未通过|不予)[^，。]{0,6}的?，")
_FEWEST = 2  # steps
_TEXT = {
    "zh": "各环节按文件写明的最长时限依次相加，{steps} = {sum}个工作日"
    "（补正材料等未写明的时间不计）",
    "en": "the longest time stated for each step, one after the other: {steps} = {sum} working days"
    " (time that is not stated is not counted)",
}


def at_most(
    query: str, shown: Sequence[Claim], chosen: Sequence[Evidence], language: Language
) -> tuple[Calculation, ...]:
    """What the steps that are told come to; nothing where one has no time or several, or where
    the last is not the payment.

    query: the question in Chinese. shown: what is told. chosen: the evidence, the steps among it.
    """
    if not asks_until_paid(query):
        return ()
    lists = {item.n for item in chosen if isinstance(item, Listed)}
    steps = [claim for claim in shown if any(n in lists for n, _, _ in claim.quotes)]
    steps = steps[1:] if steps and _is_his_own(steps[0].text) else steps
    while steps and _IF.search(steps[-1].text):
        steps = steps[:-1]
    terms = list(_terms(steps))
    if not _FEWEST <= len(terms) == len(steps) or not _PAYS.search(steps[-1].text):
        return ()
    total = sum((term.value for term in terms), Decimal(0))
    shown_terms = " + ".join(_in(term, language) for term in terms)
    text = _TEXT[language].format(steps=shown_terms, sum=total)
    text = f"{NAMES[language]}{text}{STOPS[language]}"
    return (Calculation("sum", tuple(terms), total, "工作日", text),)


def _is_his_own(step: str) -> bool:
    return bool(_HIS_OWN.search(step)) and not (_DAYS.search(step) or _OTHER_TIME.search(step))


def _terms(steps: Sequence[Claim]) -> Iterator[Term]:
    """The one figure of each step that has no other time."""
    for step in steps:
        found = list(_DAYS.finditer(step.text))
        if len(found) == 1 and not _OTHER_TIME.search(_DAYS.sub("", step.text)):
            n, start, end = step.quotes[0]
            number = found[0]["number"]
            yield Term(found[0].group(), Decimal(number), "工作日", n, start, end)


def _in(term: Term, language: Language) -> str:
    days = term.text if language == "zh" else f"{term.value} working days"
    return f"{days}[{term.n}]"
