"""What a run holds that paper can rest on: all that was shown, said, measured or photographed, with its moment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cached_property

from app.domain.attempt.chain import Entry
from app.domain.attempt.events import (
    CircleEntered,
    Event,
    FindingRecorded,
    InjectFired,
    ItemsCounted,
    Measured,
    MeterAlarmed,
    MeterRead,
    NoteWritten,
    PaperRead,
    PapersCompared,
    PhoneUsed,
    PhotoTaken,
    QuestionAsked,
    RightsTold,
    StatementMade,
    StationFaced,
    StationWorked,
    WindChecked,
    Withdrew,
    ZoneSet,
)
from app.domain.scenario.things import Paper, Station
from app.domain.scenario.variant import render, slots
from app.domain.scene_paper.finding import Moment
from app.domain.scene_paper.likeness import pairs, share_in
from app.domain.scene_paper.shown import Said, Shown, Sighting
from app.domain.scene_paper.subjects import Subjects
from app.domain.scoring.attention import MIN_DWELL_S
from app.domain.scoring.run import Run

MEASURED = "measured"
"""Stands for every event that measures: readings, lengths, and actions done with an instrument."""
_INSTRUMENTS = ("gas_detector", "tape", "gauge")
_SHORT_TITLE = 4
"""People are also called by the end of a longer title, as 安全经理."""
MUCH_THE_SAME = 0.6
"""The share of a wording's pairs of signs that is enough to hold it for the same."""


class Scene:
    """A run as support for paper; built once from its journal."""

    def __init__(self, run: Run, attempt_id: str = "") -> None:
        self.run = run
        self.attempt_id = attempt_id or run.started.attempt_id
        self.scenario = run.scenario
        self.values = run.variant.values
        self._shown_by: dict[str, Shown] = {}

    # --- time -------------------------------------------------------------------------------

    @property
    def start(self) -> dt.datetime:
        """When the run began, by the scenario's own clock on the day of the act."""
        clock = dt.time.fromisoformat(self.scenario.scene.time.start_clock)
        return dt.datetime.combine(self.run.act_date, clock)

    @property
    def end(self) -> dt.datetime:
        """When it ended."""
        return self.at(self.run.end_ms)

    def at(self, t_ms: int) -> dt.datetime:
        """The time of the clock at a moment, in milliseconds since the beginning."""
        return self.start + dt.timedelta(milliseconds=t_ms)

    def moment(self, seq: int | None) -> Moment | None:
        """The moment of an event of the journal; None where there is no such event."""
        entry = self.run.entry_by_seq.get(seq) if seq is not None else None
        return _moment(entry) if entry else None

    def moment_nearest(self, at: dt.datetime) -> Moment:
        """The moment of the event nearest to a time."""
        return _moment(min(self.run.entries, key=lambda entry: abs(self.at(entry.event.t_ms) - at)))

    # --- what was looked at -------------------------------------------------------------------

    @cached_property
    def looked_at(self) -> dict[str, list[Moment]]:
        """The moments at which a station or paper was really read, worked, measured or photographed, by its id."""
        seen: dict[str, list[Moment]] = {}
        for entry in self.run.entries:
            for subject in _read_in(entry.event):
                seen.setdefault(subject, []).append(_moment(entry))
        for station in self.scenario.scene.stations:
            of_papers = [each for ref in _papers_of(station) for each in seen.get(ref, ())]
            if of_papers:
                seen.setdefault(station.id, []).extend(of_papers)
        return seen

    @cached_property
    def photographed(self) -> dict[str, list[Moment]]:
        """The moments at which a station or paper was really in a photograph, by its id."""
        seen: dict[str, list[Moment]] = {}
        for entry in self.run.by_kind.get("PhotoTaken", []):
            event = entry.event
            if isinstance(event, PhotoTaken):
                for subject in (*event.stations, *event.papers):
                    seen.setdefault(subject, []).append(_moment(entry))
        return seen

    def with_their_places(self, subjects: tuple[str, ...]) -> set[str]:
        """The subjects, with the stations at which papers among them are looked at."""
        found = set(subjects)
        for station in self.scenario.scene.stations:
            if found.intersection(_papers_of(station)):
                found.add(station.id)
        return found

    def faced(self, subject: str) -> Moment | None:
        """When a station was first in view, read or not."""
        for entry in self.run.by_kind.get("StationFaced", []):
            if isinstance(entry.event, StationFaced) and entry.event.station == subject:
                return _moment(entry)
        return None

    def happened(self, *kinds: str) -> list[Moment]:
        """The moments of events of some kinds, in the order of the journal; MEASURED is one as well."""
        found = [_moment(entry) for kind in kinds for entry in self.run.by_kind.get(kind, [])]
        if MEASURED in kinds:
            found += [_moment(entry) for entry in self.run.entries if self._measures(entry.event)]
        return sorted(found, key=lambda each: each.seq)

    def _measures(self, event: Event) -> bool:
        if isinstance(event, StationWorked):
            action = self.scenario.action_by_ref.get(f"{event.station}.{event.action}")
            return action is not None and action.tool in _INSTRUMENTS
        return isinstance(event, MeterRead | Measured)

    # --- what was said ------------------------------------------------------------------------

    @cached_property
    def asked(self) -> tuple[Said, ...]:
        """Every line that was said to a person."""
        return tuple(self._asked())

    def _asked(self) -> Iterator[Said]:
        for entry in self.run.by_kind.get("QuestionAsked", []):
            event = entry.event
            if isinstance(event, QuestionAsked) and (exchange := self.scenario.exchange_by_id.get(event.exchange)):
                words = self.rendered(exchange.say)
                yield Said(_moment(entry), event.to, event.exchange, words, pairs(words))

    @cached_property
    def answers(self) -> tuple[Said, ...]:
        """Every answer that was given."""
        return tuple(
            Said(_moment(entry), entry.event.by, entry.event.exchange, entry.event.text, pairs(entry.event.text))
            for entry in self.run.by_kind.get("StatementMade", [])
            if isinstance(entry.event, StatementMade)
        )

    @cached_property
    def never_asked(self) -> tuple[tuple[str, str, frozenset[str]], ...]:
        """Lines of the scenario that were not said: exchange, person and pairs of signs."""
        asked = {each.exchange for each in self.asked}
        return tuple(
            (exchange.id, exchange.who, pairs(self.rendered(exchange.say)))
            for exchange in self.scenario.people.exchanges
            if exchange.id not in asked
        )

    @cached_property
    def person_ids(self) -> dict[str, str]:
        """Who bears a name or a title, by name and title; a title that several bear is left out."""
        titles = [person.title for person in self.scenario.people.persons]
        found = {self.rendered(person.name): person.id for person in self.scenario.people.persons}
        found |= {
            each.title[-_SHORT_TITLE:]: each.id
            for each in self.scenario.people.persons
            if titles.count(each.title) == 1
        }
        found |= {each.title: each.id for each in self.scenario.people.persons if titles.count(each.title) == 1}
        return {name: person for name, person in found.items() if name}

    def rights_told(self, person: str) -> list[Moment]:
        """When the right to have officers replaced and the duty to tell the truth were explained to a person."""
        return [
            _moment(entry)
            for entry in self.run.by_kind.get("RightsTold", [])
            if isinstance(entry.event, RightsTold)
            and entry.event.to == person
            and entry.event.right == "avoidance_and_truth"
        ]

    # --- words and figures ----------------------------------------------------------------------

    @cached_property
    def sightings(self) -> tuple[Sighting, ...]:
        """Everything that the trainee could read, hear or measure, in the order of the journal."""
        return tuple(self._sightings())

    def shown_like(self, words: str) -> list[Moment]:
        """The moments at which something that says much the same could be read or heard."""
        told = pairs(words)
        return [each.moment for each in self.sightings if share_in(told, pairs(each.words)) >= MUCH_THE_SAME]

    @cached_property
    def shown(self) -> Shown:
        """The plates, quantities and times among them."""
        return Shown.of(self.sightings, self.run.act_date.year)

    def shown_by(self, person: str) -> Shown:
        """Those that one person told of."""
        if person not in self._shown_by:
            told = (each for each in self.sightings if each.speaker == person)
            self._shown_by[person] = Shown.of(told, self.run.act_date.year)
        return self._shown_by[person]

    @cached_property
    def subjects(self) -> Subjects:
        """The words for what could be looked at."""
        return Subjects(self.scenario)

    def _sightings(self) -> Iterator[Sighting]:
        begun = _moment(self.run.entries[0])
        scene = self.scenario.scene
        known = [scene.place.name, scene.place.layout, scene.brief.intelligence, *scene.brief.tasks]
        known += [f"{self.rendered(scene.weather.temp_c)} ℃", f"{self.rendered(scene.weather.wind_m_s)} m/s"]
        yield from (Sighting(begun, words) for words in known)
        for entry in self.run.entries:
            speaker = entry.event.by if isinstance(entry.event, StatementMade) else ""
            for words in self._words_of(entry.event):
                yield Sighting(_moment(entry), words, speaker)

    def _words_of(self, event: Event) -> Iterator[str]:
        match event:
            case StatementMade() | NoteWritten():
                yield event.text
            case QuestionAsked() if exchange := self.scenario.exchange_by_id.get(event.exchange):
                yield self.rendered(exchange.say)
            case InjectFired() if inject := self.scenario.inject_by_id.get(event.inject):
                yield inject.title
            case PaperRead():
                yield from self._of_papers([event.paper])
            case PapersCompared():
                yield from self._of_papers([event.first, event.second])
            case PhotoTaken():
                yield from self._of_papers(event.papers)
                yield from (words for station in event.stations for words in self._lettering(station))
            case StationFaced() if event.readable and event.dwell_s >= MIN_DWELL_S:
                yield from self._lettering(event.station)
            case StationWorked():
                yield from self._worked(event)
            case ItemsCounted():
                yield from (f"{number}" for number in event.counts.values())
            case _:
                yield from self.figures_of(event)

    def figures_of(self, event: Event) -> Iterator[str]:
        """What an event measured, with its unit."""
        unit = self.scenario.scene.meter.unit if self.scenario.scene.meter else ""
        match event:
            case MeterRead() | MeterAlarmed():
                yield f"{event.value:.4f} {unit}"
            case Measured():
                yield f"{event.length_mm:.4f} 毫米"
            case ZoneSet():
                yield f"{event.radius_m:g} 米"
            case CircleEntered() | Withdrew() | PhoneUsed():
                yield f"{event.distance_m:.2f} 米"
            case WindChecked():
                yield self.values.get("wind_name", "")
            case _:
                pass

    def _worked(self, event: StationWorked) -> Iterator[str]:
        action = self.scenario.action_by_ref.get(f"{event.station}.{event.action}")
        yield from self._lettering(event.station)
        if action:
            yield from (self.rendered(line) for line in action.shows)
            yield from self._of_papers([each for each in (action.compares or ()) if each])

    def _lettering(self, station: str) -> Iterator[str]:
        for each in self.scenario.scene.lettering:
            if each.station == station:
                yield self.rendered(each.text)

    def _of_papers(self, ids: list[str] | tuple[str, ...]) -> Iterator[str]:
        for paper in (self.scenario.paper_by_id.get(each) for each in ids):
            if paper:
                yield self.paper_words(paper)

    def paper_words(self, paper: Paper) -> str:
        """All that a paper says in this variant."""
        return "；".join(f"{each.label}：{self.rendered(each.value)}" for each in paper.fields)

    def rendered(self, template: str) -> str:
        """A template of the scenario in this variant; a value that only the running station knows is left out."""
        lacking = {name: "" for name in slots(template) if name not in self.values}
        return render(template, {**self.values, **lacking})

    # --- findings -----------------------------------------------------------------------------

    @cached_property
    def recorded(self) -> dict[str, Moment]:
        """When each finding that stood at the end was written down."""
        return {each.id: Moment(seq=each.seq, t_ms=each.t_ms) for each in self.run.findings.values()}

    @cached_property
    def revealed(self) -> dict[str, Moment]:
        """When the traces of each fault were first shown."""
        return {fault: _moment(entry) for fault, entry in self.run.revealed.items()}


def _moment(entry: Entry) -> Moment:
    return Moment(seq=entry.seq, t_ms=entry.event.t_ms)


def _papers_of(station: Station) -> list[str]:
    return [ref for action in station.actions for ref in action.papers]


def _read_in(event: Event) -> tuple[str, ...]:
    """The stations and papers that an event lets one see."""
    match event:
        case StationFaced() if event.readable and event.dwell_s >= MIN_DWELL_S:
            return (event.station,)
        case StationWorked() | ItemsCounted() | Measured() | FindingRecorded():
            return (event.station,)
        case PaperRead():
            return (event.paper,)
        case PapersCompared():
            return (event.first, event.second)
        case PhotoTaken():
            return (*event.stations, *event.papers)
        case _:
            return ()
