from scenarios.trainee.screens import ListScreen, PaperScreen
from tests.flat.conftest import AtWork


def test_a_finding_is_written_down_where_one_stands_and_can_be_withdrawn(at_work: AtWork) -> None:
    at_work.go("at_valve_box")
    at_work.station.press("l")
    assert at_work.station.pick("at:S09")
    assert at_work.station.pick("finding:F01")
    at_work.settle()
    notebook = at_work.station.notebook
    assert notebook.recorded().get("F01") == "S09"
    at_work.station.press("l")
    assert at_work.station.pick("withdraw:F01")
    assert at_work.station.pick("withdraw:yes")
    at_work.settle()
    assert "F01" not in notebook.recorded()


def test_true_and_false_candidates_are_mixed_with_the_neighbours(at_work: AtWork) -> None:
    scenario = at_work.station.work.session.scenario
    at_work.station.notebook.open_candidates(scenario.station_by_id["S09"])
    top = at_work.station.work.top
    assert isinstance(top, ListScreen)
    ids = [item.id for item in top.items]
    assert "finding:F01" in ids
    assert "finding:F10" in ids, "a neighbour's fault keeps the list from giving itself away"
    at_work.station.notebook.open_candidates(scenario.station_by_id["S09"])
    again = at_work.station.work.top
    assert isinstance(again, ListScreen)
    assert [item.id for item in again.items] == ids


def test_a_finding_is_written_down_once(at_work: AtWork) -> None:
    notebook = at_work.station.notebook
    notebook.record("F12", "S12")
    at_work.settle()
    written = at_work.kinds().count("FindingRecorded")
    notebook.record("F12", "S12")
    at_work.settle()
    assert at_work.station.work.notice is not None
    assert "已经记过" in at_work.station.work.notice.prompt.words
    assert at_work.kinds().count("FindingRecorded") == written


def test_without_papers_one_is_told_how_to_get_them(at_work: AtWork) -> None:
    at_work.station.press("p")
    assert at_work.station.work.notice is not None
    assert "索取" in at_work.station.work.notice.prompt.words


def test_papers_that_were_handed_over_are_read(at_work: AtWork) -> None:
    at_work.station.menus.open_person("driver")
    at_work.station.pick("topic:papers")
    at_work.station.pick("ask:D05")
    at_work.pass_time(1)
    at_work.station.work.close_all()
    at_work.go("spot_desk")
    at_work.station.menus.open_station("S15")
    assert at_work.station.pick("work:S15.read_waybill")
    at_work.pass_time(12)
    assert isinstance(at_work.station.work.top, PaperScreen)
    at_work.pass_time(2)
    at_work.station.press("escape")
    at_work.settle()
    assert "PaperRead" in at_work.kinds()


def test_every_finding_has_words(at_work: AtWork) -> None:
    notebook, bank = at_work.station.notebook, at_work.station.work.session.scenario.bank
    assert notebook.title(bank.faults[0].id) == bank.faults[0].title
    assert notebook.title(bank.distractors[0].id) == bank.distractors[0].title
