"""What a link to an answer keeps of it. Pure."""

from assistant.answers import Answer
from assistant.office.shared_answers import SharedAnswer, SharedSource
from ui.render import reply_text


def of_answer(answer: Answer) -> SharedAnswer | None:
    """None where the answer cites nothing."""
    if not answer.citations:
        return None
    sources = tuple(
        SharedSource(
            c.n, c.document.id, c.document.digest, c.document.title, c.heading, c.page,
            c.quote, c.start, c.end,
        )
        for c in answer.citations
    )  # fmt: skip
    question = answer.question
    return SharedAnswer(answer.id, question.text, reply_text(answer), question.language, sources)
