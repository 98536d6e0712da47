"""One hit of a search: what it is, where, the words that fit, and why it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from app.ui.law.snippet import Snippet, Span
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.labels import Elided, Glyph
from app.ui.pieces.layouts import Item, column, row
from app.ui.pieces.painted import Painted, draw_text, smooth_painter
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.theme.state import current

HEADLINE_PX = 22

KIND_ICONS = {
    "article": "scales",
    "act": "gavel",
    "case": "book-open-text",
    "guide": "steps",
    "question": "exam",
    "clock": "clock",
    "form": "file-text",
    "statute": "books",
}


@dataclass(frozen=True)
class HitFace:
    """What a row shows; `kind` and `id` say what it opens.

    `tail` is the end of the title that is never cut off, such as the number of an article; `spans` of the snippet hold
    words of the question, `meant` other words for the same.
    """

    kind: str
    id: str
    title: str
    where: str = ""
    snippet: str = ""
    spans: Sequence[Span] = ()
    badge: BadgeFace | None = None
    tail: str = ""
    why: Sequence[str] = ()
    extra: object = field(default=None, compare=False)
    meant: Sequence[Span] = ()


class Headline(Painted):
    """A title on one line: where the room ends it is cut before its tail."""

    def __init__(self, title: str, tail: str) -> None:
        super().__init__()
        self._title, self._tail = title, tail
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{title} {tail}".strip())
        self.setToolTip(f"{title} {tail}".strip())
        self.fit()

    def fit(self) -> None:
        """As high as a line."""
        self.setFixedHeight(current().px(HEADLINE_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title and tail."""
        painter = smooth_painter(self)
        metrics = QFontMetricsF(current().font("strong"))
        tail = f" {self._tail}" if self._tail else ""
        room = max(self.width() - metrics.horizontalAdvance(tail), 0)
        shown = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room) + tail
        draw_text(painter, QRectF(self.rect()), shown, "strong", elide=False)


class HitRow(SelectableRow):
    """`chosen` on click or Enter; `reached` when the keyboard comes to it."""

    reached = Signal()

    def __init__(self, face: HitFace) -> None:
        super().__init__()
        self.face = face
        head: list[Item] = [
            Glyph(KIND_ICONS.get(face.kind, "file-text"), "cite", 15),
            (Headline(face.title, face.tail), 1),
        ]
        if face.badge is not None:
            badge = Badge("")
            badge.show_face(face.badge)
            head.append(badge)
        lines: list[Item] = [row(*head, gap=6)]
        if face.snippet:
            lines.append(Snippet(face.snippet, face.spans, face.meant))
        below = " · ".join(words for words in (face.where, *face.why) if words)
        if below:
            lines.append(Elided(below, "caption", "text3"))
        self.setLayout(column(*lines, margins=(10, 8, 12, 8), gap=3))
        self.setAccessibleName(
            ". ".join(words for words in (face.title, face.tail, face.where, face.snippet, *face.why) if words)
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.reached.emit()
