import pytest

from assets.build.clips import CLIPS
from tests.assets.build.models import geoms, load, triangles

PEOPLE = ("worker_driver", "worker_escort", "officer", "aide")


@pytest.mark.parametrize("name", PEOPLE)
def test_is_light_enough_and_stands_upright(name: str) -> None:
    root = load(name)
    assert triangles(root) <= 25_000
    assert geoms(root) <= 4
    low, high = root.get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.02)
    assert 1.68 < high.z < 1.95


@pytest.mark.parametrize("name", PEOPLE)
def test_has_every_clip(name: str) -> None:
    clips = {path.get_name() for path in load(name).find_all_matches("**/+AnimBundleNode")}
    assert clips == set(CLIPS)


def test_people_differ_in_height() -> None:
    assert len({round(load(name).get_tight_bounds()[1].z, 2) for name in PEOPLE}) == len(PEOPLE)
