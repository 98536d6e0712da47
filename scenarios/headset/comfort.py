"""How long the headset has been worn and what it asked of the trainee: reminders, the stop, and the comfort log."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from scenarios.headset.moving import Moved
from scenarios.headset.tracking import Focus, TrackedFrame

COMFORT_NAME = "comfort.json"
REMIND_S, AGAIN_S, STOP_S = 12 * 60.0, 4 * 60.0, 20 * 60.0
REST_S = 2 * 60.0
AWAY_S = 1.0
"""Frames that lie so far apart were not seen."""
REMINDER = "已经连续戴了 {minutes} 分钟，做完手头这一步就歇一歇。"
STOP = "连续戴满 20 分钟：请摘下头显，歇两分钟再做。计时已停，不扣分。"
QUESTIONS: tuple[tuple[str, str], ...] = (
    ("eyes", "眼睛累不累？"),
    ("head", "头晕、头胀吗？"),
    ("stomach", "恶心、反胃吗？"),
    ("balance", "站得稳吗，有没有飘的感觉？"),
)
ANSWERS = ("没有", "轻微", "中等", "严重")


@dataclass
class ComfortLog:
    """What is kept with the attempt; it costs no point. Times in seconds, `answers` 0 (none) to 3 (severe)."""

    worn_s: float = 0.0
    longest_s: float = 0.0
    frames: int = 0
    late_frames: int = 0
    turned_deg: float = 0.0
    teleports: int = 0
    glided_m: float = 0.0
    reminders: int = 0
    stops: int = 0
    answers: dict[str, int] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Keep the log in the attempt's folder; a disk that does not take it is no reason to stop."""
        with contextlib.suppress(OSError):
            made = folder / f"{COMFORT_NAME}.new"
            made.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), encoding="utf-8")
            os.replace(made, folder / COMFORT_NAME)


def read_comfort(folder: Path) -> ComfortLog:
    """The log that an attempt already has, or an empty one where there is none that can be read."""
    log = ComfortLog()
    with contextlib.suppress(OSError, ValueError, TypeError):
        kept = json.loads((folder / COMFORT_NAME).read_text(encoding="utf-8"))
        if isinstance(kept, Mapping):
            log = ComfortLog(**{name: kept[name] for name in asdict(log) if name in kept})
    return log


class Comfort:
    """Watches the clock of wearing. Time that the attempt rests counts as rest."""

    def __init__(self, log: ComfortLog) -> None:
        self.log = log
        self.spell_s = 0.0
        self._rested_s = 0.0
        self._next_s = REMIND_S
        self._last_s: float | None = None

    @property
    def must_rest_s(self) -> float:
        """How much longer the trainee has to rest before going on; 0 while none is due."""
        return max(0.0, REST_S - self._rested_s) if self.spell_s >= STOP_S else 0.0

    def take(self, frame: TrackedFrame, moved: Moved, working: bool, now_s: float) -> str:
        """Count a frame; returns what to say, or nothing.

        `working` is whether the attempt's time runs. `now_s` is a steady clock: nobody counts frames of a headset that
        was taken off.
        """
        log = self.log
        gone_s = now_s - self._last_s if self._last_s is not None else 0.0
        self._last_s = now_s
        log.frames += 1
        log.late_frames += frame.late
        log.turned_deg += moved.turned_deg
        log.teleports += moved.jumps
        log.glided_m += moved.glided_m
        if frame.focus is not Focus.FOCUSED or not working or gone_s > AWAY_S:
            self._rested_s += max(gone_s, 0.0)
            if self._rested_s >= REST_S:
                self.spell_s, self._next_s = 0.0, REMIND_S
            return ""
        return self._work(frame.dt_s)

    def _work(self, dt_s: float) -> str:
        log, before = self.log, self.spell_s
        if before < STOP_S:
            self._rested_s = 0.0
        self.spell_s += dt_s
        log.worn_s += dt_s
        log.longest_s = max(log.longest_s, self.spell_s)
        if before < STOP_S <= self.spell_s:
            log.stops += 1
            return STOP
        if self._next_s <= self.spell_s < STOP_S:
            self._next_s += AGAIN_S
            log.reminders += 1
            return REMINDER.format(minutes=round(self.spell_s / 60))
        return ""
