"""`/feedback`, and `/conversations`: what a visitor says of an answer, and takes back."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import Response

from assistant.errors import JournalRefused
from assistant.office.journal import Journal
from ui.web.api.schemas import ConversationId, FeedbackIn
from ui.web.problems import Problem
from ui.wording import problems as words


def router(journal: Journal) -> APIRouter:
    routes = APIRouter(tags=["visitors"])

    @routes.post("/feedback", status_code=204, summary="Rate an answer")
    def feedback(body: FeedbackIn) -> Response:
        """A second rating of an answer replaces the first. Personal data is masked."""
        try:
            journal.rate(body.answer, body.rating, body.reason, body.comment)
        except JournalRefused as error:
            told = words.NOT_KEPT_HERE if journal.keep == "off" else words.ANSWER_NOT_KEPT
            raise Problem(404, told, "/problems/not-kept") from error
        return Response(status_code=204)

    @routes.delete(
        "/conversations/{conversation}", status_code=204, summary="Delete a conversation"
    )
    def delete(conversation: Annotated[ConversationId, Path()]) -> Response:
        """Its questions, answers and feedback. Whoever knows the id may; nobody can guess it."""
        journal.delete_conversation(conversation)
        return Response(status_code=204)

    return routes
