"""The discretion standards that ship, and what the checks find in broken ones."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import pytest

from app.content.library import load_library
from app.content.library_discretion import SCHEMAS, LoadedDiscretion, load_discretion
from app.content.schemas import schema_text
from app.domain.fines.ladder import climb
from app.domain.law.act import Authority
from app.domain.law.discretion import Effect, StandardRole
from app.domain.law.library import LawLibrary
from app.domain.law.statute import Status
from tests.domain.law.sample_law import sample_library

ROOT = Path(__file__).parents[2]
SEPTEMBER = dt.date(2026, 9, 16)

FACTORS = """schema_version: 1
factors:
  - {id: first, label: 初次, group: times, effect: lighter, words: 系初次}
  - {id: again, label: 再次, group: times, effect: heavier, words: 系再次}
"""
STANDARD = """schema_version: 1
standards:
  - id: sample
    act_id: HA-08
    title: 演示
    role: bureau
    place: 甬州
    authority: 甬州市交通运输局
    source: 演示
    version: 1
    status: confirmed
    tiers:
      - {words: 轻, when: [[first]], amount_low: 50000, amount_high: 90000, statute_item: new_law.109.1}
      - {words: 重, default: true, amount_low: 90000, amount_high: 500000}
"""


@cache
def law() -> LawLibrary:
    return load_library(ROOT / "courses" / "library", ROOT).law


@cache
def shipped() -> LoadedDiscretion:
    return load_discretion(ROOT / "courses" / "library", law(), ROOT)


def test_what_ships_has_no_problems_and_is_marked() -> None:
    assert [problem.text() for problem in shipped().problems] == []
    roles = {standard.role for act in law().acts() for standard in shipped().discretion.standards(act.id)}
    assert roles == {StandardRole.EXAMPLE, StandardRole.ELSEWHERE}
    for act in law().acts():
        for standard in shipped().discretion.standards(act.id):
            assert standard.role is StandardRole.ELSEWHERE or standard.status is Status.TO_VERIFY
            assert standard.source
            assert standard.place


def test_every_transport_act_with_a_range_has_a_ladder_over_all_of_it() -> None:
    for act in law().acts(on=SEPTEMBER):
        ranged = act.fine is not None and act.fine.min_yuan < act.fine.max_yuan
        if act.authority is not Authority.TRANSPORT or not ranged or act.id in ("OV-01", "OV-16"):
            continue
        standard = shipped().discretion.standard_for(act.id, SEPTEMBER)
        assert standard is not None, act.id
        assert act.fine is not None
        assert standard.tiers[0].amount_low == act.fine.min_yuan
        ordinary = climb(act, act.status, shipped().discretion, standard, ())
        assert act.fine.holds(ordinary.suggested)


def test_every_ground_of_relief_is_a_factor() -> None:
    factors = shipped().discretion.factors().values()
    grounds = {
        str(place)
        for factor in factors
        if factor.effect not in (Effect.LIGHTER, Effect.HEAVIER)
        for place in factor.basis
    }
    law_key = "administrative_penalty_law"
    assert grounds == {
        f"{law_key}.{place}"
        for place in ("30", "31", "32.1.1", "32.1.2", "32.1.3", "32.1.4", "32.1.5", "33.2", "36.1", "49")
    }


def problems_of(tmp_path: Path, factors: str = FACTORS, standard: str = STANDARD) -> list[str]:
    folder = tmp_path / "discretion"
    folder.mkdir()
    (folder / "factors.yaml").write_text(factors, encoding="utf-8")
    (folder / "here.yaml").write_text(standard, encoding="utf-8")
    return [problem.text() for problem in load_discretion(tmp_path, sample_library()).problems]


def test_a_sound_standard_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == []
    assert load_discretion(tmp_path / "nothing", sample_library()).problems == ()


@pytest.mark.parametrize(
    ("written", "instead", "place", "words"),
    [
        ("[[first]]", "[[frist]]", "here.yaml:13", "没有情节“frist”"),
        ("amount_high: 500000", "amount_high: 500001", "here.yaml:14", "超出 HA-08 的法定幅度"),
        ("act_id: HA-08", "act_id: HA-80", "here.yaml:4:13", "没有行为“HA-80”"),
        ("new_law.109.1", "new_law.66", "here.yaml:13", "罚则里没有这一处"),
        ("amount_low: 90000", "amount_low: 80000", "here.yaml:3", "互不重叠"),
        ("role: bureau", "role: bureu", "here.yaml:6:11", "bureau"),
    ],
)
def test_a_slip_is_found_at_its_place(tmp_path: Path, written: str, instead: str, place: str, words: str) -> None:
    found = problems_of(tmp_path, standard=STANDARD.replace(written, instead))
    assert any(place in line and words in line for line in found), found


def test_two_standards_for_the_same_days_compete(tmp_path: Path) -> None:
    second = STANDARD.replace("schema_version: 1\nstandards:\n", "").replace("id: sample", "id: second")
    assert any("sample 在同一段日期里都管 HA-08" in line for line in problems_of(tmp_path, standard=STANDARD + second))
    earlier = second.replace("version: 1", "version: 1\n    valid_to: 2026-08-31")
    later = STANDARD.replace("version: 1\n    status", "version: 1\n    valid_from: 2026-09-01\n    status")
    (tmp_path / "apart").mkdir()
    assert problems_of(tmp_path / "apart", standard=later + earlier) == []
    (tmp_path / "twice").mkdir()
    assert any(
        "写了两次" in line
        for line in problems_of(tmp_path / "twice", standard=STANDARD + second.replace("second", "sample"))
    )


def test_factors_are_checked_too(tmp_path: Path) -> None:
    broken = (
        FACTORS
        + """  - {id: first, label: 又是, effect: must_relieve, basis: [no_law.5], excludes: [agian], words: 有}
exemptions:
  - {factors: [nobody], must: true, basis: [new_law.66], words: 不罚}
"""
    )
    text = "\n".join(problems_of(tmp_path, factors=broken))
    for words in ("“first”写了两次", "没有“no_law”", "没有情节“agian”", "没有情节“nobody”"):
        assert words in text


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_schemas_are_up_to_date(name: str) -> None:
    written = (ROOT / "courses" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(SCHEMAS[name])
