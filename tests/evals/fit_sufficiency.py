"""Fit `assistant.sufficiency`: print the weights to put there, and the curve they stand on.

Usage: python tests/evals/fit_sufficiency.py --dataset FILE.jsonl --data-dir DIR
"""

import argparse
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
from assistant.coverage import unheld_names
from assistant.evaluation import read_rows
from assistant.settings import load_settings
from assistant.sufficiency import measure, texts_of

FALSE_REFUSALS = (0.01, 0.02, 0.03, 0.04, 0.05, 0.08, 0.10)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dataset", type=Path, required=True)
    parser.add_argument("--data-dir", type=Path, required=True)
    arguments = parser.parse_args()
    rows = read_rows(arguments.dataset)
    features, names_missing = [], []
    with build.open_searcher(load_settings(data_dir=arguments.data_dir)) as searcher:
        for row in rows:
            result = searcher.search(row.question)
            features.append(list(vars(measure(result)).values()))
            names_missing.append(bool(unheld_names(row.question, texts_of(result))))
    report(np.array(features), np.array(names_missing), np.array([row.answerable for row in rows]))


def report(x: np.ndarray, names_missing: np.ndarray, answerable: np.ndarray) -> None:
    """x: shape (questions, features); the others: shape (questions,), boolean."""
    console = Console()
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    honest = cross_val_predict(model, x, answerable, cv=10, method="predict_proba")[:, 1]
    console.print(f"AUC by 10-fold cross-validation: {roc_auc_score(answerable, honest):.3f}")
    table = Table("false refusals", "with names", "refused unanswerable", "with names")
    for share in FALSE_REFUSALS:
        refused = honest < np.quantile(honest[answerable], share)
        both = refused | names_missing
        shares = (share, both[answerable].mean(), refused[~answerable].mean())
        table.add_row(*(f"{value:.1%}" for value in (*shares, both[~answerable].mean())))
    console.print(table)
    scaler, logistic = model.fit(x, answerable).named_steps.values()
    weights = logistic.coef_[0] / scaler.scale_
    console.print(f"weights {weights.round(2)}; intercepts for those shares of false refusals:")
    for share in FALSE_REFUSALS:
        console.print(f"  {share:.0%}: {-np.quantile((x @ weights)[answerable], share):.2f}")


if __name__ == "__main__":
    main()
