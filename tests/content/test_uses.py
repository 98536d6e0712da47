"""Everything that cites a provision or names an act is gathered with its place and its day."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

from app.content.library import load_library
from app.content.uses import all_uses
from app.domain.law.uses import CitedDay, Use, UseKind
from tests.content.test_library_checks import problems as write_library
from tests.content.test_practice_checks import FILES

ROOT = Path(__file__).parents[2]
AUTUMN = dt.date(2026, 9, 1)


def small(root: Path) -> tuple[Use, ...]:
    """The uses of the small library, written below `root`."""
    folder = root / "courses" / "library"
    write_library(folder)
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return all_uses(load_library(folder).law, root)


@cache
def shipped() -> tuple[Use, ...]:
    return all_uses(load_library(ROOT / "courses" / "library").law)


def test_each_kind_of_file_is_gathered_with_its_place(tmp_path: Path) -> None:
    uses = small(tmp_path)
    told = {(use.kind, use.id, str(use.citation or use.act)): use.place for use in uses}
    assert told[UseKind.GUIDE, "G01", "new_law.2"] == "courses/library/guides/a.yaml:10 guides[0].steps[0].basis[0]"
    assert told[UseKind.ACT, "HA-01", "new_law.1"] == "courses/library/acts/hazmat.yaml:6 acts[0].violated[0]"
    assert told[UseKind.CASE, "C01", "HA-01"].endswith("cases[0].act")
    expected = {UseKind.ACT, UseKind.EARLIER_LAW, UseKind.MEASURE, UseKind.GUIDE, UseKind.CASE, UseKind.QUESTION}
    expected |= {UseKind.CLOCK, UseKind.FORM, UseKind.SWITCH, UseKind.AUTHORITY_SPLIT}
    assert {use.kind for use in uses} == expected


def days(uses: tuple[Use, ...], kind: UseKind, cited: str) -> list[tuple[CitedDay, ...]]:
    return [use.days for use in uses if use.kind is kind and str(use.citation) == cited]


def test_days_tell_past_acts_from_the_law_as_it_stands(tmp_path: Path) -> None:
    uses = small(tmp_path)
    written, act = CitedDay(AUTUMN, fixed=False), CitedDay(dt.date(2026, 4, 1), fixed=True)
    assert days(uses, UseKind.GUIDE, "new_law.2") == [(written,)]
    assert days(uses, UseKind.CASE, "new_law.1") == [(act, written)]
    assert days(uses, UseKind.ACT, "new_law.1") == [(CitedDay(dt.date(2026, 5, 1), fixed=False),)]
    last_day = CitedDay(dt.date(2026, 4, 30), fixed=True)
    assert (last_day,) in days(uses, UseKind.EARLIER_LAW, "new_law.1")
    assert days(uses, UseKind.MEASURE, "new_law.2") == [(last_day, CitedDay(dt.date(2026, 5, 1), fixed=False))]
    assert days(uses, UseKind.SWITCH, "new_law.1") == [()]


def test_files_that_cannot_be_read_have_no_uses(tmp_path: Path) -> None:
    folder = tmp_path / "courses" / "library" / "guides"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("guides: [", encoding="utf-8")
    (folder / "b.yaml").write_text("- 1", encoding="utf-8")
    scenario = tmp_path / "scenarios" / "library" / "x"
    scenario.mkdir(parents=True)
    (scenario / "scenario.yaml").write_text("- 1", encoding="utf-8")
    assert all_uses(load_library(tmp_path / "courses" / "library").law, tmp_path) == ()


def test_what_ships_is_bound_through_scenarios_and_procedures() -> None:
    counted = {kind: sum(use.kind is kind for use in shipped()) for kind in UseKind}
    assert all(counted[kind] for kind in UseKind if kind is not UseKind.GIST), counted
    scenario = [use for use in shipped() if use.kind is UseKind.SCENARIO]
    stems = {use.place.split(":")[0].rpartition("/")[2] for use in scenario}
    assert {"rubric.yaml", "faults.yaml", "procedure.yaml"} <= stems
    assert all(day.fixed for use in scenario for day in use.days)
    procedure = next(use for use in shipped() if use.kind is UseKind.PROCEDURE)
    assert set(procedure.days) == {day for use in scenario for day in use.days}


def test_everything_that_ships_says_on_which_day_it_was_written() -> None:
    undated = {use.kind for use in shipped() if use.citation and not use.days}
    # A discretion standard follows the version in force, whichever that is.
    assert undated <= {UseKind.DISCRETION}


CASE_FILES = {
    "appraisal/rules/a.yaml": "in_force_on: 2026-09-01\nrules:\n  - {id: CR-01, rule: 写明, basis: [new_law.1]}\n",
    "appraisal/circulating_defects.yaml": "in_force_on: 2026-09-01\ndefects:\n  - {id: OD-01, basis: [new_law.2]}\n",
    "procedures/casefile/a.yaml": (
        "id: general\nin_force_on: 2026-09-01\n"
        "transitions:\n  - {id: T01, name: 立案, basis: [new_law.1]}\nclocks:\n  - {id: pay, basis: [new_law.2]}\n"
    ),
    "briefs/a.yaml": (
        "id: one\ntitle: 案\nin_force_on: 2026-06-01\nlaw:\n  - {act: HA-01, violated: [new_law.1]}\n"
        "defects:\n  - {id: wrong, changes: [{at: decision.basis, to: [new_law.2]}]}\n"
    ),
    "briefs/bureau.yaml": "bureau: {name: 局}\n",
}


def test_rules_procedures_and_briefs_of_case_files_are_gathered(tmp_path: Path) -> None:
    """Rules and procedures follow the law as it stands, briefs that of their day; planted errors are no citations."""
    small(tmp_path)
    for name, text in CASE_FILES.items():
        path = tmp_path / "courses" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    uses = all_uses(load_library(tmp_path / "courses" / "library").law, tmp_path)
    kinds = (UseKind.APPRAISAL, UseKind.CASE_PROCEDURE, UseKind.BRIEF)
    told = [(use.kind, use.id, str(use.citation or use.act)) for use in uses if use.kind in kinds]
    assert told == [
        (UseKind.APPRAISAL, "CR-01", "new_law.1"),
        (UseKind.APPRAISAL, "OD-01", "new_law.2"),
        (UseKind.CASE_PROCEDURE, "general.T01", "new_law.1"),
        (UseKind.CASE_PROCEDURE, "general.pay", "new_law.2"),
        (UseKind.BRIEF, "one", "HA-01"),
        (UseKind.BRIEF, "one", "new_law.1"),
    ]
    fixed = {use.kind: {day.fixed for day in use.days} for use in uses if use.kind in kinds}
    assert fixed == {UseKind.APPRAISAL: {False}, UseKind.CASE_PROCEDURE: {False}, UseKind.BRIEF: {True}}
