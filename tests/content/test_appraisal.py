"""Rules, tracks and tables are checked by one another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.content.appraisal import APPRAISAL, TRACKS, load_appraisal
from tests.domain.appraisal.shipped import ROOT, forms, library


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("rules/identity.yaml", "id: CR-02", "id: CR-01", "CR-01 写了两次"),
        ("rules/identity.yaml", "id: CR-02", "id: CR-199", "程序没有查 CR-199 的办法"),
        ("rules/identity.yaml", "veto: V3, rule: 当事人", "veto: V9, rule: 当事人", ""),
        ("rules/identity.yaml", 'docs: ["1", "11", "15"]', 'docs: ["1", "11", "55"]', "没有文书“55”"),
        ("rules/identity.yaml", "administrative_penalty_law.38.1", "administrative_penalty_law.380", "还没有要旨"),
        (
            "rules/amounts.yaml",
            "basis: [zhejiang_highway_regulation.53.1]",
            "basis: [zhejiang_road_transport_regulation.77]",
            "依据都待核",
        ),
        ("rules/delivery.yaml", "- {id: CR-98", "- {id: CR-97", "程序能查 CR-98"),
        ("rules/time.yaml", "open_points: [TV17]", "open_points: [TV99]", "待核总表里没有“TV99”"),
        ("words.yaml", "id: inference", "id: inferences", "少了词表 inference"),
        ("owned_fields.yaml", '"14.oral_told"', '"14.oral_tell"', "没有“oral_tell”这一栏"),
        ("owned_fields.yaml", "rule: CR-89", "rule: CR-199", "没有规则“CR-199”"),
        ("owned_fields.yaml", '"14.oral_told"', '"55.oral_told"', "没有文书“55”"),
        ("measure_powers.yaml", "hazchem_safety_law.8.1.5", "hazchem_safety_law.800", "还没有要旨"),
        ("circulating_defects.yaml", "rules: [CR-56]", "rules: [CR-199]", "没有规则“CR-199”"),
        ("circulating_defects.yaml", "id: OD-10", "id: OD-11", "程序没有查它的办法"),
        ("../procedures/casefile/general.yaml", "milestone: decided", "milestone: decide", "没有里程碑“decide”"),
        ("../procedures/casefile/general.yaml", "guards: [notice_is_complete]", "guards: [notice]", "没有条件“notice”"),
        (
            "../procedures/casefile/general.yaml",
            "field: leader_opinion, who",
            "field: leader_word, who",
            "没有“leader_word”",
        ),
        (
            "../procedures/casefile/general.yaml",
            "stops: concluded, number: 90",
            "stops: conclud, number: 90",
            "没有里程碑“conclud”",
        ),
        ("standard.yaml", "name: 归档, points: 8", "name: 归档, points: 9", "各项分值相加应为 100"),
    ],
)
def test_what_leads_nowhere_is_told(tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    """At its place in the file."""
    shutil.copytree(ROOT / APPRAISAL, tmp_path / APPRAISAL)
    shutil.copytree(ROOT / TRACKS, tmp_path / TRACKS)
    path = (tmp_path / APPRAISAL / file).resolve()
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    points = frozenset(point.id for point in library().open_points.to_verify)  # type: ignore[union-attr]
    messages = [problem.message for problem in load_appraisal(tmp_path, library().law, forms(), points).problems]
    assert messages if told else not messages
    assert any(told in message for message in messages) or not told
