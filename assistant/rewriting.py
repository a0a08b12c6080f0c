"""The question becomes one that stands alone.

A follow-up is made whole by rules from the question before it, and names that were typed by their
sound get their own characters (`conversation`).
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.answers import Question
from assistant.conversation import english, followups, several, spelling
from assistant.conversation.before import Before
from index.normalise import han_share

_LONGEST = 400  # characters; a question that grows longer says more than was asked


def standalone(question: Question, glossary: Mapping[str, str]) -> Question:
    """The question with what it leaves to the ones before it said in full, and with known names
    for what only sounds like them.

    The questions before it are made whole likewise, from the first on, so that a row of
    follow-ups keeps its topic.
    """
    whole, answer = "", ""
    names = (*glossary, *glossary.values())
    for turn in question.history:
        for asked in several.cut(turn.question, names).questions:
            whole, answer = _whole(asked, whole, answer, glossary), turn.answer
    typed = spelling.corrected(question.text, glossary.values())
    asked = _whole(typed, whole, answer, glossary)
    return replace(question, standalone=asked if asked != question.text else "")


def _whole(text: str, before: str, answer: str, glossary: Mapping[str, str]) -> str:
    if not before:
        return text
    if han_share(text) >= 0.2 or not re.search("[A-Za-z]", text):
        whole = followups.standalone(text, Before(before, answer, tuple(glossary.values())))
    else:
        whole = english.standalone(text, before, answer, tuple(glossary))
    return whole if len(whole) <= max(_LONGEST, len(text)) else text
