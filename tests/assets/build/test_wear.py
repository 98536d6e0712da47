import numpy as np
import pytest

pytest.importorskip("bpy")
wear = pytest.importorskip("assets.build.wear")

from scipy.spatial import cKDTree  # noqa: E402

from assets.build.drape import Skinside  # noqa: E402
from assets.build.garments import size, top  # noqa: E402
from assets.build.human import shape  # noqa: E402
from assets.build.person_kinds import KINDS  # noqa: E402
from assets.build.skeleton import SIDES  # noqa: E402

HUMAN = shape(next(k for k in KINDS if k.name == "officer_woman").build)
BODY = Skinside.of(HUMAN)
K = size(HUMAN)
TOP = top(HUMAN, BODY, "shirt", 1)


def test_shoes_stand_on_the_ground_under_the_feet() -> None:
    for side, sign in SIDES:
        p = wear.shoe(HUMAN, side, sign)
        assert p.points[:, 2].min() == pytest.approx(0, abs=0.006)
        assert np.sign(p.points[:, 0].mean()) == sign
        assert 0.20 < np.ptp(p.points[:, 1]) < 0.34


def test_collars_lie_round_the_neck_and_never_follow_the_head() -> None:
    head = HUMAN.joints.index("head")
    for p in (wear.shirt_collar(HUMAN, BODY, TOP), wear.hood(HUMAN, BODY)):
        assert p.shares[:, head].max() == 0
        assert p.shares.sum(1) == pytest.approx(1, abs=1e-6)
        assert HUMAN.at["chest"][2] < p.points[:, 2].mean() < HUMAN.at["head"][2]


def test_a_collars_leaf_lies_on_the_top_and_its_points_hang_in_front() -> None:
    p = wear.shirt_collar(HUMAN, BODY, TOP)
    low = p.points[p.points[:, 2] < np.quantile(p.points[:, 2], 0.1)]
    gap = cKDTree(TOP.points).query(p.points)[0]
    assert gap.max() < 0.06
    assert np.sort(gap)[: len(gap) // 4].max() < 0.02
    assert low[:, 1].mean() > 0.03
    assert {-1.0, 1.0} <= set(np.sign(low[:, 0]))


def test_an_apron_covers_the_front_only_and_a_cape_goes_all_round() -> None:
    apron, cape = wear.apron(HUMAN), wear.cape(HUMAN, BODY)
    assert apron.points[:, 1].max() > 0.1
    assert apron.points[apron.points[:, 2] > 1.1 * K][:, 1].min() > 0
    assert cape.points[:, 1].min() < -0.2
    assert np.abs(cape.points[:, 0]).max() > abs(HUMAN.at["hand_left"][0])
