"""The Chinese words of a score sheet."""

from app.domain.attempt.events import EVENT_KINDS, VestOn
from app.domain.procedure.patterns import EventPattern
from app.domain.scoring.words import EVENT_WORDS, clock, event_words, pattern_words


def test_every_event_that_can_be_journalled_has_words() -> None:
    assert set(EVENT_KINDS) - {"TimeElapsed"} == set(EVENT_WORDS)


def test_moments_read_as_minutes_and_seconds() -> None:
    assert clock(352_400) == "05:52"
    assert event_words(VestOn(t_ms=0)) == "穿反光背心"
    assert event_words(VestOn(t_ms=0), "学员") == "穿反光背心：学员"


def test_a_pattern_is_told_with_what_it_asks_for() -> None:
    told = EventPattern.model_validate({"event": "RightsTold", "where": {"right": "statement_and_defence"}})
    assert pattern_words(told) == "告知权利（陈述申辩）"
    where = {"stable": "true", "held_s": {"at_least": 28}}
    assert pattern_words(EventPattern.model_validate({"event": "MeterRead", "where": where})) == (
        "读数（读数稳定，停留不少于 28 秒）"
    )
    assert pattern_words(EventPattern.model_validate({"event": "VestOn"})) == "穿反光背心"
