"""``anafacts.compare``: two statements, and how the figures of the second stand to the first."""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import cast

from anafacts.errors import StatementError
from anafacts.model import Comparison, ModelChoice, Statement

MOST_CHARACTERS = 10_000
"""Of a statement; what is longer is a text, and reading two of them would take minutes."""
_REMEDY = "give one with a number in it, in digits or in words"


def compare(a: str, b: str, *, model: ModelChoice | str = "") -> Comparison:
    """Return how the figures of statement ``b`` stand to those of statement ``a``.

    ``follows``, ``contradicts`` or ``open`` tell whether ``b`` holds where ``a`` does; an open
    answer names what is missing. The language model is loaded at the first call.

    Raises:
        TypeError: one is no ``str``.
        StatementError: one is empty, has no number, or is longer than ``MOST_CHARACTERS``.
        SettingsError: the model cannot be loaded.
    """
    first, second = _checked(a, "first"), _checked(b, "second")
    read = _read((first, second), model)
    for name, statement in zip(("first", "second"), read, strict=True):
        if not statement.figures:
            raise StatementError(f"there is no figure in the {name} statement; {_REMEDY}.")
    return _compared(*read)


def compare_many(
    pairs: Iterable[tuple[str, str]], *, model: ModelChoice | str = ""
) -> tuple[Comparison, ...]:
    """Return the comparison of each pair, in order; each text is read once, all in one batch.

    A pair of which a text has no figure is compared by what else it says.

    Raises:
        SettingsError: the model cannot be loaded.
    """
    asked = list(pairs)
    texts = list(dict.fromkeys(text for pair in asked for text in pair))
    read = dict(zip(texts, _read(texts, model), strict=True))
    return tuple(_compared(read[a], read[b]) for a, b in asked)


def _read(texts: Sequence[str], model: ModelChoice | str) -> tuple[Statement, ...]:
    """Return the statements read; by name, so that who checks types need not have spaCy's."""
    reader = import_module("anafacts.extract").read_statements
    return cast("tuple[Statement, ...]", reader(texts, model))


def _compared(first: Statement, second: Statement) -> Comparison:
    from anafacts.reconcile.statements import compare_statements

    return compare_statements(first, second)


def _checked(text: object, name: str) -> str:
    if not isinstance(text, str):
        hint = "decode it first" if isinstance(text, bytes) else "give two texts a call"
        raise TypeError(f"anafacts.compare reads str, not {type(text).__name__}; {hint}.")
    if not text.strip():
        raise StatementError(f"the {name} statement is empty; {_REMEDY}.")
    if len(text) > MOST_CHARACTERS:
        raise StatementError(
            f"the {name} statement has {len(text):,} characters, more than {MOST_CHARACTERS:,}; "
            "give the sentence that matters, or put both texts into a folder for 'anafacts run'."
        )
    return text
