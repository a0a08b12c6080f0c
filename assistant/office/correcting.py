"""What the staff know better about a document, set and taken back, with every change on record."""

from collections.abc import Mapping
from datetime import UTC, datetime

from assistant.office.audit import Action, AuditLog
from index.catalog import Catalog
from index.corrections import Correction
from index.documents import Document
from index.metadata import checked


def correct(
    catalog: Catalog, audit: AuditLog, document: Document, values: Mapping[str, str], who: str
) -> None:
    """Set fields of a document; all of them, or none where one cannot have its value.

    Raises:
        UnreadableFile: there is no such field, or it cannot have this value.
    """
    at = datetime.now(UTC).isoformat(timespec="seconds")
    fit = {field: checked(field, value) for field, value in values.items()}
    with catalog.snapshot():
        for field, value in fit.items():
            catalog.corrections.set(Correction(document.id, field, value, who, at))
    for field, value in fit.items():
        told = f"{field}: {getattr(document, field) or '–'} → {value or '–'}"
        audit.record(who, Action.DOCUMENT_CORRECTED, document.id, told)


def take_back(catalog: Catalog, audit: AuditLog, document: Document, field: str, who: str) -> bool:
    """File and text tell the field again; whether it had been corrected."""
    with catalog.snapshot():
        was_corrected = catalog.corrections.unset(document.id, field)
    if was_corrected:
        audit.record(who, Action.CORRECTION_TAKEN_BACK, document.id, field)
    return was_corrected
