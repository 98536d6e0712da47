"""A small scene played over our loop in a real runtime, with head and hands in the test's hand."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from panda3d.core import CardMaker, NodePath

from scenarios.headset.frame_loop import FrameLoop
from scenarios.headset.graphics import Platform
from scenarios.headset.headset import Headset
from scenarios.headset.headset_link import HeadsetLink, quiet_loader
from scenarios.headset.rig import Rig
from scenarios.headset.tracking import Focus, Pulse, TrackedFrame
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.shaders import program
from tests.xr_live.monado import Compositor, Monado
from tests.xr_live.remote_device import RemoteDevice

PATIENCE_S = 20.0


class Place:
    """Monado, a device, and a loop whose play and desk only remember."""

    def __init__(
        self, compositor: Compositor = "null", simulated: str = "", quality: str = "low", running: bool = True,
        finest: float = 1.0,
    ) -> None:  # fmt: skip
        quiet_loader()
        self.monado = Monado(compositor, simulated=simulated)
        self.device = RemoteDevice(self.monado.port) if not simulated else None
        self.engine = Engine(EngineSettings("offscreen", (160, 90), quality=quality))  # type: ignore[arg-type]
        self.rig = Rig(self.engine.scene)
        self.leave = False
        self.frames: list[TrackedFrame] = []
        self.pulses: list[Pulse] = []
        self.told: list[str] = []
        self.desk_frames = 0
        self.runs = True
        platform: Platform = "egl"
        self.link = HeadsetLink(lambda: Headset(self.engine, platform, finest), time.monotonic)
        self.loop = FrameLoop(self.link, self, self)
        self.loop.play = self
        if running:
            self.until(lambda: bool(self.frames) and self.frames[-1].focus is Focus.FOCUSED)

    @property
    def last(self) -> TrackedFrame:
        """The newest frame that the play has seen."""
        return self.frames[-1]

    @property
    def headset(self) -> Headset:
        """The open headset."""
        assert self.link.headset is not None, self.link.fault
        return self.link.headset

    def run(self, frames: int) -> None:
        """Run some frames."""
        for _ in range(frames):
            self.loop.frame()

    def until(self, done: Callable[[], bool]) -> None:
        """Run frames until something is so."""
        end = time.monotonic() + PATIENCE_S
        while not done():
            assert time.monotonic() < end, (
                self.told,
                self.link.fault,
                self.loop.tracked.focus,
                self.monado.log()[-999:],
            )
            self.loop.frame()

    def card(self, x: float, y: float, z: float, edge_m: float, colour: tuple[float, float, float]) -> NodePath:
        """Stand a square of one colour, its middle at a place of the scene, facing back."""
        maker = CardMaker("card")
        maker.set_frame(-edge_m / 2, edge_m / 2, -edge_m / 2, edge_m / 2)
        path = self.engine.scene.attach_new_node(maker.generate())
        path.set_pos(x, y, z)
        path.set_color_scale(*colour, 1)
        path.set_shader(program("flat", lit=False))
        path.set_two_sided(True)
        return path

    def close(self) -> None:
        """End everything."""
        self.loop.close()
        self.rig.close()
        self.engine.close()
        if self.device is not None:
            self.device.close()
        self.monado.close()

    # the play
    def advance(self, frame: TrackedFrame) -> Sequence[Pulse]:
        """Remember the frame."""
        self.frames.append(frame)
        pulses, self.pulses = self.pulses, []
        return pulses

    def draw(self) -> None:
        """Draw it."""
        self.engine.render()

    # the desk
    def frame(self, dt_s: float) -> None:
        """Draw the flat scene."""
        self.desk_frames += 1
        self.engine.render()
        time.sleep(0.002)

    def take_over(self, words: str) -> None:
        """Remember what was said."""
        self.told.append(words)

    def hand_back(self) -> None:
        """Remember it."""
        self.told.append("hand back")

    # the attempt
    def pause(self, reason: str) -> None:
        """Remember it."""
        self.runs = False
        self.told.append(f"pause {reason}")

    def resume(self) -> None:
        """Remember it."""
        self.runs = True
        self.told.append("resume")
