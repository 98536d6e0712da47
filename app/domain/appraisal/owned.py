"""Fields whose flaws a rule of the whole file speaks of, so that one defect isn't told twice."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.appraisal.rule import RuleId
from app.domain.frozen import Frozen

OwnedPlace = Annotated[
    str, StringConstraints(pattern=r"^(\*|[0-9]{1,2}|[EA][0-9]{1,2}[a-e]?)\.(\*|[a-z][a-z0-9_]*)(\.[a-z_]+)?$")
]
"""Form and field, `*` for any form or any field, and a part of the value where only that is meant: `*.*.id_number`."""


class OwnedBy(Frozen):
    """A rule and the fields it speaks of; `empty_too` is False where an empty field is still the form's own matter."""

    rule: RuleId
    places: tuple[OwnedPlace, ...] = Field(min_length=1)
    empty_too: bool = True


class OwnedFields(Frozen):
    """All of them, as one file."""

    schema_version: Literal["1"]
    owned: tuple[OwnedBy, ...]

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(place for each in self.owned for place in each.places)

    @cached_property
    def _empty_too(self) -> frozenset[str]:
        return frozenset(place for each in self.owned if each.empty_too for place in each.places)

    def owns(self, code: str, field: str, path: str = "", *, empty: bool = False) -> bool:
        """Whether a rule speaks of a field of a form, or of a part of its value; `empty` where nothing stands in it."""
        places = self._empty_too if empty else self._places
        part = path.rpartition(".")[2]
        for form in (code, "*"):
            if f"{form}.{field}" in places:
                return True
            if part and not places.isdisjoint({f"{form}.{field}.{part}", f"{form}.*.{part}"}):
                return True
        return False
