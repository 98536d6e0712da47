"""Reading the files of a scenario folder."""

from __future__ import annotations

from pathlib import Path

from app.content.scenario_files import (
    content_hash,
    misplaced_files,
    read_scenario,
    scenario_folder,
    scenario_ids,
    walkthrough_paths,
)
from tests.content.tanker import TANKER, copy_library, tanker_files


def test_the_library_is_found_beside_the_program() -> None:
    assert TANKER in scenario_ids()
    assert scenario_folder(TANKER).name == TANKER
    assert scenario_folder(Path("elsewhere")) == Path("elsewhere")


def test_an_empty_place_has_no_scenarios(tmp_path: Path) -> None:
    assert scenario_ids(tmp_path) == []


def test_shared_rules_come_before_the_folders_own() -> None:
    scenario = tanker_files().scenario
    assert scenario is not None
    ids = [rule.id for rule in scenario.rules]
    assert ids[0] == "R-01"
    assert ids[-1] == "H1-24"


def test_a_folder_without_a_scene_file_is_told_with_a_guess(tmp_path: Path) -> None:
    files = read_scenario(scenario_folder("hazmat_1_gasoline_tankr"))
    assert files.scenario is None
    assert "是不是想写“hazmat_1_gasoline_tanker”" in files.problems[0].message
    assert read_scenario(tmp_path, tmp_path).problems


def test_every_broken_file_is_told_in_one_run(tmp_path: Path) -> None:
    folder = copy_library(tmp_path)
    (folder / "rubric.yaml").write_text("version: [", encoding="utf-8")
    (folder / "people.yaml").unlink()
    with (folder / "deeds.yaml").open("a", encoding="utf-8") as deeds:
        deeds.write("  - {do: dance, phase: arrival}\n")
    files = read_scenario(folder, tmp_path)
    assert files.scenario is None
    named = {Path(problem.file).name for problem in files.problems}
    assert named == {"rubric.yaml", "people.yaml", "deeds.yaml"}


def test_an_unknown_shared_procedure_is_told_with_a_guess(tmp_path: Path) -> None:
    folder = copy_library(tmp_path)
    scene = folder / "scenario.yaml"
    scene.write_text(scene.read_text(encoding="utf-8").replace("hazmat_roadside", "hazmat_roadsid"), encoding="utf-8")
    files = read_scenario(folder, tmp_path)
    assert files.scenario is None
    assert [p.message for p in files.problems] == ["没有公共程序“hazmat_roadsid”，是不是想写“hazmat_roadside”？"]


def test_any_byte_of_any_part_changes_the_hash_and_walkthroughs_do_not(tmp_path: Path) -> None:
    folder = copy_library(tmp_path)
    shared = tmp_path / "courses" / "procedures" / "hazmat_roadside.yaml"
    before = content_hash(folder, shared)
    assert read_scenario(folder, tmp_path).scenario is not None
    walkthrough_paths(folder)[0].write_text("", encoding="utf-8")
    assert content_hash(folder, shared) == before
    hashes = {before, content_hash(folder)}
    for path in (shared, *sorted(folder.glob("*.yaml"))):
        with path.open("a", encoding="utf-8") as file:
            file.write("\n")
        hashes.add(content_hash(folder, shared))
    assert len(hashes) == 9


def test_the_hash_is_that_of_the_scenario() -> None:
    files = tanker_files()
    shared = files.folder.parents[2] / "courses" / "procedures" / "hazmat_roadside.yaml"
    assert files.scenario is not None
    assert files.scenario.content_hash == content_hash(files.folder, shared)


def test_a_file_that_nothing_reads_is_told(tmp_path: Path) -> None:
    folder = copy_library(tmp_path)
    (folder / "rubrics.yaml").write_text("a: 1\n", encoding="utf-8")
    (problem,) = misplaced_files(folder, tmp_path)
    assert problem.message == "“rubrics.yaml”不会被读取，是不是想写“rubric”？"
