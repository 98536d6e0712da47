"""What the page of the bureau's tables reads."""

from app.domain.law.bureau import TableKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_tables import propose
from app.ui.law.tables_loading import TableRow, load_detail, load_rows, new_id
from tests.services.sample_bureau import FROM, approved, wish

NAMES = {"title": "演示指引二"}


def test_rows_say_what_the_bureau_maintains_and_what_waits(lawful: Base, instructor: Account, manager: Account) -> None:
    approved(lawful, instructor, manager, wish(lawful, {"note": "改过"}))
    propose(lawful, instructor, wish(lawful, {"note": "再改"}))
    rows = {row.id: row for row in load_rows(lawful, instructor, TableKind.ACT, FROM)}
    assert (rows["HA-08"].version, rows["HA-08"].waiting) == (1, 1)
    assert (rows["HA-11"].version, rows["HA-11"].waiting) == (None, 0)
    (waiting,) = load_rows(lawful, manager, None, FROM)
    assert (waiting.kind, waiting.id, waiting.title, waiting.number) == (TableKind.ACT, "HA-08", "无资格上岗", 2)


def test_standards_are_listed_for_acts_with_a_fine(lawful: Base, instructor: Account) -> None:
    rows = load_rows(lawful, instructor, TableKind.DISCRETION, FROM)
    assert [row.id for row in rows] == ["bureau_ha_08", "bureau_ha_11"]


def test_readers_see_documents_but_no_proposals(lawful: Base, instructor: Account, trainee: Account) -> None:
    propose(lawful, instructor, wish(lawful, {"note": "改"}))
    rows = load_rows(lawful, trainee, TableKind.ACT, FROM)
    assert [row.waiting for row in rows] == [0, 0]
    assert load_detail(lawful, trainee, rows[0], FROM).steps == []


def test_a_step_is_told_field_by_field(lawful: Base, instructor: Account) -> None:
    propose(lawful, instructor, wish(lawful, {"note": "改过"}))
    row = TableRow(TableKind.ACT, "HA-08", "无资格上岗")
    (step,) = load_detail(lawful, instructor, row, FROM).steps
    assert [(change.label, change.old, change.new) for change in step.changes] == [("说明", "", "改过")]
    assert step.basis == ["演示法第一百零九条第一款第（一）项"]


def test_new_documents_get_free_numbers_of_the_bureau() -> None:
    rows = [TableRow(TableKind.GUIDE, "G900", ""), TableRow(TableKind.GUIDE, "G01", "")]
    assert new_id(rows, TableKind.GUIDE) == "G901"
    assert new_id((), TableKind.CASE) == "C900"
