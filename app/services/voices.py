"""What voices this machine has: recorded lines, and the computer's own speech, which a process of its own knows."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from app.domain.errors import KnownError
from app.domain.scenario.recorded_lines import LIST_NAME, read_recorded_lines
from app.domain.scenario.speaking import VoicesHere
from app.services.asked_process import ask_process
from app.services.errors import ServiceError
from assets.paths import VOICES

SPEAKER = (sys.executable, "-m", "scenarios.speaker", "--list")
TRIAL = (sys.executable, "-m", "scenarios", "--try-voice")
NO_ANSWER = "查不到这台电脑的语音，现场人物只出字幕。请重启电脑后再看。"


def recorded_line_count(folder: Path = VOICES) -> int:
    """How many recorded lines there are for all scenarios, whose file is there; a broken list counts for nothing."""
    count = 0
    for path in sorted(folder.glob(f"*/{LIST_NAME}")):
        try:
            lines = read_recorded_lines(path.read_text(encoding="utf-8")).lines
        except (OSError, UnicodeDecodeError, KnownError):
            continue  # the station tells of it at its place
        count += sum((path.parent / entry.file).is_file() for entry in lines)
    return count


def voices_here(command: Sequence[str] = SPEAKER) -> VoicesHere:
    """The Chinese voices of this computer, or what to do to get one; asks another process, for seconds."""
    try:
        return VoicesHere.model_validate_json(_ask(command))
    except (ServiceError, ValidationError):
        return VoicesHere(problem=NO_ANSWER)


def try_voice(loudness: float, command: Sequence[str] = TRIAL) -> None:
    """Let a line be heard as it sounds in the scene, at a loudness of 0 to 1; returns when it is over.

    Raises ServiceError, with what to do, where nothing can be heard.
    """
    said = _ask([*command, f"{loudness:.3f}"])
    if said:
        try:
            problem = str(json.loads(said)["message"])
        except (ValueError, KeyError, TypeError):
            problem = NO_ANSWER
        raise ServiceError(problem)


def _ask(command: Sequence[str]) -> str:
    """The last line that a process says; empty where it said nothing and all went well."""
    done = ask_process(command)
    lines = done.stdout.strip().splitlines() if done else []
    if done is None or (done.returncode != 0 and not lines):
        raise ServiceError(NO_ANSWER)
    return lines[-1] if lines else ""
