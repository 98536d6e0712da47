"""The frame of everything in the library that is no statute: a title with badges over a page that scrolls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.law.citation import Citation as Place
from app.domain.law.library import LawLibrary
from app.ui.law.faces import citation_words
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.buttons import button, toggle
from app.ui.pieces.citation import Citation
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row, rule, scrolled
from app.ui.pieces.painted import TOP


class EntryFrame(QFrame):
    """`wanted` carries a target to open, `keep_wanted` whether it is to be a favourite, `copied` words to keep."""

    wanted = Signal(object)
    keep_wanted = Signal(bool)
    copied = Signal(str)
    print_wanted = Signal()

    def __init__(self, law: LawLibrary) -> None:
        super().__init__()
        self.law = law
        self.setProperty("card", "plain")
        self._title = label("", "h2", wrap=True)
        self._badges = FlowLayout()
        self._keep = toggle("", False, "ghost", "bookmark-simple", "square")
        self._keep.setAccessibleName(self.tr("Favourite"))
        self._keep.setToolTip(self.tr("Favourite"))
        self._keep.clicked.connect(lambda on: self.keep_wanted.emit(on))
        printing = button("", "ghost", "printer", "square", self.tr("Print as PDF"))
        printing.clicked.connect(self.print_wanted)
        tools = row((printing, 0, TOP), (self._keep, 0, TOP), gap=2)
        head = column(row((self._title, 1), tools, gap=8), self._badges, margins=(20, 14, 14, 10), gap=8)
        self.body: QVBoxLayout = column(gap=12, margins=(20, 14, 20, 20))
        inner = QWidget()
        inner.setLayout(self.body)
        self._area = scrolled(inner)
        self.setLayout(column(head, rule(), (self._area, 1), gap=0))

    def begin(self, title: str, badges: Iterable[BadgeFace]) -> None:
        """Start another entry: an empty page under a title."""
        self._title.setText(title)
        self.setAccessibleName(title)
        clear(self._badges)
        for face in badges:
            made = Badge("")
            made.show_face(face)
            self._badges.addWidget(made)
        clear(self.body)
        self._area.verticalScrollBar().setValue(0)

    def show_kept(self, kept: bool) -> None:
        """Whether the entry is a favourite."""
        self._keep.setChecked(kept)
        self._keep.set_icon_name("star" if kept else "bookmark-simple")

    def section(self, title: str, words: str) -> None:
        """A paragraph under its name."""
        self.body.addLayout(column(label(title, "caption", "text3"), label(words, "body", wrap=True), gap=3))

    def points(self, title: str, lines: Sequence[str]) -> None:
        """Short lines under a name."""
        items = [row((label("·", "strong", "text3"), 0, TOP), (label(each, wrap=True), 1), gap=8) for each in lines]
        self.body.addLayout(column(label(title, "caption", "text3"), *items, gap=3))

    def chips(self, places: Iterable[Place], *, verified: bool = True, acts: Iterable[str] = ()) -> FlowLayout:
        """Provisions and acts that open when they are clicked."""
        flow = FlowLayout()
        for place in places:
            chip = Citation(citation_words(self.law, place), str(place), verified=verified)
            chip.clicked.connect(lambda _on=False, place=place: self.wanted.emit(LawTarget.of(place)))
            flow.addWidget(chip)
        for act_id in acts:
            press = button(act_id, "ghost", "gavel", "dense")
            if act_id in self.law.act_ids():
                press.setToolTip(self.law.act(act_id).title)
            press.clicked.connect(lambda _on=False, id_=act_id: self.wanted.emit(LawTarget("act", id_)))
            flow.addWidget(press)
        return flow

    def form_press(self, form_id: str, name: str) -> QWidget:
        """A form that opens when it is clicked."""
        press = button(name, "ghost", "file-text", "dense", self.tr("What it rests on and when it is made"))
        press.clicked.connect(lambda: self.wanted.emit(LawTarget("form", form_id)))
        return press
