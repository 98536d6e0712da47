"""The house's shape: sizes, names, no machine paths, and a test file for every source file."""

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

# The house says "about 400" and "about 50": a tenth of grace, and not a line more.
MOST_FILE_LINES = 440
MOST_FUNCTION_LINES = 55
SOURCE_ROOTS = ("app", "assets", "records", "scenarios")
# A migration is tested by the walk up and down all of them, a build script by the files it made.
TESTED_OTHERWISE = frozenset({"migrations", "build"})
EMPTY_NAMES = frozenset({"utils", "util", "misc", "helpers", "helper", "common", "core"})
TEXT_SUFFIXES = frozenset({".py", ".yaml", ".yml", ".toml", ".md", ".json", ".cmd", ".sh", ".ts", ".typ", ".mako", ""})
# Folders that exist on one machine only; a web address or a relative path is none.
MACHINE_PATH = re.compile(r"(?<![\w.:/\\-])(?:/(?:work|root|home|tmp|Users)/\w|[A-Z]:\\\\?Users\\)")
LEFT_OVER = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
HAN = re.compile(r"[\u3400-\u9fff]")


def structure_problems(root: Path) -> list[str]:
    """Every departure from the house's shape, each as `path:line: what`."""
    paths = checked_files(root)
    problems = list(_name_problems(paths))
    problems += _missing_tests(paths)
    for path in paths:
        if path.suffix in TEXT_SUFFIXES and path.name != "uv.lock":
            problems += _file_problems(path, (root / path).read_text(encoding="utf-8"))
    return sorted(problems)


def checked_files(root: Path) -> list[PurePosixPath]:
    """Files that are committed or about to be, relative to the root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True).stdout.decode("utf-8")
    return [PurePosixPath(name) for name in sorted(set(listed.split("\0"))) if name and (root / name).is_file()]


def expected_tests(source: PurePosixPath) -> tuple[PurePosixPath, ...]:
    """Where the test of a source file may lie: `tests/` mirrors the tree, with or without `app` and `scenarios`."""
    name = f"test_{source.stem.strip('_')}.py"
    top, *folders = source.parent.parts
    short = folders if top in {"app", "scenarios"} else [top, *folders]
    return PurePosixPath("tests", *short, name), PurePosixPath("tests", top, *folders, name)


def _missing_tests(paths: Iterable[PurePosixPath]) -> Iterator[str]:
    present = set(paths)
    for path in paths:
        is_source = path.suffix == ".py" and path.parts[0] in SOURCE_ROOTS and path.name != "__init__.py"
        if is_source and TESTED_OTHERWISE.isdisjoint(path.parts) and not present.intersection(expected_tests(path)):
            yield f"{path}:1: no test file {expected_tests(path)[0]}"


def _name_problems(paths: Iterable[PurePosixPath]) -> Iterator[str]:
    for path in paths:
        for part in {*path.parts[:-1], path.stem}:
            if part.lower() in EMPTY_NAMES:
                yield f"{path}:1: the name '{part}' says nothing: name the thing"


def _file_problems(path: PurePosixPath, text: str) -> Iterator[str]:
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        if MACHINE_PATH.search(line):
            yield f"{path}:{number}: names a path of one machine"
        if LEFT_OVER.search(line) and path.name != "structure.py":
            yield f"{path}:{number}: unfinished: do it or drop it"
    if path.suffix == ".py":
        if len(lines) > MOST_FILE_LINES:
            yield f"{path}:1: {len(lines)} lines, at most {MOST_FILE_LINES}"
        yield from _code_problems(path, ast.parse(text))


def _code_problems(path: PurePosixPath, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MOST_FUNCTION_LINES:
                yield f"{path}:{node.lineno}: {node.name} has {length} lines, at most {MOST_FUNCTION_LINES}"
    if path.parts[:2] == ("app", "ui"):
        for line in _chinese_literals(tree):
            yield f"{path}:{line}: Chinese text in UI code: write English in self.tr() and translate it"


def _chinese_literals(tree: ast.Module) -> Iterator[int]:
    docstrings = set(_docstrings(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node not in docstrings and HAN.search(str(node.value)):
            yield node.lineno


def _docstrings(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value
