"""The screens of hand-in and review: tasks, list, a review in its states, two appraisers, the trainee's sheet."""

from __future__ import annotations

import datetime as dt
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
from app.services.case_hand_in import hand_in
from app.services.case_review import hand_in_lines, review_desk, say, take_seat
from app.services.case_sayings import Add, Comment, Confirm, Decide, Finish, Overrule, Saying
from app.services.case_tasks import CaseTaskWish, assign_cases, begin_case_task, open_case_tasks
from app.ui.case_review.paper import PAGE, ReviewPaper
from app.ui.case_review.side import COMMENTS
from app.ui.shots.camera import Camera, Screen

BRIEF, SEED, DEFECTS = "hazmat_a", 7, 8
SECOND = "second_appraiser"
REASON = "附页第二行已经写明，不算缺项"
DECISION = "附页确实写明，按第二人"


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
    handed = _fill(base, who, instructor, manager, administrator)
    yield Screen("48_hand_ins", instructor.login, "hand_ins")
    yield Screen("48_case_tasks", instructor.login, "case_tasks")
    yield Screen("48_case_tasks_refused", instructor.login, "case_tasks", then=_refused)
    yield Screen("48_review_begin", instructor.login, "case_review", handed.waiting.id)
    yield Screen("48_review", instructor.login, "case_review", handed.reviewed.id, _next)
    yield Screen("48_review_page", instructor.login, "case_review", handed.reviewed.id, _page)
    yield Screen("48_review_comments", instructor.login, "case_review", handed.reviewed.id,
                 lambda camera: camera.choose(COMMENTS))  # fmt: skip
    yield Screen("48_review_overrule", instructor.login, "case_review", handed.reviewed.id, _overrule)
    yield Screen("48_review_add", instructor.login, "case_review", handed.reviewed.id, _run("review.add"))
    yield Screen("48_review_finish", instructor.login, "case_review", handed.reviewed.id, _run("review.finish"))
    yield Screen("48_compare", manager.login, "case_compare", handed.differing.id)
    yield Screen("48_compare_decide", manager.login, "case_compare", handed.differing.id, _run("compare.second"))
    yield Screen("48_compare_decided", instructor.login, "case_compare", handed.decided.id)
    yield Screen("49_sheet", who.login, "case_sheet", handed.decided.id, _run("sheet.next"))
    yield Screen("49_sheet_waiting", who.login, "case_sheet", handed.waiting.id)
    yield Screen("49_sheet_not_there", who.login, "case_sheet", "H-none")
    yield Screen("49_cases_tasks", who.login, "cases")
    task = next(each for each in open_case_tasks(base, who) if each.limit.limits)
    yield Screen("49_case_timed", who.login, "case", begin_case_task(base, who, task.id))


def _fill(base: Base, who: Account, instructor: Account, manager: Account, administrator: Account) -> Handed:
    second, _password = create_account(base, administrator, SECOND, "王评查", Role.INSTRUCTOR, unit_name=who.unit)
    waiting, reviewed, differing, decided = (_handed_in(base, who, SEED + number) for number in range(4))
    first, *_rest = reviewed.appraisal.to_judge()
    note = Comment("notice", "", "告知的权利写全了，时限再核一遍")
    _speak(base, instructor, reviewed, [Confirm((first,)), note, Overrule(reviewed.appraisal.to_judge()[1], REASON)])
    for each in (differing, decided):
        _two(base, each, instructor, second)
    shown = comparison(base, manager, decided.id)
    for row in shown.rows:
        if row.differs:
            shown = decide(base, manager, decided.id, shown.seen, Decide(row.key, "second", DECISION))
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
    names = record.appraisal.to_judge()
    take_seat(base, instructor, record.id)
    _speak(base, second, record, [
        Overrule(names[-1], REASON), Confirm(names[:-1]),
        Add("decision", "", "", "1.5", "理由部分没有回应当事人的陈述", "写明是否采纳和理由"),
        Comment("decision", "", "主文写得清楚"), Finish("总体合格，说理再写充分"),
    ])  # fmt: skip
    _speak(base, instructor, record, [Confirm(names), Finish("程序部分请再练一遍")])


def _speak(base: Base, who: Account, record: HandIn, sayings: list[Saying]) -> None:
    take_seat(base, who, record.id)
    say(base, who, record.id, review_desk(base, who, record.id).seen, sayings)


def _run(command: str) -> Callable[[Camera], None]:
    return lambda camera: camera.run(command)


def _next(camera: Camera) -> None:
    camera.run("review.next")
    camera.run("review.next")


def _overrule(camera: Camera) -> None:
    _next(camera)
    camera.run("review.next")
    camera.run("review.overrule")


def _page(camera: Camera) -> None:
    camera.shown(ReviewPaper)[0].show_view(PAGE)


def _refused(camera: Camera) -> None:
    minutes, until = camera.shown(QLineEdit)[:2]
    minutes.setText("0")
    until.setText("明天")
    camera.run("case_tasks.give")
