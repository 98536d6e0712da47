"""A finding with what is said of it and what can be said."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.domain.hand_in.review import Judgement
from app.domain.scoring.sheet import ProvisionRef
from app.ui.case_review.finding_row import CONFIRM, OVERRULE, FindingRow, deduction_of
from app.ui.pieces.buttons import Button
from tests.domain.hand_in.samples import FINDINGS, kept
from tests.ui.finding import labels

REF = ProvisionRef(citation="administrative_penalty_law.59", label="行政处罚法第五十九条", version="2021-07-15施行")
KEPT = kept().model_copy(update={"provisions": (REF,)})


def test_the_version_of_its_provision_stands_beside_its_rule() -> None:
    made = deduction_of(FINDINGS[0], KEPT, lambda citation: f"“{citation}”", "Whole file", ("extra",))
    assert (made.points, made.title) == ("−2", "行政处罚决定书 · 违法事实")
    assert made.rules == ("CR-20 · 2021-07-15施行", "extra")
    assert made.cited[0].words == "“administrative_penalty_law.59”"


def test_what_can_be_said_is_asked_for(qtbot: QtBot) -> None:
    row = FindingRow("a1", FINDINGS[0], KEPT, None, (CONFIRM, OVERRULE), str)
    qtbot.addWidget(row)
    for offer, press in zip((CONFIRM, OVERRULE), row.findChildren(Button), strict=True):
        with qtbot.waitSignal(row.asked) as asked:
            press.click()
        assert asked.args == [offer, "a1"]


def test_an_overruled_one_tells_its_reason(qtbot: QtBot) -> None:
    row = FindingRow("a1", FINDINGS[0], KEPT, Judgement(False, "附页上写了", "教员", 3), (), str)
    qtbot.addWidget(row)
    assert "Reason: 附页上写了" in labels(row)
    assert row.findChildren(Button) == []
