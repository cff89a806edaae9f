"""Prefect flows: they schedule what ``anafacts.pipeline`` does, and do nothing themselves."""
