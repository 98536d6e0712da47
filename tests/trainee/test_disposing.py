from app.domain.attempt.events import FindingDisposed
from scenarios.trainee.screens import ListScreen
from tests.flat.conftest import AtWork, Make


def _record(desk: AtWork, finding: str, station: str) -> None:
    if finding not in desk.station.notebook.recorded():
        desk.station.notebook.record(finding, station)
        desk.settle()


def _dispose(desk: AtWork, finding: str, *picks: str) -> FindingDisposed:
    desk.station.press("end")
    for pick in (f"dispose:{finding}", *picks):
        assert desk.station.pick(pick), pick
    desk.settle()
    events = [event for event in desk.events if isinstance(event, FindingDisposed)]
    return events[-1]


def test_a_case_is_opened_with_act_law_authority_and_fine(at_work: AtWork) -> None:
    _record(at_work, "F10", "S06")
    at_work.station.press("end")
    for pick in ("dispose:F10", "act:HA-10", "basis:0", "disposal:open_case", "authority:transport", "fine:some"):
        assert at_work.station.pick(pick), pick
    at_work.station.type("一万")
    at_work.station.press("enter")
    assert at_work.station.work.notice is not None
    assert "整数" in at_work.station.work.notice.prompt.words
    for _ in range(2):
        at_work.station.press("backspace")
    at_work.station.type("50000")
    at_work.station.press("enter")
    at_work.settle()
    event = next(event for event in at_work.events if isinstance(event, FindingDisposed))
    assert (event.act, event.disposal, event.authority, event.fine_yuan) == ("HA-10", "open_case", "transport", 50_000)
    assert all(citation.startswith("hazchem_safety_law") for citation in event.basis)


def test_a_transfer_asks_for_no_fine_and_the_old_law_can_be_chosen(at_work: AtWork) -> None:
    _record(at_work, "F05", "S02")
    event = _dispose(at_work, "F05", "act:HA-20", "basis:1", "disposal:transfer", "authority:police")
    assert event.fine_yuan is None
    assert any("2013" in citation for citation in event.basis)


def test_nothing_need_be_named(at_work: AtWork) -> None:
    _record(at_work, "F12", "S12")
    event = _dispose(at_work, "F12", "act:none", "disposal:correct_on_spot", "authority:transport")
    assert event.act == ""
    assert event.basis == ()


def test_what_is_left_to_do_is_said(at_work: AtWork) -> None:
    _record(at_work, "F02", "S10")
    at_work.station.press("end")
    top = at_work.station.work.top
    assert isinstance(top, ListScreen)
    rows = {item.id: item.row for item in top.items}
    assert "还没有定性" in rows["dispose:F02"].note
    assert "还有" in rows["finish"].note


def test_acts_are_found_by_initials(at_work: AtWork) -> None:
    _record(at_work, "F03", "S03")
    at_work.station.press("end")
    at_work.station.pick("dispose:F03")
    for char in "ha08":
        at_work.station.type(char)
    top = at_work.station.work.top
    assert isinstance(top, ListScreen)
    assert [item.id for item in top.items] == ["act:HA-08"]


def test_the_basis_that_shares_most_is_meant(at_work: AtWork) -> None:
    disposing = at_work.station.disposing
    bases = next(act for act in disposing._acts if act.id == "HA-10").bases
    assert disposing.basis_index("HA-10", bases[1].citations) == 1
    assert disposing.basis_index("HA-10", ()) == 0


def test_ending_asks_once_more(fresh_station: Make) -> None:
    desk = fresh_station()
    desk.leave_car()
    desk.station.press("end")
    desk.station.pick("finish")
    desk.station.pick("end:no")
    ended = [desk.station.work.session.ended]
    desk.station.pick("finish")
    desk.station.pick("end:yes")
    desk.settle()
    assert [*ended, desk.station.work.session.ended] == ["", "finished"]
    desk.station.press("enter")
    assert desk.station.leave
