"""What is known about a document: front matter or sidecar first, then what its text shows."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from index.documents import Document, DocumentText, Kind, Status
from index.errors import UnreadableFile

SIDECAR_SUFFIX = ".meta.yaml"
_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
_MAX_TITLE = 100  # characters of a first line that may serve as a title
_KIND_WORDS = (
    (Kind.REGULATION, re.compile(r"(条例|法|办法|规定|细则|规则)(\(.*\)|（.*）)?$")),
    (Kind.MECHANISM, re.compile(r"机制")),
    (Kind.PLAN, re.compile(r"(方案|规划|计划|措施|意见)")),
    (Kind.TARGET, re.compile(r"目标")),
    (Kind.GUIDE, re.compile(r"(指南|指引|须知|流程|问答)")),
    (Kind.NOTICE, re.compile(r"(通知|公告|通告|公示|函)")),
)
_Choice = TypeVar("_Choice", Kind, Status)


def describe(
    source_file: str, digest: str, source: DocumentText, sidecar: Mapping[str, object]
) -> Document:
    """The document's record.

    Raises:
        UnreadableFile: a field has a value it cannot have; the message names both.
    """
    fields = {**source.metadata, **sidecar}
    title = _text(fields, "title") or _first_line(source)
    return Document(
        id=_text(fields, "id") or Path(source_file).stem,
        title=title,
        source_file=source_file,
        digest=digest,
        kind=_choice(fields, "kind", Kind, _guess_kind(title)),
        status=_choice(fields, "status", Status, Status.UNKNOWN),
        issuer=_text(fields, "issuer"),
        document_number=_text(fields, "document_number"),
        published=_date(fields, "published") or _date(fields, "source_date"),
        effective=_date(fields, "effective"),
        expires=_date(fields, "expires"),
        supersedes=_text(fields, "supersedes"),
        source=_text(fields, "source"),
        url=_text(fields, "url"),
        language=_text(fields, "language") or "zh",
        tags=_words(fields, "tags"),
    )


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    return "" if value is None else str(value).strip()


def _words(fields: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = fields.get(name) or ()
    if isinstance(value, list | tuple):
        return tuple(str(word).strip() for word in value)
    return tuple(re.split(r"[,，、\s]+", str(value).strip()))


def _choice(
    fields: Mapping[str, object], name: str, choices: type[_Choice], default: _Choice
) -> _Choice:
    value = _text(fields, name)
    if not value:
        return default
    try:
        return choices(value)
    except ValueError:
        known = ", ".join(choice.value for choice in choices)
        raise UnreadableFile(f"its {name} is {value!r}, but must be one of {known}") from None


def _date(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = _text(fields, name)
    if text and not _DATE.fullmatch(text):
        raise UnreadableFile(
            f"its {name} is {text!r}, but must be a date such as 2023 or 2023-03-01"
        )
    return text


def _first_line(source: DocumentText) -> str:
    block = source.blocks[0]
    first = block.label or source.text[block.start : block.end].split("\n")[0]
    if len(first) <= _MAX_TITLE:
        return first
    return re.split(r"(?<=[。！？；，,])", first)[0][:_MAX_TITLE]


def _guess_kind(title: str) -> Kind:
    bare = re.sub(r"[（(]\d.*?[)）]$", "", title)
    return next((kind for kind, words in _KIND_WORDS if words.search(bare)), Kind.UNKNOWN)
