"""A citation as a person at the screen reads it: gist, version, status."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.domain.law.citation import Citation
from app.domain.law.statute import Status
from app.services.base import Base


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """A provision as it stood on a day; `in_force` False where the statute was not in force then.

    `other_versions` are the days from which other versions of the statute were in force.
    """

    citation: str
    law: str
    article: str
    gist: str
    version: str
    source: str
    status: Status
    in_force: bool
    exact: bool
    in_force_from: dt.date | None
    in_force_until: dt.date | None
    note: str
    other_versions: tuple[dt.date, ...]


def look_up(base: Base, citation: str, on: dt.date) -> ProvisionView:
    """The provision as it stood on the day of the act; what the library does not hold is said, not guessed."""
    library = base.shelf.law()
    place = Citation.parse(citation)
    cited = library.provision(place, on)
    known = place.key in library.statute_keys()
    law = library.statute(place.key).title if known else place.key
    article = library.label(place, on).removeprefix(law)
    if cited is None:
        return ProvisionView(
            citation,
            law,
            article,
            "",
            "",
            "",
            Status.TO_VERIFY,
            library.is_in_force(place, on),
            False,
            None,
            None,
            "",
            (),
        )
    version = cited.version
    others = tuple(each.in_force_from for each in cited.statute.versions if each.id != version.id)
    status = (
        cited.provision.status if cited.may_deduct or cited.provision.status is not Status.CONFIRMED else version.status
    )
    return ProvisionView(
        citation=citation,
        law=law,
        article=article,
        gist=cited.provision.gist,
        version=version.id,
        source=version.source,
        status=status,
        in_force=True,
        exact=cited.exact,
        in_force_from=version.in_force_from,
        in_force_until=version.in_force_until,
        note=cited.provision.note,
        other_versions=others,
    )
