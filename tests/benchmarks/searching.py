"""How well and how fast the search finds: `make bench-search DATA=FOLDER`.

FOLDER holds documents in `corpus/` and `questions.jsonl`. In one run on the same documents with
the same embedding model: our search, its vectors alone, its keywords alone, and LangChain's
quickstart (recursive splitter 1000/200, Chroma). The quickstart needs
`pip install langchain-text-splitters langchain-chroma`.
"""

import argparse
import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from assistant import build, records  # noqa: E402
from assistant.evaluation import read_rows, retrieval  # noqa: E402
from assistant.settings import load_settings  # noqa: E402
from index import corpus  # noqa: E402
from index.ingest import Ingest  # noqa: E402
from index.normalise import question_terms  # noqa: E402
from index.search import Searcher  # noqa: E402
from index.store import Store  # noqa: E402

DEPTH = 20
Find = Callable[[str], dict[str, Any]]
console = Console(width=120)


@dataclass(frozen=True)
class System:
    name: str
    find: Find
    characters_a_second: float | None = None  # of its ingest


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--limit", type=int, default=0, help="only so many questions, drawn")
    asked.add_argument("--without-langchain", action="store_true")
    options = asked.parse_args()
    rows = [r for r in read_rows(options.folder / "questions.jsonl") if r.answerable and r.sources]
    if options.limit:
        rows = random.Random(1).sample(rows, min(options.limit, len(rows)))
    with _systems(options.folder / "corpus", not options.without_langchain) as systems:
        measured = {system.name: _measure(system, rows) for system in systems}
        _print(systems, measured, len(rows))


@contextmanager
def _systems(folder: Path, with_langchain: bool) -> Iterator[list[System]]:
    settings = load_settings()
    embedder, tokens = build.load_embedder(settings), build.load_tokens(settings)
    embedder.embed_question("预热")
    files = list(corpus.scan(folder))
    with tempfile.TemporaryDirectory() as work, Store(Path(work)) as store:
        started = time.perf_counter()
        Ingest(store, embedder, tokens, settings.passage_tokens).run(files)
        seconds = time.perf_counter() - started
        documents = store.catalog.documents()
        texts = {i: text.text for i in documents if (text := store.catalog.text(i))}
        characters = sum(map(len, texts.values()))
        console.print(
            f"{platform.processor() or platform.machine()}: {len(documents)} documents, "
            f"{store.catalog.counts()[1]} passages, {characters:,} characters"
        )
        searcher = Searcher(store, embedder)
        systems = [
            System("our search", _ours(searcher), characters / seconds),
            System("vectors alone", _vectors(searcher)),
            System("keywords alone", _keywords(searcher)),
        ]
        if with_langchain:
            systems.append(_langchain(embedder, texts, Path(work) / "langchain"))
        yield systems


def _ours(searcher: Searcher) -> Find:
    return lambda question: dict(records.of_search(searcher.search(question, DEPTH)))


def _vectors(searcher: Searcher) -> Find:
    def find(question: str) -> dict[str, Any]:
        vector = searcher.embedder.embed_question(question)
        return _found(searcher, searcher.store.vectors.nearest(vector, DEPTH))

    return find


def _keywords(searcher: Searcher) -> Find:
    return lambda question: _found(
        searcher, searcher.store.keywords.search(question_terms(question), DEPTH)
    )


def _found(searcher: Searcher, ids: Sequence[str] | dict[str, float]) -> dict[str, Any]:
    passages = searcher.store.catalog.passages(list(ids))
    hits = [passages[i] for i in ids]
    return {"retrieved": [{"document_id": p.document_id, "text": p.text} for p in hits]}


def _langchain(embedder: Any, texts: dict[str, str], folder: Path) -> System:
    from langchain_chroma import Chroma
    from langchain_core.documents import Document
    from langchain_core.embeddings import Embeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    class Model(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            vectors: list[list[float]] = embedder.embed_passages(texts).tolist()
            return vectors

        def embed_query(self, text: str) -> list[float]:
            vector: list[float] = embedder.embed_question(text).tolist()
            return vector

    started = time.perf_counter()
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    chunks = splitter.split_documents(
        [Document(text, metadata={"id": i}) for i, text in texts.items()]
    )
    store = Chroma(embedding_function=Model(), persist_directory=str(folder))
    for at in range(0, len(chunks), 2000):  # it refuses more than 5461 at once
        store.add_documents(chunks[at : at + 2000])
    seconds = time.perf_counter() - started

    def find(question: str) -> dict[str, Any]:
        hits = store.similarity_search(question, k=DEPTH)
        found = [{"document_id": h.metadata["id"], "text": h.page_content} for h in hits]
        return {"retrieved": found}

    return System("LangChain quickstart", find, sum(map(len, texts.values())) / seconds)


def _measure(system: System, rows: Sequence[Any]) -> dict[str, Any]:
    seconds, pairs = [], []
    for row in rows:
        started = time.perf_counter()
        found = system.find(row.question)
        seconds.append(time.perf_counter() - started)
        pairs.append((row, found))
    return {"retrieval": retrieval.summarise(pairs), "seconds": seconds}


def _print(systems: Sequence[System], measured: dict[str, Any], questions: int) -> None:
    table = Table(
        "", "document@1", "@5", "with reprints@1", "MRR@10", "answer passage@1", "@5", "ms p50",
        "p95", "its time to ours", "characters/s in",
    )  # fmt: skip
    ours = statistics.median(measured[systems[0].name]["seconds"])
    for system in systems:
        found, seconds = measured[system.name]["retrieval"], measured[system.name]["seconds"]
        document, passage = found["document"], found["answer_passage"]
        table.add_row(
            system.name,
            *(f"{document[m][0]:.3f}" for m in ("recall@1", "recall@5")),
            f"{found['document_with_reprints']['recall@1'][0]:.3f}",
            f"{document['mrr@10'][0]:.3f}",
            *(f"{passage[m][0]:.3f}" for m in ("recall@1", "recall@5")),
            f"{statistics.median(seconds) * 1000:.1f}",
            f"{statistics.quantiles(seconds, n=20)[-1] * 1000:.1f}",
            f"{statistics.median(seconds) / ours:.2f}",
            f"{system.characters_a_second:,.0f}" if system.characters_a_second else "",
        )
    console.print(table)
    low, high = measured[systems[0].name]["retrieval"]["document"]["recall@1"][1:]
    console.print(f"{questions} questions; our document@1 lies in {low:.3f}–{high:.3f} (95 %).")


if __name__ == "__main__":
    main()
