"""Documents and passages as rows of the catalog, and back."""

import json
from dataclasses import asdict
from typing import Any

from index.documents import (
    Block,
    BlockKind,
    Document,
    DocumentText,
    Finding,
    Kind,
    Origin,
    Passage,
    Status,
)

PASSAGE_COLUMNS = 'id, document_id, position, start, "end", text, heading_path, page, lead'


def document_row(document: Document, text: DocumentText) -> tuple[str, ...]:
    record = json.dumps(asdict(document), ensure_ascii=False)
    blocks = json.dumps([list(asdict(b).values()) for b in text.blocks])
    return (document.id, document.source_file, document.digest, record, text.text, blocks)


def document_of(record: str) -> Document:
    fields = json.loads(record)
    fields["kind"], fields["status"] = Kind(fields["kind"]), Status(fields["status"])
    fields["tags"] = tuple(fields["tags"])
    fields["findings"] = tuple(
        Finding(**{**f, "origin": Origin(f["origin"])}) for f in fields.get("findings", ())
    )
    return Document(**fields)


def blocks_of(data: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind(kind), *rest) for kind, *rest in json.loads(data))


def passage_row(p: Passage) -> tuple[object, ...]:
    path = json.dumps(p.heading_path, ensure_ascii=False)
    return (p.id, p.document_id, p.position, p.start, p.end, p.text, path, p.page, p.lead)


def passage_of(row: tuple[Any, ...]) -> Passage:
    passage_id, document_id, position, start, end, text, path, page, lead = row
    return Passage(
        passage_id, document_id, position, start, end, text, tuple(json.loads(path)), page, lead
    )
