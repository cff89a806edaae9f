"""The findings in the formats of other programs; what each holds stands in docs/formats.md."""

from anafacts.report.formats.annotations import render_annotations
from anafacts.report.formats.claimreview import render_claimreview
from anafacts.report.formats.findings_csv import render_findings_csv
from anafacts.report.formats.junit import render_junit
from anafacts.report.formats.sarif import render_sarif

__all__ = [
    "render_annotations",
    "render_claimreview",
    "render_findings_csv",
    "render_junit",
    "render_sarif",
]
