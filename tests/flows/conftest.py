"""One Prefect server for all tests of flows."""

import os
from collections.abc import Iterator

import pytest

os.environ["DO_NOT_TRACK"] = "1"  # before Prefect is imported, as the flow itself does
os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
os.environ["PREFECT_LOGGING_TO_API_ENABLED"] = "false"  # no test reads logs from there


@pytest.fixture(scope="session")
def server() -> Iterator[None]:
    """Serve flows from a database of their own, with time to start on a busy machine."""
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield
