import sys
from pathlib import Path

import pytest

from app.services.errors import ServiceError
from app.services.voices import NO_ANSWER, recorded_line_count, try_voice, voices_here

ENTRY = '[[lines]]\nline = "D05"\nwords = "证都带着。"\nfile = "D05.ogg"\n'


def _says(words: str, code: int = 0) -> list[str]:
    return [sys.executable, "-c", f"import sys; sys.stdout.buffer.write({words!r}.encode()); sys.exit({code})"]


def test_only_recordings_that_are_there_count(tmp_path: Path) -> None:
    assert recorded_line_count(tmp_path / "nowhere") == 0
    for name, text in (("one", ENTRY + ENTRY.replace("D05", "D06")), ("two", "[[lines"), ("three", ENTRY)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "lines.toml").write_text(text, encoding="utf-8")
    assert recorded_line_count(tmp_path) == 0
    (tmp_path / "one" / "D05.ogg").write_bytes(b"OggS")
    (tmp_path / "three" / "D05.ogg").write_bytes(b"OggS")
    assert recorded_line_count(tmp_path) == 2


def test_the_computers_voices_are_listed() -> None:
    assert voices_here(_says('{"voices": ["Huihui"]}\n')).voices == ("Huihui",)
    assert voices_here(_says('{"problem": "没有中文语音"}\n', 2)).problem == "没有中文语音"


def test_a_process_that_does_not_answer_is_told() -> None:
    for command in (_says(""), _says("", 1), _says("not JSON"), ["no-such-program"]):
        assert voices_here(command).problem == NO_ANSWER


def test_a_trial_is_heard_or_tells_why_not() -> None:
    try_voice(0.7, _says(""))
    with pytest.raises(ServiceError, match="声音设备"):
        try_voice(0.7, _says('{"kind": "problem", "message": "没有声音设备"}\n', 2))
    for command in (_says("", 1), _says("{}"), ["no-such-program"]):
        with pytest.raises(ServiceError, match="只出字幕"):
            try_voice(0.7, command)
