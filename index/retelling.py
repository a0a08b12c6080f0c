"""Which documents that only tell of rules, such as a FAQ, may still tell what a later act has since
changed in a rule: those of its place that are older. Pure."""

from index.amendments import TELLS_OF_IT, Change, Sort
from index.documents import Document

_PLACE = 2  # characters that begin the name of who issued it: 示例区人民政府, 示例区商务局


def may_tell_old(document: Document, act: Document, change: Change) -> bool:
    """Whether a document was written before a clause of the act was changed, of the same place."""
    is_part = bool(change.parts) and change.sort is not Sort.EXTENDED
    is_older = bool(document.published) and document.published < change.since
    return document.kind in TELLS_OF_IT and is_part and is_older and _place(document) == _place(act)


def _place(document: Document) -> str:
    return (document.issuer or document.title)[:_PLACE]
