"""The buttons below a sheet: what keys do on a screen, a hand does here."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from scenarios.trainee.canvas import Canvas, measured
from scenarios.trainee.look import look
from scenarios.trainee.screens import CloseLook, ListScreen, PaperScreen, Screen
from scenarios.trainee.sheets import ListSheet

HEIGHT, TEXT, GAP = 50.0, 17.0, 10.0


@dataclass(frozen=True)
class BarButton:
    """A button: its icon, its words, and what it does: `back`, `photo`, `leave` or a key of the screen."""

    icon: str
    words: str
    does: str


@dataclass(frozen=True)
class ButtonBar:
    """A row of buttons; the one that is pointed at is lit."""

    buttons: tuple[BarButton, ...]
    lit: int = -1

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        edges = self._edges(scale)
        canvas = Canvas(edges[-1], HEIGHT, scale)
        for index, button in enumerate(self.buttons):
            left, right = edges[index], edges[index + 1] - (GAP if index + 1 < len(self.buttons) else 0)
            lit = index == self.lit
            fill, edge = (look().raised, look().accent) if lit else (look().ground, look().line)
            canvas.box((left, 0, right, HEIGHT), fill, 12, edge)
            canvas.icon(left + 14, 14, button.icon, 22, look().accent if lit else look().text2)
            canvas.text(left + 44, 12, button.words, TEXT, look().text, lit)
        return canvas.image

    def button_at(self, x: float, y: float, scale: float) -> int:
        """Which button lies at a design place; -1 for none."""
        edges = self._edges(scale)
        for index in range(len(self.buttons)):
            if edges[index] <= x < edges[index + 1]:
                return index
        return -1

    def middle_of(self, index: int, scale: float) -> tuple[float, float]:
        """The middle of a button, in design pixels."""
        edges = self._edges(scale)
        return (edges[index] + edges[index + 1] - GAP) / 2, HEIGHT / 2

    def _edges(self, scale: float) -> list[float]:
        edges = [0.0]
        for index, button in enumerate(self.buttons):
            wide = measured(button.words, TEXT, scale, True) + 62
            edges.append(edges[-1] + wide + (GAP if index + 1 < len(self.buttons) else 0))
        return edges


BACK = BarButton("arrow-left", "返回", "back")
UP, DOWN = BarButton("caret-up", "上翻", "arrow_up"), BarButton("caret-down", "下翻", "arrow_down")
PHOTO, COPY = BarButton("camera-fill", "拍照", "photo"), BarButton("camera-fill", "翻拍", "photo")
TURN = BarButton("swap", "换一份", "arrow_right")
BESIDE, ALONE = BarButton("stack", "并排对照", "x"), BarButton("stack", "只看一份", "x")


def buttons_for(screen: Screen, ended: bool, in_hand: bool = False) -> tuple[BarButton, ...]:
    """The buttons that a screen has; papers `in_hand` are brought nearer and show all they say."""
    if ended:
        return (UP, DOWN, BarButton("sign-out", "离开", "leave"))
    if isinstance(screen, PaperScreen) and in_hand:
        turning = (TURN, BESIDE if screen.other is None else ALONE) if screen.count > 1 else ()
        return (*turning, COPY, BarButton("arrow-left", "收好", "back"))
    if isinstance(screen, PaperScreen):
        return (
            TURN,
            BESIDE,
            BarButton("magnifying-glass", "放大", "+"),
            BarButton("magnifying-glass", "缩小", "-"),
            UP,
            DOWN,
            COPY,
            BarButton("arrow-left", "放下", "back"),
        )
    if isinstance(screen, ListScreen):
        panel = screen.panel()
        if isinstance(panel, ListSheet) and panel.pages > 1:
            pages = (BarButton("caret-left", "上页", "page_up"), BarButton("caret-right", "下页", "page_down"))
            return (BACK, *pages)
        return (BACK,)
    if isinstance(screen, CloseLook):
        return (PHOTO, UP, DOWN, BACK)
    return (UP, DOWN, BACK)
