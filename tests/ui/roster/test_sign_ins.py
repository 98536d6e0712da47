"""The audit as a table."""

from app.domain.roster.account import SignIn, SignInOutcome
from app.ui.roster.sign_ins import outcome_face, sign_in_columns
from tests.records.sample_scenario import NOW


def test_every_outcome_has_words_and_an_icon() -> None:
    assert all(outcome_face(outcome).value and outcome_face(outcome).icon for outcome in SignInOutcome)


def test_a_line_says_who_tried() -> None:
    line = SignIn(login="zhou", at=NOW, outcome=SignInOutcome.LOCKED)
    shown = [column.text(line) for column in sign_in_columns(lambda: NOW, lambda _line: "Zhou")]
    assert shown[1:] == ["zhou", "Zhou", "Locked"]
