"""A provision in a document, picked from the library by words, numbers or what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from app.services.case_law import Choosable
from app.ui.casefile.controls import LineControl
from app.ui.casefile.groups import Group, Part
from app.ui.pieces.search_completer import SearchCompleter

LONGEST_GIST = 46
WORDS, CITATION, VERSION = "words", "citation", "version"


class LawCompleter(SearchCompleter[Choosable]):
    """Finds provisions by anything in their search words; what is written is how documents name them."""

    def __init__(self, provisions: Sequence[Choosable]) -> None:
        super().__init__((each, f"{each.words}　{_shortened(each.gist)}", each.search) for each in provisions)

    def written(self, found: Choosable) -> str:
        """The words of a provision."""
        return found.words


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
        self.pick(self._completer.found(index))

    def pick(self, provision: Choosable) -> None:
        """Write a provision."""
        self.part(WORDS).put(provision.words)
        self.part(CITATION).put(provision.citation)
        self.part(VERSION).put(provision.version)
        self.changed.emit()


def _shortened(gist: str) -> str:
    return gist if len(gist) <= LONGEST_GIST else f"{gist[:LONGEST_GIST]}…"
