"""An act by the law of a day: what it breaks, what it costs, who punishes it, and the ladder to decide by."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from app.domain.law.act import Domain, FineRange
from app.domain.law.citation import Citation as Place
from app.domain.law.discretion import DiscretionStandard, Factor
from app.domain.law.library import LawLibrary
from app.domain.law.milder import Milder
from app.services.base import Base
from app.services.law_acts import ActView as ActCard
from app.services.law_acts import CitedPlace
from app.ui.law.discretion_panel import DiscretionPanel
from app.ui.law.entry_frame import EntryFrame
from app.ui.law.faces import citation_words
from app.ui.law.place_in_law import LawTarget
from app.ui.law.words import authority_face, span_words, status_face, yuan
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.citation import Citation
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, column, row
from app.ui.pieces.notice import Notice, NoticeTone
from app.ui.pieces.painted import RIGHT, TOP
from app.ui.theme.metrics import fix_size

BASIS_PX = 60


class ActView(EntryFrame):
    """`calculate` carries the name of the calculator that fits the act, `overload` or `income`, and the act's id."""

    calculate = Signal(str, str)

    def __init__(self, base: Base, law: LawLibrary) -> None:
        super().__init__(law)
        self._base = base
        self._panel: DiscretionPanel | None = None

    def show_act(self, card: ActCard, standard: DiscretionStandard | None, factors: Mapping[str, Factor]) -> None:
        """Show an act with the standard to work by, None where there is none."""
        self.begin(card.title, self._faces(card))
        if card.earlier_law:
            words = self.tr("Committed on {0}: the law before the change applies. {1}")
            self.body.addWidget(Notice(words.format(card.on.isoformat(), card.topic), "warn"))
        self.body.addLayout(self._fine(card))
        self.body.addLayout(self._basis(card))
        self.section(self.tr("In short"), card.rule)
        if card.measures:
            self.points(self.tr("Other measures"), card.measures)
        self._transfer(card)
        self._compare(card)
        self._ladder(card, standard, factors)
        self._places(self.tr("What is broken"), card.violated, sure=card.violated_status.may_deduct)
        self._places(self.tr("What threatens"), card.penalty, sure=card.status.may_deduct)
        self._rest(card)
        self.body.addStretch(1)

    def panel(self) -> DiscretionPanel | None:
        """The ladder that is shown, None where the act has none."""
        return self._panel

    def _faces(self, card: ActCard) -> list[BadgeFace]:
        day = self.tr("Day of the act {0}").format(card.on.isoformat())
        faces = [
            BadgeFace(card.id, "neutral", dense=True),
            authority_face(card.authority),
            status_face(card.status),
            BadgeFace(day, "cite", "clock-counter-clockwise", dense=True),
        ]
        return [*faces, BadgeFace(card.bureau, "drill", "buildings", dense=True)] if card.bureau else faces

    def _fine(self, card: ActCard) -> QLayout:
        lines: list[Item] = []
        ranges = (
            (self.tr("Fine"), card.fine),
            (self.tr("Where serious"), card.serious_fine),
            (self.tr("Where not corrected in time"), card.overdue_fine),
            (self.tr("On persons responsible"), card.person_fine),
        )
        for index, (name, span) in enumerate((name, span) for name, span in ranges if span is not None):
            lines.append(self._range(name, span, first=index == 0))
        multiple = card.income_multiple
        if multiple is not None:
            words = self.tr("Illegal income above {0} yuan: {1} to {2} times of it")
            shown = words.format(yuan(multiple.above_yuan), multiple.min_times, multiple.max_times)
            lines.append(row((label(shown, "dense", "text2", wrap=True), 1), self._calculator(card, "income"), gap=8))
        elif card.domain is Domain.OVERLOAD:
            lines.append(row(None, self._calculator(card, "overload")))
        if not lines:
            lines.append(
                label(self.tr("No fine in figures; see the rule and the measures."), "dense", "text3", wrap=True)
            )
        return column(*lines, gap=4)

    def _calculator(self, card: ActCard, name: str) -> QWidget:
        press = button(self.tr("Work it out"), "", "calculator", "dense")
        press.clicked.connect(lambda: self.calculate.emit(name, card.id))
        return press

    def _basis(self, card: ActCard) -> QLayout:
        """The provisions in short; their texts stand below."""
        lines: list[Item] = []
        groups = (
            (self.tr("What is broken"), card.violated, card.violated_status.may_deduct),
            (self.tr("What threatens"), card.penalty, card.status.may_deduct),
        )
        for name, places, sure in groups:
            if places:
                title = label(name, "caption", "text3")
                fix_size(title, BASIS_PX)
                chips = self.chips((Place.parse(each.citation) for each in places), verified=sure)
                lines.append(row((title, 0, TOP), (chips, 1), gap=6))
        return column(*lines, gap=5)

    def _range(self, name: str, span: FineRange, *, first: bool) -> QLayout:
        words = (
            f"{yuan(span.min_yuan)} – {yuan(span.max_yuan)}" if span.min_yuan != span.max_yuan else yuan(span.min_yuan)
        )
        amount = label(words, "h1" if first else "strong", align=RIGHT)
        return row(label(name, "dense", "text2"), None, amount, label(self.tr("yuan"), "dense", "text3"), gap=5)

    def _places(self, title: str, places: tuple[CitedPlace, ...], *, sure: bool) -> None:
        if not places:
            return
        lines: list[Item] = [label(title, "caption", "text3")]
        for cited in places:
            place = Place.parse(cited.citation)
            verified = sure and cited.status.may_deduct
            chip = Citation(citation_words(self.law, place), cited.citation, verified=verified)
            chip.clicked.connect(lambda _on=False, place=place: self.wanted.emit(LawTarget.of(place)))
            head: list[Item] = [chip]
            if not verified:
                head.append(Badge(self.tr("To be verified"), "neutral", dense=True))
            head.append(Badge(self.tr("Official text") if cited.official else self.tr("Gist"), "neutral", dense=True))
            text = "\n".join(cited.official) or cited.gist or self.tr("The library holds no gist of this article yet.")
            body = label(text, "dense", "text2" if verified or cited.official else "text3", wrap=True)
            lines.append(column(row(*head, None, gap=5), body, gap=3, margins=(0, 2, 0, 4)))
        self.body.addLayout(column(*lines, gap=4))

    def _transfer(self, card: ActCard) -> None:
        if not card.transfer:
            return
        words = self.tr("Not ours to punish: secure the leads and transfer to {0}.").format(card.authority_name)
        made = Card(look="sunken", gap=6, pad=12)
        made.put(row((Glyph("arrow-square-out", "warn", 16), 0, TOP), (label(words, "strong", wrap=True), 1), gap=8))
        if card.transfer_rule:
            made.put(label(card.transfer_rule, "dense", "text2", wrap=True))
        if card.transfer_basis:
            made.put(label(self.tr(", ").join(card.transfer_basis), "caption", "text3", wrap=True))
        self.body.addWidget(made)

    def _compare(self, card: ActCard) -> None:
        found = card.comparison
        if found is None:
            return
        tone: NoticeTone = "warn" if found.verdict is Milder.COMPARE else "neutral"
        words = self.tr("Law of the act and law of {0} differ. {1}")
        self.body.addWidget(Notice(words.format(card.decided_on.isoformat(), found.words), tone))
        if found.points:
            self.points(self.tr("Point by point"), found.points)

    def _ladder(self, card: ActCard, standard: DiscretionStandard | None, factors: Mapping[str, Factor]) -> None:
        self._panel = None
        if card.fine is None or card.transfer:
            return
        self.body.addWidget(label(self.tr("Discretion"), "h3"))
        self._panel = DiscretionPanel(self._base, self.law, card.id, card.on, standard, factors)
        self._panel.place_opened.connect(lambda place: self.wanted.emit(LawTarget.of(place)))
        self._panel.copied.connect(self.copied)
        self.body.addWidget(self._panel)
        elsewhere = [each for each in card.discretion if each is not standard and each.role == "elsewhere"]
        for each in elsewhere:
            tiers = self.tr("; ").join(f"{t.words} {span_words(t.amount_low, t.amount_high)}" for t in each.tiers)
            self.section(self.tr("Practice elsewhere: {0} (for comparison only)").format(each.place), tiers)

    def _rest(self, card: ActCard) -> None:
        if card.liable:
            self.section(self.tr("Who is liable"), card.liable)
        if card.forms:
            flow = FlowLayout()
            for form in card.forms:
                flow.addWidget(self.form_press(form.id, form.title))
            self.body.addLayout(column(label(self.tr("Documents"), "caption", "text3"), flow, gap=4))
        if card.valid_from is not None or card.valid_until is not None:
            since = card.valid_from.isoformat() if card.valid_from else "…"
            until = card.valid_until.isoformat() if card.valid_until else "…"
            self.section(self.tr("For acts committed"), self.tr("{0} to {1}").format(since, until))
        if card.note:
            self.body.addWidget(label(card.note, "caption", "text3", wrap=True))
