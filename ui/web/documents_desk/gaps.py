"""What people ask and the documents do not answer, as a page and as a workbook."""

from datetime import date, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import Response

from assistant.answers import Language
from assistant.office.gaps import WEEKS, Gap, is_badly_rated, is_unanswered
from assistant.office.journal import Asked
from index.documents import Document, Passage
from ui.web import pages
from ui.web.documents_desk.layout import desk_of, render
from ui.web.documents_desk.workbook import Cell, workbook
from ui.web.links import document_link
from ui.wording.documents_desk import DOCUMENTS_DESK
from ui.wording.gaps import GAPS

router = APIRouter()
PERIODS = (30, 90, 365)  # days that can be chosen
_KINDS = ("unanswered", "badly_rated")
_SHOWN = 100  # gaps on the page; the workbook has all
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BAR, _HIGH = 10, 24  # width and height of a week in the picture of the trend


@router.get("/gaps")
def gaps(request: Request, days: int = PERIODS[1], kind: str = "") -> Response:
    desk = desk_of(request.app)
    days, kind = _wanted(days, kind)
    found = desk.gaps.since(_first_day(days), kind)
    shown = found[:_SHOWN]
    passages = _passages(request, shown)
    values = {
        "gaps": [
            {
                "gap": gap,
                "trend": gap.weekly(date.today()),
                "bars": _bars(gap.weekly(date.today())),
                "nearest": [passages[i] for i in gap.nearest if i in passages],
                "wordings": [*dict.fromkeys(asked.question for asked in gap.questions)][1:20],
                "comments": [*filter(None, map(_said, gap.questions))],
            }
            for gap in shown
        ],
        "told": GAPS[pages.language_of(request)],
        "total": len(found),
        "days": days,
        "kind": kind,
        "periods": PERIODS,
        "kinds": _KINDS,
        "keep": desk.gaps.journal.keep,
        "keep_days": desk.gaps.journal.keep_days,
        "weeks": WEEKS,
        "document_link": document_link,
    }
    return render(request, "gaps.html", values)


@router.get("/gaps.xlsx")
def gaps_workbook(request: Request, days: int = PERIODS[1], kind: str = "") -> Response:
    desk, language = desk_of(request.app), pages.language_of(request)
    days, kind = _wanted(days, kind)
    found = desk.gaps.since(_first_day(days), kind)
    passages = _passages(request, found)
    say, told = DOCUMENTS_DESK[language], GAPS[language]
    sheets: dict[str, list[list[Cell]]] = {
        say.gaps: [_heads(language), *(_row(gap, passages) for gap in found)],
        told.questions: [
            [told.gap, told.question, told.day, told.unanswered, told.badly_rated, told.comments],
            *(_single(gap, asked) for gap in found for asked in gap.questions),
        ],
    }
    name = f"gaps-{date.today().isoformat()}.xlsx"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(workbook(sheets), media_type=_XLSX, headers=headers)


def _heads(language: Language) -> list[Cell]:
    told = GAPS[language]
    monday = date.today() - timedelta(days=date.today().weekday())
    weeks = [(monday - timedelta(weeks=ago)).isoformat() for ago in reversed(range(WEEKS))]
    return [
        told.gap, told.times, told.unanswered, told.badly_rated, told.first_asked, told.last_asked,
        told.nearest, *(told.week_of.format(day=day) for day in weeks),
    ]  # fmt: skip


def _row(gap: Gap, passages: dict[str, tuple[Document, Passage]]) -> list[Cell]:
    near = [passages[i] for i in gap.nearest if i in passages]
    shown = "\n".join(" › ".join(filter(None, (d.title, p.heading))) for d, p in near)
    return [
        gap.name, len(gap.questions), gap.unanswered, gap.badly_rated, gap.first, gap.last, shown,
        *gap.weekly(date.today()),
    ]  # fmt: skip


def _single(gap: Gap, asked: Asked) -> list[Cell]:
    unanswered, badly_rated = int(is_unanswered(asked)), int(is_badly_rated(asked))
    return [gap.name, asked.question, asked.day, unanswered, badly_rated, _said(asked)]


def _said(asked: Asked) -> str:
    """What a visitor said of a bad answer."""
    return " · ".join(filter(None, (asked.reason, asked.comment))) if asked.rating == "down" else ""


def _wanted(days: int, kind: str) -> tuple[int, str]:
    return (days if days in PERIODS else PERIODS[1], kind if kind in _KINDS else "")


def _first_day(days: int) -> date:
    return date.today() - timedelta(days=days - 1)


def _passages(request: Request, gaps: list[Gap]) -> dict[str, tuple[Document, Passage]]:
    """The nearest passages that are still there, with their documents."""
    catalog = desk_of(request.app).librarian.catalog()
    with catalog.snapshot():
        found = catalog.passages([i for gap in gaps for i in gap.nearest])
        documents = catalog.documents({p.document_id for p in found.values()})
    return {i: (documents[p.document_id], p) for i, p in found.items()}


def _bars(trend: list[int]) -> list[tuple[int, int, int]]:
    """x, y and height of each week's bar."""
    most = max([*trend, 1])
    heights = [round(_HIGH * count / most) for count in trend]
    return [(n * (_BAR + 2), _HIGH - height, height) for n, height in enumerate(heights)]
