"""What the shape of a word says about it, without a parser."""

from anafacts.normalize.figures.tokens import Token

_PLURALS = {"people", "men", "women", "children", "police"}
_SHORTEST = 4
_SINGULARS = {  # of diseases, sciences and some others
    *("diabetes", "measles", "mumps", "rabies", "herpes", "scabies", "rickets", "shingles"),
    *("physics", "economics", "politics", "mathematics", "athletics", "news", "chess"),
}


def plural_noun(token: Token) -> bool:
    """Return whether a word looks like a plural noun in small letters."""
    lower = token.lower
    ends = lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s"))
    long = len(lower) >= _SHORTEST
    ends = ends and lower not in _SINGULARS
    return token.kind == "word" and token.text.islower() and (lower in _PLURALS or (ends and long))


def singular(word: str) -> str:
    """Return the singular of a regular English noun in lower case."""
    if word.endswith("ies") and len(word) > _SHORTEST:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def plural(phrase: str) -> str:
    """Return the plural of a phrase: its head stands last or before per, to, an."""
    words = phrase.split(" ")
    head = next(
        (i for i, w in enumerate(words) if w in {"per", "to", "an", "of"} and i), len(words)
    )
    words[head - 1] = _plural(words[head - 1])
    return " ".join(words)


def _plural(word: str) -> str:
    if word.endswith(("s", "z", "x")) or not word.isalpha():
        return word
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    return word + "s"
