"""Errors told to programs, as problem details (RFC 9457, application/problem+json).

Title and detail are in the language that `Accept-Language` prefers; type and status are the same
in all.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from assistant.answers import Language
from ui.wording import problems as words
from ui.wording.problems import Told


class Problem(Exception):
    """What went wrong with a request, for whoever made it.

    type: what identifies the kind of problem, a relative reference; `about:blank` where the
        status says all.
    detail: one sentence that says what to do. extra: further members of the answer, texts of
        which may be in both languages.
    """

    def __init__(
        self,
        status: int,
        detail: Told,
        type: str = "about:blank",
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(detail.en)
        self.status = status
        self.detail = detail
        self.type = type
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})

    def response(self, language: Language) -> JSONResponse:
        body = {
            "type": self.type,
            "title": words.title(self.status).of(language),
            "status": self.status,
            "detail": self.detail.of(language),
            **_said(self.extra, language),
        }
        headers = {"Content-Language": language, "Vary": "Accept-Language", **self.headers}
        return JSONResponse(body, self.status, headers, media_type="application/problem+json")


FAILED = Problem(500, words.FAILED)
Shape = Callable[[Problem, Language], Response]


def install(app: FastAPI, shape: Shape = Problem.response) -> None:
    """Every error of the application becomes a problem. shape: what a problem is told as."""

    async def told(request: Request, error: Exception) -> Response:
        return shape(_problem_of(error), preferred(request.headers.get("accept-language", "")))

    for kind in (Problem, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, told)


_RANGE = re.compile(r"\s*([a-z]{1,8})(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?")


def preferred(accept_language: str) -> Language:
    """Of our languages the one that the header weighs most, the first of equals; else English,
    which programs that do not ask have always got."""
    weights: dict[Language, float] = {}
    for part in accept_language.lower().split(","):
        found = _RANGE.fullmatch(part)
        if found and found[1] in ("zh", "en"):
            weights.setdefault("zh" if found[1] == "zh" else "en", float(found[2] or 1))
    best = max(weights, key=lambda language: weights[language], default=None)
    return best if best and weights[best] else "en"


def _problem_of(error: Exception) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, HTTPException):
        name = words.title(error.status_code)
        return Problem(
            error.status_code, Told(f"{name.zh}。", f"{error.detail}."), headers=error.headers
        )
    if isinstance(error, RequestValidationError):
        return _invalid(error)
    return FAILED  # whatever was not foreseen; who is around logs it


def _invalid(error: RequestValidationError) -> Problem:
    """What is wrong and where, without repeating what was sent."""
    wrong = [
        ("/" + "/".join(map(str, e["loc"])), words.invalid(e["type"], e["msg"], e.get("ctx", {})))
        for e in error.errors()
    ]
    pointer, reason = wrong[0]
    detail = Told(f"{pointer}：{reason.zh}", f"{pointer}: {reason.en}")
    listed = [{"pointer": at, "detail": why} for at, why in wrong]
    return Problem(422, detail, extra={"errors": listed})


def _said(value: Any, language: Language) -> Any:
    """The value with every text that is in both languages in one of them."""
    if isinstance(value, Told):
        return value.of(language)
    if isinstance(value, Mapping):
        return {name: _said(inner, language) for name, inner in value.items()}
    return [_said(inner, language) for inner in value] if isinstance(value, list) else value
