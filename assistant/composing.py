"""Write the draft: fixed rules first, then evidence, then the question."""

from collections.abc import Iterator, Mapping, Sequence

import prompts
from assistant import layout
from assistant.answers import Evidence, Question
from assistant.chat_model import ChatModel


def compose(
    question: Question,
    evidence: Sequence[Evidence],
    glossary: Mapping[str, str],
    model: ChatModel,
) -> Iterator[str]:
    """Pieces of the draft as the model writes them.

    Raises:
        ModelUnavailable: the model does not answer or broke off.
    """
    return model.stream(prompt_for(question), values_for(question, evidence, glossary))


def prompt_for(question: Question) -> prompts.Prompt:
    return prompts.load(f"answer.{question.language}")


def values_for(
    question: Question, evidence: Sequence[Evidence], glossary: Mapping[str, str]
) -> dict[str, str]:
    told = layout.render(evidence, question.language, glossary)
    return {"evidence": told, "question": question.asked}
