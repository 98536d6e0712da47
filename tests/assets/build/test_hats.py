import numpy as np
import pytest

pytest.importorskip("bpy")
hats = pytest.importorskip("assets.build.hats")

from assets.build.drape import border  # noqa: E402
from assets.build.human import shape  # noqa: E402
from assets.build.person_kinds import KINDS  # noqa: E402

HUMAN = shape(next(k for k in KINDS if k.name == "officer_woman").build)


def test_everybodys_hat_is_known() -> None:
    assert {k.dress.hat for k in KINDS if k.dress.hat} <= set(hats.HATS)


@pytest.mark.parametrize("kind", hats.HATS)
def test_hats_sit_on_the_head_and_turn_with_it(kind: str) -> None:
    top = HUMAN.points[np.unique(HUMAN.quads("body")[0]), 2].max()
    pieces = hats.hat(HUMAN, kind)
    everything = np.concatenate([p.points for p, _ in pieces])
    assert everything[:, 2].max() > top
    assert everything[:, 2].min() > HUMAN.at["chin"][2] + 0.05
    assert abs(everything[:, 0].mean()) < 0.01
    head = HUMAN.joints.index("head")
    assert all((p.shares[:, head] == 1).all() for p, _ in pieces)


def test_a_cap_closes_on_top_and_its_peak_shades_the_brow() -> None:
    skull = HUMAN.points[np.unique(HUMAN.quads("body")[0])]
    brow = skull[np.abs(skull[:, 2] - HUMAN.at["eye_left"][2] - 0.03) < 0.01][:, 1].max()
    for kind in ("cap", "peaked"):
        crown, *others = [p for p, _ in hats.hat(HUMAN, kind)]
        rim = crown.points[np.unique(border(crown.faces))]
        top = rim[rim[:, 2] > crown.points[:, 2].mean()]
        assert len(top)
        assert np.ptp(top, axis=0).max() < 0.004
        assert max(p.points[:, 1].max() for p in others) > brow + 0.02
