"""Figures among what was met in a run."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.scene_paper.finding import Moment
from app.domain.scene_paper.shown import Shown, Sighting
from app.domain.scene_paper.written import quantities

AT = Moment(seq=3, t_ms=1000)


def shown(*words: str, speaker: str = "") -> Shown:
    return Shown.of([Sighting(AT, each, speaker) for each in words], 2026)


def test_plates_and_times_have_their_moments() -> None:
    found = shown("号牌浙Z·D0533，06:10 无点")
    assert (found.plates, found.times) == ({"浙ZD0533": [AT]}, {dt.time(6, 10): [AT]})


def test_people_say_three_for_three_in_the_afternoon() -> None:
    assert dt.time(15, 5) in shown("三点零五停的", speaker="driver").times
    assert dt.time(15, 5) not in shown("03:05 无点").times


@pytest.mark.parametrize(
    ("told", "clause", "met"),
    [
        ("2.25吨", "超过限值2.25吨", True),
        ("2.25吨", "另有2.25吨", False),
        ("50吨", "约50吨", True),
        ("50吨", "50吨", False),
    ],
)
def test_a_clause_may_reckon_or_say_about(told: str, clause: str, met: bool) -> None:
    (figure,) = quantities(told)
    assert bool(shown("总质量51.25 t", "限值49 t").saying(figure, clause)) is met
