"""A person's verdicts on findings: a CSV file under the person's own version control."""

from anafacts.judgements.append import append_judgement
from anafacts.judgements.apply import apply_judgements, stand
from anafacts.judgements.form import COLUMNS
from anafacts.judgements.given import judged_now
from anafacts.judgements.read import Reading, read_judgements

__all__ = [
    "COLUMNS",
    "Reading",
    "append_judgement",
    "apply_judgements",
    "judged_now",
    "read_judgements",
    "stand",
]
