"""Which file owns which document id.

Two files may claim one id: the first keeps it. But a file may also hand its id over to another in
the same run, so a claim on an id that is taken waits until all changed files are read.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from index.documents import Document


class Claim(Protocol):
    """A file that was read, and so claims the id of its document."""

    @property
    def document(self) -> Document: ...


C = TypeVar("C", bound=Claim)


def settled(
    claims: Iterable[C], known: Mapping[str, str], refuse: Callable[[C, str], None]
) -> Iterator[list[C]]:
    """Claims that are granted; those of one list have to be committed together.

    Most come alone and at once. Those whose ids change hands come last and in one list: between
    them a document would be missing. `known`: source file → id as of the last run. `refuse` is
    called with a claim and the file that has its id.
    """
    owners = {document_id: file for file, document_id in known.items()}
    taken_before = set(owners)
    moved: list[C] = []
    waiting: list[C] = []
    for claim in claims:
        file, document_id = claim.document.source_file, claim.document.id
        before = known.get(file)
        if before not in {None, document_id} and owners.get(str(before)) == file:
            del owners[str(before)]  # free for another file
        if owners.setdefault(document_id, file) != file:
            waiting.append(claim)
        elif before == document_id or (before is None and document_id not in taken_before):
            yield [claim]
        else:
            moved.append(claim)
    for claim in waiting:
        owner = owners.setdefault(claim.document.id, claim.document.source_file)
        if owner == claim.document.source_file:
            moved.append(claim)
        else:
            refuse(claim, owner)
    if moved:
        yield moved
