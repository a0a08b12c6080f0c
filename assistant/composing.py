"""Write the draft: fixed rules first, then evidence, then the question."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import prompts
from assistant import layout
from assistant.answers import Evidence, Question
from assistant.chat_model import ChatModel
from index.normalise import visible

# Characters, and pieces. A model is told to stop after `answer_tokens`; one that does not obey
# would keep the visitor waiting and fill the memory.
LONGEST_DRAFT = 8000


def compose(
    question: Question,
    evidence: Sequence[Evidence],
    glossary: Mapping[str, str],
    model: ChatModel,
) -> Iterator[str]:
    """Pieces of the draft as the model writes them, of characters that can be shown.

    It is cut off at `LONGEST_DRAFT`.

    Raises:
        ModelUnavailable: the model does not answer or broke off.
    """
    left = LONGEST_DRAFT
    pieces = model.stream(prompt_for(question), values_for(question, evidence, glossary))
    for piece in islice(pieces, LONGEST_DRAFT):
        shown = visible(piece)[:left]
        left -= len(shown)
        if shown:
            yield shown
        if not left:
            return


def prompt_for(question: Question) -> prompts.Prompt:
    return prompts.load(f"answer.{question.language}")


def values_for(
    question: Question, evidence: Sequence[Evidence], glossary: Mapping[str, str]
) -> dict[str, str]:
    told = layout.render(evidence, question.language, glossary)
    return {"evidence": told, "question": question.asked}
