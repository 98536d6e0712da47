"""Procedures in words."""

import pytest

from app.domain.casefile.case_file import Procedure
from app.ui.casefile.words import procedure_word


@pytest.mark.parametrize("procedure", list(Procedure))
def test_every_procedure_has_a_name(procedure: Procedure) -> None:
    assert procedure_word(procedure)
