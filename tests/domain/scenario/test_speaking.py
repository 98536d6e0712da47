import pytest
from pydantic import ValidationError

from app.domain.scenario.speaking import LONGEST_LINE, Manner, SpeechAnswer, SpeechWish, VoicesHere


def test_wishes_and_answers_survive_the_pipe() -> None:
    wish = SpeechWish(id=3, words="证都带着，您看。", manner=Manner(person="driver", years=44))
    assert SpeechWish.model_validate_json(wish.model_dump_json()) == wish
    assert "\n" not in wish.model_dump_json()
    assert SpeechAnswer.model_validate_json('{"id": 3, "seconds": 1.8}').seconds == 1.8
    assert VoicesHere(problem="没有中文语音").voices == ()


def test_nobody_says_nothing_or_a_whole_statute() -> None:
    for words in ("", "好" * (LONGEST_LINE + 1)):
        with pytest.raises(ValidationError):
            SpeechWish(id=1, words=words, manner=Manner(person="driver"))
