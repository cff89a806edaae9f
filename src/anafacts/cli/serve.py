"""``anafacts serve``: the report on this machine, with verdicts by a click."""

import argparse
import sys
import threading

from anafacts.cli.commands import settings_of
from anafacts.cli.judge import whoami
from anafacts.errors import SettingsError

PORT = 8765
_REMOTE = (
    "everybody who can reach {host} can read the report and the texts, and write verdicts: there "
    "is no password and nothing is encrypted."
)


def serve(asked: argparse.Namespace) -> int:
    """Answer until it is stopped by Ctrl-C or SIGTERM."""
    import webbrowser

    from anafacts.serve import address_of, app_of, listening, run_on

    settings = settings_of(asked)
    remote = _is_remote(asked)
    app = app_of(settings, frozenset({asked.host}), by="" if remote else whoami())
    found = listening(asked.host, asked.port)
    address = address_of(asked.host, found)
    if not asked.quiet:
        file = settings.judgements_file
        print(f"Report: {address} (verdicts go to {file}; Ctrl-C stops it)", flush=True)
    if asked.open:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    run_on(app, found)
    return 0


def _is_remote(asked: argparse.Namespace) -> bool:
    """Return whether other machines can ask, which must have been allowed."""
    from anafacts.serve import is_local

    if is_local(asked.host):
        return False
    told = _REMOTE.format(host=asked.host)
    if not asked.allow_remote:
        raise SettingsError(f"--host {asked.host}: {told} If that is meant, add --allow-remote.")
    print(f"WARNING: {told}", file=sys.stderr)
    return True
