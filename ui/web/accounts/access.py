"""Who makes a request, and whether they may. `require` is what routers depend on."""

import logging
from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from assistant.office import Office
from assistant.office.accounts import Account, Role
from assistant.office.sessions import new_id
from ui.web.accounts.cookies import CSRF_FIELD, CSRF_HEADER, Cookies

_log = logging.getLogger(__name__)
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class LoginNeeded(Exception):
    """Nobody is logged in, or no longer."""


class Forbidden(Exception):
    """Somebody is logged in, whose role does not reach."""


class Forged(Exception):
    """A change without the token that our own pages send."""


class Access:
    """sso_header: names the account; it only arrives here from a trusted proxy. Empty for none."""

    def __init__(self, office: Office, sso_header: str) -> None:
        self.office = office
        self.cookies = Cookies(office.secret)
        self._sso_header = sso_header

    def account(self, request: Request) -> Account | None:
        """Who makes the request; None for a visitor."""
        if self._sso_header and (name := request.headers.get(self._sso_header, "")):
            return self.office.accounts.get(name)
        session = self.cookies.read(request)
        return self.office.sessions.account(session) if session else None

    def login(self, request: Request, response: Response, account: Account) -> None:
        """A new session under a new id, so that an id planted before the login is worth nothing."""
        self.office.sessions.end(self.cookies.read(request))
        self.cookies.write(request, response, self.office.sessions.begin(account))

    def logout(self, request: Request, response: Response) -> None:
        self.office.sessions.end(self.cookies.read(request))
        self.cookies.write(request, response, new_id())

    def csrf_token(self, request: Request) -> str:
        """The token of this browser, which pages put into their forms and send with changes.

        A browser without an id gets one with the response, by `remember`.
        """
        return self.cookies.csrf_token(self._browser(request))

    def remember(self, request: Request, response: Response) -> None:
        """Give the browser the id that `csrf_token` made for it, where it has none."""
        if not self.cookies.read(request):
            self.cookies.write(request, response, self._browser(request))

    def _browser(self, request: Request) -> str:
        session = self.cookies.read(request)
        if not session:
            session = getattr(request.state, "new_browser", "") or new_id()
            request.state.new_browser = session
        return session

    async def check_csrf(self, request: Request) -> None:
        """Raises Forged for a change whose header or form field does not hold the token."""
        if request.method in _SAFE:
            return
        token = request.headers.get(CSRF_HEADER, "")
        if not token and request.headers.get("content-type", "").startswith(_FORMS):
            token = str((await request.form()).get(CSRF_FIELD, ""))
        if not self.cookies.is_csrf_token(self.cookies.read(request), token):
            raise Forged


def access_of(request: Request) -> Access:
    access = request.app.state.access
    assert isinstance(access, Access)
    return access


def require(role: Role) -> Callable[[Request], Awaitable[Account]]:
    """A dependency: the account that makes the request, which has at least that role.

    Raises:
        LoginNeeded, Forbidden, Forged.
    """

    async def account_with_role(request: Request) -> Account:
        access = access_of(request)
        account = await run_in_threadpool(access.account, request)
        if account is None:
            raise LoginNeeded
        if not account.role.includes(role):
            _log.warning("%s may not reach %s", account.name, request.url.path)
            raise Forbidden
        await access.check_csrf(request)
        return account

    return account_with_role
