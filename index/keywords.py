"""Passages by the terms they share with a question (BM25). Owner of tantivy.

Derived from the catalog and disposable. Terms are made by `index.normalise`, so tantivy only
splits at blanks.
"""

import math
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import tantivy

from index.normalise import search_terms

_WRITER_BYTES = 64 * 1024 * 1024


class KeywordIndex:
    """Starts empty where the files are damaged; `Store.mend` then fills it from the catalog."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            self._open()
        except ValueError:  # what tantivy raises for all of its errors
            self.clear()

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

    def count(self) -> int:
        return int(self._index.searcher().num_docs)

    def write(self, texts: Mapping[str, str], delete: Sequence[str] = ()) -> None:
        """Add or replace texts by passage id and delete others, in one commit."""
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

    def search(self, terms: Iterable[str], limit: int) -> dict[str, float]:
        """Passage id → BM25 score, best first."""
        should = tantivy.Occur.Should
        clauses = [
            (should, tantivy.Query.term_query(self._schema, "terms", term, "freq"))
            for term in dict.fromkeys(terms)
        ]
        if not clauses:
            return {}
        searcher = self._index.searcher()
        found = searcher.search(tantivy.Query.boolean_query(clauses), limit, count=False).hits
        return {searcher.doc(address)["id"][0]: score for score, address in found}

    def search_text(self, text: str, limit: int) -> dict[str, float]:
        """As `search`, for a text instead of terms."""
        return self.search(search_terms(text), limit)

    def clear(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._open()
