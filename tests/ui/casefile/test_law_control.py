"""Provisions picked from the library."""

from pytestqt.qtbot import QtBot

from app.services.case_law import Choosable
from app.services.shelf import Shelf
from app.ui.casefile.field_controls import CaseNames, control_for
from app.ui.casefile.groups import Repeated
from app.ui.casefile.law_control import LawCompleter, LawControl

ONE = Choosable("行政处罚法第四十四条", "administrative_penalty_law.44", "2021-01-22", "告知", "处罚法第44条 告知")
LONG = "当场" * 40
OTHER = Choosable(
    "行政处罚法第五十一条", "administrative_penalty_law.51", "2021-01-22", "当场" * 40, "处罚法第51条 当场"
)


def test_a_provision_is_found_by_number_and_by_what_it_is_about(qtbot: QtBot) -> None:
    completer = LawCompleter([ONE, OTHER])
    for typed in ("第51条", "当场"):
        completer.setCompletionPrefix(typed)
        assert completer.completionCount() == 1
        assert completer.pathFromIndex(completer.currentIndex()) == OTHER.words


def test_picking_writes_words_key_and_version(qtbot: QtBot, shipped: Shelf) -> None:
    form = shipped.case_forms().forms().of_code("14")
    assert form is not None
    control = control_for(form.by_key["basis"], CaseNames(provisions=(ONE, OTHER)))
    qtbot.addWidget(control)
    assert isinstance(control, Repeated)
    control.append()
    law = control.findChild(LawControl)
    assert law is not None
    with qtbot.waitSignal(control.changed):
        law.pick(ONE)
    assert control.value() == [{"words": ONE.words, "citation": ONE.citation, "version": ONE.version}]
