"""The screens of a case file beside the run that it grew from: in the editor, and in the debrief."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.casefile.case_file import CaseDocument, CaseFile
from app.domain.roster.account import Account
from app.services.attempt_cases import attempt_cases
from app.services.base import Base
from app.services.case_desk import finished_drills, new_from_drill
from app.services.case_files import open_case, save_case
from app.ui.casefile.side import SCENE
from app.ui.shots.camera import Camera, Screen

RECORD = "site_record"
LATE_H, TONNES = 5, "88.80t"


def scene_screens(base: Base, who: Account) -> Iterator[Screen]:
    """The file is made once, of the person's newest finished run; none where there is no such run."""
    drills = finished_drills(base, who)
    if not drills:
        return
    attempt = drills[0].record.id
    if not attempt_cases(base, who, attempt):
        path = new_from_drill(base, who, attempt)
        save_case(path, _with_differences(open_case(path), base), base.clock(), who.display_name)
    (case, *_more) = attempt_cases(base, who, attempt)
    yield Screen("49_case_scene", who.login, "case", case.path, lambda camera: camera.choose(SCENE))
    yield Screen("49_debrief_paper", who.login, "result", attempt, _paper)


def _with_differences(case: CaseFile, base: Base) -> CaseFile:
    """An on-site record whose words, figures and times the run doesn't bear out."""
    form = next(each for each in base.shelf.case_forms().forms() if each.code == "4")
    known = " ".join(fact.words for fact in case.facts[:2])
    values = {"facts": f"{known} {TONNES}", "start_at": f"{case.in_force_on:%Y-%m-%d}T0{LATE_H}:00"}
    document = CaseDocument(id=RECORD, form=form.id, issued_on=case.in_force_on, values=values)
    return case.model_copy(update={"documents": (document,)})


def _paper(camera: Camera) -> None:
    camera.run("debrief.paper")
