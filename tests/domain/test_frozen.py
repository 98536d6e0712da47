"""The base of all values."""

import pytest
from pydantic import ValidationError

from app.domain.frozen import Frozen, Id


class Thing(Frozen):
    """A value for the test."""

    id: Id


def test_a_value_does_not_change_and_knows_its_keys():
    thing = Thing(id="a_1")
    with pytest.raises(ValidationError):
        thing.id = "b"
    with pytest.raises(ValidationError):
        Thing.model_validate({"id": "a", "idd": "b"})


@pytest.mark.parametrize("bad", ["", "1a", "a b", "中", "a" * 81])
def test_an_id_is_plain(bad):
    with pytest.raises(ValidationError):
        Thing(id=bad)
