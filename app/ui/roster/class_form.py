"""Classes: those that run and those that are closed, with a line to open one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import KnownError
from app.domain.roster.account import ClassGroup
from app.services.accounts import close_class, create_class
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.confirm import Question
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import boxed, clear, column, row, rule, scrolled
from app.ui.roster.loading import Roster


class ClassForm(Card):
    """`changed_classes` after a change; `asked` with a question before a class is closed."""

    changed_classes = Signal(str)
    asked = Signal(object)

    def __init__(self, desk: Desk, *, editable: bool) -> None:
        super().__init__(self.tr("Classes"), pad=16, gap=10)
        self._desk, self._editable = desk, editable
        self._name = QLineEdit()
        self._name.returnPressed.connect(self._open_class)
        self._field = FormField(self.tr("New class"), self._name)
        self._name.textEdited.connect(lambda _text: self._field.set_problem(""))
        add = button(self.tr("Open class"), "", "plus")
        add.clicked.connect(self._open_class)
        holder, self._lines = QWidget(), column(gap=0)
        holder.setLayout(self._lines)
        self.put((scrolled(holder), 1))
        if editable:
            self.put(rule(), self._field, row(add, None))

    def show_roster(self, roster: Roster) -> None:
        """Show the classes as they are."""
        clear(self._lines)
        for group in roster.classes:
            self._lines.addWidget(self._line(group, roster.members(group.id)))
        if not roster.classes:
            self._lines.addWidget(label(self.tr("No class has been opened yet."), "dense", "text2", wrap=True))
        self._lines.addStretch(1)

    def _line(self, group: ClassGroup, members: int) -> QWidget:
        about = self.tr("{0} people, since {1}").format(members, f"{group.opened_on:%Y-%m-%d}")
        words = column(Elided(group.name, "strong"), Elided(about, "caption", "text3"), gap=0)
        line = row((words, 1), margins=(0, 7, 0, 7), gap=8)
        if group.closed_on is not None:
            line.addWidget(Badge(self.tr("Closed {0}").format(f"{group.closed_on:%Y-%m-%d}"), "neutral", dense=True))
        elif self._editable:
            close = button(self.tr("Close"), "ghost", density="dense")
            close.setAccessibleName(self.tr("Close {0}").format(group.name))
            close.clicked.connect(lambda: self._ask_close(group))
            line.addWidget(close)
        return boxed(line)

    def _open_class(self) -> None:
        base, who, name = self._desk.base, self._desk.who, self._name.text()
        today = base.clock().date()
        run_in_background(self, lambda _p: create_class(base, who, name, today), self._opened, self._failed)

    def _opened(self, group: ClassGroup) -> None:
        self._name.clear()
        self.changed_classes.emit(self.tr("Class {0} is open").format(group.name))

    def _ask_close(self, group: ClassGroup) -> None:
        title = self.tr("Close {0}?").format(group.name)
        consequence = self.tr("Nobody can be put into it any more. Its people and their runs stay.")
        self.asked.emit(Question(title, consequence, self.tr("Close class"), lambda: self._close(group)))

    def _close(self, group: ClassGroup) -> None:
        base, who = self._desk.base, self._desk.who
        today = base.clock().date()
        run_in_background(
            self,
            lambda _p: close_class(base, who, group.id, today),
            lambda closed: self.changed_classes.emit(self.tr("Class {0} is closed").format(closed.name)),
            self._failed,
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._field.set_problem(str(error))
        self._name.setFocus()
