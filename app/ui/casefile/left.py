"""The left column of the editor: the documents of the case, its material, its chain of evidence."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QStackedWidget

from app.ui.casefile.chain import Chain
from app.ui.casefile.document_list import DocumentList
from app.ui.casefile.tray import Tray
from app.ui.pieces.layouts import column, row, rule, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.theme.metrics import fix_size

LEFT_PX = 262
DOCUMENTS, MATERIAL, CHAIN = "documents", "material", "chain"
ORDER = (DOCUMENTS, MATERIAL, CHAIN)


class Left(QFrame):
    """Documents, material or chain of evidence."""

    def __init__(self, documents: DocumentList, tray: Tray, chain: Chain) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._stack = QStackedWidget()
        self._stack.addWidget(documents)
        self._stack.addWidget(scrolled(tray))
        self._stack.addWidget(scrolled(chain))
        tabs = [
            (DOCUMENTS, self.tr("Documents")),
            (MATERIAL, self.tr("Material")),
            (CHAIN, self.tr("Chain of evidence")),
        ]
        self._tabs = Segmented(tabs, DOCUMENTS, self.tr("What is shown"))
        self._tabs.chosen.connect(self.show_tab)
        head = row(self._tabs, None, margins=(12, 10, 12, 8))
        self.setLayout(column(head, rule(), (self._stack, 1), margins=(1, 1, 1, 1), gap=0))
        fix_size(self, LEFT_PX)

    def show_tab(self, tab: str) -> None:
        """Show documents, material or chain."""
        self._tabs.select(tab)
        self._stack.setCurrentIndex(ORDER.index(tab))

    def tab(self) -> str:
        """What is shown."""
        return self._tabs.selected()
