"""Paper against the scene as rules of appraisal use it: one comparison for each state of a case file."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.casefile.case_file import FromAttempt
from app.domain.casefile_procedure.case_reader import CaseReader, Place, Read
from app.domain.scene_paper.comparing import compare
from app.domain.scene_paper.finding import Comparison, SceneFinding, SceneRule
from app.domain.scene_paper.paper import PaperSide

MOST_REASONS = 3
_Compared = tuple[Comparison, frozenset[Read]]
_compared: WeakKeyDictionary[CaseReader, _Compared] = WeakKeyDictionary()
"""Four rules ask about the same state of a file one after the other; each is told what the comparison had read."""


def has_scene(case: CaseReader, known: Knowledge) -> bool:
    """Whether the run is known that the case file grew from."""
    origin = case.origin
    return isinstance(origin, FromAttempt) and known.scene is not None and known.scene.attempt_id == origin.attempt


def scene_hits(case: CaseReader, known: Knowledge, rule_id: SceneRule) -> Iterator[Hit]:
    """What a rule finds by the scene: one hit for each field; what only a person can weigh is a prompt."""
    if known.scene is None or not has_scene(case, known):
        return
    by_place: dict[tuple[Place, Kind], list[SceneFinding]] = {}
    for each in _comparison(case, known).findings:
        if each.rule == rule_id:
            kind = Kind.FINDING if each.kind.deducts else Kind.PROMPT
            by_place.setdefault((Place(each.document, each.field), kind), []).append(each)
    for (place, kind), found in by_place.items():
        yield Hit(place, _reasons(found), kind=kind)


def _comparison(case: CaseReader, known: Knowledge) -> Comparison:
    assert known.scene is not None
    if case not in _compared:
        before = frozenset(case.reads.noted)
        case.reads.start()
        paper = PaperSide(case.all, case.evidence, case.facts, case.parties, case.officers)
        _compared[case] = (compare(known.scene, paper), frozenset(case.reads.noted))
        case.reads.noted |= before
    comparison, reads = _compared[case]
    case.reads.noted |= reads
    return comparison


def _reasons(found: list[SceneFinding]) -> str:
    shown = [f"“{each.words}”：{each.why}" for each in found[:MOST_REASONS]]
    more = [f"等 {len(found)} 处"] if len(found) > MOST_REASONS else []
    return "；".join([*shown, *more])
