"""Every text that a visitor reads, in Chinese and in English, and nothing else."""

from ui.wording.answer import ANSWER, AnswerText
from ui.wording.checks import CHECKS, RELIABILITY
from ui.wording.dates import date_text
from ui.wording.page import PAGE, PageText
from ui.wording.replies import KINDS, STATUSES, reply_for
from ui.wording.script import in_script, words_for

__all__ = [
    "ANSWER",
    "CHECKS",
    "KINDS",
    "PAGE",
    "RELIABILITY",
    "STATUSES",
    "AnswerText",
    "PageText",
    "date_text",
    "in_script",
    "reply_for",
    "words_for",
]
