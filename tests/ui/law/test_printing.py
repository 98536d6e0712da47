"""What is read, as a file."""

import datetime as dt

import pytest

from app.services.base import Base
from app.services.errors import NotFoundError
from app.ui.law.loading import Opened, open_target
from app.ui.law.place_in_law import LawSpot, LawTarget
from app.ui.law.printing import print_opened

DAY = dt.date(2026, 9, 1)
TARGETS = [
    LawTarget("article", "", LawSpot("new_law", 66)),
    LawTarget("act", "HA-08"),
    LawTarget("guide", "G01"),
    LawTarget("case", "C01"),
    LawTarget("question", "P01"),
    LawTarget("form", "record"),
]


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.kind)
def test_everything_that_is_read_can_be_printed(lawful: Base, target: LawTarget) -> None:
    path = print_opened(lawful, open_target(lawful, target, DAY))
    assert path.parent == lawful.home.reports
    assert path.read_bytes().startswith(b"%PDF")


def test_nothing_open_is_said(lawful: Base) -> None:
    with pytest.raises(NotFoundError):
        print_opened(lawful, Opened(LawTarget("x"), DAY, lawful.shelf.law()))
