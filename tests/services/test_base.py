"""A base knows whether it is the demonstration."""

from app.services.base import DEMONSTRATION_NOTE, Base


def test_the_note_makes_the_demonstration(base: Base) -> None:
    before = base.is_demonstration
    with base.records.writing() as unit:
        unit.notes.put(DEMONSTRATION_NOTE, "1")
    assert (before, base.is_demonstration) == (False, True)
    assert base.clock().tzinfo is not None
