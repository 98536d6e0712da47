"""Without the extension there are no fingers; with it, `tests/xr_live` looks at them."""

from types import SimpleNamespace
from typing import Any

from scenarios.headset.hand_tracking import HandTracking


def test_a_runtime_without_fingers_gives_none() -> None:
    runtime: Any = SimpleNamespace(extensions=frozenset())
    fingers = HandTracking(runtime, None)
    assert not fingers.offered
    assert fingers.joints("left", None, 0) == ()
    fingers.close()
