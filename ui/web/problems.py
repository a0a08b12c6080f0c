"""Errors told to programs, as problem details (RFC 9457, application/problem+json)."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse


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
