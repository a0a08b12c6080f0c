"""Fit `assistant.abstention.sufficiency`: print its weights and the curve they stand on.

Several sets together, each weighing the same. A question counts as unanswerable where its row says
so or where the index holds none of its sources: an index of half of a corpus makes the questions
on the other half unanswerable ones in its own words.

Usage: python tests/evals/fit_sufficiency.py DATA_DIR=FILE.jsonl …
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from assistant import build
from assistant.abstention.stakes import unheld_subjects
from assistant.abstention.sufficiency import measure, texts_of
from assistant.abstention.unheld import unheld_names
from assistant.evaluation import read_rows
from assistant.settings import load_settings
from index.normalise import han_share

THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5)


@dataclass(frozen=True)
class Measured:
    """One set. x: shape (questions, features); the others: shape (questions,), boolean.

    unheld: whether a name or subject of the question is held by nothing found.
    """

    name: str
    x: np.ndarray
    unheld: np.ndarray
    answerable: np.ndarray


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="DATA_DIR=FILE.jsonl")
    sets = [measured(*map(Path, pair.split("=", 1))) for pair in parser.parse_args().sets]
    x, answerable = (np.concatenate([getattr(s, n) for s in sets]) for n in ("x", "answerable"))
    weight = np.concatenate([np.full(len(s.x), len(x) / len(sets) / len(s.x)) for s in sets])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.3, max_iter=1000))
    fitting = {"logisticregression__sample_weight": weight}
    honest = cross_val_predict(model, x, answerable, cv=10, method="predict_proba", params=fitting)[
        :, 1
    ]
    ends = np.cumsum([len(s.x) for s in sets])[:-1]
    for one, probability in zip(sets, np.split(honest, ends), strict=True):
        report(one, probability)
    scaler, logistic = model.fit(x, answerable, **fitting).named_steps.values()
    weights = logistic.coef_[0] / scaler.scale_
    intercept = logistic.intercept_[0] - weights @ scaler.mean_
    print(f"weights {weights.round(2)}, intercept {intercept:.2f}")


def measured(data_dir: Path, dataset: Path) -> Measured:
    """Questions in Chinese that stand alone: others are put into other words before the search."""
    rows = [r for r in read_rows(dataset) if not r.history and han_share(r.question) >= 0.3]
    x, unheld, answerable = [], [], []
    with build.open_searcher(load_settings(data_dir=data_dir)) as searcher:
        held = searcher.store.catalog.documents().keys()
        for row in rows:
            result = searcher.search(row.question)
            texts = texts_of(result)
            names = unheld_names(row.question, texts) or unheld_subjects(row.question, texts)
            x.append(list(vars(measure(result)).values()))
            unheld.append(bool(names))
            answerable.append(row.answerable and not held.isdisjoint(row.sources))
    return Measured(data_dir.name, np.array(x), np.array(unheld), np.array(answerable))


def report(one: Measured, probability: np.ndarray) -> None:
    console, yes = Console(), one.answerable
    auc = "" if yes.all() else f", AUC {roc_auc_score(yes, probability):.3f}"
    table = Table("threshold", "false refusals", "refused unanswerable", "both with names", "")
    table.title = f"{one.name}: {yes.sum()} answerable, {(~yes).sum()} not{auc}"
    for threshold in THRESHOLDS:
        refused = probability < threshold
        both = refused | one.unheld
        table.add_row(
            str(threshold), *(_share(of[who]) for of in (refused, both) for who in (yes, ~yes))
        )
    console.print(table)


def _share(refused: np.ndarray) -> str:
    return f"{refused.mean():.1%}" if len(refused) else ""


if __name__ == "__main__":
    main()
