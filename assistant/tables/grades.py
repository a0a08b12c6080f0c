"""The highest or lowest grade of a table by its name, as its document ranks them: 评上最高那级 is
评上金级 where it tells 由低到高分为银级、金级. Pure."""

import re
from collections.abc import Sequence

from assistant.layout import may_be_put, stretch
from assistant.tables.own_class import OfClass
from assistant.tables.table import Table
from index.documents import Hit
from index.normalise import search_key

_ASKED = re.compile(
    "最(?P<end>[高低])(?:的?[那这一]?[个一]?|的)(?:等级|级别|档次?|等|级)(?:的话)?(?![数分])"
)
_RANKED = re.compile(  # 等级由低到高分为青级、银级、金级
    "由(?P<from>[高低])到[高低](?:依次|分别)?(?:分为|划分为|分|为|是)"
    "(?P<names>[^，。；：]{1,12}?(?:[、和][^，。；：、和]{1,12}){1,7})(?=[，。；：]|$)"
)


def of_grade(question: str, table: Table, passages: Sequence[Hit]) -> OfClass:
    """The question as it is where no sentence ranks just the rows of the table.

    passages: of the table's document.
    """
    asked = _ASKED.search(question)
    rows = {search_key(cell) for cell in table.key.cells}
    for hit in filter(may_be_put, passages if asked else ()):
        for ranked in _RANKED.finditer(hit.passage.text):
            names = [search_key(name) for name in re.split("[、和]", ranked["names"])]
            if asked and set(names) == rows:
                last = names[-1 if asked["end"] != ranked["from"] else 0]
                start = hit.passage.start
                said = f"{question[: asked.start()]}{last}{question[asked.end() :]}"
                whole = stretch(len(table.parts), hit, start + ranked.start(), start + ranked.end())
                return OfClass(said, whole)
    return OfClass(question)
