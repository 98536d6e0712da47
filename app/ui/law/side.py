"""The right column: acts that rest on what is read, everything bound to it, and notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.law.library import LawLibrary
from app.services.law_bindings import Binding
from app.ui.law.act_summary import ActSummary
from app.ui.law.faces import kind_word
from app.ui.law.hit_row import KIND_ICONS
from app.ui.law.loading import Context
from app.ui.law.notes import NotesCard
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import clear, column, put, row, scrolled
from app.ui.pieces.selectable_row import SelectableRow

FIRST_SHOWN = 5
OPENABLE = ("act", "case", "guide", "question", "form")


class SidePanel(QWidget):
    """`wanted` carries a target to open."""

    wanted = Signal(object)

    def __init__(self, notes: NotesCard) -> None:
        super().__init__()
        self._notes = notes
        self._lines = column(gap=10)
        inner = QWidget()
        holder, self._bound = QWidget(), column(gap=10)
        holder.setLayout(self._bound)
        self._lines.addWidget(holder)
        self._lines.addWidget(notes)
        self._lines.addStretch(1)
        inner.setLayout(self._lines)
        self._area = scrolled(inner)
        self.setLayout(column((self._area, 1), gap=0))
        self._notes.hide()

    def show_start(self, extra: Sequence[QWidget]) -> None:
        """Before anything is read: what is useful without it."""
        clear(self._bound)
        for made in extra:
            self._bound.addWidget(made)
        self._notes.hide()

    def show_context(self, context: Context, law: LawLibrary, extra: Sequence[QWidget] = ()) -> None:
        """Show what belongs to a place; `extra` goes first, such as a calculator."""
        clear(self._bound)
        for made in extra:
            self._bound.addWidget(made)
        acts = [] if context.kind == "act" else context.acts
        for act in acts:
            summary = ActSummary(act, law)
            summary.opened.connect(lambda id_: self.wanted.emit(LawTarget("act", id_)))
            summary.place_opened.connect(lambda place: self.wanted.emit(LawTarget.of(place)))
            self._bound.addWidget(summary)
        shown = {act.id for act in acts} | {context.id}
        for kind, _count in context.counts():
            entries = [each for each in context.bound if each.kind.value == kind and each.id not in shown]
            if entries:
                self._bound.addWidget(_BoundCard(kind, entries, self))
        if not context.bound and context.kind in ("article", "act"):
            words = self.tr("Nothing in the library cites this place yet.")
            self._bound.addWidget(Card(gap=6, pad=14).put(label(words, "dense", "text3", wrap=True)))
        self._notes.show_notes(context)
        self._notes.show()
        self._area.verticalScrollBar().setValue(0)

    def show_kind(self, kind: str) -> None:
        """Bring the entries of one kind into view."""
        for card in self.findChildren(_BoundCard):
            if card.kind == kind:
                self._area.ensureWidgetVisible(card, 0, 0)
                card.setFocus()


class _BoundCard(Card):
    """Entries of one kind; a few at first."""

    def __init__(self, kind: str, entries: Sequence[Binding], panel: SidePanel) -> None:
        super().__init__(kind_word(kind), label(str(len(entries)), "caption", "text3"), gap=0, pad=14)
        self.kind = kind
        self._entries, self._panel = entries, panel
        for entry in entries[:FIRST_SHOWN]:
            self.put(self._line(entry))
        if len(entries) > FIRST_SHOWN:
            self._more = button(self.tr("{0} more").format(len(entries) - FIRST_SHOWN), "link", density="dense")
            self._more.clicked.connect(self._show_rest)
            self.put(row(self._more, None))

    def _show_rest(self) -> None:
        self._more.hide()
        for entry in self._entries[FIRST_SHOWN:]:
            put(self.body, self._line(entry))

    def _line(self, entry: Binding) -> QWidget:
        icon = KIND_ICONS.get(self.kind, "file-text")
        words = row(Glyph(icon, "cite", 15), (Elided(entry.title or entry.id, "dense"), 1), gap=7, margins=(4, 5, 4, 5))
        if self.kind not in OPENABLE:
            made = QWidget()
            made.setLayout(words)
            return made
        line = SelectableRow()
        line.setLayout(words)
        line.setAccessibleName(entry.title)
        line.chosen.connect(lambda: self._panel.wanted.emit(LawTarget(self.kind, entry.id)))
        return line
