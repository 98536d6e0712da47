"""Theme to QPalette."""

from PySide6.QtGui import QPalette

from app.ui.theme.palette import palette
from app.ui.theme.theme import Theme


def test_the_palette_carries_the_tokens() -> None:
    made = palette(Theme("dark"))
    assert made.color(QPalette.ColorRole.Window) == Theme("dark").color("bg")
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == Theme("dark").color("text_disabled")
