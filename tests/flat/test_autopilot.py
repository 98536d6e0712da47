import pytest

from app.content.scenarios import load_walkthrough, walkthrough_path
from app.domain.attempt.chain import read_chain
from app.domain.attempt.events import Event, FindingRecorded, PartiesSeparated, PhotoTaken, QuestionAsked, event_from
from app.domain.scenario.scenario import Scenario
from scenarios.director.journal import MemoryJournal
from scenarios.director.run import replay
from scenarios.flat.autopilot import Autopilot
from scenarios.trainee.autopilot import StuckError
from tests.flat.conftest import AtWork, Make


def _autopilot(desk: AtWork) -> Autopilot:
    return Autopilot(desk.station, desk.pass_time)


@pytest.mark.soak
def test_a_whole_attempt_can_be_done_by_hand(fresh_station: Make, scenario: Scenario, sized: object) -> None:
    """From the car to the decision, by keys and lists alone; the journal verifies and follows from its inputs."""
    for name in ["pass_with_faults", "pass_no_faults"][: sized(1, 2)]:  # type: ignore[operator]
        walkthrough, problems = load_walkthrough(walkthrough_path(scenario.id, name))
        assert walkthrough is not None, problems
        events = [event_from({**e.event, "t_ms": int(e.at * 1000)}) for e in walkthrough.events]
        desk = fresh_station(walkthrough.seed)
        _autopilot(desk).play(events)
        assert desk.station.work.session.ended == "finished"
        assert isinstance(desk.journal, MemoryJournal)
        entries = read_chain(entry.line() for entry in desk.journal.entries)
        replay(scenario, entries)
        done = {event.kind for event in desk.events}
        wanted = {event.kind for event in events if not event.derived}
        assert wanted - done <= {"PapersCompared"}
        _same_findings_and_evidence(desk, events)


def _same_findings_and_evidence(desk: AtWork, events: list[Event]) -> None:
    def findings(source: list[Event]) -> list[str]:
        return sorted(event.finding for event in source if isinstance(event, FindingRecorded))

    def photographed(source: list[Event]) -> set[str]:
        return {station for event in source if isinstance(event, PhotoTaken) for station in event.stations}

    assert findings(list(desk.events)) == findings(events)
    assert photographed(events) <= photographed(list(desk.events)), "every photograph of the model shows its station"


def test_what_cannot_be_done_is_told(fresh_station: Make) -> None:
    desk = fresh_station()
    desk.leave_car()
    with pytest.raises(StuckError, match="QuestionAsked"):
        _autopilot(desk).play([QuestionAsked(t_ms=0, exchange="D15", to="driver")])
    desk.station.work.close_all()
    _autopilot(desk).play([PartiesSeparated(t_ms=0)])
    assert "PartiesSeparated" in desk.kinds()
