"""What the page may run."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace

from anafacts.report.page import render_finding, render_html
from anafacts.report.view import Judging
from anafacts.serve.policy import page_policy
from tests.report.sample import tables


def test_every_script_and_style_is_named() -> None:
    """Those of a report on texts are those of a report on none, which the policy names."""
    rows, judging = tables(), Judging("token")
    alone = render_finding(rows, rows.findings[0].finding_id, judging)
    assert alone is not None
    for page in (render_html(rows, judging), alone):
        inline = re.findall(rb"<(?:script|style)[^>]*>(.*?)</(?:script|style)>", page, re.DOTALL)
        assert inline
        for text in inline:
            digest = b64encode(hashlib.sha256(text).digest()).decode()
            assert f"'sha256-{digest}'" in page_policy()


def test_a_script_in_a_text_is_not_named() -> None:
    """Were one not escaped, it would still not run."""
    script = b"alert(1)"
    hostile = replace(tables().findings[0], title=f"<script>{script.decode()}</script>")
    assert hostile.title.encode() not in render_html(replace(tables(), findings=(hostile,)))
    assert b64encode(hashlib.sha256(script).digest()).decode() not in page_policy()
