"""Knowledge as data: TOML files under ``data/`` and the loader that checks them."""

from anafacts.lexicon.load import digest, load

__all__ = ["digest", "load"]
