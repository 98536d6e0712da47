"""Hand-ins and reviews, on both databases: nothing of them changes, nobody reviews their own, chains only grow."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text

from app.domain.attempt.chain import ChainError
from app.domain.hand_in.hand_in import digest
from app.domain.hand_in.review_events import Commented, Confirmed
from app.domain.roster.account import Role
from records.errors import CorruptBaseError, DuplicateError, HeadMovedError, RecordsError
from records.stores.case_hand_ins import FIRST, SECOND, Seat
from records.unit_of_work import Records
from tests.domain.hand_in.samples import AT, CONTENT, WHO, hand_in, task
from tests.records.conftest import account

SAID = Confirmed(**WHO, findings=("a1",))


@pytest.fixture
def handed_in(assigned: Records) -> Records:
    """A base with a hand-in of p1 and a second instructor p3."""
    with assigned.writing() as unit:
        unit.accounts.add(account("p3", Role.INSTRUCTOR), "hash-3")
        unit.hand_ins.add(hand_in(), CONTENT)
    return assigned


def take(records: Records, seat: int, who: str) -> Seat:
    with records.writing() as unit:
        return unit.case_reviews.take(hand_in(), seat, who, who, AT)


def test_a_hand_in_comes_back_with_its_bytes(handed_in: Records) -> None:
    with handed_in.reading() as unit:
        assert unit.hand_ins.get("H1") == unit.hand_ins.of_file("desk-1", hand_in().file) == hand_in()
        assert unit.hand_ins.content("H1") == CONTENT
        assert unit.hand_ins.is_handed_in("desk-1", hand_in().file)
        assert not unit.hand_ins.is_handed_in("desk-2", hand_in().file)
        assert unit.hand_ins.of_file("desk-2", hand_in().file) is None
        with pytest.raises(RecordsError, match="H9"):
            unit.hand_ins.get("H9")


def test_the_newest_come_first_and_tasks_count_theirs(handed_in: Records) -> None:
    with handed_in.writing() as unit:
        unit.case_tasks.add(task())
        later = hand_in(id="H2", task="T1", file="b", handed_in_at=AT + dt.timedelta(hours=1))
        unit.hand_ins.add(later, CONTENT)
        assert [each.id for each in unit.hand_ins.find()] == ["H2", "H1"]
        assert unit.hand_ins.find(["p2"]) == []
        assert (unit.hand_ins.count("T1"), unit.hand_ins.count("T2")) == (1, 0)


def test_a_file_is_handed_in_once(handed_in: Records) -> None:
    with pytest.raises(DuplicateError), handed_in.writing() as unit:
        unit.hand_ins.add(hand_in(id="H2"), CONTENT)


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE case_hand_ins SET number = 2",
        "DELETE FROM case_hand_ins",
        "UPDATE case_review_events SET body = '{}'",
        "DELETE FROM case_review_events",
    ],
)
def test_the_base_itself_refuses_to_change_it(handed_in: Records, deed: str) -> None:
    seat = take(handed_in, FIRST, "p2")
    with handed_in.writing() as unit:
        unit.case_reviews.append(hand_in(), seat, 0, [SAID])
    with pytest.raises(RecordsError, match="不能修改"), handed_in.writing() as unit:
        unit._db.execute(text(deed))


def test_other_bytes_are_found(handed_in: Records) -> None:
    with pytest.raises(AssertionError), handed_in.writing() as unit:
        unit.hand_ins.add(hand_in(id="H3", file="c", sha256=digest(b"x")), CONTENT)
    with handed_in.writing() as unit:
        drop = "DROP TRIGGER case_hand_ins_no_update"
        if handed_in.engine.dialect.name != "sqlite":
            drop = "DROP TRIGGER case_hand_ins_no_change ON case_hand_ins"
        unit._db.execute(text(drop))
        unit._db.execute(text("UPDATE case_hand_ins SET content = :x"), {"x": b"other"})
    with pytest.raises(CorruptBaseError, match="不是同一份"), handed_in.reading() as unit:
        unit.hand_ins.content("H1")


def test_a_seat_is_one_person_s_and_never_the_trainee_s(handed_in: Records) -> None:
    take(handed_in, FIRST, "p2")
    for seat, who in ((FIRST, "p3"), (SECOND, "p2"), (SECOND, "p1")):
        with pytest.raises(DuplicateError):
            take(handed_in, seat, who)
    take(handed_in, SECOND, "p3")
    with handed_in.reading() as unit:
        assert [each.account for each in unit.case_reviews.seats(["H1"])] == ["p2", "p3"]
        assert len(unit.case_reviews.seats()) == 2
        assert unit.case_reviews.untaken("p9") == 0
        assert unit.case_reviews.seats([]) == []


def test_who_has_no_reviewer_yet_is_counted_but_not_one_s_own(handed_in: Records) -> None:
    with handed_in.reading() as unit:
        assert (unit.case_reviews.untaken("p2"), unit.case_reviews.untaken("p1")) == (1, 0)


def test_a_seat_can_be_left_before_a_word_is_said(handed_in: Records) -> None:
    seat = take(handed_in, FIRST, "p2")
    with handed_in.writing() as unit:
        unit.case_reviews.leave(seat)
    seat = take(handed_in, FIRST, "p3")
    with handed_in.writing() as unit:
        unit.case_reviews.append(hand_in(), seat, 0, [SAID])
    with pytest.raises(DuplicateError), handed_in.writing() as unit:
        unit.case_reviews.leave(seat)


def test_chains_grow_side_by_side_and_not_from_an_old_view(handed_in: Records) -> None:
    first, second = take(handed_in, FIRST, "p2"), take(handed_in, SECOND, "p3")
    with handed_in.writing() as unit:
        made = unit.case_reviews.append(hand_in(), first, 0, [SAID, Commented(**WHO, words="写得好")])
        assert [each.seq for each in made] == [1, 2]
    with handed_in.writing() as unit:
        unit.case_reviews.append(hand_in(), second, 0, [SAID])
    with pytest.raises(HeadMovedError, match="刷新"), handed_in.writing() as unit:
        unit.case_reviews.append(hand_in(), first, 1, [SAID])
    with handed_in.reading() as unit:
        assert unit.case_reviews.events(hand_in(), first) == made
        assert len(unit.case_reviews.events(hand_in(), second)) == 1


def test_a_chain_of_another_file_does_not_hold(handed_in: Records) -> None:
    seat = take(handed_in, FIRST, "p2")
    with handed_in.writing() as unit:
        unit.case_reviews.append(hand_in(), seat, 0, [SAID])
    with pytest.raises(ChainError), handed_in.reading() as unit:
        unit.case_reviews.events(hand_in(sha256=digest(b"x")), seat)
