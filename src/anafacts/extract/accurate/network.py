"""The network: MiniLM, letter cases beside its word embeddings, and a head for each task."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from transformers import BertModel
from transformers.utils import logging

from anafacts.extract.accurate.labels import IOB, MISSING, Labels
from anafacts.extract.accurate.windows import CASE_COUNT, Window

_ARC, _DEP = 256, 96


class Network(nn.Module):  # type: ignore[misc]  # torch is not there when types are checked
    """Sentence starts, tags, features, heads, relations and entity marks of words in context.

    The heads of words are scored by biaffine attention (Dozat and Manning 2017).
    """

    def __init__(self, encoder: BertModel, labels: Labels, dropout: float = 0.2) -> None:
        """Put fresh heads on `encoder`; cases start at zero, so that nothing is lost at first."""
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.cases = nn.Embedding(CASE_COUNT + 1, width, padding_idx=0)
        nn.init.zeros_(self.cases.weight)
        self.mix = nn.Parameter(torch.zeros(encoder.config.num_hidden_layers))
        self.drop = nn.Dropout(dropout)
        self.starts, self.tags = _mlp(width, 2), _mlp(width, len(labels.tags))
        self.morphs, self.iob = _mlp(width, len(labels.morphs)), _mlp(width, len(IOB))
        self.arc_dep, self.arc_head = _layer(width, _ARC, dropout), _layer(width, _ARC, dropout)
        self.dep_dep, self.dep_head = _layer(width, _DEP, dropout), _layer(width, _DEP, dropout)
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc = nn.Parameter(torch.zeros(_ARC + 1, _ARC))
        self.dep = nn.Parameter(torch.zeros(len(labels.deps), _DEP + 1, _DEP + 1))

    def words(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        """Vectors of words, batch x words x width: the first piece of each, layers mixed."""
        embedded = self.encoder.embeddings.word_embeddings(batch["pieces"])
        embedded = embedded + self.cases(batch["cases"])
        found = self.encoder(
            inputs_embeds=embedded, attention_mask=batch["mask"], output_hidden_states=True
        )
        weights = torch.softmax(self.mix, 0)
        mixed = sum(w * h for w, h in zip(weights, found.hidden_states[1:], strict=True))
        index = batch["firsts"].unsqueeze(-1).expand(-1, -1, mixed.shape[-1])
        return self.drop(mixed.gather(1, index))

    def arcs(self, words: torch.Tensor) -> torch.Tensor:
        """Scores of heads, batch x dependent x head, where head 0 is the root."""
        heads = self.arc_head(self._with_root(words))
        deps = _biased(self.arc_dep(words))
        return torch.einsum("bdi,ij,bhj->bdh", deps, self.arc, heads)

    def relations(self, words: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores of relations, batch x dependent x label, given the head of each word."""
        chosen = self._with_root(words)
        index = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, chosen.shape[-1])
        head = _biased(self.dep_head(chosen.gather(1, index)))
        deps = _biased(self.dep_dep(words))
        return torch.einsum("bdi,lij,bdj->bdl", deps, self.dep, head)

    def _with_root(self, words: torch.Tensor) -> torch.Tensor:
        root = self.root.to(words.dtype).expand(len(words), 1, -1)
        return torch.cat([root, words], dim=1)


def _layer(width: int, out: int, dropout: float) -> nn.Module:
    return nn.Sequential(nn.Linear(width, out), nn.GELU(), nn.Dropout(dropout))


def _mlp(width: int, out: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, out))


def _biased(values: torch.Tensor) -> torch.Tensor:
    return torch.cat([values, torch.ones_like(values[..., :1])], dim=-1)


def tensors(windows: Sequence[Window]) -> dict[str, torch.Tensor]:
    """Windows as padded tensors: pieces, cases and mask by piece; all else by word."""
    longest = max(len(window.pieces) for window in windows)
    most = max(len(window.words) for window in windows)
    batch = {
        "pieces": _padded([w.pieces for w in windows], longest, 0),
        "cases": _padded([_piece_cases(w) for w in windows], longest, 0),
        "mask": _padded([[1] * len(w.pieces) for w in windows], longest, 0),
        "firsts": _padded([w.firsts for w in windows], most, 0),
        "lengths": torch.tensor([len(w.words) for w in windows]),
    }
    names = {name for window in windows for name in window.gold}
    nothing = np.array([], dtype=int)
    for name in sorted(names):
        batch[name] = _padded([w.gold.get(name, nothing) for w in windows], most, MISSING)
    return batch


def _piece_cases(window: Window) -> list[int]:
    return [0 if owner < 0 else window.cases[owner] + 1 for owner in window.owners]


def _padded(rows: Sequence[Sequence[int] | np.ndarray[Any, Any]], n: int, pad: int) -> torch.Tensor:
    filled = np.full((len(rows), n), pad, dtype=np.int64)
    for i, row in enumerate(rows):
        filled[i, : len(row)] = row
    return torch.from_numpy(filled)


def load_encoder(folder: Path, *, training: bool = True) -> BertModel:
    """The encoder in `folder`, its word embeddings frozen, without the pooler that nothing uses.

    On a CPU the fused attention is the faster one forward, but takes four times as long backward.
    """
    logging.set_verbosity_error()  # it reports the pooler as unexpected, to the user
    logging.disable_progress_bar()
    encoder = BertModel.from_pretrained(
        str(folder),
        add_pooling_layer=False,
        local_files_only=True,
        attn_implementation="eager" if training else "sdpa",
    )
    encoder.embeddings.word_embeddings.weight.requires_grad = False
    return encoder
