"""Which firms there are: asked of the whole place, evidence of sentences that name some; of one
sort, all of that sort that are named, and no others.

Such a question has no word that tells one of them from another, and search finds what speaks of
firms instead of what names them.
"""

import re
from collections.abc import Callable, Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import is_quotable
from assistant.layout import in_front, may_be_put, stretch
from assistant.places import Home
from assistant.relevance.enumerating import JOINT
from assistant.relevance.sort_asked import is_one, sort_asked
from assistant.relevance.timely import is_of_other_years
from index.documents import Hit, SearchResult
from index.normalise import search_key

_NOW = "(?:请问|目前|现在|已经?|都|主要|[你我]们|[这那区]里|当地)*"
_SORT = "(?:龙头|重点|知名|主要|大)?(?:企业|公司)"
_CAME = "(?:入驻|落户|进驻|进入|来到)"
_ASKED = re.compile(
    rf"\W*{_NOW}(?:"
    rf"有?(?:哪些|什么){_SORT}(?:已经?|都)*(?:{_CAME}|在)?了?|"
    rf"{_CAME}?了?的?{_SORT}{_NOW}有(?:哪些|谁|什么)|"
    rf"{_CAME}了?(?:哪些|什么){_SORT})\W*"
)
_QUERY = "企业、公司、集团、总部"
_FIRM = re.compile("公司|集团|总部")
_MOST = 3  # passages
_CLAUSE = re.compile("[，,；;。]")
# 2031年引进的项目还有甲、乙: what stands in front of the first
_CAME_IN = re.compile("^.*(?:引进|签约|落户|入驻|引来|涉及|包括|有)(?:了|到|的)?")
_END = re.compile("等(?:企业|公司|项目)?$")
_OF_FIELDS = re.compile("(?:领域|产业|行业|方面)$")  # of which none is the name of a firm


def beside(
    question: str,
    chosen: Sequence[Evidence],
    home: Home,
    search: Callable[[str], SearchResult],
) -> Sequence[Evidence]:
    """The evidence; where a question is which firms there are, what names some in front of it.

    home: whose name narrows nothing.
    """
    if not _ASKED.fullmatch(home.without(search_key(question))):
        return chosen
    fit = filter(may_be_put, search(_QUERY).hits)
    return in_front([item for hit in fit if (item := _naming(hit))][:_MOST], chosen)


def _naming(hit: Hit) -> Evidence | None:
    """From the first to the last sentence of a hit that names a firm; none where none does."""
    whole = stretch(0, hit, hit.passage.start, hit.passage.end)
    spans = [s for s in whole.sentences if is_quotable(whole, *s) and _FIRM.search(whole.quote(*s))]
    return stretch(0, hit, spans[0][0], spans[-1][1]) if spans else None


def of_its_sort(
    question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> Sequence[Claim]:
    """What is shown; where that are sentences that list who came, and a question is for those of
    one sort, all of the same passages that are called so: 甲石化总部 and 乙石油公司, and no others
    that stand beside them."""
    key = search_key(question)
    sort, items = sort_asked(key), {item.n: item for item in evidence}
    quotes = [quote for claim in shown for quote in claim.quotes]
    if not sort or not quotes or not all(_listed(items[n].quote(a, b)) for n, a, b in quotes):
        return shown
    sentences = (
        (n, *span)
        for n in dict.fromkeys(n for n, _, _ in quotes)
        for span in items[n].sentences
        if not is_of_other_years(key, items[n].quote(*span)) and is_quotable(items[n], *span)
    )
    found = [
        Claim(name, (n,), quotes=((n, start, end),))
        for n, start, end in sentences
        for name in _listed(items[n].quote(start, end))
        if is_one(sort, name)
    ]
    return found or shown


def _listed(sentence: str) -> list[str]:
    """The names that a sentence lists as those who came; none where it lists none."""
    names: list[str] = []
    for clause in _CLAUSE.split(sentence):
        first, *others = JOINT.split(clause)
        if others and not _OF_FIELDS.search(clause) and (came := _CAME_IN.match(first)):
            names += [_END.sub("", name) for name in (first[came.end() :], *others)]
    return names
