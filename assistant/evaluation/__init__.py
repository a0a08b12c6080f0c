"""Score the assistant on a set of questions with known answers and sources."""

from assistant.evaluation.questions import DatasetError, Row, read_rows, sample
from assistant.evaluation.run import evaluate, write_summary

__all__ = ["DatasetError", "Row", "evaluate", "read_rows", "sample", "write_summary"]
