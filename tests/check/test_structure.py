"""The house's shape, on small trees that break it."""

import subprocess
from pathlib import Path, PurePosixPath

import pytest

from app.check.structure import checked_files, expected_tests, structure_problems

MACHINE_FOLDER = "/" + "work/main"
UNFINISHED = "# TO" + "DO: later\n"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def _write(tree: Path, name: str, text: str) -> None:
    path = tree / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_tree_in_order_has_no_problem(tree: Path) -> None:
    _write(tree, "app/law/article.py", '"""章、条。"""\n')
    _write(tree, "tests/law/test_article.py", "")
    assert structure_problems(tree) == []


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("app/lonely.py", "", "app/lonely.py:1: no test file tests/test_lonely.py"),
        ("tests/test_a.py", "x = 1\n" * 441, "tests/test_a.py:1: 441 lines, at most 440"),
        ("tests/test_a.py", "def f():\n" + "    pass\n" * 55, "tests/test_a.py:1: f has 56 lines, at most 55"),
        ("tests/utils/test_a.py", "", "tests/utils/test_a.py:1: the name 'utils' says nothing: name the thing"),
        ("courses/a.yaml", f"x: {MACHINE_FOLDER}\n", "courses/a.yaml:1: names a path of one machine"),
        ("tests/test_a.py", UNFINISHED, "tests/test_a.py:1: unfinished: do it or drop it"),
    ],
)
def test_each_departure_is_told_at_its_place(tree: Path, name: str, text: str, problem: str) -> None:
    _write(tree, name, text)
    assert structure_problems(tree) == [problem]


def test_chinese_text_in_ui_code_is_told_but_not_in_docstrings(tree: Path) -> None:
    _write(tree, "app/ui/home.py", '"""首页。"""\nTITLE = "首页"\n')
    _write(tree, "tests/ui/test_home.py", 'TITLE = "首页"\n')
    problems = structure_problems(tree)
    assert [problem.split(": ")[0] for problem in problems] == ["app/ui/home.py:2"]


def test_a_web_address_is_no_machine_path(tree: Path) -> None:
    _write(tree, "README.md", f"https://example.invalid{MACHINE_FOLDER}\n")
    assert structure_problems(tree) == []


def test_ignored_and_deleted_files_are_left_alone(tree: Path) -> None:
    _write(tree, ".gitignore", "/made/\n")
    _write(tree, "made/utils.py", "")
    _write(tree, "gone.py", "")
    subprocess.run(["git", "add", "gone.py"], cwd=tree, check=True)
    (tree / "gone.py").unlink()
    assert checked_files(tree) == [PurePosixPath(".gitignore")]


@pytest.mark.parametrize(
    ("source", "tests"),
    [
        ("app/check/__main__.py", ["tests/check/test_main.py", "tests/app/check/test_main.py"]),
        ("scenarios/world/sky.py", ["tests/world/test_sky.py", "tests/scenarios/world/test_sky.py"]),
        ("records/engine.py", ["tests/records/test_engine.py", "tests/records/test_engine.py"]),
    ],
)
def test_tests_mirror_the_tree_with_or_without_the_top_folder(source: str, tests: list[str]) -> None:
    assert [str(path) for path in expected_tests(PurePosixPath(source))] == tests
