"""Pages made on the server: their layout, their language, how they are filled. Owner of jinja2.

A page for staff is a template that extends `base.html`; `render` gives it `words` (its language's
`StaffText`), `account`, `csrf_token`, `places`, `moment` and what the caller adds. All values are
escaped. A template in a folder beside this one is named with it: `browse/document.html`.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from assistant.answers import Language
from assistant.office.accounts import Role
from ui.web import shell
from ui.web.accounts.access import access_of
from ui.web.frame import SEAL
from ui.web.turns import LANGUAGE_TAGS
from ui.wording import PAGE
from ui.wording.staff import STAFF

_LANGUAGE_COOKIE = "language"
_A_YEAR = 365 * 86400  # seconds
# page → who may open it, and the name of its text in StaffText; in the order of the links
PLACES: Mapping[str, tuple[Role, str]] = {
    "/staff": (Role.STAFF, "replies"),
    "/staff/documents": (Role.EDITOR, "documents_desk"),
    "/staff/audit": (Role.ADMIN, "audit"),
    "/account": (Role.STAFF, "account"),
}
_templates = Environment(
    loader=FileSystemLoader([Path(__file__).parent, Path(__file__).parents[1]]),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(
    request: Request, template: str, values: Mapping[str, Any], status: int = 200
) -> HTMLResponse:
    access, language = access_of(request), language_of(request)
    account = access.account(request)
    response = render_public(
        request,
        template,
        {
            "words": STAFF[language],
            "styles": [shell.link(name) for name in shell.STAFF_STYLES],
            "scripts": [shell.link(shell.STAFF_SCRIPT)],
            "place": _place(request.url.path),
            "places": _places(account.role if account else Role.VISITOR, language),
            "account": account,
            "csrf_token": access.csrf_token(request),
            "moment": moment,
            **values,
        },
        status,
    )
    access.remember(request, response)
    return response


def render_public(
    request: Request, template: str, values: Mapping[str, Any], status: int = 200
) -> HTMLResponse:
    """A page that asks nobody who they are: the only cookie is of a language that was chosen."""
    language = language_of(request)
    html = _templates.get_template(template).render(
        {
            "title": PAGE[language].title,
            "language": LANGUAGE_TAGS[language],
            "other_language": _other_language(request, language),
            "seal": SEAL,
            "here": request.url.path,
            **values,
        }
    )
    response = HTMLResponse(html, status, {"Cache-Control": "no-store"})
    if request.query_params.get("lang") in STAFF:
        response.set_cookie(_LANGUAGE_COOKIE, language, max_age=_A_YEAR, samesite="lax")
    return response


def message(request: Request, text: str, status: int) -> HTMLResponse:
    """A page that says one thing, such as why another one cannot be opened."""
    return render(request, "message.html", {"text": text}, status)


def language_of(request: Request) -> Language:
    """What the address asks for, else what was chosen before, else what the browser prefers.

    Where that is neither English nor Chinese, Chinese.
    """
    asked = (request.query_params.get("lang"), request.cookies.get(_LANGUAGE_COOKIE))
    for language in (*asked, *_preferred(request.headers.get("accept-language", ""))):
        if language == "en" or language == "zh":
            return "en" if language == "en" else "zh"
    return "zh"


def _preferred(header: str) -> list[str]:
    """The languages of an Accept-Language header (RFC 9110, 12.5.4), the best first."""
    weighed = []
    for part in header.split(","):
        tag, _, parameter = part.partition(";")
        weight = re.fullmatch(r"\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*", parameter)
        weighed.append((float(weight[1]) if weight else 1.0, tag.strip().lower().split("-")[0]))
    return [tag for weight, tag in sorted(weighed, key=lambda w: -w[0]) if weight]


def moment(at: str) -> str:
    """An ISO time in UTC as the office's clock shows it, to the minute."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")


def wants_html(request: Request) -> bool:
    """Whether a browser asks for a page, rather than a script for data."""
    return "text/html" in request.headers.get("accept", "")


def _places(role: Role, language: Language) -> list[tuple[str, str]]:
    words = STAFF[language]
    return [(path, getattr(words, name)) for path, (r, name) in PLACES.items() if role.includes(r)]


def _place(path: str) -> str:
    """Which of the places a page belongs to; empty for none."""
    around = [place for place in PLACES if f"{path}/".startswith(f"{place}/")]
    return max(around, key=len, default="")


def _other_language(request: Request, language: Language) -> str:
    """The address of this page in the other language."""
    other = "en" if language == "zh" else "zh"
    return "?" + urlencode({**request.query_params, "lang": other})
