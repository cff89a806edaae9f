"""Who may ask."""

from collections.abc import Callable

import pytest

from tests.serve.conftest import HERE, Asking


@pytest.mark.parametrize(
    ("host", "names", "status"),
    [
        ("localhost", (), 200),
        ("LOCALHOST:8765", (), 200),
        ("127.0.0.1:8765", (), 200),
        ("[::1]:8765", (), 200),
        ("desk.example", ("desk.example",), 200),
        ("192.0.2.7:8765", ("0.0.0.0",), 200),  # noqa: S104 - only named here
        ("[2001:db8::7]", ("::",), 200),
        ("evil.example", ("0.0.0.0",), 403),  # noqa: S104 - only named here
        ("192.0.2.7", (), 403),
        ("evil.example", (), 403),
        ("127.0.0.1.evil.example", (), 403),
        ("localhost.", (), 403),
        ("evil.example@localhost", (), 403),
        ("localhost evil.example", (), 403),
        ("[::1", (), 403),
        ("", (), 403),
    ],
)
def test_only_known_names_are_answered(
    opened: Callable[..., Asking], host: str, names: tuple[str, ...], status: int
) -> None:
    """A name elsewhere that leads to this machine opens nothing; a bare address is no name."""
    client = opened(names=frozenset(names)).client
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == status
    assert ("12 and 15 pears" in answer.text) == (status == 200)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"Origin": HERE}, 303),
        ({"Origin": HERE, "Sec-Fetch-Site": "same-origin"}, 303),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:9999"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 403),
        ({"Origin": HERE, "Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_only_our_own_page_judges(asking: Asking, headers: dict[str, str], status: int) -> None:
    """A form that another site sends is refused even with the right token."""
    answer = asking.judge_with(headers)
    assert answer.status_code == status
    assert len(asking.lines()) == (status == 303)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"}, 403),
    ],
)
def test_another_site_may_link_and_no_more(
    asking: Asking, headers: dict[str, str], status: int
) -> None:
    """A link is followed; a picture, a script or a request of another site is not answered."""
    assert asking.client.get("/report.json", headers=headers).status_code == status


@pytest.mark.parametrize("path", ["/", "/report.json", "/healthz", "/nothing", "/finding/x"])
def test_every_answer_is_fenced(asking: Asking, path: str) -> None:
    """It is not kept, not guessed at, not framed, and runs nothing but what is meant to run."""
    headers = asking.client.get(path).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in policy
    assert "'unsafe-inline'" not in policy.replace("style-src-attr 'unsafe-inline'", "")
    assert "set-cookie" not in headers
