"""The library in the station: every screen by keys, answers with a later frame, acts into the decision."""

import datetime as dt

import pytest

from app.domain.attempt.events import FindingDisposed, NoteWritten
from scenarios.trainee.law_screens import OPENING, LawReader, LawSearchScreen
from scenarios.trainee.screens import ListScreen
from scenarios.trainee.sheets import ListSheet
from tests.flat.conftest import AtWork, HeldLibrary, Make


@pytest.fixture
def desk(fresh_station: Make, library: HeldLibrary) -> AtWork:
    made = fresh_station(library=library)
    made.leave_car()
    return made


def _type(desk: AtWork, words: str) -> None:
    for character in words:
        desk.station.type(character)


def _let(desk: AtWork, library: HeldLibrary) -> None:
    library.answer_all()
    desk.station.advance(0.0)
    desk.station.hud.show("sheet", None)
    top = desk.station.work.top
    if isinstance(top, ListScreen):
        top.refresh()


def _ids(desk: AtWork) -> list[str]:
    top = desk.station.work.top
    assert isinstance(top, ListScreen)
    return [item.id for item in top.items]


def _reader(desk: AtWork) -> LawReader:
    top = desk.station.work.top
    assert isinstance(top, LawReader)
    return top


def test_a_search_is_answered_with_a_later_frame(desk: AtWork, library: HeldLibrary) -> None:
    desk.station.press("k")
    _type(desk, "押运人员")
    top = desk.station.work.top
    assert isinstance(top, LawSearchScreen)
    panel = top.panel()
    assert isinstance(panel, ListSheet)
    assert (panel.search, panel.rows, panel.empty) == ("押运人员", (), OPENING)
    assert [wish.text for wish in library.wishes] == ["押", "押运", "押运人", "押运人员"]
    assert {wish.on for wish in library.wishes} == {desk.station.work.session.assignment.act_date}
    _let(desk, library)
    assert "act:HA-08" in _ids(desk)
    panel = top.panel()
    assert isinstance(panel, ListSheet)
    assert any(row.note[first:last] for row in panel.rows for first, last in row.lit)


def test_an_answer_to_what_is_no_longer_asked_is_left_out(desk: AtWork, library: HeldLibrary) -> None:
    desk.station.press("k")
    _type(desk, "押运")
    for _ in range(2):
        desk.station.press("backspace")
    _let(desk, library)
    assert _ids(desk)[0] == "law:phrases"


def test_everything_is_reached_without_an_input_method(desk: AtWork, library: HeldLibrary) -> None:
    desk.station.press("k")
    desk.station.press("1")
    _let(desk, library)
    _type(desk, "meidaiyundan")
    assert _ids(desk)[0] == "phrase:没带运单"
    desk.station.press("enter")
    _let(desk, library)
    assert any(name.startswith("act:HA-") for name in _ids(desk))
    desk.station.work.close_all()
    desk.station.press("k")
    desk.station.pick("law:laws")
    _let(desk, library)
    _type(desk, "whf")
    assert _ids(desk) == ["law:hazchem_safety_law"]
    desk.station.press("enter")
    _let(desk, library)
    assert "article:hazchem_safety_law.67" in _ids(desk)
    desk.station.work.close_all()
    desk.station.press("k")
    desk.station.press("2")
    _type(desk, "ha10")
    assert _ids(desk) == ["act:HA-10"]


def test_a_page_is_noted_once_and_remembered(desk: AtWork, library: HeldLibrary) -> None:
    desk.station.press("k")
    desk.station.press("2")
    desk.station.pick("act:HA-10")
    _let(desk, library)
    assert "HA-10" in _reader(desk).sheet.blocks[0][1][0] or _reader(desk).sheet.title
    for _ in range(2):
        assert desk.station.pick("law:note")
        desk.settle()
    (note,) = [event for event in desk.events if isinstance(event, NoteWritten)]
    assert note.text.startswith("HA-10")
    assert desk.station.pick("article:hazchem_safety_law.67")
    _let(desk, library)
    assert "第六十七条" in _reader(desk).sheet.title
    desk.station.work.close_all()
    desk.station.press("k")
    assert _ids(desk)[4:] == ["recent:article:hazchem_safety_law.67", "recent:act:HA-10"]


def test_guides_cases_forms_and_questions_are_found_and_read(desk: AtWork, library: HeldLibrary) -> None:
    for shelf, entry in (("guides", "guide:G08"), ("cases", "case:C01"), ("forms", "form:on_site_record")):
        desk.station.press("k")
        assert desk.station.pick("law:shelves")
        assert desk.station.pick(f"law:{shelf}")
        _let(desk, library)
        assert desk.station.pick(entry)
        _let(desk, library)
        assert len(_reader(desk).sheet.blocks) > 1
        desk.station.work.close_all()
    desk.station.press("k")
    assert "recent:form:on_site_record" in _ids(desk)
    _type(desk, "罐车路检")
    _let(desk, library)
    assert desk.station.pick("guide:G08")
    _let(desk, library)
    assert desk.station.pick("law:note")
    desk.settle()
    (note,) = [event for event in desk.events if isinstance(event, NoteWritten)]
    assert note.text == "办案指引 G08 危险化学品罐车路检"


def test_an_act_found_in_the_library_goes_into_the_decision(desk: AtWork, library: HeldLibrary) -> None:
    desk.station.notebook.record("F10", "S06")
    desk.settle()
    desk.station.press("end")
    for pick in ("dispose:F10", "act:look_up"):
        assert desk.station.pick(pick), pick
    _type(desk, "应急救援器材")
    _let(desk, library)
    assert desk.station.pick("act:HA-10")
    _let(desk, library)
    desk.station.press("1")
    assert desk.station.pick("basis:look_up")
    _let(desk, library)
    assert not desk.station.pick("law:pick"), "what is decided already is only read"
    desk.station.press("escape")
    for pick in ("basis:0", "disposal:open_case", "authority:transport", "fine:none"):
        assert desk.station.pick(pick), pick
    desk.settle()
    (event,) = [event for event in desk.events if isinstance(event, FindingDisposed)]
    assert event.act == "HA-10"


def test_the_page_is_that_of_the_acts_day(fresh_station: Make, library: HeldLibrary) -> None:
    desk = fresh_station(library=library, act_date=dt.date(2026, 4, 1))
    desk.leave_car()
    desk.station.press("k")
    desk.station.press("2")
    desk.station.pick("act:HA-10")
    _let(desk, library)
    assert "危险化学品安全管理条例" in _reader(desk).sheet.blocks[0][1][0]


def test_a_library_that_does_not_answer_is_said(desk: AtWork, library: HeldLibrary) -> None:
    library.dead = True
    desk.station.press("k")
    _type(desk, "运单")
    _let(desk, library)
    panel = desk.station.work.top.panel() if desk.station.work.top else None
    assert isinstance(panel, ListSheet)
    assert "没有答复" in panel.empty
    desk.station.work.close_all()
    desk.station.press("k")
    desk.station.press("2")
    desk.station.pick("act:HA-10")
    _let(desk, library)
    assert "没有答复" in _reader(desk).sheet.blocks[0][1][0]
    assert not desk.station.pick("law:note")


def test_a_station_without_a_library_says_so(at_work: AtWork) -> None:
    at_work.station.press("k")
    assert at_work.station.work.top is None
    assert at_work.station.work.notice is not None
    assert "法规库" in at_work.station.work.notice.prompt.words
