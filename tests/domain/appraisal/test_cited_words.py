"""Provisions read out of words."""

from __future__ import annotations

import pytest

from app.domain.appraisal.cited_words import provision_of, year_of
from app.domain.casefile.values import CitedLaw
from tests.domain.appraisal.shipped import library


@pytest.mark.parametrize(
    ("words", "picked", "place"),
    [
        ("《危险化学品安全法》第一百零九条第一款第（一）项", None, "hazchem_safety_law.109.1.1"),
        ("危险化学品安全法第109条第1款第1项", None, "hazchem_safety_law.109.1.1"),
        ("《中华人民共和国行政处罚法》第五十六条", None, "administrative_penalty_law.56"),
        ("《道路运输条例》第六十三条第（三）项", None, "road_transport_regulation.63.1.3"),
        ("《刑法》第一百三十四条之一第一款", None, "criminal_law.134-1.1"),
        ("《危险化学品安全管理条例》（2013年修订）第八十六条", None, "hazchem_regulation_2013.86"),
        ("没有法名第五条", None, None),
        ("《危险化学品安全法》第〇条", None, None),
        ("随便写的", "hazchem_safety_law.66.1", "hazchem_safety_law.66.1"),
        ("危险化学品安全法第一百零九条", "hazchem_safety_law.109.1.1", "hazchem_safety_law.109.1.1"),
        ("危险化学品安全法第一百一十条", "hazchem_safety_law.109.1.1", "hazchem_safety_law.110"),
    ],
)
def test_words_and_what_was_picked(words: str, picked: str | None, place: str | None) -> None:
    """The words go first, unless what was picked only says the same more exactly."""
    found = provision_of(CitedLaw.model_validate({"words": words, "citation": picked}), library().law)
    assert (str(found) if found else None) == place


@pytest.mark.parametrize(
    ("words", "year"), [("《条例》（2012）第五条", "2012"), ("《条例》第五条", ""), ("2012年《条例》", "2012")]
)
def test_the_year_of_a_version(words: str, year: str) -> None:
    """As documents put it."""
    assert year_of(CitedLaw(words=words)) == year
