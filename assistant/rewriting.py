"""The question becomes a query that stands alone and speaks the documents' language.

A follow-up gets the previous question put in front: its words find the topic, the new ones the
detail. A small model rewrites unreliably, and a wrong rewrite asks another question than the
visitor did. English is put into Chinese, names by the corpus's glossary and the rest by the model,
so that keywords and the decision whether the documents answer work as they do for Chinese.
"""

import re
from collections.abc import Mapping

import prompts
from assistant.answers import Question
from assistant.chat_model import ChatModel
from assistant.errors import ModelUnavailable
from index.normalise import han_share, search_terms

_REFERS_BACK = re.compile(
    r"^(那么?|还有|其中|另外|然后|以及|而|这|该|它|他们)|(那里|这里|那边|它们?|其|该|这个|那个|上述|这些|那些)|呢[?？]?$|"
    r"^(and|what about|how about)\b|\b(it|its|they|their|there|that|those|these)\b",
    re.IGNORECASE,
)
_SHORT = 4  # search terms; fewer can hardly name a topic


def standalone(question: Question) -> str:
    """The text to search for."""
    text = question.text
    if not question.history:
        return text
    if _REFERS_BACK.search(text) or len(search_terms(text)) <= _SHORT:
        return f"{question.history[-1].question} {text}"
    return text


def in_chinese(query: str, glossary: Mapping[str, str], model: ChatModel | None) -> str:
    """An English query in Chinese; as far as the glossary reaches where no model helps."""
    named = query
    for english in sorted(glossary, key=len, reverse=True):
        named = re.sub(rf"\b{re.escape(english)}\b", glossary[english], named, flags=re.IGNORECASE)
    if model is None:
        return named
    try:
        pieces = model.stream(prompts.load("translate"), {"question": named})
        translated = "".join(pieces).strip().splitlines()
    except ModelUnavailable:
        return named
    # a model that answers in English has not translated; then the names alone must do
    return translated[0] if translated and han_share(translated[0]) >= 0.3 else named
