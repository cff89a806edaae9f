"""The sample with texts that would like to be markup, a formula, another direction or no text."""

from dataclasses import replace

from anafacts.model import Tables
from tests.report.sample import tables

TEXTS = (
    '=HYPERLINK("http://x.example","17")',
    "+1;=cmd|' /C calc'!A1",
    'a;"=1+1&"',
    "-6.6 per cent",
    "@SUM(1+1)",
    "\uff1d1+1",
    "\t=1+1",
    "\r\n=1+1",
    "007",
    "'=1",
    "]]> <script>alert('&amp;')</script> <!-- \"quoted\" -->",
    "nul \x00 bell \x07 escape \x1b[31m delete \x7f next line \x85",
    "lone \ud800 half \udcff and no character \ufffe \uffff",
    "right \u202e to left \u2066 isolate \u2069 mark \u200f",
    "two\nlines, \u2028 a third\x0b\x0c",
    "{0} [a link](7) ![x](y) `code` *strong* <b>",
    "",
)


def hostile(text: str) -> Tables:
    """Return the sample with the text wherever a text of somebody else can stand."""
    rows = tables()
    return replace(
        rows,
        findings=tuple(
            replace(
                finding,
                title=text,
                explanation=text,
                settle_by=text,
                trace=(text,),
                note=text,
                reviewer=text,
                evidence=tuple(replace(e, quote=text) for e in finding.evidence),
            )
            for finding in rows.findings
        ),
        claims=tuple(
            replace(
                claim,
                sentence_text=text,
                attribution=replace(claim.attribution, speaker=text),
                topic=replace(claim.topic, measure=text, subject=text),
            )
            for claim in rows.claims
        ),
        documents=tuple(
            replace(
                document,
                path=text,
                meta=replace(document.meta, title=text, outlet=text, authors=(text,), url=text),
            )
            for document in rows.documents
        ),
        runs=tuple(replace(run, model=text, warnings=(text,)) for run in rows.runs),
    )
