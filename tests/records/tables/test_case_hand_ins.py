"""The tables of hand-ins."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from records.tables.base import Row
from records.tables.case_hand_ins import HandInRow, ReviewSeatRow


def test_a_file_is_handed_in_once_and_a_seat_is_no_trainee_s() -> None:
    hand_ins, seats = (Row.metadata.tables[each.__tablename__] for each in (HandInRow, ReviewSeatRow))
    unique = {
        tuple(column.name for column in each.columns)
        for each in hand_ins.constraints
        if isinstance(each, UniqueConstraint)
    }
    assert ("machine", "file") in unique
    assert "ck_case_review_seats_another_person" in {str(each.name) for each in seats.constraints}
