import pytest
from panda3d.core import LPoint3f

from scenarios.flat.walker import STEEPEST_DEG, Steps, Walker
from scenarios.trainee.body import SEAT_EYE_M
from scenarios.world.layout import Walk
from scenarios.world.walkable import Rise, Solid, Walkable

WALK = Walk((-50, -50, 50, 50), 1.66, 1.7, 4.2)


@pytest.fixture
def walker() -> Walker:
    return Walker(Walkable(WALK.bounds, [Solid(0, 10, 2, 2)]), WALK, (0, 0), 0)


def _walk(walker: Walker, steps: Steps, seconds: float) -> None:
    for _ in range(round(seconds * 50)):
        walker.step(steps, 0.02)


def test_one_walks_where_one_looks(walker: Walker) -> None:
    walker.heading = 90
    _walk(walker, Steps(forward=1), 2)
    assert (walker.x, walker.y) == pytest.approx((-3.4, 0), abs=0.01)


def test_running_is_faster_and_diagonals_are_not(walker: Walker) -> None:
    _walk(walker, Steps(forward=-1, right=1), 1)
    assert (walker.x**2 + walker.y**2) ** 0.5 == pytest.approx(1.7, abs=0.01)
    _walk(walker, Steps(forward=-1, run=True), 1)
    assert walker.y == pytest.approx(-1.2 - 4.2, abs=0.05)


def test_solids_stop_a_walk(walker: Walker) -> None:
    _walk(walker, Steps(forward=1), 20)
    assert walker.y < 8


def test_nobody_walks_out_of_a_seat(walker: Walker) -> None:
    walker.seated = True
    _walk(walker, Steps(forward=1), 1)
    assert walker.y == 0
    assert walker.eye()[2] == pytest.approx(SEAT_EYE_M)


def test_looking_is_bounded_and_may_be_inverted(walker: Walker) -> None:
    walker.look(0, -10_000, 1.0, invert=False)
    assert walker.pitch == STEEPEST_DEG
    walker.look(0, -10_000, 1.0, invert=True)
    assert walker.pitch == -STEEPEST_DEG
    walker.look(100, 0, 2.0, invert=False)
    assert walker.heading == pytest.approx(-24)


def test_going_somewhere_ends_on_free_ground_facing_it(walker: Walker) -> None:
    walker.go_to(LPoint3f(0, 10, 1), 0.5)
    assert walker.ground.is_free(walker.x, walker.y)
    ahead = walker.eye() + walker.forward() * 3
    assert ahead[1] > walker.y


def test_one_crouches_to_what_is_low_and_stands_up_on_walking_off_a_step(walker: Walker) -> None:
    walker.bend_to(LPoint3f(0, 1, 0.5))
    assert walker.eye()[2] < 1.0
    walker.bend_to(LPoint3f(0, 1, 2.0))
    assert walker.eye()[2] == pytest.approx(2.12, abs=0.03)
    _walk(walker, Steps(forward=-1), 2)
    assert walker.eye()[2] == pytest.approx(1.66, abs=0.05)
    walker.crouch()
    _walk(walker, Steps(forward=-1), 2)
    assert walker.eye()[2] < 1.0
    walker.crouch()
    _walk(walker, Steps(), 2)
    assert walker.eye()[2] == pytest.approx(1.66, abs=0.05)


def test_on_a_rise_the_eyes_are_as_much_higher() -> None:
    ground = Walkable(WALK.bounds, [], [Rise((5, -5), (20, 5), 1.4, 2)])
    low, high = Walker(ground, WALK, (0, 0), 0), Walker(ground, WALK, (10, 0), 0)
    assert high.eye()[2] - low.eye()[2] == pytest.approx(1.4)
    high.bend_to(LPoint3f(11, 0, 1.4 + 0.9))
    assert high.eye()[2] == pytest.approx(1.4 + 1.02, abs=0.02)
