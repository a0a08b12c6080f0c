"""A question of what somebody is by training, asked of a table by classes: 博士能拿多少安家补贴 is
D类能拿多少安家补贴 where the document puts doctors in D类, and in no other. Pure."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.answers import Evidence
from assistant.completeness import classes
from assistant.layout import may_be_put, stretch
from assistant.tables.table import Table
from index.documents import Hit

_CLASS = re.compile("[A-F]类(?:人才)?")
_SELF = "(?:(?:我|本人)(?:是|有)?)?(?:一?[个名位])?(?:全日制)?"
_BEHIND = "(?:学历|学位)?(?:研究生|毕业生|毕业|生)?(?:的?人才?)?"
_AT_WORK = re.compile(  # 来你们那上班
    "(?:[来去到]|在)(?:[你咱我]们?)?(?:[这那]里?[边儿]?|本地|当地)?的?(?:企业|公司|工厂)?"
    "(?:上班|工作|就业|发展)(?:的话)?[,，]?"
)
_GETS = re.compile("(?:能够?|可以)?(?:拿|领|享受|得)到?(?=[多什哪几])")


class OfClass(NamedTuple):
    """question: with the class in the place of what somebody is. known: what puts him in it."""

    question: str
    known: Evidence | None = None


def of_class(question: str, table: Table, passages: Sequence[Hit]) -> OfClass:
    """The question as it is where the table is of no classes, or nobody is said to be anything.

    passages: of the table's document.
    """
    who = classes.said_in(question)
    if not who or not all(map(_CLASS.fullmatch, table.key.cells)):
        return OfClass(question)
    whole = [stretch(0, p, p.passage.start, p.passage.end) for p in passages if may_be_put(p)]
    own = classes.own_of(who, whole)
    label = own.label(table.document.id)
    defining = classes.defining(whole, who)
    cells = {cell for cell in table.key.cells if cell.removesuffix("人才") == label}
    if not label or not defining or len(cells) != 1:
        return OfClass(question)
    item, start, end = defining[0]
    hit = next(p for p in passages if p.passage.id == item.passage.id)
    said = "|".join(map(re.escape, sorted(who, key=len, reverse=True)))
    asked = re.sub(f"{_SELF}(?:{said}){_BEHIND}[,，]?", cells.pop(), question, count=1)
    asked = _GETS.sub("", _AT_WORK.sub("", asked))
    return OfClass(asked, stretch(len(table.parts), hit, start, end))
