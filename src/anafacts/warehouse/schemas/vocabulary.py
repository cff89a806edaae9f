"""What the words of the closed vocabularies mean."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from anafacts.warehouse.schemas.column import Vocabulary


def meanings(kind: Vocabulary) -> Mapping[str, str]:
    """Return every word of an enumeration with its meaning, in the order of the enumeration."""
    known = _all()[kind.__name__]
    return {member.value: known[member.value] for member in kind}


@cache
def _all() -> Mapping[str, Mapping[str, str]]:
    text = files("anafacts.warehouse.schemas").joinpath("vocabulary.toml").read_text("utf-8")
    return tomllib.loads(text)
