"""`/mcp`: search and ask as tools of the Model Context Protocol. Owner of `mcp`.

Streamable HTTP without sessions: every request stands alone, so that a restart breaks nothing.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import FastAPI
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings
from pydantic import Field
from starlette.concurrency import run_in_threadpool
from starlette.routing import Route
from starlette.types import ASGIApp

from index.search import Searcher
from ui.web.api.admission import Admission, Admitted
from ui.web.api.asking import Asking, answer_of
from ui.web.api.envelope import LARGEST_BODY
from ui.web.api.render import answer_out, search_out
from ui.web.api.schemas import AnswerOut, QuestionText, SearchOut
from ui.web.problems import Problem

PATH = "/mcp"
_ABOUT = (
    "Policy documents of a place, in Chinese. `ask` gives a checked answer that cites its sources; "
    "keep its [n] and its status, and never say more than it says. `search` gives passages."
)


def install(
    app: FastAPI,
    envelope: Callable[[ASGIApp], ASGIApp],
    asking: Asking,
    searcher: Searcher,
    admission: Admission,
) -> None:
    """Adds the address, and what has to run as long as the application does."""
    tools = _tools(asking, searcher)
    protocol = tools.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=LARGEST_BODY,
        # anybody may ask here, so that a page which takes our name for its own gains nothing
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    app.router.routes.append(Route(PATH, envelope(Admitted(protocol, admission))))
    before = app.router.lifespan_context

    @asynccontextmanager
    async def running(of: FastAPI) -> AsyncIterator[Any]:
        async with before(of) as state, tools.session_manager.run():
            yield state

    app.router.lifespan_context = running


def _tools(asking: Asking, searcher: Searcher) -> MCPServer:
    tools = MCPServer("policy-assistant", instructions=_ABOUT)

    @tools.tool(title="Search the policy documents")
    async def search(
        query: QuestionText, limit: Annotated[int, Field(ge=1, le=20)] = 5
    ) -> SearchOut:
        """Passages for a question, the best first, with their document, kind and status."""
        return search_out(await run_in_threadpool(searcher.search, query, limit))

    @tools.tool(title="Ask about the policies")
    async def ask(question: QuestionText) -> AnswerOut:
        """A checked answer with verbatim quotations, or the word that the documents are silent."""
        try:
            asked = asking.begin(question, (), "mcp")
        except Problem as problem:
            raise ToolError(problem.detail.en) from problem
        answer = await answer_of(asked)
        if answer is None:
            raise ToolError("The answer was not finished; ask again.")
        return answer_out(answer, asked.conversation)

    return tools
