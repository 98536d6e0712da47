"""Who reviews has list, tasks, review and comparison; who trains has the sheet."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.case_review.place import review_places
from app.ui.desk import Desk


def test_places_by_role(
    desk_for: Callable[[Account], Desk], trainee: Account, instructor: Account, manager: Account,
    administrator: Account,
) -> None:  # fmt: skip
    every = ["hand_ins", "case_tasks", "case_review", "case_compare", "case_sheet"]
    assert [each.id for each in review_places(desk_for(instructor))] == every
    assert [each.id for each in review_places(desk_for(manager))] == every
    (sheet,) = review_places(desk_for(trainee))
    assert (sheet.id, sheet.parent) == ("case_sheet", "cases")
    assert review_places(desk_for(administrator)) == []
    for place in review_places(desk_for(instructor)):
        assert place.make().title()
