"""Countries, regions and capitals by token, whatever the entity recogniser made of them."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.normalize.names import EntityKind, Territory, find_territories

_KEY = "anafacts.territories"


def territory_at(token: Token) -> Territory | None:
    """Return the territory that a token names or is part of; worked out once for each text."""
    known = token.doc.user_data.get(_KEY)
    if not isinstance(known, dict):
        known = token.doc.user_data[_KEY] = _by_token(token)
    found = known.get(token.i)
    return found if isinstance(found, Territory) else None


def _by_token(token: Token) -> dict[int, Territory]:
    found: dict[int, Territory] = {}
    for territory in find_territories(tree.text(token.doc)):
        span = token.doc.char_span(territory.start, territory.end, alignment_mode="expand")
        found |= {word.i: territory for word in span or ()}
    return found


def is_land(territory: Territory) -> bool:
    """Return whether a territory is a country, a region or a city, not a body of countries."""
    return territory.entity.kind is not EntityKind.ORGANISATION
