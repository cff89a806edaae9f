"""Values on their way to another process."""

import pickle

from anafacts.pipeline.packing import pack_lightly
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
