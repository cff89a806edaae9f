"""What the pipeline finds, measured against annotation: every figure from one command.

    python -m benchmarks.annotation --shared ../shared [--errors 20] [--keep DIR] [--part clusters]

``parts`` says what is measured against what. ``tests/eval`` holds the figures against floors.
"""

from benchmarks.annotation.figures import Measured, flatten, render
from benchmarks.annotation.measure import Measurement, measure, measured_in
from benchmarks.annotation.parts import PARTS
from benchmarks.annotation.runs import OWN, ROOT, default_shared

__all__ = [
    "OWN",
    "PARTS",
    "ROOT",
    "Measured",
    "Measurement",
    "default_shared",
    "flatten",
    "measure",
    "measured_in",
    "render",
]
