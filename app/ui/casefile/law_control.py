"""A provision in a document, picked from the library by words, numbers or what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from app.services.case_law import Choosable
from app.ui.casefile.controls import LineControl
from app.ui.casefile.groups import Group, Part

SEARCH = Qt.ItemDataRole.UserRole
PLACE = Qt.ItemDataRole.UserRole + 1
LONGEST_GIST = 46
WORDS, CITATION, VERSION = "words", "citation", "version"


class LawCompleter(QCompleter):
    """Finds provisions by anything in their search words; what is written is how documents name them."""

    def __init__(self, provisions: Sequence[Choosable]) -> None:
        super().__init__()
        self._provisions = provisions
        model = QStandardItemModel(self)
        for index, each in enumerate(provisions):
            gist = each.gist if len(each.gist) <= LONGEST_GIST else f"{each.gist[:LONGEST_GIST]}…"
            item = QStandardItem(f"{each.words}　{gist}")
            item.setData(each.search, SEARCH)
            item.setData(index, PLACE)
            model.appendRow(item)
        self.setModel(model)
        self.setCompletionRole(SEARCH)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def provision(self, index: QModelIndex | QPersistentModelIndex) -> Choosable:
        """The provision of a line of the popup."""
        place: int = index.data(PLACE)
        return self._provisions[place]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What is written for a line of the popup."""
        return self.provision(index).words


class LawControl(Group):
    """Words, key and version; picking a provision fills all three."""

    def __init__(self, parts: Sequence[Part], provisions: Sequence[Choosable]) -> None:
        super().__init__(parts)
        words = self.part(WORDS)
        assert isinstance(words, LineControl)
        self._completer = LawCompleter(provisions)
        self._completer.setParent(words.edit)
        words.edit.setCompleter(self._completer)
        self._completer.activated[QModelIndex].connect(self._picked)  # type: ignore[index]  # missing in the stubs

    def _picked(self, index: QModelIndex) -> None:
        self.pick(self._completer.provision(index))

    def pick(self, provision: Choosable) -> None:
        """Write a provision."""
        self.part(WORDS).put(provision.words)
        self.part(CITATION).put(provision.citation)
        self.part(VERSION).put(provision.version)
        self.changed.emit()
