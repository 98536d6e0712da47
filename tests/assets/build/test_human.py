import numpy as np
import pytest

from assets.build import human
from assets.build.human import Build, shape
from assets.build.person_kinds import KINDS, Kind
from assets.build.skeleton import SIDES

MAN = Build(False, 30, 1.75, 0.0, 0.3, {})


def body(build: Build) -> np.ndarray:
    h = shape(build)
    return np.asarray(h.points[np.unique(h.quads("body")[0])])


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_everybody_is_as_tall_as_said_and_stands_on_soles(kind: Kind) -> None:
    points = body(kind.build)
    assert points[:, 2].max() == pytest.approx(kind.build.height_m)
    assert points[:, 2].min() == pytest.approx(0.026)


def test_a_person_looks_ahead_with_the_left_hand_at_minus_x() -> None:
    h = shape(MAN)
    head = h.points[np.unique(h.quads("body")[0])]
    head = head[head[:, 2] > h.at["head"][2]]
    assert head[head[:, 1].argmax(), 2] == pytest.approx(h.at["eye_left"][2], abs=0.06)
    for side, sign in SIDES:
        assert np.sign(h.at[f"hand_{side}"][0]) == sign
        assert h.at[f"hand_{side}"][2] < h.at[f"forearm_{side}"][2] < h.at[f"arm_{side}"][2]


def test_shares_of_the_joints_make_a_whole() -> None:
    h = shape(MAN)
    used = np.unique(h.quads("body")[0])
    assert h.shares[used].sum(1) == pytest.approx(1)
    assert (h.share("lid_upper") > 0).sum() > 100


def test_weight_widens_and_sex_changes_the_hips() -> None:
    def hips(build: Build) -> float:
        points = body(build)
        near = (np.abs(points[:, 2] - 0.52 * build.height_m) < 0.02) & (np.abs(points[:, 0]) < 0.22)
        return float(np.ptp(points[near][:, 0]))

    assert hips(Build(False, 30, 1.75, 0.8, 0, {})) > hips(MAN) + 0.015
    shoulders = [np.abs(shape(Build(woman, 30, 1.7, 0, 0.3, {})).at["arm_left"][0]) for woman in (False, True)]
    assert shoulders[0] > shoulders[1]


def test_a_detail_that_makehuman_does_not_know_is_refused() -> None:
    with pytest.raises(KeyError):
        shape(Build(False, 30, 1.75, 0, 0.3, {"nose-of-gold": 1.0}))


def test_directions_are_turned_into_each_other() -> None:
    a, b = np.array([1.0, 0, 0]), np.array([0.0, 1, 1])
    assert human.between(a, b) @ a == pytest.approx(b / np.sqrt(2))
    assert human.between(a, 2 * a) == pytest.approx(np.eye(3))


def test_masks_show_something() -> None:
    assert human.mask("lips").max() > 200
    assert "nose-hump-incr" in human.details()
