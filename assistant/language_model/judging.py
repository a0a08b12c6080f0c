"""A large model's second opinion on a sentence that code found supported: it may only reject."""

import logging
import re
from collections.abc import Callable

import prompts
from assistant.errors import ModelUnavailable
from assistant.language_model.chat_model import ChatModel

_log = logging.getLogger(__name__)
_VERDICT = re.compile(r"\b(un)?supported\b", re.IGNORECASE)
_LONGEST = 400  # characters of a reply that is one word

Judge = Callable[[str, str, str], bool]  # question, sentence, its quotes → whether it may be shown


def by_model(chat: ChatModel) -> Judge:
    """A judge that asks the model; without a clear verdict code's decision stands."""

    def judge(question: str, sentence: str, passages: str) -> bool:
        values = {"question": question, "sentence": sentence, "passages": passages}
        reply = ""
        try:
            for piece in chat.stream(prompts.load("support"), values):
                reply += piece
                if len(reply) > _LONGEST:
                    break
        except ModelUnavailable:
            _log.warning("the judge does not answer; code's decision stands", exc_info=True)
            return True
        verdict = _VERDICT.search(reply)
        return not (verdict and verdict[1])

    return judge
