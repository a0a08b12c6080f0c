"""Pages of what the documents say together: the parks."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ui.web.browse import layout

router = APIRouter()


@router.get("/parks")
def parks(request: Request) -> HTMLResponse:
    overview = layout.overview_of(request)
    values = {"parks": overview.parks, "english": overview.english}
    return layout.render(request, "browse/parks.html", values)
