"""Findings and relations as cards: the closed line, what it opens to, and how many find room."""
