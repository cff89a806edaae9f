"""What lies in what, looked up once for two names: every pair of claims asks again."""

from functools import lru_cache

from anafacts.normalize.names import is_part, relation

_KEPT = 1 << 16  # pairs of names

region_relation = lru_cache(maxsize=_KEPT)(relation)
lies_in = lru_cache(maxsize=_KEPT)(is_part)
