"""Ctrl K: everything by words, pinyin initials or article number, with the key that would have done it.

Commands are there at once; what has to be looked up on the disk comes below them, from off the window's thread.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.ui.background import Job, run_in_background
from app.ui.pieces.commands import Command, CommandGroup, CommandSearch
from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, clear, column, restate, row, rule, scrolled
from app.ui.theme.metrics import fix_size

WIDTH_PX = 640
LIST_PX = 420
ROW_PX = 38
MOST_SHOWN = 40


class CommandPalette(QFrame):
    """A field over a list; Up and Down move, Enter runs, Esc emits `closed`."""

    closed = Signal()

    def __init__(
        self, search: CommandSearch, hint: str, parent: QWidget | None = None, look_up: CommandSearch | None = None
    ) -> None:
        super().__init__(parent)
        self._search, self._look_up = search, look_up
        self._job: Job[Sequence[CommandGroup]] | None = None
        self._run_soon = False
        self._rows: list[_PaletteRow] = []
        self._at = 0
        self.setProperty("card", "overlay")
        fix_size(self, WIDTH_PX)
        self.field = QLineEdit()
        self.field.setProperty("field", "palette")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self._list = column(gap=0, margins=(6, 0, 6, 8))
        inner = QWidget()
        inner.setLayout(self._list)
        self._area = scrolled(inner)
        fix_size(self._area, 0, LIST_PX)
        head = row(Glyph("magnifying-glass", "text3", 20), (self.field, 1), KeyHint("Esc"), margins=(16, 2, 14, 2))
        foot = row(
            KeyHint("Up Down", self.tr("choose")),
            KeyHint("Enter", self.tr("do it")),
            None,
            label(self.tr("Pinyin initials and article numbers work too"), "caption", "text3"),
            margins=(16, 9, 16, 10),
            gap=14,
        )
        self.setLayout(column(head, rule(), self._area, rule(), foot, gap=0))
        self._find("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move and run from the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(Qt.Key(event.key())):
            return True
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps:
            self._select(self._at + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            return False
        return True

    def _find(self, query: str) -> None:
        self._run_soon = False
        if self._job is not None:
            self._job.cancel()
            self._job = None
        groups, look_up = self._search(query), self._look_up
        if look_up is not None and query.strip():
            self._job = run_in_background(
                self,
                lambda _progress: look_up(query),
                lambda found: self._take(groups, found),
                lambda error: self._take(groups, (), str(error)),
            )
        self._show(groups)

    def _take(self, groups: Sequence[CommandGroup], found: Sequence[CommandGroup], problem: str = "") -> None:
        """Add what was looked up below the commands; who pressed Enter before it came is served now."""
        self._job = None
        at = self._at
        self._show([*groups, *found], problem)
        self._select(at)
        if self._run_soon:
            self._run()

    def _show(self, groups: Sequence[CommandGroup], problem: str = "") -> None:
        clear(self._list)
        self._rows = []
        for group in groups:
            self._add_group(group)
        words = problem
        if not self._rows and not problem:
            nothing = self.tr("Nothing fits. Try fewer words, pinyin initials, or an article number.")
            words = self.tr("Searching…") if self._job is not None else nothing
        if words:
            line = row(label(words, "dense", "text2", wrap=True), margins=(10, 16, 10, 16))
            self._list.addLayout(line)
        self._list.addStretch(1)
        self._select(0)

    def _add_group(self, group: CommandGroup) -> None:
        room = MOST_SHOWN - len(self._rows)
        if room <= 0 or not group.commands:
            return
        self._list.addLayout(row(label(group.title, "caption", "text3"), margins=(10, 10, 10, 4)))
        for command in group.commands[:room]:
            made = _PaletteRow(command)
            index = len(self._rows)
            made.pressed.connect(lambda index=index: self._run(index))
            self._rows.append(made)
            self._list.addWidget(made)

    def _select(self, index: int) -> None:
        if not self._rows:
            return
        self._at = min(len(self._rows) - 1, max(0, index))
        for place, each in enumerate(self._rows):
            each.set_selected(place == self._at)
        chosen = self._rows[self._at]
        self.field.setAccessibleDescription(chosen.command.title)
        self._area.ensureWidgetVisible(chosen, 0, 24)

    def _run(self, index: int | None = None) -> None:
        if not self._rows:
            self._run_soon = self._job is not None
            return
        command = self._rows[self._at if index is None else index].command
        self.closed.emit()
        command.run()

    def shown(self) -> Sequence[Command]:
        """The commands in the list, from top to bottom."""
        return [each.command for each in self._rows]


class _PaletteRow(QFrame):
    pressed = Signal()

    def __init__(self, command: Command) -> None:
        super().__init__()
        self.command = command
        self.setProperty("line", "plain")
        self.setProperty("clickable", "true")
        fix_size(self, 0, ROW_PX)
        self._glyph = Glyph(command.icon, "text2", 18)
        items: list[Item] = [self._glyph, label(command.title)]
        items.append((Elided(command.hint, "dense", "text3"), 1))
        if command.key:
            items.append(KeyHint(command.key))
        self.setLayout(row(*items, margins=(12, 0, 10, 0), gap=10))
        self.setAccessibleName(f"{command.title} {command.hint}".strip())

    def set_selected(self, selected: bool) -> None:
        restate(self, "line", "selected" if selected else "plain")
        self._glyph.change(self.command.icon, "accent_text" if selected else "text2")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
