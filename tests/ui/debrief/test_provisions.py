"""A provision as its card shows it."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.law.statute import Status
from app.services.law_lookup import ProvisionView
from app.ui.debrief.provisions import ProvisionList, provision_of
from app.ui.pieces.provision_card import ProvisionCard

VIEW = ProvisionView(
    citation="law.1",
    law="演示法",
    article="第一条",
    gist="大意",
    version="2026",
    source="公报",
    status=Status.CONFIRMED,
    in_force=True,
    exact=True,
    in_force_from=dt.date(2026, 5, 1),
    in_force_until=None,
    note="",
    other_versions=(dt.date(2013, 12, 7),),
)


def test_status_follows_force_and_source() -> None:
    assert provision_of(VIEW).status_tone == "ok"
    assert provision_of(replace(VIEW, status=Status.RECALLED)).status_tone == "warn"
    assert provision_of(replace(VIEW, status=Status.TO_VERIFY)).status_tone == "warn"
    assert provision_of(replace(VIEW, in_force=False)).status_tone == "critical"


def test_what_is_not_exact_or_not_known_is_said() -> None:
    assert provision_of(replace(VIEW, exact=False)).gist != "大意"
    assert provision_of(replace(VIEW, gist="")).gist != ""


def test_escape_closes_the_list(qtbot: QtBot) -> None:
    made = ProvisionList()
    qtbot.addWidget(made)
    made.show_provisions([VIEW, replace(VIEW, citation="law.2")], "law.2")
    assert len(made.findChildren(ProvisionCard)) == 2
    with qtbot.waitSignal(made.closed):
        qtbot.keyClick(made, Qt.Key.Key_Escape)


def test_days_name_the_other_versions_and_the_source() -> None:
    days = provision_of(replace(VIEW, in_force_until=dt.date(2027, 1, 1))).in_force
    assert "2026-05-01 to 2027-01-01" in days
    assert "2013-12-07" in days
    assert days.endswith("公报")
    assert provision_of(replace(VIEW, in_force_from=None)).in_force == ""


def test_the_citation_that_was_asked_for_is_lit(qtbot: QtBot) -> None:
    made = ProvisionList()
    qtbot.addWidget(made)
    made.show_provisions([VIEW, replace(VIEW, citation="law.2")], "law.2")
    assert [card.property("card") for card in made.findChildren(ProvisionCard)] == ["plain", "chosen"]
