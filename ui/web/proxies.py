"""Reverse proxies in front of us: whose word about the client is believed. ASGI middleware."""

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware


class TrustedProxies:
    """From a trusted proxy, X-Forwarded-* tell address and scheme; from others they tell nothing.

    The header that names a signed-on account is removed from what others send, so that whoever
    reads it later need not ask where it came from.
    """

    def __init__(
        self, app: ASGIApp, networks: Sequence[IPv4Network | IPv6Network], sso_header: str
    ) -> None:
        self._app = app
        self._networks = tuple(networks)
        self._header = sso_header.lower().encode()
        # uvicorn types what ASGI says more narrowly than starlette does
        middleware: Any = ProxyHeadersMiddleware
        self._forwarded: ASGIApp = middleware(app, [str(network) for network in networks])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in {"http", "websocket"} and not self._is_trusted(scope):
            headers = [(k, v) for k, v in scope["headers"] if not self._is_sso(k)]
            await self._app({**scope, "headers": headers}, receive, send)
        else:
            await self._forwarded(scope, receive, send)

    def _is_trusted(self, scope: Scope) -> bool:
        try:
            peer = ip_address((scope.get("client") or ("",))[0])
        except ValueError:
            return False
        return any(peer in network for network in self._networks)

    def _is_sso(self, name: bytes) -> bool:
        # some servers in between read _ as -, so that both spellings are the same header
        return bool(self._header) and name.lower().replace(b"_", b"-") == self._header
