from typing import Any

import numpy as np
import pytest

from tests.assets.build.models import load, missing, triangles, uv_range


def test_hangs_on_a_bust_of_a_persons_height() -> None:
    root = load("vest")
    assert missing(root, ["vest", "zip", "panel_back"]) == []
    assert root.get_tight_bounds()[0].z == pytest.approx(0, abs=0.005)
    low, high = root.find("**/vest").get_tight_bounds(root)
    assert 0.9 < low.z < high.z < 1.55
    assert triangles(root) < 6_000


def test_the_words_go_on_its_back() -> None:
    root = load("vest")
    assert uv_range(root.find("**/panel_back")) == pytest.approx((0, 0, 1, 1), abs=1e-5)
    low, high = root.find("**/panel_back").get_tight_bounds(root)
    assert high.y < -0.08
    assert high.x - low.x == pytest.approx(0.25, abs=1e-3)


def test_the_zip_runs_up_the_front_to_the_notch() -> None:
    low, high = load("vest").find("**/zip").get_tight_bounds()
    assert low.y > 0.1
    assert high.z - low.z > 0.25


def test_the_bands_split_the_cloth_without_losing_any() -> None:
    vest = pytest.importorskip("assets.build.reflective_vest", reason="needs bpy")

    def area(p: Any) -> float:
        a, b, c = (p.points[p.triangles[:, k]] for k in range(3))
        return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)

    whole = vest.garment()
    cloth, bands = vest.banded(whole)
    assert sum(area(p) for p in [*cloth, *bands]) == pytest.approx(area(whole), rel=1e-6)
    assert sum(area(p) for p in bands) > 0.13
