"""Answers wishes for speech, one after the other, until nobody is there any more."""

from __future__ import annotations

import logging
import wave
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from pydantic import ValidationError

from app.domain.errors import KnownError
from app.domain.scenario.speaking import SpeechAnswer, SpeechWish, VoicesHere
from scenarios.speaker.choice import Voice, delivery
from scenarios.speaker.engine import VoiceEngine, how_to_get_a_voice
from scenarios.speaker.waves import finish_wave

log = logging.getLogger(__name__)


def voices_here(voices: Iterable[Voice], folder: str = "") -> VoicesHere:
    """The Chinese voices by name, or what to do to get one."""
    names = tuple(dict.fromkeys(voice.name for voice in voices))
    return VoicesHere(voices=names, problem="" if names else how_to_get_a_voice(), folder=folder)


def serve(
    wishes: Iterable[str], answers: TextIO, engine: VoiceEngine, voices: Sequence[Voice], folder: Path
) -> None:  # fmt: skip
    """Say line after line into files of a folder; every wish is answered, also one that fails."""
    for line in wishes:
        try:
            wish = SpeechWish.model_validate_json(line)
        except ValidationError:
            log.error("what is no wish: %.200s", line)
            continue
        file = folder / f"{wish.id}.wav"
        seconds = _say(wish, file, engine, voices)
        tell(answers, SpeechAnswer(id=wish.id, file=str(file) if seconds > 0 else "", seconds=seconds))


def tell(answers: TextIO, said: VoicesHere | SpeechAnswer) -> None:
    """Write a line."""
    answers.write(said.model_dump_json() + "\n")
    answers.flush()


def _say(wish: SpeechWish, file: Path, engine: VoiceEngine, voices: Sequence[Voice]) -> float:
    how = delivery(wish.manner, voices)
    try:
        # What is tuned higher is played faster: it has to be said slower by as much.
        engine.say_into(file, wish.words, how.voice, how.pace / how.tuning)
        return finish_wave(file, how.tuning)
    except (KnownError, OSError, EOFError, wave.Error) as error:
        log.error("line %d was not said: %s", wish.id, error)
        return 0.0
