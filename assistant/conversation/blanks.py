"""Where somebody writes a blank for a comma, as many do on a phone, it is one. Pure.

一季度签了几个 全年目标是多少 asks two things. A blank inside of a name or behind what a question is
of (甲乙区 2031年) parts nothing: only behind a clause that asks, or that says who asks.
"""

import re

from assistant.conversation.before import is_question
from assistant.conversation.introductions import introduces

_BLANK = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff\d“「《])")
_STOPS = re.compile(r"[，,。．.？?！!；;：:\n]")
_QUOTED = re.compile(
    r"《[^《》\n]*》|“[^“”\n]*”|「[^「」\n]*」|\"[^\"\n]*\"|[（(][^（）()\n]*[）)]"
)
_WANTS = re.compile(
    "(?:我们?|咱们?)?(?:也|还|正)?(?:想|要|打算|准备|计划|考虑)[\u4e00-\u9fff]{2,8}"
)
_LEAST = 4  # characters of a clause; fewer are but a word


def as_commas(text: str) -> str:
    """The text with a comma for each blank between two Chinese clauses."""
    if not _BLANK.search(text):
        return text
    within = [range(*quoted.span()) for quoted in _QUOTED.finditer(text)]
    told, start = "", 0
    for blank in _BLANK.finditer(text):
        clause = f"{told}{text[start : blank.start()]}"
        own = _STOPS.split(clause)[-1].strip()
        behind = _STOPS.split(text[blank.end() :])[0]
        is_in_name = any(blank.start() in span for span in within)
        parts = not is_in_name and min(len(own), len(behind)) >= _LEAST and _ends_here(own)
        told, start = f"{clause}{'，' if parts else blank.group()}", blank.end()
    return f"{told}{text[start:]}"


def _ends_here(clause: str) -> bool:
    """Whether a clause asks, says who asks, or what he has in mind."""
    return introduces(clause) or is_question(clause) or bool(_WANTS.fullmatch(clause))
