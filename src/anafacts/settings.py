"""What a run may be told: read from ``anafacts.toml``, overridden by the command line."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from anafacts.errors import SettingsError
from anafacts.model import ModelChoice

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

FILE_NAME = "anafacts.toml"
SHIPPED = "shipped"
JUDGEMENTS = "judgements.csv"
_PATHS = ("raw", "warehouse", "judgements", "rates", "reference")
_BESIDE = "reference"  # the folder of tables beside the folder of texts
_RESULT_KEYS = ("model", "without")  # what changes a row; folders, workers and exit codes do not


class FailOn(StrEnum):
    """The least severity of a new finding that makes a run end with exit code 1."""

    MAJOR = "major"
    MINOR = "minor"
    NONE = "none"


class Settings(BaseModel):
    """Every setting of a run; a relative path is relative to the working directory.

    ``model`` is ``shipped`` (also written ``""``) for the pipeline inside the package, else the
    name or the path of any installed spaCy pipeline; ``without`` are the components of ours around
    it that stay off. ``shards`` and ``workers`` change the speed
    only, never a row: with 0 shards the number follows from the number of texts, with 0 workers
    everything happens in one process. ``reference`` is the folder of the user's own tables.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    raw: Path = Field(default=Path("raw"), strict=False)
    warehouse: Path = Field(default=Path("warehouse"), strict=False)
    model: str = SHIPPED
    without: tuple[str, ...] = Field(default=(), strict=False)
    shards: int = Field(default=0, ge=0, le=4096)
    workers: int = Field(default=0, ge=0, le=256)
    fail_on: FailOn = Field(default=FailOn.NONE, strict=False)
    judgements: Path | None = Field(default=None, strict=False)
    rates: Path | None = Field(default=None, strict=False)
    reference: Path | None = Field(default=None, strict=False)

    @property
    def tables(self) -> Path:
        """The folder of the user's own tables: the one named, else ``reference`` beside ``raw``."""
        return self.reference or self.raw.parent / _BESIDE

    @property
    def judgements_file(self) -> Path:
        """The file of judgements: the one that is set, else that beside the folder of texts."""
        return self.judgements or self.raw.parent / JUDGEMENTS

    @property
    def choice(self) -> ModelChoice:
        """The language model with what is left out around it."""
        return ModelChoice(self.model, tuple(sorted(self.without)))

    @property
    def sha256(self) -> str:
        """The SHA-256 of the settings that change results, of rates what their file holds.

        Raises:
            SettingsError: the file of rates cannot be read.
        """
        values = {key: getattr(self, key) for key in _RESULT_KEYS}
        values["model"] = values["model"] or SHIPPED
        if self.rates is not None:
            values["rates"] = _digest(self.rates)
        return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def _digest(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise SettingsError(f"{file}: the rates cannot be read: {error}.") from error


def load_settings(file: Path | None = None, **overrides: Any) -> Settings:
    """Return the settings of ``file`` with every override that is not None put in its place.

    Without ``file``, ``anafacts.toml`` of the working directory is read if it is there. A relative
    path inside the file is relative to the file; an override is relative to the working directory.

    Raises:
        SettingsError: the file is named but missing, malformed, or holds an unknown key or value.
    """
    source = file or Path(FILE_NAME)
    given = {key: value for key, value in overrides.items() if value is not None}
    values = _read(source, required=file is not None)
    return _checked(source, _anchored(values, source.parent) | given, overrides=given)


def _read(file: Path, *, required: bool) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if not required:
            return {}
        raise SettingsError(f"{file}: there is no such settings file.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: the settings cannot be read: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: not valid TOML: {error}. Correct that line.") from error


def _anchored(values: dict[str, Any], folder: Path) -> dict[str, Any]:
    paths = {k: folder / values[k] for k in _PATHS if isinstance(values.get(k), str)}
    return values | paths


def _checked(source: Path, values: dict[str, Any], *, overrides: Mapping[str, Any]) -> Settings:
    try:
        return Settings(**values)
    except ValidationError as error:
        said = (_sentence(source, detail, overrides) for detail in error.errors())
        raise SettingsError("\n".join(said)) from error


def _sentence(source: Path, detail: "ErrorDetails", overrides: Mapping[str, Any]) -> str:
    key = str(detail["loc"][0])
    if detail["type"] == "extra_forbidden":
        known = ", ".join(Settings.model_fields)
        return f"{source}: the key {key!r} is unknown. Remove it, or use one of: {known}."
    where = f"--{key.replace('_', '-')}" if key in overrides else f"{source}: {key}"
    return f"{where}: {detail['msg']}, but it is {detail['input']!r}. Change or remove it."
