"""Search in a large corpus: `make bench-scale SIZES="10000 100000 1000000"`.

The passages are synthetic: sentences of the corpus recombined with other numbers, vectors drawn
around those of the corpus's own passages. Nothing is embedded but the questions, by the real
model, within the time that is measured.
"""

import argparse
import random
import re
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from assistant import build  # noqa: E402
from assistant.settings import load_settings  # noqa: E402
from index import corpus  # noqa: E402
from index.documents import Document, DocumentText, Passage  # noqa: E402
from index.embedding import Embedder  # noqa: E402
from index.search import Searcher  # noqa: E402
from index.sentences import split_sentences  # noqa: E402
from index.store import Store  # noqa: E402

A_DOCUMENT = 100  # passages
A_PASSAGE = 5  # sentences
QUESTIONS = 200
SPREAD = 0.5  # length of the noise on a vector of length 1
console = Console(width=120)


@dataclass(frozen=True)
class Measured:
    passages: int
    catalog_s: float
    derived_s: float
    disk: dict[str, int]  # bytes of each part
    resident: int  # bytes of the process after the searches
    p50: float
    p95: float


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sizes", type=int, nargs="*", default=[10_000, 100_000])
    asked.add_argument("--work", type=Path, help="where to build; default: a temporary folder")
    options = asked.parse_args()
    settings = load_settings()
    embedder = build.load_embedder(settings)
    sentences = list(_sentences(settings.corpus_dir))
    centres = embedder.embed_passages(sentences)
    measured = []
    for size in options.sizes:
        with tempfile.TemporaryDirectory(dir=options.work) as work:
            measured.append(_measure(Path(work), size, sentences, centres, embedder))
            _print(measured[-1:])
    _print(measured)


def _sentences(folder: Path) -> Iterator[str]:
    for file in corpus.scan(folder):
        _, source = corpus.load(file)
        for block in source.blocks:
            for start, end in split_sentences(source.text, block.start, block.end):
                if end - start > 10:
                    yield source.text[start:end]


def _measure(
    work: Path, size: int, sentences: list[str], centres: np.ndarray, embedder: Embedder
) -> Measured:
    draw, noise = random.Random(size), np.random.default_rng(size)
    with Store(work) as store:
        started = time.perf_counter()
        for first in range(0, size, A_DOCUMENT):
            _add_document(store, first, draw, noise, sentences, centres)
        catalog_s = time.perf_counter() - started
        started = time.perf_counter()
        store.rebuild_derived()
        derived_s = time.perf_counter() - started
        searcher = Searcher(store, embedder)
        questions = [_question(draw, sentences) for _ in range(QUESTIONS + 5)]
        seconds = [searcher.search(question).seconds for question in questions][5:]
        disk = {
            part: sum(f.stat().st_size for f in store.folder.glob(pattern) if f.is_file())
            for part, pattern in (
                ("catalog", "catalog*"), ("vectors", "vectors/**/*"), ("keywords", "keywords/**/*"),
            )
        }  # fmt: skip
        return Measured(
            size, catalog_s, derived_s, disk, _resident(), statistics.median(seconds),
            statistics.quantiles(seconds, n=20)[-1],
        )  # fmt: skip


def _add_document(
    store: Store, first: int, draw: random.Random, noise: np.random.Generator,
    sentences: list[str], centres: np.ndarray,
) -> None:  # fmt: skip
    name = f"d{first}"
    passages: list[Passage] = []
    text, vectors = "", {}
    for n in range(A_DOCUMENT):
        chosen = [draw.randrange(len(sentences)) for _ in range(A_PASSAGE)]
        words = "".join(_other_numbers(sentences[c], draw) for c in chosen)
        start, text = len(text), text + words + "\n"
        passages.append(Passage(f"{name}#{n}", name, n, start, start + len(words), words))
        drawn = noise.normal(size=centres.shape[1]).astype(np.float32)
        vector = centres[chosen[0]] + SPREAD * drawn / np.linalg.norm(drawn)
        vectors[f"{name}.{n}"] = (vector / np.linalg.norm(vector)).astype(np.float32)
    store.catalog.add_vectors(vectors)
    document = Document(name, f"第{first // A_DOCUMENT}号文件", f"{name}.md", name)
    store.catalog.apply([(document, DocumentText(text, ()), passages, list(vectors))], [], ())


def _other_numbers(sentence: str, draw: random.Random) -> str:
    return re.sub(r"\d+", lambda m: str(draw.randrange(10 ** len(m.group()))), sentence)


def _question(draw: random.Random, sentences: list[str]) -> str:
    sentence = draw.choice(sentences)
    start = draw.randrange(max(1, len(sentence) - 20))
    return f"{sentence[start : start + 20]}是多少？"


def _resident() -> int:
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    line = next(x for x in status.read_text("utf-8").splitlines() if x.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


def _print(measured: list[Measured]) -> None:
    table = Table(
        "passages", "search p50", "p95", "into the catalog", "into both indexes", "process",
        "bytes a passage: catalog", "vectors", "keywords",
    )  # fmt: skip
    for m in measured:
        table.add_row(
            f"{m.passages:,}", f"{m.p50 * 1000:.1f} ms", f"{m.p95 * 1000:.1f} ms",
            f"{m.passages / m.catalog_s:,.0f}/s", f"{m.passages / m.derived_s:,.0f}/s",
            f"{m.resident / 1e9:.2f} GB", *(f"{b / m.passages:,.0f}" for b in m.disk.values()),
        )  # fmt: skip
    console.print(table)
    if len(measured) > 1:
        _plot("search p95, ms", [(m.passages, m.p95 * 1000) for m in measured])
        _plot("process, GB", [(m.passages, m.resident / 1e9) for m in measured])
        _plot("disk, GB", [(m.passages, sum(m.disk.values()) / 1e9) for m in measured])


def _plot(name: str, points: list[tuple[int, float]]) -> None:
    console.print(name)
    most = max(value for _, value in points)
    for size, value in points:
        console.print(f"{size:>10,} {'█' * max(1, round(60 * value / most))} {value:.1f}")


if __name__ == "__main__":
    main()
