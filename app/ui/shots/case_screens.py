"""The screens of case files: none yet, how one begins, the editor with its columns in their states."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.casefile.case_file import CaseDocument, CaseFile
from app.domain.casefile.reasoning import Step
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_desk import cases_folder
from app.services.case_files import SUFFIX, save_case
from app.services.case_starting import begin_from_brief
from app.ui.casefile.left import CHAIN, MATERIAL, Left
from app.ui.casefile.output_page import OutputWish
from app.ui.casefile.paper import PAGE, Paper
from app.ui.casefile.reasoning_panel import ReasoningPanel
from app.ui.casefile.side import PROCEDURE
from app.ui.shots.camera import Camera, Screen

BRIEF = "hazmat_a"
WRITTEN = 10
"""So many documents of the right set are in the picture, so that the procedure still asks for some."""


def case_screens(base: Base, who: Account, new: Account) -> Iterator[Screen]:
    """All states; each is to be taken before the next is asked for."""
    yield Screen("40_cases_none", new.login, "cases")
    yield Screen("40_case_new", who.login, "case_new")
    folder = cases_folder(base, who)
    empty, torn = folder / f"empty{SUFFIX}", folder / f"written{SUFFIX}"
    if not torn.exists():
        save_case(empty, begin_from_brief(base.shelf, BRIEF), base.clock(), who.display_name)
        save_case(torn, _with_defects(begin_from_brief(base.shelf, BRIEF, right_set=True)), base.clock())
    yield Screen("40_cases", who.login, "cases")
    yield Screen("41_case_empty", who.login, "case", empty)
    yield Screen("42_case", who.login, "case", torn)
    yield Screen("42_case_finding", who.login, "case", torn, lambda camera: camera.run("case.finding"))
    yield Screen("42_case_page", who.login, "case", torn, _page)
    decision = folder / f"decision{SUFFIX}"
    if not decision.exists():
        save_case(decision, _undecided(begin_from_brief(base.shelf, BRIEF, right_set=True)), base.clock())
    yield Screen("42_case_reasons", who.login, "case", decision, _reasons)
    yield Screen("42_case_reasons_chosen", who.login, "case", decision, _chosen)
    yield Screen("42_case_procedure", who.login, "case", torn, _procedure)
    yield Screen("42_case_chain", who.login, "case", torn, lambda camera: camera.choose(CHAIN))
    yield Screen("43_case_versions", who.login, "case_versions", torn)
    yield Screen("47_case_output", who.login, "case_output", OutputWish(torn))
    yield Screen("47_case_output_made", who.login, "case_output", OutputWish(torn), _make)
    yield Screen("43_case_not_there", who.login, "case", folder / f"nowhere{SUFFIX}")


def _with_defects(case: CaseFile) -> CaseFile:
    """The beginning of a right set in which a place and a check digit are wrong, and one field is empty."""
    first, *rest = case.documents[:WRITTEN]
    values = {**first.values, "place": "", "end_at": first.values.get("start_at")}
    person = values.get("scene_person")
    if isinstance(person, dict):
        values["scene_person"] = {**person, "id_number": "339999197806110070"}
    documents: tuple[CaseDocument, ...] = (first.model_copy(update={"values": values}), *rest)
    return case.model_copy(update={"documents": documents})


def _undecided(case: CaseFile) -> CaseFile:
    """A right set whose decision comes first and has its facts and its discretion still to be written."""
    (decision,) = case.of_form("penalty_decision")
    values = {key: value for key, value in decision.values.items() if key not in ("facts", "discretion", "factors")}
    rest = tuple(each for each in case.documents if each.id != decision.id)
    return case.model_copy(update={"documents": (decision.model_copy(update={"values": values}), *rest)})


def _reasons(camera: Camera) -> None:
    camera.run("case.reasons")
    panel = camera.shown(ReasoningPanel)[0]
    camera.wait(lambda: panel.view() is not None)


def _chosen(camera: Camera) -> None:
    _reasons(camera)
    panel = camera.shown(ReasoningPanel)[0]
    view = panel.view()
    assert view is not None
    panel.acts.pick(*view.likely[0])
    for factor, evidence in (("first_time", (9,)), ("corrected", (9, 10)), ("no_harm", ())):
        panel.factors.add(factor)
        panel.factors.prove(factor, evidence)
    camera.wait(lambda: "factors" in panel.boxes[Step.DISCRETION].draft().values)


def _page(camera: Camera) -> None:
    camera.shown(Paper)[0].show_view(PAGE)


def _make(camera: Camera) -> None:
    camera.run("output.make")


def _procedure(camera: Camera) -> None:
    camera.choose(PROCEDURE)
    camera.shown(Left)[0].show_tab(MATERIAL)
