"""The link opens a headset, loses it, and finds it again."""

import logging
import os

import pytest

from scenarios.headset.faults import Fault, HeadsetFault
from scenarios.headset.headset_link import RETRY_S, HeadsetLink, left_by_its_user, quiet_loader


class Held:
    """A headset that remembers being closed."""

    def __init__(self) -> None:
        self.closed = False

    def close(self) -> None:
        self.closed = True


class Bench:
    """A link whose clock and headsets are the test's."""

    def __init__(self) -> None:
        self.now = 0.0
        self.fault: Fault | None = None
        self.tries = 0
        self.link = HeadsetLink(self.make, lambda: self.now)

    def make(self) -> Held:
        self.tries += 1
        if self.fault is not None:
            raise HeadsetFault(self.fault, "told by the runtime")
        return Held()


def test_a_headset_is_opened_once() -> None:
    bench = Bench()
    first = bench.link.tend()
    assert first is not None
    assert bench.link.tend() is first
    assert bench.tries == 1


def test_without_one_it_is_tried_again_after_a_while(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    bench = Bench()
    bench.fault = Fault.NO_SERVICE
    assert bench.link.tend() is None
    assert bench.link.fault is not None
    bench.now = RETRY_S / 2
    assert bench.link.tend() is None
    assert bench.tries == 1
    bench.now, bench.fault = RETRY_S, None
    assert bench.link.tend() is not None
    assert bench.link.fault is None


def test_a_lost_one_is_closed_and_found_again(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    bench = Bench()
    held = bench.link.tend()
    bench.link.lose(HeadsetFault(Fault.LOST))
    assert held is not None
    assert held.closed
    assert bench.link.tend() is None
    bench.now = RETRY_S
    assert bench.link.tend() is not None


def test_where_the_user_sent_us_away_nobody_comes_back_unasked(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    bench = Bench()
    bench.link.tend()
    bench.link.lose(left_by_its_user(), for_good=True)
    bench.now = 100 * RETRY_S
    assert bench.link.tend() is None
    bench.link.try_again()
    assert bench.link.tend() is not None


def test_the_loader_keeps_quiet_unless_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XR_LOADER_DEBUG", "all")
    quiet_loader()
    assert os.environ["XR_LOADER_DEBUG"] == "all"
    monkeypatch.delenv("XR_LOADER_DEBUG")
    quiet_loader()
    assert os.environ["XR_LOADER_DEBUG"] == "none"
