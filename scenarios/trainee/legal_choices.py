"""The acts and provisions a trainee chooses from when handling a finding, made from the law library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pypinyin import Style, lazy_pinyin

from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary


@dataclass(frozen=True)
class BasisChoice:
    """Provisions that may be named for an act: which law, in words, and the citations."""

    title: str
    note: str
    citations: tuple[str, ...]


@dataclass(frozen=True)
class ActChoice:
    """An act with the provisions that may be named for it; the right version is the trainee's to choose."""

    id: str
    title: str
    bases: tuple[BasisChoice, ...]


def act_choices(law: LawLibrary, domains: Iterable[str] = ()) -> tuple[ActChoice, ...]:
    """All acts of the library, current and earlier provisions side by side; `domains` narrows them."""
    wanted = set(domains)
    out = []
    for act in law.acts():
        if wanted and law.domain_of(act.id).value not in wanted:
            continue
        bases = [_basis(law, act.violated, act.penalty, None, "现行规定")]
        earlier = law.earlier_basis(act.id)
        if earlier is not None and (earlier.violated or earlier.penalty):
            day = earlier.committed_before - dt.timedelta(days=1)
            words = f"{earlier.committed_before:%Y-%m-%d} 以前的规定"
            bases.append(_basis(law, earlier.violated, earlier.penalty, day, words))
        out.append(ActChoice(act.id, act.title, tuple(basis for basis in bases if basis.citations)))
    return tuple(out)


def _basis(
    law: LawLibrary, violated: Iterable[Citation], penalty: Iterable[Citation], on: dt.date | None, words: str
) -> BasisChoice:
    citations = tuple(str(citation) for citation in (*violated, *penalty))
    labels = [law.label(citation, on) for citation in (*violated, *penalty)]
    return BasisChoice(words, "；".join(labels), citations)


@lru_cache(maxsize=4096)
def initials(text: str) -> str:
    """Pinyin initials of a text, for searching."""
    return "".join(lazy_pinyin(text, style=Style.FIRST_LETTER)).lower()


@lru_cache(maxsize=4096)
def full_pinyin(text: str) -> str:
    """Pinyin of a text without tones, for searching."""
    return "".join(lazy_pinyin(text)).lower()
