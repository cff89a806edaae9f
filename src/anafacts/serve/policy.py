"""What the page may do in a browser: run its own script and style, post to where it came from."""

import hashlib
import re
from base64 import b64encode
from functools import cache

from anafacts.model import Tables
from anafacts.report.page import render_html
from anafacts.report.view import Judging

_INLINE = re.compile(rb"<(script|style)>(.*?)</\1>", re.DOTALL)


@cache
def page_policy() -> str:
    """Return the Content-Security-Policy of the report with forms.

    Scripts and styles are named by their digests, taken from the report on no text at all: what a
    text might smuggle into a page is not among them.
    """
    inline = _INLINE.findall(render_html(Tables(), Judging("")))
    scripts, styles = (_digests(inline, kind) for kind in (b"script", b"style"))
    rules = (
        *("default-src 'none'", f"script-src {scripts}", f"style-src {styles}"),
        *("style-src-attr 'unsafe-inline'", "img-src data:"),
        *("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"),
    )
    return "; ".join(rules)


def _digests(inline: list[tuple[bytes, bytes]], kind: bytes) -> str:
    found = [hashlib.sha256(text).digest() for name, text in inline if name == kind]
    return " ".join(f"'sha256-{b64encode(digest).decode()}'" for digest in found) or "'none'"
