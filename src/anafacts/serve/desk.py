"""What is shown: the last complete run under the judgements as they are now."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from threading import RLock

from anafacts.judgements import Reading, read_judgements
from anafacts.model import FindingState, Tables
from anafacts.pipeline import is_pending, no_run, rejudged, stored, with_texts
from anafacts.report import RENDERERS, with_room
from anafacts.report.page import render_finding, render_html
from anafacts.report.view import Judging
from anafacts.settings import Settings
from anafacts.warehouse import run_mark

PAGE = "report.html"


@dataclass(frozen=True, slots=True)
class Shown:
    """One run under one content of the file of judgements.

    ``pending`` are the ids of findings whose verdict awaits the next run.
    """

    mark: str
    reading: Reading
    tables: Tables
    pending: frozenset[str]

    def fingerprint(self, name: str) -> str | None:
        """Return the fingerprint of the finding, or of the judgement, of that whole name."""
        named = {j.fingerprint: j.fingerprint for j in self.tables.judgements}
        named |= {f.fingerprint: f.fingerprint for f in self.tables.findings}
        named |= {f.finding_id: f.fingerprint for f in self.tables.findings}
        return named.get(name)

    def finding_of(self, fingerprint: str) -> str | None:
        """Return the id of the first finding with the fingerprint."""
        found = (f.finding_id for f in self.tables.findings if f.fingerprint == fingerprint)
        return next(found, None)


class Desk:
    """Keeps what was last rendered, until the run or the judgements are others.

    ``token`` is what a form of this process carries, ``by`` the name that forms begin with.
    """

    def __init__(self, settings: Settings, by: str = "") -> None:
        """Make a new token; nothing is read yet."""
        self.settings, self.by = settings, by
        self.token = secrets.token_urlsafe(32)
        self._name_here = f"name-{secrets.token_hex(8)}"  # in cached pages, where the name goes
        self._lock = RLock()
        self._run: tuple[str, Tables] = ("", Tables())
        self._shown: Shown | None = None
        self._made: dict[str, bytes] = {}

    def shown(self) -> Shown:
        """Return what there is to show now.

        Raises:
            SettingsError: there is no run, or the file of judgements cannot be read.
            StageError: the warehouse cannot be read.
        """
        with self._lock:
            mark = run_mark(self.settings.warehouse)
            if mark is None:
                raise no_run(self.settings)
            reading = read_judgements(self.settings.judgements_file, required=False)
            shown = self._shown
            if shown is None or (shown.mark, shown.reading) != (mark, reading):
                shown, self._made = self._read(mark, reading), {}
                self._shown = shown
            return shown

    def report(self, by: str | None = None) -> bytes:
        """Return the report with a form in each finding."""
        page = self._once("", lambda shown: render_html(shown.tables, self._judging(shown)))
        return self._named(page, by)

    def file(self, name: str) -> bytes:
        """Return one file of the report as it would lie on the disk."""
        renderer = dict(RENDERERS)[name]
        return self._once(name, lambda shown: renderer(shown.tables))

    def finding(self, finding_id: str, by: str | None = None) -> bytes | None:
        """Return the page of one finding, None where there is none of that id."""
        shown = self.shown()
        if all(f.finding_id != finding_id for f in shown.tables.findings):
            return None
        page = render_finding(shown.tables, finding_id, self._judging(shown))
        return None if page is None else self._named(page, by)

    def _read(self, mark: str, reading: Reading) -> Shown:
        if self._run[0] != mark:
            self._run = (mark, with_texts(stored(self.settings), self.settings.raw))
        before = self._run[1]
        tables = with_room(rejudged(self.settings, before, reading))
        pairs = zip(before.findings, tables.findings, strict=True)
        pending = frozenset(now.finding_id for was, now in pairs if is_pending(was, now))
        return Shown(mark, reading, tables, pending)

    def _once(self, name: str, render: Callable[[Shown], bytes]) -> bytes:
        with self._lock:
            shown = self.shown()
            if name not in self._made:
                self._made[name] = render(shown)
            return self._made[name]

    def _judging(self, shown: Shown) -> Judging:
        present = [f for f in shown.tables.findings if f.state is not FindingState.ABSENT]
        return Judging(
            self.token,
            self._name_here,
            findings=frozenset(f.finding_id for f in present),
            judged=frozenset(f.finding_id for f in present if f.verdict is not None),
            pending=shown.pending,
            files=tuple(name for name, _ in RENDERERS),
        )

    def _named(self, page: bytes, by: str | None) -> bytes:
        name = self.by if by is None else by
        return page.replace(self._name_here.encode(), escape(name).encode(errors="replace"))
