"""A completer whose lines are found by more words than they show, such as pinyin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

Found = TypeVar("Found")
SEARCH, PLACE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class SearchCompleter(QCompleter, Generic[Found]):
    """Each line is what it stands for, what the popup shows, and the words by any part of which it is found.

    Subclass it and say in `written` what stands in the field for a line.
    """

    def __init__(self, lines: Iterable[tuple[Found, str, str]]) -> None:
        super().__init__()
        self._found: list[Found] = []
        model = QStandardItemModel(self)
        for place, (stands_for, shown, search) in enumerate(lines):
            self._found.append(stands_for)
            item = QStandardItem(shown)
            item.setData(search, SEARCH)
            item.setData(place, PLACE)
            model.appendRow(item)
        self.setModel(model)
        self.setCompletionRole(SEARCH)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def found(self, index: QModelIndex | QPersistentModelIndex) -> Found:
        """What a line of the popup stands for."""
        place: int = index.data(PLACE)
        return self._found[place]

    def written(self, found: Found) -> str:
        """What is written into the field."""
        raise NotImplementedError

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What is written for a line of the popup."""
        return self.written(self.found(index))
