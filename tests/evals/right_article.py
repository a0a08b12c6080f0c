"""Is the right article found first? Over the questions of `regulations.jsonl`.

    python tests/evals/right_article.py --data-dir DIR [--dataset FILE]

DIR holds the index of the acts that the questions are about. `sources` are ids of documents,
`article` the label that the first passage found must lie in, `as_of` the day to search for.
"""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from assistant import build
from assistant.settings import load_settings
from index.articles import article_of
from index.documents import Hit
from index.validity import Filter

_HITS = 10


def is_right(hit: Hit, row: dict[str, Any]) -> bool:
    labels = {article_of(label) for label in hit.passage.heading_path}
    return hit.document.id in row["sources"] and article_of(row["article"]) in labels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument(
        "--dataset", type=Path, default=Path(__file__).with_name("regulations.jsonl")
    )
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.dataset.read_text("utf-8").splitlines()]
    right = 0
    with build.open_searcher(load_settings(data_dir=options.data_dir)) as searcher:
        for row in rows:
            day = date.fromisoformat(row["as_of"]) if "as_of" in row else None
            hits = searcher.search(row["question"], _HITS, Filter(as_of=day)).hits
            ranks = [rank for rank, hit in enumerate(hits, 1) if is_right(hit, row)]
            right += bool(ranks and ranks[0] == 1)
            if not ranks or ranks[0] > 1:
                first = f"{hits[0].document.id} {hits[0].passage.heading}" if hits else "nothing"
                print(
                    f"{row['id']} {row['question']}: found at {ranks[:1] or 'none'}; first: {first}"
                )
    print(f"right article first: {right} of {len(rows)} ({right / len(rows):.1%})")


if __name__ == "__main__":
    main()
