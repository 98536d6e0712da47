"""Setting pages: at once or after a pause, the newest state last, nothing after the end, and why there are none."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.services.shelf import Shelf
from app.ui.background import at_work
from app.ui.casefile.page_setting import PageSetting

LONG_MS = 60_000
PNG = b"\x89PNG"


def changed(case: CaseFile, words: object) -> CaseFile:
    first, *rest = case.documents
    return case.model_copy(
        update={"documents": (first.model_copy(update={"values": {**first.values, "place": words}}), *rest)}
    )


def test_pages_come_and_the_newest_state_comes_last(
    qtbot: QtBot, qapp: QObject, shipped: Shelf, right_set: CaseFile
) -> None:
    setting, told = PageSetting(qapp), []
    setting.ready.connect(lambda document, pages, newest: told.append((document, pages, newest)))
    document, contents = right_set.documents[0].id, shipped.case_forms()
    setting.wish(right_set, contents, document, at_once=True)
    setting.wish(changed(right_set, "另一处"), contents, document)
    qtbot.waitUntil(lambda: bool(told) and told[-1][2], timeout=LONG_MS)
    assert [each[0] for each in told] == [document, document]
    assert [each[2] for each in told] == [False, True]
    assert all(page.startswith(PNG) for page in told[-1][1])
    assert told[0][1] != told[1][1]


def test_pages_of_a_document_that_was_left_are_not_told(
    qtbot: QtBot, qapp: QObject, shipped: Shelf, right_set: CaseFile
) -> None:
    setting, told = PageSetting(qapp), []
    setting.ready.connect(lambda document, pages, newest: told.append((document, newest)))
    first, second = (each.id for each in right_set.documents[:2])
    contents = shipped.case_forms()
    setting.wish(right_set, contents, first, at_once=True)
    setting.wish(right_set, contents, second, at_once=True)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_MS)
    assert told == [(second, True)]


def test_after_the_end_nothing_is_told(qtbot: QtBot, qapp: QObject, shipped: Shelf, right_set: CaseFile) -> None:
    setting, told = PageSetting(qapp), []
    setting.ready.connect(lambda *all_: told.append(all_))
    setting.wish(right_set, shipped.case_forms(), right_set.documents[0].id, at_once=True)
    setting.end()
    qtbot.waitUntil(lambda: not at_work(), timeout=LONG_MS)
    assert not told
