"""The speaking process, with a fake of pyttsx3 in front of the real one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.content.scenario_files import ROOT
from app.domain.scenario.speaking import Manner, SpeechWish
from scenarios.speaker.__main__ import NO_VOICE

FAKE = """
import types, wave

class Engine:
    driver_name = "fake"
    def getProperty(self, name):
        return [types.SimpleNamespace(id="v", name="Fake", languages=[LANGUAGE], gender="Female")]
    def setProperty(self, name, value):
        pass
    def save_to_file(self, words, file):
        with wave.open(file, "wb") as out:
            out.setnchannels(1); out.setsampwidth(2); out.setframerate(8000)
            out.writeframes(bytes([0, 64]) * 8000)
        print("Audio saved to", file)
    def runAndWait(self):
        pass

def init():
    return Engine()
"""


@pytest.fixture
def speak(tmp_path: Path) -> object:
    def run(language: str, wishes: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "pyttsx3.py").write_text(f'LANGUAGE = "{language}"\n{FAKE}', encoding="utf-8")
        start = "import sys, runpy; sys.path.insert(0, sys.argv.pop(1)); "
        start += "runpy.run_module('scenarios.speaker', {}, '__main__')"
        # Two drivers written within a second would share their compiled form.
        command = [sys.executable, "-B", "-c", start, str(tmp_path), *arguments]
        return subprocess.run(command, cwd=ROOT, input=wishes, capture_output=True, encoding="utf-8", timeout=60)

    return run


def test_a_line_is_said_and_drivers_cannot_talk_in_between(speak: object) -> None:
    wish = SpeechWish(id=1, words="好。", manner=Manner(person="driver"))
    done = speak("zh-CN", wish.model_dump_json() + "\n")  # type: ignore[operator]
    assert done.returncode == 0
    here, answer = (json.loads(line) for line in done.stdout.splitlines())
    assert (here["voices"], here["problem"]) == (["Fake"], "")
    assert answer["seconds"] > 0.9
    assert Path(answer["file"]).parent == Path(here["folder"])
    assert not Path(here["folder"]).exists(), "it goes away with the process"
    assert "Audio saved" in done.stderr


def test_voices_are_listed_and_no_chinese_voice_is_told(speak: object) -> None:
    assert json.loads(speak("zh-CN", "", "--list").stdout)["voices"] == ["Fake"]  # type: ignore[operator]
    without = speak("en-US", "")  # type: ignore[operator]
    assert without.returncode == NO_VOICE
    assert "中文语音" in json.loads(without.stdout)["problem"]
    assert "Traceback" not in without.stderr
