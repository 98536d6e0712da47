"""Pictures by a station process."""

from pathlib import Path

import pytest

from app.domain.errors import KnownError
from app.services.shelf import Shelf
from app.services.stage_pictures import View, limit_s, place_views, render, render_place


def test_an_unknown_camera_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="可用机位：.*overview"):
        render(Shelf(), "hazmat_1_gasoline_tanker", View("nowhere", "day", (64, 64), 0), tmp_path / "x.png")
    assert not (tmp_path / "x.png").exists()


def test_places_without_a_scenario_have_views_of_their_own() -> None:
    views = place_views()
    for place in ("station_kerb", "interview_room", "case_room", "training_street"):
        assert views[place], place
        assert all(view.camera and view.title for view in views[place])


def test_an_unknown_view_of_a_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"渲染没有成功：.*nowhere"):
        render_place("case_room", [(View("nowhere", None, (64, 64), 0), tmp_path / "x.png")])
    assert not (tmp_path / "x.png").exists()


def test_many_pictures_may_take_longer_than_one() -> None:
    assert limit_s(34) - limit_s(1) > 33 * 20
