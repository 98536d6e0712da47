"""Which statute a name means: key, title, short name, the end of a title, or characters picked out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.law.fulltext.text import title_key
from app.domain.law.library import LawLibrary
from app.services.errors import NotFoundError

_LIKE_ENOUGH = 50
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


def resolve(name: str, library: LawLibrary, titles: Mapping[str, str]) -> tuple[str, str | None]:
    """Return the title and the built-in key, if it has one, of the statute that a name means.

    `titles` are the imported ones by their keys; the built-in library goes first, as it holds what this trade uses.
    Raises NotFoundError, which names the titles that look alike.
    """
    if name in library.statute_keys():
        return library.statute(name).title, name
    wanted = title_key(name)
    built_in = {title_key(statute.name): statute for statute in library.statutes()}
    key = library.key_of(name) or library.key_of(wanted)
    if key is not None:
        return library.statute(key).title, key
    for known in (built_in, titles):
        match = wanted if wanted in known else _only_match(wanted, known)
        if match in built_in:
            return built_in[match].title, built_in[match].key
        if match:
            return titles[match], None
    raise NotFoundError(_not_found(name, [*built_in, *titles]))


def _only_match(wanted: str, known: Iterable[str]) -> str:
    """The only title that ends with the name, or else the only one that the name abbreviates; an empty text if none."""
    if any(wanted in ends for _kind_name, ends in _KINDS):
        return ""
    titles = list(known)
    for matches in (str.endswith, _abbreviates):
        found = [title for title in titles if wanted and matches(title, wanted)]
        if len(found) == 1:
            return found[0]
    return ""


def _abbreviates(title: str, name: str) -> bool:
    """Tell whether the characters of a name, such as 浙公条, stand in the title in this order, from its first on."""
    if len(name) < 2 or title[0] != name[0] or _kind(title) != _kind(name):
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
