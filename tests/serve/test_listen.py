"""Where it listens."""

import socket

import pytest

from anafacts.errors import SettingsError
from anafacts.serve import address_of, is_local, listening


@pytest.mark.parametrize(
    ("host", "local"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("::", False)],  # noqa: S104 - only asked about
)
def test_what_others_can_reach(host: str, *, local: bool) -> None:
    """All but the addresses of this machine to itself."""
    assert is_local(host) == local


def test_any_free_port() -> None:
    """The address has the port that the system chose."""
    with listening("127.0.0.1", 0) as found:
        port = found.getsockname()[1]
        assert address_of("127.0.0.1", found) == f"http://127.0.0.1:{port}/"
        assert address_of("::1", found) == f"http://[::1]:{port}/"


def test_a_port_that_is_taken() -> None:
    """It is said which, and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SettingsError, match=rf"--port {port}: .* in use\. Choose another port"):
            listening("127.0.0.1", port)


@pytest.mark.parametrize(
    ("host", "port", "words"),
    [
        ("127.0.0.1", 65536, "--port 65536: .* Choose another"),
        ("127.0.0.1", -1, "--port -1: .* Choose another"),
        ("no-such-host.invalid", 0, "--host no-such-host.invalid: there is no such host"),
        ("x" * 300, 0, "there is no such host"),
    ],
)
def test_where_nothing_can_listen(host: str, port: int, words: str) -> None:
    """The option is named, and the remedy."""
    with pytest.raises(SettingsError, match=words):
        listening(host, port)
