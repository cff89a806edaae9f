"""Read the judgements that hold; what cannot be read is told line by line, the rest is used."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from anafacts.errors import SettingsError
from anafacts.judgements.form import (
    COLUMNS,
    OLD_COLUMNS,
    OLD_VERDICTS,
    REMEDY,
    Form,
    named,
    records,
    unguarded,
)
from anafacts.model import Judgement, Ruling, subject_of

_NEEDED = ("fingerprint", "verdict")


@dataclass(frozen=True, slots=True)
class Reading:
    """The judgements in force in the order of their lines, and what was wrong with the file."""

    judgements: tuple[Judgement, ...] = ()
    problems: tuple[str, ...] = ()


def read_judgements(file: Path | None, *, required: bool = True) -> Reading:
    """Return the judgements in force: the last line on a fingerprint holds.

    ``reopen`` takes back all that was said before on the same claims.

    Raises:
        SettingsError: the file cannot be read, or its first line does not name the columns; or it
            is not there and ``required``.
    """
    if file is None or (not required and not file.exists()):
        return Reading()
    content = content_of(file)
    form = Form.of(content)
    _check(file, form, content)
    found = [(n, _judgement(n, cells, form)) for n, cells in records(content, form)]
    bad = (f"{file}, line {n}: {f} The line is left out." for n, f in found if isinstance(f, str))
    told = (f for _, f in found if isinstance(f, Judgement))
    return Reading(in_force(told), (*_of_the_head(file, form), *bad))


def content_of(file: Path) -> str:
    """Return what the file holds, its line ends as they are.

    Raises:
        SettingsError: it cannot be read, or is not UTF-8.
    """
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        how = "It is made by the first 'anafacts judge'; or take the setting out."
        raise SettingsError(f"{file}: the judgements cannot be read: it is not there. {how}") from (
            error
        )
    except OSError as error:
        raise SettingsError(f"{file}: the judgements cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        how = "Save it as CSV in UTF-8."
        raise SettingsError(f"{file}: the judgements cannot be read: {error}. {how}") from error


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return what holds of the judgements of a file, given in the order of their lines."""
    held: dict[str, Judgement] = {}
    for judgement in judgements:
        if judgement.verdict is Ruling.REOPEN:
            subject = subject_of(judgement.fingerprint)
            held = {f: j for f, j in held.items() if subject_of(f) != subject}
        else:
            held.pop(judgement.fingerprint, None)
            held[judgement.fingerprint] = judgement
    return tuple(held.values())


def _check(file: Path, form: Form, content: str) -> None:
    known = {named(column) for column in form.columns}
    if content.strip() and not known.issuperset(_NEEDED):
        first = ",".join(COLUMNS)
        raise SettingsError(f"{file}, line 1: this names no columns of judgements. Write: {first}")


def _of_the_head(file: Path, form: Form) -> Iterator[str]:
    """Yield a warning on columns of an old name, and one on those that nothing is read from."""
    plain = [column.strip().casefold() for column in form.columns]
    if old := [f"{c} is now {OLD_COLUMNS[c]}" for c in plain if c in OLD_COLUMNS]:
        yield f"{file}, line 1: the column {', '.join(old)}. Rename it; the lines are used."
    if other := [c for c in plain if c and named(c) not in COLUMNS]:
        yield f"{file}, line 1: nothing is read from the column {', '.join(other)}."


def _judgement(line: int, cells: Sequence[str] | None, form: Form) -> Judgement | str:
    if cells is None or len(cells) > len(form.columns):
        wrong = "a quotation mark is not closed" if cells is None else "it has too many cells"
        return f"{wrong}. {REMEDY}"
    row = {named(c): unguarded(v) for c, v in zip(form.columns, cells, strict=False)}
    verdict = _ruling(row)
    if not row.get("fingerprint"):
        return f"there is no fingerprint. {REMEDY}"
    if verdict is None:
        return f"{row.get('verdict', '')!r} is no verdict. {REMEDY}"
    note, by, at = (row.get(name) or None for name in ("note", "by", "at"))
    return Judgement(row["fingerprint"], verdict, note, by, at, line)


def _ruling(row: Mapping[str, str]) -> Ruling | None:
    word = row.get("verdict", "").casefold().replace(" ", "_").replace("-", "_")
    if word in list(Ruling):
        return Ruling(word)
    return OLD_VERDICTS.get(word)
