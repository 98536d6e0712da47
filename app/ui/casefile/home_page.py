"""The list of one's own case files."""

from __future__ import annotations

from app.domain.errors import KnownError
from app.services.case_desk import CaseLine, my_cases
from app.ui.background import run_in_background
from app.ui.casefile.words import procedure_word
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, clear, column, row, rule
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page


class CasesPage(Page):
    """Case files as rows, the last saved first; a row opens the editor."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._body = column(gap=0)
        self.setLayout(column((self._body, 1), margins=(20, 8, 20, 14)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Case files")

    def commands(self) -> list[Command]:
        """Beginning one, and practising appraisal."""
        return [
            Command("cases.new", self.tr("New case file"), self._new, "plus", "Ctrl N", pinned=True),
            Command("cases.practise", self.tr("Appraisal practice"), self._practise, "exam", "Ctrl P", pinned=True),
        ]

    def enter(self, argument: object = None) -> None:
        """Read the folder anew: the editor may have saved."""
        desk = self._desk
        run_in_background(self, lambda _p: my_cases(desk.base, desk.who), self._show, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _new(self) -> None:
        self.go.emit("case_new", None)

    def _practise(self) -> None:
        self.go.emit("case_practices", None)

    def _show(self, lines: list[CaseLine]) -> None:
        clear(self._body)
        if not lines:
            why = self.tr("Begin one from an exercise brief, or from a run that you have finished.")
            empty = EmptyState("folder-open", self.tr("No case file yet"), why, self.tr("New case file"), "Ctrl N")
            empty.acted.connect(self._new)
            self._body.addWidget(empty)
            return
        new = button(self.tr("New case file"), "primary", "plus")
        new.clicked.connect(self._new)
        practise = button(self.tr("Appraisal practice"), "", "exam")
        practise.clicked.connect(self._practise)
        card = Card(self.tr("My case files"), practise, new, hint=self.tr("{0} kept").format(len(lines)))
        for line in lines:
            card.put(rule(), self._row(line))
        self._body.addWidget(card)
        self._body.addStretch(1)

    def _row(self, line: CaseLine) -> SelectableRow:
        made = SelectableRow()
        sound = not line.problem
        icon = Glyph("folder-open" if sound else "warning", "accent_text" if sound else "critical", 22)
        words = column(Elided(line.title, "strong"), Elided(self._about(line), "dense", "text2"), gap=2)
        items: list[Item] = [icon, (words, 1)]
        if line.procedure is not None:
            items.append(Badge(procedure_word(line.procedure), "neutral"))
        if sound:
            items.append(label(self.tr("{0} documents").format(line.documents), "dense", "text2"))
        items.append(label(f"{line.saved_at:%Y-%m-%d %H:%M}" if line.saved_at else "", "dense", "text3"))
        made.setLayout(row(*items, margins=(10, 9, 12, 9), gap=14))
        made.setAccessibleName(f"{line.title} {self._about(line)}")
        if sound:
            made.chosen.connect(lambda: self.go.emit("case", line.path))
        return made

    def _about(self, line: CaseLine) -> str:
        if line.problem:
            return line.problem
        begun = {"brief": self.tr("From a brief"), "attempt": self.tr("From a run")}.get(line.begun_from, "")
        version = self.tr("version {0}").format(line.revision)
        return " · ".join(part for part in (line.number, begun, version) if part)
