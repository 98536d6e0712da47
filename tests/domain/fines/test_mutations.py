"""What people type, damaged at random: every calculator answers with a result inside the law or with a sentence."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from decimal import Decimal

import pytest

from app.domain.deadlines.deadline import deadline
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.figures import FigureError, count
from app.domain.fines.gross_limit import MOST_AXLES, Drive, VehicleForm
from app.domain.fines.income import INCOME, income_fine
from app.domain.fines.ladder import climb
from app.domain.fines.overload import CAP_YUAN, GROSS, OverloadRule, TonRounding, WeighedVehicle, overload_fine
from app.domain.fines.surcharge import PRINCIPAL, surcharge
from app.domain.law.statute import Status
from tests.domain.deadlines.sample_days import DAYS
from tests.domain.fines.test_income import HAZMAT
from tests.domain.law.sample_discretion import FACTORS, STANDARD, sample_discretion
from tests.domain.law.sample_law import UNQUALIFIED

SOUND = ("6", "80", "49.5", "53.75", "30000", "25,000", "20000.00", "2", "147", "0.5", "１２．５", "80吨", "300元")
SCRAPS = "0123456789.,-+eE_ 　吨元万%xXnNaN∞٣½\x00\n￥。"
AXLES = count("axles", "轴数", "轴", 2, MOST_AXLES)


def mutated(chance: random.Random) -> str:
    """A sound figure with up to three characters put in, taken out or changed."""
    text = chance.choice(SOUND)
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice((chance.choice(SCRAPS), "")) + text[at + chance.randrange(2) :]
    return text


def overloaded(chance: random.Random) -> None:
    vehicle = WeighedVehicle(
        int(AXLES.read(mutated(chance))),
        GROSS.read(mutated(chance)),
        chance.choice((None, *Drive)),
        chance.choice((None, *VehicleForm)),
    )
    on = dt.date(2015, 1, 1) + dt.timedelta(days=chance.randrange(5000))
    found = overload_fine(vehicle, on, chance.choice((None, *OverloadRule)), chance.choice(list(TonRounding)))
    assert 0 <= found.low == found.high <= CAP_YUAN
    assert found.over_t == max(vehicle.gross_t - found.limit_t, Decimal(0))


def earned(chance: random.Random) -> None:
    found = income_fine(HAZMAT, Status.CONFIRMED, INCOME.read(mutated(chance)), serious=chance.random() < 0.5)
    assert Decimal(0) < found.low <= found.high


def paid_late(chance: random.Random) -> None:
    due = dt.date(2026, 9, 30)
    found = surcharge(PRINCIPAL.read(mutated(chance)), due, due + dt.timedelta(days=chance.randrange(-99, 9999)))
    assert 0 <= found.low <= found.principal


def weighed(chance: random.Random) -> None:
    known = [each.id for each in FACTORS]
    ticked = [chance.choice((*known, *known, mutated(chance))) for _ in range(chance.randrange(5))]
    found = climb(UNQUALIFIED, Status.CONFIRMED, sample_discretion(), STANDARD, ticked)
    assert found.low <= found.suggested <= found.high


def counted(chance: random.Random) -> None:
    number = count("number", "期限", "", 1, 100_000).read(mutated(chance))
    event = dt.date(1900, 1, 1) + dt.timedelta(days=chance.randrange(99_999))
    found = deadline(Span(int(number), chance.choice(list(SpanUnit))), event, DAYS)
    assert found.first_day <= found.last_day


@pytest.mark.soak
def test_mutated_inputs_end_in_a_result_or_a_sentence(sized: Callable[[int, int], int]) -> None:
    chance = random.Random(20260926)
    rounds = sized(1000, 100_000)
    said: list[str] = []
    for _ in range(rounds):
        try:
            chance.choice((overloaded, earned, paid_late, weighed, counted))(chance)
        except FigureError as refused:
            said.append(str(refused))
    assert all(words.endswith("。") for words in said)
    assert rounds // 20 < len(said) < rounds - rounds // 20
