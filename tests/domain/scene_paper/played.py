"""Runs really played, the case files that grow from them, and documents that tell nothing but what the runs hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from app.content.case_forms import CASE_FORMS, load_case_forms
from app.content.content_cache import ROOT
from app.content.library import load_library
from app.content.practice import load_practice
from app.content.scenarios import load_scenario, load_walkthrough
from app.domain.attempt.events import PaperRead, StationWorked
from app.domain.casefile.case_file import Bureau, CaseDocument, CaseFile, OfficerRole, RosterEntry
from app.domain.casefile.form import CaseForms
from app.domain.casefile.from_attempt import begin_case
from app.domain.scene_paper.comparing import compare
from app.domain.scene_paper.finding import Comparison, SceneFinding
from app.domain.scene_paper.paper import PaperSide
from app.domain.scene_paper.scene import Scene
from app.domain.scoring.run import Run
from scenarios.bots.player import play

TANKER, ACID = "hazmat_1_gasoline_tanker", "hazmat_3_acid_leak_rain"
ATTEMPT = "a1"
OFFICERS = (
    RosterEntry(id="o1", name="章主办", number="33020001", roles=(OfficerRole.HANDLER,)),
    RosterEntry(id="o2", name="陆协办", number="33020002", roles=(OfficerRole.HANDLER,)),
)


@cache
def forms() -> CaseForms:
    """The forms of case files as they ship."""
    law = ROOT / "courses" / "library"
    cards = load_practice(law, load_library(law, ROOT), ROOT).practice.forms()
    return load_case_forms(ROOT / CASE_FORMS, cards, ROOT).forms


@cache
def played(scenario_id: str, who: str, seed: int = 0) -> Run:
    """A run by a walkthrough, where the scenario has one of that name, else by a persona with a seed."""
    scenario, _ = load_scenario(scenario_id)
    assert scenario
    path = ROOT / "scenarios" / "library" / scenario_id / "walkthroughs" / f"{who}.yaml"
    walkthrough = load_walkthrough(path, scenario=scenario)[0] if path.exists() else None
    return Run(scenario, play(scenario, seed, walkthrough or who))


@cache
def scene_of(scenario_id: str = TANKER, who: str = "pass_with_faults", seed: int = 0) -> Scene:
    """The run as support for paper."""
    return Scene(played(scenario_id, who, seed), ATTEMPT)


def written(at: Any) -> str:
    """A time as documents hold it."""
    return str(at.isoformat(timespec="minutes"))


@cache
def right_case(scenario_id: str = TANKER, who: str = "pass_with_faults", seed: int = 0) -> CaseFile:
    """The case file of a run with an on-site record, transcripts, a report and a decision that tell what it holds."""
    scene = scene_of(scenario_id, who, seed)
    case = begin_case(scene.run, ATTEMPT, "0" * 64, Bureau(name="甬州市交通运输局"), OFFICERS, "")
    return case.model_copy(update={"documents": tuple(_documents(scene, case))})


def _documents(scene: Scene, case: CaseFile) -> Iterator[CaseDocument]:
    start, end = written(scene.start), written(scene.end)
    facts = "\n".join(_told_on_site(scene))
    yield CaseDocument(
        id="record",
        form="on_site_record",
        values={"start_at": start, "end_at": end, "place": scene.scenario.scene.place.name, "facts": facts},
    )
    for person in dict.fromkeys(each.person for each in scene.answers):
        yield CaseDocument(id=f"interview_{person}", form="interview_transcript", values=_interview(scene, person))
    findings: Any = [{"statement": fact.words, "evidence": [1]} for fact in case.facts]
    rows: Any = [{"seq": piece.number, "name": piece.name, "proves": "现场情况"} for piece in case.evidence]
    yield CaseDocument(id="report", form="investigation_report", values={"facts": _found(scene), "evidence": rows})
    yield CaseDocument(
        id="decision",
        form="penalty_decision",
        values={"facts": _found(scene), "findings": findings, "committed_at": start},
    )


def _told_on_site(scene: Scene) -> Iterator[str]:
    """Everything that was worked, read and found, sentence by sentence."""
    if scene.happened("BadgeShown"):
        yield "执法人员出示执法证件。"
    for entry in scene.run.entries:
        event = entry.event
        if isinstance(event, StationWorked):
            action = scene.scenario.action_by_ref[f"{event.station}.{event.action}"]
            shown = "，".join(scene.rendered(line) for line in action.shows)
            yield f"检查{scene.scenario.station_by_id[event.station].title}，{shown}。"
        elif isinstance(event, PaperRead):
            paper = scene.scenario.paper_by_id[event.paper]
            yield f"查看{paper.title}，{scene.paper_words(paper)}。"
    yield _found(scene)


def _found(scene: Scene) -> str:
    titles = scene.scenario.finding_titles
    return "。".join(titles[each] for each in scene.recorded) or "没有发现违法行为"


def _interview(scene: Scene, person: str) -> dict[str, Any]:
    said = [each for each in scene.answers if each.person == person]
    lines = {each.exchange: each.words for each in scene.asked if each.person == person}
    who = scene.scenario.person_by_id[person]
    told = bool(scene.rights_told(person))
    return {
        "start_at": written(scene.at(said[0].moment.t_ms)),
        "end_at": written(scene.end),
        "asked": {"kind": "person", "name": scene.rendered(who.name)},
        "avoid_told": told,
        "qa": [{"question": lines.get(each.exchange, "还有什么要说"), "answer": each.words} for each in said],
    }


def put(case: CaseFile, document: str, field: str, value: Any) -> CaseFile:
    """The case file with another value in one field."""
    documents = tuple(
        each.model_copy(update={"values": {**each.values, field: value}}) if each.id == document else each
        for each in case.documents
    )
    return case.model_copy(update={"documents": documents})


def add_words(case: CaseFile, words: str, document: str = "record", field: str = "facts") -> CaseFile:
    """The case file with more words at the end of a text."""
    kept = case.document(document)
    assert kept
    return put(case, document, field, f"{kept.values[field]}\n{words}")


def compared(case: CaseFile, scenario_id: str = TANKER, who: str = "pass_with_faults", seed: int = 0) -> Comparison:
    """The case file against its run."""
    return compare(scene_of(scenario_id, who, seed), PaperSide.of_case(case, forms()))


def found(case: CaseFile, scenario_id: str = TANKER, who: str = "pass_with_faults") -> tuple[SceneFinding, ...]:
    """What is found in a case file."""
    return compared(case, scenario_id, who).findings
