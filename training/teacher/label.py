"""Documents labelled by one teacher or by several that average their scores."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from spacy.tokens import Doc
from transformers import AutoTokenizer

from training.teacher.decode import best_heads, best_marks, best_starts
from training.teacher.labels import Labels, write_entities, write_parse
from training.teacher.network import Teacher, encoder_folder, load_encoder, tensors
from training.teacher.windows import Window, add_pieces, batches, cut

_BATCH_PIECES: Final = 8000
_NEVER: Final = -1e9
Array = np.ndarray[Any, Any]
# Arrays of numbers by task, as long as the window or the document.
Guess = dict[str, Array]


class Teachers:
    """Teachers of one encoder and one label set, asked together."""

    def __init__(self, folders: Sequence[Path], encoder: Path | None = None) -> None:
        """Load every teacher of `folders`; their labels must be the same."""
        stored = [json.loads((f / "labels.json").read_text(encoding="utf8")) for f in folders]
        if any(labels != stored[0] for labels in stored):
            raise ValueError(
                f"{folders[0]} and others: label sets differ; train them on one corpus"
            )
        encoder = encoder or encoder_folder()
        self.labels = Labels(**{name: tuple(values) for name, values in stored[0].items()})
        self.tokenizer = AutoTokenizer.from_pretrained(str(encoder), local_files_only=True)
        self.models = [_load(encoder, folder, self.labels) for folder in folders]

    def annotate(self, docs: Sequence[Doc], *, parse: bool = True, names: bool = True) -> None:
        """Write the parse, the entities or both into documents; earlier ones are replaced."""
        owned = [(doc, window) for doc in docs for window in cut(doc)]
        windows = [window for _, window in owned]
        add_pieces(windows, self.tokenizer)
        guesses: dict[int, Guess] = {}
        for batch in batches(windows, _BATCH_PIECES):
            found = self._guess(batch, parse=parse, names=names)
            guesses |= {id(w): guess for w, guess in zip(batch, found, strict=True)}
        parts: dict[int, list[tuple[int, Guess]]] = {id(doc): [] for doc in docs}
        for doc, window in owned:
            parts[id(doc)].append((window.start, guesses[id(window)]))
        for doc in docs:
            if len(doc):
                _write(doc, self.labels, _joined(parts[id(doc)]))

    def _guess(self, windows: Sequence[Window], *, parse: bool, names: bool) -> list[Guess]:
        """One guess a window, with the arrays of the tasks that are asked for."""
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            batch = tensors(windows)
            words = [model.words(batch) for model in self.models]
            lengths = [len(window.words) for window in windows]
            guesses: list[Guess] = [{} for _ in windows]
            if names:
                scores = self._mean([m.iob(w) for m, w in self._each(words)])
                for row, (n, guess) in enumerate(zip(lengths, guesses, strict=True)):
                    guess["iob"] = best_marks(scores[row, :n])
            if parse:
                self._parse(words, lengths, guesses)
        return guesses

    def _parse(
        self, words: Sequence[torch.Tensor], lengths: Sequence[int], guesses: Sequence[Guess]
    ) -> None:
        """Put tags, features, heads and relations into the guesses."""
        tasks = ("starts", "tags", "morphs")
        scores = {t: self._mean([getattr(m, t)(w) for m, w in self._each(words)]) for t in tasks}
        arcs = self._mean([m.arcs(w) for m, w in self._each(words)])
        heads = np.zeros(arcs.shape[:2], dtype=np.int64)
        for row, n in enumerate(lengths):
            heads[row, :n] = best_heads(
                arcs[row, :n, : n + 1], best_starts(scores["starts"][row, :n])
            )
        chosen = torch.from_numpy(heads)
        deps = self._mean([m.relations(w, chosen) for m, w in self._each(words)])
        deps[..., self.labels.deps.index("ROOT")] = _NEVER
        for row, (n, guess) in enumerate(zip(lengths, guesses, strict=True)):
            guess["heads"] = heads[row, :n]
            for name, values in (
                ("tags", scores["tags"]),
                ("morphs", scores["morphs"]),
                ("deps", deps),
            ):
                guess[name] = values[row, :n].argmax(-1)

    def _each(self, words: Sequence[torch.Tensor]) -> Iterator[tuple[Teacher, torch.Tensor]]:
        return zip(self.models, words, strict=True)

    @staticmethod
    def _mean(scores: Sequence[torch.Tensor]) -> Array:
        found = torch.stack([torch.log_softmax(s.float(), -1) for s in scores])
        return (torch.logsumexp(found, 0) - np.log(len(scores))).numpy()


def _load(encoder: Path, folder: Path, labels: Labels) -> Teacher:
    model = Teacher(load_encoder(encoder, training=False), labels)
    model.load_state_dict(torch.load(folder / "teacher.pt", weights_only=True))
    return model.eval()


def _joined(parts: Sequence[tuple[int, Guess]]) -> Guess:
    """The guesses of a document's windows, each with its start, as one of the document."""
    joined = {
        name: np.concatenate([guess[name] for _, guess in parts])
        for name in parts[0][1]
        if name != "heads"
    }
    if "heads" in parts[0][1]:
        moved = [np.where(g["heads"] == 0, 0, g["heads"] + start) for start, g in parts]
        joined["heads"] = np.concatenate(moved)
    return joined


def _write(doc: Doc, labels: Labels, guess: Guess) -> None:
    if "heads" in guess:
        write_parse(doc, labels, guess)
    if "iob" in guess:
        write_entities(doc, guess["iob"])
