"""The frame of the camera in the hand: what it encloses, seen from the eyes, is what the photograph shows."""

from __future__ import annotations

import math

from panda3d.core import NodePath, SamplerState, Texture

from scenarios.headset.shapes import card, overlaid
from scenarios.trainee.canvas import Canvas
from scenarios.trainee.look import look
from scenarios.trainee.painter import as_pixels
from scenarios.world.photo import FOV_DEG, fov_height

FAR_M = 1.2
ORDER = 580
WIDE_PX = 640.0
CORNER_PX, THICK_PX = 70.0, 5.0


class Viewfinder:
    """A frame that hangs before the lens."""

    def __init__(self, scene: NodePath) -> None:
        wide = 2 * FAR_M * math.tan(math.radians(FOV_DEG) / 2)
        high = 2 * FAR_M * math.tan(math.radians(fov_height()) / 2)
        self.node = scene.attach_new_node("viewfinder")
        frame = overlaid(card("frame"), ORDER, _picture(WIDE_PX * high / wide))
        frame.reparent_to(self.node)
        frame.set_pos(-wide / 2, FAR_M, -high / 2)
        frame.set_scale(wide, 1, high)
        self.node.hide()

    def show(self, lens: NodePath | None) -> None:
        """Hang before the lens, or away."""
        if lens is None:
            self.node.hide()
            return
        self.node.set_mat(lens.get_mat(self.node.get_parent()))
        self.node.show()

    def close(self) -> None:
        """Take the frame away."""
        self.node.remove_node()


def _picture(high_px: float) -> Texture:
    canvas = Canvas(WIDE_PX, high_px, 1.0)
    for left in (True, False):
        for top in (True, False):
            x = 0.0 if left else WIDE_PX - CORNER_PX
            y = 0.0 if top else high_px - THICK_PX
            canvas.box((x, y, x + CORNER_PX, y + THICK_PX), look().text, 0)
            x, y = (0.0 if left else WIDE_PX - THICK_PX), (0.0 if top else high_px - CORNER_PX)
            canvas.box((x, y, x + THICK_PX, y + CORNER_PX), look().text, 0)
    middle = (WIDE_PX / 2, high_px / 2)
    canvas.ring(middle, 12, 4, look().accent, look().accent)
    pixels = as_pixels(canvas.image)
    made = Texture("viewfinder")
    made.setup_2d_texture(pixels.shape[1], pixels.shape[0], Texture.T_unsigned_byte, Texture.F_rgba)
    made.set_ram_image(pixels.tobytes())
    made.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    return made
