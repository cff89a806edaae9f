"""The report for programs: report.json, from which every other form can be made again.

One object, a row a line; the keys and those of every row stay, more may be added. Offsets are
half-open code points into the raw text. Dates are ISO, ``from`` and ``to`` both included. A missing
value is null. ``schemas/report.schema.json`` says what each key holds.

| key | content |
|---|---|
| format | anafacts-report |
| schema | 2, raised when a key changes its meaning; 1 had ``dropped`` only as counts, no texts |
| run | the columns of the table runs: run_id, finished_at, version, model, warnings ... |
| changes | the texts and the findings against those of the run before, in one sentence |
| counts | documents, claims, events, relations, facts, findings, dropped: rows in the tables |
| findings | every row: the columns of the table findings, evidence, trace, and ``sides`` |
| relations | claim_a, claim_b, family, relation, type, axes, explanation, trace, gaps, rule |
| facts | the columns of the table facts, period as from and to |
| events | event_id, event_key, where it stands, type, participants, place, period, speaker |
| claims | where it stands, its sentence, figure, topic, period, modality and attribution |
| documents | doc_id, path, sha256, what is known of it; ``text`` where there is room |
| references | the entries of the lists of references |
| judgements | the columns of the table judgements, those that are in force |
| dropped | every number that became no claim, where it stands, and the reason |
| runs | the run, the one before it and those that a finding names, in their order |
| left_out | for each list cut at 50,000 rows, how many stand in the tables alone |
"""

from anafacts.report.canonical.kept import MOST_ROWS
from anafacts.report.canonical.read import Stored, read_json, read_stored
from anafacts.report.canonical.write import FORMAT, SCHEMA, render_json

__all__ = [
    "FORMAT",
    "MOST_ROWS",
    "SCHEMA",
    "Stored",
    "read_json",
    "read_stored",
    "render_json",
]
