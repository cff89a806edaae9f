"""On whose word an agreement rests."""

from dataclasses import replace

import pytest

from anafacts.model import Evidence, Family, Finding, FindingType, Severity, Tables
from anafacts.report.build import view
from tests.report.sample import tables
from tests.report.sample_claims import ID


def _agreement(claims: tuple[str, ...], texts: tuple[str, ...]) -> Tables:
    finding = Finding(
        finding_id="f-agrees",
        fingerprint="mark-agrees",
        family=Family.AGREE,
        type=FindingType.AGREEMENT,
        severity=Severity.INFO,
        title="They agree",
        explanation="They agree.",
        settle_by="",
        evidence=tuple(Evidence(text, 0, 1, "T") for text in texts),
        claim_ids=tuple(ID[name] for name in claims),
    )
    return replace(tables(), findings=(finding,))


@pytest.mark.parametrize(
    ("claims", "texts", "told"),
    [
        (("yuan", "dollar"), ("cgtn_wang",), ["within one text"]),
        (("263", "519"), ("cgtn_li", "bu_pardee"), ["2 independent voices"]),
        (("yuan",), ("cgtn_wang", "bu_pardee"), []),
        ((), ("cgtn_wang",), []),
    ],
    ids=["one text", "two claims of two texts", "a claim and an event elsewhere", "no claim"],
)
def test_support_is_told(claims: tuple[str, ...], texts: tuple[str, ...], told: list[str]) -> None:
    """What stands in one text supports itself; a claim and an event of two texts count nothing."""
    shown = view(_agreement(claims, texts))
    (card,) = (c for s in shown.sections for c in s.cards if c.card_id == "f-agrees")
    words = [b.text for b in card.badges if "voice" in b.text or "text" in b.text]
    assert words == told
