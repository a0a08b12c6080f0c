"""Fit the half of `assistant.abstention.sufficiency` that the language model's reading gives.

Prints, of each set, what the evidence tells of questions that are answered by it and of others, and
how many would be refused by weights and limits on the way. A question counts as unanswerable where
its row says so; with --left-out each answerable one is asked a second time of what else was found.

Usage: python tests/evals/fit_reading.py [--left-out] DATA_DIR=FILE.jsonl …
"""

import argparse
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

from assistant import build, evidence
from assistant.abstention import sufficiency
from assistant.answers import Question
from assistant.evaluation import Row, read_rows
from assistant.language_model import information
from assistant.settings import load_settings
from index.documents import SearchResult
from index.normalise import han_share

# beside a weight of 1 for what is told
SEARCHED, SURPRISE = (0.0, 0.25, 0.5, 0.75), (0.0, 0.25)
LIMITS = np.arange(0.6, 2.2, 0.1)


@dataclass(frozen=True)
class Read:
    """searched: the logit by the search. reading: None where nothing was worth it."""

    answerable: bool
    searched: float
    reading: sufficiency.Reading | None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="DATA_DIR=FILE.jsonl")
    parser.add_argument("--left-out", action="store_true")
    arguments = parser.parse_args()
    for pair in arguments.sets:
        data_dir, dataset = map(Path, pair.split("=", 1))
        report(data_dir.name, list(reads(data_dir, dataset, arguments.left_out)))


def reads(data_dir: Path, dataset: Path, left_out: bool) -> Iterator[Read]:
    settings = load_settings(data_dir=data_dir)
    tokens, model = build.load_tokens(settings), build.load_chat_model(settings)
    rows = [r for r in read_rows(dataset) if not r.history and han_share(r.question) >= 0.3]
    with build.open_searcher(settings) as searcher:
        for row in track(rows, data_dir.name):
            asked = [(row.answerable, searcher.search(row.question))]
            if left_out and row.answerable:
                asked.append((False, without(row, searcher.search(row.question, 60))))
            for answerable, found in asked:
                searched, reading = sufficiency.probability(found), None
                if sufficiency.is_answerable(row.question, found, sufficiency.TO_BE_READ):
                    chosen = evidence.select(found, tokens, settings.evidence_tokens)
                    reading = information.read(Question(row.question, "zh"), chosen, model)
                likely = math.log(searched / (1 - searched)) if searched else -math.inf
                yield Read(answerable, likely, reading)


def without(row: Row, found: SearchResult) -> SearchResult:
    """What else was found: no document that answers, nor a passage with the answer's beginning."""
    answers = [answer[:20] for answer in row.answers]
    hits = [
        hit
        for hit in found.hits
        if hit.document.id not in row.sources and not any(a in hit.passage.text for a in answers)
    ]
    return replace(found, hits=tuple(hits[:10]))


def report(name: str, read: list[Read]) -> None:
    table = Table("search", "surprise", "limit", "false refusals", "refused unanswerable")
    told = [
        [r.reading.told for r in read if r.reading and r.answerable is kind]
        for kind in (True, False)
    ]
    quartiles = [np.percentile(v, [5, 25, 50, 75, 95]).round(2) if v else "none" for v in told]
    table.title = f"{name}: told of answerable ones {quartiles[0]}, of others {quartiles[1]}"
    for searched, surprise, limit in product(SEARCHED, SURPRISE, LIMITS):
        refused = {
            kind: [
                r.reading is None
                or searched * r.searched + r.reading.told + surprise * r.reading.surprise < limit
                for r in read
                if r.answerable is kind
            ]
            for kind in (True, False)
        }
        shares = (f"{np.mean(refused[kind]):.1%}" if refused[kind] else "" for kind in refused)
        table.add_row(str(searched), str(surprise), f"{limit:.1f}", *shares)
    Console().print(table)


if __name__ == "__main__":
    main()
