"""Writing on a case file: undo, saving, and what somebody else does meanwhile."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.domain.casefile.case_file import CaseFile, DocumentState, LawSelection
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_files import CaseFileChangedError, open_case, save_case, versions
from app.services.case_starting import begin_from_brief
from app.services.case_writing import CaseWriting, known_values
from app.services.errors import ServiceError
from app.services.shelf import Shelf
from tests.domain.casefile.sample_case import shipped_forms

NOW = dt.datetime(2026, 9, 10, 12, 0)


@pytest.fixture(scope="module")
def begun() -> CaseFile:
    return begin_from_brief(Shelf(), "simple_driver")


@pytest.fixture
def path(tmp_path: Path, begun: CaseFile) -> Path:
    path = tmp_path / "one.zxcase.json"
    save_case(path, begun, NOW)
    return path


def test_a_new_document_knows_what_the_case_says(begun: CaseFile) -> None:
    form = shipped_forms().of_code("15")
    assert form is not None
    known = known_values(begun, form)
    assert known["case_no"] == begun.case_number.replace("当", form.word)
    assert known["party"]["name"] == "满载山"  # type: ignore[index, call-overload]


def test_changes_are_taken_back_and_made_again(base: Base, trainee: Account, path: Path) -> None:
    writing = CaseWriting(base, trainee, path)
    form = shipped_forms().of_code("4")
    assert form is not None
    first, second = writing.add(form), writing.add(form)
    assert first != second
    for words in ("甲", "甲乙", "甲乙丙"):
        writing.set_value(first, "place", words)
    writing.set_head(first, {"issued_on": dt.date(2026, 9, 10), "state": DocumentState.ISSUED})
    writing.undo()
    writing.undo()
    assert "place" not in writing.case.documents[0].values
    writing.redo()
    assert writing.case.documents[0].values["place"] == "甲乙丙"
    writing.set_value(first, "place", None)
    assert not writing.can_redo
    writing.set_head(second, {"replies_to": (first,)})
    writing.remove(first)
    (left,) = writing.case.documents
    assert left.replies_to == ()
    writing.close()


def test_saving_keeps_versions_and_undo_goes_on_over_it(base: Base, trainee: Account, path: Path) -> None:
    writing = CaseWriting(base, trainee, path)
    form = shipped_forms().of_code("4")
    assert form is not None
    id_ = writing.add(form)
    writing.save()
    assert not writing.unsaved
    writing.save()
    assert (writing.revision, len(versions(path))) == (2, 2)
    writing.set_value(id_, "place", "甲")
    writing.save()
    writing.undo()
    writing.save()
    kept = open_case(path)
    assert kept.revision == 4
    assert "place" not in kept.documents[0].values
    assert [each.number for each in kept.history] == [1, 2, 3, 4]
    writing.close()


def test_nobody_is_overwritten(base: Base, trainee: Account, path: Path) -> None:
    writing = CaseWriting(base, trainee, path)
    save_case(path, open_case(path), NOW, "别人")
    form = shipped_forms().of_code("4")
    assert form is not None
    writing.add(form)
    with pytest.raises(CaseFileChangedError):
        writing.save()
    assert writing.unsaved
    apart = writing.save_apart()
    assert apart != path
    assert len(open_case(apart).documents) == 1
    assert open_case(path).history[-1].by == "别人"
    writing.set_value(writing.case.documents[0].id, "place", "甲")
    writing.save()
    assert open_case(apart).revision == writing.revision
    writing.close()


def test_a_second_writer_reads_only(base: Base, trainee: Account, path: Path) -> None:
    writing = CaseWriting(base, trainee, path)
    other = CaseWriting(base, trainee, path)
    assert trainee.display_name in other.read_only
    form = shipped_forms().of_code("4")
    assert form is not None
    with pytest.raises(ServiceError):
        other.add(form)
    writing.close()
    assert CaseWriting(base, trainee, path).read_only == ""


def test_a_torn_file_is_told_and_let_go(base: Base, trainee: Account, path: Path) -> None:
    path.write_text("{", encoding="utf-8")
    with pytest.raises(Exception, match="写坏了"):
        CaseWriting(base, trainee, path)
    save_case(path.with_name("other.zxcase.json"), open_case(versions(path)[0]), NOW)


def test_several_values_are_one_step(base: Base, trainee: Account, path: Path) -> None:
    writing = CaseWriting(base, trainee, path)
    form = shipped_forms().of_code("4")
    assert form is not None
    document = writing.add(form)
    before = writing.case
    selection = LawSelection(act="HA-08", title="某行为")
    writing.fill(document, {"place": "某地", "car": "浙Z0001"}, (selection,))
    written = writing.case.document(document)
    assert written is not None
    assert (written.values["place"], written.values["car"]) == ("某地", "浙Z0001")
    assert writing.case.law == (selection,)
    writing.undo()
    assert writing.case is before
    writing.redo()
    writing.fill(document, {"place": "某地"}, (selection,))
    writing.undo()
    assert writing.case is before, "what changes nothing is no step"
    writing.close()


def test_a_new_document_knows_the_day_the_bureau_and_the_number_of_its_neighbours(
    base: Base, trainee: Account, path: Path, begun: CaseFile
) -> None:
    decision, notice = shipped_forms().of_code("15"), shipped_forms().of_code("11")
    assert decision is not None
    assert notice is not None
    writing = CaseWriting(base, trainee, path)
    first = writing.add(decision)
    document = writing.case.document(first)
    assert document is not None
    assert document.issued_on == begun.in_force_on
    assert (document.values["bank"], document.values["account"]) == (begun.bureau.bank, begun.bureau.account)
    writing.set_head(first, {"issued_on": dt.date(2026, 9, 28)})
    made = writing.add(notice)
    second = writing.case.document(made)
    assert second is not None
    assert second.issued_on == dt.date(2026, 9, 28)
    assert second.values["contact_phone"] == begun.bureau.phone
    writing.close()
    unnumbered = begun.model_copy(update={"case_number": "", "documents": (document,)})
    address = shipped_forms().of_code("E3")
    assert address is not None
    assert begun.bureau.phone not in str(known_values(begun, address)), "that is where the party is reached"
    assert known_values(unnumbered, notice)["case_no"] == begun.case_number.replace("当", "通")
