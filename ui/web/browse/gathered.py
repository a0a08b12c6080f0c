"""Pages of what the documents say together: the parks, the targets."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ui.web import pages
from ui.web.browse import amounts, layout

router = APIRouter()


@router.get("/parks")
def parks(request: Request) -> HTMLResponse:
    overview = layout.overview_of(request)
    values = {"parks": overview.parks, "english": overview.english}
    return layout.render(request, "browse/parks.html", values)


@router.get("/targets")
def targets(request: Request) -> HTMLResponse:
    found, language = layout.overview_of(request).targets, pages.language_of(request)
    values = {
        "targets": found,
        "charts": amounts.charts(found, language),
        "quantity": lambda quantity: amounts.quantity_text(quantity, language),
        "period": lambda period: amounts.period_text(period, language),
    }
    return layout.render(request, "browse/targets.html", values)
