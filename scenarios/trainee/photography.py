"""Taking evidence photographs while at work: of the scene, or of the papers in hand; finished on a thread."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass

import numpy as np
from panda3d.core import LVector3f, NodePath
from PIL import Image

from app.domain.attempt.events import PhotoTaken
from scenarios.trainee.screens import CloseLook, PaperScreen
from scenarios.trainee.work import Work
from scenarios.world.photo import EvidenceCamera, Photograph, Pixels, developed, in_photograph, keep

PHOTOS = "photos"
PAPER_GROUND = (38, 42, 48)
PAPER_SCALE = 1.5
PAPER_SCREEN = (1240.0, 900.0)


@dataclass(frozen=True)
class _Shot:
    name: str
    stations: tuple[str, ...]
    papers: tuple[str, ...]


@dataclass(frozen=True)
class _Finished:
    shot: _Shot
    photograph: Photograph | None
    problem: str = ""


class Photography:
    """Takes one photograph at a time; `light` is the factor on readable distances."""

    def __init__(self, work: Work, camera: EvidenceCamera) -> None:
        self._work, self._camera = work, camera
        self._aimed: _Shot | None = None
        self._count = 0
        self._finished: queue.SimpleQueue[_Finished] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self.thumbnails: list[bytes] = []

    @property
    def busy(self) -> bool:
        """Whether a photograph is still being made."""
        return (
            self._aimed is not None or any(thread.is_alive() for thread in self._threads) or not self._finished.empty()
        )

    def count_from(self, taken: int) -> None:
        """Go on after so many photographs, when an attempt is taken up again."""
        self._count = max(self._count, taken)

    def take(self, eye: NodePath, light: float) -> None:
        """Take a photograph of what is before the eye, or of the papers that are held up."""
        if self._aimed is not None:
            return
        self._count += 1
        name = f"photo_{self._count:03d}"
        top = self._work.top
        if isinstance(top, PaperScreen):
            shot = _Shot(name, (), tuple(page.id for page in top.shown))
            self._develop(shot, _paper_picture(top))
            return
        if not isinstance(top, CloseLook):
            self._work.close_all()
        scene, root = self._work.scene, self._work.scene.renderer.scene
        forward = root.get_relative_vector(eye, LVector3f.forward()).normalized()
        up = root.get_relative_vector(eye, LVector3f.up()).normalized()
        seen = in_photograph(scene, scene.scenario.scene.stations, eye.get_pos(root), forward, up, light)
        stations = [sighting.station for sighting in seen]
        if isinstance(top, CloseLook) and top.station not in stations:
            # A close look is itself a picture: of the instrument, the recorder's screen, the nameplate.
            stations.append(top.station)
        self._aimed = _Shot(name, tuple(stations), ())
        self._camera.aim(eye)

    def after_frame(self) -> None:
        """Fetch the picture that the last frame drew."""
        if self._aimed is not None:
            shot, self._aimed = self._aimed, None
            self._develop(shot, self._camera.develop())

    def settle(self) -> list[Photograph]:
        """Tell the director of finished photographs; returns them."""
        done = []
        while not self._finished.empty():
            finished = self._finished.get()
            if finished.problem:
                self._work.say(finished.problem, "critical")
                continue
            photograph = finished.photograph
            event = PhotoTaken(
                t_ms=self._work.session.now_ms(),
                photo=finished.shot.name,
                stations=finished.shot.stations,
                papers=finished.shot.papers,
                sha256=photograph.sha256 if photograph else "",
            )
            if self._work.do(event) and photograph is not None:
                done.append(photograph)
                self.thumbnails.append(photograph.thumbnail)
            self._tell(finished.shot)
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        return done

    def _tell(self, shot: _Shot) -> None:
        stations = self._work.scene.scenario.station_by_id
        titles = [stations[name].title for name in shot.stations[:3]]
        if shot.papers:
            self._work.say("已翻拍手里的单证。", "ok", 2.5)
        elif titles:
            self._work.say(f"已拍照：{'、'.join(titles)}", "ok", 2.5)
        else:
            self._work.say("已拍照，但画面里没有看得清的检查部位。", "warn", 3.5)

    def _develop(self, shot: _Shot, pixels: Pixels | None) -> None:
        if pixels is None:
            self._finished.put(_Finished(shot, None))
            return
        folder = self._work.session.folder / PHOTOS

        def work() -> None:
            try:
                photograph = developed(shot.name, pixels)
                keep(photograph, folder)
            except OSError:
                self._finished.put(_Finished(shot, None, "照片存不下来，请检查磁盘空间后重拍。"))
            else:
                self._finished.put(_Finished(shot, photograph))

        thread = threading.Thread(target=work, name="photograph", daemon=True)
        self._threads.append(thread)
        thread.start()


def _paper_picture(screen: PaperScreen) -> Pixels:
    """The papers in hand, laid on a dark table."""
    picture = screen.panel().paint(PAPER_SCALE, PAPER_SCREEN)
    table = Image.new("RGB", (picture.width + 80, picture.height + 80), PAPER_GROUND)
    table.paste(picture, (40, 40), picture)
    return np.asarray(table)
