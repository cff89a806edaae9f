"""What stands before every request: who may ask, and what a browser may do with the answer."""

import ipaddress
import re
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
ANY_ADDRESS = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to

_HOST = re.compile(r"[A-Za-z0-9.\-_]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")
_READING = frozenset({"GET", "HEAD"})
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # Not "no-referrer": with that, browsers send the forms of our own page with "Origin: null".
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Guard:
    """An application that lets through what is asked under a known name, from its own pages.

    ``names`` are the names and addresses under which it may be asked besides those of this machine
    to itself. Where one of them is "0.0.0.0" or "::", any address will do: a page elsewhere can
    have a name of its own lead to this machine, but not a bare address.
    """

    def __init__(self, app: ASGIApp, names: frozenset[str] = frozenset()) -> None:
        """Stand before the application."""
        self._app = app
        self._names = LOCAL | {name.casefold() for name in names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or have the application answer, with the headers that keep the page safe."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = self._refusal(scope["method"], Headers(scope=scope))
        app = PlainTextResponse(refusal, 403) if refusal else self._app
        await app(scope, receive, told)

    def _refusal(self, method: str, headers: Headers) -> str:
        """Return why the request is refused, nothing where it is not."""
        host = headers.get("host", "")
        if not self._is_ours(host):
            known = ", ".join(sorted(self._names))
            return f"Refused: asked for as {host[:100]!r}, and only {known} are served here.\n"
        if not _is_from_here(method, headers, host):
            return "Refused: this was sent by a page of another site. Nothing was written.\n"
        return ""

    def _is_ours(self, host: str) -> bool:
        if not _HOST.fullmatch(host):
            return False
        name = (urlsplit(f"//{host}").hostname or "").casefold()
        return name in self._names or (bool(self._names & ANY_ADDRESS) and _is_address(name))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_from_here(method: str, headers: Headers, host: str) -> bool:
    """Return whether a browser says that the request comes from our own page, or says nothing.

    A link elsewhere may lead here, and nothing else may.
    """
    site = headers.get("sec-fetch-site")
    if method in _READING:
        is_link = headers.get("sec-fetch-mode") == "navigate"
        return site in {None, "same-origin", "none"} or is_link
    origin = headers.get("origin")
    own = {f"{scheme}://{host}".casefold() for scheme in ("http", "https")}
    return site in {None, "same-origin"} and (origin is None or origin.casefold() in own)
