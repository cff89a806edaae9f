"""What a posted form says."""

import pytest

from anafacts.serve.form import MOST_BYTES
from tests.serve.conftest import Asking

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    ("body", "headers", "status", "words"),
    [
        (b"x" * (MOST_BYTES + 1), _FORM, 413, "longer than 65,536 bytes"),
        (b"note=%FF", _FORM, 400, "cannot be read"),
        (b"note=\xff", _FORM, 400, "cannot be read"),
        (b"&".join(b"a%d=" % n for n in range(17)), _FORM, 400, "cannot be read"),
        (b"verdict=dismiss&verdict=accept", _FORM, 400, "a field twice"),
        (b"{}", {"Content-Type": "application/json"}, 415, "application/x-www-form-urlencoded"),
        (b"token=x", {"Content-Type": "text/plain"}, 415, "application/x-www-form-urlencoded"),
        (b"token=x", {}, 415, "application/x-www-form-urlencoded"),
        (b"", _FORM, 403, "Nothing was written"),
    ],
)
def test_a_form_that_is_none(
    asking: Asking, body: bytes, headers: dict[str, str], *, status: int, words: str
) -> None:
    """It is refused in a word, before anything is looked up."""
    answer = asking.client.post("/judge", content=body, headers=headers)
    assert (answer.status_code, words in answer.text) == (status, True)
    assert not asking.file.exists()


def test_the_longest_note_fits(asking: Asking) -> None:
    """Also of characters that a form writes with twelve each."""
    assert asking.judge(note="😀" * 2000, by="😀" * 200).status_code == 303
