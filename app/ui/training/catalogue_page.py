"""All scenarios, with search and filters."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import KnownError
from app.services.catalogue import Catalogue, ScenarioCard, catalogue
from app.services.pinyin import matches
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.choice import Choice
from app.ui.pieces.commands import Command
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page
from app.ui.theme.metrics import fix_size
from app.ui.training.scenario_card import ScenarioTile
from app.ui.training.scenario_panel import ScenarioPanel
from app.ui.training.turns import begin_run
from app.ui.verdicts import module_word

FEW = 2
"""So many scenarios are each shown over the whole width."""
MODULES = ("hazmat", "ridehailing", "equipment", "remote")


class CataloguePage(Page):
    """Scenarios as cards; a card opens its task sheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found = Catalogue((), ())
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Words, pinyin or initials"))
        self._search.setAccessibleName(self.tr("Search scenarios"))
        self._search.setClearButtonEnabled(True)
        fix_size(self._search, 260)
        self._search.textChanged.connect(lambda _text: self._fill())
        self._module = Segmented([("", self.tr("All"))], name=self.tr("Field"))
        self._module_place = row(self._module)
        self._order = Choice(
            [
                ("title", self.tr("By name")),
                ("easy", self.tr("Easy first")),
                ("weak", self.tr("Weakest result first")),
            ],
            name=self.tr("Order"),
        )
        self._order.chosen.connect(lambda _id: self._fill())
        self._count = label("", "dense", "text3")
        self._notices = column(gap=8)
        self._cards = QWidget()
        self._flow = FlowLayout(gap=14)
        self._cards.setLayout(self._flow)
        self._large = QWidget()
        self._panels = column(gap=14)
        self._large.setLayout(self._panels)
        head = row(self._search, self._module_place, None, self._count, self._order, gap=12)
        body = column(head, self._notices, (self._large, 1), (self._cards, 1), margins=(20, 8, 20, 14), gap=14)
        self.setLayout(body)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Training")

    def commands(self) -> list[Command]:
        """Searching."""
        words = self.tr("Search scenarios")
        return [Command("catalogue.search", words, self._search.setFocus, "magnifying-glass", "Ctrl F", pinned=True)]

    def enter(self, argument: object = None) -> None:
        """Read the catalogue anew: results may have come in."""
        desk = self._desk
        run_in_background(self, lambda _p: catalogue(desk.base, desk.who), self._show, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _show(self, found: Catalogue) -> None:
        self._found = found
        clear(self._notices)
        for words in found.unusable:
            self._notices.addWidget(Notice(words, "warn"))
        chosen = self._module.selected()
        clear(self._module_place)
        present = [module for module in MODULES if any(card.module == module for card in found.cards)]
        choices = [("", self.tr("All")), *((module, module_word(module)) for module in present)]
        self._module = Segmented(choices, chosen, self.tr("Field"))
        self._module.chosen.connect(lambda _id: self._fill())
        self._module_place.addWidget(self._module)
        self._fill()

    def _wanted(self) -> list[ScenarioCard]:
        module, query = self._module.selected(), self._search.text()
        cards = [
            card
            for card in self._found.cards
            if (not module or card.module == module) and matches(query, card.title, card.summary, card.id)
        ]
        order = self._order.selected()
        if order == "easy":
            return sorted(cards, key=lambda card: (card.difficulty, card.title))
        if order == "weak":
            return sorted(cards, key=lambda card: (card.best_share is not None, card.best_share or 0.0))
        return sorted(cards, key=lambda card: card.title)

    def _fill(self) -> None:
        clear(self._flow)
        clear(self._panels)
        cards = self._wanted()
        self._count.setText(self.tr("{0} of {1}").format(len(cards), len(self._found.cards)))
        if len(self._found.cards) <= FEW:
            for card in cards:
                self._panels.addWidget(self._panel(card), 1)
        for card in cards if len(self._found.cards) > FEW else ():
            tile = ScenarioTile(self._desk, card)
            tile.chosen.connect(lambda card=card: self.go.emit("task", card.id))
            self._flow.addWidget(tile)
        if not cards:
            why = self.tr("Try fewer words or another field.")
            self._panels.addWidget(EmptyState("magnifying-glass", self.tr("Nothing fits"), why), 1)
        self._large.setVisible(not cards or len(self._found.cards) <= FEW)
        self._cards.setVisible(self._large.isHidden())

    def _panel(self, card: ScenarioCard) -> ScenarioPanel:
        panel = ScenarioPanel(self._desk, card)
        panel.begin.connect(lambda: begin_run(self, self._desk, card.id, self._fail))
        panel.look.connect(lambda: self.go.emit("task", card.id))
        panel.debrief.connect(lambda attempt: self.go.emit("result", attempt))
        return panel
