"""Title, crumb and badges of the page; search, realm and person at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.pieces.avatar import Avatar
from app.ui.pieces.buttons import button
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import clear, row
from app.ui.pieces.realm_badge import Realm, RealmBadge
from app.ui.pieces.search_pill import SearchPill
from app.ui.shell.page import Page
from app.ui.shell.place import Person
from app.ui.theme.metrics import fix_size

HEIGHT_PX = 52


class TopBar(QWidget):
    """The bar over the page; `search_wanted` and `person_wanted` ask for the palette and the person's menu."""

    search_wanted = Signal()
    person_wanted = Signal()
    back_wanted = Signal()
    drawer_wanted = Signal()

    def __init__(self, person: Person, realm: Realm) -> None:
        super().__init__()
        fix_size(self, 0, HEIGHT_PX)
        self._back = button("", "ghost", "arrow-left", "square", self.tr("Back (Alt ←)"))
        self._back.clicked.connect(self.back_wanted)
        self._title = label("", "h2")
        self._crumb = Elided("", "dense", "text3")
        self._trail: QHBoxLayout = row(gap=8)
        pill = SearchPill(self.tr("Search places, commands, law"))
        pill.clicked.connect(self.search_wanted)
        self.avatar = Avatar(person.name)
        self.avatar.setAccessibleName(self.tr("{0}, {1}: account and look").format(person.name, person.role))
        self.avatar.clicked.connect(self.person_wanted)
        line = row(self._back, self._title, self._trail, margins=(14, 0, 16, 0), gap=10)
        line.addWidget(self._crumb, 1)
        self._drawer = button("", "ghost", "sidebar-simple", "square", self.tr("Right column (F7)"))
        self._drawer.clicked.connect(self.drawer_wanted)
        for widget in (pill, self._drawer, RealmBadge(realm), self.avatar):
            line.addWidget(widget)
        self.setLayout(line)

    def show_page(self, page: Page, *, can_go_back: bool, folded: bool = False) -> None:
        """Take title, crumb and badges from a page; `folded` offers the right column, which there is no room for."""
        self._back.setVisible(can_go_back)
        self._drawer.setVisible(folded)
        self._title.setText(page.title())
        self._crumb.set_whole(page.crumb())
        clear(self._trail)
        for widget in page.trail():
            self._trail.addWidget(widget)
