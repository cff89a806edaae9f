"""``python -m anafacts`` is the command ``anafacts``."""

from anafacts.cli import entry

if __name__ == "__main__":
    entry()
