"""The question becomes one that stands alone and speaks the documents' language.

A follow-up is made whole by rules from the question before it, and names that were typed by their
sound get their own characters (`conversation`). English is put into Chinese for the search, names
by the corpus's glossary and the rest by the model, so that keywords and the decision whether the
documents answer work as they do for Chinese.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import prompts
from assistant.answers import Question
from assistant.chat_model import ChatModel
from assistant.conversation import english, followups, several, spelling
from assistant.conversation.before import Before
from assistant.errors import ModelUnavailable
from assistant.quantities import missing
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


def in_chinese(query: str, glossary: Mapping[str, str], model: ChatModel | None) -> str:
    """An English query in Chinese; as far as the glossary reaches where no model helps."""
    named, names = query, []
    for name in sorted(glossary, key=len, reverse=True):
        pattern = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
        if pattern.search(named):
            names.append(glossary[name])
            named = pattern.sub(_always(glossary[name]), named)
    if model is None:
        return named
    try:
        pieces = model.stream(prompts.load("translate"), {"question": named})
        translated = "".join(pieces).strip().partition("\n")[0].strip('“”"')
    except ModelUnavailable:
        return named
    if han_share(translated) < 0.3 or missing(translated, named):
        return named  # it was not translated, or answered instead with figures of its own
    lost = [name for name in names if name not in translated]
    lost += [quantity.text for quantity in missing(named, translated)]
    return " ".join([translated, *lost])


def _always(text: str) -> Callable[[re.Match[str]], str]:
    """A replacement that is never read as a template."""
    return lambda match: text
