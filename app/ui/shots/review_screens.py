"""The screens of hand-in and review: tasks, list, a review in its states, two appraisers, the trainee's sheet."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit

from app.domain.hand_in.hand_in import HandIn
from app.domain.roster.account import Account, Role
from app.services.accounts import create_account
from app.services.base import Base
from app.services.case_briefs import exercise_of
from app.services.case_comparing import comparison, decide
from app.services.case_desk import new_path
from app.services.case_files import save_case
from app.services.case_hand_in import hand_in, own_hand_ins
from app.services.case_review import hand_in_lines, review_desk, say, take_seat
from app.services.case_sayings import Add, Comment, Confirm, Decide, Finish, Overrule, Saying
from app.services.case_tasks import CaseTaskWish, assign_cases, begin_case_task, open_case_tasks
from app.ui.case_review.paper import ReviewPaper
from app.ui.case_review.saying_forms import SayingForm
from app.ui.case_review.side import COMMENTS
from app.ui.casefile.document_reader import PAGE
from app.ui.shots.camera import Camera, Screen
from app.ui.shots.invented_law import FOLDER

BRIEF, SEED, DEFECTS, FILES = "hazmat_a", 7, 8, 4
SECOND = "second_appraiser"
WORDS = FOLDER / "review.json"


@dataclass(frozen=True)
class Handed:
    """What was handed in for the pictures, by how far it is."""

    waiting: HandIn
    reviewed: HandIn
    differing: HandIn
    decided: HandIn


def review_screens(
    base: Base, who: Account, instructor: Account, manager: Account, administrator: Account
) -> Iterator[Screen]:
    """All states; each is to be taken before the next is asked for."""
    if not hand_in_lines(base, instructor):
        yield Screen("48_hand_ins_none", instructor.login, "hand_ins")
        yield Screen("48_case_tasks_none", instructor.login, "case_tasks")
    handed = fill(base, who, instructor, manager, administrator)
    yield Screen("48_hand_ins", instructor.login, "hand_ins")
    yield Screen("48_case_tasks", instructor.login, "case_tasks")
    yield Screen("48_case_tasks_refused", instructor.login, "case_tasks", then=_refused)
    yield Screen("48_review_begin", instructor.login, "case_review", handed.waiting.id)
    yield Screen("48_review", instructor.login, "case_review", handed.reviewed.id, _next)
    yield Screen("48_review_page", instructor.login, "case_review", handed.reviewed.id, _page)
    yield Screen("48_review_comments", instructor.login, "case_review", handed.reviewed.id,
                 lambda camera: camera.choose(COMMENTS))  # fmt: skip
    yield Screen("48_review_overrule", instructor.login, "case_review", handed.reviewed.id, _overrule, after=_drop)
    yield Screen("48_review_add", instructor.login, "case_review", handed.reviewed.id, _run("review.add"),
                 after=_drop)  # fmt: skip
    yield Screen("48_review_finish", instructor.login, "case_review", handed.reviewed.id, _run("review.finish"),
                 after=_drop)  # fmt: skip
    yield Screen("48_compare", manager.login, "case_compare", handed.differing.id)
    yield Screen("48_compare_decide", manager.login, "case_compare", handed.differing.id, _run("compare.second"),
                 after=_drop)  # fmt: skip
    yield Screen("48_compare_decided", instructor.login, "case_compare", handed.decided.id)
    yield Screen("49_sheet", who.login, "case_sheet", handed.decided.id, _run("sheet.next"))
    yield Screen("49_sheet_waiting", who.login, "case_sheet", handed.waiting.id)
    yield Screen("49_sheet_not_there", who.login, "case_sheet", "H-none")
    yield Screen("49_cases_tasks", who.login, "cases")
    task = next(each for each in open_case_tasks(base, who) if each.limit.limits)
    yield Screen("49_case_timed", who.login, "case", begin_case_task(base, who, task.id))


def review_words() -> dict[str, str]:
    """What is typed in the pictures."""
    words: dict[str, str] = json.loads(WORDS.read_text(encoding="utf-8"))
    return words


def fill(base: Base, who: Account, instructor: Account, manager: Account, administrator: Account) -> Handed:
    """Hand files in and review them, once for a base."""
    known = {each.file: each for each in own_hand_ins(base, who)}
    made = [next((each for file, each in known.items() if f"handed_{SEED + number}." in file), None)
            for number in range(FILES)]  # fmt: skip
    if all(made):
        return Handed(*(each for each in made if each is not None))
    words = review_words()
    second, _password = create_account(
        base, administrator, SECOND, words["second"], Role.INSTRUCTOR, unit_name=who.unit
    )
    waiting, reviewed, differing, decided = (_handed_in(base, who, SEED + number) for number in range(FILES))
    first, other, *_rest = reviewed.appraisal.to_judge()
    note = Comment("notice", "", words["note"])
    _speak(base, instructor, reviewed, [Confirm((first,)), note, Overrule(other, words["reason"])])
    for each in (differing, decided):
        _two(base, each, instructor, second)
    shown = comparison(base, manager, decided.id)
    for row in shown.rows:
        if row.differs:
            shown = decide(base, manager, decided.id, shown.seen, Decide(row.key, "second", words["decision"]))
    ends = (base.clock() + dt.timedelta(days=2)).replace(hour=17, minute=0, second=0, microsecond=0)
    assign_cases(base, instructor, CaseTaskWish((who.id,), BRIEF, minutes=90, until=ends, appraisers=2))
    assign_cases(base, instructor, CaseTaskWish((who.id,), "simple_driver", again=True))
    return Handed(waiting, reviewed, differing, decided)


def _handed_in(base: Base, who: Account, seed: int) -> HandIn:
    case = exercise_of(base.shelf, BRIEF, seed, DEFECTS).case
    path = new_path(base, who, f"handed_{seed}")
    path.parent.mkdir(parents=True, exist_ok=True)
    save_case(path, case, base.clock(), who.display_name)
    return hand_in(base, who, path)


def _two(base: Base, record: HandIn, instructor: Account, second: Account) -> None:
    names, words = record.appraisal.to_judge(), review_words()
    take_seat(base, instructor, record.id)
    _speak(base, second, record, [
        Overrule(names[-1], words["reason"]), Confirm(names[:-1]),
        Add("decision", "", "", "1.5", words["why"], words["mend"]),
        Comment("decision", "", words["praise"]), Finish(words["whole"]),
    ])  # fmt: skip
    _speak(base, instructor, record, [Confirm(names), Finish(words["whole_first"])])


def _speak(base: Base, who: Account, record: HandIn, sayings: list[Saying]) -> None:
    take_seat(base, who, record.id)
    say(base, who, record.id, review_desk(base, who, record.id).seen, sayings)


def _run(command: str) -> Callable[[Camera], None]:
    return lambda camera: camera.run(command)


def _next(camera: Camera) -> None:
    camera.run("review.next")
    camera.run("review.next")


def _drop(camera: Camera) -> None:
    """Drop what is being written."""
    for form in camera.shown(SayingForm):
        form.cancelled.emit()
    camera.settle()


def _overrule(camera: Camera) -> None:
    _next(camera)
    camera.run("review.next")
    camera.run("review.overrule")


def _page(camera: Camera) -> None:
    camera.shown(ReviewPaper)[0].show_view(PAGE)


def _refused(camera: Camera) -> None:
    minutes, until = camera.shown(QLineEdit)[:2]
    minutes.setText("0")
    until.setText(review_words()["tomorrow"])
    camera.run("case_tasks.give")
