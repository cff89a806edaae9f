"""The key under which mentions of one entity meet."""

from collections.abc import Mapping

from anafacts.normalize.names.keys import normal_key, stripped
from anafacts.normalize.names.lookup import canonical


def entity_key(name: str, aliases: Mapping[str, str] | None = None) -> str:
    """Return the normal key of the canonical name, the text's own acronyms coming first.

    ``aliases`` is what ``learn_aliases`` found in the same text.
    """
    known = aliases or {}
    plain = stripped(name)
    full = known.get(plain, plain)
    entity = canonical(full)
    return normal_key(entity.name if entity else full)
