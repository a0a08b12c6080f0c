"""The pages for logging in and out and for changing one's own password."""

import logging
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import RedirectResponse, Response

from assistant.errors import AccountRefused
from assistant.office.accounts import LONGEST_PASSWORD, SHORTEST_PASSWORD, Account, Role
from ui.web import pages
from ui.web.accounts.access import access_of, require
from ui.wording.staff import STAFF, StaffText

_log = logging.getLogger(__name__)
_HOME = "/staff"  # where a login leads that was not on the way to another page
_LARGEST_FORM = 16 * 1024  # bytes
Field = Annotated[str, Form()]


async def _checked(request: Request) -> None:
    await access_of(request).check_csrf(request)


router = APIRouter(include_in_schema=False, max_body_size=_LARGEST_FORM)


@router.get("/login")
def login_page(request: Request, to: Annotated[str, Query(alias="next")] = _HOME) -> Response:
    if access_of(request).account(request):
        return RedirectResponse(_safe(to), 303)
    return _login_form(request, to)


@router.post("/login", dependencies=[Depends(_checked)])
def login(
    request: Request,
    name: Field = "",
    password: Field = "",
    to: Annotated[str, Form(alias="next")] = _HOME,
) -> Response:
    access, words = access_of(request), _words(request)
    address = request.client.host if request.client else ""
    wait = access.office.throttle.admit(name, address)
    if wait:
        told = words.too_many_logins.format(minutes=-(-wait // 60))
        response = _login_form(request, to, name, told, 429)
        response.headers["Retry-After"] = str(wait)
        return response
    account = access.office.accounts.verify(name, password)
    if not account:
        _log.warning("a login failed from %s", address)
        return _login_form(request, to, name, words.wrong_login, 401)
    access.office.throttle.succeeded(name, address)
    response = RedirectResponse(_safe(to), 303)
    access.login(request, response, account)
    return response


@router.post("/logout", dependencies=[Depends(_checked)])
def logout(request: Request) -> Response:
    response = RedirectResponse("/login", 303)
    access_of(request).logout(request, response)
    return response


@router.get("/account")
def account_page(
    request: Request, account: Annotated[Account, Depends(require(Role.STAFF))]
) -> Response:
    return _account_form(request, account)


@router.post("/account")
def change_password(
    request: Request,
    account: Annotated[Account, Depends(require(Role.STAFF))],
    current: Field = "",
    new: Field = "",
    again: Field = "",
) -> Response:
    """It ends every other session of the account; this one goes on under a new id."""
    access, words = access_of(request), _words(request)
    address = request.client.host if request.client else ""
    wait = access.office.throttle.admit(account.name, address)
    if wait:
        told = words.too_many_logins.format(minutes=-(-wait // 60))
        return _account_form(request, account, told, 429)
    if not access.office.accounts.verify(account.name, current):
        return _account_form(request, account, words.wrong_password, 400)
    access.office.throttle.succeeded(account.name, address)
    if new != again:
        return _account_form(request, account, words.passwords_differ, 400)
    try:
        access.office.accounts.set_password(account.name, new, account.name)
    except AccountRefused:
        return _account_form(request, account, words.weak_password.format(**_LENGTHS), 400)
    response = _account_form(request, account, words.password_changed)
    access.login(request, response, account)
    return response


_LENGTHS = {"shortest": SHORTEST_PASSWORD, "longest": LONGEST_PASSWORD}


def _login_form(
    request: Request, target: str, name: str = "", told: str = "", status: int = 200
) -> Response:
    values = {"next": _safe(target), "name": name, "told": told}
    return pages.render(request, "login.html", values, status)


def _account_form(
    request: Request, account: Account, told: str = "", status: int = 200
) -> Response:
    rule = _words(request).password_rule.format(**_LENGTHS)
    values = {"account": account, "told": told, "rule": rule, "failed": status != 200}
    return pages.render(request, "account.html", values, status)


def _words(request: Request) -> StaffText:
    return STAFF[pages.language_of(request)]


def _safe(target: str) -> str:
    """A path of our own to go to, whatever the address asked for."""
    is_path = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if is_path and target.isprintable() else _HOME
