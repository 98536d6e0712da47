"""The bureau's own tables."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.law.bureau import TableKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_exchange import export_tables
from app.services.bureau_tables import proposals
from app.ui.law.detail_panel import DetailPanel
from app.ui.law.edit_panel import EditPanel
from app.ui.law.place_in_law import LawTarget
from app.ui.law.tables_loading import TableRow
from app.ui.law.tables_page import WAITING, TablesPage, table_word
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.segmented import Segmented
from tests.services.conftest import Clock
from tests.services.sample_bureau import approved, wish
from tests.ui.finding import found
from tests.ui.law.conftest import MakeDesk


def opened(qtbot: QtBot, law_desk: MakeDesk, who: Account, argument: object = None) -> TablesPage:
    page = TablesPage(law_desk(who))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    with qtbot.waitSignal(page.changed):
        page.enter(argument)
    return page


def rows(page: TablesPage) -> list[TableRow]:
    table = found(page, DataTable)
    return [table.rows.row_at(index) for index in range(table.rows.rowCount())]


def test_a_change_goes_from_the_form_to_the_queue_of_the_second_person(
    qtbot: QtBot, law_desk: MakeDesk, lawful: Base, instructor: Account, manager: Account
) -> None:
    page = opened(qtbot, law_desk, instructor, ("act", "HA-08"))
    qtbot.waitUntil(lambda: page.detail_panel().isVisible())
    page.detail_panel().edit()
    panel = page.edit_panel()
    assert panel.isVisible()
    form = panel.form()
    assert form is not None
    form.put({**form.values(), "note": "改过"})
    panel.why("按通知", "演示法109")
    with qtbot.waitSignal(page.said):
        panel.send()
    queue = opened(qtbot, law_desk, manager, WAITING)
    assert [row.id for row in rows(queue)] == ["HA-08"]
    found(queue, DataTable).selectRow(0)
    qtbot.waitUntil(lambda: queue.detail_panel().isVisible())
    with qtbot.waitSignal(queue.said):
        queue.detail_panel().decide(accept=True)
    qtbot.waitUntil(lambda: rows(queue) == [])


def test_the_filter_knows_initials(qtbot: QtBot, law_desk: MakeDesk, trainee: Account) -> None:
    page = opened(qtbot, law_desk, trainee)
    assert len(rows(page)) == 2
    page._search.setText("wzgsg")
    assert [row.id for row in rows(page)] == ["HA-08"]
    assert WAITING not in found(page, Segmented).ids()


def test_a_new_guide_begins_empty_with_a_number_of_the_bureau(
    qtbot: QtBot, law_desk: MakeDesk, instructor: Account
) -> None:
    page = opened(qtbot, law_desk, instructor, ("guide", ""))
    page._start_new()
    qtbot.waitUntil(lambda: found(page, EditPanel).isVisible())
    form = page.edit_panel().form()
    assert form is not None
    assert form.values()["id"] == "G900"


def test_a_standard_of_ones_own_begins_with_the_example(qtbot: QtBot, law_desk: MakeDesk, instructor: Account) -> None:
    page = opened(qtbot, law_desk, instructor, ("discretion", "bureau_ha_08"))
    qtbot.waitUntil(lambda: found(page, DetailPanel).isVisible())
    page.detail_panel().edit()
    form = page.edit_panel().form()
    assert form is not None
    assert form.values()["id"] == "bureau_ha_08"


def test_a_document_can_be_read(qtbot: QtBot, law_desk: MakeDesk, trainee: Account) -> None:
    page = opened(qtbot, law_desk, trainee)
    with qtbot.waitSignal(page.go) as went:
        page.detail_panel().read_wanted.emit(TableRow(TableKind.DISCRETION, "bureau_ha_08", "HA-08 无资格上岗"))
    assert went.args == ["law", LawTarget("act", "HA-08")]


def test_tables_go_out_and_come_in_as_proposals(
    qtbot: QtBot, law_desk: MakeDesk, lawful: Base, instructor: Account, manager: Account, tmp_path: Path
) -> None:
    approved(lawful, instructor, manager, wish(lawful, {"note": "改过"}))
    path = export_tables(lawful, instructor, tmp_path / "out.json")
    page = opened(qtbot, law_desk, manager)
    with qtbot.waitSignal(page.said) as said:
        page.take_in(path)
    assert "1 entries" in said.args[0].words
    with qtbot.waitSignal(page.said):
        page._export()
    assert list(lawful.home.reports.glob("*.json"))


def test_going_back_is_a_proposal_too(
    qtbot: QtBot, law_desk: MakeDesk, lawful: Base, instructor: Account, manager: Account, clock: Clock
) -> None:
    approved(lawful, instructor, manager, wish(lawful, {"note": "改过"}))
    clock.pass_time(days=20)
    page = opened(qtbot, law_desk, instructor, ("act", "HA-08"))
    qtbot.waitUntil(lambda: page.detail_panel().isVisible())
    with qtbot.waitSignal(page.said):
        page.detail_panel().restore_wanted.emit(page.detail_panel()._detail, "恢复", "程序自带")
    newest = proposals(lawful, instructor)[0]
    assert (newest.document, newest.basis_note) == (None, "程序自带")


def test_every_table_has_a_word() -> None:
    assert len({table_word(kind) for kind in TableKind}) == len(TableKind)
