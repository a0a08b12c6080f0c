"""Passages by the terms they share with a question (BM25). Owner of tantivy.

Derived from the catalog and disposable. Terms are made by `index.normalise`, so tantivy only
splits at blanks.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import tantivy

from index.disk import full_disk_is_told
from index.errors import DerivedIndexDamaged, PolicyError
from index.normalise import search_terms
from index.seal import Seal, is_failure

_WRITER_BYTES = 64 * 1024 * 1024
_TERMS_ASKED = 40  # of a passage that is to be found by its terms


class KeywordIndex:
    """Raises DerivedIndexDamaged where the files cannot be used, DataDirectoryFull on writing."""

    VOLATILE: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, folder: Path, seal: Seal | None = None) -> None:
        self._folder = folder
        self.seal = seal or Seal(folder, self.VOLATILE)
        try:
            with full_disk_is_told(folder):
                self._open()
        except BaseException as error:
            if is_failure(error) and not isinstance(error, PolicyError):
                raise DerivedIndexDamaged(f"the keywords cannot be opened: {error}") from error
            raise

    def _open(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(self._folder))
        self._index.register_tokenizer(
            "whitespace", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        )

    def close(self) -> None:
        """Nothing is held open between calls."""

    def count(self) -> int:
        return int(self._index.searcher().num_docs)

    def write(self, texts: Mapping[str, str], delete: Sequence[str] = ()) -> None:
        """Add or replace texts by passage id and delete others, in one commit."""
        with full_disk_is_told(self._folder), self.seal.lifted():
            self._write(texts, delete)

    def _write(self, texts: Mapping[str, str], delete: Sequence[str]) -> None:
        writer = self._index.writer(_WRITER_BYTES, 1)
        writer.garbage_collect_files()  # a killed run leaves files whose names this one may need
        for passage_id in (*delete, *texts):
            writer.delete_documents_by_term("id", passage_id)
        for passage_id, text in texts.items():
            document = tantivy.Document()
            document.add_text("id", passage_id)
            document.add_text("terms", " ".join(search_terms(text)))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def weights(self, terms: Iterable[str]) -> dict[str, float]:
        """Inverse document frequency of each term as BM25 defines it."""
        searcher = self._index.searcher()
        size = searcher.num_docs
        # tantivy counts replaced passages until their segment is merged, more than there are
        frequencies = {term: min(size, searcher.doc_freq("terms", term)) for term in terms}
        return {t: math.log(1 + (size - n + 0.5) / (n + 0.5)) for t, n in frequencies.items()}

    def unknown(self, terms: Iterable[str]) -> frozenset[str]:
        """The terms that no passage holds."""
        searcher = self._index.searcher()
        return frozenset(term for term in terms if not searcher.doc_freq("terms", term))

    def known_weights(self, words: str) -> dict[str, float]:
        """`weights` of the terms of some words, of those that a passage holds."""
        terms = set(search_terms(words))
        return self.weights(sorted(terms - self.unknown(terms)))

    def weights_of_known(self, word: str) -> dict[str, float]:
        """`weights` of the terms of a word; none where one of them no passage holds."""
        known = self.known_weights(word)
        return known if len(known) == len(set(search_terms(word))) else {}

    def search(
        self, terms: Iterable[str], limit: int, also: Mapping[str, float] | None = None
    ) -> dict[str, float]:
        """Passage id → BM25 score, best first. `also`: more terms, and how much each counts."""
        counts = {**(also or {}), **dict.fromkeys(terms, 1.0)}
        clauses = [(tantivy.Occur.Should, self._term(*counted)) for counted in counts.items()]
        if not clauses:
            return {}
        searcher = self._index.searcher()
        found = searcher.search(tantivy.Query.boolean_query(clauses), limit, count=False).hits
        return {searcher.doc(address)["id"][0]: score for score, address in found}

    def _term(self, term: str, counts: float) -> tantivy.Query:
        query = tantivy.Query.term_query(self._schema, "terms", term, "freq")
        return query if counts == 1.0 else tantivy.Query.boost_query(query, counts)

    def ids(self) -> set[str]:
        searcher = self._index.searcher()
        limit = max(1, int(searcher.num_docs))
        found = searcher.search(tantivy.Query.all_query(), limit, count=False).hits
        return {searcher.doc(address)["id"][0] for _, address in found}

    def holds(self, passage_id: str, text: str) -> bool:
        """Whether the passage is found by its id and terms of its text, and only once."""
        must = tantivy.Occur.Must
        terms = [*dict.fromkeys(search_terms(text))]
        asked = terms[:: max(1, len(terms) // _TERMS_ASKED)]
        clauses = [(must, tantivy.Query.term_query(self._schema, "id", passage_id, "basic"))]
        clauses += [
            (must, tantivy.Query.term_query(self._schema, "terms", term, "freq")) for term in asked
        ]
        found = self._index.searcher().search(tantivy.Query.boolean_query(clauses), 2, count=False)
        return len(found.hits) == 1
