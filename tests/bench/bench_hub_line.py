"""What a hub costs the frame's thread at a station: nobody, a hub that is pushed to, and somebody who looks on.

The real tanker scene at 1280 by 720, 90 frames a second, drawn with GALLIUM_NOOP, so that only the work of Panda3D and
of this program counts. Each kind is measured in processes of its own that take turns, against a hub of its own process.
Times are the processor time of the thread that makes the frames, in milliseconds a frame; the slowest and the fastest
hundredth are left out. On a busy machine processes differ by more than the hub costs, so what is judged is found within
one process: what is done after each frame for the hub, and how much longer frames take that draw the small picture.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from app.services.station_watch import HubWatch

KINDS = ("alone", "pushed", "watched")
ROUNDS = 2
WARM_FRAMES, FRAMES, HZ = 180, 720, 90
LOOK_EVERY_S = 0.1
GOAL_MS = 0.1
SIZE_PX = (1280, 720)


def measure(kind: str, folder: Path, cache: Path) -> None:
    """Play frames in this process and print what they took."""
    from app.content.cached_scenarios import read_scenario
    from app.content.content_cache import ContentCache
    from scenarios.flat.opening import open_station
    from scenarios.link.assignment_file import read_assignment
    from scenarios.link.desk_line import DeskLine
    from scenarios.link.hub_parting import ASSIGNMENT_NAME, HUB_NAME, hub_line
    from scenarios.link.progress import Progress
    from scenarios.link.session import Session
    from scenarios.trainee.watched import Watched
    from scenarios.world.engine import Engine
    from scenarios.world.engine_settings import EngineSettings

    assignment = read_assignment(folder / ASSIGNMENT_NAME)
    scenario, problems = read_scenario(assignment.scenario, cache=ContentCache(cache))
    assert scenario is not None, problems
    progress = Progress(None)
    engine = Engine(EngineSettings("offscreen", SIZE_PX))
    assert engine.output is not None
    # A window is not copied back into memory; only pictures kept in memory are.
    engine.output.clear_render_textures()
    hub_file = None if kind == "alone" else folder / HUB_NAME
    with hub_line(hub_file, assignment, progress) as hub:
        session = Session(scenario, assignment, progress)
        watched = Watched(hub, engine, session, DeskLine(None)) if hub is not None else None
        station = open_station(engine, session, (), assignment.settings, lambda share, what: None, with_sound=False)
        station.begin()
        frames: list[Frame] = []
        for _ in range(WARM_FRAMES + FRAMES):
            began, spent = time.monotonic(), time.thread_time()
            pictured = watched is not None and watched.pictures_next
            station.frame(1 / HZ)
            drawn = time.thread_time()
            if watched is not None:
                watched.after_frame(station, "flat")
            frames.append(Frame((drawn - spent) * 1000, (time.thread_time() - drawn) * 1000, pictured))
            time.sleep(max(0.0, 1 / HZ - (time.monotonic() - began)))
        station.close()
        if watched is not None:
            watched.close()
        session.close()
    engine.close()
    sys.stdout.write(json.dumps(summed(frames[WARM_FRAMES:])) + "\n")


@dataclass(frozen=True)
class Frame:
    """Milliseconds to play and draw a frame, and afterwards for the hub; whether it drew the small picture too."""

    drawn_ms: float
    hub_ms: float
    pictured: bool


def trimmed(times: Sequence[float]) -> float:
    """The mean without the slowest and the fastest hundredth."""
    edge = len(times) // 100
    return statistics.mean(sorted(times)[edge : len(times) - edge]) if times else 0.0


def summed(frames: Sequence[Frame]) -> dict[str, float]:
    """Means: of a whole frame, of what is done after each, and of all that one picture costs in the frames it takes."""
    without = [frame for frame in frames if not frame.pictured]
    with_picture = [frame for frame in frames if frame.pictured]
    after = statistics.median(frame.hub_ms for frame in frames)
    drawn = trimmed([frame.drawn_ms for frame in with_picture]) - trimmed([frame.drawn_ms for frame in without])
    fetched = sum(frame.hub_ms - after for frame in frames) / len(with_picture) if with_picture else 0.0
    return {
        "whole": trimmed([frame.drawn_ms + frame.hub_ms for frame in frames]),
        "after": after,
        "longest": max(frame.hub_ms for frame in frames),
        "a_picture": drawn + fetched if with_picture else 0.0,
        "share": len(with_picture) / len(frames),
    }


class Onlooker:
    """Somebody who looks at every live station, as a console does."""

    def __init__(self, watch: HubWatch) -> None:
        self._watch, self._over = watch, threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def _look(self) -> None:
        while not self._over.wait(LOOK_EVERY_S):
            for live in self._watch.stations():
                if live.state.phase != "left":
                    self._watch.picture(live.station)

    def close(self) -> None:
        """Look away."""
        self._over.set()
        self._thread.join()


def measured(kind: str, folder: Path, cache: Path) -> dict[str, float]:
    """One kind, in a process of its own."""
    command = [sys.executable, __file__, kind, str(folder), str(cache)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "GALLIUM_NOOP": "1"})
    found: dict[str, float] = json.loads(said.stdout.splitlines()[-1])
    return found


def main() -> int:
    """Measure all kinds in turn and print them with the goal."""
    if len(sys.argv) > 1:
        measure(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
        return 0
    from app.domain.station.messages import PICTURES_A_SECOND
    from tests.flows.test_station_at_hub import begin, opened_house

    found: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
    with tempfile.TemporaryDirectory() as place, opened_house(Path(place)) as house:
        watch = house.watch()
        for number in range(ROUNDS):
            for kind in KINDS:
                folder = Path(place) / f"{kind}{number}"
                folder.mkdir()
                begin(house, folder)
                onlooker = Onlooker(watch) if kind == "watched" else None
                found[kind].append(measured(kind, folder, house.base.home.cache))
                if onlooker is not None:
                    onlooker.close()
    for kind, rounds in found.items():
        middle = {name: statistics.median(each[name] for each in rounds) for name in rounds[0]}
        # As it is at full speed: a machine that is busy makes fewer frames, but as many pictures.
        added = middle["after"] + middle["a_picture"] * PICTURES_A_SECOND / HZ * (kind == "watched")
        print(
            f"hub line: {kind:<8} a frame {middle['whole']:5.2f} ms, the hub's part {added:.3f} ms "
            f"(after every frame {middle['after']:.3f}, longest {middle['longest']:.2f}; a picture "
            f"{middle['a_picture']:.2f}, in {middle['share']:.1%} of the frames here)"
        )
    print(f"hub line: goal: at most {GOAL_MS} ms a frame, at {HZ} Hz and {PICTURES_A_SECOND} pictures a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
