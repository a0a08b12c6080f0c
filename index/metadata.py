"""What is known about a document: front matter or sidecar first, then what its text shows."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from index import amending, metadata_clauses, metadata_head, metadata_signature
from index.dates import first_day
from index.documents import Document, DocumentText, Finding, Kind, Origin, Status
from index.errors import UnreadableFile
from index.metadata_run_on import opening_behind, title_run_on

SIDECAR_SUFFIX = ".meta.yaml"
_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
FLOOR = 0.6  # a finding below it is shown to the staff and not used
_KIND_WORDS = (
    # what it ends with, whatever act it is about: 示例区若干措施申报指南
    (Kind.GUIDE, re.compile(r"(指南|指引|须知|问答|解答|手册)(\(.*\)|（.*）)?$")),
    (Kind.NEWS, re.compile(r"工作报告(\(.*\)|（.*）)?$")),  # of what a year has brought
    (Kind.REGULATION, re.compile(r"(条例|(?<![方做想看说用])法|规定|细则|规则)(\(.*\)|（.*）)?$")),
    (Kind.MECHANISM, re.compile(r"机制")),
    (Kind.PLAN, re.compile(r"(方案|规划|计划|措施|意见)")),
    (Kind.TARGET, re.compile(r"目标")),
    (Kind.GUIDE, re.compile(r"(指南|指引|须知|流程|问答|清单$)")),
    (Kind.NOTICE, re.compile(r"(通知|公告|通告|公示|函)")),
)
_Choice = TypeVar("_Choice", Kind, Status)
_DATES = ("published", "effective", "expires")
EDITABLE = (
    "title", "kind", "status", "issuer", "document_number", "published", "effective", "expires",
    "supersedes", "source", "url",
)  # fmt: skip


def describe(
    source_file: str, digest: str, source: DocumentText, sidecar: Mapping[str, object]
) -> Document:
    """The document's record. What neither front matter nor sidecar say is taken from the text,
    where a rule is sure enough (`FLOOR`).

    Raises:
        UnreadableFile: a field has a value it cannot have; the message names both.
    """
    fields = {**source.metadata, **sidecar}
    findings = (*_declared(source.metadata, sidecar), *_found(source))
    best = _best(findings)
    title = _text(fields, "title") or next(f.value for f in findings if f.field == "title")
    kind = _choice(fields, "kind", Kind, _guess_kind(title))
    return Document(
        id=_text(fields, "id") or Path(source_file).stem,
        title=title,
        source_file=source_file,
        digest=digest,
        kind=kind,
        status=_choice(fields, "status", Status, Status.UNKNOWN),
        issuer=_text(fields, "issuer") or best.get("issuer", ""),
        document_number=_text(fields, "document_number") or best.get("document_number", ""),
        published=_date(fields, "published")
        or _date(fields, "source_date")
        or best.get("published", ""),
        effective=_date(fields, "effective") or best.get("effective", ""),
        expires=_date(fields, "expires") or best.get("expires", ""),
        supersedes=_names(fields, "supersedes") or best.get("supersedes", ""),
        source=_text(fields, "source"),
        url=_text(fields, "url"),
        language=_text(fields, "language") or "zh",
        tags=_words(fields, "tags"),
        opening=_opening(source, title, findings),
        findings=(*findings, *_kind_finding(kind, fields, findings)),
    )


def _opening(source: DocumentText, title: str, findings: Iterable[Finding]) -> str:
    """How the text goes on in the line that a title of the text was taken from."""
    taken = next((f for f in findings if f.field == "title" and f.value == title), None)
    line = source.text[taken.start :].partition("\n")[0] if taken else ""
    run_on = title_run_on(line)
    is_run_on = taken and taken.origin is Origin.TEXT and run_on == taken.text
    return opening_behind(line, run_on) if is_run_on else ""


def checked(field: str, value: str) -> str:
    """A value that staff write for a field, in the form that the record keeps.

    Raises:
        UnreadableFile: there is no such field, or it cannot have this value.
    """
    if field not in EDITABLE:
        known = ", ".join(EDITABLE)
        raise UnreadableFile(f"there is no field {field!r} to correct; the fields are {known}")
    fields = {field: value}
    if field == "kind":
        return _choice(fields, field, Kind, Kind.UNKNOWN).value
    if field == "status":
        return _choice(fields, field, Status, Status.UNKNOWN).value
    if field in _DATES:
        return _date(fields, field)
    return _text(fields, field)


def used_of(findings: Iterable[Finding], field: str) -> list[Finding]:
    """The findings that a field's value comes from: of the strongest origin, the surest."""
    sure = [f for f in findings if f.field == field and (f.confidence >= FLOOR or field == "title")]
    if not sure:
        return []
    order = list(Origin)
    strongest = min(order.index(f.origin) for f in sure)
    of_it = [f for f in sure if order.index(f.origin) == strongest]
    best = max(f.confidence for f in of_it)
    return of_it if field == "supersedes" else [f for f in of_it if f.confidence == best][:1]


def _declared(file: Mapping[str, object], sidecar: Mapping[str, object]) -> Iterator[Finding]:
    for field in EDITABLE:
        for origin, fields in ((Origin.SIDECAR, sidecar), (Origin.FILE, file)):
            if value := _names(fields, field):
                yield Finding(field, value, origin)


def _found(source: DocumentText) -> tuple[Finding, ...]:
    seen = (*metadata_head.find(source), *metadata_signature.find(source))
    issued = [f for f in seen if f.field == "published" and f.confidence >= FLOOR]
    published = max(issued, key=lambda f: f.confidence, default=None)
    found = (*seen, *metadata_clauses.find(source, published), *amending.find(source))
    return tuple(one for one in found if one.value)


def _best(findings: Iterable[Finding]) -> dict[str, str]:
    """Field → the surest value of the text; of `supersedes` all that are sure."""
    best: dict[str, Finding] = {}
    replaced: dict[str, None] = {}
    for found in findings:
        if found.origin is not Origin.TEXT or found.confidence < FLOOR:
            continue
        if found.field == "supersedes":
            replaced[found.value] = None
        elif found.field not in best or found.confidence > best[found.field].confidence:
            best[found.field] = found
    values = {field: found.value for field, found in best.items()}
    return values | ({"supersedes": "；".join(replaced)} if replaced else {})


def _kind_finding(
    kind: Kind, fields: Mapping[str, object], findings: Iterable[Finding]
) -> Iterator[Finding]:
    """The kind that the title's words tell, with the title as evidence."""
    if kind is Kind.UNKNOWN or _text(fields, "kind"):
        return
    title = next(f for f in findings if f.field == "title")
    rule = "what the title calls it"
    if title.origin is Origin.TEXT:
        yield replace(title, field="kind", value=kind.value, confidence=0.8, rule=rule)
    else:
        yield Finding("kind", kind.value, Origin.TEXT, 0.8, f"{rule}: {title.value}")


def _names(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    if isinstance(value, list | tuple):
        return "；".join(str(one).strip() for one in value)
    return _text(fields, name)


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
    if text and not (_DATE.fullmatch(text) and _is_day(first_day(text))):
        raise UnreadableFile(
            f"its {name} is {text!r}, but must be a date such as 2023 or 2023-03-01"
        )
    return text


def _is_day(text: str) -> bool:
    """Whether the calendar has it: not 2023-02-31."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _guess_kind(title: str) -> Kind:
    bare = re.sub(r"[（(]\d.*?[)）]$", "", title)
    return next((kind for kind, words in _KIND_WORDS if words.search(bare)), Kind.UNKNOWN)
