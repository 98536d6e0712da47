import numpy as np
import pytest

pytest.importorskip("bpy")
garments = pytest.importorskip("assets.build.garments")
wear = pytest.importorskip("assets.build.wear")

from assets.build.drape import Skinside  # noqa: E402
from assets.build.human import shape  # noqa: E402
from assets.build.person_kinds import KINDS  # noqa: E402
from assets.build.skeleton import SIDES  # noqa: E402

KIND = next(k for k in KINDS if k.name == "shop_boss")
HUMAN = shape(KIND.build)
BODY = Skinside.of(HUMAN)
K = garments.size(HUMAN)


def test_everybody_wears_a_cut_that_exists() -> None:
    assert {k.dress.top for k in KINDS} <= set(garments.CUTS)


def test_a_top_reaches_from_neck_to_hem_and_ends_its_sleeves_where_cut() -> None:
    for style in ("polo", "shirt"):
        cut = garments.CUTS[style]
        p = garments.top(HUMAN, BODY, style, 1)
        arm = [n for n, j in enumerate(HUMAN.joints) if j.startswith(("arm", "forearm", "hand"))]
        trunk = p.points[p.shares[:, arm].sum(1) < 0.3]
        assert trunk[:, 2].min() == pytest.approx(cut.hem * K, abs=1e-6)
        sleeve = p.shares[:, arm].sum(1) > 0.5
        assert garments.arm_share(HUMAN, p.points)[sleeve].max() == pytest.approx(cut.sleeve, abs=0.06)


def test_trousers_stand_on_the_shoes_and_end_below_the_hem_of_tops() -> None:
    p = garments.trousers(HUMAN, BODY, 1)
    assert p.points[:, 2].min() < 0.09
    assert 0.92 * K < p.points[:, 2].max() < 1.03 * K
    for _, sign in SIDES:
        assert (np.sign(p.points[:, 0]) == sign).sum() > 300


def test_a_vest_lies_outside_the_top_and_leaves_arms_and_throat_free() -> None:
    p = garments.vest(HUMAN, BODY, "uniform", 1)
    front = p.points[(np.abs(p.points[:, 0]) < 0.02) & (p.points[:, 1] > 0)]
    assert front[:, 2].max() < 1.32 * K
    assert garments.arm_share(HUMAN, p.points)[p.points[:, 2] > 1.3 * K].max() < 0.25


def test_angles_grow_outward_on_both_sides() -> None:
    outside = np.array([HUMAN.at[f"forearm_{s}"] + [sign * 0.05, 0, 0] for s, sign in SIDES])
    assert garments.around_arm(HUMAN, outside) == pytest.approx(np.pi / 2, abs=0.35)
    outside = np.array([HUMAN.at[f"shin_{s}"] + [sign * 0.08, 0, 0] for s, sign in SIDES])
    assert garments.around_leg(HUMAN, outside) == pytest.approx(np.pi / 2, abs=0.2)


def test_coats_have_tails_and_belts_that_hang_from_them() -> None:
    upper = garments.top(HUMAN, BODY, "coat", 1)
    tail = garments.tail(HUMAN, upper, 0.52, 0.02, 0.05, 1)
    assert tail.points[:, 2].min() == pytest.approx(0.52 * K, abs=0.02)
    belt = garments.belt(HUMAN, upper)
    assert np.ptp(belt.points[:, 2]) < 0.06


def test_a_loft_looks_outward() -> None:
    turn = np.linspace(0, -2 * np.pi, 12, endpoint=False)
    rings = np.array([np.stack([np.sin(turn), np.cos(turn), np.full(12, z)], 1) for z in (0.0, 1.0)])
    points, faces = garments.loft(rings)
    a, b, c = (points[faces[:, k]] for k in range(3))
    normal = np.cross(b - a, c - a)
    assert (np.einsum("ij,ij->i", normal, points[faces].mean(1) * [1, 1, 0]) > 0).all()


def test_a_collar_covers_the_edge_of_its_polo_all_round() -> None:
    polo = garments.top(HUMAN, BODY, "polo", 1)
    collar = wear.shirt_collar(HUMAN, BODY, polo)
    edge = polo.points[(garments.neck_plane(polo.points, K) > -0.02) & (np.abs(polo.points[:, 0]) < 0.16 * K)]

    def polar(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        y = points[:, 1] - 0.012 * K
        return np.degrees(np.arctan2(np.abs(points[:, 0]), y)), np.hypot(points[:, 0], y)

    (at, out), (at_edge, out_edge) = polar(collar.points), polar(edge)
    for angle in range(60, 181, 15):
        overlap = out[np.abs(at - angle) < 8].max() - out_edge[np.abs(at_edge - angle) < 8].min()
        assert overlap > 0.012, angle
