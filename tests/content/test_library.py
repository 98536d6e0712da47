"""The law library that ships with the program loads without problems and answers as the field expects."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import pytest

from app.content.library import SCHEMAS, LoadedLibrary, load_library
from app.content.schemas import schema_text
from app.domain.law.act import Authority, Domain
from app.domain.law.citation import Citation
from app.domain.law.statute import Status

ROOT = Path(__file__).parents[2]
SEPTEMBER = dt.date(2026, 9, 16)
APRIL = dt.date(2026, 4, 16)


@cache
def shipped() -> LoadedLibrary:
    return load_library(ROOT / "courses" / "library", ROOT)


def test_the_shipped_library_has_no_problems() -> None:
    assert [problem.text() for problem in shipped().problems] == []
    assert shipped().authority_split is not None
    assert shipped().exercise_values is not None
    assert shipped().switches is not None
    assert shipped().open_points is not None


def test_all_acts_are_there() -> None:
    law = shipped().law
    counts = {domain: len(law.acts(domain=domain)) for domain in Domain}
    assert counts == {Domain.HAZMAT: 46, Domain.RIDE_HAILING: 22, Domain.OVERLOAD: 18, Domain.GENERAL: 18}


def test_what_was_not_read_costs_no_points() -> None:
    law = shipped().law
    for act in law.acts():
        assert act.may_deduct == (act.status is Status.CONFIRMED)
        for citation in act.penalty if act.may_deduct else ():
            found = law.provision(citation, act.valid_from or SEPTEMBER)
            assert found is not None
            assert found.may_deduct, f"{act.id} rests on {citation}"


@pytest.mark.parametrize(
    ("act", "new", "old"),
    [
        ("HA-08", (50_000, 500_000), (50_000, 100_000)),
        ("HA-10", (50_000, 500_000), (50_000, 100_000)),
        ("HA-14", (200_000, 300_000), (100_000, 200_000)),
        ("HA-16", (100_000, 200_000), (50_000, 100_000)),
        ("HA-20", (50_000, 100_000), (10_000, 50_000)),
        ("HA-24", (0, 50_000), (0, 10_000)),
    ],
)
def test_the_day_of_the_act_switches_the_amounts(act: str, new: tuple[int, int], old: tuple[int, int]) -> None:
    law = shipped().law
    for day, expected in ((SEPTEMBER, new), (dt.date(2026, 5, 1), new), (dt.date(2026, 4, 30), old), (APRIL, old)):
        fine = law.choose_by_act_date(act, day).fine
        assert fine is not None
        assert (int(fine.min_yuan), int(fine.max_yuan)) == expected


def test_new_duties_had_no_penalty_before() -> None:
    loading = shipped().law.choose_by_act_date("HA-09", APRIL)
    assert loading.earlier_law
    assert not loading.punishable
    monitoring = shipped().law.choose_by_act_date("HA-11", APRIL)
    assert [str(citation) for citation in monitoring.penalty] == ["vehicle_dynamic_monitoring_measures.35"]


def test_police_matters_are_transfers() -> None:
    for act_id in ("HA-16", "HA-20", "HA-21", "HA-23", "OV-18"):
        assert shipped().law.act(act_id).authority is Authority.POLICE


@pytest.mark.parametrize(
    ("citation", "label"),
    [
        ("hazchem_safety_law.109.1.4", "危险化学品安全法第一百零九条第一款第（四）项"),
        ("road_transport_regulation.63.1.3", "道路运输条例第六十三条第（三）项"),
        ("criminal_law.133-1.1.4", "刑法第一百三十三条之一第一款第（四）项"),
        ("administrative_penalty_law.37", "行政处罚法第三十七条"),
    ],
)
def test_labels(citation: str, label: str) -> None:
    assert shipped().law.label(Citation.parse(citation), SEPTEMBER) == label


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_every_kind_of_file_has_a_schema(name: str) -> None:
    assert '"additionalProperties": false' in schema_text(SCHEMAS[name])


def test_an_absent_library_is_a_list_of_problems(tmp_path: Path) -> None:
    loaded = load_library(tmp_path)
    assert loaded.law.acts() == []
    assert {problem.file for problem in loaded.problems} == {
        "act_date_switch.yaml",
        "authority_split.yaml",
        "exercise_values.yaml",
        "switches.yaml",
        "to_verify.yaml",
    }
