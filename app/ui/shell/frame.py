"""The frame of somebody who is signed in: rail, top bar, page, status bar, and the way between places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QStackedWidget, QWidget

from app.ui.pieces.command_palette import CommandPalette
from app.ui.pieces.commands import Command, CommandGroup, CommandSearch, Initials, find_commands
from app.ui.pieces.confirm import Confirm, Question
from app.ui.pieces.layouts import Item, column, row, scrolled
from app.ui.pieces.nav_rail import NavRail, RailEntry
from app.ui.pieces.realm_badge import Realm
from app.ui.pieces.toast import UNDO_KEY, Message
from app.ui.shell.history import History, Visit
from app.ui.shell.key_map import KeyMap
from app.ui.shell.keys import KeyRouter
from app.ui.shell.overlay import Overlay
from app.ui.shell.page import KeyUse, Page
from app.ui.shell.place import Person, Place
from app.ui.shell.status_bar import StatusBar
from app.ui.shell.toasts import Toasts
from app.ui.shell.top_bar import TopBar
from app.ui.theme.icons import icon
from app.ui.theme.metrics import fix_size

LIVE_BAND_PX = 3


def _no_commands(_query: str) -> Sequence[CommandGroup]:
    return ()


def _no_initials(_text: str) -> str:
    return ""


@dataclass(frozen=True)
class FrameContent:
    """What stands in a frame: places (Alt+1 to Alt+9 in their order on the rail), person, realm, and

    `menu`: what the person's menu offers, by key too; `initials`: pinyin initials of a text;
    `search`: finds laws, people and the like for the palette, off the window's thread; `searching`: told on that thread
    when the palette opens.
    """

    places: Sequence[Place]
    person: Person
    realm: Realm = "drill"
    menu: Sequence[Command] = ()
    search: CommandSearch = field(default=_no_commands)
    searching: Callable[[], None] = lambda: None
    initials: Initials = field(default=_no_initials)


class Frame(QWidget):
    """Shows one place at a time; `titled` carries the title of the page that is open."""

    titled = Signal(str)

    def __init__(self, content: FrameContent) -> None:
        super().__init__()
        self._content = content
        self._places = {place.id: place for place in content.places}
        self._pages: dict[str, Page] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._history = History()
        self._open_id = ""
        self.setProperty("ground", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        on_rail = [place for place in content.places if place.on_rail]
        self._order = on_rail[:9]
        self._rail = NavRail([self._entry(place) for place in on_rail])
        self._rail.chosen.connect(lambda id_: self.open(id_))
        self._top = TopBar(content.person, content.realm)
        self._stack = QStackedWidget()
        self._status = StatusBar()
        self._lay_out(content.realm)
        self._toasts = Toasts(self._stack)
        self._overlay = Overlay(self)
        self._keys = KeyRouter(self, held=lambda: self._overlay.shown() is not None)
        self._keys.bind_frame([*self.frame_commands(), *content.menu])
        self._top.search_wanted.connect(self.open_palette)
        self._top.person_wanted.connect(self._open_menu)
        self._top.drawer_wanted.connect(self._toggle_drawer)
        self._top.back_wanted.connect(lambda: self._travel(-1))

    def _entry(self, place: Place) -> RailEntry:
        number = self._order.index(place) + 1 if place in self._order else 0
        return RailEntry(place.id, place.icon, place.title, f"Alt {number}" if number else "", place.foot)

    def _lay_out(self, realm: Realm) -> None:
        items: list[Item] = [self._top, (self._stack, 1), self._status]
        if realm == "live":
            band = QFrame()
            band.setProperty("ground", "live")
            fix_size(band, 0, LIVE_BAND_PX)
            items.insert(0, band)
        self.setLayout(row(self._rail, (column(*items, gap=0), 1), gap=0))

    def open(self, place_id: str, argument: object = None) -> bool:
        """Open a place; False if the page that is open does not let go. KeyError names a place that is not there."""
        if not self._show(Visit(place_id, argument)):
            return False
        self._history.went(Visit(place_id, argument))
        self._refresh()
        return True

    def page(self) -> Page | None:
        """The page that is open."""
        return self._pages.get(self._open_id)

    def place_id(self) -> str:
        """The id of the place that is open, empty before the first."""
        return self._open_id

    def say(self, message: Message) -> None:
        """Show a toast."""
        self._toasts.say(message)

    def ask(self, question: Question) -> None:
        """Ask once more before something that cannot be taken back."""
        sheet = Confirm(question, self)
        sheet.closed.connect(self._overlay.close)
        self._overlay.show(sheet, sheet.first_focus())

    def close_overlay(self) -> None:
        """Take away what lies over the page, if anything does."""
        self._overlay.close()

    def may_close(self) -> bool:
        """Whether the page that is open lets go."""
        page = self.page()
        return page is None or page.leave()

    def _show(self, visit: Visit) -> bool:
        place = self._places[visit.place]
        if not self.may_close():
            self._rail.select(self._lit(self._places[self._open_id]))
            return False
        self.close_overlay()
        if place.id not in self._pages:
            self._add(place)
        self._open_id = place.id
        self._stack.setCurrentWidget(self._areas[place.id])
        self._rail.select(self._lit(place))
        self._pages[place.id].enter(visit.argument)
        self._refresh()
        self._pages[place.id].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _lit(self, place: Place) -> str:
        return place.parent or place.id

    def _add(self, place: Place) -> None:
        page = place.make()
        page.changed.connect(lambda: self._page_changed(page))
        page.go.connect(self.open)
        page.said.connect(self.say)
        page.asked.connect(self.ask)
        drawer = page.drawer()
        if drawer is not None:
            drawer.folded_changed.connect(lambda _folded: self._page_changed(page))
        area = scrolled(page)
        # A page that is wider than the window must stay reachable, though pages should fold instead.
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._pages[place.id], self._areas[place.id] = page, area
        self._stack.addWidget(area)

    def _page_changed(self, page: Page) -> None:
        if page is self.page():
            self._refresh()

    def _refresh(self) -> None:
        page = self.page()
        if page is None:
            return
        drawer = page.drawer()
        folded = drawer is not None and drawer.folded
        self._top.show_page(page, can_go_back=self._history.peek(-1) is not None, folded=folded)
        commands = page.commands()
        pinned = [KeyUse(each.key, each.short or each.title) for each in commands if each.pinned and each.key]
        own = [KeyUse("F7", self.tr("Right column"))] if folded else []
        own += [KeyUse("Ctrl K", self.tr("Search")), KeyUse("?", self.tr("Keys"))]
        self._status.show_keys([*pinned, *page.key_uses(), *own])
        self._status.show_record(page.record_state())
        self._keys.bind_page(commands)
        self.titled.emit(page.title())

    def frame_commands(self) -> list[Command]:
        """What can be done on every page."""
        made = [
            Command(f"place.{place.id}", place.title, self._opener(place.id), place.icon, f"Alt {number}")
            for number, place in enumerate(self._order, start=1)
        ]
        return [
            *made,
            Command("frame.palette", self.tr("Search"), self.open_palette, "magnifying-glass", "Ctrl K"),
            Command("frame.slash", self.tr("Search"), self.open_palette, "magnifying-glass", "/"),
            Command("frame.keys", self.tr("Keys of this page"), self.open_key_map, "keyboard", "?"),
            Command("frame.back", self.tr("Back"), lambda: self._travel(-1), "arrow-left", "Alt Left"),
            Command("frame.forward", self.tr("Forward"), lambda: self._travel(1), "arrow-right", "Alt Right"),
            Command("frame.region", self.tr("Next region"), self._next_region, "swap", "F6"),
            Command("frame.drawer", self.tr("Right column"), self._toggle_drawer, "sidebar-simple", "F7"),
            Command("frame.undo", self.tr("Undo"), self._undo, "arrow-counter-clockwise", UNDO_KEY,
                    enabled=self._toasts.can_undo),
        ]  # fmt: skip

    def _opener(self, place_id: str) -> Callable[[], None]:
        def open_it() -> None:
            self.open(place_id)

        return open_it

    def _travel(self, step: int) -> None:
        visit = self._history.peek(step)
        if visit is not None and self._show(visit):
            self._history.move(step)
            self._refresh()

    def _next_region(self) -> None:
        focus, page = self.focusWidget(), self.page()
        regions = [region for region in (self._rail, self._top, page) if region is not None]
        here = next((i for i, region in enumerate(regions) if focus is not None and region.isAncestorOf(focus)), -1)
        region = regions[(here + 1) % len(regions)]
        first = next((each for each in region.findChildren(QWidget) if _reachable(each)), region)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle_drawer(self) -> None:
        page = self.page()
        drawer = page.drawer() if page is not None else None
        if drawer is not None:
            drawer.toggle()

    def _undo(self) -> None:
        self._toasts.undo()

    def open_palette(self) -> None:
        """Open the command palette."""
        hint = self.tr("Search places, commands, law")
        self._content.searching()
        palette = CommandPalette(self._search, hint, self, self._content.search)
        palette.closed.connect(self._overlay.close)
        self._overlay.show(palette, palette.field)

    def _search(self, query: str) -> list[CommandGroup]:
        initials, page = self._content.initials, self.page()
        here = find_commands(page.commands() if page is not None else (), query, initials)
        everywhere = [each for each in self.frame_commands() if not each.id.startswith("frame.")]
        rest = find_commands([*everywhere, *self._content.menu], query, initials)
        return [CommandGroup(self.tr("On this page"), tuple(here)), CommandGroup(self.tr("Everywhere"), tuple(rest))]

    def open_key_map(self) -> None:
        """Show the keys of this page and of the frame."""
        if self._overlay.shown() is not None:
            self._overlay.close()
            return
        page = self.page()
        commands = page.commands() if page is not None else ()
        here = [KeyUse(each.key, each.title) for each in commands if each.key]
        here += page.key_uses() if page is not None else ()
        everywhere = [*self.frame_commands(), *self._content.menu]
        frame = [KeyUse(each.key, each.title) for each in everywhere if each.key and each.id != "frame.slash"]
        sheet = KeyMap(((self.tr("On this page"), here), (self.tr("Everywhere"), frame)), self)
        sheet.closed.connect(self._overlay.close)
        self._overlay.show(sheet, sheet)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        person = self._content.person
        menu.addAction(f"{person.name} · {person.role}" if person.role else person.name).setEnabled(False)
        menu.addSeparator()
        for command in self._content.menu:
            action = menu.addAction(icon(command.icon), command.title)
            action.setEnabled(command.enabled())
            action.triggered.connect(lambda _on=False, command=command: command.run())
        avatar = self._top.avatar
        menu.popup(avatar.mapToGlobal(avatar.rect().bottomLeft()))
        menu.aboutToHide.connect(menu.deleteLater)

    def restyle(self) -> None:
        """Take the badges of the page anew, which were measured in the old scale."""
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run the command of a key that nobody in the page wanted."""
        if not self._keys.press(event):
            super().keyPressEvent(event)


def _reachable(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
