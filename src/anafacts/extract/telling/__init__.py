"""Which sentences of a text are worth a parse: those that may tell of a figure or an event."""

from anafacts.extract.telling.select import Selection, telling

__all__ = ["Selection", "telling"]
