"""Opening a case file, and what is wrong with its fields."""

from pathlib import Path

import pytest

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.written import written
from app.domain.errors import KnownError
from app.services.case_checking import CaseChecker
from app.services.case_files import open_case
from app.services.case_writing import CaseWriting
from app.services.shelf import Shelf
from app.ui.casefile import opened as opened_module
from app.ui.casefile.opened import field_problems, read_case
from app.ui.desk import Desk
from tests.domain.scene_paper.played import add_words, right_case, scene_of


def test_a_file_that_opens_brings_its_story(case_desk: Desk, case_path: Path) -> None:
    opened = read_case(case_desk, case_path)
    assert opened.told
    assert opened.view.case is opened.writing.case
    opened.writing.close()


def test_a_file_of_a_drill_is_held_against_its_run(
    case_desk: Desk, case_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = add_words(right_case(), "对罐体左侧中部拍照。")
    case_path.write_text(written(case), encoding="utf-8")
    monkeypatch.setattr(opened_module, "scene_or_note", lambda base, asked: (scene_of(), ""))
    opened = read_case(case_desk, case_path)
    assert "facts" in field_problems(opened.view, "record")
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
