"""A warehouse with one finding, and a client that asks as a browser on this machine does."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from anafacts import pipeline
from anafacts.model import Finding
from anafacts.serve import app_of
from anafacts.settings import Settings

HERE = "http://127.0.0.1:8765"


@dataclass(frozen=True, slots=True)
class Asking:
    """A client, the finding that can be judged, and where the verdicts go."""

    client: TestClient
    finding: Finding
    file: Path

    @property
    def token(self) -> str:
        """The token that the forms of the page carry."""
        (token, *_) = re.findall(r'name="token" value="([^"]+)"', self.client.get("/").text)
        return str(token)

    def judge(self, **fields: str) -> httpx.Response:
        """Return the answer to a form, whose fields are those of the page where none are given."""
        return self.judge_with({}, **fields)

    def judge_with(self, headers: dict[str, str], **fields: str) -> httpx.Response:
        """Return the answer to a form that is sent with these headers."""
        whole = {"token": self.token, "finding": self.finding.finding_id, "verdict": "dismiss"}
        answer: httpx.Response = self.client.post("/judge", data=whole | fields, headers=headers)
        return answer

    def lines(self) -> list[str]:
        """Return the lines of the file of judgements, the columns left out."""
        return self.file.read_text("utf-8").splitlines()[1:] if self.file.exists() else []


@pytest.fixture
def opened(texts: Path, one_finding: None) -> Iterator[Callable[..., Asking]]:
    """Return what opens a client on the run over two texts; every client is closed in the end."""
    (finding,) = pipeline.run(Settings()).tables.findings
    clients: list[TestClient] = []

    def _opened(by: str = "", names: frozenset[str] = frozenset(), base: str = HERE) -> Asking:
        client = TestClient(app_of(Settings(), names, by), base_url=base, follow_redirects=False)
        clients.append(client)
        return Asking(client, finding, texts.parent / "judgements.csv")

    yield _opened
    for client in clients:
        client.close()


@pytest.fixture
def asking(opened: Callable[..., Asking]) -> Asking:
    """Return a client on the run over two texts, judged by Ana."""
    return opened(by="Ana")
