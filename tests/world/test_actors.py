from collections.abc import Callable

import pytest
from panda3d.core import LPoint3f, NodePath

from scenarios.world.actors import STEP_BACK_M, Person, make_person
from scenarios.world.face import JAW_REST_DEG
from scenarios.world.layout import SceneError
from scenarios.world.scene import Scene
from scenarios.world.seat import Seat


@pytest.fixture
def scene(build: Callable[..., Scene]) -> Scene:
    """A scene of the test's own, since it is changed."""
    return build()


FAR = LPoint3f(100, 0, 0)


@pytest.fixture
def driver(scene: Scene) -> Person:
    return scene.people["driver"]


def pass_time(person: Person, seconds: float, trainee: LPoint3f = FAR) -> None:
    for _ in range(round(seconds / 0.05)):
        person.advance(0.05, trainee)


def test_gestures_end_in_idling(driver: Person) -> None:
    assert driver.playing == "idle"
    driver.play("talk", for_s=1.0)
    driver.advance(0.5, FAR)
    assert driver.playing == "talk"
    driver.advance(0.6, FAR)
    assert driver.playing == "idle"
    driver.play("point")
    pass_time(driver, 6.0)
    assert driver.playing == "idle"


def test_an_unknown_clip_is_idling(driver: Person) -> None:
    driver.play("dance")
    assert driver.playing == "idle"


def test_clips_fade_into_one_another(driver: Person) -> None:
    driver.tension = 0
    pass_time(driver, 1.0)
    driver.play("talk", for_s=9.0)
    driver.advance(0.05, FAR)
    assert set(driver.fader.shares) == {"idle", "talk"}
    assert driver.bundle.get_control_effect(driver.clips["talk"]) == pytest.approx(driver.fader.shares["talk"])
    pass_time(driver, 1.0)
    assert driver.fader.shares == {"talk": 1.0}
    assert not driver.clips["idle"].is_playing()


def test_a_bad_mood_closes_up(driver: Person) -> None:
    driver.feel(100)
    pass_time(driver, 6.0)
    assert driver.fader.shares.get("tense", 0) == pytest.approx(1.0)
    driver.feel(0)
    pass_time(driver, 2.0)
    assert "tense" not in driver.fader.shares


def test_hostility_gives_ground_once(driver: Person) -> None:
    driver.tension = 40
    start = driver.root.get_pos()
    driver.feel(75)
    assert driver.playing == "step_back"
    pass_time(driver, 4.0)
    assert (driver.root.get_pos() - start).length() == pytest.approx(STEP_BACK_M, abs=0.06)
    driver.feel(80)
    assert driver.playing != "step_back"


def test_walking_arrives(driver: Person) -> None:
    goal = driver.root.get_pos() + LPoint3f(2, 1, 0)
    driver.walk_to(goal)
    assert driver.playing == "walk"
    pass_time(driver, 6.0)
    assert (driver.root.get_pos() - goal).length() < 0.01
    assert driver.playing.startswith("idle")


def test_people_turn_to_a_trainee_who_stands_near(driver: Person) -> None:
    trainee = driver.root.get_pos() + LPoint3f(0, -3, 0)
    driver.root.set_h(0)
    pass_time(driver, 4.0, trainee)
    assert abs((driver.root.get_h() - 180 + 180) % 360 - 180) < 40
    assert driver.face.head is not None
    assert abs(driver.gaze.head_h) < 62


def test_the_mouth_moves_with_a_line_and_rests_after_it(driver: Person) -> None:
    near = driver.root.get_pos() + LPoint3f(0, -2, 0)
    jaw = driver.root.find("**/jaw driver")
    driver.say("大家好", 1.5)
    lowest = 0.0
    for _ in range(28):
        driver.advance(0.05, near)
        lowest = min(lowest, jaw.get_p())
    assert lowest < -4
    pass_time(driver, 1.0, near)
    assert jaw.get_p() == pytest.approx(JAW_REST_DEG)


def test_a_face_far_off_rests(driver: Person) -> None:
    jaw = driver.root.find("**/jaw driver")
    driver.say("大家好", 1.5)
    pass_time(driver, 1.0)
    assert jaw.get_p() == 0


SEAT = Seat((1.0, 1.0, 0.56), 0.0, 0.56, (2.0, 1.0, 0.0))


def test_who_sits_stays_seated_whatever_happens(driver: Person) -> None:
    driver.sit(SEAT)
    place = driver.root.get_pos()
    driver.feel(100)
    driver.play("hand_over")
    pass_time(driver, 6.0, place + LPoint3f(3, 0, 0))
    assert driver.playing == "sit"
    assert driver.fader.shares == {"sit": 1.0}
    assert driver.root.get_pos() == place
    assert driver.root.get_h() == 0


def test_who_is_sent_away_rises_first(driver: Person) -> None:
    driver.sit(SEAT)
    driver.walk_to(LPoint3f(4, 1, 0))
    assert driver.root.get_pos() == LPoint3f(*SEAT.out)
    pass_time(driver, 6.0)
    assert (driver.root.get_pos() - LPoint3f(4, 1, 0)).length() < 0.01
    assert driver.playing.startswith("idle")
    assert "sit" not in driver.fader.shares


def test_a_mesh_without_a_person_is_told(scene: Scene) -> None:
    with pytest.raises(SceneError, match="没有人物"):
        make_person("ghost", NodePath("cone"), scene.renderer, LPoint3f(), 0)


def test_a_hand_stays_stretched_out_until_it_is_drawn_back(driver: Person) -> None:
    driver.hold_out(True)
    pass_time(driver, 9.0)
    assert driver.playing == "hand_over"
    given = driver.clips["hand_over"]
    assert given.get_frame() == given.get_num_frames() // 2
    driver.play("talk", for_s=1.0)
    driver.hold_out(True)
    assert driver.playing == "hand_over", "who speaks meanwhile still holds it out"
    driver.hold_out(False)
    assert driver.playing == "idle"
    driver.hold_out(False)
    driver.play("point")
    driver.hold_out(False)
    assert driver.playing == "point", "drawing back what is not held out breaks nothing off"


def test_the_giving_hand_is_a_place_of_the_body(driver: Person) -> None:
    hand = driver.giving_hand()
    assert hand == driver.giving_hand()
    at = hand.get_pos(driver.root)
    assert 0.5 < at[2] < 1.7
    driver.root.set_pos(driver.root.get_pos() + LPoint3f(3, 0, 0))
    assert (hand.get_pos(driver.root) - at).length() < 1e-4


def moved(driver: Person, distance_m: float) -> int:
    """How often the head turns in twenty frames of a headset with the trainee so far ahead."""
    head = driver.face.head
    assert head is not None
    trainee = driver.root.get_pos() + driver.root.get_quat().get_forward() * distance_m
    driver.advance(1 / 90, trainee)
    turns = [head.get_hpr()]
    for _ in range(20):
        driver.advance(1 / 90, trainee)
        turns.append(head.get_hpr())
    return sum(a != b for a, b in zip(turns, turns[1:], strict=False))


def test_a_face_moves_with_every_frame_only_where_somebody_is_near(driver: Person) -> None:
    assert moved(driver, 2.0) == 20
    assert moved(driver, 8.0) == 10
    assert moved(driver, 20.0) == 0


def test_who_comes_near_again_meets_a_face_that_has_not_run_ahead(driver: Person) -> None:
    driver.say("这是危险货物运输车辆，请先停好再说", 4.0)
    pass_time(driver, 30.0)
    driver.advance(0.05, driver.root.get_pos() + LPoint3f(0, -2, 0))
    assert driver._said_s == pytest.approx(0.05)


def test_who_stands_has_not_moved_and_who_walks_or_gives_ground_has(driver: Person) -> None:
    assert not driver.advance(0.05, FAR)
    driver.feel(90)
    assert driver.advance(0.05, FAR)
    pass_time(driver, 6.0)
    assert not driver.advance(0.05, FAR)
    driver.walk_to(LPoint3f(driver.root.get_pos() + LPoint3f(2, 0, 0)))
    assert driver.advance(0.05, FAR)
