"""Documents cut into windows of words with wordpieces and the labels that are known."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

import numpy as np
from spacy.tokens import Doc, Span, Token

from anafacts.extract.accurate.labels import Labels

# Words of one window; the encoder takes 512 wordpieces, and attention pays for length.
LONGEST: Final = 160
_CASES: Final = ("lower", "title", "upper", "mixed", "digits", "figure", "letters_digits", "other")
CASE_COUNT: Final = 2 * len(_CASES)


@dataclass(slots=True)
class Window:
    """Some words of a document in order; `places` are their places in it, white space left out.

    `marks` are 1 where a sentence must start, -1 where none may, 0 where nobody has said.
    Labels are integer arrays as long as `words`, `labels.MISSING` where nothing is known: `heads`
    count from 1 within the window, 0 is the root; `sentences` numbers the sentence of each word.
    """

    words: list[str]
    cases: list[int]
    places: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    pieces: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    gold: dict[str, np.ndarray[Any, Any]] = field(default_factory=dict)


def case_of(word: str, *, spaced: bool) -> int:
    """The number of a word's letter case, which the uncased encoder does not see.

    Words with white space behind them and words without are told apart.
    """
    letters = [letter for letter in word if letter.isalpha()]
    if not letters:
        name = "digits" if word.isdigit() else "figure" if any(map(str.isdigit, word)) else "other"
    elif any(map(str.isdigit, word)):
        name = "letters_digits"
    elif all(map(str.islower, letters)):
        name = "lower"
    elif all(map(str.isupper, letters)) and len(letters) > 1:
        name = "upper"
    else:
        name = (
            "title" if (letters[0].isupper() and word[1:].islower()) or len(word) == 1 else "mixed"
        )
    return 2 * _CASES.index(name) + int(spaced)


def cut(doc: Doc, labels: Labels | None = None) -> Iterator[Window]:
    """Windows of at most `LONGEST` words that end where a sentence ends, if the doc has any.

    With `labels` they carry what the document, which then holds no white space, is annotated
    with; a sentence longer than a window is cut, and its heads outside the window are unknown.
    """
    for start, end in _spans(doc):
        tokens = [token for token in doc[start:end] if not token.is_space]
        if not tokens:
            continue
        window = Window(
            [token.text for token in tokens],
            [case_of(token.text, spaced=bool(token.whitespace_)) for token in tokens],
            [token.i for token in tokens],
            [_mark(token) for token in tokens],
        )
        if labels is not None:
            window.gold = labels.of(doc[start:end])
        yield window


def _mark(token: Token) -> int:
    said = token.is_sent_start
    return 0 if said is None else 1 if said else -1


def _spans(doc: Doc) -> Iterator[tuple[int, int]]:
    pieces = doc.sents if doc.has_annotation("SENT_START") else [doc[:]]
    start = end = 0
    for piece in pieces:
        for part in _parts(piece):
            if part.end - start > LONGEST and end > start:
                yield start, end
                start = end
            end = part.end
    if end > start:
        yield start, end


def _parts(span: Span) -> Iterator[Span]:
    for start in range(span.start, span.end, LONGEST):
        yield span.doc[start : min(start + LONGEST, span.end)]


def add_pieces(windows: Sequence[Window], tokenizer: Any) -> None:
    """Fill `pieces` (ids with the marks at both ends), `firsts` and `owners` of each window.

    `firsts` are the places of the first piece of each word, `owners` the word of each piece,
    -1 for the marks. A word of which the tokenizer makes nothing becomes one unknown piece.
    """
    vocabulary = sorted({word for window in windows for word in window.words})
    split = tokenizer(vocabulary, add_special_tokens=False)["input_ids"]
    pieces = dict(zip(vocabulary, split, strict=True))
    begin, end, unknown = tokenizer.cls_token_id, tokenizer.sep_token_id, tokenizer.unk_token_id
    for window in windows:
        window.pieces, window.firsts, window.owners = [begin], [], [-1]
        for number, word in enumerate(window.words):
            ids = pieces[word][:8] or [unknown]
            window.firsts.append(len(window.pieces))
            window.pieces += ids
            window.owners += [number] * len(ids)
        window.pieces.append(end)
        window.owners.append(-1)


def batches(
    windows: Iterable[Window], size: int, rng: Random | None = None
) -> Iterator[list[Window]]:
    """Windows of like length together, `size` wordpieces a batch with padding, in random order."""
    noise = rng.random if rng else float
    ordered = sorted(windows, key=lambda window: len(window.pieces) * (1 + 0.1 * noise()))
    groups: list[list[Window]] = [[]]
    for window in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * len(window.pieces) > size:
            groups.append([])
        groups[-1].append(window)
    if rng:
        rng.shuffle(groups)
    yield from (group for group in groups if group)
