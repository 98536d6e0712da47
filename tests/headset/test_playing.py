"""Whole frames of hands: menus, comfort, focus, and 10,000 frames of nonsense."""

import math
import random

import pytest

from app.domain.attempt.assignment import StationSettings
from app.domain.attempt.events import AttemptPaused, AttemptResumed
from scenarios.director.run import replay
from scenarios.headset.comfort import COMFORT_NAME, REST_S, STOP_S
from scenarios.headset.tracking import SIDES, Action, Focus
from scenarios.trainee.screens import ListScreen
from tests.headset.conftest import InHeadset, MakePlay


def test_the_menu_action_opens_the_wrist_menu_and_steps_back(in_headset: InHeadset) -> None:
    work, hands = in_headset.play.site.work, in_headset.hands
    for side in SIDES:
        hands.press(Action.MENU, side)
        top = work.top
        assert isinstance(top, ListScreen)
        assert top.title == "腕表菜单"
        hands.press(Action.MENU, side)
        assert work.top is None


def test_one_talks_to_whom_one_faces(in_headset: InHeadset) -> None:
    hands, work = in_headset.hands, in_headset.play.site.work
    hands.go("driver", 1.6, "")
    hands.look_at(work.scene.people["driver"].root.get_pos() + (0, 0, 1.5))
    hands.frame()
    hands.press(Action.TALK, "left")
    top = work.top
    assert isinstance(top, ListScreen)
    assert top.title == work.person_title("driver")


def test_what_is_far_is_told_and_a_sheet_covers_what_is_behind_it(in_headset: InHeadset) -> None:
    hands, work = in_headset.hands, in_headset.play.site.work
    hands.go("at_rear", 8.0, "")
    hands.point_at(work.scene.place_of("at_rear"))
    hands.frame()
    hands.press(Action.INSPECT)
    assert work.top is None
    assert work.notice is not None
    assert "走近" in work.notice.prompt.words


def test_settings_are_changed_in_the_break_and_take_effect(fresh_play: MakePlay) -> None:
    made = fresh_play()
    made.hands.take_break()
    work = made.play.site.work
    assert not _runs(made)
    assert made.hands.pick("settings")
    for name in (
        "headset_movement",
        "vignette",
        "snap_turn_deg",
        "posture",
        "height_offset_m",
        "panel_distance_m",
        "captions",
        "handedness",
    ):
        before = getattr(work.settings, name)
        assert made.hands.pick(f"set:{name}"), name
        assert getattr(work.settings, name) != before
    made.hands.back()
    made.hands.end_break()
    made.hands.frame()
    assert _runs(made)
    assert made.play.presence.watch_side == "right"


def test_after_twenty_minutes_the_attempt_rests_and_goes_on_only_when_rested(fresh_play: MakePlay) -> None:
    made = fresh_play()
    comfort = made.play.comfort
    comfort.spell_s = STOP_S - 0.05
    made.hands.frame(0.1)
    assert not _runs(made)
    made.hands.back()
    made.hands.frame()
    assert not _runs(made), "who goes on too early is sent back to rest"
    for _ in range(round(REST_S / 0.1) + 2):
        made.hands.frame(0.1)
    made.hands.back()
    made.hands.frame()
    assert _runs(made)
    assert any(isinstance(event, AttemptPaused) for event in made.events)
    assert any(isinstance(event, AttemptResumed) for event in made.events)
    assert comfort.log.stops == 1


def test_who_leaves_is_asked_how_it_was_and_the_log_stays_with_the_attempt(fresh_play: MakePlay) -> None:
    made = fresh_play()
    work = made.play.site.work
    work.session.give_up()
    made.hands.pass_time(0.3)
    made.hands._press_button("leave")
    for _ in range(4):
        assert not made.play.leave
        assert made.hands.pick("comfort:0")
    made.hands.frame()
    assert made.play.leave
    made.play.comfort.log.write(work.session.folder)
    assert "balance" in (work.session.folder / COMFORT_NAME).read_text(encoding="utf-8")


def test_every_deed_is_done_by_the_left_hand_too(fresh_play: MakePlay) -> None:
    made = fresh_play(settings=StationSettings(handedness="left"))
    made.leave_car()
    assert made.hands.side == "left"
    made.hands.go("driver", 1.6, "")
    made.hands.open_person("driver")
    assert isinstance(made.play.site.work.top, ListScreen)


@pytest.mark.soak
def test_nonsense_frames_break_nothing_and_score_nothing(fresh_play: MakePlay, sized: object) -> None:
    """Random poses, lost hands, focus that comes and goes, every action at random: all stays finite and replayable."""
    chance, left = random.Random(7), sized(700, 10_000)  # type: ignore[operator]
    for seed in range(3, 100):
        made = fresh_play(seed, settings=StationSettings(headset_movement="smooth"))
        while left > 0 and not made.play.leave:
            left -= 1
            _shake(made, chance)
            _advance(made)
        _let_go(made)
        assert made.play.grasp.holds == {"left": None, "right": None}
        assert not [n for n in made.play.site.engine.scene.find_all_matches("**") if n.get_mat().is_nan()]
        replay(made.play.site.work.session.scenario, made.journal.entries)
        if left <= 0:
            return
    raise AssertionError(f"{left} frames are left")


def _advance(made: InHeadset) -> None:
    play = made.play
    made.hands._now[0] += 0.05
    frame = made.hands.tracking.frame(0.05)
    play.rig.take(frame)
    pulses = play.advance(frame)
    play.after_frame()
    assert all(0 <= pulse.strength <= 1 and 0 <= pulse.seconds <= 1 for pulse in pulses)
    assert all(math.isfinite(part) for part in (*play.body.eye(), play.body.heading, play.wall.root.get_h()))


def _let_go(made: InHeadset) -> None:
    """Let the headset come to rest, and the journal's thread finish."""
    made.hands.tracking.focus = Focus.FOCUSED
    for side in SIDES:
        for action in Action:
            made.hands.tracking.release(side, action)
    made.hands.frame()


def _runs(made: InHeadset) -> bool:
    return made.play.site.work.session.clock.running


def _shake(made: InHeadset, chance: random.Random) -> None:
    tracking = made.hands.tracking

    def place(far: float) -> tuple[float, float, float]:
        return (chance.uniform(-far, far), chance.uniform(-far, far), chance.uniform(0, 2.2))

    tracking.focus = chance.choices([Focus.FOCUSED, Focus.VISIBLE, Focus.IDLE, Focus.NONE], [20, 1, 1, 1])[0]
    if chance.random() < 0.5:
        tracking.look(place(0.6 if chance.random() < 0.95 else 30), chance.uniform(-180, 180), chance.uniform(-90, 90))
    for side in SIDES:
        roll = chance.random()
        if roll < 0.15:
            tracking.lose(side)
        elif roll < 0.75:
            half = [chance.gauss(0, 1) for _ in range(4)]
            length = math.sqrt(sum(part * part for part in half)) or 1.0
            turn = (half[0] / length, half[1] / length, half[2] / length, half[3] / length)
            tracking.move(side, place(0.8), turn)
        tracking.stick(side, chance.uniform(-1, 1), (chance.uniform(-1, 1), chance.uniform(-1, 1)))
        for action in Action:
            if chance.random() < 0.25:
                tracking.press(side, action, chance.choice((0.0, 0.5, 1.0)))
