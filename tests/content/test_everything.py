"""Checking all content, or what some paths name."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.everything import check_all, check_paths, write_all_schemas
from app.content.scenario_files import ROOT
from tests.content.tanker import TANKER, copy_library


def test_the_content_of_the_program_has_no_problem() -> None:
    report = check_all()
    assert report.problems == ()
    assert report.checked[:2] == ("courses/library", "courses/procedures/hazmat_roadside.yaml")
    assert f"scenarios/library/{TANKER}" in report.checked


@pytest.mark.parametrize("tail", ["", "rubric.yaml", "walkthroughs", "walkthroughs/pass_no_faults.yaml"])
def test_a_folder_or_a_file_of_it_names_the_scenario(tail: str) -> None:
    report = check_paths([ROOT / "scenarios" / "library" / TANKER / tail])
    assert report.checked == (f"scenarios/library/{TANKER}",)
    assert report.problems == ()


def test_an_id_names_a_scenario_and_a_statute_the_library() -> None:
    report = check_paths([Path(TANKER), ROOT / "courses" / "library" / "acts" / "hazmat.yaml"])
    assert report.checked == ("courses/library", f"scenarios/library/{TANKER}")


def test_a_path_to_nothing_is_told(tmp_path: Path) -> None:
    report = check_paths([tmp_path])
    assert report.checked == ()
    assert [p.message for p in report.problems] == ["这里没有场景或法规库内容，请给场景文件夹或其中的文件"]


def test_problems_of_parts_walkthroughs_and_stray_files_come_together(tmp_path: Path) -> None:
    folder = copy_library(tmp_path)
    (tmp_path / "courses" / "procedures" / "left_over.yaml").write_bytes(
        (tmp_path / "courses" / "procedures" / "hazmat_roadside.yaml").read_bytes()
    )
    (folder / "notes.yaml").write_text("a: 1\n", encoding="utf-8")
    walkthrough = folder / "walkthroughs" / "pass_no_faults.yaml"
    walkthrough.write_text(
        walkthrough.read_text(encoding="utf-8").replace("kind: VestOn", "kind: VestUp"), encoding="utf-8"
    )
    found = {Path(problem.file).name: problem.message for problem in check_all(tmp_path).problems}
    assert found["left_over.yaml"] == "没有场景用到这份公共程序"
    assert found["notes.yaml"].startswith("“notes.yaml”不会被读取")
    assert found["pass_no_faults.yaml"] == "没有事件“VestUp”，是不是想写“VestOn”？"


def test_the_schemas_on_disk_are_those_of_the_models(tmp_path: Path) -> None:
    """When this fails: `zhixing content check --write-schemas`, and commit what it wrote."""
    written = write_all_schemas(tmp_path)
    for path in written:
        kept = ROOT / "courses" / "schemas" / path.name
        assert kept.read_bytes() == path.read_bytes(), path.name
    assert {p.name for p in written} == {p.name for p in (ROOT / "courses" / "schemas").iterdir()}
