"""What the model writes of a sentence: with which prompt, in which letters, and how much of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import prompts
from assistant.language_model.chat_model import ChatModel
from index.normalise import visible

# A small model leaves words in Chinese whose English it knows: a product's备案. Held to these
# letters it writes filing.
LATIN = r"[ -~\u00a0-\u024f\u2010-\u20bf\u2100-\u22ff]+"
_LONGEST = 2000  # characters of a translation
# 给予奖励, 应当提交, 的企业，按; not a report or a target
_RULE = re.compile("给予|补助|补贴|应当|不得|按照?[^，。]{0,20}[%‰]|起租|押金|提交")


def prompts_of(chinese: str) -> Sequence[str]:
    """What to translate a sentence with, first and where that fails: the examples of reports are
    copied into rules by a small model, and those of rules make rules of reports."""
    names = ("translate.sentence", "translate.rule")
    return names[::-1] if _RULE.search(chinese) else names


def drafted(sentence: str, prompt: str, form: str, model: ChatModel) -> Iterator[str]:
    """Pieces of a translation, cut off where a model does not stop.

    form: a regular expression for the reply; empty: any. Raises ModelUnavailable.
    """
    left = _LONGEST
    for piece in model.stream(replace(prompts.load(prompt), form=form), {"sentence": sentence}):
        shown = visible(piece)[:left]
        left -= len(shown)
        yield shown
        if left <= 0:
            return
