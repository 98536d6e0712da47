"""Formats are those of the runtime's list that we can fill."""

import pytest

from scenarios.headset.faults import Fault, HeadsetFault
from scenarios.headset.swapchains import DEPTH32F, RGBA8, SRGB8_ALPHA8, Formats, choose_formats


def test_finished_colours_are_preferred() -> None:
    assert choose_formats([RGBA8, SRGB8_ALPHA8, DEPTH32F]) == Formats(SRGB8_ALPHA8, DEPTH32F)


def test_without_a_depth_of_ours_there_is_none() -> None:
    assert choose_formats([0x881A, RGBA8, 0x81A5]) == Formats(RGBA8, 0)


def test_no_colour_at_all_is_a_fault() -> None:
    with pytest.raises(HeadsetFault) as caught:
        choose_formats([0x881A])
    assert caught.value.fault is Fault.NO_FORMAT
    assert "0x881a" in caught.value.detail
