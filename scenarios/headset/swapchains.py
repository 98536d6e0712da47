"""Pictures handed to the headset: one swapchain for both eyes side by side, filled by a copy of the finished frame."""

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import xr

from scenarios.headset.direct_calls import check, direct
from scenarios.headset.faults import Fault, HeadsetFault, told_as_faults
from scenarios.headset.views import FAR_M, NEAR_M

SRGB8_ALPHA8, SRGB8, RGBA8 = 0x8C43, 0x8C41, 0x8058
DEPTH32F, DEPTH24, DEPTH24_STENCIL8 = 0x8CAC, 0x81A6, 0x88F0
COLOURS = (SRGB8_ALPHA8, SRGB8, RGBA8)
"""Best first: our shaders write finished colours, which the first two take as they are."""
DEPTHS = (DEPTH32F,)
"""The only one that a depth of this range, from a hand before the eye to the horizon, is fine enough in."""
WAIT_NS = 1_000_000_000
SEEN_AT, SEEN_BYTES = 16, 44
"""Where in a view, the runtime's as the layer's, its turn, place and angles lie, after its type and chain."""


@dataclass(frozen=True)
class Formats:
    """What the pictures are made of; `depth` is 0 where the runtime takes none that we have."""

    colour: int
    depth: int


def choose_formats(offered: Sequence[int]) -> Formats:
    """Pick from the runtime's list; raises HeadsetFault where no colour format will do."""
    colour = next((one for one in COLOURS if one in offered), None)
    if colour is None:
        raise HeadsetFault(Fault.NO_FORMAT, "offered: " + ", ".join(hex(one) for one in offered))
    return Formats(colour, next((one for one in DEPTHS if one in offered), 0))


class Swapchain:
    """Images of one format, as large as both eyes side by side or as a panel."""

    def __init__(self, session: Any, size: tuple[int, int], form: int, still: bool = False) -> None:
        """`still` makes one picture that never changes. Raises HeadsetFault where the runtime refuses."""
        usage = xr.SwapchainUsageFlags.SAMPLED_BIT
        usage |= (
            xr.SwapchainUsageFlags.COLOR_ATTACHMENT_BIT
            if form in COLOURS
            else xr.SwapchainUsageFlags.DEPTH_STENCIL_ATTACHMENT_BIT
        )
        self.size = size
        self.form = form
        with told_as_faults():
            self.handle = xr.create_swapchain(
                session,
                xr.SwapchainCreateInfo(
                    create_flags=xr.SwapchainCreateFlags.STATIC_IMAGE_BIT if still else xr.SwapchainCreateFlags.NONE,
                    usage_flags=usage, format=form, sample_count=1, width=size[0], height=size[1],
                    face_count=1, array_size=1, mip_count=1,
                ),
            )  # fmt: skip
            images = xr.enumerate_swapchain_images(self.handle, xr.SwapchainImageOpenGLKHR)
        self._names = [int(image.image) for image in images]
        self._acquire, self._wait, self._release = (
            direct(session.instance, f"xr{name}SwapchainImage") for name in ("Acquire", "Wait", "Release")
        )
        self._index = ctypes.c_uint32()
        self._infos = xr.SwapchainImageAcquireInfo(), xr.SwapchainImageWaitInfo(WAIT_NS), xr.SwapchainImageReleaseInfo()

    def acquire(self) -> int:
        """OpenGL's number of the image to fill now."""
        handle, infos = self.handle, self._infos
        check(self._acquire(handle, ctypes.byref(infos[0]), ctypes.byref(self._index)))
        check(self._wait(handle, ctypes.byref(infos[1])))
        return self._names[self._index.value]

    def release(self) -> None:
        """Hand the filled image over."""
        check(self._release(self.handle, ctypes.byref(self._infos[2])))

    def part(self, x: int, y: int, width: int, height: int) -> Any:
        """A rectangle of it, for a layer."""
        return xr.SwapchainSubImage(self.handle, xr.Rect2Di(xr.Offset2Di(x, y), xr.Extent2Di(width, height)), 0)

    def close(self) -> None:
        """Let go of it."""
        with contextlib.suppress(xr.exception.XrException):
            xr.destroy_swapchain(self.handle)


class EyesLayer:
    """The layer of both eyes side by side; it is made once and told anew with each frame."""

    def __init__(self, colour: Swapchain, depth: Swapchain | None, views: Any) -> None:
        """`views` are the session's, which it fills anew with each frame."""
        self._depths = [_depth_of(depth) for _ in range(2)] if depth is not None else []
        chains: list[Any] = [ctypes.cast(ctypes.pointer(info), ctypes.c_void_p) for info in self._depths] or [
            None,
            None,
        ]
        part = colour.part(0, 0, 8, 8)
        shown = [xr.CompositionLayerProjectionView(sub_image=part, next=chain) for chain in chains]
        self._views = (xr.CompositionLayerProjectionView * 2)(*shown)
        self._layer = xr.CompositionLayerProjection(view_count=2, views=self._views)
        self._seen = [(_seen_at(one), _seen_at(view)) for one, view in zip(self._views, views, strict=True)]
        # Their memory is read with each frame.
        self._kept = views
        self._eye_size = (0, 0)
        self._told = (ctypes.byref(self._layer),)

    def told(self, space: Any, eye_size: tuple[int, int]) -> tuple[Any, ...]:
        """The layers for this frame: each eye was drawn in `eye_size` pixels, as its view says, in a space."""
        self._layer.space = space
        for shown, told in self._seen:
            ctypes.memmove(shown, told, SEEN_BYTES)
        if eye_size != self._eye_size:
            self._eye_size = eye_size
            self._divide(*eye_size)
        return self._told

    def _divide(self, width: int, height: int) -> None:
        for index, one in enumerate(self._views):
            for image in (one.sub_image, *(info.sub_image for info in self._depths[index : index + 1])):
                rect = image.image_rect
                rect.offset.x, rect.offset.y = index * width, 0
                rect.extent.width, rect.extent.height = width, height


def _seen_at(view: Any) -> int:
    """Where a view says how it is turned, where it is and what it sees, in one piece."""
    return ctypes.addressof(view) + SEEN_AT


def _depth_of(depth: Swapchain) -> Any:
    part = depth.part(0, 0, 8, 8)
    return xr.CompositionLayerDepthInfoKHR(
        sub_image=part, min_depth=0.0, max_depth=1.0, near_z=NEAR_M, far_z=FAR_M
    )  # fmt: skip
