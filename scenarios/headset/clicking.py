"""What pointing at a panel does: rows, buttons and keys light up under the ray and are chosen by the trigger."""

from __future__ import annotations

from collections.abc import Callable

from scenarios.headset.button_bar import ButtonBar
from scenarios.headset.keypad import DIGITS, ENTER, ERASE, LETTERS, Keypad
from scenarios.headset.panel_wall import SCREEN, Hit, PanelWall
from scenarios.trainee.law_screens import LawReader
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.screens import ListScreen, ReadScreen, TextEntry
from scenarios.trainee.sheets import ListSheet

LINES = 6
"""So many lines one press of a scroll button moves."""


class Clicks:
    """Hands clicks on to the topmost screen. `leave` is asked for by the button of that name."""

    def __init__(self, site: OnSite, wall: PanelWall, leave: Callable[[], None]) -> None:
        self._site, self._wall, self._leave = site, wall, leave
        self.lit_button, self.lit_key = -1, ""
        self._hovered: tuple[str, int | str | None] = ("", None)

    def hover(self, hit: Hit | None) -> bool:
        """Light up what is pointed at; True where that is something else than before."""
        self.lit_button, self.lit_key = -1, ""
        found: tuple[str, int | str | None] = ("", None)
        if hit is not None:
            found = (hit.panel, self._under(hit))
        changed = found != self._hovered and found[1] not in (None, -1, "")
        self._hovered = found
        return changed

    def press(self, hit: Hit) -> None:
        """Choose what is pointed at."""
        top = self._site.work.top
        if top is None:
            return
        if hit.panel == "bar":
            self._press_button(hit)
        elif hit.panel == "keypad":
            self._press_key(hit)
        elif hit.panel == top.slot and not (isinstance(top, ReadScreen) and not isinstance(top, LawReader)):
            top.click(hit.x, hit.y, self._wall.scale, SCREEN)
        self._site.work.changed = True

    def keypad(self) -> Keypad | None:
        """The keys that the topmost screen needs, if any."""
        top = self._site.work.top
        if not isinstance(top, ListScreen) or not top.takes_text:
            return None
        return Keypad(DIGITS if isinstance(top, TextEntry) else LETTERS, self.lit_key)

    def _under(self, hit: Hit) -> int | str | None:
        top = self._site.work.top
        if hit.panel == "bar":
            bar = self._wall.wanted("bar")
            if isinstance(bar, ButtonBar):
                self.lit_button = bar.button_at(hit.x, hit.y, self._wall.scale)
            return self.lit_button
        if hit.panel == "keypad":
            keypad = self._wall.wanted("keypad")
            if isinstance(keypad, Keypad):
                self.lit_key = keypad.key_at(hit.x, hit.y)
            return self.lit_key
        if isinstance(top, ListScreen) and hit.panel == top.slot:
            return _choose(top, hit, self._wall.scale)
        return None

    def _press_button(self, hit: Hit) -> None:
        site, bar = self._site, self._wall.wanted("bar")
        if not isinstance(bar, ButtonBar):
            return
        index = bar.button_at(hit.x, hit.y, self._wall.scale)
        does = bar.buttons[index].does if index >= 0 else ""
        top = site.work.top
        if does == "back":
            site.step_back()
        elif does == "leave":
            self._leave()
        elif does == "photo":
            site.take_photo()
        elif does and top is not None:
            if isinstance(top, ReadScreen):
                top.limit(self._wall.scale, SCREEN)
            times = LINES if does in ("arrow_up", "arrow_down") and isinstance(top, ReadScreen) else 1
            for _ in range(times):
                top.key(does)

    def _press_key(self, hit: Hit) -> None:
        top, keypad = self._site.work.top, self._wall.wanted("keypad")
        if top is None or not isinstance(keypad, Keypad):
            return
        key = keypad.key_at(hit.x, hit.y)
        if key == ERASE:
            top.key("backspace")
        elif key == ENTER:
            top.key("enter")
        elif key:
            top.type(key)


def _choose(screen: ListScreen, hit: Hit, scale: float) -> int | None:
    """Light the row under the ray."""
    panel = screen.panel()
    if not isinstance(panel, ListSheet):
        return None
    row = panel.row_at(hit.x, hit.y, scale, SCREEN)
    if row is not None:
        screen.chosen = panel.page * screen.per_page + row
    return row
