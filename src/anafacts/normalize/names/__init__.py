"""Names of countries, regions, bodies and persons: canonical forms, keys and the region ladder."""

from anafacts.normalize.names.aliases import learn_aliases
from anafacts.normalize.names.entities import entity_key
from anafacts.normalize.names.entity import Entity, EntityKind
from anafacts.normalize.names.find import Territory, find_territories
from anafacts.normalize.names.keys import normal_key
from anafacts.normalize.names.ladder import is_part, relation
from anafacts.normalize.names.lookup import canonical
from anafacts.normalize.names.persons import person_key, pronoun_of, same_person, surname

__all__ = [
    "Entity",
    "EntityKind",
    "Territory",
    "canonical",
    "entity_key",
    "find_territories",
    "is_part",
    "learn_aliases",
    "normal_key",
    "person_key",
    "pronoun_of",
    "relation",
    "same_person",
    "surname",
]
