"""One hit of a search: what it is, where, the words that fit, and why it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent

from app.ui.law.snippet import Snippet, Span
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.labels import Elided, Glyph
from app.ui.pieces.layouts import Item, column, row
from app.ui.pieces.selectable_row import SelectableRow

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
    """What a row shows; `kind` and `id` say what it opens, `version` which version of a statute."""

    kind: str
    id: str
    title: str
    where: str = ""
    snippet: str = ""
    spans: Sequence[Span] = ()
    badge: BadgeFace | None = None
    why: Sequence[str] = ()
    extra: object = field(default=None, compare=False)


class HitRow(SelectableRow):
    """`chosen` on click or Enter; `reached` when the keyboard comes to it."""

    reached = Signal()

    def __init__(self, face: HitFace) -> None:
        super().__init__()
        self.face = face
        head: list[Item] = [
            Glyph(KIND_ICONS.get(face.kind, "file-text"), "cite", 15),
            (Elided(face.title, "strong"), 1),
        ]
        if face.badge is not None:
            badge = Badge("")
            badge.show_face(face.badge)
            head.append(badge)
        lines: list[Item] = [row(*head, gap=6)]
        if face.snippet:
            lines.append(Snippet(face.snippet, face.spans))
        below = " · ".join(words for words in (face.where, *face.why) if words)
        if below:
            lines.append(Elided(below, "caption", "text3"))
        self.setLayout(column(*lines, margins=(10, 8, 12, 8), gap=3))
        self.setAccessibleName(". ".join(words for words in (face.title, face.where, face.snippet, *face.why) if words))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.reached.emit()
