"""How fast documents go in: `python tests/benchmarks/ingesting.py [--corpus FOLDER]`.

In one run, in alternation and with the same weights and threads: our whole ingest, bare
`SentenceTransformer.encode` on the passages that it makes, and LangChain's quickstart on the same
texts. The last two run the model as the library loads it, ours as `index/encoder.py` compiles it.
Besides: an unchanged corpus of 1,000 generated documents looked at again by the command.
The quickstart needs `pip install langchain-text-splitters langchain-chroma`.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sentence_transformers import SentenceTransformer

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from assistant import build  # noqa: E402
from assistant.model_files import EMBEDDING_FOLDER  # noqa: E402
from assistant.settings import Settings, load_settings  # noqa: E402
from index import chunking, corpus  # noqa: E402
from index.ingest import Ingest  # noqa: E402
from index.store import Store  # noqa: E402

DOCUMENTS = 1000
console = Console(width=110)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    asked.add_argument("--limit", type=int, default=0, help="only the first so many files")
    asked.add_argument("--rounds", type=int, default=2)
    options = asked.parse_args()
    settings = load_settings()
    files = list(corpus.scan(options.corpus))[: options.limit or None]
    loaded = [corpus.load(file) for file in files]
    characters = sum(len(text.text) for _, text in loaded)
    embedder, tokens = build.load_embedder(settings), build.load_tokens(settings)
    passages = [
        p.searchable(document.title)
        for document, text in loaded
        for p in chunking.split(document.id, document.title, text, tokens, settings.passage_tokens)
    ]
    embedder.embed_question("预热")
    model = _as_loaded(settings)
    bare = ["passage: " + text for text in passages]

    def ours() -> None:
        with tempfile.TemporaryDirectory() as work, Store(Path(work)) as store:
            Ingest(store, embedder, tokens, settings.passage_tokens).run(files)

    def encode() -> None:
        model.encode(bare, batch_size=32, normalize_embeddings=True, show_progress_bar=False)

    runs: dict[str, Callable[[], None]] = {
        "our ingest": ours,
        "bare encode": encode,
        "LangChain": lambda: _langchain(model, [text.text for _, text in loaded]),
    }
    rounds = [{name: _timed(run) for name, run in runs.items()} for _ in range(options.rounds)]
    _print(rounds, characters, len(passages), len(files))
    console.print(f"Peak memory of all three together: {_peak_gb():.2f} GB")
    _print_unchanged()


def _as_loaded(settings: Settings) -> SentenceTransformer:
    folder = settings.embedding_model or str(settings.models_folder / EMBEDDING_FOLDER)
    model = SentenceTransformer(folder, device="cpu")
    model.encode("预热")
    return model


def _timed(run: Callable[[], None]) -> tuple[float, float]:
    """Seconds on the clock, and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    run()
    return time.perf_counter() - clock, time.process_time() - processor


def _langchain(model: SentenceTransformer, texts: list[str]) -> None:
    """As its documentation shows it: splitter 1000/200, Chroma.from_documents."""
    from langchain_chroma import Chroma
    from langchain_core.documents import Document
    from langchain_core.embeddings import Embeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    class Model(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            vectors = model.encode(
                ["passage: " + text for text in texts], normalize_embeddings=True
            )
            return vectors.tolist()

        def embed_query(self, text: str) -> list[float]:
            return self.embed_documents([text])[0]

    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    chunks = splitter.split_documents([Document(text) for text in texts])
    with tempfile.TemporaryDirectory() as work:
        Chroma.from_documents(chunks, Model(), persist_directory=work)


def _print(
    rounds: list[dict[str, tuple[float, float]]], characters: int, passages: int, files: int
) -> None:
    console.print(f"{files} documents, {characters:,} characters, {passages} passages")
    table = Table("", "seconds", "processor seconds", "characters a second", "its time to ours")
    for name in rounds[0]:
        clock = min(r[name][0] for r in rounds)
        processor = min(r[name][1] for r in rounds)
        ratios = "; ".join(
            ", ".join(f"{r[name][by] / r['our ingest'][by]:.2f}" for r in rounds) for by in (0, 1)
        )
        table.add_row(
            name, f"{clock:.1f}", f"{processor:.1f}", f"{characters / clock:,.0f}", ratios
        )
    console.print(table)
    console.print("Ratios of each round by the clock; by the processor. Above 1 ours is faster.")


def _peak_gb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def _print_unchanged() -> None:
    """The command on 1,000 documents that did not change, started anew each time."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "corpus"
        folder.mkdir()
        for n in range(DOCUMENTS):
            articles = "\n\n".join(f"第{k}条　第{n}号文件第{k}项规定，自公布之日起施行。" * 8
                                   for k in range(1, 11))  # fmt: skip
            (folder / f"{n}.md").write_text(f"# 文件{n}\n\n{articles}\n", encoding="utf-8")
        settings = load_settings(data_dir=Path(work) / "data")
        _ingest_without_model(settings, folder)
        command = [sys.executable, "-m", "ui", "ingest", "--data-dir", str(settings.data_dir),
                   "--corpus", str(folder)]  # fmt: skip
        environment = {**os.environ, "POLICY_MODELS_DIR": str(load_settings().models_folder)}
        seconds = []
        for _ in range(3):
            started = time.perf_counter()
            told = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
            )
            seconds.append(time.perf_counter() - started)
            assert f"Nothing to do: {DOCUMENTS} documents unchanged" in told.stderr, told.stderr
        console.print(f"{DOCUMENTS} unchanged documents looked at again: {min(seconds):.2f} s")


def _ingest_without_model(settings: Settings, folder: Path) -> None:
    """Index the generated documents under the model's name with vectors that mean nothing."""
    import numpy as np

    class Stamped:
        name, dimension = build.load_embedder(settings).name, 384

        def embed_passages(self, texts):
            drawn = np.random.default_rng(len(texts)).normal(size=(len(texts), 384))
            return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)

        def embed_question(self, text):
            return self.embed_passages([text])[0]

    with Store(settings.data_dir) as store:
        tokens = build.load_tokens(load_settings())
        run = Ingest(store, Stamped(), tokens, settings.passage_tokens)
        run.run(list(corpus.scan(folder)))


if __name__ == "__main__":
    main()
