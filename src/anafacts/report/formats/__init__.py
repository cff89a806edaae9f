"""The findings in the formats of other programs; what each holds stands in docs/formats.md."""

from anafacts.report.formats.findings_csv import render_findings_csv
from anafacts.report.formats.junit import render_junit
from anafacts.report.formats.sarif import render_sarif

__all__ = ["render_findings_csv", "render_junit", "render_sarif"]
