"""What the results page reads."""

from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.ui.results.loading import Wish, load_results
from tests.services.conftest import do_whole_attempt, person


def test_an_instructor_sees_the_class_or_one_person(base: Base, trainee: Account, instructor: Account) -> None:
    do_whole_attempt(base, trainee)
    do_whole_attempt(base, person("other", Role.TRAINEE))
    everybody = load_results(base, instructor, Wish())
    assert everybody.group is not None
    assert len(everybody.group.members) == 2
    assert everybody.profile is None
    assert [id_ for id_, _ in everybody.classes] == ["c1"]
    one = load_results(base, instructor, Wish(actor=trainee.id))
    assert one.group is None
    assert one.profile is not None
    assert len(one.points) == len(one.lines) == 1


def test_a_trainee_sees_only_their_own_whatever_is_asked(base: Base, trainee: Account) -> None:
    do_whole_attempt(base, person("other", Role.TRAINEE))
    found = load_results(base, trainee, Wish(actor="other"))
    assert found.lines == ()
    assert found.people == ()


def test_nothing_played_yet(base: Base, instructor: Account) -> None:
    found = load_results(base, instructor, Wish())
    assert (found.scenario, found.group, found.figures.attempts) == ("", None, 0)
