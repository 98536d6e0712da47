"""What belongs to what: from an article or an act to everything that cites or names it, and from an entry back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.law.bindings import Bindings
from app.domain.law.citation import Citation
from app.domain.law.fulltext.asked import read_asked
from app.domain.law.library import LawLibrary
from app.domain.law.uses import Use, UseKind
from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_names import resolve

_ACT = re.compile(r"[A-Za-z]{2}-?\d{2}")


@dataclass(frozen=True, slots=True)
class Binding:
    """One entry bound to what was asked for; `label` is the provision as people read it, `places` where it is named."""

    kind: UseKind
    id: str
    title: str
    citations: tuple[str, ...]
    labels: tuple[str, ...]
    acts: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """Everything bound to a provision or an act, by kind and id; `citation` or `act` says what it was."""

    label: str
    citation: str
    act: str
    bindings: tuple[Binding, ...]

    def of(self, kind: UseKind) -> tuple[Binding, ...]:
        """Those of one kind."""
        return tuple(binding for binding in self.bindings if binding.kind is kind)


def bindings(base: Base, question: str) -> Bound:
    """Return what is bound to an act (`HA-08`) or a provision (`处罚法55`, `key.55`); raises NotFoundError."""
    library = base.shelf.law()
    act_id = _act_id(question)
    if act_id is not None:
        if act_id not in library.act_ids():
            raise NotFoundError(f"违法行为表里没有“{act_id}”。")
        act = library.act(act_id)
        uses = (*base.shelf.bindings().of(UseKind.ACT, act_id), *base.shelf.bindings().naming(act_id))
        return Bound(f"{act.id} {act.title}", "", act.id, _grouped(uses, library))
    citation = _citation(question, library)
    return Bound(library.label(citation), str(citation), "", _grouped(base.shelf.bindings().citing(citation), library))


def bound_to(base: Base, kind: UseKind, entry_id: str) -> tuple[Use, ...]:
    """Return what an entry itself rests on: its provisions and acts, each with its place."""
    index: Bindings = base.shelf.bindings()
    return index.of(kind, entry_id)


def _act_id(question: str) -> str | None:
    text = question.strip().upper()
    if not _ACT.fullmatch(text):
        return None
    return text if "-" in text else f"{text[:2]}-{text[2:]}"


def _citation(question: str, library: LawLibrary) -> Citation:
    asked = read_asked(question)
    _, key = resolve(asked.name, library, {})
    citation = asked.citation(key) if key else None
    if citation is None:
        raise NotFoundError(f"“{question[:60]}”没有写到条。请写成“处罚法55”这样，或写行为编号。")
    return citation


def _grouped(uses: tuple[Use, ...], library: LawLibrary) -> tuple[Binding, ...]:
    groups: dict[tuple[UseKind, str], list[Use]] = {}
    for use in uses:
        groups.setdefault((use.kind, use.id), []).append(use)
    order = list(UseKind)
    return tuple(
        _binding(groups[key], library) for key in sorted(groups, key=lambda each: (order.index(each[0]), each[1]))
    )


def _binding(uses: list[Use], library: LawLibrary) -> Binding:
    citations = dict.fromkeys(use.citation for use in uses if use.citation is not None)
    return Binding(
        kind=uses[0].kind,
        id=uses[0].id,
        title=uses[0].title,
        citations=tuple(str(citation) for citation in citations),
        labels=tuple(library.label(citation) for citation in citations),
        acts=tuple(dict.fromkeys(use.act for use in uses if use.act is not None)),
        places=tuple(dict.fromkeys(use.place for use in uses)),
    )
