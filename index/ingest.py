"""Make the index equal to the corpus.

A document changes in one step: its new passages are put beside the old ones in the derived
indexes, where nobody sees them because every hit is looked up in the catalog; one transaction
switches the catalog; then the old passages are removed. A kill between any two of these leaves
an index that answers, and the next run mends it from the catalog's list of dirty passages.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from index import chunking, corpus, identity, validity
from index.corpus import SourceFile
from index.disk import check_room
from index.documents import Document, DocumentText, Passage
from index.embedding import Embedder, Vectors
from index.errors import UnreadableFile
from index.store import Stamp, Store
from index.tokens import TokenCounter

_BATCH_PASSAGES = 1024  # passages committed together, and sorted by length to be embedded
_SLICE = 64  # passages embedded and kept at a time: no more of that work is lost to a kill


@dataclass(frozen=True)
class Changes:
    """What has to happen to the index, by source file and by document id."""

    put: tuple[SourceFile, ...]
    delete: tuple[str, ...]
    keep: int

    @property
    def is_empty(self) -> bool:
        return not self.put and not self.delete


@dataclass
class Report:
    added: int = 0
    updated: int = 0
    deleted: int = 0
    unchanged: int = 0
    passages: int = 0  # written in this run
    failed: dict[str, str] = field(default_factory=dict)  # file → reason
    notes: dict[str, str] = field(default_factory=dict)  # file → what is odd about it, though read

    def note(self, file: str, note: str) -> None:
        self.notes[file] = "; ".join(filter(None, (self.notes.get(file), note)))


@dataclass(frozen=True)
class _Prepared:
    document: Document
    text: DocumentText
    passages: tuple[Passage, ...]
    keys: tuple[str, ...]  # digests of the texts that are embedded
    searchable: tuple[str, ...]


class Ingest:
    """`advance` is called with the number of files done, or a part of one, for a progress bar.

    compacts: False while others search in the store: what was deleted stays in its files until
        the next run that may, since compacting closes the indexes that they search in.
    """

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        tokens: TokenCounter,
        passage_tokens: int,
        advance: Callable[[float], None] = lambda files: None,
        compacts: bool = True,
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._tokens = tokens
        self._passage_tokens = passage_tokens
        self._advance = advance
        self._compacts = compacts

    def run(self, files: Sequence[SourceFile]) -> Report:
        """Bring the index up to these files.

        Raises:
            IndexOutdated: the index was made with another model or chunking.
            DataDirectoryFull: what was committed before stays.
        """
        store = self._store
        changes = plan_changes(files, store.catalog.digests())
        report = Report(unchanged=changes.keep)
        self._advance(changes.keep)
        store.mend()
        if changes.is_empty and store.was_made_with(self._embedder.name, self._passage_tokens):
            return report  # without loading the embedding model, which takes seconds
        check_room(store.data_dir)
        stamp = Stamp(self._embedder.name, self._embedder.dimension, self._passage_tokens)
        store.take_stamp(stamp)
        self._delete(changes, report)
        for batch in self._batches(self._owned(self._prepare(changes.put, report), report)):
            self._commit(batch, report)
        if self._compacts and store.wants_compaction:
            store.compact()
        elif report.updated or report.deleted:
            store.catalog.drop_unused_vectors()
        documents = store.catalog.documents()
        for document_id, problem in validity.link(documents.values()).problems.items():
            report.note(documents[document_id].source_file, problem)
        return report

    def _delete(self, changes: Changes, report: Report) -> None:
        catalog = self._store.catalog
        if not changes.delete:
            return
        gone = catalog.passage_ids(changes.delete)
        catalog.apply([], changes.delete, dirty=gone)
        self._store.delete_derived(gone)
        catalog.clear_dirty(removed=len(gone))
        report.deleted = len(changes.delete)

    def _prepare(self, files: Sequence[SourceFile], report: Report) -> Iterator[_Prepared]:
        """Read and cut each file. A file that cannot be read keeps its last good version."""
        for file, loaded in corpus.load_all(files):
            try:
                if isinstance(loaded, UnreadableFile):
                    raise loaded
                document, text = loaded
                for note in text.notes:
                    report.note(file.name, note)
                title = self._store.catalog.corrections.apply(document).called
                yield self._cut(document, title, text)
            except UnreadableFile as error:
                report.failed[file.name] = str(error)
                self._advance(1)

    def _owned(self, prepared: Iterator[_Prepared], report: Report) -> Iterator[list[_Prepared]]:
        """Leaves out files whose document id belongs to another file."""

        def refuse(one: _Prepared, owner: str) -> None:
            told = f"has the id {one.document.id} that {owner} has already"
            report.failed[one.document.source_file] = told
            self._advance(1)

        known = {file: i for file, (i, _) in self._store.catalog.digests().items()}
        yield from identity.settled(prepared, known, refuse)

    def _cut(self, document: Document, title: str, text: DocumentText) -> _Prepared:
        """`title` is the one searched with: the staff's, where they have corrected it."""
        passages = chunking.split(document.id, title, text, self._tokens, self._passage_tokens)
        searchable = tuple(p.searchable(title) for p in passages)
        return _Prepared(
            document, text, tuple(passages), tuple(map(_digest, searchable)), searchable
        )

    @staticmethod
    def _batches(groups: Iterator[list[_Prepared]]) -> Iterator[list[_Prepared]]:
        batch: list[_Prepared] = []
        for group in groups:
            batch.extend(group)
            if sum(len(p.passages) for p in batch) >= _BATCH_PASSAGES:
                yield batch
                batch = []
        if batch:
            yield batch

    def _commit(self, batch: list[_Prepared], report: Report) -> None:
        catalog = self._store.catalog
        vectors, told = self._embed(batch)
        # a file may have changed its id, so the old versions are found by file and by id
        files = {one.document.source_file for one in batch}
        known = {f: i for f, (i, _) in catalog.digests().items() if f in files}
        replaced = set(known.values()) | {one.document.id for one in batch}
        old = catalog.passage_ids(list(replaced))
        new = {p.id: t for one in batch for p, t in zip(one.passages, one.searchable, strict=True)}
        gone = [i for i in old if i not in new]
        # a new title changes how a passage that stays is found
        keys = {p.id: k for one in batch for p, k in zip(one.passages, one.keys, strict=True)}
        old_keys = catalog.vector_digests(list(new))
        moved = [i for i, key in keys.items() if old_keys.get(i) != key]

        catalog.mark_dirty([*moved, *gone])
        if moved:
            self._store.vectors.upsert(moved, np.stack([vectors[keys[i]] for i in moved]))
            self._store.keywords.write({i: new[i] for i in moved})
        catalog.apply(
            [(one.document, one.text, one.passages, one.keys) for one in batch],
            delete=[i for i in known.values() if i not in {one.document.id for one in batch}],
            dirty=(),
        )
        self._store.delete_derived(gone)
        catalog.clear_dirty(removed=len(gone) + sum(i in old_keys for i in moved))

        report.updated += len(known)
        report.added += len(batch) - len(known)
        report.passages += len(new)
        self._advance(len(batch) - told)

    def _embed(self, batch: list[_Prepared]) -> tuple[Mapping[str, Vectors], float]:
        """Vectors of all texts of the batch by digest, and how many files' progress was told.

        Only unknown texts are computed, those of like length together: a model fills up the
        shorter ones to the longest.
        """
        texts = {k: t for one in batch for k, t in zip(one.keys, one.searchable, strict=True)}
        known = self._store.catalog.known_vectors(list(texts))
        missing = sorted(texts.keys() - known.keys(), key=lambda k: (-len(texts[k]), k))
        told = 0.0
        for at in range(0, len(missing), _SLICE):
            keys = missing[at : at + _SLICE]
            computed = self._embedder.embed_passages([texts[key] for key in keys])
            fresh = dict(zip(keys, computed, strict=True))
            self._store.catalog.add_vectors(fresh)
            known.update(fresh)
            if at + _SLICE < len(missing):
                share = len(batch) * len(keys) / len(missing)
                told += share
                self._advance(share)
        return known, told


def plan_changes(files: Sequence[SourceFile], digests: Mapping[str, tuple[str, str]]) -> Changes:
    """Compare the corpus with the catalog. Pure."""
    present = {file.name for file in files}
    # of an archive that cannot be opened, nothing is known to be gone
    shut = tuple(f"{file.name}/" for file in files if file.refused)
    put = tuple(f for f in files if digests.get(f.name, ("", ""))[1] != f.digest)
    delete = tuple(
        i for name, (i, _) in digests.items() if name not in present and not name.startswith(shut)
    )
    return Changes(put, delete, keep=len(files) - len(put))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
