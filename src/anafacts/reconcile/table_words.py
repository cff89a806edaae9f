"""Which claims are rows of a user's own tables, and how a reader finds the row."""

from anafacts.model import Claim, Voice


def is_row(claim: Claim) -> bool:
    """Return whether a claim is a row of a user's own table, and stands in no text."""
    return claim.attribution.voice is Voice.TABLE


def row_of(claim: Claim) -> str:
    """Return the file and the row: trade.csv, row 3."""
    return f"{claim.doc_id.rpartition('/')[2]}, {claim.rule}"
