"""Fine-tune one teacher on the treebanks and the entity corpora."""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from transformers import AutoTokenizer

from anafacts.extract.accurate.labels import MISSING, Labels, collect
from anafacts.extract.accurate.network import Network, load_encoder, tensors
from anafacts.extract.accurate.weights import HEADS, encoder_folder, save
from anafacts.extract.accurate.windows import Window, add_pieces, batches, cut
from training.prepare import read_docs

BATCH_PIECES: Final = 2400
_ENCODER_RATE, _HEAD_RATE = 2e-4, 1e-3
_WARMUP: Final = 0.1
_WEIGHTS: Final = {"arcs": 1.0, "deps": 1.0, "tags": 0.5, "morphs": 0.5, "starts": 1.0, "iob": 2.0}


def windows_of(paths: Sequence[Path], labels: Labels, tokenizer: Any) -> list[Window]:
    """Labelled windows with wordpieces of all documents of some DocBin files."""
    windows = [w for path in paths for doc in read_docs(path) for w in cut(doc, labels)]
    add_pieces(windows, tokenizer)
    return windows


def losses(model: Network, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Mean loss of each task that the batch has labels for."""
    words = model.words(batch).float()
    found = {
        name: _cross_entropy(getattr(model, name)(words), batch[name])
        for name in ("starts", "tags", "morphs", "iob")
        if name in batch
    }
    if "heads" in batch:
        arcs = model.arcs(words).masked_fill(~allowed(batch["sentences"]), -1e4)
        found["arcs"] = _cross_entropy(arcs, batch["heads"])
        found["deps"] = _cross_entropy(model.relations(words, batch["heads"]), batch["deps"])
    return found


def allowed(sentences: torch.Tensor) -> torch.Tensor:
    """Whether a word may have a head, batch x dependent x head: the root or of its sentence."""
    same = sentences.unsqueeze(2) == sentences.unsqueeze(1)
    root = torch.ones_like(same[:, :, :1])
    return torch.cat([root, same], dim=2)


def _cross_entropy(scores: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    flat = functional.cross_entropy(
        scores.flatten(0, 1).float(), gold.flatten(), ignore_index=MISSING
    )
    return torch.nan_to_num(flat)


def endless(windows: Sequence[Window], rng: Random) -> Iterator[list[Window]]:
    """Batches of all windows, epoch after epoch."""
    while True:
        yield from batches(windows, BATCH_PIECES, rng)


def optimizer_of(model: Network) -> torch.optim.AdamW:
    """AdamW with a small rate for the encoder and a larger one for what starts from nothing."""
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in model.encoder.parameters()}
    rest = [p for p in model.parameters() if id(p) not in known]
    groups = [{"params": encoder, "lr": _ENCODER_RATE}, {"params": rest, "lr": _HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def rate(step: int, steps: int) -> float:
    """The share of the full rate at a step: up in a line, down along a cosine."""
    if step < _WARMUP * steps:
        return step / (_WARMUP * steps)
    done = (step - _WARMUP * steps) / ((1 - _WARMUP) * steps)
    return 0.5 * (1 + math.cos(math.pi * done))


def train(model: Network, windows: Sequence[Window], steps: int, seed: int) -> None:
    """Train for `steps` batches of the windows, printing the mean losses on the way."""
    stream = endless(windows, Random(seed))  # noqa: S311 -- sampling, not secrecy
    optimizer = optimizer_of(model)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate(step, steps))
    model.train()
    seen: dict[str, list[float]] = {}
    started = time.perf_counter()
    for step in range(1, steps + 1):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = losses(model, tensors(next(stream)))
        total = sum((_WEIGHTS[name] * loss for name, loss in found.items()), torch.tensor(0.0))
        total.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        schedule.step()
        for name, loss in found.items():
            seen.setdefault(name, []).append(loss.item())
        if step % 50 == 0:
            shown = " ".join(f"{n} {np.mean(v):.3f}" for n, v in sorted(seen.items()))
            print(f"{step:6} {time.perf_counter() - started:6.0f} s  {shown}", flush=True)
            seen = {}


# Batches until the dev corpus gained nothing more in the time there was: 8 epochs and 4.
STEPS: Final = {"parse": 1300, "names": 1500}


def main() -> None:
    """Train a teacher from the corpora folder into the file `out`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("task", choices=sorted(HEADS))
    parser.add_argument("--encoder", type=Path, help="instead of the one in its package")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    encoder = args.encoder or encoder_folder()
    tokenizer = AutoTokenizer.from_pretrained(str(encoder), local_files_only=True)
    labels = collect(read_docs(args.corpus / "parse_train.spacy"))
    corpus = "parse_train" if args.task == "parse" else "ner_train"
    windows = windows_of([args.corpus / f"{corpus}.spacy"], labels, tokenizer)
    model = Network(load_encoder(encoder), labels)
    train(model, windows, args.steps or STEPS[args.task], args.seed)
    save(model, labels, args.task, args.out)


if __name__ == "__main__":
    main()
