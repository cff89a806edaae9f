"""The bar."""

import io

from anafacts.cli.progress import progress_bar


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_on_a_terminal() -> None:
    """The bar shows stage and share, and is wiped at the end."""
    terminal = _Terminal()
    with progress_bar(stream=terminal) as bar:
        bar("extract", 1, 2)
    assert f"extract  [{'#' * 12}{'.' * 12}] 1/2" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\033[K")


def test_no_bar_elsewhere() -> None:
    """A file, or --quiet, gets not one byte."""
    file, terminal = io.StringIO(), _Terminal()
    for quiet, stream in ((False, file), (True, terminal)):
        with progress_bar(quiet=quiet, stream=stream) as bar:
            bar("extract", 0, 0)
        assert stream.getvalue() == ""
