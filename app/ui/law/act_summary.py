"""An act in short: what it is, who punishes it, with how much and on which provisions."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.law.act import Act, Penalty
from app.domain.law.citation import Citation as Place
from app.domain.law.library import LawLibrary
from app.ui.law.faces import citation_words
from app.ui.law.words import authority_face, span_words, status_face, yuan
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.citation import Citation
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import row
from app.ui.pieces.painted import RIGHT


class ActSummary(Card):
    """`opened` carries the act's id, `place_opened` a provision."""

    opened = Signal(str)
    place_opened = Signal(object)

    def __init__(self, act: Act, law: LawLibrary) -> None:
        super().__init__(gap=8, pad=14)
        self.setAccessibleName(f"{act.id} {act.title}")
        self.put(label(act.title, "h3", wrap=True))
        badges, chips = FlowLayout(), FlowLayout()
        badges.addWidget(Badge(act.id, "neutral", dense=True))
        for face in (authority_face(act.authority), status_face(act.status)):
            badge = Badge("")
            badge.show_face(face)
            badges.addWidget(badge)
        for place in act.citations:
            chips.addWidget(self._chip(place, law, verified=act.may_deduct))
        self.put(badges, chips)
        words = fine_words(act)
        if words:
            self.put(row(label(self.tr("Fine"), "dense", "text2"), None, label(words, "h2", align=RIGHT), gap=6))
        self.put(label(act.rule, "dense", "text2", wrap=True))
        more = button(self.tr("Open the act"), "link", density="dense")
        more.clicked.connect(lambda: self.opened.emit(act.id))
        self.put(row(more, None))

    def _chip(self, place: Place, law: LawLibrary, *, verified: bool) -> Citation:
        chip = Citation(citation_words(law, place), str(place), verified=verified)
        chip.clicked.connect(lambda _on=False: self.place_opened.emit(place))
        return chip


def fine_words(penalty: Penalty) -> str:
    """The range of a fine in whole figures, or in short where it is long; empty where there is none."""
    span = penalty.fine_span
    if span is None:
        return ""
    whole = f"{yuan(span.min_yuan)} – {yuan(span.max_yuan)}"
    return whole if len(whole) <= 17 else span_words(span.min_yuan, span.max_yuan)
