"""Pictures of scenarios."""

from pathlib import Path

import pytest

from app.services import scene_pictures
from app.services.base import Base
from app.services.scene_pictures import make_scene_picture, scene_picture
from app.services.shelf import Shelf
from app.services.stage_pictures import View


def test_a_picture_is_made_once_and_kept(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = base.shelf.scenario("sample_stop")
    asked: list[View] = []

    def draw(_shelf: object, _id: str, view: View, out: Path, cache: Path) -> None:
        assert cache == base.home.cache
        asked.append(view)
        out.write_bytes(b"picture")

    monkeypatch.setattr(scene_pictures, "render", draw)
    assert scene_picture(base, scenario) is None
    made = make_scene_picture(base, scenario)
    assert make_scene_picture(base, scenario) == made
    assert scene_picture(base, scenario) == made
    assert [view.camera for view in asked] == ["front"]
    assert made.read_bytes() == b"picture"


def test_a_shipped_picture_is_there_at_once(base: Base) -> None:
    """The first page a trainee sees must not wait for a renderer."""
    tanker = Shelf().scenario("hazmat_1_gasoline_tanker")
    shipped = scene_picture(base, tanker)
    assert shipped is not None
    assert shipped.name == "picture.jpg"
