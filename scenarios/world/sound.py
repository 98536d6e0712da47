"""Sounds: short ones by name, loops of the place; silent where the machine has no sound or lacks the file."""

from __future__ import annotations

import logging
from pathlib import Path

from panda3d.core import AudioManager, AudioSound, Filename

log = logging.getLogger(__name__)
SUFFIXES = (".ogg", ".wav")


class Sounds:
    """The station's sounds, below a folder."""

    def __init__(self, folder: Path, volume: float) -> None:
        self._folder = folder
        self._manager = AudioManager.create_AudioManager()
        self._loaded: dict[str, AudioSound] = {}
        self._loops: dict[str, float] = {}
        self._volume = volume
        self._manager.set_volume(volume)

    def set_volume(self, volume: float) -> None:
        """Set how loud everything is, 0 to 1."""
        self._volume = volume
        self._manager.set_volume(volume)

    def play(self, name: str) -> bool:
        """Play a sound once; False where there is none of that name."""
        sound = self._take(name)
        if sound is None:
            return False
        sound.set_loop(False)
        sound.play()
        return True

    def loop(self, name: str, loudness: float) -> None:
        """Let a sound run on and on at a loudness of 0 to 1; 0 stops it."""
        if self._loops.get(name) == loudness:
            return
        sound = self._take(name)
        if sound is None:
            return
        self._loops[name] = loudness
        sound.set_volume(loudness)
        if loudness <= 0:
            sound.stop()
        elif sound.status() != AudioSound.PLAYING:
            sound.set_loop(True)
            sound.play()

    def update(self) -> None:
        """Let streamed sounds go on; call every frame."""
        self._manager.update()

    def close(self) -> None:
        """Stop everything."""
        self._manager.stop_all_sounds()
        self._manager.shutdown()
        self._loaded.clear()

    def _take(self, name: str) -> AudioSound | None:
        if name not in self._loaded:
            path = next((p for s in SUFFIXES if (p := self._folder / f"{name}{s}").is_file()), None)
            if path is None:
                log.debug("no sound named %s", name)
                return None
            self._loaded[name] = self._manager.get_sound(Filename.from_os_specific(str(path)))
        return self._loaded[name]
