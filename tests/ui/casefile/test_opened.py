"""Opening a case file, and what is wrong with its fields."""

from pathlib import Path

import pytest

from app.domain.casefile.case_file import CaseFile
from app.domain.errors import KnownError
from app.services.case_checking import CaseChecker
from app.services.case_files import open_case
from app.services.case_writing import CaseWriting
from app.services.shelf import Shelf
from app.ui.casefile.opened import field_problems, read_case
from app.ui.desk import Desk


def test_a_file_that_opens_brings_its_story(case_desk: Desk, case_path: Path) -> None:
    opened = read_case(case_desk, case_path)
    assert opened.told
    assert opened.view.case is opened.writing.case
    opened.writing.close()


def test_a_file_that_does_not_open_is_let_go(case_desk: Desk, case_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_self: CaseChecker, _case: CaseFile) -> None:
        raise KnownError("评查不了")

    monkeypatch.setattr(CaseChecker, "check", fail)
    with pytest.raises(KnownError):
        read_case(case_desk, case_path)
    assert CaseWriting(case_desk.base, case_desk.who, case_path).read_only == ""
    assert open_case(case_path).revision == 1


def test_wrong_fields_are_told_and_empty_ones_are_not(right_set: CaseFile, shipped: Shelf) -> None:
    first = right_set.documents[0]
    torn = first.model_copy(update={"values": {**first.values, "start_at": "yesterday", "vehicle_kind": ""}})
    case = right_set.model_copy(update={"documents": (torn, *right_set.documents[1:])})
    problems = field_problems(CaseChecker(shipped).check(case), first.id)
    assert problems["start_at"][1] == "error"
    assert problems.get("vehicle_kind", ("", "warn"))[1] == "warn"
