"""Which screens are pictured, on what the base holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.attempt.record import AttemptState
from app.domain.errors import KnownError
from app.domain.roster.account import Account, Role
from app.domain.scoring.summary import ScoreSummary
from app.services.accounts import create_account
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.history import HistoryLine, HistoryWish, history
from app.services.open_base import open_base
from app.services.training import open_tasks
from app.ui.shots.camera import Camera, Screen
from app.ui.shots.case_screens import case_screens
from app.ui.shots.law_screens import law_screens
from app.ui.shots.practice_screens import practice_screens
from app.ui.shots.review_screens import review_screens
from app.ui.shots.run_screens import run_screens
from app.ui.shots.scene_screens import scene_screens
from app.ui.shots.station_screens import station_screens
from app.ui.sign_in.first_administrator import FirstAdministrator
from app.ui.sign_in.opening import Opening
from app.ui.sign_in.passwords import FirstPassword

RUNS = "20_run"
LAW = "3"
CASES = "4"
STATIONS = "50"
NEWCOMER = "newcomer"
TYPED = "12345"
"""No password that the program takes, and no search that finds anything."""
HALF = 0.5


@dataclass(frozen=True)
class Cast:
    """Whose screens are pictured: `broke_off` has a run that is not at its end, `given` a task that waits."""

    instructor: Account
    manager: Account
    administrator: Account
    broke_off: Account
    given: Account
    newcomer: Account


def screens(camera: Camera, base: Base, names: Sequence[str] = ("",)) -> Iterator[Screen]:
    """All screens whose names begin as asked; each is to be taken before the next is asked for."""
    cast = cast_of(base)
    for screen in (*_alone(camera, base, cast), *_training(base, cast), *_results(base, cast), *_office(base, cast)):
        if screen.name.startswith(tuple(names)):
            yield screen
    # Asking for these changes the base, or takes long: only where one of them is wanted.
    groups: dict[str, Callable[[], Iterator[Screen]]] = {
        LAW: lambda: law_screens(base, cast.instructor, cast.manager, cast.broke_off),
        CASES: lambda: chain(
            case_screens(base, cast.broke_off, cast.newcomer),
            practice_screens(base, cast.broke_off, cast.newcomer, cast.instructor),
            scene_screens(base, cast.broke_off),
            review_screens(base, cast.broke_off, cast.instructor, cast.manager, cast.administrator),
        ),
        RUNS: lambda: run_screens(camera, base, cast.broke_off),
        STATIONS: lambda: station_screens(camera, base, cast.instructor),
    }
    for start, make in groups.items():
        if any(start.startswith(name) or name.startswith(start) for name in names):
            yield from (screen for screen in make() if screen.name.startswith(tuple(names)))


def cast_of(base: Base) -> Cast:
    """The people of the base, with somebody new; StopIteration where a role is missing."""
    with base.records.reading() as unit:
        people = unit.accounts.all()
    roles = {role: next(each for each in people if each.role is role) for role in Role}
    trainees = [each for each in people if each.role is Role.TRAINEE]
    administrator = roles[Role.ADMINISTRATOR]
    newcomer = next((each for each in trainees if each.login == NEWCOMER), None)
    if newcomer is None:
        first = roles[Role.TRAINEE]
        newcomer, _password = create_account(
            base, administrator, NEWCOMER, first.display_name, Role.TRAINEE, unit_name=first.unit
        )
    return Cast(
        roles[Role.INSTRUCTOR],
        roles[Role.MANAGER],
        administrator,
        _with_open(base, trainees, AttemptState.INTERRUPTED),
        _with_open(base, trainees, AttemptState.ASSIGNED),
        newcomer,
    )


def _with_open(base: Base, trainees: Sequence[Account], state: AttemptState) -> Account:
    for each in trainees:
        if any(task.state is state for task in open_tasks(base, each)):
            return each
    return trainees[0]


def _alone(camera: Camera, base: Base, cast: Cast) -> Iterator[Screen]:
    yield Screen("00_opening", then=_opening)
    yield Screen("00_opening_refused", then=partial(_refused_opening, base=base))
    yield Screen("01_sign_in", then=lambda _c: camera.desktop.show_sign_in())
    yield Screen("01_sign_in_refused", then=partial(_refused_sign_in, who=cast.instructor))
    makers: dict[str, Callable[[], QWidget]] = {
        "01_first_administrator": lambda: FirstAdministrator(base),
        "01_first_password": lambda: FirstPassword(base, cast.newcomer),
    }
    for name, make in makers.items():
        yield Screen(name, then=partial(_standing_alone, make=make))
        yield Screen(f"{name}_refused", then=partial(_refused_alone, make=make))


def _opening(camera: Camera) -> None:
    shown = Opening()
    shown.report(HALF, "")
    camera.show_alone(shown)


def _refused_opening(camera: Camera, base: Base) -> None:
    """What is said of a base that is no base."""
    home = DataHome(base.home.folder / "broken")
    home.prepare()
    home.base.write_bytes(b"no base at all" * 100)
    shown = Opening()
    try:
        open_base(home).close()
    except KnownError as error:
        shown.fail(str(error))
    camera.show_alone(shown)


def _refused_sign_in(camera: Camera, who: Account) -> None:
    camera.desktop.show_sign_in()
    camera.settle()
    login, password = camera.shown(QLineEdit)[:2]
    login.setText(who.login)
    password.setText(TYPED)
    password.returnPressed.emit()


def _standing_alone(camera: Camera, make: Callable[[], QWidget]) -> None:
    camera.show_alone(make())


def _refused_alone(camera: Camera, make: Callable[[], QWidget]) -> None:
    camera.show_alone(make())
    camera.settle()
    _submit(camera)


def _submit(camera: Camera) -> None:
    """Fill every field with what is refused, and send it."""
    fields = camera.shown(QLineEdit)
    for field in fields:
        field.setText(TYPED)
    fields[-1].returnPressed.emit()


def _training(base: Base, cast: Cast) -> Iterator[Screen]:
    login, new = cast.broke_off.login, cast.newcomer.login
    scenario = base.shelf.scenario_ids()[0]
    task = next(iter(open_tasks(base, cast.given)), None)
    yield Screen("02_today", login, "today")
    yield Screen("02_today_new", new, "today")
    yield Screen("02_today_instructor", cast.instructor.login, "today")
    yield Screen("03_training", login, "training")
    yield Screen("03_training_new", new, "training")
    yield Screen("03_training_nothing", login, "training", then=_search)
    yield Screen("04_task", login, "task", scenario)
    yield Screen("04_task_refused", login, "task", scenario, _refused_seed)
    if task is not None:
        yield Screen("04_task_given", cast.given.login, "task", task.id)
    yield Screen("04_task_instructor", cast.instructor.login, "task", scenario)


def _search(camera: Camera) -> None:
    camera.shown(QLineEdit)[0].setText(TYPED)


def _refused_seed(camera: Camera) -> None:
    camera.choose("fixed")
    camera.run("task.start")


def _results(base: Base, cast: Cast) -> Iterator[Screen]:
    who = cast.instructor
    lines = history(base, who, HistoryWish())
    wanted: dict[str, Callable[[ScoreSummary], bool]] = {
        "05_result": lambda summary: summary.result == "passed",
        "06_result_critical": lambda summary: bool(summary.critical_fails),
        "07_result_awaiting": lambda summary: summary.result == "awaiting_marks",
    }
    found = {name: _first(lines, fits) for name, fits in wanted.items()}
    for name, attempt in found.items():
        if attempt:
            yield Screen(name, who.login, "result", attempt)
    if found["05_result"]:
        for part in ("course", "faults", "photos", "handling", "attention", "charts", "leak", "gained", "remarks"):
            yield Screen(f"05_result_{part}", who.login, "result", found["05_result"], _doing(f"debrief.{part}"))
        yield Screen("05_result_report", who.login, "report", found["05_result"])
    if found["06_result_critical"]:
        law = _doing("debrief.down", "debrief.law")
        yield Screen("06_result_law", who.login, "result", found["06_result_critical"], law)
        yield Screen("06_result_report", who.login, "report", found["06_result_critical"])
    yield Screen("08_history_own", cast.broke_off.login, "history")
    yield Screen("08_history_new", cast.newcomer.login, "history")
    yield Screen("08_history_class", who.login, "history")
    yield Screen("08_history_person", who.login, "history", cast.broke_off.id)
    yield Screen("09_marking_queue", who.login, "marking")
    waiting = next((each for each in lines if each.record.state is AttemptState.ENDED), None)
    if waiting is not None:
        yield Screen("10_marking", who.login, "mark", waiting.record.id)


def _first(lines: Sequence[HistoryLine], fits: Callable[[ScoreSummary], bool]) -> str:
    return next((line.record.id for line in lines if line.summary is not None and fits(line.summary)), "")


def _doing(*commands: str) -> Callable[[Camera], None]:
    def do(camera: Camera) -> None:
        for command in commands:
            camera.run(command)

    return do


def _office(base: Base, cast: Cast) -> Iterator[Screen]:
    admin, instructor = cast.administrator.login, cast.instructor.login
    yield Screen("11_people", admin, "people", then=_doing("people.new"))
    yield Screen("11_people_refused", admin, "people", then=_doing("people.new", "people.save"))
    yield Screen("11_people_person", admin, "people", cast.newcomer.id, _chosen("people"))
    yield Screen("11_people_classes", admin, "people", then=_chosen("classes"))
    yield Screen("11_people_sign_ins", admin, "people", then=_chosen("sign_ins"))
    yield Screen("11_people_of_manager", cast.manager.login, "people", then=_chosen("classes"))
    yield Screen("12_settings", admin, "settings")
    yield Screen("12_settings_checked", admin, "settings", then=_doing("base.check"))
    yield Screen("12_settings_of_trainee", cast.broke_off.login, "settings")
    yield Screen("13_password", cast.broke_off.login, "password")
    yield Screen("13_password_refused", cast.broke_off.login, "password", then=_submit)
    yield Screen("14_palette", instructor, "history", over="frame.palette")
    yield Screen("15_keys", instructor, "history", over="frame.keys")
    yield Screen("16_toasts", instructor, "history", over="history.csv")


def _chosen(choice: str) -> Callable[[Camera], None]:
    return lambda camera: camera.choose(choice)
