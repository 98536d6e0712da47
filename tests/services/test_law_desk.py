"""Favourites, what was read last and notes: each person their own, notes for the bureau for all."""

from __future__ import annotations

import pytest

from app.domain.law.desk import MOST_RECENT, PlaceKind
from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.errors import InvalidInputError, NotAllowedError, NotFoundError, ServiceError
from app.services.law_desk import (
    change_note,
    favourites,
    forget_recent,
    keep,
    let_go,
    note_history,
    note_read,
    notes_on,
    own_notes,
    recent,
    remove_note,
    write_note,
)
from tests.services.conftest import Clock, person
from tests.services.sample_bureau import either as either
from tests.services.sample_bureau import lawful as lawful

ACT = PlaceKind.ACT


def test_favourites_are_each_person_s_own(either: Base, trainee: Account, instructor: Account, clock: Clock) -> None:
    keep(either, trainee, ACT, "HA-08", " 无资格上岗 ")
    clock.pass_time(minutes=1)
    keep(either, trainee, PlaceKind.ARTICLE, "new_law.66", "演示法第六十六条")
    assert [(each.id, each.label) for each in favourites(either, trainee)] == [
        ("new_law.66", "演示法第六十六条"),
        ("HA-08", "无资格上岗"),
    ]
    assert favourites(either, instructor) == []
    let_go(either, trainee, ACT, "HA-08")
    assert [each.id for each in favourites(either, trainee)] == ["new_law.66"]


def test_the_last_read_places_come_first(either: Base, trainee: Account, clock: Clock) -> None:
    for number in range(MOST_RECENT + 1):
        clock.pass_time(seconds=1)
        note_read(either, trainee, ACT, f"HA-{number}", "行为")
    clock.pass_time(seconds=1)
    note_read(either, trainee, ACT, "HA-7", "行为")
    read = [each.id for each in recent(either, trainee)]
    assert (len(read), len(set(read)), read[:2]) == (MOST_RECENT, MOST_RECENT, ["HA-7", f"HA-{MOST_RECENT}"])
    forget_recent(either, trainee)
    assert recent(either, trainee) == []


def test_a_private_note_is_seen_by_its_author_alone(either: Base, trainee: Account, manager: Account) -> None:
    note = write_note(either, trainee, ACT, "HA-08", " 先看证 ")
    assert [(each.note.text, each.may_change, each.may_remove) for each in notes_on(either, trainee, ACT, "HA-08")] == [
        ("先看证", True, True)
    ]
    assert notes_on(either, manager, ACT, "HA-08") == []
    assert own_notes(either, manager) == []
    for attempt in (
        lambda: note_history(either, manager, note.note),
        lambda: change_note(either, manager, note, "改"),
        lambda: remove_note(either, manager, note),
    ):
        with pytest.raises(NotFoundError):
            attempt()


def test_a_note_for_the_bureau_is_seen_by_all_and_written_by_those_who_edit_the_law(
    either: Base, trainee: Account, instructor: Account, manager: Account
) -> None:
    with pytest.raises(NotAllowedError):
        write_note(either, trainee, ACT, "HA-08", "大家注意", shared=True)
    own = write_note(either, trainee, ACT, "HA-08", "自己记")
    with pytest.raises(NotAllowedError):
        change_note(either, trainee, own, "大家注意", shared=True)
    note = write_note(either, instructor, ACT, "HA-08", "先看证", shared=True)
    seen = {each.note.note: each for each in notes_on(either, trainee, ACT, "HA-08")}
    assert (seen[note.note].may_change, seen[note.note].may_remove) == (False, False)
    with pytest.raises(NotAllowedError, match="另写"):
        change_note(either, trainee, note, "改")
    with pytest.raises(NotAllowedError, match="复核人员"):
        remove_note(either, trainee, note)
    remove_note(either, manager, note)
    assert [each.note.note for each in notes_on(either, instructor, ACT, "HA-08")] == []
    with pytest.raises(NotFoundError):
        change_note(either, instructor, note, "再改")


def test_versions_of_a_note_stay_and_private_ones_stay_private(
    either: Base, trainee: Account, instructor: Account
) -> None:
    first = write_note(either, instructor, ACT, "HA-08", "草稿")
    second = change_note(either, instructor, first, "定稿", shared=True)
    assert [(each.version, each.text) for each in note_history(either, instructor, first.note)] == [
        (1, "草稿"),
        (2, "定稿"),
    ]
    assert [each.text for each in note_history(either, trainee, first.note)] == ["定稿"]
    change_note(either, instructor, second, "收回")
    with pytest.raises(NotFoundError):
        note_history(either, trainee, first.note)
    assert [each.note.text for each in own_notes(either, instructor)] == ["收回"]


def test_two_windows_do_not_overwrite_each_other(lawful: Base, instructor: Account) -> None:
    seen = write_note(lawful, instructor, ACT, "HA-08", "一")
    change_note(lawful, instructor, seen, "二")
    for late in (lambda: change_note(lawful, instructor, seen, "三"), lambda: remove_note(lawful, instructor, seen)):
        with pytest.raises(ServiceError, match="刷新"):
            late()


@pytest.mark.parametrize(
    ("place", "text", "words"),
    [("HA-08", "  ", "空"), ("HA-08", "a\x00", "控制字符"), ("HA-08", "字" * 4001, "太长"), ("", "好", "位置")],
)
def test_what_cannot_be_kept_is_told(lawful: Base, trainee: Account, place: str, text: str, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        write_note(lawful, trainee, ACT, place, text)
    with pytest.raises(InvalidInputError):
        keep(lawful, person("trainee", Role.TRAINEE), ACT, place, "\x00")
