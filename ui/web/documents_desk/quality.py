"""What the evaluations found, the latest and those before, with their reports."""

from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, Response

from assistant.evaluation.runs import Run, runs
from ui.web import pages
from ui.web.documents_desk.layout import desk_of, render
from ui.wording.health import HEALTH

router = APIRouter()
_SHOWN = 50  # runs
_DRAWN = 20  # runs in the picture of a trend
_WIDTH, _HEIGHT, _EDGE = 132, 36, 4  # of that picture, and what is left free around it
_SHARES = ("passed", "fact_recall", "refused_unanswerable", "false_refusals")
_COUNTS = ("invented_numbers", "quotes_not_verbatim")
# The report has a style of its own and no script; what it shows was written by models and by
# whoever asked, so that it is no page of ours, whatever stands in it.
_REPORT_POLICY = (
    "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@router.get("/quality")
def quality(request: Request) -> Response:
    found = _runs(request)
    like = [run for run in found if run.is_like(found[0])][:_DRAWN][::-1]
    values = {
        "told": HEALTH[pages.language_of(request)],
        "runs": found[:_SHOWN],
        "like": like,
        "shares": [(name, _trend(like, name)) for name in _SHARES],
        "counts": [(name, _trend(like, name)) for name in _COUNTS],
        "is_configured": desk_of(request.app).evaluations is not None,
    }
    return render(request, "quality.html", values)


@router.get("/quality/report/{name}")
def report(request: Request, name: str, download: bool = False) -> Response:
    """To be looked at apart from our pages, or as a file."""
    run = next((run for run in _runs(request) if run.name == name and run.report), None)
    if run is None or run.report is None:
        told = HEALTH[pages.language_of(request)].no_report
        return pages.message(request, told, 404)
    headers = {"Content-Security-Policy": _REPORT_POLICY, "Cache-Control": "no-store"}
    return FileResponse(
        run.report,
        headers=headers,
        media_type="text/html",
        filename=f"evaluation-{run.at[:10]}.html",
        content_disposition_type="attachment" if download else "inline",
    )


def _runs(request: Request) -> list[Run]:
    folder = desk_of(request.app).evaluations
    return runs(folder) if folder else []


def _trend(runs: Sequence[Run], name: str) -> list[tuple[float, float]]:
    """Points of a line through the runs that tell the figure, from the earliest; shares up to 1."""
    values = [(n, getattr(run, name)) for n, run in enumerate(runs)]
    known = [(n, float(value)) for n, value in values if value is not None]
    most = max([1.0, *(value for _, value in known)])
    across, up = (_WIDTH - 2 * _EDGE) / max(1, len(runs) - 1), _HEIGHT - 2 * _EDGE
    return [
        (round(_EDGE + n * across, 1), round(_EDGE + up * (1 - value / most), 1))
        for n, value in known
    ]
