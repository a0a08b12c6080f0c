"""A row of a table that an answer tells by its headings, as a sentence of a letter. Pure.

区域：西部，园区：甲园，主要产业：食品。 is 区域为西部，园区为甲园，主要产业为食品。
"""

import re

from assistant import citations
from assistant.answers import Answer
from index.normalise import traditional
from index.sentences import split_sentences

_LABEL = re.compile("(?P<ahead>^|[，；])(?P<label>[^，；。：|]{1,24})：(?=[^，；。：|])")
_ROW = "|"  # with which a row of a table begins
_LEAST = 2  # headings of a row


def in_sentences(part: Answer) -> str:
    """The text of an answer, of it what rests on rows alone with a verb for the colons."""
    if part.question.language != "zh":
        return part.text
    rows = {c.n for c in part.citations if c.quote.lstrip().startswith(_ROW)}
    text = citations.settled(part.text)
    pieces, end = [], 0
    for start, stop in split_sentences(text):
        said = text[start:stop]
        cites = {n for claim in citations.cut(said) for n in claim.cites}
        is_row = bool(cites) and cites <= rows and len(_LABEL.findall(said)) >= _LEAST
        told = _LABEL.sub(_verb(part), said) if is_row else said
        pieces += [text[end:start], told]
        end = stop
    told = "".join([*pieces, text[end:]])
    return told if told != text else part.text


def _verb(part: Answer) -> str:
    verb = traditional("为") if part.question.traditional else "为"
    return rf"\g<ahead>\g<label>{verb}"
