"""Which firms there are, asked of the whole place: evidence of sentences that name some.

Such a question has no word that tells one of them from another, and search finds what speaks of
firms instead of what names them.
"""

import re
from collections.abc import Callable, Sequence

from assistant.answers import Evidence
from assistant.extracts import is_quotable
from assistant.layout import in_front, may_be_put, stretch
from assistant.places import Home
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
