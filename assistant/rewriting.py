"""The question becomes a query that stands alone and speaks the documents' language.

A follow-up gets the previous question put in front: its words find the topic, the new ones the
detail. A small model rewrites unreliably, and a wrong rewrite asks another question than the
visitor did. English is put into Chinese, names by the corpus's glossary and the rest by the model,
so that keywords and the decision whether the documents answer work as they do for Chinese.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import prompts
from assistant.answers import Question
from assistant.chat_model import ChatModel
from assistant.errors import ModelUnavailable
from assistant.quantities import missing
from index.normalise import han_share, search_terms

_REFERS_BACK = re.compile(
    r"^(那么?|还有|其中|另外|然后|以及|而|这|该|它|他们)|那里|这里|那边|它|上述|这些|那些|这个|那个|"
    r"(?<!应)该(?![死由])|(?<!尤)(?<!与)(?<!极)其(?![他它实次余])|呢[?？]?$|"
    r"^(?i:and|what about|how about)\b|\b(?:it|its|they|their|those|these)\b|\bthere\s*[?.]?$"
)
_SHORT = 4  # search terms; fewer can hardly name a topic


def on_topic(question: Question) -> Question:
    """The question without its history where it is no follow-up: a new topic needs no old words."""
    text = question.text
    if _REFERS_BACK.search(text) or len(search_terms(text)) <= _SHORT:
        return question
    return replace(question, history=())


def standalone(question: Question) -> str:
    """The text to search for: a follow-up behind the question before it."""
    before = [turn.question for turn in question.history[-1:]]
    return " ".join([*before, question.text])


def in_chinese(query: str, glossary: Mapping[str, str], model: ChatModel | None) -> str:
    """An English query in Chinese; as far as the glossary reaches where no model helps."""
    named, names = query, []
    for english in sorted(glossary, key=len, reverse=True):
        pattern = re.compile(rf"\b{re.escape(english)}\b", re.IGNORECASE)
        if pattern.search(named):
            names.append(glossary[english])
            named = pattern.sub(_always(glossary[english]), named)
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
