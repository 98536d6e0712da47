"""A form of a case file to read: what it rests on, when it is made, and for which acts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from app.domain.law.grounds import Topic
from app.services.law_forms import FormUse
from app.services.law_forms import FormView as FormCard
from app.ui.law.entry_frame import EntryFrame
from app.ui.law.guide_view import doubt_face, topic_face
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, column, row


class FormView(EntryFrame):
    """`calculate` carries the name of a calculator, `deadline`, and the id of the clock that names the form."""

    calculate = Signal(str, str)

    def show_form(self, card: FormCard) -> None:
        """Show a form; its paper is the bureau's own, the library knows what it stands on."""
        badges = [topic_face(Topic.DOCUMENTS), BadgeFace(card.place, "neutral", "file-text", dense=True)]
        doubt = doubt_face(card.status)
        if doubt is not None:
            badges.append(doubt)
        self.begin(card.title, badges)
        verified = card.form.may_deduct
        lines: list[Item] = [label(self.tr("Basis"), "caption", "text3")]
        for each in card.basis:
            gist = label(
                each.gist or self.tr("The library holds no gist of this article yet."), "dense", "text2", wrap=True
            )
            lines.append(column(self.chips((each.citation,), verified=verified), gist, gap=3, margins=(0, 2, 0, 4)))
        for words in (card.form.basis_note, card.form.note):
            if words:
                lines.append(label(words, "dense", "text3", wrap=True))
        self.body.addLayout(column(*lines, gap=4))
        self._uses(self.tr("Made in these steps"), [each for each in card.uses if each.kind == "guide"])
        self._uses(self.tr("Deadlines that name it"), [each for each in card.uses if each.kind == "clock"])
        if card.acts:
            acts = self.chips((), acts=(act for act, _title in card.acts))
            self.body.addLayout(column(label(self.tr("For acts"), "caption", "text3"), acts, gap=4))
        self.body.addStretch(1)

    def _uses(self, title: str, uses: list[FormUse]) -> None:
        if not uses:
            return
        lines: list[Item] = [label(title, "caption", "text3"), *(self._use(each) for each in uses)]
        self.body.addLayout(column(*lines, gap=6))

    def _use(self, use: FormUse) -> QLayout:
        words = row((label(use.words, "dense", "text2", wrap=True), 1), margins=(10, 0, 0, 0))
        return column(row(self._press(use), None), words, gap=0)

    def _press(self, use: FormUse) -> QWidget:
        if use.kind == "guide":
            press = button(use.title, "ghost", "steps", "dense", use.id)
            press.clicked.connect(lambda: self.wanted.emit(LawTarget("guide", use.id)))
        else:
            press = button(use.title, "ghost", "calendar-check", "dense", self.tr("Work it out"))
            press.clicked.connect(lambda: self.calculate.emit("deadline", use.id))
        return press
