"""The command ``anafacts``; nothing heavy is imported before a command needs it."""

from anafacts.cli.commands import settings_of, told
from anafacts.cli.main import entry, guarded, main
from anafacts.cli.parser import run_options

__all__ = ["entry", "guarded", "main", "run_options", "settings_of", "told"]
