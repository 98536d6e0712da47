"""Theme to QPalette: what Qt's own painting uses where the style sheet is silent."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from app.ui.theme.theme import Theme

_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_fill",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_fill",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "cite",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Mid: "line_strong",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Accent: "accent",
}
_TEXT = (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText)


def palette(theme: Theme) -> QPalette:
    """The palette of a theme."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, theme.color(name))
    for role in _TEXT:
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("text_disabled"))
    return made
