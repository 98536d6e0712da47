import wave
from pathlib import Path

import numpy as np
import pytest

from scenarios.speaker.waves import EDGE_S, HIGHEST, LOUDNESS, finish_wave

RATE = 16_000


def _write(path: Path, samples: np.ndarray, width: int = 2, channels: int = 1) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(RATE)
        file.writeframes(samples.astype("<i2" if width == 2 else "<u1").tobytes())


def _tone(seconds: float, amplitude: float) -> np.ndarray:
    t = np.arange(int(RATE * seconds)) / RATE
    return np.asarray(np.sin(2 * np.pi * 200 * t) * amplitude * HIGHEST)


def _read(path: Path) -> tuple[int, np.ndarray]:
    with wave.open(str(path), "rb") as file:
        return file.getframerate(), np.frombuffer(file.readframes(file.getnframes()), "<i2") / HIGHEST


def test_silence_is_cut_off_and_all_lines_are_as_loud(tmp_path: Path) -> None:
    file = tmp_path / "line.wav"
    _write(file, np.concatenate([np.zeros(RATE // 2), _tone(1.0, 0.02), np.zeros(RATE // 2)]))
    seconds = finish_wave(file)
    assert seconds == pytest.approx(1.0 + 2 * EDGE_S, abs=0.01)
    rate, samples = _read(file)
    assert rate == RATE
    assert len(samples) / rate == pytest.approx(seconds)
    assert float(np.sqrt(np.mean(samples**2))) == pytest.approx(LOUDNESS, rel=0.02)


def test_tuning_goes_by_the_rate_and_shortens_the_line(tmp_path: Path) -> None:
    file = tmp_path / "line.wav"
    _write(file, _tone(1.0, 0.5))
    assert finish_wave(file, 1.25) == pytest.approx(0.8, abs=0.01)
    assert _read(file)[0] == RATE * 1.25


def test_two_channels_become_one(tmp_path: Path) -> None:
    file = tmp_path / "line.wav"
    _write(file, np.repeat(_tone(0.5, 0.5), 2), channels=2)
    assert finish_wave(file) == pytest.approx(0.5, abs=0.01)


def test_silence_is_nothing_said_and_other_forms_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "line.wav"
    _write(file, np.zeros(RATE))
    assert finish_wave(file) == 0.0
    _write(file, np.full(RATE, 128), width=1)
    with pytest.raises(wave.Error):
        finish_wave(file)
    file.write_bytes(b"FORM no wave")
    with pytest.raises((wave.Error, EOFError)):
        finish_wave(file)
