from app.domain.attempt.events import CircleEntered, CircleLeft, StationFaced, Withdrew
from scenarios.flat.station import ZOOMS
from scenarios.trainee.screens import ListScreen, PaperScreen
from tests.flat.conftest import AtWork, Make


def test_looking_at_a_thing_and_pressing_e_opens_it(at_work: AtWork) -> None:
    at_work.go("at_valve_box")
    at_work.station.press("e")
    top = at_work.station.work.top
    assert isinstance(top, ListScreen)
    assert top.title == at_work.station.work.session.scenario.station_by_id["S09"].title


def test_a_thing_out_of_reach_is_told(at_work: AtWork) -> None:
    at_work.go("at_rear", 1.0)
    walker = at_work.station.walker
    walker.x, walker.y = 0, -16
    walker.face(at_work.station.work.scene.place_of("at_rear"))
    at_work.pass_time(0.1)
    at_work.station.press("mouse1")
    assert at_work.station.work.top is None
    assert at_work.station.work.notice is not None
    assert "还远" in at_work.station.work.notice.prompt.words


def test_held_keys_walk_and_turn_until_let_go(at_work: AtWork) -> None:
    walker = at_work.station.walker
    at_work.go("at_rear", 3.0)
    before = (walker.x, walker.y, walker.heading)
    at_work.station.press("s")
    at_work.station.press("arrow_left")
    at_work.pass_time(1.0)
    at_work.station.release("s")
    at_work.station.release("arrow_left")
    after = (walker.x, walker.y, walker.heading)
    assert after[:2] != before[:2]
    assert after[2] > before[2] + 50
    at_work.pass_time(1.0)
    assert (walker.x, walker.y) == after[:2]


def test_nobody_walks_while_something_is_open(at_work: AtWork) -> None:
    walker = at_work.station.walker
    at_work.station.press("j")
    at_work.station.press("w")
    before = (walker.x, walker.y)
    at_work.pass_time(1.0)
    assert (walker.x, walker.y) == before
    at_work.station.turn(500, 0)
    at_work.station.press("j")
    assert at_work.station.work.top is None
    at_work.station.release("w")


def test_the_right_button_steps_to_the_ground(at_work: AtWork) -> None:
    at_work.go("spot_desk", 2.0)
    walker = at_work.station.walker
    walker.heading, walker.pitch = 180, -20
    before = walker.y
    at_work.station.press("mouse3")
    assert walker.y < before - 2
    assert walker.ground.is_free(walker.x, walker.y)


def test_a_click_steps_there_where_the_trainee_wants_it_so(at_work: AtWork) -> None:
    work = at_work.station.work
    at_work.go("spot_desk", 2.0)
    at_work.station.walker.heading, at_work.station.walker.pitch = 180, -30
    at_work.pass_time(0.1)
    before = work.walker.y
    at_work.station.press("mouse1")
    assert work.walker.y == before
    work.settings = work.settings.model_copy(update={"movement": "teleport"})
    at_work.station.press("mouse1")
    work.settings = work.settings.model_copy(update={"movement": "walk"})
    assert work.walker.y < before - 1


def test_the_wheel_zooms_in_and_out(at_work: AtWork) -> None:
    for _ in range(10):
        at_work.station.wheel(1)
    assert at_work.station.zoom == len(ZOOMS) - 1
    for _ in range(10):
        at_work.station.wheel(-1)
    assert at_work.station.zoom == 0


def test_what_is_faced_goes_into_the_journal(at_work: AtWork) -> None:
    at_work.go("at_rear", 3.0)
    at_work.pass_time(5)
    faced = [event for event in at_work.events if isinstance(event, StationFaced) and event.station == "S14"]
    assert faced
    assert any(event.readable for event in faced)


def test_walking_away_from_an_alarm_upwind_is_a_withdrawal(at_work: AtWork) -> None:
    at_work.station.hand.alarm_ms = at_work.station.work.session.now_ms()
    at_work.go("spot_upwind", 0.3)
    at_work.pass_time(0.3)
    withdrawn = [event for event in at_work.events if isinstance(event, Withdrew)]
    assert withdrawn
    assert withdrawn[-1].upwind
    assert withdrawn[-1].distance_m >= 10


def test_walking_into_the_circle_of_a_leak_is_an_event(fresh_station: Make) -> None:
    leaking, still = fresh_station(seed=145), fresh_station(seed=2)
    for desk in (leaking, still):
        walker = desk.station.work.walker
        for place in ((-4.0, -120.0), (-4.0, -12.0), (-4.0, -120.0)):
            walker.x, walker.y = place
            desk.pass_time(2)
    told = [event for event in leaking.events if isinstance(event, CircleEntered | CircleLeft)]
    assert [event.kind for event in told] == ["CircleEntered", "CircleLeft"]
    assert not any(isinstance(event, CircleEntered | CircleLeft) for event in still.events)


def test_escape_breaks_off_what_is_under_way(at_work: AtWork) -> None:
    at_work.station.press("tab")
    at_work.station.pick("group:safety")
    at_work.station.pick("deed:ppe_basic")
    at_work.pass_time(1)
    at_work.station.press("escape")
    at_work.pass_time(8)
    assert "PpeOn" not in at_work.kinds()


def test_letters_typed_into_a_search_are_no_keys(at_work: AtWork) -> None:
    at_work.station.press("n")
    for char in "ejm":
        at_work.station.press(char)
        at_work.station.type(char)
    top = at_work.station.work.top
    assert isinstance(top, ListScreen)
    assert top.search == "ejm"


def test_one_key_leads_from_list_to_list(at_work: AtWork) -> None:
    at_work.station.press("tab")
    first = at_work.station.work.top
    at_work.station.press("m")
    assert at_work.station.work.top is not first
    assert len(at_work.station.work.screens) == 1
    assert not isinstance(at_work.station.work.top, PaperScreen)


def test_the_same_inputs_make_the_same_journal(fresh_station: Make) -> None:
    journals = []
    for _ in range(2):
        desk = fresh_station()
        desk.leave_car()
        desk.go("at_rear", 3.0)
        desk.pass_time(3)
        desk.station.menus.open_person("driver")
        desk.station.pick("topic:rights")
        desk.station.pick("ask:rights_driver")
        desk.settle()
        journals.append([event.model_dump(mode="json") for event in desk.events[1:]])
    assert journals[0] == journals[1]


def test_panels_follow_what_is_open(at_work: AtWork) -> None:
    station = at_work.station
    station._show_panels()
    assert station.hud.wanted("sheet") is None
    assert station.hud.wanted("chips") is not None
    station.press("tab")
    station._show_panels()
    assert station.hud.wanted("sheet") is not None
    assert station.hud.wanted("chips") is None
