"""Which voice speaks for whom, how fast and how high. Pure."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.scenario.speaking import Manner, Sex

WOMAN_FROM_MAN, MAN_FROM_WOMAN = 1.20, 0.84
"""Tuning that lets a voice pass for the other sex: pitch and size of the throat go with it."""
SPREAD = (1.0, 0.95, 1.05, 0.975, 1.025)
"""Tunings that tell people apart who share a voice."""
YOUNG, OLD = 26, 58
_MANDARIN = ("zh-cn", "zh-hans", "cmn", "zh")
_OTHER = ("yue", "zh-hk", "zh-mo", "zh-tw", "zh-hant", "latn", "pinyin", "hak", "nan")
"""Other tongues of China, other places' usage, and voices that read Latin letters only."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of the computer; `sex` is None where the computer does not say."""

    id: str
    name: str
    languages: tuple[str, ...]
    sex: Sex | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a line is said: by which voice, at which pace, and tuned how much higher (1 as the voice is)."""

    voice: str
    pace: float = 1.0
    tuning: float = 1.0


def mandarin(voices: Iterable[Voice]) -> list[Voice]:
    """The voices that speak Mandarin, in the order of their ids, so that one person keeps one voice."""
    return sorted((voice for voice in voices if _speaks_mandarin(voice)), key=lambda voice: voice.id)


def delivery(manner: Manner, voices: Sequence[Voice]) -> Delivery:
    """How somebody speaks, always the same; `voices` are those to choose from, at least one."""
    fitting = [voice for voice in voices if voice.sex == manner.sex]
    unsaid = [voice for voice in voices if voice.sex is None]
    choice = fitting or unsaid or list(voices)
    lot = zlib.crc32(manner.person.encode("utf-8"))
    voice = choice[lot % len(choice)]
    tuning = SPREAD[lot // len(choice) % len(SPREAD)]
    if voice.sex is not None and voice.sex != manner.sex:
        tuning *= WOMAN_FROM_MAN if manner.sex == "woman" else MAN_FROM_WOMAN
    pace = 1.0
    if manner.years <= YOUNG:
        pace, tuning = 1.06, tuning * 1.03
    elif manner.years >= OLD:
        pace, tuning = 0.88, tuning * 0.97
    return Delivery(voice.id, pace, round(tuning, 3))


def _speaks_mandarin(voice: Voice) -> bool:
    for language in voice.languages:
        plain = language.lower().replace("_", "-")
        if plain.startswith(_MANDARIN) and not any(other in plain for other in _OTHER):
            return True
    return False
