"""Values on their way to another process."""

import pickle

from anafacts.pipeline.packing import pack_lightly, packed, unpacked
from tests.reconcile.build import claim, document, figure


def test_what_is_packed_comes_out_the_same() -> None:
    """A claim and what is known of its text survive the way, at less than the usual size."""
    sent = [
        (claim(f"d{n}", f"${n}", figure(float(n)), period="2024"), document("d", "2024-12").meta)
        for n in range(50)
    ]
    pack_lightly()
    packed = pickle.dumps(sent)
    assert pickle.loads(packed) == sent  # noqa: S301
    assert b"_dataclass_setstate" not in packed


def test_claims_go_back_by_their_ids() -> None:
    """What holds a claim and its texts comes back with those that are here, all else as it was."""
    here = [claim(f"d{n}", f"${n}", figure(float(n))) for n in range(3)]
    there = pickle.loads(pickle.dumps(here))  # noqa: S301
    other = claim("elsewhere", "$7", figure(7.0))
    found = (there[1], other, (there[2].claim_id, "a title"), {"at": there[2].quote})
    back = unpacked(packed(found, there), here)
    assert back == found
    assert back[0] is here[1]
    assert back[2][0] is here[2].claim_id
    assert back[3]["at"] is here[2].quote
