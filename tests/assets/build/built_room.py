"""What holds for every room that is built: its nodes, its panels, its share of a frame, and the scene's lettering."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assets.paths import MODELS
from scenarios.world.layout import read_layout
from tests.assets.build.models import geoms, load, missing, triangles, uv_range

MOST_GEOMS = 60
MOST_TRIANGLES = 120_000
MOST_BYTES = 4e6


def assert_room(name: str, panels: Sequence[str], other_nodes: Sequence[str], least_triangles: int) -> None:
    """Check the mesh of a room and the scene of the same name."""
    place = load(name)
    assert missing(place, [*panels, *other_nodes]) == []
    for panel in panels:
        assert uv_range(place.find(f"**/{panel}")) == pytest.approx((0, 0, 1, 1), abs=1e-5), panel
    assert geoms(place) <= MOST_GEOMS
    assert least_triangles < triangles(place) < MOST_TRIANGLES
    assert (MODELS / f"{name}.bam").stat().st_size < MOST_BYTES
    assert {sign.node.split("/")[1] for sign in read_layout(name).signs} == set(panels)
