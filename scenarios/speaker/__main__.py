"""Speak: `python -m scenarios.speaker` says the lines that come on stdin into files; `--list` only tells the voices.

Every line of standard output is JSON: first what voices there are, then an answer for each wish. Exit codes: 0 nobody
is there any more, 2 this computer has no Chinese voice.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from app.domain.errors import KnownError
from app.domain.scenario.speaking import VoicesHere
from scenarios.speaker.choice import mandarin
from scenarios.speaker.engine import open_voices
from scenarios.speaker.serving import serve, tell, voices_here

NO_VOICE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until standard input ends."""
    parser = argparse.ArgumentParser(prog="python -m scenarios.speaker", description="用电脑自带的语音念台词")
    parser.add_argument("--list", action="store_true", help="只列出这台电脑的中文语音")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    # A station that is gone is no error.
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt), _answers() as answers:
        return _run(answers, options.list)
    return 0


def _run(answers: TextIO, only_list: bool) -> int:
    try:
        engine = open_voices()
    except KnownError as error:
        tell(answers, VoicesHere(problem=str(error)))
        return NO_VOICE
    voices = mandarin(engine.voices())
    if only_list or not voices:
        tell(answers, voices_here(voices))
        return 0 if voices else NO_VOICE
    with tempfile.TemporaryDirectory(prefix="zhixing-speech-", ignore_cleanup_errors=True) as folder:
        tell(answers, voices_here(voices, folder))
        serve(io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8"), answers, engine, voices, Path(folder))
    return 0


def _answers() -> TextIO:
    """Where answers go: standard output as it was, which what drivers print there shall not reach."""
    kept = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(kept, "w", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
