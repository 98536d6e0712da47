"""Speech of the people met: the voice of the caption that is shown, from the speaker's mouth, and the mouth with it."""

from __future__ import annotations

import contextlib

from panda3d.core import LPoint3f

from app.domain.scenario.speaking import Manner
from scenarios.director.commands import Say
from scenarios.trainee.dashboard import Dashboard
from scenarios.trainee.work import Work
from scenarios.world.reactions import speech_s
from scenarios.world.sound import Sounds
from scenarios.world.sound_spots import SoundSpot, loudness
from scenarios.world.voices import Voices

SPEECH = SoundSpot("speech", "", range_m=80, pos=(0, 0, 0), near_m=4.0)
FAR_SPEECH = 0.2
"""However far somebody stands, one makes out what they say, as one reads it in the caption."""
MOUTH_M = 1.55
BREATH_S = 0.25
"""A caption stays this much longer than its voice, so that the next line does not run into it."""


class Speech:
    """Follows the captions. Without `sounds` only mouths move; a voice that comes late joins its caption."""

    def __init__(self, sounds: Sounds | None, voices: Voices, work: Work, dashboard: Dashboard) -> None:
        # Without a device nothing need be said in advance, nor a caption wait for it.
        self._sounds = sounds if sounds is not None and sounds.works else None
        self._voices = voices
        self._work, self._dashboard = work, dashboard
        self._said: Say | None = None
        self._awaited = False

    def expect(self, said: Say) -> None:
        """Somebody will say this as soon as what was said before is done."""
        if self._sounds is not None and self._work.settings.voices:
            self._voices.prepare(said.line, said.text, self._manner(said.person))

    def advance(self, runs: bool) -> None:
        """Say what is to be said at this moment; while nothing `runs` nobody speaks, and then the line begins anew."""
        said = self._dashboard.said() if runs else None
        if said is not self._said:
            self._begin(said)
        if said is not None and self._awaited:
            self._speak(said)

    def hush(self) -> None:
        """Nobody speaks any more in this caption."""
        self._awaited = False
        if self._sounds is not None:
            self._sounds.hush()

    def _begin(self, said: Say | None) -> None:
        self.hush()
        self._said = said
        if said is None:
            return
        person = self._work.scene.people.get(said.person)
        if person is not None:
            person.say(said.text, speech_s(said.text))
        elif self._sounds is not None:
            self._sounds.play("radio_click", loudness=0.6)
        self._awaited = self._sounds is not None and self._work.settings.voices

    def _speak(self, said: Say) -> None:
        assert self._sounds is not None  # nothing is awaited without
        voice = self._voices.voice_of(said.line, said.text, self._manner(said.person))
        if voice is None:
            return
        self._awaited = False
        person = self._work.scene.people.get(said.person)
        at, level = None, 1.0
        if person is not None:
            at = person.root.get_pos() + LPoint3f(0, 0, MOUTH_M)
            level = max(loudness(SPEECH, (at - self._work.eye()).length()), FAR_SPEECH)
        seconds = self._sounds.speak(voice, at, level * self._work.settings.voice_volume)
        if seconds <= 0:
            return
        self._dashboard.keep_caption(seconds + BREATH_S)
        if person is not None:
            person.say(said.text, seconds)

    def _manner(self, person_id: str) -> Manner:
        people = self._work.session.scenario.people.persons
        person = next((each for each in people if each.id == person_id), None)
        if person is None:
            return Manner(person=person_id)
        years = 40
        with contextlib.suppress(ValueError):
            years = int(self._work.text(person.years))
        return Manner(person=person_id, sex=person.sex, years=min(max(years, 5), 100))
