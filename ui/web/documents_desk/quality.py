"""What the evaluations found, the latest and those before, with their reports to be downloaded."""

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, Response

from assistant.evaluation.runs import Run, runs
from ui.web import pages
from ui.web.documents_desk.layout import desk_of, render
from ui.wording.health import HEALTH

router = APIRouter()
_SHOWN = 50  # runs


@router.get("/quality")
def quality(request: Request) -> Response:
    found = _runs(request)
    values = {
        "told": HEALTH[pages.language_of(request)],
        "runs": found[:_SHOWN],
        "is_configured": desk_of(request.app).evaluations is not None,
    }
    return render(request, "quality.html", values)


@router.get("/quality/report/{name}")
def report(request: Request, name: str) -> Response:
    """As a file: the page has styles of its own, which our pages' security policy forbids."""
    run = next((run for run in _runs(request) if run.name == name and run.report), None)
    if run is None or run.report is None:
        told = HEALTH[pages.language_of(request)].no_report
        return pages.message(request, told, 404)
    return FileResponse(run.report, filename=f"evaluation-{run.at[:10]}.html")


def _runs(request: Request) -> list[Run]:
    folder = desk_of(request.app).evaluations
    return runs(folder) if folder else []
