"""The picture of a scenario that comes by itself."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services import scene_pictures
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.scene_pictures import scene_picture
from app.ui.scene_picture import ScenePicture


def test_it_is_made_when_it_is_not_there(qtbot: QtBot, base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        scene_pictures, "render", lambda _shelf, _id, _view, out, _cache: Path(out).write_bytes(b"picture")
    )
    picture = ScenePicture(base, "sample_stop")
    qtbot.addWidget(picture)
    assert "being drawn" in picture.why_absent()
    scenario = base.shelf.scenario("sample_stop")
    qtbot.waitUntil(lambda: scene_picture(base, scenario) is not None)
    assert picture.accessibleName() == "演示停车检查"


def test_where_it_cannot_be_made_the_place_says_so(qtbot: QtBot, base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_order: object) -> None:
        raise ServiceError("没有显卡")

    monkeypatch.setattr(scene_pictures, "render", fail)
    picture = ScenePicture(base, "sample_stop")
    qtbot.addWidget(picture)
    qtbot.waitUntil(lambda: "could not" in picture.why_absent())
