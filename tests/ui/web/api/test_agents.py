"""`/mcp` as an agent uses it: the official client over a real server."""

import asyncio

import pytest
from fakes import ScriptedChatModel
from fastapi.testclient import TestClient
from mcp import Client

SIGNING = "惠济区2023年第一季度签约了多少个项目?总签约额是多少?"
TRUE = "惠济区2023年一季度签约21个项目，总签约额达290亿元[1]。"


def with_client(address, use):
    async def run():
        async with Client(f"{address}/mcp") as client:
            return await use(client)

    return asyncio.run(run())


def test_an_agent_finds_the_tools_and_what_they_take(serve):
    async def use(client):
        return (await client.list_tools()).tools

    tools = {tool.name: tool for tool in with_client(serve(), use)}
    assert tools.keys() == {"search", "ask"}
    assert tools["ask"].input_schema["required"] == ["question"]


def test_an_agent_asks_and_gets_quotations(serve):
    async def use(client):
        return await client.call_tool("ask", {"question": SIGNING})

    told = with_client(serve(ScriptedChatModel([TRUE])), use).structured_content
    assert (told["status"], told["answer"]) == ("answered", TRUE)
    assert "290亿" in told["citations"][0]["quote"]


def test_an_agent_searches(serve):
    async def use(client):
        return await client.call_tool("search", {"query": "花园口新兴产业园", "limit": 2})

    assert len(with_client(serve(), use).structured_content["hits"]) == 2


@pytest.mark.parametrize("arguments", [{}, {"question": ""}, {"question": "x" * 2001}])
def test_wrong_arguments_are_told(serve, arguments):
    async def use(client):
        return await client.call_tool("ask", arguments)

    assert with_client(serve(), use).is_error


def test_keys_and_limits_hold_here_too(make_app):
    with TestClient(make_app(api_keys_required=True)) as client:
        response = client.post("/mcp", json={})
    assert response.status_code == 401
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["x-request-id"]
