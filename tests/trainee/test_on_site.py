from app.domain.attempt.events import AttemptPaused
from scenarios.director.poses import read_poses
from scenarios.trainee.screens import Item, ListScreen
from tests.flat.conftest import AtWork, Make


def test_errands_are_run_by_name_and_close_what_is_open(at_work: AtWork) -> None:
    site = at_work.station
    assert site.run_errand("task_sheet")
    assert site.run_errand("deeds")
    assert len(site.work.screens) == 1
    assert not site.run_errand("no such errand")


def test_no_errand_is_run_in_a_break(at_work: AtWork) -> None:
    site = at_work.station
    site.take_break("instructor")
    assert not site.run_errand("deeds")
    site.step_back()
    assert site.work.session.clock.running
    at_work.settle()
    (paused,) = [event for event in at_work.events if isinstance(event, AttemptPaused)][-1:]
    assert paused.reason == "instructor"


def test_one_steps_back_from_lists_then_from_work_then_into_a_break(at_work: AtWork) -> None:
    site = at_work.station
    site.run_errand("deeds")
    site.step_back()
    assert site.work.top is None
    site.work.take_time("慢慢来", 9, lambda: None)
    site.step_back()
    running = [site.work.session.clock.running]
    assert site.work.busy is None
    site.step_back()
    running.append(site.work.session.clock.running)
    assert running == [True, False]
    site.step_back()


def test_lists_are_asked_anew_when_something_changed(at_work: AtWork) -> None:
    site = at_work.station
    asked: list[int] = []

    def items() -> list[Item]:
        asked.append(1)
        return []

    site.work.open(ListScreen("清单", "", items, site.work.refuse))
    site.refresh_lists()
    before = len(asked)
    site.refresh_lists()
    assert len(asked) == before
    site.work.changed = True
    site.refresh_lists()
    assert len(asked) == before + 1


def test_the_pose_track_is_kept(fresh_station: Make) -> None:
    desk = fresh_station()
    desk.pass_time(1)
    folder = desk.station.work.session.folder
    desk.station.work.session._poses.close()
    assert {pose.part for pose in read_poses(folder / "poses.bin")} == {"head"}
