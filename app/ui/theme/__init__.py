"""The look: tokens.json turned into colours, fonts, icons, a palette and a style sheet."""

from app.ui.theme.icons import draw_icon, icon, icon_pixmap
from app.ui.theme.state import current
from app.ui.theme.switch import apply_theme, theme_switch
from app.ui.theme.theme import Theme

__all__ = ["Theme", "apply_theme", "current", "draw_icon", "icon", "icon_pixmap", "theme_switch"]
