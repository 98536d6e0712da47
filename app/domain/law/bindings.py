"""Everything bound to everything: who cites an article or names an act, and what an entry rests on in turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from app.domain.law.citation import Citation
from app.domain.law.uses import Use, UseKind


class Bindings:
    """An index over all uses, by article, by act and by entry; immutable once made."""

    def __init__(self, uses: Iterable[Use]) -> None:
        self._uses = tuple(uses)
        self._by_article: dict[Citation, list[Use]] = defaultdict(list)
        self._by_act: dict[str, list[Use]] = defaultdict(list)
        self._by_entry: dict[tuple[UseKind, str], list[Use]] = defaultdict(list)
        for use in self._uses:
            if use.citation is not None:
                self._by_article[use.citation.article_only].append(use)
            if use.act is not None:
                self._by_act[use.act].append(use)
            self._by_entry[use.kind, use.id].append(use)

    def all(self) -> tuple[Use, ...]:
        """Every use, in the order of its place."""
        return self._uses

    def citing(self, citation: Citation) -> tuple[Use, ...]:
        """Return who cites the place, a part of it or something around it: article 109 finds 109.1.4 and back."""
        found = self._by_article.get(citation.article_only, ())
        return tuple(use for use in found if use.citation and _touch(use.citation, citation))

    def naming(self, act_id: str) -> tuple[Use, ...]:
        """Return who names the act."""
        return tuple(self._by_act.get(act_id, ()))

    def of(self, kind: UseKind, entry_id: str) -> tuple[Use, ...]:
        """Return what an entry rests on: the provisions that it cites and the acts that it names."""
        return tuple(self._by_entry.get((kind, entry_id), ()))


def _touch(one: Citation, other: Citation) -> bool:
    return one.lies_in(other) or other.lies_in(one)
