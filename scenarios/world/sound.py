"""The station's sounds: once or on and on, from a place or from everywhere; silent where the machine has no sound."""

from __future__ import annotations

import logging
from pathlib import Path

from panda3d.core import AudioManager, AudioSound, Filename, LPoint3f, LVector3f

log = logging.getLogger(__name__)
SUFFIXES = (".ogg", ".wav")
QUIETEST = 0.002
"""What is quieter is stopped, so that only what is heard takes one of the mixer's voices."""


class Sounds:
    """Sounds by name below a folder, and recordings by path.

    Loudness is 0 to 1 and already holds the distance: the mixer only turns a sound to its side.
    """

    def __init__(self, folder: Path, volume: float) -> None:
        self._folder = folder
        self._manager = AudioManager.create_AudioManager()
        self._manager.audio_3d_set_drop_off_factor(0)
        self._loaded: dict[str, AudioSound] = {}
        self._loops: dict[str, AudioSound] = {}
        self._manager.set_volume(volume)

    @property
    def works(self) -> bool:
        """Whether there is a device that plays."""
        return bool(self._manager.is_valid())

    def set_volume(self, volume: float) -> None:
        """Set how loud everything is, 0 to 1."""
        self._manager.set_volume(volume)

    def listen(self, eye: LPoint3f, forward: LVector3f) -> None:
        """Hear from here, looking there, in scene axes."""
        self._manager.audio_3d_set_listener_attributes(*eye, 0, 0, 0, *forward, 0, 0, 1)

    def play(self, name: str, at: LPoint3f | None = None, loudness: float = 1.0, rate: float = 1.0) -> bool:
        """Play a sound once, from a place or from everywhere; False where there is none of that name.

        `rate` 1.05 is five hundredths faster and higher.
        """
        place = "everywhere" if at is None else "place"
        sound = self._take(f"once {name} {place}", self._find(name), at is not None)
        if sound is None:
            return False
        sound.set_play_rate(rate)
        _put(sound, at, loudness)
        sound.play()
        return True

    def loop(self, key: str, name: str, loudness: float, at: LPoint3f | None = None) -> bool:
        """Let a sound run on under a key at a loudness, from a place or from everywhere; too quiet, it stops.

        Call it as often as the loudness or the place changes. False where there is no sound of that name.
        """
        if loudness < QUIETEST:
            running = self._loops.pop(key, None)
            if running is not None:
                running.stop()
            return True
        sound = self._loops.get(key)
        if sound is None:
            sound = self._take(f"loop {key}", self._find(name), at is not None)
            if sound is None:
                return False
            self._loops[key] = sound
            sound.set_loop(True)
        _put(sound, at, loudness)
        if sound.status() != AudioSound.PLAYING:
            sound.play()
        return True

    def speak(self, recording: Path, at: LPoint3f | None, loudness: float) -> float:
        """Play a recorded line in place of the one before; how long it takes, in seconds, 0 where it cannot be read."""
        self.hush()
        sound = self._take("speech", recording if recording.is_file() else None, at is not None)
        if sound is None or sound.status() == AudioSound.BAD:
            log.warning("cannot play the recorded line %s", recording.name)
            self._loaded.pop("speech", None)
            return 0.0
        _put(sound, at, loudness)
        sound.play()
        return float(sound.length())

    def hush(self) -> None:
        """Stop the recorded line."""
        speech = self._loaded.pop("speech", None)
        if speech is not None:
            speech.stop()

    def update(self) -> None:
        """Let streamed sounds go on; call every frame."""
        self._manager.update()

    def close(self) -> None:
        """Stop everything."""
        self._manager.stop_all_sounds()
        self._manager.shutdown()
        self._loaded.clear()
        self._loops.clear()

    @property
    def running(self) -> frozenset[str]:
        """The keys of the loops that are heard."""
        return frozenset(self._loops)

    def _find(self, name: str) -> Path | None:
        return next((p for s in SUFFIXES if (p := self._folder / f"{name}{s}").is_file()), None)

    def _take(self, key: str, path: Path | None, placed: bool) -> AudioSound | None:
        if path is None:
            log.debug("no sound for %s", key)
            return None
        if key not in self._loaded:
            self._loaded[key] = self._manager.get_sound(Filename.from_os_specific(str(path)), placed)
        return self._loaded[key]


def _put(sound: AudioSound, at: LPoint3f | None, loudness: float) -> None:
    sound.set_volume(loudness)
    if at is not None:
        sound.set_3d_attributes(*at, 0, 0, 0)
