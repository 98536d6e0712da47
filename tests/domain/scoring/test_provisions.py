"""The law library as scoring sees it."""

import datetime as dt
from pathlib import Path

import pytest

from app.content.library import load_library
from app.domain.scoring.provisions import LibraryProvisions

AUTUMN, SPRING = dt.date(2026, 9, 16), dt.date(2026, 4, 16)


@pytest.fixture(scope="module")
def provisions():
    return LibraryProvisions(load_library(Path(__file__).parents[3] / "courses" / "library").law)


def test_the_version_of_the_day_is_named(provisions):
    shown = provisions.describe("hazchem_safety_law.67", AUTUMN)
    assert shown.label.startswith("危险化学品安全法第六十七条")
    assert shown.version == "2026-05-01施行"
    assert not shown.to_verify


def test_new_and_old_law_exchange_on_the_first_of_may(provisions):
    assert provisions.in_force("hazchem_safety_law.67", AUTUMN)
    assert not provisions.in_force("hazchem_safety_law.67", SPRING)
    assert provisions.in_force("hazchem_regulation_2013.45", SPRING)


def test_what_the_library_cannot_settle_is_to_be_verified(provisions):
    assert provisions.describe("no_such_law.1", AUTUMN).to_verify
    assert provisions.describe("hazchem_safety_law.67", SPRING).to_verify
