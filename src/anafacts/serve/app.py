"""What is answered under which address."""

import hmac
from collections.abc import Mapping
from pathlib import PurePath
from urllib.parse import quote, urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from anafacts.errors import AnafactsError, SettingsError
from anafacts.judgements import append_judgement, judged_now
from anafacts.model import Ruling
from anafacts.report import RENDERERS
from anafacts.serve.desk import PAGE, Desk
from anafacts.serve.form import fields_of
from anafacts.serve.guard import Guard
from anafacts.serve.policy import page_policy
from anafacts.settings import Settings

_MOST_NAME = 200
_KINDS = {
    ".csv": "text/csv",
    ".html": "text/html",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".sarif": "application/sarif+json",
    ".xml": "application/xml",
}


def app_of(settings: Settings, names: frozenset[str] = frozenset(), by: str = "") -> ASGIApp:
    """Return the application; ``names`` are those under which it may be asked, ``by`` who judges.

    Raises:
        SettingsError: there is no run to show, or the file of judgements cannot be read.
    """
    desk = Desk(settings, by)
    desk.shown()
    routes = _Routes(desk)
    files = [Route(f"/{name}", routes.file, name=name) for name, _ in RENDERERS]
    app = Starlette(
        routes=[
            Route("/", routes.report),
            Route("/finding/{finding_id}", routes.finding),
            Route("/judge", routes.judge, methods=["POST"]),
            Route("/healthz", _healthy),
            *files,
        ],
        exception_handlers={HTTPException: _told, AnafactsError: _failed},
    )
    return Guard(app, names)


class _Routes:
    """The answers that need the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def report(self, request: Request) -> Response:
        return _page(self._desk.report(_name(request)))

    def finding(self, request: Request) -> Response:
        page = self._desk.finding(request.path_params["finding_id"], _name(request))
        if page is None:
            raise HTTPException(404, "The last run has no such finding.")
        return _page(page)

    def file(self, request: Request) -> Response:
        name = request.url.path.removeprefix("/")
        kind = _KINDS.get(PurePath(name).suffix, "application/octet-stream")
        headers = {"Content-Disposition": f'attachment; filename="{name}"'} if name == PAGE else {}
        return Response(self._desk.file(name), media_type=kind, headers=headers)

    async def judge(self, request: Request) -> Response:
        fields = await fields_of(request)
        return RedirectResponse(await run_in_threadpool(self._judged, fields), 303)

    def _judged(self, fields: Mapping[str, str]) -> str:
        """Write the verdict; return where to see it."""
        note = fields.get("note", "")
        if not hmac.compare_digest(fields.get("token", "").encode(), self._desk.token.encode()):
            kept = f"\nYour note was: {note}\n" if note.strip() else ""
            raise HTTPException(
                403,
                "Refused: the form is of another start of the server. Nothing was written. Go "
                f"back, load the page again and judge there.{kept}",
            )
        shown = self._desk.shown()
        fingerprint = shown.fingerprint(fields.get("finding", ""))
        if fingerprint is None:
            raise HTTPException(404, "The last run has no such finding. Nothing was written.")
        verdict, by = _verdict(fields), fields.get("by", "")
        try:
            judgement = judged_now(fingerprint, verdict, note=note, by=by)
        except SettingsError as error:
            raise HTTPException(400, f"{error} Nothing was written.") from error
        append_judgement(self._desk.settings.judgements_file, judgement)
        finding_id = shown.finding_of(fingerprint) or "judgements"
        return _after(fields, finding_id, judgement.by or "")


def _verdict(fields: Mapping[str, str]) -> Ruling:
    try:
        return Ruling(fields.get("verdict", ""))
    except ValueError as error:
        known = ", ".join(Ruling)
        raise HTTPException(400, f"The verdict is one of {known}. Nothing was written.") from error


def _after(fields: Mapping[str, str], finding_id: str, by: str) -> str:
    query = urlencode({"by": by})
    if fields.get("page") == "finding":
        return f"/finding/{quote(fields['finding'])}?{query}"
    return f"/?{query}#{quote(finding_id)}"


def _name(request: Request) -> str | None:
    """Return the name that the judgement before was given under, None where there was none."""
    name = request.query_params.get("by")
    return None if name is None else name[:_MOST_NAME]


def _page(page: bytes) -> Response:
    headers = {"Content-Security-Policy": page_policy()}
    return Response(page, media_type="text/html", headers=headers)


def _healthy(_: Request) -> Response:
    return PlainTextResponse("ok\n")


def _told(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return PlainTextResponse(f"{error.detail}\n", error.status_code, error.headers)


def _failed(_: Request, error: Exception) -> Response:
    return PlainTextResponse(f"{error}\n", 503)
