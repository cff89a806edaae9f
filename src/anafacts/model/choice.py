"""Which language model reads the texts, and which components around it stay off."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """The name of a pipeline, and the components of ours that it runs without."""

    name: str = ""
    without: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the name, followed by what is left out."""
        return f"{self.name} without {', '.join(self.without)}" if self.without else self.name
