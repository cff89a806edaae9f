"""The page for everyone: axe-core finds nothing grave."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.report.browser.pages import Visit, open_everything
from tests.report.texts.test_annotated import with_texts

GRAVE = {"serious", "critical"}


@pytest.mark.parametrize("opened", [False, True])
@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave(visit: Visit, scheme: str, width: int, *, opened: bool) -> None:
    """In light and dark, wide and narrow, closed and opened: contrast, names, roles, order."""
    page = visit(rows=with_texts(), color_scheme=scheme, viewport={"width": width, "height": 900})
    if opened:
        open_everything(page)
    found = Axe().run(page).response["violations"]
    grave = [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}"
        for rule in found
        if rule["impact"] in GRAVE
        for node in rule["nodes"][:5]
    ]
    assert grave == []
