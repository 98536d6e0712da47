"""The law in memory: look up statutes, provisions and acts as they stood on a day. Pure, without files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass

from app.domain.law.act import Act, Authority, Domain, EarlierBasis, FineRange
from app.domain.law.citation import Citation
from app.domain.law.statute import Provision, Status, Statute, StatuteVersion


@dataclass(frozen=True)
class CitedProvision:
    """A provision together with the version it was read in; `exact` is False where only a larger place has a gist."""

    citation: Citation
    statute: Statute
    version: StatuteVersion
    provision: Provision
    exact: bool

    @property
    def may_deduct(self) -> bool:
        """Whether a trainee may lose points over this provision: text and version must both have been read."""
        return self.provision.may_deduct and self.version.status.may_deduct

    def label(self, *, digits: bool = False) -> str:
        """Return the name with the version's day, such as 危险化学品安全法（2026-05-01施行）第六十七条."""
        place = _place(self.citation, self.version, digits=digits)
        return f"{self.statute.title}（{self.version.in_force_from:%Y-%m-%d}施行）{place}"


@dataclass(frozen=True)
class ApplicableBasis:
    """The provisions and amounts that answer for an act on the day it was committed."""

    act: Act
    act_date: dt.date
    violated: tuple[Citation, ...]
    penalty: tuple[Citation, ...]
    fine: FineRange | None
    rule: str
    authority: Authority
    status: Status
    earlier_law: bool

    @property
    def punishable(self) -> bool:
        """Whether any provision punished the act on that day."""
        return bool(self.penalty)

    @property
    def may_deduct(self) -> bool:
        """Whether a trainee may lose points over choosing this basis wrongly."""
        return self.status.may_deduct


class LawLibrary:
    """All statutes and acts that the program knows; immutable once made."""

    def __init__(
        self,
        statutes: Iterable[Statute] = (),
        acts: Iterable[tuple[Domain, Act]] = (),
        earlier: Iterable[EarlierBasis] = (),
    ) -> None:
        self._statutes = {statute.key: statute for statute in statutes}
        self._acts: dict[str, Act] = {}
        self._domains: dict[str, Domain] = {}
        for domain, act in acts:
            self._acts[act.id], self._domains[act.id] = act, domain
        self._earlier = {entry.act: entry for entry in earlier}
        self._provisions = {
            (statute.key, version.id): {provision.citation(statute.key): provision for provision in version.provisions}
            for statute in self._statutes.values()
            for version in statute.versions
        }
        self._names = {
            name: statute.key
            for statute in self._statutes.values()
            for name in (statute.name, statute.title, *statute.short_names)
        }

    def statutes(self) -> Iterator[Statute]:
        """Go through all statutes by key."""
        return iter(sorted(self._statutes.values(), key=lambda statute: statute.key))

    def statute(self, key: str) -> Statute:
        """Return the statute; raises KeyError if the key is unknown."""
        return self._statutes[key]

    def statute_keys(self) -> frozenset[str]:
        """All known keys."""
        return frozenset(self._statutes)

    def key_of(self, name: str) -> str | None:
        """Return the key of the statute with that full or short name."""
        return self._names.get(name)

    def version_on(self, key: str, day: dt.date) -> StatuteVersion | None:
        """Return the version of a known statute that was in force on `day`."""
        return self._statutes[key].version_on(day)

    def provision(self, citation: Citation, on: dt.date) -> CitedProvision | None:
        """Return what the cited place said on that day, or the nearest larger place that has a gist.

        None means: unknown statute, not in force on that day, or no gist for the article.
        """
        statute = self._statutes.get(citation.key)
        version = statute.version_on(on) if statute else None
        if not statute or not version:
            return None
        known = self._provisions[(statute.key, version.id)]
        place: Citation | None = citation
        while place:
            if place in known:
                return CitedProvision(citation, statute, version, known[place], exact=place == citation)
            place = place.enclosing
        return None

    def is_in_force(self, citation: Citation, on: dt.date) -> bool:
        """Tell whether the statute of the citation was in force on that day."""
        statute = self._statutes.get(citation.key)
        return statute is not None and statute.version_on(on) is not None

    def label(self, citation: Citation, on: dt.date | None = None, *, digits: bool = False) -> str:
        """Return the citation as documents write it, 危险化学品安全法第六十七条; an unknown key stays a key."""
        statute = self._statutes.get(citation.key)
        if not statute:
            return str(citation)
        version = statute.version_on(on) if on else statute.versions[-1]
        return f"{statute.title}{_place(citation, version or statute.versions[-1], digits=digits)}"

    def with_acts(self, acts: Iterable[Act]) -> LawLibrary:
        """The same library in which these acts take the place of those of their ids; raises KeyError for a new id."""
        changed = copy(self)
        changed._acts = {**self._acts, **{self._acts[act.id].id: act for act in acts}}
        return changed

    def act(self, act_id: str) -> Act:
        """Return the act; raises KeyError if the id is unknown."""
        return self._acts[act_id]

    def act_ids(self) -> frozenset[str]:
        """All known act ids."""
        return frozenset(self._acts)

    def domain_of(self, act_id: str) -> Domain:
        """Return the field of enforcement of a known act."""
        return self._domains[act_id]

    def acts(self, on: dt.date | None = None, domain: Domain | None = None) -> list[Act]:
        """Return the acts by id, limited to those that answer for an act of that day and to one field where given."""
        found = (self._acts[act_id] for act_id in sorted(self._acts))
        return [
            act
            for act in found
            if (on is None or act.covers(on)) and (domain is None or self._domains[act.id] is domain)
        ]

    def earlier_basis(self, act_id: str) -> EarlierBasis | None:
        """Return what answered for the act before the new law, if that was recorded."""
        return self._earlier.get(act_id)

    def choose_by_act_date(self, act_id: str, act_date: dt.date) -> ApplicableBasis:
        """Return the provisions that govern an act of that day (行政处罚法37: the old law, unless the new is milder).

        No recorded earlier basis is harsher than the new law, so the day alone decides. Raises KeyError for an unknown
        act and LookupError where nothing is known about the law of that day.
        """
        act = self._acts[act_id]
        earlier = self._earlier.get(act_id)
        if earlier and earlier.covers(act_date):
            return ApplicableBasis(
                act, act_date, earlier.violated, earlier.penalty, earlier.fine, earlier.rule, earlier.authority,
                earlier.status, earlier_law=True,
            )  # fmt: skip
        if not act.covers(act_date):
            raise LookupError(f"{act_id}: no law known for {act_date}")
        return ApplicableBasis(
            act, act_date, act.violated, act.penalty, act.fine, act.rule, act.authority, act.status, earlier_law=False
        )


def _place(citation: Citation, version: StatuteVersion, *, digits: bool) -> str:
    article = f"{citation.article}-{citation.suffix}" if citation.suffix else str(citation.article)
    return citation.chinese(digits=digits, single_paragraph=article in version.articles_with_one_paragraph)
