"""The calculator of illegal income."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

from pytestqt.qtbot import QtBot

from app.domain.law.act import Domain, IncomeMultiple
from app.domain.law.library import LawLibrary
from app.services.base import Base
from app.services.shelf import Shelf
from app.ui.law.income_form import IncomeForm
from app.ui.law.words import THIN_SPACE
from tests.domain.law.sample_law import NEW, OLD, UNQUALIFIED
from tests.domain.law.sample_practice import sample_practice

MULTIPLE = IncomeMultiple(above_yuan=Decimal(20_000), min_times=2, max_times=10)
ACT = UNQUALIFIED.model_copy(update={"income_multiple": MULTIPLE})
LAW = LawLibrary((OLD, NEW), [(Domain.HAZMAT, ACT)])


def test_above_the_threshold_the_multiple_counts(qtbot: QtBot, base: Base) -> None:
    base = replace(base, shelf=Shelf(load_law=lambda: LAW, load_practice=sample_practice))
    form = IncomeForm(base, LAW, dt.date(2026, 9, 1))
    qtbot.addWidget(form)
    results: list[Any] = []
    form.worked.connect(results.append)
    form.put("HA-08", "25000")
    qtbot.waitUntil(lambda: bool(results) and bool(results[-1]))
    assert results[-1][0].value == f"50{THIN_SPACE}000 – 250{THIN_SPACE}000"
    form.put("HA-08", "-3")
    qtbot.waitUntil(lambda: "违法所得" in form.problem())
