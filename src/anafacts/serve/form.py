"""What a posted form says."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

MOST_BYTES = 64 * 1024  # the longest note, each character written as %F0%9F%98%80, is 24 KB
_MOST_FIELDS = 16
_KIND = "application/x-www-form-urlencoded"


async def fields_of(request: Request) -> Mapping[str, str]:
    """Return the fields of the form by their names.

    Raises:
        HTTPException: it is too long, of another kind, not UTF-8, or has a field twice.
    """
    if request.headers.get("content-type", "").split(";")[0].strip().casefold() != _KIND:
        raise HTTPException(415, f"Send the form as {_KIND}.")
    body = await _body(request)
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS
        )
    except ValueError as error:  # not UTF-8, or too many fields
        raise HTTPException(400, f"The form cannot be read: {error}.") from error
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise HTTPException(400, "The form has a field twice. Send each once.")
    return fields


async def _body(request: Request) -> bytes:
    """Return what was sent; no more than the most is ever held."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise HTTPException(413, f"The form is longer than {MOST_BYTES:,} bytes. Shorten it.")
    return bytes(body)
