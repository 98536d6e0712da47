"""Every lost point and every critical fail says on what it stands, whoever played and whatever was hidden."""

import datetime as dt

import pytest

from app.domain.scoring.score import score_attempt
from app.services.shelf import Shelf
from scenarios.bots import player
from scenarios.bots.personas import PERSONAS, persona_named

SCENARIO = "hazmat_1_gasoline_tanker"
DAYS = (dt.date(2026, 9, 16), dt.date(2026, 4, 16))


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf()


@pytest.mark.parametrize("name", PERSONAS)
def test_nothing_is_lost_without_grounds(shelf: Shelf, name: str) -> None:
    scenario, provisions = shelf.scenario(SCENARIO), shelf.provisions()
    for seed in range(60):
        entries = player.play(scenario, seed, persona_named(name), act_date=DAYS[seed % 2])
        sheet = score_attempt(scenario, entries, provisions)
        lost = [c for c in sheet.criteria if c.points is not None and c.points < c.max]
        assert [c.id for c in lost if not c.provision] == [], seed
        assert [fail.id for fail in sheet.critical_fails if not fail.provision] == [], seed
        assert all(any(not ref.to_verify for ref in c.provision) for c in lost), seed
