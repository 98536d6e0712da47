"""Both eyes lie in the one view that chooses what is drawn, and matrices agree with Panda3D's own."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from panda3d.core import LPoint3f, LQuaternionf, NodePath, PerspectiveLens

from scenarios.headset.views import (
    Eye,
    Eyes,
    Frustum,
    eye_matrix,
    eye_of,
    in_head,
    likeness,
    rotation,
    sight_of,
    whole_view,
)
from tests.headset.scripted_tracking import turned

WIDE = Frustum(-1.2, 0.9, -1.1, 1.0)
NARROW = Frustum(-0.9, 1.2, -1.1, 1.0)


def eyes(ipd: float = 0.064, cant_deg: float = 0.0) -> Eyes:
    return (
        Eye((-ipd / 2, 0.0, 1.6), turned(heading_deg=cant_deg), WIDE),
        Eye((ipd / 2, 0.0, 1.6), turned(heading_deg=-cant_deg), NARROW),
    )


def test_the_head_is_between_the_eyes() -> None:
    head = sight_of(eyes(cant_deg=5)).head
    assert head.position == pytest.approx((0, 0, 1.6))
    assert head.turn == pytest.approx((1, 0, 0, 0))


@given(
    ipd=st.floats(0.05, 0.08),
    cant=st.floats(-3, 12),
    heading=st.floats(-180, 180),
    pitch=st.floats(-80, 80),
    across=st.floats(0, 1),
    high=st.floats(0, 1),
    far=st.floats(0.05, 100),
)
def test_what_an_eye_sees_lies_in_the_whole_view(
    ipd: float, cant: float, heading: float, pitch: float, across: float, high: float, far: float
) -> None:
    space = rotation(turned(heading, pitch))
    turn = LQuaternionf(*turned(heading, pitch))
    both = []
    for eye in eyes(ipd, cant):
        place = space @ np.array(eye.position)
        q = LQuaternionf(*eye.turn) * turn
        both.append(Eye((place[0], place[1], place[2]), (q[0], q[1], q[2], q[3]), eye.frustum))
    head = sight_of((both[0], both[1])).head
    whole = whole_view([in_head(eye, head) for eye in both])
    back = rotation(head.turn).T
    for eye in both:
        f = eye.frustum
        ray = np.array([f.left + (f.right - f.left) * across, 1.0, f.down + (f.up - f.down) * high]) * far
        seen = np.array(eye.position) + rotation(eye.turn) @ ray
        x, y, z = back @ (seen - np.array(head.position))
        y += whole.back_m
        assert whole.frustum.left * y - 1e-4 <= x <= whole.frustum.right * y + 1e-4
        assert whole.frustum.down * y - 1e-4 <= z <= whole.frustum.up * y + 1e-4
    assert whole.back_m < 0.3


def test_a_matrix_is_that_of_the_engine() -> None:
    lens = PerspectiveLens()
    lens.set_near_far(0.1, 50)
    lens.set_film_size(WIDE.right - WIDE.left, WIDE.up - WIDE.down)
    lens.set_film_offset((WIDE.right + WIDE.left) / 2, (WIDE.up + WIDE.down) / 2)
    lens.set_focal_length(1)
    scene = NodePath("scene")
    space = scene.attach_new_node("space")
    space.set_pos_hpr(3, -2, 0.5, 40, 0, 0)
    eye = Eye((0.1, 0.2, 1.7), turned(20, -30, 10), WIDE)
    node = space.attach_new_node("eye")
    node.set_pos_quat(LPoint3f(*eye.position), LQuaternionf(*eye.turn))
    wanted = space.get_mat(node) * lens.get_projection_mat()
    assert np.array(eye_matrix(eye, 0.1, 50)) == pytest.approx(np.array(wanted), abs=1e-4)


@given(cant=st.floats(-10, 10), heading=st.floats(-180, 180), pitch=st.floats(-80, 80), roll=st.floats(-60, 60))
def test_eyes_lie_in_the_head_however_it_is_turned(cant: float, heading: float, pitch: float, roll: float) -> None:
    straight = eyes(cant_deg=cant)
    head, turn = NodePath("head"), LQuaternionf(*turned(heading, pitch, roll))
    head.set_pos_quat(LPoint3f(0.3, -0.2, 1.7), turn)
    moved = []
    for eye in straight:
        node = head.attach_new_node("eye")
        node.set_pos_quat(LPoint3f(eye.position[0], 0, 0), LQuaternionf(*eye.turn))
        at, q = node.get_pos(head.get_top()), node.get_quat(head.get_top())
        moved.append(Eye((at[0], at[1], at[2]), (q[0], q[1], q[2], q[3]), eye.frustum))
    sight = sight_of((moved[0], moved[1]))
    for eye, one in zip(straight, sight.eyes, strict=True):
        found = in_head(one, sight.head)
        assert found.position == pytest.approx((eye.position[0], 0, 0), abs=1e-5)
        assert abs(sum(a * b for a, b in zip(found.turn, eye.turn, strict=True))) == pytest.approx(1, abs=1e-5)


def test_eyes_lie_as_before_until_somebody_turns_the_wheel() -> None:
    before = likeness(sight_of(eyes(0.063)))
    forth = [eye._replace(position=(eye.position[0] + 0.5, 0.25, 1.5)) for eye in eyes(0.063)]
    assert likeness(sight_of((forth[0], forth[1]))) == before
    assert likeness(sight_of(eyes(0.0635))) != before
    assert likeness(sight_of(eyes(0.063, cant_deg=0.1))) != before
    left, right = eyes(0.063)
    assert likeness(sight_of((left, right._replace(frustum=WIDE)))) != before


def view(angles: tuple[float, float, float, float], x: float = 0.0) -> tuple[float, ...]:
    """As it lies in memory; `angles` are to left, right, down and up."""
    left, right, down, up = angles
    return (0.0, 0.0, 0.0, 1.0, x, 1.6, 0.0, left, right, up, down)


def test_an_eye_comes_from_a_view() -> None:
    eye = eye_of(view((-0.8, 0.7, -0.9, 0.6), -0.03))
    assert eye is not None
    assert eye.position == pytest.approx((-0.03, 0, 1.6))
    assert eye.frustum.left == pytest.approx(math.tan(-0.8))


@pytest.mark.parametrize(
    "angles", [(0, 0, 0, 0), (math.nan, 0.7, -0.9, 0.6), (-1.6, 0.7, -0.9, 0.6), (0.8, -0.7, -0.9, 0.6)]
)
def test_a_view_that_is_no_picture_is_no_eye(angles: tuple[float, float, float, float]) -> None:
    assert eye_of(view(angles)) is None


def test_a_view_at_no_place_is_no_eye() -> None:
    assert eye_of(view((-0.8, 0.7, -0.9, 0.6), math.nan)) is None
