"""Which fields have an owner."""

from __future__ import annotations

import pytest

from app.domain.appraisal.owned import OwnedBy, OwnedFields


@pytest.mark.parametrize(
    ("place", "path", "empty", "owned"),
    [
        (("14", "oral_told"), "", False, True),
        (("15", "oral_told"), "", False, False),
        (("9", "party"), ".id_number", False, True),
        (("9", "party"), ".phone", False, False),
        (("2", "asked"), ".age", False, True),
        (("2", "asked"), "[0].number", False, True),
        (("7", "case_no"), "", False, True),
        (("7", "case_no"), "", True, False),
    ],
)
def test_owners(place: tuple[str, str], path: str, empty: bool, owned: bool) -> None:
    """By form and field, by a part of any value, and by what is only owned once something stands there."""
    fields = OwnedFields(
        schema_version="1",
        owned=(
            OwnedBy(rule="CR-89", places=("14.oral_told",)),
            OwnedBy(rule="CR-02", places=("*.*.id_number", "*.*.number", "2.asked.age")),
            OwnedBy(rule="CR-83", places=("*.case_no",), empty_too=False),
        ),
    )
    assert fields.owns(*place, path, empty=empty) is owned
