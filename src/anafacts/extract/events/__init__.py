"""Events in a parsed text: who did what, where and when."""

from anafacts.extract.events.context import EventContext
from anafacts.extract.events.find import find_events

__all__ = ["EventContext", "find_events"]
