import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.scenario.speaking import Manner, SpeechWish
from scenarios.speaker.choice import Voice
from scenarios.speaker.serving import serve, voices_here
from tests.speaker.spoken import ENGLISH, MANDARIN, ToneEngine


def _wish(number: int, words: str, file: Path) -> str:
    manner = Manner(person="driver", years=44)
    return SpeechWish(id=number, words=words, manner=manner, file=str(file)).model_dump_json() + "\n"


def test_every_wish_is_answered_in_order(tmp_path: Path, expected_log: Callable[[str], None]) -> None:
    expected_log("was not said")
    expected_log("what is no wish")
    engine, out = ToneEngine(MANDARIN, ENGLISH, mute="哑"), io.StringIO()
    lines = [
        _wish(1, "证都带着。", tmp_path / "1.wav"),
        "{}\n",
        _wish(2, "哑", tmp_path / "2.wav"),
        _wish(3, "好。", tmp_path / "no" / "3.wav"),
        _wish(4, "好。", tmp_path / "4.wav"),
    ]
    serve(lines, out, engine, [MANDARIN])
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [answer["id"] for answer in answers] == [1, 2, 3, 4]
    assert [answer["seconds"] > 0 for answer in answers] == [True, False, False, True]
    assert (tmp_path / "1.wav").is_file()


def test_the_pace_makes_up_for_the_tuning(tmp_path: Path) -> None:
    woman = Voice("huihui", "Huihui", ("zh-CN",), "woman")
    engine, out = ToneEngine(woman), io.StringIO()
    serve([_wish(1, "证都带着，您看。", tmp_path / "1.wav")], out, engine, [woman])
    assert engine.said[0][2] > 1, "what is played slower, and so lower, is said faster"
    assert json.loads(out.getvalue())["seconds"] == pytest.approx(8 * 0.2 * engine.said[0][2], abs=0.1)


def test_no_voice_says_how_to_get_one() -> None:
    assert voices_here([MANDARIN, MANDARIN]).voices == ("Mandarin",)
    assert "中文语音" in voices_here([]).problem
