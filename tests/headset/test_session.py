"""What a session decides by itself; the rest needs a runtime and is in `tests/xr_live`."""

import pytest

from scenarios.headset.session import best_rate


@pytest.mark.parametrize(
    ("offered", "wished", "rate"),
    [
        ((72.0, 80.0, 90.0, 120.0), 90.0, 90.0),
        ((72.0, 120.0), 90.0, 72.0),
        ((120.0, 144.0), 90.0, 120.0),
        ((89.9,), 90.0, 89.9),
        ((), 90.0, 0.0),
        ((0.0,), 90.0, 0.0),
    ],
)
def test_the_rate_is_the_highest_within_the_wish(offered: tuple[float, ...], wished: float, rate: float) -> None:
    assert best_rate(offered, wished) == rate
