"""The window shows what the left eye sees: one card with the picture that is drawn anyway."""

from __future__ import annotations

from panda3d.core import Camera, CardMaker, NodePath, OrthographicLens, Texture

from scenarios.world.engine import Engine
from scenarios.world.eyes import one_eye
from scenarios.world.shaders import program

SORT = 5
"""Over the flat scene, under the flat panels."""
EVERY = 4


class Mirror:
    """A picture of the left eye that fills the window; while it is on, the window draws no scene of its own."""

    def __init__(self, engine: Engine, picture: Texture) -> None:
        self._engine = engine
        self._root = NodePath("mirror")
        self._root.set_shader_input(one_eye())
        self._root.set_depth_test(False)
        self._root.set_depth_write(False)
        maker = CardMaker("left eye")
        maker.set_frame_fullscreen_quad()
        self._card = self._root.attach_new_node(maker.generate())
        self._card.set_shader(program("flat", lit=False))
        self._card.set_texture(picture)
        lens = OrthographicLens()
        lens.set_film_size(2, 2)
        lens.set_near_far(-1000, 1000)
        camera = Camera("mirror eye")
        camera.set_lens(lens)
        assert engine.output is not None, "only an open engine has a window"
        self._region = engine.output.make_display_region()
        self._region.set_sort(SORT)
        self._region.set_camera(self._root.attach_new_node(camera))
        self._region.set_active(False)
        self._on, self._frame = False, 0

    def show(self, on: bool) -> None:
        """Fill the window, or leave it to the flat scene."""
        if on != self._on:
            self._on, self._frame = on, 0
            self._region.set_active(on)
            self._engine.show_scene(not on)
            self._draw_window(True)

    def count_frame(self) -> None:
        """Let the window take part in every fourth frame only: that is enough for who watches."""
        if self._on:
            self._draw_window(self._frame % EVERY == 0)
            self._frame += 1

    def _draw_window(self, on: bool) -> None:
        if self._engine.output is not None:
            self._engine.output.set_active(on)

    def fit(self, drawn: tuple[int, int], full: tuple[int, int]) -> None:
        """Show the middle of the left eye in the window's shape; sizes are an eye's drawn and full pixels."""
        share = crop(drawn, self._engine.size)
        wide, high = drawn[0] / (2 * full[0]), drawn[1] / full[1]
        u, v = wide * (1 - share[0]) / 2, high * (1 - share[1]) / 2
        maker = CardMaker("left eye")
        maker.set_frame_fullscreen_quad()
        maker.set_uv_range((u, v), (wide - u, high - v))
        self._card.node().remove_all_geoms()
        self._card.node().add_geoms_from(maker.generate())

    def close(self) -> None:
        """Give the window back to the flat scene."""
        self.show(False)
        if self._engine.output is not None:
            self._engine.output.remove_display_region(self._region)
        self._root.remove_node()


def crop(picture: tuple[int, int], window: tuple[int, int]) -> tuple[float, float]:
    """Shares of a picture's width and height that fill a window of another shape without distortion."""
    shape = (window[0] / max(window[1], 1)) / (picture[0] / max(picture[1], 1))
    return (1.0, 1.0 / shape) if shape > 1 else (shape, 1.0)
