"""The page on which an administrator sees who changed what."""

import re
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from assistant.office.accounts import Role
from assistant.office.audit import Action, Entry, Looked
from ui.web import pages, shell
from ui.web.accounts.access import access_of, require
from ui.wording.audit import AUDIT, action_text, detail_text, subject_text

router = APIRouter(include_in_schema=False, dependencies=[Depends(require(Role.ADMIN))])
_PAGE_SIZE = 50
_LONGEST = 100  # characters of what is looked for
_FIELDS = ("who", "action", "since", "until", "words")


@router.get("/staff/audit")
def audit(request: Request, before: str = "") -> Response:
    """before: the number below which the page continues, so that new entries move nothing."""
    log, language = access_of(request).office.audit, pages.language_of(request)
    asked = {name: request.query_params.get(name, "").strip()[:_LONGEST] for name in _FIELDS}
    since, until = _day(asked["since"]), _day(asked["until"])
    looked = Looked(
        asked["who"],
        asked["action"],
        _midnight(since) if since else "",
        _midnight(until + timedelta(days=1)) if until else "",
        asked["words"],
    )
    below = int(before) if re.fullmatch(r"[0-9]{1,15}", before) else None
    found = log.latest(_PAGE_SIZE + 1, below, looked)
    shown = found[:_PAGE_SIZE]
    values = {
        "audit": AUDIT[language],
        "styles": [shell.link(name) for name in shell.BROWSE_STYLES],
        "asked": asked,
        "narrows": any(asked.values()),
        "people": [(name, name) for name in log.people()],
        "actions": [(action.value, action_text(action, language)) for action in Action],
        "entries": [
            (
                entry,
                action_text(entry.action, language),
                subject_text(entry, language),
                detail_text(entry, language),
                _link(entry),
            )
            for _, entry in shown
        ],
        "count": log.count(looked),
        "older": _address(asked, shown[-1][0]) if len(found) > _PAGE_SIZE else "",
        "newest": _address(asked) if below else "",
    }
    return pages.render(request, "audit.html", values)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _midnight(day: date) -> str:
    """When a day of the office's clock begins, as the log writes times."""
    return datetime.combine(day, time.min).astimezone().astimezone(UTC).isoformat()


def _address(asked: dict[str, str], before: int | None = None) -> str:
    chosen = {name: value for name, value in asked.items() if value}
    return "?" + urlencode(chosen | ({"before": before} if before else {}))


def _link(entry: Entry) -> str:
    """Where a reply can be seen that is still there; empty for all else."""
    reply = re.fullmatch(r"reply (\d+)", entry.subject)
    return f"/staff/replies/{reply[1]}" if reply and entry.action != Action.REPLY_REMOVED else ""
