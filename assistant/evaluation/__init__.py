"""Score the assistant on a set of questions with known answers and sources."""

from assistant.evaluation.questions import DatasetError, Row, read_rows, sample
from assistant.evaluation.run import evaluate, failures, readable, write_summary

__all__ = [
    "DatasetError",
    "Row",
    "evaluate",
    "failures",
    "read_rows",
    "readable",
    "sample",
    "write_summary",
]
