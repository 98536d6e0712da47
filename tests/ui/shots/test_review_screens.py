"""Which states of hand-in and review are pictured."""

from app.domain.hand_in.outcome import Stage
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_review import hand_in_lines
from app.services.shelf import Shelf
from app.ui.shots.review_screens import review_screens, review_words


def test_every_page_is_there_and_files_are_handed_in_once(
    base: Base, trainee: Account, instructor: Account, manager: Account, administrator: Account
) -> None:
    object.__setattr__(base, "shelf", Shelf())
    found = list(review_screens(base, trainee, instructor, manager, administrator))
    places = {"hand_ins", "case_tasks", "case_review", "case_compare", "case_sheet", "cases", "case"}
    assert {screen.place for screen in found} == places
    assert len({screen.name for screen in found}) == len(found)
    stages = {each.stage for each in hand_in_lines(base, instructor)}
    assert stages == {Stage.WAITING, Stage.IN_REVIEW, Stage.TO_DECIDE, Stage.DONE}
    again = list(review_screens(base, trainee, instructor, manager, administrator))
    assert len(again) == len(found) - 2
    assert len(hand_in_lines(base, instructor)) == 4
    assert all(review_words().values())
