"""The sheet in short over the marks, as it would be with what is chosen now."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from app.domain.scoring.sheet import ScoreSheet
from app.ui.pieces.badge import Badge
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row
from app.ui.pieces.score_ring import ScoreRing
from app.ui.theme.metrics import fix_size
from app.ui.verdicts import minutes, percent, verdict

RING_PX = 104
HEIGHT_PX = 128


class SheetStrip(QFrame):
    """Ring, verdict and the critical list."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._body = row(margins=(16, 10, 16, 10), gap=16)
        self.setLayout(self._body)
        fix_size(self, 0, HEIGHT_PX)

    def show_sheet(self, sheet: ScoreSheet, about: str, unsaved: int) -> None:
        """Show a sheet; `about` says which run, `unsaved` how many marks are not kept yet."""
        clear(self._body)
        face = verdict(sheet)
        ring = ScoreRing(
            round(sheet.share * 100),
            sheet.pass_share * 100,
            critical=bool(sheet.critical_fails),
            side=RING_PX,
            word=face.value,
            settled=sheet.complete,
        )
        badges: list[QWidget] = [Badge(face.value, face.tone, face.icon, fill=face.fill)]
        if unsaved:
            words = self.tr("{0} marks not saved").format(unsaved)
            badges.append(Badge(words, "warn", "floppy-disk"))
        points = self.tr("{0} of {1} points, pass mark {2} %, {3} min").format(
            f"{sheet.total:g}", f"{sheet.max:g}", percent(sheet.pass_share), minutes(sheet.duration_ms)
        )
        fails = " · ".join(fail.title for fail in sheet.critical_fails)
        told = label(
            fails or self.tr("No critical fail has happened."), "dense", "critical" if fails else "text2", wrap=True
        )
        told_all = column(row(label(about, "h3"), *badges, None), label(points, "dense", "text2"), told, None, gap=5)
        self._body.addWidget(ring)
        self._body.addLayout(told_all, 1)
