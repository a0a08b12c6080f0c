"""Which program asks, and whether it asks too often. Owner of `limits`."""

import math
import time
from ipaddress import ip_address, ip_network

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.office.keys import PREFIX, Keys
from assistant.settings import Settings
from ui.web.problems import Problem
from ui.wording import problems as words

_IPV6_SITE = 64  # bits; one household or office has them all


class Admission:
    """Counts requests in this process, over a moving window."""

    def __init__(self, keys: Keys, settings: Settings) -> None:
        self._keys = keys
        self._required = settings.api_keys_required
        self._per_key = parse(settings.api_rate_key)
        self._per_address = parse(settings.api_rate_address)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    async def admit(self, request: Request) -> None:
        """Counts the request. Raises Problem: no key where one is needed, or too many requests."""
        name = await self._key_name(request)
        if name:
            self._count(self._per_key, f"key {name}")
        else:
            self._count(self._per_address, f"address {_site(request)}")

    async def admit_visitor(self, request: Request) -> None:
        """The same, but without a key too: the visitors' page has none. Raises Problem."""
        if "authorization" in request.headers:
            await self.admit(request)
        else:
            self._count(self._per_address, f"address {_site(request)}")

    async def _key_name(self, request: Request) -> str:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        key = key.strip() if scheme.lower() == "bearer" else ""
        name = await run_in_threadpool(self._keys.name_of, key) if key else ""
        # a placeholder, as chat clients send one, is no key; one of ours that is gone is told
        if not name and (self._required or key.startswith(PREFIX)):
            self._count(self._per_address, f"address {_site(request)}")  # keys are not tried out
            raise Problem(
                401,
                words.KEY_NEEDED,
                "/problems/key-needed",
                {"WWW-Authenticate": "Bearer"},
            )
        return name

    def _count(self, limit: RateLimitItem, client: str) -> None:
        if not self._limiter.hit(limit, client):
            free_at = self._limiter.get_window_stats(limit, client).reset_time
            raise Problem(
                429,
                words.TOO_MANY_REQUESTS.filled(
                    limit=limit, most=limit.amount, period=words.PERIODS[limit.GRANULARITY.name]
                ),
                "/problems/too-many-requests",
                {"Retry-After": str(max(1, math.ceil(free_at - time.time())))},
            )


class Admitted:
    """Lets through to an ASGI application what is admitted. Raises Problem."""

    def __init__(self, app: ASGIApp, admission: Admission) -> None:
        self._app = app
        self._admission = admission

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._admission.admit(Request(scope))
        await self._app(scope, receive, send)


def _site(request: Request) -> str:
    """What counts as one client: an IPv4 address, or the network of an IPv6 one."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if address.version == 4:
        return host
    return str(ip_network(f"{address.compressed.partition('%')[0]}/{_IPV6_SITE}", strict=False))
