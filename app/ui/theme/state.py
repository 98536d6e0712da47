"""The theme in force, apart from its switch so that painting code need not know how a theme is changed."""

from __future__ import annotations

from app.ui.theme.theme import Theme

_in_force: list[Theme] = [Theme()]


def current() -> Theme:
    """The theme in force."""
    return _in_force[0]


def put_in_force(theme: Theme) -> None:
    """Replace the theme in force; `apply_theme` does this and repaints."""
    _in_force[0] = theme
