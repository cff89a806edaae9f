"""Dates in plain text: spans by our own grammar, calendar days by dateparser."""

from anafacts.normalize.dates.find import find_dates

__all__ = ["find_dates"]
