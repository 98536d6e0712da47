"""The base of all values."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.frozen import Frozen, Id


class Thing(Frozen):
    """A value for the test."""

    id: Id


def test_a_value_does_not_change_and_knows_its_keys() -> None:
    thing = Thing(id="a_1")
    with pytest.raises(ValidationError):
        thing.id = "b"  # type: ignore[misc]  # what the test is about
    with pytest.raises(ValidationError):
        Thing.model_validate({"id": "a", "idd": "b"})


@pytest.mark.parametrize("bad", ["", "1a", "a b", "中", "a" * 81])
def test_an_id_is_plain(bad: Any) -> None:
    with pytest.raises(ValidationError):
        Thing(id=bad)
