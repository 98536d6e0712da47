"""What was handed in, as its trainee reads it."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.domain.hand_in.hand_in import HandIn
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_sayings import Comment, Overrule
from app.ui.case_review.sheet_page import SheetPage
from app.ui.case_review.side import ReviewSide
from app.ui.desk import Desk
from app.ui.pieces.selectable_row import SelectableRow
from tests.services.sample_hand_ins import confirm_rest, speak
from tests.ui.finding import labels

DeskFor = Callable[[Account], Desk]


def opened(qtbot: QtBot, desk: Desk, record: HandIn) -> SheetPage:
    page = SheetPage(desk)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    page.enter(record.id)
    qtbot.waitUntil(lambda: page.findChild(ReviewSide) is not None, timeout=60_000)
    return page


def command(page: SheetPage, id_: str) -> object:
    return next(each for each in page.commands() if each.id == id_)


def test_before_the_review_the_machine_speaks(
    qtbot: QtBot, court_desk: DeskFor, trainee: Account, record: HandIn
) -> None:
    page = opened(qtbot, court_desk(trainee), record)
    assert not command(page, "sheet.save").enabled()  # type: ignore[attr-defined]
    assert any("not done yet" in each for each in labels(page))


def test_after_it_comments_stand_at_their_place_and_the_sheet_is_printed(
    qtbot: QtBot, court_desk: DeskFor, court: Base, trainee: Account, instructor: Account, record: HandIn
) -> None:
    document = record.appraisal.findings[0].place.document
    speak(court, instructor, record, Overrule("a1", "附页上写了"), Comment(document, "", "这份写得好"))
    confirm_rest(court, instructor, record)
    page = opened(qtbot, court_desk(trainee), record)
    page.findChild(ReviewSide).place_wanted.emit(document, "")  # type: ignore[union-attr]
    assert any("这份写得好" in each.accessibleName() for each in page.findChildren(SelectableRow))
    assert any("附页上写了" in each for each in labels(page))
    with qtbot.waitSignal(page.said, timeout=60_000):
        command(page, "sheet.save").run()  # type: ignore[attr-defined]
    assert (court.home.reports / f"{record.id}.pdf").exists()


def test_a_new_version_is_begun(
    qtbot: QtBot, court_desk: DeskFor, trainee: Account, instructor: Account, record: HandIn
) -> None:
    page = opened(qtbot, court_desk(trainee), record)
    with qtbot.waitSignal(page.go, timeout=20_000) as went:
        command(page, "sheet.anew").run()  # type: ignore[attr-defined]
    assert went.args[0] == "case"
    of_others = opened(qtbot, court_desk(instructor), record)
    assert not command(of_others, "sheet.anew").enabled()  # type: ignore[attr-defined]


def test_an_unknown_one_is_told(qtbot: QtBot, court_desk: DeskFor, trainee: Account) -> None:
    page = SheetPage(court_desk(trainee))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.changed, timeout=20_000):
        page.enter("H-none")
    assert page.commands() == []
