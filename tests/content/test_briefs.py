"""Briefs are checked: ids, people, acts, forms, fields, changes and invented names."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.content.briefs import BRIEFS, load_briefs
from tests.domain.appraisal.shipped import ROOT, forms, library


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("id: simple_driver", "id: other", "文件名应与 id 一致"),
        ("act: HA-03", "act: HA-99", "违法行为表里没有“HA-99”"),
        ("form: A4", "form: A99", "没有文书“A99”"),
        ("filed_on: 2026-09-15", "file_on: 2026-09-15", "没有“file_on”这一栏"),
        ("at: spot_decision.penalties", "at: spot_decisions.penalties", "改不成"),
        ("10000000066", "13800000066", "训练案卷的电话"),
        ("scene_person: {person: party}", "scene_person: {person: nobody}", "右卷做不出来"),
        ("serial: ", "handlers: [trainee, nobody]\nserial: ", "bureau.yaml 里没有“nobody”"),
    ],
)
def test_a_brief_that_leads_nowhere_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    """At its place in the file."""
    shutil.copytree(ROOT / BRIEFS, tmp_path / BRIEFS)
    for path in (tmp_path / BRIEFS).glob("*.yaml"):
        if path.name not in ("bureau.yaml", "simple_driver.yaml"):
            path.unlink()
    path = tmp_path / BRIEFS / "simple_driver.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    problems = load_briefs(tmp_path, library().law, forms()).problems
    assert [problem for problem in problems if told in problem.message]
    assert all(problem.file == "courses/briefs/simple_driver.yaml" for problem in problems)
