"""The speaking process: lines said, silence, hanging, death by force, and one that cannot even be started."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from app.domain.scenario.speaking import Manner
from scenarios.link.speaker_line import MOST_KEPT, MOST_STARTS, SpeakerLine
from tests.link.conftest import until

SPEAKER = """
import json, pathlib, sys, time
folder = pathlib.Path(sys.argv[1]); folder.mkdir(exist_ok=True)
with (folder.parent / "starts").open("a") as starts:
    starts.write("x")
print(json.dumps({"voices": ["Fake"], "folder": str(folder)}), flush=True)
for line in sys.stdin:
    wish = json.loads(line)
    if wish["words"] == "die":
        sys.exit(3)
    if wish["words"] == "hang":
        time.sleep(60)
    if wish["words"] == "babble":
        print("not JSON", flush=True)
        continue
    file = folder / f"{wish['id']}.wav"
    file.write_text(wish["words"], encoding="utf-8")
    silent = wish["words"] == "silent"
    print(json.dumps({"id": wish["id"], "file": "" if silent else str(file), "seconds": 1.0}), flush=True)
"""
Open = Callable[..., SpeakerLine]
DRIVER = Manner(person="driver", years=44)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    lines: list[SpeakerLine] = []

    def make(command: Sequence[str] = (), patience_s: float = 8.0) -> SpeakerLine:
        usual = (sys.executable, "-c", SPEAKER, str(tmp_path / "speech"))
        lines.append(SpeakerLine(command or usual, Path.cwd(), patience_s))
        return lines[-1]

    yield make
    for line in lines:
        line.close()


def _said(line: SpeakerLine, words: str) -> str:
    until(lambda: line.said(words, DRIVER) is not None)
    file = line.said(words, DRIVER)
    assert file is not None
    return file.read_text(encoding="utf-8")


def _starts(tmp_path: Path) -> int:
    return len((tmp_path / "starts").read_text())


def test_lines_are_there_when_their_turn_comes(opened: Open) -> None:
    line = opened()
    assert line.said("好。", DRIVER) is None
    for words in ("好。", "证都带着。", "好。"):
        line.prepare(words, DRIVER)
    assert _said(line, "证都带着。") == "证都带着。"
    assert line.said("好。", DRIVER) is not None
    assert line.said("好。", Manner(person="escort")) is None, "somebody else says it in another voice"


def test_warming_up_starts_it(opened: Open, tmp_path: Path) -> None:
    opened().warm_up()
    until(lambda: (tmp_path / "starts").exists())


def test_old_lines_go(opened: Open) -> None:
    line = opened()
    line.prepare("1", DRIVER)
    _said(line, "1")
    first = line.said("1", DRIVER)
    for number in range(2, MOST_KEPT + 2):
        line.prepare(str(number), DRIVER)
    _said(line, str(MOST_KEPT + 1))
    assert line.said("1", DRIVER) is None
    assert first is not None
    assert not first.exists()


def test_a_speaker_that_is_killed_is_followed_by_another(opened: Open, tmp_path: Path) -> None:
    line = opened()
    line.prepare("one", DRIVER)
    _said(line, "one")
    process = line._process
    assert process is not None
    os.kill(process.pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    line.prepare("two", DRIVER)
    assert _said(line, "two") == "two", "the line that was under way is said by the next"
    assert _starts(tmp_path) == 2


def test_a_line_that_kills_is_not_said_for_ever(opened: Open, tmp_path: Path) -> None:
    line = opened()
    line.prepare("die", DRIVER)
    line.prepare("one", DRIVER)
    assert _said(line, "one") == "one"
    assert line.said("die", DRIVER) is None
    assert _starts(tmp_path) == MOST_STARTS


def test_one_that_hangs_is_ended_and_in_the_end_nobody_speaks(opened: Open, tmp_path: Path) -> None:
    line = opened(patience_s=0.5)
    line.prepare("babble", DRIVER)
    line.prepare("hang", DRIVER)
    line.prepare("silent", DRIVER)
    line.prepare("three", DRIVER)
    assert _said(line, "three") == "three"
    assert [line.said(words, DRIVER) for words in ("babble", "hang", "silent")] == [None] * 3
    assert _starts(tmp_path) == MOST_STARTS


def test_no_voice_is_said_once(opened: Open) -> None:
    line = opened([sys.executable, "-c", 'print(\'{"problem": "没有中文语音"}\')'])
    line.prepare("好。", DRIVER)
    until(lambda: bool(line.problem))
    assert line.problem == "没有中文语音"
    assert line.said("好。", DRIVER) is None


def test_a_command_that_does_not_exist_is_silence(opened: Open) -> None:
    line = opened(["no-such-speaker"])
    for number in range(MOST_STARTS + 1):
        line.prepare(str(number), DRIVER)
    line.close()
    assert line.said("0", DRIVER) is None


def test_closing_ends_the_process_and_takes_its_files_away(opened: Open, tmp_path: Path) -> None:
    line = opened()
    line.prepare("好。", DRIVER)
    _said(line, "好。")
    process = line._process
    assert process is not None
    line.close()
    assert process.poll() == 0
    assert not (tmp_path / "speech").exists()
