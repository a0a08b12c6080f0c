"""`policy-assistant evaluate`: the verb, its report, and what it prints."""

from ui.evaluation.command import evaluate_

__all__ = ["evaluate_"]
