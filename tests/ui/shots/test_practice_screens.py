"""Which states of appraisal practice are pictured."""

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_practice import practices
from app.services.shelf import Shelf
from app.ui.shots.practice_screens import practice_screens


def test_every_page_is_there_and_practices_are_made_once(
    base: Base, instructor: Account, trainee: Account, manager: Account
) -> None:
    object.__setattr__(base, "shelf", Shelf())
    found = list(practice_screens(base, trainee, manager, instructor))
    assert {screen.place for screen in found} == {"case_practices", "case_practice"}
    assert len({screen.name for screen in found}) == len(found)
    going, done = sorted(practices(base, trainee), key=lambda each: each.done)
    assert (going.done, done.done) == (False, True)
    assert going.marks
    assert done.outcome
    assert min(len(done.outcome.hits), len(done.outcome.misses), len(done.outcome.false_alarms)) > 0
    list(practice_screens(base, trainee, manager, instructor))
    assert len(practices(base, trainee)) == 2
