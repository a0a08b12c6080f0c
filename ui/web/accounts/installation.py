"""Puts accounts into the web application: its state, its login pages, what refusals look like."""

from collections.abc import Awaitable, Callable
from urllib.parse import quote

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant.office import Office
from ui.web import pages
from ui.web.accounts import audit, login
from ui.web.accounts.access import Access, Forbidden, Forged, LoginNeeded
from ui.web.problems import Problem
from ui.wording.problems import Told
from ui.wording.staff import STAFF

Handler = Callable[[Request, Exception], Awaitable[Response]]


def install(app: FastAPI, office: Office, sso_header: str = "") -> None:
    app.state.access = Access(office, sso_header)
    app.include_router(login.router)
    app.include_router(audit.router)
    app.add_exception_handler(LoginNeeded, _login_needed)
    app.add_exception_handler(Forbidden, _refused("forbidden"))
    app.add_exception_handler(Forged, _refused("forged"))


async def _login_needed(request: Request, error: Exception) -> Response:
    """A page leads to the login and back; a script is told, and keeps what was being edited."""
    if pages.wants_html(request) and request.method == "GET":
        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/login?next={quote(here)}", 303)
    told = Told(STAFF["zh"].session_over, STAFF["en"].session_over)
    return _refusal(request, Problem(401, told, "/problems/login-needed"))


def _refused(kind: str) -> Handler:
    async def handler(request: Request, error: Exception) -> Response:
        told = Told(getattr(STAFF["zh"], kind), getattr(STAFF["en"], kind))
        return _refusal(request, Problem(403, told, f"/problems/{kind}"))

    return handler


def _refusal(request: Request, problem: Problem) -> Response:
    """A page for a browser and a problem for a script of such a page, in the page's language."""
    language = pages.language_of(request)
    if pages.wants_html(request):
        return pages.message(request, problem.detail.of(language), problem.status)
    return problem.response(language)
