"""What the trainee hears: the scene, own steps, parts that move, the detector's alarm, and what people say."""

from __future__ import annotations

from panda3d.core import LPoint3f

from app.domain.attempt.events import Event, HandbrakeConfirmed, MeterAlarmed, Withdrew
from scenarios.director.commands import Command, MoveObject, PlaySound, Say
from scenarios.trainee.dashboard import Dashboard
from scenarios.trainee.speech import Speech
from scenarios.trainee.work import Work
from scenarios.world.scene_sounds import Circumstances, SceneSounds
from scenarios.world.sound import Sounds
from scenarios.world.sound_spots import SoundSpot, loudness, step_sound
from scenarios.world.voices import Voices

STEP_M = 0.72
STEP_GAIN = 0.45
STEP_SPREAD = 0.05
"""Left and right foot differ by so much in pitch, so that steps do not sound like a machine."""
ALARM_GAIN = 0.7
SIGNALS = {"camera_on": "beep", "camera_off": "beep"}
"""The director's names for sounds; the detector's alarm is looped while its event stands."""
PART_SOUNDS = (
    ("cab_door", "door"), ("door_", "door"), ("door", "metal_door"), ("lid", "metal_door"), ("rail", "metal_door"),
    ("valve", "valve"), ("lever", "valve"), ("lock", "valve"), ("cap", "valve"),
)  # fmt: skip
"""What a part sounds like as it moves, by the first of these words that its node's name holds."""
SWINGS = ("hinge_x", "hinge_y", "hinge_z", "slide")
PART = SoundSpot("part", "", range_m=60, pos=(0, 0, 0), near_m=2.5, gain=0.9)


class Hearing:
    """Lets the trainee hear. Without `sounds` there is silence: captions and lamps tell what matters."""

    def __init__(self, sounds: Sounds | None, voices: Voices, work: Work, dashboard: Dashboard) -> None:
        self._sounds = sounds
        self._work, self._dashboard = work, dashboard
        self._speech = Speech(sounds, voices, work, dashboard)
        self._scene = SceneSounds(sounds, work.scene) if sounds is not None else None
        self._steps = 0
        self._alarm = False
        if voices.problem:
            work.say(voices.problem, "critical")

    def take_in(self, shown: Event | Command) -> None:
        """Hear what happens or is asked for at this moment."""
        if self._sounds is None:
            return
        if isinstance(shown, Say):
            self._speech.expect(shown)
        elif isinstance(shown, MeterAlarmed):
            self._alarm = True
        elif isinstance(shown, Withdrew):
            self._alarm = False
        elif isinstance(shown, HandbrakeConfirmed):
            self._sounds.play("air_brake", *self._from(LPoint3f(0, 0, 1)))
        elif isinstance(shown, MoveObject):
            self._hear_part(shown.object)
        elif isinstance(shown, PlaySound) and shown.sound in SIGNALS:
            self._sounds.play(SIGNALS[shown.sound])

    def play(self, name: str) -> None:
        """Play a sound of the trainee's own tools."""
        if self._sounds is not None:
            self._sounds.play(name)

    def advance(self) -> None:
        """Hear what there is to hear at this moment; call every frame."""
        work = self._work
        self._speech.advance(bool(work.session.ended) or work.session.clock.running)
        if self._sounds is None or self._scene is None:
            return
        runs = not work.session.ended and work.session.clock.running
        self._scene.advance(
            work.eye(),
            work.walker.forward(),
            Circumstances(
                engine_runs=not work.view.released and not self._dashboard.engine_off,
                in_car=work.walker.seated,
                values=work.values,
            ),
        )
        self._sounds.loop("alarm", "gas_alarm", ALARM_GAIN if self._alarm and runs else 0.0)
        self._hear_step()
        self._sounds.update()

    def apply_settings(self) -> None:
        """Take the settings as they are now."""
        if self._sounds is not None:
            self._sounds.set_volume(self._work.settings.volume)
            if not self._work.settings.voices:
                self._speech.hush()

    def close(self) -> None:
        """Stop everything."""
        if self._sounds is not None:
            self._sounds.close()
            self._sounds = None

    def _from(self, at: LPoint3f) -> tuple[LPoint3f, float]:
        return at, loudness(PART, (at - self._work.eye()).length())

    def _hear_part(self, name: str) -> None:
        assert self._sounds is not None  # asked by the caller
        scene = self._work.scene
        entry = next((o for o in scene.scenario.scene.objects if o.id == name), None)
        node = dict(scene.movables.objects()).get(name)
        if entry is None or node is None or entry.motion not in SWINGS:
            return
        sound = next((sound for word, sound in PART_SOUNDS if word in entry.node), None)
        if sound is not None:
            self._sounds.play(sound, *self._from(node.get_pos(scene.root)))

    def _hear_step(self) -> None:
        assert self._sounds is not None  # asked by the caller
        walker, scene = self._work.walker, self._work.scene
        step = int(walker.walked_m / STEP_M)
        if step != self._steps:
            self._steps = step
            name = step_sound(scene.layout.grounds, walker.x, walker.y, scene.renderer.weather.film)
            rate = 1.0 + (STEP_SPREAD if step % 2 else -STEP_SPREAD)
            self._sounds.play(name, loudness=STEP_GAIN, rate=rate)
