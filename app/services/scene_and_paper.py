"""The scene against the paper: the run that a case file grew from, each difference with its moment in the replay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.casefile.case_file import CaseFile, FromAttempt
from app.domain.errors import KnownError
from app.domain.scene_paper.comparing import compare
from app.domain.scene_paper.finding import SceneFinding, Trace
from app.domain.scene_paper.paper import PaperSide
from app.domain.scene_paper.scene import Scene
from app.domain.scoring.run import Run
from app.domain.scoring.words import clock
from app.services.errors import NotFoundError, ServiceError
from app.services.grading import scenario_of
from records.errors import UnknownAttemptError

if TYPE_CHECKING:
    from app.domain.casefile.form import CaseForms
    from app.services.base import Base


@dataclass(frozen=True, slots=True)
class SceneDifference:
    """A difference as a page shows it; `attempt_id` and `seq` lead to the moment in the debrief, `clock` names it.

    `seq` is None and `clock` empty where the difference has no moment, as with something that never happened. `place`
    is the document and the field in words, empty where it is in no single document.
    """

    attempt_id: str
    seq: int | None
    clock: str
    finding: SceneFinding
    place: str = ""


@dataclass(frozen=True, slots=True)
class SceneComparison:
    """The differences of a case file, and the assertions that its run supports."""

    attempt_id: str
    differences: tuple[SceneDifference, ...]
    traces: tuple[Trace, ...]


def scene_of_case(base: Base, case: CaseFile) -> Scene | None:
    """The run that a case file grew from; None where it grew from none.

    Raises NotFoundError where the drill isn't in this base, ServiceError where its journal goes on or was begun anew.
    """
    origin = case.origin
    if not isinstance(origin, FromAttempt):
        return None
    try:
        with base.records.reading() as unit:
            record = unit.attempts.get(origin.attempt)
            entries = unit.events.entries(origin.attempt)
    except UnknownAttemptError:
        raise NotFoundError(
            "这台电脑上没有做这份案卷的那次训练，不能和现场核对。请在存有训练记录的电脑上打开。"
        ) from None
    if not entries:
        raise ServiceError("那次训练还没有记录，不能和现场核对。请等训练记录传上来再试。")
    if origin.journal_head and origin.journal_head not in {entry.h for entry in entries}:
        raise ServiceError("训练记录和做案卷时的不是同一份，不能和现场核对。请用原来的训练记录，或者重新新建案卷。")
    return Scene(Run(scenario_of(base, record), entries), origin.attempt)


def scene_or_note(base: Base, case: CaseFile) -> tuple[Scene | None, str]:
    """The run that a case file grew from, or why it can't be compared; both empty where it grew from none."""
    try:
        return scene_of_case(base, case), ""
    except KnownError as error:
        return None, str(error)


def compare_with_scene(scene: Scene, case: CaseFile, forms: CaseForms) -> SceneComparison:
    """Hold a case file against the run it grew from."""
    found = compare(scene, PaperSide.of_case(case, forms))
    return SceneComparison(
        scene.attempt_id,
        tuple(_difference(scene.attempt_id, each, _place(case, forms, each)) for each in found.findings),
        found.traces,
    )


def _difference(attempt_id: str, finding: SceneFinding, place: str) -> SceneDifference:
    moment = finding.moment
    if moment is None:
        return SceneDifference(attempt_id, None, "", finding, place)
    return SceneDifference(attempt_id, moment.seq, clock(moment.t_ms), finding, place)


def _place(case: CaseFile, forms: CaseForms, finding: SceneFinding) -> str:
    document = case.document(finding.document)
    form = forms.get(document.form) if document else None
    if form is None:
        return ""
    field = form.by_key.get(finding.field)
    return f"{form.short_name} · {field.label}" if field else form.short_name


def comparison_document(compared: SceneComparison) -> dict[str, Any]:
    """The comparison as plain JSON values."""
    return {
        "attempt": compared.attempt_id,
        "differences": [
            {**each.finding.model_dump(mode="json"), "attempt": each.attempt_id, "clock": each.clock}
            for each in compared.differences
        ],
        "traces": [each.model_dump(mode="json") for each in compared.traces],
    }
