"""Where one thing is told of a matter, and a document says itself that it does not tell the other
that was asked, which stands behind it: 目标超额完成了吗，超了多少; 某模式到底是什么;
是目标还是结果. Pure.

Without it what is told reads as all of the answer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.abstention.unheld import YEAR
from assistant.answers import Claim, Evidence
from assistant.coverage import tells_absence, touched
from assistant.extracts import as_claim
from assistant.layout import may_be_put, stretch
from index.documents import SearchResult
from index.normalise import search_key
from index.sentences import split_sentences


@dataclass(frozen=True)
class _Side:
    """How a side of a matter is asked for, what it is called where it is untold, and how what tells
    it looks. least: of the question's known weight, that has to be said beside what it is called.
    """

    asked: re.Pattern[str]
    called: re.Pattern[str]
    told: re.Pattern[str]
    least: float


_SIDES = (
    _Side(
        re.compile("超(?:额|过|出)?(?:完成)?了?(?:多少|几)"),
        re.compile("目标(?:任务)?的?(?:具体)?(?:数值|数字|值)"),
        re.compile(
            r"超(?:额|过|出)?(?:完成)?了?[^,，。；]{0,4}\d|目标[^,，。；]{0,10}\d[\d.]*[万亿个家%]"
        ),
        0.1,
    ),
    _Side(
        # 作用是什么 is told by what it is to do
        re.compile(
            "(?<!作用|用途|目的|意义|功能|任务|目标|内容|原因)是(?:一?[个种])?(?:什么|啥)(?!时候)|什么是|怎么(?:一?回|个)事"
        ),
        re.compile("(?:具体)?(?:办法|做法|流程|细则|含义)|指什么|正文"),
        re.compile('[”"』」]?(?:是指|指的?是|，?即)'),
        0.5,
    ),
    _Side(
        # which policies there are, of which a compilation is but named
        re.compile(
            "(?:有(?:哪些|什么|没有)|哪些)[^，。?]{0,6}(?:政策|优惠|激励)|(?:政策|优惠)有(?:哪些|什么)"
        ),
        re.compile("政策汇编的?内容"),
        re.compile("给予|奖励|补[贴助]|减免|免[征租收]|贴息"),
        0.05,
    ),
    _Side(
        # whether it is aimed at or was done, of which the aim tells but the one
        re.compile("是目标还是(?:已经)?完成"),
        re.compile("(?:完成|实现)情况"),
        re.compile(
            "完成(?!情况)|超额|实现了|达到了|\\A(?=.)(?!.*(?:目标|计划|打算|拟))", re.DOTALL
        ),
        0.05,
    ),
)
_CLAUSE = re.compile("[，,；;]")


def beside(result: SearchResult, chosen: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence; behind it the sentence that was found to say of a side that is asked for that
    it is not told, where the evidence has none."""
    key = search_key(result.query)
    if not chosen or not any(side.asked.search(key) for side in _SIDES):
        return chosen
    held = any(_is_said(result, item.quote(*span)) for item in chosen for span in item.sentences)
    if held:
        return chosen
    said = (
        stretch(
            max(item.n for item in chosen) + 1, hit, hit.passage.start + a, hit.passage.start + b
        )
        for hit in filter(may_be_put, result.hits)
        for a, b in split_sentences(hit.passage.text)
        if _is_said(result, hit.passage.text[a:b])
    )
    return [*chosen, *[item for item in [next(said, None)] if item]]


def to_be_read(chosen: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that a draft is written from: not what was put beside for its silence, with
    which a model makes less of what is told."""
    return [item for item in chosen if item.likely or not _is_silent(item)]


def _is_silent(item: Evidence) -> bool:
    return all(tells_absence(item.quote(*span)) for span in item.sentences)


def with_untold(
    result: SearchResult, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """What is shown, and behind it that the other side which is asked for is not told; where
    nothing is shown, a refusal says so."""
    if not shown or any(tells_absence(claim.text) for claim in shown):
        return list(shown)
    items = {item.n: item for item in evidence}
    quoted = (items[n].quote(a, b) for c in shown for n, a, b in c.quotes if n in items)
    told = "\n".join((*(claim.text for claim in shown), *quoted))
    said = (
        as_claim(item, *span)
        for item in evidence
        for span in item.sentences
        if _is_said(result, item.quote(*span), told)
    )
    return [*shown, *[claim for claim in [next(said, None)] if claim]]


def _is_said(result: SearchResult, text: str, told: str = "") -> bool:
    """Whether a sentence says of a side that is asked for, and not told, that it was not published:
    of the years that are asked about."""
    return tells_absence(text) and any(_clauses(result, text, told))


def _clauses(result: SearchResult, text: str, told: str) -> Iterator[bool]:
    key, weights = search_key(result.query), result.known_weights
    years = [set(YEAR.findall(search_key(of))) for of in (result.query, text)]
    if all(years) and years[0].isdisjoint(years[1]):
        return
    whole = sum(weights.values())
    for side in _SIDES:
        if side.asked.search(key) and not side.told.search(search_key(told)):
            for clause in _CLAUSE.split(search_key(text)):
                rest = side.called.sub(" ", clause)
                yield rest != clause and touched(rest, weights) > side.least * whole
