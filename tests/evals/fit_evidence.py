"""Fit `assistant.sentences.likelihood`: print its weights and what evidence of each size holds.

The fit sees the questions on one half of the documents, the curve is of those on the other half.

Usage: python tests/evals/fit_evidence.py --dataset FILE.jsonl --data-dir DIR
"""

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from assistant import build, evidence, layout
from assistant.evaluation import Row, read_rows
from assistant.evaluation.metrics import comparable
from assistant.sentences import likelihood
from assistant.settings import load_settings
from index.documents import SearchResult
from index.sentences import split_sentences
from index.tokens import TokenCounter

BUDGETS = (150, 200, 260, 320, 400, 500, 600, 800)
PASSAGES = 4  # looked at in the fit; further ones hardly ever hold the answer
GRAM = 4  # characters
Found = Sequence[tuple[Row, SearchResult]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dataset", type=Path, required=True)
    parser.add_argument("--data-dir", type=Path, required=True)
    arguments = parser.parse_args()
    settings = load_settings(data_dir=arguments.data_dir)
    rows = [row for row in read_rows(arguments.dataset) if row.answerable]
    with build.open_searcher(settings) as searcher:
        found = [(row, searcher.search(row.question)) for row in rows]
    fit([pair for pair in found if is_seen(pair[0])])
    curve([pair for pair in found if not is_seen(pair[0])], build.load_tokens(settings))


def is_seen(row: Row) -> bool:
    """Whether the fit may see a question; by document, so that none is on both sides."""
    return int(hashlib.sha256(row.sources[0].encode()).hexdigest(), 16) % 2 == 0


def fit(found: Found) -> None:
    features, belongs = [], []
    for row, result in found:
        for hit in result.hits[:PASSAGES]:
            spans = split_sentences(hit.passage.text)
            measured = likelihood.measure(hit, spans, result.term_weights, result.hits[0].score)
            features += [list(vars(f).values()) for f in measured]
            belongs += [share_of(row, hit.passage.text[a:b]) > 0.5 for a, b in spans]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.3, max_iter=2000))
    model.fit(np.array(features), np.array(belongs))
    scaler, logistic = model.named_steps.values()
    weights = logistic.coef_[0] / scaler.scale_
    names = vars(likelihood.WEIGHTS)
    told = ", ".join(f"{n}={w:.2f}" for n, w in zip(names, weights, strict=True))
    print(f"Features({told})")
    print(f"intercept {logistic.intercept_[0] - weights @ scaler.mean_:.2f}")


def share_of(row: Row, sentence: str) -> float:
    """How much of the sentence is of an answer, or of an answer in the sentence, in [0, 1]."""
    text = comparable(sentence)
    if len(text) < GRAM:
        return 0.0
    answers = [comparable(answer) for answer in row.answers]
    return max(
        float(answer in text) if len(answer) < GRAM else max(held(text, answer), held(answer, text))
        for answer in answers
    )


def held(part: str, whole: str) -> float:
    """Share of the character 4-grams of `part` that stand in `whole`."""
    grams = [part[i : i + GRAM] for i in range(len(part) - GRAM + 1)]
    return sum(gram in whole for gram in grams) / len(grams)


def curve(found: Found, tokens: TokenCounter) -> None:
    """Of each budget: tokens used (mean, median), mean share of the answer held, share of answers
    held whole."""
    table = Table("budget", "tokens", "median", "of the answer", "whole", "none of it")
    for budget in BUDGETS:
        recalls, used = [], []
        for row, result in found:
            items = evidence.select(result, tokens, budget)
            used.append(tokens.count(layout.render(items)))
            texts = [comparable(item.text) for item in items]
            recalls.append(max((recall(row, text) for text in texts), default=0.0))
        of = np.array(recalls)
        shares = (of.mean(), (of > 0.95).mean(), (of < 0.2).mean())
        spent = (f"{np.mean(used):.0f}", f"{np.median(used):.0f}")
        table.add_row(str(budget), *spent, *(f"{share:.1%}" for share in shares))
    Console().print(table)


def recall(row: Row, text: str) -> float:
    answers = [comparable(answer) for answer in row.answers]
    return max(float(a in text) if len(a) < GRAM else held(a, text) for a in answers)


if __name__ == "__main__":
    main()
