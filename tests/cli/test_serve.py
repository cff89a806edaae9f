"""``anafacts serve`` as a process."""

import re
import signal
import socket
import urllib.request
from pathlib import Path

import pytest

from anafacts import pipeline
from anafacts.cli import main
from anafacts.settings import Settings
from tests.serve.process import served

_RUN = pytest.mark.usefixtures("texts", "one_finding")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@_RUN
def test_it_answers_until_it_is_stopped(number: signal.Signals) -> None:
    """On the address that it prints; Ctrl-C and SIGTERM end it cleanly."""
    pipeline.run(Settings())
    with served() as (process, address):
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own address
            assert b"12 and 15 pears" in answer.read()
        process.send_signal(number)
        assert process.wait(30) == 0


def test_without_a_run(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It does not start, and says what to do."""
    assert main(["serve", "--port", "0"]) == 2
    assert "no run has been completed there. Run 'anafacts run' first" in capsys.readouterr().err


@_RUN
def test_a_port_that_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    """The error names the option."""
    pipeline.run(Settings())
    with socket.create_server(("127.0.0.1", 0)) as other:
        assert main(["serve", "--port", str(other.getsockname()[1])]) == 2
    assert "Address already in use. Choose another port" in capsys.readouterr().err


@_RUN
def test_others_must_be_let_in(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A host that others can reach is refused, or warned of where it is allowed."""
    pipeline.run(Settings())
    every = ["serve", "--port", "0", "--host", "0.0.0.0"]  # noqa: S104 - nothing answers there
    assert main(every) == 2
    assert "there is no password" in capsys.readouterr().err
    monkeypatch.setattr("anafacts.serve.run_on", lambda _app, found: found.close())
    assert main([*every, "--allow-remote"]) == 0
    said = capsys.readouterr()
    assert said.err.startswith("WARNING: everybody who can reach 0.0.0.0 can read the report")
    assert said.out.startswith("Report: http://0.0.0.0:")


@_RUN
def test_the_browser_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is asked for, on the address that is served."""
    pipeline.run(Settings())
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("anafacts.serve.run_on", lambda _app, found: found.close())
    for more in ([], ["--open"]):
        assert main(["serve", "--port", "0", "--quiet", *more]) == 0
    assert [bool(re.fullmatch(r"http://127\.0\.0\.1:\d+/", a)) for a in opened] == [True]
