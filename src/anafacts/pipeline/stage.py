"""A stage that fails says which one it was, why, and what to do."""

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager

from anafacts.errors import AnafactsError, SettingsError, SourceError

_UNEXPECTED = "This is a fault of anafacts: run again with --debug and report what it prints."
_MEMORY = "Use fewer workers, or more shards, so that less is held at once."


class StageError(AnafactsError):
    """A stage failed; the last complete run in the warehouse is as it was.

    ``stage`` is its name, ``reason`` what went wrong, ``remedy`` what to do, or "" where the
    reason already says it.
    """

    def __init__(self, stage: str, reason: str, remedy: str = "") -> None:
        """Keep the three parts, so that the error survives the way out of a worker process."""
        super().__init__(stage, reason, remedy)
        self.stage, self.reason, self.remedy = stage, reason, remedy

    def __str__(self) -> str:
        """Return the stage, the reason and the remedy in one line."""
        return f"The stage '{self.stage}' failed: {self.reason} {self.remedy}".rstrip()


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Turn whatever goes wrong inside into a StageError that names the stage.

    What the user can put right (SettingsError, SourceError) passes unchanged.
    """
    try:
        yield
    except (SettingsError, SourceError, StageError):
        raise
    except AnafactsError as error:
        raise StageError(name, str(error)) from error
    except (MemoryError, BrokenExecutor) as error:
        raise StageError(name, "a process died or ran out of memory.", _MEMORY) from error
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".rstrip(": .") + "."
        raise StageError(name, reason, _UNEXPECTED) from error
