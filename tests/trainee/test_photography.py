import hashlib

import pytest

from app.domain.attempt.events import PhotoTaken
from scenarios.trainee.photography import PHOTOS
from scenarios.trainee.screens import PaperScreen
from scenarios.world.engine import Engine, headless_pipe
from scenarios.world.engine_settings import EngineSettings
from tests.flat.conftest import AtWork, Make


def _photos(desk: AtWork) -> list[PhotoTaken]:
    return [event for event in desk.events if isinstance(event, PhotoTaken)]


def test_a_photograph_names_what_is_really_in_it(at_work: AtWork) -> None:
    at_work.go("at_rear", 3.0)
    at_work.station.press("c")
    at_work.settle()
    assert "S14" in _photos(at_work)[-1].stations
    assert at_work.station.work.notice is not None
    assert "已拍照" in at_work.station.work.notice.prompt.words
    at_work.station.work.walker.heading += 180
    at_work.station.press("c")
    at_work.settle()
    assert "S14" not in _photos(at_work)[-1].stations
    assert len({photo.photo for photo in _photos(at_work)}) == len(_photos(at_work))


def test_a_close_look_is_photographed_with_its_station(at_work: AtWork) -> None:
    at_work.go("at_nameplate", 0.4)
    at_work.station.menus.open_station("S08")
    at_work.station.pick("work:S08.read_nameplate")
    at_work.pass_time(15)
    at_work.station.press("c")
    at_work.settle()
    assert "S08" in _photos(at_work)[-1].stations


def test_papers_in_hand_are_photographed_as_pictures_of_their_own(at_work: AtWork) -> None:
    at_work.go("spot_desk")
    at_work.station.menus.open_person("driver")
    at_work.station.pick("topic:papers")
    at_work.station.pick("ask:D05")
    at_work.settle()
    at_work.station.menus.open_station("S15")
    at_work.station.pick("work:S15.read_waybill")
    at_work.pass_time(12)
    assert isinstance(at_work.station.work.top, PaperScreen)
    at_work.station.press("c")
    at_work.settle()
    photo = _photos(at_work)[-1]
    assert photo.papers
    assert photo.stations == ()
    path = at_work.station.work.session.folder / PHOTOS / f"{photo.photo}.jpg"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == photo.sha256


def test_a_drawn_photograph_lies_in_the_folder_with_its_hash(fresh_station: Make) -> None:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    engine = Engine(EngineSettings("offscreen", (160, 90), quality="low"))
    desk = fresh_station(engine=engine)
    desk.leave_car()
    desk.go("at_rear", 3.0)
    desk.station.press("c")
    desk.station.frame(0.01)
    desk.settle()
    (photo,) = _photos(desk)
    path = desk.station.work.session.folder / PHOTOS / f"{photo.photo}.jpg"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == photo.sha256
    assert len(desk.station.dashboard.thumbnails) == 1
