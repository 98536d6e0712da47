"""From the demonstration to a base of one's own, which begins with its administrator."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from app.services.own_base import start_own_base
from app.ui.background import at_work
from app.ui.desk import Desk
from app.ui.pieces.card import Card
from app.ui.pieces.confirm import Question
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page
from app.ui.sign_in.first_administrator import AdministratorForm
from app.ui.theme.metrics import limit_size

LOOK_AGAIN_MS = 100


class OwnBasePage(Page):
    """For an administrator of the demonstration; afterwards the new administrator signs in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._form = AdministratorForm()
        self._form.sent.connect(self._ask)
        why = self.tr(
            "The people and runs of the demonstration are invented. A base of your own begins empty, with one "
            "administrator, who adds the people. The demonstration is kept among the backups."
        )
        card = Card(self.title(), gap=14).put(label(why, "dense", "text2", wrap=True), self._form)
        limit_size(card, least=(380, 0), most=(520, 0))
        self.setLayout(column(row(card, None), None, margins=(20, 14, 20, 14)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Own base")

    def enter(self, argument: object = None) -> None:
        """Begin empty."""
        self._form.empty()
        self._form.setFocus()

    def _ask(self) -> None:
        if self._desk.stations.running() is not None:
            self.say(Message(self.tr("A run is under way already. End it first."), "warn"))
            return
        self.ask(
            Question(
                self.tr("Leave the demonstration?"),
                self.tr("Everybody is signed out; the invented people and their runs are no longer shown."),
                self.tr("Begin the own base"),
                self._begin,
                danger=False,
            )
        )

    def _begin(self) -> None:
        # Whatever still reads the demonstration keeps its file open, and an open file is not replaced.
        self._form.setEnabled(not at_work())
        if at_work():
            QTimer.singleShot(LOOK_AGAIN_MS, self, self._begin)
            return
        desk, account = self._desk, self._form.account()
        self._form.work(lambda: start_own_base(desk.base, desk.who, *account), desk.moved)
