"""Which statute a name means: key, title, short name, the end of a title, or characters picked out of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.law.fulltext.text import title_key
from app.domain.law.search.volume import Volume
from app.services.errors import NotFoundError

if TYPE_CHECKING:
    from app.domain.law.library import LawLibrary

_LIKE_ENOUGH = 50
_SURELY_LIKE = 75
_MARGIN = 5
_SUGGESTED = 3
_KINDS = (
    ("办法", ("办法", "办")),
    ("法", ("法",)),
    ("条例", ("条例", "条")),
    ("规定", ("规定", "规")),
    ("规则", ("规则",)),
    ("细则", ("细则",)),
    ("解释", ("解释",)),
    ("决定", ("决定",)),
)

Meant = tuple[str, str | None]
"""A title and the built-in key, if the statute has one."""


@dataclass(frozen=True)
class LawNames:
    """The names of all statutes: `names` of the built-in ones as they are, the rest by title keys."""

    names: Mapping[str, Meant]
    built_in: Mapping[str, Meant]
    titles: Mapping[str, str]

    @classmethod
    def of(cls, library: LawLibrary, titles: Mapping[str, str]) -> LawNames:
        """The names of the built-in library, and the imported `titles` by their keys."""
        names: dict[str, Meant] = {}
        built_in: dict[str, Meant] = {}
        for statute in library.statutes():
            meant = (statute.title, statute.key)
            names.update(dict.fromkeys((statute.key, statute.name, statute.title, *statute.short_names), meant))
            built_in[title_key(statute.name)] = meant
        return cls(names, built_in, titles)

    @classmethod
    def of_volumes(cls, volumes: Iterable[Volume]) -> LawNames:
        """The names of the statutes that an index holds."""
        names: dict[str, Meant] = {}
        built_in: dict[str, Meant] = {}
        titles: dict[str, str] = {}
        for volume in volumes:
            key = title_key(volume.title)
            if volume.key:
                names.update(dict.fromkeys((volume.key, *volume.names), (volume.title, volume.key)))
                built_in[key] = (volume.title, volume.key)
            else:
                titles[key] = volume.title
        return cls(names, built_in, titles)

    def resolve(self, name: str) -> Meant:
        """Return what a name means; the built-in library goes first, as it holds what this trade uses.

        Raises NotFoundError, which names the titles that look alike.
        """
        wanted = title_key(name)
        meant = self.names.get(name) or self.names.get(wanted)
        if meant:
            return meant
        for known, by_kind in ((self.built_in, self._built_in_by_kind), (self.titles, self._titles_by_kind)):
            match = wanted if wanted in known else _only_match(wanted, by_kind)
            if match in self.built_in:
                return self.built_in[match]
            if match:
                return self.titles[match], None
        raise NotFoundError(_not_found(name, [*self.built_in, *self.titles]))

    @cached_property
    def _built_in_by_kind(self) -> Mapping[str, list[str]]:
        return _by_kind(self.built_in)

    @cached_property
    def _titles_by_kind(self) -> Mapping[str, list[str]]:
        return _by_kind(self.titles)

    def nearly(self, name: str) -> Meant | None:
        """What a mistyped name of a built-in statute means, where one is by far the likeliest."""
        from rapidfuzz import fuzz, process

        known = [each for each in self.names if not each.isascii()]
        found = process.extract(name, known, scorer=fuzz.ratio, limit=_SUGGESTED, score_cutoff=_SURELY_LIKE)
        if not found or len(title_key(name)) < 3:
            return None
        best = found[0][1]
        meant = {self.names[each] for each, score, _at in found if score > best - _MARGIN}
        return meant.pop() if len(meant) == 1 else None


def resolve(name: str, library: LawLibrary, titles: Mapping[str, str]) -> Meant:
    """Return the title and the built-in key, if it has one, of the statute that a name means."""
    return LawNames.of(library, titles).resolve(name)


def _by_kind(titles: Iterable[str]) -> Mapping[str, list[str]]:
    """The titles by what sort of text they name, for a name can only mean one of its own sort."""
    found: dict[str, list[str]] = defaultdict(list)
    for title in titles:
        found[_kind(title)].append(title)
    return dict(found)


def _only_match(wanted: str, by_kind: Mapping[str, list[str]]) -> str:
    """The only title that ends with the name, or else the one that the name abbreviates; an empty text if none."""
    if not wanted or any(wanted in ends for _kind_name, ends in _KINDS):
        return ""
    kind = _kind(wanted)
    if kind:
        ending = [title for title in by_kind.get(kind, ()) if title.endswith(wanted)]
    else:
        ending = [title for titles in by_kind.values() for title in titles if title.endswith(wanted)]
    if ending:
        return ending[0] if len(ending) == 1 else ""
    return _closest([title for title in by_kind.get(kind, ()) if _abbreviates(title, wanted)]) if kind else ""


def _closest(titles: Sequence[str]) -> str:
    """The only one, or the only shortest: what an abbreviation leaves out least of."""
    shortest = [title for title in titles if len(title) == min(map(len, titles))]
    return shortest[0] if len(shortest) == 1 else ""


def _abbreviates(title: str, name: str) -> bool:
    """Tell whether the characters of a name, such as 浙公条, stand in a title of its kind in this order."""
    if len(name) < 2:
        return False
    if len(name) < 4 and title[0] != name[0]:
        return False
    rest = iter(title)
    return all(character in rest for character in name)


def _kind(name: str) -> str:
    """What sort of text a name ends in: 道路运输法 never means 道路运输…办法."""
    return next((kind for kind, ends in _KINDS if name.endswith(ends)), "")


def _not_found(name: str, known: Iterable[str]) -> str:
    # Only somebody who mistyped waits for it.
    from rapidfuzz import fuzz, process

    found = process.extract(title_key(name), list(dict.fromkeys(known)), scorer=fuzz.ratio, limit=_SUGGESTED)
    close = [title for title, score, _index in found if score >= _LIKE_ENOUGH]
    hint = f"您要找的是{'、'.join(f'《{title}》' for title in close)}吗？" if close else ""
    return f"没有找到名为“{name[:60]}”的法规。{hint}没有导入的法规请先用 zhixing library import 导入。"
