"""The screens of appraisal practice: none yet, the list, a file that is being appraised, what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.appraisal.practising import Mark
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_practice import (
    PracticeWish,
    begin_practice,
    hand_in_practice,
    keep_marks,
    outcome_of,
    practice_case,
    practices,
)
from app.ui.case_practice.marking import MADE, MarkPanel
from app.ui.case_practice.outcome import ALARMS, HITS, OutcomePanel
from app.ui.case_practice.reading import Reading
from app.ui.case_practice.rule_picker import RulePicker
from app.ui.casefile.document_reader import PAGE
from app.ui.shots.camera import Camera, Screen

SEED = 11
WORKED_S = 754
TYPED = "dxje"
"""Pinyin initials of what is wrong with the sum."""


def practice_screens(base: Base, who: Account, new: Account, instructor: Account) -> Iterator[Screen]:
    """All states; each is to be taken before the next is asked for."""
    yield Screen("44_practices_none", new.login, "case_practices")
    if not practices(base, who):
        for wish in (PracticeWish("hazmat_a", 9, SEED), PracticeWish("overload_offsite", 6, SEED)):
            _fill(base, who, wish)
    going, done = sorted(practices(base, who), key=lambda each: each.done)
    yield Screen("44_practices", who.login, "case_practices")
    yield Screen("44_practices_everybody", instructor.login, "case_practices")
    yield Screen("45_practice", who.login, "case_practice", going.id, _searching)
    yield Screen("45_practice_marks", who.login, "case_practice", going.id, lambda camera: camera.choose(MADE))
    yield Screen("45_practice_page", who.login, "case_practice", going.id, _page)
    yield Screen("46_practice_missed", who.login, "case_practice", done.id)
    yield Screen("46_practice_found", instructor.login, "case_practice", done.id, lambda camera: camera.choose(HITS))
    yield Screen("46_practice_alarms", who.login, "case_practice", done.id, _alarms)
    yield Screen("46_practice_not_there", who.login, "case_practice", "AP-none")


def _fill(base: Base, who: Account, wish: PracticeWish) -> None:
    """One that is handed in with hits, misses and a false alarm, and one that goes on."""
    practice = begin_practice(base, who, wish)
    found = outcome_of(base.shelf, practice_case(base, practice), ()).misses
    marks = [Mark(document=each.document, field=each.field, rule=each.rule, deduction=each.deduction) for each in found]
    marks[1] = marks[1].model_copy(update={"rule": "CR-01", "words": found[1].why[:60]})
    some = [*marks[: len(marks) // 2], Mark(document="closing", field="facts", rule="CR-35", words=found[-1].mend[:60])]
    if practice.brief == "hazmat_a":
        hand_in_practice(base, who, practice.id, some, WORKED_S)
    else:
        keep_marks(base, who, practice.id, some, WORKED_S)


def _searching(camera: Camera) -> None:
    camera.shown(MarkPanel)[0].place_wanted.emit("decision", "amount")
    camera.shown(MarkPanel)[0].find_rule()
    camera.shown(RulePicker)[0].search.setText(TYPED)


def _page(camera: Camera) -> None:
    camera.run("practice.down")
    camera.shown(Reading)[0].show_view(PAGE)
    camera.wait(lambda: camera.shown(Reading)[0].preview.count() > 0)


def _alarms(camera: Camera) -> None:
    camera.shown(OutcomePanel)[0].show_tab(ALARMS)
