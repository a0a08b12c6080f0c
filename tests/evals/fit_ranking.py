"""Fit the weights of `index.search.Fusion`: print those to put there, and what they are worth.

Usage: python tests/evals/fit_ranking.py --train DIR=FILE.jsonl … --test DIR=FILE.jsonl …

DIR is a data directory that holds the documents of the question set FILE. The weights are fitted
on the first sets only: listwise softmax over each question's best candidates (Cao et al. 2007),
where the passages that hold the answer in a labelled document are the right ones. Each set counts
alike.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from rich.console import Console
from rich.table import Table

from assistant import build
from assistant.evaluation import read_rows
from assistant.settings import load_settings
from index.normalise import question_terms
from index.search import Fusion, Searcher, fuse
from index.wording import Wording

NAMES = ("bm25", "dense", "sentence", "run")
CANDIDATES = 30
KEY = 20  # characters of an answer that tell its passage
RIDGE = 0.001
SIMPLE = np.array([1.0, 0.2, 0.0, 0.0])
console = Console(width=110)


@dataclass(frozen=True)
class Lists:
    """features: (questions, CANDIDATES, 4), zero where there are fewer candidates; the others:
    (questions, CANDIDATES), whether the place is filled, its document right, its passage right.
    """

    features: np.ndarray
    filled: np.ndarray
    document: np.ndarray
    passage: np.ndarray


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--test", nargs="*", default=[])
    parser.add_argument("--limit", type=int, help="only so many questions of each set")
    options = parser.parse_args()
    sets = {name: lists(name, options.limit) for name in (*options.train, *options.test)}
    weights = fit([sets[name] for name in options.train])
    console.print(
        "weights to BM25's 1:", dict(zip(NAMES, (weights / weights[0]).round(2), strict=True))
    )
    used = Fusion()
    now = np.array([1.0, used.dense_weight, used.sentence_weight, used.run_weight])
    table = Table("set", "weights", "document@1", "@5", "answer passage@1", "@5")
    for name, of in sets.items():
        for label, w in (("simple", SIMPLE), ("fitted", weights), ("in use", now)):
            table.add_row(name, label, *(f"{value:.4f}" for value in recalls(of, w)))
    console.print(table)


def lists(name: str, limit: int | None) -> Lists:
    data_dir, _, dataset = name.partition("=")
    rows = [row for row in read_rows(Path(dataset), limit) if row.answerable and row.sources]
    shape = (len(rows), CANDIDATES)
    of = Lists(np.zeros((*shape, 4), np.float32), *(np.zeros(shape, bool) for _ in range(3)))
    with build.open_searcher(load_settings(data_dir=Path(data_dir))) as searcher:
        for n, row in enumerate(rows):
            keys = [key for answer in row.answers if (key := "".join(answer.split())[:KEY])]
            for place, (features, passage) in enumerate(candidates(searcher, row.question)):
                of.features[n, place] = features
                of.filled[n, place] = True
                of.document[n, place] = passage.document_id in row.sources
                held = any(key in "".join(passage.text.split()) for key in keys)
                of.passage[n, place] = held and of.document[n, place]
    return of


def candidates(searcher: Searcher, question: str):
    """The best candidates of the simple fusion with their features."""
    store = searcher.store
    terms = question_terms(question)
    bm25 = store.keywords.search(terms, 100)
    vector = searcher.embedder.embed_question(question)
    cosines = store.vectors.nearest(vector, 100)
    others = store.catalog.vectors_of([i for i in bm25 if i not in cosines])
    cosines |= {i: float(other @ vector) for i, other in others.items()}
    scores, dense = fuse(bm25, cosines, 0.2), fuse({}, cosines, 1.0)
    wording = Wording(question, store.keywords.weights(dict.fromkeys(terms)))
    best = sorted(scores, key=lambda i: (-scores[i], i))[:CANDIDATES]
    passages = store.catalog.passages(best)
    documents = store.catalog.documents(p.document_id for p in passages.values())
    most = max(bm25.values(), default=1.0)
    for passage in (passages[i] for i in best):
        alike = wording.likeness(passage.naming(documents[passage.document_id].title), passage.text)
        bm = bm25.get(passage.id, 0.0) / most
        yield (bm, dense[passage.id], alike.sentence, alike.run), passage


def fit(sets: list[Lists]) -> np.ndarray:
    scale = np.vstack([of.features[of.filled] for of in sets]).std(axis=0) + 1e-9
    weights = torch.zeros(4, requires_grad=True)
    steps = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        steps.zero_grad()
        total = RIDGE * (weights**2).sum()
        for of in sets:
            known = of.passage.any(axis=1)
            scores = torch.tensor(of.features[known] / scale, dtype=torch.float32) @ weights
            scores = scores.masked_fill(torch.tensor(~of.filled[known]), -1e9)
            right = scores.masked_fill(torch.tensor(~of.passage[known]), -1e9)
            total = total + (torch.logsumexp(scores, 1) - torch.logsumexp(right, 1)).mean()
        total.backward()
        return total

    steps.step(loss)
    return weights.detach().numpy() / scale


def recalls(of: Lists, weights: np.ndarray) -> list[float]:
    scores = np.where(of.filled, of.features @ weights, -np.inf)
    order = np.argsort(-scores, axis=1, kind="stable")
    found = []
    for right in (of.document, of.passage):
        ranked = np.take_along_axis(right, order, axis=1)
        found += [float(ranked[:, :k].any(axis=1).mean()) for k in (1, 5)]
    return found


if __name__ == "__main__":
    main()
