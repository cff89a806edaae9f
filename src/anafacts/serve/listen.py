"""Where it listens, and how it stops."""

import ipaddress
import os
import signal
import socket
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from anafacts.errors import SettingsError

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_PATIENCE = 3  # seconds that a request under way may still take


def is_local(host: str) -> bool:
    """Return whether only this machine can reach what listens on that host.

    Raises:
        SettingsError: there is no such host.
    """
    return all(ipaddress.ip_address(address).is_loopback for _, address in _resolved(host))


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens there; with port 0 the system chooses a free one.

    Raises:
        SettingsError: there is no such host, or the port is taken or not allowed.
    """
    family, address = _resolved(host)[0]
    try:
        return socket.create_server((address, port), family=family)
    except (OSError, OverflowError) as error:
        reason = os.strerror(error.errno or 0) if isinstance(error, OSError) else error
        raise SettingsError(
            f"--port {port}: {host} cannot be listened on there: {reason}. Choose another port, or "
            "0 for any that is free."
        ) from error


def address_of(host: str, found: socket.socket) -> str:
    """Return what to open in a browser."""
    port = found.getsockname()[1]
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"


def run_on(app: ASGIApp, found: socket.socket) -> None:
    """Answer on the socket until Ctrl-C or SIGTERM; the socket is closed then.

    Uvicorn raises a signal anew once it has stopped; ours is the handler that it then meets, so
    that the process ends as one that has done what it was asked for.
    """
    config = uvicorn.Config(
        app,
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
    server = uvicorn.Server(config)

    def stop(_number: int, _frame: FrameType | None) -> None:
        server.should_exit = True

    before = {number: signal.signal(number, stop) for number in _SIGNALS}
    try:
        server.run(sockets=[found])
    finally:
        found.close()
        for number, handler in before.items():
            signal.signal(number, handler)


def _resolved(host: str) -> list[tuple[socket.AddressFamily, str]]:
    """Return the addresses of the host, the first being where to listen."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SettingsError(f"--host {host}: there is no such host: {error}.") from error
    return [(family, str(address[0]).partition("%")[0]) for family, *_, address in found]
