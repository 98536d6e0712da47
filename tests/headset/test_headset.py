"""What an open headset decides by itself; the rest needs a runtime and is in `tests/xr_live`."""

import pytest

from scenarios.headset.faults import Fault, HeadsetFault
from scenarios.headset.headset import eye_size


def test_both_eyes_fit_side_by_side() -> None:
    assert eye_size((2064, 2208), (16384, 16384), 1.0) == (2064, 2208)
    assert eye_size((2064, 2208), (4096, 4096), 1.0) == (2048, 2208)
    assert eye_size((1000, 1000), (16384, 16384), 0.55) == (544, 544)


def test_a_headset_without_a_picture_is_a_fault() -> None:
    with pytest.raises(HeadsetFault) as caught:
        eye_size((0, 0), (16384, 16384), 1.0)
    assert caught.value.fault is Fault.NO_FORMAT
