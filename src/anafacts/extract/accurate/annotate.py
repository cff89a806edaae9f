"""Documents annotated by a network, or by several that average their scores."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
import torch
from spacy.tokens import Doc

from anafacts.extract.accurate.decode import best_heads, best_marks, best_starts
from anafacts.extract.accurate.labels import ROOT, Labels, write_entities, write_parse
from anafacts.extract.accurate.network import Network, tensors
from anafacts.extract.accurate.windows import Window, add_pieces, batches, cut

_BATCH_PIECES: Final = 8000
_NEVER: Final = -1e9
Array = np.ndarray[Any, Any]
# Arrays of numbers by task, as long as the window or the document.
Guess = dict[str, Array]


class Annotator:
    """Networks over one encoder with one label set; of several the scores are averaged."""

    def __init__(self, networks: Sequence[Network], labels: Labels, tokenizer: Any) -> None:
        """Take networks that are ready to run."""
        self.networks = networks
        self.labels = labels
        self.tokenizer = tokenizer

    def annotate(self, docs: Sequence[Doc], *, parse: bool = False, names: bool = False) -> None:
        """Write the parse, the entities or both into documents; earlier ones are replaced.

        Sentences start where a document says that they must, and nowhere that it forbids.
        """
        owned = [(doc, window) for doc in docs for window in cut(doc)]
        windows = [window for _, window in owned]
        add_pieces(windows, self.tokenizer)
        guesses: dict[int, Guess] = {}
        for batch in batches(windows, _BATCH_PIECES):
            found = self._guess(batch, parse=parse, names=names)
            guesses |= {id(w): guess for w, guess in zip(batch, found, strict=True)}
        parts: dict[int, list[tuple[Window, Guess]]] = {id(doc): [] for doc in docs}
        for doc, window in owned:
            parts[id(doc)].append((window, guesses[id(window)]))
        for doc in docs:
            if parts[id(doc)]:
                _write(doc, self.labels, parts[id(doc)])

    def _guess(self, windows: Sequence[Window], *, parse: bool, names: bool) -> list[Guess]:
        """One guess a window, with the arrays of the tasks that are asked for."""
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            batch = tensors(windows)
            words = [model.words(batch) for model in self.networks]
            guesses: list[Guess] = [{} for _ in windows]
            if names:
                scores = self._mean([m.iob(w) for m, w in self._each(words)])
                for row, (window, guess) in enumerate(zip(windows, guesses, strict=True)):
                    guess["iob"] = best_marks(scores[row, : len(window.words)])
            if parse:
                self._parse(words, windows, guesses)
        return guesses

    def _parse(
        self, words: Sequence[torch.Tensor], windows: Sequence[Window], guesses: Sequence[Guess]
    ) -> None:
        """Put tags, features, heads and relations into the guesses."""
        tasks = ("starts", "tags", "morphs")
        scores = {t: self._mean([getattr(m, t)(w) for m, w in self._each(words)]) for t in tasks}
        arcs = self._mean([m.arcs(w) for m, w in self._each(words)])
        heads = np.zeros(arcs.shape[:2], dtype=np.int64)
        for row, window in enumerate(windows):
            n = len(window.words)
            starts = best_starts(scores["starts"][row, :n], window.marks)
            heads[row, :n] = best_heads(arcs[row, :n, : n + 1], starts)
        chosen = torch.from_numpy(heads)
        deps = self._mean([m.relations(w, chosen) for m, w in self._each(words)])
        deps[..., self.labels.deps.index(ROOT)] = _NEVER
        for row, (window, guess) in enumerate(zip(windows, guesses, strict=True)):
            n = len(window.words)
            guess["heads"] = heads[row, :n]
            for name, values in (*scores.items(), ("deps", deps)):
                guess[name] = values[row, :n].argmax(-1)

    def _each(self, words: Sequence[torch.Tensor]) -> Iterator[tuple[Network, torch.Tensor]]:
        return zip(self.networks, words, strict=True)

    @staticmethod
    def _mean(scores: Sequence[torch.Tensor]) -> Array:
        found = torch.stack([torch.log_softmax(s.float(), -1) for s in scores])
        mean: Array = (torch.logsumexp(found, 0) - np.log(len(scores))).numpy()
        return mean


def _write(doc: Doc, labels: Labels, parts: Sequence[tuple[Window, Guess]]) -> None:
    places = [place for window, _ in parts for place in window.places]
    joined = {
        name: np.concatenate([guess[name] for _, guess in parts])
        for name in parts[0][1]
        if name != "heads"
    }
    if "heads" in parts[0][1]:
        # A head counts from 1 in its window; in the document it is a place, its own for the root.
        joined["heads"] = np.concatenate([_places_of(guess["heads"], w) for w, guess in parts])
        write_parse(doc, labels, joined, places)
    if "iob" in joined:
        write_entities(doc, joined["iob"], places)


def _places_of(heads: Array, window: Window) -> Array:
    places = np.array(window.places)
    return np.where(heads == 0, places, places[heads - 1])
