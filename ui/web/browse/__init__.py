"""The pages that visitors browse: the documents themselves, and what they say together."""

from fastapi import FastAPI

from assistant.overviews.overview import Overviews
from index.corpus import Originals
from ui.web.browse import documents, gathered


def install(app: FastAPI, overviews: Overviews, originals: Originals) -> None:
    app.state.overviews = overviews
    app.state.originals = originals
    app.include_router(documents.router)
    app.include_router(gathered.router)
