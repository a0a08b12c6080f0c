"""Approved replies for the pages: which answer the like, and which rest on what has changed."""

from dataclasses import dataclass

from fastapi import Request

from assistant.letters import precedents
from assistant.letters.letter import Letter
from assistant.letters.precedents import Found
from assistant.office.drafts import Approval
from ui.web.browse.layout import overview_of
from ui.web.desk import layout


@dataclass(frozen=True)
class Approved:
    """An approved reply. changed: titles of its sources that are not what they were."""

    id: int
    approval: Approval
    letter: Letter
    changed: tuple[str, ...]


def all_of(request: Request) -> dict[int, Approved]:
    """By id. A reply that was edited since counts as it was approved."""
    answering = layout.answering_of(request)
    drafts, documents = layout.drafts_of(request), overview_of(request).documents
    approved = {}
    for id, approval in drafts.approvals().items():
        if letter := answering.approved(id, approval.version):
            told = precedents.changed(letter, approval.digests, documents)
            approved[id] = Approved(id, approval, letter, tuple(told))
    return approved


def search(query: str, approved: dict[int, Approved]) -> list[tuple[Found, Approved]]:
    found = precedents.search(query, {id: reply.letter for id, reply in approved.items()})
    return [(point, approved[point.reply]) for point in found]
