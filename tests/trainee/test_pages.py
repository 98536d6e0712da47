from scenarios.trainee.pages import end_page, task_sheet
from scenarios.trainee.screens import ListScreen
from scenarios.trainee.sheets import TextSheet
from tests.director.incident_scenario import incident_scenario
from tests.flat.conftest import AtWork, Make


def _words(sheet: TextSheet) -> str:
    return "".join(text for _, lines in sheet.blocks for text in lines)


def test_the_task_sheet_holds_the_whole_brief(at_work: AtWork) -> None:
    scenario = at_work.station.work.session.scenario
    words = _words(task_sheet(scenario).sheet)
    brief = scenario.scene.brief
    assert all(text in words for text in (brief.intelligence, *brief.tasks, *brief.red_lines, *brief.deliverables))


def test_the_task_sheet_tells_the_phases_of_an_incident() -> None:
    assert "检查取证——温区" in _words(task_sheet(incident_scenario()).sheet)


def test_the_end_says_what_was_kept(at_work: AtWork) -> None:
    assert "42" in _words(end_page(at_work.station.work.session.scenario, "time_up", 42).sheet)


def test_a_break_stops_the_clock_and_settings_change_at_once(at_work: AtWork) -> None:
    station = at_work.station
    station.press("escape")
    before = station.work.session.now_ms()
    at_work.now[0] += 60
    assert station.work.session.now_ms() == before
    assert station.pick("settings")
    for name in ("captions", "volume", "voices", "mouse_sensitivity", "invert_y", "movement", "quality"):
        old = getattr(station.work.settings, name)
        assert station.pick(f"set:{name}")
        assert getattr(station.work.settings, name) != old
    station.press("escape")
    station.press("escape")
    assert station.work.session.clock.running
    at_work.settle()
    assert at_work.kinds()[-2:] == ["AttemptPaused", "AttemptResumed"]


def test_giving_up_asks_once_more(fresh_station: Make) -> None:
    desk = fresh_station()
    desk.station.press("escape")
    assert desk.station.pick("give_up")
    top = desk.station.work.top
    assert isinstance(top, ListScreen)
    assert top.items[0].id == "give_up:no"
    assert desk.station.pick("give_up:yes")
    desk.settle()
    assert desk.station.work.session.ended == "given_up"


def test_leaving_keeps_the_attempt_open(fresh_station: Make) -> None:
    desk = fresh_station()
    desk.station.press("escape")
    desk.station.pick("leave")
    assert desk.station.leave
    assert not desk.station.work.session.ended
