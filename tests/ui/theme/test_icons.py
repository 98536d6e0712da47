"""Icons."""

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.theme.icons import draw_icon, filled, icon, icon_pixmap
from assets.paths import ASSETS, ICONS


def test_a_pixmap_is_crisp_on_a_dense_screen() -> None:
    pixmap = icon_pixmap("gear", "#112233", 18, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (36, 2.0)


def test_an_icon_is_painted_in_its_colour() -> None:
    image = QImage(32, 32, QImage.Format.Format_ARGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    draw_icon(painter, "warning-octagon-fill", QColor("#B3261E"), QRectF(0, 0, 32, 32))
    painter.end()
    assert image.pixelColor(5, 16) == QColor("#B3261E")


def test_the_filled_style_is_used_where_it_is_shipped() -> None:
    assert filled("sun") == "sun-fill"
    assert filled("arrow-left") == "arrow-left"


def test_an_icon_dims_when_disabled() -> None:
    assert not icon("check", "on_fill", 14).isNull()


def test_an_icon_that_is_not_shipped_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon", "#000000", 10)


def test_every_icon_named_in_the_source_is_shipped() -> None:
    names = {path.stem for path in ICONS.glob("*.svg")}
    families = {name.removesuffix("-fill") for name in names}
    source = ASSETS.parent / "app" / "ui"
    call = re.compile(r'(?:Glyph|draw_icon|icon_pixmap)\((?:painter, )?"([a-z-]+)"')
    used = {name for path in source.rglob("*.py") for name in call.findall(path.read_text(encoding="utf-8"))}
    assert used <= names | families
    assert used
