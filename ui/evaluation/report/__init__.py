"""The report of an evaluation: one page that needs nothing but itself."""

from ui.evaluation.report.page import report_html

__all__ = ["report_html"]
