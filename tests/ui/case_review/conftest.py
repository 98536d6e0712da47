"""Desks on a base with the shipped content, and a defective file that was handed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.hand_in.hand_in import HandIn
from app.domain.roster.account import Account
from app.services.base import Base
from app.ui.case_review.bench import Papers
from app.ui.desk import Desk
from tests.services.sample_hand_ins import court as court
from tests.services.sample_hand_ins import defective, handed_in
from tests.services.sample_hand_ins import second as second

DeskFor = Callable[[Account], Desk]


@pytest.fixture
def record(court: Base, trainee: Account) -> HandIn:
    """A file with eight defects, handed in by the trainee."""
    return handed_in(court, trainee)


@pytest.fixture
def court_desk(court: Base, desk_for: DeskFor) -> DeskFor:
    """Desks on that base."""
    return lambda who: replace(desk_for(who), base=court)


@pytest.fixture
def papers(court: Base) -> Papers:
    """The papers of that file."""
    return Papers.of(court.shelf, defective(court.shelf))
