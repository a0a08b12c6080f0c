"""The desk: enquiries come in, replies are drafted, checked, edited and sent on their way."""

from fastapi import FastAPI

from assistant.office import Office
from assistant.pipeline import Assistant
from ui.web.desk import enquiries, release, replies
from ui.web.desk.answering import Answering
from ui.web.desk.layout import NoDraft, told_no_draft


def install(app: FastAPI, assistant: Assistant, office: Office) -> None:
    app.state.answering = Answering(assistant, office.drafts)
    app.add_exception_handler(NoDraft, told_no_draft)
    app.include_router(enquiries.router)
    app.include_router(replies.router)
    app.include_router(release.router)
