"""One kept version of a case file: when and by whom, why it stays, its name, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services.case_marks import Why
from app.services.case_versions import MOST_NAME, KeptVersion
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import Item, row
from app.ui.theme.metrics import limit_size


class VersionRow(QWidget):
    """`restored` where it is to be the newest again, `named` with the name it is to have; Esc leaves the name."""

    restored = Signal()
    named = Signal(str)

    def __init__(self, version: KeptVersion, *, newest: bool) -> None:
        super().__init__()
        revision, mark = version.revision, version.mark
        number = label(self.tr("Version {0}").format(revision.number), "strong")
        limit_size(number, least=(88, 0))
        when = label(f"{revision.saved_at:%Y-%m-%d %H:%M}", "dense", "text2")
        about = Elided(" · ".join(part for part in (revision.by, revision.note) if part), "dense", "text2")
        badges: list[Item] = [Badge(mark.name, "drill", "bookmark-simple")] if mark.name else []
        badges += [Badge(self._word(each), "neutral", "lock-simple") for each in mark.why]
        self._edit = QLineEdit(mark.name)
        self._edit.setMaxLength(MOST_NAME)
        self._edit.setPlaceholderText(self.tr("a name, such as “first draft”"))
        self._edit.setAccessibleName(self.tr("Name of version {0}").format(revision.number))
        self._edit.returnPressed.connect(self._keep)
        self._edit.hide()
        limit_size(self._edit, least=(220, 0), most=(320, 0))
        self._name = button(self.tr("Rename") if mark.name else self.tr("Name it"), "ghost", "bookmark-simple", "dense")
        self._name.setAccessibleName(self.tr("Name version {0}").format(revision.number))
        self._name.clicked.connect(self._begin)
        items: list[Item] = [number, when, (about, 1), *badges, self._edit, self._name]
        if newest:
            items.append(Badge(self.tr("newest"), "ok", "check"))
        else:
            restore = button(self.tr("Restore"), "", "clock-counter-clockwise", "dense")
            restore.setAccessibleName(self.tr("Restore version {0}").format(revision.number))
            restore.clicked.connect(lambda: self.restored.emit())
            items.append(restore)
        self.setLayout(row(*items, gap=14))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the name as it was."""
        if event.key() == Qt.Key.Key_Escape and not self._edit.isHidden():
            self._edit.hide()
            self._name.show()
            self._name.setFocus()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        self._name.hide()
        self._edit.show()
        self._edit.setFocus()
        self._edit.selectAll()

    def _keep(self) -> None:
        self.named.emit(self._edit.text().strip())

    def _word(self, why: Why) -> str:
        return {
            Why.EXPORTED: self.tr("made into papers"),
            Why.HANDED_IN: self.tr("handed in"),
            Why.RESTORED: self.tr("restored from"),
        }[why]
