"""The flat panels over the scene: where each stands, and its texture, changed only when its content does."""

from __future__ import annotations

from dataclasses import dataclass

from panda3d.core import CardMaker, NodePath, SamplerState, Texture, TransparencyAttrib

from scenarios.trainee.look import scale_for
from scenarios.trainee.painter import Painted, Painter
from scenarios.trainee.panels import Panel
from scenarios.world.engine import Engine
from scenarios.world.shaders import program


@dataclass(frozen=True)
class Anchor:
    """Where a panel is pinned: shares of the screen and of the panel itself, then a shift in design pixels."""

    x: float
    y: float
    dx: float = 0.0
    dy: float = 0.0


ANCHORS: dict[str, Anchor] = {
    "whole": Anchor(0.5, 0.5),
    "task": Anchor(0, 0, 16, 16),
    "chips": Anchor(1, 0, -16, 16),
    "prompt": Anchor(0.5, 0, 0, 16),
    "target": Anchor(0.5, 0.5, 0, 76),
    "cross": Anchor(0.5, 0.5),
    "busy": Anchor(0.5, 0.5, 0, 96),
    "caption": Anchor(0.5, 1, 0, -26),
    "evidence": Anchor(0, 1, 16, -16),
    "meter": Anchor(1, 1, -16, -16),
    "sheet": Anchor(0.5, 0.34),
    "side": Anchor(1, 0.44, -24, 0),
}
_ORDER = tuple(ANCHORS)


@dataclass
class _Card:
    path: NodePath
    texture: Texture
    size: tuple[int, int] = (0, 0)
    left_top: tuple[int, int] = (0, 0)


class Hud:
    """Shows panels by name; `show` with None takes one away."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._painter = Painter()
        self._wanted: dict[str, Panel] = {}
        self._cards: dict[str, _Card] = {}
        self._size = engine.size
        self.painted = 0
        self._fade = self._make_fade()

    @property
    def scale(self) -> float:
        """Device pixels to a design pixel."""
        return scale_for(self._size[1])

    @property
    def screen(self) -> tuple[float, float]:
        """Size of the screen in design pixels."""
        return self._size[0] / self.scale, self._size[1] / self.scale

    def show(self, name: str, panel: Panel | None) -> None:
        """Show a panel, or nothing, at the place of that name."""
        if self._wanted.get(name) == panel:
            return
        if panel is None:
            del self._wanted[name]
            self._painter.forget(name)
            if name in self._cards:
                self._cards[name].path.hide()
            return
        self._wanted[name] = panel
        self._painter.wish(name, panel, self.scale, self.screen)

    def wanted(self, name: str) -> Panel | None:
        """What is shown at a place."""
        return self._wanted.get(name)

    def fade(self, share: float) -> None:
        """Darken the scene: 0 clear, 1 black."""
        if share <= 0.001:
            self._fade.hide()
        else:
            self._fade.show()
            self._fade.set_color_scale(0, 0, 0, min(share, 1.0))

    def update(self, wait: bool = False) -> None:
        """Take finished pictures over; `wait` for all of them, as pictures and tests do."""
        if self._engine.size != self._size:
            self._size = self._engine.size
            for name, panel in self._wanted.items():
                self._painter.wish(name, panel, self.scale, self.screen)
        if wait:
            self._painter.settle()
        for picture in self._painter.take():
            if picture.name in self._wanted:
                self._take_over(picture)

    def place_in(self, name: str, x_px: float, y_px: float) -> tuple[float, float] | None:
        """A screen place (pixels from the left top) in a panel's design pixels; None outside."""
        card = self._cards.get(name)
        if card is None or card.path.is_hidden():
            return None
        x, y = x_px - card.left_top[0], y_px - card.left_top[1]
        inside = 0 <= x < card.size[0] and 0 <= y < card.size[1]
        return (x / self.scale, y / self.scale) if inside else None

    def close(self) -> None:
        """Let go of thread and textures."""
        self._painter.close()
        for card in self._cards.values():
            card.path.remove_node()
        self._cards.clear()
        self._fade.remove_node()

    def _take_over(self, picture: Painted) -> None:
        height, width = picture.pixels.shape[:2]
        card = self._cards.get(picture.name) or self._make_card(picture.name)
        if card.size != (width, height):
            card.size = (width, height)
            card.texture.setup_2d_texture(width, height, Texture.T_unsigned_byte, Texture.F_rgba)
        card.texture.set_ram_image(picture.pixels.tobytes())
        self._put(picture.name, card)
        card.path.show()
        self.painted += 1

    def _put(self, name: str, card: _Card) -> None:
        anchor, (screen_w, screen_h), (width, height) = ANCHORS[name], self._size, card.size
        # Whole pixels keep letters sharp.
        left = round(anchor.x * (screen_w - width) + anchor.dx * self.scale)
        top = round(anchor.y * (screen_h - height) + anchor.dy * self.scale)
        if name == "target":
            left, top = round((screen_w - width) / 2), round(screen_h / 2 + anchor.dy * self.scale / 2)
        left = max(0, min(left, screen_w - width))
        top = max(0, min(top, screen_h - height))
        card.left_top = (left, top)
        card.path.set_scale(2 * width / screen_w, 1, 2 * height / screen_h)
        card.path.set_pos(2 * left / screen_w - 1, 0, 1 - 2 * (top + height) / screen_h)

    def _make_card(self, name: str) -> _Card:
        maker = CardMaker(name)
        maker.set_frame(0, 1, 0, 1)
        path = self._engine.panels.attach_new_node(maker.generate())
        texture = Texture(name)
        texture.set_minfilter(SamplerState.FT_nearest)
        texture.set_magfilter(SamplerState.FT_nearest)
        path.set_texture(texture)
        path.set_shader(program("flat", lit=False))
        path.set_transparency(TransparencyAttrib.M_alpha)
        path.set_bin("fixed", 10 + _ORDER.index(name))
        self._cards[name] = _Card(path, texture)
        return self._cards[name]

    def _make_fade(self) -> NodePath:
        maker = CardMaker("fade")
        maker.set_frame(-1, 1, -1, 1)
        path = self._engine.panels.attach_new_node(maker.generate())
        white = Texture("white")
        white.setup_2d_texture(1, 1, Texture.T_unsigned_byte, Texture.F_rgba)
        white.set_ram_image(b"\xff" * 4)
        path.set_texture(white)
        path.set_shader(program("flat", lit=False))
        path.set_transparency(TransparencyAttrib.M_alpha)
        path.set_bin("fixed", 0)
        path.hide()
        return path
