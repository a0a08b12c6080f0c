"""Write the draft: fixed rules first, then evidence, then the question."""

from collections.abc import Iterator, Sequence

import prompts
from assistant import layout
from assistant.answers import Evidence, Question
from assistant.chat_model import ChatModel


def compose(question: Question, evidence: Sequence[Evidence], model: ChatModel) -> Iterator[str]:
    """Pieces of the draft as the model writes them.

    Raises:
        ModelUnavailable: the model does not answer or broke off.
    """
    return model.stream(prompt_for(question), values_for(question, evidence))


def prompt_for(question: Question) -> prompts.Prompt:
    return prompts.load(f"answer.{question.language}")


def values_for(question: Question, evidence: Sequence[Evidence]) -> dict[str, str]:
    asked = question.text
    if question.history:
        asked = f"{question.history[-1].question}\n{asked}"
    return {"evidence": layout.render(evidence, question.language), "question": asked}
