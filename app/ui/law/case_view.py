"""A typical case to read; all of them are invented."""

from __future__ import annotations

from app.domain.law.typical_case import TypicalCase
from app.services.bureau_law import BureauMark
from app.ui.law.entry_frame import EntryFrame
from app.ui.law.guide_view import doubt_face, topic_face
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.labels import label


class CaseView(EntryFrame):
    """`show_case` shows one."""

    def show_case(self, case: TypicalCase, mark: BureauMark | None = None) -> None:
        """Show a case, with the bureau's mark where it maintains it itself."""
        day = self.tr("Day of the act {0}").format(case.act_date.isoformat())
        badges = [
            BadgeFace(case.id, "neutral", dense=True),
            topic_face(case.topic),
            BadgeFace(day, "cite", "clock-counter-clockwise", dense=True),
            BadgeFace(self.tr("Invented for teaching"), "neutral", dense=True),
        ]
        doubt = doubt_face(case.status)
        if doubt is not None:
            badges.append(doubt)
        if mark is not None:
            badges.append(BadgeFace(mark.words, "drill", "buildings", dense=True))
        self.begin(case.title, badges)
        self.body.addLayout(self.chips(case.basis, verified=case.may_deduct, acts=(case.act,)))
        self.section(self.tr("Facts"), case.facts)
        self.points(self.tr("Evidence"), case.evidence)
        self.section(self.tr("At issue"), case.issue)
        self.section(self.tr("How it was handled"), case.handling)
        self.section(self.tr("Why"), case.reasoning)
        self.points(self.tr("To take away"), case.teaching_points)
        for words in (case.basis_note, case.note):
            if words:
                self.body.addWidget(label(words, "caption", "text3", wrap=True))
        self.body.addStretch(1)
