"""Formats are those of the runtime's list that we can fill."""

import ctypes
from types import SimpleNamespace
from typing import Any

import pytest
import xr

from scenarios.headset.faults import Fault, HeadsetFault
from scenarios.headset.swapchains import (
    DEPTH32F,
    RGBA8,
    SEEN_AT,
    SEEN_BYTES,
    SRGB8_ALPHA8,
    EyesLayer,
    Formats,
    choose_formats,
)


def test_finished_colours_are_preferred() -> None:
    assert choose_formats([RGBA8, SRGB8_ALPHA8, DEPTH32F]) == Formats(SRGB8_ALPHA8, DEPTH32F)


def test_without_a_depth_of_ours_there_is_none() -> None:
    assert choose_formats([0x881A, RGBA8, 0x81A5]) == Formats(RGBA8, 0)


def test_no_colour_at_all_is_a_fault() -> None:
    with pytest.raises(HeadsetFault) as caught:
        choose_formats([0x881A])
    assert caught.value.fault is Fault.NO_FORMAT
    assert "0x881a" in caught.value.detail


def test_what_a_view_tells_lies_where_the_layer_wants_it() -> None:
    for kind in (xr.View, xr.CompositionLayerProjectionView):
        assert kind.pose.offset == SEEN_AT
        assert kind.fov.offset + kind.fov.size == SEEN_AT + SEEN_BYTES


def test_a_layer_tells_each_eye_as_it_was_seen_and_its_half_of_the_picture() -> None:
    views = (xr.View * 2)(xr.View(), xr.View())
    part = xr.SwapchainSubImage(None, xr.Rect2Di(xr.Offset2Di(0, 0), xr.Extent2Di(8, 8)), 0)
    colour: Any = SimpleNamespace(part=lambda *_: part)
    layer = EyesLayer(colour, None, views)
    for frame in (1.0, 2.0):
        views[0].pose.position.x, views[1].pose.position.x = -frame, frame
        views[1].fov.angle_down = -frame / 4
        (told,) = layer.told(None, (64, 48))
        eyes = ctypes.cast(told._obj._views, ctypes.POINTER(xr.CompositionLayerProjectionView))
        assert [eyes[k].pose.position.x for k in range(2)] == [-frame, frame]
        assert eyes[1].fov.angle_down == -frame / 4
        assert [eyes[k].sub_image.image_rect.offset.x for k in range(2)] == [0, 64]
        assert eyes[0].pose.orientation.w == views[0].pose.orientation.w
