import numpy as np
import pytest

pytest.importorskip("bpy")
wear = pytest.importorskip("assets.build.wear")

from assets.build.drape import Skinside  # noqa: E402
from assets.build.garments import size  # noqa: E402
from assets.build.human import shape  # noqa: E402
from assets.build.person_kinds import KINDS  # noqa: E402
from assets.build.skeleton import SIDES  # noqa: E402

HUMAN = shape(next(k for k in KINDS if k.name == "officer_woman").build)
BODY = Skinside(HUMAN)
K = size(HUMAN)


@pytest.mark.parametrize("kind", wear.HATS)
def test_hats_sit_on_the_head_and_turn_with_it(kind: str) -> None:
    top = HUMAN.points[np.unique(HUMAN.quads("body")[0]), 2].max()
    pieces = wear.hat(HUMAN, kind)
    everything = np.concatenate([p.points for p, _ in pieces])
    assert everything[:, 2].max() > top
    assert everything[:, 2].min() > HUMAN.at["chin"][2] + 0.05
    assert abs(everything[:, 0].mean()) < 0.01
    head = HUMAN.joints.index("head")
    assert all((p.shares[:, head] == 1).all() for p, _ in pieces)


def test_shoes_stand_on_the_ground_under_the_feet() -> None:
    for side, sign in SIDES:
        p = wear.shoe(HUMAN, side, sign)
        assert p.points[:, 2].min() == pytest.approx(0, abs=0.006)
        assert np.sign(p.points[:, 0].mean()) == sign
        assert 0.20 < np.ptp(p.points[:, 1]) < 0.34


def test_collars_lie_round_the_neck_and_never_follow_the_head() -> None:
    head = HUMAN.joints.index("head")
    for p in (wear.shirt_collar(HUMAN, BODY, "shirt"), wear.hood(HUMAN, BODY)):
        assert p.shares[:, head].max() == 0
        assert p.shares.sum(1) == pytest.approx(1, abs=1e-6)
        assert HUMAN.at["chest"][2] < p.points[:, 2].mean() < HUMAN.at["head"][2]


def test_an_apron_covers_the_front_only_and_a_cape_goes_all_round() -> None:
    apron, cape = wear.apron(HUMAN), wear.cape(HUMAN, BODY)
    assert apron.points[:, 1].max() > 0.1
    assert apron.points[apron.points[:, 2] > 1.1 * K][:, 1].min() > 0
    assert cape.points[:, 1].min() < -0.2
    assert np.abs(cape.points[:, 0]).max() > abs(HUMAN.at["hand_left"][0])
