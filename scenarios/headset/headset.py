"""An open headset as the frame loop needs it: its session, pictures for both eyes, waiting place and mirror."""

from __future__ import annotations

import ctypes
import logging
from collections.abc import Callable, Sequence
from typing import Any

import xr
from panda3d.core import NodePath

from scenarios.headset.faults import Fault, HeadsetFault, told_as_faults
from scenarios.headset.graphics import Platform, extensions_for
from scenarios.headset.hidden_area import Mesh
from scenarios.headset.mirror import Mirror
from scenarios.headset.picture_copy import PictureCopy
from scenarios.headset.resolution import Resolution
from scenarios.headset.runtime import STEREO, VISIBILITY_MASK, Runtime
from scenarios.headset.session import Session
from scenarios.headset.stereo_view import StereoView
from scenarios.headset.swapchains import EyesLayer, Formats, Swapchain, choose_formats
from scenarios.headset.views import Sight
from scenarios.headset.waiting_place import WaitingPlace
from scenarios.world.engine import Engine

_log = logging.getLogger(__name__)
WISHED_HZ = 90.0
TITLE = "知行 · 三维训练"


class Headset:
    """An open link to a headset: session, pictures for both eyes, waiting place and mirror."""

    def __init__(self, engine: Engine, platform: Platform, finest: float = 1.0) -> None:
        """`finest` is a share of the size that the runtime recommends. Raises HeadsetFault where there is none."""
        self._engine = engine
        # What is drawn last leaves Panda3D's context current, which the runtime then shares.
        engine.render()
        self._closing: list[Callable[[], None]] = []
        try:
            self._open(engine, platform, finest)
        except BaseException:
            self.close()
            raise
        nature = self.runtime.nature
        _log.info("headset: %s, %s, eye %d × %d", nature.runtime, nature.headset, *self.view.size)

    def _open(self, engine: Engine, platform: Platform, finest: float) -> None:
        self.runtime = Runtime(extensions_for(platform))
        self._closing.append(self.runtime.close)
        self.session = Session(self.runtime, platform)
        self._closing.append(self.session.close)
        with told_as_faults():
            self.formats = choose_formats(list(xr.enumerate_swapchain_formats(self.session.handle)))
        if "XR_KHR_composition_layer_depth" not in self.runtime.extensions:
            self.formats = Formats(self.formats.colour, 0)
        size = eye_size(self.runtime.nature.eye_size, self.runtime.nature.largest, finest)
        self.resolution = Resolution(size)
        both = (2 * size[0], size[1])
        self.colour = Swapchain(self.session.handle, both, self.formats.colour)
        self._closing.append(self.colour.close)
        self.depth = Swapchain(self.session.handle, both, self.formats.depth) if self.formats.depth else None
        if self.depth is not None:
            self._closing.append(self.depth.close)
        self._copy = PictureCopy()
        self._closing.append(self._copy.close)
        self.view = StereoView(engine, size, engine.settings.multisamples, self.depth is not None)
        self._closing.append(self.view.close)
        self.waiting = WaitingPlace(self.session.handle, self.formats, self._copy, TITLE)
        self._closing.append(self.waiting.close)
        self.mirror = Mirror(engine, self.view.colour)
        self._closing.append(self.mirror.close)
        self._masked = False
        self._layer: EyesLayer | None = None
        self.wish_rate()

    def wish_rate(self, hz: float = WISHED_HZ) -> None:
        """Ask for a refresh rate, where there is a choice."""
        with told_as_faults():
            rate = self.session.wish_rate(hz)
        if rate:
            _log.info("headset: %.0f Hz", rate)

    # --- a frame's picture -------------------------------------------------------------------

    def aim(self, head: NodePath, sight: Sight) -> None:
        """Let the next frame be drawn with these eyes, whose head is a node of the scene."""
        if not self._masked or self.session.mask_changed:
            self.view.hide(self._masks(), sight.eyes)
            self._masked, self.session.mask_changed = True, False
        self.view.look(head, sight)
        self.show(True)
        self.mirror.count_frame()

    def show(self, on: bool) -> None:
        """Draw for the headset and mirror it, or leave the window to the flat scene."""
        self.view.set_active(on)
        self.mirror.show(on)

    def hand_over(self) -> None:
        """Copy the finished picture to the runtime."""
        width, height = self.view.drawn
        depth = self.depth
        targets = self.colour.acquire(), depth.acquire() if depth is not None else 0
        self._copy.copy(self.view.native(), targets, (2 * width, height))
        self.colour.release()
        if depth is not None:
            depth.release()

    def scene_layer(self) -> tuple[Sequence[Any], Any]:
        """The layer of the picture handed over last; the second part must outlive the frame."""
        if self._layer is None:
            self._layer = EyesLayer(self.colour, self.depth, self.session.raw_views())
        return self._layer.told(self.session.spaces.play, self.view.drawn), self._layer

    def adapt(self, now_s: float, dt_s: float, late: int, load: float) -> None:
        """Draw more coarsely or finely by how the frames come."""
        if self.resolution.take(now_s, dt_s, late, load):
            self.view.draw_at(self.resolution.size)
            self.mirror.fit(self.resolution.size, self.view.size)
            _log.info("headset: eye %d × %d", *self.resolution.size)

    def _masks(self) -> list[Mesh]:
        if VISIBILITY_MASK not in self.runtime.extensions:
            return []
        masks = [read_mask(self.session.handle, index) for index in range(2)]
        return masks if all(order for _, order in masks) else []

    # --- its end ----------------------------------------------------------------------------

    def close(self) -> None:
        """Let go of everything, last first; a runtime that is gone is no matter."""
        while self._closing:
            part = self._closing.pop()
            try:
                part()
            except (xr.exception.XrException, HeadsetFault) as error:
                _log.info("headset: closing: %s", error)


def eye_size(recommended: tuple[int, int], largest: tuple[int, int], finest: float) -> tuple[int, int]:
    """An eye's picture in pixels: two of them side by side must fit what the runtime takes."""
    width = min(round(recommended[0] * finest), largest[0] // 2)
    height = min(round(recommended[1] * finest), largest[1])
    if width < 8 or height < 8:
        raise HeadsetFault(Fault.NO_FORMAT, f"eye of {recommended} in {largest}")
    return width // 8 * 8, height // 8 * 8


def read_mask(session: Any, index: int) -> Mesh:
    """The hidden triangles of an eye; none where the runtime has none."""
    kind = xr.VisibilityMaskTypeKHR.HIDDEN_TRIANGLE_MESH
    mask = xr.get_visibility_mask_khr(session, STEREO, index, kind)
    corners = (xr.Vector2f * mask.vertex_count_output)()
    order = (ctypes.c_uint32 * mask.index_count_output)()
    mask.vertex_capacity_input, mask.index_capacity_input = len(corners), len(order)
    mask.vertices = ctypes.cast(corners, ctypes.POINTER(xr.Vector2f))
    mask.indices = ctypes.cast(order, ctypes.POINTER(ctypes.c_uint32))
    locate = xr.get_instance_proc_addr(session.instance, "xrGetVisibilityMaskKHR")
    ask = ctypes.cast(locate, xr.PFN_xrGetVisibilityMaskKHR)
    checked = xr.exception.check_result(xr.Result(ask(session, STEREO.value, index, kind.value, ctypes.byref(mask))))
    if checked.is_exception():
        raise checked
    return [(float(c.x), float(c.y)) for c in corners], [int(k) for k in order]
