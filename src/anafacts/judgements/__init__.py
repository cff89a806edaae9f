"""A person's verdicts on findings: a CSV file under the person's own version control."""

from anafacts.judgements.append import append_judgement
from anafacts.judgements.apply import apply_judgements, stand
from anafacts.judgements.form import COLUMNS
from anafacts.judgements.read import Reading, read_judgements

__all__ = [
    "COLUMNS",
    "Reading",
    "append_judgement",
    "apply_judgements",
    "read_judgements",
    "stand",
]
