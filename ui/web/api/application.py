"""The API as applications of their own, so that their errors and addresses are theirs alone."""

from importlib.metadata import version
from typing import Any

from fastapi import APIRouter, Depends, FastAPI

from assistant.office import Office
from assistant.pipeline import Assistant
from assistant.settings import Settings
from ui.web import problems
from ui.web.api import agents, answers, compatible, library, visitors
from ui.web.api.admission import Admission
from ui.web.api.asking import Asking
from ui.web.api.compatible import told_as_openai
from ui.web.api.envelope import LARGEST_BODY, Envelope
from ui.web.api.schemas import HealthOut, ProblemOut, VersionOut
from ui.web.problems import Problem, Shape

_ABOUT = """Answers questions from the documents of a place; every sentence is cited and checked.

Errors are problem details (RFC 9457), whose `title` and `detail` are in Chinese or English as
`Accept-Language` prefers, else in English; `type` and `status` are the same in both. Where keys
are needed or limits are in the way, send `Authorization: Bearer pa-…`. `X-Request-ID` comes back,
or is made."""


def install(app: FastAPI, assistant: Assistant, office: Office, settings: Settings) -> None:
    admission = Admission(office.keys, settings)
    asking = Asking(assistant, office.journal, settings.api_at_once)
    app.mount("/api/v1", Envelope(_own(assistant, office, asking, admission)))
    app.mount("/v1", Envelope(_compatible(asking, admission), told_as_openai))
    agents.install(app, Envelope, asking, assistant.searcher, admission)


class Api(FastAPI):
    """An application whose every error is a problem, in its description too."""

    def openapi(self) -> dict[str, Any]:
        schema = super().openapi()
        schema["components"]["schemas"]["Problem"] = ProblemOut.model_json_schema()
        return schema


def _bare(title: str, description: str, shape: Shape = Problem.response) -> FastAPI:
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    api = Api(
        title=title,
        description=description,
        version=version("policy-assistant"),
        docs_url=None,  # both load their program from elsewhere
        redoc_url=None,
        responses={
            "default": {
                "description": "A problem, RFC 9457, in the language preferred",
                "content": problem,
            }
        },
        max_body_size=LARGEST_BODY,
        redirect_slashes=False,
    )
    problems.install(api, shape)
    return api


def _own(assistant: Assistant, office: Office, asking: Asking, admission: Admission) -> FastAPI:
    api = _bare("Policy assistant", _ABOUT)
    admitted = [Depends(admission.admit)]
    api.include_router(answers.router(asking), dependencies=admitted)
    api.include_router(library.router(assistant.searcher), dependencies=admitted)
    visiting = [Depends(admission.admit_visitor)]
    api.include_router(visitors.router(office.journal), dependencies=visiting)
    api.include_router(_about(assistant))
    return api


def _compatible(asking: Asking, admission: Admission) -> FastAPI:
    api = _bare("Policy assistant, OpenAI-compatible", compatible.__doc__ or "", told_as_openai)
    api.include_router(compatible.router(asking), dependencies=[Depends(admission.admit)])
    return api


def _about(assistant: Assistant) -> APIRouter:
    routes = APIRouter(tags=["about"])

    @routes.get("/health", summary="Whether it works, and with what")
    def health() -> HealthOut:
        documents, _ = assistant.searcher.store.catalog.counts()
        return HealthOut(
            status="ok", documents=documents, language_model=assistant.chat is not None
        )

    @routes.get("/version")
    def version_() -> VersionOut:
        return VersionOut(version=version("policy-assistant"), api="v1")

    return routes
