"""A paper as a thing in the scene: a sheet, or a device's screen, with what it says on its front, lit as hands are."""

from __future__ import annotations

import math
from dataclasses import dataclass

from panda3d.core import LPoint3f, LVector3f, Material, NodePath, SamplerState, Texture
from PIL import Image

from scenarios.headset.shapes import Corner, lit_mesh
from scenarios.trainee.painter import Painted, Painter
from scenarios.trainee.sheets import PaperPage, paint_page
from scenarios.world.photo import IN_PHOTOGRAPHS
from scenarios.world.renderer import Renderer
from scenarios.world.settle import CASTS_SHADOW

M_PER_PX = 0.00045
"""At reading distance, 0.4 m, a character of 17 design pixels is a degree tall and labels are little smaller."""
WIDE_PX, TALLEST_PX = 640.0, 1400.0
DETAIL = 2.0
STRIPS, BOW_M = 10, 0.012
"""A sheet is bowed a little about its upright axis, as paper is that one holds by an edge."""
DEVICE_M = 0.008
PAPER_GLOW, DEVICE_GLOW = 0.05, 0.30
"""Linear light of the picture where it is dark: paper as eyes used to the dark see it, a device as it shines."""
BACKS = {True: (0.02, 0.02, 0.022), False: (0.72, 0.70, 0.64)}


@dataclass(frozen=True)
class PagePicture:
    """One paper's picture without anything around it."""

    page: PaperPage

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The page's picture; `screen` is its breadth and the most it may be tall, in design pixels."""
        return paint_page(self.page, screen[0], screen[1], scale)


class PaperThing:
    """One paper below a node: the middle of its lower edge at the origin, its front to -y, upright along z.

    `painter` may be shared; whoever shares it hands over what it has finished by `take`.
    """

    def __init__(self, name: str, holder: NodePath, renderer: Renderer, painter: Painter) -> None:
        self.name, self._renderer, self._painter = name, renderer, painter
        self.node = holder.attach_new_node(name)
        self.node.hide(CASTS_SHADOW | IN_PHOTOGRAPHS)
        self._texture = Texture(name)
        self._texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
        self._texture.set_magfilter(SamplerState.FT_linear)
        self._texture.set_anisotropic_degree(8)
        self._texture.set_wrap_u(SamplerState.WM_clamp)
        self._texture.set_wrap_v(SamplerState.WM_clamp)
        self._made: NodePath | None = None
        self._page: PaperPage | None = None
        self.size_m = (WIDE_PX * M_PER_PX, WIDE_PX * M_PER_PX)
        self.node.stash()

    @property
    def page(self) -> PaperPage | None:
        """What is shown."""
        return self._page

    def show(self, page: PaperPage | None) -> None:
        """Show a paper, or none; it is seen once it is painted."""
        if page == self._page:
            return
        self._page = page
        if page is None:
            self._painter.forget(self.name)
            self.node.stash()
        else:
            self._painter.wish(self.name, PagePicture(page), DETAIL, (WIDE_PX, TALLEST_PX))

    def take(self, picture: Painted) -> None:
        """Take a finished picture over."""
        if self._page is None:
            return
        height, width = picture.pixels.shape[:2]
        self._texture.setup_2d_texture(width, height, Texture.T_unsigned_byte, Texture.F_srgb_alpha)
        self._texture.set_ram_image(picture.pixels.tobytes())
        self.size_m = (width / DETAIL * M_PER_PX, height / DETAIL * M_PER_PX)
        self._build(self._page.form == "screen")

    def met(self, scene: NodePath, origin: LPoint3f, way: LVector3f, beyond_m: float = 0.0) -> float | None:
        """How many metres along a ray of the scene it lies, grown by so much; None where the ray misses it."""
        if self.node.is_stashed():
            return None
        start = self.node.get_relative_point(scene, origin)
        along = self.node.get_relative_vector(scene, way)
        if abs(along[1]) < 1e-9:
            return None
        far = -start[1] / along[1]
        x, z = start[0] + along[0] * far, start[2] + along[2] * far
        inside = abs(x) <= self.size_m[0] / 2 + beyond_m and -beyond_m <= z <= self.size_m[1] + beyond_m
        return float(far) if far > 0 and inside else None

    def gap_m(self, scene: NodePath, place: LPoint3f) -> float:
        """How far a place of the scene is from its sheet; far off where it is not shown."""
        if self.node.is_stashed():
            return math.inf
        x, y, z = self.node.get_relative_point(scene, place)
        out = max(abs(x) - self.size_m[0] / 2, 0.0), y, max(-z, z - self.size_m[1], 0.0)
        return math.sqrt(sum(part * part for part in out))

    def close(self) -> None:
        """Take it out of the scene."""
        self.node.remove_node()

    def _build(self, device: bool) -> None:
        if self._made is not None:
            self._made.remove_node()
        self._made = self.node.attach_new_node("device" if device else "sheet")
        front = lit_mesh("front", *_front(self.size_m, 0.0 if device else BOW_M))
        back = lit_mesh("back", *_back(self.size_m, DEVICE_M if device else 0.0006, 0.0 if device else BOW_M))
        # The renderer lets what is called glow shine in its own colours where it is dark.
        front.set_material(
            _material("glow paper", (1, 1, 1), 0.35 if device else 0.9, DEVICE_GLOW if device else PAPER_GLOW)
        )
        front.set_texture(self._texture)
        back.set_material(_material("back", BACKS[device], 0.9, 0.0))
        for part in (front, back):
            part.reparent_to(self._made)
            self._renderer.dress(part)
        self.node.unstash()


def _front(size_m: tuple[float, float], bow_m: float) -> tuple[list[Corner], list[tuple[int, int, int]]]:
    wide, high = size_m
    corners: list[Corner] = []
    for k in range(STRIPS + 1):
        u = k / STRIPS
        for v in (0.0, 1.0):
            corners.append(((u - 0.5) * wide, _bow(u, bow_m), v * high, u, v))
    pairs = [2 * k for k in range(STRIPS)]
    return corners, [t for a in pairs for t in ((a, a + 2, a + 1), (a + 1, a + 2, a + 3))]


def _back(size_m: tuple[float, float], thick_m: float, bow_m: float) -> tuple[list[Corner], list[tuple[int, int, int]]]:
    corners, triangles = _front(size_m, bow_m)
    return [(x, y + thick_m, z, u, v) for x, y, z, u, v in corners], [(a, c, b) for a, b, c in triangles]


def _bow(u: float, bow_m: float) -> float:
    return bow_m * (1.0 - (2.0 * u - 1.0) ** 2)


def _material(name: str, colour: tuple[float, float, float], rough: float, glow: float) -> Material:
    made = Material(name)
    made.set_base_color((*colour, 1))
    made.set_roughness(rough)
    made.set_metallic(0.0)
    made.set_emission((glow, glow, glow, 1))
    return made
