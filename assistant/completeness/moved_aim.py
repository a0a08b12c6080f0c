"""Whether a target is higher than that of the year before (今年的目标比去年高还是低): the sentence
that says that it was raised or lowered. Pure.

The target alone reads as the answer and is none; where no document says how it moved, neither
target of two years is made out of a result.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.abstention.unheld import YEAR
from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from assistant.layout import may_be_put, stretch
from index.documents import SearchResult
from index.normalise import search_key
from index.sentences import split_sentences

_MOVES = (
    "[高低]了?还是[高低]|[调提]高了?还是[调降]低|"
    "(?:[调提]高|上调|下调|降低)了?(?:吗|没有?)|更?[高低]吗"
)
_AIM = "(?:目标|任务|指标)"
_YEAR = r"(?:(?:19|20)\d\d年|去年|前年|上一?年)度?"
_ASKED = re.compile(  # against the year before as such, and nothing of it
    rf"{_AIM}(?:是不是|是否|有没有)?(?:比|跟|和|与|较){_YEAR}的?{_AIM}?(?:相比|比)?,?(?:是|要|又|有没有)*(?:{_MOVES})|"
    rf"年(?:相比|比),?[^,。?\d]{{0,8}}{_AIM}(?:是|要)?(?:{_MOVES})|"
    rf"{_AIM}(?:是不是|是否|有没有)?(?:[调提]高|上调|下调|降低)了?[吗没]"
)
# of one of several, of which that all were raised does not tell
_OF_ONE = re.compile("开工|外资|资金|产值|税|产能|进出口|就业|增[长速]|投产|活动")
# against what came of it, which is reckoned
_OF_RESULT = re.compile("实际|完成|结果|达到|落实")
_MOVED = re.compile(
    "(?:[调提]高|上调|下调|[调降]低)了?[^，。；]{0,10}(?:目标|任务|指标)|"
    "(?:目标|任务|指标)[^，。；\\d]{0,10}(?:[调提]高|上调|下调|[调降]低|[高低]于(?:上年|去年|(?:19|20)\\d\\d年))"
)


def beside(
    result: SearchResult, chosen: Sequence[Evidence], more: Callable[[str], SearchResult]
) -> Sequence[Evidence]:
    """The evidence; behind it the sentence found that says how the target moved.

    more: searches for something else.
    """
    if not chosen or not _is_asked(result.query) or any(_told(result.query, chosen)):
        return chosen
    following = max(item.n for item in chosen) + 1
    years = "年".join([*YEAR.findall(result.query), ""])
    found = (hit for hits in (result.hits, more(f"{years}调高目标").hits) for hit in hits)
    saying = (
        stretch(following, hit, hit.passage.start + a, hit.passage.start + b)
        for hit in filter(may_be_put, found)
        for a, b in split_sentences(hit.passage.text)
        if _tells(result.query, hit.passage.text[a:b])
    )
    return [*chosen, *[item for item in [next(saying, None)] if item]]


def told_of_it(
    asked: str, status: AnswerStatus, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows: to who asks it, how the target moved, in front of the
    targets that are shown."""
    if not _is_asked(asked) or any(_tells(asked, claim.text) for claim in shown):
        return status, shown
    found = next(_told(asked, evidence), None)
    if found is None:
        return status, shown
    aims = [claim for claim in shown if "目标" in claim.text and "完成" not in claim.text]
    return AnswerStatus.EXTRACTIVE, [found, *aims]


def _is_asked(question: str) -> bool:
    key = search_key(question)
    return bool(_ASKED.search(key)) and not _OF_RESULT.search(key)


def _told(question: str, evidence: Sequence[Evidence]) -> Iterator[Claim]:
    for item in evidence:
        for start, end in item.sentences:
            is_short = end - start <= LONGEST and is_quotable(item, start, end)
            if is_short and _tells(question, item.quote(start, end)):
                yield as_claim(item, start, end)


def _tells(question: str, text: str) -> bool:
    """Whether a sentence says how the target moved, of the last year that the question names."""
    years = YEAR.findall(search_key(question))
    is_of_it = not years or max(years) in YEAR.findall(search_key(text))
    is_of_it = is_of_it and all(one in text for one in _OF_ONE.findall(question))
    return is_of_it and bool(_MOVED.search(search_key(text)))
