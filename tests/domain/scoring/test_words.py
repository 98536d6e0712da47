"""The Chinese words of a score sheet."""

from app.domain.attempt.events import EVENT_KINDS, VestOn
from app.domain.scoring.words import EVENT_WORDS, clock, event_words


def test_every_event_that_can_be_journalled_has_words() -> None:
    assert set(EVENT_KINDS) - {"TimeElapsed"} == set(EVENT_WORDS)


def test_moments_read_as_minutes_and_seconds() -> None:
    assert clock(352_400) == "05:52"
    assert event_words(VestOn(t_ms=0)) == "穿反光背心"
    assert event_words(VestOn(t_ms=0), "学员") == "穿反光背心：学员"
