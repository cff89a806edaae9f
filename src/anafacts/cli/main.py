"""From arguments to an exit code."""

import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence

from anafacts.cli.parser import parser_of
from anafacts.errors import AnafactsError

_INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def entry() -> None:
    """Run the command with the arguments of the process and end the process."""
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit code of the command: 0 clean, 1 new findings, 2 usage, 3 a stage failed."""
    try:
        asked = parser_of().parse_args(arguments)
    except SystemExit as stop:  # argparse has already printed the help or the mistake
        return int(stop.code or 0)
    logging.basicConfig(level=logging.DEBUG if asked.debug else logging.WARNING)
    return guarded(lambda: asked.command(asked), debug=asked.debug)


def guarded(command: Callable[[], int], *, debug: bool = False) -> int:
    """Return what the command returns, or the documented exit code of what it raises.

    What goes wrong is told on standard error in words; ``debug`` adds the traceback.
    """
    try:
        code = command()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, head perhaps, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("anafacts: interrupted; the last complete run is untouched.", file=sys.stderr)
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - a fault must not end with the code of findings
        return _failed(error, debug=debug)
    return code


def _failed(error: Exception, *, debug: bool) -> int:
    from anafacts.pipeline import ExitCode, exit_code_of

    if debug or not isinstance(error, AnafactsError):
        traceback.print_exception(error)
    code = exit_code_of(error)
    told = code is not ExitCode.FAILED or "last complete run" in str(error)
    after = "" if told else " The last complete run is untouched."
    print(f"anafacts: {error}{after}", file=sys.stderr)
    return code
