import pytest
from panda3d.core import NodePath

from app.domain.scenario.things import MovableObject
from scenarios.world.movables import MOVE_S, Movables


def _part(**more: object) -> MovableObject:
    given = {"id": "door", "title": "门", "node": "door", "states": ("closed", "open"), **more}
    return MovableObject.model_validate(given)


@pytest.fixture
def root() -> NodePath:
    made = NodePath("root")
    made.attach_new_node("door").set_pos(1, 2, 3)
    return made


def test_a_hinge_turns_by_its_amount_in_its_time(root: NodePath) -> None:
    movables = Movables(root, [_part(motion="hinge_y", amount=100)])
    assert movables.move("door", "open")
    assert movables.advance(MOVE_S / 2)
    assert 40 < root.find("door").get_r() < 60
    assert movables.advance(MOVE_S)
    assert root.find("door").get_r() == pytest.approx(100)
    assert not movables.advance(0.1)


def test_a_part_built_in_its_last_state_turns_back_to_its_first(root: NodePath) -> None:
    movables = Movables(root, [_part(motion="hinge_x", amount=-90)], {"door": "open"})
    movables.set_all({"door": "closed"})
    assert root.find("door").get_p() == pytest.approx(90)
    movables.set_all({"door": "open"})
    assert root.find("door").get_p() == pytest.approx(0)


def test_slides_and_buttons_move_from_where_they_rest(root: NodePath) -> None:
    Movables(root, [_part(motion="slide", amount=0.5)]).set_all({"door": "open"})
    assert tuple(root.find("door").get_pos()) == pytest.approx((1, 2.5, 3))


def test_a_part_that_shows_itself_is_there_in_its_last_state(root: NodePath) -> None:
    movables = Movables(root, [_part(motion="show")])
    movables.set_all({"door": "closed"})
    assert root.find("door").is_hidden()
    movables.move("door", "open")
    assert not root.find("door").is_hidden()


def test_unknown_parts_and_states_change_nothing(root: NodePath) -> None:
    movables = Movables(root, [_part(), _part(id="other", node="nowhere")])
    assert not movables.move("door", "ajar")
    assert not movables.move("other", "open")
    assert [name for name, _ in movables.objects()] == ["door"]


def test_a_held_part_stands_where_the_hand_has_it(root: NodePath) -> None:
    movables = Movables(root, [_part(motion="hinge_z", amount=90)])
    for share in (0.0, 0.3, 0.5, 0.8, 1.0):
        movables.hold("door", share)
        assert not movables.advance(0.1)
        assert movables.share("door") == pytest.approx(share, abs=1e-6)
        assert root.find("door").get_h() == pytest.approx(90 * share, abs=1e-3)
        assert movables.place_at("door", share).get_hpr()[0] == pytest.approx(90 * share, abs=1e-3)
    movables.hold("door", 7.0)
    movables.let_go("door", "closed")
    movables.advance(MOVE_S)
    assert root.find("door").get_h() == pytest.approx(0)
    assert [entry.id for entry, _ in movables.entries()] == ["door"]
