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

from training.teacher.labels import IOB, Labels, write_entities, write_parse
from training.teacher.network import Teacher, load_encoder, tensors
from training.teacher.trees import best_tree
from training.teacher.windows import LONGEST, Window, add_pieces, batches, cut

_BATCH_PIECES: Final = 8000
_NEVER: Final = -1e9
Array = np.ndarray[Any, Any]


class Teachers:
    """Teachers of one encoder and one label set, asked together."""

    def __init__(self, encoder: Path, folders: Sequence[Path]) -> None:
        """Load every teacher of `folders`; their labels must be the same."""
        stored = [json.loads((f / "labels.json").read_text(encoding="utf8")) for f in folders]
        if any(labels != stored[0] for labels in stored):
            raise ValueError(
                f"{folders[0]} and others: label sets differ; train them on one corpus"
            )
        self.labels = Labels(**{name: tuple(values) for name, values in stored[0].items()})
        self.tokenizer = AutoTokenizer.from_pretrained(str(encoder), local_files_only=True)
        self.models = [_load(encoder, folder, self.labels) for folder in folders]

    def annotate(self, docs: Sequence[Doc], *, parse: bool = True, names: bool = True) -> None:
        """Write the parse, the entities or both into documents; earlier ones are replaced."""
        windows = [(doc, w) for doc in docs for w in cut(doc)]
        add_pieces([w for _, w in windows], self.tokenizer)
        guesses: dict[int, list[tuple[int, dict[str, Array]]]] = {}
        owner = {id(w): doc for doc, w in windows}
        for batch in batches([w for _, w in windows], _BATCH_PIECES):
            for window, guess in zip(batch, self._guess(batch), strict=True):
                guesses.setdefault(id(owner[id(window)]), []).append((window.start, guess))
        for doc in docs:
            if len(doc):
                _write(doc, self.labels, guesses[id(doc)], parse=parse, names=names)

    def _guess(self, windows: Sequence[Window]) -> Iterator[dict[str, Array]]:
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            batch = tensors(windows)
            words = [model.words(batch) for model in self.models]
            scores = {
                name: self._mean(
                    [getattr(m, name)(w) for m, w in zip(self.models, words, strict=True)]
                )
                for name in ("starts", "tags", "morphs", "iob")
            }
            arcs = self._mean([m.arcs(w) for m, w in zip(self.models, words, strict=True)])
        heads = np.zeros(batch["firsts"].shape, dtype=np.int64)
        for row, window in enumerate(windows):
            n = len(window.words)
            starts = _starts(scores["starts"][row, :n])
            heads[row, :n] = _heads(arcs[row, :n, : n + 1], starts)
        chosen = torch.from_numpy(heads)
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            deps = self._mean(
                [m.relations(w, chosen) for m, w in zip(self.models, words, strict=True)]
            )
        root = self.labels.deps.index("ROOT")
        deps[..., root] = _NEVER
        for row, window in enumerate(windows):
            n = len(window.words)
            yield {
                "tags": scores["tags"][row, :n].argmax(-1),
                "morphs": scores["morphs"][row, :n].argmax(-1),
                "heads": heads[row, :n],
                "deps": deps[row, :n].argmax(-1),
                "iob": best_marks(scores["iob"][row, :n]),
            }

    @staticmethod
    def _mean(scores: Sequence[torch.Tensor]) -> Array:
        found = torch.stack([torch.log_softmax(s.float(), -1) for s in scores])
        return (torch.logsumexp(found, 0) - np.log(len(scores))).numpy()


def _load(encoder: Path, folder: Path, labels: Labels) -> Teacher:
    model = Teacher(load_encoder(encoder), labels)
    model.load_state_dict(torch.load(folder / "teacher.pt", weights_only=True))
    return model.eval()


def _starts(scores: Array) -> Array:
    """The places where a sentence starts; a window always starts one."""
    starts = scores.argmax(-1)
    starts[0] = 1
    return np.flatnonzero(starts)


def _heads(arcs: Array, starts: Array) -> Array:
    """Heads by window, 0 the root, from the best tree of each sentence."""
    heads = np.zeros(len(arcs), dtype=np.int64)
    for start, end in zip(starts, [*starts[1:], len(arcs)], strict=True):
        n = end - start
        scores = np.full((n + 1, n + 1), _NEVER)
        scores[1:, 0] = arcs[start:end, 0]
        scores[1:, 1:] = arcs[start:end, start + 1 : end + 1]
        tree = best_tree(scores)
        heads[start:end] = np.where(tree == 0, 0, tree + start)
    return heads


def _transitions() -> Array:
    """Zero where one mark may follow another, a ban where I follows neither its B nor its I."""
    bans = np.zeros((len(IOB), len(IOB)))
    for j, mark in enumerate(IOB):
        if mark.startswith("I-"):
            label = mark[2:]
            bans[:, j] = [0 if before.endswith(f"-{label}") else _NEVER for before in IOB]
    return bans


_BANS: Final = _transitions()


def best_marks(scores: Array) -> Array:
    """The best sequence of IOB marks in which every I continues an entity (Viterbi)."""
    first = np.array([_NEVER if mark.startswith("I-") else 0.0 for mark in IOB])
    best = scores[0] + first
    back = np.zeros((len(scores), len(IOB)), dtype=np.int64)
    for place in range(1, len(scores)):
        paths = best[:, None] + _BANS
        back[place] = paths.argmax(0)
        best = paths.max(0) + scores[place]
    marks = [int(best.argmax())]
    for place in range(len(scores) - 1, 0, -1):
        marks.append(int(back[place][marks[-1]]))
    return np.array(marks[::-1])


def _write(
    doc: Doc,
    labels: Labels,
    parts: list[tuple[int, dict[str, Array]]],
    *,
    parse: bool,
    names: bool,
) -> None:
    parts.sort(key=lambda part: part[0])
    guess = {name: np.concatenate([g[name] for _, g in parts]) for name in parts[0][1]}
    moved = [np.where(g["heads"] == 0, 0, g["heads"] + start) for start, g in parts]
    guess["heads"] = np.concatenate(moved)
    if parse:
        write_parse(doc, labels, guess)
    if names:
        write_entities(doc, guess["iob"])


__all__ = ["LONGEST", "Teachers", "best_marks"]
