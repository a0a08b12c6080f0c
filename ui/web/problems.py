"""Errors told to programs, as problem details (RFC 9457, application/problem+json)."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response


class Problem(Exception):
    """What went wrong with a request, for whoever made it.

    type: what identifies the kind of problem, a relative reference; `about:blank` where the
        status says all.
    detail: one sentence that says what to do. extra: further members of the answer.
    """

    def __init__(
        self,
        status: int,
        detail: str,
        type: str = "about:blank",
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.type = type
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})

    def response(self) -> JSONResponse:
        body = {
            "type": self.type,
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
            **self.extra,
        }
        return JSONResponse(body, self.status, self.headers, media_type="application/problem+json")


FAILED = Problem(500, "This failed here; tell the operator what was asked for and when.")
Shape = Callable[[Problem], Response]


def install(app: FastAPI, shape: Shape = Problem.response) -> None:
    """Every error of the application becomes a problem. shape: what a problem is told as."""

    async def told(request: Request, error: Exception) -> Response:
        return shape(_problem_of(error))

    for kind in (Problem, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, told)


def _problem_of(error: Exception) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, HTTPException):
        return Problem(error.status_code, f"{error.detail}.", headers=error.headers)
    if isinstance(error, RequestValidationError):
        return _invalid(error)
    return FAILED  # whatever was not foreseen; who is around logs it


def _invalid(error: RequestValidationError) -> Problem:
    """What is wrong and where, without repeating what was sent."""
    wrong = [
        {"pointer": "/" + "/".join(map(str, e["loc"])), "detail": e["msg"]} for e in error.errors()
    ]
    first = wrong[0]
    return Problem(422, f"{first['pointer']}: {first['detail']}", extra={"errors": wrong})
