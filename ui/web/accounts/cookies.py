"""The signed cookie that holds a browser's session id, and CSRF tokens. Owner of itsdangerous."""

import hashlib

from itsdangerous import BadSignature, Signer
from starlette.requests import Request
from starlette.responses import Response

NAME = "policy_session"
CSRF_FIELD, CSRF_HEADER = "csrf_token", "x-csrf-token"


class Cookies:
    """secret: what is signed with it comes from us."""

    def __init__(self, secret: str) -> None:
        self._session = _signer(secret, "session")
        self._csrf = _signer(secret, "csrf")

    def read(self, request: Request) -> str:
        """The browser's session id; empty where it has none that we signed."""
        try:
            return self._session.unsign(request.cookies.get(NAME, "")).decode()
        except (BadSignature, UnicodeError):
            return ""

    def write(self, request: Request, response: Response, session: str) -> None:
        """It ends with the browser's session; the server ends it earlier."""
        response.set_cookie(
            NAME,
            self._session.sign(session).decode(),
            httponly=True,
            samesite="lax",
            secure=request.url.scheme == "https",
        )

    def csrf_token(self, session: str) -> str:
        return self._csrf.get_signature(session).decode()

    def is_csrf_token(self, session: str, token: str) -> bool:
        return bool(session) and self._csrf.verify_signature(session, token)


def _signer(secret: str, purpose: str) -> Signer:
    return Signer(secret, salt=f"policy-assistant.{purpose}", digest_method=hashlib.sha256)
