"""Phosphor icons in any colour and size: `house` is the regular style, `house-fill` the filled one."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme.state import current
from assets.paths import ICONS


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=4096)
def icon_pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """An icon in one colour (#RRGGBB), `side` logical pixels square, for a screen of `ratio` device pixels each."""
    data = QByteArray(_source(name).replace("currentColor", colour).encode())
    pixmap = QPixmap(max(1, round(side * ratio)), max(1, round(side * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(data).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


def icon(name: str, role: str = "text2", size: float | None = None) -> QIcon:
    """A QIcon in a colour role, `size` in pixels at 100 %; dims by itself when its button is disabled."""
    theme = current()
    side = theme.size("icon") if size is None else theme.px(size)
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(icon_pixmap(name, theme.hex(role), side, ratio))
        made.addPixmap(icon_pixmap(name, theme.hex("text_disabled"), side, ratio), QIcon.Mode.Disabled)
    return made


def draw_icon(painter: QPainter, name: str, colour: QColor, rect: QRectF) -> None:
    """Paint an icon into `rect`, crisp on the device of `painter`."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(rect.topLeft(), icon_pixmap(name, colour.name(), round(rect.width()), ratio))


def filled(name: str) -> str:
    """The filled style of an icon where one is shipped, else the icon itself."""
    return f"{name}-fill" if (ICONS / f"{name}-fill.svg").exists() else name
