"""Which pictures there are of scenes, and how they are made."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from app.commands.shot_scenes import ScenePicture, ScenePictures, all_scenes, drawn
from app.domain.errors import KnownError
from app.services.shelf import Shelf


def test_every_camera_of_every_scenario_and_place(tmp_path: Path) -> None:
    shelf = Shelf()
    scenes = all_scenes(shelf, tmp_path, tmp_path / "cache")
    found = {scene.heading: scene for scene in scenes}
    assert len(found) == len(scenes)
    for scenario_id in shelf.scenario_ids():
        scene = shelf.scenario(scenario_id).scene
        words = [picture.words for picture in found[scenario_id].pictures]
        assert {camera.id for camera in scene.cameras} <= set(words)
        free = [f"{camera.id} night" for camera in scene.cameras if camera.time_of_day is None]
        assert (set(free) <= set(words)) == (scene.time.time_of_day != "night")
    assert found["case_room"].pictures
    files = [picture.file for scene in scenes for picture in scene.pictures]
    assert len(set(files)) == len(files)
    assert {file.parent for file in files} == {tmp_path}


def _scene(folder: Path, name: str, make: Callable[[], None], count: int = 1) -> ScenePictures:
    pictures = tuple(ScenePicture(f"{name}{number}", folder / f"{name}{number}.png") for number in range(count))
    return ScenePictures(name, pictures, make)


def test_scenes_come_in_their_order_and_one_that_fails_ends_it(tmp_path: Path) -> None:
    done: list[str] = []

    def fail() -> None:
        raise KnownError("no driver")

    shown = drawn(
        [
            _scene(tmp_path, "a", lambda: done.append("a"), 2),
            _scene(tmp_path, "b", lambda: done.append("b")),
            _scene(tmp_path, "c", fail),
        ]
    )
    assert [next(shown)[1].words for _ in range(3)] == ["a0", "a1", "b0"]
    with pytest.raises(KnownError, match="no driver"):
        next(shown)
    assert sorted(done) == ["a", "b"]


def test_a_picture_is_told_while_the_next_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.commands.shot_scenes.LOOK_S", 0.01)
    told = Event()
    for number in range(2):
        (tmp_path / f"a{number}.png").write_text("of the day before", encoding="utf-8")

    def make() -> None:
        (tmp_path / "new").write_text("new", encoding="utf-8")
        (tmp_path / "new").replace(tmp_path / "a0.png")
        assert told.wait(60)

    shown = drawn([_scene(tmp_path, "a", make, 2)])
    assert next(shown)[1].words == "a0"
    told.set()
    assert [picture.words for _scene, picture in shown] == ["a1"]
