"""Where the trainee stands while nothing else can be shown: a floor and a panel that the runtime itself keeps in place.

They are quad layers. Once handed over, the runtime draws them anew for every movement of the head, however long the
next frame takes: nothing ever freezes before the eyes, also while a scene is being loaded.
"""

from __future__ import annotations

import ctypes
import math
from typing import Any

import xr
from PIL import Image, ImageDraw

from scenarios.headset.picture_copy import PictureCopy
from scenarios.headset.swapchains import Formats, Swapchain
from scenarios.headset.tracking import Placed
from scenarios.trainee.canvas import Canvas
from scenarios.trainee.look import look

PANEL_PX, FLOOR_PX = (1024, 512), (512, 512)
PANEL_M = (1.6, 0.8)
FLOOR_M = 8.0
AWAY_M, HIGH_M = 2.0, 1.35
CELL_PX = 32
_BLEND = xr.CompositionLayerFlags.BLEND_TEXTURE_SOURCE_ALPHA_BIT | xr.CompositionLayerFlags.UNPREMULTIPLIED_ALPHA_BIT


class WaitingPlace:
    """Two pictures in swapchains of their own; the panel says what is awaited, and how far it has come."""

    def __init__(self, session: Any, formats: Formats, copy: PictureCopy, title: str) -> None:
        """Raises HeadsetFault where the runtime refuses the pictures."""
        self._copy = copy
        self._title = title
        self._said: tuple[float | None, str] | None = None
        self._heading: float | None = None
        self._floor = Swapchain(session, FLOOR_PX, formats.colour, still=True)
        self._panel = Swapchain(session, PANEL_PX, formats.colour)
        self._put(self._floor, floor_picture())

    def say(self, share: float | None, words: str) -> None:
        """Show words, and a share from 0 to 1 of what is being done where it is known."""
        said = (None if share is None else round(share, 2), words)
        if said != self._said:
            self._said = said
            self._put(self._panel, panel_picture(self._title, words, share))

    def face(self, head: Placed | None) -> None:
        """Let the panel stand where the trainee looks when first seen; it stays there."""
        if head is not None and self._heading is None:
            self._heading = heading_of(head)

    def leave(self) -> None:
        """The trainee is elsewhere again: the next time the panel stands where they look then."""
        self._heading = None

    def layers(self, space: Any) -> tuple[list[Any], list[Any]]:
        """Floor and panel in a space whose origin is on the floor; the second part must outlive the frame."""
        turn = self._heading or 0.0
        half = turn / 2
        ahead = xr.Vector3f(-math.sin(turn) * AWAY_M, HIGH_M, -math.cos(turn) * AWAY_M)
        panel = _quad(
            space, self._panel, xr.Posef(xr.Quaternionf(0, math.sin(half), 0, math.cos(half)), ahead), PANEL_M
        )
        # Turned a quarter about x, its face is up.
        flat = xr.Quaternionf(-math.sqrt(0.5), 0, 0, math.sqrt(0.5))
        floor = _quad(space, self._floor, xr.Posef(flat, xr.Vector3f(0, 0, 0)), (FLOOR_M, FLOOR_M))
        return [ctypes.byref(floor), ctypes.byref(panel)], [floor, panel]

    def close(self) -> None:
        """Let go of the pictures."""
        self._floor.close()
        self._panel.close()

    def _put(self, chain: Swapchain, picture: Image.Image) -> None:
        image = chain.acquire()
        self._copy.paint(image, chain.size, picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes())
        chain.release()


def panel_picture(title: str, words: str, share: float | None) -> Image.Image:
    """The panel: title, what is awaited, a bar where the share is known."""
    canvas = Canvas(*PANEL_PX, 1)
    canvas.ground(28)
    canvas.text(PANEL_PX[0] / 2, 96, title, 56, bold=True, align="centre")
    canvas.text(PANEL_PX[0] / 2, 232, words, 44, look().text2, width=PANEL_PX[0] - 120, align="centre")
    if share is not None:
        left, right, top = 132, PANEL_PX[0] - 132, 368
        canvas.box((left, top, right, top + 24), look().raised, 12)
        filled = left + max((right - left) * min(max(share, 0.0), 1.0), 24)
        canvas.box((left, top, filled, top + 24), look().accent, 12)
    return canvas.image


def floor_picture() -> Image.Image:
    """A round floor of fine lines that fades into the dark."""
    ground, line = look().panel[:3], look().line[:3]
    picture = Image.new("RGB", FLOOR_PX, ground)
    pen = ImageDraw.Draw(picture)
    for at in range(0, FLOOR_PX[0] + 1, CELL_PX):
        pen.line((at, 0, at, FLOOR_PX[1]), line, 2)
        pen.line((0, at, FLOOR_PX[0], at), line, 2)
    fade = Image.radial_gradient("L").resize(FLOOR_PX).point(lambda far: max(0, 230 - round(far * 1.35)))
    picture.putalpha(fade)
    return picture


def heading_of(head: Placed) -> float:
    """Which way a head looks over ground, in radians counter-clockwise from ahead."""
    w, x, y, z = head.turn
    return math.atan2(-2 * (x * y - w * z), 1 - 2 * (x * x + z * z))


def _quad(space: Any, chain: Swapchain, pose: Any, size_m: tuple[float, float]) -> Any:
    return xr.CompositionLayerQuad(
        layer_flags=_BLEND, space=space, eye_visibility=xr.EyeVisibility.BOTH,
        sub_image=chain.part(0, 0, *chain.size), pose=pose, size=xr.Extent2Df(*size_m),
    )  # fmt: skip
