"""Procedures and limits in words."""

import pytest

from app.domain.casefile.case_file import Procedure
from app.domain.hand_in.task import TimeLimit
from app.ui.casefile.words import limit_words, procedure_word
from tests.domain.hand_in.samples import AT


@pytest.mark.parametrize("procedure", list(Procedure))
def test_every_procedure_has_a_name(procedure: Procedure) -> None:
    assert procedure_word(procedure)


def test_limits() -> None:
    assert limit_words(TimeLimit()) == "no time limit"
    both = limit_words(TimeLimit(minutes=90, until=AT))
    assert both.startswith("90 minutes")
    assert "2026-11-26" in both
