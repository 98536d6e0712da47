import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.scenario.speaking import Manner, SpeechWish
from scenarios.speaker.choice import Voice
from scenarios.speaker.serving import serve, voices_here
from tests.speaker.spoken import ENGLISH, MANDARIN, ToneEngine


def _wish(number: int, words: str) -> str:
    return SpeechWish(id=number, words=words, manner=Manner(person="driver", years=44)).model_dump_json() + "\n"


def test_every_wish_is_answered_in_order(tmp_path: Path, expected_log: Callable[[str], None]) -> None:
    expected_log("was not said")
    expected_log("what is no wish")
    engine, out = ToneEngine(MANDARIN, ENGLISH, mute="哑"), io.StringIO()
    lines = [
        _wish(1, "证都带着。"),
        "{}\n",
        _wish(2, "哑"),
        _wish(3, "好。"),
    ]
    serve(lines, out, engine, [MANDARIN], tmp_path)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [answer["id"] for answer in answers] == [1, 2, 3]
    assert [answer["seconds"] > 0 for answer in answers] == [True, False, True]
    assert [answer["file"] for answer in answers] == [str(tmp_path / "1.wav"), "", str(tmp_path / "3.wav")]
    assert (tmp_path / "1.wav").is_file()


def test_a_full_disk_is_silence(tmp_path: Path, expected_log: Callable[[str], None]) -> None:
    expected_log("was not said")
    out = io.StringIO()
    serve([_wish(1, "好。")], out, ToneEngine(MANDARIN), [MANDARIN], tmp_path / "nowhere")
    assert json.loads(out.getvalue())["seconds"] == 0


def test_the_pace_makes_up_for_the_tuning(tmp_path: Path) -> None:
    woman = Voice("huihui", "Huihui", ("zh-CN",), "woman")
    engine, out = ToneEngine(woman), io.StringIO()
    serve([_wish(1, "证都带着，您看。")], out, engine, [woman], tmp_path)
    assert engine.said[0][2] > 1, "what is played slower, and so lower, is said faster"
    assert json.loads(out.getvalue())["seconds"] == pytest.approx(8 * 0.2 * engine.said[0][2], abs=0.1)


def test_no_voice_says_how_to_get_one() -> None:
    assert voices_here([MANDARIN, MANDARIN]).voices == ("Mandarin",)
    assert "中文语音" in voices_here([]).problem
