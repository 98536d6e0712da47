"""A guide to read: what to do, step by step, and on which provision each step rests."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLayout

from app.domain.law.grounds import Topic
from app.domain.law.guide import Guide, GuideStep
from app.domain.law.statute import Status
from app.services.bureau_law import BureauMark
from app.ui.law.entry_frame import EntryFrame
from app.ui.law.words import status_face
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, column, row
from app.ui.pieces.painted import TOP
from app.ui.theme.metrics import fix_size

NUMBER_PX = 26


class GuideView(EntryFrame):
    """`show_guide` shows one; `form_names` are the names of forms by their ids."""

    def show_guide(self, guide: Guide, form_names: dict[str, str], mark: BureauMark | None = None) -> None:
        """Show a guide, with the bureau's mark where it maintains it itself."""
        badges = [BadgeFace(guide.id, "neutral", dense=True), topic_face(guide.topic)]
        if not guide.settled:
            badges.append(BadgeFace(self.tr("Has steps to be verified"), "neutral", "question", dense=True))
        if mark is not None:
            badges.append(BadgeFace(mark.words, "drill", "buildings", dense=True))
        self.begin(guide.title, badges)
        if guide.acts:
            self.body.addLayout(self.chips((), acts=guide.acts))
        for number, step in enumerate(guide.steps, start=1):
            self.body.addLayout(self._step(number, step, form_names))
        self.body.addStretch(1)

    def _step(self, number: int, step: GuideStep, form_names: dict[str, str]) -> QLayout:
        count = label(str(number), "h3", "accent_text")
        fix_size(count, NUMBER_PX)
        lines: list[Item] = [label(step.do, wrap=True)]
        chips = self.chips(step.basis, verified=step.may_deduct, acts=step.acts)
        for form in step.forms:
            chips.addWidget(self.form_press(form, form_names.get(form, form)))
        if not step.may_deduct:
            doubt = Badge("")
            doubt.show_face(status_face(step.status))
            chips.addWidget(doubt)
        if chips.count():
            lines.append(chips)
        for words in (step.basis_note, step.note):
            if words:
                lines.append(label(words, "caption", "text3", wrap=True))
        return row((count, 0, TOP), (column(*lines, gap=4), 1), gap=4)


def topic_face(topic: Topic) -> BadgeFace:
    """What field an entry teaches."""
    translate = QCoreApplication.translate
    words = {
        Topic.PROCEDURE: translate("Law", "Procedure"),
        Topic.HAZMAT: translate("Law", "Dangerous goods"),
        Topic.RIDE_HAILING: translate("Law", "Ride-hailing and taxis"),
        Topic.OVERLOAD: translate("Law", "Overload"),
        Topic.GENERAL: translate("Law", "Other transport"),
        Topic.EQUIPMENT: translate("Law", "Equipment"),
        Topic.DOCUMENTS: translate("Law", "Documents"),
    }
    return BadgeFace(words[topic], "neutral", dense=True)


def doubt_face(status: Status) -> BadgeFace | None:
    """A grey badge where something still has to be verified."""
    return None if status.may_deduct else status_face(status)
