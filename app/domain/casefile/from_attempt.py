"""Begin a case file from a drill: what was seen, asked, measured and photographed becomes its evidence.

Each piece names its place in the journal. Nothing is concluded here: who is the party, which act it is and what the
documents say is the trainee's own work.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.attempt.chain import Entry
from app.domain.attempt.events import Measured, MeterRead, PaperRead, PhotoTaken, StatementMade
from app.domain.casefile.case_file import (
    Bureau,
    CaseFile,
    CaseMode,
    CaseParty,
    Evidence,
    EvidenceKind,
    EvidenceSource,
    Fact,
    FromAttempt,
    PartyRole,
    Procedure,
    RosterEntry,
    SourceKind,
)
from app.domain.casefile.values import Person, Sex
from app.domain.scenario.variant import render
from app.domain.scoring.run import Run

MOST_EVIDENCE = 400
_QUOTED = 120


def begin_case(
    run: Run, attempt_id: str, head: str, bureau: Bureau, officers: Sequence[RosterEntry], case_number: str = ""
) -> CaseFile:
    """The case file of a finished drill, without documents; `head` is the journal's, which it was made from."""
    evidence = tuple(_Collector(run, attempt_id).evidence())
    return CaseFile(
        case_id=f"case_{attempt_id}"[:80],
        title="",
        mode=CaseMode.PRACTICE,
        origin=FromAttempt(attempt=attempt_id, scenario=run.scenario.id, journal_head=head),
        procedure=Procedure.GENERAL,
        in_force_on=run.act_date,
        case_number=case_number,
        bureau=bureau,
        parties=tuple(_people(run)),
        officers=tuple(officers),
        facts=tuple(_facts(run, evidence)),
        evidence=evidence,
    )


def moment_of(run: Run, t_ms: int) -> dt.datetime:
    """When something of the drill happened, by the scenario's own clock."""
    start = dt.time.fromisoformat(run.scenario.scene.time.start_clock)
    return dt.datetime.combine(run.act_date, start) + dt.timedelta(milliseconds=t_ms)


@dataclass(frozen=True)
class _Collector:
    run: Run
    attempt_id: str

    def evidence(self) -> Iterator[Evidence]:
        number = 0
        seen: set[str] = set()
        for entry in self.run.entries:
            if number == MOST_EVIDENCE:
                return
            made = self._of(entry, number + 1, seen)
            if made is not None:
                number += 1
                yield made

    def _of(self, entry: Entry, number: int, seen: set[str]) -> Evidence | None:
        event = entry.event
        if isinstance(event, PhotoTaken):
            return self._photo(entry, event, number)
        if isinstance(event, StatementMade):
            return self._statement(entry, event, number)
        if isinstance(event, PaperRead) and event.paper not in seen:
            seen.add(event.paper)
            title = self._paper(event.paper)
            return self._made(entry, number, title, EvidenceKind.DOCUMENTARY, "原件查看", SourceKind.PAPER, event.paper)
        if isinstance(event, Measured):
            name = f"{self._station(event.station)}测量：{event.length_mm:.0f} 毫米"
            return self._made(
                entry, number, name, EvidenceKind.SITE_RECORD, "现场测量", SourceKind.MEASUREMENT, event.station
            )
        if isinstance(event, MeterRead) and event.stable:
            name = f"检测仪读数：{event.value:g}"
            return self._made(
                entry, number, name, EvidenceKind.SITE_RECORD, "仪器读数", SourceKind.MEASUREMENT, event.point
            )
        return None

    def _photo(self, entry: Entry, event: PhotoTaken, number: int) -> Evidence:
        subjects = [*(self._station(each) for each in event.stations), *(self._paper(each) for each in event.papers)]
        name = f"照片：{'、'.join(subjects)}" if subjects else "照片"
        made = self._made(entry, number, name, EvidenceKind.AUDIOVISUAL, "照片", SourceKind.PHOTO, event.photo)
        return made.model_copy(update={"sha256": event.sha256 or None})

    def _statement(self, entry: Entry, event: StatementMade, number: int) -> Evidence:
        who = self.run.scenario.person_by_id.get(event.by)
        name = _name(self.run, event.by) if who else event.by
        words = event.text if len(event.text) <= _QUOTED else f"{event.text[:_QUOTED]}…"
        again = f"（第 {event.version} 次说法）" if event.version > 1 else ""
        return self._made(
            entry,
            number,
            f"{name}的陈述{again}：{words}",
            EvidenceKind.WITNESS_STATEMENT,
            "口头陈述",
            SourceKind.STATEMENT,
            event.exchange,
        )

    def _made(
        self, entry: Entry, number: int, name: str, kind: EvidenceKind, form: str, source: SourceKind, reference: str
    ) -> Evidence:
        return Evidence(
            number=number,
            name=name[:400],
            kind=kind,
            form=form,
            quantity="1",
            source=EvidenceSource(kind=source, reference=reference, attempt=self.attempt_id, event=entry.seq),
            obtained_at=moment_of(self.run, entry.event.t_ms),
        )

    def _station(self, station: str) -> str:
        found = self.run.scenario.station_by_id.get(station)
        return found.title if found else station

    def _paper(self, paper: str) -> str:
        found = self.run.scenario.paper_by_id.get(paper)
        return found.title if found else paper


def _name(run: Run, person_id: str) -> str:
    return render(run.scenario.person_by_id[person_id].name, run.variant.values)


def _people(run: Run) -> Iterator[CaseParty]:
    """Everybody who spoke; whom the case is about is for the trainee to decide."""
    spoke = dict.fromkeys(entry.event.by for entry in run.entries if isinstance(entry.event, StatementMade))
    for person_id in spoke:
        person = run.scenario.person_by_id.get(person_id)
        if person is None:
            continue
        years = render(person.years, run.variant.values)
        who = Person(
            name=_name(run, person_id),
            sex=Sex.MALE if person.sex == "man" else Sex.FEMALE,
            age=int(years) if years.isdigit() else None,
            work=person.title,
        )
        yield CaseParty(id=person_id, role=PartyRole.WITNESS, who=who)


def _facts(run: Run, evidence: Sequence[Evidence]) -> Iterator[Fact]:
    """The findings that stood at the end, each with the evidence of its place that was there by then or came later."""
    for number, finding in enumerate(run.findings.values(), start=1):
        title = run.scenario.finding_titles.get(finding.id, finding.id)
        station = run.scenario.station_by_id.get(finding.station)
        at_station = [each.number for each in evidence if station is not None and station.title in each.name]
        yield Fact(
            id=f"f{number}",
            words=title,
            at=moment_of(run, finding.t_ms),
            place=station.where[:400] if station else "",
            evidence=tuple(at_station),
        )
