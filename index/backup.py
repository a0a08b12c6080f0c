"""Backup and restore of the index: one archive holds the catalog, from which the rest is made.

The catalog is documents, passages, vectors, corrections and the stamp of what made them. Models
and the corpus folder are not in it. A backup may be taken while another process serves or ingests:
SQLite copies one consistent state. A restore needs the data directory for itself, checks the
archive before it touches anything, makes the new index beside the old one, and lets them change
places in one step.
"""

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from index import catalog_schema
from index.apart import CATALOG
from index.catalog import Catalog
from index.disk import full_disk_is_told
from index.errors import ArchiveRefused, CatalogDamaged, PolicyError
from index.store import Store

FORMAT = 1  # raise it when an older program could not restore what a newer one wrote
_MANIFEST = "manifest.json"
_PRODUCT = "policy-assistant"
_BLOCK = 1 << 20  # bytes


@dataclass(frozen=True)
class Manifest:
    """What an archive says of itself."""

    product: str
    format: int
    version: str  # of the program that wrote it
    created: str  # ISO time, UTC
    documents: int
    passages: int
    catalog_bytes: int
    catalog_sha256: str
    stamp: dict[str, str]


def back_up(data_dir: Path, archive: Path) -> Manifest:
    """Write a backup, replacing a file of that name when it is complete.

    Raises:
        IndexMissing, CatalogDamaged, DataDirectoryFull, ArchiveRefused (cannot be written there).
    """
    try:
        with (
            full_disk_is_told(archive.absolute().parent),
            tempfile.TemporaryDirectory(dir=archive.absolute().parent, prefix=".backup-") as work,
        ):
            copy = Path(work) / CATALOG
            catalog_schema.copy(data_dir / "index" / CATALOG, copy)
            manifest = _described(copy)
            packed = Path(work) / "archive.zip"
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
                written.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=2))
                written.write(copy, CATALOG)
            with packed.open("rb") as file:
                os.fsync(file.fileno())
            packed.replace(archive)
    except OSError as error:
        raise ArchiveRefused(
            f"the backup {archive} cannot be written ({error.strerror}); name another place"
        ) from error
    return manifest


def restore(
    data_dir: Path, archive: Path, step: Callable[[str], None] = lambda told: None
) -> Manifest:
    """Put the index of a backup in the place of the current one, without embedding anything.

    `step` is told what is going on. Cut short at any point, the old index or the new one is there.

    Raises:
        ArchiveRefused: the archive is no backup, damaged, or of a newer program.
        DataDirectoryBusy: stop the server first. DataDirectoryFull
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    with full_disk_is_told(data_dir), tempfile.TemporaryDirectory(dir=data_dir) as work:
        step("Checking the backup")
        manifest = _unpacked(archive, Path(work) / CATALOG)

        def seed(current: Path, new: Path) -> None:
            shutil.rmtree(new, ignore_errors=True)
            new.mkdir()
            (Path(work) / CATALOG).replace(new / CATALOG)

        with Store(data_dir, seed) as store:
            step("Making vectors and keywords from it")
            store.mend()
            store.replace_current()
    return manifest


def read_manifest(archive: Path) -> Manifest:
    """Raises ArchiveRefused."""
    try:
        with zipfile.ZipFile(archive) as packed:
            data = json.loads(packed.read(_MANIFEST))
        if data["product"] != _PRODUCT:
            raise KeyError("product")
        if data["format"] > FORMAT:
            raise ArchiveRefused(
                f"the backup was written by a newer {_PRODUCT} ({data['version']}); "
                "restore it with that version"
            )
        return Manifest(**data)
    except FileNotFoundError as error:
        raise ArchiveRefused(f"there is no file {archive}") from error
    except (OSError, zipfile.BadZipFile) as error:
        raise ArchiveRefused(f"{archive} is no backup or is damaged; use another one") from error
    except (KeyError, TypeError, ValueError) as error:
        raise ArchiveRefused(f"{archive} is not a backup of {_PRODUCT}; use one") from error


def _described(catalog_file: Path) -> Manifest:
    with closing(Catalog(catalog_file)) as catalog:
        documents, passages = catalog.counts()
        stamp = catalog.stamp()
    return Manifest(
        product=_PRODUCT,
        format=FORMAT,
        version=version(_PRODUCT),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        documents=documents,
        passages=passages,
        catalog_bytes=catalog_file.stat().st_size,
        catalog_sha256=_sha256(catalog_file),
        stamp=stamp,
    )


def _unpacked(archive: Path, target: Path) -> Manifest:
    """The archive's catalog in a file, once it is known to be whole."""
    manifest = read_manifest(archive)
    damaged = ArchiveRefused(f"the backup {archive} is damaged; use another one")
    try:
        with zipfile.ZipFile(archive) as packed:
            if packed.getinfo(CATALOG).file_size != manifest.catalog_bytes:
                raise damaged
            with packed.open(CATALOG) as source, target.open("wb") as file:
                shutil.copyfileobj(source, file, _BLOCK)
    except (KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise damaged from error
    if _sha256(target) != manifest.catalog_sha256:
        raise damaged
    try:
        with closing(Catalog(target)) as catalog:
            found = catalog.damage()
    except CatalogDamaged as error:
        raise damaged from error
    except PolicyError as error:
        raise ArchiveRefused(f"the backup {archive} cannot be used: {error}") from error
    if found:
        raise damaged
    return manifest


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
