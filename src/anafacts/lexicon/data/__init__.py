"""Lexicon files; see the loader for their form."""
