"""Schemas of the files of the report, as data."""
